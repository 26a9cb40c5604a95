"""The content of the joint report, made again and again as the office writes and decides."""

from __future__ import annotations

from dataclasses import replace

from kplan_desktop.domain.collection.report_facts import facts_of
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.joint_report.joint_content import JointReport
from kplan_desktop.domain.joint_report.joint_report import joint_report
from kplan_desktop.domain.joint_totals.counted_units import facts_to_count
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals, joint_totals
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.preview.protocol import PrintedCollection


class JointContents:
    """Makes the content of the joint report of one collection after another.

    The facts of a report, and the totals that an edit did not change, are kept for the next.
    """

    def __init__(self) -> None:
        self._facts: dict[str, tuple[Report, RevisionFacts]] = {}
        self._totals: JointTotals | None = None

    def of(self, printed: PrintedCollection) -> JointReport:
        """The joint report of a collection. Raises LookupError where facts are lacking."""
        collection = printed.collection
        facts = facts_to_count(collection, printed.reports, printed.facts, self._facts_of)
        if self._totals is not None and self._totals.collection.form == collection.form:
            # It was decoded anew, and totals are kept for one form alone.
            collection = replace(collection, form=self._totals.collection.form)
        self._totals = joint_totals(collection, facts, printed.proposals, self._totals)
        return joint_report(collection, printed.reports, self._totals)

    def _facts_of(self, unit_id: str, report: Report) -> RevisionFacts:
        known = self._facts.get(unit_id)
        if known is None or known[0] is not report:
            known = self._facts[unit_id] = report, facts_of(report)
        return known[1]
