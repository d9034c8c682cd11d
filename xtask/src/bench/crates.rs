//! What the Wasm is made of, by crate: the names that the compiler left in
//! it, before wasm-bindgen and wasm-opt take them away.

use super::table;
use crate::run::output;
use crate::{Result, root};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// Rows that are shown; the rest is summed.
const MOST: usize = 24;

/// Prints code and data of the page's Wasm by crate.
pub fn print() -> Result<()> {
    let path = artifact()?;
    let wasm = fs::read(&path);
    let wasm = wasm.map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let parts = weigh(&wasm).map_err(|error| format!("{} is no Wasm: {error}", path.display()))?;
    let sum: usize = parts.iter().map(|(_, bytes)| bytes).sum();
    let mut rows = Vec::new();
    for (name, bytes) in parts.iter().take(MOST) {
        rows.push(vec![name.clone(), bytes.to_string(), share(*bytes, sum)]);
    }
    let rest: usize = parts.iter().skip(MOST).map(|(_, bytes)| bytes).sum();
    rows.push(vec!["others".to_owned(), rest.to_string(), share(rest, sum)]);
    table(&["crate", "bytes", "share"], &rows);
    println!("\nBytes before wasm-opt, which takes about a fifth.");
    Ok(())
}

fn share(bytes: usize, sum: usize) -> String {
    format!("{:.1} %", bytes as f64 * 100.0 / sum.max(1) as f64)
}

/// Bytes of each crate's functions, and of the data, largest first.
fn weigh(wasm: &[u8]) -> wasmparser::Result<Vec<(String, usize)>> {
    let mut bodies = Vec::new();
    let mut imports = 0;
    let mut names = BTreeMap::new();
    let mut parts: BTreeMap<String, usize> = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section {
                    imports += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(section) => {
                *parts.entry("(data: the dataset, the map, words)".to_owned()).or_default() +=
                    section.range().len();
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(section) = section.as_known() else { continue };
                for part in section {
                    let Name::Function(functions) = part? else { continue };
                    for function in functions {
                        let function = function?;
                        names.insert(function.index, function.name.to_owned());
                    }
                }
            }
            _ => {}
        }
    }
    for (index, bytes) in (imports..).zip(bodies) {
        let name = names.get(&index).map_or("", String::as_str);
        *parts.entry(owner(name)).or_default() += bytes;
    }
    let mut parts: Vec<_> = parts.into_iter().collect();
    parts.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    Ok(parts)
}

/// The crate that a function is from: the first name in it.
fn owner(name: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(name));
    let name = name.trim_start_matches(['<', '&', '(', '[', '*']).trim_start_matches("dyn ");
    let end = name.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    match name.get(..end.unwrap_or(name.len())) {
        Some(name) if !name.is_empty() && end.is_some() => name.to_owned(),
        _ => "(runtime)".to_owned(),
    }
}

/// The Wasm that the compiler wrote for the page.
fn artifact() -> Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root()).args(["build", "--quiet", "--release", "--bin", "elshi"]);
    cargo.args(["--target", "wasm32-unknown-unknown", "--message-format=json-render-diagnostics"]);
    let said = output(&mut cargo)?;
    let messages = said.lines().filter_map(|line| serde_json::from_str(line).ok());
    let mut files = messages.filter_map(|message: serde_json::Value| {
        let files = message["filenames"].as_array()?;
        files
            .iter()
            .filter_map(|file| file.as_str())
            .find(|file| file.ends_with("elshi.wasm"))
            .map(PathBuf::from)
    });
    files.next_back().ok_or_else(|| "Cargo does not say where the page's Wasm is".to_owned())
}

#[cfg(test)]
mod tests {
    use super::owner;

    #[test]
    fn a_function_belongs_to_the_crate_named_first() {
        assert_eq!(owner("_ZN4core3fmt5write17h0123456789abcdefE"), "core");
        assert_eq!(owner("<yew::html::VNode as core::clone::Clone>::clone"), "yew");
        assert_eq!(owner("memcpy"), "(runtime)");
    }
}
