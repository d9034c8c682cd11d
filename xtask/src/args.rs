//! The command line, read into values.

use crate::Result;
use lexopt::{Arg, Parser, ValueExt};
use std::path::PathBuf;

/// What `cargo xtask help` says.
pub const HELP: &str = "\
cargo xtask COMMAND

  serve [--data PATH] [--port N] [--dev]  build the page, serve it on this machine, build again on changes
  build [--data PATH]                     write dist/ for any static host, with .br and .gz beside each file
  test                                    every check there is; the last line says how many passed and failed
  bench [opened|peers|growth…]            bytes of a first visit, by file and by crate, how soon the page answers, and
                                          how that grows; with names those parts alone, on what is in dist/
  shots [--out DIR] [QUERY…]              pictures of the built page: 360, 768 and 1440 pixels, light and dark
  extract FILE [--published EDTF] [--format jsonl|facts]
                                          read a text that nobody has prepared; jsonl without --format
  score [NAME…]                           how well that reads what careful readers read, and every miss
  map FILE                                the page's world map from Natural Earth's countries in TopoJSON

  --data PATH   a folder of bulletins in place of assets/bulletins, or one table (CSV)
  --port N      port to serve on; the next free one from 8080 on without it
  --dev         a quick, large, unoptimised build
  --out DIR     where pictures go; target/shots without it
  QUERY         the part of the address after `?`";

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Say what there is.
    Help,
    /// Build, serve, watch.
    Serve,
    /// Write `dist`.
    Build,
    /// Run every check.
    Test,
    /// Make the world map.
    Map,
    /// Print the figures.
    Bench,
    /// Take pictures of what is in `dist`.
    Shots,
    /// Read a text that nobody has prepared.
    Extract,
    /// Score the reading against what careful readers found.
    Score,
    /// What Trunk calls once its own work is done.
    Finish,
}

/// How to do it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// A dataset other than the page's own.
    pub data: Option<PathBuf>,
    /// A port to serve on.
    pub port: Option<u16>,
    /// Whether to leave the code unoptimised.
    pub dev: bool,
    /// A folder to write to.
    pub out: Option<PathBuf>,
    /// When a text was published, as EDTF; empty where unknown.
    pub published: String,
    /// The form to write records in; empty for the usual one.
    pub format: String,
    /// What stands free: queries for pictures, a file, names.
    pub rest: Vec<String>,
}

/// Reads a command line.
///
/// # Errors
/// A sentence that says what was not understood.
pub fn read(mut parser: Parser) -> Result<(Command, Options)> {
    let mut command = None;
    let mut options = Options::default();
    while let Some(arg) = parser.next().map_err(words)? {
        match arg {
            Arg::Long("data") => options.data = Some(parser.value().map_err(words)?.into()),
            Arg::Long("out") => options.out = Some(parser.value().map_err(words)?.into()),
            Arg::Long("port") => {
                options.port = Some(parser.value().and_then(|port| port.parse()).map_err(words)?);
            }
            Arg::Long("published") => {
                options.published =
                    parser.value().and_then(|value| value.string()).map_err(words)?;
            }
            Arg::Long("format") => {
                options.format = parser.value().and_then(|value| value.string()).map_err(words)?;
            }
            Arg::Long("dev") => options.dev = true,
            Arg::Long("help") | Arg::Short('h') => command = Some(Command::Help),
            Arg::Value(name) if command.is_none() => {
                command = Some(named(&name.to_string_lossy())?)
            }
            Arg::Value(value) => options.rest.push(value.to_string_lossy().into_owned()),
            other => return Err(words(other.unexpected())),
        }
    }
    Ok((command.unwrap_or(Command::Help), options))
}

fn named(name: &str) -> Result<Command> {
    Ok(match name {
        "help" => Command::Help,
        "serve" => Command::Serve,
        "build" => Command::Build,
        "test" => Command::Test,
        "map" => Command::Map,
        "bench" => Command::Bench,
        "shots" => Command::Shots,
        "extract" => Command::Extract,
        "score" => Command::Score,
        "finish" => Command::Finish,
        _ => return Err(format!("there is no command `{name}`\n\n{HELP}")),
    })
}

fn words(error: lexopt::Error) -> String {
    format!("{error}\n\n{HELP}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &[&str]) -> Result<(Command, Options)> {
        read(Parser::from_args(line))
    }

    #[test]
    fn reads_a_command_with_its_options() {
        let (command, options) = of(&["serve", "--data", "a/b", "--port=8090", "--dev"]).unwrap();
        assert_eq!(command, Command::Serve);
        assert_eq!(options.data, Some("a/b".into()));
        assert_eq!((options.port, options.dev), (Some(8090), true));
    }

    #[test]
    fn keeps_what_stands_free_in_order() {
        let (command, options) = of(&["shots", "view=list", "q=iaea"]).unwrap();
        assert_eq!(
            (command, options.rest),
            (Command::Shots, vec!["view=list".to_owned(), "q=iaea".to_owned()])
        );
    }

    #[test]
    fn says_what_it_does_not_know() {
        assert!(of(&["bake"]).unwrap_err().starts_with("there is no command `bake`"));
        assert!(of(&["serve", "--quick"]).unwrap_err().contains("--quick"));
        assert!(of(&["serve", "--port", "high"]).unwrap_err().contains("high"));
    }
}
