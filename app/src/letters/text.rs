//! A letter as plain text.

use super::{Block, Letter, one_line};

impl Letter {
    /// The letter as plain text. What a person typed in paragraphs is marked with `>`.
    #[must_use]
    pub fn text(&self) -> String {
        let mut parts = vec![self.greeting.clone()];
        parts.extend(self.blocks.iter().map(block));
        parts.push(self.closing.join("\n"));
        parts.push(format!("---\n{}", self.footer.join("\n")));
        parts.extend(self.stop.iter().map(|(words, address)| format!("{words}:\n{}", one_line(address))));
        parts.join("\n\n") + "\n"
    }
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(words) => one_line(words),
        Block::Quote(words, _) => {
            let lines = words.lines().map(|line| format!("> {}", one_line(line)).trim_end().to_owned());
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Facts(facts) => {
            let lines = facts.iter().map(|(name, value)| fact(name, &one_line(value)));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Button(words, address) | Block::Link(words, address) => {
            format!("{words}:\n{}", one_line(address))
        }
    }
}

/// A name that is a question needs no colon.
fn fact(name: &str, value: &str) -> String {
    if name.ends_with('?') { format!("{name} {value}") } else { format!("{name}: {value}") }
}
