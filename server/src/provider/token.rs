//! Whether a token proves who somebody is (OpenID Connect Core 1.0, 3.1.3.7), and what of it we use.

use std::collections::BTreeMap;

use app_core::{
    identity::{Flow, Shown},
    kernel::Core,
    places::{LivesHere, Municipality, Postcode, Provider},
};
use chrono::DateTime;
use openidconnect::{
    AdditionalClaims, ClaimsVerificationError as Wrong, ClientId, EmptyExtraTokenFields, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, IdTokenClaims, IdTokenFields, IdTokenVerifier, Nonce,
    ProviderMetadataWithLogout as Metadata, SignatureVerificationError as WrongSignature,
    StandardErrorResponse, StandardTokenResponse, TokenResponse,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
        CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm as Algorithm, CoreRevocableToken,
        CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
    },
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Failure;

/// Signatures by a key that only the provider has; none by a secret that both have, and never none.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RsaSsaPkcs1V15Sha256,
    Algorithm::RsaSsaPkcs1V15Sha384,
    Algorithm::RsaSsaPkcs1V15Sha512,
    Algorithm::RsaSsaPssSha256,
    Algorithm::RsaSsaPssSha384,
    Algorithm::RsaSsaPssSha512,
    Algorithm::EcdsaP256Sha256,
    Algorithm::EcdsaP384Sha384,
    Algorithm::EdDsa,
];
/// The longest subject there is (OpenID Connect Core 1.0, 2).
const LONGEST_SUBJECT: usize = 255;

/// The claims that OpenID Connect does not name; the one with groups is among them.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Others {
    #[serde(flatten)]
    claims: BTreeMap<String, Value>,
}

impl AdditionalClaims for Others {}

/// What comes for a code.
pub(super) type Answer = StandardTokenResponse<
    IdTokenFields<
        Others,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        Algorithm,
    >,
    CoreTokenType,
>;

/// Asks a provider.
pub(super) type Client = openidconnect::Client<
    Others,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Answer,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What a token shows.
pub(super) enum Checked {
    Shown(Shown),
    /// It is signed with a key that the provider had not when we looked.
    UnknownKey,
}

/// Checks issuer, audience, signature, time, nonce and `acr`.
pub(super) fn check(
    core: &Core,
    here: &Municipality,
    provider: &Provider,
    flow: &Flow,
    answer: &Answer,
    metadata: &Metadata,
) -> Result<Checked, Failure> {
    let token = answer.id_token().ok_or(Failure::Down("it sends no token of who it is"))?;
    let now = DateTime::from_timestamp_micros(core.now().0).unwrap_or_default();
    let verifier = IdTokenVerifier::new_public_client(
        ClientId::new(provider.client_id.clone()),
        metadata.issuer().clone(),
        metadata.jwks().clone(),
    );
    let verifier = verifier
        .set_allowed_algs(ALGORITHMS)
        .set_time_fn(move || now)
        .set_auth_context_verifier_fn(|acr| match acr {
            _ if provider.acr.is_empty() => Ok(()),
            Some(acr) if provider.acr.contains(acr) => Ok(()),
            _ => Err(String::new()),
        });
    let claims = match token.claims(&verifier, &Nonce::new(flow.handshake.nonce().reveal().to_owned())) {
        Err(Wrong::SignatureVerification(WrongSignature::NoMatchingKey | WrongSignature::CryptoError(_))) => {
            return Ok(Checked::UnknownKey);
        }
        claims => claims.map_err(|wrong| Failure::Refused(told(&wrong)))?,
    };
    // The library leaves this one to us.
    if claims.authorized_party().is_some_and(|party| party.as_str() != provider.client_id) {
        return Err(Failure::Refused("made for another site"));
    }
    let subject = claims.subject().as_str();
    if subject.is_empty() || subject.len() > LONGEST_SUBJECT {
        return Err(Failure::Refused("about nobody"));
    }
    Ok(Checked::Shown(shown(here, provider, claims)))
}

fn shown(here: &Municipality, provider: &Provider, claims: &IdTokenClaims<Others, CoreGenderClaim>) -> Shown {
    let acr = claims.auth_context_ref().map(|acr| acr.as_str());
    let amr = claims.auth_method_refs().into_iter().flatten().map(|amr| amr.as_str());
    Shown {
        provider: provider.slug.clone(),
        issuer: provider.issuer.clone(),
        subject: claims.subject().as_str().to_owned(),
        email: claims.email().map(|email| email.as_str().to_owned()),
        email_verified: claims.email_verified() == Some(true),
        groups: groups(provider, &claims.additional_claims().claims),
        second_factor: acr
            .into_iter()
            .chain(amr)
            .any(|used| provider.second_factor.iter().any(|one| one == used)),
        lives_here: provider.lives_here.as_ref().map(|told| {
            let said = claims.additional_claims().claims.get(&told.claim).and_then(Value::as_str);
            said.is_some_and(|said| lives_here(here, told, said))
        }),
    }
}

/// Whether a claim says that somebody lives in the municipality; what it says is not kept.
fn lives_here(here: &Municipality, told: &LivesHere, said: &str) -> bool {
    match told.values.is_empty() {
        true => Postcode::parse(said).is_some_and(|postcode| here.residency.covers(&postcode)),
        false => told.values.iter().any(|value| value == said),
    }
}

/// The groups that give something here; what else somebody belongs to is not kept. A claim with one group
/// may be a text.
fn groups(provider: &Provider, claims: &BTreeMap<String, Value>) -> Vec<String> {
    let claim = provider.groups_claim.as_ref().and_then(|name| claims.get(name));
    let named: Vec<&str> = match claim {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(one)) => vec![one],
        _ => Vec::new(),
    };
    let gives = |group: &&str| provider.groups.iter().any(|one| one.group == **group);
    named.into_iter().filter(gives).map(str::to_owned).collect()
}

/// What is wrong with a token, in words without anything that stands in it.
fn told(wrong: &Wrong) -> &'static str {
    match wrong {
        Wrong::Expired(_) => "expired",
        Wrong::InvalidAudience(_) => "made for another site",
        Wrong::InvalidAuthContext(_) => "not signed in as safely as is demanded",
        Wrong::InvalidIssuer(_) => "made by another issuer",
        Wrong::InvalidNonce(_) => "made for another visit",
        Wrong::SignatureVerification(WrongSignature::NoSignature) => "not signed",
        Wrong::SignatureVerification(WrongSignature::DisallowedAlg(_)) => {
            "signed in a way that proves nothing"
        }
        Wrong::SignatureVerification(_) => "the signature cannot be checked",
        _ => "not a token that we understand",
    }
}
