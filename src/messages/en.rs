//! English.

/// Declares the keys and their English words side by side, so that neither
/// can be without the other.
macro_rules! words {
    ($($key:ident = $text:expr;)*) => {
        /// What the page can say. `{0}` marks a slot, `|` parts plural forms.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each key is documented by its words")]
        pub enum Key { $($key),* }

        const WORDS: &[&str] = &[$($text),*];
    };
}

/// The words of a key.
pub(super) fn text(key: Key) -> &'static str {
    WORDS.get(key as usize).copied().unwrap_or_default()
}

/// Which of the forms parted by `|` goes with a count.
pub(super) fn plural(n: usize) -> usize {
    usize::from(n != 1)
}

words! {
    AppName = "Elshi";
    AppTagline = "Diplomatic engagements, each fact with its sentence";
    PageTitle = "{0} · Elshi";
    SkipToContent = "Skip to the results";

    Engagements = "{0} engagement|{0} engagements";
    MatchCount = "{0} of {1} engagements";
    NoMatch = "No engagement matches these filters.";
    NoMatchHint = "Remove one of the filters above, or clear them all.";
    Undo = "Undo";
    Redo = "Redo";
    ClearAll = "Clear all";
    RemoveFilter = "Remove filter: {0}";
    Filters = "Filters";
    ActiveFilters = "Filters that hold";
    ShowAll = "Show all {0}";
    ShowFewer = "Show fewer";
    FindInFacet = "Find in {0}";
    AlsoClosed = "Close";
    BackToList = "All results";

    ViewTimeline = "Timeline";
    ViewMap = "Map";
    ViewList = "List";
    ViewPositions = "Positions";
    ViewCompare = "Compare";
    ViewFilters = "Filters";
    Views = "Views";
    OverviewTab = "Timeline and map";

    FacetCountry = "Countries";
    FacetOrganisation = "Organisations";
    FacetPerson = "People";
    FacetSubject = "Subjects";
    FacetKind = "Kinds of statement";
    FacetMode = "How they met";
    FacetStatus = "Status";
    FacetDate = "Date";
    FacetSource = "Sources";
    TimeWindow = "Possible between {0}";
    SearchFor = "Words: {0}";

    Engagement = "Engagement";
    Person = "Person";
    Organisation = "Organisation";
    Country = "Country";
    Place = "Place";
    Subject = "Subject";
    MentionedEvent = "Mentioned event";
    Statement = "Statement";

    When = "When";
    How = "How";
    Who = "Who met whom";
    Role = "Role";
    Roles = "Roles";
    Affiliation = "Affiliation";
    Represents = "Represents";
    RepresentedBy = "Represented by";
    NoCounterpart = "Counterpart in none of these engagements";
    SideLabel = "Side";
    NameLabel = "Name";
    AlsoWritten = "Also written";
    Abbreviation = "Abbreviation";
    PartOf = "Part of";
    BelongsTo = "Belongs to";
    Organisations = "Organisations";
    Countries = "Countries";
    Counterparts = "Counterparts";
    Subjects = "Subjects";
    Statements = "Who said what";
    Mentions = "Dates and events it refers to";
    MentionedIn = "Engagements that refer to it";
    TakesPartIn = "Engagements";
    StatementsBy = "Statements";
    Towards = "Towards";
    By = "By";
    KindLabel = "Kind";
    InEngagement = "In";
    TheParties = "The parties";
    StatusLabel = "Status";
    ModeLabel = "Mode";
    Wikidata = "Wikidata";
    WhereBoundsComeFrom = "What limits the date";
    NotBefore = "not before {0}";
    NotAfter = "not after {0}";
    NoDayLeft = "These two leave no day: {0}, {1}";
    PublishedLabel = "Published";
    Sentences = "Sentences";
    ReportedTimes = "Reported {0} time|Reported {0} times";
    CoordinatesLabel = "Coordinates";

    SourceText = "Source text";
    SourceOf = "From “{0}”, {1}";
    OpenSource = "Read it at the publisher";
    OpenSentence = "Open the sentence: {0}";
    CopyLink = "Copy link";
    FilterKeep = "Show only these";
    FilterDrop = "Show others too";
    CompareWith = "Compare…";
    LinkCopied = "Link copied";
    LinkNotCopied = "The browser did not let the page copy. The address bar holds the same link.";
    MethodStated = "stated";
    MethodInferred = "inferred";
    MethodCurated = "curated";
    StatedNote = "The text says it.";
    InferredNote = "Inferred from these words by the rule “{0}”.";
    CuratedNote = "Added by the editors: {0}";
    FromRow = "From the table's row {0}.";
    MarkLegend = "Marks in the text";
    FactsAtMark = "{0} fact rests on these words|{0} facts rest on these words";
    NextMark = "Use the arrow keys to go from mark to mark.";

    ModeVisit = "Visit";
    ModeThirdParty = "In a third country";
    ModeMultilateral = "Multilateral";
    ModeCall = "Call";
    ModeResident = "Resident ambassador’s call";
    StatusHeld = "Held";
    StatusPlanned = "Planned";
    StatusCancelled = "Cancelled";
    TypeConsult = "Consultation";
    TypeAppointment = "Appointment";
    SideHost = "Host";
    SideGuest = "Guest";
    SideUnclear = "Side unclear";
    KindSupport = "Support";
    KindInterest = "Interest";
    KindReadiness = "Readiness";
    KindAppreciation = "Appreciation";
    KindAgreement = "Agreement";
    KindProposal = "Proposal";
    KindBriefing = "Briefing";
    BasisStated = "Date stated";
    BasisBounded = "Date bounded by the text";
    BasisFromBulletin = "Date limited by publication only";
    BasisUnknown = "Date unknown";

    Months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    DayForm = "{0} {1} {2}";
    MonthForm = "{0} {1}";
    SpanForm = "{0}–{1}";
    SpanOfDays = "{0} – {1}";
    DayOfYear = "{0} {1}";
    About = "about {0}";
    DateUnknown = "Date unknown";
    WhenBetween = "some day from {0} to {1}";
    WhenFrom = "not before {0}";
    WhenUntil = "not after {0}";

    PositionsTitle = "Who said what, on what";
    PositionsLead = "Counterparts by subject, each position in the source’s own words.";
    PositionsEmpty = "No position is reported in what matches.";
    PositionsCount = "{0} position|{0} positions";
    PositionsOther = "No listed subject";

    SearchLabel = "Search: names, words, “phrases”, country:KEN, after:2026-01-01";
    SearchHint = "Search names and words  ( / )";
    NoticeOpenQuote = "A quotation mark has no partner: the words after it were searched for one by one.";
    NoticeUnknownValue = "Nothing here is called “{0}”: it was searched for as words.";
    NoticeNotADate = "“{0}” is not a date like 2026-03-15, 2026-03 or 2026: it was searched for as words.";
    SearchChoices = "Names that fit";

    CompareTitle = "Side by side";
    CompareLead = "Two countries or organisations, under the filters that hold. Each count opens what it counts.";
    CompareEmpty = "There is nothing to compare here.";
    CompareNeither = "No engagement is with both.";
    CompareBoth = "{0} engagement is with both.|{0} engagements are with both.";
    CompareSide = "Side {0} of the comparison";

    TimelineTitle = "When";
    LaneEngagements = "Engagements";
    LaneEvents = "Mentioned events";
    TimelineMarks = "Timeline. Arrow keys go from mark to mark, plus and minus zoom, Enter opens.";
    TimelineHint = "Drag to move, Ctrl and wheel to zoom. The strip below chooses a period.";
    TimelineHintTouch = "Drag to move, two fingers to zoom. The strip below chooses a period.";
    TimelineEmpty = "Nothing here has a date.";
    NothingInView = "Nothing on these days.";
    WayEarlier = "Earlier: {0}";
    WayLater = "Later: {0}";
    ZoomIn = "Zoom in";
    ZoomOut = "Zoom out";
    ZoomFit = "Show all";
    FilterToView = "Filter by these dates";
    ClearPeriod = "Any time";
    PeriodFirst = "First day of the period";
    PeriodLast = "Last day of the period";
    PeriodOf = "Period: {0}";
    Today = "Today, {0}";
    QuarterForm = "Q{0}";
    DecadeForm = "{0}s";
    SomeDayIn = "some day in {0}";
    MarkSentence = "{0}: {1}";
    MarkBasis = "{0}. {1}.";
    BinCertain = "{0}: {1} certain";
    BinPossible = "{0}: {2} possible";
    BinBoth = "{0}: {2} possible, {1} of them certain";
    LaneCount = "{0} of {1}";
    OpenBin = "{0}. Enter lists them.";
    ZoomToBin = "Zoom to these days";
    Undated = "Date unknown";
    PageOf = "{0}–{1} of {2}";
    PageBack = "Earlier";
    PageOn = "Later";
    LegendPoint = "known day";
    LegendBand = "one day, somewhere within";
    LegendBar = "lasted these days";
    LegendOpen = "no limit known";
    LegendAbout = "limit is approximate";
    LegendComing = "still to come";
    LegendCertain = "certainly then";
    LegendPossible = "possibly then";
    MapTitle = "With whom, and where";
    MapMarks = "Map of the counterparts. Arrow keys go to the next country in a direction, Page Up and Page Down by count; Enter filters by it, Shift and Enter open it; plus and minus zoom.";
    MapHint = "Click a country to filter by it.";
    MapLegend = "Engagements with a country";
    MapNone = "none under these filters";
    MapSpots = "where they met";
    MapTools = "Zoom the map";
    MapWhole = "Whole map";
    CountryCount = "{1}: {0} engagement|{1}: {0} engagements";
    PlaceCount = "{1}: {0} engagement took place here|{1}: {0} engagements took place here";
    CountriesCount = "{0} country|{0} countries";
    ListTitle = "Engagements";
    SortBy = "Order";
    SortSource = "as in the source";
    SortRelevance = "best match first";
    SortEarliest = "earliest possible day";
    SortLatest = "latest possible day";
    SortTitle = "title";
    SortCountry = "counterpart";
    SortMode = "how they met";
    Reversed = "Turn the order round";
    GroupBy = "Group";
    GroupNone = "none";
    GroupCountry = "counterpart";
    GroupOrganisation = "organisation";
    GroupYear = "year";
    GroupMode = "how they met";
    GroupSubject = "subject";
    GroupWithout = "None named";
    GroupYears = "Some year from {0} to {1}";
    CountriesTitle = "Countries and organisations";
    SortByName = "By name";
    StripsLead = "The name opens, the bar filters. The strip says when, {0}: pale all, dark what matches.";
    NoPlaceOnMap = "These have no place on a map.";
    PlacesTitle = "Where they met";
    FilterBy = "Filter by {1}: {0} engagement|Filter by {1}: {0} engagements";
    FilterHint = "Click to filter by it";
    BoundaryPolicy = "Boundaries follow Natural Earth’s de facto view and imply no position of Elshi’s.";

    ProblemsTitle = "Part of this link could not be used";
    ProblemUnknown = "“{0}” is not a parameter this page knows.";
    ProblemValue = "“{1}” is not a value that “{0}” can have here.";
    ProblemVersion = "The link was made by a newer version of this page (schema {0}).";
    Dismiss = "Dismiss";

    Open = "Open a text…";
    OpenTitle = "Open your own texts and tables";
    OpenLead = "Bulletins and readouts as text, Markdown or HTML; tables as CSV or TSV; records as JSON Lines. Everything is read on this machine; nothing is sent anywhere.";
    OpenFiles = "Choose files, or drop them anywhere on the page";
    OpenPaste = "Or paste a text";
    OpenKeep = "Keep what is open, and add to it";
    OpenRead = "Read the pasted text";
    OpenExample = "Try an example";
    OpenReading = "Reading";
    OpenProgress = "Reading: {0} %";
    OpenOrdering = "Everything is read, and is being put in order.";
    OpenDone = "{0} engagement is open. What was found in running text is marked as not reviewed.|{0} engagements are open. What was found in running text is marked as not reviewed.";
    OpenShow = "Show what is open";
    OpenNothing = "Nothing could be read there. What was open stays open.";
    NotReviewed = "Not reviewed";
    FoundWrong = "Found wrong";
    OpenFailed = "This could not be read: the reading part of the page did not start. Load the page again and retry; what is open stays as it is.";
    OpenNoWorker = "This browser does not let the page read in the background. Nothing was changed.";
    ExampleName = "example.txt";
    PastedName = "pasted text";
    Cancel = "Cancel";
    FindingCount = "{0} thing to know about this source|{0} things to know about this source";
    AtLine = "line {0}";
    AndMore = "and {0} more";
    ReviewLabel = "Review";
    ReviewLeft = "{0} engagement not reviewed|{0} engagements not reviewed";
    ReviewFacts = "{0} single fact|{0} single facts";
    ReviewOffered = "{0} pair may be one engagement|{0} pairs may be one engagement";
    ReviewOffers = "Next pair";
    ReviewTowards = "{0}: “{1}”";
    ReviewKind = "Kind of {0}";
    JudgeAccept = "Accept “{0}”";
    JudgeReject = "Reject “{0}”";
    JudgeCorrect = "Correct “{0}”";
    OfferLabel = "Perhaps reported twice";
    OfferOther = "“{0}” may report the same engagement:";
    OfferSameText = "The two texts are word for word the same.";
    OfferPeople = "Both name {0}.";
    OfferCountries = "Both are with {0}.";
    OfferDay = "Both can have been on {0}, and on no other day.";
    OfferDays = "Both can have been on a day from {0} to {1}.";
    OfferAnyDay = "What is known of their dates leaves days for both.";
    OfferMode = "They met in the same way.";
    OfferUnite = "They are one";
    OfferApart = "They are two";
    FoundAt = " to know: {0}";
    FoundLabel = "To know about this text";
    QuoteLost = "The text does not have these words, or not at one place only: “{0}”";
    ReviewAccept = "Accept";
    ReviewReject = "Reject";
    ReviewNext = "Next";
    ReviewCertain = "Accept all that is certain";
    ReviewUndo = "Take back";
    ReviewCorrect = "Correct…";
    ReviewValue = "Value";
    ReviewInstead = "instead of “{0}”";
    ReviewName = "Name of {0}";
    ReviewRole = "Role of {0}";
    ReviewSet = "Set";
    ReviewQuote = "Take the words selected in the text";
    ReviewMerge = "Is that person";
    ReviewSplit = "Took part in another engagement";
    ReviewSplitDo = "Make it two";
    RefusedNotThere = "That is not in the set any more. Nothing was changed.";
    RefusedValue = "That value means nothing here. Dates are EDTF, countries ISO 3166 codes. Nothing was changed.";
    RefusedWords = "Those words are not in the item’s text. Select words of the source text first.";
    RefusedNoChange = "That would change nothing.";
    KeptTitle = "Kept in this browser";
    KeptCount = "{0} engagement, kept {1}|{0} engagements, kept {1}";
    KeptOpen = "Open";
    KeptRename = "Rename…";
    KeptRemove = "Delete…";
    KeptNewName = "Keep what is open as";
    KeptKeep = "Keep";
    KeptExport = "Download what is open as one file";
    KeptAskName = "Another name for “{0}”";
    KeptConfirm = "Delete “{0}” from this browser? This cannot be undone.";
    KeptUnavailable = "This browser does not let the page keep anything, as in some private windows. Nothing was changed; download what is open instead.";
    KeptNewer = "What is kept here was written by a newer version of this page. It is left as it is; load the page again to get that version.";
    KeptFull = "There is no room left in the browser’s storage. What was kept before is whole; delete a collection, or download what is open.";
    KeptTaken = "There is a collection of that name. Nothing was changed; choose another name.";
    KeptBrokeOff = "Keeping “{0}” was interrupted before it was whole, so nothing of it was kept. What was kept before is as it was.";
    KeptMissing = "That collection is gone: another tab may have renamed or deleted it.";
    KeptBroken = "What is kept under that name cannot be read. It was left as it is.";
    ColumnsOf = "Columns of {0}";
    ColumnsAgain = "Read it again with these columns";
    FieldNone = "leave out";
    FieldId = "id";
    FieldKind = "kind of event";
    FieldMode = "how they met";
    FieldStatus = "held, planned or cancelled";
    FieldStart = "first day";
    FieldEnd = "last day";
    FieldDate = "date or period";
    FieldPerson = "people";
    FieldRole = "their roles";
    FieldRepresents = "country they are from";
    FieldCountry = "counterpart country";
    FieldCountryId = "code of that country";
    FieldOther = "whom they met";
    FieldOtherRole = "roles of those";
    FieldPlace = "place";
    FieldPlaceCountry = "country of the place";
    FieldLatitude = "latitude";
    FieldLongitude = "longitude";
    FieldTitle = "title";
    FieldText = "text";
    FieldOrganisation = "organisations";
    FieldSubject = "subjects";
    FieldUrl = "link to the source";

    CrashDetail = "Details: {0}";
}
