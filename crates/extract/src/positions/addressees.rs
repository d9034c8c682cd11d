//! Past those whom words were addressed to, to what was said.

use crate::positions::phrases::is_verb;
use crate::who::people;
use crate::words::item::Item;
use crate::words::tokens::Shape;
use elshi_record::StatementKind;

/// Past those whom the words were addressed to: "informed Foreign Minister
/// about", "briefed him on".
pub fn past_addressee(item: &Item, from: usize, end: usize) -> usize {
    const TO: [&str; 6] = ["on", "about", "for", "that", "of", "with"];
    let verb = from.checked_sub(1);
    let addressed = verb.is_some_and(|verb| {
        item.is_any(
            verb,
            &[
                "informed",
                "briefed",
                "thanked",
                "appreciated",
                "updated",
                "told",
                "informing",
                "briefing",
                "commended",
                "congratulated",
                "praised",
                "familiarized",
                "thanking",
                "assured",
                "reassured",
            ],
        )
    });
    if !addressed {
        return from;
    }
    let mut at = from + item.article(from);
    let somebody = people::mention(item, at, end)
        .map(|one| one.tokens.end)
        .or_else(|| item.entity(at).map(|(_, after)| after))
        .or_else(|| {
            item.is_any(
                at,
                &[
                    "him",
                    "her",
                    "them",
                    "interlocutor",
                    "organization",
                    "organisation",
                    "counterpart",
                    "guest",
                ],
            )
            .then_some(at + 1)
        })
        .or_else(|| item.is_any(at, &["his", "her", "their"]).then_some(at + 2));
    // "informed the foreign ambassadors about", "briefed those present on".
    let telling = verb.is_some_and(|verb| {
        item.is_any(verb, &["informed", "briefed", "told", "updated", "informing", "briefing"])
    });
    let several =
        (from + 1..end.min(from + 6)).find(|&at| telling && item.is_any(at, &["about", "on"]));
    let plural = several.filter(|&to| {
        let last = item.word(to - 1);
        let people = last.ends_with('s') || item.is_any(to - 1, &["present", "audience", "corps"]);
        item.is_any(from, &["the", "those", "foreign", "all"]) && people && !last.ends_with("’s")
    });
    let somebody = somebody.or(plural);
    // "informed the MEP about".
    let title = item.is(from, "the")
        && item.token(at).is_some_and(|token| token.shape == Shape::Capitals)
        && item.is_any(at + 1, &["on", "about", "for", "that"]);
    let somebody = somebody.or(title.then_some(at + 1));
    let Some(next) = somebody else { return from };
    at = next + usize::from(item.is_any(next, &["side", "delegation"]));
    if item.is_any(at, &TO) { at } else { from }
}

/// "presented *to his Greek counterpart* the situation".
pub fn past_recipient(item: &Item, at: usize, end: usize) -> usize {
    if !item.is(at, "to")
        || !item.is_any(at.wrapping_sub(1), &["presented", "explained", "outlined"])
    {
        return at;
    }
    let from = at + 1 + usize::from(item.is_any(at + 1, &["his", "her", "the", "their"]));
    let peer = (from..end.min(from + 3))
        .find(|&at| item.is_any(at, &["counterpart", "interlocutor", "colleague", "guest"]));
    let named = people::mention(item, from, end).map(|one| one.tokens.end);
    let after = peer.map(|peer| peer + 1).or(named).unwrap_or(at);
    if item.is_any(after, &["the", "his", "her", "a"]) { after } else { at }
}

/// Past whose interest or readiness it is.
pub fn past_owner(item: &Item, start: usize, end: usize, kind: StatementKind) -> usize {
    let leads = match kind {
        StatementKind::Interest => "in",
        StatementKind::Readiness => "to",
        _ => return start,
    };
    let owner = start + 1 + item.article(start + 1);
    if !item.is(start, "of") || item.mark_from(owner).is_none() {
        return start;
    }
    let after = (owner..end.min(owner + 6)).find(|&at| item.is(at, leads));
    after.filter(|&at| leads == "in" || is_verb(item, at + 1)).unwrap_or(start)
}
