//! A collection as one file: a zip of what `--data` compiles in.
//!
//! A text is a folder with `bulletin.txt` and `facts.toml`, a table is a
//! `.csv` beside them; `same.toml` says which engagements in them are one.
//! Whoever unpacks it has plain files that any tool reads.

mod report;
mod split;
mod zip;

pub use split::split;
pub use zip::{ArchiveProblem, unzip};

use crate::facts;
use crate::facts::{SAME, Same};
use crate::tables;
use elshi_record::{Dataset, SourceKind};

/// The files of a collection, with their paths.
pub fn files(dataset: &Dataset) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let (parts, same) = split(dataset);
    for part in parts {
        let Some(bulletin) = part.bulletins.first() else { continue };
        match bulletin.kind {
            SourceKind::Text if !bulletin.text.is_empty() => {
                files.push((format!("{}/bulletin.txt", bulletin.id), bulletin.text.clone()));
                files.push((format!("{}/facts.toml", bulletin.id), facts::write(&part)));
            }
            _ => files.push((format!("{}.csv", bulletin.id), tables::write(&part))),
        }
    }
    if same != Same::default() {
        files.push((SAME.to_owned(), same.write()));
    }
    files
}

/// A collection as the bytes of a zip.
pub fn write(dataset: &Dataset) -> Vec<u8> {
    zip::zip(&files(dataset))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::{SourceFile, collect, tables};
    use crate::facts::Vocabulary;
    use crate::tables::{Gazetteer, TableOptions, read};

    const COUNTRIES: &str = include_str!("../../../../assets/gazetteers/countries.tsv");
    const SUBJECTS: &str = include_str!("../../../../assets/gazetteers/subjects.tsv");

    fn gazetteer() -> Gazetteer {
        let historic = include_str!("../../../../assets/gazetteers/historic.tsv");
        let organisations = include_str!("../../../../assets/gazetteers/organisations.tsv");
        Gazetteer::new(COUNTRIES, historic, organisations, SUBJECTS)
    }

    fn built_in() -> Dataset {
        let file = |name: &str, text: &str| SourceFile {
            path: format!("kazakhstan-2026-02/{name}"),
            text: text.to_owned(),
        };
        let folder = [
            file(
                "bulletin.txt",
                include_str!("../../../../assets/bulletins/kazakhstan-2026-02/bulletin.txt"),
            ),
            file(
                "facts.toml",
                include_str!("../../../../assets/bulletins/kazakhstan-2026-02/facts.toml"),
            ),
        ];
        collect(&folder, &Vocabulary::new(COUNTRIES, SUBJECTS)).0
    }

    #[test]
    fn a_collection_survives_its_archive() {
        let gazetteer = gazetteer();
        let table = "id,kind,date,person,role,represents,country,place,place_country,text,subject\n\
            a,visit,2026-01-02/2026-01-04,Anna;Bela,Minister;Deputy,RUS,KEN;x-hawaii,Nairobi,KEN,\"Said \"\"yes\"\", twice.\",human-rights\n\
            b,call,[..2026-02-01~],Anna,,KEN,KEN,,,,\n";
        let mut set = built_in();
        let options = TableOptions { title: "visits".into(), ..TableOptions::default() };
        crate::add(&mut set, read(table.as_bytes(), options, &gazetteer).dataset);
        let (files, problems) = unzip(&write(&set));
        assert_eq!(problems, []);
        let files: Vec<SourceFile> = files
            .into_iter()
            .map(|(path, bytes)| SourceFile { path, text: String::from_utf8(bytes).unwrap() })
            .collect();
        let (mut again, problems) = collect(&files, &Vocabulary::new(COUNTRIES, SUBJECTS));
        assert_eq!(problems, []);
        let (read, findings) = tables(&files, &gazetteer);
        assert_eq!(findings, []);
        for table in read {
            crate::add(&mut again, table);
        }
        assert_eq!(again.engagements, set.engagements);
        assert_eq!(again.items, set.items);
        assert_eq!(again.people, set.people);
        assert_eq!(again, set);
    }

    /// Reads back what is written, as whoever opens a collection does.
    fn read_back(set: &Dataset) -> Dataset {
        let files = files(set).into_iter();
        let files: Vec<SourceFile> = files.map(|(path, text)| SourceFile { path, text }).collect();
        let (mut again, problems) = collect(&files, &Vocabulary::new(COUNTRIES, SUBJECTS));
        assert_eq!(problems, []);
        let (read, findings) = tables(&files, &gazetteer());
        assert_eq!(findings, []);
        for table in read {
            crate::add(&mut again, table);
        }
        assert_eq!(crate::collection::unite(&files, &mut again), []);
        again
    }

    #[test]
    fn what_several_sources_report_survives_its_archive() {
        let mut set = built_in();
        let names = crate::add(&mut set, built_in());
        for [first, second] in &names[..7] {
            assert!(set.unite(first, second));
        }
        let [first, second] = names[8].clone();
        set.apart.push([first, second]);
        assert_eq!(set.engagements.len(), 11);
        assert_eq!(set.engagements[0].items.len(), 2);
        assert_eq!(set.orphaned_quotations(), Vec::<&str>::new());
        let again = read_back(&set);
        assert_eq!(again.engagements, set.engagements);
        assert_eq!(again, set);
        // Each source's own file reads on its own, and says what it says.
        let (parts, same) = split(&set);
        assert_eq!((parts.len(), same.united.len(), same.apart.len()), (2, 7, 1));
        assert_eq!(parts[0].engagements[..9], built_in().engagements);
        assert_eq!(parts[1].engagements.len(), 9);
    }

    #[test]
    fn a_row_and_a_text_survive_as_one() {
        let mut set = built_in();
        let event = &set.engagements[0];
        let (id, code) = (event.id.clone(), event.countries[0].value.clone());
        let names: Vec<&str> =
            event.participants.iter().map(|part| part.name.value.as_str()).collect();
        let table = format!("id,date,person,country\nrow,2026-02,{},{code}\n", names.join(";"));
        let options = TableOptions { title: "visits".into(), ..TableOptions::default() };
        let added = crate::add(&mut set, read(table.as_bytes(), options, &gazetteer()).dataset);
        assert!(set.unite(&id, &added[0][1]));
        let again = read_back(&set);
        let (event, before) = (&again.engagements[0], &set.engagements[0]);
        assert_eq!((&event.items, event.when.latest), (&before.items, before.when.latest));
        assert_eq!(event.participants, before.participants);
        assert_eq!(event.statements, before.statements);
        assert_eq!((again.bulletins.len(), again.engagements.len()), (2, 9));
    }

    #[test]
    fn parts_hold_what_they_name_and_nothing_else() {
        let mut set = built_in();
        let table = read(b"person,country\nAnna,Kenya\n", TableOptions::default(), &gazetteer());
        crate::add(&mut set, table.dataset);
        let (parts, same) = split(&set);
        assert_eq!((parts.len(), same), (2, Same::default()));
        assert_eq!(parts[0], built_in());
        assert_eq!(parts[1].people.len(), 1);
        assert_eq!(parts[1].items[0].bulletin, 0);
    }
}
