//! Mouse, keys and fingers, as real input: the browser decides what they hit.

use crate::{Page, Result};
use serde_json::{Value, json};

impl Page {
    /// Clicks on the first element of a selector, having scrolled it into
    /// view, at its middle.
    ///
    /// # Errors
    /// Where there is none, or another element lies over it.
    pub fn click(&self, selector: &str) -> Result<()> {
        let (x, y) = self.middle(selector)?;
        self.click_at(x, y)
    }

    /// Clicks on a point of the window.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn click_at(&self, x: f64, y: f64) -> Result<()> {
        self.mouse("mouseMoved", x, y, "none")?;
        self.mouse("mousePressed", x, y, "left")?;
        self.mouse("mouseReleased", x, y, "left")
    }

    /// Points at the middle of the first element of a selector.
    ///
    /// # Errors
    /// As for [`Page::click`].
    pub fn hover(&self, selector: &str) -> Result<()> {
        let (x, y) = self.middle(selector)?;
        self.mouse("mouseMoved", x, y, "none")
    }

    /// Drags from one point of the window to another.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn drag(&self, from: (f64, f64), to: (f64, f64)) -> Result<()> {
        self.mouse("mouseMoved", from.0, from.1, "none")?;
        self.mouse("mousePressed", from.0, from.1, "left")?;
        for step in 1..=8 {
            let part = f64::from(step) / 8.0;
            let x = from.0 + (to.0 - from.0) * part;
            let y = from.1 + (to.1 - from.1) * part;
            self.mouse("mouseMoved", x, y, "left")?;
        }
        self.mouse("mouseReleased", to.0, to.1, "left")
    }

    /// Moves fingers over the window, each from one point to another, together.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn fingers(&self, moves: &[[(f64, f64); 2]]) -> Result<()> {
        const STEPS: i32 = 8;
        for step in 0..=STEPS {
            let part = f64::from(step) / f64::from(STEPS);
            let points = moves.iter().enumerate().map(|(id, [from, to])| {
                let at = |from: f64, to: f64| from + (to - from) * part;
                json!({ "id": id, "x": at(from.0, to.0), "y": at(from.1, to.1) })
            });
            let kind = if step == 0 { "touchStart" } else { "touchMove" };
            let order = json!({ "type": kind, "touchPoints": points.collect::<Vec<_>>() });
            self.call("Input.dispatchTouchEvent", order)?;
        }
        self.call("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] }))
            .map(drop)
    }

    /// Presses a key by its name: `Tab`, `Enter`, `ArrowDown`, `Home`, `+`;
    /// with `Shift+` before it where that is held, as in `Shift+Tab`.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn key(&self, name: &str) -> Result<()> {
        let (shift, name) = name.strip_prefix("Shift+").map_or((0, name), |name| (8, name));
        let (code, text) = match name {
            "Enter" => (13, "\r"),
            "Tab" => (9, ""),
            "Escape" => (27, ""),
            "Backspace" => (8, ""),
            " " => (32, " "),
            "End" => (35, ""),
            "Home" => (36, ""),
            "ArrowLeft" => (37, ""),
            "ArrowUp" => (38, ""),
            "ArrowRight" => (39, ""),
            "ArrowDown" => (40, ""),
            "Delete" => (46, ""),
            _ => (0, name),
        };
        let mut order = json!({
            "type": if text.is_empty() { "rawKeyDown" } else { "keyDown" },
            "key": name, "code": name, "modifiers": shift, "windowsVirtualKeyCode": code,
        });
        if !text.is_empty() {
            order["text"] = json!(text);
        }
        self.call("Input.dispatchKeyEvent", order.clone())?;
        order["type"] = json!("keyUp");
        order["text"] = Value::Null;
        if let Some(fields) = order.as_object_mut() {
            fields.remove("text");
        }
        self.call("Input.dispatchKeyEvent", order).map(drop)
    }

    /// Types text into what has the focus.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn type_text(&self, text: &str) -> Result<()> {
        text.chars().try_for_each(|letter| self.key(&letter.to_string()))
    }

    fn mouse(&self, kind: &str, x: f64, y: f64, button: &str) -> Result<()> {
        let held = u8::from(button == "left" && kind != "mouseReleased");
        let order = json!({
            "type": kind, "x": x, "y": y, "button": button, "buttons": held, "clickCount": 1,
        });
        self.call("Input.dispatchMouseEvent", order).map(drop)
    }

    /// The middle of an element, once it is where it will stay: nobody points
    /// at what the page has laid out and not painted yet.
    ///
    /// # Errors
    /// As for [`Page::click`].
    pub fn middle(&self, selector: &str) -> Result<(f64, f64)> {
        let name = Value::from(selector).to_string();
        let place = self.eval(&format!(
            "(async () => {{
                let element, before;
                for (let tries = 0; tries < 10; tries++) {{
                    const all = [...document.querySelectorAll({name})];
                    element = all.find((one) => one.getClientRects().length) ?? all[0];
                    if (!element) return 'nothing is there';
                    element.scrollIntoView({{ block: 'center', inline: 'center', behavior: 'instant' }});
                    const {{ x, y }} = element.getBoundingClientRect();
                    if (before === x + ' ' + y) break;
                    before = x + ' ' + y;
                    await new Promise((done) => {{
                        requestAnimationFrame(() => requestAnimationFrame(done));
                        setTimeout(done, 200);
                    }});
                }}
                const boxes = [...element.getClientRects()].filter((box) => box.width && box.height);
                if (!boxes.length) return 'it is not shown';
                for (const box of boxes) {{
                    const x = box.x + box.width / 2, y = box.y + box.height / 2;
                    const hit = document.elementFromPoint(x, y);
                    if (hit && (element.contains(hit) || hit.contains(element))) return [x, y];
                }}
                const box = boxes[0];
                const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                return 'this lies over it: ' + (hit?.outerHTML.slice(0, 200) ?? 'the edge of the window');
            }})()"
        ))?;
        match (&place[0], &place[1]) {
            (Value::Number(x), Value::Number(y)) => {
                Ok((x.as_f64().unwrap_or_default(), y.as_f64().unwrap_or_default()))
            }
            _ => Err(format!("cannot point at `{selector}`: {}", place.as_str().unwrap_or("?"))),
        }
    }
}
