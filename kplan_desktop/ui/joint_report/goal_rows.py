"""The rows of the list of units' notes: those of a goal as they will be printed, or left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.collection.collection import Arrangement, JointGoal, NoteRef, NoteTheme
from kplan_desktop.domain.joint_report.joint_content import (
    GoalContent,
    JointNote,
    LeftOutNote,
    NoteGroup,
)
from kplan_desktop.exchange.joint_report.joint_lines import JointLines, joined
from kplan_desktop.exchange.wording.note_facts import FactKind


class JointRowKind(Enum):
    """What a row is."""

    GROUP = "group"
    NOTE = "note"
    ELSEWHERE = "elsewhere"
    LEFT_OUT_HEAD = "left out head"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class JointRow:
    """A row, with all that is shown of it.

    ``group`` is the id of the unit, theme or goal that it stands under, empty for no theme;
    ``title`` is a heading, or the place of a note. ``refs`` are the notes that are printed as one.
    ``count`` is how many notes a group has.
    """

    kind: JointRowKind
    goal_id: str
    group: str = ""
    title: str = ""
    text: str = ""
    facts: str = ""
    refs: tuple[NoteRef, ...] = ()
    count: int = 0
    is_theme: bool = False
    has_figures: bool = False

    @property
    def key(self) -> object:
        """What a row is found again by, once there are others."""
        return (self.refs[0], "") if self.refs else (self.kind, self.goal_id, self.group)

    @property
    def is_note(self) -> bool:
        """Whether it is a note that can be put in a theme or left out."""
        return self.kind in (JointRowKind.NOTE, JointRowKind.LEFT_OUT)


def goal_rows(
    content: GoalContent, goal: JointGoal, left_out: Iterable[LeftOutNote], lines: JointLines
) -> list[JointRow]:
    """The rows of one goal: its groups in printed order, then what is left out of it.

    Themes without notes are among them, where notes can be put in these.
    """
    by_theme = content.arrangement is Arrangement.BY_THEME
    rows: list[JointRow] = []
    for group in _groups(content, goal.themes if by_theme else ()):
        rows += _group_rows(content, group, by_theme, lines)
    mine = [each for each in left_out if each.goal_id == content.goal.id]
    return [*rows, *_left_out_rows(content.goal.id, mine, lines)]


def left_out_rows(left_out: Iterable[LeftOutNote], lines: JointLines) -> list[JointRow]:
    """The rows of all that is left out, goal by goal."""
    by_goal: dict[str, list[LeftOutNote]] = {}
    for each in left_out:
        by_goal.setdefault(each.goal_id, []).append(each)
    rows: list[JointRow] = []
    for goal_id, notes in by_goal.items():
        rows += _left_out_rows(goal_id, notes, lines, heading=notes[0].goal_label)
    return rows


def _groups(content: GoalContent, themes: tuple[NoteTheme, ...]) -> Iterator[NoteGroup]:
    found = {group.id: group for group in content.groups}
    for theme in themes:
        empty = NoteGroup(id=theme.id, title=theme.title, notes=())
        yield replace(found.pop(theme.id, empty), title=theme.title)
    yield from found.values()


def _group_rows(
    content: GoalContent, group: NoteGroup, by_theme: bool, lines: JointLines
) -> Iterator[JointRow]:
    goal_id = content.goal.id
    yield JointRow(
        kind=JointRowKind.GROUP,
        goal_id=goal_id,
        group=group.id,
        title=group.title or lines.words.no_theme,
        count=len(group.notes),
        is_theme=by_theme,
    )
    for note in group.notes:
        facts = tuple(lines.note_facts(note))
        yield JointRow(
            kind=JointRowKind.NOTE,
            goal_id=goal_id,
            group=group.id,
            title=_place(note, by_theme, lines),
            text=_text(note),
            facts=joined(fact.text for fact in facts),
            has_figures=any(fact.kind is FactKind.FIGURE for fact in facts),
            refs=tuple(text.ref for text in note.texts),
            is_theme=by_theme,
        )
    for told in group.elsewhere:
        yield JointRow(
            kind=JointRowKind.ELSEWHERE,
            goal_id=goal_id,
            group=group.id,
            title=lines.elsewhere(told),
            refs=(told.ref,),
        )


def _place(note: JointNote, by_theme: bool, lines: JointLines) -> str:
    place = note.texts[0].place
    if by_theme or len(note.texts) > 1:
        return "; ".join(lines.place(text.place) for text in note.texts)
    return lines.numbers(replace(place.numbers, goal="")).removeprefix(", ") or lines.place(place)


def _text(note: JointNote) -> str:
    if len(note.texts) == 1:
        return note.texts[0].text.strip()
    return "\n".join(f"{text.place.unit}: {text.text.strip()}" for text in note.texts)


def _left_out_rows(
    goal_id: str, notes: list[LeftOutNote], lines: JointLines, *, heading: str = ""
) -> Iterator[JointRow]:
    if not notes:
        return
    yield JointRow(
        kind=JointRowKind.LEFT_OUT_HEAD,
        goal_id=goal_id,
        title=heading or QCoreApplication.translate("NoteList", "Left out, and not printed"),
        count=len(notes),
    )
    for note in notes:
        yield JointRow(
            kind=JointRowKind.LEFT_OUT,
            goal_id=goal_id,
            title=lines.place(note.text.place),
            text=note.text.text.strip(),
            refs=(note.text.ref,),
        )
