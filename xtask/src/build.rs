//! Building and serving the page with Trunk.

use crate::args::Options;
use crate::finish::compress;
use crate::run::run;
use crate::tools::Tools;
use crate::{Result, root};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// The port that is tried first.
const PORT: u16 = 8080;

/// Writes `dist`, ready for any static host.
pub fn build(options: &Options) -> Result<()> {
    let started = Instant::now();
    let tools = Tools::for_build()?;
    run(trunk(&tools, "build", options)?.arg("--release=true"))?;
    let dist = root().join("dist");
    compress(&dist)?;
    println!("{} is built, in {} s.", dist.display(), started.elapsed().as_secs());
    Ok(())
}

/// Serves the page on this machine, and builds it again when a file changes.
pub fn serve(options: &Options) -> Result<()> {
    let tools = Tools::for_build()?;
    let port = options.port.or_else(free_port).ok_or("no port from 8080 to 8179 is free")?;
    let mut command = trunk(&tools, "serve", options)?;
    command.args(["--address", "127.0.0.1", "--port", &port.to_string()]);
    command.arg(format!("--release={}", !options.dev));
    println!("Building the page; its address follows.");
    // Trunk listens once the first build is done.
    thread::spawn(move || {
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            thread::sleep(Duration::from_millis(200));
        }
        println!("The page is at http://127.0.0.1:{port}/ (Ctrl+C ends it)");
    });
    run(&mut command)
}

fn free_port() -> Option<u16> {
    (PORT..PORT + 100).find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
}

/// Trunk, told to take its tools from here alone.
fn trunk(tools: &Tools, task: &str, options: &Options) -> Result<Command> {
    let mut command = tools.command("trunk");
    command.args([task, "--offline=true", "--skip-version-check"]);
    command.env_remove("NO_COLOR");
    if let Some(data) = &options.data {
        let absolute = data.canonicalize().map_err(|error| {
            format!("cannot read {} (what `--data` names): {error}", data.display())
        })?;
        command.env("ELSHI_DATA", absolute);
    }
    Ok(command)
}
