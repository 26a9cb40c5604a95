"""Finding the place for a note by typing: a measure by its wording or number, or a goal itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.location import InGoal, InMeasure, Location, NotePlace
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.typeahead import TypeaheadText, typeahead_text
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.result_model import SearchResult
from kplan_desktop.ui.widgets.search_picker import SearchPicker


class MeasurePicker(SearchPicker):
    """Offers every measure of a report, and after those of each goal the goal itself.

    With ``goals_only`` it offers the goals. ``picked`` and ``marked`` carry a ``NotePlace``.
    """

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, goals_only: bool = False
    ) -> None:
        super().__init__(theme, parent)
        self._goals_only = goals_only
        if goals_only:
            self.set_words(
                self.tr("Find the goal"), self.tr("Type words of the goal, or its number")
            )
            return
        self.set_words(
            self.tr("Find the measure"),
            self.tr("Type words of the measure, or its number, such as 3.1 2"),
        )

    def show_report(
        self, report: Report, last_used: NotePlace | None, *, without: NotePlace | None = None
    ) -> None:
        """Offer the places of this report, the one last used at the top and marked.

        It need not be there any more. ``without`` is the place that is not offered.
        """
        rows = [row for row in self._rows(report) if row.key != without]
        rows.sort(key=lambda row: row.key != last_used)
        self.set_rows(rows, [_searched(row) for row in rows])

    def place(self) -> NotePlace | None:
        """The place that is marked, or None."""
        key = self.key()
        return key if isinstance(key, InGoal | InMeasure) else None

    def _rows(self, report: Report) -> list[SearchResult]:
        labels = LocationLabels(report)
        rows: list[SearchResult] = []
        for entry in report.goals:
            goal = report.national_goal(entry.goal_id).text
            if self._goals_only:
                number, area = labels.short(Location(entry.goal_id)), report.area_of
                title = area(entry.goal_id).title
                rows.append(SearchResult(InGoal(entry.goal_id), number, goal, title))
                continue
            for measure in entry.measures:
                text = measure.text if measure.text.strip() else self.tr("Measure without text")
                number = labels.short(Location(entry.goal_id, measure.id))
                rows.append(SearchResult(InMeasure(measure.id), number, text, goal))
            number = labels.short(Location(entry.goal_id))
            below = self.tr("Under the goal itself, where no measure fits")
            rows.append(SearchResult(InGoal(entry.goal_id), number, goal, below))
        return rows


def _searched(row: SearchResult) -> TypeaheadText:
    return typeahead_text(row.number, row.text, row.below)
