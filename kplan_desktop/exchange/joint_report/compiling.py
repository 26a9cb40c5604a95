"""Compiling a collection, or the stored state of one, into the joint report and its documents.

All that is printed is made of the collection and of the bundles that count: the same state, bundles
and date give the same files, whenever and wherever they are made.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.editions import counting_deliveries
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.joint_report.joint_content import JointReport
from kplan_desktop.domain.joint_report.joint_report import joint_report
from kplan_desktop.domain.joint_totals.counted_units import facts_to_count
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals, joint_totals
from kplan_desktop.domain.joint_totals.likely_pairs import likely_pairs
from kplan_desktop.domain.joint_totals.proposals import proposals_of
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.bundle.bundle_json import approval_that_holds, decode_bundle
from kplan_desktop.exchange.joint_report.joint_docx import write_joint_docx
from kplan_desktop.exchange.joint_report.joint_pdf import write_joint_pdf
from kplan_desktop.exchange.joint_report.joint_xlsx import write_joint_csv, write_joint_xlsx
from kplan_desktop.exchange.pdf.printed_regions import PdfOutput
from kplan_desktop.exchange.spreadsheet.figures_xlsx import FiguresXlsx

ContentReader = Callable[[str], bytes]
"""Gives the content of a collection's file with a SHA-256; raises LookupError where it is gone."""


@dataclass(frozen=True, slots=True)
class CompiledReport:
    """The joint report of a collection, and the totals that it was made of.

    It is that of the edition called ``edition``, or else a draft, of ``date``: the same gives the
    same bytes in each of its documents.
    """

    report: JointReport
    totals: JointTotals
    date: dt.datetime
    edition: str = ""

    def pdf(self, fonts: Path) -> PdfOutput:
        """As PDF; ``fonts`` is the folder of the shipped fonts. Raises OSError without them."""
        return write_joint_pdf(self.report, fonts=fonts, created=self.date, edition=self.edition)

    def docx(self) -> bytes:
        """As a Word document."""
        return write_joint_docx(self.report, created=self.date, edition=self.edition)

    def xlsx(self) -> FiguresXlsx:
        """The figures as a workbook. Raises TooManyFiguresError where a sheet has no room."""
        return write_joint_xlsx(self.report, self.totals, created=self.date, edition=self.edition)

    def csv(self) -> bytes:
        """The activities and their figures as CSV."""
        return write_joint_csv(self.report, self.totals)


def compile_collection(
    collection: Collection,
    content: ContentReader,
    purged: Mapping[str, RevisionFacts],
    date: dt.datetime,
    edition: str = "",
) -> CompiledReport:
    """Compile the deliveries that count. Raises LookupError where something of one is gone.

    ``purged`` are the stored facts of deliveries from which personal data was purged, by the
    SHA-256 of their bundles, of which nothing else is left: their figures still count. ``date`` is
    the one that the documents state, with its offset.
    """
    reports: dict[str, Report] = {}
    for received in counting_deliveries(collection):
        if received.purged_at is None:
            report = decode_bundle(content(received.sha256)).report
            reports[received.unit_id] = replace(report, approval=approval_that_holds(report))
    facts = facts_to_count(collection, reports, purged)
    proposals = proposals_of(collection, likely_pairs(collection, facts, reports))
    totals = joint_totals(collection, facts, proposals)
    return CompiledReport(joint_report(collection, reports, totals), totals, date, edition)
