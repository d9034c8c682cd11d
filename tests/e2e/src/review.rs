//! Reviewing: one engagement of two reports, single facts, findings in the
//! text, quotations that are lost.

use crate::flow;
use crate::own::{FACTS, TEXT, again, dialog, drop_files, example, keep, leave, open_kept};
use crate::stage::{Flow, Result, Stage, check, shown};
use elshi_browser::{Look, Page};

/// Flows of a reviewer.
pub fn flows() -> Vec<Flow> {
    vec![
        flow("one engagement in two sources is offered, made one, and kept so", reported_twice),
        flow("a single fact is accepted, rejected, corrected, and taken back", single_facts),
        flow("what there is to know stands in the text, reached by keyboard", findings),
        flow("a quotation that its text does not have is said at its fact", lost_quotation),
        flow("axe-core reports nothing while a text is reviewed", rules),
    ]
}

fn left(page: &Page) -> Result<String> {
    shown(page, ".review-left")
}

fn bar_says(words: &str) -> String {
    format!("document.querySelector('.review-left')?.textContent.includes('{words}')")
}

fn reported_twice(stage: &Stage) -> Result<()> {
    const ONE: &str = "[...document.querySelectorAll('.detail-head .tag')].some((tag) => tag.textContent === 'Reported 2 times')";
    let page = example(stage, Look::WIDE, true)?;
    page.wait(&bar_says("9 pairs may be one"))?;
    page.eval("document.querySelector('.review').focus()")?;
    page.key("o")?;
    page.wait("document.querySelector('.offer')")?;
    let why = shown(&page, ".offer")?;
    for words in ["“example”", "Satybaldy Burshakov", "North Macedonia", "word for word"] {
        check(why.contains(words), || format!("`{words}` is not among the reasons: {why}"))?;
    }
    page.click(".offer [data-judge^=unite]")?;
    page.wait(ONE)?;
    page.wait(&bar_says("8 pairs may be one"))?;
    check(shown(&page, ".match-count")?.starts_with("17 of 17"), || "it is not one".to_owned())?;
    opens_both_texts(&page)?;
    // Taken back, it is two, and offered again; then it is made one for good.
    page.eval("document.querySelector('.review').focus()")?;
    page.key("u")?;
    page.wait(&bar_says("9 pairs may be one"))?;
    page.wait("document.querySelector('.offer')")?;
    page.click(".offer [data-judge^=unite]")?;
    page.wait(ONE)?;
    page.eval("document.querySelector('.review').focus()")?;
    page.key("o")?;
    page.wait("document.querySelector('.offer')")?;
    page.click(".offer [data-judge^=apart]")?;
    page.wait(&bar_says("7 pairs may be one"))?;
    check(shown(&page, ".match-count")?.starts_with("17 of 17"), || "two became one".to_owned())?;
    dialog(&page)?;
    keep(&page, "both")?;
    again(stage, &page)?;
    open_kept(&page, "both")?;
    leave(&page)?;
    page.wait("document.querySelector('.match-count').textContent.startsWith('17 of 17')")?;
    page.wait(&bar_says("7 pairs may be one"))?;
    page.click(".entry-title a")?;
    page.wait(ONE)?;
    opens_both_texts(&page)
}

/// Facts of what is open light words in the one text and in the other.
fn opens_both_texts(page: &Page) -> Result<()> {
    let texts = page.eval("document.querySelectorAll('.detail .passage').length")?;
    check(texts == 2, || format!("{texts} texts are shown"))?;
    let origins = page.text("[...document.querySelectorAll('.detail .origin')].map((one) => one.textContent).join(' | ')")?;
    check(origins.contains("|"), || format!("the texts do not say whence they are: {origins}"))?;
    for passage in 0..2 {
        // The first fact of the sheet that has a sentence in each.
        page.eval("document.querySelectorAll('[data-test]').forEach((one) => one.removeAttribute('data-test'))")?;
        let name = "document.querySelectorAll('.group-heading')[0].querySelectorAll('a.proof')";
        page.eval(&format!("{name}[{passage}].setAttribute('data-test', 'proof')"))?;
        page.click("[data-test=proof]")?;
        page.wait(&format!(
            "document.querySelectorAll('.detail .passage')[{passage}].querySelector('mark.open')"
        ))?;
    }
    Ok(())
}

fn single_facts(stage: &Stage) -> Result<()> {
    let page = example(stage, Look::WIDE, false)?;
    page.click(".entry-title a")?;
    page.wait("document.querySelector('[data-judge]')")?;
    let facts = |page: &Page| -> Result<u64> {
        let words = left(page)?;
        let count = words.split(", ").nth(1).and_then(|part| part.split(' ').next());
        count.and_then(|count| count.parse().ok()).ok_or(format!("no count of facts: {words}"))
    };
    let before = facts(&page)?;
    page.click("[data-judge='accept name 0']")?;
    page.wait(&bar_says(&format!("{} single facts", before - 1)))?;
    page.wait("!document.querySelector(\"[data-judge='accept name 0']\")")?;
    page.wait("document.activeElement.matches('[data-judge]')")?;
    page.click("[data-judge='reject towards 0']")?;
    page.wait(&bar_says(&format!("{} single facts", before - 2)))?;
    page.wait("document.querySelector('.line.wrong .tag-wrong')")?;
    page.click("[data-judge='reject date 0']")?;
    page.wait("document.querySelector('.detail-lead').textContent.includes('Date unknown')")?;
    check(left(&page)?.starts_with("9 engagements"), || "an engagement was judged".to_owned())?;
    for back in ["2", "1", "0"] {
        page.eval("document.querySelector('.review').focus()")?;
        page.key("u")?;
        let count = before - back.parse::<u64>().unwrap_or_default();
        page.wait(&bar_says(&format!("{count} single facts")))?;
    }
    page.wait("!document.querySelector('.line.wrong')")?;
    correct(&page)
}

/// Another kind, chosen from what is known; other words, selected in the text.
fn correct(page: &Page) -> Result<()> {
    page.click("[data-judge='correct towards 0']")?;
    page.wait("document.querySelector('.review-field').value === 'towards 0'")?;
    page.eval(
        "(() => {
            const title = document.querySelector('.passage-title [data-at]').firstChild;
            getSelection().setBaseAndExtent(title, 0, title, 5);
        })()",
    )?;
    let words = page.text("String(getSelection())")?;
    let quote = "[...document.querySelectorAll('.review-correct .button')].find((one) => one.textContent.startsWith('Take the words'))";
    page.eval(&format!("{quote}.click()"))?;
    page.wait(&format!(
        "[...document.querySelectorAll('.line')].some((line) => line.querySelector('a.proof')?.textContent.includes(': {words} '))"
    ))?;
    page.click("[data-judge='correct name 1']")?;
    page.wait("document.querySelector('.review-field').value === 'name 1'")?;
    let known = page.eval("document.querySelectorAll('#review-known option').length")?;
    check(known.as_u64() > Some(5), || format!("only {known} names are offered"))?;
    page.click(".review-correct input:not([type=checkbox])")?;
    page.type_text("Somebody Else")?;
    page.eval("[...document.querySelectorAll('.review-correct .button')].find((one) => one.textContent === 'Set').click()")?;
    page.wait("document.querySelector('.detail-facts').textContent.includes('Somebody Else')")
}

/// A title, a name without anything that says for whom, and a letter that is
/// no letter.
const DOUBTFUL: &str = "Talks in Nairobi\n\nThe Minister of Trade of Kenya Joe Odu met with \
    Anna Kova.\u{1} They discussed trade between the two countries.\n";

fn doubtful(stage: &Stage, look: Look) -> Result<std::rc::Rc<Page>> {
    let page = stage.open(look, "")?;
    drop_files(&page, &[("doubtful.txt", DOUBTFUL)])?;
    page.wait("document.querySelector('.review')")?;
    leave(&page)?;
    page.eval("document.querySelector('.review').focus()")?;
    page.key("n")?;
    page.wait("document.querySelector('.passage .found-sign')")?;
    Ok(page)
}

fn findings(stage: &Stage) -> Result<()> {
    let page = doubtful(stage, Look::WIDE)?;
    let told = shown(&page, ".found-list")?;
    for words in ["control characters", "paste the text itself", "for whom Anna Kova"] {
        check(told.contains(words), || format!("`{words}` is not told: {told}"))?;
    }
    let marked = page.text(
        "[...document.querySelectorAll('.passage .found')].map((one) => one.textContent).join('|')",
    )?;
    check(marked.contains("Anna Kova"), || format!("these words are marked: {marked}"))?;
    // A mark and a finding share their words.
    page.wait("document.querySelector('mark.found')")?;
    let line =
        page.text("getComputedStyle(document.querySelector('mark.found')).textDecorationStyle")?;
    check(line == "wavy", || format!("the words of a finding are underlined so: {line}"))?;
    for _ in 0..200 {
        page.key("Tab")?;
        if page.eval("document.activeElement.matches('.found-sign')")? == true {
            break;
        }
    }
    let name = page.text("document.activeElement.textContent")?;
    check(name.contains("to know: "), || format!("the sign says: {name}"))?;
    page.key("Enter")?;
    page.wait("document.querySelector('.found-list li:target')")?;
    page.wait("document.querySelector('.detail')")
}

fn lost_quotation(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    let facts = FACTS.replacen("quote = \"met with\"", "quote = \"sat down with\"", 1);
    check(facts != FACTS, || "the facts do not quote `met with`".to_owned())?;
    drop_files(&page, &[("kept/bulletin.txt", TEXT), ("kept/facts.toml", &facts)])?;
    page.wait("document.querySelector('.findings')")?;
    keep(&page, "lost")?;
    again(stage, &page)?;
    open_kept(&page, "lost")?;
    leave(&page)?;
    page.click(".entry-title a")?;
    page.wait("document.querySelector('.proof.lost')")?;
    let told = shown(&page, ".proof.lost")?;
    check(told.contains("sat down with"), || format!("it says: {told}"))
}

fn rules(stage: &Stage) -> Result<()> {
    for (width, dark) in [(360, false), (768, true), (1440, false)] {
        let look = Look { dark, ..(if width < 700 { Look::PHONE } else { Look::WIDE }) };
        let look = look.width(width);
        let page = doubtful(stage, look)?;
        crate::access::check_rules(&page, "findings")?;
        let page = example(stage, look, true)?;
        page.eval("document.querySelector('.review').focus()")?;
        page.key("o")?;
        page.wait("document.querySelector('.offer')")?;
        crate::access::check_rules(&page, "an offer")?;
    }
    Ok(())
}
