"""An earlier version shown as the report itself is, to be read and copied from."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.files.versions import Version, backup_text
from kplan_desktop.ui.goal_page.goal_page import GoalPage
from kplan_desktop.ui.outline.outline_model import OutlineLocation, OutlineModel
from kplan_desktop.ui.outline.outline_view import OutlineView
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.banner import Banner


class VersionView(QDialog):
    """Tree and page of a version, read-only. ``editor`` is never asked to do anything."""

    def __init__(
        self, version: Version, editor: ReportEditor, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Earlier version"))
        self._report = version.report
        banner = Banner(theme, self)
        text = self.tr("Only for reading: the report as it was %1")
        banner.say("access", text.replace("%1", backup_text(version.backup)), "warning")
        outline = OutlineView(OutlineModel(self._report), theme, self)
        outline.setFixedWidth(theme.tokens.outline_width)
        self.page = GoalPage(editor, self._report, theme, self, read_only=True)
        outline.place_chosen.connect(self._show_place)
        outline.page_requested.connect(self.page.focus_first)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(outline)
        row.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(banner)
        column.addLayout(row, 1)
        self.page.sync(self._report, self.page.goal_id)
        outline.choose(OutlineLocation("", self.page.goal_id))
        self.resize(theme.tokens.px(1000), theme.tokens.px(700))

    def _show_place(self, place: OutlineLocation) -> None:
        if place.goal_id is not None:
            self.page.sync(self._report, place.goal_id)
