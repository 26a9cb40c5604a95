"""Whether the approval of a report still holds."""

from __future__ import annotations

from enum import Enum, auto

from kplan_desktop.domain.model.report import Report


class ApprovalState(Enum):
    """What the approval of a report is worth.

    ``LAPSED``: the report has changed since. The approval is kept, for the change can be undone.
    """

    NONE = auto()
    HOLDS = auto()
    LAPSED = auto()


def approval_state(report: Report, content_sha256: str) -> ApprovalState:
    """The state of the report's approval; ``content_sha256`` is the hash of its content now.

    That is ``approved_content_sha256`` of ``exchange/bundle``; empty where no bundle can be made.
    """
    if report.approval is None:
        return ApprovalState.NONE
    holds = report.approval.covers == content_sha256
    return ApprovalState.HOLDS if holds else ApprovalState.LAPSED


def approval_holds(report: Report, content_sha256: str) -> bool:
    """Whether the report is approved as it is; the hash as for ``approval_state``."""
    return approval_state(report, content_sha256) is ApprovalState.HOLDS
