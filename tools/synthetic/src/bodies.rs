//! Made-up institutions and people. Names are built of syllables, so that nobody real is meant.

use crate::prose::capitalized;
use crate::random::Random;

/// Seeds of the pools; the same institution and the same author come back in many cases.
const PLACES: u64 = 71;
const PEOPLE: u64 = 72;

const BODIES: &[(&str, u64)] = &[
    ("Universidad de", 6),
    ("Universidad Nacional de", 3),
    ("Instituto de", 3),
    ("Agencia de Cooperación de", 3),
    ("Ministerio de Salud de", 2),
    ("Ministry of Education of", 2),
    ("University of", 2),
    ("Fundación", 2),
    ("Red", 1),
    ("Centro", 1),
];

const SYLLABLES: &[&str] = &[
    "ba", "bel", "ca", "cor", "da", "del", "fa", "fi", "ga", "ja", "la", "lor", "ma", "mi", "na", "no", "pa", "ra",
    "ri", "sal", "ta", "ti", "va", "ven", "ya", "zo",
];

/// An institution, out of a pool in which few are frequent.
pub fn institution(random: &mut Random) -> String {
    let mut own = Random::of(PLACES, random.low_of(3, 0, 899));
    let body = own.weighted(BODIES);
    format!("{body} {}", name(&mut own))
}

/// A person, out of a pool in which few are frequent.
pub fn person(random: &mut Random) -> String {
    let mut own = Random::of(PEOPLE, random.low_of(2, 0, 4_999));
    let mut names = vec![name(&mut own), name(&mut own)];
    if own.chance(50) {
        names.push(name(&mut own));
    }
    names.join(" ")
}

/// From none to `most` names that differ, few more often than many.
pub fn some(random: &mut Random, least: usize, most: usize, one: fn(&mut Random) -> String) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for _ in 0..random.low_of(2, least, most) {
        let name = one(random);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn name(random: &mut Random) -> String {
    let syllables: String = (0..random.between(2, 3)).map(|_| random.one_of(SYLLABLES)).collect();
    capitalized(&syllables)
}
