"""Replacing what a search found."""

from __future__ import annotations

from collections.abc import Iterable

from kplan_desktop.domain.edits import (
    Compound,
    Edit,
    SetMeasureText,
    SetNoteText,
    SetNothingToReport,
)
from kplan_desktop.domain.places import measure_by_id
from kplan_desktop.domain.report import NothingToReport, Report
from kplan_desktop.domain.search import Field, Hit


def replacement(report: Report, hits: Iterable[Hit], text: str) -> Edit | None:
    """The edit, one step, that puts ``text`` in the place of each hit; None if it changes nothing.

    Hits that are not ``replaceable`` stay. The characters between the hits stay to the last one.
    ``hits`` are of this very report and do not overlap; others raise ValueError or LookupError.
    """
    in_item: dict[tuple[Field, str], list[Hit]] = {}
    for hit in hits:
        if hit.replaceable:
            in_item.setdefault((hit.field, hit.item_id), []).append(hit)
    edits: list[Edit] = []
    for (field, item_id), found in in_item.items():
        before = found[0].text
        after = replaced(before, [(hit.start, hit.end) for hit in found], text)
        if after != before:
            edits.append(_rewording(report, field, item_id, after))
    if len(edits) > 1:
        return Compound(tuple(edits))
    return edits[0] if edits else None


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


def _rewording(report: Report, field: Field, item_id: str, text: str) -> Edit:
    match field:
        case Field.NOTE:
            return SetNoteText(item_id, text)
        case Field.MEASURE:
            return SetMeasureText(item_id, text, measure_by_id(report, item_id).plan_text)
        case Field.REASON:
            return SetNothingToReport(item_id, NothingToReport(text))
    raise ValueError(f"a {field.value} is not the adviser's to reword")
