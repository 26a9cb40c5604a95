"""Replacing what a search found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import is_

from kplan_desktop.domain.model.edits import (
    Edit,
    ReplaceContents,
    SetMeasureText,
    SetNoteText,
    SetNothingToReport,
)
from kplan_desktop.domain.model.location import measure_by_id
from kplan_desktop.domain.model.report import (
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
    Report,
)
from kplan_desktop.domain.search.report_search import Field, Hit

_Texts = Mapping[tuple[Field, str], str]
"""New texts by the field and the id of what they belong to."""


def replacement(report: Report, hits: Iterable[Hit], text: str) -> Edit | None:
    """The edit, one step, that puts ``text`` in the place of each hit; None if it changes nothing.

    Hits that are not ``replaceable`` stay. The characters between the hits stay to the last one.
    ``hits`` are of this very report and do not overlap; others raise ValueError or LookupError.
    """
    in_item: dict[tuple[Field, str], list[Hit]] = {}
    for hit in hits:
        if hit.replaceable:
            in_item.setdefault((hit.field, hit.item_id), []).append(hit)
    texts = {
        item: after
        for item, found in in_item.items()
        if (after := replaced(found[0].text, [(hit.start, hit.end) for hit in found], text))
        != found[0].text
    }
    if not texts:
        return None
    if len(texts) == 1:
        ((field, item_id), after) = texts.popitem()
        return _rewording(report, field, item_id, after)
    # An edit for each of them would look for each anew: the square of a large report's size.
    return ReplaceContents(_reworded(report, texts))


def replaced(original: str, spans: Iterable[tuple[int, int]], text: str) -> str:
    """``original`` with ``text`` in the place of each span. Raises ValueError if spans overlap."""
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if start < at:
            raise ValueError(f"the span {start}–{end} overlaps the one before it")
        parts += [original[at:start], text]
        at = end
    return "".join([*parts, original[at:]])


def _reworded(report: Report, texts: _Texts) -> Report:
    return replace(report, goals=tuple(_reworded_goal(entry, texts) for entry in report.goals))


def _reworded_goal(entry: GoalEntry, texts: _Texts) -> GoalEntry:
    reason = texts.get((Field.REASON, entry.goal_id))
    mark = entry.nothing_to_report if reason is None else NothingToReport(reason)
    measures = tuple(_reworded_measure(measure, texts) for measure in entry.measures)
    notes = tuple(_reworded_note(note, texts) for note in entry.notes)
    return replace(entry, nothing_to_report=mark, measures=measures, notes=notes)


def _reworded_measure(measure: RegionalMeasure, texts: _Texts) -> RegionalMeasure:
    text = texts.get((Field.MEASURE, measure.id), measure.text)
    notes = tuple(_reworded_note(note, texts) for note in measure.notes)
    same = text == measure.text and all(map(is_, notes, measure.notes))
    return measure if same else replace(measure, text=text, notes=notes)


def _reworded_note(note: Note, texts: _Texts) -> Note:
    text = texts.get((Field.NOTE, note.id))
    return note if text is None else replace(note, text=text)


def _rewording(report: Report, field: Field, item_id: str, text: str) -> Edit:
    match field:
        case Field.NOTE:
            return SetNoteText(item_id, text)
        case Field.MEASURE:
            return SetMeasureText(item_id, text, measure_by_id(report, item_id).plan_text)
        case Field.REASON:
            return SetNothingToReport(item_id, NothingToReport(text))
    raise ValueError(f"a {field.value} is not the adviser's to reword")
