"""A comment stands at its note wherever that is, or is told to be detached, and counts as open."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kplan_desktop.domain.comments import placement
from kplan_desktop.domain.comments.comments import CommentMark
from kplan_desktop.domain.comments.placement import (
    WHOLE_REPORT,
    by_place,
    commented_text,
    open_by_location,
    open_count,
    placed,
    quoted,
)
from kplan_desktop.domain.model.edits import MoveNote, RemoveNote, SetNoteText, apply
from kplan_desktop.domain.model.location import InGoal, Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from tests.comments_made import AT, NOTE, comment
from tests.folders import ROOT


@pytest.fixture(scope="module")
def report() -> Report:
    example = ROOT / "forms" / "examples" / "sor-trondelag-2012-2014.kplan.json"
    return decode_bundle(example.read_bytes()).report


def test_a_comment_stands_at_its_note(report: Report) -> None:
    (here,) = placed(report, [comment()])
    assert (here.location, here.quote_stands) == (NOTE, True)


def test_a_quote_is_found_across_other_line_breaks(report: Report) -> None:
    (here,) = placed(report, [comment(quote="har besøkt\n12  kommuner")])
    assert here.quote_stands


def test_a_comment_follows_its_note(report: Report) -> None:
    moved = apply(report, MoveNote("note-1.1-1-1", InGoal("goal-1.2"), 0))
    (here,) = placed(moved, [comment()])
    assert here.location == Location("goal-1.2", None, "note-1.1-1-1")
    assert here.quote_stands


def test_a_quote_that_no_longer_stands_is_said(report: Report) -> None:
    other = apply(report, SetNoteText("note-1.1-1-1", "Tolv kommuner er besøkt."))
    (here,) = placed(other, [comment()])
    assert (here.location, here.quote_stands) == (NOTE, False)


def test_a_comment_of_which_the_note_is_gone_is_detached_and_open(report: Report) -> None:
    gone = apply(report, RemoveNote("note-1.1-1-1"))
    done = replace(comment(2), mark=CommentMark(done=True, author="Ola", at=AT))
    detached = by_place(gone, [done, comment()])
    assert [place.location for place in detached] == [None]
    assert detached[0].open_count == 1
    assert open_count([comment(), done]) == 1


def test_the_places_are_in_printed_order_with_the_report_first(report: Report) -> None:
    of_goal = comment(1, Location("goal-1.1"), quote="")
    of_report = comment(4, WHOLE_REPORT, quote="")
    of_measure = comment(3, Location("goal-1.1", "measure-1.1-1"), quote="")
    gone = comment(5, Location("goal-9.9"), quote="")
    found = by_place(report, [gone, of_measure, comment(2), of_report, of_goal])
    assert [place.location for place in found] == [
        WHOLE_REPORT,
        Location("goal-1.1"),
        Location("goal-1.1", "measure-1.1-1"),
        NOTE,
        None,
    ]


def test_open_ones_are_counted_where_they_stand(report: Report) -> None:
    done = replace(comment(2), mark=CommentMark(done=True, author="Ola", at=AT))
    again = replace(comment(3), mark=CommentMark(done=False, author="Ola", at=AT + dt.timedelta(1)))
    assert open_by_location(by_place(report, [comment(), done, again])) == {NOTE: 2}


def test_the_text_that_is_quoted(report: Report) -> None:
    assert commented_text(report, NOTE).startswith("Kommunebesøk.")
    assert commented_text(report, WHOLE_REPORT) == ""
    assert quoted("ord " * 200) == ("ord " * 75).strip()
    assert quoted("x" * 400) == "x" * 300


def test_a_text_with_very_many_comments_is_read_once(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Ord for ord. " * 100
    written = apply(report, SetNoteText("note-1.1-1-1", text))
    read: list[str] = []
    words = placement._words

    def recorded(one: str) -> str:
        read.append(one)
        return words(one)

    monkeypatch.setattr(placement, "_words", recorded)
    found = placed(written, [comment(number, quote="for  ord") for number in range(1, 6)])
    assert all(here.quote_stands for here in found)
    assert read.count(text) == 1
