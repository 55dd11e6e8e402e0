"""The web app manifest with its icons, and the social cards: there, of the right size, whole, read by Pillow."""

from urllib.parse import urljoin

from PIL import Image

from published import LOCALES, sample

CARD = (1200, 630)
FILE = "manifest.webmanifest"


def check_manifest(site, report):
    manifest = site.json(FILE)
    address = site.base + FILE
    for key in ("name", "start_url", "display", "icons"):
        if not manifest.get(key):
            report.fault(FILE, f"has no `{key}`")
    start = urljoin(address, manifest.get("start_url", ""))
    scope = urljoin(address, manifest.get("scope", "."))
    if site.file_of(start) is None or not start.startswith(scope):
        report.fault(FILE, f"`start_url` leads to `{start}`, which is no page of `{scope}`")
    purposes, sizes = set(), set()
    for icon in manifest.get("icons", []):
        purposes.update(icon.get("purpose", "any").split())
        sizes.add(icon.get("sizes"))
        check_icon(site, report, urljoin(address, icon["src"]), icon)
    if not {"any", "maskable"} <= purposes or not {"192x192", "512x512"} <= sizes:
        report.fault(FILE, f"wants icons of 192x192 and 512x512, one of them maskable; found {sorted(map(str, sizes))}, {sorted(purposes)}")
    check_size(site, report, "apple-touch-icon.png", (180, 180))
    return f"{manifest['name']!r}, {len(manifest['icons'])} icons"


def check_icon(site, report, url, icon):
    file = site.file_of(url)
    if file is None:
        report.fault(FILE, f"`{url}` is no file of this site")
    elif file.endswith(".png"):
        width, height = (int(part) for part in icon["sizes"].split("x"))
        check_size(site, report, file, (width, height))


def check_cards(site, report):
    if not site.has_cards:
        return "none, as wanted"
    files = [f"cards/{locale}/{slug}.png" for locale in LOCALES for slug in sample(site.cases)]
    files += [f"cards/{locale}.png" for locale in LOCALES]
    for file in files:
        check_size(site, report, file, CARD)
    return f"{len(files)} cards of {CARD[0]} x {CARD[1]}"


def check_size(site, report, file, size):
    path = site.folder / file
    if not path.is_file():
        report.fault(file, "is not there")
        return
    site.last_read = file
    with Image.open(path) as image:
        # Reads all of it: a picture that was cut off is found here.
        image.load()
        report.expect(file, "format and size", ("PNG", size), (image.format, image.size))
        if len(set(image.convert("L").resize((60, 32)).getdata())) < 2 and size == CARD:
            report.fault(file, "is of one colour throughout")
