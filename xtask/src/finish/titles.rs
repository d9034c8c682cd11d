//! The titles of what the dataset holds, as HTML in the page itself, for
//! those who cannot run it and for search engines.
//!
//! The build script of the page writes them beside the packed dataset; Cargo
//! says where that was.

use super::read;
use crate::run::output;
use crate::{Result, root};
use serde_json::Value;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::Command;

/// How many are written out; a large table has more than a page can hold.
const MOST: usize = 200;
/// Where they go.
const PLACE: &str = "<!--titles-->";

/// Puts the titles into the page.
///
/// # Errors
/// Where the page has no place for them, or Cargo does not say where they are.
pub fn put(page: &str, release: bool) -> Result<String> {
    let titles = read(&out_dir(release)?.join("titles.tsv"))?;
    let list = list(&titles);
    // Comments may be gone already: then the list ends the section.
    let place = if page.contains(PLACE) { PLACE } else { "</section>" };
    if !page.contains(place) {
        return Err("index.html has no place for the titles".to_owned());
    }
    let end = if place == PLACE { "" } else { place };
    Ok(page.replacen(place, &(list + end), 1))
}

fn list(titles: &str) -> String {
    let titles: Vec<_> = titles.lines().filter_map(|line| line.split_once('\t')).collect();
    let mut list = String::from("<ol>");
    for (_, title) in titles.iter().take(MOST) {
        let _ = write!(list, "<li>{}</li>", escaped(title));
    }
    list.push_str("</ol>");
    if titles.len() > MOST {
        let _ = write!(list, "<p>and {} more</p>", titles.len() - MOST);
    }
    list
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Where the page's build script wrote to, for the build that Trunk just did.
fn out_dir(release: bool) -> Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root());
    cargo.args(["build", "--quiet", "--bin", "elshi", "--target", "wasm32-unknown-unknown"]);
    cargo.arg("--message-format=json-render-diagnostics");
    if release {
        cargo.arg("--release");
    }
    let said = output(&mut cargo)?;
    said.lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .find_map(own_out_dir)
        .ok_or_else(|| {
            "Cargo does not say where the page's build script wrote its titles".to_owned()
        })
}

fn own_out_dir(message: Value) -> Option<PathBuf> {
    let is_script = message["reason"] == "build-script-executed";
    let package = message["package_id"].as_str()?;
    let own = root().display().to_string().replace('\\', "/");
    // `path+file:///…/elshi#0.1.0`, or `…/folder#elshi@0.1.0`.
    let place = package.split_once('#').map_or(package, |(place, _)| place);
    (is_script && place.ends_with(&own)).then(|| message["out_dir"].as_str().map(PathBuf::from))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_text_never_markup() {
        assert_eq!(
            list("a\tTalks <b> & more\nb\tTwo\n"),
            "<ol><li>Talks &lt;b&gt; &amp; more</li><li>Two</li></ol>"
        );
    }

    #[test]
    fn a_long_list_says_how_much_is_left_out() {
        let titles: String = (0..MOST + 3).map(|row| format!("{row}\tt\n")).collect();
        assert!(list(&titles).ends_with("</ol><p>and 3 more</p>"));
    }
}
