//! The colours of a card: those of the site's light scheme and their blends, at most 256.
//! It must not know what is drawn in them.

/// Red, green, blue; 0 to 255 each.
pub type Rgb = [u8; 3];

/// The site's light scheme: the values of `styles/tokens.css`.
pub mod tone {
    use super::Rgb;

    pub const PAPER: Rgb = [0xfb, 0xfa, 0xf6];
    pub const INK: Rgb = [0x1b, 0x23, 0x30];
    pub const INK_SOFT: Rgb = [0x55, 0x60, 0x6e];
    pub const LINE: Rgb = [0xdc, 0xd8, 0xcc];
    pub const ACCENT: Rgb = [0x0b, 0x65, 0x5c];
    pub const KIND: Rgb = [0xa0, 0x3f, 0x17];
    pub const SEA: Rgb = [0xee, 0xf2, 0xf1];
    pub const SEA_INSET: Rgb = [0xe2, 0xe9, 0xe7];
    pub const LAND: Rgb = [0xde, 0xdc, 0xd3];
    pub const MEMBER: Rgb = [0xc6, 0xc7, 0xbf];
    pub const TAKES_PART: Rgb = [0x0b, 0x65, 0x5c];
    pub const ELSEWHERE: Rgb = [0xa0, 0x3f, 0x17];
    pub const ELSEWHERE_GROUND: Rgb = [0xf0, 0xcd, 0xb9];
    pub const CLASSES: [Rgb; 4] = [[0xb4, 0xd8, 0xd1], [0x6f, 0xb1, 0xa6], [0x2c, 0x83, 0x76], [0x07, 0x52, 0x4a]];
}

/// Place of the paper's colour: 0, so that an empty canvas is paper.
pub const PAPER: u8 = 0;

/// Steps from paper to a colour of text; the last is the colour itself.
const TEXT_STEPS: u8 = 10;

/// Steps between two colours of the map.
const MAP_STEPS: u8 = 6;

/// Bits of each channel by which a blend is looked up.
const LOOKUP_BITS: u32 = 5;

/// In what a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Titles.
    Dark,
    /// What is said beside.
    Soft,
    /// Numbers.
    Accent,
    /// The kind of a case.
    Kind,
}

impl Ink {
    const ALL: [Ink; 4] = [Ink::Dark, Ink::Soft, Ink::Accent, Ink::Kind];

    const fn rgb(self) -> Rgb {
        match self {
            Ink::Dark => tone::INK,
            Ink::Soft => tone::INK_SOFT,
            Ink::Accent => tone::ACCENT,
            Ink::Kind => tone::KIND,
        }
    }
}

/// All colours, and which of them is nearest to a blend.
pub struct Palette {
    colours: Vec<Rgb>,
    /// Nearest colour of the map to each colour of [`LOOKUP_BITS`] bits a channel.
    nearest: Vec<u8>,
}

impl Palette {
    /// The colours of texts first, in rising steps, then those of the map.
    pub fn new() -> Palette {
        let mut colours = vec![tone::PAPER];
        for ink in Ink::ALL {
            colours.extend((1..=TEXT_STEPS).map(|step| blend(tone::PAPER, ink.rgb(), step, TEXT_STEPS)));
        }
        for colour in map_colours() {
            if !colours.contains(&colour) {
                colours.push(colour);
            }
        }
        let nearest = (0..1u32 << (3 * LOOKUP_BITS)).map(|key| nearest(&colours, centre(key))).collect();
        Palette { colours, nearest }
    }

    /// The colours in order, three bytes each.
    pub fn bytes(&self) -> Vec<u8> {
        self.colours.concat()
    }

    /// The place of the nearest colour of the map.
    pub fn exact(&self, rgb: Rgb) -> u8 {
        nearest(&self.colours, rgb)
    }

    /// About the nearest colour of the map, at once.
    pub fn near(&self, rgb: Rgb) -> u8 {
        let [red, green, blue] = rgb.map(|channel| usize::from(channel) >> (8 - LOOKUP_BITS));
        self.nearest[(red << (2 * LOOKUP_BITS)) | (green << LOOKUP_BITS) | blue]
    }
}

/// The place of a text's colour where a glyph covers that much of a pixel, of 255; 0 where it covers nothing.
pub fn shade(ink: Ink, coverage: u8) -> u8 {
    let step = (u16::from(coverage) * u16::from(TEXT_STEPS) + 127) / 255;
    // At most 10, and at most four inks: it fits.
    if step == 0 { PAPER } else { ink as u8 * TEXT_STEPS + step as u8 }
}

/// What the map is drawn in, and what its anti-aliased edges blend to.
fn map_colours() -> Vec<Rgb> {
    use tone::*;
    let grounds = [PAPER, SEA, SEA_INSET];
    let neutral = [LAND, MEMBER];
    let strong = [TAKES_PART, ELSEWHERE, ELSEWHERE_GROUND, CLASSES[0], CLASSES[1], CLASSES[2], CLASSES[3]];
    let frame = [blend(SEA_INSET, INK_SOFT, 2, 5), blend(SEA, INK_SOFT, 2, 5), INK_SOFT];
    let mut colours = [&grounds[..], &neutral, &strong, &frame, &[LINE]].concat();
    for ground in grounds {
        colours.extend(neutral.into_iter().flat_map(|colour| steps(ground, colour, 3)));
    }
    for ground in [PAPER, SEA] {
        colours.extend(strong.into_iter().flat_map(|colour| steps(ground, colour, MAP_STEPS)));
    }
    colours.extend(steps(ELSEWHERE_GROUND, ELSEWHERE, 4));
    colours
}

/// The colours between two, without them.
fn steps(from: Rgb, to: Rgb, steps: u8) -> impl Iterator<Item = Rgb> {
    (1..steps).map(move |step| blend(from, to, step, steps))
}

/// A blend: `step` of `steps` of the way.
pub fn blend(from: Rgb, to: Rgb, step: u8, steps: u8) -> Rgb {
    let [step, steps] = [i32::from(step), i32::from(steps)];
    std::array::from_fn(|at| {
        let [from, to] = [i32::from(from[at]), i32::from(to[at])];
        (from + ((to - from) * step + steps / 2).div_euclid(steps)).clamp(0, 255) as u8
    })
}

/// Texts' colours are left out, except paper: an edge of the map must not take the tint of a text.
fn nearest(colours: &[Rgb], rgb: Rgb) -> u8 {
    let texts = Ink::ALL.len() * usize::from(TEXT_STEPS);
    let map = (0..colours.len()).filter(|at| *at == 0 || *at > texts || is_full(*at));
    let nearest = map.min_by_key(|at| distance(colours[*at], rgb)).unwrap_or_default();
    u8::try_from(nearest).unwrap_or_default()
}

/// Whether it is a text's colour itself: the map shares some of them.
fn is_full(at: usize) -> bool {
    at.is_multiple_of(usize::from(TEXT_STEPS))
}

fn distance(one: Rgb, other: Rgb) -> i32 {
    // The eye sees green best and blue least.
    let weights = [3, 6, 1];
    (0..3).map(|at| weights[at] * (i32::from(one[at]) - i32::from(other[at])).pow(2)).sum()
}

/// The colour in the middle of those with one key.
fn centre(key: u32) -> Rgb {
    let channel = |shift: u32| {
        let high = (key >> shift) & ((1 << LOOKUP_BITS) - 1);
        // The highest value stands for full light, so that paper is found as paper.
        (high * 255 / ((1 << LOOKUP_BITS) - 1)) as u8
    };
    [channel(2 * LOOKUP_BITS), channel(LOOKUP_BITS), channel(0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_those_of_the_sites_light_scheme() {
        let sheet = include_str!("../../../styles/tokens.css");
        let light = sheet.split("prefers-color-scheme").next().unwrap();
        let check = |name: &str, rgb: Rgb| {
            let value = rgb.map(|channel| format!("{channel:02x}")).concat();
            assert!(light.contains(&format!("--{name}: #{value};")), "{name}: #{value}");
        };
        check("paper", tone::PAPER);
        check("ink", tone::INK);
        check("ink-soft", tone::INK_SOFT);
        check("line", tone::LINE);
        check("accent", tone::ACCENT);
        check("kind", tone::KIND);
        check("map-sea", tone::SEA);
        check("map-sea-inset", tone::SEA_INSET);
        check("map-land", tone::LAND);
        check("map-member", tone::MEMBER);
        check("map-border", tone::PAPER);
        check("map-takes-part", tone::TAKES_PART);
        check("map-elsewhere", tone::ELSEWHERE);
        check("map-elsewhere-ground", tone::ELSEWHERE_GROUND);
        for (at, class) in tone::CLASSES.into_iter().enumerate() {
            check(&format!("map-{}", at + 1), class);
        }
    }

    #[test]
    fn there_are_at_most_256_and_every_tone_is_itself() {
        let palette = Palette::new();
        assert!(palette.colours.len() <= 256, "{}", palette.colours.len());
        let tones = [tone::PAPER, tone::SEA, tone::LAND, tone::MEMBER, tone::TAKES_PART, tone::ELSEWHERE, tone::LINE];
        for rgb in tones.into_iter().chain(tone::CLASSES) {
            assert_eq!(palette.colours[usize::from(palette.exact(rgb))], rgb);
        }
        assert_eq!(palette.exact(tone::PAPER), PAPER);
    }

    #[test]
    fn a_covered_pixel_has_the_inks_own_colour() {
        let palette = Palette::new();
        for ink in Ink::ALL {
            assert_eq!(palette.colours[usize::from(shade(ink, 255))], ink.rgb());
            assert_eq!(shade(ink, 0), PAPER);
            assert!(shade(ink, 100) < shade(ink, 200));
        }
    }
}
