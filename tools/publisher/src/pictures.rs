//! Cards for links that are shared, and the site's icon in every form that systems ask for. It must not draw: that is
//! `cards`' business.

use std::sync::atomic::{AtomicUsize, Ordering};

use cards::{CardError, Painter};
use casebook::{catalogue::Case, head::Cards, locale::Locale};
use packing::Effort;
use rayon::prelude::*;

use crate::{
    Tell,
    error::Error,
    output::Output,
    release::ICON,
    site::{Site, TOUCH_ICON},
    summary::{Progress, Step},
};

/// Writes the card of each case and of the site, in each language; returns how many there are.
pub(crate) fn cards(site: &Site<'_>, output: &Output, tell: Tell<'_>) -> Result<usize, Error> {
    if !site.options.cards {
        return Ok(0);
    }
    let catalogue = &site.library.catalogue;
    let painter = Painter::new(&site.release.drawing()).map_err(failed("the cards' map"))?;
    let one = |locale: Locale, case: Option<&Case>| {
        let (path, card) = match case {
            Some(case) => (Cards::of_case(locale, &case.slug), painter.case(catalogue, case, locale)),
            None => (Cards::of_site(locale), painter.site(catalogue, locale)),
        };
        let card = card.map_err(failed(&path))?;
        output.write(&path, &card, Effort::Quick)
    };
    let cases = || [None].into_iter().chain(catalogue.cases.iter().map(Some));
    let all: Vec<_> = site.locales().into_iter().flat_map(|locale| cases().map(move |case| (locale, case))).collect();
    let (done, total) = (AtomicUsize::new(0), all.len());
    all.par_iter().try_for_each(|(locale, case)| {
        one(*locale, *case)?;
        tell(Progress { step: Step::Cards, done: done.fetch_add(1, Ordering::Relaxed) + 1, total });
        Ok(())
    })?;
    Ok(total)
}

/// Writes the icon in pixels.
pub(crate) fn icons(site: &Site<'_>, output: &Output) -> Result<(), Error> {
    let svg = site.release.icon();
    let icons = [
        ("icon-192.png", cards::icon(svg, 192, false)),
        ("icon-512.png", cards::icon(svg, 512, false)),
        ("icon-maskable-512.png", cards::icon(svg, 512, true)),
        (TOUCH_ICON, cards::apple_touch_icon(svg)),
    ];
    icons.into_iter().try_for_each(|(name, icon)| {
        let icon = icon.map_err(failed(&format!("`{name}` of `{ICON}`")))?;
        output.write(name, &icon, Effort::Quick)
    })
}

fn failed(part: &str) -> impl FnOnce(CardError) -> Error {
    move |error| Error::Part(part.to_owned(), error.to_string())
}
