//! What one of several sources reports of an engagement.

use elshi_record::{
    Bound, Dataset, Engagement, Evidence, Fact, Method, Participant, SourceKind, Statement, When,
};

/// The engagement as one source has it; `None` where that source does not
/// report it. Where it is the only one, the engagement as it is.
pub(super) fn report(dataset: &Dataset, whole: &Engagement, bulletin: u32) -> Option<Engagement> {
    let source = |item: &u32| dataset.items.get(*item as usize).map(|item| item.bulletin);
    if !whole.items.iter().any(|item| source(item) == Some(bulletin)) {
        return None;
    }
    if whole.items.iter().all(|item| source(item) == Some(bulletin)) {
        return Some(whole.clone());
    }
    let mut own = whole.clone();
    own.items.retain(|item| source(item) == Some(bulletin));
    let is_table = |bulletin: u32| {
        let known = dataset.bulletins.get(bulletin as usize);
        known.is_some_and(|known| known.kind == SourceKind::Table)
    };
    // A row is the evidence of all that it says; its cells quote nothing.
    if is_table(bulletin) {
        return Some(own);
    }
    let mut texts = whole.items.iter().filter_map(source).filter(|one| !is_table(*one));
    let part = Part { dataset, bulletin, home: texts.next() == Some(bulletin) };
    part.engagement(&mut own);
    Some(own)
}

/// Why a report has something that its source does not say.
fn elsewhere() -> Evidence {
    let note = "As another report of this engagement has it.".to_owned();
    Evidence { anchor: None, method: Method::Curated { note } }
}

struct Part<'d> {
    dataset: &'d Dataset,
    bulletin: u32,
    /// Whether what no words carry goes with this source: with the first text.
    home: bool,
}

impl Part<'_> {
    fn engagement(&self, own: &mut Engagement) {
        self.needed(&mut own.mode);
        self.needed(&mut own.status);
        own.when = self.when(&own.when);
        own.place.take_if(|fact| !self.fact(fact));
        own.country.take_if(|fact| !self.fact(fact));
        own.participants.retain_mut(|part| self.participant(part));
        for facts in [&mut own.organisations, &mut own.countries, &mut own.subjects] {
            facts.retain_mut(|fact| self.fact(fact));
        }
        own.statements.retain_mut(|statement| self.statement(statement));
        own.mentions.retain_mut(|fact| self.fact(fact));
    }

    /// Whether a reason is of this source.
    fn own(&self, reason: &Evidence) -> bool {
        match &reason.anchor {
            None => self.home,
            Some(anchor) => {
                let item = self.dataset.items.get(anchor.item as usize);
                item.is_some_and(|item| item.bulletin == self.bulletin)
            }
        }
    }

    /// Leaves the reasons of this source; whether there are any.
    fn fact<T>(&self, fact: &mut Fact<T>) -> bool {
        fact.evidence.retain(|reason| self.own(reason));
        !fact.evidence.is_empty()
    }

    /// The same for a fact that a report cannot be without.
    fn needed<T>(&self, fact: &mut Fact<T>) {
        if !self.fact(fact) {
            fact.evidence.push(elsewhere());
        }
    }

    fn participant(&self, part: &mut Participant) -> bool {
        let mut any = self.fact(&mut part.name);
        part.roles.retain_mut(|fact| self.fact(fact));
        part.represents.retain_mut(|fact| self.fact(fact));
        part.affiliation.take_if(|fact| !self.fact(fact));
        any |= !part.roles.is_empty() || !part.represents.is_empty() || part.affiliation.is_some();
        if !self.fact(&mut part.side) {
            part.side = Fact::default();
        }
        any |= !part.side.evidence.is_empty();
        if any {
            self.needed(&mut part.name);
        }
        any
    }

    /// What this source has of a statement; whether it has any of it.
    fn statement(&self, said: &mut Statement) -> bool {
        let before = said.clone();
        said.evidence.retain(|reason| self.own(reason));
        said.by.retain_mut(|fact| self.fact(fact));
        let mut any = !said.evidence.is_empty() || !said.by.is_empty();
        any |= self.fact(&mut said.kind);
        said.towards.take_if(|fact| !self.fact(fact));
        said.subject.take_if(|fact| !self.fact(fact));
        any |= said.towards.is_some() || said.subject.is_some();
        if !any {
            return false;
        }
        // What tells it apart from other positions is there in every report.
        self.needed(&mut said.kind);
        said.by = before.by;
        said.by.iter_mut().for_each(|fact| self.needed(fact));
        said.towards = before.towards;
        said.towards.iter_mut().for_each(|fact| self.needed(fact));
        if said.evidence.is_empty() {
            said.evidence.push(elsewhere());
        }
        true
    }

    /// What this source says of the time.
    fn when(&self, whole: &When) -> When {
        let bounds: Vec<Bound> =
            whole.bounds.iter().filter(|bound| self.own(&bound.evidence)).cloned().collect();
        let evidence: Vec<Evidence> =
            whole.evidence.iter().filter(|reason| self.own(reason)).cloned().collect();
        if !evidence.is_empty() {
            return When { bounds, evidence, ..whole.clone() };
        }
        let published = self.dataset.bulletins.get(self.bulletin as usize);
        let published = published.map(|bulletin| &bulletin.published);
        let closing = |bound: &&Bound| {
            published.is_some_and(|published| {
                let said = published.evidence.first().is_none_or(|said| *said == bound.evidence);
                published.latest == Some(bound.day) && said
            })
        };
        let last = bounds.iter().find(closing).cloned();
        let rest = bounds.iter().filter(|bound| Some(*bound) != last.as_ref()).cloned().collect();
        let about = published.is_some_and(|published| published.approximate);
        When::bounded(rest, last.map(|bound| (bound, about)))
    }
}
