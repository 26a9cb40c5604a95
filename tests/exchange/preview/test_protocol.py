"""What the window sends to the preview server arrives there as it was."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings

from kplan_desktop.domain.collection.collection import ActivityRef, CollectionHead
from kplan_desktop.domain.collection.collection_edits import PutEntry
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.joint_report.joint_report import joint_report
from kplan_desktop.domain.joint_totals.counted_units import CountedUnit, ScopeIndex, facts_to_count
from kplan_desktop.domain.joint_totals.joint_totals import joint_totals
from kplan_desktop.domain.joint_totals.proposals import ActivityProposal, LikelyPair, PairReason
from kplan_desktop.domain.model.form import Unit
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.joint_report.joint_pdf import write_joint_pdf
from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache
from kplan_desktop.exchange.preview.joint_contents import JointContents
from kplan_desktop.exchange.preview.protocol import (
    LENGTH_BYTES,
    PreviewRequest,
    Printable,
    Printed,
    PrintedCollection,
    RequestPacker,
    RequestReader,
    unpack_answer,
)
from kplan_desktop.processes.preview_server import serve
from tests.collections_made import edited
from tests.exchange.joint_cases import ONE, TWO, small_office
from tests.exchange.pdf_reading import FONTS
from tests.exchange.times import AUGUST
from tests.strategies import examples, reports

OSLO_NIGHT = dt.datetime(2014, 9, 21, 0, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))


def printed_collection() -> PrintedCollection:
    """The small collection, with a proposal."""
    small = small_office()
    refs = ActivityRef(ONE.id, "visit"), ActivityRef(TWO.id, "course")
    pairs = (LikelyPair(refs[0], refs[1], PairReason.ALIKE, 0.5),)
    return PrintedCollection(small.collection, small.reports, (ActivityProposal("p", refs, pairs),))


def read(message: bytes) -> PreviewRequest:
    return RequestReader().read(message[LENGTH_BYTES:])


@settings(max_examples=examples(30))
@given(reports())
def test_any_report_survives_packing(report: Report) -> None:
    request = PreviewRequest(report, Printed.REPORT, AUGUST)
    assert read(RequestPacker().pack(request)) == request


def test_a_collection_arrives_as_it_was_with_the_offsets_of_its_times() -> None:
    request = PreviewRequest(printed_collection(), Printed.JOINT, OSLO_NIGHT)
    found = read(RequestPacker().pack(request))
    assert found == request
    assert found.created.date() == OSLO_NIGHT.date()


def test_a_report_that_did_not_change_is_not_decoded_again() -> None:
    packer, reader, first = RequestPacker(), RequestReader(), printed_collection()
    changed = replace(first.reports[ONE.id], adviser="Kari")
    second = replace(first, reports={**first.reports, ONE.id: changed})
    found = []
    for content in (first, second):
        message = packer.pack(PreviewRequest(content, Printed.JOINT, AUGUST))
        request = reader.read(message[LENGTH_BYTES:])
        assert isinstance(request.content, PrintedCollection)
        found.append(request.content.reports)
    assert found[1][ONE.id] == changed
    assert found[1][TWO.id] is found[0][TWO.id]


def test_after_a_key_in_the_joint_report_no_report_is_sent_again() -> None:
    packer, reader, first = RequestPacker(), RequestReader(), printed_collection()
    whole = packer.pack(PreviewRequest(first, Printed.JOINT, AUGUST))
    before = reader.read(whole[LENGTH_BYTES:]).content
    head = CollectionHead(introduction="D")
    second = replace(first, collection=replace(first.collection, head=head))
    message = packer.pack(PreviewRequest(second, Printed.JOINT, AUGUST))
    note = next(first.reports[ONE.id].all_notes()).text.encode()
    assert note in whole
    assert note not in message
    after = reader.read(message[LENGTH_BYTES:]).content
    assert after == second
    assert isinstance(before, PrintedCollection)
    assert isinstance(after, PrintedCollection)
    assert all(after.reports[unit_id] is each for unit_id, each in before.reports.items())


def test_the_content_is_the_same_however_often_it_is_made() -> None:
    small, contents = small_office(), JointContents()
    printed = PrintedCollection(small.collection, small.reports)
    wanted = joint_report(small.collection, small.reports, small.totals())
    assert [contents.of(printed), contents.of(printed)] == [wanted, wanted]
    head = CollectionHead(title="Felles melding")
    changed = replace(printed, collection=replace(small.collection, head=head))
    assert contents.of(changed) == replace(
        wanted, title="Felles melding", author="", introduction=""
    )


def test_the_totals_that_did_not_change_are_kept_though_all_is_decoded_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counted: list[str] = []
    made = CountedUnit.__init__

    def watched(
        self: CountedUnit,
        unit: Unit,
        facts: RevisionFacts | None,
        metric_ids: Mapping[str, str],
        index: ScopeIndex,
    ) -> None:
        counted.append(unit.id)
        made(self, unit, facts, metric_ids, index)

    monkeypatch.setattr(CountedUnit, "__init__", watched)
    packer, reader, contents = RequestPacker(), RequestReader(), JointContents()
    for again in (False, True):
        message = packer.pack(PreviewRequest(printed_collection(), Printed.JOINT, AUGUST))
        content = reader.read(message[LENGTH_BYTES:]).content
        assert isinstance(content, PrintedCollection)
        counted.clear()
        contents.of(content)
        assert bool(counted) is not again


def test_the_server_sets_the_joint_report_among_others() -> None:
    content, packer = printed_collection(), RequestPacker()
    report = content.reports[ONE.id]
    asked: list[tuple[Printable, Printed]] = [
        (content, Printed.JOINT),
        (report, Printed.REPORT),
        (content, Printed.JOINT),
    ]
    messages = [packer.pack(PreviewRequest(each, printed, AUGUST)) for each, printed in asked]
    answers = io.BytesIO()
    serve(FONTS, io.BytesIO(b"".join(messages)), answers)
    wanted = write_joint_pdf(
        JointContents().of(content), fonts=FONTS, created=AUGUST, cache=TypesetCache(FONTS)
    )
    rest = answers.getvalue()
    found = []
    while rest:
        end = LENGTH_BYTES + int.from_bytes(rest[:LENGTH_BYTES], "big")
        found.append(unpack_answer(rest[LENGTH_BYTES:end]))
        rest = rest[end:]
    assert [answer.data == wanted.data for answer in found] == [True, False, True]
    regions = [region for page in (1, 2) for region in found[2].regions(page)]
    assert {region.unit_id for region in regions} >= {ONE.id}


def test_a_counting_delivery_that_was_purged_is_in_the_preview_with_its_figures() -> None:
    small = small_office()
    gone = small.collection.counting(ONE.id)
    assert gone is not None
    purged = edited(small.collection, PutEntry(replace(gone, purged_at=AUGUST)))
    reports = {unit_id: each for unit_id, each in small.reports.items() if unit_id != ONE.id}
    facts = {gone.sha256: small.facts[gone.sha256]}
    sent = PreviewRequest(PrintedCollection(purged, reports, facts=facts), Printed.JOINT, AUGUST)
    found = read(RequestPacker().pack(sent))
    assert found == sent
    assert isinstance(found.content, PrintedCollection)
    made = JointContents().of(found.content)
    totals = joint_totals(purged, facts_to_count(purged, reports, facts))
    assert made == joint_report(purged, reports, totals)
    assert totals.facts[ONE.id].activities
    assert not any(each.label for each in totals.facts[ONE.id].activities)
    with pytest.raises(LookupError):
        JointContents().of(replace(found.content, facts={}))
