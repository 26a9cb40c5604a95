"""The units' notes under the goals, arranged as the office chose, each activity's figures once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    Arrangement,
    Collection,
    JointGoal,
    NoteRef,
)
from kplan_desktop.domain.joint_report.joint_content import (
    JointNote,
    LeftOutNote,
    NoteFigure,
    NoteGroup,
    PlaceInReport,
    ToldElsewhere,
)
from kplan_desktop.domain.joint_report.joint_events import JointEvents
from kplan_desktop.domain.joint_report.unit_reports import UnitNote, UnitReports
from kplan_desktop.domain.joint_totals.counted_units import activity_key
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.model.report import Activity, When
from kplan_desktop.domain.text.formatting import when_text
from kplan_desktop.domain.totals.standing import standing


@dataclass(slots=True)
class _PrintedEntry:
    """Notes that are printed as one: of one unit, or one of each unit about a joint event."""

    key: str
    notes: list[UnitNote]


@dataclass(slots=True)
class _ArrangedGroup:
    """The entries of a unit or a theme, and notes that are printed with those of another unit."""

    id: str
    title: str
    entries: list[_PrintedEntry] = field(default_factory=list)
    moved: list[tuple[UnitNote, _PrintedEntry]] = field(default_factory=list)


class JointNotes:
    """All notes of the joint report, of goals of the form and of others.

    ``left_out`` are the notes that the office left out, in printed order.
    """

    def __init__(self, collection: Collection, units: UnitReports, events: JointEvents) -> None:
        self._collection = collection
        self._units = units
        self._by_id = {unit.unit_id: unit for unit in units.units}
        self._events = events
        self._names = {unit.id: unit.name for unit in collection.form.units}
        self._numbers = goal_numbers(collection.form)
        self.left_out: list[LeftOutNote] = []
        form_goals = [goal.id for goal in collection.form.goals()]
        others = [goal.id for goal in units.other_goals(collection)]
        self._groups = {goal_id: self._arranged(goal_id) for goal_id in (*form_goals, *others)}
        self._printed: dict[str, list[_PrintedEntry]] = {}
        for groups in self._groups.values():
            for group in groups:
                for entry in group.entries:
                    self._printed.setdefault(entry.key, []).append(entry)

    def groups(self, goal_id: str) -> tuple[NoteGroup, ...]:
        """The notes under a goal; groups without any are left out."""
        return tuple(
            NoteGroup(
                id=group.id,
                title=group.title,
                notes=tuple(self._note(entry) for entry in group.entries),
                elsewhere=tuple(
                    ToldElsewhere(
                        ref=note.text.ref,
                        place=note.text.place,
                        printed_at=entry.notes[0].text.place,
                    )
                    for note, entry in group.moved
                ),
            )
            for group in self._groups[goal_id]
            if group.entries or group.moved
        )

    def _arranged(self, goal_id: str) -> list[_ArrangedGroup]:
        chosen = self._collection.joint_goal(goal_id)
        notes: dict[NoteRef, UnitNote] = {}
        for unit in self._units.units:
            for note in unit.notes(goal_id):
                if note.text.ref in chosen.left_out:
                    label = self._numbers.get(goal_id, note.text.place.numbers.goal)
                    left = LeftOutNote(goal_id=goal_id, goal_label=label, text=note.text)
                    self.left_out.append(left)
                else:
                    notes[note.text.ref] = note
        by_theme = chosen.arrangement is Arrangement.BY_THEME
        if by_theme:
            groups = list(self._themes(chosen, notes))
            _merge(groups)
            for group in groups:
                group.moved = []
            return groups
        groups = list(self._by_unit(notes.values()))
        _merge(groups)
        return groups

    def _by_unit(self, notes: Iterable[UnitNote]) -> Iterator[_ArrangedGroup]:
        groups = {
            unit.unit_id: _ArrangedGroup(unit.unit_id, unit.name) for unit in self._units.units
        }
        for note in notes:
            entry = _PrintedEntry(self._key(note), [note])
            groups[note.text.ref.unit_id].entries.append(entry)
        yield from groups.values()

    def _themes(
        self, chosen: JointGoal, notes: Mapping[NoteRef, UnitNote]
    ) -> Iterator[_ArrangedGroup]:
        """The themes in the office's order, then the notes that are in none."""
        rest = dict(notes)
        for theme in chosen.themes:
            group = _ArrangedGroup(theme.id, theme.title)
            for ref in theme.notes:
                if (note := rest.pop(ref, None)) is not None:
                    group.entries.append(_PrintedEntry(self._key(note), [note]))
            yield group
        yield _ArrangedGroup(
            "", "", [_PrintedEntry(self._key(note), [note]) for note in rest.values()]
        )

    def _key(self, note: UnitNote) -> str:
        event = self._events.of(note.activity)
        return activity_key(note.activity) if event is None else event.countable.id

    def _note(self, entry: _PrintedEntry) -> JointNote:
        ref = entry.notes[0].activity
        activity = self._activity(ref)
        event = self._events.of(ref)
        report = self._by_id[ref.unit_id].report
        first, *later = self._printed[entry.key]
        figures = self._figures(ref) if event is None else self._events.figures(event)
        is_first = entry is first
        at = first.notes[0].text.place
        also: Iterable[PlaceInReport] = (each.notes[0].text.place for each in later)
        if not is_first:
            also = () if figures else (at,)
        return JointNote(
            texts=tuple(note.text for note in entry.notes),
            standing=(
                standing(activity, report.form.report.deadline)
                if event is None
                else event.countable.standing
            ),
            when=self._when(activity.when),
            figures=figures if is_first else (),
            figures_at=at if figures and not is_first else None,
            also_under=tuple(also),
            together_with=self._together_with(entry),
        )

    def _activity(self, ref: ActivityRef) -> Activity:
        return self._by_id[ref.unit_id].report.activities[ref.activity_id]

    def _when(self, when: When | None) -> str:
        return "" if when is None else when_text(when, self._collection.form.language)

    def _figures(self, ref: ActivityRef) -> tuple[NoteFigure, ...]:
        unit = self._by_id[ref.unit_id]
        return tuple(
            NoteFigure(unit.metrics[figure.metric_id], figure)
            for figure in self._activity(ref).figures
        )

    def _together_with(self, entry: _PrintedEntry) -> tuple[str, ...]:
        """The other units that took part, by their own words or the office's decision."""
        written = {note.text.place.unit for note in entry.notes}
        names: dict[str, None] = {}
        for note in entry.notes:
            names.update(dict.fromkeys(self._shared_with(note.activity)))
        event = self._events.of(entry.notes[0].activity)
        for ref in () if event is None else event.members:
            names[self._names[ref.unit_id]] = None
        return tuple(name for name in names if name not in written)

    def _shared_with(self, ref: ActivityRef) -> Iterator[str]:
        """The units that took part, as the collection's form spells them where it has them."""
        form = self._by_id[ref.unit_id].report.form
        for unit_id in self._activity(ref).shared_with:
            yield self._names.get(unit_id) or form.unit(unit_id).name


def _merge(groups: Sequence[_ArrangedGroup]) -> None:
    """Print the first note of each unit about a joint event with that of the first unit."""
    first: dict[str, _PrintedEntry] = {}
    for group in groups:
        kept: list[_PrintedEntry] = []
        for entry in group.entries:
            known = first.setdefault(entry.key, entry)
            note = entry.notes[0]
            if known is not entry and _is_first_of_unit(known, note):
                known.notes.append(note)
                group.moved.append((note, known))
            else:
                kept.append(entry)
        group.entries = kept


def _is_first_of_unit(entry: _PrintedEntry, note: UnitNote) -> bool:
    return all(known.text.ref.unit_id != note.text.ref.unit_id for known in entry.notes)
