//! What is drawn: one folder a view.

pub mod compare;
pub mod countries;
pub mod details;
pub mod facets;
pub mod list;
pub mod map;
pub mod parts;
pub mod positions;
pub mod search;
pub mod timeline;
