"""When documents say «Levert», and which number they bear."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kplan_desktop.domain.model.edits import SetNoteText, apply
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.model.revisions import DeliveredRevision
from kplan_desktop.exchange.bundle.bundle_json import report_sha256
from kplan_desktop.exchange.delivery.edition import Edition, edition_of
from kplan_desktop.exchange.preview.protocol import (
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


def delivered(report: Report) -> DeliveredRevision:
    """What a delivery of this report leaves behind."""
    return DeliveredRevision(report.revision, report_sha256(report), DAY)


def written(text: str) -> Report:
    """The report with another first note."""
    return apply(REPORT, SetNoteText(next(REPORT.all_notes()).id, text))


def test_a_report_that_was_never_delivered_is_a_draft() -> None:
    assert edition_of(REPORT, None) == Edition(REPORT, None)


def test_an_unchanged_report_names_the_day_of_its_delivery() -> None:
    assert edition_of(REPORT, delivered(REPORT)) == Edition(REPORT, DAY)


def test_any_change_makes_it_a_draft_of_the_next_number_until_it_is_taken_back() -> None:
    last = delivered(REPORT)
    text = next(REPORT.all_notes()).text
    for changed in (written(text + " "), replace(REPORT, adviser="Åse")):
        second = replace(changed, revision=2, replaces=last.sha256)
        assert edition_of(changed, last) == Edition(second, None)
        assert edition_of(second, last) == Edition(second, None)
    assert edition_of(written(text), last) == Edition(REPORT, DAY)


def test_what_an_earlier_delivery_held_is_a_draft_again() -> None:
    second = replace(REPORT, revision=2, replaces=report_sha256(REPORT))
    assert edition_of(REPORT, delivered(second)).day is None
    assert edition_of(second, delivered(second)) == Edition(second, DAY)


def test_a_text_that_no_bundle_can_hold_makes_it_a_draft() -> None:
    half = written("half a \ud83d")
    assert edition_of(half, delivered(REPORT)) == Edition(half, None)


def test_the_process_of_the_preview_comes_to_the_same_day() -> None:
    request = PreviewRequest(REPORT, Printed.REPORT, NOW, delivered(REPORT))
    there = unpack_request(RequestPacker().pack(request)[LENGTH_BYTES:])
    assert edition_of(there.report, there.last).day == DAY
