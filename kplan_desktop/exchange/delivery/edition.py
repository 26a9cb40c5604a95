"""The edition that a report's documents name: its number, and whether delivered or a draft."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from kplan_desktop.domain.model.edits import apply
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.model.revisions import DeliveredRevision, next_revision
from kplan_desktop.exchange.bundle.bundle_json import UndeliverableError, report_sha256


class Edition(NamedTuple):
    """The report with the edition's number as revision; the day of delivery, None for a draft."""

    report: Report
    day: dt.date | None


def edition_of(report: Report, last: DeliveredRevision | None) -> Edition:
    """The edition that documents of ``report`` name.

    They name the day of the ``last`` delivery as long as the report is, to the letter, what was
    delivered then: its bundle would have the same hash, and so the same revision. What has changed
    since is a draft with the number that its delivery will have: no two documents have the same
    number and different content. Raises ValueError when the report is not whole.
    """
    if last is None or report.revision > last.revision:
        return Edition(report, None)
    try:
        sha256 = report_sha256(report)
    except UndeliverableError:  # what no bundle can hold has not been delivered either
        return Edition(report, None)
    if renumbered := next_revision(report, sha256, last):
        return Edition(apply(report, renumbered), None)
    return Edition(report, last.day)
