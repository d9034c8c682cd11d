//! Whom a row's event was with, where it took place, and who came from where.

use super::Field;
use super::countries::Named;
use super::kinds::Kind;
use super::row::{Fields, RowReader, cell, many, push_new};
use elshi_record::{Id, Mode, RowSet, Severity, slug};
use std::cell::OnceCell;
use std::rc::Rc;

/// Where it took place and whom it was with.
#[derive(Default)]
pub(super) struct Setting {
    pub countries: Vec<String>,
    pub organisations: Vec<Id>,
    /// The country that the first people named are from.
    pub from: Option<String>,
    pub host: Option<String>,
    pub place: Option<Id>,
    pub wording: Wording,
    /// The engagement that others of this setting are like, as
    /// [`Alike`](elshi_record::Alike) says.
    pub first: OnceCell<First>,
}

/// An engagement that stands whole, of a row that names one person.
pub(super) struct First {
    /// Its number among those that stand whole.
    pub number: u32,
    /// What follows the person's name in its title, where that begins so.
    rest: Option<String>,
    /// Whether the title was made of what the row says.
    made: bool,
}

impl First {
    /// The engagement that is added to `rows` next.
    pub fn new(row: &Fields<'_>, title: &str, rows: &RowSet) -> First {
        let rest = title.strip_prefix(cell(row, Field::Person));
        First {
            number: rows.set.engagements.len() as u32,
            rest: rest.map(str::to_owned),
            made: cell(row, Field::Title).is_empty(),
        }
    }

    /// Whether the title of another row is this one's over another name.
    pub fn is_followed(&self, row: &Fields<'_>) -> bool {
        match cell(row, Field::Title) {
            "" => self.made,
            own => {
                self.rest.is_some()
                    && own.strip_prefix(cell(row, Field::Person)) == self.rest.as_deref()
            }
        }
    }
}

/// What a title says of a setting, where it has none of its own.
#[derive(Default)]
pub(super) struct Wording {
    /// With whom, where nobody is named.
    pub whom: String,
    /// Where those who are named are from, in brackets.
    pub from: String,
    /// Where it took place, or with whom.
    pub place: String,
}

/// The cells that a setting is read from, its kind's before all, and those
/// that say the same of all who share it.
const SAYING: [Field; 13] = [
    Field::Kind,
    Field::Mode,
    Field::Status,
    Field::Country,
    Field::CountryId,
    Field::Organisation,
    Field::Represents,
    Field::Place,
    Field::PlaceCountry,
    Field::Latitude,
    Field::Longitude,
    Field::Role,
    Field::Subject,
];

/// A byte that no text has.
const NO_TEXT: u8 = 0xff;

impl RowReader<'_> {
    /// Reads the cells for whom, where and from where; the same cells are
    /// thought about once.
    #[inline(never)]
    pub(super) fn setting(&mut self, line: u32, row: &Fields<'_>, kind: &Kind) -> Rc<Setting> {
        let mut key = std::mem::take(&mut self.key);
        key.clear();
        for field in SAYING {
            let cell = cell(row, field);
            if !cell.is_empty() {
                // What stands before a cell stands in none.
                key.extend([NO_TEXT, field as u8]);
                key.extend_from_slice(cell.as_bytes());
            }
        }
        let known = self.settings.get(&key).cloned();
        let setting = known.unwrap_or_else(|| {
            let mut setting = self.new_setting(line, row, kind);
            setting.wording = self.wording(row, &setting);
            let setting = Rc::new(setting);
            self.settings.insert(key.clone(), Rc::clone(&setting));
            setting
        });
        self.key = key;
        setting
    }

    #[inline(never)]
    fn wording(&self, row: &Fields<'_>, setting: &Setting) -> Wording {
        let countries = &self.registry.gazetteer.countries;
        let (whom, host) = (setting.countries.first(), setting.host.as_ref());
        let whom_name = || listed(setting.countries.iter().map(|code| countries.name(code)));
        let mut wording = Wording::default();
        let known = setting.place.is_some();
        let mut parts =
            vec![if known { cell(row, Field::Place).to_owned() } else { String::new() }];
        match (whom, host) {
            (Some(whom), Some(host)) if whom != host => {
                wording.whom = whom_name();
                if setting.from.as_ref() == Some(whom) {
                    wording.from = format!(" ({})", countries.name(whom));
                }
                parts.push(countries.name(host));
            }
            (_, Some(host)) => parts.push(countries.name(host)),
            (Some(_), None) => parts.push(whom_name()),
            (None, None) => {}
        }
        parts.push(listed(many(cell(row, Field::Organisation)).map(str::to_owned)));
        if setting.countries.is_empty() {
            parts.push(listed(many(cell(row, Field::Country)).map(str::to_owned)));
        }
        parts.retain(|part| !part.is_empty());
        parts.dedup();
        wording.place = parts.join(", ");
        wording
    }

    #[inline(never)]
    fn new_setting(&mut self, line: u32, row: &Fields<'_>, kind: &Kind) -> Setting {
        let mut setting = Setting::default();
        self.counterparts(line, row, &mut setting);
        for name in many(cell(row, Field::Organisation)) {
            let id = self.registry.organisation(name);
            push_new(&mut setting.organisations, id);
        }
        setting.from = self.known_or_own(line, cell(row, Field::Represents));
        let place = cell(row, Field::Place);
        setting.host = kind.host.clone();
        if !cell(row, Field::PlaceCountry).is_empty() {
            setting.host = self.known_or_own(line, cell(row, Field::PlaceCountry));
        }
        // A column for places may hold countries: "United States".
        let place_is_country = if place.is_empty() { None } else { self.registry.country(place) };
        if setting.host.is_none() {
            setting.host.clone_from(&place_is_country);
        }
        let counterpart = setting.countries.first().cloned();
        match (&setting.host, &counterpart) {
            // It took place elsewhere: who is named came from the counterpart.
            (Some(host), Some(country)) if host != country && setting.from.is_none() => {
                setting.from = Some(country.clone());
            }
            (None, Some(country)) if matches!(kind.mode, Mode::Visit | Mode::Resident) => {
                setting.host = Some(country.clone());
            }
            _ => {}
        }
        if setting.from.is_none() {
            setting.from = self.country_of_role(cell(row, Field::Role));
        }
        if !place.is_empty() && place_is_country.is_none() {
            let at = coordinates(cell(row, Field::Latitude), cell(row, Field::Longitude));
            let host = setting.host.as_deref().unwrap_or_default();
            setting.place = Some(self.registry.place(place, host, at));
        }
        setting
    }

    /// The countries and bodies that it was with.
    fn counterparts(&mut self, line: u32, row: &Fields<'_>, setting: &mut Setting) {
        let (names, codes) = (cell(row, Field::Country), cell(row, Field::CountryId));
        let names = if names.is_empty() { codes } else { names };
        let mut codes = many(codes);
        for name in many(names) {
            let code = codes.next().unwrap_or_default();
            let (mut named, met) = self.registry.named(name);
            if named.is_none() && !code.is_empty() {
                named = self.registry.named(code).0;
            }
            match named {
                Some(Named::Country(code)) => push_new(&mut setting.countries, code),
                Some(Named::Organisation(id)) => push_new(&mut setting.organisations, id),
                None => push_new(&mut setting.countries, self.own_code(line, name, met)),
            }
        }
    }

    fn known_or_own(&mut self, line: u32, name: &str) -> Option<String> {
        if name.is_empty() {
            return None;
        }
        match self.registry.named(name) {
            (Some(Named::Country(code)), _) => Some(code),
            (Some(Named::Organisation(_)), _) => None,
            (None, met) => Some(self.own_code(line, name, met)),
        }
    }

    /// A code for a country that no list has, said once.
    fn own_code(&mut self, line: u32, name: &str, met: bool) -> String {
        let code = format!("x-{}", slug(name));
        if !met {
            self.findings.add(
                Severity::Info,
                "unknown-country",
                line,
                || format!("“{name}” is no country that is known here; it is kept as `{code}`."),
                "It is counted and can be filtered like the others, and has no place on the map.",
            );
        }
        code
    }

    /// The country that a role starts with: "US secretary".
    fn country_of_role(&mut self, role: &str) -> Option<String> {
        let first = role.split_whitespace().next()?;
        let plausible = first.len() >= 2 && first.chars().next().is_some_and(char::is_uppercase);
        if plausible { self.registry.country(first) } else { None }
    }
}

fn listed(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// Thousandths of a degree, of decimal degrees.
fn coordinates(latitude: &str, longitude: &str) -> Option<(i32, i32)> {
    let degrees = |text: &str, most: f64| {
        let value: f64 = text.parse().ok()?;
        (value.abs() <= most).then_some((value * 1000.0).round() as i32)
    };
    Some((degrees(latitude, 90.0)?, degrees(longitude, 180.0)?))
}
