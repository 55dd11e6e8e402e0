//! One case, field by field. The shares are those of the 52 real cases, rounded; where those are too few to tell, of what
//! a catalogue of an agency would have.

use casebook::catalogue::{Evidence, Kind, Modality};
use casebook::locale::Locale;

use crate::bodies::{self, institution, person};
use crate::places;
use crate::prose::Writer;
use crate::random::Random;
use crate::record::{Case, Download, Source, Text, Years};
use crate::vocabulary::Vocabulary;

const KINDS: &[(Kind, u64)] = &[(Kind::Story, 3), (Kind::Study, 1)];
const MODALITIES: &[(Option<Modality>, u64)] =
    &[(Some(Modality::Bilateral), 45), (Some(Modality::Triangular), 35), (Some(Modality::Regional), 15), (None, 5)];
const EVIDENCE: &[(Evidence, u64)] = &[(Evidence::Page, 30), (Evidence::Excerpt, 55), (Evidence::TitleOnly, 15)];
const SECTORS: &[(&str, u64)] = &[
    ("agriculture", 16),
    ("environment", 15),
    ("health", 14),
    ("government", 11),
    ("education", 8),
    ("food-security", 7),
    ("disaster-risk", 5),
    ("social-protection", 5),
    ("water", 4),
    ("culture", 4),
    ("tourism", 4),
    ("energy", 3),
    ("urban", 3),
    ("science-technology", 3),
    ("justice", 2),
    ("human-rights", 2),
    ("security", 2),
    ("trade", 1),
];
/// In which languages a case has its texts.
const LANGUAGES: &[(&[Locale], u64)] = &[(&[Locale::En, Locale::Es], 88), (&[Locale::Es], 7), (&[Locale::En], 5)];
/// One in so many cases has a twin: the study and the story of one project.
const TWINS: usize = 13;
const THIS_YEAR: usize = 2025;

/// Makes the cases of one catalogue.
pub struct Maker {
    vocabulary: Vocabulary,
    size: usize,
    seed: u64,
}

impl Maker {
    /// For a catalogue of `size` cases.
    pub fn new(size: usize, seed: u64) -> Self {
        Self { vocabulary: Vocabulary::new(), size, seed }
    }

    /// The case at a place, from 0.
    pub fn case(&self, index: usize) -> Case {
        let random = &mut Random::of(self.seed, index);
        let writer = Writer::new(&self.vocabulary, random);
        let kind = random.weighted(KINDS);
        let modality = random.weighted(MODALITIES);
        let languages = random.weighted(LANGUAGES);
        let years = if random.chance(80) { Some(years(random)) } else { None };
        Case {
            slug: slug(index, &writer),
            number: (kind == Kind::Study).then_some(index + 1),
            kind: kind.id(),
            title: each(languages, |locale| writer.title(random, locale)),
            official_title: if random.chance(60) { Some(writer.title(random, Locale::Es)) } else { None },
            participants: places::participants(random, modality),
            implementers: bodies::some(random, 0, 5, institution),
            institutions: if kind == Kind::Study { bodies::some(random, 1, 3, institution) } else { Vec::new() },
            authors: if kind == Kind::Study { bodies::some(random, 1, 4, person) } else { Vec::new() },
            modality: modality.map(Modality::id),
            sectors: sectors(random),
            budget: if random.chance(20) { Some(budget(random, languages)) } else { None },
            summary: summary(random, &writer, languages),
            lessons: if random.chance(15) { Some(lessons(random, &writer, languages)) } else { None },
            downloads: (0..random.low_of(2, 1, 4)).map(|place| download(random, index, place)).collect(),
            source: source(random, &writer, index, years.as_ref(), languages),
            evidence: random.weighted(EVIDENCE).id(),
            related: self.twin(index).into_iter().collect(),
            years,
        }
    }

    /// The slug of the other case of the same project.
    fn twin(&self, index: usize) -> Option<String> {
        let other = match index % (2 * TWINS) {
            0 => index + 1,
            1 => index - 1,
            _ => return None,
        };
        (other < self.size).then(|| slug(other, &Writer::new(&self.vocabulary, &mut Random::of(self.seed, other))))
    }
}

fn slug(index: usize, writer: &Writer) -> String {
    let words: Vec<&str> = (0..3).map(|place| writer.theme_word(place, Locale::En)).collect();
    format!("synthetic-{}-{}", index + 1, words.join("-"))
}

fn each<T>(languages: &[Locale], mut text: impl FnMut(Locale) -> T) -> Text<T> {
    let [en, es] = Locale::ALL.map(|locale| languages.contains(&locale).then(|| text(locale)));
    Text { en, es }
}

fn summary(random: &mut Random, writer: &Writer, languages: &[Locale]) -> Text<Vec<String>> {
    let paragraphs = random.low_of(3, 2, 5);
    each(languages, |locale| (0..paragraphs).map(|_| writer.paragraph(random, locale)).collect())
}

fn lessons(random: &mut Random, writer: &Writer, languages: &[Locale]) -> Text<Vec<String>> {
    let count = random.between(2, 5);
    each(languages, |locale| (0..count).map(|_| writer.sentence(random, locale)).collect())
}

/// From 1995 on, recent years more often.
fn years(random: &mut Random) -> Years {
    let start = THIS_YEAR - random.low_of(2, 0, 30);
    let end = if random.chance(65) { Some((start + random.low_of(2, 0, 8)).min(THIS_YEAR)) } else { None };
    Years { start, end }
}

fn sectors(random: &mut Random) -> Vec<&'static str> {
    let mut sectors = Vec::new();
    for _ in 0..random.low_of(2, 1, 4) {
        let sector = random.weighted(SECTORS);
        if !sectors.contains(&sector) {
            sectors.push(sector);
        }
    }
    sectors
}

fn budget(random: &mut Random, languages: &[Locale]) -> Text<String> {
    let (millions, tenths) = (random.low_of(2, 0, 40), random.between(1, 9));
    each(languages, |locale| match locale {
        Locale::En => format!("US${millions}.{tenths} million"),
        Locale::Es => format!("US${millions},{tenths} millones"),
    })
}

fn download(random: &mut Random, index: usize, place: usize) -> Download {
    let (kind, format) = random.weighted(&[(("web", None), 6), (("paper", Some("PDF")), 3), (("e-poster", None), 1)]);
    let ending = if format.is_some() { ".pdf" } else { "" };
    let known = random.chance(95);
    Download {
        kind,
        language: random.weighted(&[(Some("es"), 5), (Some("en"), 4), (Some("pt"), 1), (None, 1)]),
        href: known.then(|| format!("https://example.org/synthetic/{}/{}{ending}", index + 1, place + 1)),
        format,
        bytes: if format.is_some() && known { Some(random.below(3_000_000) + 40_000) } else { None },
    }
}

fn source(random: &mut Random, writer: &Writer, index: usize, years: Option<&Years>, languages: &[Locale]) -> Source {
    let year = years.map(|years| (years.end.unwrap_or(years.start) + random.low_of(2, 0, 3)).min(THIS_YEAR));
    Source {
        title: writer.title(random, random_locale(languages)),
        publisher: institution(random),
        year,
        href: format!("https://example.org/synthetic/{}", index + 1),
        note: random.chance(40).then(|| each(languages, |locale| writer.title(random, locale))),
    }
}

fn random_locale(languages: &[Locale]) -> Locale {
    languages.last().copied().unwrap_or(Locale::En)
}
