//! Search for words: every word of the query must stand in an engagement's
//! title, in the names of who and what it was with, or in its text.

use crate::facet::ITEMS;
use crate::{Entity, Facet, Kind, Pack};

impl Pack {
    /// The rows that hold all words, best first; `None` where there are none
    /// to look for.
    pub(crate) fn search(&self, text: &str) -> Option<Vec<u32>> {
        let text = text.to_lowercase();
        let words: Vec<&str> = text.split_whitespace().collect();
        if words.is_empty() {
            return None;
        }
        let all = 0..self.engagement_count();
        Some(all.filter(|&row| self.holds(row, &words)).collect())
    }

    fn holds(&self, row: u32, words: &[&str]) -> bool {
        let mut held = self.name(Entity { kind: Kind::Engagement, row }).to_lowercase();
        for facet in Facet::ALL {
            for value in self.values_of(facet, row) {
                held.push(' ');
                held.push_str(&self.value_name(facet, value).to_lowercase());
            }
        }
        for item in self.values(ITEMS, row) {
            let Some(item) = self.item(item) else { continue };
            held.push(' ');
            held.push_str(&item.text.to_lowercase());
            let text = self.text(item.bulletin, item.span).unwrap_or_default();
            held.push_str(&text.to_lowercase());
        }
        words.iter().all(|word| held.contains(word))
    }
}
