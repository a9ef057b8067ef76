"""Choices live in the address: shared links work, bad values fall back, defaults keep the address short."""

from streamlit.testing.v1 import AppTest


def choices() -> None:
    import streamlit as st

    from dewak_dash.ui import state

    state.begin_page("test")
    group = state.choice("group", {"adult": "Erwachsene", "senior": "Über 75"}, "adult", "Gruppe")
    area = state.number("area", "Fläche", low=40, high=400, default=120, step=10)
    rate = state.number("rate", "Zins", low=0, high=5, default=1.5, step=0.5)
    real = state.toggle("real", "Preise von heute")
    st.write(f"{group}|{area:g}|{rate:g}|{real}")


def run(**params: str) -> AppTest:
    app = AppTest.from_function(choices)
    for name, value in params.items():
        app.query_params[name] = value
    return app.run()


def address(app: AppTest, name: str) -> str | None:
    value = app.query_params.get(name)
    return value[-1] if isinstance(value, list) else value


def shown(app: AppTest) -> str:
    return str(app.markdown[-1].value)


def test_defaults_leave_the_address_empty() -> None:
    app = run()
    assert shown(app) == "adult|120|1.5|False"
    assert dict(app.query_params) == {}


def test_a_shared_link_gives_the_same_choices() -> None:
    app = run(group="senior", area="200", rate="2.5", real="1")
    assert shown(app) == "senior|200|2.5|True"


def test_bad_values_fall_back() -> None:
    assert shown(run(group="<script>", area="viel", rate="nan", real="ja")) == "adult|120|1.5|False"


def test_numbers_outside_are_taken_to_the_bound_and_to_a_step() -> None:
    assert shown(run(area="99999", rate="-3")) == "adult|400|0|False"
    assert shown(run(area="123", rate="1.4")) == "adult|120|1.5|False"
    assert shown(run(area="inf")) == "adult|120|1.5|False"
    assert shown(run(area="1e308")) == "adult|120|1.5|False"


def test_numbers_are_read_as_a_german_writes_them() -> None:
    assert shown(run(rate="2,5")) == "adult|120|2.5|False"
    assert shown(run(area="1.200")) == "adult|400|1.5|False"  # 1200 is beyond the bound of 400
    assert shown(run(area="200,0")) == "adult|200|1.5|False"
    assert shown(run(rate="1.500")) == "adult|120|1.5|False"  # 1500 is impossible here, 1.5 is not


def test_the_address_is_written_as_a_german_types_and_without_a_remark() -> None:
    app = run()
    app.slider[1].set_value(2.5).run()
    assert address(app, "rate") == "2,5"
    assert [element.type for element in run(rate="2.5").main].count("html") == 0
    assert [element.type for element in run(rate="9").main].count("html") == 1


def year() -> None:
    from dewak_dash.ui import state

    state.begin_page("test")
    state.number("until", "Bis", low=2028, high=2070, default=2040, step=1, format="%d")


def test_years_are_told_without_a_point() -> None:
    app = AppTest.from_function(year)
    app.query_params["until"] = "2.090"
    assert "Möglich ist 2028 bis 2070; gezeigt wird 2070." in list(app.run().main)[-1].proto.body


def test_a_click_writes_the_code_and_not_the_label() -> None:
    app = run()
    app.segmented_control[0].set_value("senior").run()
    assert address(app, "group") == "senior"
    app.slider[0].set_value(300).run()
    assert address(app, "area") == "300"
    assert shown(app) == "senior|300|1.5|False"
    app.segmented_control[0].set_value("adult").run()
    assert "group" not in app.query_params


def test_the_back_button_wins_over_the_widget() -> None:
    app = run(group="senior")
    app.segmented_control[0].set_value("adult").run()
    app.query_params["group"] = "senior"
    app.run()
    assert shown(app).startswith("senior")


def written() -> None:
    import streamlit as st

    from dewak_dash.ui import state

    state.begin_page("test")
    seen = [state.in_address("group")]
    for code in ("senior", None):
        state.write("group", code)
        seen.append(state.in_address("group"))
    state.write("rate", "2")
    st.query_params["rate"] = "3"  # as a click on another page's link would, once the run is over
    seen.append(state.in_address("rate"))
    state.end_page()
    seen.append(state.in_address("rate"))
    st.write("|".join(map(str, seen)))


def test_what_is_written_is_read_in_the_same_run_and_the_address_itself_after_it() -> None:
    app = AppTest.from_function(written)
    app.query_params["group"] = "adult"
    assert shown(app.run()) == "adult|senior|None|2|3"
