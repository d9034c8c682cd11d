//! What was reported, who was there, where, and for which bodies.

pub mod asides;
pub mod bodies;
pub mod company;
pub mod delegations;
pub mod engagement;
pub mod event;
pub mod events;
pub mod forms;
pub mod home;
pub mod later;
pub mod meetings;
pub mod ministries;
pub mod mode;
pub mod organisations;
pub mod participants;
pub mod place;
