//! Two reports of one engagement become one engagement with several sources.

use crate::{
    Dataset, Engagement, Evidence, Fact, Id, Method, Participant, Party, Review, Side, Statement,
    When,
};

impl Dataset {
    /// Makes one engagement of two that are known to be the same: `from` goes,
    /// and what it held is added to `into`, every reason with it.
    ///
    /// What only one of them says stands; of what both say differently the
    /// words of `into` stand, and the other's words stay beside them with a
    /// note. `false`, with nothing changed, where one of them is not there or
    /// they cannot have been on the same day.
    pub fn unite(&mut self, into: &str, from: &str) -> bool {
        let place = |id: &str| self.engagements.iter().position(|event| event.id == id);
        let (Some(ours), Some(theirs)) = (place(into), place(from)) else { return false };
        let pair = self.engagements.get(ours).zip(self.engagements.get(theirs));
        let when = pair.and_then(|(ours, theirs)| ours.when.shared(&theirs.when));
        let Some(when) = when.filter(|_| ours != theirs) else { return false };
        let gone = self.engagements.remove(theirs);
        let kept = self.engagements.iter_mut().find(|event| event.id == into);
        if let Some(kept) = kept {
            take(kept, gone, when);
        }
        for mut pair in std::mem::take(&mut self.apart) {
            for id in pair.iter_mut().filter(|id| *id == from) {
                into.clone_into(id);
            }
            if pair[0] != pair[1] {
                self.keep_apart(pair);
            }
        }
        true
    }

    /// Remembers that two engagements are two; whether that was news.
    pub fn keep_apart(&mut self, mut pair: [Id; 2]) -> bool {
        pair.sort();
        match self.apart.binary_search(&pair) {
            Ok(_) => false,
            Err(at) => {
                self.apart.insert(at, pair);
                true
            }
        }
    }

    /// Whether a person said of two engagements that they are two.
    pub fn are_apart(&self, one: &str, other: &str) -> bool {
        let (first, second) = if one < other { (one, other) } else { (other, one) };
        let pair = |pair: &[Id; 2]| (pair[0].as_str(), pair[1].as_str()).cmp(&(first, second));
        self.apart.binary_search_by(pair).is_ok()
    }
}

fn take(ours: &mut Engagement, theirs: Engagement, when: When) {
    for item in theirs.items {
        if !ours.items.contains(&item) {
            ours.items.push(item);
        }
    }
    one(&mut ours.mode, theirs.mode, |_| false);
    one(&mut ours.status, theirs.status, |_| false);
    ours.when = when;
    ours.when_review = both(ours.when_review, theirs.when_review);
    maybe(&mut ours.place, theirs.place);
    maybe(&mut ours.country, theirs.country);
    for part in theirs.participants {
        match ours.participants.iter_mut().find(|known| known.person == part.person) {
            Some(known) => participant(known, part),
            None => ours.participants.push(part),
        }
    }
    many(&mut ours.organisations, theirs.organisations);
    many(&mut ours.countries, theirs.countries);
    many(&mut ours.subjects, theirs.subjects);
    for said in theirs.statements {
        match ours.statements.iter_mut().find(|known| same_position(known, &said)) {
            Some(known) => statement(known, said),
            None => ours.statements.push(said),
        }
    }
    many(&mut ours.mentions, theirs.mentions);
    ours.review = both(ours.review, theirs.review);
}

fn participant(ours: &mut Participant, theirs: Participant) {
    reasons(&mut ours.name.evidence, theirs.name.evidence);
    many(&mut ours.roles, theirs.roles);
    maybe(&mut ours.affiliation, theirs.affiliation);
    many(&mut ours.represents, theirs.represents);
    one(&mut ours.side, theirs.side, |side| *side == Side::Unclear);
    ours.review = both(ours.review, theirs.review);
}

/// Whether two reports tell of one position: the same people take it, in the
/// same way, towards what is written the same.
fn same_position(ours: &Statement, theirs: &Statement) -> bool {
    let towards = |said: &Statement| said.towards.as_ref().map(|fact| fact.value.clone());
    let by = |said: &Statement| {
        let mut by: Vec<Party> = said.by.iter().map(|fact| fact.value.clone()).collect();
        by.sort();
        by
    };
    ours.kind.value == theirs.kind.value
        && towards(ours).is_some()
        && towards(ours) == towards(theirs)
        && by(ours) == by(theirs)
}

fn statement(ours: &mut Statement, theirs: Statement) {
    many(&mut ours.by, theirs.by);
    one(&mut ours.kind, theirs.kind, |_| false);
    maybe(&mut ours.towards, theirs.towards);
    maybe(&mut ours.subject, theirs.subject);
    reasons(&mut ours.evidence, theirs.evidence);
    ours.review = both(ours.review, theirs.review);
}

/// Two judgements of one thing: what one of them did not look at is open.
fn both(ours: Review, theirs: Review) -> Review {
    match (ours, theirs) {
        (Review::Unreviewed, _) | (_, Review::Unreviewed) => Review::Unreviewed,
        (Review::Rejected, Review::Rejected) => Review::Rejected,
        _ => Review::Accepted,
    }
}

fn many<T: PartialEq>(ours: &mut Vec<Fact<T>>, theirs: Vec<Fact<T>>) {
    for fact in theirs {
        match ours.iter_mut().find(|known| known.value == fact.value) {
            Some(known) => reasons(&mut known.evidence, fact.evidence),
            None => ours.push(fact),
        }
    }
}

fn maybe<T: PartialEq>(ours: &mut Option<Fact<T>>, theirs: Option<Fact<T>>) {
    match (ours, theirs) {
        (Some(ours), Some(theirs)) => one(ours, theirs, |_| false),
        (ours @ None, theirs) => *ours = theirs,
        (Some(_), None) => {}
    }
}

/// One value of two; `open` says of a value that it says nothing.
fn one<T: PartialEq>(ours: &mut Fact<T>, mut theirs: Fact<T>, open: impl Fn(&T) -> bool) {
    if ours.value == theirs.value || theirs.evidence.is_empty() {
        return reasons(&mut ours.evidence, theirs.evidence);
    }
    if open(&ours.value) && ours.evidence.is_empty() {
        *ours = theirs;
        return;
    }
    for reason in &mut theirs.evidence {
        reason.method = Method::Curated { note: OTHERWISE.to_owned() };
    }
    reasons(&mut ours.evidence, theirs.evidence);
}

/// What words say of themselves that another report has for a value.
const OTHERWISE: &str = "Another report of this engagement says otherwise.";

fn reasons(ours: &mut Vec<Evidence>, theirs: Vec<Evidence>) {
    for reason in theirs {
        if !ours.contains(&reason) {
            ours.push(reason);
        }
    }
}
