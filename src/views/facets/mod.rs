//! The filters: every facet with its values, each with the count that it
//! would have with the other filters.

mod chips;
mod facet;

pub use chips::chips;
pub use facet::FacetList;

use crate::app::Site;
use crate::messages::{Key, t};
use elshi_index::{Entity, Facet, Kind, Pack};
use yew::prelude::*;

/// The facets in the order in which they are offered.
const OFFERED: [Facet; 9] = [
    Facet::Country,
    Facet::Organisation,
    Facet::Subject,
    Facet::Person,
    Facet::StatementKind,
    Facet::Mode,
    Facet::DateKnown,
    Facet::Status,
    Facet::Source,
];

/// What a facet is called.
pub fn facet_name(facet: Facet) -> Key {
    match facet {
        Facet::Country => Key::FacetCountry,
        Facet::Organisation => Key::FacetOrganisation,
        Facet::Person => Key::FacetPerson,
        Facet::Subject => Key::FacetSubject,
        Facet::StatementKind => Key::FacetKind,
        Facet::Mode => Key::FacetMode,
        Facet::Status => Key::FacetStatus,
        Facet::DateKnown => Key::FacetDate,
        Facet::Source => Key::FacetSource,
    }
}

/// What a value is called: by the page's own words where it is one of the
/// vocabulary's, by the source's otherwise.
pub fn value_name(pack: &Pack, facet: Facet, value: u32) -> String {
    let id = pack.value_id(facet, value);
    let known = match (facet, id.as_ref()) {
        (Facet::StatementKind, id) => match id {
            "support" => Key::KindSupport,
            "interest" => Key::KindInterest,
            "readiness" => Key::KindReadiness,
            "appreciation" => Key::KindAppreciation,
            "agreement" => Key::KindAgreement,
            "proposal" => Key::KindProposal,
            _ => Key::KindBriefing,
        },
        (Facet::Mode, id) => match id {
            "visit" => Key::ModeVisit,
            "third-party" | "third_party" => Key::ModeThirdParty,
            "multilateral" => Key::ModeMultilateral,
            "call" => Key::ModeCall,
            _ => Key::ModeResident,
        },
        (Facet::Status, id) => match id {
            "held" => Key::StatusHeld,
            "planned" => Key::StatusPlanned,
            _ => Key::StatusCancelled,
        },
        (Facet::DateKnown, id) => match id {
            "stated" | "exact" => Key::BasisStated,
            "bounded" => Key::BasisBounded,
            "from-bulletin" => Key::BasisFromBulletin,
            _ => Key::BasisUnknown,
        },
        _ => return pack.value_name(facet, value).into_owned(),
    };
    t(known).to_owned()
}

/// The facets whose values are things that can be opened, with their kinds.
const OF_THINGS: [(Facet, Kind); 4] = [
    (Facet::Country, Kind::Country),
    (Facet::Organisation, Kind::Organisation),
    (Facet::Person, Kind::Person),
    (Facet::Subject, Kind::Subject),
];

/// The facet that filters by things of a kind.
pub fn entity_facet(kind: Kind) -> Option<Facet> {
    OF_THINGS.iter().find(|(_, of)| *of == kind).map(|(facet, _)| *facet)
}

/// The thing that a facet's value is, where it is one.
pub fn value_entity(facet: Facet, value: u32) -> Option<Entity> {
    let (_, kind) = OF_THINGS.iter().find(|(of, _)| *of == facet)?;
    Some(Entity { kind: *kind, row: value })
}

/// All facets that have something to tell apart.
pub fn facets(site: &Site) -> Html {
    let worth = OFFERED
        .into_iter()
        .filter(|&facet| site.pack.value_count(facet) > 1 || !site.state.chosen(facet).is_empty());
    html! {
        <div class="facets">
            <h2 class="room-title">{ t(Key::Filters) }</h2>
            <div>
                { for worth.map(|facet| html! {
                    <FacetList key={facet as usize} site={site.clone()} {facet} />
                }) }
            </div>
        </div>
    }
}
