"""However measures and notes are laid out: nothing is lost, and what is sure is where it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.docx_form.reading_result import (
    PieceConfidence,
    PieceOutcome,
    WordReading,
)
from kplan_desktop.domain.docx_form.word_document import Row, Table
from tests.exchange.docx_reader.tables import GOAL, HEADS, Line, cell, found, read
from tests.strategies import examples

_WORD = re.compile(r"[A-Za-zø]+q[0-9]+")
"""The words whose place is known; marks and names of measures are others."""


@dataclass(frozen=True)
class WrittenNote:
    """A note's first line, the lines below, and its number in another column."""

    text: str
    points: tuple[str, ...]
    figure: str


@dataclass
class Author:
    """Writes measures and notes as people do, and knows which words belong to which."""

    draw: st.DrawFn
    place_of: dict[str, tuple[int, int]] = field(default_factory=dict)
    """The measure and the note of each word; 0 for the measure itself."""
    measures: list[tuple[str, list[WrittenNote]]] = field(default_factory=list)
    mark: str = ""
    under: str = ""

    def one(self, *choices: str) -> str:
        return self.draw(st.sampled_from(choices))

    def write(self) -> None:
        """Invent the measures and notes, and how notes and the lines below them are marked."""
        self.mark = self.one("1.", "1)", "(1)", "-", "•", "a)", "", "Word")
        starts = ("Kurs", "Ord:") if not self.mark else ("Kurs", "møte", "Ord:")
        marks = ("1)", "(1)", "1.", "   1.", "-", "  - ", "\t•", "a)", "")
        self.under = self.one(*(other for other in marks if other != self.mark))
        for measure in range(1, self.draw(st.integers(1, 3)) + 1):
            text = self._words(measure, 0, "Tilby")
            notes = [
                WrittenNote(
                    self._words(measure, note, self.one(*starts)),
                    tuple(
                        self._words(measure, note, self.one("Oslo", "og"))
                        for _ in range(self.draw(st.integers(0, 2)))
                    ),
                    self._words(measure, note, "x") if self.draw(st.booleans()) else "",
                )
                for note in range(1, self.draw(st.integers(0, 3)) + 1)
            ]
            self.measures.append((text, notes))

    def cell(self, notes: Sequence[WrittenNote], first: int = 1) -> list[Line]:
        """A cell of notes with some marker, each with its points below, in some way."""
        mark = self.mark
        lines: list[Line] = []
        for number, note in enumerate(notes, first):
            if mark == "Word":
                lines.append((f"{number}.", note.text))
            else:
                lines.append(_marked(mark, number, note.text))
            lines += [_marked(self.under, at, point) for at, point in enumerate(note.points, 1)]
        texts = [line for line in lines if isinstance(line, str)]
        return ["\n".join(texts)] if mark != "Word" and self.draw(st.booleans()) else lines

    def tables(self) -> list[Table]:
        """The goal with everything under it, in one of the layouts."""
        layout = self.one("a row a measure", "one row", "named", "a row a note", "cut", "divided")
        goal: list[list[Line]] = [[GOAL], [""]]
        rows: list[list[list[Line]]] = []
        more: list[list[list[Line]]] = []
        titles: list[Line] = [f"{n}. {text}" for n, (text, _) in enumerate(self.measures, 1)]
        all_notes = [notes for _, notes in self.measures]
        match layout:
            case "one row":
                rows = [[titles, [line for notes in all_notes for line in self.cell(notes)]]]
            case "named":
                name = self.one("Tiltak {}:", "Til tiltak {}", "Pkt. {}")
                lines: list[Line] = []
                for number, notes in enumerate(all_notes, 1):
                    lines += [name.format(number), *self.cell(notes)]
                rows = [[titles, lines]]
            case "a row a note":
                for title, notes in zip(titles, all_notes, strict=True):
                    rows.append([[title], self.cell(notes[:1])])
                    rows += [[[""], self.cell([n], at)] for at, n in enumerate(notes[1:], 2)]
            case "cut":
                for number, (title, notes) in enumerate(zip(titles, all_notes, strict=True), 1):
                    rows.append([[title], self.cell(notes[:1])])
                    mark = self.one("{} (forts.)", "{}. (forts.)", "Tiltak {} (framh.)")
                    more.append([[mark.format(number)], self.cell(notes[1:], 2)])
            case "divided":
                for title, notes in zip(titles, all_notes, strict=True):
                    rows.append([[title], self.cell(notes), [note.figure for note in notes]])
            case _:
                rows = [[[t], self.cell(n)] for t, n in zip(titles, all_notes, strict=True)]
        empty: list[list[Line]] = [[""], [""]]
        tables = [_table([goal + rows[0], *(empty + row for row in rows[1:])], 1)]
        if more:
            goal_mark = self.one("1.2 (forts.)", "(forts.)", "")
            tables.append(_table([[[goal_mark], [""], *row] for row in more], 2))
        return tables

    def _words(self, measure: int, note: int, start: str) -> str:
        words = [f"{name}q{len(self.place_of)}" for name in (start.rstrip(":"), "med")]
        self.place_of.update(dict.fromkeys(words, (measure, note)))
        return " ".join(words) + (":" if start.endswith(":") else "")


def _marked(mark: str, number: int, text: str) -> str:
    mark = mark.replace("1", str(number)).replace("a", "abc"[number - 1])
    return f"{mark} {text}" if mark.strip() else text


def _table(rows: Sequence[Sequence[Sequence[Line]]], number: int) -> Table:
    width = len(rows[0])
    heads = [cell(column, text) for column, text in enumerate(HEADS)]
    heads[3] = replace(heads[3], span=width - 3)
    body = [Row(tuple(cell(at, lines) for at, lines in enumerate(row))) for row in rows]
    return Table(number, (Row(tuple(heads)), *body))


@st.composite
def authors(draw: st.DrawFn) -> tuple[Author, list[Table]]:
    """An author with what was written, and the tables that it was written in."""
    author = Author(draw)
    author.write()
    return author, author.tables()


def misplaced(author: Author, reading: WordReading) -> list[str]:
    """The sure pieces that are not where they were written."""
    texts = {text: measure for measure, (text, _) in enumerate(author.measures, 1)}
    by_number = {at: texts.get(text) for at, (text, _) in enumerate(found(reading), 1)}
    note_at: dict[tuple[int | None, int | None], tuple[int, int]] = {}
    wrong: list[str] = []
    for piece in reading.pieces:
        places = {author.place_of[word] for word in _WORD.findall(piece.text)}
        if piece.confidence is not PieceConfidence.SURE or not places:
            continue
        place, *others = places
        is_note = piece.outcome is PieceOutcome.NOTE
        measure = None if piece.measure is None else by_number[piece.measure]
        is_right = not others and measure == place[0] and is_note == (place[1] > 0)
        if is_note:
            is_right = is_right and note_at.setdefault((piece.measure, piece.note), place) == place
        wrong += [] if is_right else [piece.text]
    return wrong


@settings(max_examples=examples(150))
@given(authors())
def test_every_word_is_accounted_for_and_what_is_sure_is_where_it_was_written(
    written: tuple[Author, list[Table]],
) -> None:
    author, tables = written
    reading = read(*tables)
    assert not misplaced(author, reading)
    assert not {"\n".join(text.split()) for text, _ in found(reading)} & {"(forts.)", "Tiltak"}
