//! Initiatives: what residents send, from receipt to answer, as the public and their authors see it.

mod counts;
pub mod demonstration;
mod hidden;
mod list;
mod merged;
mod moves;
mod own;
mod paper;
mod part;
mod private;
mod public;
pub mod reference;
mod rules;
mod screen;
mod store;
mod submit;
mod types;
mod undo;
mod unpublished;
mod verdict;

#[cfg(test)]
mod tests;

pub use counts::{Counts, counts_by_neighbourhood, counts_in};
pub use hidden::{HIDDEN_MARK, Texts};
pub(crate) use hidden::{as_sent, as_sent_by, hide, show_again};
pub use list::{Cursor, Filter, Order, Page, list};
pub use merged::merged_into;
pub(crate) use merged::{let_go, mail_all, part as part_merged, put as put_merged};
#[cfg(test)]
pub(crate) use moves::apply;
pub use moves::{MOVES, Move};
pub use own::{Key, OnBehalf, sent_by};
pub(crate) use own::{all_by, events_by, of_desk};
pub use paper::{MOST_PAPERS, Paper, PaperId, handed_over, papers, papers_waiting};
pub(crate) use paper::{PAPER_DAYS, order_of, paper, put as put_on_paper, receipt_of};
pub(crate) use part::{Gone, lock_all_by, part_from_author, take_signal};
#[cfg(test)]
pub(crate) use part::{OF_AUTHOR, OF_INITIATIVE};
pub use private::{Followed, Reply, confirm, follow, reply, withdraw};
pub use public::{PublicItem, public_item, to_write_about};
pub use rules::{QUESTION_LENGTH, REPLY_LENGTH, VERDICT_DAYS, VERDICT_LENGTH, carpet_of, working_days_left};
pub(crate) use rules::{days_left, pauses};
pub(crate) use screen::counted;
pub use screen::{Mark, Screen};
pub(crate) use store::{
    author, author_in, by_reference, columns, events, events_in, happen, in_hand, listed, lock,
    lock_by_reference, person_behind,
};
pub(crate) use submit::{Sender, mail_author, receive};
pub use submit::{Submission, submit};
#[cfg(test)]
pub(crate) use tests::{replayed, used_days};
pub use types::{
    Author, Channel, Event, EventKind, HideReason, Initiative, InitiativeId, Need, Outcome, Party, Reasons,
    Status,
};
pub(crate) use undo::undo;
pub(crate) use unpublished::{Unpublished, unpublished, unpublished_of, unpublished_since};
pub use verdict::{Verdict, look_again, say_done, say_helped};
