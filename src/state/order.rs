//! How a list of engagements is ordered and parted.

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The order of the source; while words are searched for, how well an
    /// engagement fits them.
    #[default]
    Relevance,
    /// The first day on which it can have been.
    Earliest,
    /// The last such day.
    Latest,
    /// The title.
    Title,
    /// The first counterpart's name.
    Country,
    /// How they met.
    Mode,
}

impl Sort {
    /// Every order, as offered.
    pub const ALL: [Sort; 6] =
        [Sort::Relevance, Sort::Earliest, Sort::Latest, Sort::Title, Sort::Country, Sort::Mode];

    /// The order's name in the URL.
    pub fn name(self) -> &'static str {
        match self {
            Sort::Relevance => "relevance",
            Sort::Earliest => "earliest",
            Sort::Latest => "latest",
            Sort::Title => "title",
            Sort::Country => "country",
            Sort::Mode => "mode",
        }
    }
}

/// What the list is parted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Group {
    /// Nothing.
    #[default]
    None,
    /// Counterpart countries.
    Country,
    /// Organisations.
    Organisation,
    /// Years, those of engagements that may have been in two apart.
    Year,
    /// How they met.
    Mode,
    /// Subjects.
    Subject,
}

impl Group {
    /// Every way to part the list, as offered.
    pub const ALL: [Group; 6] = [
        Group::None,
        Group::Country,
        Group::Organisation,
        Group::Year,
        Group::Mode,
        Group::Subject,
    ];

    /// The name in the URL.
    pub fn name(self) -> &'static str {
        match self {
            Group::None => "none",
            Group::Country => "country",
            Group::Organisation => "org",
            Group::Year => "year",
            Group::Mode => "mode",
            Group::Subject => "subject",
        }
    }
}
