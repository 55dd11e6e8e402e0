"""Planted faults: each must be found by its check, or the check is worth nothing.

A copy of a sound site gets one fault at a time. Nothing is written into the site itself.
"""

import json
import re
import shutil
import tempfile
from pathlib import Path

from PIL import Image

from published import Site


def replaced(pattern, replacement):
    """Changes the first place in a text file that fits; it must be there, or nothing would be planted."""

    def change(path):
        text = path.read_text("utf-8")
        changed = re.sub(pattern, replacement, text, count=1, flags=re.DOTALL)
        if changed == text:
            raise ValueError(f"{path.name}: nothing fits `{pattern}`")
        path.write_text(changed, "utf-8")

    return change


def with_json(change):
    def rewrite(path):
        value = json.loads(path.read_text("utf-8"))
        change(value)
        path.write_text(json.dumps(value), "utf-8")

    return rewrite


def smaller(path):
    Image.new("RGB", (600, 315)).save(path)


def cut_off(path):
    path.write_bytes(path.read_bytes()[:-200])


def removed(path):
    path.unlink()


def on_moon(collection):
    feature = next(feature for feature in collection["features"] if feature["geometry"])
    feature["geometry"]["coordinates"][0] = [500, 95]


def first_case(site):
    """The first case with an author and a country: its head has the most to get wrong."""
    cases = site.cases.values()
    return next((case for case in cases if case.get("authors") and case.get("participants")), next(iter(cases)))["slug"]


def planted(site):
    """Each fault: the check that must find it, what it is, the file, and how it gets in."""
    page = f"es/cases/{first_case(site)}/index.html"
    return [
        ("sitemap", "an element that the schema does not know", "sitemap.xml", replaced("<loc>", "<where/><loc>")),
        ("sitemap", "an alternate that leads elsewhere", "sitemap.xml", replaced('hreflang="es" href="', 'hreflang="es" href="http://other.example/')),
        ("sitemap", "a page that it lacks", "sitemap.xml", replaced("<url>.*?</url>", "")),
        ("sitemap", "a site that may not be read", "robots.txt", lambda path: path.write_text("User-agent: *\nDisallow: /\n")),
        ("feeds", "an entry that is not closed", "es/feed.xml", replaced("</entry>", "")),
        ("feeds", "an entry of another name", "en/feed.xml", replaced("(<entry>.*?<title[^>]*>)[^<]*", r"\1Another")),
        ("heads", "another language", page, replaced('<html lang="es"', '<html lang="en"')),
        ("heads", "a canonical address of another page", page, replaced('rel="canonical" href="', 'rel="canonical" href="http://other.example/')),
        ("heads", "an inline script", page, replaced("</body>", "<script>1</script></body>")),
        ("heads", "no picture for a social card", page, replaced('property="og:image"', 'property="og:none"')),
        ("heads", "JSON-LD that is not JSON", page, replaced('(<script type="application/ld\\+json">){', r"\1{{")),
        ("cases", "another title for citations", page, replaced('name="citation_title" content="', 'name="citation_title" content="Not ')),
        ("cases", "an author who is no author", page, replaced('name="citation_author" content="', 'name="citation_author" content="Not ')),
        ("table", "a cell that is a formula", "catalogue.csv", replaced("\r\n([a-z0-9-]+),", "\r\n\\1,=1+")),
        ("table", "a row that is gone", "catalogue.csv", replaced("\r\n[^\r]*\r\n$", "\r\n")),
        ("table", "a checksum that is not the table's", "datapackage.json", replaced("sha256:....", "sha256:0000")),
        ("catalogue", "a field of another type", "catalogue.json", with_json(lambda it: it["cases"][0].update(slug=7))),
        ("map", "a point off the globe", "catalogue.geojson", with_json(on_moon)),
        ("map", "a feature that is gone", "catalogue.geojson", with_json(lambda it: it["features"].pop())),
        ("dcat", "a size that is not the file's", "catalog.jsonld", replaced('("dcat:byteSize": {[^}]*"@value": ")', r"\g<1>9")),
        ("dcat", "a day that is no day", "catalog.jsonld", replaced('("@value": ")\\d{4}-\\d\\d-\\d\\d', r"\g<1>2026-99-99")),
        ("manifest", "an icon that is not there", "manifest.webmanifest", with_json(lambda it: it["icons"][0].update(src="none.png"))),
        ("manifest", "an icon of another size", "apple-touch-icon.png", smaller),
        ("cards", "a card of another size", "cards/en.png", smaller),
        ("cards", "a card that was cut off", f"cards/es/{first_case(site)}.png", cut_off),
        ("cards", "a card that is not there", "cards/es.png", removed),
    ]


def prove(site, run):
    """Plants each fault and runs its check; prints a line each, and says whether all were found."""
    passed = True
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        shutil.copytree(site.folder, copy)
        before = {}
        for check, what, file, plant in planted(site):
            if check not in before:
                before[check] = run(check, Site(copy, site.base, site.schema))[1]
            try:
                found = set(found_with(copy, site, run, check, file, plant)) - set(before[check])
                line = next(iter(sorted(found)), None)
            except (OSError, ValueError) as error:
                what, line = f"{what}, which could not be planted: {error}", None
            print(f"ok    {check} finds {what}: {line[:160]}" if line else f"FAIL  {check} does not find {what}", flush=True)
            passed = passed and line is not None
    return passed


def found_with(copy, site, run, check, file, plant):
    """What a check finds while the fault is there."""
    sound = (copy / file).read_bytes()
    plant(copy / file)
    try:
        return run(check, Site(copy, site.base, site.schema))[1]
    finally:
        (copy / file).write_bytes(sound)
