//! What is kept by an address alone goes when nobody here has that address any more.

use crate::{execute, kernel::Core};

/// Rows of addresses of which neither an account nor an author is left.
macro_rules! of_strangers {
    ($table:literal) => {
        concat!(
            "DELETE FROM ",
            $table,
            " WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.municipality = ",
            $table,
            ".municipality AND p.email_key = ",
            $table,
            ".email_key) AND NOT EXISTS (SELECT 1 FROM initiative_author a JOIN initiative i ON i.id = a.initiative_id
             WHERE a.email_key = ",
            $table,
            ".email_key AND i.municipality = ",
            $table,
            ".municipality)"
        )
    };
}

/// Forgets choices and states of addresses that nobody here has any more; returns how many.
///
/// # Errors
/// The engine refused.
pub(crate) async fn forget_strangers(core: &Core) -> Result<u64, sqlx::Error> {
    let choices = execute!(&core.db, of_strangers!("mail_choice"))?;
    let states = execute!(&core.db, of_strangers!("dead_address"))?;
    Ok(choices + states)
}
