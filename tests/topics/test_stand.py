"""What a viewer chose is one object: address, object and project file say the same, old ones keep their meaning."""

import json
import tomllib
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dewak_dash.errors import DataError, InputError
from dewak_dash.topics.links import view_for
from dewak_dash.topics.pages import PAGES
from dewak_dash.topics.stand import settings_file as files
from dewak_dash.topics.stand import settings_state as states
from dewak_dash.topics.stand.settings import CHOICES, REFERENCE
from dewak_dash.topics.stand.settings_json import LARGEST
from dewak_dash.topics.stand.settings_state import Chosen, from_address, to_address

VISITS = Path(__file__).resolve().parents[1] / "visits"
LINKS = [(path.stem, link) for path in sorted(VISITS.glob("*.toml"))
         for link in tomllib.loads(path.read_text(encoding="utf-8"))["link"]]
HERTEN = "05562020"
SIZES = st.dictionaries(st.sampled_from(["flaeche", "stellen", "stunden"]), st.floats(0, 9999), max_size=3)
HOUSES = st.builds(lambda kind, lon, lat, sizes, name: "~".join(
    [kind, str(lon), str(lat), ",".join(f"{n}:{v}" for n, v in sizes.items()), name]),
    st.sampled_from(["meeting", "general", "Kein"]), st.floats(-200, 200), st.floats(-100, 100), SIZES, st.text())


def possible(name: str) -> st.SearchStrategy[str]:
    """Return what somebody may put into the address for a choice: sense and nonsense."""
    choice = CHOICES[name]
    number = st.floats(allow_nan=True).map(str) | st.integers(-50, 5000).map(str) | st.decimals(-10, 200, places=2).map(
        lambda value: str(value).replace(".", ","))
    known = {"number": number, "degrees": number, "switch": st.sampled_from(["1", "0", "ja"]), "house": HOUSES,
             "code": st.sampled_from([*choice.setting.codes, "anders"]),
             "word": st.from_regex(r"[a-z0-9_]{1,12}", fullmatch=True), "text": st.text(max_size=300)}
    return known[choice.kind] | st.text(max_size=70)


ADDRESSES = st.fixed_dictionaries({"ags": st.sampled_from([HERTEN, "05954032"])},
                                  optional={name: possible(name) for name in CHOICES if name != "ags"})


@given(ADDRESSES, st.sampled_from(PAGES))
def test_address_object_file_and_back_say_the_same(asked: dict[str, str], page: str) -> None:
    chosen = from_address(page, asked)
    address = to_address(chosen)
    assert from_address(page, address) == chosen
    project = files.Project(chosen, (files.Saved("Einer", chosen),))
    again = files.read(files.write(project).encode())
    assert again == project
    assert again.remarks == ()
    assert to_address(again.current) == address


@given(ADDRESSES)
def test_a_state_others_are_compared_with_is_one_code_and_comes_back(asked: dict[str, str]) -> None:
    chosen = from_address("finanzierung", asked)
    code = states.as_words("Großes Haus", chosen)
    if code:
        assert states.of_words(code) == ("Großes Haus", states.parts(chosen, states.COMPARED))
        assert from_address("", {REFERENCE: code}).codes == ((REFERENCE, code),)
    else:
        assert sum(len(value) for value in states.parts(chosen, states.COMPARED).values()) > 300


@given(st.binary(max_size=300) | st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["format", "version", "current", "saved", "house", "flaeche", "state", "name", "town"]),
        inner, max_size=6)).map(lambda value: json.dumps({"format": "dewak", "version": 1, "current": value}).encode()))
def test_any_other_file_is_refused_in_words(raw: bytes) -> None:
    with pytest.raises(DataError) as refused:
        files.read(raw)
    assert refused.value.problems
    assert all(problem.endswith((".", "…")) for problem in refused.value.problems)


def whole(**state: object) -> bytes:
    current = {"page": "finanzierung", "town": HERTEN, **state}
    return json.dumps({"format": "dewak", "version": 1, "current": current, "saved": []}).encode()


@pytest.mark.parametrize(("raw", "words"), [
    (b"", "nicht lesbar|ab Zeile 1"), (b"{\n\"format\": ", "ab Zeile 2"), (b"\xff\xfe", "kein JSON"),
    (b"[1, 2]", "keine Projektdatei"), (b'{"format": "geojson"}', "keine Projektdatei"),
    (b" " * (LARGEST + 1), "zu gro"), (b"[" * 100_000, "tiefer verschachtelt"),
    (b'{"format": "dewak", "version": 99}', "Fassung 99"), (b'{"format": "dewak"}', "Nummer ihrer Fassung"),
    (b'{"format": "dewak", "version": 1, "version": 1}', "steht zweimal"), (b'{"format": NaN}', "keine Zahl"),
    (b'{"format": "dewak", "version": 1}', "fehlt ein Stand"), (b"9" * 9000, "nicht lesbar")])
def test_what_is_wrong_with_a_file_is_said(raw: bytes, words: str) -> None:
    with pytest.raises(DataError, match=words):
        files.read(raw)


def test_all_problems_are_told_at_once_each_with_its_place() -> None:
    with pytest.raises(DataError) as refused:
        files.read(whole(house={"flaeche": 99999, "bund": "ja", "modell": "verein"}, people=[1],
                         own_houses={"haus1": {"kind": "meeting"}}, slides={"notiz_geld": "x" * 201}))
    told = "\n".join(refused.value.problems)
    assert len(refused.value.problems) == 6
    for words in ("current · house · flaeche: „99999“ ist keine Zahl von 30 bis 1.500.", "bund: „ja“ ist weder true",
                  "modell: „verein“ gibt es nicht", "current · people: ", "haus1: ", "höchstens 200 Zeichen"):
        assert words in told


def test_brackets_in_a_text_are_no_depth() -> None:
    found = files.read(whole(slides={"notiz_geld": '[[[[[[[[[[{{{{{{" \\'}))
    assert dict(found.current.codes)["notiz_geld"] == '[[[[[[[[[[{{{{{{" \\'


def test_unknown_keys_are_named_and_the_rest_is_opened() -> None:
    found = files.read(whole(house={"flaeche": 450, "balkon": 2}, farbe="rot"))
    assert found.current == Chosen(page="finanzierung", ags=HERTEN, codes=(("flaeche", "450"),))
    assert found.remarks == ("„farbe“ kennt dieses Dashboard nicht und übergeht es (current).",
                             "„balkon“ kennt dieses Dashboard nicht und übergeht es (current · house).")


@pytest.mark.parametrize(("release", "link"), LINKS,
                         ids=lambda each: each if isinstance(each, str) else each["page"])
def test_a_link_of_every_release_means_what_it_meant(release: str, link: dict[str, object]) -> None:
    asked = dict(parse_qsl(str(link["address"])))
    meant = {name: code for name, code in {**asked, **link.get("means", {})}.items() if code}  # type: ignore[dict-item]
    assert to_address(from_address(str(link["page"]), asked)) == meant
    assert view_for(str(link["page"]), asked) == link["view"]


def test_files_of_every_form_open_and_mean_the_same() -> None:
    oldest, today = (files.read((VISITS / f"{version}.dewak.json").read_bytes()) for version in "01")
    assert to_address(oldest.current) == {"ags": HERTEN, "szenario": "no_moves", "bis": "2040"}
    assert to_address(today.current) == {
        "ags": HERTEN, "variante": "haus1", "flaeche": "450", "stellen": "1,75", "bund": "1", "foerderung": "granted",
        "haus1": "meeting~7.1391~51.5930~flaeche:120~Treff am Markt", "szenario": "no_moves", "bis": "2040",
        "ansicht": "zahlt"}
    assert [(each.name, to_address(each.state)) for each in today.saved] == [
        ("Klein", {"ags": HERTEN, "flaeche": "90"})]
    assert not oldest.remarks + today.remarks


def test_saved_states_are_kept_renamed_and_forgotten() -> None:
    first = Chosen(page="finanzierung", ags=HERTEN, codes=(("flaeche", "450"),))
    other = Chosen(page="finanzierung", ags=HERTEN)
    project = files.kept(files.kept(files.Project(other), " Groß~es  Haus ", first), "Start", other)
    assert [each.name for each in project.saved] == ["Groß es Haus", "Start"]
    assert files.kept(project, "Start", first).saved[1].state == first
    assert [each.name for each in files.called(project, "Start", "Heute").saved] == ["Groß es Haus", "Heute"]
    assert [each.name for each in files.without(project, "Start").saved] == ["Groß es Haus"]
    for wrong in (lambda: files.kept(project, " ", first), lambda: files.called(project, "Start", "Groß es Haus"),
                  lambda: files.called(project, "Start", "")):
        with pytest.raises(InputError):
            wrong()
    for number in range(files.MOST_SAVED - len(project.saved)):
        project = files.kept(project, f"Stand {number}", first)
    with pytest.raises(InputError, match="Mehr als 30"):
        files.kept(project, "Einer zu viel", first)
