"""Tables of slides are parted so that none runs over its source."""

import pytest

from dewak_dash.report import slides, slides_charts
from dewak_dash.tables import Written


def test_rows_of_a_slide_fit_between_head_and_source() -> None:
    """Four columns share 871 points: 13 points high letters of 0.6 x 1.25 make 21 letters a line, 19.6 points high."""
    written = Written(heads=("a", "b", "c", "d"), numeric=(False,) * 4, rows=(("Wort " * 30,) * 4,) * 9)
    # (217.8 - 7) / 9.75 = 21.6 letters: 150 letters are 7 lines, 7 x 15.6 + 4 = 113.2 points; 350.6 - 25.9 hold two.
    assert [len(page) for page in slides._pages(written)] == [2, 2, 2, 2, 1]


def test_a_table_keeps_its_columns_from_slide_to_slide() -> None:
    """The long row stands on the first slide alone; the second would share its width out anew."""
    drawn: list[tuple[int, tuple[float, ...]]] = []

    class Deck:
        def slide(self, *_: str) -> None:
            pass

        def table(self, _: None, heads: object, rows: list[object], *__: object, wide: list[float]) -> None:
            drawn.append((len(rows), tuple(wide)))

    written = Written(heads=("Was", "Wie"), numeric=(False, False),
                      rows=(("Wort " * 200, "kurz"), *(("kurz", "Wort " * 9) for _ in range(12))))
    slides._tables(Deck(), "Titel", "", written, "Tabelle")  # type: ignore[arg-type]
    assert len(drawn) > 1
    assert sum(rows for rows, _ in drawn) == 13
    assert len({wide for _, wide in drawn}) == 1


@pytest.mark.parametrize(("values", "shape"), [
    ([219.5, 240.0], "[$-407]#,##0.0"),  # 219,47 thousand are 219,5 in the table; 220 would be rounded a second time
    ([219.0, None], "[$-407]#,##0")])
def test_labels_are_as_fine_as_the_table(values: list[float | None], shape: str) -> None:
    assert slides_charts._labels({"Haushaltsbelastung": values}) == shape
