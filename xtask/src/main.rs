//! Everything that a developer or CI runs, as `cargo xtask COMMAND`.
#![allow(clippy::disallowed_methods, reason = "what is kept out of the page is fine here")]

mod args;
mod bench;
mod build;
mod extract;
mod finish;
mod map;
mod run;
mod score;
mod shots;
mod test;
mod tools;

use args::Command;
use std::path::PathBuf;
use std::process::ExitCode;

/// What went wrong, as a sentence for the person at the keyboard.
type Result<T> = std::result::Result<T, String>;

fn main() -> ExitCode {
    let done =
        args::read(lexopt::Parser::from_env()).and_then(|(command, options)| match command {
            Command::Help => {
                println!("{}", args::HELP);
                Ok(())
            }
            Command::Serve => build::serve(&options),
            Command::Build => build::build(&options),
            Command::Shots => shots::shots(&options),
            Command::Extract => {
                extract::extract(&options.rest, &options.published, &options.format)
            }
            Command::Score => score::score(&options.rest),
            Command::Test => test::test(&options),
            Command::Map => make_map(&options),
            Command::Finish => finish::finish(),
            Command::Bench => bench::bench(&options),
        });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn make_map(options: &args::Options) -> Result<()> {
    let source =
        options.rest.first().ok_or("`map` needs the file with Natural Earth's countries")?;
    map::run(&root(), source.as_ref()).map(|done| println!("{done}"))
}

/// The folder of the workspace.
fn root() -> PathBuf {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    own.parent().map(PathBuf::from).unwrap_or(own)
}
