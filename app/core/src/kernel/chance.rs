//! The random source: passed in, so that tests and the demonstration can be repeated.

use std::sync::{Arc, Mutex};

use sha2::{Digest, Sha256};

/// Where random bytes come from.
#[derive(Clone, Debug)]
pub enum Chance {
    /// The operating system's cryptographic source.
    System,
    /// A repeatable sequence; never for secrets of real people.
    Seeded(Arc<Mutex<u64>>),
}

impl Chance {
    /// A repeatable sequence that begins at `seed`.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new(seed)))
    }

    /// `N` random bytes.
    ///
    /// # Panics
    /// When the operating system has no randomness to give: nothing safe can be done then.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            #[expect(clippy::expect_used, reason = "without randomness every secret is guessable")]
            Self::System => getrandom::fill(&mut bytes).expect("the operating system's random source"),
            Self::Seeded(counter) => {
                let mut counter = counter.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                for chunk in bytes.chunks_mut(32) {
                    *counter += 1;
                    let block = Sha256::digest(counter.to_le_bytes());
                    chunk.copy_from_slice(&block[..chunk.len()]);
                }
            }
        }
        bytes
    }

    /// A number from 0 up to, not including, `bound` (0 gives 0). The bias is below one in 2^32.
    #[must_use]
    pub fn below(&self, bound: u32) -> u32 {
        let wide = u64::from_le_bytes(self.bytes());
        u32::try_from(wide % u64::from(bound.max(1))).unwrap_or(0)
    }
}
