//! Reviewing what was read: one decision at a time, beside the text.
//!
//! The page shows an engagement and its source as it always does; this room is
//! the bar below it. Decisions are carried out by the worker, over the packed
//! dataset, and the dataset before is kept, so that each can be taken back.

mod bar;
mod correct;

pub use bar::ReviewBar;

use elshi_index::{Facet, Pack};
use elshi_record::{Review, SourceKind};

/// The engagements that nobody has looked at, in the order of their sources.
fn unreviewed(pack: &Pack) -> Vec<u32> {
    let is_text =
        |bulletin: u32| pack.bulletin(bulletin).is_some_and(|known| known.kind == SourceKind::Text);
    let texts: Vec<bool> = (0..pack.bulletin_count()).map(is_text).collect();
    if !texts.contains(&true) {
        // Rows of tables are as somebody wrote them.
        return Vec::new();
    }
    let rows = 0..pack.engagement_count();
    let of_text = rows.filter(|row| {
        let mut sources = pack.values_of(Facet::Source, *row);
        sources.any(|source| texts.get(source as usize).is_some_and(|text| *text))
    });
    let open = |row: &u32| pack.engagement(*row).is_some_and(|e| e.review == Review::Unreviewed);
    of_text.filter(open).collect()
}
