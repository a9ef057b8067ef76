"""The catalogue is RDF that a reader understands, both writings say the same, and what it names is there."""

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import rdflib
from client import ask
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, RDF, RDFS
from starlette.applications import Starlette

from dewak_dash.store.operator_file import VARIABLE
from dewak_dash.topics.common.answers_operator import operator
from dewak_dash.topics.schnittstelle import rdf
from dewak_dash.topics.schnittstelle.answers import found
from dewak_dash.topics.schnittstelle.licences import address_of

VCARD = rdflib.Namespace("http://www.w3.org/2006/vcard/ns#")
DCATDE = rdflib.Namespace("http://dcat-ap.de/def/dcatde/")


@pytest.fixture(scope="module")
def graph(app: Starlette) -> rdflib.Graph:
    """Return the catalogue as read from Turtle."""
    return rdflib.Graph().parse(data=ask(app, "/api/v1/catalogue.ttl").body, format="turtle")


def test_both_writings_say_the_same(app: Starlette, graph: rdflib.Graph) -> None:
    other = rdflib.Graph().parse(data=ask(app, "/api/v1/catalogue.jsonld").body, format="json-ld")
    assert len(other) == len(graph) > 1000
    assert isomorphic(other, graph)


def test_every_table_is_a_data_set_with_files_licence_and_attribution(graph: rdflib.Graph) -> None:
    named = {str(graph.value(one, DCTERMS.identifier)): one for one in graph.subjects(RDF.type, DCAT.Dataset)}
    assert set(named) == set(found())
    for name, one in named.items():
        assert graph.value(one, DCTERMS.title), name
        assert graph.value(one, DCTERMS.description), name
        assert graph.value(one, DCTERMS.publisher), name
        files = list(graph.objects(one, DCAT.distribution))
        assert files, name
        for file in files:
            (licence,) = graph.objects(file, DCTERMS.license)
            assert isinstance(licence, rdflib.URIRef), file
            assert str(licence).startswith("http://dcat-ap.de/def/licenses/"), file
            named_alike = {address_of(source.licence) for source in found()[name].sources} == {str(licence)}
            said = str(graph.value(graph.value(file, DCTERMS.rights), RDFS.label) or "")
            assert named_alike or (said and all(source.licence in said for source in found()[name].sources)), file
            assert bool(said) is not named_alike, file
            assert len(set(graph.objects(file, DCTERMS.format))) == 1, file
            told = {str(text) for text in graph.objects(file, DCATDE.licenseAttributionByText)}
            assert told == {source.attribution for source in found()[name].sources}, file
        assert (rdflib.URIRef("https://daten.example/api/v1/#catalogue"), DCAT.dataset, one) in graph


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Return what lets the operator's file say something."""
    def say(text: str) -> None:
        path = tmp_path / "who.toml"
        path.write_text(text, encoding="utf-8")
        monkeypatch.setenv(VARIABLE, str(path))
        operator.cache_clear()

    yield say
    operator.cache_clear()


@pytest.mark.parametrize(("ending", "form"), [("ttl", "turtle"), ("jsonld", "json-ld")])
def test_whom_to_ask_is_whom_the_operators_file_names(app: Starlette, said: Callable[[str], None], ending: str,
                                                      form: str) -> None:
    said('[betreiber]\nname = "Stadt \\"A\\" & B"\nemail = "a+b%c@example.org"\n')
    graph = rdflib.Graph().parse(data=ask(app, f"/api/v1/catalogue.{ending}").body, format=form)
    contact = rdflib.URIRef("https://daten.example/api/v1/#contact")
    assert set(graph.predicate_objects(contact)) == {
        (RDF.type, VCARD.Kind), (VCARD.fn, rdflib.Literal('Stadt "A" & B', lang="de")),
        (VCARD.hasEmail, rdflib.URIRef("mailto:a+b%25c@example.org"))}
    asking = {one for kind in (DCAT.Catalog, DCAT.DataService, DCAT.Dataset)
              for one in graph.subjects(RDF.type, kind)}
    assert len(asking) == len(found()) + 2
    assert set(graph.subject_objects(DCAT.contactPoint)) == {(one, contact) for one in asking}


@pytest.mark.parametrize("entries", ["", 'name = "Stadt A"', 'email = "a@example.org"', 'name = " "\nemail = ""'])
def test_nobody_to_ask_while_the_file_is_not_filled_in(app: Starlette, said: Callable[[str], None],
                                                       entries: str) -> None:
    said(f"[betreiber]\n{entries}\n")
    graph = rdflib.Graph().parse(data=ask(app, "/api/v1/catalogue.ttl").body, format="turtle")
    assert not set(graph.objects(None, DCAT.contactPoint))
    assert not set(graph.subjects(RDF.type, VCARD.Kind))


def test_every_file_named_is_there(app: Starlette, graph: rdflib.Graph) -> None:
    addresses = [str(address) for address in graph.objects(None, DCAT.downloadURL)]
    assert len(addresses) > len(found())
    for address in addresses:
        if found()[address.rpartition("/")[2].partition(".")[0]].rows < 60_000:
            reply = ask(app, address.removeprefix("https://daten.example"), method="HEAD")
            assert reply.status == 200, address


def test_signs_that_break_a_writing_are_kept() -> None:
    text = 'a "b" \\ c\n<d> \u2028 ü ; .'
    things = [rdf.Thing("x:A", [("x:t", rdf.Words(text, "de")), ("x:i", rdf.Iri("https://a.example/ü b<c>\"d")),
                                ("x:n", rdf.Thing("x:B", [("x:d", rdf.Words("2026-11-27", kind="x:day"))]))],
                        rdf.Iri("https://a.example/1"))]
    prefixes = {"x": "https://x.example/"}
    one = rdflib.Graph().parse(data=rdf.turtle(prefixes, things), format="turtle")
    two = rdflib.Graph().parse(data=rdf.json_ld(prefixes, things), format="json-ld")
    assert isomorphic(one, two)
    assert rdflib.Literal(text, lang="de") in set(one.objects())


@pytest.mark.parametrize(("licence", "end"), [
    ("Datenlizenz Deutschland Namensnennung 2.0 (dl-de/by-2-0)", "dl-by-de/2.0"), ("dl-de/by-2-0", "dl-by-de/2.0"),
    ("Datenlizenz Deutschland Zero 2.0 (dl-de/zero-2-0)", "dl-zero-de/2.0"), ("ODbL", "odbl"),
    ("Weiterverwendung mit Quellenangabe (CC BY 4.0)", "cc-by/4.0"), ("CC BY-SA", None), ("unklar", None),
    ("unklar: BBSR-Daten üblicherweise dl-de/by-2-0", None), ("INKAR dl-de/by-2-0; Repositorium CC BY 4.0", None),
    ("CC BY 4.0; mit Daten von OpenStreetMap (ODbL)", None), ("CC BY 3.0 IGO", None)])
def test_a_licence_is_named_only_where_its_wording_does(licence: str, end: str | None) -> None:
    assert address_of(licence) == (f"http://dcat-ap.de/def/licenses/{end}" if end else None)


def test_data_package_describes_the_files_as_they_are(app: Starlette) -> None:
    package = ask(app, "/api/v1/datapackage.json").json()
    tables = [each for each in package["resources"] if each["format"] != "geoparquet"]
    assert {each["name"] for each in tables} == set(found())
    for each in tables:
        assert each["licenses"], each["name"]
        fields = [field["name"] for field in each["schema"]["fields"]]
        assert set(each["schema"].get("primaryKey", [])) <= set(fields)
        for key in each["schema"].get("foreignKeys", []):
            assert set(key["fields"]) <= set(fields)
            assert set(key["reference"]["fields"]) <= {
                column.name for column in found()[key["reference"]["resource"]].columns}
        if each["format"] == "csv" and found()[each["name"]].rows < 4_000:
            body = ask(app, each["path"].removeprefix("https://daten.example")).body.decode()
            reader = csv.DictReader(io.StringIO(body, newline=""))
            assert reader.fieldnames == fields
            rows = list(reader)
            for field in each["schema"]["fields"]:
                rules, values = field.get("constraints", {}), {row[field["name"]] for row in rows}
                assert not (rules.get("required") and "" in values), field
                assert values - {""} <= set(rules.get("enum", values)), field
            key = each["schema"].get("primaryKey")
            assert not key or len({tuple(row[name] for name in key) for row in rows}) == len(rows)


def test_csv_on_the_web_lies_where_it_is_looked_for(app: Starlette) -> None:
    reply = ask(app, "/api/v1/datasets/tfr.csv")
    assert '</api/v1/datasets/tfr.csv-metadata.json>; rel="describedby"' in reply.headers["link"]
    told = ask(app, "/api/v1/datasets/tfr.csv-metadata.json").json()
    assert told["url"] == "tfr.csv"
    names = [column["name"] for column in told["tableSchema"]["columns"]]
    assert names == reply.body.decode().split("\r\n")[0].split(",")


def test_crawlers_find_the_pages_and_leave_the_rows(app: Starlette) -> None:
    robots = ask(app, "/robots.txt").body.decode()
    assert "Disallow: /api/v1/datasets/" in robots
    assert "Sitemap: https://daten.example/sitemap.xml" in robots
    sitemap = ET.fromstring(ask(app, "/sitemap.xml").body)
    listed = [each.text or "" for each in sitemap.iter() if each.tag.endswith("loc")]
    assert listed[:2] == ["https://daten.example/", "https://daten.example/bevoelkerung"]
    assert all(ask(app, each.removeprefix("https://daten.example")).status == 200 for each in listed[2:])
