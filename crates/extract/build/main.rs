//! Compiles the word lists of `assets/gazetteers` into sorted tables that the
//! engine reads in place: one table of words, and a trie of word numbers for
//! each family of phrases.

// A build that lacks its word lists should stop loudly.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod families;
mod lists;
mod tables;
mod trie;
mod words;

use families::{cues, entities, subjects};
use std::path::PathBuf;
use std::{env, fs};
use tables::{furniture, kinds, offices};
use trie::trie;
use words::{classes, with_starts, words};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let lists = root.join("../../assets/gazetteers");
    println!("cargo::rerun-if-changed={}", lists.display());
    let mut code = String::new();
    let entities = entities(&lists, &mut code);
    let subjects = subjects(&lists, &mut code);
    let cues = cues(&lists);
    let classes = classes(&lists);
    furniture(&lists, &mut code);
    offices(&lists, &mut code);
    kinds(&lists, &mut code);
    let families = [entities, subjects, cues];
    let classes = with_starts(&families, classes);
    let words = words(&families, &classes, &mut code);
    for family in &families {
        trie(family, &words, &mut code);
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("lexicon.rs"), code).expect("the output directory is writable");
}
