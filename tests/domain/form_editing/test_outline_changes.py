"""Areas, goals and national measures are added, moved, removed and numbered, by permanent ids."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from kplan_desktop.domain.form_editing import outline_changes as outline
from kplan_desktop.domain.form_editing.element_ids import element_ids, free_id, id_from
from kplan_desktop.domain.form_editing.form_warnings import form_warnings
from kplan_desktop.domain.form_format.form_check import ID_PATTERN, form_faults
from kplan_desktop.domain.model.form import (
    Form,
    NationalGoal,
    NationalMeasure,
    StrategyArea,
)
from kplan_desktop.storage.forms.form_files import FormLibrary, read_form
from tests.folders import ROOT

PUBLISHED = FormLibrary(ROOT / "forms").load("strategi-2020-2012-2014")
LETTERS = read_form((ROOT / "tests" / "forms" / "other-structure.json").read_bytes())
"""Areas A, B, C with goals 1 to 4 under each."""


def numbers(form: Form, parent_id: str | None = None) -> list[str]:
    return [child.number for child in outline.children_of(form, parent_id)]


def test_another_wording_changes_no_id() -> None:
    changed = outline.with_wording(PUBLISHED, "area-1", "Nytt")
    changed = outline.with_wording(changed, "goal-1.1", "nytt mål")
    changed = outline.with_number(changed, "national-1.1-1", "7")
    assert list(element_ids(changed)) == list(element_ids(PUBLISHED))
    assert changed.strategy_areas[0].title == "Nytt"
    assert changed.goal("goal-1.1").text == "nytt mål"
    assert changed.goal("goal-1.1").national_measures[0].number == "7"
    assert changed.strategy_areas[1] is PUBLISHED.strategy_areas[1]


def test_what_is_added_gets_the_next_number_in_the_forms_style_and_an_id_of_its_period() -> None:
    added = outline.with_added(PUBLISHED, "area-1", 4, ("et mål til",))
    assert added.ids == ("goal-2012-1.5",)
    assert numbers(added.form, "area-1") == ["1.1", "1.2", "1.3", "1.4", "1.5"]
    added = outline.with_added(added.form, "goal-2012-1.5", 0, ("a", "b"))
    assert added.ids == ("national-2012-1.5-1", "national-2012-1.5-2")
    assert numbers(added.form, "goal-2012-1.5") == ["1", "2"]
    added = outline.with_added(added.form, None, 0, ("Nytt område",))
    assert numbers(added.form) == ["4", "1", "2", "3"]
    assert outline.with_added(LETTERS, None, 3).ids == ("area-2011-d",)
    area = LETTERS.strategy_areas[1]
    added = outline.with_added(LETTERS, area.id, 0, ("nytt mål",))
    assert added.ids == ("goal-2011-b-5",)
    assert numbers(added.form, area.id) == ["5", "1", "2", "3", "4"]


def test_the_first_of_a_form_is_numbered_as_forms_usually_are() -> None:
    form = outline.with_added(replace_areas(PUBLISHED), None, 0, ("Område",)).form
    area = form.strategy_areas[0]
    form = outline.with_added(form, area.id, 0, ("mål",)).form
    goal = form.strategy_areas[0].goals[0]
    form = outline.with_added(form, goal.id, 0, ("tiltak",)).form
    assert (area.number, goal.number) == ("1", "1.1")
    assert numbers(form, goal.id) == ["1"]
    assert form_faults(form) == []


def replace_areas(form: Form) -> Form:
    for area in form.strategy_areas:
        form = outline.without_element(form, area.id)
    return form


def test_the_id_of_what_was_removed_is_not_given_again() -> None:
    taken = frozenset(element_ids(outline.with_added(PUBLISHED, "area-1", 4).form))
    assert outline.with_added(PUBLISHED, "area-1", 4, taken=taken).ids == ("goal-2012-1.5-2",)


def test_moving_within_a_parent_renumbers_nothing() -> None:
    moved = outline.with_moved(PUBLISHED, "goal-1.3", "area-1", 0)
    assert numbers(moved, "area-1") == ["1.3", "1.1", "1.2", "1.4"]
    assert outline.with_moved(moved, "goal-1.3", "area-1", 2) == PUBLISHED


def test_moving_under_another_parent_gives_a_number_of_it() -> None:
    moved = outline.with_moved(PUBLISHED, "goal-1.1", "area-2", 0)
    goal = outline.children_of(moved, "area-2")[0]
    count = len(PUBLISHED.strategy_areas[1].goals)
    assert (goal.id, goal.number) == ("goal-1.1", f"2.{count + 1}")
    assert numbers(moved, "area-1") == ["1.2", "1.3", "1.4"]
    assert numbers(moved, "goal-1.1") == ["1", "2", "3", "4", "5"]
    assert form_faults(moved) == []


def test_a_number_that_is_free_under_the_other_parent_is_kept() -> None:
    first, second = (area.id for area in LETTERS.strategy_areas[:2])
    fourth = LETTERS.strategy_areas[1].goals[3].id
    without = outline.without_element(LETTERS, fourth)
    goal = LETTERS.strategy_areas[0].goals[3].id
    moved = outline.with_moved(without, goal, second, 3)
    assert numbers(moved, second) == ["1", "2", "3", "4"]
    assert numbers(outline.with_moved(LETTERS, goal, second, 4), second)[-1] == "5"
    assert numbers(moved, first) == ["1", "2", "3"]


def test_a_step_leads_over_the_end_of_a_parent_into_the_next() -> None:
    last = PUBLISHED.strategy_areas[0].goals[-1].id
    down = outline.with_moved_by_one(PUBLISHED, last, up=False)
    assert down.strategy_areas[1].goals[0].id == last
    up = outline.with_moved_by_one(down, last, up=True)
    assert [g.id for g in up.goals()] == [g.id for g in PUBLISHED.goals()]
    first = PUBLISHED.strategy_areas[0]
    assert outline.with_moved_by_one(PUBLISHED, first.id, up=True) is PUBLISHED
    assert outline.with_moved_by_one(PUBLISHED, first.goals[0].id, up=True) is PUBLISHED
    moved = outline.with_moved_by_one(PUBLISHED, first.id, up=False)
    assert [area.id for area in moved.strategy_areas] == ["area-2", "area-1", "area-3"]


def test_what_belongs_to_another_level_is_refused() -> None:
    with pytest.raises(LookupError):
        outline.with_moved(PUBLISHED, "goal-1.1", None, 0)
    with pytest.raises(LookupError):
        outline.with_moved(PUBLISHED, "area-1", "area-2", 0)
    with pytest.raises(LookupError):
        outline.with_added(PUBLISHED, "national-1.1-1", 0)
    with pytest.raises(LookupError):
        outline.with_added(PUBLISHED, "area-1", 99)
    with pytest.raises(LookupError):
        outline.without_element(PUBLISHED, "oslo")


@pytest.mark.parametrize("form", [PUBLISHED, LETTERS], ids=["numbers", "letters"])
def test_numbering_anew_follows_the_order_in_the_forms_style(form: Form) -> None:
    assert outline.renumbered(form) == form
    first = form.strategy_areas[0]
    mixed = outline.with_moved(form, first.id, None, 2)
    mixed = outline.with_moved(mixed, first.goals[2].id, first.id, 0)
    anew = outline.renumbered(mixed)
    assert numbers(anew) == numbers(form)
    assert [goal.number for goal in anew.goals()] != [goal.number for goal in mixed.goals()]
    assert form_faults(anew) == []
    assert outline.renumbered(anew) == anew


def test_measures_that_hold_their_goals_number_follow_it() -> None:
    form = PUBLISHED
    for measure in form.goal("goal-1.1").national_measures:
        form = outline.with_number(form, measure.id, f"1.1.{measure.number}")
    assert numbers(outline.with_added(form, "goal-1.1", 5).form, "goal-1.1")[-1] == "1.1.6"
    moved = outline.with_moved(form, "goal-1.1", "area-3", 0)
    number = moved.goal("goal-1.1").number
    assert number.startswith("3.")
    assert numbers(moved, "goal-1.1") == [f"{number}.{n}" for n in range(1, 6)]


@pytest.mark.parametrize(
    ("pasted", "texts"),
    [
        ("1. å utvikle\n2. å dele", ["å utvikle", "å dele"]),
        ("1.1 å utvikle\n1.2\tå dele\n\n", ["å utvikle", "å dele"]),
        ("å utvikle\r\n  å dele  ", ["å utvikle", "å dele"]),
        ("• å utvikle\n  videre\n• å dele", ["å utvikle\nvidere", "å dele"]),
        (" \n", []),
    ],
)
def test_pasted_lines_become_texts_without_their_markers(pasted: str, texts: list[str]) -> None:
    assert outline.pasted_texts(pasted) == texts


def test_a_title_is_one_line() -> None:
    form = outline.with_added(PUBLISHED, None, 3, ("Et\nområde",)).form
    assert form.strategy_areas[3].title == "Et område"


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("Møre og Romsdal", "more-og-romsdal"),
        ("Lærere, Å", "laerere-a"),
        ("Čáhppes", "cahppes"),
        ("日本", "unit"),
        ("x" * 300, "x" * 100),
    ],
)
def test_an_id_is_made_of_words(words: str, made: str) -> None:
    assert id_from(words, otherwise="unit") == made
    second = free_id(made, {made})
    assert second != made
    assert re.fullmatch(ID_PATTERN, second)
    assert len(second) <= 100


class CountedText(str):
    """A text that counts how often one is compared with another."""

    __slots__ = ()
    __hash__ = str.__hash__
    compared = 0

    def __eq__(self, other: object) -> bool:
        CountedText.compared += 1
        return str.__eq__(self, other)


def large_form(areas: int, goals: int) -> Form:
    return replace(
        PUBLISHED,
        strategy_areas=tuple(
            StrategyArea(
                id=CountedText(f"a{a}"),
                number=f"{a + 1}",
                title="x",
                goals=tuple(
                    NationalGoal(
                        id=CountedText(f"g{a}.{g}"),
                        number=f"{a + 1}.{g + 1}",
                        text="x",
                        national_measures=(
                            NationalMeasure(id=CountedText(f"m{a}.{g}"), number="1", text="x"),
                        ),
                    )
                    for g in range(goals)
                ),
            )
            for a in range(areas)
        ),
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda form: outline.with_moved_by_one(form, "g4.0", up=True),
        lambda form: outline.with_moved_by_one(form, "m4.0", up=True),
        outline.renumbered,
        lambda form: form_warnings(form, dt.date(2013, 1, 1)),
    ],
    ids=["move a goal", "move a measure", "renumber", "check"],
)
def test_a_change_looks_at_each_element_a_few_times_only(change: Callable[[Form], object]) -> None:
    form = large_form(10, 50)
    CountedText.compared = 0
    change(form)
    assert CountedText.compared < 40 * 1010
