//! A folder of sources, of which each is read, checked and merged into one
//! set of records.
//!
//! Whoever builds or checks reads the files; this room sees their texts.

use crate::facts::{FactsDiagnostic, Same, Vocabulary, read};
use crate::tables::{self, Gazetteer, TableFinding, TableOptions};
use elshi_record::Dataset;
use std::collections::BTreeMap;

/// A file with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Path for people, with `/` between its parts.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// A problem with the file that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// The file's path.
    pub path: String,
    /// What is wrong; its span is empty where it is about the whole file.
    pub problem: FactsDiagnostic,
}

/// Name of a bulletin's text in its folder.
const TEXT: &str = "bulletin.txt";
/// Name of a bulletin's facts in its folder.
const FACTS: &str = "facts.toml";

/// Reads all bulletins among some files, in the order of their paths.
///
/// A bulletin is a folder with `bulletin.txt` and `facts.toml`; other files
/// are left alone. The set is whole and checked where there is no problem.
pub fn collect(files: &[SourceFile], vocabulary: &Vocabulary) -> (Dataset, Vec<FileProblem>) {
    let mut folders: BTreeMap<&str, Folder<'_>> = BTreeMap::new();
    for file in files {
        let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
        match name {
            TEXT => folders.entry(folder).or_default().text = Some(file),
            FACTS => folders.entry(folder).or_default().facts = Some(file),
            _ => {}
        }
    }
    let mut collected = Collected::default();
    for (path, folder) in folders {
        match (folder.text, folder.facts) {
            (Some(text), Some(facts)) => collected.bulletin(path, text, facts, vocabulary),
            (Some(text), None) => collected.missing(
                &text.path,
                "the facts of this bulletin are missing",
                "write `facts.toml` beside it; a draft can be extracted from the text",
            ),
            (_, facts) => collected.missing(
                facts.map_or(path, |facts| &facts.path),
                "the text of these facts is missing",
                "put the source beside it as `bulletin.txt`, verbatim",
            ),
        }
    }
    (collected.dataset, collected.problems)
}

/// Unites what every `same.toml` among some files says is one, in the set of
/// those files, and gives what of it does not hold.
pub fn unite(files: &[SourceFile], set: &mut Dataset) -> Vec<FileProblem> {
    let mut problems = Vec::new();
    for file in files.iter().filter(|file| Same::is_at(&file.path)) {
        let (same, found) = Same::read(&file.text);
        let refused = same.apply(set, |id| Some(id.to_owned()));
        let refused = refused.iter().map(|[is, also]| {
            let message = format!("`{is}` and `{also}` cannot be one engagement here");
            let hint = "both have to be in the set, and to have one day in common";
            FactsDiagnostic::new("not-the-same", quoted(&file.text, also), message, hint)
        });
        let all = found.into_iter().chain(refused);
        problems.extend(all.map(|problem| FileProblem { path: file.path.clone(), problem }));
    }
    problems
}

/// Reads all tables among some files (`.csv`, `.tsv`, `.jsonl`, `.ndjson`), in
/// the order of their paths, with what there is to say about each. Other files
/// are left alone.
pub fn tables(
    files: &[SourceFile],
    gazetteer: &Gazetteer,
) -> (Vec<Dataset>, Vec<(String, TableFinding)>) {
    let mut files: Vec<&SourceFile> = files.iter().collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let (mut datasets, mut findings) = (Vec::new(), Vec::new());
    for file in files {
        let name = file.path.rsplit('/').next().unwrap_or(&file.path);
        let Some((stem, ending)) = name.rsplit_once('.') else { continue };
        let options = TableOptions { title: stem.replace('_', " "), ..TableOptions::default() };
        let import = match ending {
            "csv" | "tsv" => tables::read(file.text.as_bytes(), options, gazetteer),
            "jsonl" | "ndjson" => tables::read_lines(file.text.as_bytes(), options, gazetteer),
            _ => continue,
        };
        findings.extend(import.findings.into_iter().map(|found| (file.path.clone(), found)));
        datasets.push(import.dataset);
    }
    (datasets, findings)
}

#[derive(Default)]
struct Folder<'f> {
    text: Option<&'f SourceFile>,
    facts: Option<&'f SourceFile>,
}

#[derive(Default)]
struct Collected {
    dataset: Dataset,
    problems: Vec<FileProblem>,
    /// Ids that must not repeat between bulletins, with the file they are in.
    taken: BTreeMap<(&'static str, String), String>,
}

impl Collected {
    fn missing(&mut self, path: &str, message: &str, hint: &str) {
        self.report(path, FactsDiagnostic::new("missing-file", 0..0, message, hint));
    }

    fn report(&mut self, path: &str, problem: FactsDiagnostic) {
        self.problems.push(FileProblem { path: path.to_owned(), problem });
    }

    fn bulletin(
        &mut self,
        folder: &str,
        text: &SourceFile,
        facts: &SourceFile,
        vocabulary: &Vocabulary,
    ) {
        let (dataset, problems) = read(&text.text, &facts.text, vocabulary);
        for problem in problems {
            self.report(&facts.path, problem);
        }
        let name = folder.rsplit('/').next().unwrap_or(folder);
        let id = dataset.bulletins.first().map_or("", |bulletin| &bulletin.id);
        if !id.is_empty() && id != name {
            let message = format!("the bulletin's id is `{id}`, and its folder is `{name}`");
            let problem = FactsDiagnostic::new(
                "folder-name",
                quoted(&facts.text, id),
                message,
                "give both the same name, so that either can be found by the other",
            );
            self.report(&facts.path, problem);
        }
        self.unique(&dataset, facts);
        self.dataset.absorb(dataset);
    }

    /// Reports the ids of links that an earlier bulletin has already.
    fn unique(&mut self, dataset: &Dataset, facts: &SourceFile) {
        let bulletins = dataset.bulletins.iter().map(|bulletin| ("bulletin", &bulletin.id));
        let engagements = dataset.engagements.iter().map(|event| ("engagement", &event.id));
        let statements = dataset.engagements.iter().flat_map(|event| &event.statements);
        let statements = statements.map(|statement| ("statement", &statement.id));
        for (kind, id) in bulletins.chain(engagements).chain(statements) {
            let key = (kind, id.clone());
            let Some(first) = self.taken.get(&key).filter(|first| **first != facts.path) else {
                self.taken.insert(key, facts.path.clone());
                continue;
            };
            let message = format!("the {kind} `{id}` is also in {first}");
            let hint = "ids of one kind differ between bulletins: links hold them";
            let span = quoted(&facts.text, id);
            let problem = FactsDiagnostic::new("duplicate-id", span, message, hint);
            self.report(&facts.path, problem);
        }
    }
}

/// Bytes of the first string that is just an id.
fn quoted(facts: &str, id: &str) -> std::ops::Range<usize> {
    let string = format!("\"{id}\"");
    facts.find(&string).map_or(0..0, |start| start..start + string.len())
}
