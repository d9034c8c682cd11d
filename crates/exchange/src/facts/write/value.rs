//! TOML as text: strings, inline tables, lists, and lines of a file.

use toml_writer::{ToTomlValue, TomlStringBuilder};

/// The file so far.
#[derive(Default)]
pub(super) struct Lines {
    pub text: String,
}

impl Lines {
    /// Begins a table: `[name]` or `[[name]]`.
    pub(super) fn header(&mut self, header: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(header);
        self.text.push('\n');
    }

    pub(super) fn key(&mut self, key: &str, value: &str) {
        self.text.push_str(key);
        self.text.push_str(" = ");
        self.text.push_str(value);
        self.text.push('\n');
    }

    pub(super) fn text_unless_empty(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.key(key, &string(value));
        }
    }

    /// A list, one member a line where there are several.
    pub(super) fn list_unless_empty(&mut self, key: &str, members: &[String]) {
        if !members.is_empty() {
            self.key(key, &list(members));
        }
    }
}

/// A list, one member a line where there are several.
pub(super) fn list(members: &[String]) -> String {
    match members {
        [] => "[]".to_owned(),
        [only] => format!("[{only}]"),
        members => {
            let lines: String = members.iter().map(|member| format!("  {member},\n")).collect();
            format!("[\n{lines}]")
        }
    }
}

/// A string on one line, with as few escapes as can be.
pub(in crate::facts) fn string(text: &str) -> String {
    let builder = TomlStringBuilder::new(text);
    let pretty = builder.as_basic_pretty().or_else(|| builder.as_literal());
    pretty.unwrap_or_else(|| builder.as_basic()).to_toml_value()
}

/// An inline table of keys and values.
pub(super) fn table(pairs: &[(&str, String)]) -> String {
    let inside: Vec<String> = pairs.iter().map(|(key, value)| format!("{key} = {value}")).collect();
    format!("{{ {} }}", inside.join(", "))
}
