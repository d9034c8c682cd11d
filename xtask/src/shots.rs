//! Pictures of the built page, to look at what a change does.

use crate::args::Options;
use crate::{Result, root};
use elshi_browser::{Browser, Fault, Look, Page, Site};
use std::fs;

const WIDTHS: [(u32, u32); 3] = [(360, 740), (768, 1024), (1440, 900)];
/// What is looked at where nothing is asked for.
const QUERIES: [&str; 4] = ["", "view=map", "view=list", "view=positions"];

/// Takes pictures of what is in `dist`.
pub fn shots(options: &Options) -> Result<()> {
    let out = options.out.clone().unwrap_or_else(|| root().join("target/shots"));
    fs::create_dir_all(&out).map_err(|error| format!("cannot make {}: {error}", out.display()))?;
    let site = Site::serve(&root().join("dist"), Fault::None)?;
    let browser = Browser::launch()?;
    let page = browser.open(Look::WIDE)?;
    let asked: Vec<_> = options.rest.iter().map(String::as_str).collect();
    let queries = if asked.is_empty() { &QUERIES[..] } else { &asked[..] };
    for query in queries {
        let query = query.trim_start_matches('?');
        page.go(&format!("{}?{query}", site.address()))?;
        page.wait("!document.querySelector('.plain') || document.querySelector('[data-failed]')")?;
        for (width, height) in WIDTHS {
            for dark in [false, true] {
                page.set_look(Look { width, height, dark, still: true, touch: width < 700 })?;
                painted(&page)?;
                let theme = if dark { "dark" } else { "light" };
                let file = out.join(format!("{}-{width}-{theme}.png", file_name(query)));
                let written = fs::write(&file, page.picture()?);
                written.map_err(|error| format!("cannot write {}: {error}", file.display()))?;
            }
        }
    }
    for line in page.console()? {
        println!("console: {line}");
    }
    println!("The pictures are in {}", out.display());
    Ok(())
}

/// Waits until what changed is on the screen.
fn painted(page: &Page) -> Result<()> {
    let frames = "new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done(1))), 120))";
    page.eval(frames).map(drop)
}

fn file_name(query: &str) -> String {
    let name: String = query
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' })
        .collect();
    if name.is_empty() { "start".to_owned() } else { name.chars().take(80).collect() }
}
