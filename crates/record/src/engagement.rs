//! What an item reports: who met whom, where, about what, who said what.

use crate::{CountryCode, Evidence, Fact, Id, When};

/// What sort of event it is, after PLOVER's root types.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventType {
    /// PLOVER's CONSULT: people of different parties talk.
    #[default]
    Consult,
    /// Somebody takes up or gives up a post: an extension of ours.
    Appointment,
}

/// How the parties met, after PLOVER's modes of CONSULT.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// One party came to the other's country, or received it at home.
    #[default]
    Visit,
    /// They met in a country that is neither's.
    ThirdParty,
    /// More than two parties met, or two at such a meeting.
    Multilateral,
    /// They spoke by telephone or video.
    Call,
    /// A resident ambassador called on somebody of the host country, or of an
    /// organisation that resides there: an extension of ours.
    Resident,
}

/// Whether it took place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It took place.
    #[default]
    Held,
    /// It is to take place.
    Planned,
    /// It was to take place and does not.
    Cancelled,
}

/// Whose guest somebody was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// At home.
    Host,
    /// Received by the host.
    Guest,
    /// The source does not say.
    #[default]
    Unclear,
}

/// Whether a person has looked at what a machine found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Review {
    /// A person accepted it.
    #[default]
    Accepted,
    /// Nobody has looked at it yet.
    Unreviewed,
    /// A person found it wrong.
    Rejected,
}

/// Somebody or something that can be represented, or take a position.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// A country, by code.
    Country(CountryCode),
    /// An organisation, by id.
    Organisation(Id),
    /// A person, by id.
    Person(Id),
    /// Everybody who took part: "the parties", "the interlocutors".
    Everyone,
}

/// One person's part in an engagement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participant {
    /// The person's id.
    pub person: Id,
    /// The name as written here.
    pub name: Fact<String>,
    /// The roles as written, one for each: "Ambassador of Kazakhstan to
    /// Kenya", "Permanent Representative of Kazakhstan to the UN Office".
    pub roles: Vec<Fact<String>>,
    /// The body the person serves in, by id.
    pub affiliation: Option<Fact<Id>>,
    /// For whom the person is there; empty where the source does not say.
    pub represents: Vec<Fact<Party>>,
    /// Host, guest or unclear.
    pub side: Fact<Side>,
    /// Whether somebody has looked at it.
    pub review: Review,
}

/// The kinds of reported position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatementKind {
    /// Backs or assesses well.
    Support,
    /// Wants to know or see more.
    Interest,
    /// Is ready to do something.
    Readiness,
    /// Thanks or praises.
    Appreciation,
    /// Several agreed on something.
    Agreement,
    /// Puts something forward.
    Proposal,
    /// Informs, notes or stresses.
    Briefing,
}

impl StatementKind {
    /// Every kind, in the order in which they are declared.
    pub const ALL: [StatementKind; 7] = [
        StatementKind::Support,
        StatementKind::Interest,
        StatementKind::Readiness,
        StatementKind::Appreciation,
        StatementKind::Agreement,
        StatementKind::Proposal,
        StatementKind::Briefing,
    ];

    /// Its name in files and addresses.
    pub fn id(self) -> &'static str {
        match self {
            StatementKind::Support => "support",
            StatementKind::Interest => "interest",
            StatementKind::Readiness => "readiness",
            StatementKind::Appreciation => "appreciation",
            StatementKind::Agreement => "agreement",
            StatementKind::Proposal => "proposal",
            StatementKind::Briefing => "briefing",
        }
    }
}

/// One reported position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Stable id, unique in the set.
    pub id: Id,
    /// Who takes it.
    pub by: Vec<Fact<Party>>,
    /// What kind it is.
    pub kind: Fact<StatementKind>,
    /// Towards what, in the source's words.
    pub towards: Option<Fact<String>>,
    /// The subject it is about, from the controlled list.
    pub subject: Option<Fact<Id>>,
    /// The words.
    pub evidence: Vec<Evidence>,
    /// Whether somebody has looked at it.
    pub review: Review,
}

/// Something dated that a text refers to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MentionedEvent {
    /// Stable id.
    pub id: Id,
    /// What it is.
    pub name: String,
    /// When it was or is to be.
    pub when: When,
    /// Where, by place id.
    pub place: Option<Fact<Id>>,
    /// The words that refer to it, in every item that does.
    pub evidence: Vec<Evidence>,
}

/// An event that one item reports, or several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Engagement {
    /// Stable id, the same across rebuilds.
    pub id: Id,
    /// Title for people: its first item's.
    pub title: String,
    /// The items that report it, as indices into the set's items.
    pub items: Vec<u32>,
    /// What sort of event.
    pub event_type: EventType,
    /// How they met.
    pub mode: Fact<Mode>,
    /// Whether it took place.
    pub status: Fact<Status>,
    /// When.
    pub when: When,
    /// Whether somebody has looked at the date.
    pub when_review: Review,
    /// Where, by place id.
    pub place: Option<Fact<Id>>,
    /// The country it took place in, where the source leaves no doubt.
    pub country: Option<Fact<CountryCode>>,
    /// Who took part.
    pub participants: Vec<Participant>,
    /// Bodies that took part, or that it was about, by id.
    pub organisations: Vec<Fact<Id>>,
    /// Countries it was with: the counterparts of the publisher's own.
    pub countries: Vec<Fact<CountryCode>>,
    /// What was talked about, from the controlled list, by id.
    pub subjects: Vec<Fact<Id>>,
    /// Positions reported.
    pub statements: Vec<Statement>,
    /// Dated things referred to, by id.
    pub mentions: Vec<Fact<Id>>,
    /// Whether somebody has looked at it.
    pub review: Review,
}

impl<T: Default> Default for Fact<T> {
    fn default() -> Self {
        Fact::from_row(T::default())
    }
}

impl Engagement {
    /// Visits every piece of evidence, in a fixed order.
    pub fn each_evidence<'e>(&'e self, visit: &mut dyn FnMut(&'e Evidence)) {
        each(&self.mode, visit);
        each(&self.status, visit);
        self.when.each_evidence(visit);
        self.place.iter().for_each(|fact| each(fact, visit));
        self.country.iter().for_each(|fact| each(fact, visit));
        for participant in &self.participants {
            each(&participant.name, visit);
            participant.roles.iter().for_each(|fact| each(fact, visit));
            participant.affiliation.iter().for_each(|fact| each(fact, visit));
            participant.represents.iter().for_each(|fact| each(fact, visit));
            each(&participant.side, visit);
        }
        self.organisations.iter().for_each(|fact| each(fact, visit));
        self.countries.iter().for_each(|fact| each(fact, visit));
        self.subjects.iter().for_each(|fact| each(fact, visit));
        for statement in &self.statements {
            statement.by.iter().for_each(|fact| each(fact, visit));
            each(&statement.kind, visit);
            statement.towards.iter().for_each(|fact| each(fact, visit));
            statement.subject.iter().for_each(|fact| each(fact, visit));
            statement.evidence.iter().for_each(&mut *visit);
        }
        self.mentions.iter().for_each(|fact| each(fact, visit));
    }
}

impl When {
    /// Visits every piece of evidence, in a fixed order.
    pub fn each_evidence<'w>(&'w self, visit: &mut dyn FnMut(&'w Evidence)) {
        self.evidence.iter().for_each(&mut *visit);
        self.bounds.iter().map(|bound| &bound.evidence).for_each(visit);
    }
}

fn each<'e, T>(fact: &'e Fact<T>, visit: &mut dyn FnMut(&'e Evidence)) {
    fact.evidence.iter().for_each(visit);
}
