//! Links that change the state in place, and still are links: they can be
//! copied, and opened in a new window.

use crate::app::{Site, use_pointed, use_pointing};
use crate::state::State;
use elshi_index::Entity;
use yew::prelude::*;

/// Properties of [`StateLink`].
#[derive(Properties, PartialEq)]
pub struct StateLinkProps {
    /// The page.
    pub site: Site,
    /// Where it goes.
    pub to: State,
    /// Classes of the link.
    #[prop_or_default]
    pub class: Classes,
    /// Whether it goes where the reader is, and in which sense.
    #[prop_or_default]
    pub current: Option<&'static str>,
    /// What it says.
    pub children: Html,
}

/// A link to another state of the page.
#[component]
pub fn StateLink(props: &StateLinkProps) -> Html {
    let href = props.site.link(&props.to);
    let onclick = {
        let (site, to) = (props.site.clone(), props.to.clone());
        Callback::from(move |event: MouseEvent| {
            if takes_over(&event) {
                site.go(to.clone());
            }
        })
    };
    html! {
        <a {href} {onclick} class={props.class.clone()} aria-current={props.current}>
            { props.children.clone() }
        </a>
    }
}

/// Whether a click is one that the page answers itself; the browser answers
/// those with a modifier, which ask for a new tab or a download.
fn takes_over(event: &MouseEvent) -> bool {
    let plain = !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
    if plain && event.button() == 0 {
        event.prevent_default();
        return true;
    }
    false
}

/// Properties of [`EntityLink`].
#[derive(Properties, PartialEq)]
pub struct EntityLinkProps {
    /// The page.
    pub site: Site,
    /// The thing.
    pub entity: Entity,
    /// What it is called here.
    pub text: AttrValue,
    /// Classes besides the usual ones.
    #[prop_or_default]
    pub class: Classes,
}

/// The name of a thing, which opens it and lights it up everywhere.
#[component]
pub fn EntityLink(props: &EntityLinkProps) -> Html {
    let EntityLinkProps { site, entity, text, class } = props;
    let (over, out) = use_pointing(*entity);
    let lit = use_pointed().lights(*entity).then_some("lit");
    let to = site.state.opened(Some(*entity));
    let current = (site.state.selection == Some(*entity)).then_some("true");
    html! {
        <span onmouseenter={over.reform(|_: MouseEvent| ())}
              onmouseleave={out.reform(|_: MouseEvent| ())}
              onfocusin={over.reform(|_: FocusEvent| ())}
              onfocusout={out.reform(|_: FocusEvent| ())}>
            <StateLink site={site.clone()} {to} {current}
                       class={classes!("entity", lit, class.clone())}>
                { text.clone() }
            </StateLink>
        </span>
    }
}
