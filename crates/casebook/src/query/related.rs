//! Which cases resemble a case. It must not know a visitor's query.

use super::Columns;

/// Positions of the cases most like the one at a position, best first, at most `most`, without those in `without`.
///
/// Likeness is the sum of two Dice coefficients (Dice 1945: twice the shared over the sum of both), one of countries
/// and one of sectors, in thousandths; a case must share something of each.
pub(super) fn related(columns: &Columns, own: usize, without: &[usize], most: usize) -> Vec<usize> {
    if own >= columns.len() {
        return Vec::new();
    }
    let mut countries = vec![false; columns.countries.len()];
    let mut sectors = vec![false; columns.sectors.len()];
    columns.places(own).iter().for_each(|place| countries[usize::from(place.country)] = true);
    columns.sector_numbers(own).iter().for_each(|&sector| sectors[usize::from(sector)] = true);
    let (my_countries, my_sectors) = (columns.places(own).len(), columns.sector_numbers(own).len());
    let mut likenesses: Vec<(usize, usize)> = Vec::new();
    for at in (0..columns.len()).filter(|at| *at != own && !without.contains(at)) {
        let (places, sectors_of) = (columns.places(at), columns.sector_numbers(at));
        let shared_sectors = sectors_of.iter().filter(|&&sector| sectors[usize::from(sector)]).count();
        if shared_sectors == 0 {
            continue;
        }
        let shared_countries = places.iter().filter(|place| countries[usize::from(place.country)]).count();
        if shared_countries > 0 {
            let by_country = 2000 * shared_countries / (my_countries + places.len());
            let by_sector = 2000 * shared_sectors / (my_sectors + sectors_of.len());
            likenesses.push((by_country + by_sector, at));
        }
    }
    // The best few, by likeness and then by position.
    likenesses.sort_by_key(|&(likeness, at)| (std::cmp::Reverse(likeness), at));
    likenesses.into_iter().take(most).map(|(_, at)| at).collect()
}
