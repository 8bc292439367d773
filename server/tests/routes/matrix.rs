//! Who gets what where: every route by every verb, for a visitor, the resident who sent what it is about,
//! another resident, a moderator of this municipality, and one of another municipality.

use axum::body::Body;
use http::{Method, header};
use insta::assert_snapshot;

use crate::support::{Browser, Site, routes};

/// How many kinds of people there are below.
const PEOPLE: usize = 5;
const VERBS: [Method; 5] = [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::DELETE];

/// One status when it is the same for all, else each in their order.
fn cell(statuses: [u16; PEOPLE]) -> String {
    if statuses.iter().all(|status| *status == statuses[0]) {
        return statuses[0].to_string();
    }
    statuses.map(|status| status.to_string()).join(" ")
}

async fn status(site: &Site, mut browser: Browser, verb: &Method, example: &routes::Example) -> u16 {
    for (name, secret) in &example.cookies {
        browser.cookies.insert((*name).to_owned(), secret.reveal().to_owned());
    }
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&example.fields).finish();
    let request = browser
        .request(verb.clone(), &example.path)
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let answer = browser.send(request, Body::from(body)).await;
    assert!(*verb != Method::HEAD || answer.body.is_empty(), "{}: HEAD has a body", example.path);
    let allowed = answer.header("allow").to_owned();
    assert!(answer.status != 405 || !allowed.is_empty(), "{}: 405 says what is allowed", example.path);
    site.wait(2);
    answer.status.as_u16()
}

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
                    _ => site.browser().with_cookies_of(&site.moderator_elsewhere().await),
                };
                *status_of_one = status(site, browser, verb, &example).await;
            }
            line += &format!(" {:<11}", cell(statuses));
        }
        table += line.trim_end();
        table.push('\n');
    }
    table
}

on_both!(every_route_answers_every_verb_as_agreed, |site| {
    assert_snapshot!(table(&site).await, @"
    /                                    200         200         405         405         405
    /.well-known/security.txt            200         200         405         405         405
    /cookies                             200         200         405         405         405
    /dev/post                            200         200         405         405         405
    /dev/post/{id}                       404         404         405         405         405
    /healthz                             200         200         405         405         405
    /idee                                200         200         303         405         405
    /idee/bewaar                         405         405         204         405         405
    /idee/concept/{token}                303         303         405         405         405
    /idee/controle                       200         200         303         405         405
    /idee/later                          200         200         303         405         405
    /idee/waar                           200         200         303         405         405
    /idee/wie                            200         200         303         405         405
    /initiatieven                        200         200         405         405         405
    /initiatieven.atom                   200         200         405         405         405
    /initiatieven/{reference}            200         200         405         405         405
    /inloggen                            200         200         303         405         405
    /inloggen/bij                        405         405         404         405         405
    /inloggen/code                       200         200         303         405         405
    /inloggen/link/{token}               200         200         303         405         405
    /inloggen/terug/{provider}           404         404         405         405         405
    /inloggen/tweede-stap                200 403 403 200 200 200 403 403 200 200 303 303 303 422 303 405         405
    /inloggen/tweede-stap/herstelcode    405         405         303 303 303 422 303 405         405
    /kleuren.css                         404         404         405         405         405
    /mijn                                200         200         405         405         405
    /mijn/apparaten/andere               405         405         403 303 303 303 403 405         405
    /mijn/apparaten/{id}/uitloggen       405         405         403 303 303 303 403 405         405
    /mijn/herstelcodes                   403 403 403 200 403 403 403 403 200 403 403 403 403 200 403 405         405
    /mijn/ideeen/{reference}             403 200 404 404 403 403 200 404 404 403 405         405         405
    /mijn/ideeen/{reference}/antwoord    405         405         403 303 404 404 403 405         405
    /mijn/ideeen/{reference}/intrekken   405         405         403 303 404 404 403 405         405
    /privacy                             200         200         405         405         405
    /readyz                              200         200         405         405         405
    /stijl                               200         200         405         405         405
    /taal                                405         405         303         405         405
    /toegankelijkheid                    200         200         405         405         405
    /uitloggen                           405         405         303         405         405
    /uitnodiging/{token}                 200         200         303         405         405
    /volg/{token}                        200         200         405         405         405
    /volg/{token}/antwoord               405         405         303         405         405
    /volg/{token}/bevestigen             405         405         303         405         405
    /volg/{token}/intrekken              405         405         303         405         405
    /werk                                403 403 403 200 403 403 403 403 200 403 405         405         405
    /werk/{reference}                    403 403 403 200 403 403 403 403 200 403 405         405         405
    /werk/{reference}/publiceren         405         405         403 403 403 303 403 405         405
    /werk/{reference}/vraag              405         405         403 403 403 303 403 405         405
    /wijken                              200         200         405         405         405
    /wijken/{slug}                       200         200         405         405         405
    /zo-tellen-wij                       200         200         405         405         405
    ");
});
