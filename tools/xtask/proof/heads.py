"""What each page says of itself to machines, as `extruct` finds it, compared with the catalogue."""

import extruct

from published import LOCALES, sample

# What a page in the site may be about: a study with authors, one without, a story.
WORKS = {"ScholarlyArticle", "Report", "CreativeWork"}
OPEN_GRAPH = ("og:title", "og:type", "og:url", "og:description", "og:locale", "og:site_name")
CARD = ("og:image", "og:image:alt")


class Head:
    """The head of one page: its elements, its Open Graph properties, its JSON-LD nodes by type."""

    def __init__(self, site, path):
        self.path, self.file, self.url = path, path + "index.html", site.base + path
        self.locale = path.split("/")[0]
        self.tree = site.page(self.file)
        text = site.bytes(self.file).decode("utf-8")
        found = extruct.extract(text, base_url=self.url, syntaxes=["json-ld", "opengraph"], errors="strict")
        pairs = [pair for graph in found["opengraph"] for pair in graph["properties"]]
        self.open_graph = {name: [value for key, value in pairs if key == name] for name, _ in pairs}
        self.nodes = [node for block in found["json-ld"] for node in block.get("@graph", [block])]

    def of_type(self, types):
        return [node for node in self.nodes if types & set(listed(node.get("@type")))]

    def meta(self, name):
        return [meta.get("content") for meta in self.tree.iterfind(".//meta") if meta.get("name") == name]

    def links(self, rel):
        return [link for link in self.tree.iterfind(".//link") if rel in link.get("rel", "").split()]


def listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def check_pages(site, report):
    pages = sample(site.pages)
    for path in pages:
        head = Head(site, path)
        check_basics(site, report, head)
        check_alternates(site, report, head)
        check_open_graph(site, report, head)
        check_policy(report, head)
    for locale in LOCALES:
        if not Head(site, f"{locale}/").of_type({"Dataset"}):
            report.fault(f"{locale}/index.html", "JSON-LD describes no Dataset")
    return f"{len(pages)} pages with title, description, canonical, alternates, Open Graph, JSON-LD"


def check_basics(site, report, head):
    report.expect(head.file, "the language", head.locale, head.tree.get("lang"))
    report.expect(head.file, "the canonical address", [head.url], [link.get("href") for link in head.links("canonical")])
    titles = [title.text_content().strip() for title in head.tree.iterfind(".//head/title")]
    if len(titles) != 1 or not titles[0]:
        report.fault(head.file, f"expected one title, found {titles}")
    descriptions = head.meta("description")
    if len(descriptions) != 1 or not descriptions[0].strip():
        report.fault(head.file, f"expected one description, found {descriptions}")
    if head.path.count("/") > 1 and not head.of_type({"BreadcrumbList"}):
        report.fault(head.file, "JSON-LD has no BreadcrumbList")


def check_alternates(site, report, head):
    # Those with a type are other forms, such as feeds.
    links = {link.get("hreflang"): link.get("href") for link in head.links("alternate") if not link.get("type")}
    rest = head.path.split("/", 1)[1]
    for locale in LOCALES:
        report.expect(head.file, f"the alternate `{locale}`", f"{site.base}{locale}/{rest}", links.get(locale))
    if site.file_of(links.get("x-default", "")) is None:
        report.fault(head.file, f"the alternate `x-default` is `{links.get('x-default')}`, which is no page of this site")


def check_open_graph(site, report, head):
    for name in OPEN_GRAPH + (CARD if site.has_cards else ()):
        if not head.open_graph.get(name, [""])[0].strip():
            report.fault(head.file, f"Open Graph has no `{name}`")
    report.expect(head.file, "`og:url`", [head.url], head.open_graph.get("og:url"))
    report.expect(head.file, "the language of `og:locale`", head.locale, head.open_graph.get("og:locale", [""])[0][:2])
    for image in head.open_graph.get("og:image", []):
        if site.file_of(image) is None:
            report.fault(head.file, f"`og:image` is `{image}`, which is no file of this site")
    card = "summary_large_image" if site.has_cards else "summary"
    report.expect(head.file, "the Twitter card", [card], head.meta("twitter:card"))


def check_policy(report, head):
    """What the site's Content-Security-Policy would block."""
    for element in head.tree.iter("script", "style"):
        inline = element.tag == "style" or not element.get("src")
        if inline and element.get("type") not in ("application/ld+json", "application/json"):
            report.fault(f"{head.file}:{element.sourceline}", f"an inline <{element.tag}>")
    for element in head.tree.xpath("//*[@*]"):
        blocked = [name for name in element.attrib if name == "style" or name.startswith("on")]
        if blocked:
            report.fault(f"{head.file}:{element.sourceline}", f"<{element.tag}> has the attribute `{blocked[0]}`")


def check_cases(site, report):
    cases = sample(site.cases.values())
    for case in cases:
        for locale in LOCALES:
            head = Head(site, f"{locale}/cases/{case['slug']}/")
            works = head.of_type(WORKS)
            report.expect(head.file, "works in JSON-LD", 1, len(works))
            for work in works:
                check_work(site, report, head, case, work)
            check_highwire(site, report, head, case)
    return f"{len(cases)} cases in {len(LOCALES)} languages: title, authors, countries, kind, language, citation"


def check_work(site, report, head, case, work):
    title, language = site.in_words(case["title"], head.locale)
    _, language_of_summary = site.in_words(case["summary"], head.locale)
    report.expect(head.file, "JSON-LD title", squeezed(title), squeezed(worded(work.get("headline"))))
    languages = list(dict.fromkeys([language, language_of_summary]))
    report.expect(head.file, "JSON-LD languages", languages, listed(work.get("inLanguage")))
    kind = "CreativeWork" if case["kind"] == "story" else "ScholarlyArticle" if case.get("authors") else "Report"
    report.expect(head.file, "JSON-LD kind", kind, work["@type"])
    authors = [(it["@type"], it["name"]) for it in listed(work.get("author"))]
    report.expect(head.file, "JSON-LD authors", [("Person", name) for name in case.get("authors", [])], authors)
    codes = list(dict.fromkeys(it["country"] for it in case.get("participants", [])))
    places = [place["identifier"]["value"] for place in listed(work.get("spatialCoverage"))]
    report.expect(head.file, "JSON-LD countries", codes, places)
    if squeezed(title) not in squeezed(head.open_graph.get("og:title", [""])[0]):
        report.fault(head.file, f"`og:title` is {head.open_graph.get('og:title')}, not {title!r}")


def check_highwire(site, report, head, case):
    title, language = site.in_words(case["title"], head.locale)
    report.expect(head.file, "`citation_title`", [squeezed(title)], [squeezed(it) for it in head.meta("citation_title")])
    report.expect(head.file, "`citation_author`", case.get("authors", []), head.meta("citation_author"))
    report.expect(head.file, "`citation_language`", [language], head.meta("citation_language"))


def worded(value):
    """The words of a JSON-LD text, which says its language where that is not the page's."""
    return value["@value"] if isinstance(value, dict) else value


def squeezed(text):
    """White space as a reader of HTML sees it, and hyphens as the catalogue writes them."""
    return " ".join((text or "").replace("\u2011", "-").split())
