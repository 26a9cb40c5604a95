"""Edits of what the office writes and chooses under the goals of the joint report.

Each function gives the edit of a collection. A goal without anything of the office's has no entry.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kplan_desktop.domain.collection.collection import (
    Arrangement,
    Collection,
    JointGoal,
    NoteRef,
    NoteTheme,
)
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    CollectionEdits,
    PutEntry,
    RemoveEntry,
)


def set_goal_text(collection: Collection, goal_id: str, text: str) -> CollectionEdit:
    """The office's own text under a goal."""
    return _put(collection, replace(collection.joint_goal(goal_id), text=text))


def arrange(collection: Collection, goal_id: str, arrangement: Arrangement) -> CollectionEdit:
    """How the units' notes stand under a goal."""
    return _put(collection, replace(collection.joint_goal(goal_id), arrangement=arrangement))


def add_theme(
    collection: Collection,
    goal_id: str,
    theme_id: str,
    title: str,
    notes: Iterable[NoteRef] = (),
) -> CollectionEdit:
    """Add a theme last under a goal, and put notes in it; the notes then stand by theme."""
    goal = collection.joint_goal(goal_id)
    themes = (*goal.themes, NoteTheme(id=theme_id, title=title))
    goal = replace(goal, themes=themes, arrangement=Arrangement.BY_THEME)
    return _put(collection, _with_notes(goal, tuple(notes), theme_id, None))


def rename_theme(collection: Collection, goal_id: str, theme_id: str, title: str) -> CollectionEdit:
    """Call a theme something else. Raises LookupError for one that is not there."""
    goal = collection.joint_goal(goal_id)
    _theme(goal, theme_id)
    themes = (
        replace(theme, title=title) if theme.id == theme_id else theme for theme in goal.themes
    )
    return _put(collection, replace(goal, themes=tuple(themes)))


def remove_theme(collection: Collection, goal_id: str, theme_id: str) -> CollectionEdit:
    """Remove a theme; its notes are then in none. Raises LookupError for one that is not there."""
    goal = collection.joint_goal(goal_id)
    _theme(goal, theme_id)
    themes = tuple(theme for theme in goal.themes if theme.id != theme_id)
    return _put(collection, replace(goal, themes=themes))


def move_theme(collection: Collection, goal_id: str, theme_id: str, to: int) -> CollectionEdit:
    """Make a theme the one at an index, as near to it as there are themes.

    Raises LookupError for one that is not there.
    """
    goal = collection.joint_goal(goal_id)
    moved = _theme(goal, theme_id)
    others = [theme for theme in goal.themes if theme.id != theme_id]
    others.insert(max(to, 0), moved)
    return _put(collection, replace(goal, themes=tuple(others)))


def put_in_theme(
    collection: Collection,
    goal_id: str,
    notes: Iterable[NoteRef],
    theme_id: str,
    before: NoteRef | None = None,
) -> CollectionEdit:
    """Put notes in a theme, before another note there or else last, in their order.

    They are in no other theme then, and no longer left out. Without a ``theme_id`` they are in
    none. Raises LookupError for a theme that is not there.
    """
    goal = collection.joint_goal(goal_id)
    if theme_id:
        _theme(goal, theme_id)
    return _put(collection, _with_notes(goal, tuple(notes), theme_id, before))


def leave_out(collection: Collection, goal_id: str, notes: Iterable[NoteRef]) -> CollectionEdit:
    """Leave notes out of the joint report. They stay in their themes, for when they come back."""
    goal = collection.joint_goal(goal_id)
    return _put(collection, replace(goal, left_out=goal.left_out | frozenset(notes)))


def take_back(collection: Collection, goal_id: str, notes: Iterable[NoteRef]) -> CollectionEdit:
    """Print notes again that were left out."""
    goal = collection.joint_goal(goal_id)
    return _put(collection, replace(goal, left_out=goal.left_out - frozenset(notes)))


def theme_of(goal: JointGoal, note: NoteRef) -> NoteTheme | None:
    """The theme that a note is in, if it is in one."""
    return next((theme for theme in goal.themes if note in theme.notes), None)


def _theme(goal: JointGoal, theme_id: str) -> NoteTheme:
    for theme in goal.themes:
        if theme.id == theme_id:
            return theme
    raise LookupError(f"no theme {theme_id!r} under {goal.goal_id!r}")


def _with_notes(
    goal: JointGoal, notes: tuple[NoteRef, ...], theme_id: str, before: NoteRef | None
) -> JointGoal:
    moved = frozenset(notes)
    themes = []
    for theme in goal.themes:
        if theme.id != theme_id:
            kept = tuple(note for note in theme.notes if note not in moved)
        else:
            kept = _inserted(theme.notes, notes, before)
        themes.append(theme if kept == theme.notes else replace(theme, notes=kept))
    return replace(goal, themes=tuple(themes), left_out=goal.left_out - moved)


def _inserted(
    there: tuple[NoteRef, ...], notes: tuple[NoteRef, ...], before: NoteRef | None
) -> tuple[NoteRef, ...]:
    """The notes of a theme with others before one of them, or last."""
    moved = frozenset(notes)
    if before in moved:
        # They stay where they are: before the first that follows and is not moved.
        after = there[there.index(before) + 1 :] if before in there else ()
        before = next((note for note in after if note not in moved), None)
    kept = [note for note in there if note not in moved]
    at = kept.index(before) if before in kept else len(kept)
    return (*kept[:at], *notes, *kept[at:])


def _put(collection: Collection, goal: JointGoal) -> CollectionEdit:
    if goal != JointGoal(goal_id=goal.goal_id):
        return PutEntry(goal)
    if goal.goal_id in collection.goals:
        return RemoveEntry(JointGoal, goal.goal_id)
    return CollectionEdits(())
