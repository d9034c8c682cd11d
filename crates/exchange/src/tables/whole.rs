//! A row that is written out: an item, and the engagement that it reports.

use super::Field;
use super::kinds::Kind;
use super::row::{Fields, RowReader, cell, many, text};
use super::setting::{First, Setting};
use elshi_record::{
    Engagement, Fact, Item, ItemKind, Mode, Participant, Party, RowSet, Side, When,
};

impl RowReader<'_> {
    /// Adds a row that is like none before.
    #[inline(never)]
    pub(super) fn whole(
        &mut self,
        line: u32,
        row: &Fields<'_>,
        kind: &Kind,
        when: When,
        setting: &Setting,
        rows: &mut RowSet,
    ) {
        let mut engagement =
            Engagement { event_type: kind.event_type, when, ..Engagement::default() };
        engagement.mode = Fact::from_row(kind.mode);
        engagement.status = Fact::from_row(kind.status);
        self.people(row, kind, setting, &mut engagement.participants);
        for name in many(cell(row, Field::Subject)) {
            engagement.subjects.push(Fact::from_row(self.registry.subject(name)));
        }
        engagement.title = self.title(row, setting);
        engagement.id = self.id(line, row, &engagement.title, &engagement.when);
        let fact = |value: &String| Fact::from_row(value.clone());
        engagement.place = setting.place.as_ref().map(fact);
        engagement.country = setting.host.as_ref().map(fact);
        engagement.countries = setting.countries.iter().map(fact).collect();
        engagement.organisations = setting.organisations.iter().map(fact).collect();
        let item = Item {
            title: engagement.title.clone(),
            line,
            kind: if kind.other { ItemKind::Other } else { ItemKind::Engagement },
            text: text(row),
            ..Item::default()
        };
        if !kind.other && self.alone(row).is_some() {
            // A second one of its setting is like it, and never comes here.
            setting.first.get_or_init(|| First::new(row, &engagement.title, rows));
        }
        rows.push(item, (!kind.other).then_some(engagement));
    }

    #[inline(never)]
    fn people(
        &mut self,
        row: &Fields<'_>,
        kind: &Kind,
        setting: &Setting,
        participants: &mut Vec<Participant>,
    ) {
        let host = setting.host.as_deref();
        let from = setting.from.as_deref();
        self.group(cell(row, Field::Person), cell(row, Field::Role), from, host, participants);
        // Whom they met is there for the counterpart.
        let theirs = setting.countries.iter().map(String::as_str).find(|code| Some(*code) != from);
        let (others, roles) = (cell(row, Field::Other), cell(row, Field::OtherRole));
        self.group(others, roles, theirs, host, participants);
        if matches!(kind.mode, Mode::Call | Mode::Multilateral) {
            for participant in participants {
                participant.side = Fact::from_row(Side::Unclear);
            }
        }
    }

    #[inline(never)]
    fn group(
        &mut self,
        names: &str,
        roles: &str,
        from: Option<&str>,
        host: Option<&str>,
        participants: &mut Vec<Participant>,
    ) {
        let several = roles.contains([';', '|']);
        // Most rows name one person, and room for four is dear.
        let separators = names.bytes().filter(|byte| matches!(byte, b';' | b'|'));
        participants.reserve_exact(usize::from(!names.is_empty()) + separators.count());
        let mut each_role = many(roles);
        for name in many(names) {
            let role = if several { each_role.next().unwrap_or_default() } else { roles };
            let side = match (from, host) {
                (Some(from), Some(host)) if from == host => Side::Host,
                (Some(_), Some(_)) => Side::Guest,
                _ => Side::Unclear,
            };
            let represents = from.map(|code| Fact::from_row(Party::Country(code.to_owned())));
            participants.push(Participant {
                person: self.registry.person(name),
                name: Fact::from_row(name.to_owned()),
                roles: if role.is_empty() {
                    Vec::new()
                } else {
                    vec![Fact::from_row(role.to_owned())]
                },
                represents: represents.into_iter().collect(),
                side: Fact::from_row(side),
                ..Participant::default()
            });
        }
    }

    /// The row's own title, or who and where: `King Kalakaua (Hawaii) · United
    /// States`.
    #[inline(never)]
    pub(super) fn title(&self, row: &Fields<'_>, setting: &Setting) -> String {
        let own = cell(row, Field::Title);
        if !own.is_empty() {
            return own.to_owned();
        }
        let (people, wording) = (cell(row, Field::Person), &setting.wording);
        let (whom, from, place) = (&wording.whom, &wording.from, &wording.place);
        let mut title = String::with_capacity(people.len() + from.len() + place.len() + 4);
        for name in many(people) {
            title.push_str(if title.is_empty() { "" } else { ", " });
            title.push_str(name);
        }
        title.push_str(if title.is_empty() { whom } else { from });
        title.push_str(if title.is_empty() || place.is_empty() { "" } else { " · " });
        title.push_str(place);
        if title.is_empty() { cell(row, Field::Text).chars().take(80).collect() } else { title }
    }
}
