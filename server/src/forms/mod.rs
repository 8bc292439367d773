//! Handlers of forms: parse, call the use case, go on with 303, or show the page again with 422.

mod absence;
mod account;
mod admin;
mod answer;
mod desk;
mod fields;
mod filters;
mod follow;
mod handling;
mod handover;
mod idea;
mod identity;
mod language;
mod leave;
mod mail_choice;
mod meetings;
mod moderation;
mod notes;
mod own_step;
mod photos;
mod projects;
mod provider;
mod push;
mod question;
mod residency;
mod rules;
mod second_step;
mod sign_in;
mod templates;
mod together;
mod verdict;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

pub use fields::{Fields, Visiting};

use crate::state::App;

/// The most bytes of a form with photos. What is too large for a photo is read to its end and left, so that its sender
/// is told so, and keeps the rest.
const MOST_PHOTO_BYTES: usize = 1024 * 1024 * 1024;

/// All addresses that take a POST, and those that answer without a page.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/initiatieven.atom", get(crate::feed::get))
        .route("/cijfers.csv", get(crate::figures_csv::get))
        .route("/werk/nieuw", get(crate::arrivals::queue))
        .route("/behandelen/nieuw", get(crate::arrivals::in_hand))
        .route("/.well-known/security.txt", get(crate::security_txt::get))
        .route("/kleuren.css", get(crate::colours::get))
        .route("/taal", post(language::post))
        .route("/idee", post(idea::what))
        .route("/idee/waar", post(idea::place).layer(DefaultBodyLimit::max(MOST_PHOTO_BYTES)))
        .route("/idee/wie", post(idea::who))
        .route("/idee/controle", post(idea::send))
        .route("/idee/bewaar", post(idea::keep))
        .route("/idee/later", post(idea::later))
        .route("/idee/concept/{token}", get(idea::open))
        .route("/volg/{token}/bevestigen", post(follow::confirm))
        .route("/volg/{token}/antwoord", post(follow::reply))
        .route("/volg/{token}/intrekken", post(follow::withdraw))
        .route("/volg/{token}/oordeel", post(verdict::by_token))
        .route("/uitnodiging/{token}", post(identity::accept))
        .route("/uitloggen", post(identity::sign_out))
        .route("/inloggen", post(sign_in::ask))
        .route("/inloggen/bij", post(provider::leave))
        .route("/inloggen/terug/{provider}", get(provider::back))
        .route("/inloggen/code", post(sign_in::code))
        .route("/inloggen/link/{token}", post(sign_in::link))
        .route("/inloggen/tweede-stap", post(second_step::code))
        .route("/inloggen/tweede-stap/herstelcode", post(second_step::recovery))
        .route("/mijn/gegevens/naam", post(account::name))
        .route("/mijn/gegevens/adres", post(account::address))
        .route("/mijn/gegevens/code", post(account::code))
        .route("/mijn/woonplaats/postcode", post(residency::postcode))
        .route("/mijn/woonplaats/brief", post(residency::letter))
        .route("/mijn/woonplaats/code", post(residency::code))
        .route("/mijn/meenemen", post(account::take_along))
        .route("/mijn/meldingen", post(mail_choice::choose))
        .route("/mijn/meldingen/toestel", post(push::on))
        .route("/mijn/meldingen/toestel/{id}/uit", post(push::off))
        .route("/mijn/meldingen/proef", post(push::trial))
        .route("/meldingen/vernieuwd", post(push::renew))
        .route("/afmelden/{token}", post(mail_choice::stop))
        .route("/afmelden/{token}/terug", post(mail_choice::resume))
        .route("/mijn/vertrek/bevestigen", post(leave::post))
        .route("/inloggen/tweede-stap/sleutel", post(second_step::passkey))
        .route("/mijn/tweede-stap/sleutel", post(own_step::add_passkey))
        .route("/mijn/tweede-stap/sleutel/{id}/weg", post(own_step::remove_passkey))
        .route("/mijn/tweede-stap/andere-app", post(own_step::ask_other_app))
        .route("/mijn/tweede-stap/andere-app/code", post(own_step::use_other_app))
        .route("/mijn/herstelcodes", post(second_step::new_codes))
        .route("/mijn/apparaten/andere", post(identity::end_others))
        .route("/mijn/apparaten/{id}/uitloggen", post(identity::end_device))
        .route("/mijn/ideeen/{reference}/antwoord", post(follow::reply_signed_in))
        .route("/mijn/ideeen/{reference}/intrekken", post(follow::withdraw_signed_in))
        .route("/mijn/ideeen/{reference}/oordeel", post(verdict::signed_in))
        .route("/balie", post(desk::search))
        .route("/balie/nieuw", post(desk::send))
        .route("/balie/ideeen/{reference}/{channel}/antwoord", post(desk::reply))
        .route("/balie/ideeen/{reference}/{channel}/intrekken", post(desk::withdraw))
        .route("/balie/ideeen/{reference}/{channel}/oordeel", post(verdict::at_desk))
        .route("/balie/ideeen/{reference}/{channel}/bewijs", post(desk::print))
        .route("/balie/ideeen/{reference}/{channel}/woonplaats", post(desk::seen))
        .route("/balie/brief/{id}/klaar", post(desk::posted))
        .route("/balie/post/{id}/klaar", post(desk::handed_over))
        .route("/beheer/mensen", post(admin::invite))
        .route("/beheer/mensen/{id}/rollen", post(admin::grant))
        .route("/beheer/mensen/{id}/rollen/{grant}/weg", post(admin::revoke))
        .route("/beheer/inloggen/{provider}", post(admin::provider))
        .route("/beheer/bewaartermijnen/{kind}", post(admin::term))
        .route("/beheer/regels", post(rules::add))
        .route("/beheer/regels/{id}/omhoog", post(rules::up))
        .route("/beheer/regels/{id}/weg", post(rules::remove))
        .route("/beheer/teksten", post(templates::add))
        .route("/beheer/teksten/{id}", post(templates::change))
        .route("/beheer/teksten/{id}/weg", post(templates::remove))
        .route("/beheer/logboek", post(admin::take_record))
        .route("/behandelen/{reference}/nemen", post(handling::take))
        .route("/behandelen/{reference}/loslaten", post(handling::release))
        .route("/behandelen/{reference}/loper", post(handling::move_on))
        .route("/behandelen/{reference}/college", post(projects::lay))
        .route("/behandelen/{reference}/weging", post(projects::weigh))
        .route("/behandelen/{reference}/stappen", post(projects::add_phase))
        .route("/behandelen/{reference}/stappen/{phase}/weg", post(projects::remove_phase))
        .route("/behandelen/{reference}/afdeling", post(handling::give))
        .route("/behandelen/{reference}/vraag", post(handling::ask))
        .route("/behandelen/{reference}/advies", post(handling::ask_advice))
        .route("/behandelen/{reference}/advies/{department}", post(handling::advise))
        .route("/behandelen/{reference}/advies/{department}/door", post(handling::pass_on))
        .route("/behandelen/{reference}/notities", post(notes::add))
        .route("/behandelen/{reference}/notities/{note}/weg", post(notes::remove))
        .route("/behandelen/{reference}/antwoord", post(answer::save))
        .route("/behandelen/{reference}/antwoord/versturen", post(answer::send))
        .route("/behandelen/{reference}/voortgang", post(handling::progress))
        .route("/overleg/nieuw", post(meetings::call))
        .route("/overleg/{id}/agenda", post(meetings::put))
        .route("/overleg/{id}/idee/{reference}", post(meetings::decide))
        .route("/werk/filters", post(filters::keep_queue))
        .route("/werk/filters/{id}/weg", post(filters::remove_queue))
        .route("/behandelen/afwezig", post(absence::keep))
        .route("/behandelen/afwezig/weg", post(absence::end))
        .route("/behandelen/filters", post(filters::keep_in_hand))
        .route("/behandelen/filters/{id}/weg", post(filters::remove_in_hand))
        .route("/werk/{reference}/publiceren", post(moderation::publish))
        .route("/werk/{reference}/vraag", post(moderation::ask))
        .route("/werk/samen/publiceren", post(together::publish))
        .route("/werk/samen/vraag", post(together::ask))
        .route("/werk/samen/overdragen", post(together::hand_over))
        .route("/werk/{reference}/verbergen", post(moderation::hide))
        .route("/werk/{reference}/foto/{photo}", post(photos::change_one))
        .route("/foto/{photo}/{file}", get(crate::photos::get))
        .route("/volg/{token}/foto/{photo}/{file}", get(crate::photos::by_link))
        .route("/werk/{reference}/samenvoegen", post(moderation::merge))
        .route("/werk/{reference}/terugdraaien", post(moderation::undo))
        .route("/behandelen/{reference}/samenvoegen", post(moderation::merge_handled))
        .route("/werk/{reference}/overdragen", post(handover::moderated))
        .route("/behandelen/{reference}/overdragen", post(handover::handled))
}
