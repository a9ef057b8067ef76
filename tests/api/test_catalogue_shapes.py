"""The catalogue keeps the rules of DCAT-AP 3.0 and DCAT-AP.de (shapes/README.md), in both writings and as files."""

from collections.abc import Callable
from pathlib import Path

import pyshacl
import pytest
import rdflib
from client import ask
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SH, XSD
from starlette.applications import Starlette

from dewak_dash.topics.schnittstelle.licences import listed_for
from dewak_dash.topics.schnittstelle.shown_catalogue import as_turtle

SHAPES = Path(__file__).parent / "shapes" / "dcat_ap_de.ttl"
DCATDE, VCARD = rdflib.Namespace("http://dcat-ap.de/def/dcatde/"), rdflib.Namespace("http://www.w3.org/2006/vcard/ns#")
Spoil = Callable[[rdflib.Graph], rdflib.Graph]
LISTED = "http://dcat-ap.de/def/licenses/"
# What is recommended and not said, and why: docs/api.md.
MISSING = {("Catalog", "issued"), ("Catalog", "license"), ("Dataset", "contactPoint"), ("Dataset", "issued"),
           ("Dataset", "temporal"), ("Dataset", "contributorID"), ("Distribution", "availability"), ("Agent", "type")}


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(SHAPES)


@pytest.fixture(scope="module")
def catalogue(app: Starlette) -> rdflib.Graph:
    return rdflib.Graph().parse(data=ask(app, "/api/v1/catalogue.ttl").body, format="turtle")


def faults(data: rdflib.Graph, shapes: rdflib.Graph, severity: rdflib.URIRef) -> set[tuple[str, str]]:
    """Return what is said against a catalogue: class and property."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", allow_warnings=True)
    found = set()
    for result in report.subjects(SH.resultSeverity, severity):
        node, path = report.value(result, SH.focusNode), report.value(result, SH.resultPath)
        kind = next(iter(data.objects(node, RDF.type)), "")
        found.add(tuple(str(each).replace("#", "/").rpartition("/")[2] for each in (kind, path)))
    return found


def few(catalogue: rdflib.Graph) -> rdflib.Graph:
    """Return the catalogue with one data set and its files, so that a check takes little time."""
    names = sorted(catalogue.subjects(RDF.type, DCAT.Dataset))
    gone = {*names[1:], *(file for name in names[1:] for file in catalogue.objects(name, DCAT.distribution))}
    found = rdflib.Graph()
    for triple in catalogue:
        if triple[0] not in gone and triple[2] not in gone:
            found.add(triple)
    return found


@pytest.mark.parametrize(("ending", "form"), [("ttl", "turtle"), ("jsonld", "json-ld")])
def test_no_rule_is_broken_and_what_is_recommended_and_missing_is_known(
        app: Starlette, shapes: rdflib.Graph, ending: str, form: str) -> None:
    data = rdflib.Graph().parse(data=ask(app, f"/api/v1/catalogue.{ending}").body, format=form)
    assert faults(data, shapes, SH.Violation) == set()
    assert faults(data, shapes, SH.Warning) == MISSING


def test_the_catalogue_among_files_breaks_none_either(shapes: rdflib.Graph, store_path: Path) -> None:
    data = rdflib.Graph().parse(data=as_turtle(".", served=False), format="turtle", publicID="file:///daten/")
    assert faults(data, shapes, SH.Violation) == set()
    assert faults(data, shapes, SH.Warning) == MISSING | {("Dataset", "landingPage")}


def first(data: rdflib.Graph, kind: rdflib.URIRef) -> rdflib.term.Node:
    return sorted(data.subjects(RDF.type, kind))[0]


def without(kind: rdflib.URIRef, path: rdflib.URIRef) -> Spoil:
    return lambda data: data.remove((first(data, kind), path, None))


def said(kind: rdflib.URIRef, path: rdflib.URIRef, value: rdflib.term.Node) -> Spoil:
    return lambda data: data.set((first(data, kind), path, value))


def more(kind: rdflib.URIRef, path: rdflib.URIRef, value: rdflib.term.Node) -> Spoil:
    return lambda data: data.add((first(data, kind), path, value))


A, WORD = rdflib.URIRef("https://a.example/x"), rdflib.Literal("Wort")


@pytest.mark.parametrize(("spoil", "fault"), [
    (without(DCAT.Catalog, DCTERMS.title), ("Catalog", "title")),
    (without(DCAT.Catalog, DCTERMS.publisher), ("Catalog", "publisher")),
    (more(DCAT.Catalog, DCAT.dataset, A), ("Catalog", "dataset")),
    (said(DCAT.Catalog, DCAT.themeTaxonomy, A), ("Catalog", "themeTaxonomy")),
    (more(DCAT.Catalog, FOAF.homepage, A), ("Catalog", "homepage")),
    (without(DCAT.DataService, DCAT.endpointURL), ("DataService", "endpointURL")),
    (without(DCAT.Dataset, DCTERMS.description), ("Dataset", "description")),
    (more(DCAT.Dataset, DCTERMS.publisher, A), ("Dataset", "publisher")),
    (said(DCAT.Dataset, DCTERMS.source, A), ("Dataset", "source")),
    (said(DCAT.Dataset, DCTERMS.spatial, A), ("Dataset", "spatial")),
    (said(DCAT.Dataset, DCAT.theme, A), ("Dataset", "theme")),
    (said(DCAT.Dataset, DCTERMS.modified, WORD), ("Dataset", "modified")),
    (said(DCAT.Dataset, DCATDE.originator, A), ("Dataset", "originator")),
    (said(DCAT.Dataset, DCAT.contactPoint, A), ("Dataset", "contactPoint")),
    (said(DCAT.Distribution, DCTERMS.license, A), ("Distribution", "license")),
    (without(DCAT.Distribution, DCTERMS.license), ("Distribution", "license")),
    (more(DCAT.Distribution, DCTERMS.license, rdflib.URIRef(f"{LISTED}odbl")), ("Distribution", "license")),
    (said(DCAT.Distribution, DCTERMS.format, WORD), ("Distribution", "format")),
    (said(DCAT.Distribution, DCAT.mediaType, rdflib.Literal("text/csv")), ("Distribution", "mediaType")),
    (without(DCAT.Distribution, DCAT.accessURL), ("Distribution", "accessURL")),
    (said(DCAT.Distribution, DCAT.byteSize, rdflib.Literal("-1", datatype=XSD.integer)), ("Distribution", "byteSize")),
    (without(FOAF.Agent, FOAF.name), ("Agent", "name")),
    (without(DCTERMS.Location, DCAT.bbox), ("Location", "bbox"))])
def test_a_spoilt_catalogue_is_found_out(catalogue: rdflib.Graph, shapes: rdflib.Graph,
                                         spoil: Spoil, fault: tuple[str, str]) -> None:
    data = few(catalogue)
    assert faults(data, shapes, SH.Violation) == set()
    spoil(data)
    assert fault in faults(data, shapes, SH.Violation)


def test_the_country_lies_where_it_is(catalogue: rdflib.Graph) -> None:
    box = str(catalogue.value(first(catalogue, DCTERMS.Location), DCAT.bbox))
    west, south = map(float, box.removeprefix("POLYGON((").split(",")[0].split())
    assert (round(west), round(south)) == (6, 47)


BY, ZERO, CC = "dl-de/by-2-0", "dl-de/zero-2-0", "CC BY 4.0"


@pytest.mark.parametrize(("licences", "end"), [
    ([BY], "dl-by-de/2.0"), ([BY, "Datenlizenz (dl-de/by-2-0)"], "dl-by-de/2.0"), ([BY, CC], "other-open"),
    ([BY, "unklar"], "other-closed"), (["unklar"], "other-closed"), ([], "other-closed")])
def test_files_of_several_licences_have_one_of_the_list(licences: list[str], end: str) -> None:
    assert listed_for(licences) == LISTED + end
