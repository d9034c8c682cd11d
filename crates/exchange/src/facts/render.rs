//! Draws problems for a terminal, in the manner of rustc.

use super::diagnostic::FactsDiagnostic;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

/// One problem as text: file, line, the words underlined, and a hint.
///
/// `source` is the text of the file at `path`; `colours` allows ANSI escapes.
pub fn render(path: &str, source: &str, problem: &FactsDiagnostic, colours: bool) -> String {
    let title = Level::ERROR.primary_title(&problem.message).id(problem.code);
    let group = if problem.span.is_empty() || source.get(problem.span.clone()).is_none() {
        title.element(Origin::path(path))
    } else {
        let shown = problem.span.start..end_of_line(source, problem);
        let mut snippet =
            Snippet::source(source).path(path).annotation(AnnotationKind::Primary.span(shown));
        if let Some((place, label)) = &problem.related {
            snippet = snippet.annotation(AnnotationKind::Context.span(place.clone()).label(*label));
        }
        title.element(snippet)
    };
    let group = if problem.hint.is_empty() {
        group
    } else {
        group.element(Level::HELP.message(&problem.hint))
    };
    let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// End of a problem's first line: the rest of a long table says nothing more.
fn end_of_line(source: &str, problem: &FactsDiagnostic) -> usize {
    let words = source.get(problem.span.clone()).unwrap_or_default();
    problem.span.start + words.find('\n').unwrap_or(words.len())
}
