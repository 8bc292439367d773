//! The public figures: the page, its narrower ones, what is late, and the criteria.

use app_core::initiatives::demonstration;

use crate::support::{ADVISES, IDEA, Site};

/// A site with a made-up year.
async fn filled(site: &Site) {
    demonstration::fill(&site.core, site.here(), 200).await.unwrap();
}

on_both!(the_sentence_comes_first_and_each_month_wijk_and_department_has_a_row, |site| {
    filled(&site).await;
    let mut reader = site.browser();
    let page = reader.get("/cijfers").await;
    let text = page.text();
    assert!(text.contains("De helft van de ideeën had binnen"), "{text}");
    assert!(text.contains("januari 2026 tot en met december 2026"), "{text}");
    for heading in ["Per maand", "Per wijk", "Per afdeling", "9 van de 10 binnen", "Op tijd", "Wijkregisseur"]
    {
        assert!(text.contains(heading), "{heading}: {text}");
    }
    assert!(page.body.matches("role=\"rowheader\"").count() > 12 + 4, "months, wijken and departments");
    assert!(!page.body.contains("style="), "the policy of the site refuses styles in tags");
    let dorp = reader.get("/cijfers?wijk=dorp&afdeling=regisseur&jaar=2026").await;
    assert!(
        dorp.says("Groene Loper · Dorp · Wijkregisseur · januari 2026 tot en met december 2026"),
        "{}",
        dorp.text()
    );
    assert!(!dorp.says("Per wijk") && !dorp.says("Per afdeling"));
    assert_eq!(
        (&*dorp.chosen("wijk"), &*dorp.chosen("afdeling"), &*dorp.chosen("jaar")),
        ("dorp", "regisseur", "2026")
    );
    let wijk = reader.get("/wijken/dorp").await;
    assert!(wijk.body.contains("href=\"/cijfers?wijk=dorp\""));
});

on_both!(the_file_says_what_the_page_says_and_leaves_out_what_is_about_too_few, |site| {
    filled(&site).await;
    let mut reader = site.browser();
    let file = reader.get("/cijfers.csv?jaar=2026").await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert!(file.body.starts_with("by,key,answers,median_days,"), "{}", file.body);
    let rows: Vec<Vec<&str>> = file.body.lines().skip(1).map(|row| row.split(',').collect()).collect();
    assert_eq!(rows.iter().filter(|row| row[0] == "month").count(), 12);
    let page = reader.get("/cijfers?jaar=2026").await;
    assert!(page.says(&format!("binnen {} werkdagen", rows[0][3])), "{:?}: {}", rows[0], page.text());
    for row in rows {
        let few = row[2].parse::<u64>().unwrap() < 5;
        assert!(row[3..6].iter().all(|number| number.is_empty() == few), "{row:?}");
    }
    assert_eq!(reader.get("/cijfers.csv?wijk=atlantis").await.status, 404);
});

on_both!(what_does_not_exist_is_left_out_and_said_so, |site| {
    let mut reader = site.browser();
    for query in [
        "wijk=atlantis",
        "afdeling=atlantis",
        "jaar=1831",
        "jaar=3000",
        "jaar=%00",
        "afdeling=%FF",
        "wijk=%00",
    ] {
        let page = reader.get(&format!("/cijfers?{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        assert!(page.says("Eén van uw keuzes bestaat hier niet."), "{query}");
        assert!(page.says("Er zijn nog te weinig antwoorden voor een eerlijk cijfer."), "{query}");
        assert!(!page.says("Per maand"), "an empty table says nothing");
    }
    assert!(!reader.get("/cijfers?jaar=2026&wijk=").await.says("bestaat hier niet"));
    assert_eq!(reader.get("/cijfers/te-laat?na=onzin").await.status, 404);
    assert_eq!(reader.get("/cijfers/te-laat?wijk=atlantis").await.status, 200);
});

on_both!(what_is_late_says_where_its_days_went_and_names_nobody, |site| {
    assert!(site.browser().get("/cijfers/te-laat").await.says("Niets is nu te laat."));
    let reference = site.in_hand(ADVISES).await;
    site.sent().await;
    site.wait(60 * 24 * 40);
    let page = site.browser().get("/cijfers/te-laat").await;
    let text = page.text();
    assert!(page.body.contains(&format!("href=\"/initiatieven/{reference}\"")) && page.says(IDEA), "{text}");
    for words in [
        "2 ideeën hadden al antwoord moeten hebben.",
        "Eén daarvan staat nog niet op de site",
        "Tot een afdeling advies gaf",
        "werkdagen te laat",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("Joke de Vries"));
    let figures = site.browser().get("/cijfers").await;
    assert!(
        figures.says("Wijkregisseur") && figures.body.contains("href=\"/cijfers/te-laat\""),
        "{}",
        figures.text()
    );
    assert!(!site.browser().get("/cijfers/te-laat?wijk=dorp").await.says(IDEA));
});

on_both!(the_criteria_stand_on_the_site_with_their_version_and_day, |site| {
    let page = site.browser().get("/criteria").await;
    assert!(page.says("Versie 1. Deze geldt sinds ") && page.says("1 november 2026"), "{}", page.text());
    for criterion in &site.here().residents().criteria {
        let (name, text) =
            (criterion.name.get(site.here().own_language()), criterion.text.get(site.here().own_language()));
        assert!(page.says(name) && page.says(text), "{name}");
        assert!(page.body.contains(&format!("id=\"{}\"", criterion.slug)));
    }
});
