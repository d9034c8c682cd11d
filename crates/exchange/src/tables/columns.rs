//! Which column holds what, by its name or as a person says.

use super::Field;
use elshi_record::slug;

/// A column of a table, and what it was taken to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the table's first row.
    pub name: String,
    /// What it holds; `None` where that is not known, or is to be left out.
    pub field: Option<Field>,
}

/// Names of columns, one field a line, the best name first.
const NAMES: &str = include_str!("columns.tsv");

/// What the columns of these names hold. No field is given twice: of two
/// columns that could hold it, the one with the better name does.
///
/// `said` is what a person says about single columns: name and field, or no
/// field for a column to leave out.
pub fn guess(names: &[String], said: &[(String, Option<Field>)]) -> Vec<Column> {
    let fixed = |name: &String| said.iter().find(|(column, _)| column == name);
    let mut columns: Vec<Column> = names
        .iter()
        .map(|name| Column { name: name.clone(), field: fixed(name).and_then(|(_, f)| *f) })
        .collect();
    let slugs: Vec<String> = names.iter().map(|name| key(name)).collect();
    for line in NAMES.lines().filter(|line| !line.starts_with('#')) {
        let Some((field, known)) = line.split_once('\t') else { continue };
        let Some(field) = Field::of_name(field) else { continue };
        if columns.iter().any(|column| column.field == Some(field)) {
            continue;
        }
        let free = |at: &usize| {
            columns
                .get(*at)
                .is_some_and(|column| column.field.is_none() && fixed(&column.name).is_none())
        };
        let found = known.split('|').find_map(|known| {
            slugs.iter().enumerate().filter(|(_, slug)| *slug == known).map(|(at, _)| at).find(free)
        });
        if let Some(column) = found.and_then(|at| columns.get_mut(at)) {
            column.field = Some(field);
        }
    }
    columns
}

/// `StartDate`, `start_date` and `Start date` are one name.
fn key(name: &str) -> String {
    let mut spaced = String::with_capacity(name.len() + 4);
    let mut lower = false;
    for letter in name.chars() {
        if letter.is_uppercase() && lower {
            spaced.push(' ');
        }
        lower = letter.is_lowercase();
        spaced.push(letter);
    }
    slug(&spaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(names: &[&str], said: &[(&str, Option<Field>)]) -> Vec<Option<Field>> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let said: Vec<_> = said.iter().map(|(name, field)| ((*name).to_owned(), *field)).collect();
        guess(&names, &said).into_iter().map(|column| column.field).collect()
    }

    #[test]
    fn each_line_of_the_list_names_a_field() {
        let lines: Vec<&str> = NAMES.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(lines.len(), Field::ALL.len());
        for line in lines {
            let (field, names) = line.split_once('\t').unwrap();
            assert!(Field::of_name(field).is_some(), "{field}");
            assert!(names.split('|').all(|name| slug(name) == name), "{names}");
        }
    }

    #[test]
    fn names_are_known_in_any_dress() {
        use Field::{Date, End, Person, PlaceCountry, Start};
        let found = fields(&["StartDate", "END DATE", "Person name", "event_country"], &[]);
        assert_eq!(found, [Some(Start), Some(End), Some(Person), Some(PlaceCountry)]);
        assert_eq!(fields(&["Date", "colour"], &[]), [Some(Date), None]);
    }

    #[test]
    fn a_person_has_the_last_word() {
        let said = [("date", None), ("colour", Some(Field::Subject))];
        assert_eq!(fields(&["date", "colour"], &said), [None, Some(Field::Subject)]);
        let said = [("who", Some(Field::Title))];
        assert_eq!(fields(&["who", "person"], &said), [Some(Field::Title), Some(Field::Person)]);
    }

    #[test]
    fn no_field_is_given_twice() {
        assert_eq!(fields(&["name", "person"], &[]), [None, Some(Field::Person)]);
        assert_eq!(fields(&["person", "person"], &[]), [Some(Field::Person), None]);
    }
}
