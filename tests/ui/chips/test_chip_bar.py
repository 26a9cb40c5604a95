"""The chips in a note's line, operated with real keys and clicks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QEnterEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Exactness,
    Figure,
    Semester,
    Status,
)
from kplan_desktop.paths import program_files
from kplan_desktop.ui.chips.chip_requests import (
    AcceptOffers,
    ActivityPart,
    ChipRequest,
    ClearPart,
    EditPart,
    JumpTo,
    NewMetric,
    RemoveFigure,
)
from kplan_desktop.ui.chips.chip_widget import Chip
from kplan_desktop.ui.chips.figure_field import FigureField
from kplan_desktop.ui.chips.note_chips import LinkedNote
from kplan_desktop.ui.theme.application_theme import apply_theme
from kplan_desktop.ui.widgets.completion_popup import CompletionPopup
from tests.domain.samples import FORM
from tests.ui.chips.chip_lines import Line
from tests.ui.inputs import make_theme

KEY = Qt.Key
TEXT = "Kommunebesøk. Rådgiver har besøkt 12 kommuner og 40 elever i november 2014???"
KOMMUNER = Figure("kommuner", Decimal(12), Exactness.EXACT)
OFFERED = ("12 kommuner?", "40 elever?", "nov. 2014?", "uncertain?")
PUBLIKUM = Figure("publikum", None, Exactness.UNKNOWN)
BUSY = Activity(
    id="n",
    status=Status.UNCERTAIN,
    when=Semester(2014, "spring"),
    figures=(KOMMUNER, PUBLIKUM),
    shared_with=(FORM.units[1].id, FORM.units[2].id),
)
ACCEPTED = Activity(
    id="n",
    status=Status.UNCERTAIN,
    when=DateRange(dt.date(2014, 11, 1), dt.date(2014, 11, 30)),
    figures=(KOMMUNER, Figure("elever", Decimal(40), Exactness.EXACT)),
)
PLACES = (LinkedNote("3.1 · 1", "a"), LinkedNote("3.1 · 2", "b"))


def field_of(line: Line) -> FigureField:
    field = line.bar.field
    assert field is not None
    return field


@pytest.fixture
def line(qtbot: QtBot) -> Line:
    return Line(qtbot, make_theme())


@pytest.fixture
def full_line(qtbot: QtBot) -> Line:
    return Line(qtbot, make_theme(), activity=BUSY, places=PLACES)


@pytest.fixture
def suggesting_line(qtbot: QtBot) -> Line:
    return Line(qtbot, make_theme(), TEXT)


@pytest.fixture(autouse=True)
def close_menus() -> Iterator[None]:
    yield
    menu = QApplication.activePopupWidget()
    if menu is not None:
        menu.close()


def test_chips_show_the_activity(full_line: Line) -> None:
    assert full_line.shown() == [
        "12 kommuner",
        "ukjent antall publikum",
        "vår 2014",
        "uncertain",
        f"together with {FORM.units[1].name} and {FORM.units[2].name}",
        "also under 3.1 · 1 and 3.1 · 2",
        "Figure",
    ]
    assert [chip.kind for chip in full_line.bar.chips()[:4]] == [
        "figure",
        "unknown",
        "plain",
        "warning",
    ]


def test_a_screen_reader_gets_what_a_chip_is_and_what_it_does(suggesting_line: Line) -> None:
    chip = suggesting_line.bar.chips()[0]
    accessible = QAccessible.queryAccessibleInterface(chip)
    assert accessible.role() is QAccessible.Role.Button
    assert accessible.text(QAccessible.Text.Name) == "12\u00a0kommuner?"
    assert "Enter accepts" in accessible.text(QAccessible.Text.Description)
    add = QAccessible.queryAccessibleInterface(suggesting_line.bar.chips()[-1])
    assert add.text(QAccessible.Text.Name) == "Add a figure"


def test_figures_are_typed_one_after_another(line: Line) -> None:
    line.bar.take_keyboard()
    line.press(KEY.Key_Return)
    line.type("12 kom")
    line.press(KEY.Key_Return)
    line.type("ca. 340 delt")
    line.press(KEY.Key_Return)
    line.type("? pub")
    line.press(KEY.Key_Return)
    assert line.figures() == "kommuner 12, deltakere ~340, publikum ?"
    assert isinstance(line.focus, FigureField)
    line.press(KEY.Key_Return)
    assert line.focus is line.text
    assert line.bar.field is None
    assert line.shown()[:2] == ["12 kommuner", "ca. 340 deltakere"]


def test_a_digit_on_a_chip_begins_a_figure(line: Line) -> None:
    line.bar.take_keyboard()
    line.type("7 møt")
    line.press(KEY.Key_Return, KEY.Key_Escape)
    assert line.figures() == "moter 7"
    assert line.focus is line.text


def test_semicolon_and_comma_with_space_end_a_figure(line: Line) -> None:
    line.bar.take_keyboard()
    line.type("12 kom; 40 elever, 3 møter;")
    assert line.figures() == "kommuner 12, elever 40, moter 3"
    assert field_of(line).text() == ""


def test_pasted_figures_are_added_up_to_the_first_that_is_rejected(line: Line) -> None:
    line.bar.take_keyboard()
    line.press(KEY.Key_Return)
    QApplication.clipboard().setText("12 kommuner, 10.000 deltakere, 3 møter")
    QTest.keyClick(line.focus, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.figures() == "kommuner 12"
    assert field_of(line).text() == "10.000 deltakere; 3 møter"
    assert "«10.000»" in field_of(line).hints.reason()


def test_arrows_choose_among_the_completions(line: Line) -> None:
    line.bar.take_keyboard()
    line.type("12 k")
    assert [row.replace("\u00a0", " ") for row in field_of(line).hints.rows()] == [
        "12 kommuner",
        "12 kulturskoler",
    ]
    line.press(KEY.Key_Down, KEY.Key_Return)
    assert line.figures() == "kulturskoler 12"


def test_a_completion_can_be_clicked(line: Line) -> None:
    line.bar.take_keyboard()
    line.type("12 k")
    rows = field_of(line).hints._list
    QTest.mouseClick(
        rows.viewport(),
        Qt.MouseButton.LeftButton,
        pos=rows.visualItemRect(rows.item(1)).center(),
    )
    assert line.figures() == "kulturskoler 12"
    assert isinstance(line.focus, FigureField)


def test_rejected_input_stays_with_its_reason(line: Line) -> None:
    line.bar.take_keyboard()
    line.type("10.000 delt")
    line.press(KEY.Key_Return)
    field = field_of(line)
    assert field.text() == "10.000 delt"
    assert "a comma for decimals" in field.hints.reason()
    assert line.figures() == ""
    line.press(KEY.Key_Tab)
    assert line.focus is line.after
    assert line.bar.field is field
    assert line.bar.is_unfinished
    assert field.text() == "10.000 delt"
    line.bar.take_keyboard()
    assert line.focus is field
    for _ in "10.000 delt":
        line.press(KEY.Key_Backspace)
    line.type("10 000 delt")
    assert field.hints.reason() == ""
    line.press(KEY.Key_Return)
    assert line.figures() == "deltakere 10000"


def test_unambiguous_input_becomes_a_figure_when_focus_leaves(line: Line) -> None:
    line.bar.take_keyboard()
    line.type("12 kom")
    line.press(KEY.Key_Tab)
    assert line.figures() == "kommuner 12"
    assert line.bar.field is None
    assert line.focus is line.after


def test_escape_leaves_without_a_figure(line: Line) -> None:
    line.bar.take_keyboard()
    line.type("12 kom")
    line.press(KEY.Key_Escape)
    assert line.figures() == ""
    assert line.focus is line.text
    assert line.bar.field is None


def test_an_unknown_metric_opens_the_dialog_for_a_new_one(line: Line) -> None:
    line.bar.take_keyboard()
    line.type("3 prosjekter")
    assert field_of(line).hints.rows() == ["New metric «prosjekter» …"]
    line.press(KEY.Key_Return)
    request = line.requested[-1]
    assert isinstance(request, NewMetric)
    assert request.wish.name == "prosjekter"
    assert field_of(line).text() == "3 prosjekter"


def test_the_field_is_empty_after_its_metric_was_made(line: Line) -> None:
    workshops = Metric(id="own-v", singular="prosjekt", plural="prosjekter", adds_up="events")

    def make(request: ChipRequest) -> None:
        if isinstance(request, NewMetric):
            line.report = replace(line.report, own_metrics=(workshops,))
            line.set(line.activity.with_figure(request.wish.figure(workshops)))

    line.bar.requested.connect(make)
    line.bar.take_keyboard()
    line.type("3 prosjekter")
    line.press(KEY.Key_Return)
    assert field_of(line).text() == ""
    line.type("5 lære")
    line.press(KEY.Key_Return)
    assert line.figures() == "own-v 3, laerere 5"


def test_a_synonym_offers_its_metric_before_a_new_one(line: Line) -> None:
    line.bar.take_keyboard()
    line.type("2 kurs")
    assert field_of(line).hints.rows() == [
        "2\u00a0arrangementer",
        "New metric «kurs» …",
        "2\u00a0deltakere",
    ]
    line.press(KEY.Key_Return)
    assert line.figures() == "arrangementer 2"


def test_the_beginning_of_a_synonym_is_no_figure_by_enter(line: Line) -> None:
    line.bar.take_keyboard()
    line.type("2 kur")
    line.press(KEY.Key_Return)
    assert line.figures() == ""
    assert isinstance(line.requested[-1], NewMetric)


def test_the_marked_completion_says_what_it_counts(line: Line) -> None:
    metrics = tuple(
        replace(metric, definition=f"Alle {metric.plural} som deltok." if at == 0 else "")
        for at, metric in enumerate(FORM.metrics)
    )
    line.report = replace(line.report, form=replace(FORM, metrics=metrics))
    line.bar.take_keyboard()
    line.type("12 k")
    field = field_of(line)
    assert field.hints.note() == "Alle kommuner som deltok."
    assert field.accessibleDescription().endswith("Alle kommuner som deltok.")
    height = field.hints.height()
    line.press(KEY.Key_Down)
    assert field.hints.note() == ""
    assert field.accessibleDescription().endswith("first suggestion.")
    assert field.hints.height() < height
    line.press(KEY.Key_Up, KEY.Key_Return)
    assert line.figures() == "kommuner 12"
    line.press(KEY.Key_Escape)
    assert line.bar.chips()[0].toolTip() == "<p>Alle kommuner som deltok.</p>"


def test_a_figure_is_edited_in_place(full_line: Line) -> None:
    full_line.bar.take_keyboard()
    full_line.press(KEY.Key_Home, KEY.Key_Return)
    assert field_of(full_line).text() == "12 kommuner"
    full_line.type("14 kom")
    full_line.press(KEY.Key_Return)
    assert full_line.figures() == "kommuner 14, publikum ?"
    assert full_line.focus is full_line.bar.chips()[0]
    full_line.press(KEY.Key_Return)
    full_line.type("5 elever")
    full_line.press(KEY.Key_Return)
    assert full_line.figures() == "elever 5, publikum ?"


def test_a_figure_left_as_it_was_changes_nothing(full_line: Line) -> None:
    full_line.bar.take_keyboard()
    full_line.press(KEY.Key_Home, KEY.Key_Return, KEY.Key_Return)
    assert full_line.figures() == "kommuner 12, publikum ?"
    assert full_line.requested == []
    assert full_line.focus is full_line.bar.chips()[0]


def test_a_figure_that_would_be_replaced_is_named(full_line: Line) -> None:
    full_line.bar.take_keyboard()
    full_line.type("14 kom")
    row = field_of(full_line).hints.rows()[0].replace("\u00a0", " ")
    assert row == "14 kommuner, instead of 12 kommuner"


def test_arrows_move_between_chips_and_delete_removes(full_line: Line) -> None:
    full_line.bar.take_keyboard()
    full_line.press(KEY.Key_Home, KEY.Key_Left, KEY.Key_Delete)
    assert full_line.requested == [RemoveFigure("kommuner")]
    assert full_line.figures() == "publikum ?"
    assert full_line.focus is full_line.bar.chips()[0]
    full_line.press(KEY.Key_Right, KEY.Key_Delete, KEY.Key_Right, KEY.Key_Return)
    assert full_line.requested[1:] == [ClearPart(ActivityPart.WHEN), EditPart(ActivityPart.STATUS)]
    full_line.press(KEY.Key_End, KEY.Key_Right)
    assert full_line.focus is full_line.bar.chips()[-1]
    full_line.press(KEY.Key_Delete)
    assert len(full_line.requested) == 3


@pytest.mark.parametrize(
    ("key", "step"),
    [
        (KEY.Key_Escape, -1),
        (KEY.Key_Up, -1),
        (KEY.Key_Backtab, -1),
        (KEY.Key_Down, 1),
        (KEY.Key_Tab, 1),
    ],
)
def test_keys_move_focus_out_of_the_chips(full_line: Line, key: Qt.Key, step: int) -> None:
    full_line.bar.take_keyboard()
    full_line.press(key)
    assert full_line.steps == [step]


def test_tab_in_the_text_skips_the_chips(full_line: Line) -> None:
    full_line.press(KEY.Key_Tab)
    assert full_line.focus is full_line.after


def test_suggestions_are_accepted_singly_and_focus_returns_to_the_text(
    suggesting_line: Line,
) -> None:
    assert suggesting_line.shown() == [*OFFERED, "Accept all", "Figure"]
    suggesting_line.bar.take_keyboard()
    suggesting_line.press(*[KEY.Key_Return] * 4)
    assert suggesting_line.activity == ACCEPTED
    assert suggesting_line.focus is suggesting_line.text
    assert suggesting_line.shown() == [text.rstrip("?") for text in (*OFFERED, "Figure")]


def test_a_dismissed_suggestion_does_not_return_for_the_same_text(suggesting_line: Line) -> None:
    suggesting_line.bar.take_keyboard()
    suggesting_line.press(KEY.Key_Delete, KEY.Key_Right, KEY.Key_Delete)
    others = ["40 elever?", "uncertain?", "Accept all", "Figure"]
    assert suggesting_line.shown() == others
    suggesting_line.write(f"Og så: {TEXT}.")
    assert suggesting_line.shown() == others
    suggesting_line.write(TEXT.replace("12", "13"))
    assert suggesting_line.shown() == ["13 kommuner?", *others]


def test_after_the_last_is_dismissed_a_digit_begins_the_right_figure(qtbot: QtBot) -> None:
    line = Line(qtbot, make_theme(), "Besøk i 12 kommuner")
    line.bar.take_keyboard()
    line.press(KEY.Key_Delete)
    assert line.shown() == ["Figure"]
    line.type("4 ko")
    line.press(KEY.Key_Return)
    assert line.figures() == "kommuner 4"
    assert line.text.text() == "Besøk i 12 kommuner"


def test_a_suggestion_is_dismissed_by_its_cross(suggesting_line: Line) -> None:
    chip = suggesting_line.bar.chips()[1]
    cross = QPoint(chip.width() - 8, chip.height() // 2)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross)
    assert "40 elever?" not in suggesting_line.shown()
    assert suggesting_line.figures() == ""
    left = suggesting_line.bar.chips()[0]
    QTest.mouseClick(left, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert suggesting_line.figures() == "kommuner 12"


def places(line: Line) -> dict[str, QRect]:
    """Where each chip is, by its text without the question mark."""
    return {
        chip.text().replace("\u00a0", " ").rstrip("?"): chip.geometry() for chip in line.bar.chips()
    }


@pytest.mark.parametrize("how", ["accept", "dismiss"])
@pytest.mark.parametrize("index", [0, 1, 2, 3])
def test_nothing_moves_under_the_mouse_that_answers_a_suggestion(
    suggesting_line: Line, how: str, index: int
) -> None:
    line = suggesting_line
    before = places(line)
    chip = line.bar.chips()[index]
    answered = chip.text()
    at = QPoint(10 if how == "accept" else chip.width() - 8, chip.height() // 2)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    after = places(line)
    assert all(after[name] == before[name] for name in after)
    gone = {"12 kommuner", "40 elever", "nov. 2014", "uncertain"} - {*after}
    assert gone == ({answered.replace("\u00a0", " ").rstrip("?")} if how == "dismiss" else set())
    assert answered not in line.shown()
    count = len(line.requested)
    QTest.mouseDClick(chip, Qt.MouseButton.LeftButton, pos=at)
    assert len(line.requested) == count  # a second click answers nothing else
    assert line.bar.field is None
    QApplication.sendEvent(line.bar, QEvent(QEvent.Type.Leave))
    QApplication.processEvents()
    lefts = [chip.geometry().left() for chip in line.bar.chips()]
    ends = [chip.geometry().right() + 1 for chip in line.bar.chips()]
    assert all(left - end <= 6 for end, left in zip(ends, lefts[1:], strict=False))


@pytest.mark.parametrize("keys", [(), (KEY.Key_Right, KEY.Key_Escape)])
def test_what_is_found_while_the_mouse_is_on_the_line_moves_nothing(
    suggesting_line: Line, keys: tuple[Qt.Key, ...]
) -> None:
    line = suggesting_line
    before = places(line)
    at = QPointF(5, 5)
    QApplication.sendEvent(line.bar, QEnterEvent(at, at, at))
    if keys:
        line.bar.take_keyboard()
        line.press(*keys)
    line.write(f"{TEXT}, med 3 lærere")
    QApplication.processEvents()
    after = places(line)
    assert {name: after[name] for name in before} == before
    assert "3 lærere" in after
    QApplication.sendEvent(line.bar, QEvent(QEvent.Type.Leave))
    assert line.shown() == [*OFFERED[:2], "3 lærere?", *OFFERED[2:], "Accept all", "Figure"]


def test_nothing_moves_under_the_mouse_that_begins_to_change_a_figure(
    suggesting_line: Line,
) -> None:
    line = suggesting_line
    at = QPointF(5, 5)
    QApplication.sendEvent(line.bar, QEnterEvent(at, at, at))
    line.write(f"{TEXT}, med 3 lærere")  # stands after the button that adds a figure
    QTest.mouseClick(line.bar.chips()[0], Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QApplication.processEvents()
    before = places(line)
    line.bar.open_field(figure=KOMMUNER)
    QApplication.processEvents()
    after = places(line)
    assert line.bar.field is not None
    assert "3 lærere" in after
    assert all(after[name] == before[name] for name in after)
    QApplication.sendEvent(line.bar, QEvent(QEvent.Type.Leave))
    QApplication.processEvents()
    assert places(line)["3 lærere"] != before["3 lærere"]


def test_keys_work_on_what_is_seen_while_the_places_are_kept(suggesting_line: Line) -> None:
    line = suggesting_line
    chip = line.bar.chips()[1]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert line.shown() == [OFFERED[0], "40 elever", *OFFERED[2:], "Accept all", "Figure"]
    line.press(KEY.Key_Home, KEY.Key_Delete)
    assert line.figures() == ""
    assert line.shown() == [*OFFERED, "Accept all", "Figure"]


def test_recorded_values_are_not_suggested(suggesting_line: Line) -> None:
    known = replace(ACCEPTED, figures=(KOMMUNER,), status=Status.DONE)
    suggesting_line.set(known)
    assert suggesting_line.shown() == ["12 kommuner", "40 elever?", "nov. 2014", "Figure"]


@pytest.mark.parametrize("how", ["click", "enter", "ctrl-enter"])
def test_all_are_accepted_at_once(suggesting_line: Line, how: str) -> None:
    line = suggesting_line
    line.bar.take_keyboard()
    if how == "click":
        QTest.mouseClick(line.bar.chips()[-2], Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    elif how == "enter":
        line.press(KEY.Key_End, KEY.Key_Left, KEY.Key_Return)
    else:
        line.press(KEY.Key_Return, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert line.activity == ACCEPTED
    (request,) = line.requested
    assert isinstance(request, AcceptOffers)
    assert len(request.offers) == 4
    assert line.focus is line.text
    assert line.shown() == [*(text.rstrip("?") for text in OFFERED), "Figure"]


def test_nothing_moves_under_the_mouse_that_accepts_all(suggesting_line: Line) -> None:
    line = suggesting_line
    before = places(line)
    chip = line.bar.chips()[-2]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QApplication.processEvents()
    after = places(line)
    assert all(after[name] == before[name] for name in after)
    assert {*before} - {*after} == {"Accept all"}
    assert not line.bar.childAt(chip.geometry().center())


def test_ctrl_enter_accepts_the_only_offer_where_it_has_the_keyboard(suggesting_line: Line) -> None:
    line = suggesting_line
    ctrl = Qt.KeyboardModifier.ControlModifier
    line.set(replace(ACCEPTED, figures=(KOMMUNER,)))
    line.bar.take_keyboard()
    line.press(KEY.Key_Home)
    line.press(KEY.Key_Return, modifiers=ctrl)
    assert line.requested == []
    line.press(KEY.Key_Right)
    line.press(KEY.Key_Return, modifiers=ctrl)
    assert line.activity == ACCEPTED


def test_ctrl_enter_is_the_windows_where_nothing_is_accepted_by_it(suggesting_line: Line) -> None:
    line = suggesting_line
    ctrl = Qt.KeyboardModifier.ControlModifier
    pressed: list[bool] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Return"), line.area)
    shortcut.activated.connect(lambda: pressed.append(True))
    line.bar.take_keyboard()
    line.press(KEY.Key_Return, modifiers=ctrl)
    assert line.activity == ACCEPTED
    assert pressed == []
    line.bar.take_keyboard()
    line.press(KEY.Key_Return, modifiers=ctrl)
    assert pressed == [True]


def test_of_several_figures_of_a_metric_one_is_chosen(qtbot: QtBot) -> None:
    line = Line(qtbot, make_theme(), "Besøkte 31 elever og 44 elever, i 12 kommuner???")
    assert line.shown() == [
        *("31 elever?", "44 elever?", "12 kommuner?", "uncertain?"),
        *("Accept all", "Figure"),
    ]
    line.bar.take_keyboard()
    line.press(KEY.Key_Return, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert line.figures() == "kommuner 12"
    assert line.activity.status is Status.UNCERTAIN
    assert line.focus is line.bar.chips()[1]
    assert "several figures for elever" in line.focus.accessibleDescription()
    line.press(KEY.Key_Right)
    chosen = line.bar.chips()[2]
    at, where = QPoint(10, 10), chosen.geometry()
    QTest.mouseClick(chosen, Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    assert line.figures() == "kommuner 12, elever 44"
    assert line.shown() == ["12 kommuner", "44 elever", "uncertain", "Figure"]
    assert places(line)["44 elever"] == where


def test_a_chip_says_which_words_it_is_from(suggesting_line: Line) -> None:
    chips = suggesting_line.bar.chips()
    assert chips[2].toolTip() == "<p>From «november 2014».</p>"
    assert chips[2].accessibleDescription().startswith("From «november 2014». Suggested by")
    assert "F2, then Ctrl+Enter" in chips[4].toolTip()
    assert "12\u00a0kommuner, 40\u00a0elever, nov.\u00a02014 and uncertain" in chips[4].toolTip()
    assert "F2" in chips[5].toolTip()


def test_a_link_to_one_note_opens_it(qtbot: QtBot) -> None:
    line = Line(qtbot, make_theme(), places=PLACES[:1])
    QTest.mouseClick(line.bar.chips()[0], Qt.MouseButton.LeftButton)
    assert line.requested == [JumpTo("a")]


def test_a_link_to_several_notes_asks_which(full_line: Line) -> None:
    full_line.bar.take_keyboard()
    full_line.press(KEY.Key_End, KEY.Key_Left, KEY.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["3.1 · 1", "3.1 · 2"]
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    assert full_line.requested == [JumpTo("b")]


def test_no_key_changes_a_read_only_report(qtbot: QtBot) -> None:
    line = Line(qtbot, make_theme(), activity=BUSY, places=PLACES[:1], read_only=True)
    assert "Figure" not in line.shown()
    line.bar.take_keyboard()
    line.press(KEY.Key_Return)
    assert line.requested == [JumpTo("a")]
    for _ in range(8):
        line.press(KEY.Key_Delete, KEY.Key_Left)
        line.type("1")
        line.press(KEY.Key_Return)
    assert line.requested == [JumpTo("a")]


def test_the_add_button_is_visible_only_in_the_line_with_focus(full_line: Line) -> None:
    full_line.bar.set_active(False)
    assert "Figure" not in full_line.shown()
    full_line.bar.set_active(True)
    assert full_line.shown()[-1] == "Figure"


def test_a_line_without_chips_has_no_height(line: Line) -> None:
    line.bar.set_active(False)
    assert line.bar.isHidden()
    line.set(BUSY)
    assert not line.bar.isHidden()


def test_chips_that_stay_keep_their_widgets(full_line: Line) -> None:
    before: list[Chip] = full_line.bar.chips()
    full_line.set(
        replace(BUSY, figures=(KOMMUNER, PUBLIKUM, Figure("elever", Decimal(1), Exactness.EXACT)))
    )
    after = full_line.bar.chips()
    assert after[0] is before[0]
    assert full_line.shown()[2] == "1 elev"


def test_focus_moves_to_the_nearest_chip_when_the_last_is_removed(qtbot: QtBot) -> None:
    line = Line(qtbot, make_theme(), activity=replace(BUSY, shared_with=()))
    line.bar.set_active(False)
    line.bar.take_keyboard()
    line.set(Activity(id="n", figures=(KOMMUNER,)))
    assert line.focus is line.bar.chips()[0]
    line.set(Activity(id="n"))
    assert line.text_has_focus


def test_the_completions_close_with_the_line(line: Line) -> None:
    line.bar.take_keyboard()
    line.type("12 k")
    page = line.area.widget()
    assert page is not None
    line.bar.hide()
    assert not field_of(line).hints.isVisible()
    line.bar.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert page.findChildren(CompletionPopup) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_completions_are_as_wide_as_their_rows_and_no_wider_than_the_page(
    full_line: Line, qapp: QApplication, scale: float
) -> None:
    theme = full_line.theme
    theme.set_tokens(theme.tokens.scaled(scale))
    apply_theme(qapp, theme.tokens, program_files().resources / "styles", qapp.font().family())
    full_line.area.resize(round(640 * scale), 420)
    full_line.bar.take_keyboard()
    full_line.type("123456789 kommuner")
    hints = field_of(full_line).hints
    rows, [row, *_] = hints._list, hints.rows()
    assert "instead of" in row
    needed = rows.sizeHintForColumn(0)
    assert needed > theme.tokens.px(280)
    assert rows.viewport().width() >= needed
    assert hints.geometry().left() >= 0
    full_line.area.resize(round(200 * scale), 420)
    QApplication.processEvents()
    page = full_line.area.widget()
    assert page is not None
    assert hints.width() <= page.width()


def test_another_text_size_reaches_chips_and_field(full_line: Line) -> None:
    chip = full_line.bar.chips()[0]
    before = chip.sizeHint().height()
    full_line.bar.take_keyboard()
    full_line.type("12 k")
    full_line.theme.set_tokens(full_line.theme.tokens.scaled(2.0))
    assert chip.sizeHint().height() == 2 * before
    assert field_of(full_line).sizeHint().height() >= 2 * before
    assert field_of(full_line).hints.rows()


def test_undo_in_an_empty_field_goes_to_the_window(line: Line) -> None:
    line.bar.take_keyboard()
    line.press(KEY.Key_Return)
    undone: list[bool] = []
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), line.area)
    shortcut.activated.connect(lambda: undone.append(True))
    line.press(KEY.Key_Z, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]
    line.type("12")
    line.press(KEY.Key_Z, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]
    assert field_of(line).text() != "12"


def test_the_completions_stay_within_the_page(line: Line) -> None:
    line.area.resize(300, 160)
    line.bar.take_keyboard()
    line.type("12")
    hints = field_of(line).hints
    page = line.area.widget()
    assert page is not None
    assert hints.parentWidget() is page
    assert hints.geometry().left() >= 0
    assert hints.geometry().right() < page.width()
