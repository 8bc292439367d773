//! What stands on record, in words.

use app_core::{
    account::ReadFor,
    identity::{Grant, Role},
    residency::Way,
    retention::Kind,
};

use super::says;
use crate::{account::level_name, t, terms, visit::Visit, words::Words};

/// The kinds of acts that can be asked for: what their codes begin with, and words.
pub(super) fn kinds(words: &Words) -> Vec<(&'static str, String)> {
    vec![
        ("initiative.", t!(words, "acts-initiative")),
        ("session.", t!(words, "acts-session")),
        ("second_factor.", t!(words, "acts-second-factor")),
        ("residency.", t!(words, "acts-residency")),
        ("staff.", t!(words, "acts-staff")),
        ("role.", t!(words, "acts-role")),
        ("person.", t!(words, "acts-person")),
        ("personal_data.", t!(words, "acts-reads")),
        ("provider.", t!(words, "acts-provider")),
        ("retention.", t!(words, "acts-retention")),
        ("photo.", t!(words, "acts-photo")),
        ("rule.", t!(words, "acts-rule")),
        ("template.", t!(words, "acts-template")),
        ("meeting.", t!(words, "acts-meeting")),
        ("desk.", t!(words, "acts-desk")),
        ("paper.", t!(words, "acts-paper")),
        ("record.", t!(words, "acts-record")),
    ]
}

/// What was done; the code itself for what this version knows no words for.
pub(super) fn act(words: &Words, code: &str) -> String {
    match code {
        "initiative.submit" => t!(words, "act-initiative-submit"),
        "initiative.publish" => t!(words, "act-initiative-publish"),
        "initiative.ask" => t!(words, "act-initiative-ask"),
        "initiative.reply" => t!(words, "act-initiative-reply"),
        "initiative.confirm_address" => t!(words, "act-initiative-confirm"),
        "initiative.take" => t!(words, "act-initiative-take"),
        "initiative.release" => t!(words, "act-initiative-release"),
        "initiative.move_to_track" => t!(words, "act-initiative-move"),
        "initiative.to_college" => t!(words, "act-initiative-college"),
        "initiative.weigh" => t!(words, "act-initiative-weigh"),
        "initiative.phase_add" => t!(words, "act-phase-add"),
        "initiative.phase_remove" => t!(words, "act-phase-remove"),
        "initiative.route" => t!(words, "act-initiative-route"),
        "initiative.advice_ask" => t!(words, "act-advice-ask"),
        "initiative.advice_give" => t!(words, "act-advice-give"),
        "initiative.note" => t!(words, "act-note"),
        "initiative.note_remove" => t!(words, "act-note-remove"),
        "initiative.advice_pass_on" => t!(words, "act-advice-pass"),
        "initiative.at_table" => t!(words, "act-initiative-at-table"),
        "meeting.call" => t!(words, "act-meeting-call"),
        "meeting.decide" => t!(words, "act-meeting-decide"),
        "initiative.answer" => t!(words, "act-initiative-answer"),
        "initiative.say_helped" => t!(words, "act-initiative-helped"),
        "initiative.look_again" => t!(words, "act-initiative-again"),
        "initiative.progress" => t!(words, "act-initiative-progress"),
        "initiative.carry_out" => t!(words, "act-initiative-done"),
        "initiative.confirm_done" => t!(words, "act-initiative-confirm-done"),
        "initiative.reopen" => t!(words, "act-initiative-reopen"),
        "initiative.hand_over" => t!(words, "act-initiative-hand-over"),
        "initiative.merge" => t!(words, "act-initiative-merge"),
        "initiative.hide" => t!(words, "act-initiative-hide"),
        "initiative.undo" => t!(words, "act-initiative-undo"),
        "photo.edit" => t!(words, "act-photo-edit"),
        "photo.replace" => t!(words, "act-photo-replace"),
        "photo.restore" => t!(words, "act-photo-restore"),
        "photo.hide" => t!(words, "act-photo-hide"),
        "photo.show" => t!(words, "act-photo-show"),
        "photo.describe" => t!(words, "act-photo-describe"),
        "template.add" => t!(words, "act-template-add"),
        "template.change" => t!(words, "act-template-change"),
        "template.remove" => t!(words, "act-template-remove"),
        "rule.add" => t!(words, "act-rule-add"),
        "rule.remove" => t!(words, "act-rule-remove"),
        "rule.move" => t!(words, "act-rule-move"),
        "initiative.withdraw" => t!(words, "act-initiative-withdraw"),
        "initiative.print_receipt" => t!(words, "act-initiative-print"),
        "desk.search" => t!(words, "act-desk-search"),
        "paper.done" => t!(words, "act-paper-done"),
        "session.begin" => t!(words, "act-session-begin"),
        "session.end" => t!(words, "act-session-end"),
        "session.end_others" => t!(words, "act-session-end-others"),
        "session.second_factor" => t!(words, "act-session-second"),
        "second_factor.set_up" => t!(words, "act-second-set-up"),
        "second_factor.recovery_used" => t!(words, "act-second-recovery-used"),
        "second_factor.recovery_made" => t!(words, "act-second-recovery-made"),
        "second_factor.other_app" => t!(words, "act-second-other-app"),
        "second_factor.passkey_added" => t!(words, "act-second-passkey-added"),
        "second_factor.passkey_removed" => t!(words, "act-second-passkey-removed"),
        "residency.ask_letter" => t!(words, "act-residency-ask"),
        "residency.posted" => t!(words, "act-residency-posted"),
        "residency.prove" => t!(words, "act-residency-prove"),
        "residency.gone" => t!(words, "act-residency-gone"),
        "second_factor.reset" => t!(words, "act-second-reset"),
        "staff.invite" => t!(words, "act-staff-invite"),
        "staff.sign_in" => t!(words, "act-staff-sign-in"),
        "role.grant" => t!(words, "act-role-grant"),
        "role.revoke" => t!(words, "act-role-revoke"),
        "initiative.nameless" => t!(words, "act-initiative-nameless"),
        "initiative.remove" => t!(words, "act-initiative-remove"),
        "initiative.delete" => t!(words, "act-initiative-delete"),
        "person.name" => t!(words, "act-person-name"),
        "person.ask_address" => t!(words, "act-person-ask-address"),
        "person.address" => t!(words, "act-person-address"),
        "person.take_along" => t!(words, "act-person-take-along"),
        "person.absence" => t!(words, "act-person-absence"),
        "person.absence_end" => t!(words, "act-person-absence-end"),
        "person.mail_choice" => t!(words, "act-person-mail-choice"),
        "person.mail_stop" => t!(words, "act-person-mail-stop"),
        "person.mail_resume" => t!(words, "act-person-mail-resume"),
        "person.push_on" => t!(words, "act-person-push-on"),
        "person.push_off" => t!(words, "act-person-push-off"),
        "person.erase" => t!(words, "act-person-erase"),
        "personal_data.read" => t!(words, "act-read"),
        "provider.on" => t!(words, "act-provider-on"),
        "provider.off" => t!(words, "act-provider-off"),
        "provider.link" => t!(words, "act-provider-link"),
        "demonstration.fill" => t!(words, "act-demonstration"),
        "retention.apply" => t!(words, "act-retention"),
        "retention.set" => t!(words, "act-retention-set"),
        "record.export" => t!(words, "act-record-export"),
        code => code.to_owned(),
    }
}

/// Somebody who is not known by an address.
pub(super) fn actor(words: &Words, kind: &str) -> String {
    match kind {
        "submitter" => t!(words, "actor-submitter"),
        "resident" => t!(words, "actor-resident"),
        "staff" => t!(words, "actor-staff"),
        "operator" => t!(words, "actor-operator"),
        _ => t!(words, "actor-system"),
    }
}

/// The reason that was given; where it is one of a few, in words.
pub(super) fn why(words: &Words, why: &str) -> String {
    match ReadFor::from_code(why) {
        None => why.to_owned(),
        Some(ReadFor::Handling) => t!(words, "why-handling"),
        Some(ReadFor::Counter) => t!(words, "why-counter"),
        Some(ReadFor::Phone) => t!(words, "why-phone"),
        Some(ReadFor::Paper) => t!(words, "why-paper"),
        Some(ReadFor::Residency) => t!(words, "why-residency"),
    }
}

/// What matters besides: which idea, which role and where; what this version does not know is left out.
pub(super) fn detail(visit: &Visit, json: &str) -> String {
    let detail: serde_json::Map<String, serde_json::Value> = serde_json::from_str(json).unwrap_or_default();
    let get = |name| detail.get(name).and_then(serde_json::Value::as_str);
    let owned = |name| get(name).map(str::to_owned);
    let role = get("role").and_then(Role::from_code).map(|role| says::role(visit, role));
    let ends_on = get("ends_on").and_then(|day| day.parse().ok());
    let place = Role::from_code(get("role").unwrap_or_default()).map(|role| {
        let (neighbourhood, department) = (owned("neighbourhood"), owned("department"));
        says::place(&visit.municipality, &Grant { neighbourhood, department, ..Grant::of(role) })
    });
    let until = ends_on.map(|day| t!(visit.words, "grant-until", date = visit.words.date_year(day)));
    let shown = get("way").and_then(Way::from_code).map(|way| level_name(&visit.words, way.level()));
    let kept = get("kind").and_then(Kind::from_code).map(|kind| terms::kind(&visit.words, kind));
    let number = |name| detail.get(name).and_then(serde_json::Value::as_u64);
    let term = number("from")
        .zip(number("to"))
        .map(|(from, to)| t!(visit.words, "act-from-to", from = from, to = to));
    let parts = [owned("reference"), owned("provider"), kept, term, shown, role, place, until];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;
    use crate::words::Language;

    /// The codes of acts that stand in the sources of the domain.
    fn codes(folder: &Path, kinds: &[&str], found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                codes(&path, kinds, found);
            } else {
                let source = fs::read_to_string(&path).unwrap();
                let texts = source.split('"').filter(|text| kinds.iter().any(|kind| text.starts_with(kind)));
                let is_code = |text: &&str| {
                    text.bytes().all(|byte| byte.is_ascii_lowercase() || b"._".contains(&byte))
                        && !text.ends_with('.')
                };
                found.extend(texts.filter(is_code).map(str::to_owned));
            }
        }
    }

    #[test]
    fn every_act_that_goes_on_record_has_words() {
        let words = Words::of(Language::NL);
        let kinds: Vec<_> = kinds(&words).into_iter().map(|(kind, _)| kind).collect();
        let mut found = Vec::new();
        codes(&Path::new(env!("CARGO_MANIFEST_DIR")).join("core/src"), &kinds, &mut found);
        assert!(found.len() > 40, "{found:?}");
        for code in found {
            assert_ne!(act(&words, &code), code);
        }
    }
}
