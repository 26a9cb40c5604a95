"""Replacing: exactly what was found, in one step, and nothing of the form or the printed plan."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.edits import SetNoteText, SetOutcome, apply, inverse
from kplan_desktop.domain.model.location import measure_by_id, note_by_id
from kplan_desktop.domain.model.report import (
    GoalEntry,
    NothingToReport,
    Outcome,
    OutcomeKind,
    RegionalMeasure,
    Report,
)
from kplan_desktop.domain.search.replacement import replaced, replacement
from kplan_desktop.domain.search.report_search import Field, Query, SearchIndex
from tests.domain.samples import FIRST, SECOND, measure, note, report, small_reports
from tests.strategies import examples

WRITTEN = report(
    GoalEntry(
        goal_id=FIRST,
        measures=(
            RegionalMeasure(
                id="m", text="Dans", plan_text="Dans før", notes=(note("a", "dans og dans"),)
            ),
        ),
    ),
    GoalEntry(goal_id=SECOND, nothing_to_report=NothingToReport("Ingen dans")),
)


def after_all(where: Report, query: Query, text: str) -> Report:
    edit = replacement(where, SearchIndex().find(where, query), text)
    return where if edit is None else apply(where, edit)


def test_replacing_all_is_one_step_that_one_undo_takes_back() -> None:
    edit = replacement(WRITTEN, SearchIndex().find(WRITTEN, Query(text="dans")), "musikk")
    assert edit is not None
    after = apply(WRITTEN, edit)
    assert note_by_id(after, "a").text == "musikk og musikk"
    assert measure_by_id(after, "m").text == "musikk"
    assert after.entry(SECOND).nothing_to_report == NothingToReport("Ingen musikk")
    assert apply(after, inverse(WRITTEN, edit)) == WRITTEN


def test_the_printed_plan_stays_as_it_was_printed() -> None:
    after = after_all(WRITTEN, Query(text="dans"), "musikk")
    assert measure_by_id(after, "m").plan_text == "Dans før"


def test_the_reason_for_an_outcome_is_found_and_replaced_alone_and_with_others() -> None:
    said = Outcome(OutcomeKind.NOT, "Dans ble avlyst")
    where = report(
        GoalEntry(goal_id=FIRST, measures=(replace(measure("m", text="Dans"), outcome=said),))
    )
    hits = SearchIndex().find(where, Query(text="dans"))
    assert [hit.field for hit in hits] == [Field.MEASURE, Field.OUTCOME]
    edit = replacement(where, [hits[1]], "Musikk")
    assert edit == SetOutcome("m", Outcome(OutcomeKind.NOT, "Musikk ble avlyst"))
    after = measure_by_id(after_all(where, Query(text="dans"), "Musikk"), "m")
    assert (after.text, after.outcome) == ("Musikk", Outcome(OutcomeKind.NOT, "Musikk ble avlyst"))


def test_one_hit_can_be_replaced_by_itself() -> None:
    hits = SearchIndex().find(WRITTEN, Query(text="dans"))
    second = next(hit for hit in hits if hit.start == 8)
    assert replacement(WRITTEN, [second], "drama") == SetNoteText("a", "dans og drama")


def test_parts_without_hits_are_shared_with_the_report_before() -> None:
    where = report(
        GoalEntry(
            goal_id=FIRST,
            measures=(measure("m1", note("a", "dans")), measure("m2", note("b", "sang"))),
            notes=(note("c", "dans"), note("d", "sang")),
        )
    )
    after = after_all(where, Query(text="dans"), "drama").entry(FIRST)
    before = where.entry(FIRST)
    assert [note.text for note in after.all_notes()] == ["drama", "sang", "drama", "sang"]
    assert after.measures[1] is before.measures[1]
    assert after.notes[1] is before.notes[1]


def test_replacing_with_the_same_changes_nothing() -> None:
    hits = SearchIndex().find(WRITTEN, Query(text="og"))
    assert replacement(WRITTEN, hits, "og") is None


def test_a_letter_is_replaced_whole_however_it_is_stored() -> None:
    where = report(GoalEntry(goal_id=FIRST, notes=(note("a", "Stra\u00dfe e\u0301n x\u00ady"),)))
    assert note_by_id(after_all(where, Query(text="ss"), "s"), "a").text.startswith("Strase ")
    assert note_by_id(after_all(where, Query(text="e"), "i"), "a").text == "Straßi in x\u00ady"
    assert note_by_id(after_all(where, Query(text="xy"), "z"), "a").text.endswith(" z")


def test_the_replacement_is_text_and_no_pattern() -> None:
    where = report(GoalEntry(goal_id=FIRST, notes=(note("a", "1.5 og 1x5"),)))
    assert note_by_id(after_all(where, Query(text="1.5"), r"\1$&<b>"), "a").text == (
        r"\1$&<b> og 1x5"
    )


def test_spans_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        replaced("abc", [(0, 2), (1, 3)], "x")


@settings(max_examples=examples(40))
@given(
    small_reports(),
    st.sampled_from(["a", "e", "10 0", " ", "o", "e\u0301"]),
    st.sampled_from(["", "ny tekst", "å", "<b>\\1", "e\u0301"]),
    st.booleans(),
)
def test_only_hits_change_and_undo_restores_all(
    where: Report, text: str, put: str, case: bool
) -> None:
    hits = SearchIndex().find(where, Query(text=text, match_case=case))
    edit = replacement(where, hits, put)
    if edit is None:
        return
    after = apply(where, edit)
    assert apply(after, inverse(where, edit)) == where
    spans: dict[str, list[tuple[int, int]]] = {}
    for hit in hits:
        if hit.location.note_id is not None:
            spans.setdefault(hit.item_id, []).append((hit.start, hit.end))
    for old, new in zip(where.all_notes(), after.all_notes(), strict=True):
        at, wanted = 0, ""
        for start, end in spans.get(old.id, []):
            wanted += old.text[at:start] + put
            at = end
        assert new.text == wanted + old.text[at:]
    if where.plan_adoption is None:
        assert [m.plan_text for m in after.measures()] == [m.plan_text for m in where.measures()]
    else:  # an adopted plan says what it said
        assert [m.planned for m in after.measures()] == [m.planned for m in where.measures()]
