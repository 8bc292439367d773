//! The record: what is changed in it, taken out of it or put into it is found, on both engines.

use serde_json::json;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::{Actor, Entry, Fault, Head, verify};
use crate::{
    db_test, execute,
    kernel::{Core, Db, testing::core_on},
};

const STAFF: Actor = Actor::Staff { person: Uuid::from_u128(7), role: Some("desk"), on_behalf_of: None };

/// Puts three things on record.
async fn record(core: &Core, slug: &str) {
    for actor in [Actor::Operator, STAFF, Actor::Resident(Uuid::from_u128(8))] {
        let mut tx = core.db.begin().await.unwrap();
        let entry = Entry::new(slug, actor, "test.act", Uuid::from_u128(9));
        entry.why("Op verzoek.").detail(json!({"b": 1, "a": "é"})).record(&mut tx, core).await.unwrap();
        tx.commit().await.unwrap();
    }
}

/// Takes away what guards the table, as somebody with the engine's own tools can.
async fn unguard(db: &Db) {
    let guards = match db {
        Db::Sqlite(_) => ["DROP TRIGGER audit_keeps_rows", "DROP TRIGGER audit_keeps_words"].as_slice(),
        Db::Postgres(_) => &["ALTER TABLE audit DISABLE TRIGGER USER"],
    };
    for guard in guards {
        execute!(db, *guard).unwrap();
    }
}

async fn run(core: &Core, sql: &str, slug: &str) {
    execute!(&core.db, AssertSqlSafe(sql.replace("{town}", &format!("municipality = '{slug}'")))).unwrap();
}

async fn head(core: &Core, slug: &str) -> Head {
    verify(core, slug, None).await.unwrap().unwrap().head
}

async fn fault(core: &Core, slug: &str, kept: Option<&Head>) -> Option<(i64, Fault)> {
    verify(core, slug, kept).await.unwrap().err().map(|broken| (broken.number, broken.fault))
}

db_test!(a_record_that_was_left_alone_holds_and_each_municipality_has_its_own, |db| {
    let core = core_on(db);
    assert_eq!(head(&core, "here").await, Head { number: 0, hash: String::new() });
    record(&core, "here").await;
    record(&core, "elsewhere").await;
    let here = head(&core, "here").await;
    assert_eq!((here.number, here.hash.len()), (3, 64));
    assert_ne!(here.hash, head(&core, "elsewhere").await.hash);
    record(&core, "here").await;
    assert_eq!(fault(&core, "here", Some(&here)).await, None, "it still holds what it held");
});

db_test!(the_engine_itself_refuses_to_change_the_record, |db| {
    let core = core_on(db);
    record(&core, "here").await;
    for sql in ["UPDATE audit SET why = 'x'", "DELETE FROM audit"] {
        let error = execute!(&core.db, sql).unwrap_err().to_string();
        assert!(error.contains("append-only"), "{error}");
    }
});

/// The end is set back to a row of before.
const SET_BACK: &str = "UPDATE audit_head SET number = 2, hash = (SELECT hash FROM audit a
     WHERE a.municipality = audit_head.municipality AND a.number = 2) WHERE {town}";

db_test!(a_row_that_was_changed_taken_out_or_put_in_is_named, |db| {
    let core = core_on(db);
    unguard(&core.db).await;
    let cases = [
        ("UPDATE audit SET why = 'x' WHERE {town} AND number = 2", 2, Fault::Changed),
        ("UPDATE audit SET at = at + 1 WHERE {town} AND number = 2", 2, Fault::Changed),
        ("UPDATE audit SET actor_role = 'admin' WHERE {town} AND number = 2", 2, Fault::Changed),
        ("UPDATE audit SET actor_id = NULL WHERE {town} AND number = 3", 3, Fault::Changed),
        ("UPDATE audit SET detail = '{}' WHERE {town} AND number = 1", 1, Fault::Changed),
        ("UPDATE audit SET hash = previous WHERE {town} AND number = 3", 3, Fault::Changed),
        ("UPDATE audit SET previous = hash WHERE {town} AND number = 2", 2, Fault::Detached),
        ("DELETE FROM audit WHERE {town} AND number = 2", 2, Fault::Missing),
        ("DELETE FROM audit WHERE {town} AND number = 3", 3, Fault::Missing),
        ("DELETE FROM audit WHERE {town}", 1, Fault::Missing),
        ("DELETE FROM audit_head WHERE {town}", 1, Fault::BehindEnd),
        (SET_BACK, 3, Fault::BehindEnd),
    ];
    for (place, (sql, number, expected)) in cases.into_iter().enumerate() {
        let slug = format!("town-{place}");
        record(&core, &slug).await;
        run(&core, sql, &slug).await;
        assert_eq!(fault(&core, &slug, None).await, Some((number, expected)), "{sql}");
    }
});

db_test!(who_keeps_the_end_elsewhere_notices_a_record_that_was_written_anew, |db| {
    let core = core_on(db);
    unguard(&core.db).await;
    record(&core, "here").await;
    let kept = head(&core, "here").await;
    run(&core, "DELETE FROM audit WHERE {town}", "here").await;
    run(&core, "DELETE FROM audit_head WHERE {town}", "here").await;
    assert_eq!(fault(&core, "here", Some(&kept)).await, Some((1, Fault::Missing)));
    record(&core, "here").await;
    assert_eq!(fault(&core, "here", None).await, None, "by itself it holds");
    assert_eq!(fault(&core, "here", Some(&kept)).await, Some((3, Fault::NotAsKept)));
});

db_test!(what_is_written_at_the_same_time_makes_one_chain, |db| {
    let core = core_on(db);
    futures_util::future::join_all((0..8).map(|_| record(&core, "here"))).await;
    assert_eq!(head(&core, "here").await.number, 24);
});

db_test!(rows_from_before_the_chain_stand_before_it, |db| {
    let core = core_on(db);
    unguard(&core.db).await;
    let empty = if matches!(core.db, Db::Sqlite(_)) { "X''" } else { "''" };
    record(&core, "here").await;
    run(&core, &format!("UPDATE audit SET hash = {empty}, previous = {empty} WHERE {{town}}"), "here").await;
    run(&core, &format!("UPDATE audit_head SET hash = {empty} WHERE {{town}}"), "here").await;
    record(&core, "here").await;
    let chain = verify(&core, "here", None).await.unwrap().unwrap();
    assert_eq!((chain.head.number, chain.unchained), (6, 3));
    run(&core, &format!("UPDATE audit SET hash = {empty} WHERE {{town}} AND number = 5"), "here").await;
    assert_eq!(fault(&core, "here", None).await, Some((5, Fault::Unchained)));
});
