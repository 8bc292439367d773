//! The rules of drafts, on both engines.

mod check;
mod keeping;
mod link;
