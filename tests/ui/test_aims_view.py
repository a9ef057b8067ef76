"""Other aims for sites of a real town: what is, what would be possible at best, what is proven."""

from datetime import date

from dewak_dash.topics.common import answers_aims, answers_better, answers_reach
from dewak_dash.topics.common.answers_served import Question
from dewak_dash.topics.einzugsgebiete import shown_served

WETTER = "05954032"


def test_aims_stand_beside_what_is_and_what_is_proven(store_path: object) -> None:
    """The mean is that of the best site; with more people in the time at best than now, and nothing beyond a bound."""
    site = answers_reach.site(WETTER)
    assert site is not None
    asked = Question(ags=WETTER, lon=site.lon, lat=site.lat, service="kita", group="adult", minutes=15, year=2026,
                     neighbours=False, on=date(2026, 11, 27))
    found = answers_aims.aims(asked)
    assert found is not None
    by_code = {aim.code: aim for aim in found.aims}
    assert list(by_code) == ["mean", "longest", "reached", "needed"]
    better = answers_better.better(asked)
    assert better is not None
    assert (by_code["mean"].now, by_code["mean"].best) == (better.here, better.free)
    assert by_code["reached"].now < by_code["reached"].best <= by_code["reached"].bound <= 1
    assert by_code["needed"].bound <= by_code["needed"].best
    shown = shown_served.aims(asked)
    assert shown is not None
    assert shown.table.iloc[:, 3].str.contains("besser geht es nicht").any()
    assert f"{better.sites} Standorte neu gewählt" in shown.table.columns[2]
