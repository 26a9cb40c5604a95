"""When documents say «Levert»: only while the report is what was delivered last."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kplan_desktop.domain.edits import SetNoteText, apply
from kplan_desktop.domain.report import Report
from kplan_desktop.domain.revisions import Delivered
from kplan_desktop.export.bundle import report_sha256
from kplan_desktop.export.delivery_day import delivery_day
from kplan_desktop.export.preview_wire import (
    LENGTH_BYTES,
    PreviewRequest,
    Printed,
    RequestPacker,
    unpack_request,
)
from tests.as_written import example_as_written

DAY = dt.date(2014, 8, 9)
NOW = dt.datetime(2014, 8, 20, tzinfo=dt.UTC)
REPORT = example_as_written()


def delivered(report: Report) -> Delivered:
    """What a delivery of this report leaves behind."""
    return Delivered(report.revision, report_sha256(report), DAY)


def written(text: str) -> Report:
    """The report with another first note."""
    return apply(REPORT, SetNoteText(next(REPORT.all_notes()).id, text))


def test_a_report_that_was_never_delivered_is_a_draft() -> None:
    assert delivery_day(REPORT, None) is None


def test_an_unchanged_report_names_the_day_of_its_delivery() -> None:
    assert delivery_day(REPORT, delivered(REPORT)) == DAY


def test_any_change_makes_it_a_draft_until_it_is_taken_back() -> None:
    last = delivered(REPORT)
    text = next(REPORT.all_notes()).text
    assert delivery_day(written(text + " "), last) is None
    assert delivery_day(replace(REPORT, adviser="Åse"), last) is None
    assert delivery_day(written(text), last) == DAY


def test_what_an_earlier_delivery_held_is_a_draft_again() -> None:
    second = replace(REPORT, revision=2, replaces=report_sha256(REPORT))
    assert delivery_day(REPORT, delivered(second)) is None
    assert delivery_day(second, delivered(REPORT)) is None
    assert delivery_day(second, delivered(second)) == DAY


def test_a_text_that_no_bundle_can_hold_makes_it_a_draft() -> None:
    assert delivery_day(written("half a \ud83d"), delivered(REPORT)) is None


def test_the_process_of_the_preview_comes_to_the_same_day() -> None:
    request = PreviewRequest(REPORT, Printed.REPORT, NOW, delivered(REPORT))
    there = unpack_request(RequestPacker().pack(request)[LENGTH_BYTES:])
    assert delivery_day(there.report, there.last) == DAY
