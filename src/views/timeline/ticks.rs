//! The axis: days, months, quarters, years, decades or centuries, whichever
//! have room for their names.

use super::scale::Scale;
use elshi_record::Day;

/// A named place on the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Pixels from the left edge to the line.
    pub x: i32,
    /// Pixels from the left edge to the name.
    pub label_x: i32,
    /// Its name; empty where there is only a line.
    pub label: String,
}

/// Two lines of ticks: the finer one, and the one that says what it is part
/// of, which is empty where the finer one says it all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Axis {
    /// The finer line.
    pub fine: Vec<Tick>,
    /// The line below it.
    pub coarse: Vec<Tick>,
}

/// What a name on the axis names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// The day of a month.
    Day,
    /// A month, its year being named elsewhere.
    Month,
    /// A month with its year.
    MonthOfYear,
    /// A quarter, its year being named elsewhere.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
}

/// Year, month and day.
type Date = (i32, u32, u32);

/// A step of the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// Every so many days of a month, from its first.
    Days(u32),
    /// Every so many months, from January.
    Months(u32),
    /// Every so many years.
    Years(i32),
}

/// From fine to coarse, each with the room in pixels that it needs.
const STEPS: [(Step, f64); 13] = [
    (Step::Days(1), 26.0),
    (Step::Days(7), 26.0),
    (Step::Months(1), 40.0),
    (Step::Months(3), 34.0),
    (Step::Years(1), 44.0),
    (Step::Years(2), 44.0),
    (Step::Years(5), 44.0),
    (Step::Years(10), 52.0),
    (Step::Years(20), 44.0),
    (Step::Years(50), 44.0),
    (Step::Years(100), 44.0),
    (Step::Years(500), 44.0),
    (Step::Years(1000), 44.0),
];

/// Pixels that a letter of an axis label takes, with some to spare.
const LETTER: i32 = 8;

/// Lays out the axis for what is in view; `name` says units in words.
pub fn axis(scale: &Scale, name: &dyn Fn(Unit, Date) -> String) -> Axis {
    let fits = |step: &(Step, f64)| days_of(step.0) * scale.per_day() >= step.1;
    let step = STEPS.iter().find(|step| fits(step)).map_or(Step::Years(1000), |step| step.0);
    let (fine, coarse) = match step {
        Step::Days(_) => (Unit::Day, Some((Step::Months(1), Unit::MonthOfYear))),
        Step::Months(1) => (Unit::Month, Some((Step::Years(1), Unit::Year))),
        Step::Months(_) => (Unit::Quarter, Some((Step::Years(1), Unit::Year))),
        Step::Years(10) => (Unit::Decade, None),
        Step::Years(_) => (Unit::Year, None),
    };
    let lay_out = |step, unit, sticky| lay_out(scale, step, &|date| name(unit, date), sticky);
    Axis {
        fine: lay_out(step, fine, false),
        coarse: coarse.map_or_else(Vec::new, |(step, unit)| lay_out(step, unit, true)),
    }
}

/// Ticks in view, without overlapping names. A `sticky` name stays in view
/// for as long as its time does.
fn lay_out(scale: &Scale, step: Step, name: &dyn Fn(Date) -> String, sticky: bool) -> Vec<Tick> {
    let mut ticks: Vec<Tick> = Vec::new();
    let mut date = floor(Day(scale.first()).ymd(), step);
    while let Some(day) = Day::from_ymd(date.0, date.1, date.2) {
        let x = scale.x(day.0).round() as i32;
        if x > scale.width as i32 {
            break;
        }
        let label_x = if sticky { x.max(0) + 4 } else { x + 4 };
        let mut label = name(date);
        if label_x < 0 || label_x + width(&label) > scale.width as i32 {
            label.clear();
        }
        // A sticky name makes way for the next one.
        if let Some(last) = ticks.last_mut()
            && last.label_x + width(&last.label) > label_x
        {
            if sticky { last.label.clear() } else { label.clear() }
        }
        ticks.push(Tick { x, label_x, label });
        date = next(date, step);
    }
    ticks
}

fn width(label: &str) -> i32 {
    if label.is_empty() { 0 } else { label.chars().count() as i32 * LETTER + 6 }
}

fn days_of(step: Step) -> f64 {
    match step {
        Step::Days(days) => f64::from(days),
        Step::Months(months) => f64::from(months) * 30.4,
        Step::Years(years) => f64::from(years) * 365.2,
    }
}

fn floor((year, month, day): Date, step: Step) -> Date {
    match step {
        Step::Days(days) => (year, month, (day - 1) / days * days + 1),
        Step::Months(months) => (year, (month - 1) / months * months + 1, 1),
        Step::Years(years) => (year.div_euclid(years) * years, 1, 1),
    }
}

fn next((year, month, day): Date, step: Step) -> Date {
    match step {
        Step::Days(days) => {
            let later = day + days;
            // A week that would hold only the end of a month joins the last.
            let short = days > 1 && later > 22 + 5;
            if short || Day::from_ymd(year, month, later).is_none() {
                next((year, month, 1), Step::Months(1))
            } else {
                (year, month, later)
            }
        }
        Step::Months(months) if month + months > 12 => (year + 1, 1, 1),
        Step::Months(months) => (year, month + months, 1),
        Step::Years(years) => (year + years, 1, 1),
    }
}
