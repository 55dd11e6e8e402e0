"""The Atom feeds, one per language, as the library `feedparser` reads them."""

import feedparser

from published import LOCALES


def check(site, report):
    counts = [f"{check_feed(site, report, locale)} entries in {locale}" for locale in LOCALES]
    return ", ".join(counts)


def check_feed(site, report, locale):
    file = f"{locale}/feed.xml"
    headers = {"content-type": "application/atom+xml; charset=utf-8", "content-location": site.base + file}
    feed = feedparser.parse(site.bytes(file), response_headers=headers)
    if feed.bozo:
        report.fault(file, f"not well-formed: {feed.bozo_exception}")
    report.expect(file, "the format", "atom10", feed.version)
    report.expect(file, "the language", locale, feed.feed.get("language") or feed.feed.get("title_detail", {}).get("language"))
    for field in ("id", "title", "updated_parsed"):
        if not feed.feed.get(field):
            report.fault(file, f"the feed has no sound `{field.removesuffix('_parsed')}`")
    own = [link.href for link in feed.feed.get("links", []) if link.rel == "self"]
    report.expect(file, "the address of itself", [site.base + file], own)
    check_entries(site, report, file, locale, feed.entries)
    return len(feed.entries)


def check_entries(site, report, file, locale, entries):
    if bool(entries) != bool(site.cases):
        report.fault(file, f"{len(entries)} entries for {len(site.cases)} cases")
    ids = [entry.get("id") for entry in entries]
    if len(set(ids)) != len(ids):
        report.fault(file, "two entries have the same id")
    for entry in entries:
        slug = entry.get("link", "").rstrip("/").rsplit("/", 1)[-1]
        case = site.cases.get(slug)
        if case is None or site.file_of(entry.link) is None:
            report.fault(file, f"the entry `{entry.get('id')}` leads to `{entry.get('link')}`, which is no case of this site")
            continue
        title, _ = site.in_words(case["title"], locale)
        if " ".join(title.split()) not in " ".join(entry.title.split()):
            report.fault(file, f"the entry of `{slug}` is called {entry.title!r}, not {title!r}")
        if not entry.get("updated_parsed"):
            report.fault(file, f"the entry of `{slug}` has no sound `updated`")
