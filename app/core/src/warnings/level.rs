//! How near a promised day is. Pure functions.

use crate::text_enum;

/// From this share of the working days on, in percents, who has it is told that the day comes near.
pub const SOON_PERCENT: i64 = 60;
/// From this share on, they are told that it presses.
pub const PRESSING_PERCENT: i64 = 90;
/// From so many working days after the promised day on, the alderman is told too. Our default: no memo of a
/// municipality gives a number.
pub const LONG_LATE_DAYS: i64 = 5;

text_enum! {
    /// How near the day is.
    Level {
        /// It comes near.
        Soon = "soon",
        /// It presses.
        Pressing = "pressing",
        /// It has passed.
        Late = "late",
        /// It passed days ago.
        LongLate = "long_late",
    }
}

text_enum! {
    /// What was promised, or has to be.
    Target {
        /// That somebody reads it.
        Read = "read",
        /// That it is answered.
        Answered = "answered",
        /// Nobody has it in person.
        Owner = "owner",
    }
}

/// The level of a promise of `days` working days of which `left` are left (negative when its day has passed).
#[must_use]
pub fn level(days: i64, left: i64) -> Option<Level> {
    let used = (days - left) * 100;
    match left {
        ..0 if -left >= LONG_LATE_DAYS => Some(Level::LongLate),
        ..0 => Some(Level::Late),
        _ if used >= days * PRESSING_PERCENT => Some(Level::Pressing),
        _ if used >= days * SOON_PERCENT => Some(Level::Soon),
        _ => None,
    }
}
