//! Chance that is the same on every machine: a PCG generator and draws in whole numbers only, since floating-point
//! functions may differ between platforms.

use rand_core::{Rng, SeedableRng};
use rand_pcg::Pcg64Mcg;

/// A source of chance.
pub struct Random(Pcg64Mcg);

impl Random {
    /// The chance of the `index`th thing under this seed, independent of all others.
    pub fn of(seed: u64, index: usize) -> Self {
        // The odd constant of SplitMix64 keeps the numbers of neighbouring seeds apart.
        Self(Pcg64Mcg::seed_from_u64(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(index as u64)))
    }

    /// A number below `bound`, which must not be 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        // Lemire's multiplication; its bias is far below what any measurement could see.
        ((u128::from(self.0.next_u64()) * u128::from(bound)) >> 64) as u64
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below((high - low + 1) as u64) as usize
    }

    /// The same with small numbers more frequent: the least of `draws` numbers.
    pub fn low_of(&mut self, draws: usize, low: usize, high: usize) -> usize {
        (0..draws).map(|_| self.between(low, high)).min().unwrap_or(low)
    }

    /// True in `percent` of 100 cases.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of these.
    pub fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u64) as usize]
    }

    /// One of these, by weight.
    pub fn weighted<T: Copy>(&mut self, choices: &[(T, u64)]) -> T {
        let mut ticket = self.below(choices.iter().map(|(_, weight)| weight).sum());
        for (choice, weight) in choices {
            if ticket < *weight {
                return *choice;
            }
            ticket -= weight;
        }
        choices[0].0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_for_ever() {
        let mut random = Random::of(1, 0);
        let numbers: Vec<u64> = (0..4).map(|_| random.below(1000)).collect();
        assert_eq!(numbers, [809, 481, 464, 845]);
    }

    #[test]
    fn weights_are_kept() {
        let mut random = Random::of(2, 0);
        let heavy = (0..10_000).filter(|_| random.weighted(&[(true, 3), (false, 1)])).count();
        assert!((7_300..7_700).contains(&heavy), "{heavy}");
    }
}
