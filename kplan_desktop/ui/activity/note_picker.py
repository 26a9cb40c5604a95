"""«Same activity as …»: finding the other note by typing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.location import located_notes, note_by_id
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import RegionalMeasure, Report
from kplan_desktop.domain.similarity.similar_notes import NoteIndex
from kplan_desktop.domain.text.typeahead import TypeaheadText, folded_line
from kplan_desktop.ui.activity.pick_dialog import PickDialog
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.result_model import SearchResult
from kplan_desktop.ui.widgets.search_picker import SearchPicker

_SIMILAR = 5


class NotePicker(PickDialog):
    """Lists the notes of other activities, those that are close to the note first.

    ``picked(note_id)`` carries the note that was chosen. ``index`` is brought up to date with the
    report.
    """

    help_topic = HelpTopic.ACTIVITIES

    def __init__(
        self, report: Report, note_id: str, index: NoteIndex, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(
            SearchPicker(theme),
            theme,
            parent,
            title=self.tr("Same activity as …"),
            about=note_by_id(report, note_id).text,
            lead=self.tr("Tied notes share status, time and figures, and are counted once."),
            button=self.tr("Same activity"),
        )
        self.picker.set_words(
            self.tr("Find the other note"), self.tr("Type words of the note, or its number")
        )
        self.picker.set_rows(*_rows(report, note_id, index))

    def note_id(self) -> str | None:
        """The note that was chosen, or None."""
        key = self.key()
        return key if isinstance(key, str) else None


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
