//! What a headline says of its engagement, read once and kept.

use crate::messages::{self, t, when_words};
use elshi_index::{Kind, Pack};
use elshi_record::{Engagement, Status};
use std::cell::RefCell;
use std::rc::Rc;
use yew::AttrValue;

/// How many headlines are kept: some windows full.
const MOST: usize = 256;

/// What a headline says.
#[derive(Debug)]
pub struct Card {
    /// The title.
    pub title: AttrValue,
    /// Everyone who took part, by name.
    pub who: AttrValue,
    /// When it can have been.
    pub when: AttrValue,
    /// How they met.
    pub mode: &'static str,
    /// What to know of it where nobody accepted it.
    pub review: Option<&'static str>,
    /// Whether it is still to come.
    pub planned: bool,
    /// The counterparts, by name.
    pub counterparts: Vec<AttrValue>,
}

impl Card {
    /// Reads the headline of an engagement.
    pub fn read(pack: &Pack, row: u32) -> Option<Card> {
        let engagement = pack.engagement(row)?;
        Some(Card {
            who: people(pack, &engagement).into(),
            when: when_words(&engagement.when).into(),
            mode: t(messages::mode(engagement.mode.value)),
            review: messages::review(engagement.review).map(t),
            planned: engagement.status.value == Status::Planned,
            counterparts: counterparts(pack, &engagement),
            title: engagement.title.into(),
        })
    }
}

/// The headlines of a set that were drawn last.
#[derive(Debug, Default)]
pub struct Cards(RefCell<Vec<(u32, Rc<Card>)>>);

impl Cards {
    /// The headline of an engagement of the set.
    pub fn of(&self, pack: &Pack, row: u32) -> Option<Rc<Card>> {
        let mut kept = self.0.borrow_mut();
        if let Some((_, card)) = kept.iter().find(|(known, _)| *known == row) {
            return Some(Rc::clone(card));
        }
        if kept.len() >= MOST {
            kept.clear();
        }
        let card = Rc::new(Card::read(pack, row)?);
        kept.push((row, Rc::clone(&card)));
        Some(card)
    }
}

fn people(pack: &Pack, engagement: &Engagement) -> String {
    let names: Vec<String> = engagement
        .participants
        .iter()
        .map(|part| match pack.find(Kind::Person, &part.person) {
            Some(person) => pack.name(person).into_owned(),
            None => part.name.value.clone(),
        })
        .collect();
    names.join(" · ")
}

fn counterparts(pack: &Pack, engagement: &Engagement) -> Vec<AttrValue> {
    let codes = engagement.countries.iter().map(|fact| fact.value.as_str());
    codes
        .map(|code| match pack.find(Kind::Country, code) {
            Some(country) => pack.name(country).into_owned().into(),
            None => code.to_owned().into(),
        })
        .collect()
}
