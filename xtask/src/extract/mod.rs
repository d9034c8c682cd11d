//! `cargo xtask extract`: one file's text to records, as JSON lines or as a
//! draft of `facts.toml`.

mod json;

use crate::Result;
use elshi_extract::{Extraction, Options, extract_bytes};
use elshi_record::Severity;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// The forms that records are written in.
pub const FORMATS: [&str; 2] = ["jsonl", "facts"];

/// Reads a file and writes what was found; what there is to say about the
/// text goes to the error stream.
///
/// # Errors
/// Where the file cannot be read, or the form or the date is not one.
pub fn extract(files: &[String], published: &str, format: &str) -> Result<()> {
    let [file] = files else {
        return Err("give one file: cargo xtask extract FILE".to_owned());
    };
    if !published.is_empty() && elshi_record::Edtf::parse(published).is_err() {
        let hint = "write --published as EDTF: 2026-02-24, 2026-02, 2026-02-23/2026-02-24";
        return Err(format!("`{published}` is no date; {hint}"));
    }
    let bytes = fs::read(file).map_err(|why| format!("{file} cannot be read: {why}"))?;
    let name = Path::new(file).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let options = Options {
        title: name.unwrap_or_default(),
        published: published.to_owned(),
        ..Options::default()
    };
    let found = extract_bytes(&bytes, &options);
    say(file, &found);
    let text = match format {
        "" | "jsonl" => json::lines(&found.dataset),
        "facts" => elshi_exchange::facts::write(&found.dataset),
        other => {
            let known = FORMATS.join(", ");
            return Err(format!("there is no format `{other}`; there are: {known}"));
        }
    };
    match io::stdout().write_all(text.as_bytes()) {
        Err(why) if why.kind() != io::ErrorKind::BrokenPipe => Err(why.to_string()),
        _ => Ok(()),
    }
}

fn say(file: &str, found: &Extraction) {
    for finding in &found.diagnostics {
        let weight = match finding.severity {
            Severity::Info => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        let place =
            finding.span.map_or(String::new(), |span| format!(", character {}", span.start));
        eprintln!("{weight}: {file}{place}: {} {}", finding.message, finding.hint);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use elshi_exchange::facts::{Vocabulary, read, write};

    #[test]
    fn a_draft_reads_back_as_the_same_records() {
        let root = crate::root();
        let list = |name: &str| fs::read_to_string(root.join("assets").join(name)).unwrap();
        let vocabulary =
            Vocabulary::new(&list("gazetteers/countries.tsv"), &list("gazetteers/subjects.tsv"));
        let text = list("bulletins/kazakhstan-2026-02/bulletin.txt");
        let options = Options { published: "2026-02-24".to_owned(), ..Options::default() };
        let found = extract_bytes(text.as_bytes(), &options).dataset;
        let (again, problems) = read(&text, &write(&found), &vocabulary);
        assert!(problems.is_empty(), "{problems:#?}");
        assert_eq!(again.engagements, found.engagements);
        assert_eq!(again.people, found.people);
        assert_eq!(again.organisations, found.organisations);
        assert_eq!(again.events, found.events);
        assert_eq!(again, found);
    }

    #[test]
    fn every_line_is_an_object_that_quotes_the_text() {
        let text = "A First Title\nForeign Minister of Norway Espen Barth Eide met with Polish \
                    Foreign Minister Radosław Sikorski in Oslo.\nCongratulations on the National Day\n\
                    The minister sent best wishes to everybody.\n";
        let found = extract_bytes(text.as_bytes(), &Options::default()).dataset;
        let lines = json::lines(&found);
        let objects: Vec<serde_json::Value> =
            lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(objects.len(), 2, "{lines}");
        assert_eq!(objects[0]["participants"][1]["represents"][0], "POL");
        assert_eq!(objects[0]["place"]["name"], "Oslo");
        assert_eq!(
            (&objects[1]["type"], &objects[1]["kind"]),
            (&serde_json::Value::Null, &"congratulation".into())
        );
        let quoted = &objects[0]["participants"][0]["evidence"][0];
        let slice = |key: &str| quoted[key].as_u64().unwrap() as usize;
        let exact: String =
            text.chars().skip(slice("start")).take(slice("end") - slice("start")).collect();
        assert_eq!(quoted["exact"], exact.as_str());
    }
}
