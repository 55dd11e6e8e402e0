//! How much the screen of a list is: what a phone has to load, and to lay out, before the app is there. The document around
//! it adds some 1.8 kB and 45 elements.

use casebook::{
    catalogue::Kind,
    locale::Locale,
    route::{Address, Page},
};

use crate::fixture::{LIBRARY, screen, select, written};

/// Bytes, Brotli at its highest level.
const MOST_BYTES: usize = 11_000;
/// Elements.
const MOST_ELEMENTS: usize = 1_000;

fn brotli(html: &str) -> usize {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut html.as_bytes(), &mut packed, &parameters).unwrap();
    packed.len()
}

#[test]
fn the_screen_of_a_list_is_small_and_has_few_elements() {
    assert_eq!(LIBRARY.count(None), 52, "the bars are for as many cases");
    for locale in Locale::ALL {
        for kind in [None, Some(Kind::Study), Some(Kind::Story)] {
            let here = Address::of(locale, Page::list(kind));
            let (bytes, elements) = (brotli(&written(&here)), select(&screen(&here), "*").len());
            assert!(bytes <= MOST_BYTES, "{bytes} bytes: {}", here.href());
            assert!(elements <= MOST_ELEMENTS, "{elements} elements: {}", here.href());
        }
    }
}
