"""Where in the report the keyboard is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.location import InMeasure, Location, NotePlace
from kplan_desktop.domain.search.report_search import Field
from kplan_desktop.ui.goal_page.goal_page import GoalPage
from kplan_desktop.ui.goal_page.page_rows import (
    EditablePageRow,
    MeasurePageRow,
    NewNotePageRow,
    NotePageRow,
)
from kplan_desktop.ui.goal_page.text_row import TextRow
from kplan_desktop.ui.plan.measure_footer import MeasureFooter
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit


@dataclass(frozen=True, slots=True)
class EditedText:
    """A text of the report that an editor on the page shows."""

    field: Field
    item_id: str
    editor: GrowingTextEdit


def location_of_widget(page: GoalPage, widget: QWidget | None) -> Location:
    """The note, measure or goal on the page that ``widget`` belongs to.

    The line that begins a new note belongs to the measure that the note will stand under.
    """
    match _page_row_of(page, widget):
        case NotePageRow(place=place, note=note):
            return Location(page.goal_id, _measure_id(place), note.id)
        case NewNotePageRow(place=place):
            return Location(page.goal_id, _measure_id(place))
        case MeasurePageRow(measure_id=measure_id):
            return Location(page.goal_id, measure_id)
    return Location(page.goal_id)


def edited_text(page: GoalPage, widget: QWidget | None) -> EditedText | None:
    """Which text of the report ``widget`` shows, if it is an editor on the page."""
    if not isinstance(widget, GrowingTextEdit) or not page.isAncestorOf(widget):
        return None
    if widget is page.header.reason:
        return EditedText(Field.REASON, page.goal_id, widget)
    row = widget.parentWidget()
    if isinstance(row, MeasureFooter):
        return EditedText(Field.OUTCOME, row.measure_id, widget)
    if not isinstance(row, TextRow) or row.text is not widget:
        return None
    match row.page_row:
        case NotePageRow(note=note):
            return EditedText(Field.NOTE, note.id, widget)
        case MeasurePageRow(measure_id=measure_id):
            return EditedText(Field.MEASURE, measure_id, widget)
    return None


def _page_row_of(page: GoalPage, widget: QWidget | None) -> EditablePageRow | None:
    above = widget if widget is not None and page.isAncestorOf(widget) else None
    while above is not None and not isinstance(above, TextRow):
        above = above.parentWidget()
    return above.page_row if above is not None else None


def _measure_id(place: NotePlace) -> str | None:
    return place.measure_id if isinstance(place, InMeasure) else None
