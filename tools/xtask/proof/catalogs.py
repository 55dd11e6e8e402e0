"""The entry for catalogues of catalogues, as the RDF library `rdflib` reads it; every figure against the files."""

import hashlib

from rdflib import Graph, Literal, Namespace
from rdflib.namespace import DCAT, DCTERMS, RDF

SPDX = Namespace("http://spdx.org/rdf/terms#")
FILE = "catalog.jsonld"


def check(site, report):
    graph = Graph().parse(data=site.bytes(FILE), format="json-ld", publicID=site.base + FILE)
    catalogs, datasets = (list(graph.subjects(RDF.type, kind)) for kind in (DCAT.Catalog, DCAT.Dataset))
    report.expect(FILE, "catalogues and datasets", (1, 1), (len(catalogs), len(datasets)))
    for subject, _, value in graph:
        if isinstance(value, Literal) and value.ill_typed:
            report.fault(FILE, f"`{value}` is not of the type {value.datatype}")
    for catalog in catalogs:
        report.expect(FILE, "the catalogue's datasets", datasets, list(graph.objects(catalog, DCAT.dataset)))
    for dataset in datasets:
        check_dataset(site, report, graph, dataset)
    distributions = list(graph.subjects(RDF.type, DCAT.Distribution))
    for distribution in distributions:
        check_distribution(site, report, graph, distribution)
    return f"{len(graph)} triples, {len(distributions)} distributions with true sizes and checksums"


def check_dataset(site, report, graph, dataset):
    titles = {title.language: str(title) for title in graph.objects(dataset, DCTERMS.title)}
    report.expect(FILE, "titles", site.catalogue["site"].get("title", {}), titles)
    codes = {str(graph.value(place, DCTERMS.identifier)) for place in graph.objects(dataset, DCTERMS.spatial)}
    expected = {it["country"] for case in site.cases.values() for it in case.get("participants", [])}
    report.expect(FILE, "countries", expected, codes)
    if site.catalogue.get("updated"):
        modified = [str(day) for day in graph.objects(dataset, DCTERMS.modified)]
        report.expect(FILE, "the day of the last change", [site.catalogue["updated"]], modified)


def check_distribution(site, report, graph, distribution):
    url = graph.value(distribution, DCAT.downloadURL)
    file = site.file_of(str(url))
    if file is None:
        report.fault(FILE, f"`{url}` is no file of this site")
        return
    content = site.bytes(file)
    size = graph.value(distribution, DCAT.byteSize)
    report.expect(FILE, f"bytes of `{file}`", len(content), size.toPython() if size is not None else None)
    checksum = graph.value(graph.value(distribution, SPDX.checksum), SPDX.checksumValue)
    report.expect(FILE, f"checksum of `{file}`", hashlib.sha256(content).hexdigest(), str(checksum))
    for required in (DCAT.mediaType, DCAT.accessURL):
        if graph.value(distribution, required) is None:
            report.fault(FILE, f"the distribution of `{file}` has no {required.rsplit('#', 1)[-1]}")
