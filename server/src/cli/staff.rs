//! `staff`: who works with the site and as what, and helping who lost the phone of the second step.

use anyhow::{Context, Result, ensure};
use app::words::{Language, Words};
use app_core::{
    identity::{self, Giver, Grant, Held, Role},
    kernel::{Core, Day, email::Email},
    places::Municipality,
};
use clap::{Args, Subcommand};

use super::values;
use crate::{config::Config, serve::open, state::base};

#[derive(Subcommand)]
pub(super) enum Staff {
    /// Give somebody a role, and make a link to sign in with once
    Invite(Invite),
    /// List who has a role, or had one
    List(List),
    /// Give a role to somebody who has signed in before
    Grant(Invite),
    /// Take a role away
    Revoke(Invite),
    /// Take away the second step of somebody who lost the phone and the recovery codes
    ResetSecondFactor(Reset),
}

#[derive(Args)]
#[command(after_help = "Examples:
  groene-loper staff invite --email samira@voorbeeld.example --role moderator --municipality zoetermeer
  groene-loper staff grant --email samira@voorbeeld.example --role coordinator --wijk rokkeveen \\
    --until 2027-06-30 --municipality zoetermeer

The link of an invitation is shown here only. Send it to the person yourself; a second invitation makes a
new one. Who gets or loses a role is signed out of the work. `groene-loper roles` shows what each role may do.")]
pub(super) struct Invite {
    /// Mail address of the person
    #[arg(long, value_parser = values::email)]
    email: Email,
    /// What the person may do
    #[arg(long, value_parser = values::role, default_value = "moderator")]
    role: Role,
    /// Slug of the one wijk in which that holds
    #[arg(long, value_name = "SLUG")]
    wijk: Option<String>,
    /// Slug of the department for which that holds
    #[arg(long, value_name = "SLUG")]
    department: Option<String>,
    /// The last day on which that holds
    #[arg(long, value_name = "YYYY-MM-DD")]
    until: Option<jiff::civil::Date>,
    /// Slug of the municipality where that holds
    #[arg(long, value_name = "SLUG")]
    municipality: String,
}

#[derive(Args)]
pub(super) struct List {
    /// Slug of the municipality
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
    let core = open(config).await?;
    let done = match command {
        Staff::Invite(command) => invite(config, &core, command).await,
        Staff::List(command) => list(&core, &command.municipality).await,
        Staff::Grant(command) => grant(&core, command).await,
        Staff::Revoke(command) => revoke(&core, command).await,
        Staff::ResetSecondFactor(command) => reset(&core, command).await,
    };
    core.db.close().await;
    done
}

impl Invite {
    fn grant(&self) -> Grant {
        Grant {
            role: self.role,
            neighbourhood: self.wijk.clone(),
            department: self.department.clone(),
            ends_on: self.until.map(Day),
        }
    }

    fn municipality<'a>(&self, core: &'a Core) -> Result<&'a Municipality, values::NotUnderstood> {
        values::municipality(&core.municipalities, Some(&self.municipality))
    }
}

async fn invite(config: &Config, core: &Core, invite: Invite) -> Result<String> {
    let municipality = invite.municipality(core)?;
    let invited =
        identity::invite(core, Giver::Operator, municipality, &invite.email, &invite.grant()).await?;
    let link = format!("{}/uitnodiging/{}", base(core, config, municipality), invited.token.reveal());
    let until = invited.expires_at.local();
    let day = Words::of(Language::EN).date_year(until.date());
    Ok(format!("{link}\nWorks once, until {day}, {}.\n", until.strftime("%H:%M")))
}

/// Who has this address and a role.
async fn member(core: &Core, municipality: &Municipality, email: &Email) -> Result<identity::Member> {
    let staff = identity::staff(core, municipality, None).await?;
    let found =
        staff.into_iter().find(|one| Email::parse(&one.email).is_ok_and(|it| it.key() == email.key()));
    found.with_context(|| format!("{} has no role in {}", email.as_str(), municipality.slug))
}

async fn grant(core: &Core, grant: Invite) -> Result<String> {
    let municipality = grant.municipality(core)?;
    let person = member(core, municipality, &grant.email).await?.person;
    identity::grant(core, Giver::Operator, municipality, person, &grant.grant()).await?;
    Ok("Done: it holds when they sign in again.\n".to_owned())
}

async fn revoke(core: &Core, revoke: Invite) -> Result<String> {
    let municipality = revoke.municipality(core)?;
    let member = member(core, municipality, &revoke.email).await?;
    let asked = revoke.grant();
    let same = |held: &&Held| Grant { ends_on: asked.ends_on, ..held.grant.clone() } == asked;
    let gone: Vec<&Held> = member.roles.iter().filter(same).collect();
    ensure!(!gone.is_empty(), "{} does not have this role: see `groene-loper staff list`", member.email);
    for held in gone {
        identity::revoke(core, Giver::Operator, municipality, held.id).await?;
    }
    Ok("Done: they are signed out of the work.\n".to_owned())
}

async fn list(core: &Core, slug: &str) -> Result<String> {
    let municipality = values::municipality(&core.municipalities, Some(slug))?;
    let staff = identity::staff(core, municipality, None).await?;
    let rows = staff.iter().flat_map(|member| member.roles.iter().map(move |held| line(member, held)));
    Ok(rows.collect())
}

/// Address, role, where, until when, from where: parted by tabs.
fn line(member: &identity::Member, held: &Held) -> String {
    let Grant { role, neighbourhood, department, ends_on } = &held.grant;
    let place = neighbourhood.as_deref().or(department.as_deref()).unwrap_or("everywhere");
    let until = ends_on.map_or_else(|| "for good".to_owned(), |day| format!("until {}", day.0));
    format!("{}\t{}\t{place}\t{until}\t{}\n", member.email, role.code(), held.source)
}

async fn reset(core: &Core, reset: Reset) -> Result<String> {
    let municipality = values::municipality(&core.municipalities, Some(&reset.municipality))?;
    let done = identity::reset_second_factor(core, municipality, &reset.email).await?;
    ensure!(done, "{} has no second step in {}", reset.email.as_str(), municipality.slug);
    Ok("Done: they are signed out everywhere, and set up the second step when they sign in.\n".to_owned())
}
