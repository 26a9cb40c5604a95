"""Receipts as a file: nothing is lost on the way, and nothing else is taken in."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.delivery.deliveries import DeliveryStatus
from kplan_desktop.domain.delivery.office_receipt import OfficeReceipt
from kplan_desktop.domain.text.time_stamps import FIRST_YEAR, LAST_YEAR
from kplan_desktop.exchange.correspondence.checked_json import checked_sha256
from kplan_desktop.exchange.correspondence.receipt_json import (
    NewerReceiptError,
    ReceiptError,
    UnsendableReceiptError,
    decode_receipt,
    encode_receipt,
)
from tests.folders import ROOT
from tests.forms.test_published import SCHEMAS
from tests.strategies import examples

GOLDEN = ROOT / "tests" / "golden" / "returned.kplan-receipt.json"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
IDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=40)
TOLD = (DeliveryStatus.RECEIVED, DeliveryStatus.ACCEPTED, DeliveryStatus.RETURNED)


@st.composite
def receipts(draw: st.DrawFn) -> OfficeReceipt:
    """Any receipt that can be written."""
    times = st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2100, 1, 1))  # noqa: DTZ001
    days = st.dates(dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31))
    return OfficeReceipt(
        id=draw(IDS),
        written_at=draw(times).replace(tzinfo=dt.UTC),
        by=draw(TEXTS),
        organisation=draw(TEXTS),
        report_id=draw(IDS),
        unit_id=draw(IDS),
        unit_name=draw(TEXTS),
        revision=draw(st.integers(1, 1_000_000)),
        sha256=draw(st.text("0123456789abcdef", min_size=64, max_size=64)),
        status=draw(st.sampled_from(TOLD)),
        reason=draw(TEXTS),
        new_deadline=draw(st.none() | days),
    )


def sealed(data: dict[str, Any]) -> bytes:
    """A file of this content with a right hash."""
    return json.dumps(data | {"content_sha256": checked_sha256(data)}).encode()


@settings(max_examples=examples(60))
@given(receipts())
def test_nothing_is_lost_on_the_way(receipt: OfficeReceipt) -> None:
    data = encode_receipt(receipt)
    assert decode_receipt(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")) == receipt
    assert encode_receipt(decode_receipt(data)) == data
    SCHEMAS["kplan-receipt/1"].validate(json.loads(data))


def test_a_file_of_the_first_version_is_read_as_it_was_written() -> None:
    """This file never changes: a later Kplan has to read it."""
    receipt = decode_receipt(GOLDEN.read_bytes())
    assert receipt.status is DeliveryStatus.RETURNED
    assert receipt.reason == "Tallene under 1.2 mangler.\nSe også kommentarene."
    assert receipt.new_deadline == dt.date(2014, 9, 5)
    assert (receipt.organisation, receipt.by) == ("Norsk kulturskoleråd", "Ola Nordmann")
    assert receipt.revision == 1


@pytest.mark.parametrize(
    "change",
    [
        {"status": "sent"},
        {"status": "made"},
        {"extra": 1},
        {"revision": 0},
        {"revision": "1"},
        {"sha256": "A" * 64},
        {"id": "a\nb"},
        {"id": ""},
        {"written_at": "2014-08-25T09:00:00"},
        {"written_at": "9999-12-31T23:00:00Z"},
        {"deadline": "2014-02-30"},
        {"reason": "x" * 20_001},
        {"from": "kontoret"},
        {"sender": {"organisation": "x"}},
        {"format": "kplan-receipt"},
        {"format": "kplan-bundle/1"},
        {"format": None},
    ],
)
def test_what_the_format_does_not_allow_is_refused(change: dict[str, Any]) -> None:
    content: dict[str, Any] = json.loads(GOLDEN.read_bytes())
    with pytest.raises(ReceiptError) as refused:
        decode_receipt(sealed(content | change))
    assert refused.value.detail.isprintable()


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff", b"[" * 10_000, b" " * (2**20 + 1)])
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(ReceiptError):
        decode_receipt(data)


def test_a_changed_file_is_refused_and_a_newer_one_told() -> None:
    with pytest.raises(ReceiptError, match="SHA-256"):
        decode_receipt(GOLDEN.read_bytes().replace(b"2014-09-05", b"2014-09-06"))
    content = json.loads(GOLDEN.read_bytes()) | {"format": "kplan-receipt/2"}
    with pytest.raises(NewerReceiptError):
        decode_receipt(sealed(content))


def test_what_could_not_be_read_is_not_written() -> None:
    receipt = decode_receipt(GOLDEN.read_bytes())
    for changed in (
        {"reason": "x" * 20_001},
        {"reason": "\ud800"},
        {"new_deadline": dt.date(LAST_YEAR + 1, 1, 1)},
    ):
        with pytest.raises(UnsendableReceiptError):
            encode_receipt(OfficeReceipt(**{**_fields(receipt), **changed}))


def _fields(receipt: OfficeReceipt) -> dict[str, Any]:
    return {name: getattr(receipt, name) for name in OfficeReceipt.__slots__}
