//! Elshi's page: what a person sees and does, on top of a packed dataset.
//!
//! The rooms: `state` is what the URL says, `messages` is every word the page
//! says, `sheet` is what is known of one thing, `views` is what is drawn, and
//! `app` holds them together.

pub mod app;
pub mod crash;
pub mod messages;
pub mod open;
pub mod review;
pub mod script;
pub mod sheet;
pub mod state;
pub mod views;
