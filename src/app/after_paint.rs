//! What can wait until the answer to a click is painted.

use super::Shared;
use elshi_index::Pack;
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// A call that waits for the next paint; it is never made once this is dropped.
pub struct AfterPaint {
    _frame: AnimationFrame,
    _call: Rc<RefCell<Option<Timeout>>>,
}

impl AfterPaint {
    /// Has something called right after the next paint.
    pub fn call(run: impl FnOnce() + 'static) -> AfterPaint {
        let call = Rc::new(RefCell::new(None));
        let frame = request_animation_frame({
            let call = Rc::clone(&call);
            move |_| drop(call.replace(Some(Timeout::new(0, run))))
        });
        AfterPaint { _frame: frame, _call: call }
    }
}

/// The value as it was at the last paint, and nothing before the first; the
/// newest one follows right after the next. What the reader does not wait for
/// is drawn from it, so that the answer is painted first.
#[hook]
pub fn use_after_paint<T: Clone + PartialEq + 'static>(value: &T) -> Option<T> {
    let painted = use_state_eq(|| None);
    use_effect_with(value.clone(), {
        let painted = painted.setter();
        move |value| {
            let value = value.clone();
            let waiting = AfterPaint::call(move || painted.set(Some(value)));
            // A newer value makes the wait for this one pointless.
            move || drop(waiting)
        }
    });
    (*painted).clone()
}

/// Lays out what answers over a set need, once the page over it is painted: the
/// first of them would wait for it otherwise.
#[hook]
pub fn use_prepared(pack: &Shared<Pack>) {
    use_effect_with(pack.clone(), |pack| {
        let pack = pack.clone();
        let frame = request_animation_frame(move |_| prepare_from(pack, 0));
        move || drop(frame)
    });
}

/// A part at a time: a reader's next click comes between two of them.
fn prepare_from(pack: Shared<Pack>, part: usize) {
    let work = move || {
        if pack.prepare_part(part) {
            prepare_from(pack, part + 1);
        }
    };
    Timeout::new(0, work).forget();
}
