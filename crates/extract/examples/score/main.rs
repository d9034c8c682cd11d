//! Scores what the engine finds against what careful readers found, and lists
//! every miss: `cargo run --release --example score [WHAT]`, where `WHAT` is
//! `readouts`, `bulletins`, `seed` or `dates`.

mod bulletins;
mod readouts;
mod seed;
mod tally;

use std::path::{Path, PathBuf};

fn main() {
    let what = std::env::args().nth(1).unwrap_or_default();
    let wanted = |name: &str| what.is_empty() || what == name;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let corpora = corpora(&root);
    if wanted("seed") {
        seed::score(&root);
    }
    let Some(corpora) = corpora else {
        println!("no corpora beside the project: only the built-in bulletin was scored");
        return;
    };
    if wanted("bulletins") {
        bulletins::score(&corpora);
    }
    if wanted("readouts") {
        readouts::score(&corpora);
    }
}

/// `../shared/corpora` beside the project, or where `ELSHI_CORPORA` says.
fn corpora(root: &Path) -> Option<PathBuf> {
    let named = std::env::var_os("ELSHI_CORPORA").map(PathBuf::from);
    let beside = [root.join("../shared/corpora"), root.join("../../shared/corpora")];
    named.into_iter().chain(beside).find(|path| path.join("readouts.csv").is_file())
}
