//! The catalogue's vocabularies in the interface's words. It must not hold words of its own.

use crate::{
    catalogue::{DownloadKind, Evidence, Kind, Modality, Role},
    query::Sort,
    words::Words,
};

/// "Case study", "Case story".
pub fn kind(kind: Kind, words: &'static Words) -> &'static str {
    match kind {
        Kind::Study => words.kind_study,
        Kind::Story => words.kind_story,
    }
}

/// "Bilateral", "Triangular", "Regional".
pub fn modality(modality: Modality, words: &'static Words) -> &'static str {
    match modality {
        Modality::Bilateral => words.modality_bilateral,
        Modality::Triangular => words.modality_triangular,
        Modality::Regional => words.modality_regional,
    }
}

/// "provider", "recipient", "partner".
pub fn role(role: Role, words: &'static Words) -> &'static str {
    match role {
        Role::Provider => words.role_provider,
        Role::Recipient => words.role_recipient,
        Role::Partner => words.role_partner,
    }
}

/// The two letters that mark a role on the map.
pub fn role_mark(role: Role, words: &'static Words) -> &'static str {
    match role {
        Role::Provider => words.role_provider_mark,
        Role::Recipient => words.role_recipient_mark,
        Role::Partner => words.role_partner_mark,
    }
}

/// "Paper", "E-poster", "Web page".
pub fn download(kind: DownloadKind, words: &'static Words) -> &'static str {
    match kind {
        DownloadKind::Paper => words.download_paper,
        DownloadKind::EPoster => words.download_e_poster,
        DownloadKind::Web => words.download_web,
    }
}

/// A sentence on how much of the source was read.
pub fn evidence(evidence: Evidence, words: &'static Words) -> &'static str {
    match evidence {
        Evidence::Page => words.evidence_page,
        Evidence::Excerpt => words.evidence_excerpt,
        Evidence::TitleOnly => words.evidence_title_only,
    }
}

/// Name of an order of results; the default order is the best match only where there are words to find.
pub fn sort(sort: Sort, searching: bool, words: &'static Words) -> &'static str {
    match sort {
        Sort::Best if searching => words.sort_relevance,
        Sort::Best => words.sort_catalogue,
        Sort::Number => words.sort_number,
        Sort::Newest => words.sort_newest,
        Sort::Title => words.sort_title,
        Sort::Countries => words.sort_countries,
    }
}

/// A language's name; the bare tag where the interface has no word for it.
pub fn language(tag: &str, words: &'static Words) -> String {
    match tag.split('-').next().unwrap_or_default() {
        "en" => words.language_en,
        "es" => words.language_es,
        "pt" => words.language_pt,
        "fr" => words.language_fr,
        "ca" => words.language_ca,
        _ => tag,
    }
    .to_owned()
}
