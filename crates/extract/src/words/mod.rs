//! Text to words: tokens, sentences, and what the gazetteers know in them.

pub mod dateline;
pub mod dictionary;
pub mod item;
pub mod lexicon;
pub mod mark;
pub mod quote;
pub mod scan;
pub mod sentences;
pub mod shape;
pub mod tokens;
