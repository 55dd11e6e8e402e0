"""The sitemap: valid by the XML schema of sitemaps.org, complete, its alternates reciprocal; robots.txt leads to it."""

from pathlib import Path
from urllib.robotparser import RobotFileParser

from lxml import etree

from published import LOCALES

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"

# What one file may hold by the protocol.
MOST_ADDRESSES = 50_000
MOST_BYTES = 50 * 1024 * 1024


def check(site, report):
    alternates = {}
    files = files_of(site, report)
    schema = load_schema(site.schema)
    for file in files:
        content = site.bytes(file)
        tree = etree.fromstring(content)
        if not schema.validate(tree):
            for error in schema.error_log:
                report.fault(f"{file}:{error.line}", error.message)
        urls = tree.findall(SITEMAP + "url")
        if len(urls) > MOST_ADDRESSES or len(content) > MOST_BYTES:
            report.fault(file, f"a sitemap holds at most {MOST_ADDRESSES} addresses and {MOST_BYTES} bytes")
        for url in urls:
            loc = url.findtext(SITEMAP + "loc")
            if loc in alternates:
                report.fault(file, f"`{loc}` is there twice")
            alternates[loc] = {link.get("hreflang"): link.get("href") for link in url.iterfind(LINK)}
    check_addresses(site, report, alternates)
    check_alternates(report, alternates)
    check_robots(site, report, alternates)
    return f"{len(alternates)} addresses in {len(files)} file(s), valid, complete, alternates reciprocal"


def files_of(site, report):
    """The sitemap, or those that an index of sitemaps names."""
    tree = etree.fromstring(site.bytes("sitemap.xml"))
    if tree.tag == SITEMAP + "urlset":
        return ["sitemap.xml"]
    report.expect("sitemap.xml", "the root", SITEMAP + "sitemapindex", tree.tag)
    urls = [loc.text for loc in tree.iterfind(f"{SITEMAP}sitemap/{SITEMAP}loc")]
    found = {url: site.file_of(url) for url in urls}
    for url in (url for url, file in found.items() if file is None):
        report.fault("sitemap.xml", f"`{url}` is no file of this site")
    return [file for file in found.values() if file]


def load_schema(path):
    """The schema of sitemaps.org, which wants each foreign element declared, with a declaration of `xhtml:link`."""
    link = Path(__file__).parent / "xhtml-link.xsd"
    both = f"""<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
        <xsd:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="{link.as_uri()}"/>
        <xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="{path.as_uri()}"/>
    </xsd:schema>"""
    return etree.XMLSchema(etree.fromstring(both))


def check_addresses(site, report, alternates):
    pages = {site.base + page for page in site.pages}
    for loc in sorted(alternates.keys() - pages):
        report.fault("sitemap.xml", f"`{loc}` is no page of this site")
    for loc in sorted(pages - alternates.keys()):
        report.fault("sitemap.xml", f"the page `{loc}` is not there")


def check_alternates(report, alternates):
    for loc, links in alternates.items():
        if set(links) != {*LOCALES, "x-default"}:
            report.fault("sitemap.xml", f"`{loc}` has alternates for {sorted(links)}, not for each language and x-default")
        for tag in LOCALES:
            other = links.get(tag)
            if other not in alternates or alternates[other] != links:
                report.fault("sitemap.xml", f"`{loc}` names `{other}`, which does not name it in the same way")
        if loc not in links.values():
            report.fault("sitemap.xml", f"`{loc}` is not among its own alternates")


def check_robots(site, report, alternates):
    robots = RobotFileParser()
    robots.parse(site.bytes("robots.txt").decode("utf-8").splitlines())
    report.expect("robots.txt", "the sitemap", [site.base + "sitemap.xml"], robots.site_maps())
    for loc in alternates:
        if not robots.can_fetch("Googlebot", loc):
            report.fault("robots.txt", f"`{loc}` may not be read")
