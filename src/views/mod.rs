//! What is drawn: one folder a view.
