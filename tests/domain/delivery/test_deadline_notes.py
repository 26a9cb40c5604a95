"""When the deadline is worth a note, and of what."""

from __future__ import annotations

import datetime as dt

import pytest

from kplan_desktop.domain.delivery.deadline_notes import deadline_note
from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryEvent, DeliveryStatus

DEADLINE = dt.date(2014, 8, 21)
AT = dt.datetime(2014, 8, 1, 9, 0, tzinfo=dt.UTC)


def delivery(*events: DeliveryEvent) -> Delivery:
    """A delivery of which this has become."""
    return Delivery(revision=1, sha256="a" * 64, made_at=AT, file_names=(), events=events)


SENT = DeliveryEvent(status=DeliveryStatus.SENT, at=AT)
ACCEPTED = DeliveryEvent(status=DeliveryStatus.ACCEPTED, at=AT, receipt_id="1")
RETURNED = DeliveryEvent(
    status=DeliveryStatus.RETURNED,
    at=AT,
    receipt_id="2",
    reason="Tall mangler.",
    new_deadline=dt.date(2014, 10, 1),
)


@pytest.mark.parametrize(
    ("before", "stage"),
    [(31, None), (30, 30), (15, 30), (14, 14), (8, 14), (7, 7), (2, 7), (1, 1), (0, 1), (-1, None)],
)
def test_there_is_a_note_in_the_last_weeks(before: int, stage: int | None) -> None:
    note = deadline_note(DEADLINE, (), DEADLINE - dt.timedelta(days=before))
    assert (note.stage if note else None) == stage
    assert note is None or (note.days, note.deadline, note.returned) == (before, DEADLINE, None)


@pytest.mark.parametrize("events", [(), (SENT,), (SENT, ACCEPTED)])
def test_there_is_none_once_it_is_delivered(events: tuple[DeliveryEvent, ...]) -> None:
    assert deadline_note(DEADLINE, (delivery(*events),), DEADLINE) is None


def test_what_was_sent_back_is_told_with_the_new_deadline_until_the_next_delivery() -> None:
    returned = delivery(SENT, RETURNED)
    note = deadline_note(DEADLINE, (returned,), dt.date(2014, 8, 22))
    assert note is not None
    assert (note.deadline, note.days, note.returned) == (dt.date(2014, 10, 1), 40, RETURNED)
    assert deadline_note(DEADLINE, (returned, delivery(SENT)), dt.date(2014, 8, 22)) is None
    assert deadline_note(DEADLINE, (returned,), dt.date(2014, 10, 2)) is None


def test_each_stage_has_a_mark_and_so_has_the_deadline() -> None:
    marks = {
        deadline_note(DEADLINE, (), DEADLINE - dt.timedelta(days=days)).marks("r")  # type: ignore[union-attr]
        for days in (30, 20, 14, 7, 1, 0)
    }
    assert len({stage for stage, _ in marks}) == 4
    assert len({whole for _, whole in marks}) == 1
