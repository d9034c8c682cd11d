//! The pieces of a line, drawn.

use super::entity_link;
use crate::app::Site;
use crate::sheet::Piece;
use yew::prelude::*;

/// Draws the pieces of a line, things as links.
pub fn pieces(site: &Site, pieces: &[Piece]) -> Html {
    let drawn = pieces.iter().map(|piece| match piece {
        Piece::Words(words) => html! { { words.clone() } },
        Piece::Quoted(words) => html! { <q class="quoted">{ words.clone() }</q> },
        Piece::Thing(entity, name) => entity_link(site, *entity, name),
    });
    drawn.collect()
}
