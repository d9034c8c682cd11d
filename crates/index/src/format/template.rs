//! Titles of tables' rows as templates, for they repeat names that the pack
//! holds anyway: a control character stands for a name of the row.

use crate::Kind;

/// What each mark stands for: the name of the row's first or second thing.
pub(crate) const MARKS: [(char, Kind, u32); 7] = [
    ('\u{1}', Kind::Person, 0),
    ('\u{2}', Kind::Person, 1),
    ('\u{3}', Kind::Country, 0),
    ('\u{4}', Kind::Country, 1),
    ('\u{5}', Kind::Organisation, 0),
    ('\u{6}', Kind::Place, 0),
    ('\u{7}', Kind::Subject, 0),
];
/// Stands for the text of the row's item.
pub(crate) const TEXT: char = '\u{8}';
/// Stands before a title that is not to be read as a template.
pub(crate) const PLAIN: char = '\0';

/// Whether a title holds marks.
pub(crate) fn is_template(title: &str) -> bool {
    title.bytes().any(|byte| byte <= TEXT as u8)
}
