//! Lines over two logarithmic axes, as a picture that needs nothing else.

use std::fmt::Write;

const LEFT: f64 = 68.0;
const RIGHT: f64 = 490.0;
const TOP: f64 = 20.0;
const BOTTOM: f64 = 320.0;
/// Powers of ten at the ends of both axes: records, and milliseconds.
const RECORDS: (f64, f64) = (3.0, 6.0);
const TIMES: (f64, f64) = (-3.0, 3.0);
const COLOURS: [&str; 3] = ["#0091b3", "#7d5600", "#5a3e9b"];

/// Draws lines, each with its name and its points: records and milliseconds.
/// Every second three are dashed.
pub fn draw(lines: &[(String, Vec<(f64, f64)>)], frame: f64) -> String {
    let x = |records: f64| {
        LEFT + (records.log10() - RECORDS.0) / (RECORDS.1 - RECORDS.0) * (RIGHT - LEFT)
    };
    let y = |time: f64| {
        let power = time.log10().clamp(TIMES.0, TIMES.1);
        BOTTOM - (power - TIMES.0) / (TIMES.1 - TIMES.0) * (BOTTOM - TOP)
    };
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360\" font-family=\"system-ui, sans-serif\" font-size=\"12\">\n\
         <title>Milliseconds that the slowest answer takes, by number of records</title>\n\
         <rect width=\"640\" height=\"360\" fill=\"#fdfcf8\"/>\n",
    );
    let mut put = |line: String| {
        // Writing to a string does not fail.
        let _ = writeln!(svg, "{line}");
    };
    for power in TIMES.0 as i32..=TIMES.1 as i32 {
        let (at, time) = (y(10f64.powi(power)), 10f64.powi(power));
        put(format!(
            "<path d=\"M{LEFT} {at:.1}H{RIGHT}\" stroke=\"#dcd7cb\"/><text x=\"62\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#5c5850\">{time} ms</text>",
            at + 4.0
        ));
    }
    let at = y(frame);
    put(format!(
        "<path d=\"M{LEFT} {at:.1}H{RIGHT}\" stroke=\"#7d5600\" stroke-dasharray=\"4 3\"/><text x=\"74\" y=\"{:.1}\" fill=\"#7d5600\">one frame, {frame} ms</text>",
        at - 6.0
    ));
    for (power, words) in (3..).zip(["1,000", "10,000", "100,000", "1,000,000"]) {
        let at = x(10f64.powi(power));
        put(format!(
            "<text x=\"{at:.1}\" y=\"338\" text-anchor=\"middle\" fill=\"#5c5850\">{words}</text>"
        ));
    }
    // Names stand beside the ends of their lines, from top to bottom.
    let ends = lines.iter().enumerate();
    let mut ends: Vec<_> =
        ends.filter_map(|(at, (_, points))| Some((points.last()?.1, at))).collect();
    ends.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut taken: Vec<f64> = Vec::new();
    for (last, number) in ends {
        let (name, points) = &lines[number];
        let colour = COLOURS[number % COLOURS.len()];
        let dash = if (number / COLOURS.len()).is_multiple_of(2) {
            " stroke-dasharray=\"5 4\""
        } else {
            ""
        };
        let path: Vec<_> =
            points.iter().map(|&(r, time)| format!("{:.1} {:.1}", x(r), y(time))).collect();
        // Names that would lie on each other move apart.
        let mut at = y(last) + 4.0;
        while taken.iter().any(|other| (other - at).abs() < 13.0) {
            at += 1.0;
        }
        taken.push(at);
        put(format!(
            "<path d=\"M{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"{dash}/><text x=\"496\" y=\"{at:.1}\" fill=\"{colour}\">{name}</text>",
            path.join(" L")
        ));
    }
    svg.push_str("</svg>\n");
    svg
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn names_do_not_lie_on_each_other() {
        let line = |name: &str| (name.to_owned(), vec![(1_000.0, 0.1), (1_000_000.0, 5.0)]);
        let svg = draw(&[line("one"), line("other")], 16.7);
        assert!(svg.contains("M68.0 220.0 L490.0 135.1\""), "{svg}");
        let place = |name: &str| {
            let head = svg.split(&format!(">{name}<")).next().unwrap_or_default();
            head.rsplit("y=\"").next().unwrap_or_default().split('"').next().map(str::to_owned)
        };
        assert!(place("one").is_some() && place("one") != place("other"));
    }
}
