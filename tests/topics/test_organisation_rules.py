"""The organisation page on the real tables: every judgement has its reason, every form its findings, answers agree."""

from datetime import date

from dewak_dash.chain.choice import CRITERIA, FIELDS, POINTED
from dewak_dash.finance.models import MODELS
from dewak_dash.store.database import Database
from dewak_dash.store.reads import financing as reads
from dewak_dash.text import labels
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.organisation import answers, profiles
from dewak_dash.topics.organisation import shown as queries
from dewak_dash.topics.organisation.levers import GROUPS

HERTEN, HAMLET = "05562020", "07231021"
ON = date(2026, 11, 24)


def test_every_form_has_points_on_every_criterion_with_a_reason(database: Database) -> None:
    assert set(answers.points()) == {(code, name) for code in MODELS for name in POINTED}
    rows = answers.judgements()
    assert (rows.why_de.str.len() > 0).all()
    pointed = rows[rows.assumption_id.str.startswith(answers.POINTS)]
    assert pointed.low.min() >= 1
    assert pointed.high.max() <= 5
    assert (pointed.low < pointed.high).all()
    backed = pointed[pointed.source_de != "Eigene Setzung"]
    assert backed.address.str.startswith("http").all()
    assert len(backed) > 0.9 * len(pointed)


def test_every_group_weighs_every_field_and_most_differ(database: Database) -> None:
    assert set(labels("organisation.group")) == set(GROUPS)
    assert set(labels("organisation.criterion")) == set(CRITERIA)
    assert {tuple(answers.weights(group)) for group in GROUPS} == {tuple(FIELDS)}
    assert len({tuple(answers.weights(group).values()) for group in GROUPS}) == len(GROUPS)
    assert set(answers.weights("equal").values()) == {3.0}
    assert answers.importance("volunteers")[CRITERIA.index("influence")] == 0.0


def test_all_forms_stand_side_by_side_in_all_four_fields(database: Database) -> None:
    rows = reads.form_profiles(database)
    assert set(rows.model) == set(MODELS)
    assert rows.address.str.startswith("http").all()
    assert set(rows.criterion) == {name for names in profiles.QUESTIONS.values() for name in names}
    for field, questions in profiles.QUESTIONS.items():
        shown = queries.side_by_side(field)
        assert shown.table.shape == (len(MODELS), len(questions) + 2)
    legal = queries.side_by_side("institutional").table.set_index("Form")
    assert "(§ 4 GenG)" in legal.loc["Genossenschaft (eG)", "Wer gründet"]
    assert legal.loc["Wirkungskredit (Social Impact Bond)", "Ehrenamt"] == "kein belegter Befund im Datenbestand"
    assert len(queries.profile("cooperative").table) >= 13


def test_the_quality_of_an_exhibit_is_that_of_its_rows(database: Database) -> None:
    rows = reads.form_profiles(database)
    one = rows[(rows.model == "company") & (rows.criterion == "capital")]
    assert profiles.profile("company", one).quality == tuple(one.quality)
    assert profiles.side_by_side("financial", one.assign(quality="assumed")).quality == ("assumed",)
    assert queries.partners()[0].quality == ("derived", "assumed")


def test_who_brings_what_is_backed_or_marked(database: Database) -> None:
    rows = reads.partner_roles(database)
    assert set(rows.partner) == set(labels("organisation.partner"))
    assert set(rows.role) == set(labels("organisation.role"))
    assumed = rows[rows.finding_de.isna()]
    assert (assumed.quality == "assumed").all()
    assert (assumed.why_de.str.len() > 0).all()
    assert rows[rows.finding_de.notna()].address.str.startswith("http").all()
    matrix = queries.partners()[0].table.set_index("Partner")
    assert matrix.loc["Kreis", "Zugang zu Menschen"].startswith("Annahme: ")
    assert matrix.loc["Kreis", "Räume"] == "nicht belegt"
    assert "45.000 Euro" in matrix.loc["Wohnungsunternehmen", "Geld"]


def test_what_is_answered_is_what_is_shown_and_weights_move_it(database: Database) -> None:
    choices = money.start(HERTEN, ON)
    shown = queries.standing(HERTEN, choices, None, ON, "equal", (3.0, 3.0, 3.0, 3.0))
    told = {f.detail["model"]: f for f in answers.answer(HERTEN, {}, ON) if f.name == "organisation.score"}
    assert [round(100 * (told[code].value or 0)) for code in shown.codes] == shown.exhibit.table["Punkte"].tolist()
    for figure in told.values():
        assert figure.low is not None
        assert figure.low <= figure.value <= figure.high  # type: ignore[operator]
    dear = {f.detail["model"]: f for f in answers.answer(HERTEN, {"gewichte": "treasurer", "geld": 5.0, "recht": 0.0,
                                                                  "raeume": 0.0, "mitsprache": 0.0}, ON)
            if f.name == "organisation.score"}
    assert max(dear, key=lambda code: dear[code].value or 0) == "housing"
    hours = [f for f in answers.answer(HERTEN, {"ehrenamt": 90.0}, ON) if f.name == "organisation.volunteer_hours"]
    plain = [f for f in answers.answer(HERTEN, {}, ON) if f.name == "organisation.volunteer_hours"]
    assert plain[0].detail == {"year": 2027}
    assert plain[-1].detail == {"year": 2050}
    assert (hours[-1].value or 0) == 2 * (plain[-1].value or 1)


def test_where_ages_are_unknown_hours_are_missing_not_zero(database: Database) -> None:
    assert not [f for f in answers.answer(HAMLET, {}, ON) if f.name.startswith("organisation.volunteer")]
    assert queries.volunteers(HAMLET, money.start(HAMLET, ON), None, ON) is None
