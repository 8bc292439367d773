//! Every address that the router knows, taken from the router's own tables, with an example of each.

use std::collections::BTreeSet;

use app::routes::Routed;
use app_core::{
    identity::{self, Grant, Right, Role},
    kernel::token::Token,
    notifications::{Stop, Topic},
    places::{Action, Level, Municipality},
    residency::{self, Typed},
};
use leptos_axum::generate_route_list;

use super::{ADVISES, Site, WHAT, WHERE, WHO, at_desk, handled};

/// Where somebody lives, for a letter with a code.
pub const HOME: &[(&str, &str)] =
    &[("naam", "Anna Smit"), ("straat", "Dorpsstraat 12"), ("postcode", "2712 AB"), ("plaats", "Zoetermeer")];

/// A text with which staff begin.
const TEMPLATE: &[(&str, &str)] =
    &[("waarvoor", "question"), ("naam", "Waar is het?"), ("tekst", "Waar in {wijk} bedoelt u?")];

/// What a browser says when news is turned on: where it is reached, and its keys.
pub const PUSH: &[(&str, &str)] = &[
    ("adres", "https://push.example/een"),
    ("sleutel", "BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU"),
    ("geheim", "AAECAwQFBgcICQoLDA0ODw"),
];

/// What an author says in any of their forms.
const SAID: &[(&str, &str)] = &[("reactie", "Het zijn er twee."), ("oordeel", "helpt")];

/// The tables in which the routes of forms, feeds and health stand.
const TABLES: [&str; 2] = [include_str!("../../../src/router.rs"), include_str!("../../../src/forms/mod.rs")];

/// An address that exists, and the fields of its form.
pub struct Example {
    /// The address.
    pub path: String,
    /// What its form sends.
    pub fields: Vec<(String, String)>,
    /// What the browser must have got before.
    pub cookies: Vec<(&'static str, Token)>,
}

/// The routes of pages, forms, feeds and health, by pattern.
pub fn all() -> BTreeSet<String> {
    let pages = generate_route_list(Routed);
    let pages = pages.iter().map(|page| page.path().to_owned());
    pages.chain(declared().map(|(path, _)| path)).collect()
}

/// The routes that take a form.
pub fn forms() -> BTreeSet<String> {
    declared().filter(|(_, handler)| handler.starts_with("post(")).map(|(path, _)| path).collect()
}

/// Pairs of pattern and handler, as they stand in the tables.
fn declared() -> impl Iterator<Item = (String, &'static str)> {
    let routes = TABLES.iter().flat_map(|table| table.split(".route(\"").skip(1));
    routes.map(|route| {
        let (path, handler) = route.split_once("\", ").unwrap();
        (path.to_owned(), handler)
    })
}

/// The right that a route asks for, by the table of rights.
///
/// # Panics
/// When the route has no right here: a new route needs one.
pub fn right(route: &str) -> Right {
    match route {
        "/"
        | "/.well-known/security.txt"
        | "/afmelden/{token}"
        | "/afmelden/{token}/terug"
        | "/cijfers"
        | "/cijfers.csv"
        | "/cijfers/te-laat"
        | "/cookies"
        | "/criteria"
        | "/dev/post"
        | "/dev/post/{id}"
        | "/foto/{photo}/{file}"
        | "/healthz"
        | "/initiatieven"
        | "/initiatieven.atom"
        | "/initiatieven/{reference}"
        | "/inloggen"
        | "/inloggen/code"
        | "/inloggen/bij"
        | "/inloggen/terug/{provider}"
        | "/inloggen/link/{token}"
        | "/kleuren.css"
        | "/meldingen/vernieuwd"
        | "/privacy"
        | "/readyz"
        | "/stijl"
        | "/taal"
        | "/toegankelijkheid"
        | "/mijn/vertrek/klaar"
        | "/uitloggen"
        | "/uitnodiging/{token}"
        | "/zo-tellen-wij" => Right::Read,
        route if route.starts_with("/wijken") => Right::Read,
        route if route == "/idee" || route.starts_with("/idee/") => Right::Send,
        route if route.starts_with("/volg/") || route.starts_with("/mijn/ideeen/") => Right::Follow,
        "/mijn/herstelcodes" => Right::SecondStep,
        route if route.starts_with("/inloggen/tweede-stap") || route.starts_with("/mijn/tweede-stap") => {
            Right::SecondStep
        }
        route if route == "/mijn" || route.starts_with("/mijn/") => Right::Account,
        route if route == "/werk" || route.starts_with("/werk/") => Right::Moderate,
        "/overleg" | "/overleg/{id}" | "/overleg/{id}/verslag" => Right::Handle,
        "/klokken" => Right::Coordinate,
        route if route.starts_with("/overleg/") => Right::Coordinate,
        route if route.contains("/advies/{department}") => Right::Advise,
        route if route == "/behandelen" || route.starts_with("/behandelen/") => Right::Handle,
        route if route == "/balie" || route.starts_with("/balie/") => Right::ActForResident,
        "/beheer/logboek" => Right::ReadRecord,
        route if route.starts_with("/beheer/inloggen") => Right::TurnProviders,
        route if route.starts_with("/beheer/regels") => Right::ManageRules,
        route if route.starts_with("/beheer/teksten") => Right::ManageTemplates,
        route if route.starts_with("/beheer/bewaartermijnen") => Right::ManageTerms,
        route if route == "/beheer" || route.starts_with("/beheer/") => Right::ManagePeople,
        other => panic!("the route {other} has no right in the tests"),
    }
}

impl Site {
    /// The id of a letter with a code that waits at the desk, as where publishing takes one.
    async fn letter_with_code(&self) -> String {
        let anna = self.resident(&format!("an{}@voorbeeld.example", self.core.now().0)).await;
        let token = Token::parse(&anna.cookies["sessie"]).unwrap();
        let session = identity::session(&self.core, self.here(), &token).await.unwrap().unwrap();
        let mut needing = Municipality::clone(self.here());
        needing.residency.needs.insert(Action::Publish, Level::LetterCode);
        let [name, street, postcode, town] = [0, 1, 2, 3].map(|place: usize| HOME[place].1.to_owned());
        let typed = Typed { name, street, postcode, town };
        residency::ask_letter(&self.core, &needing, &session, &typed, "nl").await.unwrap();
        let list = self.desk().await.get("/balie/post").await;
        list.body.split("href=\"/balie/brief/").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }

    /// An example of a route, with whatever must be there for it: everything fresh.
    ///
    /// # Panics
    /// When the route has no example here: a new route needs one.
    pub async fn example(&self, route: &str) -> Example {
        let fields = |fields: &[(&str, &str)]| {
            fields.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect()
        };
        let mut example = Example { path: route.to_owned(), fields: Vec::new(), cookies: Vec::new() };
        match route {
            "/"
            | "/wijken"
            | "/initiatieven"
            | "/initiatieven.atom"
            | "/werk"
            | "/behandelen"
            | "/overleg"
            | "/klokken"
            | "/balie/post"
            | "/beheer"
            | "/beheer/inloggen"
            | "/beheer/rollen"
            | "/beheer/logboek"
            | "/beheer/bewaartermijnen"
            | "/uitloggen"
            | "/dev/post"
            | "/mijn"
            | "/mijn/gegevens"
            | "/mijn/woonplaats"
            | "/mijn/inzage"
            | "/mijn/mails"
            | "/mijn/meenemen"
            | "/mijn/vertrek"
            | "/mijn/vertrek/klaar"
            | "/mijn/vertrek/bevestigen"
            | "/mijn/herstelcodes"
            | "/mijn/tweede-stap"
            | "/mijn/tweede-stap/andere-app"
            | "/mijn/apparaten/andere"
            | "/mijn/meldingen/proef"
            | "/kleuren.css"
            | "/stijl"
            | "/zo-tellen-wij"
            | "/cijfers"
            | "/cijfers.csv"
            | "/cijfers/te-laat"
            | "/werk/nieuw"
            | "/behandelen/nieuw"
            | "/criteria"
            | "/privacy"
            | "/toegankelijkheid"
            | "/cookies"
            | "/.well-known/security.txt"
            | "/healthz"
            | "/readyz" => {}
            "/wijken/{slug}" | "/wijken/{slug}/fotos" => example.path = route.replace("{slug}", "palenstein"),
            "/initiatieven/{reference}" => {
                let reference = self.initiative(&self.sent().await).await.reference;
                let path = format!("/werk/{reference}/publiceren");
                self.moderator().await.post(&path, &[]).await.see_other();
                example.path = format!("/initiatieven/{reference}");
            }
            "/afmelden/{token}" | "/afmelden/{token}/terug" => {
                let about = self.initiative(&self.sent().await).await.id;
                let link = Stop::OfAuthor(about, Topic::OwnIdeas).link(&self.core);
                example.path = route.replace("{token}", &link);
            }
            "/taal" => example.fields = fields(&[("taal", "en"), ("terug", "/wijken")]),
            "/idee" => example.fields = fields(WHAT),
            "/idee/waar" | "/idee/wie" | "/idee/controle" | "/idee/later" | "/idee/bewaar" => {
                let (draft, version) = self.draft().await;
                example.cookies.push(("concept", draft));
                example.fields = match route {
                    "/idee/waar" => fields(WHERE),
                    "/idee/wie" => fields(WHO),
                    "/idee/controle" => fields(&[("versie", &version)]),
                    "/idee/later" => fields(&[("email", "joke@voorbeeld.example")]),
                    _ => fields(&[("stap", "waar"), ("wijk", "dorp")]),
                };
            }
            "/idee/foto" | "/idee/foto/{photo}" => {
                let (draft, _) = self.draft().await;
                example.path = route.replace("{photo}", &self.announced(&draft).await.0.to_string());
                example.cookies.push(("concept", draft));
            }
            "/idee/concept/{token}" => {
                example.path = format!("/idee/concept/{}", self.draft().await.0.reveal());
            }
            "/uitnodiging/{token}" => {
                example.path = format!("/uitnodiging/{}", self.invitation(self.here()).await.reveal());
            }
            "/inloggen" => {
                // Each address gets a few codes an hour only.
                let email = format!("wim{}@voorbeeld.example", self.core.now().0);
                example.fields = fields(&[("email", &email)]);
            }
            // The sites of the matrix have no providers.
            "/inloggen/bij" => example.fields = fields(&[("bij", "burgers")]),
            "/beheer/inloggen/{provider}" => {
                example.path = "/beheer/inloggen/burgers".to_owned();
                example.fields = fields(&[("zet", "uit")]);
            }
            "/beheer/regels" => {
                example.fields = fields(&[("woorden", "bankje"), ("afdeling", ADVISES)]);
            }
            "/beheer/regels/{id}/omhoog" | "/beheer/regels/{id}/weg" => {
                example.path = route.replace("{id}", "3f2b8c1e-0000-4000-8000-000000000001");
            }
            "/behandelen/afwezig" | "/behandelen/afwezig/weg" => {
                example.fields = fields(&[("van", "2026-12-24"), ("tot", "2026-12-30")]);
            }
            "/werk/filters" | "/behandelen/filters" => {
                example.fields = fields(&[("wijk", "palenstein"), ("naam", "Palenstein")]);
            }
            "/werk/filters/{id}/weg" | "/behandelen/filters/{id}/weg" => {
                example.path = route.replace("{id}", "3f2b8c1e-0000-4000-8000-000000000001");
            }
            "/beheer/teksten" => example.fields = fields(TEMPLATE),
            "/beheer/teksten/{id}" | "/beheer/teksten/{id}/weg" => {
                let mut admin = self.staff(&Grant::of(Role::Admin)).await;
                admin.post("/beheer/teksten", TEMPLATE).await;
                let list = admin.get("/beheer/teksten").await;
                let id =
                    list.body.split("href=\"/beheer/teksten/").nth(1).unwrap().split('"').next().unwrap();
                example.path = route.replace("{id}", id);
                example.fields = fields(TEMPLATE);
            }
            "/beheer/bewaartermijnen/{kind}" => {
                example.path = "/beheer/bewaartermijnen/sender".to_owned();
                example.fields = fields(&[("aantal", "12")]);
            }
            "/inloggen/terug/{provider}" => example.path = "/inloggen/terug/burgers".to_owned(),
            "/inloggen/code" => {
                let asked = self.asked_to_sign_in("wim@voorbeeld.example").await;
                example.cookies.push(("inlog", asked.browser));
                example.fields = fields(&[("code", &asked.code)]);
            }
            "/inloggen/tweede-stap" => example.fields = fields(&[("code", "000000")]),
            "/inloggen/tweede-stap/herstelcode" => {
                example.fields = fields(&[("herstelcode", "0000-0000-0000-0000")]);
            }
            "/inloggen/link/{token}" => {
                let asked = self.asked_to_sign_in("wim@voorbeeld.example").await;
                example.path = format!("/inloggen/link/{}", asked.link.reveal());
            }
            "/mijn/meldingen" => {
                let paces = Topic::ALL.iter().map(|topic| (topic.code().to_owned(), "daily".to_owned()));
                example.fields = paces.collect();
            }
            "/mijn/meldingen/toestel" => example.fields = fields(PUSH),
            "/meldingen/vernieuwd" => {
                let mut browser = self.resident(&format!("eva{}@voorbeeld.example", self.core.now().0)).await;
                browser.post("/mijn/meldingen/toestel", PUSH).await.see_other();
                example.cookies.push(("toestel", Token::parse(&browser.cookies["toestel"]).unwrap()));
                example.fields = fields(PUSH);
            }
            "/mijn/meldingen/toestel/{id}/uit" => {
                example.path = "/mijn/meldingen/toestel/3f2b8c1e-0000-4000-8000-000000000001/uit".to_owned();
            }
            "/mijn/gegevens/naam" => example.fields = fields(&[("naam", "Joke Smit")]),
            "/mijn/gegevens/adres" => example.fields = fields(&[("email", "joke@nieuw.example")]),
            "/inloggen/tweede-stap/sleutel" => example.fields = fields(&[("staat", "x"), ("antwoord", "{}")]),
            "/mijn/tweede-stap/sleutel" => {
                example.fields = fields(&[("sleutelnaam", "Telefoon"), ("staat", "x"), ("antwoord", "{}")]);
            }
            "/mijn/tweede-stap/sleutel/{id}/weg" => {
                example.path =
                    "/mijn/tweede-stap/sleutel/3f2b8c1e-0000-4000-8000-000000000001/weg".to_owned();
            }
            "/mijn/tweede-stap/andere-app/code" => example.fields = fields(&[("code", "000000")]),
            "/mijn/woonplaats/postcode" => example.fields = fields(&[("uw-postcode", "2712 AB")]),
            "/mijn/woonplaats/brief" => example.fields = fields(HOME),
            "/mijn/woonplaats/code" => example.fields = fields(&[("code", "000000")]),
            "/balie/brief/{id}" | "/balie/brief/{id}/klaar" => {
                example.path = route.replace("{id}", &self.letter_with_code().await);
            }
            "/mijn/gegevens/code" => example.fields = fields(&[("code", "000000")]),
            "/mijn/apparaten/{id}/uitloggen" => {
                example.path = "/mijn/apparaten/3f2b8c1e-0000-4000-8000-000000000001/uitloggen".to_owned();
            }
            "/mijn/ideeen/{reference}"
            | "/mijn/ideeen/{reference}/antwoord"
            | "/mijn/ideeen/{reference}/intrekken"
            | "/mijn/ideeen/{reference}/oordeel" => {
                let link = self.sent().await;
                if route.ends_with("antwoord") {
                    self.ask_about(&link).await;
                }
                let reference = self.initiative(&link).await.reference;
                example.path = route.replace("{reference}", &reference);
                example.fields = fields(SAID);
            }
            "/volg/{token}"
            | "/volg/{token}/bevestigen"
            | "/volg/{token}/antwoord"
            | "/volg/{token}/intrekken"
            | "/volg/{token}/oordeel" => {
                let link = self.sent().await;
                if route.ends_with("antwoord") {
                    self.ask_about(&link).await;
                }
                example.path = route.replace("{token}", link.reveal());
                example.fields = fields(SAID);
            }
            "/werk/{reference}/foto/{photo}" => {
                let (_, reference, photo) = self.photographed().await;
                example.path = format!("/werk/{reference}/foto/{}", photo.0);
                example.fields = fields(&[("actie", "draai-links")]);
            }
            "/foto/{photo}/{file}" | "/wijken/{slug}/fotos/{photo}" => {
                let (_, reference, photo) = self.photographed().await;
                self.moderator().await.post(&format!("/werk/{reference}/publiceren"), &[]).await.see_other();
                let path = route.replace("{photo}", &photo.0.to_string()).replace("{slug}", "palenstein");
                example.path = path.replace("{file}", "1-640.jpg");
            }
            "/volg/{token}/foto/{photo}/{file}" => {
                let (link, _, photo) = self.photographed().await;
                example.path = format!("/volg/{}/foto/{}/1-640.jpg", link.reveal(), photo.0);
            }
            "/werk/{reference}"
            | "/werk/{reference}/publiceren"
            | "/werk/{reference}/vraag"
            | "/werk/{reference}/verbergen"
            | "/werk/{reference}/overdragen" => {
                let reference = self.initiative(&self.sent().await).await.reference;
                example.path = route.replace("{reference}", &reference);
                example.fields = fields(&[
                    ("vraag", "Hoeveel bankjes zijn het?"),
                    ("naar", "report"),
                    ("woorden", "Bankjes"),
                    ("reden", "insult"),
                ]);
            }
            "/werk/samen" | "/werk/samen/publiceren" | "/werk/samen/vraag" | "/werk/samen/overdragen" => {
                let reference = self.initiative(&self.sent().await).await.reference;
                let chosen = format!("idee-{reference}");
                example.fields =
                    fields(&[(&chosen, "ja"), ("vraag", "Hoeveel bankjes zijn het?"), ("naar", "report")]);
            }
            "/werk/{reference}/samenvoegen" => {
                let (_, into) = self.published().await;
                let reference = self.initiative(&self.sent().await).await.reference;
                example.path = route.replace("{reference}", &reference);
                example.fields = fields(&[("nummer", &into)]);
            }
            "/werk/{reference}/terugdraaien" => {
                let (_, reference) = self.published().await;
                example.path = route.replace("{reference}", &reference);
                example.fields = fields(&[("wat", "published")]);
            }
            "/behandelen/{reference}/samenvoegen" => {
                let (reference, into) = (self.in_hand(ADVISES).await, self.in_hand(ADVISES).await);
                example.path = route.replace("{reference}", &reference);
                example.fields = fields(&[("nummer", &into)]);
            }
            "/behandelen/{reference}"
            | "/behandelen/{reference}/overdragen"
            | "/behandelen/{reference}/nemen"
            | "/behandelen/{reference}/loslaten"
            | "/behandelen/{reference}/afdeling"
            | "/behandelen/{reference}/vraag"
            | "/behandelen/{reference}/advies"
            | "/behandelen/{reference}/advies/{department}"
            | "/behandelen/{reference}/advies/{department}/door"
            | "/behandelen/{reference}/antwoord"
            | "/behandelen/{reference}/antwoord/controle"
            | "/behandelen/{reference}/antwoord/versturen" => {
                let reference = self.in_hand(ADVISES).await;
                example.path = route.replace("{reference}", &reference).replace("{department}", ADVISES);
                example.fields = fields(&handled());
            }
            "/behandelen/{reference}/notities" | "/behandelen/{reference}/notities/{note}/weg" => {
                let reference = self.in_hand(ADVISES).await;
                example.path = route
                    .replace("{reference}", &reference)
                    .replace("{note}", &uuid::Uuid::nil().to_string());
                example.fields = fields(&[("notitie", "Ik belde met de beheerder.")]);
            }
            "/behandelen/{reference}/loper" => {
                let reference = self.in_hand(ADVISES).await;
                example.path = route.replace("{reference}", &reference);
                example.fields = fields(&[("loper", "rode-loper")]);
            }
            "/behandelen/{reference}/college" => {
                let reference = self.in_hand(ADVISES).await;
                example.path = route.replace("{reference}", &reference);
                example.fields = fields(&[("beslist", "2027-02-16")]);
            }
            "/behandelen/{reference}/weging" => {
                let reference = self.at_college(ADVISES).await;
                example.path = route.replace("{reference}", &reference);
            }
            "/behandelen/{reference}/stappen" | "/behandelen/{reference}/stappen/{phase}/weg" => {
                let (_, reference) = self.promised(ADVISES).await;
                let phase = uuid::Uuid::nil().to_string();
                example.path = route.replace("{reference}", &reference).replace("{phase}", &phase);
                example.fields = fields(&[("stap", "Ontwerp"), ("klaar-op", "2027-03-01")]);
            }
            "/behandelen/{reference}/voortgang" => {
                let (_, reference) = self.promised(ADVISES).await;
                example.path = route.replace("{reference}", &reference);
                example.fields = fields(&[("voortgang", "De bankjes zijn besteld.")]);
            }
            "/overleg/nieuw" => example.fields = fields(&[("dag", "2027-01-11"), ("plaats", "Kamer 3.12")]),
            "/overleg/{id}"
            | "/overleg/{id}/verslag"
            | "/overleg/{id}/agenda"
            | "/overleg/{id}/idee/{reference}" => {
                let (_, reference) = self.published().await;
                let meeting = self.meeting().await;
                if route.ends_with("{reference}") {
                    self.at_table(&meeting, &reference).await;
                }
                example.path = route.replace("/overleg/{id}", &meeting).replace("{reference}", &reference);
                example.fields = fields(&handled());
                example.fields.push(("nummer".to_owned(), reference));
            }
            "/balie" => example.fields = fields(&[("zoek", "de Vries"), ("hoe", "phone")]),
            "/balie/nieuw" => example.fields = fields(&at_desk()),
            "/balie/ideeen/{reference}/{channel}"
            | "/balie/ideeen/{reference}/{channel}/antwoord"
            | "/balie/ideeen/{reference}/{channel}/intrekken"
            | "/balie/ideeen/{reference}/{channel}/oordeel"
            | "/balie/ideeen/{reference}/{channel}/woonplaats"
            | "/balie/ideeen/{reference}/{channel}/bewijs" => {
                let link = self.sent().await;
                if route.ends_with("antwoord") {
                    self.ask_about(&link).await;
                }
                let reference = self.initiative(&link).await.reference;
                example.path = route.replace("{reference}", &reference).replace("{channel}", "phone");
                example.fields = fields(SAID);
            }
            "/balie/post/{id}" | "/balie/post/{id}/klaar" => {
                let letter = self.desk().await.post("/balie/nieuw", &at_desk()).await.see_other();
                example.path = route.replace("/balie/post/{id}", &letter);
            }
            "/beheer/mensen" => {
                example.fields = fields(&[("email", "bo@gemeente.example"), ("rol", "desk")]);
            }
            "/beheer/mensen/{id}"
            | "/beheer/mensen/{id}/rollen"
            | "/beheer/mensen/{id}/rollen/{grant}/weg" => {
                let member = self.member("cas@gemeente.example", Role::Council).await;
                let (person, grant) = (member.person.0.to_string(), member.roles[0].id.0.to_string());
                example.path = route.replace("{id}", &person).replace("{grant}", &grant);
                example.fields = fields(&[("rol", "desk")]);
            }
            "/dev/post/{id}" => example.path = "/dev/post/3f2b8c1e-0000-4000-8000-000000000001".to_owned(),
            other => panic!("the route {other} has no example in the tests"),
        }
        example
    }
}
