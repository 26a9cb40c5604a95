"""The check of the open report, done again whenever something has changed, while its user rests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kplan_desktop.domain.checks.report_check import ReportCheck
from kplan_desktop.domain.checks.rules import CheckContext, CheckDates
from kplan_desktop.domain.checks.set_aside import CheckList, check_list
from kplan_desktop.domain.comments.placement import open_count
from kplan_desktop.domain.delivery.approval_state import ApprovalState
from kplan_desktop.ui.activity.read_ahead import ReadAhead
from kplan_desktop.ui.checks.spelling_reader import SpellingReader
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.kept_items import SetAsideFindings
from kplan_desktop.ui.document.report_comments import ReportComments
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.spelling.spelling_client import SpellingClient

if TYPE_CHECKING:
    from kplan_desktop.domain.model.report import Report

_AFTER_EDIT = 250
"""Milliseconds of rest after which the report is looked through again."""

_SLICE = 0.01
"""Seconds of looking in one go, which a key may have to wait for."""


class ReportChecker(QObject):
    """Knows the findings of a session's report. ``checked(check_list)`` follows each check.

    ``fonts`` is the folder of the typefaces that documents are printed with, ``today`` the day now.
    ``background`` does what takes long and needs no file, so that nothing is stored later for it.
    """

    checked = Signal(object)

    def __init__(
        self,
        session: Session,
        read_ahead: ReadAhead,
        set_aside: SetAsideFindings,
        comments: ReportComments,
        background: BackgroundTasks,
        *,
        fonts: Path,
        today: Callable[[], dt.date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.found = CheckList()
        """The findings at the last check."""
        self._session = session
        self._read_ahead = read_ahead
        self._set_aside = set_aside
        self._comments = comments
        self._open_comments = 0
        self._background = background
        self._today = today
        self._check = ReportCheck()
        self._printable: frozenset[int] | None = None
        self._spelling: SpellingReader | None = None
        self._approval: tuple[Report, ApprovalState] | None = None
        self._looks_at_approval = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        session.changed.connect(self._check_soon)
        read_ahead.finished.connect(self.check_again)
        set_aside.changed.connect(self.check_again)
        comments.changed.connect(self._follow_comments)
        session.deliveries.changed.connect(self.check_again)
        session.request(
            self,
            lambda _: _printable_characters(fonts),
            done=self._take_printable,
            failed=lambda _: None,
        )
        self._timer.start(0)

    def _check_soon(self) -> None:
        self._timer.start(_AFTER_EDIT)

    def check_again(self) -> None:
        """Check the report again, as when the date has changed."""
        self._timer.start(0)

    def read_spelling(self, spelling: SpellingClient) -> None:
        """Look the words of the notes up as well, from now on."""
        self._spelling = SpellingReader(self._session, spelling, self)
        self._spelling.changed.connect(self.check_again)

    def dates(self) -> CheckDates:
        """The days that the rules compare with now."""
        deadline = self._session.report.form.report.deadline
        return CheckDates(self._today(), self._session.deliveries.deadline(deadline))

    def approval_state(self) -> ApprovalState:
        """That of the report's approval at the last check, as far as it was known by then."""
        if (
            self._approval is None
            or self._approval[0].approval is not self._session.report.approval
        ):
            return ApprovalState.NONE
        return self._approval[1]

    def prints(self, char: str) -> bool:
        """Whether documents can be printed with this character, as far as is known."""
        return self._printable is None or ord(char) in self._printable

    def _follow_comments(self) -> None:
        """Not at every key of an answer, but when another number of comments is open."""
        count = open_count(self._comments.known())
        if count != self._open_comments:
            self._open_comments = count
            self.check_again()

    def _take_printable(self, printable: frozenset[int]) -> None:
        self._printable = printable
        self.check_again()

    def _go_on(self) -> None:
        report, dates = self._session.report, self.dates()
        context = self._context(report)
        looked_at = report, dates.today, dates.deadline, context
        if not self._check.read_some(*looked_at, _SLICE):
            self._timer.start(0)
            return
        found = self._check.find_all(*looked_at)
        self.found = check_list(found, self._set_aside.known())
        self.checked.emit(self.found)

    def _context(self, report: Report) -> CheckContext:
        offers = self._read_ahead.reading.offers
        links = () if offers is None else offers.links
        count = self._read_ahead.count
        return CheckContext(
            approval_lapsed=self._has_lapsed(report),
            open_comments=self._open_comments,
            open_suggestions=0 if count is None else count - len(links),
            duplicates=tuple((link.note_id, link.other_id) for link in links),
            misspelt={} if self._spelling is None else self._spelling.misspelt,
            prints=None if self._printable is None else self.prints,
        )

    def _has_lapsed(self, report: Report) -> bool:
        """Whether the report's approval is of another content, as far as is known by now."""
        if report.approval is None:
            return False
        is_known = self._approval is not None and self._approval[0] is report
        if not is_known and not self._looks_at_approval:
            self._looks_at_approval = True
            self._background.run(
                lambda: (report, _approval_state(report)),
                done=self._take_approval,
                failed=lambda _: self._end_look(),
                broken=self._end_look,
                owner=self,
                only_while_open=True,
            )
        return self.approval_state() is ApprovalState.LAPSED

    def _take_approval(self, known: tuple[Report, ApprovalState]) -> None:
        self._end_look()
        before = self.approval_state()
        self._approval = known
        if self.approval_state() is not before or known[0] is not self._session.report:
            self.check_again()

    def _end_look(self) -> None:
        self._looks_at_approval = False


def _printable_characters(fonts: Path) -> frozenset[int]:
    from kplan_desktop.exchange.files.printable_characters import printable_characters

    return printable_characters(fonts)


def _approval_state(report: Report) -> ApprovalState:
    from kplan_desktop.exchange.bundle.bundle_json import approval_that_holds

    return ApprovalState.LAPSED if approval_that_holds(report) is None else ApprovalState.HOLDS
