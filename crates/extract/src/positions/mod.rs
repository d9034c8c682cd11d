//! Who said what, towards what, in which words.

pub mod addressees;
pub mod nested;
pub mod objects;
pub mod passives;
pub mod phrases;
pub mod quotations;
pub mod reports;
pub mod sources;
pub mod speakers;
pub mod statements;
pub mod subjects;
pub mod voices;
