"""The catalogue after DCAT-AP.de: a data set a table, its files, its licence and how to name its sources."""

from collections.abc import Iterator

from dewak_dash.text import t
from dewak_dash.topics.common.answers import stamp
from dewak_dash.topics.schnittstelle import rdf
from dewak_dash.topics.schnittstelle.answers import Dataset, found
from dewak_dash.topics.schnittstelle.answers_query import Form, forms
from dewak_dash.topics.schnittstelle.licences import address_of
from dewak_dash.topics.schnittstelle.rdf import Iri, Thing, Words

GERMAN = "de"
EU = "http://publications.europa.eu/resource/authority"
PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
    "dcatde": "http://dcat-ap.de/def/dcatde/", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#"}
THEMES = ("SOCI", "REGI")
FILE_TYPES = {"json": "JSON", "csv": "CSV", "geojson": "GEOJSON", "parquet": "PARQUET"}
MEDIA = "https://www.iana.org/assignments/media-types/"


def offered(dataset: Dataset) -> tuple[Form, ...]:
    """Return the forms in which a table can be loaded whole or page by page."""
    return tuple(form for form in forms(dataset) if form.usual_rows is not None or dataset.rows <= form.most_rows)


def things(root: str, *, served: bool) -> list[Thing]:
    """Return catalogue, data sets, files; `served` where a service answers at the root, else they are files beside."""
    datasets, day = list(found().values()), Words(stamp().built_on, kind="xsd:date")
    publisher = Thing("foaf:Agent", [("foaf:name", Words(t("schnittstelle.publisher"), GERMAN))])
    catalogue = Thing("dcat:Catalog", [
        ("dct:title", Words(t("schnittstelle.title"), GERMAN)),
        ("dct:description", Words(t("schnittstelle.about"), GERMAN)),
        ("dct:publisher", publisher), ("dct:language", Iri(f"{EU}/language/DEU")), ("dct:modified", day),
        *(("dcat:dataset", _name(root, each)) for each in datasets),
        *((("dcat:service", Iri(f"{root}/#service")),) if served else ())], Iri(f"{root}/#catalogue"))
    service = Thing("dcat:DataService", [
        ("dct:title", Words(t("schnittstelle.title"), GERMAN)), ("dcat:endpointURL", Iri(f"{root}/")),
        ("dcat:endpointDescription", Iri(f"{root}/openapi.json")),
        *(("dcat:servesDataset", _name(root, each)) for each in datasets)], Iri(f"{root}/#service"))
    return [catalogue, *([service] if served else []),
            *(each for dataset in datasets for each in _dataset(root, dataset, publisher, day, served=served))]


def _name(root: str, dataset: Dataset) -> Iri:
    return Iri(f"{root}/datasets/{dataset.name}#dataset")


def _file(root: str, dataset: Dataset, form: Form) -> Iri:
    return Iri(f"{root}/datasets/{dataset.name}.{form.ending}")


def _dataset(root: str, dataset: Dataset, publisher: Thing, day: Words, *, served: bool) -> Iterator[Thing]:
    given = offered(dataset) if served else tuple(form for form in offered(dataset) if form.ending != "json")
    yield Thing("dcat:Dataset", [
        ("dct:title", Words(dataset.title, GERMAN)), ("dct:description", Words(dataset.comment, GERMAN)),
        ("dct:identifier", Words(dataset.name)), ("dct:publisher", publisher), ("dct:modified", day),
        ("dct:language", Iri(f"{EU}/language/DEU")), ("dct:spatial", Iri(f"{EU}/country/DEU")),
        *(("dcat:theme", Iri(f"{EU}/data-theme/{theme}")) for theme in THEMES),
        *(("dct:source", Iri(source.address)) for source in dataset.sources if source.address),
        *(("dcat:distribution", _file(root, dataset, form)) for form in given)], _name(root, dataset))
    for form in given:
        yield Thing("dcat:Distribution", [
            ("dct:title", Words(f"{dataset.title} ({FILE_TYPES[form.ending]})", GERMAN)),
            ("dcat:accessURL", _file(root, dataset, form)), ("dcat:downloadURL", _file(root, dataset, form)),
            ("dct:format", Iri(f"{EU}/file-type/{FILE_TYPES[form.ending]}")),
            ("dcat:mediaType", Iri(MEDIA + form.media_type.partition(";")[0])), ("dct:modified", day),
            *_terms(dataset)], _file(root, dataset, form))


def _terms(dataset: Dataset) -> Iterator[tuple[str, Iri | Words | Thing]]:
    """Yield licence and attribution: the one address where all sources share a licence, else what each says."""
    texts = list(dict.fromkeys(source.licence for source in dataset.sources)) or [t("schnittstelle.no_licence")]
    shared = {address_of(text) for text in texts}
    one = shared.pop() if len(shared) == 1 else None
    if one:
        yield "dct:license", Iri(one)
    else:
        yield "dct:license", Thing("dct:LicenseDocument", [("rdfs:label", Words(" · ".join(texts), GERMAN))])
    for text in dict.fromkeys(source.attribution for source in dataset.sources):
        yield "dcatde:licenseAttributionByText", Words(text, GERMAN)


def as_json_ld(root: str, *, served: bool) -> bytes:
    """Return the catalogue as JSON-LD."""
    return rdf.json_ld(PREFIXES, things(root, served=served)).encode()


def as_turtle(root: str, *, served: bool) -> bytes:
    """Return the catalogue as Turtle."""
    return rdf.turtle(PREFIXES, things(root, served=served)).encode()
