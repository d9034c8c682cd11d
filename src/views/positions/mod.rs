//! Who said what on each subject: counterparts by subject, the words in the
//! cell. One table, drawn as a list of cards where the window is narrow.

mod table;

pub use table::{Cell, Row, Table, table};

use crate::app::{Site, thing};
use crate::messages::{self, Key, count, t};
use crate::sheet::Piece;
use crate::state::{Quote, State};
use crate::views::parts::{entity_link, go, pieces};
use elshi_index::{Entity, Kind};
use yew::prelude::*;

/// The table of positions in what matches.
pub fn positions(site: &Site) -> Html {
    let table = table(&site.pack, site.results.rows(), &site.state.filters);
    let held = table.rows.iter().flat_map(|row| &row.cells).map(Vec::len).sum();
    if held == 0 {
        return html! {
            <>
                <h2 class="room-title">{ t(Key::PositionsTitle) }</h2>
                <p class="room-lead">{ t(Key::PositionsEmpty) }</p>
            </>
        };
    }
    html! {
        <>
            <h2 class="room-title" id="positions-title">{ t(Key::PositionsTitle) }</h2>
            <p class="room-lead">
                { t(Key::PositionsLead) }{ " " }{ count(Key::PositionsCount, held, &[]) }{ "." }
            </p>
            <div class="positions-scroll" tabindex="0" role="region" aria-labelledby="positions-title">
                <table class="positions">
                    <thead>
                        <tr>
                            <th scope="col">{ t(Key::Counterparts) }</th>
                            { for table.subjects.iter().map(|subject| html! {
                                <th scope="col">{ subject_name(site, *subject) }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for table.rows.iter().map(|row| row_view(site, &table, row)) }
                    </tbody>
                </table>
            </div>
        </>
    }
}

fn subject_name(site: &Site, subject: Option<u32>) -> Html {
    match subject {
        None => html! { { t(Key::PositionsOther) } },
        Some(row) => {
            let entity = Entity { kind: Kind::Subject, row };
            entity_link(site, entity, &site.pack.name(entity))
        }
    }
}

fn row_view(site: &Site, table: &Table, row: &Row) -> Html {
    let party = match row.party {
        None => html! { { t(Key::TheParties) } },
        Some(entity) => pieces(site, &[Piece::Thing(entity, site.pack.name(entity).into_owned())]),
    };
    html! {
        <tr key={row.party.map_or_else(String::new, thing)}>
            <th scope="row">{ party }</th>
            { for row.cells.iter().zip(&table.subjects).map(|(cells, subject)| html! {
                <td class={cells.is_empty().then_some("empty")}>
                    if !cells.is_empty() {
                        <p class="cell-subject">{ subject_words(site, *subject) }</p>
                    }
                    { for cells.iter().map(|cell| cell_view(site, cell)) }
                </td>
            }) }
        </tr>
    }
}

fn subject_words(site: &Site, subject: Option<u32>) -> String {
    match subject {
        None => t(Key::PositionsOther).to_owned(),
        Some(row) => site.pack.name(Entity { kind: Kind::Subject, row }).into_owned(),
    }
}

/// A quotation that opens its sentence in the engagement that reports it.
fn cell_view(site: &Site, cell: &Cell) -> Html {
    let kind = t(messages::statement_kind(cell.kind));
    let to = State {
        selection: Some(Entity { kind: Kind::Engagement, row: cell.engagement }),
        quote: cell.quote.map(|(bulletin, span)| Quote { bulletin, span }),
        ..(*site.state).clone()
    };
    html! {
        <div class="cell" key={cell.id.clone()}>
            <p class="cell-kind">
                <span class={classes!("tag", "kind")}>{ kind }</span>
                if !cell.speakers.is_empty() { { " " }{ cell.speakers.clone() } }
            </p>
            <blockquote>
                { go(site, &to, "cell-quote", None, cell.words.clone()) }
            </blockquote>
        </div>
    }
}
