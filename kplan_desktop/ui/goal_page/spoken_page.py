"""The words in which a screen reader tells the rows of a goal's page apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import groupby
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.report import Figure
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.ui.accessibility.row_interfaces import SpokenGroup
from kplan_desktop.ui.chips.note_chips import CrossReference
from kplan_desktop.ui.goal_page.page_rows import (
    EditablePageRow,
    GoalNotesPageRow,
    Key,
    MeasurePageRow,
    NewMeasurePageRow,
    NewNotePageRow,
    NotePageRow,
    PageRow,
)
from kplan_desktop.ui.widgets.plain_text import LONGEST_SHOWN

_NAMED = 120
"""Characters of a measure's text in the name of its group."""


def spoken_name(page_row: PageRow) -> str:
    """What tells a row from all others of its page, and what its note carries.

    Such as «Measure 2, note 1, 2 figures, also under 3.1 · 2».
    """
    translate = QCoreApplication.translate
    match page_row:
        case MeasurePageRow(number=number):
            return translate("SpokenPage", "Measure %1").replace("%1", str(number))
        case NotePageRow(number=number, measure=measure):
            name = translate("SpokenPage", "Note %1").replace("%1", str(number))
            if measure:
                name = translate("SpokenPage", "Measure %1, note %2")
                name = name.replace("%1", str(measure)).replace("%2", str(number))
            return ", ".join((name, *_carried(page_row)))
        case NewNotePageRow(measure=measure) if measure:
            name = translate("SpokenPage", "Measure %1, new note")
            return name.replace("%1", str(measure))
        case NewNotePageRow():
            return translate("SpokenPage", "New note without a measure")
        case NewMeasurePageRow():
            return translate("SpokenPage", "New regional measure")
        case GoalNotesPageRow():
            return translate("SpokenPage", "Notes without a measure")
    return ""


def _carried(row: NotePageRow) -> Iterator[str]:
    """The number of its figures, and in words what is planned, uncertain or linked."""
    figures = sum(isinstance(chip.of, Figure) for chip in row.chips)
    if figures:
        yield QCoreApplication.translate("SpokenPage", "%n figure(s)", "", figures)
    for chip in row.chips:
        is_link = isinstance(chip.of, CrossReference)
        if is_link or (chip.kind == "warning" and not isinstance(chip.of, Figure)):
            yield chip.text


class ReadPage(Protocol):
    """The page, as far as it is read out."""

    def page_rows(self) -> Sequence[PageRow]:
        """What is shown, from top to bottom; another object after every change."""

    def shown_widget(self, key: Key) -> QWidget | None:
        """The widget of a row, if it has one now."""

    def place_of(self, index: int) -> QRect:
        """Where a row lies in the column."""

    def focus_text(self, key: Key, at: int | None = None) -> None:
        """Put the cursor into a row's text."""

    def bring_to_top(self, key: Key) -> None:
        """Scroll to a row."""


class SpokenPage:
    """A goal's page for ``RowsInterface``: a card is a group, named after its measure."""

    def __init__(self, page: ReadPage) -> None:
        self._page = page
        self._rows: Sequence[PageRow] = ()
        self._keys: Sequence[Hashable] = ()

    def row_keys(self) -> Sequence[Hashable]:
        """The keys of the rows."""
        rows = self._page.page_rows()
        if rows is not self._rows:
            self._rows, self._keys = rows, [row.key for row in rows]
        return self._keys

    def row_groups(self) -> Sequence[SpokenGroup]:
        """The cards, and the head of the page by itself."""
        groups, at = [], 0
        for card, members in groupby(self._page.page_rows(), key=lambda row: row.card):
            rows = list(members)
            name = self._name_of_card(rows[0])
            groups.append(SpokenGroup((card or "") if name else "", name, at, at + len(rows)))
            at += len(rows)
        return groups

    def row_widget(self, index: int) -> QWidget | None:
        """The widget of a row, where it has one at the moment."""
        return self._page.shown_widget(self._page.page_rows()[index].key)

    def row_words(self, index: int) -> tuple[str, str]:
        """The name of a row, and its text."""
        row = self._page.page_rows()[index]
        match row:
            case NotePageRow(note=note):
                return spoken_name(row), beginning(note.text, LONGEST_SHOWN)
            case MeasurePageRow(text=text):
                return spoken_name(row), beginning(text, LONGEST_SHOWN)
        return spoken_name(row), ""

    def row_place(self, index: int) -> QRect:
        """Where a row lies in the column."""
        return self._page.place_of(index)

    def take_keyboard_at(self, index: int) -> None:
        """Scroll to a row, and put the cursor there where it can be written in."""
        row = self._page.page_rows()[index]
        if isinstance(row, EditablePageRow):
            self._page.focus_text(row.key)
        else:
            self._page.bring_to_top(row.key)

    def _name_of_card(self, first: PageRow) -> str:
        match first:
            case MeasurePageRow(text=text):
                return f"{spoken_name(first)}: {beginning(text, _NAMED)}"
            case GoalNotesPageRow():
                return spoken_name(first)
        return ""
