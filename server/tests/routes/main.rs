//! The site as a browser without scripts sees it: the real router, by route and verb, on an empty
//! SQLite database, and again on PostgreSQL when `TEST_POSTGRES_URL` names one.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[macro_use]
mod support;

mod account;
mod admin;
mod arrivals;
mod cookies;
mod desk;
mod edge;
mod failure;
mod figures;
mod handling;
mod handover;
mod headers;
mod idea;
mod kept;
mod language;
mod later;
mod limits;
mod list;
mod log;
mod markup;
mod matrix;
mod meetings;
mod notifications;
mod oidc;
mod oidc_refused;
mod photos;
mod private_link;
mod projects;
mod pseudo;
mod push;
mod residency;
mod same_site;
mod scanner;
mod second_step;
mod sign_in;
mod statements;
mod statements_sent;
mod stores;
mod style;
mod terms;
mod tidy;
mod towns;
mod tracks;
mod uploads;
mod verdict;
mod work;
