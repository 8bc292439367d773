//! The rules of this slice, on both engines.
