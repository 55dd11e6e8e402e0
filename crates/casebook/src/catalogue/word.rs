//! The vocabularies of a case: words of the catalogue format, which addresses have as well.

use serde::Deserialize;

/// Declares a vocabulary: an enum whose values are words of the catalogue format.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $id)] $variant,)+ }

        impl $name {
            /// Every value, in the order in which it is listed to people.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word of the catalogue format and of addresses.
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)+ }
            }

            /// The value of a word; `None` for any other word.
            pub fn from_id(id: &str) -> Option<$name> {
                match id { $($id => Some($name::$variant),)+ _ => None }
            }
        }
    };
}

vocabulary! {
    /// Case study (with authors and institutions) or case story (shorter).
    Kind {
        /// A case study.
        Study = "study",
        /// A case story.
        Story = "story",
    }
}

vocabulary! {
    /// Role of a country: the OECD's pivotal, beneficiary and facilitating partners are the same three.
    Role {
        /// Shares its experience.
        Provider = "provider",
        /// Receives the experience.
        Recipient = "recipient",
        /// Takes part on equal terms or facilitates.
        Partner = "partner",
    }
}

vocabulary! {
    /// Form of the cooperation.
    Modality {
        /// Two developing countries.
        Bilateral = "bilateral",
        /// Two or more developing countries with a third party.
        Triangular = "triangular",
        /// Many countries under a regional scheme.
        Regional = "regional",
    }
}

vocabulary! {
    /// How much of the source was read when the record was made.
    Evidence {
        /// The source page, whole.
        Page = "page",
        /// Its beginning.
        Excerpt = "excerpt",
        /// The title page or the credits.
        TitleOnly = "title-only",
    }
}

/// Where it is not stated: the least that can be claimed.
impl Default for Evidence {
    fn default() -> Evidence {
        Evidence::TitleOnly
    }
}

vocabulary! {
    /// What a download is.
    DownloadKind {
        /// A paper.
        Paper = "paper",
        /// An e-poster.
        EPoster = "e-poster",
        /// A web page.
        Web = "web",
    }
}
