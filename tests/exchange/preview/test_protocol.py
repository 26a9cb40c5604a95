"""What the window sends to the preview server arrives there as it was."""

from __future__ import annotations

from hypothesis import given, settings

from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.preview.protocol import (
    LENGTH_BYTES,
    PreviewRequest,
    Printed,
    RequestPacker,
    unpack_request,
)
from tests.exchange.times import AUGUST
from tests.strategies import examples, reports


@settings(max_examples=examples(30))
@given(reports())
def test_any_report_survives_packing(report: Report) -> None:
    request = PreviewRequest(report, Printed.REPORT, AUGUST)
    assert unpack_request(RequestPacker().pack(request)[LENGTH_BYTES:]) == request
