//! Countries and bodies by the many ways in which tables write them.

use super::gazetteer::rows;
use elshi_record::slug;
use rustc_hash::FxHashMap;

/// What a cell about a counterpart names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A country, by code.
    Country(String),
    /// A body that is no state, by id.
    Organisation(String),
}

/// Codes and names of countries, today's and historic ones.
#[derive(Clone, Debug, Default)]
pub(super) struct Countries {
    codes: FxHashMap<String, String>,
    names: FxHashMap<String, String>,
}

impl Countries {
    /// Reads `countries.tsv` and `historic.tsv`; of two names that are the
    /// same, today's countries keep theirs.
    #[inline(never)]
    pub fn new(countries: &str, historic: &str) -> Countries {
        let mut known = Countries::default();
        for cells in rows(countries) {
            let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
            let code = cell(0);
            known.names.insert(code.to_owned(), cell(2).to_owned());
            for name in [code, cell(1), cell(2)].into_iter().chain(cell(3).split('|')) {
                known.add(name, code);
            }
        }
        for cells in rows(historic) {
            let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
            let code = cell(0);
            known.names.entry(code.to_owned()).or_insert_with(|| cell(1).to_owned());
            for name in [cell(1)].into_iter().chain(cell(2).split('|')) {
                known.add(name, code);
            }
        }
        known
    }

    #[inline(never)]
    fn add(&mut self, name: &str, code: &str) {
        let key = key(name);
        if !key.is_empty() {
            self.codes.entry(key).or_insert_with(|| code.to_owned());
        }
    }

    /// The code of a country by code, name or key: `KAZ`, `Kazakhstan`,
    /// `congo-democratic-republic`, `Korea, Republic of`, `Siam (Thailand)`,
    /// `yugoslavia-1946`.
    pub fn code(&self, name: &str) -> Option<&str> {
        if let Some(code) = self.codes.get(&key(name)) {
            return Some(code);
        }
        let (outside, inside) = match name.split_once('(') {
            Some((outside, rest)) => (outside, rest.split(')').next().unwrap_or_default()),
            None => (name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-'), ""),
        };
        [outside, inside]
            .into_iter()
            .find_map(|part| self.codes.get(&key(part)))
            .map(String::as_str)
    }

    /// Name of a code; of an own one that no list has, made of the code.
    pub fn name(&self, code: &str) -> String {
        if let Some(name) = self.names.get(code) {
            return name.clone();
        }
        let words = code.strip_prefix("x-").unwrap_or(code).replace('-', " ");
        let mut letters = words.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect())
            .unwrap_or_default()
    }
}

/// A name without what varies: case, accents, order, articles.
///
/// Words are sorted, so that `Korea, South` is `South Korea`; single letters
/// run together, so that `U.S.S.R.` is `USSR`.
pub(super) fn key(name: &str) -> String {
    if name.is_empty() {
        return String::new();
    }
    let slug = slug(name);
    let mut joined = String::with_capacity(slug.len() + 3);
    let mut initials = false;
    for word in slug.split('-') {
        if !(initials && word.len() == 1 || joined.is_empty()) {
            joined.push('-');
        }
        initials = word.len() == 1;
        joined.push_str(if word == "st" { "saint" } else { word });
    }
    let counts = |word: &&str| !matches!(*word, "and" | "the" | "of");
    let mut words: Vec<&str> = joined.split('-').filter(counts).collect();
    words.sort_unstable();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::super::tests::gazetteer;

    #[test]
    fn countries_are_known_however_they_are_written() {
        let gazetteer = gazetteer();
        for (name, code) in [
            ("KAZ", "KAZ"),
            ("kz", "KAZ"),
            ("Kazakhstan", "KAZ"),
            ("Republic of Kazakhstan", "KAZ"),
            ("united-kingdom", "GBR"),
            ("US", "USA"),
            ("U.S.", "USA"),
            ("The United States", "USA"),
            ("Germany, Federal Republic of", "DEU"),
            ("China, People’s Republic of", "CHN"),
            ("Korea, Republic of", "KOR"),
            ("korea-south", "KOR"),
            ("Korea, North", "PRK"),
            ("congo-democratic-republic", "COD"),
            ("Democratic Republic of the Congo (Zaire)", "COD"),
            ("Congo, Republic of", "COG"),
            ("cote-divoire", "CIV"),
            ("Cote d'Ivoire", "CIV"),
            ("sao-tome-and-principe", "STP"),
            ("antigua-barbuda", "ATG"),
            ("saint-vincent-grenadines", "VCT"),
            ("St. Christopher and Nevis", "KNA"),
            ("Bosnia-Herzegovina", "BIH"),
            ("Macedonia, Former Yugoslav Republic of", "MKD"),
            ("Siam (Thailand)", "THA"),
            ("Upper Volta (Burkina Faso)", "BFA"),
            ("Türkiye", "TUR"),
            ("Denmark (Greenland)", "DNK"),
            ("Czechoslovakia (government-in-exile)", "x-czechoslovakia"),
            ("hawaii", "x-hawaii"),
            ("two-sicilies", "x-two-sicilies"),
            ("U.S.S.R.", "x-ussr"),
            ("german-democratic-republic", "x-east-germany"),
            ("vietnam-south", "x-south-vietnam"),
            ("yugoslavia-1946", "x-yugoslavia"),
            ("Prussia", "x-prussia"),
        ] {
            assert_eq!(gazetteer.countries.code(name), Some(code), "{name}");
        }
        for name in ["", "Atlantis", "(", "1946", "representative-to-un"] {
            assert_eq!(gazetteer.countries.code(name), None, "{name}");
        }
        assert_eq!(gazetteer.countries.name("x-two-sicilies"), "Two Sicilies");
        assert_eq!(gazetteer.countries.name("x-lower-elbonia"), "Lower elbonia");
    }
}
