//! The name of a device in the list of where somebody is signed in: browser and system, no more.

use http::{HeaderMap, header};
use woothee::parser::{Parser, WootheeResult};

/// The longest header that is looked at, in bytes.
const MOST_BYTES: usize = 512;

/// "Firefox (Android)"; empty when the browser does not tell.
#[must_use]
pub fn name(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let Some(WootheeResult { name, os, category, .. }) =
        Parser::new().parse(agent.get(..MOST_BYTES).unwrap_or(agent))
    else {
        return String::new();
    };
    match (category, os) {
        ("pc" | "smartphone" | "mobilephone", "UNKNOWN") => name.to_owned(),
        ("pc" | "smartphone" | "mobilephone", os) => format!("{name} ({os})"),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(agent: &'static str) -> String {
        name(&HeaderMap::from_iter([(header::USER_AGENT, http::HeaderValue::from_static(agent))]))
    }

    #[test]
    fn a_browser_is_named_with_its_system_and_nothing_else() {
        let android = "Mozilla/5.0 (Linux; Android 9; Moto G5) AppleWebKit/537.36 (KHTML, like Gecko) \
                       Chrome/120.0.0.0 Mobile Safari/537.36";
        assert_eq!(named(android), "Chrome (Android)");
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 15_8 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like \
                      Gecko) Version/15.6 Mobile/15E148 Safari/604.1";
        assert_eq!(named(iphone), "Safari (iPhone)");
        let desktop = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
        assert_eq!(named(desktop), "Firefox (Linux)");
        assert_eq!(named("curl/8"), "");
        assert_eq!(name(&HeaderMap::new()), "");
    }
}
