//! Which countries take part in a case, and with which roles.

use casebook::catalogue::{Modality, Role};

use crate::random::Random;
use crate::record::Participant;

/// How often a country of Ibero-America takes part: much as in the region's reports, a few very often, some hardly.
const IBERO_AMERICA: &[(&str, u64)] = &[
    ("BR", 30),
    ("MX", 28),
    ("AR", 26),
    ("CL", 20),
    ("CO", 18),
    ("PE", 15),
    ("CU", 14),
    ("UY", 13),
    ("CR", 12),
    ("EC", 11),
    ("SV", 11),
    ("BO", 10),
    ("PY", 10),
    ("GT", 9),
    ("HN", 9),
    ("DO", 8),
    ("PA", 7),
    ("ES", 7),
    ("NI", 4),
    ("VE", 3),
    ("PT", 2),
    ("AD", 1),
];

/// The same for others.
const OTHERS: &[(&str, u64)] = &[
    ("HT", 8),
    ("DE", 9),
    ("JP", 7),
    ("US", 3),
    ("BZ", 4),
    ("JM", 4),
    ("GY", 3),
    ("SR", 3),
    ("TT", 3),
    ("LC", 2),
    ("VC", 2),
    ("BB", 2),
    ("MZ", 3),
    ("AO", 2),
    ("CV", 2),
    ("ST", 1),
    ("IT", 2),
    ("NL", 1),
    ("CA", 2),
    ("KR", 2),
    ("MA", 1),
    ("BJ", 1),
    ("BT", 1),
    ("TL", 1),
];

/// Countries outside the region, in how many of 100 places.
const OUTSIDE: u64 = 15;

/// Who takes part in a case of this modality: at least one country of Ibero-America, none twice.
pub fn participants(random: &mut Random, modality: Option<Modality>) -> Vec<Participant> {
    let wanted = match modality {
        Some(Modality::Bilateral) | None => 2,
        Some(Modality::Triangular) => random.low_of(2, 3, 6),
        Some(Modality::Regional) => random.low_of(2, 5, 20),
    };
    let known = random.chance(55);
    let mut participants: Vec<Participant> = Vec::new();
    while participants.len() < wanted {
        let outside = !participants.is_empty() && random.chance(OUTSIDE);
        let country = random.weighted(if outside { OTHERS } else { IBERO_AMERICA });
        if participants.iter().all(|other| other.country != country) {
            let role = if known { Some(role(random, participants.len()).id()) } else { None };
            participants.push(Participant { country, role });
        }
    }
    participants
}

/// One shares, one receives, and the others join them.
fn role(random: &mut Random, place: usize) -> Role {
    match place {
        0 => Role::Provider,
        1 => Role::Recipient,
        _ => random.weighted(&[(Role::Partner, 5), (Role::Recipient, 4), (Role::Provider, 1)]),
    }
}
