"""The report of one unit as its adviser saw it: its revisions, and the comments on it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.collection.board import BoardRow
from kplan_desktop.domain.collection.collection import Received
from kplan_desktop.domain.model.errors import UserError, fill_placeholders
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.report_comparison import ReportComparison, compare
from kplan_desktop.domain.review.report_merge import Taken
from kplan_desktop.ui.comments.comment_writer import CommentWriter
from kplan_desktop.ui.comments.delivery_comments_side import CommentsSide, DeliveryCommentsSide
from kplan_desktop.ui.files.report_view import ReportReader
from kplan_desktop.ui.frame.view_state import keep_view
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.office_intake.board_wording import (
    SEPARATOR,
    day_text,
    delivered_text,
    mark_text,
    state_name,
)
from kplan_desktop.ui.office_intake.office_context import OfficeContext
from kplan_desktop.ui.office_intake.received_reports import ReportsBySha256
from kplan_desktop.ui.office_reading.office_comments import OfficeComments
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_REVISION_SHOWN = 30
"""Characters of a revision that are shown at least."""


class UnitReading(QWidget):
    """One unit. ``reader`` shows the chosen revision, None while there is none to show."""

    def __init__(self, context: OfficeContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._row: BoardRow | None = None
        self._received: Received | None = None
        self._location: Location | None = None
        self.reader: ReportReader | None = None
        self.comments: OfficeComments | None = None
        self._head = QFrame(self)
        self._head.setObjectName("readingHead")
        self.name = WrapLabel(self._head)
        self.name.setProperty("look", "title")
        self.state = WrapLabel(self._head)
        self.state.setProperty("look", "muted")
        self.revisions = ComboBox(self._head)
        keep_view(self.revisions)
        self.revisions.setAccessibleName(self.tr("Revision"))
        self.revisions.activated.connect(self._choose_revision)
        self.changes = QPushButton(self.tr("What has changed …"), self._head)
        self.changes.setToolTip(self.tr("Compare with another revision of this unit"))
        self.changes.clicked.connect(self._ask_other)
        self.revisions.setSizeAdjustPolicy(
            ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.revisions.setMinimumContentsLength(_REVISION_SHOWN)
        self._row_of_head = QHBoxLayout(self._head)
        self._row_of_head.addWidget(self.name, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row_of_head.addWidget(self.state, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row_of_head.addWidget(self.revisions)
        self._row_of_head.addWidget(self.changes)
        nothing = QWidget(self)
        self.message = WrapLabel(nothing)
        self.message.setProperty("look", "muted")
        self._place = QStackedWidget(self)
        self._place.addWidget(nothing)
        self._under = QVBoxLayout(nothing)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self._place, 1)
        self._under.addWidget(self.message)
        self._under.addStretch(1)
        context.theme.follow(self._apply_theme)

    @property
    def report(self) -> Report | None:
        """The report that is shown."""
        return None if self.reader is None else self.reader.report

    def show_row(
        self, row: BoardRow, received: Received | None = None, location: Location | None = None
    ) -> None:
        """Show a revision of a unit, or else the one that counts.

        With a ``location`` the keyboard goes there; without, what is shown stays in the same goal.
        """
        chosen = received or row.counting
        is_same = self._is_shown(row, chosen)
        self._row, self._received, self._location = row, chosen, location
        self._show_head(row, chosen)
        if not is_same:
            self._request()
        elif location is not None and self.reader is not None:
            self.reader.go_to(location)

    def follow(self, row: BoardRow | None) -> None:
        """Show what is known of the unit now; ``row`` is None where it is gone."""
        if row is None:
            self._row = self._received = None
            self._tell("")
            self._head.hide()
            return
        known = {each.id: each for each in row.revisions}
        received = None if self._received is None else known.get(self._received.id)
        self.show_row(row, received)

    def take_keyboard(self) -> None:
        """Put the keyboard into the report, or to what is shown instead."""
        if self.reader is not None:
            self.reader.take_keyboard()
        else:
            self.revisions.setFocus(Qt.FocusReason.OtherFocusReason)

    def _apply_theme(self) -> None:
        px = self._context.theme.tokens.px
        self._row_of_head.setContentsMargins(px(26), px(8), px(16), px(8))
        self._row_of_head.setSpacing(px(8))
        self._under.setContentsMargins(px(26), px(20), px(26), px(20))

    def _is_shown(self, row: BoardRow, received: Received | None) -> bool:
        """Whether just this is shown, or will be as soon as it is read."""
        before, now = self._received, received
        if self._row is None or self._row.key != row.key or before is None or now is None:
            return False
        return (before.id, before.purged_at, self._row.is_known) == (
            now.id,
            now.purged_at,
            row.is_known,
        )

    def _show_head(self, row: BoardRow, received: Received | None) -> None:
        self._head.show()
        self.name.setText(row.name)
        self.state.setText(delivered_text(row) if row.has_delivered else state_name(row.state))
        self.revisions.clear()
        for each in reversed(row.revisions):
            self.revisions.addItem(_revision_name(row, each), each.id)
        if received is not None:
            self.revisions.setCurrentIndex(self.revisions.findData(received.id))
        self.revisions.setVisible(bool(row.revisions))
        self.changes.setVisible(bool(self._others()))

    def _choose_revision(self, index: int) -> None:
        if self._row is not None:
            wanted = self.revisions.itemData(index)
            received = next((each for each in self._row.revisions if each.id == wanted), None)
            self.show_row(self._row, received)

    def _request(self) -> None:
        """Have the report read, and say meanwhile that it is."""
        row, received = self._row, self._received
        if row is None:
            return
        if received is None:
            self._tell(mark_text(row) or self.tr("Nothing has come from this unit."))
        elif received.purged_at is not None:
            text = self.tr("Personal data was removed %1: this revision can no longer be read.")
            self._tell(text.replace("%1", day_text(received.purged_at)))
        elif self._context.reports.known(received.sha256) is None:
            self._tell(self.tr("The report is being read …"))
        if received is not None and received.purged_at is None:
            self._context.reports.request(
                [received.sha256], self, partial(self._show_report, received)
            )

    def _show_report(self, received: Received, found: ReportsBySha256) -> None:
        if self._received is None or received.id != self._received.id or self._row is None:
            return  # another one was chosen meanwhile
        report = found.get(received.sha256)
        if report is None:
            self._tell(fault_text(self._context.reports.faults.get(received.sha256)))
            return
        goal_id = "" if self.reader is None else self.reader.page.goal_id
        has_keyboard = self._has_keyboard()
        self._clear()
        self.reader = ReportReader(
            report,
            self._context.theme,
            self._place,
            side=partial(self._side, self._row, received),
            can_find=False,
        )
        self._place.addWidget(self.reader)
        self._place.setCurrentWidget(self.reader)
        if self._location is not None:
            self.reader.go_to(self._location)
        elif any(entry.goal_id == goal_id for entry in report.goals):
            self.reader.show_goal(goal_id)
        if has_keyboard:
            self.take_keyboard()

    def _side(self, row: BoardRow, received: Received, reader: ReportReader) -> CommentsSide:
        """The comments on the report, to be written on unless the unit is unknown."""
        context, session = self._context, self._context.session
        comments = OfficeComments(received, reader.report, context, reader)
        self.comments = comments
        writer = CommentWriter(
            comments,
            author=lambda: comments.author,
            now=context.now,
            new_id=context.new_id,
            may_change=comments.may_change,
            delivery=(received.revision, received.content_sha256) if row.is_known else None,
            read_only=session.read_only,
        )
        return DeliveryCommentsSide(
            reader, comments, writer, context.theme, remember=lambda _: session.save_now()
        )

    def _tell(self, text: str) -> None:
        self._clear()
        self.message.setText(text)

    def _clear(self) -> None:
        if self.reader is not None:
            self._place.removeWidget(self.reader)
            self.reader.left.emit()
            self.reader.deleteLater()
            self.reader = self.comments = None

    def _has_keyboard(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and self._place.isAncestorOf(focused)

    def _others(self) -> list[Received]:
        """The revisions that the one that is shown can be compared with, the latest first."""
        row, shown = self._row, self._received
        if row is None or shown is None or shown.purged_at is not None:
            return []
        return [
            each
            for each in reversed(row.revisions)
            if each.id != shown.id and each.purged_at is None
        ]

    def _ask_other(self) -> None:
        """Compare with the other revision, or with one of them that is chosen."""
        others, row = self._others(), self._row
        if len(others) == 1:
            self._compare(others[0])
        elif row is not None:
            menu = QMenu(self)
            for each in others:
                text = self.tr("Compare with: %1").replace("%1", _revision_name(row, each))
                menu.addAction(text.replace("&", "&&"), partial(self._compare, each))
            menu.popup(self.changes.mapToGlobal(self.changes.rect().bottomLeft()))
            menu.aboutToHide.connect(menu.deleteLater)

    def _compare(self, other: Received) -> None:
        """Show what has changed from the older one of two revisions to the newer."""
        row, shown = self._row, self._received
        if row is None or shown is None:
            return
        order = [each.id for each in row.revisions]
        older, newer = sorted((shown, other), key=lambda each: order.index(each.id))
        self._context.reports.request(
            [older.sha256, newer.sha256], self, partial(self._show_changes, row, older, newer)
        )

    def _show_changes(
        self, row: BoardRow, older: Received, newer: Received, found: ReportsBySha256
    ) -> None:
        context = self._context
        if len(found) < len({older.sha256, newer.sha256}):
            missing = next(each for each in (older, newer) if each.sha256 not in found)
            fault = fault_text(context.reports.faults.get(missing.sha256))
            context.show_notice(self.tr("The two cannot be compared"), fault)
            return
        first, second = found[older.sha256], found[newer.sha256]
        context.run(
            lambda: compare(first, second),
            lambda comparison: self._open_changes(row, older, newer, comparison),
            only_while_open=True,
        )

    def _open_changes(
        self, row: BoardRow, older: Received, newer: Received, comparison: ReportComparison
    ) -> None:
        from kplan_desktop.ui.comparison.comparison_dialog import (
            ComparisonDialog,
            ComparisonTexts,
        )

        names = [_revision_name(row, each) for each in (older, newer)]
        texts = ComparisonTexts(
            title=fill_placeholders(self.tr("What has changed: %1"), row.name),
            lead="",
            older=names[0],
            newer=names[1],
        )
        is_newer = self._received is not None and self._received.id == newer.id
        dialog = ComparisonDialog(
            comparison,
            texts,
            self._context.theme,
            self._context.window,
            open_state=Taken.NEWER if is_newer else Taken.OLDER,
        )
        if self.reader is not None:
            dialog.place_requested.connect(self.reader.go_to)
        dialog.exec()
        dialog.deleteLater()


def _revision_name(row: BoardRow, received: Received) -> str:
    """Such as «Revision 2, made 20.08.2014 · counts»."""
    text = QCoreApplication.translate("UnitReading", "Revision %1, made %2")
    parts = [fill_placeholders(text, str(received.revision), day_text(received.made_at))]
    if row.counting is not None and received.id == row.counting.id:
        parts.append(QCoreApplication.translate("Board", "counts"))
    if received.purged_at is not None:
        parts.append(QCoreApplication.translate("Board", "personal data removed"))
    return SEPARATOR.join(parts)


def fault_text(error: UserError | None) -> str:
    """Why a delivery cannot be read; None is for one that the file no longer has."""
    if error is not None:
        return error_sentence(error)
    return QCoreApplication.translate(
        "UnitReading", "The collection\u2019s file no longer has this delivery."
    )
