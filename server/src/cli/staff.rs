//! `staff invite`: a role, and a link to sign in with once.

use anyhow::Result;
use app::words::{Language, Words};
use app_core::{
    identity::{self, Role},
    kernel::email::Email,
};
use clap::{Args, Subcommand};

use super::values;
use crate::{config::Config, serve::open, state::base};

#[derive(Subcommand)]
pub(super) enum Staff {
    /// Give somebody a role, and make a link to sign in with once
    Invite(Invite),
}

#[derive(Args)]
#[command(after_help = "Example:
  groene-loper staff invite --email samira@voorbeeld.example --role moderator --municipality zoetermeer

The link is shown here only. Send it to the person yourself; a second invitation makes a new one.")]
pub(super) struct Invite {
    /// Mail address of the person
    #[arg(long, value_parser = values::email)]
    email: Email,
    /// What the person may do
    #[arg(long, value_parser = values::role, default_value = "moderator")]
    role: Role,
    /// Slug of the municipality where that holds
    #[arg(long, value_name = "SLUG")]
    municipality: String,
}

pub(super) async fn run(config: &Config, command: Staff) -> Result<String> {
    let Staff::Invite(invite) = command;
    let core = open(config).await?;
    let municipality = values::municipality(&core.municipalities, Some(&invite.municipality))?;
    let invited = identity::invite(&core, municipality, &invite.email, invite.role).await?;
    let link = format!("{}/uitnodiging/{}", base(&core, config, municipality), invited.token.reveal());
    let until = invited.expires_at.local();
    core.db.close().await;
    let day = Words::of(Language::EN).date_year(until.date());
    Ok(format!("{link}\nWorks once, until {day}, {}.\n", until.strftime("%H:%M")))
}
