//! Reading and changing the one page that Trunk writes. Its tags are few and
//! known, so this looks for them as they stand, quoted or not.

use crate::Result;

/// All tags of a name that stand in a page, from `<` to `>`.
pub fn tags<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let head = format!("<{name}");
    page.match_indices(&head)
        .filter_map(|(start, _)| page[start..].split_inclusive('>').next())
        .filter(|tag| tag[head.len()..].starts_with([' ', '\n', '>']))
        .collect()
}

/// The value of a tag's attribute.
pub fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, value) = tag.split_once(&format!(" {name}="))?;
    match value.strip_prefix('"') {
        Some(value) => value.split('"').next(),
        None => value.split([' ', '>']).next(),
    }
}

/// The contents of the scripts that stand in the page itself.
pub fn inline_scripts(page: &str) -> Vec<&str> {
    page.split("<script")
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .filter(|(head, _)| !head.contains("src="))
        .filter_map(|(_, rest)| rest.split("</script>").next())
        .collect()
}

/// The place that Trunk leaves for the script that starts the page: a tag that
/// names the program and its script.
///
/// # Errors
/// Where there is no such place.
pub fn boot_place(page: &str) -> Result<&str> {
    let place = tags(page, "script").into_iter().find(|tag| tag.contains("data-wasm"));
    place.ok_or_else(|| "Trunk's page has no place for the script that starts it".to_owned())
}

/// Puts the script that starts the page in its place.
///
/// # Errors
/// As for [`boot_place`].
pub fn put_boot(page: &str, boot: &str) -> Result<String> {
    let place = boot_place(page)?;
    let name = |name| attribute(place, name).unwrap_or_default();
    let boot = boot.replace("./JS", &format!("./{}", name("data-js")));
    let boot = boot.replace("./WASM", &format!("./{}", name("data-wasm")));
    Ok(page.replacen(place, &format!("<script type=\"module\">{}", slim(&boot)), 1))
}

/// A script without its comments and indentation.
pub fn slim(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Lets the script by which Trunk reloads a served page find its server by
/// itself: Trunk would put the address in when it serves the page, after the
/// policy has taken the script's hash. Whether there is such a script.
pub fn follow_reloads(page: &mut String) -> bool {
    let served = page.contains("{{__TRUNK_ADDRESS__}}");
    for quote in ["'", "\"", "`"] {
        let address = format!("{quote}{{{{__TRUNK_ADDRESS__}}}}{quote}");
        *page = page.replace(&address, "window.location.host");
    }
    *page = page.replace("{{__TRUNK_WS_BASE__}}", "/");
    served
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_attributes_quoted_or_not() {
        let page =
            "<link rel=stylesheet href=./a.css><link rel=\"icon\" href=\"./b c.svg\"><linked>";
        let links = tags(page, "link");
        assert_eq!(links.len(), 2);
        assert_eq!(attribute(links[0], "href"), Some("./a.css"));
        assert_eq!(attribute(links[1], "href"), Some("./b c.svg"));
        assert_eq!(attribute(links[1], "rel"), Some("icon"));
        assert_eq!(attribute(links[0], "type"), None);
    }

    #[test]
    fn puts_the_boot_script_with_the_names_of_the_build() {
        let page = "<p><script type=module data-js=e-1.js data-wasm=e-1_bg.wasm></script></p>";
        let boot = "// why\n  import(\"./JS\");\n\n  go(\"./WASM\");\n";
        let done = put_boot(page, boot).unwrap();
        let script =
            "<p><script type=\"module\">import(\"./e-1.js\");\ngo(\"./e-1_bg.wasm\");</script></p>";
        assert_eq!(done, script);
        assert_eq!(inline_scripts(&done), ["import(\"./e-1.js\");\ngo(\"./e-1_bg.wasm\");"]);
        assert!(put_boot("<p></p>", boot).is_err());
    }

    #[test]
    fn a_served_page_finds_its_server_by_itself() {
        let mut page =
            "<script>let a='{{__TRUNK_ADDRESS__}}',b=`{{__TRUNK_WS_BASE__}}`</script>".into();
        assert!(follow_reloads(&mut page));
        assert_eq!(page, "<script>let a=window.location.host,b=`/`</script>");
        assert!(!follow_reloads(&mut String::from("<p>")));
    }
}
