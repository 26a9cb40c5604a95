"""The whole window, driven with real keys, on a real file and its real database thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.app import Kplan, UserFolders
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import GoalEntry, Report
from kplan_desktop.paths import program_files
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.checks.finding_list import FindingList
from kplan_desktop.ui.document.save_state import Saved
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.goal_page.goal_page import GoalPage
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.window.workspace import Workspace

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
PATIENCE = 20_000
"""Timeout in milliseconds, many times what is needed on an idle machine."""

ROOMY = QSize(1280, 800)
"""A window size with room for everything; the screen of the tests is smaller."""

SHIPPED_FORM = "strategi-2020-2012-2014@2"
"""The newest form that is shipped, as it is told of; the example is on an older version of it."""

A_DAY = dt.datetime(2014, 8, 9, 12, 0, tzinfo=dt.UTC)


class Driver:
    """Drives the running program by keys and clicks, and reads what its window shows."""

    def __init__(self, qtbot: QtBot, kplan: Kplan) -> None:
        self.qtbot = qtbot
        self.kplan = kplan
        self.window = kplan.window

    @property
    def workspace(self) -> Workspace:
        """The workspace of the open report."""
        workspace = self.window.workspace
        assert workspace is not None
        return workspace

    @property
    def page(self) -> GoalPage:
        """The goal page."""
        return self.workspace.page

    @property
    def session(self) -> Session:
        """The open report's session."""
        return self.workspace.session

    @property
    def report(self) -> Report:
        """The report in the session."""
        return self.session.report

    @property
    def entry(self) -> GoalEntry:
        """The entry of the goal shown."""
        return self.report.entry(self.page.goal_id)

    @property
    def finding_list(self) -> FindingList:
        """The list of findings in the side panel."""
        return self.workspace.side.findings.list

    def finding_rows(self) -> list[QModelIndex]:
        """The rows of all findings, of all groups."""
        model = self.finding_list.findings
        groups = [model.index(row) for row in range(model.rowCount())]
        return [
            model.index(row, 0, group) for group in groups for row in range(model.rowCount(group))
        ]

    def finding_texts(self) -> list[str]:
        """The texts of these rows."""
        return [row.data() for row in self.finding_rows()]

    @property
    def focus(self) -> QWidget:
        """The widget that has focus."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def focused_text(self) -> GrowingTextEdit:
        """The editor that has focus."""
        widget = self.focus
        assert isinstance(widget, GrowingTextEdit), widget
        return widget

    def note_texts(self, measure: int = 0) -> list[str]:
        """The texts of the notes under a measure of the goal shown."""
        return [note.text for note in self.entry.measures[measure].notes]

    def shown_texts(self) -> list[str]:
        """The texts of the page from top to bottom."""
        return [text.text() for text in self.page.texts()]

    def type(self, text: str) -> None:
        """Press the keys one by one, each in the widget that has focus at that time."""
        for character in text:
            QTest.keyClicks(self.focus, character)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press one key."""
        QTest.keyClick(self.focus, key, modifiers)
        QApplication.processEvents()

    def write_in_note(self, note: int, measure: int = 0) -> GrowingTextEdit:
        """Put the cursor at the end of a note of the goal shown."""
        self.page.focus_note(self.entry.measures[measure].notes[note].id)
        return self.focused_text

    def show_goal(self, index: int) -> None:
        """Select a goal in the tree by a click."""
        goal_id = self.report.goals[index].goal_id
        model = self.workspace.outline_model
        for area in range(model.rowCount()):
            for row in range(model.rowCount(model.index(area))):
                goal = model.index(row, 0, model.index(area))
                if model.place(goal).goal_id == goal_id:
                    outline = self.workspace.outline
                    outline.scrollTo(goal)
                    where = outline.visualRect(goal).center()
                    left = Qt.MouseButton.LeftButton
                    QTest.mouseClick(outline.viewport(), left, PLAIN, where)
        assert self.page.goal_id == goal_id

    def wait_until_saved(self) -> None:
        """Wait until the session reports everything as saved."""
        self.qtbot.waitUntil(lambda: isinstance(self.session.save_state, Saved), timeout=PATIENCE)

    def wait_until_checked(self) -> None:
        """Wait until the report, in which there is something to find, was checked."""
        self.qtbot.waitUntil(lambda: bool(self.workspace.checker.found.open), timeout=PATIENCE)

    def wait_for_database(self) -> None:
        """Wait until all requests to the database so far have been answered."""
        self.kplan._worker.submit(lambda: None).result()
        QApplication.processEvents()

    def report_in_file(self) -> Report:
        """The report as stored in the file now."""
        return report_in(self.session.path)

    def save_status(self) -> str:
        """The save state shown in the status line."""
        return self.window.status.findChildren(QToolButton)[0].text()

    def visible_text(self) -> str:
        """The texts of all visible labels and tool buttons of the window."""
        labels = [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]
        buttons = [
            button.text() for button in self.window.findChildren(QToolButton) if button.isVisible()
        ]
        return "\n".join(labels + buttons)


def report_in(path: Path) -> Report:
    """The report stored in a file."""
    file = ReportFile.open(path)
    try:
        return file.load()
    finally:
        file.close()


NEVER = 1_000_000_000
"""Milliseconds, of a timer that no test waits for."""


@contextmanager
def driver_in(
    qtbot: QtBot,
    app: QApplication,
    home: Path,
    *,
    now: dt.datetime,
    size: QSize | None = None,
) -> Iterator[Driver]:
    """The program with its settings and reports in ``home``; nothing is open yet.

    ``size`` is the window's, whatever the screen's; None keeps the default.
    """
    folders = UserFolders(
        settings=home / "kplan.ini",
        reports=home / "Kplan",
        backups=home / "backups",
        forms=home / "forms",
    )
    kplan = Kplan(app, program_files(), folders, now=lambda: now)
    driver = Driver(qtbot, kplan)
    # The notes would lie over what tests read in the status line, or take room below the report.
    told = replace(kplan.documents.settings, remind_deadline=False, forms_told=(SHIPPED_FORM,))
    kplan.documents.remember(lambda _: told)
    # A program is collected whole once it has settled. Within one process it would be all that
    # the tests before have left, which takes seconds after some thousand of them.
    kplan._settling.setInterval(NEVER)
    # Qt's offscreen screen is smaller than any current one.
    if not kplan.documents.settings.geometry:
        kplan.window.resize(1280, 800)
    kplan.window.show()
    qtbot.waitActive(kplan.window)
    if size is not None:
        kplan.window.setWindowState(Qt.WindowState.WindowNoState)
        kplan.window.resize(size)
        app.processEvents()
    try:
        yield driver
    finally:
        _end(app, kplan)


def _end(app: QApplication, kplan: Kplan) -> None:
    if kplan.documents.session is not None:
        # A test may leave a file that cannot be saved.
        try:
            kplan.documents.close()
        except UserError:
            kplan.documents.abandon()
    kplan.window.close()
    kplan.close()
    for translator in kplan.language.translators:
        app.removeTranslator(translator)
    kplan.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QGuiApplication.styleHints().unsetColorScheme()


def make_file(path: Path, report: Report) -> None:
    """A report file with this report in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ReportFile.create(path, report).close()
