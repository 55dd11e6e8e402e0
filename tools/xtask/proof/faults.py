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
        text = path.read_bytes().decode("utf-8")
        changed = re.sub(pattern, replacement, text, count=1, flags=re.DOTALL)
        if changed == text:
            raise ValueError(f"{path.name}: nothing fits `{pattern}`")
        path.write_bytes(changed.encode("utf-8"))

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
    """Each fault: the check that must find it, a word of what it then says, the file, and how the fault gets in."""
    page = f"es/cases/{first_case(site)}/index.html"
    card = f"cards/es/{first_case(site)}.png"
    elsewhere = "http://other.example/"
    return [
        ("sitemap", "where", "sitemap.xml", replaced("<loc>", "<where/><loc>")),
        ("sitemap", "does not name it", "sitemap.xml", replaced('hreflang="es" href="', f'hreflang="es" href="{elsewhere}')),
        ("sitemap", "is not there", "sitemap.xml", replaced("<url>.*?</url>", "")),
        ("sitemap", "may not be read", "robots.txt", replaced("Allow", "Disallow")),
        ("feeds", "not well-formed", "es/feed.xml", replaced("</entry>", "")),
        ("feeds", "is called", "en/feed.xml", replaced("(<entry>.*?<title[^>]*>)[^<]*", r"\1Another")),
        ("links", "is no file", page, replaced('<a href="es/', '<a href="es/nowhere/')),
        ("links", "digest", page, replaced('integrity="sha384-.', 'integrity="sha384-_')),
        ("heads", "language", page, replaced('<html lang="es"', '<html lang="en"')),
        ("heads", "canonical", page, replaced('rel="canonical" href="', f'rel="canonical" href="{elsewhere}')),
        ("heads", "alternate", page, replaced('hreflang="en" href="', f'hreflang="en" href="{elsewhere}')),
        ("heads", "inline <script>", page, replaced("</body>", "<script>1</script></body>")),
        ("heads", "attribute `style`", page, replaced("<body", '<body style="color:red"')),
        ("heads", "og:image", page, replaced('property="og:image"', 'property="og:none"')),
        ("heads", "JSONDecodeError", page, replaced('(<script type="application/ld\\+json">){', r"\1{{")),
        ("heads", "BreadcrumbList", page, replaced("BreadcrumbList", "ItemList")),
        ("cases", "JSON-LD title", page, replaced('"headline":"', '"headline":"Not ')),
        ("cases", "JSON-LD authors", page, replaced('("@type":"Person","name":")', r"\1Not ")),
        ("cases", "JSON-LD countries", page, replaced('("ISO 3166-1 alpha-2","value":")..', r"\1ZZ")),
        ("cases", "JSON-LD kind", page, replaced('"@type":"(ScholarlyArticle|Report)"', '"@type":"CreativeWork"')),
        ("cases", "citation_title", page, replaced('name="citation_title" content="', 'name="citation_title" content="Not ')),
        ("cases", "citation_author", page, replaced('name="citation_author" content="', 'name="citation_author" content="Not ')),
        ("table", "as a formula", "catalogue.csv", replaced("(\r\n[a-z0-9-]+,[0-9]*,[a-z]+,)[^,]*", r"\1=1+1")),
        ("table", "the rows", "catalogue.csv", replaced("\r\n[a-z0-9-]+,", "\r\nanother,")),
        ("table", "Hash Count Error", "datapackage.json", replaced("sha256:....", "sha256:0000")),
        ("table", "Type Error", "catalogue.csv", replaced("(\r\n[a-z0-9-]+,)[0-9]*", r"\1many")),
        ("table", "Constraint Error", "catalogue.csv", replaced("(\r\n[a-z0-9-]+,[0-9]*,)[a-z]*", r"\1novel")),
        ("catalogue", "is not of type", "catalogue.json", with_json(lambda it: it["cases"][0].update(slug=7))),
        ("map", "off the globe", "catalogue.geojson", with_json(on_moon)),
        ("map", "the features", "catalogue.geojson", with_json(lambda it: it["features"].pop())),
        ("dcat", "expected bytes", "catalog.jsonld", replaced('("dcat:byteSize": {[^}]*"@value": ")', r"\g<1>9")),
        ("dcat", "is not of the type", "catalog.jsonld", replaced('("@value": ")\\d{4}-\\d\\d-\\d\\d', r"\g<1>2026-99-99")),
        ("dcat", "network", "catalog.jsonld", replaced('"@context": {', f'"@context": ["{elsewhere}", {{}}], "unused": {{')),
        ("manifest", "is no file", "manifest.webmanifest", with_json(lambda it: it["icons"][1].update(src="none.png"))),
        ("manifest", "(180, 180)", "apple-touch-icon.png", smaller),
        ("cards", "(1200, 630)", "cards/en.png", smaller),
        ("cards", "truncated", card, cut_off),
        ("cards", "is not there", "cards/es.png", removed),
    ]


def prove(site, run):
    """Plants each fault and runs its check; prints a line each, and says whether all were found."""
    passed = True
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        shutil.copytree(site.folder, copy, ignore=shutil.ignore_patterns("*.br", "*.gz"))
        before = {}
        for check, word, file, plant in planted(site):
            if check not in before:
                before[check] = run(check, Site(copy, site.base, site.schema))[1]
            try:
                found = set(found_with(copy, site, run, check, file, plant)) - set(before[check])
                line = next((f"{place}: {reason}" for place, reason in sorted(found) if word in reason), None)
                reason = f"found instead: {sorted(found)[:3]}"
            except (OSError, ValueError) as error:
                line, reason = None, f"it could not be planted: {error}"
            print(f"ok    {check} finds {line[:160]}" if line else f"FAIL  {check} does not find `{word}` in {file}; {reason}", flush=True)
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
