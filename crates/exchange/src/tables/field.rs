//! What a column can hold.

/// What a column of a table of events holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The row's own id.
    Id,
    /// What sort of event, in words: `visit`, `phone call`, `visit_to_US`.
    Kind,
    /// How they met, where that has a column of its own.
    Mode,
    /// Whether it took place.
    Status,
    /// First day.
    Start,
    /// Last day.
    End,
    /// The day or period, EDTF or ISO 8601.
    Date,
    /// Who took part; several are separated by `;` or `|`.
    Person,
    /// The role of each of them.
    Role,
    /// The country that they are from.
    Represents,
    /// The counterpart: a country, or a body that one is accredited to.
    Country,
    /// A code or key of the counterpart, read where `Country` says nothing.
    CountryId,
    /// Whom they met.
    Other,
    /// The role of each of those.
    OtherRole,
    /// Where it took place.
    Place,
    /// The country it took place in.
    PlaceCountry,
    /// Degrees north.
    Latitude,
    /// Degrees east.
    Longitude,
    /// A title.
    Title,
    /// What the source says of it.
    Text,
    /// Bodies that took part.
    Organisation,
    /// What was talked about.
    Subject,
    /// Where it was published.
    Url,
}

impl Field {
    /// Every field, in the order in which a person is asked.
    pub const ALL: [Field; 23] = [
        Field::Id,
        Field::Kind,
        Field::Mode,
        Field::Status,
        Field::Start,
        Field::End,
        Field::Date,
        Field::Person,
        Field::Role,
        Field::Represents,
        Field::Country,
        Field::CountryId,
        Field::Other,
        Field::OtherRole,
        Field::Place,
        Field::PlaceCountry,
        Field::Latitude,
        Field::Longitude,
        Field::Title,
        Field::Text,
        Field::Organisation,
        Field::Subject,
        Field::Url,
    ];

    /// Its stable name, as in `columns.tsv`.
    pub fn name(self) -> &'static str {
        match self {
            Field::Id => "id",
            Field::Kind => "kind",
            Field::Mode => "mode",
            Field::Status => "status",
            Field::Start => "start",
            Field::End => "end",
            Field::Date => "date",
            Field::Person => "person",
            Field::Role => "role",
            Field::Represents => "represents",
            Field::Country => "country",
            Field::CountryId => "country-id",
            Field::Other => "other",
            Field::OtherRole => "other-role",
            Field::Place => "place",
            Field::PlaceCountry => "place-country",
            Field::Latitude => "latitude",
            Field::Longitude => "longitude",
            Field::Title => "title",
            Field::Text => "text",
            Field::Organisation => "organisation",
            Field::Subject => "subject",
            Field::Url => "url",
        }
    }

    /// The field of a stable name.
    pub fn of_name(name: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.name() == name)
    }
}
