//! Reviewing what was read: one decision at a time, beside the text.
//!
//! The page shows an engagement and its source as it always does; this room is
//! the bar below it. Decisions are carried out by the worker, over the packed
//! dataset, and the dataset before is kept, so that each can be taken back.

mod bar;
mod correct;

pub use bar::ReviewBar;
pub use correct::correct_at;

use elshi_index::{Facet, Pack};
use elshi_record::{Review, SourceKind};
use elshi_review::facts_left;

/// What nobody has looked at.
#[derive(Default)]
struct Waiting {
    /// Engagements, in the order of their sources.
    rows: Vec<u32>,
    /// How many dates, participants and positions of any engagement.
    facts: usize,
}

fn unreviewed(pack: &Pack) -> Waiting {
    let is_text =
        |bulletin: u32| pack.bulletin(bulletin).is_some_and(|known| known.kind == SourceKind::Text);
    let texts: Vec<bool> = (0..pack.bulletin_count()).map(is_text).collect();
    let mut waiting = Waiting::default();
    if !texts.contains(&true) {
        // Rows of tables are as somebody wrote them.
        return waiting;
    }
    let of_text = |row: &u32| {
        let mut sources = pack.values_of(Facet::Source, *row);
        sources.any(|source| texts.get(source as usize).is_some_and(|text| *text))
    };
    for row in (0..pack.engagement_count()).filter(of_text) {
        let Some(event) = pack.engagement(row) else { continue };
        if event.review == Review::Unreviewed {
            waiting.rows.push(row);
        }
        waiting.facts += facts_left(&event);
    }
    waiting
}
