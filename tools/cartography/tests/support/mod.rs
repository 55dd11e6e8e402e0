//! Reads what a browser would draw: rings from the text of a path.

use cartography::geometry::{Rect, Ring};

/// The rings of a path made of `m`, `l`, `h`, `v` and `z`, all relative.
#[track_caller]
pub fn rings(path: &str) -> Vec<Ring> {
    let mut rings = Vec::new();
    let mut pen = [0.0, 0.0];
    for subpath in path.split_terminator('z') {
        let mut ring = Ring::new();
        for (letter, numbers) in commands(subpath) {
            match letter {
                'h' => numbers.iter().for_each(|step| pen[0] += step),
                'v' => numbers.iter().for_each(|step| pen[1] += step),
                _ => {
                    for step in numbers.chunks(2) {
                        pen = [pen[0] + step[0], pen[1] + step[1]];
                        ring.push(pen);
                    }
                    continue;
                }
            }
            ring.push(pen);
        }
        pen = ring[0];
        rings.push(ring);
    }
    rings
}

/// The same rectangle as the geometry of the tool knows it.
pub fn rect(rect: casebook::map::Rect) -> Rect {
    Rect::new(rect.x, rect.y, rect.width, rect.height)
}

fn commands(subpath: &str) -> Vec<(char, Vec<f64>)> {
    let mut commands: Vec<(char, String)> = Vec::new();
    for character in subpath.chars() {
        match (character, commands.last_mut()) {
            ('m' | 'l' | 'h' | 'v', _) => commands.push((character, String::new())),
            ('-', Some((_, numbers))) => numbers.push_str(" -"),
            (' ' | '0'..='9', Some((_, numbers))) => numbers.push(character),
            _ => panic!("expected `m`, `l`, `h`, `v` and whole numbers, but found `{character}` in `{subpath}`"),
        }
    }
    let numbers = |text: String| text.split_whitespace().map(|number| number.parse().unwrap()).collect();
    commands.into_iter().map(|(letter, text)| (letter, numbers(text))).collect()
}
