"""Which of several measures the notes of one cell belong to, by their numbering."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kplan_desktop.domain.docx_form.contents_builder import MeasureBuilder
from kplan_desktop.domain.docx_form.item_lines import above_number
from kplan_desktop.domain.docx_form.numbered_items import NumberedItem, items_of
from kplan_desktop.domain.docx_form.reading_result import PieceReason
from kplan_desktop.domain.docx_form.word_document import Paragraph


def distributed(
    items: Sequence[NumberedItem],
    paragraphs: Sequence[Paragraph],
    measures: Sequence[MeasureBuilder],
    goal_number: str,
) -> list[tuple[NumberedItem, MeasureBuilder | None, PieceReason]]:
    """The notes of one cell, each with its measure and the reason.

    Where they cannot be divided they are the goal's own (None): there they are found, while under a
    wrong measure they would state what nobody has written.
    """
    named = _measures_in_numbers(items, measures, goal_number)
    if named is not None:
        return [
            (item, measure, PieceReason.NUMBERING_RESTARTS)
            for item, measure in zip(items, named, strict=True)
        ]
    reason = PieceReason.NUMBERING_RESTARTS
    runs = _numbered_runs(items)
    if len(runs) != len(measures):
        reason = PieceReason.WHICH_MEASURE
        guesses = (
            _without_false_starts(runs),
            _groups_between_blanks(paragraphs),
            [[item] for item in items],
        )
        runs = next((guess for guess in guesses if len(guess) == len(measures)), runs)
    if any(item.loose or item.doubtful for item in items):
        reason = PieceReason.WHICH_MEASURE  # what the items are is a guess, so their runs are too
    if not 1 < len(runs) <= len(measures):
        return [(item, None, PieceReason.WHICH_MEASURE) for item in items]
    return [
        (item, measure, reason)
        for run, measure in zip(runs, measures, strict=False)
        for item in run
    ]


def numbers_above(goal_number: str, measures: Iterable[MeasureBuilder | None]) -> dict[str, int]:
    """What may stand before the numbers of notes, and whose it is: the place of a measure, or 0."""
    goal = goal_number.strip(" .")
    found: dict[str, int] = {}
    for place, measure in enumerate(measures, start=1):
        number = None if measure is None else measure.number
        found[f"{goal}.{number or place}"] = found[f"{number or place}"] = place
    found[goal] = 0  # «2.1» under goal 2 need not be of measure 2
    return found


def _measures_in_numbers(
    items: Sequence[NumberedItem], measures: Sequence[MeasureBuilder], goal_number: str
) -> list[MeasureBuilder] | None:
    """The measure in each note's number: the second of «2.1», or of «1.2.2.1» under goal 1.2."""
    places = numbers_above(goal_number, measures)
    found = [places.get(above_number(item.label), 0) for item in items]
    if not all(found) or any(item.loose or item.doubtful for item in items):
        return None
    return [measures[place - 1] for place in found]


def _numbered_runs(items: Sequence[NumberedItem]) -> list[list[NumberedItem]]:
    """The items divided where their numbering begins again."""
    runs: list[list[NumberedItem]] = []
    last = 0
    for item in items:
        if not runs or (item.number is not None and item.number <= last):
            runs.append([])
        runs[-1].append(item)
        last = item.number if item.number is not None else last
    return runs


def _without_false_starts(runs: list[list[NumberedItem]]) -> list[list[NumberedItem]]:
    """The runs, merged where the numbering restarts only after a paragraph without a number.

    Word and LibreOffice restart their numbering there.
    """
    merged: list[list[NumberedItem]] = []
    for run in runs:
        if merged and "\n" in merged[-1][-1].text:
            merged[-1] = merged[-1] + run
        else:
            merged.append(run)
    return merged


def _groups_between_blanks(paragraphs: Sequence[Paragraph]) -> list[list[NumberedItem]]:
    """The items divided by empty paragraphs, which align them with their measures."""
    groups: list[list[Paragraph]] = [[]]
    for paragraph in paragraphs:
        if paragraph.text.strip() or paragraph.label:
            groups[-1].append(paragraph)
        elif groups[-1]:
            groups.append([])
    found: list[list[NumberedItem]] = []
    last = 0
    for group in groups:
        items = [item for item in items_of(group, after=last, by_line=True) if item.text]
        last = max((item.number or 0 for item in items[-1:]), default=last)
        found += [items] if items else []
    return found
