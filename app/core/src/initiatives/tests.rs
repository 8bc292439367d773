//! Initiatives on both engines.
