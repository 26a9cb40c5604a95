"""Reports that are decoded once, and the totals that the pages share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.collection_edits import SetCollectionHead
from kplan_desktop.domain.model.report import Report
from tests.ui.office.offices import office
from tests.ui.office.received import generated_collection


def test_each_report_is_read_once_and_what_cannot_be_read_keeps_nobody_waiting(
    qtbot: QtBot, tmp_path: Path
) -> None:
    known = generated_collection(3, 4)
    one = known.collection
    shas = {unit_id: each.sha256 for unit_id, each in one.received.items()}
    first, second, third, fourth = shas.values()
    contents = {**known.contents, second: b"no bundle"}
    del contents[third]
    with office(tmp_path, one, known.facts, contents) as place:
        reports, answers = place.context.reports, list[Mapping[str, Report]]()
        reports.request([first, second, third], place.window, answers.append)
        qtbot.waitUntil(lambda: len(answers) == 1)
        assert list(answers[0]) == [first]
        assert reports.faults[second] is not None
        assert reports.faults[third] is None
        reports.request([fourth, first], place.window, answers.append)
        qtbot.waitUntil(lambda: len(answers) == 2)
        assert answers[1][first] is answers[0][first]
        assert reports.known(fourth) is answers[1][fourth]


def test_the_totals_come_first_without_proposals_and_then_with_them(
    qtbot: QtBot, tmp_path: Path
) -> None:
    known = generated_collection(3, 6)
    with office(tmp_path, known.collection, known.facts, known.contents) as place:
        totals, found = place.context.totals, list[int]()
        totals.made.connect(lambda joint: found.append(len(joint.proposals)))
        totals.start()
        assert totals.joint is None
        qtbot.waitUntil(lambda: not totals.is_busy)
        assert found[0] == 0
        assert found[-1] >= len(known.made.truth.joint.groups) > 0
        assert totals.has_proposals
        # A title is nothing that totals are made of.
        before = totals.joint
        head = replace(known.collection.head, title="x")
        place.context.session.type_text(SetCollectionHead(head), "title", "title")
        assert totals.joint is before
        assert not totals.is_busy
