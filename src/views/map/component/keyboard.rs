//! Keys on the map: one stop for the keyboard, arrows from country to country.

use super::super::neighbours;
use super::super::world::World;
use super::{MIDDLE, STEP, WorldMap};
use yew::prelude::*;

impl WorldMap {
    pub(super) fn key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) -> bool {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return false;
        }
        let props = ctx.props();
        let first = (!props.data.lands.is_empty()).then_some(0);
        let Some(active) = self.active_land(ctx).or(first) else { return false };
        let middles: Vec<(i32, i32)> =
            props.data.lands.iter().map(|land| middle(&props.world, land.shape)).collect();
        let toward = |direction| neighbours::next(&middles, active, direction);
        let last = middles.len().saturating_sub(1);
        let next = match event.key().as_str() {
            "ArrowRight" => toward((1, 0)),
            "ArrowLeft" => toward((-1, 0)),
            "ArrowUp" => toward((0, -1)),
            "ArrowDown" => toward((0, 1)),
            "Home" => Some(0),
            "End" => Some(last),
            "PageDown" => Some((active + 1).min(last)),
            "PageUp" => Some(active.saturating_sub(1)),
            "+" | "=" => {
                self.view = self.view.zoomed(STEP, MIDDLE);
                Some(active)
            }
            "-" => {
                self.view = self.view.zoomed(1.0 / STEP, MIDDLE);
                Some(active)
            }
            "Enter" | " " => {
                let land = props.data.lands.get(active).map(|land| land.row);
                let done = if event.shift_key() { &props.on_country } else { &props.on_filter };
                land.iter().for_each(|&row| done.emit(row));
                Some(active)
            }
            _ => return false,
        };
        event.prevent_default();
        if let Some(land) = next.and_then(|next| props.data.lands.get(next)) {
            self.active = Some(land.row);
            self.view = self.view.showing(middle(&props.world, land.shape));
            self.point(ctx, Some(land.row));
        }
        true
    }
}

fn middle(world: &World, shape: usize) -> (i32, i32) {
    world.shapes.get(shape).map_or((0, 0), |shape| shape.middle)
}
