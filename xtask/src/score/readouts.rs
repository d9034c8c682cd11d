//! Readouts of one meeting or call each, without their titles: is the
//! counterpart among the participants, with country and role?

use elshi_extract::{Options, extract};
use elshi_record::{Engagement, Mode, Party, slug};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Prints shares and misses.
pub fn score(corpora: &Path) {
    let table = fs::read_to_string(corpora.join("readouts.csv")).unwrap_or_default();
    let (mut all, mut named, mut country, mut role, mut mode) = (0, 0, 0, 0, 0);
    let (mut people, mut strange) = (0, 0);
    for row in table.lines().skip(1) {
        let cells: Vec<&str> = row.split(',').collect();
        let &[file, published, kind, name, office, countries] = cells.as_slice() else { continue };
        let text = fs::read_to_string(corpora.join("readouts").join(file)).unwrap_or_default();
        let body = text.split_once('\n').map_or("", |(_, body)| body);
        let options = Options { published: published.to_owned(), ..Options::default() };
        let found = extract(body, &options).dataset;
        all += 1;
        let wanted = words(name);
        let hit = found.engagements.iter().flat_map(|engagement| &engagement.participants).find(
            |participant| {
                wanted.is_subset(&words(&participant.name.value))
                    || wanted.is_subset(&words(&participant.person))
            },
        );
        for participant in found.engagements.iter().flat_map(|engagement| &engagement.participants)
        {
            people += 1;
            let known =
                ["Blinken", "Sherman"].iter().any(|own| participant.name.value.contains(own));
            if !known && !wanted.iter().any(|word| words(&participant.person).contains(word)) {
                strange += 1;
                println!("  stranger `{}` in {file}", participant.name.value);
            }
        }
        let Some(hit) = hit else {
            println!("  missed `{name}` in {file}: {:?}", summary(&found.engagements));
            continue;
        };
        named += 1;
        let parties: Vec<String> = hit
            .represents
            .iter()
            .map(|fact| match &fact.value {
                Party::Country(code) => code.clone(),
                Party::Organisation(id) => id.to_uppercase(),
                _ => String::new(),
            })
            .collect();
        if countries.split(';').all(|code| parties.iter().any(|party| party == code)) {
            country += 1;
        } else {
            println!("  country of `{name}` in {file}: {countries}, found {parties:?}");
        }
        let roles: Vec<&str> = hit.roles.iter().map(|role| role.value.as_str()).collect();
        let has: BTreeSet<String> = roles.iter().flat_map(|role| words(role)).collect();
        if words(office).is_subset(&has) {
            role += 1;
        } else {
            println!("  role of `{name}` in {file}: {office}, found {roles:?}");
        }
        let call = found.engagements.iter().any(|engagement| engagement.mode.value == Mode::Call);
        if call == (kind == "call") {
            mode += 1;
        } else {
            println!("  {file} is a {kind}");
        }
    }
    let share = |count: usize, of: usize| 100.0 * count as f64 / of.max(1) as f64;
    println!("readouts: {all}");
    println!("  counterpart by name  {:>5.1} %", share(named, all));
    println!("  with the country     {:>5.1} %", share(country, all));
    println!("  with the role        {:>5.1} %", share(role, all));
    println!("  call or meeting      {:>5.1} %", share(mode, all));
    println!("  strangers among {people} participants {:>5.1} %", share(strange, people));
}

fn words(text: &str) -> BTreeSet<String> {
    let id = slug(text);
    id.split('-')
        .filter(|word| !matches!(*word, "of" | "and" | "for" | "the"))
        .map(str::to_owned)
        .collect()
}

fn summary(engagements: &[Engagement]) -> Vec<Vec<&str>> {
    engagements
        .iter()
        .map(|one| one.participants.iter().map(|person| person.name.value.as_str()).collect())
        .collect()
}
