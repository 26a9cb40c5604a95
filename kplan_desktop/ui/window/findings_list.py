"""The list of findings; each is one click, or Enter, from its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import Finding, Severity
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.messages.finding_messages import finding_text, location_words
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

_GOAL_LENGTH = 45
"""Characters of a goal's text that are shown beside its number; the tooltip has all of it."""

_ICONS = {
    Severity.FIRST: ("circle-alert", "bad"),
    Severity.SHOULD: ("triangle-alert", "warning"),
    Severity.COULD: ("info", "muted"),
}


class FindingsList(QWidget):
    """Shows what was found. ``chosen(finding)`` asks to be taken to its place."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: tuple[Finding, ...] = ()
        self._lead = QLabel(self)
        self._lead.setWordWrap(True)
        self._lead.setProperty("look", "small")
        self._list = QListWidget(self)
        self._list.setObjectName("findings")
        self._list.setWordWrap(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._choose)
        self._list.itemClicked.connect(self._choose)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._lead)
        self._column.addWidget(self._list)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self._column.setContentsMargins(0, self._theme.tokens.px(12), 0, 0)
        self._list.setIconSize(QSize(self._theme.tokens.px(16), self._theme.tokens.px(16)))
        for row, finding in enumerate(self._found):
            self._list.item(row).setIcon(self._theme.icons.icon(*_ICONS[finding.severity], 16))

    def show_findings(self, report: Report, found: tuple[Finding, ...]) -> None:
        """Show the findings of ``report``, keeping the current one where it still exists."""
        if found == self._found:
            return
        row = self._list.currentRow()
        self._found = found
        self._list.clear()
        labels, words = LocationLabels(report), location_words()
        for finding in found:
            sentence = finding_text(finding)
            item = QListWidgetItem(sentence)
            if finding.location.goal_id is not None:
                label = labels.long(finding.location, words)
                goal = one_line(report.form.goal(finding.location.goal_id).text)
                short = beginning(goal, _GOAL_LENGTH)
                item.setText(f"{label} – {short}\n{sentence}")
                whole = f"{label} – {goal}"
                item.setToolTip(plain_tooltip(whole))
                role = Qt.ItemDataRole.AccessibleTextRole
                item.setData(role, f"{whole}\n{sentence}")
            item.setIcon(self._theme.icons.icon(*_ICONS[finding.severity], 16))
            self._list.addItem(item)
        self._list.setCurrentRow(min(row, len(found) - 1))
        self._list.setVisible(bool(found))
        self._lead.setText(
            self.tr("None of this keeps you from delivering.")
            if found
            else self.tr("Nothing was found. The report is ready.")
        )

    def focus_list(self) -> None:
        """Put the keyboard into the list."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._list.currentRow() < 0:
            self._list.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self._found[self._list.row(item)])
