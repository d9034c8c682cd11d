//! Reading one table, and telling what it holds with what its rows share packed
//! once.

use super::sources::Columns;
use super::tell::{Pack, tell_packed, tell_progress, tell_read};
use super::worker::gazetteer;
use elshi_exchange::tables::Gazetteer;
use elshi_index::pack_rows;
use elshi_intake::{Kind, Rows, Source, Taken};
use elshi_record::RowSet;
use web_sys::DedicatedWorkerGlobalScope;

/// Reads a table, telling how far it is, and tells what it holds; `false`, and
/// nothing told, where the source is none.
pub fn read(scope: &DedicatedWorkerGlobalScope, source: &Source, columns: &Columns) -> bool {
    let gazetteer = gazetteer();
    let kind = Kind::of(&source.name, &source.bytes);
    let Some(mut rows) = Rows::start(source, kind, &gazetteer, columns) else { return false };
    tell_progress(scope, &mut || {
        let (done, all) = rows.step().then(|| rows.progress())?;
        Some((done as u32, all as u32))
    });
    tell_read(scope);
    tell_rows(scope, &gazetteer, rows.finish());
    true
}

/// Packs and tells what a table holds. The worker ends with this answer, and
/// takes nothing apart before.
pub fn tell_rows(scope: &DedicatedWorkerGlobalScope, gazetteer: &Gazetteer, taken: Taken<RowSet>) {
    let Taken { dataset: rows, findings, tables } = taken;
    // There is nothing to say of rows that are like others.
    let pack: Pack<'_> = &|name| pack_rows(&rows, name);
    tell_packed(scope, gazetteer, pack, &rows.set, &findings, &tables);
    std::mem::forget(rows);
}
