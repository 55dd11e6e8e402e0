"""Every address in a page that leads into the site leads to a file, which is the one that was meant."""

import base64
import hashlib
from urllib.parse import urljoin

from published import LOCALES, sample

ADDRESSES = (".//a/@href", ".//link/@href", ".//script/@src", ".//img/@src", ".//iframe/@src", ".//*[local-name()='use']/@href")


def check(site, report):
    pages = [page + "index.html" for page in sample(site.pages)] + ["index.html", "404.html"]
    known = {}
    for file in pages:
        tree = site.page(file)
        base = urljoin(site.base + file, next(iter(tree.xpath(".//base/@href")), ""))
        report.expect(file, "the base", site.base, base)
        for address in {address for path in ADDRESSES for address in tree.xpath(path)}:
            url = urljoin(base, address)
            if url not in known:
                known[url] = not url.startswith(site.base) or site.file_of(url) is not None
            if not known[url]:
                report.fault(file, f"`{address}` leads to `{url}`, which is no file of this site")
        for element in tree.xpath(".//*[@integrity]"):
            check_integrity(site, report, file, urljoin(base, element.get("src") or element.get("href")), element)
    check_entry(site, report)
    return f"{len(known)} addresses in {len(pages)} pages, none dead"


def check_integrity(site, report, file, url, element):
    algorithm, expected = element.get("integrity").split("-", 1)
    digest = hashlib.new(algorithm, site.bytes(site.file_of(url))).digest()
    report.expect(file, f"the digest of `{url}`", base64.b64encode(digest).decode(), expected)


def check_entry(site, report):
    """The bare base leads to each language without a script."""
    tree = site.page("index.html")
    leads = {urljoin(site.base, address) for address in tree.xpath(".//a/@href")}
    for locale in LOCALES:
        if f"{site.base}{locale}/" not in leads:
            report.fault("index.html", f"no link leads to `{locale}/`")
