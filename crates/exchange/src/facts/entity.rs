//! The lasting things that a bulletin names: people, organisations, places.

use super::diagnostic::FactsDiagnostic;
use super::evidence::{EVIDENCE_KEYS, with_evidence_keys};
use super::mention::{Named, fill_mentions};
use super::read::Reader;
use super::references::Kind;
use super::table::{Entry, Table};
use elshi_record::{CountryCode, Fact, Id, Name, Organisation, Person, Place, slug};

/// Everything lasting that one file defines, sorted by id.
pub(super) struct Entities {
    pub people: Vec<Person>,
    pub organisations: Vec<Organisation>,
    pub places: Vec<Place>,
}

impl Reader<'_> {
    /// Reads all entities, then finds where those without quotations of their
    /// own are named: that takes every name, since "OSCE" inside "OSCE ODIHR"
    /// names the longer one.
    pub(super) fn entities(&mut self, root: &Table<'_>) -> Entities {
        let mut named = Vec::new();
        let mut people = Vec::new();
        for table in root.tables("person", &mut self.problems) {
            people.extend(self.person(&table, &mut named));
        }
        let mut organisations = Vec::new();
        for table in root.tables("organisation", &mut self.problems) {
            organisations.extend(self.organisation(&table, &mut named));
        }
        let mut places = Vec::new();
        for table in root.tables("place", &mut self.problems) {
            places.extend(self.place(&table, &mut named));
        }
        fill_mentions(&self.source, &mut named);
        let unnamed = named.iter().filter(|named| named.evidence.is_empty());
        self.problems.extend(unnamed.map(Named::problem));
        let mut found = named.into_iter().map(|named| named.evidence);
        for person in &mut people {
            person.evidence = found.next().unwrap_or_default();
        }
        for organisation in &mut organisations {
            organisation.evidence = found.next().unwrap_or_default();
        }
        for place in &mut places {
            place.evidence = found.next().unwrap_or_default();
        }
        people.sort_by(|a, b| a.id.cmp(&b.id));
        organisations.sort_by(|a, b| a.id.cmp(&b.id));
        places.sort_by(|a, b| a.id.cmp(&b.id));
        Entities { people, organisations, places }
    }

    fn person(&mut self, table: &Table<'_>, named: &mut Vec<Named>) -> Option<Person> {
        table
            .only(&with_evidence_keys(&["id", "name", "variants", "wikidata"]), &mut self.problems);
        let (id, name) = self.id_and_name(table, Kind::Person)?;
        let variants = self.variants(table);
        let wikidata = self.wikidata(table);
        named.push(self.named(table, Some(&name), None, &variants));
        Some(Person { id, name, variants, wikidata, evidence: Vec::new() })
    }

    fn organisation(&mut self, table: &Table<'_>, named: &mut Vec<Named>) -> Option<Organisation> {
        let known = ["id", "name", "abbreviation", "variants", "country", "parent", "wikidata"];
        table.only(&with_evidence_keys(&known), &mut self.problems);
        let (id, name) = self.id_and_name(table, Kind::Organisation)?;
        let abbreviation = table.word("abbreviation", &mut self.problems);
        let abbreviation = abbreviation.map(|word| word.text.to_owned());
        let variants = self.variants(table);
        let country = self.country_fact(table);
        let parent = self.parent_fact(table);
        let wikidata = self.wikidata(table);
        named.push(self.named(table, Some(&name), abbreviation.as_deref(), &variants));
        let evidence = Vec::new();
        Some(Organisation { id, name, abbreviation, variants, country, parent, wikidata, evidence })
    }

    fn place(&mut self, table: &Table<'_>, named: &mut Vec<Named>) -> Option<Place> {
        table.only(
            &with_evidence_keys(&["id", "name", "country", "coordinates"]),
            &mut self.problems,
        );
        let (id, name) = self.id_and_name(table, Kind::Place)?;
        let country = self.country_fact(table);
        let coordinates = self.coordinates(table);
        named.push(self.named(table, Some(&name), None, &[]));
        Some(Place { id, name, country, coordinates, evidence: Vec::new() })
    }

    /// The id that a table gives, or the one that its name makes, and its name.
    pub(super) fn id_and_name(&mut self, table: &Table<'_>, kind: Kind) -> Option<(Id, String)> {
        let name = table.required("name", &mut self.problems)?;
        let id = table.word("id", &mut self.problems);
        let (id, span) = match id {
            Some(id) => (id.text.to_owned(), id.span),
            None => (slug(name.text), name.span.clone()),
        };
        self.references.define(kind, &id, span, &mut self.problems);
        Some((id, name.text.to_owned()))
    }

    fn named(
        &mut self,
        table: &Table<'_>,
        name: Option<&str>,
        abbreviation: Option<&str>,
        variants: &[Name],
    ) -> Named {
        let forms = name.into_iter().chain(abbreviation);
        let forms = forms.chain(variants.iter().map(|variant| variant.text.as_str()));
        let quoted = EVIDENCE_KEYS.iter().any(|key| table.has(key));
        let scope = self.source.everywhere();
        let evidence = if quoted { self.evidence(table, &scope) } else { Vec::new() };
        let span = table.span_of("name");
        Named { forms: forms.map(str::to_owned).collect(), quoted, evidence, span }
    }

    /// `variants = ["T.Mucunski", { text = "Т. Муцунски", lang = "mk" }]`.
    fn variants(&mut self, table: &Table<'_>) -> Vec<Name> {
        let mut variants = Vec::new();
        for entry in table.entries("variants", &mut self.problems) {
            match entry {
                Entry::Word(word) => {
                    let lang = self.language.clone();
                    variants.push(Name { text: word.text.to_owned(), lang });
                }
                Entry::Table(name) => {
                    name.only(&["text", "lang"], &mut self.problems);
                    let text = name.required("text", &mut self.problems);
                    let lang = name.required("lang", &mut self.problems);
                    variants.extend(text.zip(lang).map(|(text, lang)| Name {
                        text: text.text.to_owned(),
                        lang: lang.text.to_owned(),
                    }));
                }
            }
        }
        variants
    }

    fn wikidata(&mut self, table: &Table<'_>) -> Option<String> {
        let word = table.word("wikidata", &mut self.problems)?;
        let digits = word.text.strip_prefix('Q').unwrap_or_default();
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            let message = format!("`{}` is not a Wikidata item", word.text);
            let hint = "items are written like `Q467664`";
            let span = word.span.clone();
            self.problems.push(FactsDiagnostic::new("malformed-wikidata", span, message, hint));
        }
        Some(word.text.to_owned())
    }

    fn country_fact(&mut self, table: &Table<'_>) -> Option<Fact<CountryCode>> {
        let fact = table.tables("country", &mut self.problems).into_iter().next()?;
        fact.only(&with_evidence_keys(&["is"]), &mut self.problems);
        let word = fact.required("is", &mut self.problems)?;
        let value = self.country(&word);
        let scope = self.source.everywhere();
        Some(Fact { value, evidence: self.evidence(&fact, &scope) })
    }

    fn parent_fact(&mut self, table: &Table<'_>) -> Option<Fact<Id>> {
        let fact = table.tables("parent", &mut self.problems).into_iter().next()?;
        fact.only(&with_evidence_keys(&["is"]), &mut self.problems);
        let word = fact.required("is", &mut self.problems)?;
        let value = self.references.mean(Kind::Organisation, &word);
        let scope = self.source.everywhere();
        Some(Fact { value, evidence: self.evidence(&fact, &scope) })
    }

    /// `coordinates = { is = [48.208, 16.373], curated = "…" }`, north and east.
    fn coordinates(&mut self, table: &Table<'_>) -> Option<Fact<(i32, i32)>> {
        let fact = table.tables("coordinates", &mut self.problems).into_iter().next()?;
        fact.only(&with_evidence_keys(&["is"]), &mut self.problems);
        let value = fact.thousandths("is", &mut self.problems)?;
        if value.0.abs() > 90_000 || value.1.abs() > 180_000 {
            let message = "there is no such point on the earth";
            let hint = "degrees north from -90 to 90, then degrees east from -180 to 180";
            let span = fact.span_of("is");
            self.problems.push(FactsDiagnostic::new("impossible-coordinates", span, message, hint));
        }
        let scope = self.source.everywhere();
        Some(Fact { value, evidence: self.evidence(&fact, &scope) })
    }
}
