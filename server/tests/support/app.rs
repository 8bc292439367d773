//! The authenticator app of a member of staff.

use app_core::{execute, identity::Session, kernel::Core, on};

/// The code that it shows now. The clock of a test stands still, so what was used before is forgotten.
pub async fn code(core: &Core, session: &Session) -> String {
    const SQL: &str = "SELECT secret FROM second_factor WHERE person_id = $1";
    execute!(&core.db, "UPDATE second_factor SET last_step = 0").unwrap();
    let sealed: Vec<u8> =
        on!(&core.db, pool => sqlx::query_scalar(SQL).bind(session.person).fetch_one(pool).await.unwrap());
    let secret = core.key.open(session.person.0.as_bytes(), &sealed).unwrap();
    let app = totp_rs::Builder::new().with_secret(secret).build_noncompliant();
    app.generate((core.now().0 / 1_000_000).try_into().unwrap()).to_string()
}
