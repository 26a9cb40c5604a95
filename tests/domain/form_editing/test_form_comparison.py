"""How two forms differ: every difference is found, once, by the ids of the elements."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import given, settings

from kplan_desktop.domain.form_editing.form_comparison import (
    FormChange,
    FormDifference,
    FormField,
    compare_forms,
)
from kplan_desktop.domain.form_editing.form_elements import ElementKind
from kplan_desktop.domain.model.form import Form, NationalGoal, NationalMeasure, Unit
from kplan_desktop.storage.forms.form_files import read_form
from tests.folders import ROOT
from tests.strategies import examples, forms

FORM = read_form((ROOT / "tests" / "forms" / "other-structure.json").read_bytes())
IDENTITY = {"format", "id", "version", "edition_of"}
"""Fields by which a form is told from others: they are no differences of its contents."""


def with_goal(form: Form, goal: NationalGoal) -> Form:
    areas = tuple(
        replace(area, goals=tuple(goal if goal.id == g.id else g for g in area.goals))
        for area in form.strategy_areas
    )
    return replace(form, strategy_areas=areas)


def told(old: Form, new: Form) -> list[tuple[str, str, str]]:
    """Subject, change and id of each difference."""
    found = compare_forms(old, new).differences
    return [(d.subject.value, d.change.value, d.element_id) for d in found]


@settings(max_examples=examples(30))
@given(forms())
def test_a_form_and_another_version_with_the_same_contents_do_not_differ(form: Form) -> None:
    assert not compare_forms(form, replace(form, version=form.version + 1))


def changed(value: Any) -> Any:
    match value:
        case str():
            return value + "x"
        case bool():
            return not value
        case int():
            return value + 1
        case dt.date():
            return value + dt.timedelta(days=1)
        case None:
            return dt.date(2000, 1, 1)
        case ():
            return ("x",)
    raise AssertionError(value)


def variants(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """A value with one of the values in it changed, for every one, and the names on the way."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            if not name and field.name in IDENTITY:
                continue
            for inner, item in variants(getattr(value, field.name), f"{name}.{field.name}"):
                yield inner, replace(value, **{field.name: item})
    elif isinstance(value, tuple) and value:
        yield f"{name}[without the first]", value[1:]
        yield f"{name}[turned round]", value[::-1] if len(value) > 1 else ()
        for inner, item in variants(value[0], f"{name}[]"):
            yield inner, (item, *value[1:])
    else:
        yield name, changed(value)


def test_nothing_can_differ_unseen() -> None:
    others = list(variants(FORM))
    assert len(others) > 50
    unseen = [
        name
        for name, other in others
        if not (compare_forms(FORM, other) and compare_forms(other, FORM))
    ]
    assert unseen == []


def test_a_national_measure_is_known_by_its_id_whatever_its_number() -> None:
    goal = FORM.goal("maal-b2")
    first, second, third = goal.national_measures
    new = with_goal(
        FORM,
        replace(
            goal,
            national_measures=(
                NationalMeasure(id="nytt", number="a", text="Heilt nytt"),
                replace(first, number="b"),
                replace(third, text=third.text + " meir"),
            ),
        ),
    )
    assert told(FORM, new) == [
        ("national-measure", "added", "nytt"),
        ("national-measure", "renumbered", first.id),
        ("national-measure", "reworded", third.id),
        ("national-measure", "removed", second.id),
    ]
    differences = compare_forms(FORM, new).differences
    assert {(d.area_id, d.goal_id) for d in differences} == {("omraade-b", "maal-b2")}
    assert (differences[0].old, differences[0].new) == ("", "Heilt nytt")
    assert (differences[1].old, differences[1].new) == ("a", "b")
    assert (differences[2].old, differences[2].new) == (third.text, third.text + " meir")
    assert (differences[3].old, differences[3].new) == (second.text, "")


def test_a_measure_that_was_moved_is_neither_removed_nor_added() -> None:
    goal, other = FORM.goal("maal-b2"), FORM.goal("maal-a2")
    moved = goal.national_measures[0]
    new = with_goal(FORM, replace(goal, national_measures=goal.national_measures[1:]))
    new = with_goal(new, replace(other, national_measures=(moved,)))
    assert compare_forms(FORM, new).differences == (
        FormDifference(
            subject=ElementKind.NATIONAL_MEASURE,
            change=FormChange.MOVED,
            element_id=moved.id,
            area_id="omraade-a",
            goal_id="maal-a2",
            old="maal-b2",
            new="maal-a2",
        ),
    )


def test_a_goal_that_is_gone_is_told_where_it_was_with_what_was_under_it() -> None:
    area = FORM.strategy_areas[1]
    gone = FORM.goal("maal-b2")
    kept = tuple(goal for goal in area.goals if goal is not gone)
    areas = (FORM.strategy_areas[0], replace(area, goals=kept), FORM.strategy_areas[2])
    found = compare_forms(FORM, replace(FORM, strategy_areas=areas)).differences
    assert [d.element_id for d in found] == ["maal-b2", *(m.id for m in gone.national_measures)]
    assert {(d.change, d.area_id, d.goal_id) for d in found} == {
        (FormChange.REMOVED, "omraade-b", "maal-b2")
    }


def test_a_whole_area_that_is_new_is_told_goal_by_goal() -> None:
    shorter = replace(FORM, strategy_areas=FORM.strategy_areas[:2])
    last = FORM.strategy_areas[2]
    found = compare_forms(shorter, FORM).differences
    assert [d.element_id for d in found[:2]] == [last.id, last.goals[0].id]
    assert {d.change for d in found} == {FormChange.ADDED}


def test_the_head_is_compared_field_by_field() -> None:
    report = replace(
        FORM.report,
        deadline=dt.date(2013, 2, 1),
        instructions=(*FORM.report.instructions, "Ring oss."),
    )
    found = compare_forms(FORM, replace(FORM, report=report)).differences
    assert [(d.subject, d.field, d.change) for d in found] == [
        (ElementKind.HEAD, FormField.INSTRUCTIONS, FormChange.CHANGED),
        (ElementKind.HEAD, FormField.DEADLINE, FormChange.CHANGED),
    ]
    assert found[0].new == found[0].old + "\nRing oss."
    assert (found[1].old, found[1].new) == ("2013-01-15", "2013-02-01")


def test_ten_units_become_nineteen_by_their_ids() -> None:
    units = tuple(Unit(id=f"r-{n}", name=f"Region {n}") for n in range(19))
    ten = replace(FORM, units=units[:10])
    found = compare_forms(ten, replace(FORM, units=units)).differences
    assert [(d.subject, d.change, d.new) for d in found] == [
        (ElementKind.UNIT, FormChange.ADDED, f"Region {n}") for n in range(10, 19)
    ]


def in_another_language(form: Form) -> Form:
    """The edition of a form in another language: the same ids, all words others."""
    areas = tuple(
        replace(
            area,
            title=f"{area.title} (nb)",
            goals=tuple(replace(goal, text=f"{goal.text} (nb)") for goal in area.goals),
        )
        for area in form.strategy_areas
    )
    return replace(
        form,
        format="kplan-form/2",
        id=f"{form.id}-nb",
        edition_of=form.id,
        language="nb",
        strategy_areas=areas,
        report=replace(form.report, title="MELDING"),
    )


def test_an_edition_in_another_language_is_the_same_form_with_both_wordings() -> None:
    edition = in_another_language(FORM)
    comparison = compare_forms(FORM, edition)
    assert comparison.is_same_form
    assert comparison.is_other_language
    others = [d for d in comparison.differences if d.change is not FormChange.TRANSLATED]
    assert [d.field for d in others] == [FormField.LANGUAGE]
    goals = [d for d in comparison.differences if d.subject is ElementKind.GOAL]
    assert [(d.old, d.new) for d in goals] == [
        (goal.text, f"{goal.text} (nb)") for goal in FORM.goals()
    ]
    titles = [d.new for d in comparison.differences if d.field is FormField.REPORT_TITLE]
    assert titles == ["MELDING"]


def test_another_form_that_it_is_an_edition_of_is_told() -> None:
    (found,) = compare_forms(FORM, replace(FORM, edition_of="en-annen")).differences
    assert (found.field, found.old, found.new) == (FormField.EDITION_OF, "", "en-annen")
    assert compare_forms(FORM, replace(FORM, edition_of=FORM.id)).differences == ()


def test_what_an_edition_lacks_is_no_matter_of_language() -> None:
    edition = in_another_language(FORM)
    area = edition.strategy_areas[0]
    areas = (replace(area, goals=area.goals[1:]), *edition.strategy_areas[1:])
    edition = replace(
        edition,
        strategy_areas=areas,
        report=replace(edition.report, deadline=dt.date(2013, 3, 1)),
    )
    others = [
        (d.subject, d.change, d.field)
        for d in compare_forms(FORM, edition).differences
        if d.change is not FormChange.TRANSLATED and d.field is not FormField.LANGUAGE
    ]
    assert others[:2] == [
        (ElementKind.HEAD, FormChange.CHANGED, FormField.DEADLINE),
        (ElementKind.GOAL, FormChange.REMOVED, None),
    ]


def test_two_forms_of_two_periods_are_told_as_two_forms() -> None:
    comparison = compare_forms(FORM, replace(FORM, id="another", language="nb"))
    assert not comparison.is_same_form
    assert not comparison.is_other_language
