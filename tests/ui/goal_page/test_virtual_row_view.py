"""The rows of a goal's page and their offsets, without widgets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.model.edits import AddNote, SetNoteText, apply
from kplan_desktop.domain.model.location import InGoal, InMeasure
from kplan_desktop.domain.model.report import Activity, Note, Report
from kplan_desktop.ui.chips.note_chips import GoalChipCache
from kplan_desktop.ui.goal_page.card_layout import RowOffsets
from kplan_desktop.ui.goal_page.page_rows import (
    GoalNotesPageRow,
    HeaderPageRow,
    MeasurePageRow,
    NewMeasurePageRow,
    NewNotePageRow,
    NotePageRow,
    PageRow,
    PageRowBuilder,
)


def shown(page_rows: list[PageRow]) -> list[str]:
    descriptions = []
    for page_row in page_rows:
        match page_row:
            case MeasurePageRow():
                descriptions.append(f"{page_row.number} {page_row.text}")
            case NotePageRow():
                descriptions.append(f"{page_row.number} {page_row.note.text}")
            case _:
                descriptions.append(type(page_row).__name__)
    return descriptions


class Page:
    """The rows of the first goal of a writable report."""

    def __init__(self, report: Report, *, read_only: bool = False) -> None:
        self._page_rows = PageRowBuilder(read_only=read_only)
        self._chips = GoalChipCache()
        self.report = report

    def page_rows(self) -> list[PageRow]:
        entry = self.report.goals[0]
        return self._page_rows.of(entry, self._chips.of(self.report, entry.goal_id))


def with_goal_note(report: Report) -> Report:
    note = Note(id="own", activity_id="own", text="Under målet")
    place = InGoal(report.goals[0].goal_id)
    return apply(report, AddNote(place, 0, note, Activity(id="own")))


def test_the_page_has_the_header_the_cards_and_the_empty_lines(
    short_example: Report,
) -> None:
    first, second = short_example.goals[0].measures
    assert shown(Page(short_example).page_rows()) == [
        HeaderPageRow.__name__,
        f"1 {first.text}",
        *(f"{number} {note.text}" for number, note in enumerate(first.notes, 1)),
        NewNotePageRow.__name__,
        f"2 {second.text}",
        *(f"{number} {note.text}" for number, note in enumerate(second.notes, 1)),
        NewNotePageRow.__name__,
        NewMeasurePageRow.__name__,
        NewNotePageRow.__name__,
    ]


def test_goal_notes_have_a_heading_and_a_read_only_page_no_empty_lines(
    short_example: Report,
) -> None:
    report = with_goal_note(short_example)
    assert shown(Page(report).page_rows())[-3:] == [
        GoalNotesPageRow.__name__,
        "1 Under målet",
        NewNotePageRow.__name__,
    ]
    read_only = Page(report, read_only=True).page_rows()
    assert not any(
        isinstance(page_row, NewNotePageRow | NewMeasurePageRow) for page_row in read_only
    )
    assert shown(read_only)[-1] == "1 Under målet"


def test_only_rows_with_changed_content_are_new(short_example: Report) -> None:
    page = Page(with_goal_note(short_example))
    before = page.page_rows()
    note = page.report.goals[0].measures[0].notes[1]
    page.report = apply(page.report, SetNoteText(note.id, "Nytt"))
    after = page.page_rows()
    assert [new.key for old, new in zip(before, after, strict=True) if old is not new] == [
        ("note", note.id)
    ]
    assert page.page_rows() == after


def test_an_inserted_note_renumbers_those_after_it_and_leaves_the_rest(
    short_example: Report,
) -> None:
    page = Page(short_example)
    before = {page_row.key: page_row for page_row in page.page_rows()}
    measure = short_example.goals[0].measures[0]
    note = Note(id="new", activity_id="new", text="Nytt")
    add = AddNote(InMeasure(measure.id), 2, note, Activity(id="new"))
    page.report = apply(short_example, add)
    changed = [
        page_row for page_row in page.page_rows() if before.get(page_row.key) is not page_row
    ]
    assert shown(changed) == [
        "3 Nytt",
        f"4 {measure.notes[2].text}",
        f"5 {measure.notes[3].text}",
        NewNotePageRow.__name__,
    ]


def test_another_goal_shares_no_rows_with_the_previous(short_example: Report) -> None:
    page_rows = PageRowBuilder(read_only=False)
    chips = GoalChipCache()
    first, second = short_example.goals[:2]
    before = page_rows.of(first, chips.of(short_example, first.goal_id))
    after = page_rows.of(second, chips.of(short_example, second.goal_id))
    assert [page_row.key for page_row in after] == [before[0].key, before[-2].key, before[-1].key]
    assert after[-1] == NewNotePageRow(before[-1].key, "goal", InGoal(second.goal_id), 0)


heights = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 90)), max_size=30)


@given(heights, st.integers(-50, 3000), st.integers(0, 500), st.integers(0, 30))
def test_the_rows_between_two_heights_are_those_that_overlap_them(
    page_rows: list[tuple[int, int]], top: int, high: int, below: int
) -> None:
    offsets = RowOffsets()
    offsets.stack([gap for gap, _ in page_rows], [height for _, height in page_rows], below)
    y, expected = 0, []
    for index, (gap, height) in enumerate(page_rows):
        y += gap
        assert offsets.tops[index] == y
        if y < top + high and y + height > top and high:
            expected.append(index)
        y += height
        assert offsets.bottom(index) == y
    assert offsets.total == y + below
    assert not high or list(offsets.within(top, top + high)) == expected
