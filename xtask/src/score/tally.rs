//! Precision, recall and F1 of one kind of fact.

use std::collections::BTreeMap;

/// Counts by kind of fact.
#[derive(Default)]
pub struct Tally {
    kinds: BTreeMap<&'static str, (usize, usize, usize)>,
    misses: Vec<String>,
}

impl Tally {
    /// Compares two lists of facts of one kind, in one place.
    pub fn compare(&mut self, kind: &'static str, place: &str, want: &[String], got: &[String]) {
        let (right, missed, wrong) = self.kinds.entry(kind).or_default();
        let mut left: Vec<&String> = got.iter().collect();
        for fact in want {
            match left.iter().position(|other| *other == fact) {
                Some(at) => {
                    left.remove(at);
                    *right += 1;
                }
                None => {
                    *missed += 1;
                    self.misses.push(format!("{kind}: missed `{fact}` in {place}"));
                }
            }
        }
        *wrong += left.len();
        self.misses.extend(left.iter().map(|fact| format!("{kind}: found `{fact}` in {place}")));
    }

    /// Prints every miss, and the table.
    pub fn print(&self, title: &str) {
        for miss in &self.misses {
            println!("  {miss}");
        }
        println!("{title}");
        println!(
            "  {:<16} {:>5} {:>6} {:>6} {:>9} {:>7} {:>6}",
            "kind", "right", "missed", "wrong", "precision", "recall", "F1"
        );
        for (kind, &(right, missed, wrong)) in &self.kinds {
            let share = |of: usize| if of == 0 { 1.0 } else { right as f64 / of as f64 };
            let (precision, recall) = (share(right + wrong), share(right + missed));
            let f1 = if right == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) };
            println!(
                "  {kind:<16} {right:>5} {missed:>6} {wrong:>6} {precision:>9.3} {recall:>7.3} {f1:>6.3}"
            );
        }
    }
}
