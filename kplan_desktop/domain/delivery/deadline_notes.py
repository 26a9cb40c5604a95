"""When a report's deadline is worth a note at the start of the program."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kplan_desktop.domain.delivery.deliveries import (
    Delivery,
    DeliveryEvent,
    DeliveryStatus,
    deadline_in_force,
)

STAGES: Final = (1, 7, 14, 30)
"""Days before the deadline from which there is a note, each told once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineNote:
    """That ``days`` are left to ``deadline``, in the stage that begins so many days before it.

    ``returned`` is the event by which the last delivery was sent back, if it was.
    """

    deadline: dt.date
    days: int
    stage: int
    returned: DeliveryEvent | None = None

    def marks(self, report_id: str) -> tuple[str, str]:
        """What is remembered once it is told: this stage, and the whole deadline."""
        whole = f"{report_id} {self.deadline.isoformat()}"
        if self.returned is not None:
            whole = f"{whole} {self.returned.receipt_id}"
        return f"{whole} {self.stage}", whole


def deadline_note(
    form_deadline: dt.date, deliveries: Sequence[Delivery], today: dt.date
) -> DeadlineNote | None:
    """The note for today; None if there is none, as when the report is delivered.

    Of a delivery that was sent back there is one until the new deadline, however far that is.
    """
    deadline = deadline_in_force(form_deadline, deliveries)
    days = (deadline - today).days
    last = deliveries[-1] if deliveries else None
    returned = None
    if last is not None:
        if last.status is not DeliveryStatus.RETURNED:
            return None  # delivered, or made and not sent, of which there is another reminder
        returned = last.events[-1]
    stage = next((stage for stage in STAGES if days <= stage), None)
    if days < 0 or (stage is None and returned is None):
        return None
    return DeadlineNote(deadline=deadline, days=days, stage=stage or 0, returned=returned)
