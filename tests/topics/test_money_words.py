"""What the financing says of its dates and programmes is what its tables hold."""

from dataclasses import replace
from datetime import date

from dewak_dash.store.database import Database
from dewak_dash.topics.finanzierung import answers, evidence
from dewak_dash.topics.finanzierung import shown as queries

HERTEN = "05562020"
ON = date(2026, 11, 24)


def test_figures_are_as_of_the_newest_law_not_of_the_day_of_a_visit(database: Database) -> None:
    """The newest begun value in use is of a day before the visit, and a later visit doesn't make it newer."""
    newest = max(p.parameter.valid_from for p in answers.prices(ON).values() if p.parameter.valid_from)
    told = answers.state(ON)
    assert newest <= told < ON
    assert answers.state(date(2026, 12, 24)) == told
    plan = queries.books(HERTEN, answers.start(HERTEN, ON, "herten_new"), "carrier", None, ON)[0]
    assert plan.as_of == told.isoformat()


def test_the_council_paper_counts_the_programmes_that_fit_here(database: Database) -> None:
    """A village in Rheinland-Pfalz gets none that pays in Nordrhein-Westfalen alone."""
    for ags in (HERTEN, "07231021"):
        mine = answers.start(ags, ON)
        table = queries.programmes(ags, mine, None, ON).table
        fits = int(table.iloc[:, 1].str.startswith("Ja").sum())
        status = queries.for_council(ags, mine, "carrier", None, ON).table.iloc[3, 1]
        assert f"Beantragbar: {fits} Programme" in status
        granted = replace(mine, funding="granted")
        assert f"Bewilligt: {fits}." in queries.for_council(ags, granted, "carrier", None, ON).table.iloc[3, 1]


def test_one_programme_is_no_plural() -> None:
    assert evidence.title_of(1, 15, "Ort") == "Ein Programm passt zu diesem Haus in Ort, 15 nicht"
    assert evidence.title_of(2, 14, "Ort") == "2 Programme passen zu diesem Haus in Ort, 14 nicht"
    assert evidence.title_of(0, 16, "Ort") == "Kein gefundenes Programm passt zu diesem Haus in Ort"
    assert "Alle gefundenen Programme (16)" in evidence.title_of(16, 0, "Ort")
