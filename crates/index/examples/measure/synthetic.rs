//! Made-up records with the distributions of real ones.
//!
//! Each takes kind, country, role and dates from a real row drawn by chance;
//! dates move by up to ten years, people are made of two real names, and as
//! many texts are distinct as in the real set. The same seed gives the same
//! records.

use elshi_record::{Dataset, Day, Edtf, Engagement, Item, Person, slug};
use std::collections::BTreeMap;

const SEED: u64 = 0x0e15_4100_2026_0301;
/// How many rows a person has on average.
const ROWS_A_PERSON: u32 = 5;
/// One text of so many is a new one.
const TEXTS_A_NEW_ONE: u32 = 5;

/// Marsaglia's xorshift: small, and the same on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % most.max(1)
    }
}

/// So many records after the pattern of a real set.
pub fn made(real: &Dataset, rows: u32) -> Dataset {
    let mut chance = Chance(SEED);
    let people = people(real, rows / ROWS_A_PERSON + 1, &mut chance);
    let people: Vec<&Person> = people.values().collect();
    let mut made = Dataset {
        bulletins: real.bulletins.clone(),
        people: people.iter().map(|person| (*person).clone()).collect(),
        organisations: real.organisations.clone(),
        places: real.places.clone(),
        subjects: real.subjects.clone(),
        ..Dataset::default()
    };
    for row in 0..rows {
        let Some(pattern) = real.engagements.get(chance.below(real.engagements.len())) else {
            break;
        };
        // Some people have many rows, most have few.
        let person = chance.below(people.len()).min(chance.below(people.len()));
        let mut engagement = pattern.clone();
        engagement.id = format!("made-{row}");
        engagement.items = vec![row];
        if let Some(person) = people.get(person) {
            rename(&mut engagement, person);
        }
        shift(&mut engagement, chance.below(7305) as i32 - 3652);
        let item = pattern.items.first().and_then(|&item| real.items.get(item as usize));
        let mut text = item.map_or_else(String::new, |item| item.text.clone());
        if chance.below(TEXTS_A_NEW_ONE as usize) == 0 {
            let other = real.items.get(chance.below(real.items.len()));
            let words = other.map_or("", |item| item.text.as_str()).split(' ');
            let from = chance.below(words.clone().count());
            words.skip(from).take(6).for_each(|word| {
                text.push(' ');
                text.push_str(word);
            });
        }
        made.items.push(Item {
            title: engagement.title.clone(),
            line: row + 2,
            text,
            ..Item::default()
        });
        made.engagements.push(engagement);
    }
    made
}

fn people(real: &Dataset, many: u32, chance: &mut Chance) -> BTreeMap<String, Person> {
    let mut people = BTreeMap::new();
    let mut name = || real.people.get(chance.below(real.people.len())).map_or("", |p| &p.name);
    for number in 0..many {
        let (first, last) = (name(), name());
        let first = first.rsplit_once(' ').map_or(first, |(first, _)| first);
        let last = last.rsplit_once(' ').map_or(last, |(_, last)| last);
        let mut name = format!("{first} {last}");
        let mut id = slug(&name);
        if people.contains_key(&id) {
            name = format!("{name} {number}");
            id = slug(&name);
        }
        people.insert(id.clone(), Person { id, name, ..Person::default() });
    }
    people
}

fn rename(engagement: &mut Engagement, person: &Person) {
    if let Some(part) = engagement.participants.first_mut() {
        engagement.title = engagement.title.replace(&part.name.value, &person.name);
        part.person.clone_from(&person.id);
        part.name.value.clone_from(&person.name);
    }
}

fn shift(engagement: &mut Engagement, days: i32) {
    let when = &mut engagement.when;
    let moved = |day: Option<Day>| day.map(|day| day.plus(days));
    (when.earliest, when.latest) = (moved(when.earliest), moved(when.latest));
    when.edtf = match (when.earliest, when.latest) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}/{last}"),
        _ => when.edtf.clone(),
    };
    debug_assert!(when.edtf.is_empty() || Edtf::parse(&when.edtf).is_ok(), "{}", when.edtf);
}
