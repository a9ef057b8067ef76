"""Parts of a town: districts that add up to it."""

import numpy as np

from dewak_dash.demography import small_areas


def test_areas_add_up_to_the_town_in_every_draw():
    rng = np.random.default_rng(3)
    town = rng.uniform(20_000, 30_000, (4, 60))
    shares = np.array([[0.6, 0.399, 0.001], [0.62, 0.379, 0.001], [0.64, 0.359, 0.001], [0.66, 0.339, 0.001]])
    areas = small_areas.share_out(town, shares, rng, half_widths=np.full((4, 3), 0.1), z=1.28,
                                  threshold=30, warn_under=5000)
    np.testing.assert_allclose(areas.persons.sum(axis=1), town, rtol=1e-12)
    assert areas.persons.min() >= 0
    assert areas.publishable.tolist() == [True, True, False]
    assert areas.uncertain.tolist() == [False, False, True]
