//! People, organisations, places and mentioned events as tables.

use super::Writer;
use super::value::{Lines, string, table};
use elshi_record::{Evidence, MentionedEvent, Name, Organisation, Person, Place, slug};

impl Writer<'_> {
    pub(super) fn entities(&self, lines: &mut Lines) {
        let mut mentions = self.default_mentions().into_iter().map(|named| named.evidence);
        let mut next = || mentions.next().unwrap_or_default();
        for person in &self.dataset.people {
            self.person(person, &next(), lines);
        }
        for organisation in &self.dataset.organisations {
            self.organisation(organisation, &next(), lines);
        }
        for place in &self.dataset.places {
            self.place(place, &next(), lines);
        }
    }

    fn person(&self, person: &Person, named: &[Evidence], lines: &mut Lines) {
        lines.header("[[person]]");
        id_and_name(&person.id, &person.name, lines);
        lines.list_unless_empty("variants", &self.variants(&person.variants));
        lines.text_unless_empty("wikidata", person.wikidata.as_deref().unwrap_or_default());
        self.mentions(&person.evidence, named, lines);
    }

    fn organisation(&self, body: &Organisation, named: &[Evidence], lines: &mut Lines) {
        let scope = self.source.everywhere();
        lines.header("[[organisation]]");
        id_and_name(&body.id, &body.name, lines);
        if let Some(short) = &body.abbreviation {
            lines.key("abbreviation", &string(short));
        }
        lines.list_unless_empty("variants", &self.variants(&body.variants));
        if let Some(country) = &body.country {
            lines.key("country", &self.fact(&string(&country.value), &country.evidence, &scope));
        }
        if let Some(parent) = &body.parent {
            lines.key("parent", &self.fact(&string(&parent.value), &parent.evidence, &scope));
        }
        lines.text_unless_empty("wikidata", body.wikidata.as_deref().unwrap_or_default());
        self.mentions(&body.evidence, named, lines);
    }

    fn place(&self, place: &Place, named: &[Evidence], lines: &mut Lines) {
        let scope = self.source.everywhere();
        lines.header("[[place]]");
        id_and_name(&place.id, &place.name, lines);
        if let Some(country) = &place.country {
            lines.key("country", &self.fact(&string(&country.value), &country.evidence, &scope));
        }
        if let Some(point) = &place.coordinates {
            let (north, east) = point.value;
            let is = format!("[{}, {}]", decimal(north), decimal(east));
            lines.key("coordinates", &self.fact(&is, &point.evidence, &scope));
        }
        self.mentions(&place.evidence, named, lines);
    }

    pub(super) fn event(&self, event: &MentionedEvent, lines: &mut Lines) {
        let scope = self.source.everywhere();
        lines.header("[[event]]");
        id_and_name(&event.id, &event.name, lines);
        for (key, value) in self.evidence(&event.evidence, &scope) {
            lines.key(key, &value);
        }
        if let Some(when) = self.when(&event.when, &scope, false) {
            lines.key("when", &when);
        }
        if let Some(place) = &event.place {
            lines.key("place", &self.fact(&string(&place.value), &place.evidence, &scope));
        }
    }

    /// Quotations, unless they are the ones that are found by the names.
    fn mentions(&self, evidence: &[Evidence], named: &[Evidence], lines: &mut Lines) {
        if evidence == named {
            return;
        }
        for (key, value) in self.evidence(evidence, &self.source.everywhere()) {
            lines.key(key, &value);
        }
    }

    fn variants(&self, variants: &[Name]) -> Vec<String> {
        let one = |name: &Name| match name.lang == self.language {
            true => string(&name.text),
            false => table(&[("text", string(&name.text)), ("lang", string(&name.lang))]),
        };
        variants.iter().map(one).collect()
    }
}

fn id_and_name(id: &str, name: &str, lines: &mut Lines) {
    if slug(name) != id {
        lines.key("id", &string(id));
    }
    lines.key("name", &string(name));
}

/// Thousandths as a decimal number.
fn decimal(thousandths: i32) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let size = thousandths.unsigned_abs();
    format!("{sign}{}.{:03}", size / 1000, size % 1000)
}
