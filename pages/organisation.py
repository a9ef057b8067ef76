"""Organisation: welche Form zu einem Haus passt, wer was bringt, wie fest die Wahl steht, ob Ehrenamtliche reichen."""

import streamlit as st

from dewak_dash.text import label, labels, t
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.finanzierung.levers import bounds as house_bounds
from dewak_dash.topics.organisation import charts
from dewak_dash.topics.organisation import shown as queries
from dewak_dash.topics.organisation.levers import GROUP, GROUPS, bounds
from dewak_dash.ui import compare, frame, houses, levers, marker, run_out, state, widgets
from dewak_dash.ui import house as kept
from dewak_dash.ui.day import today

town = frame.begin("organisation")
frame.need_people(town)
colours = frame.palette()
on = today()
names = labels("organisation.view")
head = st.container()
with head:
    mine = houses.own(town, site(town.ags))
choices = kept.chosen(town.ags, on, mine)
view = frame.views(names)
top = st.container()
group, weights = kept.weights(town.ags)
picture, side = frame.split() if view in queries.WITH_LEVERS else (st.container(), None)

if side is not None:
    with side, levers.panel(town.ags) as lever:
        if view == "ehrenamt":
            for name, start in queries.of_the_house(kept.started(town.ags, on, mine)).items():
                lever.number(name, label("organisation.lever", name), default=start, **house_bounds(name))
        else:
            group = lever.choice(GROUP, labels("organisation.group"), GROUPS[0], t("organisation.weights_of"))
            weights = tuple(lever.number(name, label("organisation.weight", name), default=start, **bounds())
                            for name, start in queries.starts(group).items())

with picture, frame.part(names[view]):
    with head:
        place = marker.place(town, mine)
    house = (town.ags, choices, place, on)
    standing = queries.standing(*house, group, weights)
    with head:
        frame.title(standing.title, standing.subtitle)
        run_out.tell(on)
    with top:
        widgets.key_figures(compare.beside(standing.figures, town.ags, on, lambda other: queries.standing(
            town.ags, other.choices, compare.place(other), on, *compare.weights(town.ags)).figures))
    if view == "abwaegung":
        widgets.chart(charts.standing(standing, colours), standing.exhibit, legend=charts.field_key(colours))
    elif view == "ehrenamt":
        hours = queries.volunteers(*house)
        if hours is None:
            widgets.missing(t("organisation.ahead.missing"), t("organisation.ahead.table"))
        else:
            widgets.chart(charts.hours(hours, colours), hours.exhibit, legend=charts.age_key(hours, colours))
            widgets.note(hours.note)
    elif view == "gruppen":
        widgets.table(queries.groups(*house))
    elif view == "robust":
        widgets.table(queries.robust(*house, group, weights))
with frame.part(names[view]):
    if view == "abwaegung":
        widgets.note(queries.house(choices))
        widgets.explain(t("organisation.method"), t("organisation.method.text"))
    elif view == "gruppen":
        widgets.table(queries.weighing())
    elif view == "punkte":
        widgets.table(queries.scoring())
    elif view == "felder":
        field = state.choice("feld", queries.fields(), next(iter(queries.fields())), t("organisation.field_choice"))
        widgets.table(queries.side_by_side(field))
        forms = queries.forms(*house)
        form = state.choice("modell", forms, next(iter(forms)), t("finanzierung.choose"), kind="select")
        widgets.table(queries.profile(form))
    elif view == "partner":
        matrix, evidence = queries.partners()
        widgets.table(matrix)
        forms = queries.forms(*house)
        form = state.choice("modell", forms, next(iter(forms)), t("finanzierung.choose"), kind="select")
        widgets.table(queries.brought(town.ags, choices, form, place, on))
        widgets.table(evidence)
    elif view == "ehrenamt":
        widgets.explain(t("organisation.ahead.method"), t("organisation.ahead.method_text"))
widgets.note(t("finanzierung.law"))
frame.end()
