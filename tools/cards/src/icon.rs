//! The site's icon in pixels. It must not know where icons are written.

use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};

use crate::{CardError, palette::tone};

/// Side of the icon that iOS shows on the home screen, in pixels.
const APPLE_TOUCH: u32 = 180;

/// Part of a maskable icon that the drawing takes. A platform may cut everything off outside a circle of 40 % of the
/// side around the centre (W3C Web Application Manifest, "Icon masks and safe zone"); a rounded square of this side
/// lies inside.
const SAFE: f32 = 0.62;

/// The icon as a PNG of `size` × `size` pixels; a maskable one stands on paper, inside the safe zone.
///
/// # Errors
/// If the text is no SVG or the size is not 1 to 4096.
pub fn icon(svg: &str, size: u32, maskable: bool) -> Result<Vec<u8>, CardError> {
    if maskable { render(svg, size, SAFE, true) } else { render(svg, size, 1.0, false) }
}

/// The icon for the home screen of iOS, which rounds the corners itself and would show transparency as black.
///
/// # Errors
/// If the text is no SVG.
pub fn apple_touch_icon(svg: &str) -> Result<Vec<u8>, CardError> {
    render(svg, APPLE_TOUCH, 1.0, true)
}

fn render(svg: &str, size: u32, part: f32, on_paper: bool) -> Result<Vec<u8>, CardError> {
    let tree =
        Tree::from_str(svg, &Options::default()).map_err(|source| CardError::Svg { what: "the icon", source })?;
    let side = Some(size).filter(|size| (1..=4096).contains(size));
    let pixmap = side.and_then(|size| Pixmap::new(size, size));
    let mut pixmap = pixmap.ok_or(CardError::Size { width: size, height: size })?;
    if on_paper {
        let [red, green, blue] = tone::PAPER;
        pixmap.fill(Color::from_rgba8(red, green, blue, 255));
    }
    let side = size as f32;
    let [width, height] = [tree.size().width(), tree.size().height()];
    let scale = side * part / width.max(height);
    let [x, y] = [width, height].map(|length| (side - length * scale) / 2.0);
    let place = Transform::from_scale(scale, scale).post_translate(x, y);
    resvg::render(&tree, place, &mut pixmap.as_mut());
    png(&pixmap)
}

fn png(pixmap: &Pixmap) -> Result<Vec<u8>, CardError> {
    let rgba: Vec<u8> = pixmap
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let pixel = pixel.demultiply();
            [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
        })
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&rgba)?;
    writer.finish()?;
    Ok(bytes)
}
