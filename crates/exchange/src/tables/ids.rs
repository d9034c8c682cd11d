//! The ids of rows, each given once.

use super::Field;
use super::row::{Fields, RowReader, cell};
use elshi_record::{Id, Severity, When, slug};
use std::collections::hash_map::Entry;

impl RowReader<'_> {
    /// The row's own id, or one made of what it says; said where it is taken.
    #[inline(never)]
    pub(super) fn id(&mut self, line: u32, row: &Fields<'_>, title: &str, when: &When) -> Id {
        let own = cell(row, Field::Id);
        let id = if own.is_empty() {
            slug(&format!("{title} {}", when.edtf))
        } else if is_slug(own) {
            own.to_owned()
        } else {
            slug(own)
        };
        if let Entry::Vacant(free) = self.ids.entry(id.clone()) {
            free.insert(1);
            return id;
        }
        let distinct = self.distinct(id);
        if !own.is_empty() {
            self.findings.add(
                Severity::Info,
                "repeated-id",
                line,
                || format!("An earlier row has the id `{own}` too; this one is `{distinct}`."),
                "",
            );
        }
        distinct
    }

    /// An id that no earlier row has.
    #[inline(never)]
    pub(super) fn distinct(&mut self, id: Id) -> Id {
        let count = self.ids.entry(id.clone()).or_insert(0);
        *count += 1;
        if *count == 1 {
            return id;
        }
        let mut distinct = format!("{id}-{count}");
        while self.ids.contains_key(&distinct) {
            distinct.push_str("-x");
        }
        self.ids.insert(distinct.clone(), 1);
        distinct
    }
}

fn is_slug(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    text.bytes().all(plain) && !text.starts_with('-') && !text.ends_with('-')
}
