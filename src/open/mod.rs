//! Opening one's own texts and tables: the page's side of it.
//!
//! The reading itself happens in a worker (`src/bin/reader.rs`), so that the
//! page never freezes and a reader can be stopped at any time. Nothing leaves
//! the machine.

mod button;
mod columns;
mod dialog;
mod findings;
mod hand;
mod job;
mod kept;
mod notes;
mod order;

pub use button::{Opener, open_button};
pub use columns::Columns;
pub use dialog::OpenDialog;
pub use findings::list as finding_list;
pub use job::{Job, Kept, Table, Told};
pub use notes::{Finding, Notes, Offer};
pub use order::{Edit, Order, Said, Source};
