//! Elshi's page: what a person sees and does, on top of a packed dataset.
//!
//! The rooms: `state` is what the URL says, `messages` is every word the page
//! says, `views` is what is drawn, `app` holds them together.

pub mod views;
