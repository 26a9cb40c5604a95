"""All faults of a form are reported, each with its place and the reason."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kplan_desktop.domain.form_format.form_check import MAX_GOALS, form_faults, publishing_faults
from kplan_desktop.domain.model.form import (
    Form,
    Metric,
    NationalGoal,
    NationalMeasure,
    StrategyArea,
)
from kplan_desktop.storage.forms.form_files import FormLibrary, read_form
from tests.folders import ROOT

PUBLISHED = FormLibrary(ROOT / "forms").load("strategi-2020-2012-2014")
OTHER = read_form((ROOT / "tests" / "forms" / "other-structure.json").read_bytes())


def faults(form: Form) -> list[str]:
    return [str(fault) for fault in form_faults(form)]


def with_area(form: Form, index: int, area: StrategyArea) -> Form:
    areas = list(form.strategy_areas)
    areas[index] = area
    return replace(form, strategy_areas=tuple(areas))


def with_goal(form: Form, area_index: int, index: int, goal: NationalGoal) -> Form:
    area = form.strategy_areas[area_index]
    goals = list(area.goals)
    goals[index] = goal
    return with_area(form, area_index, replace(area, goals=tuple(goals)))


def first_goal(form: Form) -> NationalGoal:
    return form.strategy_areas[0].goals[0]


@pytest.mark.parametrize("form", [PUBLISHED, OTHER], ids=lambda form: form.id)
def test_a_good_form_has_no_faults(form: Form) -> None:
    assert faults(form) == []


@pytest.mark.parametrize("form_id", ["con", "nul.2014", "skjema.schema"])
def test_a_form_that_no_file_can_be_named_by_is_not_published(form_id: str) -> None:
    form = replace(PUBLISHED, id=form_id)
    assert faults(form) == []
    assert [str(fault) for fault in publishing_faults(form)] == [
        f'id: the id "{form_id}" cannot be the name of a file'
    ]
    assert publishing_faults(PUBLISHED) == []
    no_id = replace(PUBLISHED, id="a/b")
    assert publishing_faults(no_id) == form_faults(no_id)


def test_a_form_has_no_more_goals_than_a_delivery_can_hold() -> None:
    goal = first_goal(PUBLISHED)

    def with_goals(*counts: int) -> Form:
        areas = tuple(
            StrategyArea(
                id=f"a{a}",
                number=str(a + 1),
                title="x",
                goals=tuple(
                    NationalGoal(id=f"g{a}.{g}", number=f"{a + 1}.{g}", text=goal.text)
                    for g in range(count)
                ),
            )
            for a, count in enumerate(counts)
        )
        return replace(PUBLISHED, strategy_areas=areas)

    assert publishing_faults(with_goals(*[100] * (MAX_GOALS // 100))) == []
    assert [str(fault) for fault in publishing_faults(with_goals(*[100] * 5, 1))] == [
        f"strategy_areas: the form has 501 goals, which is more than {MAX_GOALS}"
    ]


def test_a_duplicate_goal_number_is_reported_at_both_places() -> None:
    goal = replace(PUBLISHED.strategy_areas[0].goals[3], number="2.1")
    assert faults(with_goal(PUBLISHED, 0, 3, goal)) == [
        'strategy_areas[0].goals[3]: number "2.1" stands twice',
        'strategy_areas[1].goals[0]: number "2.1" stands twice',
    ]


def test_a_duplicate_number_within_an_area_is_reported() -> None:
    goal = replace(PUBLISHED.strategy_areas[1].goals[1], number="2.1")
    assert faults(with_goal(PUBLISHED, 1, 1, goal)) == [
        'strategy_areas[1].goals[0]: number "2.1" stands twice',
        'strategy_areas[1].goals[1]: number "2.1" stands twice',
    ]


def test_each_area_may_number_its_goals_from_one_but_without_duplicates() -> None:
    assert [goal.number for goal in OTHER.goals()] == ["1", "2", "3", "4"] * 3
    goal = replace(OTHER.strategy_areas[2].goals[3], number="3")
    assert faults(with_goal(OTHER, 2, 3, goal)) == [
        'strategy_areas[2].goals[2]: number "3" stands twice',
        'strategy_areas[2].goals[3]: number "3" stands twice',
    ]


def test_goal_12_of_area_1_is_not_taken_for_goal_2_of_area_1() -> None:
    def area(number: str) -> StrategyArea:
        goals = tuple(
            NationalGoal(id=f"goal-{number}-{n}", number=str(n), text="mål") for n in range(1, 13)
        )
        return StrategyArea(id=f"area-{number}", number=number, title="Område", goals=goals)

    assert faults(replace(PUBLISHED, strategy_areas=(area("1"), area("2")))) == []


def test_national_measures_are_numbered_within_their_goal() -> None:
    goal = first_goal(PUBLISHED)
    doubled = replace(goal.national_measures[1], number="1")
    goal = replace(goal, national_measures=(goal.national_measures[0], doubled))
    assert faults(with_goal(PUBLISHED, 0, 0, goal)) == [
        'strategy_areas[0].goals[0].national_measures[0]: number "1" stands twice',
        'strategy_areas[0].goals[0].national_measures[1]: number "1" stands twice',
    ]


def test_an_id_names_one_thing_in_the_whole_form() -> None:
    goal = replace(first_goal(PUBLISHED), id="oslo")
    assert faults(with_goal(PUBLISHED, 0, 0, goal)) == [
        'units[2]: id "oslo" stands twice',
        'strategy_areas[0].goals[0]: id "oslo" stands twice',
    ]


@pytest.mark.parametrize("bad", ["Goal 1", "mål-1", "../goal", "goal/1", "-a", "a" * 101, "a\n"])
def test_an_id_is_made_of_few_characters(bad: str) -> None:
    found = faults(with_goal(PUBLISHED, 0, 0, replace(first_goal(PUBLISHED), id=bad)))
    assert len(found) == 1
    assert found[0].startswith("strategy_areas[0].goals[0].id: ")


def test_a_form_without_areas_goals_or_units_is_refused() -> None:
    assert faults(replace(PUBLISHED, strategy_areas=())) == ["the form has no strategy areas"]
    bare = replace(PUBLISHED.strategy_areas[1], goals=())
    assert faults(with_area(PUBLISHED, 1, bare)) == ["strategy_areas[1]: the area has no goals"]
    assert faults(replace(PUBLISHED, units=())) == ["the form has no units"]


def test_the_plan_has_three_columns_and_the_report_four() -> None:
    plan = replace(PUBLISHED.plan, columns=PUBLISHED.report.columns)
    report = replace(PUBLISHED.report, columns=PUBLISHED.plan.columns)
    assert faults(replace(PUBLISHED, plan=plan, report=report)) == [
        "plan.columns: the plan has 3 columns, not 4",
        "report.columns: the report has 4 columns, not 3",
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "the text is empty"),
        (" \n", "the text is empty"),
        (" mål", "the text begins or ends with a space"),
        ("mål\x07", "the text holds the control character U+0007"),
        ("mål\u2028to", "the text holds the control character U+2028"),
    ],
)
def test_a_text_is_not_empty_and_has_no_control_characters(text: str, reason: str) -> None:
    goal = replace(first_goal(PUBLISHED), text=text)
    assert faults(with_goal(PUBLISHED, 0, 0, goal)) == [
        f"strategy_areas[0].goals[0].text: {reason}"
    ]


def test_a_wording_may_have_lines_and_a_heading_may_not() -> None:
    measure = NationalMeasure(id="national-1", number="1", text="først\nså")
    goal = replace(first_goal(PUBLISHED), national_measures=(measure,))
    assert faults(with_goal(PUBLISHED, 0, 0, goal)) == []
    plan = replace(PUBLISHED.plan, title="først\nså")
    assert faults(replace(PUBLISHED, plan=plan)) == [
        "plan.title: the text holds the control character U+000A"
    ]


@pytest.mark.parametrize(
    "address",
    ["", "kontor", "a@b.no, c@d.no", "a@b.no\nBcc: c@d.no", "Kontor <a@b.no>", "a@b", "a b@c.no"],
)
def test_the_report_goes_to_one_address(address: str) -> None:
    form = replace(PUBLISHED, report=replace(PUBLISHED.report, submit_to=address))
    assert any(fault.startswith("report.submit_to: ") for fault in faults(form))


def test_years_and_days_are_possible() -> None:
    period = replace(PUBLISHED.plan.period, first_year=2014, last_year=2013)
    assert faults(replace(PUBLISHED, plan=replace(PUBLISHED.plan, period=period))) == [
        "plan.period: the period ends (2013) before it begins (2014)"
    ]
    early = replace(PUBLISHED.report, deadline=dt.date(2011, 8, 21))
    assert faults(replace(PUBLISHED, report=early)) == [
        "report.deadline: 2011-08-21 lies before the period"
    ]
    slip = replace(PUBLISHED.report, deadline=dt.date(2914, 8, 21))
    assert faults(replace(PUBLISHED, report=slip)) == [
        "report.deadline: the year 2914 cannot be meant"
    ]


def test_a_unit_may_come_from_units_of_an_earlier_form_but_not_from_itself() -> None:
    unit = replace(PUBLISHED.units[0], predecessors=("no-longer-there",))
    assert faults(replace(PUBLISHED, units=(unit,))) == []
    own = replace(unit, predecessors=("ostfold",))
    assert faults(replace(PUBLISHED, units=(own,))) == ["units[0]: the unit is its own predecessor"]
    ended = replace(unit, valid_from=dt.date(2020, 1, 1), valid_to=dt.date(2019, 12, 31))
    assert faults(replace(PUBLISHED, units=(ended,))) == [
        "units[0]: the unit ends (2019-12-31) before it begins"
    ]


@pytest.mark.parametrize("decimals", [-1, 4])
def test_a_metric_has_at_most_three_decimals(decimals: int) -> None:
    metric = Metric(
        id="timer", singular="time", plural="timer", adds_up="events", decimals=decimals
    )
    assert faults(replace(PUBLISHED, metrics=(metric,))) == [
        f"metrics[0]: decimals are 0 to 3, not {decimals}"
    ]


def test_all_faults_are_reported_at_once() -> None:
    form = replace(PUBLISHED, version=0, language="norsk bokmål", organisation="")
    assert faults(form) == [
        "version: the version is 0, which is less than 1",
        'language: "norsk bokmål" is no language tag such as "nb"',
        "organisation: the text is empty",
    ]


@pytest.mark.parametrize(
    ("edition_of", "reason"),
    [
        ("../annet", 'the id "../annet" is not made of a-z, 0-9, "-" and "."'),
        (PUBLISHED.id, "the form is an edition of itself"),
        (" ", "the text is empty"),
    ],
)
def test_an_edition_is_one_of_another_form(edition_of: str, reason: str) -> None:
    form = replace(PUBLISHED, format="kplan-form/2", edition_of=edition_of)
    assert faults(form) == [f"edition_of: {reason}"]
    assert faults(replace(form, edition_of="annet-skjema")) == []
