//! Until when an answer is promised, by the real calendar of the municipality.

use jiff::civil::{DateTime, datetime};
use rstest::rstest;

use crate::{
    drafts::check,
    initiatives::submit::new_initiative,
    kernel::{Db, testing},
    scene::{Scene, filled, moment},
};

#[rstest]
#[case::before_christmas(datetime(2026, 12, 23, 16, 30, 0, 0), "2026-12-23", "2026-12-29", "2027-01-15")]
#[case::at_closing_time(datetime(2026, 12, 23, 17, 0, 0, 0), "2026-12-23", "2026-12-29", "2027-01-15")]
#[case::after_closing_time(datetime(2026, 12, 23, 17, 0, 1, 0), "2026-12-24", "2026-12-30", "2027-01-18")]
#[case::on_a_saturday(datetime(2026, 12, 19, 12, 0, 0, 0), "2026-12-21", "2026-12-24", "2027-01-13")]
#[case::late_on_a_friday(datetime(2026, 12, 18, 23, 59, 0, 0), "2026-12-21", "2026-12-24", "2027-01-13")]
#[case::on_a_holiday(datetime(2026, 12, 25, 9, 0, 0, 0), "2026-12-28", "2026-12-31", "2027-01-19")]
#[case::in_may(datetime(2026, 4, 24, 9, 0, 0, 0), "2026-04-24", "2026-04-30", "2026-05-20")]
#[case::in_summer_time(datetime(2026, 3, 29, 3, 30, 0, 0), "2026-03-30", "2026-04-02", "2026-04-22")]
#[tokio::test]
async fn the_promised_days_are_working_days_of_the_municipality(
    #[case] sent: DateTime,
    #[case] counts_from: &str,
    #[case] read_due: &str,
    #[case] due: &str,
) {
    let (db, _folder): (Db, _) = testing::sqlite().await;
    let scene = Scene::on(db);
    let complete = check(&filled(), &scene.here).unwrap();
    let initiative = new_initiative(&scene.core, &scene.here, &complete, "nl", moment(sent)).unwrap();
    assert_eq!(initiative.counts_from.0.to_string(), counts_from);
    assert_eq!(initiative.read_due_on.0.to_string(), read_due);
    assert_eq!(initiative.due_on.unwrap().0.to_string(), due);
}
