"""Finding the other note by typing, with real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.editing.linked_activities import link_notes
from kplan_desktop.domain.model.edits import apply
from kplan_desktop.domain.model.report import GoalEntry, Report
from kplan_desktop.domain.similarity.similar_notes import NoteIndex
from kplan_desktop.ui.activity.note_picker import NotePicker
from kplan_desktop.ui.widgets.result_delegate import _begun_near, _first
from tests.domain.samples import FIRST, FORM, SECOND, measure, note, report
from tests.ui.inputs import make_theme

VISITS = "note-1.1-1-1"
DOWN, UP, ENTER, ESCAPE = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape


def shown_picker(qtbot: QtBot, of: Report, note_id: str) -> NotePicker:
    dialog = NotePicker(of, note_id, NoteIndex(of.form), make_theme(), None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitActive(dialog)
    return dialog


def press(dialog: NotePicker, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(dialog.focusWidget(), key)


def write(dialog: NotePicker, text: str) -> None:
    QTest.keyClicks(dialog.focusWidget(), text)


def listed_notes(dialog: NotePicker) -> list[object]:
    return [row.key for row in dialog.picker.rows()]


def test_similar_notes_are_first_and_enter_picks_the_first(qtbot: QtBot, example: Report) -> None:
    dialog = shown_picker(qtbot, example, VISITS)
    rows = dialog.picker.rows()
    assert [row.key for row in rows if row.badge] == ["note-3.1-2-3", "note-3.1-1-1"]
    assert [row.key for row in rows[:2]] == ["note-3.1-2-3", "note-3.1-1-1"]
    assert len(rows) == 42
    assert VISITS not in listed_notes(dialog)
    with qtbot.waitSignal(dialog.picked) as picked:
        press(dialog, ENTER)
    assert picked.args == ["note-3.1-2-3"]
    assert dialog.note_id() == "note-3.1-2-3"
    assert not dialog.isVisible()


def test_typing_filters_and_arrows_move_without_leaving_the_field(
    qtbot: QtBot, example: Report
) -> None:
    dialog = shown_picker(qtbot, example, VISITS)
    write(dialog, "leder")
    assert set(listed_notes(dialog)) >= {"note-1.1-1-2", "note-3.1-1-2", "note-2.2-1-5"}
    assert len(listed_notes(dialog)) < 15
    write(dialog, "saml tr")
    assert listed_notes(dialog)[0] == "note-3.1-3-1"
    press(dialog, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, DOWN, DOWN, UP)
    second = listed_notes(dialog)[1]
    assert dialog.focusWidget() is dialog.picker.search
    press(dialog, ENTER)
    assert dialog.note_id() == second


def test_a_number_finds_the_notes_under_it(qtbot: QtBot, example: Report) -> None:
    dialog = shown_picker(qtbot, example, VISITS)
    write(dialog, "3.1 3")
    assert [row.number for row in dialog.picker.rows()[:3]] == [
        f"3.1 · 3.{number}" for number in (1, 2, 3)
    ]


def test_escape_closes_and_picks_nothing(qtbot: QtBot, example: Report) -> None:
    dialog = shown_picker(qtbot, example, VISITS)
    write(dialog, "leder")
    press(dialog, ESCAPE)
    assert not dialog.isVisible()
    assert dialog.note_id() is None


def test_no_match_is_reported_and_enter_does_nothing(qtbot: QtBot, example: Report) -> None:
    dialog = shown_picker(qtbot, example, VISITS)
    write(dialog, "qqq")
    assert listed_notes(dialog) == []
    assert "Nothing has these words" in dialog.picker.message()
    press(dialog, ENTER)
    assert dialog.isVisible()
    assert not next(b for b in dialog.findChildren(QPushButton) if b.property("kind")).isEnabled()
    press(dialog, *[Qt.Key.Key_Backspace] * 3)
    assert dialog.picker.message() == ""
    assert len(listed_notes(dialog)) == 42


def test_a_report_with_one_note_has_an_empty_list(qtbot: QtBot) -> None:
    alone = report(GoalEntry(goal_id=FIRST, notes=(note("a", "Talentleir"), note("b", "  "))))
    dialog = shown_picker(qtbot, alone, "a")
    assert "nothing to choose from" in dialog.picker.message()


def test_linked_notes_are_not_offered(qtbot: QtBot, example: Report) -> None:
    linked = apply(example, link_notes(example, VISITS, "note-3.1-2-3"))
    assert "note-3.1-2-3" not in listed_notes(shown_picker(qtbot, linked, VISITS))


def test_notes_of_the_goal_itself_are_found(qtbot: QtBot) -> None:
    written = report(
        GoalEntry(goal_id=FIRST, measures=(measure("m", note("a", "Talentleir"), text=""),)),
        GoalEntry(goal_id=SECOND, notes=(note("b", "<b>Leir</b> & mer"),)),
    )
    (row,) = shown_picker(qtbot, written, "a").picker.rows()
    assert (row.number, row.below) == (f"{FORM.goal(SECOND).number} – 1", "Under the goal itself")
    (row,) = shown_picker(qtbot, written, "b").picker.rows()
    assert row.below == "Measure without text"


def test_a_screen_reader_gets_number_similarity_text_and_measure(
    qtbot: QtBot, example: Report
) -> None:
    dialog = shown_picker(qtbot, example, VISITS)
    assert dialog.picker.search.accessibleName()
    announced = dialog.picker.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert announced.startswith("3.1 · 2.3. alike. Kommunebesøk. ")
    view = QAccessible.queryAccessibleInterface(dialog.picker.list)
    assert view.text(QAccessible.Text.Name)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_match_is_highlighted_and_markup_is_plain_text(qtbot: QtBot, scale: float) -> None:
    text = "Innledning " * 30 + "<b>Superlørdag</b> \U0001f3bb og mer " + "etter " * 90
    written = report(
        GoalEntry(goal_id=FIRST, notes=(note("a"), note("b", text), note("c", "\ud800")))
    )
    theme = make_theme(scale=scale)
    dialog = NotePicker(written, "a", NoteIndex(FORM), theme, None)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.picker.search, "superl")
    QApplication.processEvents()
    dialog.picker.list.clearSelection()
    image = dialog.picker.list.grab().toImage()
    accent = theme.tokens.colour("accent")
    colours = {
        image.pixelColor(x, y).rgb() for x in range(image.width()) for y in range(image.height())
    }
    assert accent.rgb() in colours


def test_a_match_late_in_the_text_is_scrolled_into_view() -> None:
    line = "Et ganske langt stykke før selve Superlørdag kommer"
    start = line.index("Super")
    moved, spans = _begun_near(line, [(start, start + 5)])
    assert moved == "… langt stykke før selve Superlørdag kommer"
    assert [moved[first:last] for first, last in spans] == ["Super"]
    whole, spans = _begun_near("x" * 60, [(50, 60)])
    assert [whole[first:last] for first, last in spans] == ["x" * 10]


def test_a_surrogate_pair_is_never_split_in_painting() -> None:
    assert [_first("a\U0001f3bbb", units) for units in range(5)] == [
        "",
        "a",
        "a",
        "a\U0001f3bb",
        "a\U0001f3bbb",
    ]
