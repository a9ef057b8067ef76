"""Every address that the page Daten shows for the open data answers."""

from client import patient
from starlette.applications import Starlette

from dewak_dash.text import labels
from dewak_dash.topics.schnittstelle.answers_query import FORMS
from dewak_dash.topics.schnittstelle.shown_interface import PATHS, interface


def test_every_address_shown_answers(app: Starlette) -> None:
    table = interface("05562020", "https://daten.example").addresses.table
    assert len(table) == len(PATHS)
    for path, whole in zip(table["Adresse"], table["Öffnen"], strict=True):
        assert whole == f"https://daten.example{path}"
        assert patient(app, path).status == 200, path


def test_every_form_and_address_has_its_words() -> None:
    assert set(labels("schnittstelle.page.form")) == set(FORMS)
    assert set(labels("schnittstelle.page.what")) == set(PATHS)


def test_licences_add_up_to_the_sources() -> None:
    shown_table = interface("05562020", "").licences
    counted = int(shown_table.table["Quellen"].sum())
    assert str(counted) in shown_table.title
