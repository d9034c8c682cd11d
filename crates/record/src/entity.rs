//! The lasting things that bulletins name: people, organisations, places.

use crate::{Evidence, Fact};

/// A stable identifier: lower-case ASCII words joined by hyphens.
pub type Id = String;

/// ISO 3166-1 alpha-3, or a historic state's own code of the form `x-name`.
pub type CountryCode = String;

/// One way in which something is named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// The name as written.
    pub text: String,
    /// BCP 47 language of this form, such as `en`, `kk` or `ru`.
    pub lang: String,
}

/// Somebody who takes part, or is spoken of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Stable id, made from the fullest form of the name.
    pub id: Id,
    /// The fullest form of the name in the sources.
    pub name: String,
    /// Other forms in the sources: `T.Mucunski`, `Mr. Akhundlu`.
    pub variants: Vec<Name>,
    /// Wikidata item such as `Q467664`, where somebody checked it.
    pub wikidata: Option<String>,
    /// Where the source names the person.
    pub evidence: Vec<Evidence>,
}

/// A body that is not a state: it has no place on a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisation {
    /// Stable id, made from the fullest form of the name.
    pub id: Id,
    /// The fullest form of the name in the sources.
    pub name: String,
    /// Abbreviation, such as `UNICEF`.
    pub abbreviation: Option<String>,
    /// Other forms in the sources.
    pub variants: Vec<Name>,
    /// The state it belongs to, for a ministry, parliament or chamber.
    pub country: Option<Fact<CountryCode>>,
    /// The body it is a part of.
    pub parent: Option<Fact<Id>>,
    /// Wikidata item, where somebody checked it.
    pub wikidata: Option<String>,
    /// Where the source names it.
    pub evidence: Vec<Evidence>,
}

/// Somewhere that something took or takes place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Stable id.
    pub id: Id,
    /// Name as written.
    pub name: String,
    /// The country it lies in.
    pub country: Option<Fact<CountryCode>>,
    /// Thousandths of a degree north and east, WGS 84.
    pub coordinates: Option<Fact<(i32, i32)>>,
    /// Where the source names it.
    pub evidence: Vec<Evidence>,
}

/// Something to talk about, from the controlled list in `assets/gazetteers`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// Stable id, the key in the controlled list.
    pub id: Id,
    /// Label in English.
    pub name: String,
}

/// Makes a stable id of a name: `Al-Maaytah, Musa` becomes `al-maaytah-musa`.
///
/// Letters outside ASCII are folded where the fold is plain and dropped
/// otherwise; a name without a single letter gives `unnamed`.
pub fn slug(name: &str) -> Id {
    let mut id = String::with_capacity(name.len());
    for letter in name.chars() {
        if matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`') {
            continue;
        }
        if letter.is_ascii_alphanumeric() {
            id.push(letter.to_ascii_lowercase());
            continue;
        }
        let folded = if letter.is_ascii() { "" } else { crate::text::fold_letter(letter) };
        if folded.is_empty() {
            if !id.is_empty() && !id.ends_with('-') {
                id.push('-');
            }
        } else {
            id.push_str(folded);
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    if id.is_empty() { "unnamed".to_owned() } else { id }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn names_become_ids() {
        for (name, id) in [
            ("Timcho Mucunski", "timcho-mucunski"),
            ("M.Al-Maaytah", "m-al-maaytah"),
            ("Mevlüt Çavuşoğlu", "mevlut-cavusoglu"),
            ("Moses Wetang'ula", "moses-wetangula"),
            ("Łukasz Straße Þór", "lukasz-strasse-thor"),
            ("UN Environment Programme (UNEP)", "un-environment-programme-unep"),
            ("", "unnamed"),
            ("…", "unnamed"),
        ] {
            assert_eq!(slug(name), id, "{name}");
        }
    }
}
