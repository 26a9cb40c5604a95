"""«Same activity as …»: finding the other note by typing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kplan_desktop.domain.model.location import located_notes, note_by_id
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import RegionalMeasure, Report
from kplan_desktop.domain.similarity.similar_notes import NoteIndex
from kplan_desktop.domain.text.typeahead import TypeaheadText, folded_line
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.elided_label import ElidedLabel
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.result_model import SearchResult
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, plain_label, room_for
from kplan_desktop.ui.widgets.search_picker import SearchPicker

_SIMILAR = 5


class NotePicker(Dialog):
    """Lists the notes of other activities, those that are close to the note first.

    ``picked(note_id)`` carries the note that was chosen, and the dialog closes; ``note_id()`` tells
    it afterwards. ``index`` is brought up to date with the report.
    """

    picked = Signal(str)

    def __init__(
        self, report: Report, note_id: str, index: NoteIndex, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._picked: str | None = None
        self.setWindowTitle(self.tr("Same activity as …"))
        self.picker = SearchPicker(theme, self)
        self.picker.set_words(
            self.tr("Find the other note"), self.tr("Type words of the note, or its number")
        )
        self.picker.picked.connect(self._take)
        self.picker.marked.connect(self._follow_mark)
        self._buttons = DialogButtons(self, theme.tokens.px(8))
        cancel = self._buttons.add(
            self.tr("Cancel"), ButtonRole.RejectRole, self.reject, default=False
        )
        self._link_button = self._buttons.add(
            self.tr("Same activity"),
            ButtonRole.AcceptRole,
            lambda: self._take(self.picker.key()),
            kind="primary",
            default=False,
        )
        order_tabs((self._link_button, cancel))
        self._lay_out(theme, note_by_id(report, note_id).text)
        self.picker.set_rows(*_rows(report, note_id, index))
        self.picker.search.setFocus()

    def note_id(self) -> str | None:
        """The note that was chosen, or None."""
        return self._picked

    def _lay_out(self, theme: Theme, text: str) -> None:
        px = theme.tokens.px
        about = ElidedLabel(self)
        about.setText(f"«{' '.join(text.split())}»")
        about.setProperty("look", "muted")
        about.setHidden(not text.strip())
        lead = plain_label(
            self.tr("Tied notes share status, time and figures, and are counted once."), "small"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(24), px(28), px(20))
        column.setSpacing(px(8))
        column.addWidget(plain_label(self.windowTitle(), "title"))
        column.addWidget(about)
        column.addWidget(lead)
        column.addSpacing(px(4))
        column.addWidget(self.picker, 1)
        column.addWidget(self._buttons)
        room = room_for(self, theme)
        self.resize(min(px(680), room.width()), min(px(600), room.height()))

    def _follow_mark(self, key: object) -> None:
        self._link_button.setEnabled(key is not None)

    def _take(self, key: object) -> None:
        if isinstance(key, str):
            self._picked = key
            self.picked.emit(key)
            self.accept()


def _rows(
    report: Report, note_id: str, index: NoteIndex
) -> tuple[list[SearchResult], list[TypeaheadText]]:
    """The notes of other activities that have text, the similar ones first."""
    index.update(report)
    own = note_by_id(report, note_id)
    similar = [match.note_id for match in index.similar(own.text, note_id=note_id, limit=_SIMILAR)]
    badge = QCoreApplication.translate("NotePicker", "alike")
    under_goal = QCoreApplication.translate("NotePicker", "Under the goal itself")
    rows: dict[str, tuple[SearchResult, TypeaheadText]] = {}
    labels = LocationLabels(report)
    wordings: dict[str | None, str] = {None: under_goal}
    wordings |= {measure.id: _wording(measure) for measure in report.measures()}
    folded = {key: folded_line(wording) for key, wording in wordings.items()}
    for location, note in located_notes(report):
        if note.activity_id == own.activity_id or not note.text.strip():
            continue
        number = labels.short(location)
        below, around = wordings[location.measure_id], folded[location.measure_id]
        rows[note.id] = (
            SearchResult(note.id, number, note.text, below, badge if note.id in similar else ""),
            TypeaheadText(folded_line(number), index.line(note.id), around),
        )
    ordered = [*similar, *(note_id for note_id in rows if note_id not in set(similar))]
    return [rows[note_id][0] for note_id in ordered], [rows[note_id][1] for note_id in ordered]


def _wording(measure: RegionalMeasure) -> str:
    without = QCoreApplication.translate("NotePicker", "Measure without text")
    return measure.text if measure.text.strip() else without
