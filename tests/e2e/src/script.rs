//! The page's calls for scripts, as a notebook or the console makes them.

use crate::flow;
use crate::stage::{Flow, Result, Stage, check};
use elshi_browser::{Look, Page};

/// Flows through `window.elshi`.
pub fn flows() -> Vec<Flow> {
    vec![
        flow("a script asks as the page does, and asking leads the page nowhere", asked),
        flow("a script gets one engagement with the words of each fact", one_record),
        flow("a script opens a table, adds another and is told what was left out", opened),
        flow("a script opens a text that is too long for the page to encode", opened_long),
        flow("a script reads a text without opening it", extracted),
        flow("a script leads the page, back and forth", led),
        flow("what a script asks in a wrong way is answered, or refused in words", asked_badly),
    ]
}

/// Holds, in the page, each of some expressions.
fn hold(page: &Page, expressions: &[&str]) -> Result<()> {
    for expression in expressions {
        let held = page.eval(&format!("(async () => Boolean({expression}))()"))?;
        check(held == true, || format!("does not hold: {expression}"))?;
    }
    Ok(())
}

fn asked(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    let before = page.eval("location.href + history.length + document.title")?;
    hold(
        &page,
        &[
            "elshi.query().total === 9 && elshi.query().ids.length === 9",
            "elshi.query({ limit: 3 }).ids.join() === elshi.query().ids.slice(0, 3).join()",
            "elshi.query({ limit: 0 }).ids.length === 0 && elshi.query({ limit: 0 }).total === 9",
            "elshi.query().ids.every((id) => elshi.record(id).id === id)",
            "elshi.query({ text: 'referendum' }).total > 1",
            "elshi.query({ filters: { country: 'MEX' } }).ids.every((id) =>
                elshi.record(id).countries.some(({ is }) => is === 'MEX'))",
            "elshi.query({ filters: { country: ['MEX', 'JOR'] } }).total
                === elshi.query({ filters: { country: 'MEX' } }).total
                + elshi.query({ filters: { country: 'JOR' } }).total",
            // A facet is counted without its own filter, others with it.
            "elshi.query({ filters: { country: 'MEX' } }).facets.country.JOR
                === elshi.query().facets.country.JOR",
            "Object.values(elshi.query({ filters: { country: 'MEX' } }).facets.mode)
                .reduce((a, b) => a + b) === elshi.query({ filters: { country: 'MEX' } }).total",
            // What is shared among answers cannot be changed by one of them.
            "Object.isFrozen(elshi.query().facets.country)",
            "!('person' in elshi.query().facets)",
            "Object.keys(elshi.query({ facets: ['person'] }).facets).join() === 'person'",
            "elshi.query({ from: '2026-03-15', to: '2026-03-15' }).total <= 9",
            "elshi.query().micros >= 0",
        ],
    )?;
    let after = page.eval("location.href + history.length + document.title")?;
    check(before == after, || format!("asking led the page from {before} to {after}"))
}

fn one_record(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    hold(
        &page,
        &[
            "elshi.record('nobody') === null && elshi.record() === null",
            "elshi.query().ids.map(elshi.record).every(({ participants }) =>
                participants.length > 0 && participants.every(({ evidence }) => evidence.length))",
            // A quotation stands in its item's text.
            "elshi.query().ids.map(elshi.record).every(({ participants, items }) =>
                participants.every(({ evidence }) => evidence.every(({ exact }) =>
                    !exact || items.some(({ text }) => text.includes(exact)))))",
        ],
    )
}

const TABLE: &str = "kind,date,person,country\\nvisit,2026-03-15,Ann Lee,Kenya\\n\
                     visit,no day,Bo Ek,Mexico\\n,,,\\n";

fn opened(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    page.eval(&format!(
        "(async () => {{ window.told = await elshi.open('{TABLE}', {{ name: 'a.csv' }}); }})()"
    ))?;
    hold(
        &page,
        &[
            "told.records === 2 && elshi.query().total === 2",
            "told.diagnostics.some(({ line, message }) => line === 3 && message.includes('no day'))",
            "told.diagnostics.some(({ line, severity }) => line === 4 && severity === 'error')",
            "elshi.record(elshi.query({ text: 'Lee' }).ids[0]).when.edtf === '2026-03-15'",
        ],
    )?;
    page.wait("document.querySelectorAll('#results .entry').length === 2")?;
    // The same again, as bytes and as a file, beside what is open.
    page.eval(&format!(
        "(async () => {{
            const bytes = new TextEncoder().encode('{TABLE}');
            window.bytes = await elshi.open(bytes, {{ type: 'text/csv', keep: true }});
            window.file = await elshi.open(new File([bytes], 'b.csv'), {{ keep: true }});
        }})()"
    ))?;
    hold(&page, &["bytes.records === 4 && file.records === 6 && elshi.query().total === 6"])?;
    page.wait("document.querySelectorAll('#results .entry').length === 6")
}

fn opened_long(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    page.eval(
        "(async () => {
            const row = 'visit,2026-03-15,Ann Lé,Kenya,';
            window.text = 'kind,date,person,country,text\\n' + `${row}${'é'.repeat(100000)}\\n`.repeat(90);
            window.told = await elshi.open(text, { name: 'long.csv' });
        })()",
    )?;
    hold(
        &page,
        &[
            "text.length > 1 << 23 && told.records === 90 && told.diagnostics.length === 0",
            "elshi.record(elshi.query({ limit: 1 }).ids[0]).participants[0].name === 'Ann Lé'",
        ],
    )?;
    page.wait("document.querySelector('.match-count').textContent.startsWith('90 of 90')")
}

fn extracted(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    page.eval(
        "(async () => { window.told = await elshi.extract('Foreign Minister of Latvia Anna \
            Kalnina met with Ambassador of Norway Espen Eide in Riga on 3 March 2026.'); })()",
    )?;
    hold(
        &page,
        &[
            "told.records.length === 1 && told.records[0].participants.length === 2",
            "told.records[0].when.edtf === '2026-03-03'",
            "told.records[0].review === 'unreviewed'",
            "elshi.query().total === 9",
        ],
    )
}

fn led(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    hold(&page, &["elshi.go({ view: 'positions', country: ['MEX'] }).length === 0"])?;
    page.wait("location.search.includes('country=MEX')")?;
    hold(
        &page,
        &[
            "elshi.state().view === 'positions' && elshi.state().country === 'MEX'",
            "elshi.go({ colour: 'red', country: 'MEX' }).length === 0",
            "elshi.go('?colour=red&country=MEX&zoom=soon').join() === 'colour,zoom=soon'",
        ],
    )?;
    page.wait("location.search.includes('country=MEX') && !location.search.includes('view')")?;
    page.eval("history.back(), history.back()")?;
    page.wait("elshi.state().view === 'positions' || !elshi.state().country")
}

fn asked_badly(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    hold(
        &page,
        &[
            "elshi.query({ filters: { country: 'ATLANTIS' } }).total === 0",
            "elshi.query({ filters: { planet: 'MARS' } }).total === 0",
            "elshi.query({ filters: 7, text: {}, limit: -1, from: 'soon' }).total === 9",
            "elshi.query(null).total === 9 && elshi.query('words').total === 9",
            "elshi.query({ facets: ['planet'] }).total === 9",
            "elshi.query({ text: '\"open' }).total >= 0",
            "(await elshi.open(7).catch((error) => error)) instanceof TypeError",
            "(await elshi.open('', { name: 'a.csv' })).records === 0",
            "elshi.query().total === 9",
        ],
    )
}
