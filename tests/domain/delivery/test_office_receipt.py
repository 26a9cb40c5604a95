"""Which delivery a receipt is of, and what it changes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kplan_desktop.domain.delivery.deliveries import (
    Delivery,
    DeliveryEvent,
    DeliveryStatus,
)
from kplan_desktop.domain.delivery.office_receipt import (
    OfficeReceipt,
    OtherContentError,
    ReceiptOfOtherReportError,
    UnknownDeliveryError,
    delivery_of,
)

AT = dt.datetime(2014, 8, 25, 9, 0, tzinfo=dt.UTC)


def delivery(revision: int, sha256: str) -> Delivery:
    """A delivery that was sent."""
    sent = DeliveryEvent(status=DeliveryStatus.SENT, at=AT)
    return Delivery(
        revision=revision, sha256=sha256, made_at=AT, file_names=("a.pdf",), events=(sent,)
    )


def receipt(sha256: str = "b" * 64, revision: int = 2) -> OfficeReceipt:
    """A receipt that sends back."""
    return OfficeReceipt(
        id="receipt-1",
        written_at=AT - dt.timedelta(days=1),  # the office's clock is slow
        by="Ola",
        organisation="Norsk kulturskoleråd",
        report_id="report",
        unit_id="unit",
        unit_name="Sør-Trøndelag",
        revision=revision,
        sha256=sha256,
        status=DeliveryStatus.RETURNED,
        reason="Tall mangler under 1.2.",
        new_deadline=dt.date(2014, 9, 5),
    )


MADE = (delivery(1, "a" * 64), delivery(2, "b" * 64), delivery(2, "c" * 64))


def test_the_hash_decides_which_delivery_it_is() -> None:
    assert delivery_of(receipt(), "report", MADE) == 1
    assert delivery_of(receipt("c" * 64), "report", MADE) == 2
    assert delivery_of(receipt("a" * 64, 7), "report", MADE) == 0


@pytest.mark.parametrize(
    ("given", "report_id", "error"),
    [
        (receipt(), "other", ReceiptOfOtherReportError),
        (receipt("d" * 64), "report", OtherContentError),
        (receipt("d" * 64, 9), "report", UnknownDeliveryError),
    ],
)
def test_what_fits_no_delivery_says_what_to_do(
    given: OfficeReceipt, report_id: str, error: type[Exception]
) -> None:
    with pytest.raises(error, match=r"(Open|open|Ask) .*\."):
        delivery_of(given, report_id, MADE)


def test_no_receipt_says_that_something_was_made_or_sent() -> None:
    with pytest.raises(ValueError, match="received, accepted or returned"):
        replace(receipt(), status=DeliveryStatus.SENT)
