"""Methoden: wie gerechnet wird, wie gut das früher war, ob die Formeln stimmen."""

import streamlit as st

from dewak_dash.text import labels, t
from dewak_dash.topics.finanzierung import shown as money
from dewak_dash.topics.methoden import charts
from dewak_dash.topics.methoden import shown as queries
from dewak_dash.ui import frame, state, widgets
from dewak_dash.ui.day import today

TEXT_WIDTH = 780

town = frame.begin("methoden")
frame.need_people(town)
colours = frame.palette()
names = labels("methoden.view")
head = st.container()
view = frame.views(names)
with head, frame.part(names[view]):
    headline = queries.headline(town.ags)
    frame.title(headline.title, headline.subtitle)

with frame.part(names[view]):
    if view == "rechnung":
        frame.section(t("methoden.how.section"), t("methoden.how.lead"))
        with st.container(width=TEXT_WIDTH):
            widgets.prose(t("methoden.how.base"))
            widgets.explain(t("methoden.how.base_term"), t("methoden.how.base_formula"))
            widgets.prose(t("methoden.how.year"))
            widgets.explain(t("methoden.how.year_term"), t("methoden.how.year_formula"))
            widgets.prose(t("methoden.how.rates"))
            widgets.explain(t("methoden.how.rates_term"), t("methoden.how.rates_formula"))
            widgets.prose(t("methoden.how.range"))
            widgets.explain(t("methoden.how.range_term"), t("methoden.how.range_formula"))
            widgets.prose(t("methoden.how.scenarios"))
            widgets.prose(t("methoden.how.other_towns"))
        frame.section(t("methoden.gaps.section"))
        widgets.missing(t("methoden.gaps.ages"), t("methoden.gaps.ages_table"))
        widgets.missing(queries.missing_events(), t("methoden.gaps.flows_table"))
        widgets.missing(t("methoden.gaps.east"), t("methoden.gaps.east_table"))
    elif view in ("methoden", "spanne", "haltbar"):
        frame.section(t("methoden.past.section"), t("methoden.past.lead"))
        size = state.choice("groesse", queries.sizes(), queries.size_of(town.ags), t("methoden.past.size"))
        past = queries.past(size)
        if view == "methoden":
            widgets.chart(charts.methods(past.methods, colours), past.methods.exhibit)
            widgets.note(past.methods.verdict)
            widgets.explain(t("methoden.methods.term"), t("methoden.methods.explain"))
        elif view == "spanne":
            widgets.chart(charts.launches(past.own, colours), past.own.exhibit)
            widgets.note(past.own.verdict)
            widgets.chart(charts.launches(past.total, colours), past.total.exhibit)
            widgets.note(past.total.verdict)
        else:
            widgets.chart(charts.kept(past.kept, colours), past.kept.exhibit)
            widgets.chart(charts.sureness(past.sureness, colours), past.sureness.exhibit)
            widgets.note(past.sureness.verdict)
            widgets.table(past.growth.exhibit)
    elif view == "geld":
        frame.section(t("methoden.money.section"), t("methoden.money.lead"))
        widgets.table(money.tried(town.ags, today()))
    elif view == "alter":
        frame.section(t("methoden.components.section"), t("methoden.components.lead"))
        components = queries.components()
        widgets.table(components.past)
        widgets.note(components.verdict)
        widgets.table(components.official)
        widgets.note(components.beside)
        paths = queries.paths()
        widgets.table(paths.exhibit)
        widgets.note(paths.verdict)
        lives = queries.lives()
        widgets.table(lives.exhibit)
        widgets.note(lives.verdict)
    else:
        frame.section(t("methoden.test.section"), t("methoden.test.lead"))
        again = st.button(t("methoden.test.again"), key="methoden.again", icon=":material/replay:")
        test = queries.selftest_now() if again else queries.selftest()
        widgets.table(test.exhibit)
frame.end()
