//! All sources, one after the other, into one set.

use super::kind::Kind;
use super::reading::Reading;
use super::{Finding, Lists, Source, Taken};
use elshi_exchange::archive::unzip;
use elshi_exchange::facts::{self, SAME, Same, Vocabulary};
use elshi_exchange::tables::{Field, Gazetteer};
use elshi_exchange::{add, take_up};
use elshi_record::{Dataset, Id, Severity};
use std::cell::OnceCell;

/// Reads sources, a step at a time.
pub struct Intake<'s> {
    gazetteer: &'s Gazetteer,
    lists: Lists<'s>,
    /// Made when reviewed facts are met.
    vocabulary: OnceCell<Vocabulary>,
    /// Name of the source, column, and what a person says it holds.
    columns: Vec<(String, String, Option<Field>)>,
    due: Vec<Due<'s>>,
    /// Number of the next source.
    at: usize,
    reading: Option<Reading<'s>>,
    taken: Taken,
    /// Each engagement's id in its source, and in the set.
    names: Vec<[Id; 2]>,
}

/// What is to be read: one source, or a text with its facts.
enum Due<'s> {
    One(&'s Source, Kind),
    Facts { text: &'s Source, facts: &'s Source },
    Alone(&'s Source),
    Same(&'s Source),
}

impl<'s> Intake<'s> {
    /// Starts to read; `base` is a set that what is read is added to.
    pub fn new(
        sources: &'s [Source],
        base: Dataset,
        columns: Vec<(String, String, Option<Field>)>,
        gazetteer: &'s Gazetteer,
        lists: Lists<'s>,
    ) -> Intake<'s> {
        Intake {
            gazetteer,
            lists,
            vocabulary: OnceCell::new(),
            columns,
            due: due(sources),
            at: 0,
            reading: None,
            taken: Taken { dataset: base, ..Taken::default() },
            names: Vec::new(),
        }
    }

    /// Reads on for a while; `false` where everything is read.
    pub fn step(&mut self) -> bool {
        if let Some(reading) = &mut self.reading {
            if !reading.step()
                && let Some(done) = self.reading.take()
            {
                self.take(done.finish());
            }
            return true;
        }
        let Some(due) = self.due.get(self.at) else { return false };
        self.at += 1;
        match due {
            Due::One(source, kind) => {
                self.reading = Some(Reading::start(source, *kind, self.gazetteer, &self.columns));
            }
            Due::Facts { text, facts } => {
                let read = self.facts(text, facts);
                self.take(read);
            }
            Due::Same(source) => self.same(source),
            Due::Alone(source) => self.taken.findings.push(Finding::whole(
                Severity::Error,
                &source.name,
                "Reviewed facts need the text that they quote.",
                "Open `facts.toml` together with its `bulletin.txt`.",
            )),
        }
        true
    }

    /// Thousandths of a source read, and how many there are in all.
    pub fn progress(&self) -> (u32, u32) {
        let whole = (self.at - usize::from(self.reading.is_some())) as u32 * 1000;
        let part = self.reading.as_ref().map_or(0, Reading::progress);
        (whole + part, self.due.len() as u32 * 1000)
    }

    /// What was read so far.
    pub fn finish(mut self) -> Taken {
        if let Some(reading) = self.reading.take() {
            self.take(reading.finish());
        }
        self.taken
    }

    fn take(&mut self, mut read: Taken) {
        let bulletin = self.taken.dataset.bulletins.len() as u32;
        for found in read.findings.iter_mut().filter(|found| found.span.is_some()) {
            found.bulletin = Some(bulletin);
        }
        // Who is one with whom is said by the ids that the sources gave.
        if self.due.iter().any(|due| matches!(due, Due::Same(_))) {
            self.names.extend(add(&mut self.taken.dataset, read.dataset));
        } else {
            take_up(&mut self.taken.dataset, read.dataset);
        }
        self.taken.findings.extend(read.findings);
        self.taken.tables.extend(read.tables);
    }

    /// Unites what a reviewer found to be one. An id that two sources of this
    /// reading have may mean either, and unites nothing.
    fn same(&mut self, source: &Source) {
        let text = String::from_utf8_lossy(&source.bytes);
        let (same, problems) = Same::read(&text);
        let now = |id: &str| {
            let mut known = self.names.iter().filter(|[before, _]| before == id);
            let [_, now] = known.next().filter(|_| known.next().is_none())?;
            Some(now.clone())
        };
        let refused = same.apply(&mut self.taken.dataset, now);
        let problems = problems.into_iter().map(|found| Finding::of_facts(SAME, &text, found));
        self.taken.findings.extend(problems);
        for [is, also] in refused {
            let message = format!("`{is}` and `{also}` could not be made one engagement.");
            let hint = "Both are there as they were; merge them again if they are one.";
            let found = Finding::whole(Severity::Warning, &source.name, &message, hint);
            self.taken.findings.push(found);
        }
    }

    fn facts(&self, text: &Source, facts: &Source) -> Taken {
        let words = String::from_utf8_lossy(&text.bytes);
        let toml = String::from_utf8_lossy(&facts.bytes);
        let vocabulary = || Vocabulary::new(self.lists.countries, self.lists.subjects);
        let vocabulary = self.vocabulary.get_or_init(vocabulary);
        let (dataset, problems) = facts::read(&words, &toml, vocabulary);
        let problems = problems.into_iter();
        let findings = problems.map(|found| Finding::of_facts(&facts.name, &toml, found)).collect();
        Taken { dataset, findings, tables: Vec::new() }
    }
}

/// The sources with archives replaced by the files in them, and what could not
/// be taken out of one. An archive within an archive stays as it is.
pub fn unpacked(sources: Vec<Source>) -> (Vec<Source>, Vec<Finding>) {
    let (mut all, mut findings) = (Vec::new(), Vec::new());
    for source in sources {
        if Kind::of(&source.name, &source.bytes) != Kind::Archive {
            all.push(source);
            continue;
        }
        let (files, problems) = unzip(&source.bytes);
        for problem in problems {
            let name = [source.name.as_str(), &problem.path].join("/");
            let name = name.trim_end_matches('/');
            let hint = "Pack it again, or open the files themselves.";
            findings.push(Finding::whole(Severity::Error, name, &problem.message, hint));
        }
        all.extend(files.into_iter().map(|(name, bytes)| Source { name, bytes }));
    }
    (all, findings)
}

/// Pairs each facts' file with its text: `bulletin.txt` in its folder, or the
/// only text there is.
fn due(sources: &[Source]) -> Vec<Due<'_>> {
    let is_same = |source: &&Source| Same::is_at(&source.name);
    let kinds: Vec<Kind> = sources.iter().map(|one| Kind::of(&one.name, &one.bytes)).collect();
    let facts = |(source, kind): &(&Source, &Kind)| **kind == Kind::Facts && !is_same(source);
    let texts: Vec<&Source> = sources
        .iter()
        .zip(&kinds)
        .filter(|(_, kind)| **kind == Kind::Text)
        .map(|(source, _)| source)
        .collect();
    let count = sources.iter().zip(&kinds).filter(facts).count();
    let mut due = Vec::new();
    let mut paired: Vec<&str> = Vec::new();
    for (source, _) in sources.iter().zip(&kinds).filter(facts) {
        let folder = source.name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let beside = |text: &&&Source| match text.name.rsplit_once('/') {
            Some((there, file)) => there == folder && file == "bulletin.txt",
            None => folder.is_empty() && text.name == "bulletin.txt",
        };
        let only = (count == 1 && texts.len() == 1).then(|| texts.first()).flatten();
        match texts.iter().find(beside).or(only) {
            Some(text) => {
                paired.push(&text.name);
                due.push(Due::Facts { text, facts: source });
            }
            None => due.push(Due::Alone(source)),
        }
    }
    let rest = sources
        .iter()
        .zip(kinds)
        .filter(|(source, kind)| *kind != Kind::Facts && !paired.contains(&source.name.as_str()));
    due.extend(rest.map(|(source, kind)| Due::One(source, kind)));
    // Last: it is about what all others hold.
    due.extend(sources.iter().filter(is_same).map(Due::Same));
    due
}
