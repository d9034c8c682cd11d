//! How many passed and how many failed, as test programs tell it.

/// Tests that passed and that failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Passed.
    pub passed: u32,
    /// Failed.
    pub failed: u32,
}

impl Count {
    /// Adds another count.
    pub fn add(&mut self, other: Count) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Adds a step with the tests that it told of. One that told of none is a
    /// check by itself; one that failed without a failed test, as when it
    /// does not compile, is a failure too.
    pub fn end_step(&mut self, succeeded: bool, told: Option<Count>) {
        let told_failed = told.is_some_and(|told| told.failed > 0);
        self.add(told.unwrap_or_default());
        if succeeded && told.is_none() {
            self.passed += 1;
        }
        if !succeeded && !told_failed {
            self.failed += 1;
        }
    }
}

/// What a line such as `test result: ok. 12 passed; 0 failed; …` tells.
pub fn told(line: &str) -> Option<Count> {
    let (_, rest) = line.trim().split_once("test result: ")?;
    let number = |name: &str| {
        let (before, _) = rest.split_once(name)?;
        before.trim_end().rsplit([' ', '.', ';']).next()?.parse().ok()
    };
    Some(Count { passed: number("passed")?, failed: number("failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn of(passed: u32, failed: u32) -> Count {
        Count { passed, failed }
    }

    #[test]
    fn reads_what_test_programs_tell() {
        let line = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(told(line), Some(of(12, 0)));
        assert_eq!(told("test result: FAILED. 3 passed; 2 failed; 0 ignored"), Some(of(3, 2)));
        assert_eq!(told("test a_test ... ok"), None);
    }

    #[test]
    fn a_step_counts_once_where_it_tells_of_no_test() {
        let mut count = Count::default();
        count.end_step(true, None);
        count.end_step(true, Some(of(5, 0)));
        count.end_step(false, None);
        count.end_step(false, Some(of(4, 2)));
        count.end_step(false, Some(of(1, 0)));
        assert_eq!(count, of(11, 4));
    }
}
