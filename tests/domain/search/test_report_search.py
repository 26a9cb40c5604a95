"""Search in a whole report: all hits, in printed order, as fast as typing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.edits import SetNoteText, apply
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import GoalEntry, NothingToReport, RegionalMeasure, Report
from kplan_desktop.domain.search.report_search import Field, Hit, Hits, Query, SearchIndex
from tests.domain.samples import FIRST, SECOND, measure, note, report, small_reports
from tests.random_edits import histories
from tests.strategies import examples


def find(where: Report, text: str, *, match_case: bool = False, whole_word: bool = False) -> Hits:
    query = Query(text=text, match_case=match_case, whole_word=whole_word)
    return SearchIndex().find(where, query)


def matched(hits: Hits) -> list[str]:
    return [hit.text[hit.start : hit.end] for hit in hits]


WRITTEN = report(
    GoalEntry(
        goal_id=FIRST,
        measures=(
            measure("m1", note("a", "dans og dans"), note("b", "fest"), text="Dans i skolen"),
            RegionalMeasure(id="m2", text="Nytt", plan_text="Gammel dans", notes=(note("c"),)),
        ),
        notes=(note("d", "dansen"),),
    ),
    GoalEntry(goal_id=SECOND, nothing_to_report=NothingToReport("Ingen dans her")),
)
LABELS = LocationLabels(WRITTEN)


def test_all_that_was_written_is_found_in_printed_order_with_its_number() -> None:
    hits = find(WRITTEN, "dans")
    number = WRITTEN.form.goal(FIRST).number
    second = WRITTEN.form.goal(SECOND).number
    assert [(hit.field, hit.item_id, LABELS.short(hit.location)) for hit in hits] == [
        (Field.MEASURE, "m1", f"{number} · 1"),
        (Field.NOTE, "a", f"{number} · 1.1"),
        (Field.NOTE, "a", f"{number} · 1.1"),
        (Field.PLAN_WORDING, "m2", f"{number} · 2"),
        (Field.NOTE, "c", f"{number} · 2.1"),
        (Field.NOTE, "d", f"{number} – 1"),
        (Field.REASON, SECOND, second),
    ]
    assert hits[1].location.measure_id == "m1"
    assert hits[1].location.note_id == "a"
    assert (hits[1].start, hits[2].start) == (0, 8)
    assert hits[5].location.measure_id is None


def test_text_of_the_form_is_found_but_cannot_be_replaced() -> None:
    goal = WRITTEN.form.goal(FIRST)
    national = goal.national_measures[0]
    for field, text in ((Field.GOAL, goal.text), (Field.NATIONAL_MEASURE, national.text)):
        (hit,) = (one for one in find(WRITTEN, text) if one.field is field)
        assert hit.location.goal_id == FIRST
        assert not hit.replaceable
    assert not any(hit.replaceable for hit in find(WRITTEN, "gammel dans"))


def test_text_of_the_form_is_passed_over_where_only_the_units_is_asked_for() -> None:
    text = WRITTEN.form.goal(FIRST).text
    written = report(GoalEntry(goal_id=FIRST, notes=(note("a", f"Om «{text}»"),)))
    (hit,) = SearchIndex().find(written, Query(text=text), in_form=False)
    assert hit.field is Field.NOTE


def test_replaceable_hits_are_counted() -> None:
    hits = find(WRITTEN, "dans")
    assert hits.replaceable == sum(hit.replaceable for hit in hits) == 6


def test_a_whole_word_is_no_part_of_another() -> None:
    where = report(GoalEntry(goal_id=FIRST, notes=(note("a", "dans-dag, dansen, e-dans dåns"),)))
    assert matched(find(where, "dans", whole_word=True)) == ["dans", "dans"]
    shy = report(GoalEntry(goal_id=FIRST, notes=(note("a", "dans\u00addag a\u030a"),)))
    assert not find(shy, "dans", whole_word=True)
    assert not find(shy, "a", whole_word=True)


def test_accents_matter_only_where_the_query_has_them() -> None:
    where = report(GoalEntry(goal_id=FIRST, notes=(note("a", "én gang, en gang, e\u0301n"),)))

    def in_note(text: str) -> list[str]:
        return [hit.text[hit.start : hit.end] for hit in find(where, text) if hit.item_id == "a"]

    assert in_note("en") == ["én", "en", "e\u0301n"]
    assert in_note("én") == ["én", "e\u0301n"]
    assert in_note("ÉN") == ["én", "e\u0301n"]


def test_nothing_is_found_for_nothing() -> None:
    assert len(find(WRITTEN, "")) == 0
    assert len(find(WRITTEN, "\u00ad")) == 0


def test_a_hit_can_be_asked_for_by_where_it_is() -> None:
    index = SearchIndex()
    hits = index.find(WRITTEN, Query(text="dans"))
    for at, hit in enumerate(hits):
        order = index.order_of(WRITTEN, hit.field, hit.item_id)
        assert order is not None
        assert hits.index_from(order, hit.start) == at
        assert hits.index_from(order, hit.start + 1) == at + 1
    between = index.order_of(WRITTEN, Field.NOTE, "b")
    assert between is not None
    assert hits.index_from(between, 0) == 3
    assert index.order_of(WRITTEN, Field.NOTE, "gone") is None


@settings(max_examples=examples(30))
@given(st.data())
def test_an_updated_index_finds_the_same_as_a_new_one(data: st.DataObject) -> None:
    current = data.draw(small_reports())
    query = Query(
        text=data.draw(st.sampled_from(["a", "e", "10 0", "fet", "o", " ", "🎻"])),
        match_case=data.draw(st.booleans()),
        whole_word=data.draw(st.booleans()),
    )
    index = SearchIndex()
    for edit in data.draw(histories(current, max_size=5)):
        index.find(current, query)
        current = apply(current, edit)
        assert list(index.find(current, query)) == list(SearchIndex().find(current, query))


@settings(max_examples=examples(30))
@given(small_reports(), st.sampled_from(["a", "e", "10 0", "o", "to"]), st.booleans())
def test_no_text_is_left_out(where: Report, text: str, case: bool) -> None:
    hits: list[Hit] = list(find(where, text, match_case=case))
    found = {(hit.field, hit.item_id) for hit in hits}
    for written_note in where.all_notes():
        if text in written_note.text.replace("\u0301", "") and "\u0301" not in written_note.text:
            assert (Field.NOTE, written_note.id) in found
    for written_measure in where.measures():
        if written_measure.text.count(text) and written_measure.text.isascii():
            assert (Field.MEASURE, written_measure.id) in found


def test_unchanged_texts_are_not_read_again() -> None:
    index = SearchIndex()
    query = Query(text="dans")
    index.find(WRITTEN, query)
    before = {id(group) for group in index._groups_in_order(WRITTEN)}
    later = apply(WRITTEN, SetNoteText("c", "ny"))
    index.find(later, query)
    fresh = [group for group in index._groups_in_order(later) if id(group) not in before]
    assert "m1" not in {group.measure_id for group in fresh}
