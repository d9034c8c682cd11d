//! What a source is, by its name and its first bytes.

/// The kinds of sources that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Running text, Markdown included.
    Text,
    /// HTML, of which only the text is read.
    Html,
    /// Separated values.
    Table,
    /// JSON Lines.
    Lines,
    /// Reviewed facts over a text of their own.
    Facts,
    /// An archive with sources in it.
    Archive,
}

/// How many bytes are looked at.
const LOOKED_AT: usize = 4096;

impl Kind {
    /// The kind of a source: the name's ending decides where it is plain, the
    /// bytes otherwise, for what is pasted has no ending.
    pub fn of(name: &str, bytes: &[u8]) -> Kind {
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return Kind::Archive;
        }
        Kind::of_name(name).unwrap_or_else(|| {
            let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
            let head = String::from_utf8_lossy(head);
            of_text(head.trim_start_matches('\u{feff}').trim_start())
        })
    }

    /// The kind that a name's ending says, where that is plain.
    pub fn of_name(name: &str) -> Option<Kind> {
        let file = name.rsplit('/').next().unwrap_or(name);
        let (_, ending) = file.rsplit_once('.')?;
        Some(match ending.to_ascii_lowercase().as_str() {
            "csv" | "tsv" | "tab" => Kind::Table,
            "jsonl" | "ndjson" | "json" => Kind::Lines,
            "html" | "htm" | "xhtml" => Kind::Html,
            "toml" => Kind::Facts,
            "txt" | "md" | "markdown" | "text" => Kind::Text,
            _ => return None,
        })
    }
}

fn of_text(head: &str) -> Kind {
    let lower: String = head.chars().take(200).collect::<String>().to_ascii_lowercase();
    if lower.starts_with("<!doctype html") || lower.starts_with("<html") {
        return Kind::Html;
    }
    if head.starts_with("{\"") {
        return Kind::Lines;
    }
    if head.starts_with("[bulletin]") {
        return Kind::Facts;
    }
    let mut lines = head.lines().filter(|line| !line.trim().is_empty());
    let Some(first) = lines.next() else { return Kind::Text };
    // A table's first line names columns: short words, no sentence.
    for separator in ['\t', ',', ';', '|'] {
        let names: Vec<&str> = first.split(separator).collect();
        let plain = names.iter().all(|name| name.len() <= 40 && !name.ends_with('.'));
        let width = names.len() - 1;
        let next = lines.clone().next().map_or(0, |line| line.matches(separator).count());
        if width >= 2 && plain && next >= width && known(&names) {
            return Kind::Table;
        }
    }
    Kind::Text
}

/// Whether two of the names, at least, are such as columns of events have.
fn known(names: &[&str]) -> bool {
    let names: Vec<String> =
        names.iter().map(|name| name.trim_matches(['"', ' ']).into()).collect();
    let columns = elshi_exchange::tables::guess(&names, &[]);
    columns.iter().filter(|column| column.field.is_some()).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_known_by_name_or_by_look() {
        for (name, bytes, kind) in [
            ("a.csv", "x", Kind::Table),
            ("A.HTM", "x", Kind::Html),
            ("folder.md/readme", "A title\n\nA paragraph.", Kind::Text),
            ("pasted text", "id,kind,start\n1,2,3\n", Kind::Table),
            ("pasted text", "date\tperson\tcountry\n1\t2\t3\n", Kind::Table),
            (
                "pasted text",
                "Yesterday, Monday, he left.\nIn Rome, however, it, rained.",
                Kind::Text,
            ),
            ("pasted text", "red,green,blue\n1,2,3\n", Kind::Text),
            ("pasted text", "\u{feff} <!DOCTYPE HTML><p>x", Kind::Html),
            ("pasted text", "{\"id\":1}", Kind::Lines),
            ("pasted text", "[bulletin]\nid = \"x\"", Kind::Facts),
            ("x.bin", "PK\u{3}\u{4}rest", Kind::Archive),
            ("", "", Kind::Text),
        ] {
            assert_eq!(Kind::of(name, bytes.as_bytes()), kind, "{name} {bytes}");
        }
    }
}
