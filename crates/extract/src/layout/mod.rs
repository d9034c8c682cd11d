//! One text to its items: lines, titles, stamps, furniture.

pub mod furniture;
pub mod lines;
pub mod segment;
pub mod source;
pub mod stamp;
pub mod stretches;
