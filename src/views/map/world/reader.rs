//! Reads the stored map: numbers of variable length, shared lines, outlines.

use super::{Shape, World};

/// The version of the form that this reads.
const VERSION: u8 = 1;
/// The code under which land stands that has none of its own.
const NO_CODE: &str = "---";

/// Takes a file apart; `None` where it ends too early or is another form.
pub struct Reader {
    rest: &'static [u8],
}

impl Reader {
    /// Begins at a file's first byte.
    pub fn new(rest: &'static [u8]) -> Reader {
        Reader { rest }
    }

    fn take(&mut self, bytes: usize) -> Option<&'static [u8]> {
        let (taken, rest) = self.rest.split_at_checked(bytes)?;
        self.rest = rest;
        Some(taken)
    }

    fn fixed<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn number(&mut self) -> Option<usize> {
        let mut value = 0_u32;
        for shift in [0, 7, 14, 21] {
            let [byte] = self.fixed()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return usize::try_from(value).ok();
            }
        }
        None
    }

    fn signed(&mut self) -> Option<i32> {
        self.number().map(unzigzag)
    }

    fn column(&mut self, length: usize) -> Option<Vec<i32>> {
        let mut at = 0_i32;
        (0..length)
            .map(|_| {
                at = at.checked_add(self.signed()?)?;
                Some(at)
            })
            .collect()
    }

    /// The whole map.
    pub fn world(mut self) -> Option<World> {
        let [version] = self.fixed()?;
        if version != VERSION {
            return None;
        }
        let width = i32::from(u16::from_le_bytes(self.fixed()?));
        let height = i32::from(u16::from_le_bytes(self.fixed()?));
        let mut frame = [0.0; 3];
        for constant in &mut frame {
            *constant = f64::from(f32::from_le_bytes(self.fixed()?));
        }
        let lines = self.lines()?;
        let count = self.number()?;
        let codes = std::str::from_utf8(self.take(count.checked_mul(3)?)?).ok()?;
        let names = self.names(count)?;
        let middles: Option<Vec<(i32, i32)>> =
            (0..count).map(|_| Some((self.whole()?, self.whole()?))).collect();
        let mut before = 0;
        let mut shapes = Vec::with_capacity(count);
        for (index, (name, middle)) in names.into_iter().zip(middles?).enumerate() {
            let code = codes.get(index * 3..index * 3 + 3)?;
            let rings = self.number()?;
            let mut path = String::new();
            for _ in 0..rings / 2 {
                self.ring(&lines, &mut before, &mut path)?;
            }
            let code = if code == NO_CODE { "" } else { code };
            shapes.push(Shape { code, name, middle, small: rings % 2 == 1, path: path.into() });
        }
        Some(World { width, height, frame, shapes })
    }

    fn whole(&mut self) -> Option<i32> {
        i32::try_from(self.number()?).ok()
    }

    fn names(&mut self, count: usize) -> Option<Vec<&'static str>> {
        let line = |reader: &mut Reader| {
            let end = reader.rest.iter().position(|&byte| byte == b'\n')?;
            let name = std::str::from_utf8(reader.take(end)?).ok()?;
            reader.take(1)?;
            Some(name)
        };
        (0..count).map(|_| line(self)).collect()
    }

    /// The shared lines: lengths, then all steps east, then all steps south.
    fn lines(&mut self) -> Option<Vec<Vec<(i32, i32)>>> {
        let count = self.number()?;
        let lengths: Option<Vec<usize>> = (0..count).map(|_| self.number()).collect();
        let lengths = lengths?;
        let total = lengths.iter().try_fold(0_usize, |sum, &length| sum.checked_add(length))?;
        let (xs, ys) = (self.column(total)?, self.column(total)?);
        let mut points = xs.into_iter().zip(ys);
        Some(lengths.iter().map(|&length| points.by_ref().take(length).collect()).collect())
    }

    /// Adds one closed outline to a path.
    fn ring(
        &mut self,
        lines: &[Vec<(i32, i32)>],
        before: &mut i32,
        path: &mut String,
    ) -> Option<()> {
        let mut last: Option<(i32, i32)> = None;
        for _ in 0..self.number()? {
            let step = self.number()?;
            *before = before.checked_add(unzigzag(step / 2))?;
            let line = lines.get(usize::try_from(*before).ok()?)?;
            let mut draw = |&(x, y): &(i32, i32)| {
                let words = match last {
                    None => format!("M{x} {y}l"),
                    Some(at) if at == (x, y) => String::new(),
                    Some((left, top)) => format!("{} {} ", x - left, y - top),
                };
                path.push_str(&words);
                last = Some((x, y));
            };
            if step % 2 == 1 {
                line.iter().rev().for_each(&mut draw);
            } else {
                line.iter().for_each(&mut draw);
            }
        }
        path.push('z');
        Some(())
    }
}

fn unzigzag(value: usize) -> i32 {
    let value = u32::try_from(value).unwrap_or_default();
    (value >> 1) as i32 ^ -((value & 1) as i32)
}
