//! In which order results come, and in which form they are shown. It must not sort or show.

/// Order of the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// The best match first where there are words to find, else the catalogue's own order.
    #[default]
    Best,
    /// By number in the original series; cases without one come last.
    Number,
    /// By the year of the start, latest first; cases without one come last.
    Newest,
    /// By title, as a dictionary of the locale sorts.
    Title,
    /// By the number of countries, the most first.
    Countries,
}

impl Sort {
    /// Every order, as listed to people.
    pub const ALL: [Sort; 5] = [Sort::Best, Sort::Number, Sort::Newest, Sort::Title, Sort::Countries];

    /// The word used in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Sort::Best => "best",
            Sort::Number => "number",
            Sort::Newest => "newest",
            Sort::Title => "title",
            Sort::Countries => "countries",
        }
    }

    /// The order of a word; `None` for any other word.
    pub fn from_id(id: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.id() == id)
    }
}

/// In which form a list of cases is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Layout {
    /// One below the other, with first words.
    #[default]
    Cards,
    /// A row each.
    Table,
    /// How many ran in each year.
    Timeline,
    /// Which countries work with which.
    Partners,
}

impl Layout {
    /// Every form, as listed to people.
    pub const ALL: [Layout; 4] = [Layout::Cards, Layout::Table, Layout::Timeline, Layout::Partners];

    /// The word used in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Layout::Cards => "cards",
            Layout::Table => "table",
            Layout::Timeline => "timeline",
            Layout::Partners => "partners",
        }
    }

    /// The form of a word; `None` for any other word.
    pub fn from_id(id: &str) -> Option<Layout> {
        Layout::ALL.into_iter().find(|layout| layout.id() == id)
    }

    /// Whether it shows cases, and so comes in parts.
    pub const fn lists_cases(self) -> bool {
        matches!(self, Layout::Cards | Layout::Table)
    }
}
