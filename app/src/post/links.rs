//! Addresses in a text as links.

use leptos::prelude::*;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Text(&'a str),
    Address(&'a str),
}

/// The text, with a link for each word that is a web address.
pub(super) fn linked(text: &str) -> Vec<AnyView> {
    let view = |piece| match piece {
        Piece::Text(text) => text.to_owned().into_any(),
        Piece::Address(address) => view! { <a href=address.to_owned()>{address.to_owned()}</a> }.into_any(),
    };
    pieces(text).into_iter().map(view).collect()
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let words = text.split_inclusive(char::is_whitespace);
    words
        .flat_map(|word| {
            let address = word.trim_end();
            let is_address = address.starts_with("https://") || address.starts_with("http://");
            if is_address {
                vec![Piece::Address(address), Piece::Text(&word[address.len()..])]
            } else {
                vec![Piece::Text(word)]
            }
        })
        .filter(|piece| *piece != Piece::Text(""))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        let text = "Volg:\nhttps://loper.example/volg/x\n\njavascript:alert(1) <b>";
        let addresses: Vec<Piece<'_>> =
            pieces(text).into_iter().filter(|piece| matches!(piece, Piece::Address(_))).collect();
        assert_eq!(addresses, [Piece::Address("https://loper.example/volg/x")]);
    }
}
