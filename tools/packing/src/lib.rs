//! Files made smaller beforehand, for hosts that hand them out as they lie there. The same bytes always give the same.
//! It must not read or write files.

use std::io::{self, Write};

use brotli::{CompressorWriter, enc::BrotliEncoderParams};
use flate2::{Compression, GzBuilder};

/// A file's smaller twins; `None` where one would not be smaller.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    /// Brotli (RFC 7932).
    pub brotli: Option<Vec<u8>>,
    /// gzip (RFC 1952), without a time in it.
    pub gzip: Option<Vec<u8>>,
}

/// How much work a file is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// Loaded by every visitor, and made once.
    Most,
    /// One of many.
    Quick,
}

/// From this many bytes on, what is packed best takes longer than whole sites. The app lies below: at quality 9 it would
/// weigh 25 kB more.
const LARGE: usize = 1_000_000;

/// Endings of files that shrink; pictures are small already.
const ENDINGS: [&str; 12] =
    ["css", "csv", "geojson", "html", "js", "json", "jsonld", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Whether a file of this name has smaller twins.
pub fn is_packable(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

impl Packed {
    /// Makes both twins.
    ///
    /// # Errors
    /// None are known: the encoders work in memory. They are passed on all the same.
    pub fn of(content: &[u8], effort: Effort) -> io::Result<Packed> {
        let smaller = |packed: Vec<u8>| (packed.len() < content.len()).then_some(packed);
        Ok(Packed { brotli: smaller(brotli(content, effort)?), gzip: smaller(gzip(content, effort)?) })
    }
}

fn brotli(content: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: quality(content.len(), effort),
        // As large as the content, since the tables are set up for it; but below 18 the encoder takes a slower way.
        lgwin: (content.len().max(1).ilog2() as i32 + 1).clamp(18, 22),
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut writer = CompressorWriter::with_params(Vec::new(), 1 << 16, &parameters);
    writer.write_all(content)?;
    Ok(writer.into_inner())
}

/// Measured on 52 pages of cases, 38.6 kB each, one core: quality 4 makes 7.13 kB in 0.4 ms, 5 makes 6.73 in 0.6, 9 makes
/// 6.66 in 4, 10 makes 6.01 in 18, 11 makes 5.85 in 46; gzip makes 7.30 in 0.3. With 20,000 pages a millisecond is 10 s
/// of two cores.
fn quality(length: usize, effort: Effort) -> i32 {
    match (effort, length) {
        (Effort::Most, 0..LARGE) => 11,
        (Effort::Most, LARGE..4_000_000) => 9,
        _ => 5,
    }
}

fn gzip(content: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let most = effort == Effort::Most && content.len() < LARGE;
    let level = if most { Compression::best() } else { Compression::new(6) };
    // The time stays 0, and no name is kept: the same content gives the same bytes.
    let mut writer = GzBuilder::new().write(Vec::new(), level);
    writer.write_all(content)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn text() -> Vec<u8> {
        "Ibero-American cases, one after the other. ".repeat(200).into_bytes()
    }

    #[test]
    fn both_twins_give_the_content_back() {
        for effort in [Effort::Most, Effort::Quick] {
            let packed = Packed::of(&text(), effort).unwrap();
            let (mut from_brotli, mut from_gzip) = (Vec::new(), Vec::new());
            brotli::Decompressor::new(&packed.brotli.unwrap()[..], 4096).read_to_end(&mut from_brotli).unwrap();
            flate2::read::GzDecoder::new(&packed.gzip.unwrap()[..]).read_to_end(&mut from_gzip).unwrap();
            assert_eq!(from_brotli, text());
            assert_eq!(from_gzip, text());
        }
    }

    #[test]
    fn the_same_content_gives_the_same_bytes_and_gzip_names_no_time() {
        let first = Packed::of(&text(), Effort::Quick).unwrap();
        assert_eq!(first, Packed::of(&text(), Effort::Quick).unwrap());
        assert_eq!(first.gzip.unwrap()[4..8], [0; 4]);
    }

    #[test]
    fn what_does_not_shrink_has_no_twin() {
        assert_eq!(Packed::of(b"a", Effort::Most).unwrap(), Packed::default());
        assert_eq!(Packed::of(b"", Effort::Quick).unwrap(), Packed::default());
    }

    #[test]
    fn text_is_packed_and_pictures_are_not() {
        assert!(is_packable("en/index.html") && is_packable("app-1.wasm") && is_packable("catalog.jsonld"));
        assert!(!is_packable("cards/en.png") && !is_packable("_headers") && !is_packable(".nojekyll"));
    }
}
