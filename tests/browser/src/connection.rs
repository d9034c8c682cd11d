//! One connection to a browser: calls, their answers, and what it tells in
//! between.

use crate::Result;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::io::ErrorKind;
use std::net::TcpStream;
use std::time::{Duration, Instant};
use tungstenite::{Message, WebSocket};

/// How long an answer may take before the browser counts as hung.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long one look for news takes at most.
const GLANCE: Duration = Duration::from_millis(20);

/// Something that the browser told of its own accord.
#[derive(Clone, Debug)]
pub struct Event {
    /// The session of the page that it is about.
    pub session: String,
    /// What happened, such as `Network.requestWillBeSent`.
    pub method: String,
    /// The particulars.
    pub params: Value,
}

/// A connection.
#[derive(Debug)]
pub struct Connection {
    socket: WebSocket<TcpStream>,
    last_id: u64,
    events: VecDeque<Event>,
}

impl Connection {
    /// Connects to the browser that listens on a port of this machine.
    pub fn open(port: u16, path: &str) -> Result<Connection> {
        let failed = |error: &dyn std::fmt::Display| format!("cannot reach the browser: {error}");
        let stream = TcpStream::connect(("127.0.0.1", port)).map_err(|error| failed(&error))?;
        let address = format!("ws://127.0.0.1:{port}{path}");
        let (socket, _) = tungstenite::client(address, stream).map_err(|error| failed(&error))?;
        let timed = socket.get_ref().set_read_timeout(Some(GLANCE));
        timed.map_err(|error| failed(&error))?;
        Ok(Connection { socket, last_id: 0, events: VecDeque::new() })
    }

    /// Calls a method and waits for its answer; an empty session is the
    /// browser's own.
    pub fn call(&mut self, session: &str, method: &str, params: Value) -> Result<Value> {
        self.last_id += 1;
        let id = self.last_id;
        let mut order = json!({ "id": id, "method": method, "params": params });
        if !session.is_empty() {
            order["sessionId"] = json!(session);
        }
        let sent = self.socket.send(Message::text(order.to_string()));
        sent.map_err(|error| format!("{method}: {error}"))?;
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            let Some(mut message) = self.read()? else { continue };
            if message["id"] == id {
                return match message.get("error") {
                    Some(error) => Err(format!("{method}: {}", error["message"])),
                    None => Ok(message["result"].take()),
                };
            }
            self.note(message);
        }
        Err(format!("{method}: no answer within {} s", PATIENCE.as_secs()))
    }

    /// Takes in news for a moment, and gives those of one session.
    pub fn events(&mut self, session: &str) -> Result<Vec<Event>> {
        while let Some(message) = self.read()? {
            self.note(message);
        }
        let (own, others) = self.events.drain(..).partition(|event| event.session == session);
        self.events = others;
        Ok(own.into())
    }

    fn note(&mut self, mut message: Value) {
        let Some(method) = message["method"].as_str().map(str::to_owned) else { return };
        let session = message["sessionId"].as_str().unwrap_or_default().to_owned();
        self.events.push_back(Event { session, method, params: message["params"].take() });
    }

    fn read(&mut self) -> Result<Option<Value>> {
        match self.socket.read() {
            Ok(Message::Text(text)) => Ok(serde_json::from_str(&text).ok()),
            Ok(_) => Ok(None),
            Err(tungstenite::Error::Io(error))
                if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) =>
            {
                Ok(None)
            }
            Err(error) => Err(format!("the browser has gone: {error}")),
        }
    }
}
