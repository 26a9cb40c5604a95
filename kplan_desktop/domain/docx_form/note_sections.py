"""The sections of a note cell under lines that name a measure: «Tiltak 2:», or its wording."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kplan_desktop.domain.docx_form.contents_builder import MeasureBuilder
from kplan_desktop.domain.docx_form.item_lines import number_of
from kplan_desktop.domain.docx_form.word_document import Paragraph
from kplan_desktop.domain.text.list_markers import begins_with_ordinal, number_mark
from kplan_desktop.domain.text.wording_similarity import key_of

_NAMED = re.compile(
    r"[^\w\s]{0,3}(?:(?:til|for|under|ad|vedr\.?|gjelder) {1,3})?(?:regionalt {1,3})?"
    r"(?:tiltak(?:et)?|punkt|pkt\.?)\s{0,3}(?:(?:nr\.?|nummer)\s{0,3})?"
    r"(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})"
    r"(?P<more>(?:\s{0,2}(?:[-–,/+&]|og)\s{0,2}[0-9]{1,2}(?![0-9.])){0,9})"
    r"(?:\s{0,2}[.:)]{0,2}[^\w\s]{0,3}\s{0,3}[-–—]?\s{0,3}$|\s{0,2}[.:)]{1,2}\s{1,3}|\s{1,3}[-–—]\s{1,3})",
    re.IGNORECASE,
)
_MAX_LINE_LENGTH = 400
_MIN_WORDING_LENGTH = 8
"""Fewest letters of a measure's wording by which a line names it."""


@dataclass(frozen=True, slots=True)
class NoteSection:
    """Paragraphs of a note cell, and the line above that names their measure.

    ``heading`` is None for what stands before the first such line. ``number`` is the number that it
    names, None where it names several; ``measure`` is the one whose wording it repeats.
    ``paragraphs`` includes what stands in the heading's line after the name, whose part of the line
    is ``name``.
    """

    heading: Paragraph | None
    name: str
    number: int | None
    measure: MeasureBuilder | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    number: int | None
    measure: MeasureBuilder | None = None


def sections_of(
    paragraphs: Sequence[Paragraph], wordings: Mapping[str, MeasureBuilder]
) -> list[NoteSection]:
    """The sections of a note cell in order; a single one without a heading, where none names.

    ``wordings`` are the measures that a line may repeat, by ``key_of``.
    """
    sections: list[NoteSection] = []
    heading: Paragraph | None = None
    name: _Name = _Name("", None)
    held: list[Paragraph] = []

    def end_section() -> None:
        if heading is not None or held:
            sections.append(NoteSection(heading, name.text, name.number, name.measure, tuple(held)))

    for paragraph in paragraphs:
        lines = paragraph.text.split("\n")
        names = [_name(paragraph, at, line, wordings) for at, line in enumerate(lines)]
        if not any(names):
            held.append(paragraph)
            continue
        kept: list[str] = []
        rest_of = paragraph
        for line, found in zip(lines, names, strict=True):
            if found is None:
                kept.append(line)
                continue
            if any(map(str.strip, kept)):
                held.append(replace(rest_of, text="\n".join(kept)))
            end_section()
            heading, name, held = paragraph, found, []
            rest_of = replace(paragraph, label="", level=0)
            kept = [line[len(found.text) :]]
        if any(map(str.strip, kept)):
            held.append(replace(rest_of, text="\n".join(kept).lstrip()))
    end_section()
    return sections


def wording_key(text: str) -> str:
    """The key of a measure's wording, empty for one too short to be known by it."""
    key = key_of(text[:_MAX_LINE_LENGTH])
    return key if len(key) >= _MIN_WORDING_LENGTH and len(text) <= _MAX_LINE_LENGTH else ""


def _name(
    paragraph: Paragraph, at: int, line: str, wordings: Mapping[str, MeasureBuilder]
) -> _Name | None:
    """The measure that a line names at its start."""
    is_numbered = at == 0 and number_of(paragraph.label) is not None
    if paragraph.own is not None or paragraph.in_text_box or paragraph.in_table:
        return None
    found = None if is_numbered else _NAMED.match(line)
    if found is not None and not _is_sentence(line, found):
        last = found["number"].rpartition(".")[2]
        return _Name(line[: found.end()], None if found["more"] else int(last))
    if not wordings or len(line) > _MAX_LINE_LENGTH:
        return None
    measure = wordings.get(key_of(line[len(number_mark(line)) :].strip()))
    return None if measure is None else _Name(line, None, measure)


def _is_sentence(line: str, found: re.Match[str]) -> bool:
    """Whether a line goes on after what looks like the name of a measure.

    «Tiltak 2. klasse: konsert» has an ordinal, «Punkt 2. i avtalen» is the middle of a sentence,
    and «Tiltak 3 - 4. klasse» has a range.
    """
    named = line[: found.end("more")]
    last_number = len(named.rstrip("0123456789"))
    mark, rest = line[len(named) : found.end()].strip(), line[found.end() :]
    if mark[:1] == ":":
        return False
    if mark[:1] in ("-", "–", "—"):
        return rest[:1].isdigit()
    return rest[:1].islower() or begins_with_ordinal(line[last_number:])
