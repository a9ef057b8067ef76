"""Long tables come page by page, say how much one sees, and can be searched; short ones stand whole."""

import re

from streamlit.testing.v1 import AppTest

from dewak_dash.ui.paging import PAGE, WHOLE

TAG = re.compile(r"<[^>]+>")


def drawn(rows: int) -> AppTest:
    """Draw a table of numbered places as a page does."""

    def script(rows: int) -> None:
        import pandas as pd
        import streamlit as st

        from dewak_dash.ui import paging

        table = st.session_state.setdefault("places", pd.DataFrame({"Ort": [f"Ort {n}." for n in range(1, rows + 1)]}))
        paging.table("orte", table, "Orte")

    return AppTest.from_function(script, kwargs={"rows": rows}).run()


def words(app: AppTest) -> str:
    return " ".join(TAG.sub(" ", str(getattr(each.proto, "body", ""))) for each in app.main)


def places(app: AppTest) -> list[int]:
    return [int(found) for found in re.findall(r"Ort (\d+)\.", words(app))]


def test_a_short_table_stands_whole() -> None:
    app = drawn(WHOLE)
    assert places(app) == list(range(1, WHOLE + 1))
    assert not app.button
    assert not app.text_input


def test_a_long_table_says_how_much_one_sees_and_goes_on() -> None:
    app = drawn(45)
    assert places(app) == list(range(1, PAGE + 1))
    assert "1 bis 20 von 45" in words(app)
    app.button(key="after.orte").click().run()
    app.button(key="after.orte").click().run()
    assert places(app) == list(range(41, 46))
    assert "41 bis 45 von 45" in words(app)
    assert app.button(key="after.orte").disabled
    app.button(key="before.orte").click().run()
    assert places(app) == list(range(21, 41))


def test_a_search_starts_at_its_first_page_and_says_what_it_left_out() -> None:
    app = drawn(45)
    app.button(key="after.orte").click().run()
    app.text_input(key="find.orte").set_value("Ort 4").run()
    assert places(app) == [4, 14, 24, 34, *range(40, 46)]  # both words, wherever they stand
    assert "1 bis 10 von 10" in words(app).replace("gefundenen ", "")
    app.text_input(key="find.orte").set_value("Paris").run()
    assert places(app) == []
    assert "Paris" in words(app)
