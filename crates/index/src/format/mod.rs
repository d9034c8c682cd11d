//! How the bytes lie: sections, columns, strings, numbers of varying length.
//!
//! Everything is little-endian and is read where it lies.

mod blobs;
mod edtf;
mod enums;
mod flags;
mod layout;
mod template;

pub(crate) use blobs::{Blobs, BlobsAt, write_blobs};
pub(crate) use edtf::{VERBATIM, form_of, write_form};
pub(crate) use elshi_rows::{
    Column, ColumnAt, Reader, checksum, push_signed, push_varint, write_column,
};
pub(crate) use enums::{
    BASES, EVENT_TYPES, ITEM_KINDS, MODES, REVIEWS, SIDES, SOURCE_KINDS, STATEMENT_KINDS,
};
pub use flags::Timed;
pub(crate) use flags::{columns_of, limits};
pub use layout::PackError;
pub(crate) use layout::{Layout, Section, write_sections};
pub(crate) use template::{MARKS, PLAIN, TEXT, is_template};
