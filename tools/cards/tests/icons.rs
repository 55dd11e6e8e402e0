//! The site's icon in pixels.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use cards::{CardError, apple_touch_icon, icon};

const SVG: &str = include_str!("../../../public/icon.svg");
const TEAL: [u8; 4] = [0x0b, 0x65, 0x5c, 255];
const PAPER: [u8; 4] = [0xfb, 0xfa, 0xf6, 255];

/// Side and pixels of a square PNG.
fn decode(bytes: &[u8]) -> (usize, Vec<[u8; 4]>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut rgba = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut rgba).unwrap();
    assert_eq!(frame.width, frame.height);
    assert_eq!(frame.color_type, png::ColorType::Rgba);
    (frame.width as usize, rgba.chunks_exact(4).map(|pixel| pixel.try_into().unwrap()).collect())
}

#[test]
fn an_icon_fills_its_square_with_round_corners() {
    for size in [192, 512] {
        let (side, pixels) = decode(&icon(SVG, size, false).unwrap());
        assert_eq!(side, size as usize);
        assert_eq!(pixels[0][3], 0, "the corner is transparent");
        assert_eq!(pixels[side / 2], TEAL, "the middle of the upper edge");
    }
}

#[test]
fn a_maskable_icon_keeps_inside_the_safe_zone() {
    let (side, pixels) = decode(&icon(SVG, 512, true).unwrap());
    let middle = side as f32 / 2.0;
    for (at, pixel) in pixels.iter().enumerate() {
        let [x, y] = [(at % side) as f32 + 0.5 - middle, (at / side) as f32 + 0.5 - middle];
        if x.hypot(y) > side as f32 * 0.4 {
            assert_eq!(*pixel, PAPER, "at {} {}", at % side, at / side);
        }
    }
    assert!(pixels.contains(&TEAL));
}

#[test]
fn the_icon_for_ios_is_opaque() {
    let (side, pixels) = decode(&apple_touch_icon(SVG).unwrap());
    assert_eq!(side, 180);
    assert!(pixels.iter().all(|pixel| pixel[3] == 255));
    assert_eq!(pixels[side / 2], TEAL);
}

#[test]
fn the_same_icon_has_the_same_bytes() {
    assert!(icon(SVG, 192, false).unwrap() == icon(SVG, 192, false).unwrap());
}

#[test]
fn what_is_no_icon_is_an_error() {
    assert!(matches!(icon("<html>", 192, false), Err(CardError::Svg { what: "the icon", .. })));
    assert!(matches!(icon(SVG, 0, false), Err(CardError::Size { .. })));
    assert!(matches!(icon(SVG, 100_000, false), Err(CardError::Size { .. })));
}
