//! Whether two reports name the same people, though one writes the name out
//! and the other does not.

use elshi_record::{Dataset, Engagement, Participant, Person, Review, slug};

/// Words before a name that are no part of it.
const TITLES: &[&str] = &["mr", "mrs", "ms", "dr", "prof", "amb", "ambassador", "gen", "sir", "he"];

/// A name as its plain words, titles left out.
pub(super) fn words(name: &str) -> Vec<String> {
    let plain = slug(name);
    let words = plain.split('-').filter(|word| !TITLES.contains(word));
    words.map(str::to_owned).collect()
}

/// Whether two names can be one: the same last word, and first words of which
/// one is the other, its first letter, or not there.
pub(super) fn compatible(one: &[String], other: &[String]) -> bool {
    let (Some((last, first)), Some((other_last, other_first))) =
        (one.split_last(), other.split_last())
    else {
        return false;
    };
    let initial = |short: &str, long: &str| short.len() == 1 && long.starts_with(short);
    let same = match (first.first(), other_first.first()) {
        (Some(one), Some(other)) => one == other || initial(one, other) || initial(other, one),
        _ => true,
    };
    last == other_last && same
}

/// Every form of a participant's name, as words.
pub(super) fn forms(dataset: &Dataset, part: &Participant) -> Vec<Vec<String>> {
    let person = dataset.people.binary_search_by(|known| known.id.cmp(&part.person)).ok();
    let person: Option<&Person> = person.and_then(|at| dataset.people.get(at));
    let known = person.into_iter().flat_map(|person| {
        let variants = person.variants.iter().map(|variant| variant.text.as_str());
        std::iter::once(person.name.as_str()).chain(variants)
    });
    let all = known.chain([part.name.value.as_str()]).map(words);
    all.filter(|words| !words.is_empty()).collect()
}

/// The participants of one report, each with whom the other has for them.
///
/// Nobody is paired twice; the same person comes before a name that fits.
pub(super) fn shared<'e>(
    dataset: &Dataset,
    ours: &'e Engagement,
    theirs: &'e Engagement,
) -> Vec<(&'e Participant, &'e Participant)> {
    let mut rest: Vec<&Participant> = there(theirs).collect();
    let mut pairs = Vec::new();
    let mut unknown = Vec::new();
    for part in there(ours) {
        match rest.iter().position(|other| other.person == part.person) {
            Some(at) => pairs.push((part, rest.remove(at))),
            None => unknown.push(part),
        }
    }
    for part in unknown {
        let forms_here = forms(dataset, part);
        let fits = |other: &&Participant| {
            let there = forms(dataset, other);
            forms_here.iter().any(|one| there.iter().any(|other| compatible(one, other)))
        };
        let mut fitting = rest.iter().enumerate().filter(|(_, other)| fits(other));
        // A name that fits two people says nothing.
        if let (Some((at, _)), None) = (fitting.next(), fitting.next()) {
            pairs.push((part, rest.remove(at)));
        }
    }
    pairs
}

/// Who took part, as far as nobody found that wrong.
pub(super) fn there(event: &Engagement) -> impl Iterator<Item = &Participant> {
    event.participants.iter().filter(|part| part.review != Review::Rejected)
}
