//! The figures, on both engines: what is counted, what is shown of it, and how what is late came to be so.

mod counted;
mod course;
mod late;
mod report;
mod speed;

use crate::{
    initiatives::Initiative,
    kernel::{Instant, time::Day},
    scene::Scene,
};

/// A day, as it is written.
fn day(text: &str) -> Day {
    Day(text.parse().unwrap())
}

impl Scene {
    /// Keeps an initiative of a wijk that was answered at a moment after so many working days, and counts it.
    async fn answered_in(&self, wijk: &str, at: Instant, days: i32) -> Initiative {
        let row = self
            .put_public(|row| {
                row.neighbourhood = wijk.to_owned();
                (row.answered_at, row.answer_days) = (Some(at), Some(days));
            })
            .await;
        let mut tx = self.core.db.begin().await.unwrap();
        super::count(&mut tx, &row).await.unwrap();
        tx.commit().await.unwrap();
        row
    }

    /// Gives an initiative to a department.
    async fn give_to(&self, initiative: &Initiative, department: &str) {
        const SQL: &str = "INSERT INTO handling (initiative_id, department, routed_at) VALUES ($1, $2, $3)
             ON CONFLICT (initiative_id) DO UPDATE SET department = excluded.department";
        crate::execute!(&self.core.db, SQL, initiative.id, department, self.core.now()).unwrap();
    }
}
