//! What there is to say about a table, row by row.

use elshi_record::Severity;

/// Something that a reader of a table should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFinding {
    /// How much it matters; an error means that the row was not read.
    pub severity: Severity,
    /// Stable name of the kind of finding, such as `too-many-cells`.
    pub code: &'static str,
    /// 1-based line on which the row starts; 0 for the table as a whole.
    pub line: u32,
    /// What was found, in one sentence.
    pub message: String,
    /// What to do about it; empty where nothing can be done.
    pub hint: String,
}

/// Findings as they come, at most so many of one kind in full.
#[derive(Debug, Default)]
pub(super) struct Findings {
    list: Vec<TableFinding>,
    counts: Vec<(&'static str, usize)>,
}

/// How many findings of one kind are kept in full: a table of a million bad
/// rows would otherwise be mostly complaints.
const MOST: usize = 2_000;

impl Findings {
    pub(super) fn add(
        &mut self,
        severity: Severity,
        code: &'static str,
        line: u32,
        message: impl FnOnce() -> String,
        hint: &str,
    ) {
        let at = self.counts.iter().position(|&(known, _)| known == code);
        let at = at.unwrap_or_else(|| {
            self.counts.push((code, 0));
            self.counts.len() - 1
        });
        let Some((_, count)) = self.counts.get_mut(at) else { return };
        *count += 1;
        if *count <= MOST {
            let (message, hint) = (message(), hint.to_owned());
            self.list.push(TableFinding { severity, code, line, message, hint });
        }
    }

    /// All findings, by line, and how many more there are of the kinds that
    /// have too many.
    pub(super) fn finish(mut self) -> Vec<TableFinding> {
        for (code, count) in self.counts.iter().filter(|(_, count)| *count > MOST) {
            let severity = self.list.iter().find(|known| known.code == *code);
            let severity = severity.map_or(Severity::Info, |known| known.severity);
            self.list.push(TableFinding {
                severity,
                code,
                line: 0,
                message: format!("{} more rows have the same problem.", count - MOST),
                hint: String::new(),
            });
        }
        self.list.sort_by_key(|finding| finding.line);
        self.list
    }
}
