//! Who gets what where: every route by every verb, for a visitor, the resident who sent what it is about,
//! another resident, a moderator of this municipality, one of another municipality, and an admin; and each
//! route by each role, as the table of rights says.

use app_core::identity::{Grant, Right, Role, Scope, Who};
use axum::body::Body;
use http::{Method, header};
use insta::assert_snapshot;

use crate::support::{Answer, Browser, Site, routes};

/// How many kinds of people there are below.
const PEOPLE: usize = 6;
const VERBS: [Method; 5] = [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::DELETE];

/// One status when it is the same for all, else each in their order.
fn cell(statuses: [u16; PEOPLE]) -> String {
    if statuses.iter().all(|status| *status == statuses[0]) {
        return statuses[0].to_string();
    }
    statuses.map(|status| status.to_string()).join(" ")
}

async fn ask(mut browser: Browser, verb: &Method, example: &routes::Example) -> Answer {
    for (name, secret) in &example.cookies {
        browser.cookies.insert((*name).to_owned(), secret.reveal().to_owned());
    }
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&example.fields).finish();
    let request = browser
        .request(verb.clone(), &example.path)
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    browser.send(request, Body::from(body)).await
}

async fn status(site: &Site, browser: Browser, verb: &Method, example: &routes::Example) -> u16 {
    let answer = ask(browser, verb, example).await;
    assert!(*verb != Method::HEAD || answer.body.is_empty(), "{}: HEAD has a body", example.path);
    let allowed = answer.header("allow").to_owned();
    assert!(answer.status != 405 || !allowed.is_empty(), "{}: 405 says what is allowed", example.path);
    site.wait(2);
    answer.status.as_u16()
}

/// Somebody who may or may not: a visitor, a resident, or who has a role, perhaps in a wijk where the
/// example is not.
#[derive(Debug)]
enum Person {
    Visitor,
    Resident,
    Staff(Grant),
}

impl Person {
    fn all() -> Vec<Self> {
        let of = |role: &Role| {
            let department = (role.scope() == Scope::Department).then(|| "stadsbeheer".to_owned());
            Self::Staff(Grant { department, ..Grant::of(*role) })
        };
        let elsewhere = |role: &Role| {
            Self::Staff(Grant { neighbourhood: Some("rokkeveen".to_owned()), ..Grant::of(*role) })
        };
        let limited = Role::ALL.iter().filter(|role| role.scope() == Scope::Neighbourhood);
        let mut all = vec![Self::Visitor, Self::Resident];
        all.extend(Role::ALL.iter().map(of));
        all.extend(limited.map(elsewhere));
        all
    }

    /// Whether the table of rights lets them; `about` says whether it is about something in a wijk.
    fn may(&self, right: Right, about: bool) -> bool {
        match (right.who(), self) {
            (Who::Everyone, _) => true,
            (Who::Author, _) | (_, Self::Visitor) => false,
            (Who::SignedIn, _) | (Who::Staff, Self::Staff(_)) => true,
            (Who::Staff | Who::Roles(_), Self::Resident) => false,
            (Who::Roles(_), Self::Staff(grant)) => {
                // An alderman reads only what one was asked about.
                let theirs = grant.role != Role::Alderman || !matches!(right, Right::Handle | Right::Advise);
                right.is_of(grant.role) && !(about && (grant.neighbourhood.is_some() || !theirs))
            }
        }
    }

    async fn browser(&self, site: &Site) -> Browser {
        match self {
            Self::Visitor => site.browser(),
            Self::Resident => site.resident("els@voorbeeld.example").await,
            Self::Staff(grant) => site.staff(grant).await,
        }
    }
}

on_both!(each_role_is_let_in_and_refused_as_the_table_of_rights_says, |site| {
    let mut wrong = Vec::new();
    for route in routes::all() {
        // What a private link opens, it opens for whoever has it.
        let right = if route.starts_with("/volg/") { continue } else { routes::right(&route) };
        let about = [
            "/werk/",
            "/behandelen/",
            "/overleg/{id}/idee",
            "/balie/ideeen/",
            "/balie/post/",
            "/balie/brief/",
        ]
        .iter()
        .any(|at| route.starts_with(at));
        // These are about a list, or about who reads it.
        let lists = [
            "/werk/samen",
            "/werk/filters",
            "/werk/nieuw",
            "/behandelen/filters",
            "/behandelen/afwezig",
            "/behandelen/nieuw",
        ];
        let about = about && !lists.iter().any(|at| route.starts_with(at));
        for verb in [Method::GET, Method::POST] {
            for person in Person::all() {
                let example = site.example(&route).await;
                let answer = ask(person.browser(&site).await, &verb, &example).await;
                site.wait(2);
                if answer.status == 405 {
                    break;
                }
                // Whoever is not signed in is asked to, or told.
                let asked = ["/inloggen", "/inloggen?"]
                    .iter()
                    .any(|way| answer.header("location").split_inclusive("?").next() == Some(*way))
                    || (route.starts_with("/mijn") && answer.text().contains("action=\"/inloggen\""));
                let let_in = !asked && ![403, 404].contains(&answer.status.as_u16());
                // Without a mail, own colours or a provider there is nothing there.
                let missing = ["/dev/post/{id}", "/kleuren.css", "/inloggen/bij"];
                let exists = !missing.contains(&route.as_str()) && !route.ends_with("/{provider}");
                let may = person.may(right, about);
                if let_in != may && (let_in || exists) {
                    wrong.push(format!("{verb} {route}: {person:?} got {}", answer.status));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
});

async fn table(site: &Site) -> String {
    let mut table = String::new();
    for route in routes::all() {
        let mut line = format!("{route:<36}");
        for verb in &VERBS {
            let mut statuses = [0; PEOPLE];
            for (place, status_of_one) in statuses.iter_mut().enumerate() {
                let example = site.example(&route).await;
                let browser = match place {
                    0 => site.browser(),
                    1 => site.resident("joke@voorbeeld.example").await,
                    2 => site.resident("els@voorbeeld.example").await,
                    3 => site.moderator().await,
                    // The session of another municipality, brought along to this site.
                    4 => site.browser().with_cookies_of(&site.moderator_elsewhere().await),
                    _ => site.admin().await,
                };
                *status_of_one = status(site, browser, verb, &example).await;
            }
            line += &format!(" {:<23}", cell(statuses));
        }
        table += line.trim_end();
        table.push('\n');
    }
    table
}

on_both!(every_route_answers_every_verb_as_agreed, |site| {
    assert_snapshot!(table(&site).await, @"
    /                                    200                     200                     405                     405                     405
    /.well-known/security.txt            200                     200                     405                     405                     405
    /afmelden/{token}                    200                     200                     200                     405                     405
    /afmelden/{token}/terug              405                     405                     303                     405                     405
    /balie                               403                     403                     403                     405                     405
    /balie/brief/{id}                    403                     403                     405                     405                     405
    /balie/brief/{id}/klaar              405                     405                     403                     405                     405
    /balie/ideeen/{reference}/{channel}  403                     403                     405                     405                     405
    /balie/ideeen/{reference}/{channel}/antwoord 405                     405                     403                     405                     405
    /balie/ideeen/{reference}/{channel}/bewijs 405                     405                     403                     405                     405
    /balie/ideeen/{reference}/{channel}/intrekken 405                     405                     403                     405                     405
    /balie/ideeen/{reference}/{channel}/oordeel 405                     405                     403                     405                     405
    /balie/ideeen/{reference}/{channel}/woonplaats 405                     405                     403                     405                     405
    /balie/nieuw                         403                     403                     403                     405                     405
    /balie/post                          403                     403                     405                     405                     405
    /balie/post/{id}                     403                     403                     405                     405                     405
    /balie/post/{id}/klaar               405                     405                     403                     405                     405
    /behandelen                          403                     403                     405                     405                     405
    /behandelen/afwezig                  403                     403                     403                     405                     405
    /behandelen/afwezig/weg              405                     405                     403                     405                     405
    /behandelen/filters                  405                     405                     403                     405                     405
    /behandelen/filters/{id}/weg         405                     405                     403                     405                     405
    /behandelen/nieuw                    403                     403                     405                     405                     405
    /behandelen/{reference}              403                     403                     405                     405                     405
    /behandelen/{reference}/advies       405                     405                     403                     405                     405
    /behandelen/{reference}/advies/{department} 405                     405                     403                     405                     405
    /behandelen/{reference}/advies/{department}/door 405                     405                     403                     405                     405
    /behandelen/{reference}/afdeling     405                     405                     403                     405                     405
    /behandelen/{reference}/antwoord     403                     403                     403                     405                     405
    /behandelen/{reference}/antwoord/controle 403                     403                     405                     405                     405
    /behandelen/{reference}/antwoord/versturen 405                     405                     403                     405                     405
    /behandelen/{reference}/college      405                     405                     403                     405                     405
    /behandelen/{reference}/loper        405                     405                     403                     405                     405
    /behandelen/{reference}/loslaten     405                     405                     403                     405                     405
    /behandelen/{reference}/nemen        405                     405                     403                     405                     405
    /behandelen/{reference}/notities     405                     405                     403                     405                     405
    /behandelen/{reference}/notities/{note}/weg 405                     405                     403                     405                     405
    /behandelen/{reference}/overdragen   403                     403                     403                     405                     405
    /behandelen/{reference}/samenvoegen  403                     403                     403                     405                     405
    /behandelen/{reference}/stappen      405                     405                     403                     405                     405
    /behandelen/{reference}/stappen/{phase}/weg 405                     405                     403                     405                     405
    /behandelen/{reference}/voortgang    405                     405                     403                     405                     405
    /behandelen/{reference}/vraag        403                     403                     403                     405                     405
    /behandelen/{reference}/weging       403                     403                     403                     405                     405
    /beheer                              403 403 403 403 403 200 403 403 403 403 403 200 405                     405                     405
    /beheer/bewaartermijnen              403 403 403 403 403 200 403 403 403 403 403 200 405                     405                     405
    /beheer/bewaartermijnen/{kind}       403 403 403 403 403 200 403 403 403 403 403 200 403 403 403 403 403 303 405                     405
    /beheer/inloggen                     403 403 403 403 403 200 403 403 403 403 403 200 405                     405                     405
    /beheer/inloggen/{provider}          405                     405                     403 403 403 403 403 404 405                     405
    /beheer/logboek                      403 403 403 403 403 200 403 403 403 403 403 200 403 403 403 403 403 200 405                     405
    /beheer/mensen                       403 403 403 403 403 200 403 403 403 403 403 200 403 403 403 403 403 303 405                     405
    /beheer/mensen/{id}                  403 403 403 403 403 200 403 403 403 403 403 200 405                     405                     405
    /beheer/mensen/{id}/rollen           405                     405                     403 403 403 403 403 303 405                     405
    /beheer/mensen/{id}/rollen/{grant}/weg 405                     405                     403 403 403 403 403 303 405                     405
    /beheer/regels                       403 403 403 403 403 200 403 403 403 403 403 200 403 403 403 403 403 303 405                     405
    /beheer/regels/{id}/omhoog           405                     405                     403 403 403 403 403 303 405                     405
    /beheer/regels/{id}/weg              405                     405                     403 403 403 403 403 303 405                     405
    /beheer/rollen                       403 403 403 403 403 200 403 403 403 403 403 200 405                     405                     405
    /beheer/teksten                      403 403 403 403 403 200 403 403 403 403 403 200 403 403 403 403 403 303 405                     405
    /beheer/teksten/{id}                 403 403 403 403 403 200 403 403 403 403 403 200 403 403 403 403 403 303 405                     405
    /beheer/teksten/{id}/weg             405                     405                     403 403 403 403 403 303 405                     405
    /cijfers                             200                     200                     405                     405                     405
    /cijfers.csv                         200                     200                     405                     405                     405
    /cijfers/te-laat                     200                     200                     405                     405                     405
    /cookies                             200                     200                     405                     405                     405
    /criteria                            200                     200                     405                     405                     405
    /dev/post                            200                     200                     405                     405                     405
    /dev/post/{id}                       404                     404                     405                     405                     405
    /foto/{photo}/{file}                 200                     200                     405                     405                     405
    /healthz                             200                     200                     405                     405                     405
    /idee                                200                     200                     303                     405                     405
    /idee/bewaar                         405                     405                     204                     405                     405
    /idee/concept/{token}                303                     303                     405                     405                     405
    /idee/controle                       200                     200                     303                     405                     405
    /idee/foto                           405                     405                     400                     405                     405
    /idee/foto/{photo}                   200                     200                     405                     405                     204
    /idee/later                          200                     200                     303                     405                     405
    /idee/waar                           200                     200                     303                     405                     405
    /idee/wie                            200                     200                     303                     405                     405
    /initiatieven                        200                     200                     405                     405                     405
    /initiatieven.atom                   200                     200                     405                     405                     405
    /initiatieven/{reference}            200                     200                     405                     405                     405
    /inloggen                            200                     200                     303                     405                     405
    /inloggen/bij                        405                     405                     404                     405                     405
    /inloggen/code                       200                     200                     303                     405                     405
    /inloggen/link/{token}               200                     200                     303                     405                     405
    /inloggen/terug/{provider}           404                     404                     405                     405                     405
    /inloggen/tweede-stap                302 403 403 200 302 200 302 403 403 200 302 200 303 303 303 422 303 422 405                     405
    /inloggen/tweede-stap/herstelcode    405                     405                     303 303 303 422 303 422 405                     405
    /inloggen/tweede-stap/sleutel        405                     405                     303 303 303 422 303 422 405                     405
    /kleuren.css                         404                     404                     405                     405                     405
    /klokken                             403                     403                     405                     405                     405
    /meldingen/vernieuwd                 405                     405                     204                     405                     405
    /mijn                                302 200 200 200 302 200 302 200 200 200 302 200 405                     405                     405
    /mijn/apparaten/andere               405                     405                     403 303 303 303 403 303 405                     405
    /mijn/apparaten/{id}/uitloggen       405                     405                     403 303 303 303 403 303 405                     405
    /mijn/gegevens                       302 200 200 200 302 200 302 200 200 200 302 200 405                     405                     405
    /mijn/gegevens/adres                 405                     405                     403 303 303 303 403 303 405                     405
    /mijn/gegevens/code                  302                     302                     403 303 303 303 403 303 405                     405
    /mijn/gegevens/naam                  405                     405                     403 303 303 303 403 303 405                     405
    /mijn/herstelcodes                   302 403 403 200 302 200 302 403 403 200 302 200 403 403 403 200 403 200 405                     405
    /mijn/ideeen/{reference}             302 200 404 404 302 404 302 200 404 404 302 404 405                     405                     405
    /mijn/ideeen/{reference}/antwoord    405                     405                     403 303 404 404 403 404 405                     405
    /mijn/ideeen/{reference}/intrekken   405                     405                     403 303 404 404 403 404 405                     405
    /mijn/ideeen/{reference}/oordeel     405                     405                     403 303 404 404 403 404 405                     405
    /mijn/inzage                         302 200 200 200 302 200 302 200 200 200 302 200 405                     405                     405
    /mijn/mails                          302 200 200 200 302 200 302 200 200 200 302 200 405                     405                     405
    /mijn/meenemen                       302 200 200 200 302 200 302 200 200 200 302 200 403 200 200 200 403 200 405                     405
    /mijn/meldingen                      302 200 200 200 302 200 302 200 200 200 302 200 403 303 303 303 403 303 405                     405
    /mijn/meldingen/proef                405                     405                     403 303 303 303 403 303 405                     405
    /mijn/meldingen/toestel              405                     405                     403 303 303 303 403 303 405                     405
    /mijn/meldingen/toestel/{id}/uit     405                     405                     403 303 303 303 403 303 405                     405
    /mijn/tweede-stap                    302 403 403 200 302 200 302 403 403 200 302 200 405                     405                     405
    /mijn/tweede-stap/andere-app         302 403 403 302 302 302 302 403 403 302 302 302 403 403 403 303 403 303 405                     405
    /mijn/tweede-stap/andere-app/code    405                     405                     403 403 403 422 403 422 405                     405
    /mijn/tweede-stap/sleutel            405                     405                     403 403 403 422 403 422 405                     405
    /mijn/tweede-stap/sleutel/{id}/weg   405                     405                     403 403 403 303 403 303 405                     405
    /mijn/vertrek                        302 200 200 200 302 200 302 200 200 200 302 200 405                     405                     405
    /mijn/vertrek/bevestigen             302 200 200 200 302 200 302 200 200 200 302 200 403 303 303 303 403 303 405                     405
    /mijn/vertrek/klaar                  200                     200                     405                     405                     405
    /mijn/woonplaats                     302 200 200 200 302 200 302 200 200 200 302 200 405                     405                     405
    /mijn/woonplaats/brief               405                     405                     403 303 303 303 403 303 405                     405
    /mijn/woonplaats/code                405                     405                     403 303 303 303 403 303 405                     405
    /mijn/woonplaats/postcode            405                     405                     403 303 303 303 403 303 405                     405
    /overleg                             403                     403                     405                     405                     405
    /overleg/nieuw                       405                     405                     403                     405                     405
    /overleg/{id}                        403                     403                     405                     405                     405
    /overleg/{id}/agenda                 405                     405                     403                     405                     405
    /overleg/{id}/idee/{reference}       403                     403                     403                     405                     405
    /overleg/{id}/verslag                403                     403                     405                     405                     405
    /privacy                             200                     200                     405                     405                     405
    /readyz                              200                     200                     405                     405                     405
    /stijl                               200                     200                     405                     405                     405
    /taal                                405                     405                     303                     405                     405
    /toegankelijkheid                    200                     200                     405                     405                     405
    /uitloggen                           405                     405                     303                     405                     405
    /uitnodiging/{token}                 200                     200                     303                     405                     405
    /volg/{token}                        200                     200                     405                     405                     405
    /volg/{token}/antwoord               405                     405                     303                     405                     405
    /volg/{token}/bevestigen             405                     405                     303                     405                     405
    /volg/{token}/foto/{photo}/{file}    200                     200                     405                     405                     405
    /volg/{token}/intrekken              405                     405                     303                     405                     405
    /volg/{token}/oordeel                405                     405                     303                     405                     405
    /werk                                403 403 403 200 403 403 403 403 403 200 403 403 405                     405                     405
    /werk/filters                        405                     405                     403 403 403 303 403 403 405                     405
    /werk/filters/{id}/weg               405                     405                     403 403 403 303 403 403 405                     405
    /werk/nieuw                          403 403 403 200 403 403 403 403 403 200 403 403 405                     405                     405
    /werk/samen                          403 403 403 200 403 403 403 403 403 200 403 403 405                     405                     405
    /werk/samen/overdragen               405                     405                     403 403 403 303 403 403 405                     405
    /werk/samen/publiceren               405                     405                     403 403 403 303 403 403 405                     405
    /werk/samen/vraag                    405                     405                     403 403 403 303 403 403 405                     405
    /werk/{reference}                    403 403 403 200 403 403 403 403 403 200 403 403 405                     405                     405
    /werk/{reference}/foto/{photo}       403 403 403 200 403 403 403 403 403 200 403 403 403 403 403 303 403 403 405                     405
    /werk/{reference}/overdragen         403 403 403 200 403 403 403 403 403 200 403 403 403 403 403 303 403 403 405                     405
    /werk/{reference}/publiceren         405                     405                     403 403 403 303 403 403 405                     405
    /werk/{reference}/samenvoegen        403 403 403 200 403 403 403 403 403 200 403 403 403 403 403 303 403 403 405                     405
    /werk/{reference}/terugdraaien       405                     405                     403 403 403 303 403 403 405                     405
    /werk/{reference}/verbergen          403 403 403 200 403 403 403 403 403 200 403 403 403 403 403 303 403 403 405                     405
    /werk/{reference}/vraag              403 403 403 200 403 403 403 403 403 200 403 403 403 403 403 303 403 403 405                     405
    /wijken                              200                     200                     405                     405                     405
    /wijken/{slug}                       200                     200                     405                     405                     405
    /wijken/{slug}/fotos                 200                     200                     405                     405                     405
    /wijken/{slug}/fotos/{photo}         200                     200                     405                     405                     405
    /zo-tellen-wij                       200                     200                     405                     405                     405
    ");
});
