"""The totals beside the board, made in the background whenever what they are made of changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals, joint_totals
from kplan_desktop.domain.joint_totals.likely_pairs import likely_pairs
from kplan_desktop.domain.joint_totals.proposals import LikelyPair, proposals_of
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.office_intake.office_context import OfficeContext

if TYPE_CHECKING:
    from kplan_desktop.storage.collection.collection_file import CollectionFile

_T = TypeVar("_T")


class BoardTotals(QObject):
    """Totals of the collection that is open.

    ``made(totals)`` comes at once, in a turn of the event loop, with what the facts say, and again
    with the proposals of joint activities, for which the reports themselves are read.
    """

    made = Signal(object)

    def __init__(self, context: OfficeContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._joint: JointTotals | None = None
        self._made_of: tuple[object, ...] = ()
        self._busy = False
        self._reports: dict[str, Report] = {}
        self._pairs: tuple[LikelyPair, ...] = ()
        self._paired: dict[str, str] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether others are to come."""
        return self._busy

    def refresh(self) -> None:
        """Total up, unless nothing has changed that totals are made of."""
        session = self._context.session
        collection, facts = session.collection, session.facts
        counting = _counting(collection)
        made_of = (
            counting,
            tuple(collection.record(unit.id).nothing_to_report for unit in collection.form.units),
            collection.joint_activities,
            collection.joint_metrics,
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
        previous, pairs = self._joint, self._pairs

        def work() -> JointTotals:
            proposals = proposals_of(collection, _present(pairs, counting, facts))
            made = joint_totals(collection, facts, proposals, previous)
            for unit_id in made.units:  # each is made when first asked for, and kept
                made.totals(JointScope(unit_id=unit_id))
            made.totals()
            return made

        def done(made: JointTotals) -> None:
            self._joint = made
            self.made.emit(made)
            if self._paired == counting:
                self._end()
            else:
                self._read(collection, facts, counting)

        self._in_background(work, done)

    def _read(
        self,
        collection: Collection,
        facts: Mapping[str, RevisionFacts],
        counting: Mapping[str, str],
    ) -> None:
        """Read the reports that count, and look for joint activities in them."""
        known = {unit_id: self._reports.get(sha256) for unit_id, sha256 in counting.items()}
        wanted = [sha256 for unit_id, sha256 in counting.items() if known[unit_id] is None]

        def contents(file: CollectionFile) -> dict[str, bytes]:
            found: dict[str, bytes] = {}
            for sha256 in wanted:
                # What cannot be read is told where it is opened.
                with suppress(UserError, LookupError):
                    found[sha256] = file.content(sha256)
            return found

        def decode(found: dict[str, bytes]) -> None:
            self._in_background(lambda: search(found), done)

        def search(found: dict[str, bytes]) -> tuple[dict[str, Report], tuple[LikelyPair, ...]]:
            from kplan_desktop.exchange.bundle.bundle_json import decode_bundle

            reports = {sha: report for sha, report in self._reports.items() if sha in shown}
            for sha256, data in found.items():
                with suppress(UserError):
                    reports[sha256] = decode_bundle(data).report
            by_unit = {unit: reports[sha] for unit, sha in counting.items() if sha in reports}
            return reports, likely_pairs(collection, facts, by_unit)

        def done(found: tuple[dict[str, Report], tuple[LikelyPair, ...]]) -> None:
            self._reports, self._pairs = found
            self._paired = dict(counting)
            self._made_of = ()
            self._end()

        shown = set(counting.values())
        self._context.session.request(
            self,
            contents,
            done=decode,
            failed=lambda _: self._stop(),
            broken=self._stop,
            only_while_open=True,
        )

    def _in_background(self, work: Callable[[], _T], done: Callable[[_T], None]) -> None:
        self._context.background.run(
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
        self.refresh()


def _counting(collection: Collection) -> dict[str, str]:
    """The SHA-256 of the bundle that counts, by unit."""
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
