//! The worker's heap. A reader makes hundreds of thousands of small things,
//! keeps most of them, and ends with its answer: blocks are kept by size and
//! handed out again as they are, and nothing is ever joined or given back.
//!
//! Only one thread runs in the worker; that is what makes this sound.
#![allow(unsafe_code, reason = "an allocator cannot be written without")]

use std::alloc::{GlobalAlloc, Layout};
use std::cell::UnsafeCell;
use std::ops::Range;
use std::ptr::null_mut;

/// Sizes up to here differ by [`STEP`], those above by a quarter of a power
/// of two.
const SMALL: usize = 512;
/// Blocks start at multiples of this.
const STEP: usize = 16;
const CLASSES: usize = SMALL / STEP + 4 * (usize::BITS as usize - SMALL.ilog2() as usize);
/// How many bytes are asked of the system at a time, at least.
const PIECE: usize = 1 << 22;
/// A page of the system, or a part of one.
const PAGE: usize = 1 << 12;

/// A heap; see the head of this file.
pub struct Heap(UnsafeCell<Blocks>);

struct Blocks {
    /// Of each size the block that was given back last; each holds the next.
    free: [*mut u8; CLASSES],
    /// Where the bytes start that were never handed out, and where they end.
    next: usize,
    end: usize,
    /// Gets more bytes: how many there are, and where they start.
    more: fn(usize) -> Option<(usize, usize)>,
}

// SAFETY: the worker has one thread.
unsafe impl Sync for Heap {}

/// The size of the blocks for so many bytes, and its number among sizes.
fn class(size: usize) -> Option<(usize, usize)> {
    if size <= SMALL {
        let number = size.max(1).div_ceil(STEP);
        return Some((number * STEP, number - 1));
    }
    let power = (size - 1).ilog2();
    let (whole, quarter) = (1usize << power, 1usize << (power - 2));
    let quarters = (size - whole).div_ceil(quarter);
    let number = SMALL / STEP + 4 * (power - SMALL.ilog2()) as usize + quarters - 1;
    Some((whole.checked_add(quarters * quarter)?, number))
}

impl Heap {
    /// A heap without bytes, and the way to get some.
    pub const fn new(more: fn(usize) -> Option<(usize, usize)>) -> Heap {
        Heap(UnsafeCell::new(Blocks { free: [null_mut(); CLASSES], next: 0, end: 0, more }))
    }

    /// Gets a piece before it is needed, and writes to each of its pages: a
    /// system gives memory when it is first written to, which takes longer than
    /// much of what a reader does with it.
    pub fn lay_in(&self) {
        // SAFETY: nothing else looks at the blocks meanwhile.
        let got = unsafe { &mut *self.0.get() }.grow(PIECE);
        for place in got.unwrap_or_default().step_by(PAGE) {
            // SAFETY: the byte was got and never handed out.
            unsafe { (place as *mut u8).write_volatile(0) };
        }
    }
}

impl Blocks {
    /// A block that was never handed out.
    fn fresh(&mut self, size: usize, align: usize) -> Option<usize> {
        let start = self.next.checked_next_multiple_of(align)?;
        let end = start.checked_add(size)?;
        if end > self.end {
            self.grow(size.checked_add(align)?.max(PIECE))?;
            return self.fresh(size, align);
        }
        self.next = end;
        Some(start)
    }

    /// Gets more bytes: where they start, and where they end.
    fn grow(&mut self, bytes: usize) -> Option<Range<usize>> {
        let (got, from) = (self.more)(bytes)?;
        if from != self.end {
            self.next = from;
        }
        self.end = from + got;
        Some(from..self.end)
    }
}

// SAFETY: blocks do not overlap: each is cut from bytes that were never handed
// out, or was given back. They are as large and as aligned as was asked for.
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: nothing else looks at the blocks meanwhile.
        let blocks = unsafe { &mut *self.0.get() };
        let Some((size, number)) = class(layout.size()) else { return null_mut() };
        match blocks.free.get_mut(number) {
            Some(first) if layout.align() <= STEP && !first.is_null() => {
                let block = *first;
                // SAFETY: a free block holds the next one.
                *first = unsafe { block.cast::<*mut u8>().read() };
                block
            }
            _ => blocks.fresh(size, layout.align().max(STEP)).unwrap_or(0) as *mut u8,
        }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: nothing else looks at the blocks meanwhile.
        let blocks = unsafe { &mut *self.0.get() };
        // What is aligned more than others is rare, and is not used again.
        let number = class(layout.size()).filter(|_| layout.align() <= STEP).map(|(_, n)| n);
        if let Some(first) = number.and_then(|number| blocks.free.get_mut(number)) {
            // SAFETY: the block is at least as large as a pointer, and unused.
            unsafe { block.cast::<*mut u8>().write(*first) };
            *first = block;
        }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let (old, new) = (class(layout.size()), class(size));
        if let (Some((old, _)), Some((new, _))) = (old, new)
            && layout.align() <= STEP
        {
            // SAFETY: nothing else looks at the blocks meanwhile.
            let blocks = unsafe { &mut *self.0.get() };
            let last = block as usize + old == blocks.next;
            if old == new {
                return block;
            }
            if last && new > old && blocks.end - blocks.next >= new - old {
                blocks.next += new - old;
                return block;
            }
        }
        // SAFETY: the caller's promises hold for both.
        unsafe {
            let moved = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if !moved.is_null() {
                block.copy_to_nonoverlapping(moved, layout.size().min(size));
                self.dealloc(block, layout);
            }
            moved
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    /// Bytes that are never given back, as a worker's are not.
    fn more(bytes: usize) -> Option<(usize, usize)> {
        Some((bytes, Vec::leak(vec![0u8; bytes]).as_ptr() as usize))
    }

    #[test]
    fn sizes_are_as_large_as_asked_and_hardly_larger() {
        let mut before = 0;
        for size in (0..5000).chain([1 << 20, (1 << 20) + 1, 3 << 20, 1 << 30]) {
            let (block, number) = class(size).unwrap();
            assert!(block >= size && block <= (size + STEP).max(size / 4 * 5 + STEP), "{size}");
            assert!(number < CLASSES && number >= before);
            assert_eq!(class(block).unwrap(), (block, number));
            before = number;
        }
    }

    #[test]
    fn what_was_laid_in_is_handed_out_first() {
        static ASKED: AtomicUsize = AtomicUsize::new(0);
        let heap = Heap::new(|bytes| {
            ASKED.fetch_add(1, Relaxed);
            more(bytes)
        });
        heap.lay_in();
        let layout = Layout::from_size_align(1000, 8).unwrap();
        // SAFETY: the size is not 0.
        let blocks: Vec<*mut u8> = (0..1000).map(|_| unsafe { heap.alloc(layout) }).collect();
        assert!(blocks.is_sorted() && blocks.iter().all(|block| !block.is_null()));
        assert_eq!(ASKED.load(Relaxed), 1);
    }

    #[test]
    fn blocks_keep_what_is_in_them() {
        let heap = Heap::new(more);
        let mut held: Vec<(*mut u8, Layout, u8)> = Vec::new();
        let mut chance = 12345_u64;
        for round in 0..20_000usize {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040);
            let (pick, size) =
                ((chance >> 33) as usize, 1 + (chance >> 40) as usize % [24, 700, 9000][round % 3]);
            let filled = |block: *mut u8, layout: &Layout, byte: u8| {
                // SAFETY: the block was handed out with this layout.
                let bytes = unsafe { std::slice::from_raw_parts(block, layout.size()) };
                assert!(bytes.iter().all(|held| *held == byte));
            };
            match (pick % 4, held.is_empty()) {
                (0, false) => {
                    let (block, layout, byte) = held.swap_remove(pick % held.len());
                    filled(block, &layout, byte);
                    // SAFETY: as above, and it is used no more.
                    unsafe { heap.dealloc(block, layout) };
                }
                (1, false) => {
                    let at = pick % held.len();
                    let (block, layout, byte) = held[at];
                    // SAFETY: as above; what is new is filled before it is read.
                    let moved = unsafe { heap.realloc(block, layout, size) };
                    let kept = Layout::from_size_align(layout.size().min(size), 8).unwrap();
                    filled(moved, &kept, byte);
                    unsafe { moved.write_bytes(byte, size) };
                    held[at] =
                        (moved, Layout::from_size_align(size, layout.align()).unwrap(), byte);
                }
                _ => {
                    let layout = Layout::from_size_align(size, 1 << (pick % 7)).unwrap();
                    // SAFETY: the size is not 0.
                    let block = unsafe { heap.alloc(layout) };
                    assert_eq!(block as usize % layout.align(), 0);
                    let byte = round as u8;
                    unsafe { block.write_bytes(byte, size) };
                    held.push((block, layout, byte));
                }
            }
        }
    }
}
