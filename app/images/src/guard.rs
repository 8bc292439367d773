//! Keeps a panic in a decoder from reaching the caller.

use crate::refused::Refused;
use std::panic::catch_unwind;

/// Runs `read` on the bytes of a stranger. They change nothing that outlives it, so that after a
/// panic there is nothing half done: the file is broken, and that is all.
pub fn guard<T>(bytes: &[u8], read: impl Fn(&[u8]) -> Result<T, Refused>) -> Result<T, Refused> {
    let read = std::panic::AssertUnwindSafe(read);
    catch_unwind(|| read(bytes)).unwrap_or(Err(Refused::Broken))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_while_reading_is_a_broken_file() {
        let read = |bytes: &[u8]| Ok(bytes[9]);
        assert_eq!(guard(&[1, 2], read), Err(Refused::Broken));
    }
}
