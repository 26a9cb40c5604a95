"""What tells a delivered document from a draft: the rule for all that is printed of a report."""

from __future__ import annotations

import datetime as dt

from kplan_desktop.domain.report import Report
from kplan_desktop.domain.revisions import Delivered
from kplan_desktop.export.bundle import BundleError, report_sha256


def delivery_day(report: Report, last: Delivered | None) -> dt.date | None:
    """The day that documents of ``report`` name as that of its delivery; None for a draft.

    They name it as long as the report is, to the letter, what was delivered ``last``: its bundle
    would have the same hash, and so the same revision. Raises ValueError when the report is not
    whole.
    """
    if last is None or report.revision != last.revision:
        return None
    try:
        sha256 = report_sha256(report)
    except BundleError:  # what no bundle can hold has not been delivered either
        return None
    return last.day if sha256 == last.sha256 else None
