//! The window and the wishes of the person before it.

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Width of the window in CSS pixels.
    pub width: u32,
    /// Height of the window in CSS pixels.
    pub height: u32,
    /// Whether dark colours are preferred.
    pub dark: bool,
    /// Whether motion is not wanted.
    pub still: bool,
    /// Whether fingers point, not a mouse.
    pub touch: bool,
}

impl Look {
    /// A wide window, light, with a mouse.
    pub const WIDE: Look =
        Look { width: 1440, height: 900, dark: false, still: true, touch: false };
    /// A phone, light.
    pub const PHONE: Look = Look { width: 360, height: 740, dark: false, still: true, touch: true };

    /// The same in dark colours.
    pub const fn dark(self) -> Look {
        Look { dark: true, ..self }
    }

    /// The same, so wide.
    pub const fn width(self, width: u32) -> Look {
        Look { width, ..self }
    }
}
