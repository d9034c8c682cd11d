//! What a table's columns hold: as they were taken, and as a person says.

use super::{Said, Table};
use crate::messages::{Key, fill, t};
use elshi_exchange::tables::Field;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`Columns`].
#[derive(Properties, PartialEq)]
pub struct ColumnsProps {
    /// The tables that were read.
    pub tables: Vec<Table>,
    /// The person has said what all columns hold.
    pub on_said: Callback<Vec<Said>>,
}

/// For each table its columns, each with a choice of what it holds.
#[component]
pub fn Columns(props: &ColumnsProps) -> Html {
    let said = use_state(Vec::<Said>::new);
    let tables: Vec<&Table> =
        props.tables.iter().filter(|table| !table.columns.is_empty()).collect();
    if tables.is_empty() {
        return html! {};
    }
    let again = {
        let (said, on_said) = (said.clone(), props.on_said.clone());
        Callback::from(move |_: MouseEvent| on_said.emit((*said).clone()))
    };
    html! {
        <div class="columns">
            { for tables.into_iter().map(|table| columns(table, &said)) }
            <button type="button" class="button" onclick={again} disabled={said.is_empty()}>
                { t(Key::ColumnsAgain) }
            </button>
        </div>
    }
}

fn columns(table: &Table, said: &UseStateHandle<Vec<Said>>) -> Html {
    let unknown = table.columns.iter().any(|(_, field)| field.is_empty());
    html! {
        <details key={table.source.clone()} open={unknown}>
            <summary>{ fill(Key::ColumnsOf, &[&table.source]) }</summary>
            <ul class="column-list">
                { for table.columns.iter().map(|(name, field)| html! {
                    <li key={name.clone()}>
                        <label>
                            <span>{ name }</span>
                            { choice(&table.source, name, field, said) }
                        </label>
                    </li>
                }) }
            </ul>
        </details>
    }
}

fn choice(source: &str, column: &str, field: &str, said: &UseStateHandle<Vec<Said>>) -> Html {
    let same = |known: &&Said| known.0 == source && known.1 == column;
    let now = said.iter().find(same).map_or(field, |known| known.2.as_str()).to_owned();
    let onchange = {
        let (said, source, column) = (said.clone(), source.to_owned(), column.to_owned());
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let mut all = (*said).clone();
            all.retain(|known| known.0 != source || known.1 != column);
            all.push((source.clone(), column.clone(), select.value()));
            said.set(all);
        })
    };
    html! {
        <select {onchange}>
            <option value="" selected={now.is_empty()}>{ t(Key::FieldNone) }</option>
            { for Field::ALL.into_iter().map(|field| html! {
                <option value={field.name()} selected={now == field.name()}>
                    { t(field_name(field)) }
                </option>
            }) }
        </select>
    }
}

fn field_name(field: Field) -> Key {
    match field {
        Field::Id => Key::FieldId,
        Field::Kind => Key::FieldKind,
        Field::Mode => Key::FieldMode,
        Field::Status => Key::FieldStatus,
        Field::Start => Key::FieldStart,
        Field::End => Key::FieldEnd,
        Field::Date => Key::FieldDate,
        Field::Person => Key::FieldPerson,
        Field::Role => Key::FieldRole,
        Field::Represents => Key::FieldRepresents,
        Field::Country => Key::FieldCountry,
        Field::CountryId => Key::FieldCountryId,
        Field::Other => Key::FieldOther,
        Field::OtherRole => Key::FieldOtherRole,
        Field::Place => Key::FieldPlace,
        Field::PlaceCountry => Key::FieldPlaceCountry,
        Field::Latitude => Key::FieldLatitude,
        Field::Longitude => Key::FieldLongitude,
        Field::Title => Key::FieldTitle,
        Field::Text => Key::FieldText,
        Field::Organisation => Key::FieldOrganisation,
        Field::Subject => Key::FieldSubject,
        Field::Url => Key::FieldUrl,
    }
}
