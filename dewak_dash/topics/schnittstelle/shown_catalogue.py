"""The catalogue after DCAT-AP.de: a data set a table, its files, its licence and how to name its sources."""

from collections.abc import Iterator
from urllib.parse import quote

from dewak_dash.store.reads import space
from dewak_dash.text import t
from dewak_dash.topics.common.answers import stamp
from dewak_dash.topics.common.answers_operator import operator
from dewak_dash.topics.common.asked_once import database
from dewak_dash.topics.schnittstelle import rdf
from dewak_dash.topics.schnittstelle.answers import Dataset, found
from dewak_dash.topics.schnittstelle.answers_query import Form, forms
from dewak_dash.topics.schnittstelle.licences import address_of, listed_for
from dewak_dash.topics.schnittstelle.rdf import Iri, Said, Thing, Words

GERMAN = "de"
EU = "http://publications.europa.eu/resource/authority"
PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
    "dcatde": "http://dcat-ap.de/def/dcatde/", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "geo": "http://www.opengis.net/ont/geosparql#", "vcard": "http://www.w3.org/2006/vcard/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#"}
THEMES, TAXONOMY = ("SOCI", "REGI"), f"{EU}/data-theme"
COUNTRY = Iri(f"{EU}/country/DEU")
START = "/api/v1"  # what the address of the root has behind that of the app
FILE_TYPES = {"json": "JSON", "csv": "CSV", "geojson": "GEOJSON", "parquet": "PARQUET",
              "geo.parquet": "PARQUET"}
GEO_PARQUET = "https://geoparquet.org/releases/v1.1.0/"
FORM_NAMES = {"geo.parquet": "GeoParquet"}
MAIL_SIGNS = "@+!$*-._~"
MEDIA = "https://www.iana.org/assignments/media-types/"


def offered(dataset: Dataset) -> tuple[Form, ...]:
    """Return the forms in which a table can be loaded whole or page by page."""
    return tuple(form for form in forms(dataset) if form.usual_rows is not None or dataset.rows <= form.most_rows)


def things(root: str, *, served: bool) -> list[Thing]:
    """Return catalogue, data sets, files; `served` where a service answers at the root, else they are files beside."""
    datasets, day = list(found().values()), Words(stamp().built_on, kind="xsd:date")
    publisher = Thing("foaf:Agent", [("foaf:name", Words(t("schnittstelle.publisher"), GERMAN))])
    contact = _contact(root)
    asked = _asked(contact)
    catalogue = Thing("dcat:Catalog", [
        ("dct:title", Words(t("schnittstelle.title"), GERMAN)),
        ("dct:description", Words(t("schnittstelle.about"), GERMAN)),
        ("dct:publisher", publisher), ("dct:language", Iri(f"{EU}/language/DEU")), ("dct:modified", day), *asked,
        ("dct:spatial", COUNTRY), ("dcat:themeTaxonomy", Iri(TAXONOMY)),
        *((("foaf:homepage", Iri(root.removesuffix(START) + "/")),) if served else ()),
        *(("dcat:dataset", _name(root, each)) for each in datasets),
        *((("dcat:service", Iri(f"{root}/#service")),) if served else ())], Iri(f"{root}/#catalogue"))
    service = Thing("dcat:DataService", [
        ("dct:title", Words(t("schnittstelle.title"), GERMAN)), ("dcat:endpointURL", Iri(f"{root}/")),
        ("dcat:endpointDescription", Iri(f"{root}/openapi.json")), *asked,
        *(("dcat:servesDataset", _name(root, each)) for each in datasets)], Iri(f"{root}/#service"))
    return [catalogue, *([service] if served else []), *([contact] if contact else []), _country(),
            *(each for dataset in datasets
              for each in _dataset(root, dataset, [("dct:publisher", publisher), *asked], day, served=served))]


def _country() -> Thing:
    """Return where all figures lie, with its box (longitude before latitude, degrees)."""
    west, south, east, north = space.box_of_all(database())
    ring = ", ".join(f"{lon} {lat}" for lon, lat in (
        (west, south), (east, south), (east, north), (west, north), (west, south)))
    return Thing("dct:Location", [("dcat:bbox", Words(f"POLYGON(({ring}))", kind="geo:wktLiteral"))], COUNTRY)


def _contact(root: str) -> Thing | None:
    """Return whom to ask, after the operator's file; nobody while name or e-mail address are not filled in."""
    name, address = (operator().said.get(f"betreiber.{entry}") for entry in ("name", "email"))
    if not name or not address:
        return None
    mail = Iri(f"mailto:{quote(address, safe=MAIL_SIGNS)}")
    return Thing("vcard:Kind", [("vcard:fn", Words(name, GERMAN)), ("vcard:hasEmail", mail)], Iri(f"{root}/#contact"))


def _asked(contact: Thing | None) -> list[tuple[str, Iri]]:
    return [("dcat:contactPoint", contact.name)] if contact and contact.name else []


def _name(root: str, dataset: Dataset) -> Iri:
    return Iri(f"{root}/datasets/{dataset.name}#dataset")


def _file(root: str, dataset: Dataset, form: Form) -> Iri:
    return Iri(f"{root}/datasets/{dataset.name}.{form.ending}")


def _dataset(root: str, dataset: Dataset, who: Said, day: Words, *, served: bool) -> Iterator[Thing]:
    given = offered(dataset) if served else tuple(form for form in offered(dataset) if form.ending != "json")
    yield Thing("dcat:Dataset", [
        ("dct:title", Words(dataset.title, GERMAN)), ("dct:description", Words(dataset.comment, GERMAN)),
        ("dct:identifier", Words(dataset.name)), *who, ("dct:modified", day),
        ("dct:language", Iri(f"{EU}/language/DEU")), ("dct:spatial", COUNTRY),
        *(("dcat:theme", Iri(f"{TAXONOMY}/{theme}")) for theme in THEMES),
        *(("dcat:keyword", Words(word, GERMAN)) for word in (*t("schnittstelle.keywords").split(", "), dataset.title)),
        *((("dcat:landingPage", Iri(root.removesuffix(START) + "/daten")),) if served else ()),
        # dct:source would have to be a data set of this catalogue.
        *(("dct:relation", Iri(address)) for address in dict.fromkeys(
            source.address for source in dataset.sources) if address),
        *(("dcat:distribution", _file(root, dataset, form)) for form in given)], _name(root, dataset))
    terms, document = _terms(root, dataset)
    yield from document
    for form in given:
        yield Thing("dcat:Distribution", [
            ("dct:title", Words(f"{dataset.title} ({FORM_NAMES.get(form.ending, FILE_TYPES[form.ending])})", GERMAN)),
            ("dct:description", Words(dataset.comment, GERMAN)),
            ("dcat:accessURL", _file(root, dataset, form)), ("dcat:downloadURL", _file(root, dataset, form)),
            ("dct:format", Iri(f"{EU}/file-type/{FILE_TYPES[form.ending]}")),
            ("dcat:mediaType", Iri(MEDIA + form.media_type.partition(";")[0])), ("dct:modified", day),
            *((("dct:conformsTo", Iri(GEO_PARQUET)),) if form.ending == "geo.parquet" else ()),
            *terms], _file(root, dataset, form))


def _terms(root: str, dataset: Dataset) -> tuple[Said, list[Thing]]:
    """Return licence, rights and attribution of the files, and a document that says the rights where they differ.

    The licence is always one of the list, as GovData demands: that of all sources, else "other"; what each source
    says stands in the document.
    """
    texts = list(dict.fromkeys(source.licence for source in dataset.sources)) or [t("schnittstelle.no_licence")]
    rights = Iri(f"{root}/datasets/{dataset.name}#licence")
    alike = len({address_of(text) for text in texts}) == 1 and address_of(texts[0]) is not None
    named = [("dcatde:licenseAttributionByText", Words(text, GERMAN))
             for text in dict.fromkeys(source.attribution for source in dataset.sources)]
    licence: Said = [("dct:license", Iri(listed_for(texts)))]
    if alike:
        return [*licence, *named], []
    document = Thing("dct:RightsStatement", [("rdfs:label", Words(" · ".join(texts), GERMAN))], rights)
    return [*licence, ("dct:rights", rights), *named], [document]


def as_json_ld(root: str, *, served: bool) -> bytes:
    """Return the catalogue as JSON-LD."""
    return rdf.json_ld(PREFIXES, things(root, served=served)).encode()


def as_turtle(root: str, *, served: bool) -> bytes:
    """Return the catalogue as Turtle."""
    return rdf.turtle(PREFIXES, things(root, served=served)).encode()
