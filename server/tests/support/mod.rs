//! What the tests of the worker share: a trial site, and a mail server and a push service that keep what
//! they get.

pub mod app;
pub mod device;
pub mod sink;
pub mod site;
