"""Revisions: the number of a report that is delivered again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kplan_desktop.domain.model.edits import SetRevision
from kplan_desktop.domain.model.report import Report


@dataclass(frozen=True, slots=True)
class DeliveredRevision:
    """The number of a delivered revision, the SHA-256 of its bundle, and the day it was made."""

    revision: int
    sha256: str
    day: dt.date


def next_revision(
    report: Report, sha256: str, last: DeliveredRevision | None
) -> SetRevision | None:
    """The edit that numbers the report for delivery; None when its number is right.

    ``sha256`` is the hash that the report's bundle would have now, ``last`` the latest delivered
    revision. Unchanged content keeps its number; changed content gets the next one and names the
    bundle that it replaces.
    """
    if last is None or sha256 == last.sha256 or report.revision > last.revision:
        return None
    return SetRevision(last.revision + 1, last.sha256)
