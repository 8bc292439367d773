//! A provider in a configuration: what it says, and what it must say.

use insta::assert_snapshot;

use super::loading::error;
use crate::places::{EmailIsVerified, Municipality, Serves};

const ZOETERMEER: &str = include_str!("municipality.toml");
const PROVIDER: &str = r#"[[providers]]
slug = "werk"
name = { nl = "Werkplek", en = "Workplace" }
issuer = "https://login.zoetermeer.example/werk"
client_id = "groene-loper"
for = ["staff"]
groups_claim = "groups"
groups = [{ group = "gl-dorp", role = "coordinator", neighbourhood = "dorp" }]

[[themes]]
"#;

/// What is wrong when one text in the provider is replaced by another, without file and place.
fn wrong(from: &str, to: &str) -> String {
    assert!(PROVIDER.contains(from), "{from}");
    let all = error("[[themes]]\n", &PROVIDER.replacen(from, to, 1));
    all.lines()
        .map(|line| line.splitn(4, ':').last().unwrap_or_default().trim())
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn what_is_not_said_is_the_careful_choice() {
    let town: Municipality = toml::from_str(&ZOETERMEER.replacen("[[themes]]\n", PROVIDER, 1)).unwrap();
    let provider = town.provider("werk").unwrap();
    assert_eq!(
        (provider.email_is_verified, provider.scopes.as_slice()),
        (EmailIsVerified::Claim, &["email".to_owned()][..])
    );
    assert!(
        provider.second_factor.is_empty()
            && provider.is_for(Serves::Staff)
            && !provider.is_for(Serves::Residents)
    );
    assert!(town.provider("ander").is_none());
}

#[test]
fn an_issuer_is_reached_by_https_but_for_a_trial_on_this_machine() {
    for right in ["https://a.example", "http://localhost:4000/x", "http://127.0.0.1:1", "http://[::1]:1"] {
        let text = ZOETERMEER.replacen(
            "[[themes]]\n",
            &PROVIDER.replace("https://login.zoetermeer.example/werk", right),
            1,
        );
        assert!(super::loading::load(text).is_ok(), "{right}");
    }
    for other in [
        "http://a.example",
        "http://localhost.kwaad.example",
        "https://",
        "https://a.example?x",
        "https://a@b.example",
        "ftp://a.example",
    ] {
        let message = wrong("https://login.zoetermeer.example/werk", other);
        assert!(message.contains("is not an issuer"), "{other}: {message}");
    }
}

#[test]
fn a_provider_that_makes_no_sense_is_a_mistake() {
    assert_snapshot!(wrong("slug = \"werk\"", "slug = \"Mijn werk\""), @"Mijn werk is not a slug: small letters, digits and single hyphens");
    assert_snapshot!(wrong(", en = \"Workplace\"", ""), @"there are no words for this in the language en");
    assert_snapshot!(wrong("\"groene-loper\"", "\"\""), @"this may not be empty");
    assert_snapshot!(wrong("[\"staff\"]", "[\"residents\"]"), @"groups give roles at a provider for staff only");
    assert_snapshot!(wrong("groups_claim = \"groups\"\n", ""), @"name the claim that lists groups: groups_claim");
}
