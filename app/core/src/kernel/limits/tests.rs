//! The limits, on both engines.

use super::*;
use crate::{
    db_test,
    kernel::{chance::Chance, key::Key, testing::core_on},
    on, retention,
};

const FIVE: Limit = Limit::new("test.five", 5, 3600);
const OTHER: Limit = Limit::new("test.other", 5, 3600);

/// How often `subject` may do it now, until it is refused, and when it may again.
async fn until_refused(core: &Core, limit: Limit, subject: &str) -> (u32, TryAgain) {
    let here = core.municipalities.default_one();
    for times in 0..100 {
        if let Err(again) = take(core, here, limit, subject).await.unwrap() {
            return (times, again);
        }
    }
    panic!("never refused");
}

db_test!(it_is_refused_after_the_last_time_and_goes_again_at_the_moment_named, |db| {
    let core = core_on(db);
    for round in 0..20 {
        let (times, again) = until_refused(&core, FIVE, "joke").await;
        assert!(if round == 0 { times == 5 } else { (1..=5).contains(&times) }, "{round}: {times}");
        assert_eq!(again, until_refused(&core, FIVE, "joke").await.1, "trying puts nothing off");
        assert_eq!(again.at, core.now().plus_seconds(again.seconds));
        assert_eq!(again.at.0 % MINUTE, 0);
        core.clock.set(again.at.plus_seconds(-61));
        assert_eq!(
            until_refused(&core, FIVE, "joke").await,
            (0, TryAgain { seconds: 61, ..again }),
            "{round}"
        );
        core.clock.set(again.at);
    }
});

db_test!(over_a_day_no_more_than_the_limit_is_taken_each_hour, |db| {
    let (core, mut times) = (core_on(db), Vec::new());
    for _ in 0..12 * 24 {
        let taken = take(&core, core.municipalities.default_one(), FIVE, "joke").await.unwrap();
        times.extend(taken.is_ok().then(|| core.now().0));
        core.clock.set(core.now().plus_seconds(300));
    }
    let most = times
        .iter()
        .map(|begin| times.iter().filter(|at| (*begin..begin + 3600 * SECOND).contains(at)).count());
    // The slot before counts as if it was used evenly: after a peak at its end a few more fit.
    assert!(most.max().unwrap() < 2 * 5, "{times:?}");
    assert!(times.len() <= 5 * 24 + 5, "{}", times.len());
    assert!(times.len() > 4 * 23, "most of the limit can be used: {}", times.len());
});

db_test!(another_subject_action_or_municipality_is_counted_apart, |db| {
    let core = core_on(db);
    until_refused(&core, FIVE, "joke").await;
    let here = core.municipalities.default_one();
    let there = core.municipalities.iter().find(|one| one.slug != here.slug).unwrap();
    for (municipality, limit, subject) in [(here, FIVE, "wim"), (here, OTHER, "joke"), (there, FIVE, "joke")]
    {
        assert_eq!(take(&core, municipality, limit, subject).await.unwrap(), Ok(()));
    }
});

db_test!(those_who_come_at_the_same_moment_do_not_get_more, |db| {
    let core = core_on(db);
    let here = core.municipalities.default_one();
    let all = (0..12).map(|_| take(&core, here, FIVE, "joke"));
    let taken =
        futures_util::future::join_all(all).await.into_iter().filter(|one| one.as_ref().unwrap().is_ok());
    assert_eq!(taken.count(), 5);
});

db_test!(who_is_refused_uses_up_nothing_of_their_network, |db| {
    let core = core_on(db);
    let here = core.municipalities.default_one();
    let often = Often { network: OTHER, from: "library", address: FIVE };
    for _ in 0..4 {
        often.take(&core, here, "joke").await.unwrap().unwrap();
    }
    take(&core, here, FIVE, "joke").await.unwrap().unwrap();
    for _ in 0..3 {
        let again = often.take(&core, here, "joke").await.unwrap().unwrap_err();
        assert_eq!(again, until_refused(&core, FIVE, "joke").await.1);
    }
    assert_eq!(often.take(&core, here, "wim").await.unwrap(), Ok(()), "the fifth of the library");
    let again = often.take(&core, here, "els").await.unwrap().unwrap_err();
    assert_eq!(again, until_refused(&core, OTHER, "library").await.1);
    assert_eq!(until_refused(&core, FIVE, "els").await.0, 5, "and nothing of her own");
});

db_test!(what_no_window_covers_is_swept_and_nothing_else, |db| {
    let core = core_on(db);
    let refused = until_refused(&core, FIVE, "joke").await.1;
    core.clock.set(core.now().plus_seconds(1800));
    assert_eq!(retention::sweep(&core).await.unwrap(), 0);
    assert_eq!(until_refused(&core, FIVE, "joke").await.1.at, refused.at);
    core.clock.set(core.now().plus_seconds(3 * LONGEST));
    assert_eq!(retention::sweep(&core).await.unwrap(), 1);
    assert_eq!(until_refused(&core, FIVE, "joke").await.0, 5);
});

db_test!(neither_address_nor_network_can_be_read_in_the_database, |db| {
    let core = core_on(db);
    take(&core, core.municipalities.default_one(), FIVE, "joke@voorbeeld.example").await.unwrap().unwrap();
    let keys: Vec<Vec<u8>> = on!(&core.db, pool => sqlx::query_scalar("SELECT key FROM action_count").fetch_all(pool).await.unwrap());
    assert_eq!(keys.iter().map(Vec::len).collect::<Vec<_>>(), [32]);
    assert!(!String::from_utf8_lossy(&keys[0]).contains("joke"));
    let other = Key::new(&Chance::seeded(9));
    let other =
        Core::new(core.db.clone(), core.clock.clone(), Chance::seeded(7), other, core.municipalities.clone());
    let [ours, theirs] = [&core, &other]
        .map(|core| FIVE.key(core, core.municipalities.default_one(), "joke@voorbeeld.example"));
    assert!(keys[0] == ours && ours != theirs, "and not be guessed without the key");
});
