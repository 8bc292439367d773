//! Where residents live: how they show that it is in the municipality, and how sure that is. Which action takes
//! which level is the municipality's to say, in [`crate::places::Residency`].

mod at_desk;
mod letter;
mod proof;

#[cfg(test)]
pub(crate) mod tests;

pub use at_desk::{Letter, Waits, letter_posted, letters_waiting, letters_waiting_count, open_letter, seen};
pub(crate) use letter::address_lines;
pub use letter::{
    AGAIN_DAYS, Asked, CODE_TRIES, CodeUsed, Field, LetterId, OnItsWay, Problem, Problems, Typed, ask_letter,
    letter_on_its_way, use_code,
};
pub use proof::{Claimed, Proof, Way, claim_postcode, level_of, proofs};
pub(crate) use proof::{level_behind, level_behind_in, shown_by_provider};
