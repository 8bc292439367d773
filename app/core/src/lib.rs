//! The domain of Groene Loper: types and rules (also for the browser), and with the feature
//! `server` the stores and use cases that run on SQLite and PostgreSQL.

#[cfg(feature = "server")]
pub mod account;
#[cfg(feature = "server")]
pub mod advice;
#[cfg(feature = "server")]
pub mod answers;
#[cfg(feature = "server")]
pub mod desk;
#[cfg(feature = "server")]
pub mod drafts;
#[cfg(feature = "server")]
pub mod figures;
#[cfg(feature = "server")]
pub mod filters;
#[cfg(feature = "server")]
pub mod handover;
#[cfg(feature = "server")]
pub mod identity;
#[cfg(feature = "server")]
pub mod initiatives;
#[cfg(feature = "server")]
pub mod kernel;
#[cfg(feature = "server")]
pub mod meetings;
#[cfg(feature = "server")]
pub mod moderation;
#[cfg(feature = "server")]
pub mod notes;
#[cfg(feature = "server")]
pub mod notifications;
#[cfg(feature = "server")]
pub mod photos;
pub mod places;
#[cfg(feature = "server")]
pub mod projects;
#[cfg(feature = "server")]
pub mod residency;
#[cfg(feature = "server")]
pub mod retention;
#[cfg(feature = "server")]
pub mod routing;
#[cfg(feature = "server")]
#[cfg(test)]
mod scene;
#[cfg(feature = "server")]
pub mod templates;
pub mod turnaround;
#[cfg(feature = "server")]
pub mod warnings;
