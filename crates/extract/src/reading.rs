//! Everything that is known of one item before its engagements are put
//! together.

use crate::engagements::asides::reports_something;
use crate::engagements::bodies::{self, Body};
use crate::engagements::ministries;
use crate::engagements::place::country_name;
use crate::who::introduced::Introduced;
use crate::who::people::Mention;
use crate::who::registry::{Registry, role_words};
use crate::who::represent::{self, Tie};
use crate::who::roles::Role;
use crate::words::item::Item;
use crate::words::lexicon::Entity;
use crate::words::quote::Quoter;
use elshi_record::slug;
use std::ops::Range;

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
    pub fn new(quoter: Quoter<'a>, people: Introduced) -> Reading<'a> {
        let item = quoter.item;
        let Introduced { mentions, registry } = people;
        let mut bodies = Vec::new();
        for sentence in &item.sentences {
            bodies::find(item, sentence.tokens.clone(), &mut bodies);
        }
        let roles: Vec<Role> = mentions
            .iter()
            .flatten()
            .filter(|one| one.is_named())
            .flat_map(|one| one.roles.iter().cloned())
            .take(8)
            .collect();
        ministries::settle(item, &mut bodies, &roles);
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
            .or_else(|| self.unnamed_holder(mention))
            .or_else(|| self.counterpart(mention))
    }

    /// "his Latvian counterpart": the only one who is named as Latvia's.
    fn counterpart(&self, mention: &Mention) -> Option<usize> {
        let item = self.item();
        let role = mention.roles.first()?;
        let own = |role: &Role| {
            let ties = represent::ties(item, role).into_iter();
            ties.filter(|(_, tie, _)| *tie == Tie::Own)
                .filter_map(|(entity, _, _)| represent::party(entity))
                .next()
        };
        let state = own(role).filter(|_| item.is_any(role.head, &["counterpart", "colleague"]))?;
        let people = self.registry.people.iter().enumerate().take(16);
        let mut of_state = people
            .filter(|(_, known)| known.roles.iter().any(|role| own(role).as_ref() == Some(&state)));
        let (number, _) = of_state.next()?;
        of_state.next().is_none().then_some(number)
    }

    /// "The President of X received …", who is named further on without the
    /// office: the one without any who speaks.
    fn unnamed_holder(&self, mention: &Mention) -> Option<usize> {
        let item = self.item();
        let role = mention.roles.first().filter(|_| mention.article)?;
        let of_state = represent::ties(item, role).into_iter().any(|(entity, tie, _)| {
            tie == Tie::Own && matches!(entity, Entity::Country(_) | Entity::Adjective(_))
        });
        let speaks = |name: &Range<usize>| name.len() > 1 && reports_something(item, name.end);
        let mut open = self.registry.people.iter().enumerate().take(16).filter(|(_, known)| {
            of_state && known.roles.is_empty() && known.forms.iter().any(speaks)
        });
        let (number, _) = open.next()?;
        open.next().is_none().then_some(number)
    }

    /// The only president or monarch among some people.
    fn head_of_state(&self, among: &[usize]) -> Option<usize> {
        let item = self.item();
        let reigns = |&&number: &&usize| {
            self.registry.people.get(number).is_some_and(|known| {
                known.roles.iter().any(|role| {
                    item.is_any(role.head, &["President", "King", "Emir", "Sultan", "Queen"])
                        && role.head == role.tokens.start
                })
            })
        };
        let mut found = among.iter().filter(reigns);
        let first = found.next()?;
        found.next().is_none().then_some(*first)
    }

    /// The one among some people whom a role alone means.
    pub fn by_role(&self, mention: &Mention, among: &[usize]) -> Option<usize> {
        let item = self.item();
        let role = mention.roles.first()?;
        if item.words(&role.tokens).eq_ignore_ascii_case("Head of State") {
            return self.head_of_state(among);
        }
        let wanted = role_words(item.words(&role.tokens));
        let head = role_words(item.word(role.head));
        let mut best: Option<(usize, usize)> = None;
        for &number in among {
            let Some(person) = self.registry.people.get(number) else { continue };
            for (known, has) in person.roles.iter().zip(&person.role_words) {
                // "the Foreign Secretary" is no Secretary General.
                let same = item.is(known.head, item.word(role.head));
                if !same && item.is(role.head, "Secretary")
                    || !head.iter().all(|word| has.contains(word))
                {
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
