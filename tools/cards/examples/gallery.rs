//! Draws every card of a catalogue, for eyes to judge:
//! `cargo run -p cards --example gallery -- <out> [<catalogue.json>]`.

use std::{env, error::Error, fs, path::Path, time::Instant};

use cards::Painter;
use casebook::{catalogue, locale::Locale, map};

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let out = words.first().ok_or("expected a folder to write to, but found no word; name one")?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public");
    let file = words.get(1).map_or_else(|| root.join("catalogue.json"), Into::into);
    let catalogue = catalogue::read(&fs::read_to_string(file)?).map_err(|_| "expected a catalogue; run a check")?;
    let catalogue = catalogue.catalogue;

    let start = Instant::now();
    let painter = Painter::new(&map::parse(&fs::read_to_string(root.join("map.json"))?)?)?;
    println!("prepared in {:?}", start.elapsed());

    let mut sizes = Vec::new();
    let mut drawing = std::time::Duration::ZERO;
    for locale in Locale::ALL {
        let folder = Path::new(out).join(locale.tag());
        fs::create_dir_all(&folder)?;
        for case in &catalogue.cases {
            let start = Instant::now();
            let png = painter.case(&catalogue, case, locale)?;
            drawing += start.elapsed();
            sizes.push(png.len());
            fs::write(folder.join(format!("{}.png", case.slug.as_str())), png)?;
        }
        fs::write(Path::new(out).join(format!("{}.png", locale.tag())), painter.site(&catalogue, locale)?)?;
    }
    let icon = fs::read_to_string(root.join("icon.svg"))?;
    fs::write(Path::new(out).join("icon-192.png"), cards::icon(&icon, 192, false)?)?;
    fs::write(Path::new(out).join("icon-512.png"), cards::icon(&icon, 512, false)?)?;
    fs::write(Path::new(out).join("icon-maskable-512.png"), cards::icon(&icon, 512, true)?)?;
    fs::write(Path::new(out).join("apple-touch-icon.png"), cards::apple_touch_icon(&icon)?)?;

    sizes.sort_unstable();
    let [count, total] = [sizes.len(), sizes.iter().sum()];
    println!("{count} cards of cases in {drawing:?}: {:?} each", drawing / count.max(1) as u32);
    println!("bytes: {:?} to {:?}, {} on average", sizes.first(), sizes.last(), total / count.max(1));
    Ok(())
}
