//! Writes the records of a table as CSV, with columns that read back as what
//! they were.

use crate::facts::terms;
use elshi_record::{Dataset, Engagement, EventType, Fact, Item, Party, Side};

const HEAD: &str = "id,kind,mode,status,date,person,role,represents,other,other_role,country,\
    place,place_country,latitude,longitude,title,text,organisation,subject\n";

/// The CSV of a set that holds one table. What has no column (quotations,
/// positions, mentioned events) is not in it: a table has none.
pub fn write(dataset: &Dataset) -> String {
    let mut text = HEAD.to_owned();
    for engagement in &dataset.engagements {
        let item = engagement.items.first().and_then(|item| dataset.items.get(*item as usize));
        row(dataset, engagement, item, &mut text);
    }
    let reported: Vec<u32> = dataset.engagements.iter().flat_map(|e| e.items.clone()).collect();
    for (at, item) in (0..).zip(&dataset.items) {
        if reported.binary_search(&at).is_err() {
            let mut cells = [const { String::new() }; 19];
            cells[1] = "protest".to_owned();
            cells[15].clone_from(&item.title);
            cells[16].clone_from(&item.text);
            line(&cells, &mut text);
        }
    }
    text
}

fn row(dataset: &Dataset, engagement: &Engagement, item: Option<&Item>, text: &mut String) {
    let kind = match engagement.event_type {
        EventType::Consult => "consult",
        EventType::Appointment => "appointment",
    };
    let place = engagement.place.as_ref();
    let place = place.and_then(|fact| dataset.places.iter().find(|place| place.id == fact.value));
    let at = place.and_then(|place| place.coordinates.as_ref()).map(|fact| fact.value);
    let degrees = |thousandths: i32| format!("{:.3}", f64::from(thousandths) / 1000.0);
    let host = engagement.country.as_ref();
    let theirs = |side: Side| host.is_some() && side == Side::Host;
    let others: Vec<_> =
        engagement.participants.iter().filter(|one| theirs(one.side.value)).collect();
    let people: Vec<_> =
        engagement.participants.iter().filter(|one| !theirs(one.side.value)).collect();
    let names = |group: &[&elshi_record::Participant]| {
        joined(group.iter().map(|one| one.name.value.as_str()))
    };
    let roles = |group: &[&elshi_record::Participant]| {
        let role = |one: &&elshi_record::Participant| {
            joined(one.roles.iter().map(|fact| fact.value.as_str()))
        };
        joined(group.iter().map(role).collect::<Vec<_>>().iter().map(String::as_str))
    };
    let from = people.iter().flat_map(|one| &one.represents).find_map(|fact| match &fact.value {
        Party::Country(code) => Some(code.clone()),
        _ => None,
    });
    line(
        &[
            engagement.id.clone(),
            kind.to_owned(),
            terms::word_for(terms::MODES, engagement.mode.value).to_owned(),
            terms::word_for(terms::STATUSES, engagement.status.value).to_owned(),
            engagement.when.edtf.clone(),
            names(&people),
            roles(&people),
            from.unwrap_or_default(),
            names(&others),
            roles(&others),
            values(&engagement.countries),
            place.map(|place| place.name.clone()).unwrap_or_default(),
            host.map(|fact| fact.value.clone()).unwrap_or_default(),
            at.map(|(north, _)| degrees(north)).unwrap_or_default(),
            at.map(|(_, east)| degrees(east)).unwrap_or_default(),
            engagement.title.clone(),
            item.map(|item| item.text.clone()).unwrap_or_default(),
            values(&engagement.organisations),
            values(&engagement.subjects),
        ],
        text,
    );
}

fn values(facts: &[Fact<String>]) -> String {
    joined(facts.iter().map(|fact| fact.value.as_str()))
}

/// Several values in one cell; a separator within a value becomes a comma.
fn joined<'v>(values: impl Iterator<Item = &'v str>) -> String {
    values.map(|value| value.replace([';', '|'], ",")).collect::<Vec<_>>().join(";")
}

fn line(cells: &[String; 19], text: &mut String) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        if cell.contains([',', '"', '\n', '\r']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push('\n');
}
