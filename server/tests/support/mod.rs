//! What the tests of the worker share: a trial site and a mail server that keeps what it gets.

pub mod app;
pub mod sink;
pub mod site;
