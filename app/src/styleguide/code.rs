//! HTML to be read by people: an element to a line, indented.

/// The longest line that is left in one piece.
const LINE: usize = 90;
/// Elements without content and without an end.
const VOID: [&str; 3] = ["br", "hr", "input"];
/// Elements that hold running text: a line end in them could be seen.
const RUNNING: [&str; 18] = [
    "a", "b", "button", "caption", "dd", "dt", "h1", "h2", "h3", "label", "legend", "option", "p", "span",
    "summary", "td", "th", "time",
];

#[derive(Debug)]
enum Node<'a> {
    Text(&'a str),
    Element { name: &'a str, head: &'a str, inside: Vec<Node<'a>> },
}

/// The same HTML, with line ends and indentation between elements. Its elements must be whole, as
/// those of a view are.
pub(super) fn indented(html: &str) -> String {
    let mut lines = String::new();
    for node in nodes(&mut &*html).iter().filter(|node| !node.is_blank()) {
        node.write(0, &mut lines);
    }
    lines.trim_end().to_owned()
}

/// Reads until the end of the element that is open, and past it.
fn nodes<'a>(rest: &mut &'a str) -> Vec<Node<'a>> {
    let mut nodes = Vec::new();
    while !rest.is_empty() {
        let (text, tag) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        if !text.is_empty() {
            nodes.push(Node::Text(text));
        }
        let (head, after) = tag.split_at(end_of_tag(tag));
        *rest = after;
        if head.starts_with("</") {
            break;
        }
        let name = head.trim_start_matches('<').split([' ', '>', '/']).next().unwrap_or_default();
        if !name.is_empty() {
            let inside = if VOID.contains(&name) { Vec::new() } else { self::nodes(rest) };
            nodes.push(Node::Element { name, head, inside });
        }
    }
    nodes
}

/// Where a tag ends; a `>` in a quoted attribute is none.
fn end_of_tag(tag: &str) -> usize {
    let mut quoted = false;
    for (place, character) in tag.char_indices() {
        match character {
            '"' => quoted = !quoted,
            '>' if !quoted => return place + 1,
            _ => {}
        }
    }
    tag.len()
}

impl Node<'_> {
    fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }

    /// Whether it can stand on a line of running text.
    fn is_running(&self) -> bool {
        match self {
            Self::Text(_) => true,
            Self::Element { name, inside, .. } => {
                (VOID.contains(name) || RUNNING.contains(name)) && inside.iter().all(Self::is_running)
            }
        }
    }

    fn in_one_piece(&self) -> String {
        match self {
            Self::Text(text) => (*text).to_owned(),
            Self::Element { name, head, .. } if VOID.contains(name) => (*head).to_owned(),
            Self::Element { name, head, inside } => {
                let inside: String = inside.iter().map(Self::in_one_piece).collect();
                format!("{head}{inside}</{name}>")
            }
        }
    }

    fn write(&self, depth: usize, lines: &mut String) {
        let indent = "  ".repeat(depth);
        let whole = self.in_one_piece();
        match self {
            Self::Element { name, head, inside }
                if !self.is_running()
                    && inside.iter().any(|node| matches!(node, Self::Element { .. }))
                    && indent.len() + whole.len() > LINE =>
            {
                lines.push_str(&format!("{indent}{head}\n"));
                for node in inside.iter().filter(|node| !node.is_blank()) {
                    node.write(depth + 1, lines);
                }
                lines.push_str(&format!("{indent}</{name}>\n"));
            }
            _ => lines.push_str(&format!("{indent}{}\n", whole.trim_end_matches(' '))),
        }
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use super::*;

    #[test]
    fn an_element_to_a_line_and_running_text_in_one() {
        let html = "<section class=\"a long name, for which there is no room\" aria-labelledby=\"x\">\
            <h2 id=\"x\">Kop</h2> <p>Een <b>zin</b> met <time datetime=\"2026-10-06\">6 oktober</time> \
            en <a href=\"/x?a=1&amp;b=2\">een link</a>, te lang voor een regel van deze breedte.</p>\
            <ol><li></li><li class=\"a > b\"><br/></li></ol></section>";
        assert_snapshot!(indented(html), @r#"
        <section class="a long name, for which there is no room" aria-labelledby="x">
          <h2 id="x">Kop</h2>
          <p>Een <b>zin</b> met <time datetime="2026-10-06">6 oktober</time> en <a href="/x?a=1&amp;b=2">een link</a>, te lang voor een regel van deze breedte.</p>
          <ol><li></li><li class="a > b"><br/></li></ol>
        </section>
        "#);
    }
}
