"""All towns at once are what one town after the other is."""

import numpy as np
import pytest

from dewak_dash.forecast import all_towns
from dewak_dash.topics.common import answers_all, answers_town
from dewak_dash.topics.vorausberechnung import answers


@pytest.mark.parametrize(("kreis", "towns"), [("05562", ("05562020", "05562032")), ("05954", ("05954032",)),
                                              ("01051", ("01051001",))])
def test_the_batch_gives_a_town_what_its_page_gives(kreis: str, towns: tuple[str, ...]) -> None:
    found, people = next(answers_all.paths(27, (kreis,)))
    for ags in towns:
        own = people[:, :, found.keys.index(ags)].sum(axis=1)
        page = answers.scenario_totals(ags, 2050)["middle"]
        assert own == pytest.approx(page, rel=1e-6)
        single = answers_town.setting(ags).base.population.sum(axis=0)
        assert people[0, :, found.keys.index(ags)] == pytest.approx(single, rel=1e-6)


def test_nearly_every_town_of_germany_has_ages() -> None:
    assert sum(len(found.keys) for found in answers_all.towns_by_kreis().values()) > 10_200


def test_groups_sum_single_ages_up() -> None:
    people = np.arange(2 * 4 * 2, dtype=float).reshape(2, 4, 2)
    rows = all_towns.by_group(people, ("a", "b"), 2023, {"young": (0, 1), "all": (0, None)})
    assert rows[(rows.ags == "b") & (rows.year == 2024) & (rows.age_group == "young")].persons.tolist() == [9 + 11]
    assert rows[(rows.ags == "a") & (rows.year == 2023) & (rows.age_group == "all")].persons.tolist() == [0 + 2 + 4 + 6]
