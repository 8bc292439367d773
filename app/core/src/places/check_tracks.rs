//! What the tracks in a configuration must say to make sense.

use super::{Criterion, Municipality, Track, check::Checking, locate::Step};
use crate::turnaround::Targets;

/// The longest targets that still mean something: a year of working days.
const LONGEST_TARGET: u16 = 250;
/// Characters in the name of a version.
const LONGEST_VERSION: usize = 20;

impl Checking<'_> {
    pub(super) fn tracks(&mut self, it: &Municipality) {
        self.named_at(&["tracks".into()], "tracks", it.tracks.iter().map(|one| (&*one.slug, &*one.name)));
        for (n, track) in it.tracks.iter().enumerate() {
            self.translated(it, &track.for_whom, &["tracks".into(), n.into(), "for_whom".into()]);
            self.targets(track.targets, n);
            self.table(it, track, n);
            self.criteria(it, track, n);
        }
    }

    /// Who weighs larger plans, and by what.
    pub(super) fn college(&mut self, it: &Municipality) {
        let Some(college) = &it.college else { return };
        self.translated(it, &college.name, &["college".into(), "name".into()]);
        self.reasons(it, &college.conditions, &["college".into(), "conditions".into()], "conditions");
    }

    /// Published reasons: each with its words in every language.
    fn reasons(&mut self, it: &Municipality, list: &[Criterion], at: &[Step<'_>], called: &str) {
        let own = it.own_language();
        self.named_at(at, called, list.iter().map(|one| (&*one.slug, one.name.get(own))));
        for (n, one) in list.iter().enumerate() {
            self.translated(it, &one.name, &[at, &[n.into(), "name".into()]].concat());
            self.translated(it, &one.text, &[at, &[n.into(), "text".into()]].concat());
        }
    }

    fn targets(&mut self, Targets { read, answered }: Targets, n: usize) {
        let at = |key: &'static str| ["tracks".into(), n.into(), "targets".into(), key.into()];
        let message =
            format!("read within {read} must be at least 1, and less than answered within {answered}");
        self.require(1 <= read && read < answered, &at("read"), message);
        let message = format!("{answered} working days is no target: at most {LONGEST_TARGET}");
        self.require(answered <= LONGEST_TARGET, &at("answered"), message);
    }

    fn table(&mut self, it: &Municipality, track: &Track, n: usize) {
        for slug in &track.at_table {
            let message = format!("{slug} is no department");
            self.require(
                it.department(slug).is_some(),
                &["tracks".into(), n.into(), "at_table".into()],
                message,
            );
        }
    }

    fn criteria(&mut self, it: &Municipality, track: &Track, n: usize) {
        let at = |key: &'static str| -> [Step<'_>; 3] { ["tracks".into(), n.into(), key.into()] };
        self.reasons(it, &track.criteria, &at("criteria"), "criteria");
        let version = track.criteria_version.name.trim().chars().count();
        let message = format!("a version has a name of 1 to {LONGEST_VERSION} characters");
        let path = [&at("criteria_version")[..], &["name".into()]].concat();
        self.require((1..=LONGEST_VERSION).contains(&version), &path, message);
    }
}
