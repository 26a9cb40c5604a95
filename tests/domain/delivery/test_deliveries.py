"""What is known of a delivery does not depend on the order in which it was learnt."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.delivery.deliveries import (
    Delivery,
    DeliveryEvent,
    DeliveryStatus,
    joined_delivery,
    with_event,
)

AT = dt.datetime(2014, 8, 20, 12, tzinfo=dt.UTC)
MADE = Delivery(revision=1, sha256="0" * 64, made_at=AT, file_names=())

EVENTS = st.builds(
    lambda status, minutes, receipt_id: DeliveryEvent(
        status=status,
        at=AT + dt.timedelta(minutes=minutes),
        receipt_id=None if status is DeliveryStatus.SENT else f"{receipt_id}-{status.value}",
    ),
    st.sampled_from([status for status in DeliveryStatus if status is not DeliveryStatus.MADE]),
    st.integers(0, 2),
    st.sampled_from("ab"),
)


def after(events: list[DeliveryEvent]) -> Delivery:
    delivery = MADE
    for event in events:
        delivery = with_event(delivery, event)
    return delivery


@given(
    st.lists(EVENTS, unique_by=lambda event: event.receipt_id or event.at).flatmap(
        lambda events: st.tuples(st.just(events), st.permutations(events))
    )
)
def test_the_order_in_which_events_are_learnt_makes_no_difference(
    orders: tuple[list[DeliveryEvent], list[DeliveryEvent]],
) -> None:
    assert after(orders[0]) == after(orders[1])
    assert joined_delivery(after(orders[0]), after(orders[1])) == after(orders[0])


def test_that_it_was_sent_is_said_once_by_the_first() -> None:
    sent = DeliveryEvent(status=DeliveryStatus.SENT, at=AT)
    later = replace(sent, at=AT + dt.timedelta(seconds=5))
    assert after([later, sent]).events == after([sent, later]).events == (sent,)
