//! The Content-Security-Policy: the page may run its own files and nothing
//! else, and may speak to no one.

use super::html::inline_scripts;
use crate::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Puts the policy at the head of the page, with the hash of each script that
/// stands in it.
///
/// # Errors
/// Where the page has no place for it.
pub fn put(page: &str) -> Result<String> {
    let hashes: String = inline_scripts(page)
        .iter()
        .map(|script| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(script))))
        .collect();
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self'; \
         img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; \
         form-action 'none'"
    );
    let (_, rest) = page.split_once("<meta ").ok_or("index.html has no `<meta>`")?;
    let (first, _) = rest.split_once('>').ok_or("index.html has a `<meta>` without end")?;
    let first = format!("<meta {first}>");
    let tag = format!("{first}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    Ok(page.replacen(&first, &tag, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn allows_each_inline_script_by_its_hash_alone() {
        let page =
            put("<meta charset=utf-8><script>alert(1)</script><script src=a.js></script>").unwrap();
        // As `openssl dgst -sha256 -binary | base64` gives it for `alert(1)`.
        assert!(page.contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"), "{page}");
        assert_eq!(page.matches("sha256-").count(), 1);
        assert!(page.starts_with("<meta charset=utf-8><meta http-equiv"));
        assert!(!page.contains("unsafe-inline") && !page.contains("'unsafe-eval'"));
    }
}
