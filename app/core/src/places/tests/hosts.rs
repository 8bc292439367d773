//! Which municipality a host name shows.

use rstest::rstest;

use super::municipality;
use crate::places::Municipalities;

fn all() -> Municipalities {
    let zoetermeer = municipality("zoetermeer");
    let den_helder = crate::places::Municipality {
        hosts: vec!["loper.denhelder.example".to_owned()],
        ..municipality("den-helder")
    };
    Municipalities::new(vec![zoetermeer, den_helder]).unwrap()
}

#[rstest]
#[case::slug_before_localhost("den-helder.localhost", "den-helder")]
#[case::with_a_port("den-helder.localhost:3000", "den-helder")]
#[case::in_capitals_with_a_dot("Den-Helder.LOCALHOST.:3000", "den-helder")]
#[case::slug_before_the_base_domain("den-helder.loper.example", "den-helder")]
#[case::its_own_name("loper.denhelder.example:443", "den-helder")]
#[case::slug_before_another_domain("den-helder.elsewhere.example", "zoetermeer")]
#[case::unknown_slug("texel.localhost", "zoetermeer")]
#[case::nobody_in_particular("localhost:3000", "zoetermeer")]
#[case::an_address("127.0.0.1:3000", "zoetermeer")]
#[case::an_ipv6_address("[::1]:3000", "zoetermeer")]
#[case::nothing("", "zoetermeer")]
fn a_host_name_shows_its_municipality_or_the_default(#[case] host: &str, #[case] slug: &str) {
    let all = all().with_base_domain("loper.example");
    assert_eq!(all.by_host(host).slug, slug);
}

#[test]
fn the_operator_can_choose_another_default() {
    let all = all().with_default("den-helder").unwrap();
    assert_eq!(all.by_host("localhost").slug, "den-helder");
    assert!(all.with_default("texel").is_none());
}

#[test]
fn without_a_municipality_there_is_nothing_to_serve() {
    assert!(Municipalities::new(Vec::new()).is_none());
}
