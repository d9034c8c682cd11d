//! Who is named, in which roles, for whom.

pub mod heads;
pub mod introduced;
pub mod names;
pub mod people;
pub mod posts;
pub mod registry;
pub mod represent;
pub mod roles;
pub mod tail;
