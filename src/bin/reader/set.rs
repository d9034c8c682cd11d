//! Packs a whole set and tells it.

use super::tell::tell_packed;
use elshi_exchange::tables::Gazetteer;
use elshi_index::pack;
use elshi_intake::{Finding, Table, Taken};
use elshi_record::Dataset;
use web_sys::DedicatedWorkerGlobalScope;

/// Tells what was read. The worker ends with this answer: taking a large set
/// apart piece by piece would only keep the reader waiting.
pub fn tell_taken(scope: &DedicatedWorkerGlobalScope, gazetteer: &Gazetteer, taken: Taken) {
    tell_set(scope, gazetteer, &taken.dataset, &taken.findings, &taken.tables);
    std::mem::forget(taken.dataset);
}

/// Tells a set, and all that there is to say of it.
pub fn tell_set(
    scope: &DedicatedWorkerGlobalScope,
    gazetteer: &Gazetteer,
    set: &Dataset,
    findings: &[Finding],
    tables: &[Table],
) {
    tell_packed(scope, gazetteer, &|name| pack(set, name), set, findings, tables);
}
