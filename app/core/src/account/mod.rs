//! What somebody does with their own account: name and address, who looked at their data, what was mailed
//! to them, taking all of it along, and leaving.

mod address;
mod collect;
mod erase;
mod leave;
mod mails;
mod name;
mod reads;
mod take_along;

#[cfg(test)]
mod tests;

pub use address::{
    ADDRESS_MINUTES, ADDRESS_TRIES, AskedAddress, NewAddress, PendingAddress, ask_address, confirm_address,
    pending_address,
};
pub use erase::{Erased, erase};
pub use leave::{Left, Plan, leave, plan};
pub use mails::{MOST_MAILS, Mail, SentMail, mailed, mails};
pub use name::{change_name, own_name};
pub use reads::{MOST_READS, Read, ReadFor, reads};
pub(crate) use reads::{note_read, note_read_of};
pub use take_along::{Key, MOST_RECORDS, Record, Section, Value, take_along};
