"""Making the joint report, from wherever in the window it is asked for."""

from __future__ import annotations

from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePage, OfficePlace


def make_joint_report(context: OfficeContext) -> None:
    """Lead to where the joint report is made."""
    context.go_to(OfficePlace(OfficePage.JOINT_REPORT))
