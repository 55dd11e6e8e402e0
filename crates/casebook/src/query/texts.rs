//! What of a case can be found by its words. It must not index.

use crate::{
    catalogue::{Case, Catalogue},
    format,
    locale::Locale,
    search::Field,
    words::Words,
};

/// Hands over every searchable text of a case with its weight, in all languages.
pub(super) fn each_text(catalogue: &Catalogue, case: &Case, take: &mut impl FnMut(Field, &str)) {
    for locale in Locale::ALL {
        let words = Words::of(locale);
        case.title.in_locale(locale).into_iter().for_each(|title| take(Field::Title, title));
        for country in case.countries() {
            take(Field::Name, catalogue.country_name(country, locale));
        }
        for sector in &case.sectors {
            take(Field::Name, catalogue.sector_label(sector, locale));
        }
        take(Field::Name, crate::vocabulary::kind(case.kind, words));
        case.modality.into_iter().for_each(|modality| take(Field::Name, crate::vocabulary::modality(modality, words)));
        case.summary.in_locale(locale).into_iter().flatten().for_each(|text| take(Field::Text, text));
        let lessons = case.lessons.as_ref().and_then(|lessons| lessons.in_locale(locale));
        lessons.into_iter().flatten().for_each(|text| take(Field::Text, text));
        case.years.into_iter().for_each(|years| take(Field::Text, &format::years(years, locale)));
    }
    case.official_title.iter().for_each(|title| take(Field::Name, title));
    case.number.into_iter().for_each(|number| take(Field::Title, &number.to_string()));
    let names = [&case.institutions, &case.authors, &case.support, &case.implementers];
    names.into_iter().flatten().for_each(|name| take(Field::Name, name));
    let publisher = case.source.as_ref().and_then(|source| source.publisher.as_ref());
    publisher.into_iter().for_each(|name| take(Field::Text, name));
}
