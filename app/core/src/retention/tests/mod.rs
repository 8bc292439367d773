//! Retention, on both engines.
