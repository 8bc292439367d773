//! `staff`: inviting somebody with a role, and helping who lost the phone of the second step.

use anyhow::{Result, ensure};
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
    /// Take away the second step of somebody who lost the phone and the recovery codes
    ResetSecondFactor(Reset),
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

#[derive(Args)]
#[command(after_help = "Example:
  groene-loper staff reset-second-factor --email samira@voorbeeld.example --municipality zoetermeer

First make sure who is asking. It ends all their sessions. They sign in by mail and set up an app anew.")]
pub(super) struct Reset {
    /// Mail address of the person
    #[arg(long, value_parser = values::email)]
    email: Email,
    /// Slug of the municipality
    #[arg(long, value_name = "SLUG")]
    municipality: String,
}

pub(super) async fn run(config: &Config, command: Staff) -> Result<String> {
    match command {
        Staff::Invite(command) => invite(config, command).await,
        Staff::ResetSecondFactor(command) => reset(config, command).await,
    }
}

async fn reset(config: &Config, reset: Reset) -> Result<String> {
    let core = open(config).await?;
    let municipality = values::municipality(&core.municipalities, Some(&reset.municipality))?;
    let done = identity::reset_second_factor(&core, municipality, &reset.email).await?;
    core.db.close().await;
    ensure!(done, "{} has no second step in {}", reset.email.as_str(), municipality.slug);
    Ok("Done: they are signed out everywhere, and set up the second step when they sign in.\n".to_owned())
}

async fn invite(config: &Config, invite: Invite) -> Result<String> {
    let core = open(config).await?;
    let municipality = values::municipality(&core.municipalities, Some(&invite.municipality))?;
    let invited = identity::invite(&core, municipality, &invite.email, invite.role).await?;
    let link = format!("{}/uitnodiging/{}", base(&core, config, municipality), invited.token.reveal());
    let until = invited.expires_at.local();
    core.db.close().await;
    let day = Words::of(Language::EN).date_year(until.date());
    Ok(format!("{link}\nWorks once, until {day}, {}.\n", until.strftime("%H:%M")))
}
