//! A letter as HTML that mail programs show: one column, a few inline styles, every text escaped.

use super::{Block, Letter};

const BODY: &str = "margin:0;padding:24px;font:16px/1.5 Arial,Helvetica,sans-serif;color:#1d2a22;background:#ffffff;overflow-wrap:break-word";
const COLUMN: &str = "max-width:600px;margin:0 auto";
const BUTTON: &str = "display:inline-block;padding:12px 20px;background:#1b5e3a;color:#ffffff;\
     text-decoration:none;font-weight:bold;border-radius:4px";
const QUOTE: &str = "margin:16px 0;padding:4px 16px;border-left:4px solid #1b5e3a";
const NAME: &str = "text-align:left;vertical-align:top;padding:4px 16px 4px 0";
// A value of one long word makes no other column narrow, and no table wide.
const VALUE: &str = "vertical-align:top;padding:4px 0;word-break:break-word;overflow-wrap:anywhere";
const FOOTER: &str = "margin-top:32px;padding-top:16px;border-top:1px solid #c9cfc9;font-size:14px";
// As dark as the text around it, and with room for a thumb.
const STOP: &str = "color:#1d2a22;display:inline-block;padding:12px 0";

impl Letter {
    /// The letter as a whole HTML document.
    #[must_use]
    pub fn html(&self) -> String {
        let blocks: String = self.blocks.iter().map(|one| block(one, self.language)).collect();
        let stop = self.stop.iter().map(|(words, address)| {
            format!("<a href=\"{}\" style=\"{STOP}\">{}</a>", escaped(address), escaped(words))
        });
        let footer: Vec<String> = self.footer.iter().map(|line| escaped(line)).chain(stop).collect();
        format!(
            "<!DOCTYPE html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{subject}</title></head>\n\
             <body style=\"{BODY}\"><div style=\"{COLUMN}\">\n<p>{greeting}</p>\n{blocks}<p>{closing}</p>\n\
             <p style=\"{FOOTER}\">{footer}</p>\n</div></body></html>\n",
            language = self.language,
            subject = escaped(&self.subject),
            greeting = escaped(&self.greeting),
            closing = self.closing.each_ref().map(|line| escaped(line)).join("<br>"),
            footer = footer.join("<br>"),
        )
    }
}

fn block(block: &Block, language: &str) -> String {
    match block {
        Block::Paragraph(words) => format!("<p>{}</p>\n", escaped(words)),
        Block::Quote(words, own) => {
            let lines: Vec<String> = words.lines().map(escaped).collect();
            let lang = if own == language { String::new() } else { format!(" lang=\"{}\"", escaped(own)) };
            format!("<blockquote dir=\"auto\"{lang} style=\"{QUOTE}\">{}</blockquote>\n", lines.join("<br>"))
        }
        Block::Facts(facts) => {
            let rows: String = facts.iter().map(|(name, value)| row(name, value)).collect();
            format!("<table>{rows}</table>\n")
        }
        Block::Button(words, address) => {
            format!("<p><a href=\"{}\" style=\"{BUTTON}\">{}</a></p>\n", escaped(address), escaped(words))
        }
        Block::Link(words, address) => {
            let address = escaped(address);
            format!("<p>{}:<br><a href=\"{address}\">{address}</a></p>\n", escaped(words))
        }
    }
}

fn row(name: &str, value: &str) -> String {
    format!(
        "<tr><th scope=\"row\" style=\"{NAME}\">{}</th><td dir=\"auto\" style=\"{VALUE}\">{}</td></tr>",
        escaped(name),
        escaped(value)
    )
}

/// A text in which HTML sees no markup, in an element or in a quoted attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() && c != '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
