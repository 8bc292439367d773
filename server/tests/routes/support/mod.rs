//! What the tests of the routes share: a site, a browser without scripts, and what people do with it.

#[path = "../../support/app.rs"]
mod app;
pub mod browser;
pub mod html;
pub mod people;
mod photos;
#[macro_use]
pub mod provider;
pub mod routes;
pub mod site;

pub use browser::{Answer, Browser};
pub use people::{ADVISES, IDEA, WHAT, WHERE, WHO, at_desk, handled};
pub use photos::{GIF, Part, ROW, STREET, place};
pub use site::Site;

/// Makes two tests of one body, named after the engines; without PostgreSQL its test does nothing.
macro_rules! on_both {
    ($name:ident, |$site:ident| $body:block) => {
        mod $name {
            use super::*;

            async fn body($site: Site) $body

            #[tokio::test]
            async fn sqlite() {
                body(Site::on_sqlite().await).await;
            }

            #[tokio::test]
            async fn postgres() {
                if let Some(site) = Site::on_postgres().await {
                    body(site).await;
                }
            }
        }
    };
}
