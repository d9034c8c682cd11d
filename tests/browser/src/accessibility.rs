//! What a screen reader is given, in its order.

use crate::{Page, Result};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One thing that is read out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxNode {
    /// How deep it stands in the tree.
    pub depth: usize,
    /// What it is: `heading`, `link`, `button`.
    pub role: String,
    /// What it is called.
    pub name: String,
}

impl Page {
    /// The accessibility tree, read from its root, without what is ignored.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn accessibility(&self) -> Result<Vec<AxNode>> {
        let tree = self.call("Accessibility.getFullAXTree", json!({}))?;
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let id = |node: &Value| node["nodeId"].as_str().unwrap_or_default().to_owned();
        let by_id: BTreeMap<_, _> = nodes.iter().map(|node| (id(node), node)).collect();
        let mut read = Vec::new();
        let mut open: Vec<_> = nodes.first().map(|node| (0, id(node))).into_iter().collect();
        while let Some((depth, next)) = open.pop() {
            let Some(node) = by_id.get(&next) else { continue };
            let shown = node["ignored"] != true;
            if shown {
                let part = |part: &str| node[part]["value"].as_str().unwrap_or("").to_owned();
                read.push(AxNode { depth, role: part("role"), name: part("name") });
            }
            let children = node["childIds"].as_array().into_iter().flatten();
            let children: Vec<_> = children.filter_map(|child| child.as_str()).collect();
            let below = depth + usize::from(shown);
            open.extend(children.into_iter().rev().map(|child| (below, child.to_owned())));
        }
        Ok(read)
    }
}
