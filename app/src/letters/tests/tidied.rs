//! Letters to the author about what a moderator tidied up.

use super::*;

#[test]
fn what_is_about_the_same_goes_on_together_and_its_author_reads_as_what() {
    let mut more = json!({"into": "ZM-2222-22", "title": "Zitten bij de vijver", "answered": false});
    assert_snapshot!(written("merged", &more), @"
    Uw idee ZM-7K3F-92 gaat samen met een ander idee verder

    Beste Joke de Vries,

    Uw idee ‘Bankjes langs de vijver’ lijkt op een idee dat al op de site staat: ‘Zitten bij de vijver’. Daarom behandelen wij ze samen.

    U krijgt dezelfde berichten als de ander, ook het antwoord.

    Lees het andere idee:
    https://loper.example/initiatieven/ZM-2222-22

    Deze link is alleen voor u. Hiermee ziet u uw idee terug:
    https://loper.example/volg/q8xw2mr7bnte5vyd0123456789abcdef
    ");
    more["answered"] = true.into();
    assert!(written("merged", &more).contains("De gemeente heeft dat idee al beantwoord."));
}

#[test]
fn who_sent_words_that_are_hidden_reads_why() {
    assert_snapshot!(written("hidden", &json!({"reason": "personal_data"})), @"
    Woorden in uw idee ZM-7K3F-92 zijn verborgen

    Beste Joke de Vries,

    In uw idee ‘Bankjes langs de vijver’ hebben wij woorden verborgen.

    De reden: gegevens van iemand. Bezoekers van de site zien nu […] op die plek. U ziet zelf nog wel alles.

    Verder verandert er niets: uw idee gaat gewoon door. Bent u het er niet mee eens? Laat het ons weten.

    Deze link is alleen voor u. Hiermee ziet u uw idee terug:
    https://loper.example/volg/q8xw2mr7bnte5vyd0123456789abcdef
    ");
}

#[test]
fn what_was_undone_is_said_in_its_own_words() {
    assert_snapshot!(written("undone", &json!({"what": "published"})), @"
    Een correctie over uw idee ZM-7K3F-92

    Beste Joke de Vries,

    Uw idee ‘Bankjes langs de vijver’ staat niet meer op de site. Wij hadden het te vroeg geplaatst en lezen het nog een keer. De dag van ons antwoord blijft gelijk.

    Deze link is alleen voor u. Hiermee ziet u uw idee terug:
    https://loper.example/volg/q8xw2mr7bnte5vyd0123456789abcdef
    ");
    for (what, says) in [
        ("asked", "Wij trekken die vraag terug."),
        ("hidden", "Dat hebben wij teruggedraaid."),
        ("merged", "Uw idee gaat weer apart verder"),
    ] {
        assert!(written("undone", &json!({"what": what})).contains(says), "{what}");
    }
}
