//! Who it is that comes back from a provider, and the session that they get.

use serde_json::json;
use uuid::Uuid;

use super::{
    super::{
        second_factor::prepare,
        session::begin,
        sign_in::SignedIn,
        store::{confirm, person},
        types::{PersonId, SessionKind},
    },
    Flow, Shown, flow, groups,
};
use crate::{
    execute_in_tx, in_tx,
    kernel::{Core, Tx, audit::Entry, email::Email},
    places::{EmailIsVerified, Municipality, Provider, Serves},
    residency,
};

/// How somebody came to be signed in.
pub(in super::super) struct Came<'a> {
    /// Whether to stay signed in on this device.
    pub(in super::super) stay: bool,
    /// The browser in words.
    pub(in super::super) device: &'a str,
    /// The local address to go on to.
    pub(in super::super) return_to: String,
    /// Where they came from, and what was shown of them there; nothing for who came by mail.
    pub(in super::super) from: Option<(&'a Provider, &'a Shown)>,
}

/// Signs in who came back from a provider; `None` when they have to confirm an address first.
///
/// They are known by issuer and subject. The first time they become who has their address, if the provider
/// is believed about it: else anyone could fill in the address of somebody else there.
///
/// # Errors
/// The engine refused.
pub async fn arrive(
    core: &Core,
    municipality: &Municipality,
    provider: &Provider,
    flow: &Flow,
    shown: &Shown,
    language: &str,
    device: &str,
) -> Result<Option<SignedIn>, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let who = match known(&mut tx, core, municipality, shown).await? {
        Some(who) => who,
        None => {
            let Some(email) = believed(provider, shown) else {
                flow::keep(&mut tx, core, municipality, flow, shown).await?;
                tx.commit().await?;
                return Ok(None);
            };
            let who = person(&mut tx, core, municipality, &email).await?;
            confirm(&mut tx, core, municipality, who, &email, language).await?;
            link(&mut tx, core, municipality, who, shown).await?;
            who
        }
    };
    let (stay, return_to) = (flow.stay, flow.return_to.clone());
    let came = Came { stay, device, return_to, from: Some((provider, shown)) };
    enter(tx, core, municipality, who, came).await.map(Some)
}

/// The address that a provider gives, where it is believed.
fn believed(provider: &Provider, shown: &Shown) -> Option<Email> {
    let verified = match provider.email_is_verified {
        EmailIsVerified::Never => false,
        EmailIsVerified::Claim => shown.email_verified,
        EmailIsVerified::Always => true,
    };
    shown.email.as_ref().filter(|_| verified).and_then(|email| Email::parse(email).ok())
}

/// Who was shown, if they were here before.
async fn known(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    shown: &Shown,
) -> Result<Option<Uuid>, sqlx::Error> {
    const SQL: &str =
        "UPDATE oidc_identity SET last_used_at = $4 WHERE municipality = $1 AND issuer = $2 AND subject = $3
         RETURNING person_id";
    in_tx!(tx, e => sqlx::query_scalar(SQL).bind(&municipality.slug).bind(&shown.issuer).bind(&shown.subject)
        .bind(core.now()).fetch_optional(e).await)
}

/// Makes who was shown this person from now on, unless they are somebody already.
pub(in super::super) async fn link(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    person: Uuid,
    shown: &Shown,
) -> Result<(), sqlx::Error> {
    let linked = execute_in_tx!(
        &mut *tx,
        "INSERT INTO oidc_identity (municipality, issuer, subject, person_id, created_at, last_used_at)
         VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (municipality, issuer, subject) DO NOTHING",
        &municipality.slug,
        &shown.issuer,
        &shown.subject,
        person,
        core.now()
    )?;
    if linked == 0 {
        return Ok(());
    }
    Entry::new(&municipality.slug, SessionKind::Visit.oneself(person), "provider.link", person)
        .detail(json!({"provider": shown.provider}))
        .record(tx, core)
        .await
}

/// Begins the session of somebody whose address or identity was shown. At a provider for staff their roles
/// first become what their groups give.
pub(in super::super) async fn enter(
    mut tx: Tx,
    core: &Core,
    municipality: &Municipality,
    person: Uuid,
    came: Came<'_>,
) -> Result<SignedIn, sqlx::Error> {
    let at_work = came.from.filter(|(provider, _)| provider.is_for(Serves::Staff));
    if let Some((provider, shown)) = at_work {
        tx.commit().await?;
        groups::follow(core, municipality, PersonId(person), provider, &shown.groups).await?;
        tx = core.db.begin().await?;
    }
    let provider = came.from.map(|(provider, _)| provider.slug.as_str());
    let staff = prepare(&mut tx, core, person, provider).await?;
    if let Some((provider, _)) = came.from
        && !staff
        && !provider.is_for(Serves::Residents)
    {
        tx.commit().await?;
        return Ok(SignedIn::NoRole);
    }
    let kind = match at_work {
        Some((_, shown)) if staff && shown.second_factor => SessionKind::Staff,
        _ if came.stay => SessionKind::Stay,
        _ => SessionKind::Visit,
    };
    if let Some(lives_here) = came.from.and_then(|(_, shown)| shown.lives_here) {
        let actor = kind.oneself(person);
        residency::shown_by_provider(&mut tx, core, municipality, PersonId(person), lives_here, actor)
            .await?;
    }
    let session = begin(&mut tx, core, person, kind, came.device, provider).await?;
    let entry = Entry::new(&municipality.slug, kind.oneself(person), "session.begin", person);
    let entry = match provider {
        Some(provider) => entry.detail(json!({"provider": provider})),
        None => entry,
    };
    entry.record(&mut tx, core).await?;
    tx.commit().await?;
    Ok(SignedIn::Yes { session, kind, staff, return_to: came.return_to })
}
