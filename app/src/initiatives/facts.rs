//! What was sent with an initiative, for the pages of who sent it and of who reads it.

use app_core::initiatives::{Channel, Initiative};

use crate::{
    drafts::{need, party},
    t,
    visit::Visit,
    words::Words,
};

/// A name, what it is, and the language of that when it is another one than that of the page.
pub(crate) type Fact = (String, String, Option<String>);

/// All but the title and the story; what was left empty is not there.
pub(crate) fn facts(visit: &Visit, initiative: &Initiative) -> Vec<Fact> {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let theme = municipality.theme_name(&initiative.theme, words.language).to_owned();
    let wijk = municipality.neighbourhood_name(&initiative.neighbourhood).to_owned();
    let shown = match initiative.shown_as.as_str() {
        "" => t!(words, "item-nameless"),
        name => name.to_owned(),
    };
    let mut facts = vec![
        (t!(words, "item-need"), need(words, initiative.need), None),
        (t!(words, "item-theme"), theme, None),
        (t!(words, "item-neighbourhood"), wijk, None),
        (t!(words, "item-spot"), initiative.spot.clone(), words.foreign(&initiative.language)),
        (t!(words, "item-party"), party(words, initiative.party), None),
        (t!(words, "item-shown-as"), shown, None),
    ];
    if municipality.tracks.are_several() {
        facts.push((t!(words, "item-track"), municipality.tracks.get(&initiative.track).name.clone(), None));
    }
    if initiative.channel.is_desk() {
        facts.push((t!(words, "item-channel"), channel(words, initiative.channel), None));
    }
    facts.retain(|(_, value, _)| !value.is_empty());
    facts
}

/// What staff see of it in a list beside its title: its number, and its track where that is not the one of residents.
pub(crate) fn number(visit: &Visit, initiative: &Initiative) -> String {
    let tracks = &visit.municipality.tracks;
    let track = tracks.get(&initiative.track);
    match track.slug == tracks.residents().slug {
        true => initiative.reference.clone(),
        false => format!("{} · {}", initiative.reference, track.name),
    }
}

/// How something came in, in words.
pub(crate) fn channel(words: &Words, channel: Channel) -> String {
    match channel {
        Channel::Site => t!(words, "channel-site"),
        Channel::Phone => t!(words, "channel-phone"),
        Channel::Counter => t!(words, "channel-counter"),
        Channel::Paper => t!(words, "channel-paper"),
    }
}
