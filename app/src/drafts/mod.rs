//! The form for an idea: one thing per page, on the server; an island keeps it while it is written.

#[expect(missing_docs, reason = "the island macro makes a struct without words")]
pub mod island;
#[cfg(feature = "hydrate")]
mod keeper;
#[cfg(feature = "ssr")]
mod labels;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
mod retry;
#[cfg(feature = "ssr")]
mod steps;

#[cfg(feature = "ssr")]
pub use labels::problem;
#[cfg(feature = "ssr")]
pub(crate) use labels::{choices, need, party};
#[cfg(feature = "ssr")]
pub use pages::{CheckPage, LaterPage, WhatPage, WherePage, WhoPage};
#[cfg(feature = "ssr")]
pub(crate) use pages::{answers, due_notice, notice_view};
#[cfg(feature = "ssr")]
pub use retry::{Notice, Retry};
#[cfg(feature = "ssr")]
pub use steps::address;
#[cfg(feature = "ssr")]
pub(crate) use steps::{field, progress, what_follows};
