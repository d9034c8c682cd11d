//! Scores what the engine finds against what careful readers found, and lists
//! every miss: the built-in bulletin against its reviewed facts, and the
//! corpora where they are beside the project.

mod bulletins;
mod dates;
mod readouts;
mod seed;
mod tally;

use crate::{Result, root};
use std::path::{Path, PathBuf};

/// Scores everything, or only what is named: `seed`, `bulletins`, `readouts`,
/// `dates`.
///
/// # Errors
/// Where something is named that there is not.
pub fn score(names: &[String]) -> Result<()> {
    const NAMES: [&str; 4] = ["seed", "bulletins", "readouts", "dates"];
    if let Some(other) = names.iter().find(|name| !NAMES.contains(&name.as_str())) {
        return Err(format!("there is nothing to score called `{other}`: {}", NAMES.join(", ")));
    }
    let wanted = |name: &str| names.is_empty() || names.iter().any(|known| known == name);
    let root = root();
    if wanted("seed") {
        seed::score(&root);
    }
    let Some(corpora) = corpora(&root) else {
        println!("no corpora beside the project: only the built-in bulletin was scored");
        return Ok(());
    };
    if wanted("bulletins") {
        bulletins::score(&corpora);
    }
    if wanted("dates") {
        dates::score(&corpora);
    }
    if wanted("readouts") {
        readouts::score(&corpora);
    }
    Ok(())
}

/// Where `ELSHI_CORPORA` says, or `../shared/corpora` beside the project.
fn corpora(root: &Path) -> Option<PathBuf> {
    let named = std::env::var_os("ELSHI_CORPORA").map(PathBuf::from);
    let beside = [root.join("../shared/corpora"), root.join("../../shared/corpora")];
    named.into_iter().chain(beside).find(|path| path.join("readouts.csv").is_file())
}
