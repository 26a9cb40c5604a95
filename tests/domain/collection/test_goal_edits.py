"""What the office writes and chooses under a goal: themes, their order, and what is left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.collection.collection import Arrangement, Collection, JointGoal, NoteRef
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    apply_edit,
    inverse_edit,
)
from kplan_desktop.domain.collection.goal_edits import (
    add_theme,
    arrange,
    leave_out,
    move_theme,
    put_in_theme,
    remove_theme,
    rename_theme,
    set_goal_text,
    take_back,
    theme_of,
)
from tests.collections_made import collection, edited
from tests.domain.samples import FIRST

NOTES = tuple(NoteRef("oslo", f"n{number}") for number in range(6))


def themed() -> Collection:
    """Two themes: the first with three notes, the second with one."""
    one = edited(collection(), add_theme(collection(), FIRST, "a", "Kurs", NOTES[:3]))
    return edited(one, add_theme(one, FIRST, "b", "Konserter", NOTES[3:4]))


def notes_of(one: Collection, theme_id: str) -> tuple[NoteRef, ...]:
    return next(each.notes for each in one.joint_goal(FIRST).themes if each.id == theme_id)


def test_a_new_theme_stands_last_and_takes_the_notes_and_the_order() -> None:
    goal = themed().joint_goal(FIRST)
    assert [theme.title for theme in goal.themes] == ["Kurs", "Konserter"]
    assert goal.arrangement is Arrangement.BY_THEME
    assert theme_of(goal, NOTES[3]) == goal.themes[1]
    assert theme_of(goal, NOTES[5]) is None


@pytest.mark.parametrize(
    ("moved", "theme", "before", "first", "second"),
    [
        ((0,), "b", None, (1, 2), (3, 0)),
        ((5, 4), "b", 3, (0, 1, 2), (5, 4, 3)),
        ((2,), "a", 0, (2, 0, 1), (3,)),
        ((0, 1), "a", 1, (0, 1, 2), (3,)),
        ((0,), "a", None, (1, 2, 0), (3,)),
        ((1, 3), "", None, (0, 2), ()),
    ],
)
def test_a_note_is_in_one_theme_at_the_place_it_was_put(
    moved: tuple[int, ...],
    theme: str,
    before: int | None,
    first: tuple[int, ...],
    second: tuple[int, ...],
) -> None:
    one = themed()
    at = None if before is None else NOTES[before]
    one = edited(one, put_in_theme(one, FIRST, [NOTES[each] for each in moved], theme, at))
    assert notes_of(one, "a") == tuple(NOTES[each] for each in first)
    assert notes_of(one, "b") == tuple(NOTES[each] for each in second)


def test_what_is_left_out_keeps_its_theme_and_comes_back_to_it() -> None:
    one = themed()
    one = edited(one, leave_out(one, FIRST, NOTES[:2]))
    assert one.joint_goal(FIRST).left_out == frozenset(NOTES[:2])
    assert notes_of(one, "a") == NOTES[:3]
    again = edited(one, take_back(one, FIRST, NOTES[:1]))
    assert again.joint_goal(FIRST).left_out == frozenset(NOTES[1:2])
    put = edited(one, put_in_theme(one, FIRST, NOTES[1:2], "b"))
    assert put.joint_goal(FIRST).left_out == frozenset(NOTES[:1])


def test_themes_are_renamed_moved_and_removed() -> None:
    one = themed()
    one = edited(one, rename_theme(one, FIRST, "a", "Samlinger"))
    one = edited(one, move_theme(one, FIRST, "a", 7))
    assert [theme.title for theme in one.joint_goal(FIRST).themes] == ["Konserter", "Samlinger"]
    one = edited(one, remove_theme(one, FIRST, "b"))
    assert [theme.title for theme in one.joint_goal(FIRST).themes] == ["Samlinger"]
    for wrong in (rename_theme, move_theme):
        with pytest.raises(LookupError):
            wrong(one, FIRST, "b", 0)  # type: ignore[arg-type]
    with pytest.raises(LookupError):
        put_in_theme(one, FIRST, NOTES, "b")


def test_a_goal_without_anything_of_the_office_has_no_entry() -> None:
    one = edited(collection(), set_goal_text(collection(), FIRST, "Tekst"))
    assert one.goals == {FIRST: JointGoal(goal_id=FIRST, text="Tekst")}
    assert edited(one, set_goal_text(one, FIRST, "")).goals == {}
    assert edited(collection(), leave_out(collection(), FIRST, ())) == collection()


def _edits(one: Collection, choice: tuple[int, int, int]) -> CollectionEdit:
    kind, number, other = choice
    goal = one.joint_goal(FIRST)
    ids = [theme.id for theme in goal.themes]
    notes = [NOTES[number % 6], NOTES[other % 6]]
    match kind:
        case 0:
            return set_goal_text(one, FIRST, "x" * number)
        case 1:
            return leave_out(one, FIRST, notes)
        case 2:
            return take_back(one, FIRST, notes)
        case 3:
            return arrange(one, FIRST, list(Arrangement)[number % 2])
        case 4 if ids:
            return put_in_theme(one, FIRST, dict.fromkeys(notes), ids[other % len(ids)], NOTES[0])
        case 5 if ids:
            return move_theme(one, FIRST, ids[number % len(ids)], other)
        case 6 if ids:
            return remove_theme(one, FIRST, ids[number % len(ids)])
        case _:
            return add_theme(one, FIRST, f"t{number}{other}{len(ids)}", "T", dict.fromkeys(notes))


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.integers(0, 7)), max_size=25))
def test_every_step_can_be_undone_and_no_note_is_ever_in_two_themes(
    choices: list[tuple[int, int, int]],
) -> None:
    one = collection()
    for choice in choices:
        edit = _edits(one, choice)
        after = apply_edit(one, edit)
        assert apply_edit(after, inverse_edit(one, edit)) == one
        inside = [note for theme in after.joint_goal(FIRST).themes for note in theme.notes]
        assert len(inside) == len(set(inside))
        one = after
