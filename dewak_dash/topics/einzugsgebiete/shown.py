"""Answer what the page Einzugsgebiete asks."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.reach import distance_m
from dewak_dash.chain.reach import CHILDREN_FROM, MIDDLE, OLD_FROM, SHARES, TOWN_HALL, squares
from dewak_dash.model import Exhibit
from dewak_dash.store.reads import regions, space
from dewak_dash.text import labels, t
from dewak_dash.topics.common import answers_reach as answers
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.asked_once import cached, database
from dewak_dash.topics.einzugsgebiete import cells as cell_view
from dewak_dash.topics.einzugsgebiete import findings as view
from dewak_dash.topics.einzugsgebiete import shapes as map_view

NEIGHBOURS = 30
MOST_CELLS = 4000


@cached
def reach(ags: str, lon: float, lat: float, group: str, house: str) -> view.Reach:
    """Return who reaches a point on foot; `house` is existing, planned or moved."""
    region, layers, place = known_region(ags), answers.layers(ags), (lon, lat)
    everyone = layers["people"]
    by_group = {g: answers.counts(ags, "people", place, g) for g in answers.GROUPS}
    by_age = ({code: answers.counts(ags, code, place, group) for code in layers}
              if answers.ages_known(ags, place, group) else None)
    chosen = by_group[group]
    middle = chosen[answers.MIDDLE_MINUTES].people
    return view.Reach(
        view.headline(region, chosen, everyone.town_total, group, house),
        t("einzugsgebiete.subtitle", town=region.short_name, ags=ags, low=view.rough(middle.low),
          high=view.rough(middle.high)),
        view.figures(chosen, by_age["over_64"][answers.MIDDLE_MINUTES] if by_age else None),
        view.walkers(region, everyone, by_group), view.residents(region, layers, by_age, group) if by_age else None,
        {minutes: found.radius_m for minutes, found in chosen.items()})


def _cells(ags: str, theme: str) -> pd.DataFrame:
    if theme in SHARES:
        return space.cells_1km(database())
    if theme == "people":
        return answers.cells_near(ags)
    age = CHILDREN_FROM if theme == "under_10" else OLD_FROM
    return space.cells_100m(database(), age_from=age)


def sources_of(outlines: pd.DataFrame) -> tuple[str, ...]:
    """Return the sources of some outlines, each once."""
    return tuple(sorted(set(outlines.source_id)))


def _outlines(ags: str) -> pd.DataFrame:
    near = regions.neighbours(database(), ags, NEIGHBOURS)
    return space.outlines(database(), [ags, *near.ags[near.touching]])


@cached
def map_of_cells(ags: str, lon: float, lat: float, group: str, theme: str, house: str) -> map_view.MapView:
    """Return the map of a theme around a point, with rings for the chosen walking group."""
    region, radii = known_region(ags), reach(ags, lon, lat, group, house).radii
    cells = _cells(ags, theme)
    away = distance_m(squares(cells, MIDDLE), projection.to_grid(lon, lat))
    near = np.argsort(away, kind="stable")[:MOST_CELLS]  # of a city only what a map of one place needs
    cells, away = cells.iloc[near], away[near]
    shown = cell_view.cell_map(theme, cells[(cells.ags == ags) | (away <= radii[max(radii)].high)])
    first, outlines = answers.site(ags), _outlines(ags)
    return map_view.MapView(
        map_view.words(region, shown, view.map_title(radii, group, house), sources_of(outlines)), (lon, lat),
        map_view.borders(ags, outlines, map_view.window(lon, lat)), shown,
        map_view.rings(lon, lat, radii), map_view.place(lon, lat, first.name if first else "", house),
        map_view.landmarks(space.landmarks(database(), ags), (lon, lat)))


@cached
def check(ags: str) -> Exhibit | None:
    """Return the sum of a town's cells beside the first official count after the census day."""
    found = space.cells_and_count(database(), ags)
    if found.empty:
        return None
    row, outlines = found.iloc[0], space.outlines(database(), [ags])
    return view.check(known_region(ags), float(row.persons), int(row.cells), int(row.official), str(row.date)[:10],
                      (*sources_of(outlines), row.source_id))


@cached
def assumptions() -> Exhibit:
    """Return every assumption behind the distances."""
    return view.assumptions([*(answers.speed(group) for group in answers.GROUPS), answers.detour()])


@cached
def distances() -> Exhibit:
    """Return how far each walking group gets in 5, 10 and 15 minutes, in any town."""
    return view.distances({group: answers.speed(group) for group in answers.GROUPS}, answers.detour())


@dataclass(frozen=True, eq=False)
class Gap:
    """Hold what is missing for a town without cells, and what is known all the same."""

    title: str
    subtitle: str
    text: str
    outline: map_view.MapView | None


@cached
def gap(ags: str) -> Gap:
    """Return what the page says of a town without a complete set of cells."""
    region = known_region(ags)
    words = view.missing(region, space.cells_and_count(database(), ags))
    return Gap(t("einzugsgebiete.title.none", town=region.short_name),
               t("einzugsgebiete.subtitle.none", town=region.short_name, ags=ags), words, _outline(ags))


def _outline(ags: str) -> map_view.MapView | None:
    region, own = known_region(ags), space.outline(database(), ags)
    return None if own is None else map_view.outline_map(region, own, _outlines(ags))


def themes(ags: str, lon: float, lat: float, group: str) -> dict[str, str]:
    """Return what the map can show around a place: people, and ages where they are known."""
    every = labels("einzugsgebiete.theme")
    return every if answers.ages_known(ags, (lon, lat), group) else {"people": every["people"]}


def start_note(ags: str) -> str:
    """Return where the place in question stands before anyone moves it, and why there."""
    first, town = answers.site(ags), known_region(ags).short_name
    if first is None or first.note:
        return first.note if first else ""
    return (t("einzugsgebiete.start.town_hall", town=town) if first.kind == TOWN_HALL
            else t("einzugsgebiete.start.centre", town=town))
