//! Invented people and streets. Their mail goes to a domain that never receives any.

use super::dice::Dice;
use crate::{initiatives::Party, kernel::email::Email};

const FIRST: [&str; 44] = [
    "Joke", "Ahmed", "Sanne", "Piet", "Fatima", "Daan", "Ria", "Youssef", "Lotte", "Henk", "Samira", "Bram",
    "Annie", "Mohamed", "Femke", "Kees", "Yasmin", "Thijs", "Corrie", "Omar", "Noor", "Wim", "Aylin", "Sem",
    "Truus", "Hassan", "Iris", "Jan", "Meryem", "Lars", "Gerda", "Ravi", "Eva", "Dirk", "Chantal", "Mees",
    "Soraya", "Ton", "Priya", "Gijs", "Nel", "Malik", "Anouk", "Cor",
];
const LAST: [&str; 40] = [
    "de Vries",
    "Bakker",
    "el Amrani",
    "Jansen",
    "Yilmaz",
    "Visser",
    "van Dijk",
    "Ramdin",
    "Smit",
    "Mulder",
    "Bouzid",
    "de Boer",
    "Bos",
    "Kaya",
    "van der Meer",
    "Hendriks",
    "Singh",
    "Dekker",
    "van Leeuwen",
    "Brouwer",
    "Haddad",
    "de Groot",
    "Kok",
    "Pinas",
    "Vermeer",
    "Schouten",
    "Demir",
    "van Beek",
    "Koster",
    "Willems",
    "Abdi",
    "Prins",
    "Blom",
    "Huisman",
    "Martina",
    "Postma",
    "Kuipers",
    "van Dam",
    "Sahin",
    "Groen",
];
/// Each goes with "de": a story says "in de Lindelaan".
const STREETS: [&str; 36] = [
    "Lindelaan",
    "Beukenstraat",
    "Meidoornhof",
    "Zwaluwlaan",
    "Akkerweg",
    "Vlinderweide",
    "Kastanjelaan",
    "Rietkraag",
    "Havikstraat",
    "Kersentuin",
    "Molenwerf",
    "Duindoornlaan",
    "Schelpenweg",
    "Elzenhof",
    "Koperstraat",
    "Zonnebloemlaan",
    "Wilgenlaan",
    "Sterrenlaan",
    "Klaverweide",
    "Ooievaarstraat",
    "Notenhof",
    "Graspieper",
    "Vuurdoornstraat",
    "Watermunt",
    "Dotterbloem",
    "Lijsterstraat",
    "Berkenlaan",
    "Kalmoes",
    "Seringenhof",
    "Boterbloemweg",
    "Reigerstraat",
    "Hazelaarstraat",
    "Iepenlaan",
    "Korenbloem",
    "Madeliefhof",
    "Wulpstraat",
];
const CLUBS: [&str; 8] = [
    "Bewonersgroep De Linde",
    "Stichting Samen in de Straat",
    "Speeltuinvereniging De Zwaluw",
    "Vereniging van eigenaren De Hoogte",
    "Basisschool De Vlieger",
    "Wandelclub Stap voor Stap",
    "Volkstuinvereniging Ons Groen",
    "Buurtgroep Hand in Hand",
];
const SHOPS: [&str; 5] = [
    "Bakkerij De Korst",
    "Fietsenwinkel Trap",
    "Fysiotherapie In Balans",
    "Lunchroom Het Hoekje",
    "Kapsalon Knip",
];

/// Who sent an initiative.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) email: Email,
    pub(super) shown_as: String,
    pub(super) party: Party,
}

/// A person; most speak for themselves.
#[expect(clippy::expect_used, reason = "the names above make addresses; a test sees to it")]
pub(super) fn person(dice: &Dice<'_>) -> Person {
    let (first, last) = (*dice.one_of(&FIRST), *dice.one_of(&LAST));
    let name = format!("{first} {last}");
    let local = format!("{first}.{last}").to_lowercase().replace(' ', "");
    let email = format!("{local}{}@voorbeeld.example", dice.between(1, 999));
    let (party, group) = match dice.below(100) {
        0..84 => (Party::Citizen, None),
        84..93 => (Party::CivilSociety, Some(*dice.one_of(&CLUBS))),
        93..98 => (Party::Market, Some(*dice.one_of(&SHOPS))),
        _ => (Party::Government, Some("De wijkagent")),
    };
    let shown_as = match (group, dice.below(100)) {
        (Some(group), _) => group.to_owned(),
        (None, 0..50) => first.to_owned(),
        (None, 50..82) => name.clone(),
        _ => String::new(),
    };
    Person { name, email: Email::parse(&email).expect("an address"), shown_as, party }
}

/// A street.
pub(super) fn street(dice: &Dice<'_>) -> String {
    (*dice.one_of(&STREETS)).to_owned()
}
