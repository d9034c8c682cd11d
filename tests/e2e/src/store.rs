//! The bad days of what is kept in the browser: each is brought about, loses
//! nothing, and says what happened.

use crate::flow;
use crate::own::{again, begin_to_keep, dialog, example, keep, leave, listed, open_kept};
use crate::stage::{Flow, RUNS, Result, Stage, check, shown};
use elshi_browser::{Look, Page};
use serde_json::json;

/// Flows in which the store is in trouble.
pub fn flows() -> Vec<Flow> {
    vec![
        flow("a full store keeps what it has, and says that it is full", full),
        flow("a save that breaks off leaves nothing half, and is told", interrupted),
        flow("another window's changes are met with words, not with loss", second_window),
        flow("an entry that cannot be read is left as it is, and is told", corrupted),
        flow("a damaged entry gives what can be read of it", damaged),
        flow("a store of the first version is brought to this one, whole", older),
        flow("a store of a newer version is left alone", newer),
    ]
}

/// Opens the database at a version, does something with it, and closes it.
fn raw(page: &Page, version: &str, upgrade: &str, act: &str) -> Result<serde_json::Value> {
    page.eval(&format!(
        "new Promise((done, failed) => {{
            const asked = indexedDB.open('elshi'{version});
            asked.onupgradeneeded = () => {{ const db = asked.result; {upgrade} }};
            asked.onerror = () => failed(asked.error.name);
            asked.onsuccess = async () => {{
                const db = asked.result;
                const ask = (request) => new Promise((ok, no) => {{
                    request.onsuccess = () => ok(request.result);
                    request.onerror = () => no(request.error.name);
                }});
                const store = (name, mode) => db.transaction(name, mode).objectStore(name);
                try {{ done(await (async () => {{ {act} }})()); }} catch (error) {{ failed(String(error)); }}
                db.close();
            }};
        }})"
    ))
}

/// Names in each of the stores; all have the same.
fn names(page: &Page) -> Result<String> {
    let all = raw(
        page,
        "",
        "",
        "const all = [];
        for (const name of ['collections', 'archives', 'seals'])
            all.push((await ask(store(name, 'readonly').getAllKeys())).join());
        return all;",
    )?;
    let all: Vec<&str> =
        all.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str).collect();
    check(all.windows(2).all(|pair| pair[0] == pair[1]), || format!("stores differ: {all:?}"))?;
    Ok(all.first().copied().unwrap_or_default().to_owned())
}

fn alarm(page: &Page) -> Result<String> {
    page.wait("document.querySelector('dialog[open] .alarm')")?;
    shown(page, "dialog[open] .alarm")
}

fn says(page: &Page, words: &str) -> Result<()> {
    let told = alarm(page)?;
    check(told.contains(words), || format!("it says: {told}"))
}

/// A page on which the example was kept under a name.
fn kept(stage: &Stage, name: &str) -> Result<std::rc::Rc<Page>> {
    let page = example(stage, Look::WIDE, false)?;
    dialog(&page)?;
    keep(&page, name)?;
    page.wait(&listed(name))?;
    Ok(page)
}

fn opens_whole(stage: &Stage, page: &Page, name: &str) -> Result<()> {
    again(stage, page)?;
    open_kept(page, name)?;
    leave(page)?;
    page.wait("document.querySelector('.review')?.textContent.includes('9 engagements not')")
}

fn full(stage: &Stage) -> Result<()> {
    let page = stage.window(Look::WIDE)?;
    page.go(&stage.site().address())?;
    let origin = page.text("location.origin")?;
    let room = |size: Option<u64>| {
        let order = json!({ "origin": origin, "quotaSize": size });
        page.call("Storage.overrideQuotaForOrigin", order).map(drop)
    };
    page.wait(RUNS)?;
    // The page keeps its own files too: what is left counts from there.
    page.wait("navigator.serviceWorker.controller")?;
    let used = page.eval("navigator.storage.estimate().then((now) => now.usage)")?;
    room(Some(used.as_u64().unwrap_or_default() + 400_000))?;
    dialog(&page)?;
    // Keeping goes on until there is no room left.
    let mut whole = Vec::new();
    for number in 10..60 {
        let name = format!("set{number}");
        keep(&page, &name)?;
        if page.eval(&listed(&name))? == true {
            whole.push(name);
            continue;
        }
        says(&page, "no room left")?;
        break;
    }
    check((1..50).contains(&whole.len()), || format!("there was room for {}", whole.len()))?;
    check(names(&page)? == whole.join(","), || "what was kept is not whole".to_owned())?;
    for name in [whole.first(), whole.last()].into_iter().flatten() {
        again(stage, &page)?;
        open_kept(&page, name)?;
        leave(&page)?;
        page.wait("document.querySelector('.match-count').textContent.startsWith('9 of 9')")?;
    }
    Ok(())
}

fn interrupted(stage: &Stage) -> Result<()> {
    let page = kept(stage, "first")?;
    // The page goes away while it keeps: at once, and ever later.
    for (round, pause) in [0u64, 20, 60, 120, 200, 300, 450, 700].into_iter().enumerate() {
        let name = format!("late{round}");
        begin_to_keep(&page, &name)?;
        std::thread::sleep(std::time::Duration::from_millis(pause));
        page.go(&format!("{}?v=1&view=list", stage.site().address()))?;
        page.wait(RUNS)?;
        let there = names(&page)?;
        check(there.split(',').any(|one| one == "first"), || format!("there is {there}"))?;
        dialog(&page)?;
        if there.split(',').any(|one| one == name) {
            page.wait(&listed(&name))?;
        } else {
            says(&page, &format!("Keeping “{name}” was interrupted"))?;
            check(page.eval(&listed(&name))? == false, || format!("{name} is listed"))?;
        }
        // It is told once.
        leave(&page)?;
        dialog(&page)?;
        page.wait("!document.querySelector('dialog[open] .alarm')")?;
    }
    opens_whole(stage, &page, "first")
}

fn second_window(stage: &Stage) -> Result<()> {
    let page = kept(stage, "mine")?;
    let other = stage.new_window(&page)?;
    again(stage, &other)?;
    other.wait(&listed("mine"))?;
    keep(&other, "mine")?;
    says(&other, "There is a collection of that name")?;
    keep(&other, "theirs")?;
    // The first window does not know of the second's yet, and finds it taken.
    keep(&page, "theirs")?;
    says(&page, "There is a collection of that name")?;
    page.wait(&listed("theirs"))?;
    raw(
        &other,
        "",
        "",
        "for (const name of ['collections', 'archives', 'seals'])
            await ask(store(name, 'readwrite').delete('theirs'));",
    )?;
    open_kept(&page, "theirs")?;
    says(&page, "That collection is gone")?;
    page.wait(&format!("!{}", listed("theirs")))?;
    opens_whole(stage, &other, "mine")
}

fn corrupted(stage: &Stage) -> Result<()> {
    let page = kept(stage, "good")?;
    raw(
        &page,
        "",
        "",
        "await ask(store('collections', 'readwrite').put([3, '2026-01-01'], 'words'));
        await ask(store('archives', 'readwrite').put('no bytes', 'words'));
        await ask(store('collections', 'readwrite').put('no list', 'noise'));
        await ask(store('archives', 'readwrite').put(new Uint8Array([1, 2, 3]), 'noise'));
        await ask(store('archives', 'readwrite').put(new Uint8Array([80, 75, 3, 4, 9]), 'unlisted'));",
    )?;
    again(stage, &page)?;
    for name in ["words", "noise", "unlisted"] {
        open_kept(&page, name)?;
        says(&page, "cannot be read")?;
        let shown = shown(&page, ".match-count")?;
        check(shown.starts_with("9 of 9"), || format!("what was open is gone: {shown}"))?;
    }
    let still = raw(&page, "", "", "return ask(store('archives', 'readonly').get('words'))")?;
    check(still == "no bytes", || format!("the entry is now {still}"))?;
    opens_whole(stage, &page, "good")
}

fn damaged(stage: &Stage) -> Result<()> {
    let page = kept(stage, "hurt")?;
    let spoil = "const zip = await ask(store('archives', 'readonly').get('hurt'));
        const at = zip.length >> 1;
        zip[at] ^= 255;
        await ask(store('archives', 'readwrite').put(zip, 'hurt'));
        return zip[at];";
    let spoilt = raw(&page, "", "", spoil)?;
    again(stage, &page)?;
    open_kept(&page, "hurt")?;
    page.wait("document.querySelector('dialog[open] .findings, dialog[open] .alarm')")?;
    let told = shown(&page, "dialog[open]")?;
    check(told.contains("damaged") || told.contains("cannot be read"), || {
        format!("nothing is said of the damage: {told}")
    })?;
    let look = "const zip = await ask(store('archives', 'readonly').get('hurt')); return zip[zip.length >> 1];";
    check(raw(&page, "", "", look)? == spoilt, || "the entry was changed".to_owned())
}

/// What version 1 had: no seals.
const FIRST: &str = "db.createObjectStore('collections'); db.createObjectStore('archives');";

fn older(stage: &Stage) -> Result<()> {
    let page = kept(stage, "old")?;
    let take = "const zip = await ask(store('archives', 'readonly').get('old'));
        const list = await ask(store('collections', 'readonly').get('old'));
        window.old = [zip, list];";
    raw(&page, "", "", take)?;
    page.eval("new Promise((done) => { indexedDB.deleteDatabase('elshi').onsuccess = done; }).then(() => 0)")?;
    let put = "await ask(store('archives', 'readwrite').put(window.old[0], 'old'));
        await ask(store('collections', 'readwrite').put(window.old[1], 'old'));
        return db.version;";
    check(raw(&page, ", 1", FIRST, put)? == 1, || "it is not of version 1".to_owned())?;
    opens_whole(stage, &page, "old")?;
    check(raw(&page, "", "", "return db.version")? == 2, || "it is of version 1 still".to_owned())?;
    check(names(&page)? == "old", || "something else is there".to_owned())?;
    // The seal that it was given is the one that a new save has.
    let seal = raw(&page, "", "", "return ask(store('seals', 'readonly').get('old'))")?;
    check(seal.as_str().is_some_and(|seal| seal.len() == 64), || format!("the seal is {seal}"))
}

fn newer(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    let put = "await ask(store('archives', 'readwrite').put('of tomorrow', 'x')); return 0;";
    raw(&page, ", 99", FIRST, put)?;
    again(stage, &page)?;
    says(&page, "newer version")?;
    keep(&page, "mine")?;
    says(&page, "newer version")?;
    let still = raw(&page, "", "", "return ask(store('archives', 'readonly').get('x'))")?;
    check(still == "of tomorrow", || format!("it holds {still}"))
}
