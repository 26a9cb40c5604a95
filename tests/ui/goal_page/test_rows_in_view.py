"""A goal with more notes than fit the view: only visible rows have widgets.

They behave as if all of them were there.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QDialog, QTextEdit, QWidget

from kplan_desktop.domain.model.edits import Compound, SetNoteText
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Activity, GoalEntry, Note, RegionalMeasure, Report
from kplan_desktop.ui.chips.chip_requests import ActivityPart
from kplan_desktop.ui.chips.note_chips import ChipText
from kplan_desktop.ui.goal_page.goal_page import GoalPage
from kplan_desktop.ui.goal_page.measure_header import MeasureHeader
from kplan_desktop.ui.goal_page.note_footer import NoteFooter
from kplan_desktop.ui.goal_page.note_row import NoteRowWidget
from kplan_desktop.ui.goal_page.page_rows import Key
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.ui.driver import CONTROL, SHIFT, Driver, make_file
from tests.ui.inputs import make_theme

KEY = Qt.Key
NOTES = 300


def report_of_many_notes(report: Report, *, in_measure: int) -> Report:
    """The report with 300 notes of one to five lines under its first goal, and nothing else."""
    notes = [
        Note(id=f"n{i}", activity_id=f"a{i}", text=f"Notat {i} " + "med flere ord " * (i * 7 % 30))
        for i in range(NOTES)
    ]
    measures = tuple(
        RegionalMeasure(id=f"m{first}", text="Tiltak", notes=tuple(notes[first:][:in_measure]))
        for first in range(0, NOTES, in_measure)
    )
    entry = GoalEntry(goal_id=report.goals[0].goal_id, measures=measures)
    others = (GoalEntry(goal_id=entry.goal_id) for entry in report.goals[1:])
    activities = {note.activity_id: Activity(id=note.activity_id) for note in notes}
    return replace(report, goals=(entry, *others), activities=activities)


@pytest.fixture(scope="session")
def file_of_many_notes(tmp_path_factory: pytest.TempPathFactory, example: Report) -> Path:
    path = tmp_path_factory.mktemp("crowded") / "300.kplan"
    make_file(path, report_of_many_notes(example, in_measure=NOTES))
    return path


@pytest.fixture
def many_notes(empty_driver: Driver, file_of_many_notes: Path, tmp_path: Path) -> Driver:
    """The window on a measure of 300 notes."""
    path = tmp_path / "300.kplan"
    path.write_bytes(file_of_many_notes.read_bytes())
    empty_driver.kplan.documents.open(path)
    QApplication.processEvents()
    return empty_driver


def visible_notes(page: GoalPage) -> dict[str, int]:
    """The notes in view, with their position."""
    view = page.viewport().rect()
    places = {row.note_id: row.mapTo(page.viewport(), QPoint()) for row in page.note_rows_in_view()}
    heights = {row.note_id: row.height() for row in page.note_rows_in_view()}
    return {
        note_id: at.y()
        for note_id, at in places.items()
        if at.y() < view.height() and at.y() + heights[note_id] > 0
    }


def assert_notes_fill_the_view(page: GoalPage) -> None:
    """The notes in view are adjacent and fill the view."""
    at = visible_notes(page)
    numbers = sorted(int(note_id[1:]) for note_id in at)
    assert numbers == list(range(numbers[0], numbers[-1] + 1))
    for upper, lower in itertools.pairwise(numbers):
        row = page.row(f"n{upper}")
        assert row is not None
        assert at[f"n{upper}"] + row.height() == at[f"n{lower}"]
        assert row.height() == row.sizeHint().height()


def test_the_rows_of_a_goal_have_their_places_at_once_when_one_returns_to_it(
    empty_driver: Driver, example: Report, tmp_path: Path
) -> None:
    """Before anything is painted: a row that settles later moves those under the mouse."""
    make_file(tmp_path / "e.kplan", example)
    empty_driver.kplan.documents.open(tmp_path / "e.kplan")
    page, workspace = empty_driver.page, empty_driver.workspace
    bottom = page.viewport().height()

    def places() -> dict[Key, QRect]:
        shown = page._pool.items()
        return {key: widget.geometry() for key, widget in shown if widget.y() < bottom}

    goals = [entry.goal_id for entry in example.goals]
    empty_driver.qtbot.waitUntil(lambda: workspace.read_ahead.is_ready)
    first: dict[str, dict[Key, QRect]] = {}
    for goal in [*goals, *goals]:
        workspace.go_to(Location(goal))
        at_once = places()
        QApplication.processEvents()
        assert first.setdefault(goal, at_once) == at_once == places()


def test_only_visible_rows_have_widgets(many_notes: Driver) -> None:
    rows = many_notes.page.findChildren(NoteRowWidget)
    assert 5 < len(rows) < 60
    assert_notes_fill_the_view(many_notes.page)
    bar = many_notes.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert "n299" in visible_notes(many_notes.page)
    assert len(many_notes.page.findChildren(NoteRowWidget)) < 100


def test_the_scroll_bar_estimates_the_length_of_the_page(many_notes: Driver) -> None:
    bar = many_notes.page.verticalScrollBar()
    estimated = bar.maximum()
    for _ in range(1000):
        if bar.value() == bar.maximum():
            break
        bar.setValue(bar.value() + bar.pageStep())
    assert abs(estimated - bar.maximum()) < bar.maximum() / 10


@pytest.mark.parametrize(
    "step",
    [
        90,
        pytest.param(-90, marks=pytest.mark.long),
        pytest.param(700, marks=pytest.mark.long),
        -700,
    ],
)
def test_rows_move_by_the_distance_scrolled(many_notes: Driver, step: int) -> None:
    bar = many_notes.page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(12):
        before, value = visible_notes(many_notes.page), bar.value()
        bar.setValue(value + step)
        after = visible_notes(many_notes.page)
        assert_notes_fill_the_view(many_notes.page)
        for note_id in before.keys() & after.keys():
            assert after[note_id] == before[note_id] - step


def test_tab_moves_from_note_to_note_and_scrolls_each_into_view(many_notes: Driver) -> None:
    many_notes.write_in_note(200)
    for note in many_notes.entry.measures[0].notes[201:]:
        many_notes.press(KEY.Key_Tab)
        assert many_notes.focused_text.text() == note.text
        assert note.id in visible_notes(many_notes.page)
    many_notes.press(KEY.Key_Backtab, SHIFT)
    assert many_notes.focused_text.text() == many_notes.note_texts()[298]


def test_the_arrows_reach_rows_without_widgets(many_notes: Driver) -> None:
    many_notes.write_in_note(40)
    for note in many_notes.entry.measures[0].notes[41:60]:
        while many_notes.focused_text.text() != note.text:
            many_notes.press(KEY.Key_Down)
    for note in reversed(many_notes.entry.measures[0].notes[20:59]):
        while many_notes.focused_text.text() != note.text:
            many_notes.press(KEY.Key_Up)
        assert note.id in visible_notes(many_notes.page)


def test_page_keys_scroll_and_the_cursor_stays_where_it_is(many_notes: Driver) -> None:
    text = many_notes.write_in_note(0)
    bar = many_notes.page.verticalScrollBar()
    for _ in range(10):
        many_notes.press(KEY.Key_PageDown)
    assert bar.value() > 5 * bar.pageStep()
    assert many_notes.focus is text
    many_notes.type("!")
    QApplication.processEvents()
    assert many_notes.note_texts()[0].endswith("!")
    assert "n0" in visible_notes(many_notes.page)


def test_a_distant_note_is_focused_and_scrolled_into_view(many_notes: Driver) -> None:
    for number in (250, 3, 299, 120):
        many_notes.workspace.go_to(Location(many_notes.page.goal_id, None, f"n{number}"))
        assert many_notes.focused_text.text() == many_notes.note_texts()[number]
        assert many_notes.focused_text.accessibleName() == f"Tiltak 1, notat {number + 1}"
        at, row = visible_notes(many_notes.page)[f"n{number}"], many_notes.page.row(f"n{number}")
        assert row is not None
        assert 0 <= at <= many_notes.page.viewport().height() - row.height()
        assert_notes_fill_the_view(many_notes.page)


def test_undo_out_of_view_scrolls_back_with_the_cursor_at_the_change(many_notes: Driver) -> None:
    text = many_notes.write_in_note(5)
    text.put_cursor_at(4)
    many_notes.type("xyz")
    many_notes.write_in_note(290)
    many_notes.press(KEY.Key_Z, CONTROL)
    assert many_notes.focused_text.text() == many_notes.note_texts()[5]
    assert many_notes.focused_text.textCursor().position() == 4
    assert "n5" in visible_notes(many_notes.page)
    many_notes.write_in_note(290)
    many_notes.press(KEY.Key_Z, CONTROL | SHIFT)
    assert many_notes.focused_text.textCursor().position() == 7


def test_a_change_out_of_view_is_shown_when_scrolled_to(many_notes: Driver) -> None:
    texts = [f"{note.text} – og mer" for note in many_notes.entry.measures[0].notes]
    edit = Compound(tuple(SetNoteText(f"n{i}", text) for i, text in enumerate(texts)))
    many_notes.session.do(edit, "Replace")
    QApplication.processEvents()
    assert_notes_fill_the_view(many_notes.page)
    assert many_notes.shown_texts()[1 : NOTES + 1] == texts


def test_a_reused_row_keeps_nothing_of_its_previous_note(many_notes: Driver) -> None:
    bar = many_notes.page.verticalScrollBar()
    for row in many_notes.page.note_rows_in_view():
        row.text.selectAll()
        mark = QTextEdit.ExtraSelection()
        mark.cursor = row.text.textCursor()
        row.text.setExtraSelections([mark])
    bar.setValue(bar.maximum())
    bar.setValue(bar.maximum() // 2)
    for row in many_notes.page.note_rows_in_view():
        assert not row.text.extraSelections()
        assert not row.text.textCursor().hasSelection()
        assert row.text.textCursor().atEnd()
        assert not row.property("active")


def test_typing_in_the_middle_moves_nothing_above_it(many_notes: Driver) -> None:
    many_notes.write_in_note(150)
    bar = many_notes.page.verticalScrollBar()
    bar.setValue(bar.value() + 400)
    before = visible_notes(many_notes.page)
    many_notes.type("flere linjer " * 15)
    QApplication.processEvents()
    after = visible_notes(many_notes.page)
    for number in range(148, 151):
        assert after[f"n{number}"] == before[f"n{number}"]
    assert after["n151"] > before["n151"]
    assert_notes_fill_the_view(many_notes.page)


def test_resizing_keeps_the_edited_row_in_place(many_notes: Driver) -> None:
    many_notes.write_in_note(150)
    at = visible_notes(many_notes.page)["n150"]
    for width in (900, 1400, 1100):
        many_notes.window.resize(width, 800)
        QApplication.processEvents()
        assert visible_notes(many_notes.page)["n150"] == at
        assert_notes_fill_the_view(many_notes.page)


def test_the_cursor_in_a_long_note_stays_in_view_at_another_width(many_notes: Driver) -> None:
    page, note = many_notes.page, many_notes.entry.measures[0].notes[150]
    many_notes.session.do(SetNoteText(note.id, "Ord i notatet. " * 1500), "x")
    text = many_notes.write_in_note(150)
    QApplication.processEvents()
    for width in (900, 1400, 1100):
        many_notes.window.resize(width, 800)
        QApplication.processEvents()
        assert page.viewport().rect().contains(_caret(text, page))


def test_another_text_size_keeps_the_edited_row_in_place(many_notes: Driver) -> None:
    many_notes.write_in_note(150)
    at = visible_notes(many_notes.page)["n150"]
    for scale in (2.0, 1.0, 1.5):
        many_notes.kplan.theme.set_scale(scale)
        QApplication.processEvents()
        assert visible_notes(many_notes.page)["n150"] == at
        assert_notes_fill_the_view(many_notes.page)


@pytest.mark.parametrize("in_dialog", [False, True])
def test_another_text_size_keeps_the_cursor_in_view_at_the_top_of_the_page(
    many_notes: Driver, in_dialog: bool
) -> None:
    page = many_notes.page
    many_notes.window.resize(1280, 700)
    page.verticalScrollBar().setValue(0)
    *_, key, _, _last = sorted(visible_notes(page), key=visible_notes(page).__getitem__)
    text = many_notes.write_in_note(int(key[1:]))
    QApplication.processEvents()
    assert page.verticalScrollBar().value() == 0, (key, visible_notes(page))
    dialog = QDialog(many_notes.window)  # as the settings are
    dialog.setVisible(in_dialog)
    many_notes.qtbot.waitUntil(lambda: text.hasFocus() is not in_dialog)
    for scale in (1.5, 2.0, 1.0):
        many_notes.kplan.theme.set_scale(scale)
        many_notes.qtbot.waitUntil(lambda: page.viewport().rect().contains(_caret(text, page)))


def _caret(text: GrowingTextEdit, page: GoalPage) -> QPoint:
    """The middle of the cursor in the view."""
    return text.viewport().mapTo(page.viewport(), text.cursorRect().center())


def test_another_text_size_keeps_the_first_visible_row_in_place(many_notes: Driver) -> None:
    many_notes.page.verticalScrollBar().setValue(3000)
    first = min(visible_notes(many_notes.page), key=visible_notes(many_notes.page).__getitem__)
    at = visible_notes(many_notes.page)[first]
    many_notes.kplan.theme.set_scale(2.0)
    QApplication.processEvents()
    assert visible_notes(many_notes.page)[first] == at
    assert_notes_fill_the_view(many_notes.page)


def test_spare_rows_follow_the_theme(many_notes: Driver) -> None:
    many_notes.kplan.theme.set_scale(2.0)
    for number in (150, 0):
        many_notes.write_in_note(number)
    waiting = {row for row in many_notes.page.findChildren(NoteRowWidget) if row.isHidden()}
    assert waiting
    many_notes.kplan.theme.set_scale(1.0)
    QApplication.processEvents()
    many_notes.write_in_note(290)
    rows = waiting | {row for row in many_notes.page.note_rows_in_view() if row.isVisible()}
    assert {row.menu_button().width() for row in rows} == {many_notes.kplan.theme.tokens.px(24)}
    assert_notes_fill_the_view(many_notes.page)


def test_focus_stays_near_a_note_removed_by_undo(many_notes: Driver) -> None:
    many_notes.write_in_note(150)
    many_notes.press(KEY.Key_Return)
    many_notes.type("Nytt")
    many_notes.session.undo_stack.undo()
    many_notes.session.undo_stack.undo()
    assert len(many_notes.note_texts()) == NOTES
    assert many_notes.focused_text.text() == many_notes.note_texts()[151]


def test_measures_have_widgets_only_where_visible(
    empty_driver: Driver, tmp_path: Path, example: Report
) -> None:
    path = tmp_path / "100.kplan"
    make_file(path, report_of_many_notes(example, in_measure=3))
    empty_driver.kplan.documents.open(path)
    QApplication.processEvents()
    page = empty_driver.page
    assert 1 < len(page.findChildren(MeasureHeader)) < 30
    page.scroll_to_measure("m150")
    head = page.head("m150")
    assert head is not None
    assert head.mapTo(page.viewport(), QPoint()).y() == 0
    page.focus_measure("m297")
    empty_driver.press(KEY.Key_Return)
    assert empty_driver.focused_text.text() == empty_driver.note_texts(99)[0]
    assert "n297" in visible_notes(page)


def test_new_editors_and_notes_coming_into_view_are_signalled(many_notes: Driver) -> None:
    page = many_notes.page
    editors = set(page.editors())
    shown = {row.note_id for row in page.note_rows_in_view()}
    page.editor_made.connect(editors.add)
    page.row_shown.connect(lambda row: shown.add(row.note_id))
    bar = page.verticalScrollBar()
    for value in range(0, bar.maximum(), bar.pageStep()):
        bar.setValue(value)
        assert {row.note_id for row in page.note_rows_in_view()} <= shown
        assert {row.text for row in page.note_rows_in_view()} <= editors
    assert set(page.findChildren(GrowingTextEdit)) <= editors


def test_a_row_follows_the_height_of_the_widget_under_its_text(
    driver: Driver,
) -> None:
    footers: list[NoteFooter] = []

    def make(theme: Theme, parent: QWidget) -> NoteFooter:
        footers.append(NoteFooter(theme, parent))
        return footers[-1]

    page = GoalPage(
        driver.page._editor, driver.report, make_theme(), driver.window, make_footer=make
    )
    page.resize(800, 600)
    page.show()
    page.sync(driver.report, driver.page.goal_id)
    note = driver.entry.measures[0].notes[0]
    row, below = page.row(note.id), page.row(driver.entry.measures[0].notes[1].id)
    assert row is not None
    assert below is not None
    assert row.footer in footers
    assert row.footer is not None
    before = row.height()
    row.footer.show_note(note, (ChipText("planlagt", "warning", "", ActivityPart.STATUS),))
    driver.qtbot.waitUntil(lambda: row.height() > before)
    assert below.y() == row.y() + row.height()
    row.footer.show_note(note, ())
    driver.qtbot.waitUntil(lambda: row.height() == before)
    page.deleteLater()
