//! The programs that a build needs: those of the machine where their version
//! fits, else pinned ones in a cache that all clones of a user share.

mod crates;
pub mod debian;
mod npm;
mod target;

pub use npm::{node_folder, node_package};

use crate::run::output;
use crate::{Result, root};
use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.28.2";

/// Where the programs are.
#[derive(Clone, Debug, Default)]
pub struct Tools {
    folders: Vec<PathBuf>,
    settings: Vec<(&'static str, String)>,
}

impl Tools {
    /// Finds what a build of the page needs; installs what is missing.
    ///
    /// # Errors
    /// A sentence that says what is missing, why it is needed and how to get it.
    pub fn for_build() -> Result<Tools> {
        target::ensure()?;
        let mut tools = Tools::default();
        // What may stop here is looked for before what takes minutes to build.
        tools.add_wasm_opt()?;
        tools.add_esbuild()?;
        tools.add_crate("trunk", "trunk", TRUNK, "it bundles the page")?;
        tools.add_bindgen()?;
        Ok(tools)
    }

    /// Finds what tests in a browser need, beside the browser.
    ///
    /// # Errors
    /// As for [`Tools::for_build`].
    pub fn for_browser_tests() -> Result<Tools> {
        target::ensure()?;
        let mut tools = Tools::default();
        tools.add_bindgen()?;
        Ok(tools)
    }

    /// A command that finds these tools before others.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&path));
        command.env("PATH", env::join_paths(folders).unwrap_or_else(|_| OsString::from(&path)));
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        command.current_dir(root());
        command
    }

    fn add_crate(&mut self, program: &str, package: &str, version: &str, why: &str) -> Result<()> {
        if version_of(Path::new(program)).as_deref() == Some(version) {
            return Ok(());
        }
        let folder = cache()?.join(format!("{program}-{version}"));
        let binary = folder.join("bin").join(format!("{program}{}", env::consts::EXE_SUFFIX));
        get(
            || version_of(&binary).as_deref() == Some(version),
            || crates::install(program, package, version, why, &folder),
        )?;
        self.folders.push(folder.join("bin"));
        Ok(())
    }

    fn add_bindgen(&mut self) -> Result<()> {
        let version = locked_version("wasm-bindgen")?;
        let why = "it writes the JavaScript around the Wasm, and must be of Cargo.lock's version";
        self.add_crate("wasm-bindgen", "wasm-bindgen-cli", &version, why)
    }

    fn add_wasm_opt(&mut self) -> Result<()> {
        let found = version_of(Path::new("wasm-opt")).unwrap_or_default();
        let pinned = BINARYEN.split('.').next().unwrap_or_default();
        if found != pinned {
            let why = "it makes the Wasm smaller";
            self.folders.push(node_package("binaryen", BINARYEN, why)?.join("node_modules/.bin"));
        }
        self.settings.push(("TRUNK_TOOLS_WASM_OPT", format!("version_{pinned}")));
        Ok(())
    }

    fn add_esbuild(&mut self) -> Result<()> {
        if version_of(Path::new("esbuild")).as_deref() != Some(ESBUILD) {
            let why = "it makes the page's script smaller";
            self.folders.push(node_package("esbuild", ESBUILD, why)?.join("node_modules/.bin"));
        }
        Ok(())
    }
}

/// The version that a program tells: the first word of it that has a digit
/// for its first letter.
fn version_of(program: &Path) -> Option<String> {
    let said = output(Command::new(program).arg("--version")).ok()?;
    let starts = |word: &&str| word.starts_with(|letter: char| letter.is_ascii_digit());
    said.split_whitespace().find(starts).map(str::to_owned)
}

/// The version of a package in Cargo.lock.
///
/// # Errors
/// Where the file, or the package in it, is missing.
pub fn locked_version(package: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let text = fs::read_to_string(&path)
        .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let head = format!("name = \"{package}\"\nversion = \"");
    text.split_once(&head)
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(version, _)| version.to_owned())
        .ok_or_else(|| format!("Cargo.lock has no package `{package}`"))
}

/// The folder of this user's cached tools.
fn cache() -> Result<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = set("XDG_CACHE_HOME")
        .or_else(|| set("LOCALAPPDATA"))
        .or_else(|| set("HOME").map(|home| home.join(".cache")))
        .ok_or("no folder for cached tools: set XDG_CACHE_HOME or HOME")?;
    Ok(base.join("elshi").join("tools"))
}

/// Installs something where it is not there. No other command of this user
/// installs tools meanwhile: two that are started at once install each once.
fn get(is_there: impl FnOnce() -> bool, install: impl FnOnce() -> Result<()>) -> Result<()> {
    let lock = locked(&cache()?);
    // A cache that cannot be written may have all there is to have.
    if is_there() {
        return Ok(());
    }
    let _held = lock?;
    install()
}

/// Waits until nobody else has a folder's lock, and takes it: it is let go with
/// the file.
fn locked(folder: &Path) -> Result<File> {
    let failed = |error| format!("cannot use {}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(failed)?;
    let lock = File::create(folder.join("lock")).map_err(failed)?;
    if lock.try_lock().is_err() {
        println!("Another command is getting tools; this one goes on when that has them.");
        lock.lock().map_err(failed)?;
    }
    Ok(lock)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;
    use std::time::Duration;

    #[test]
    fn knows_the_version_that_the_lock_file_holds() {
        let version = locked_version("wasm-bindgen").unwrap();
        assert!(version.starts_with("0.2."), "{version}");
        assert!(locked_version("no-such-package").is_err());
    }

    #[test]
    fn a_lock_is_held_by_one_at_a_time() {
        let folder = env::temp_dir().join(format!("elshi-lock-{}", std::process::id()));
        let busy = AtomicBool::new(false);
        let once = || {
            let _held = locked(&folder).unwrap();
            let others = busy.swap(true, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(20));
            busy.store(false, Ordering::SeqCst);
            others
        };
        thread::scope(|scope| {
            for one in [scope.spawn(once), scope.spawn(once)] {
                assert!(!one.join().unwrap());
            }
        });
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn reads_the_version_that_a_program_tells() {
        let version = version_of(Path::new("cargo")).unwrap();
        assert_eq!(version.split('.').count(), 3, "{version}");
        assert_eq!(version_of(Path::new("no-such-program")), None);
    }
}
