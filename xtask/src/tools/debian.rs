//! What Debian packages, for whoever may install it.

use crate::Result;
use crate::run::{output, run, shown};
use std::path::Path;
use std::process::Command;

/// What `find` finds, if need be after installing packages, on Debian as root;
/// `needed` says what is missing otherwise.
///
/// # Errors
/// What is needed and how to get it, elsewhere and where apt fails.
pub fn ensure<T>(
    find: impl Fn() -> Option<T>,
    packages: &[&str],
    needed: &str,
    elsewhere: &str,
) -> Result<T> {
    if let Some(found) = find() {
        return Ok(found);
    }
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    if !Path::new("/etc/debian_version").exists() || !root {
        let packages = packages.join(" ");
        return Err(format!(
            "{needed}. On Debian: `apt-get install {packages}`; elsewhere see {elsewhere}"
        ));
    }
    println!("{needed}; this is Debian, and you are root.");
    for args in [&["update"][..], &[&["install", "--yes"], packages].concat()] {
        let mut apt = Command::new("apt-get");
        apt.args(args).env("DEBIAN_FRONTEND", "noninteractive");
        println!("Getting them: {}", shown(&apt));
        run(&mut apt)?;
    }
    find().ok_or_else(|| needed.to_owned())
}
