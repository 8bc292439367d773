//! How long a municipality keeps what is personal, as `municipality.toml` spells it.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

/// The terms; all may be left out. Drafts have their own, [`super::Municipality::drafts_days`]; what is over by
/// itself (sessions, codes) has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Retention {
    /// Months after its last use in which an account stays.
    pub inactive_account_months: u16,
    /// Days before an account goes on which its owner is warned, twice.
    pub warning_days: [u16; 2],
    /// Months after the answer in which the name and address stay of who has no account.
    pub sender_months: u16,
    /// The same in days, where the address never was confirmed. The answer is mailed with a private link, so it
    /// counts from the answer: an idea that runs keeps its author.
    pub unconfirmed_address_days: u16,
    /// Months in which an idea stays that is not on the site: taken back, or with a question nobody answered.
    pub unseen_idea_months: u16,
    /// Months in which people see what was mailed to them: the subject, not the text.
    pub mail_list_months: u16,
    /// Days in which the outbox keeps work that was done (without its text), and mail that could not be sent.
    pub mail_body_days: u16,
    /// Days in which an invitation stays after it was made, used or not.
    pub invitation_days: u16,
}

impl Default for Retention {
    fn default() -> Self {
        Self {
            inactive_account_months: 24,
            warning_days: [60, 14],
            sender_months: 24,
            unconfirmed_address_days: 30,
            unseen_idea_months: 12,
            mail_list_months: 12,
            mail_body_days: 30,
            invitation_days: 30,
        }
    }
}

impl Retention {
    /// What is set, by its key, and what it must lie in. Invitations can be used for a week; in the shortest
    /// term of an account both warnings fit.
    #[must_use]
    pub fn bounds(&self) -> [(&'static str, u16, RangeInclusive<u16>); 7] {
        [
            ("inactive_account_months", self.inactive_account_months, 6..=60),
            ("sender_months", self.sender_months, 1..=60),
            ("unconfirmed_address_days", self.unconfirmed_address_days, 7..=365),
            ("unseen_idea_months", self.unseen_idea_months, 1..=60),
            ("mail_list_months", self.mail_list_months, 1..=60),
            ("mail_body_days", self.mail_body_days, 1..=365),
            ("invitation_days", self.invitation_days, 7..=365),
        ]
    }

    /// Whether the warnings come one after the other, in time to do something.
    pub(super) fn warns_in_time(&self) -> bool {
        let [first, last] = self.warning_days;
        last >= 7 && first >= last.saturating_add(7) && first <= 120
    }
}
