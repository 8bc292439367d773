//! In the pseudo-language every text of the site stands in brackets: what does not is text in the code.

use http::{Method, header};

use crate::support::{Browser, Site, html::tags, routes};

/// What is not for the message files: what people typed, the town's own names, and codes.
fn not_ours(site: &Site) -> Vec<String> {
    let here = site.here();
    let mut known: Vec<String> = [
        "Bankjes & <b>bloemen</b>",
        "Er is geen plek om te zitten.",
        "Wij schilderen ze zelf.",
        "Bij de \"brug\"",
        "Joke de Vries",
        "Joke",
        "joke@voorbeeld.example",
        "samira@gemeente.example",
        "Hoeveel bankjes zijn het?",
        "Het zijn er twee.",
        "Waar is het?",
        "localhost",
        "loper.example",
        "http",
        "https",
        "volg",
        "initiatieven",
        "Nederlands",
        "Aa",
        "Drieman-",
        "spolder",
    ]
    .map(ToOwned::to_owned)
    .into();
    known.extend([here.contact.email.clone(), here.contact.phone.clone(), here.contact.address.clone()]);
    known.extend(here.statements.privacy.clone());
    known.extend(here.neighbourhoods.iter().map(|wijk| wijk.name.clone()));
    known.extend(here.themes.iter().map(|theme| theme.name.get(here.languages[0]).to_owned()));
    known.extend(here.departments.iter().map(|one| one.name.clone()));
    known.extend(here.tracks.iter().map(|track| track.name.clone()));
    known.extend(here.tracks.iter().map(|track| track.for_whom.get(here.languages[0]).to_owned()));
    let criteria = here.tracks.iter().flat_map(|track| &track.criteria);
    let college = here.college.iter().flat_map(|college| &college.conditions);
    known.extend(here.college.iter().map(|college| college.name.get(here.languages[0]).to_owned()));
    let criteria = criteria.chain(college).flat_map(|one| [&one.name, &one.text]);
    known.extend(criteria.map(|words| words.get(here.languages[0]).to_owned()));
    known.extend(here.calendar.closing_days.values().cloned());
    known.push(here.name.clone());
    // Longer ones first: a name may stand in another one.
    known.sort_by_key(|text| std::cmp::Reverse(text.len()));
    known
}

/// What stands outside the brackets, less what is known.
fn outside(text: &str, known: &[String]) -> Vec<String> {
    let (mut depth, mut out) = (0_usize, String::new());
    for letter in text.chars() {
        match letter {
            '⟦' => depth += 1,
            '⟧' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(letter),
            _ => {}
        }
    }
    let out = known.iter().fold(out, |out, name| out.replace(name.as_str(), " "));
    out.split_whitespace().filter(|word| is_words(word)).map(ToOwned::to_owned).collect()
}

/// Words, not references, tokens, dates or signs.
fn is_words(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_alphabetic()).count() >= 2
        && !word.chars().any(|letter| letter.is_ascii_digit())
}

fn in_code(html: &str, known: &[String]) -> Vec<String> {
    let (mut text, mut found) = (String::new(), Vec::new());
    let mut is_text = true;
    for tag in tags(html) {
        is_text = match tag.name.as_str() {
            "script" | "style" | "leptos-island" | "code" => false,
            "/script" | "/style" | "/leptos-island" | "/code" => true,
            _ => is_text,
        };
        let described = tag.name == "meta" && tag.get("name") == "description";
        let attributes =
            ["aria-label", "title", "alt", "placeholder", "data-label"].map(|name| tag.get(name));
        for value in attributes.into_iter().chain(described.then(|| tag.get("content"))) {
            found.extend(outside(value, known));
        }
        if is_text {
            text.push_str(&tag.text);
            text.push(' ');
        }
    }
    found.extend(outside(&text, known));
    found
}

async fn check(
    browser: &mut Browser,
    method: Method,
    example: &routes::Example,
    known: &[String],
) -> Vec<String> {
    browser.cookies.insert("taal".to_owned(), "qps".to_owned());
    for (name, secret) in &example.cookies {
        browser.cookies.insert((*name).to_owned(), secret.reveal().to_owned());
    }
    let request = browser
        .request(method.clone(), &example.path)
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let answer = browser.send(request, axum::body::Body::empty()).await;
    if answer.header("content-type").starts_with("text/html") {
        assert!(answer.body.contains("⟦"), "{}: {}", example.path, answer.body);
        let found = in_code(&answer.body, known);
        return found.into_iter().map(|word| format!("{method} {}: {word}", example.path)).collect();
    }
    Vec::new()
}

#[tokio::test]
async fn no_page_has_text_of_its_own() {
    let site = Site::pseudo().await;
    let (known, mut found) = (not_ours(&site), Vec::new());
    for route in routes::all().into_iter().filter(|route| route != "/taal") {
        // As it is, and, for a form, with nothing filled in.
        for method in [Method::GET, Method::POST] {
            let example = site.example(&route).await;
            found.extend(check(&mut site.browser(), method.clone(), &example, &known).await);
            found.extend(check(&mut site.moderator().await, method, &example, &known).await);
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn text_outside_brackets_is_found() {
    let known = ["Palenstein".to_owned()];
    let page = "<p aria-label=\"⟦Wíjk⟧\">⟦Íd <b>Palenstein</b> éé⟧ Palenstein ZM-7K3F-92</p><p title=\"Dag\">Hallo <script>let x;</script></p>";
    assert_eq!(in_code(page, &known), ["Dag", "Hallo"]);
}
