//! Everything that is known of one item before its engagements are put
//! together.

use crate::bodies::{self, Body};
use crate::event::{self, Event};
use crate::item::Item;
use crate::lexicon::Entity;
use crate::people::{self, Mention};
use crate::place::country_name;
use crate::quote::Quoter;
use crate::registry::{Registry, role_words};
use crate::represent::{self, Tie};
use elshi_record::slug;

/// One item, read once.
pub struct Reading<'a> {
    /// Quotes its words.
    pub quoter: Quoter<'a>,
    /// Who is named, sentence by sentence.
    pub mentions: Vec<Vec<Mention>>,
    /// Who is who.
    pub registry: Registry,
    /// Bodies that no gazetteer holds.
    pub bodies: Vec<Body>,
}

impl<'a> Reading<'a> {
    /// Reads an item's names.
    pub fn new(quoter: Quoter<'a>) -> Reading<'a> {
        let item = quoter.item;
        let mut mentions = Vec::with_capacity(item.sentences.len());
        let mut bodies = Vec::new();
        for sentence in &item.sentences {
            let mut found = Vec::new();
            people::mentions(item, sentence.tokens.clone(), &mut found);
            mentions.push(found);
            bodies::find(item, sentence.tokens.clone(), &mut bodies);
        }
        let mut registry = Registry::default();
        // The text gives names in full; a title may shorten them.
        let titled = item.sentences.first().is_some_and(|first| first.paragraph == 0);
        let (title, body) = mentions.split_at(usize::from(titled).min(mentions.len()));
        for mention in body.iter().chain(title).flatten() {
            registry.add(item, mention);
        }
        for body in &mut bodies {
            body.id =
                embassy(item, &registry, body).unwrap_or_else(|| std::mem::take(&mut body.id));
        }
        Reading { quoter, mentions, registry, bodies }
    }

    /// The item's words.
    pub fn item(&self) -> &'a Item<'a> {
        self.quoter.item
    }

    /// The engagements that it reports, the main one first.
    pub fn events(&self) -> Vec<Event> {
        let item = self.item();
        let mut events: Vec<Event> = Vec::new();
        let mut joined = None;
        for sentence in item.sentences.iter().filter(|sentence| sentence.paragraph > 0) {
            let Some(found) = event::find(item, &sentence.tokens) else { continue };
            if found.joined {
                joined = joined.or(Some(found));
            } else if events.is_empty() || self.is_another(&found, &events) {
                events.push(found);
            }
            if events.len() >= 32 {
                break;
            }
        }
        if events.is_empty() {
            events.extend(self.of_title());
        }
        if events.is_empty() {
            events.extend(joined);
        }
        events
    }

    fn of_title(&self) -> Option<Event> {
        let item = self.item();
        let title = item.sentences.first().filter(|first| first.paragraph == 0)?;
        event::find(item, &title.tokens).or_else(|| event::in_title(item, &title.tokens))
    }

    /// Whether a later sentence reports an engagement of its own: with people
    /// who are introduced there, and not of a meeting that lies behind.
    fn is_another(&self, found: &Event, before: &[Event]) -> bool {
        let item = self.item();
        let new = |mention: &Mention| {
            mention.is_named()
                && !mention.roles.is_empty()
                && !before
                    .iter()
                    .flat_map(|event| event.left.iter().chain(&event.right))
                    .any(|known| self.same(known, mention))
        };
        let known_left = found.left.is_empty()
            || found.left.iter().any(|mention| {
                before
                    .iter()
                    .flat_map(|event| event.left.iter())
                    .any(|known| self.same(known, mention))
                    || !mention.is_named()
            });
        let lead = found.sentence.start..found.report.end + 3;
        let also = lead.clone().any(|at| {
            item.is_any(
                at,
                &[
                    "also",
                    "later",
                    "separately",
                    "then",
                    "subsequently",
                    "earlier",
                    "afterwards",
                    "day",
                ],
            )
        });
        !found.right.is_empty() && found.right.iter().all(new) && known_left && also
    }

    /// Whether two mentions are of one person.
    pub fn same(&self, one: &Mention, other: &Mention) -> bool {
        let (one, other) = (self.person(one), self.person(other));
        one.is_some() && one == other
    }

    /// Number of the person whom a mention means: by name, or by a role that
    /// nobody else has.
    pub fn person(&self, mention: &Mention) -> Option<usize> {
        if mention.is_named() {
            return self.registry.of(self.item(), mention);
        }
        let everyone: Vec<usize> = (0..self.registry.people.len().min(64)).collect();
        self.by_role(mention, &everyone)
    }

    /// The one among some people whom a role alone means.
    pub fn by_role(&self, mention: &Mention, among: &[usize]) -> Option<usize> {
        let item = self.item();
        let role = mention.roles.first()?;
        let wanted = role_words(item.words(&role.tokens));
        let head = role_words(item.word(role.head));
        let mut best: Option<(usize, usize)> = None;
        for &number in among {
            let Some(person) = self.registry.people.get(number) else { continue };
            for (known, has) in person.roles.iter().zip(&person.role_words) {
                if !head.iter().all(|word| has.contains(word)) {
                    continue;
                }
                let missing = wanted.iter().filter(|word| !has.contains(word)).count();
                let score = (wanted.len() - missing) * 4
                    + usize::from(item.is(known.head, item.word(role.head)));
                if missing * 2 < wanted.len() && best.is_none_or(|(most, _)| score > most) {
                    best = Some((score, number));
                }
            }
        }
        best.map(|(_, number)| number)
    }
}

/// The embassy of a state whose ambassador to another is named: both make its
/// id.
fn embassy(item: &Item, registry: &Registry, body: &Body) -> Option<String> {
    let (state, _) = body.country.as_ref().filter(|_| item.is(body.tokens.start, "Embassy"))?;
    registry.people.iter().take(16).flat_map(|person| &person.roles).find_map(|role| {
        let ties = represent::ties(item, role);
        let own = ties.iter().any(|(entity, tie, _)| {
            *tie == Tie::Own && matches!(entity, Entity::Country(number) | Entity::Adjective(number) if number == state)
        });
        let host = ties.iter().find_map(|(entity, tie, _)| match entity {
            Entity::Country(number) if *tie == Tie::Aimed => Some(country_name(*number)),
            _ => None,
        })?;
        (own && item.is(role.head, "Ambassador"))
            .then(|| slug(&format!("embassy of {} in {host}", country_name(*state))))
    })
}
