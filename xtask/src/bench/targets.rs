//! Figures beside what they are to reach.

use super::table;

/// One figure and its target.
pub struct Target {
    name: String,
    value: f64,
    most: f64,
}

impl Target {
    /// A figure that is to be at most so much.
    pub fn most(name: &str, value: f64, most: f64) -> Target {
        Target { name: name.to_owned(), value, most }
    }

    fn is_met(&self) -> bool {
        self.value <= self.most
    }
}

/// Prints figures, targets, and whether they are met; nothing where there are
/// none.
pub fn print(targets: &[Target]) {
    if targets.is_empty() {
        return;
    }
    let figure = |value: f64| match value {
        value if value >= 100.0 => format!("{value:.0}"),
        value if value >= 1.0 => format!("{value:.1}"),
        value => format!("{value:.3}"),
    };
    let row = |target: &Target| {
        let verdict = if target.is_met() { "met" } else { "NOT MET" };
        vec![target.name.clone(), figure(target.value), figure(target.most), verdict.to_owned()]
    };
    let rows: Vec<_> = targets.iter().map(row).collect();
    table(&["figure", "measured", "at most", ""], &rows);
    let met = targets.iter().filter(|target| target.is_met()).count();
    println!("\n{met} of {} targets are met.", targets.len());
}

#[cfg(test)]
mod tests {
    use super::Target;

    #[test]
    fn what_was_not_measured_is_not_met() {
        assert!(Target::most("a", 1.0, 1.0).is_met());
        assert!(!Target::most("a", 1.1, 1.0).is_met());
        assert!(!Target::most("a", f64::NAN, 1.0).is_met());
    }
}
