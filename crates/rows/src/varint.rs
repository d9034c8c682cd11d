//! Numbers of varying length, seven bits a byte, the low ones first.

/// Writes a number.
pub fn push_varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Writes a number of either sign: 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4.
pub fn push_signed(out: &mut Vec<u8>, value: i32) {
    push_varint(out, ((value << 1) ^ (value >> 31)) as u32);
}

/// A sum that tells damaged bytes from sound ones (FNV-1a).
pub fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |sum, &byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Reads numbers from the front of some bytes.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'b> {
    bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    /// Reads from the first byte on.
    pub fn new(bytes: &'b [u8]) -> Reader<'b> {
        Reader { bytes }
    }

    /// How many bytes are left.
    pub fn left(&self) -> usize {
        self.bytes.len()
    }

    /// One byte.
    pub fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(first)
    }

    /// A number; `None` where the bytes end, or say more than 32 bits.
    pub fn varint(&mut self) -> Option<u32> {
        let (mut value, mut shift) = (0u32, 0);
        loop {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7F).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(value);
            }
            shift += 7;
        }
    }

    /// A number of either sign.
    pub fn signed(&mut self) -> Option<i32> {
        let value = self.varint()?;
        Some((value >> 1) as i32 ^ -((value & 1) as i32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_survive(value in any::<u32>(), signed in any::<i32>()) {
            let mut bytes = Vec::new();
            push_varint(&mut bytes, value);
            push_signed(&mut bytes, signed);
            let mut reader = Reader::new(&bytes);
            prop_assert_eq!(reader.varint(), Some(value));
            prop_assert_eq!(reader.signed(), Some(signed));
            prop_assert_eq!(reader.left(), 0);
        }
    }

    #[test]
    fn numbers_that_do_not_end_are_none() {
        for bytes in [&[][..], &[0x80], &[0xFF; 9]] {
            assert_eq!(Reader::new(bytes).varint(), None);
        }
    }
}
