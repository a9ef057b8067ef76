"""How the open data answers: caches, parts, packing, refusals; and never 500, whatever is asked."""

import gzip
import random
import re
from typing import Any
from urllib.parse import quote

import jsonschema
import pytest
from client import Reply, ask, patient
from starlette.applications import Starlette

from dewak_dash.api import datasets
from dewak_dash.api.documents import DOCUMENTS
from dewak_dash.store.database import Database
from dewak_dash.topics.schnittstelle.answers import found

ROWS = "/api/v1/datasets/vital_events"
ADDRESSES = [f"{ROWS}.csv", f"{ROWS}.json", f"{ROWS}.parquet", "/api/v1/", "/api/v1/datasets",
             "/api/v1/answers/angebote?ags=05562020", "/api/v1/openapi.json"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_holds_it_gets_304_without_a_body(app: Starlette, address: str) -> None:
    first = patient(app, address)
    assert first.status == 200
    tag = first.headers["etag"]
    for held in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = ask(app, address, if_none_match=held)
        assert (again.status, again.body) == (304, b"")
        assert again.headers["etag"] == tag
    assert ask(app, address, if_none_match='"other"').status == 200


def test_mark_changes_with_the_store(app: Starlette, monkeypatch: pytest.MonkeyPatch, database: Database) -> None:
    tag = ask(app, f"{ROWS}.csv").headers["etag"]
    assert database.fingerprint[:16] in tag
    stamp = datasets.stamp()
    monkeypatch.setattr(datasets, "stamp", lambda: type(stamp)("0" * 64, stamp.built_on))
    assert ask(app, f"{ROWS}.csv", if_none_match=tag).status == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_packed_is_the_same_with_another_tag(app: Starlette, address: str) -> None:
    plain, packed = ask(app, address), ask(app, address, accept_encoding="br, gzip;q=0.8")
    if address.endswith("parquet"):
        assert packed == plain
        assert packed.headers["content-encoding"] == "identity"
        return
    if len(plain.body) < 1000:
        assert "content-encoding" not in packed.headers
        return
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert packed.headers["etag"] != plain.headers["etag"]
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    assert ask(app, address, accept_encoding="gzip;q=0").body == plain.body
    assert ask(app, address, accept_encoding="gzip", if_none_match=packed.headers["etag"]).status == 304


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_tells_what_get_would_send(app: Starlette, address: str) -> None:
    get, head = ask(app, address), ask(app, address, method="HEAD")
    assert head.body == b""
    assert (head.status, head.headers) == (get.status, get.headers)
    assert head.headers["content-length"] == str(len(get.body))


@pytest.mark.parametrize("address", [f"{ROWS}.csv", f"{ROWS}.parquet"])
def test_parts_are_parts(app: Starlette, address: str) -> None:
    whole = ask(app, address)
    size, tag = len(whole.body), whole.headers["etag"]
    for asked, start, stop in (("0-99", 0, 100), ("100-", 100, size), ("-50", size - 50, size),
                               (f"10-{size + 5}", 10, size), (f"-{size + 5}", 0, size)):
        part = ask(app, address, range=f"bytes={asked}", accept_encoding="gzip")
        assert part.status == 206
        assert part.body == whole.body[start:stop]
        assert part.headers["content-range"] == f"bytes {start}-{stop - 1}/{size}"
    assert ask(app, address, range="bytes=0-9", if_range=tag).status == 206
    assert ask(app, address, range="bytes=0-9", if_range='"old"').body == whole.body
    for other in ("bytes=0-9,20-29", "lines=1-2", "bytes=9-3", "bytes=-"):
        assert ask(app, address, range=other).body == whole.body
    for outside in (f"bytes={size}-", "bytes=-0"):
        assert ask(app, address, range=outside).status == 416


@pytest.mark.parametrize(("address", "status", "words"), [
    ("/api/v1/nichts", 404, "/api/v1/"),
    ("/api/v1/datasets/nichts.csv", 404, "„nichts“"),
    ("/api/v1/datasets/population.xlsx", 404, "json, csv und parquet"),
    ("/api/v1/datasets/population.geojson", 404, "json, csv und parquet"),
    ("/api/v1/datasets/population.csv?farbe=rot", 400, "„farbe“"),
    ("/api/v1/datasets/population.csv?year=2020&year=2021", 400, "zweimal"),
    ("/api/v1/datasets/population.csv?year=zwanzig", 422, "eine ganze Zahl"),
    ("/api/v1/datasets/population.csv?date=2023-02-30", 422, "einen Tag"),
    ("/api/v1/datasets/population.csv?preferred=ja", 422, "true oder false"),
    ("/api/v1/datasets/population.csv?sex=divers", 422, "total, male und female"),
    ("/api/v1/datasets/regions.csv?level=gemeinde", 422, "germany, land, kreis und municipality"),
    ("/api/v1/datasets/population.csv?columns=ags,farbe", 422, "„farbe“"),
    ("/api/v1/datasets/population.json?limit=10001", 422, "1 bis 10.000"),
    ("/api/v1/datasets/population.json?limit=0", 422, "1 bis 10.000"),
    ("/api/v1/datasets/population.json?offset=-1", 422, "offset"),
    ("/api/v1/datasets/population.csv", 422, "höchstens 100.000"),
    (f"/api/v1/datasets/population.csv?note={'x' * 201}", 422, "länger als 200"),
    (f"/api/v1/datasets/population.csv?note={'x' * 8001}", 414, "8.000"),
    ("/api/v1/datasets/tfr.a%0Ab", 404, "„tfr“ gibt es als"),
    ("/api/v1/a%0Ab", 404, "/api/v1/"),
    ("/api/v1/openapi.json?jahr=1", 400, "„jahr“"),
    ("/api/v1/answers/wetter?ags=05562020", 404, "„wetter“"),
    ("/api/v1/answers/angebote", 400, "„ags“"),
    ("/api/v1/answers/angebote?ags=99999999", 404, "„99999999“"),
    ("/api/v1/answers/finanzierung?ags=05562020&farbe=rot", 400, "„farbe“"),
    ("/api/v1/answers/finanzierung?ags=05562020&flaeche=viel", 422, "„flaeche“ braucht eine Zahl"),
    ("/api/v1/answers/finanzierung?ags=05562020&on=morgen", 422, "kein Tag"),
    ("/api/v1/answers/einzugsgebiete?ags=05562020&lon=12&lat=50", 422, "zu weit"),
])
def test_what_cannot_be_asked_is_a_problem_in_one_sentence(
        app: Starlette, address: str, status: int, words: str) -> None:
    reply = ask(app, address)
    assert reply.headers["content-type"] == "application/problem+json"
    told = reply.json()
    assert (reply.status, told["status"], told["type"]) == (status, status, "about:blank")
    assert words in told["detail"]


def test_every_filter_of_the_widest_table_fits_at_its_longest(app: Starlette) -> None:
    paths = ask(app, "/api/v1/openapi.json").json()["paths"]
    asked = {path: "&".join(f"{each['name']}={'x' * each['schema']['maxLength']}" for each in told["get"]["parameters"]
                            if each["schema"].get("maxLength") and "enum" not in each["schema"])
             for path, told in paths.items() if path.startswith("/datasets/")}
    path = max(asked, key=lambda each: len(asked[each]))
    assert len(asked[path]) > 4_000
    reply = ask(app, f"/api/v1{path.replace('{form}', 'json')}?{asked[path]}")
    assert (reply.status, reply.json()["total"]) == (200, 0)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"])
def test_nothing_is_written(app: Starlette, method: str) -> None:
    for address in (f"{ROWS}.csv", "/api/v1/", "/api/v1/answers/kette"):
        reply = ask(app, address, method=method)
        assert (reply.status, reply.headers["allow"]) == (405, "GET, HEAD"), address


def test_host_that_is_none_stands_in_no_address(app: Starlette) -> None:
    assert ask(app, "/api/v1/", host='x"><script>').status == 400


PIECES = ["", "0", "-1", "1e308", "99999999999999999999", "nan", "2023-12-31", "0000-00-00", "9999-12-31", "true",
          "%00", "%FF", "%ED%A0%80", "' OR 1=1 --", '"; DROP TABLE meta', "ü", "😀", "%", "+", "a,b", ",", "$v0", "..",
          "json", "05562020", "x" * 300, "\u200b", "1;2", "&&", "=", "null", "2020"]


def _odd(dice: random.Random) -> tuple[str, dict[str, str]]:
    name = dice.choice([*found(), "x", "population", ""])
    columns = [column.name for column in found()[name].columns] if name in found() else ["a"]
    names = [*columns, *(f"{c}{end}" for c in columns for end in (".from", ".to")), "columns", "offset"]
    if dice.random() < 0.2:
        names = ["limit", "ags", "on", "lon", "bis", *PIECES]
    path = dice.choice([f"datasets/{name}.{dice.choice(['json', 'csv', 'geojson', 'parquet', 'csv-metadata.json'])}",
                        f"datasets/{name}",
                        f"answers/{dice.choice(['angebote', 'einzugsgebiete', 'bevoelkerung', 'x'])}",
                        *(document.path.strip("/") for document in DOCUMENTS), quote(dice.choice(PIECES))])
    pairs = ["limit=3"] if path.startswith("datasets/") else ["ags=05562020"]
    pairs += [f"{quote(dice.choice(names))}={dice.choice([quote(p) if '%' not in p else p for p in PIECES])}"
              for _ in range(dice.randrange(3))]
    headers = {dice.choice(["range", "if_none_match", "accept_encoding", "if_range", "accept"]):
               dice.choice(["bytes=0-", "bytes=5-2", "bytes=", "*", "gzip;q=x", "gzip", ",,,", "bytes=999999999999-",
                            'W/"', "\xff", "bytes=-1"]) for _ in range(dice.randrange(3))}
    return f"/api/v1/{path}?{'&'.join(pairs)}", headers


def test_no_odd_question_gives_500(app: Starlette, store_path: object) -> None:
    dice, seen = random.Random(20261127), dict[int, int]()
    for _ in range(600):
        address, headers = _odd(dice)
        reply: Reply = ask(app, address, method=dice.choice(["GET", "GET", "GET", "HEAD", "POST"]), **headers)
        assert reply.status in {200, 206, 304, 307, 400, 404, 405, 414, 416, 422}, (reply.status, address, headers)
        if reply.status >= 400 and reply.body:
            assert reply.headers["content-type"] == "application/problem+json", address
        seen[reply.status] = seen.get(reply.status, 0) + 1
    assert min(seen.get(status, 0) for status in (200, 400, 404, 405, 422)) >= 5, seen


def _in_address(parameter: dict[str, Any]) -> str:
    """Return an example as OpenAPI writes it in an address: a list with commas where it does not explode."""
    example = parameter["example"]
    return ",".join(example) if isinstance(example, list) and not parameter["explode"] else str(example)


def test_description_is_valid_and_its_examples_answer_as_it_says(app: Starlette) -> None:
    described = ask(app, "/api/v1/openapi.json").json()
    assert re.fullmatch(r"3\.1\.\d", described["openapi"])
    for path, item in described["paths"].items():
        given = [p for p in (*item.get("parameters", []), *item["get"].get("parameters", [])) if "example" in p]
        address = path.replace("{form}", "json")
        query = "&".join(f"{p['name']}={_in_address(p)}" for p in given if p["in"] == "query")
        reply = patient(app, f"/api/v1{address}?{query}")
        assert reply.status == 200, path
        content = item["get"]["responses"]["200"]["content"]
        kind = reply.headers["content-type"].partition(";")[0]
        assert kind in content, path
        if "schema" in content[kind]:
            jsonschema.validate(reply.json(), {**content[kind]["schema"], "components": described["components"]},
                                cls=jsonschema.Draft202012Validator)


def test_every_described_filter_is_taken_and_keeps_its_row(app: Starlette) -> None:
    described = patient(app, "/api/v1/openapi.json").json()
    for name, dataset in found().items():
        # A store built for the first time has no changes to tell of: the table is there and empty.
        row = next(iter(patient(app, f"/api/v1/datasets/{name}.json?limit=1").json()["rows"]), {})
        assert bool(row) == bool(dataset.rows), name
        item = described["paths"][f"/datasets/{name}.{{form}}"]
        ordered = next((p["name"] for p in item["get"]["parameters"] if p["name"].endswith(".from")), "")
        for parameter in item["get"]["parameters"]:
            if "." in parameter["name"] and not parameter["name"].startswith(ordered.removesuffix("from")):
                continue
            column = parameter["name"].removesuffix(".from").removesuffix(".to")
            value = row.get(column)
            if column not in row or value is None or len(str(value)) > 200:
                continue
            text = str(value).lower() if isinstance(value, bool) else str(value)
            reply = patient(app, f"/api/v1/datasets/{name}.json?{parameter['name']}={quote(text, safe='')}&limit=1")
            assert reply.status == 200, (name, parameter["name"], text, reply.body)
            assert reply.json()["total"] >= 1
        assert {p["name"] for p in item["get"]["parameters"]} >= {c.name for c in dataset.columns} - {"geojson"}


def test_below_a_path_of_a_proxy_every_address_carries_it(app: Starlette) -> None:
    root = "https://daten.example/dewak/api/v1"
    listed = patient(app, "/dewak/api/v1/", below="/dewak").json()["documents"]
    assert {each["address"] for each in listed} == {root + each.path for each in DOCUMENTS}
    page = ask(app, "/dewak/api/v1/datasets/vital_events.json?limit=2", below="/dewak")
    assert page.json()["next"].startswith("/dewak/api/v1/datasets/vital_events.json?")
    assert ask(app, page.json()["next"], below="/dewak").status == 200
    assert "</dewak/api/v1/datasets/vital_events.csv-metadata.json>" in page.headers["link"]
    assert ask(app, "/dewak/api/v1", below="/dewak").headers["location"] == "/dewak/api/v1/"
    assert b"Disallow: /dewak/api/v1/datasets/" in ask(app, "/dewak/robots.txt", below="/dewak").body
    assert b"<loc>https://daten.example/dewak/bevoelkerung</loc>" in ask(app, "/dewak/sitemap.xml", below="/dewak").body
