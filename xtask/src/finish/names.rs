//! Short names for what the page's program and its script call each other by.
//!
//! wasm-bindgen names each import by what it does and a hash, which stands in
//! both files and does not compress. esbuild makes the script small and tells
//! which names it gave; the program is given the same ones.

use super::html::{attribute, boot_place};
use super::{read, short_hash, write};
use crate::Result;
use crate::run::output;
use serde_json::Value;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// What both files name: all that wasm-bindgen makes up, and the module that
/// the imports are in.
const SHARED: &str = r"^(__wb|wasm_bindgen_|\./)";

/// Gives the page's script and program short names for each other's parts, and
/// both files the hash of what they hold then: one never meets an older other.
///
/// # Errors
/// Where the page has no place for them, esbuild is missing or fails, or a file
/// is not as wasm-bindgen leaves it.
pub fn shorten(page: &str, folder: &Path) -> Result<String> {
    let place = boot_place(page)?;
    let name = |name| attribute(place, name).unwrap_or_default();
    let (script, program) = (name("data-js"), name("data-wasm"));
    let (small, names) = minify(&folder.join(script))?;
    let bytes = fs::read(folder.join(program));
    let bytes = bytes.map_err(|error| format!("cannot read {program}: {error}"))?;
    let renamed = rename(&bytes, &names);
    let renamed = renamed.map_err(|error| format!("cannot rename in {program}: {error}"))?;
    let stem = format!("elshi-{}", short_hash(&[small.as_bytes(), &renamed].concat()));
    let mut page = page.to_owned();
    for (old, ending, bytes) in
        [(program, "_bg.wasm", renamed.as_slice()), (script, ".js", small.as_bytes())]
    {
        let new = format!("{stem}{ending}");
        fs::remove_file(folder.join(old))
            .map_err(|error| format!("cannot remove {old}: {error}"))?;
        write(&folder.join(&new), bytes)?;
        page = page.replace(old, &new);
    }
    Ok(page)
}

/// A script made small, and the names that it has now for those it had.
fn minify(script: &Path) -> Result<(String, Value)> {
    let names = script.with_extension("names.json");
    write(&names, b"{}")?;
    let mut esbuild = Command::new("esbuild");
    esbuild.arg(script).args(["--minify", "--mangle-quoted", "--log-level=warning"]);
    esbuild.arg(format!("--mangle-props={SHARED}"));
    esbuild.arg(format!("--mangle-cache={}", names.display()));
    let small = output(&mut esbuild).map_err(|error| {
        format!("{error}\n`cargo xtask build` gets esbuild, which makes the page's script small")
    })?;
    let told = read(&names)?;
    fs::remove_file(&names).map_err(|error| format!("cannot remove the list of names: {error}"))?;
    let told = serde_json::from_str(&told).map_err(|error| format!("esbuild's names: {error}"))?;
    Ok((small, told))
}

/// A program whose imports and exports have other names.
fn rename(bytes: &[u8], names: &Value) -> std::result::Result<Vec<u8>, Box<dyn Error>> {
    let new = |old: &str| names[old].as_str().unwrap_or(old).to_owned();
    let mut encoder = RoundtripReencoder;
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section {
                    let import = import?;
                    let kind = encoder.entity_type(import.ty)?;
                    imports.import(&new(import.module), &new(import.name), kind);
                }
                module.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section {
                    let export = export?;
                    let kind = encoder.export_kind(export.kind)?;
                    exports.export(&new(export.name), kind, export.index);
                }
                module.section(&exports);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    module.section(&RawSection { id, data: &bytes[range] });
                }
            }
        }
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, MemoryType, TypeSection};

    #[test]
    fn a_program_calls_and_is_called_by_its_new_names_alone() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        let module = |from: &str, call: &str, called: &str| {
            let (mut imports, mut exports) = (ImportSection::new(), ExportSection::new());
            imports.import(from, call, EntityType::Function(0));
            imports.import("env", "memory", memory);
            exports.export(called, ExportKind::Func, 0).export("memory", ExportKind::Memory, 0);
            let mut module = Module::new();
            module.section(&types).section(&imports).section(&exports);
            module.finish()
        };
        let names = serde_json::json!({
            "./e_bg.js": "a", "__wbg_new_0": "b", "__wbindgen_free": "c", "__wbg_gone_1": "d",
        });
        let renamed = rename(&module("./e_bg.js", "__wbg_new_0", "__wbindgen_free"), &names);
        assert_eq!(renamed.unwrap(), module("a", "b", "c"));
        assert!(rename(b"broken", &names).is_err());
    }
}
