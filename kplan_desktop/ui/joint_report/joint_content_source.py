"""The content of the joint report as the office has it now, made anew in the background."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.collection.collection import Collection, JointGoal
from kplan_desktop.domain.collection.editions import counting_deliveries
from kplan_desktop.domain.joint_report.joint_content import GoalContent, JointReport
from kplan_desktop.domain.joint_report.joint_report import joint_report
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.preview.protocol import PrintedCollection
from kplan_desktop.ui.office_intake.collection_totals import counting_bundles
from kplan_desktop.ui.office_intake.office_context import OfficeContext
from kplan_desktop.ui.office_intake.received_reports import ReportsBySha256

_PLAIN = JointGoal(goal_id="")


class JointContentSource(QObject):
    """Follows the collection of a context from ``start`` on.

    ``made()`` is emitted when there is another ``report``: some time after an edit that changes
    more than the office's texts, which are not waited for. ``printed_changed()`` is emitted when
    the pages would be others, and ``printed`` then has what to print.
    """

    made = Signal()
    printed_changed = Signal()

    def __init__(self, context: OfficeContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._session = context, context.session
        self.report: JointReport | None = None
        self._reports: Mapping[str, Report] | None = None
        self._totals: JointTotals | None = None
        self._made_of: tuple[object, ...] = ()
        self._printed_of: Collection | None = None
        self._busy = self._again = False

    def start(self) -> None:
        """Make it, and follow the collection."""
        self._session.changed.connect(self._follow)
        self._context.totals.made.connect(self._take_totals)
        self._context.totals.start()
        if self._context.totals.joint is not None:
            self._take_totals(self._context.totals.joint)

    @property
    def is_busy(self) -> bool:
        """Whether another content is to come."""
        return self._busy or self._context.totals.is_busy

    @property
    def totals(self) -> JointTotals | None:
        """The totals that the content was made of."""
        return self._totals

    @property
    def unread(self) -> tuple[str, ...]:
        """The names of the units whose counting deliveries cannot be read."""
        if self._reports is None:
            return ()
        collection, units = self._session.collection, []
        for unit in collection.form.units:
            received = collection.counting(unit.id)
            if received is not None and received.purged_at is None and unit.id not in self._reports:
                units.append(unit.name)
        return tuple(units)

    @property
    def printed(self) -> PrintedCollection | None:
        """What is printed now; None until the reports are read."""
        if self._reports is None or self._totals is None:
            return None
        collection, known = self._session.collection, self._session.facts
        facts = {
            received.sha256: known[received.sha256]
            for received in counting_deliveries(collection)
            if received.unit_id not in self._reports and received.sha256 in known
        }
        return PrintedCollection(collection, self._reports, self._totals.proposals, facts)

    def goal(self, goal_id: str) -> GoalContent | None:
        """The content of a goal, if there is any yet."""
        if self.report is None:
            return None
        goals = (goal for area in self.report.areas for goal in area.goals)
        return next((goal for goal in goals if goal.goal.id == goal_id), None)

    def _take_totals(self, totals: JointTotals) -> None:
        self._totals = totals
        self._made_of = ()
        self._read()

    def _follow(self) -> None:
        if self._totals is None or self._reports is None:
            return
        if _arranged(self._session.collection) != self._made_of:
            self._make()
        if self._session.collection is not self._printed_of:
            self._announce_printed()

    def _announce_printed(self) -> None:
        self._printed_of = self._session.collection
        self.printed_changed.emit()

    def _read(self) -> None:
        """Get the reports that count, which are decoded once for all pages."""
        counting = counting_bundles(self._session.collection)

        def done(found: ReportsBySha256) -> None:
            self._reports = {
                unit_id: found[sha256] for unit_id, sha256 in counting.items() if sha256 in found
            }
            self._make()
            self._announce_printed()

        self._context.reports.request(counting.values(), self, done)

    def _make(self) -> None:
        """Make the content, unless the totals or the reports are those of other deliveries."""
        if self._busy:
            self._again = True
            return
        collection, totals, reports = self._session.collection, self._totals, self._reports
        if totals is None or reports is None:
            return
        if counting_bundles(totals.collection) != counting_bundles(collection):
            return  # others are on their way
        self._busy, self._again = True, False
        made_of = _arranged(collection)

        def done(report: JointReport) -> None:
            self._busy = False
            self.report, self._made_of = report, made_of
            self.made.emit()
            if self._again:
                self._make()

        self._context.background.run(
            lambda: joint_report(collection, reports, totals),
            done=done,
            failed=lambda _: self._stop(),
            broken=self._stop,
            owner=self,
            only_while_open=True,
        )

    def _stop(self) -> None:
        self._busy = False


def _arranged(collection: Collection) -> tuple[object, ...]:
    """What the office has chosen of the notes, without its texts."""
    return tuple(
        (goal_id, goal.arrangement, goal.themes, goal.left_out)
        for goal_id, goal in collection.goals.items()
        if goal.themes or goal.left_out or goal.arrangement is not _PLAIN.arrangement
    )
