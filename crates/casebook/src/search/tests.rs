//! The index as a whole, in the page and in shards, against a slow, obvious reference on random catalogues.

use super::*;
use proptest::prelude::*;
use reference::Reference;

mod reference;

/// Texts of cases.
type Cases = Vec<Vec<(Field, String)>>;

fn build(cases: &Cases) -> WordIndex {
    let mut builder = Builder::new();
    for (case, texts) in cases.iter().enumerate() {
        texts.iter().for_each(|(field, text)| builder.add(case as u32, *field, text));
    }
    builder.finish(cases.len() as u32)
}

/// Asks until nothing is missing, loading what is; how many rounds it took.
fn ask(index: &mut WordIndex, shards: &Shards, asked: &Asked) -> (Found, usize) {
    for rounds in 0.. {
        let found = index.find(asked);
        if found.missing.is_empty() {
            return (found, rounds);
        }
        assert!(found.cases.is_some_and(|cases| cases.is_empty()));
        for shard in found.missing {
            assert!(!index.has(shard));
            assert!(index.insert(shard, text_of(shards, shard)));
            assert!(index.has(shard));
        }
    }
    unreachable!()
}

fn text_of(shards: &Shards, shard: WordShard) -> &str {
    match shard {
        WordShard::Words(at) => &shards.words[at as usize],
        WordShard::Prefixes(at) => &shards.prefixes[at as usize],
        WordShard::Positions(at) => &shards.positions[at as usize],
        WordShard::Vocabulary => &shards.vocabulary,
    }
}

/// Six cases as titles; what is found, best first.
#[track_caller]
fn check(asked: &str, expected: &[u32]) {
    let titles = [
        "Bancos de leche humana",
        "Agua para todos: pozos en Paraguay",
        "El papá y la papa",
        "La papa andina",
        "Año del agua",
        "Salud, saludo y salida",
    ];
    let index = build(&titles.iter().map(|title| vec![(Field::Title, (*title).to_owned())]).collect());
    let mut hits = index.find(&Asked::parse(asked)).cases.unwrap_or_default();
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
    assert_eq!(hits.iter().map(|hit| hit.case).collect::<Vec<_>>(), expected, "{asked}");
}

#[test]
fn all_words_must_match_by_their_beginning() {
    check("agua", &[4, 1]);
    check("agu par", &[1]);
    check("agua leche", &[]);
}

#[test]
fn exact_accents_rank_first() {
    check("papa", &[3, 2]);
    check("papá", &[2, 3]);
    check("ano", &[]);
}

#[test]
fn phrases_are_whole_words_in_a_row() {
    check("\"de leche\"", &[0]);
    check("\"leche de\"", &[]);
    check("\"papa\"", &[3, 2]);
    check("\"pap\"", &[]);
    check("\"pozos en par", &[1]);
}

#[test]
fn exclusions_are_whole_words_or_phrases() {
    check("agua -pozos", &[4]);
    check("agua -poz", &[4, 1]);
    check("-agua -\"la papa\"", &[0, 5]);
}

#[test]
fn one_typing_error_is_forgiven_in_long_words() {
    check("lehce", &[0]);
    check("leches", &[0]);
    check("saludx", &[5]);
    check("agux", &[]);
    check("\"lehce\"", &[]);
}

#[test]
fn nothing_asked_is_answered_by_all() {
    assert_eq!(WordIndex::default().find(&Asked::parse(" - ")), Found::default());
}

#[test]
fn an_index_of_nothing_answers_everything() {
    for text in ["agua", "\"agua pura", "-agua", "aguaaa"] {
        for index in [WordIndex::default(), Builder::new().finish(0)] {
            let found = index.find(&Asked::parse(text));
            assert_eq!((found.cases, found.missing), (Some(Vec::new()), Vec::new()));
            assert_eq!(index.nearest(text), Ok(None));
        }
    }
    let shards = Builder::new().finish(3).shards(100);
    let index = WordIndex::sharded(&shards.routing).unwrap();
    assert_eq!(index.cases(), 3);
    assert_eq!(index.find(&Asked::parse("-agua")).cases.unwrap().len(), 3);
}

#[test]
fn a_phrase_does_not_go_from_one_text_into_the_next() {
    let index = build(&vec![vec![(Field::Text, "uno dos".to_owned()), (Field::Text, "tres".to_owned())]]);
    assert_eq!(index.find(&Asked::parse("\"uno dos\"")).cases.unwrap().len(), 1);
    assert_eq!(index.find(&Asked::parse("\"dos tres\"")).cases.unwrap().len(), 0);
}

#[test]
fn pieces_that_are_none_are_refused() {
    let shards = build(&vec![vec![(Field::Text, "uno dos".to_owned())]]).shards(1);
    let mut index = WordIndex::sharded(&shards.routing).unwrap();
    assert!(!index.insert(WordShard::Words(0), "<!doctype html>\n"));
    assert!(!index.insert(WordShard::Positions(0), "<!doctype html>\n"));
    assert!(!index.insert(WordShard::Vocabulary, "Auno"));
    assert!(!index.insert(WordShard::Words(2), &shards.words[0]));
    assert!(!index.insert(WordShard::Prefixes(0), ""));
    assert!(!index.has(WordShard::Words(0)));
    for routing in ["", "A ", "A B\n", "A BB", "A BB\n", "A BB\nBa \n", "A BB\nA \nAa", "A ggggggBB\nA \n"] {
        assert_eq!(WordIndex::sharded(routing), None, "{routing:?}");
    }
}

fn word() -> impl Strategy<Value = String> {
    "[abñÁàs]{1,3}|[abns]{5,7}|abab[abñá]{1,3}"
}

fn cases() -> impl Strategy<Value = Cases> {
    let field = prop_oneof![Just(Field::Title), Just(Field::Name), Just(Field::Text)];
    let text = prop::collection::vec(word(), 0..9).prop_map(|words| words.join(" "));
    prop::collection::vec(prop::collection::vec((field, text), 0..4), 0..9)
}

fn asked() -> impl Strategy<Value = String> {
    let mark = prop_oneof![Just(""), Just(" "), Just("-"), Just("\""), Just(" -"), Just(" \""), Just("\" ")];
    prop::collection::vec((mark, word()), 1..5)
        .prop_map(|parts| parts.into_iter().map(|(mark, word)| mark.to_owned() + &word + " ").collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn whole_and_sharded_find_what_the_reference_finds(cases in cases(), text in asked(), about in 1..60_usize) {
        let asked = Asked::parse(text.trim());
        let index = build(&cases);
        let found = index.find(&asked);
        prop_assert_eq!(&found.cases, &Reference::new(&cases).find(&asked));

        let shards = index.shards(about);
        let mut sharded = WordIndex::sharded(&shards.routing).unwrap();
        let (answer, rounds) = ask(&mut sharded, &shards, &asked);
        prop_assert!(rounds <= 3);
        prop_assert_eq!(answer, found);
    }

    #[test]
    fn no_text_makes_it_panic(routing in "A [A-D]{2}\n([A-C][añ]{0,2} \n){0,4}", shards in prop::collection::vec("([A-Cñ*][añ]{0,2} [A-Za-zñ+/]{0,9}\n){0,3}", 9), text in asked()) {
        let Some(mut index) = WordIndex::sharded(&routing) else { return Ok(()) };
        for (at, text) in shards.iter().enumerate() {
            let at = at as u32 / 3;
            for shard in [WordShard::Words(at), WordShard::Prefixes(at), WordShard::Positions(at), WordShard::Vocabulary] {
                index.insert(shard, text);
            }
        }
        index.find(&Asked::parse(&text));
        let _ = index.nearest(&text);
    }
}
