//! One engagement of an item: who, how, where, for whom.

use crate::engagements::event::Event;
use crate::engagements::home::{companions, home};
use crate::engagements::mode::{country_of, mode_and_sides};
use crate::engagements::participants::{self, countries};
use crate::engagements::place::{self, Venue};
use crate::reading::Reading;
use crate::who::people::Mention;
use elshi_record::{Engagement, Evidence, Fact, Participant, Party, Status, slug};

/// An engagement and what else its item says of it.
pub struct Draft {
    /// The record, without time and statements.
    pub engagement: Engagement,
    /// Numbers of its people in the registry, in its participants' order.
    pub people: Vec<usize>,
    /// How many of them stand before the verb.
    pub actors: usize,
    /// Where it took place.
    pub venue: Option<Venue>,
}

/// Puts together what an event's sentence says.
pub fn read(reading: &Reading, event: &Event) -> Draft {
    let (item, quoter) = (reading.item(), reading.quoter);
    let mut draft = Draft {
        engagement: Engagement { items: vec![quoter.number], ..Engagement::default() },
        people: Vec::new(),
        actors: 0,
        venue: None,
    };
    for mention in &event.left {
        // "the President spoke with British Prime Minister X and French
        // President Y": a role alone means none of those after the verb.
        let other =
            !mention.is_named() && event.right.iter().any(|right| reading.same(mention, right));
        if !other {
            draft.add(reading, mention);
        }
    }
    draft.actors = draft.people.len();
    for mention in &event.right {
        draft.add(reading, mention);
    }
    let named: Vec<&Mention> = event.left.iter().chain(&event.right).collect();
    let context = event.context.as_ref();
    let bodies = reading.bodies.as_slice();
    let told = place::find(item, bodies, &event.sentence, &named)
        .or_else(|| place::find(item, bodies, context?, &named));
    // A country alone says less than a title's building.
    let whole = told.clone().filter(|venue| !venue.name.is_empty());
    draft.venue = whole.or_else(|| {
        let title = item.sentences.first().filter(|first| first.paragraph == 0)?;
        let found = place::find(item, bodies, &title.tokens, &[])?;
        // "Reforms in Kazakhstan" is a subject, "Discussed in Jordan" a venue.
        let before = found.quote.start.checked_sub(1)?;
        let held =
            item.is_any(before, &["Discussed", "Held", "Met", "discussed", "held", "met", "place"]);
        let last = found.quote.end >= title.tokens.end && !found.name.is_empty();
        (held || last).then_some(found)
    });
    draft.venue = draft.venue.take().or(told);
    // "X and Y co-chaired consultations": neither is there for the other's side.
    let facing = event.right.is_empty() && event.left.len() > 1;
    if !event.between && !facing {
        companions(&mut draft);
    }
    home(reading, &mut draft);
    status(reading, event, &mut draft.engagement);
    mode_and_sides(reading, event, &mut draft);
    parties(&mut draft, event);
    draft.engagement.id = id(reading, event, &draft);
    draft
}

impl Draft {
    fn add(&mut self, reading: &Reading, mention: &Mention) {
        let Some(number) = reading.person(mention) else { return };
        if self.people.contains(&number) {
            return;
        }
        if let Some(participant) = participants::participant(reading, mention, number) {
            self.people.push(number);
            self.engagement.participants.push(participant);
        }
    }
}

fn status(reading: &Reading, event: &Event, engagement: &mut Engagement) {
    let quoter = reading.quoter;
    engagement.status = match (&event.cancelled, &event.planned) {
        (Some(words), _) => quoter.fact(Status::Cancelled, words),
        (None, Some(words)) => quoter.fact(Status::Planned, words),
        (None, None) => quoter.fact(Status::Held, &event.report),
    };
}

/// The countries that it was with: those of the other side.
fn parties(draft: &mut Draft, event: &Event) {
    // "the President spoke with …": nobody before the verb is known.
    let first = draft.engagement.participants.first();
    let first = first.filter(|_| draft.actors > 0 || event.between);
    let own = first.and_then(country_of).map(str::to_owned);
    let mut found: Vec<Fact<String>> = Vec::new();
    for participant in &draft.engagement.participants {
        for fact in countries(participant) {
            let Party::Country(code) = &fact.value else { continue };
            if Some(code) == own.as_ref() || found.iter().any(|known| known.value == *code) {
                continue;
            }
            let evidence: Vec<Evidence> = fact.evidence.clone();
            found.push(Fact { value: code.clone(), evidence });
        }
    }
    draft.engagement.countries = found;
}

/// `burshakov-meets-mucunski`, or of the title's words.
fn id(reading: &Reading, event: &Event, draft: &Draft) -> String {
    let surname = |participant: &Participant| {
        let name = slug(&participant.name.value);
        name.rsplit('-').next().unwrap_or_default().to_owned()
    };
    let people = &draft.engagement.participants;
    let verb = if event.call { "calls" } else { "meets" };
    match (people.first(), people.get(1)) {
        (Some(one), Some(other)) => format!("{}-{verb}-{}", surname(one), surname(other)),
        _ => {
            let item = reading.item();
            let first =
                item.sentences.first().map(|first| first.tokens.clone()).unwrap_or_default();
            slug(item.words(&(first.start..first.end.min(first.start + 9))))
        }
    }
}
