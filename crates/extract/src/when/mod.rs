//! Expressions of time, and what they say of the day of an engagement.

pub mod calendar;
pub mod dated;
pub mod dates;
pub mod expressions;
pub mod naming;
pub mod occasions;
pub mod outlook;
pub mod periods;
pub mod time;
pub mod undated;
