//! A small pack to start from.

use elshi_index::pack;
use elshi_record::{
    Bulletin, Dataset, Engagement, Fact, Item, Participant, Person, SourceKind, Subject, When,
};

/// Twenty rows of a table, packed.
pub fn packed() -> Vec<u8> {
    let people = ["abai-kunanbaiuly", "inger-andersen", "timcho-mucunski"];
    let fact = |id: &str| Fact::from_row(id.to_owned());
    let item = |row: u32| Item {
        title: format!("Meeting {row} in Astana"),
        text: format!("The parties discussed trade, energy and the referendum of {row} March."),
        line: row + 1,
        ..Item::default()
    };
    let engagement = |row: u32| Engagement {
        id: format!("meeting-{row}"),
        title: format!("Meeting {row} in Astana"),
        items: vec![row],
        when: When::stated(&format!("2026-03-{:02}", row + 1), Vec::new()).unwrap_or_default(),
        participants: vec![Participant {
            person: people[row as usize % 3].to_owned(),
            name: fact(people[row as usize % 3]),
            roles: vec![fact("Minister")],
            ..Participant::default()
        }],
        countries: vec![fact(["ARM", "GEO", "KEN"][row as usize % 3])],
        subjects: vec![fact("trade")],
        ..Engagement::default()
    };
    let person = |id: &&str| Person {
        id: (*id).to_owned(),
        name: id.replace('-', " "),
        ..Person::default()
    };
    let dataset = Dataset {
        bulletins: vec![Bulletin { kind: SourceKind::Table, ..Bulletin::default() }],
        items: (0..20).map(item).collect(),
        engagements: (0..20).map(engagement).collect(),
        people: people.iter().map(person).collect(),
        subjects: vec![Subject { id: "trade".to_owned(), name: "Trade".to_owned() }],
        ..Dataset::default()
    };
    pack(&dataset, &|_| None)
}
