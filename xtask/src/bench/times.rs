//! Times of a page, and where among many the usual and the worst ones are.

use crate::{Result, root};
use elshi_browser::Page;
use serde_json::json;
use std::fs;

/// One frame at sixty a second, in milliseconds.
pub const FRAME: f64 = 16.7;

/// Milliseconds that a page has spent so far, by what the browser names them.
/// The page's `Performance` domain is to be enabled.
///
/// # Errors
/// Where the browser does not answer.
pub fn spent(page: &Page, on: &[&str]) -> Result<f64> {
    let metrics = page.call("Performance.getMetrics", json!({}))?;
    let all = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let counted = all.iter().filter(|one| on.contains(&one["name"].as_str().unwrap_or_default()));
    Ok(counted.filter_map(|one| one["value"].as_f64()).sum::<f64>() * 1000.0)
}

/// The time that a part of all, from 0 to 1, does not pass.
pub fn at(times: &[f64], part: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = (times.len().saturating_sub(1) as f64 * part).round();
    sorted.get(place as usize).copied().unwrap_or(f64::NAN)
}

/// A script of the benchmark, with the clock that it measures by, to be
/// evaluated in a page.
///
/// # Errors
/// Where it cannot be read.
pub fn script(name: &str) -> Result<String> {
    let read = |name: &str| {
        let path = root().join("xtask/bench").join(name);
        fs::read_to_string(&path)
            .map_err(|error| format!("cannot read {}: {error}", path.display()))
    };
    Ok(format!("{};{};0", read("clock.js")?, read(name)?))
}

#[cfg(test)]
mod tests {
    use super::at;

    #[test]
    fn times_need_not_be_in_order() {
        assert_eq!([0.0, 0.5, 1.0].map(|part| at(&[3.0, 1.0, 2.0], part)), [1.0, 2.0, 3.0]);
        assert!(at(&[], 0.5).is_nan());
    }
}
