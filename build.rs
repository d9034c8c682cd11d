//! The data of the page: every bulletin and table under `ELSHI_DATA` (a folder
//! or a single file, by default `assets/bulletins`) is read, checked and
//! packed.
//!
//! A fact that does not hold stops the build, and every such fact is shown. A
//! row of a table that cannot be read is told, and the rest is packed.

use elshi_exchange::add;
use elshi_exchange::collection::{FileProblem, SourceFile, collect, tables, unite};
use elshi_exchange::facts::{Vocabulary, render};
use elshi_exchange::tables::{Gazetteer, TableFinding};
use elshi_index::pack;
use elshi_record::{Dataset, Severity};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

const DEFAULT_DATA: &str = "assets/bulletins";
const COUNTRIES: &str = "assets/gazetteers/countries.tsv";
const HISTORIC: &str = "assets/gazetteers/historic.tsv";
const ORGANISATIONS: &str = "assets/gazetteers/organisations.tsv";
const SUBJECTS: &str = "assets/gazetteers/subjects.tsv";
/// How many rows that cannot be read are shown.
const MOST: usize = 20;

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(report) => {
            eprintln!("{report}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    println!("cargo::rerun-if-env-changed=ELSHI_DATA");
    let data = env::var_os("ELSHI_DATA").filter(|data| !data.is_empty());
    let data = data.map_or_else(|| PathBuf::from(DEFAULT_DATA), PathBuf::from);
    let mut files = Vec::new();
    read_files(&data, &mut files)?;
    let (countries, subjects) = (read_watched(COUNTRIES)?, read_watched(SUBJECTS)?);
    let vocabulary = Vocabulary::new(&countries, &subjects);
    let (historic, organisations) = (read_watched(HISTORIC)?, read_watched(ORGANISATIONS)?);
    let gazetteer = Gazetteer::new(&countries, &historic, &organisations, &subjects);
    let (mut dataset, problems) = collect(&files, &vocabulary);
    if !problems.is_empty() {
        return Err(report(&files, &problems));
    }
    let (imported, findings) = tables(&files, &gazetteer);
    tell(&findings);
    for table in imported {
        add(&mut dataset, table);
    }
    let problems = unite(&files, &mut dataset);
    if !problems.is_empty() {
        return Err(report(&files, &problems));
    }
    if dataset.bulletins.is_empty() {
        let data = data.display();
        return Err(format!(
            "error: {data} holds no bulletin and no table\n\
             help: a bulletin is a folder with `bulletin.txt` and `facts.toml`; \
             {DEFAULT_DATA}/README.md says how they are written. \
             A table is a file that ends in .csv, .tsv or .jsonl"
        ));
    }
    let out = env::var_os("OUT_DIR").map(PathBuf::from).ok_or("OUT_DIR is not set")?;
    let packed = pack(&dataset, &|code| Some(gazetteer.country_name(code)));
    write(&out.join("dataset.pack"), &packed)?;
    write(&out.join("titles.tsv"), titles(&dataset).as_bytes())
}

/// All files under a path, sorted, for bulletins lie in folders of folders.
fn read_files(path: &Path, files: &mut Vec<SourceFile>) -> Result<(), String> {
    println!("cargo::rerun-if-changed={}", path.display());
    let failed = |error| format!("error: cannot read {}: {error}", path.display());
    if !path.is_dir() {
        let text = fs::read_to_string(path).map_err(failed)?;
        files.push(SourceFile { path: path.display().to_string().replace('\\', "/"), text });
        return Ok(());
    }
    let entries = fs::read_dir(path).map_err(failed)?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(failed)?.path());
    }
    paths.sort();
    paths.iter().filter(|path| is_source(path)).try_for_each(|path| read_files(path, files))
}

/// Hidden files and those of other kinds, such as pictures, are left alone.
fn is_source(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let table = matches!(ending, "csv" | "tsv" | "jsonl" | "ndjson");
    let known = table || matches!(name, "bulletin.txt" | "facts.toml");
    !name.starts_with('.') && (path.is_dir() || known)
}

fn read_watched(path: &str) -> Result<String, String> {
    println!("cargo::rerun-if-changed={path}");
    fs::read_to_string(path).map_err(|error| format!("error: cannot read {path}: {error}"))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("error: cannot write {path:?}: {error}"))
}

/// Rows that were not wholly read, as warnings of the build.
fn tell(findings: &[(String, TableFinding)]) {
    let told: Vec<_> = findings.iter().filter(|(_, f)| f.severity != Severity::Info).collect();
    for (path, finding) in told.iter().take(MOST) {
        println!("cargo::warning={path}:{}: {} {}", finding.line, finding.message, finding.hint);
    }
    if told.len() > MOST {
        println!("cargo::warning=and {} more rows like these", told.len() - MOST);
    }
}

/// All problems, drawn, and how many they are.
fn report(files: &[SourceFile], problems: &[FileProblem]) -> String {
    let mut report = String::new();
    for FileProblem { path, problem } in problems {
        let source = files.iter().find(|file| file.path == *path).map_or("", |file| &file.text);
        report.push_str(&render(path, source, problem, false));
        report.push_str("\n\n");
    }
    let count = problems.len();
    let noun = if count == 1 { "problem" } else { "problems" };
    report + &format!("error: {count} {noun} in the data; nothing was packed")
}

/// Id and title of each engagement, for a page that cannot run.
fn titles(dataset: &Dataset) -> String {
    let rows = dataset.engagements.iter();
    rows.map(|engagement| format!("{}\t{}\n", engagement.id, engagement.title)).collect()
}
