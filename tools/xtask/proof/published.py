"""A published site as it lies in its folder: which files, which pages, which catalogue. It must not judge any."""

import json
import socket
from functools import cached_property

import lxml.html

LOCALES = ("en", "es")

# More pages than these are looked at in equal steps: a check of 10,000 cases need not read all of them.
MANY = 400


def without_network():
    """A reader that would fetch something fails instead: what is published must be whole in itself."""

    def refused(*_):
        raise OSError("a reader asked for the network")

    socket.socket.connect = refused
    socket.getaddrinfo = refused


def sample(items, most=MANY):
    items = list(items)
    step = -(-len(items) // most) or 1
    return items[::step]


class Site:
    """The folder, its public address, and its catalogue."""

    def __init__(self, folder, base, schema, has_cards=True):
        self.folder = folder
        self.base = base if base.endswith("/") else base + "/"
        self.schema = schema
        self.has_cards = has_cards
        self.last_read = "."

    def bytes(self, path):
        self.last_read = path
        return (self.folder / path).read_bytes()

    def json(self, path):
        return json.loads(self.bytes(path).decode("utf-8"))

    def page(self, path):
        """The page at `path`, with its links as they are written."""
        return lxml.html.document_fromstring(self.bytes(path), parser=lxml.html.HTMLParser(encoding="utf-8"))

    @cached_property
    def catalogue(self):
        return self.json("catalogue.json")

    @cached_property
    def cases(self):
        return {case["slug"]: case for case in self.catalogue["cases"]}

    @cached_property
    def pages(self):
        """Every page in a language, as its path from the base (`es/cases/a/`)."""
        found = (file.parent for locale in LOCALES for file in (self.folder / locale).rglob("index.html"))
        return sorted(folder.relative_to(self.folder).as_posix() + "/" for folder in found)

    def file_of(self, url):
        """The path of the file behind a public address; None where the site has no such file."""
        if not url.startswith(self.base):
            return None
        path = url[len(self.base) :].split("?")[0].split("#")[0]
        if path == "" or path.endswith("/"):
            path += "index.html"
        return path if (self.folder / path).is_file() else None

    def in_words(self, text, locale):
        """A text of the catalogue in a language or else in the other one, with the language it is in."""
        other = LOCALES[1 - LOCALES.index(locale)]
        return next(((text[tag], tag) for tag in (locale, other) if text.get(tag)), (None, None))
