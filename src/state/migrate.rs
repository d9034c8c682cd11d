//! How links made by earlier versions of the page stay good.

/// A query as decoded pairs of name and value, in their order.
pub type Pairs = Vec<(String, String)>;

/// Turns a query of one schema version into the next version's.
pub type Migration = fn(Pairs) -> Pairs;

/// What the query held in each version, from version 1: every parameter with
/// the form of its value. A new entry needs a migration from the one before.
pub const HISTORY: &[&[(&str, &str)]] = &[&[
    ("view", "view"),
    ("country", "ids"),
    ("org", "ids"),
    ("person", "ids"),
    ("subject", "ids"),
    ("kind", "ids"),
    ("mode", "ids"),
    ("status", "ids"),
    ("date", "ids"),
    ("source", "ids"),
    ("from", "day"),
    ("to", "day"),
    ("q", "text"),
    ("zoom", "days"),
    ("sort", "sort"),
    ("group", "group"),
    ("compare", "entities"),
    ("open", "entity"),
    ("at", "quote"),
]];

/// One migration for each step from a version to the next.
pub const MIGRATIONS: &[Migration] = &[];

/// The version that links are written in now.
pub const fn current_version() -> usize {
    HISTORY.len()
}

/// Brings a query of version `from` up to date by `migrations`, the first of
/// which starts at version 1.
pub fn migrate(pairs: Pairs, from: usize, migrations: &[Migration]) -> Pairs {
    let due = migrations.get(from.saturating_sub(1)..).unwrap_or_default();
    due.iter().fold(pairs, |pairs, step| step(pairs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::PARAMETERS;

    #[test]
    fn every_change_of_the_schema_has_its_migration() {
        let today: Vec<_> = PARAMETERS.iter().map(|p| (p.name.text(), p.form)).collect();
        let recorded = HISTORY.last().copied().unwrap_or_default();
        assert_eq!(
            recorded,
            today.as_slice(),
            "the schema changed: append it to HISTORY and write its migration"
        );
        assert_eq!(MIGRATIONS.len() + 1, HISTORY.len(), "a version lacks its migration");
    }

    #[test]
    fn migrations_run_from_the_link_s_own_version() {
        let rename: Migration = |pairs| {
            pairs
                .into_iter()
                .map(
                    |(name, value)| {
                        if name == "a" { ("b".to_owned(), value) } else { (name, value) }
                    },
                )
                .collect()
        };
        let shout: Migration =
            |pairs| pairs.into_iter().map(|(name, value)| (name, value.to_uppercase())).collect();
        let old = || vec![("a".to_owned(), "x".to_owned())];
        let steps = [rename, shout];
        assert_eq!(migrate(old(), 1, &steps), [("b".to_owned(), "X".to_owned())]);
        assert_eq!(migrate(old(), 2, &steps), [("a".to_owned(), "X".to_owned())]);
        assert_eq!(migrate(old(), 3, &steps), old());
        assert_eq!(migrate(old(), 99, &steps), old());
    }
}
