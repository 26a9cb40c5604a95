"""Reminding the units of which nothing has come."""

from __future__ import annotations

from kplan_desktop.ui.office.unit_flow import UnitFlow
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePage, OfficePlace


def remind(context: OfficeContext) -> None:
    """Propose reminders to the units for which one is due."""
    context.go_to(OfficePlace(OfficePage.BOARD))
    UnitFlow(context).remind()
