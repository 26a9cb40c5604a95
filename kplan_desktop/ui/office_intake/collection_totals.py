"""The totals of the open collection, made in the background when what they are made of changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals, joint_totals
from kplan_desktop.domain.joint_totals.likely_pairs import likely_pairs
from kplan_desktop.domain.joint_totals.proposals import LikelyPair, proposals_of
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.collection_session import CollectionSession
from kplan_desktop.ui.office_intake.received_reports import ReceivedReports, ReportsBySha256

_T = TypeVar("_T")


class CollectionTotals(QObject):
    """Totals of one open collection, shared by its pages.

    ``made(totals)`` comes in a later turn of the event loop than the change, with what the facts
    say; and again with the proposals of joint activities, for which the reports themselves are
    read. Nothing is made before ``start``, which a page that shows totals calls.
    """

    made = Signal(object)

    def __init__(
        self, session: CollectionSession, background: BackgroundTasks, reports: ReceivedReports
    ) -> None:
        super().__init__(session)
        self._session, self._background, self._reports = session, background, reports
        self.joint: JointTotals | None = None
        """The totals that were made last."""
        self._made_of: tuple[object, ...] = ()
        self._busy = self._started = False
        self._pairs: tuple[LikelyPair, ...] = ()
        self._paired: dict[str, str] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether others are to come."""
        return self._busy

    @property
    def has_proposals(self) -> bool:
        """Whether joint activities have been looked for in what counts now."""
        return self._paired == counting_bundles(self._session.collection)

    def start(self) -> None:
        """Total up from now on."""
        if not self._started:
            self._started = True
            self._session.changed.connect(self._refresh)
            self._session.facts_read.connect(self._refresh)
            self._refresh()

    def _refresh(self) -> None:
        """Total up, unless nothing has changed that totals are made of."""
        session = self._session
        collection, facts = session.collection, session.facts
        counting = counting_bundles(collection)
        made_of = (
            counting,
            tuple(collection.record(unit.id).nothing_to_report for unit in collection.form.units),
            collection.joint_activities,
            collection.joint_metrics,
            collection.earlier,
        )
        known = all(sha256 in facts for sha256 in counting.values())
        if self._busy or not known or made_of == self._made_of:
            return
        self._made_of, self._busy = made_of, True
        self._run(collection, dict(facts), counting)

    def _run(
        self,
        collection: Collection,
        facts: Mapping[str, RevisionFacts],
        counting: Mapping[str, str],
    ) -> None:
        previous, pairs = self.joint, self._pairs

        def work() -> JointTotals:
            proposals = proposals_of(collection, _present(pairs, counting, facts))
            made = joint_totals(collection, facts, proposals, previous)
            for unit_id in made.units:  # each is made when first asked for, and kept
                made.totals(JointScope(unit_id=unit_id))
            made.totals()
            return made

        def done(made: JointTotals) -> None:
            self.joint = made
            self.made.emit(made)
            if self._paired == counting:
                self._end()
            else:
                self._pair(collection, facts, counting)

        self._in_background(work, done)

    def _pair(
        self,
        collection: Collection,
        facts: Mapping[str, RevisionFacts],
        counting: Mapping[str, str],
    ) -> None:
        """Look for joint activities in the reports that count, as far as they can be read."""

        def search(reports: ReportsBySha256) -> None:
            by_unit = {unit: reports[sha] for unit, sha in counting.items() if sha in reports}
            self._in_background(lambda: likely_pairs(collection, facts, by_unit), done)

        def done(found: tuple[LikelyPair, ...]) -> None:
            self._pairs = found
            self._paired = dict(counting)
            self._made_of = ()
            self._end()

        self._reports.request(counting.values(), self, search)

    def _in_background(self, work: Callable[[], _T], done: Callable[[_T], None]) -> None:
        self._background.run(
            work,
            done=done,
            failed=lambda _: self._stop(),
            broken=self._stop,
            owner=self,
            only_while_open=True,
        )

    def _stop(self) -> None:
        self._busy = False

    def _end(self) -> None:
        """What has changed meanwhile is totalled now."""
        self._busy = False
        self._refresh()


def counting_bundles(collection: Collection) -> dict[str, str]:
    """The SHA-256 of the bundle that counts, by the ids of the units that have delivered."""
    counting = ((unit.id, collection.counting(unit.id)) for unit in collection.form.units)
    return {unit_id: each.sha256 for unit_id, each in counting if each is not None}


def _present(
    pairs: tuple[LikelyPair, ...], counting: Mapping[str, str], facts: Mapping[str, RevisionFacts]
) -> tuple[LikelyPair, ...]:
    """The pairs whose activities are both in what counts now."""
    ids = {unit: {each.id for each in facts[sha].activities} for unit, sha in counting.items()}
    return tuple(
        pair
        for pair in pairs
        if all(ref.activity_id in ids.get(ref.unit_id, ()) for ref in (pair.first, pair.second))
    )
