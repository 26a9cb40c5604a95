"""Note columns that are divided into several: text and number, date and text, or three.

What stands in the other columns belongs to the note in its row. In a row with several notes it is
paired in order if there is as much of it, which is uncertain; if not, it is kept apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kplan_desktop.domain.docx_form.numbered_items import BesideText, NumberedItem
from kplan_desktop.domain.docx_form.word_document import Paragraph
from kplan_desktop.domain.text.list_markers import number_mark

_MAX_HEADING_LENGTH = 40


@dataclass(frozen=True, slots=True)
class DividedNotes:
    """``notes`` are the paragraphs of the column with the most letters, empty without letters.

    ``others`` are the columns beside it, without the empty paragraphs.
    """

    notes: tuple[Paragraph, ...]
    others: tuple[tuple[BesideText, ...], ...]


def divided_notes(columns: Sequence[Sequence[Paragraph]]) -> DividedNotes:
    """The note column's parts, from left to right, by what they are.

    A part of nothing but numbers with a stop («1.») left of the notes holds their markers.
    """
    letters = [_letters(part) for part in columns]
    most = max(range(len(columns)), key=letters.__getitem__)
    if not letters[most]:
        filled = [part for part in columns if any(map(_is_filled, part))]
        return DividedNotes((), tuple(_beside(part, is_before=False) for part in filled))
    notes = list(columns[most])
    others: list[tuple[BesideText, ...]] = []
    for index, part in enumerate(columns):
        if index == most or not any(map(_is_filled, part)):
            continue
        marked = _with_markers(notes, part) if index < most else None
        if marked is None:
            others.append(_beside(part, is_before=index < most))
        else:
            notes = marked
    return DividedNotes(tuple(notes), tuple(others))


def paired(
    items: Sequence[NumberedItem], others: Iterable[Sequence[BesideText]]
) -> tuple[list[NumberedItem], list[NumberedItem]]:
    """The notes of a row with what belongs to each, and what cannot be paired, as notes."""
    beside: list[list[BesideText]] = [[] for _ in items]
    apart: list[NumberedItem] = []
    for part in others:
        each = _by_line(part) if len(part) < len(items) else part
        if len(items) == 1:
            beside[0] += [replace(text, is_sure=True) for text in part]
        elif items and len(each) == len(items):
            for texts, text in zip(beside, each, strict=True):
                texts.append(text)
        else:
            lines = [text.text for text in part]
            first = part[0].paragraph
            apart.append(NumberedItem("\n".join(lines), "", None, first.position, is_apart=True))
    with_texts = [
        replace(item, beside=tuple(texts)) for item, texts in zip(items, beside, strict=True)
    ]
    return with_texts, apart


def are_headings(columns: Sequence[Sequence[Paragraph]]) -> bool:
    """Whether the parts may be headings of their own: a few words each, no number."""
    texts = ["\n".join(p.text for p in part).strip() for part in columns]
    return all(
        0 < len(text) <= _MAX_HEADING_LENGTH and not any(map(str.isdigit, text)) for text in texts
    )


def in_row_order(columns: Sequence[Sequence[Paragraph]]) -> tuple[list[Paragraph], bool]:
    """The paragraphs of another divided column across, and whether its parts fit each other."""
    if len({len(part) for part in columns}) <= 1:
        return [paragraph for across in zip(*columns, strict=True) for paragraph in across], True
    return [paragraph for part in columns for paragraph in part], False


def _with_markers(
    notes: Sequence[Paragraph], markers: Sequence[Paragraph]
) -> list[Paragraph] | None:
    """The notes with markers of another column; None if that holds anything else."""
    filled = [p for p in notes if _is_filled(p)]
    marks = [p.label or p.text.strip() for p in markers if _is_filled(p)]
    if len(marks) != len(filled) or any(p.label or number_mark(p.text) for p in filled):
        return None
    if any(p.label and p.text.strip() for p in markers):
        return None
    if any(number_mark(mark).strip() != mark for mark in marks):
        return None
    return [replace(p, label=mark) for p, mark in zip(filled, marks, strict=True)]


def _beside(part: Iterable[Paragraph], *, is_before: bool) -> tuple[BesideText, ...]:
    return tuple(BesideText(p, is_before) for p in part if _is_filled(p))


def _is_filled(paragraph: Paragraph) -> bool:
    return bool(paragraph.text.strip() or paragraph.label)


def _by_line(part: Sequence[BesideText]) -> Sequence[BesideText]:
    """The lines of a part that is a single paragraph."""
    if len(part) != 1:
        return part
    (only,) = part
    lines = filter(str.strip, only.paragraph.text.split("\n"))
    return [replace(only, paragraph=replace(only.paragraph, text=line)) for line in lines]


def _letters(part: Iterable[Paragraph]) -> int:
    return sum(sum(map(str.isalpha, paragraph.text)) for paragraph in part)
