//! A family's phrases as a trie of word numbers.

use crate::families::Family;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A phrase trie under construction: children by word number.
#[derive(Default)]
struct Node {
    children: BTreeMap<u16, usize>,
    value: Option<(u16, u8)>,
}

/// Writes a family's trie: edges sorted by (node, word), and a value a node.
pub fn trie(family: &Family, numbers: &BTreeMap<String, u16>, code: &mut String) {
    let mut nodes = vec![Node::default()];
    for (words, value, flags) in &family.phrases {
        let mut at = 0;
        for word in words {
            let next = nodes.len();
            let child = *nodes[at].children.entry(numbers[word]).or_insert(next);
            if child == next {
                nodes.push(Node::default());
            }
            at = child;
        }
        // The first line of a file wins where two give the same phrase.
        nodes[at].value.get_or_insert((*value, *flags));
    }
    let (mut edges, mut values, mut starts) = (String::new(), String::new(), String::new());
    let mut count: u16 = 0;
    for node in &nodes {
        write!(starts, "{count},").unwrap();
        for (word, child) in &node.children {
            write!(edges, "({word},{child}),").unwrap();
            count += 1;
        }
        match node.value {
            Some((value, flags)) => write!(values, "{},", u32::from(value) << 8 | u32::from(flags)),
            None => write!(values, "{},", u32::MAX),
        }
        .unwrap();
    }
    let name = family.name;
    writeln!(code, "pub static {name}_EDGES: [(u16, u16); {count}] = [{edges}];").unwrap();
    writeln!(code, "pub static {name}_NODES: [u16; {}] = [{starts}{count}];", nodes.len() + 1)
        .unwrap();
    writeln!(code, "pub static {name}_VALUES: [u32; {}] = [{values}];", nodes.len()).unwrap();
}
