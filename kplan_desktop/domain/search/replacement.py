"""The edit that replaces the hits of a search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import is_

from kplan_desktop.domain.model.edits import (
    Edit,
    ReplaceContents,
    SetNoteText,
    SetNothingToReport,
    SetOutcome,
)
from kplan_desktop.domain.model.location import measure_by_id
from kplan_desktop.domain.model.report import (
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
    Report,
)
from kplan_desktop.domain.plan.plan_wording import measure_text_edit, with_text
from kplan_desktop.domain.search.report_search import Field, Hit

_Texts = Mapping[tuple[Field, str], str]
"""New texts by field and id of the element that owns the text."""


def replacement(report: Report, hits: Iterable[Hit], text: str) -> Edit | None:
    """One edit that replaces each hit by ``text``; None if it would change nothing.

    Hits that are not ``replaceable`` are skipped, and every character between hits is kept.
    ``hits`` must be of this very report and not overlap; else ValueError or LookupError is raised.
    """
    hits_by_item: dict[tuple[Field, str], list[Hit]] = {}
    for hit in hits:
        if hit.replaceable:
            hits_by_item.setdefault((hit.field, hit.item_id), []).append(hit)
    texts = {
        item: new_text
        for item, item_hits in hits_by_item.items()
        if (new_text := replaced(item_hits[0].text, [(h.start, h.end) for h in item_hits], text))
        != item_hits[0].text
    }
    if not texts:
        return None
    if len(texts) == 1:
        ((field, item_id), new_text) = texts.popitem()
        return _edit_of(report, field, item_id, new_text)
    # One edit per text would search the report for each: quadratic in a large report's size.
    return ReplaceContents(_with_texts(report, texts))


def replaced(original: str, spans: Iterable[tuple[int, int]], text: str) -> str:
    """``original`` with each span replaced by ``text``. Raises ValueError if spans overlap."""
    parts: list[str] = []
    position = 0
    for start, end in sorted(spans):
        if start < position:
            raise ValueError(f"the span {start}–{end} overlaps the one before it")
        parts += [original[position:start], text]
        position = end
    return "".join([*parts, original[position:]])


def _with_texts(report: Report, texts: _Texts) -> Report:
    goals = tuple(_entry_with_texts(report, entry, texts) for entry in report.goals)
    return replace(report, goals=goals)


def _entry_with_texts(report: Report, entry: GoalEntry, texts: _Texts) -> GoalEntry:
    reason = texts.get((Field.REASON, entry.goal_id))
    mark = entry.nothing_to_report if reason is None else NothingToReport(reason)
    measures = tuple(_measure_with_texts(report, measure, texts) for measure in entry.measures)
    notes = tuple(_note_with_text(note, texts) for note in entry.notes)
    return replace(entry, nothing_to_report=mark, measures=measures, notes=notes)


def _measure_with_texts(report: Report, measure: RegionalMeasure, texts: _Texts) -> RegionalMeasure:
    text = texts.get((Field.MEASURE, measure.id), measure.text)
    reason = texts.get((Field.OUTCOME, measure.id))
    if reason is not None and measure.outcome is not None:
        measure = replace(measure, outcome=replace(measure.outcome, reason=reason))
    notes = tuple(_note_with_text(note, texts) for note in measure.notes)
    if not all(map(is_, notes, measure.notes)):
        measure = replace(measure, notes=notes)
    return measure if text == measure.text else with_text(report, measure, text)


def _note_with_text(note: Note, texts: _Texts) -> Note:
    text = texts.get((Field.NOTE, note.id))
    return note if text is None else replace(note, text=text)


def _edit_of(report: Report, field: Field, item_id: str, text: str) -> Edit:
    match field:
        case Field.NOTE:
            return SetNoteText(item_id, text)
        case Field.MEASURE:
            return measure_text_edit(report, item_id, text)
        case Field.OUTCOME:
            outcome = measure_by_id(report, item_id).outcome
            return SetOutcome(item_id, outcome and replace(outcome, reason=text))
        case Field.REASON:
            return SetNothingToReport(item_id, NothingToReport(text))
    raise ValueError(f"the adviser cannot change a {field.value}")
