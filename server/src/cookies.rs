//! Our cookies: all HttpOnly, SameSite=Lax, and bound to https and to the host when there is https.

use app_core::{kernel::token::Token, places::Language};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

/// The session of who is signed in.
pub const SESSION: &str = "sessie";
/// Who asked to sign in, until they did.
pub const SIGN_IN: &str = "inlog";
/// Who is on the way to a provider and back.
pub const HANDSHAKE: &str = "heen-en-weer";
/// The draft on this device.
pub const DRAFT: &str = "concept";
/// The browser on which news is turned on.
pub const BROWSER: &str = "toestel";
/// The chosen language.
pub const LANGUAGE: &str = "taal";

/// The name as the browser keeps it: with https nobody else on the domain can set it.
fn full_name(name: &str, https: bool) -> String {
    if https { format!("__Host-{name}") } else { name.to_owned() }
}

/// The value of one of our cookies.
#[must_use]
pub fn get<'a>(jar: &'a CookieJar, name: &str, https: bool) -> Option<&'a str> {
    jar.get(&full_name(name, https)).map(Cookie::value)
}

/// A secret in one of our cookies.
#[must_use]
pub fn token(jar: &CookieJar, name: &str, https: bool) -> Option<Token> {
    get(jar, name, https).and_then(Token::parse)
}

/// A cookie that lasts `seconds`.
#[must_use]
pub fn make(name: &str, value: &str, seconds: i64, https: bool) -> Cookie<'static> {
    let mut cookie = until_closed(name, value, https);
    cookie.set_max_age(time::Duration::seconds(seconds));
    cookie
}

/// A cookie that lasts until the browser is closed.
#[must_use]
pub fn until_closed(name: &str, value: &str, https: bool) -> Cookie<'static> {
    Cookie::build((full_name(name, https), value.to_owned()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(https)
        .build()
}

/// The chosen language, for a year.
#[must_use]
pub fn language(language: Language, https: bool) -> Cookie<'static> {
    make(LANGUAGE, language.code(), 365 * 86_400, https)
}

/// The browser on which news is turned on, for a year.
#[must_use]
pub fn browser(secret: &Token, https: bool) -> Cookie<'static> {
    make(BROWSER, secret.reveal(), 365 * 86_400, https)
}

/// A cookie that takes one of ours away.
#[must_use]
pub fn removal(name: &str, https: bool) -> Cookie<'static> {
    make(name, "", 0, https)
}
