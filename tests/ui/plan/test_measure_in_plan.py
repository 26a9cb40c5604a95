"""A measure of the adopted plan on the page: its wording there, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.edits import Compound, SetMeasureText, SetPlanAdoption
from kplan_desktop.domain.model.report import (
    Outcome,
    OutcomeKind,
    PlanAdoption,
    RegionalMeasure,
    Report,
)
from kplan_desktop.ui.files.report_view import ReportView
from kplan_desktop.ui.goal_page.page_rows import MeasurePageRow, measure_key
from kplan_desktop.ui.plan.measure_footer import MeasureFooter, PlanFacts, plan_facts
from kplan_desktop.ui.plan.wording_dialog import WordingDialog
from tests.ui.driver import ALT, CONTROL, PATIENCE, SHIFT, Driver
from tests.ui.inputs import make_theme
from tests.ui.window.test_accessible import assert_all_have_names

KEY = Qt.Key
BOARD = PlanAdoption(date=dt.date(2013, 3, 12), name="Styret")
MARKUP = "<b>A & B</b>"


@pytest.fixture
def adopted(driver: Driver) -> Driver:
    """The window with a report whose plan is adopted, the cursor in its first measure."""
    as_planned = SetMeasureText(first(driver).id, first(driver).text, None)
    driver.session.record(Compound((as_planned, SetPlanAdoption(BOARD))))
    driver.page.focus_measure(first(driver).id)
    return driver


def first(driver: Driver) -> RegionalMeasure:
    return driver.entry.measures[0]


def footer_of(driver: Driver, measure: int = 0) -> MeasureFooter:
    footer = driver.page.plan_footer(driver.entry.measures[measure].id)
    assert footer is not None
    return footer


def place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint()), widget.size())


def popup(driver: Driver) -> QMenu:
    driver.qtbot.waitUntil(
        lambda: isinstance(QApplication.activePopupWidget(), QMenu), timeout=PATIENCE
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def in_dialog(do: Callable[[WordingDialog], None]) -> None:
    """Have the next dialog of a wording be answered by ``do``, once it is open."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, WordingDialog):
            do(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def back_in(driver: Driver, text: QWidget) -> None:
    """Wait until the keyboard has come back from a dialog."""
    driver.window.activateWindow()
    driver.qtbot.waitUntil(text.hasFocus, timeout=PATIENCE)


def test_a_measure_has_nothing_below_it_until_the_plan_is_adopted() -> None:
    measure = RegionalMeasure(id="m", text="Nå")
    assert plan_facts(measure, adopted=False) == PlanFacts(False, None, False, None)
    assert plan_facts(measure, adopted=True) == PlanFacts(True, None, True, None)
    before = replace(measure, plan_text="Før")
    assert plan_facts(before, adopted=False) == PlanFacts(True, "Før", False, None, "Før")
    assert plan_facts(before, adopted=True) == PlanFacts(True, "Før", True, None, "Før")
    new = replace(measure, plan_text="")
    assert plan_facts(new, adopted=True) == PlanFacts(True, "", False, None)
    done = replace(new, outcome=Outcome(OutcomeKind.DONE))
    assert plan_facts(done, adopted=False).has_outcome


def test_what_is_typed_leaves_the_plan_and_moves_nothing(adopted: Driver) -> None:
    before, footer = first(adopted), footer_of(adopted)
    assert footer.wording.isHidden()
    below = adopted.page.row(before.notes[0].id)
    assert below is not None

    def places() -> tuple[QRect, QRect, QPoint]:
        return place_of(adopted.focused_text), place_of(footer.outcome), place_of(below).topLeft()

    at_first = places()
    adopted.type("!")
    assert not footer.wording.isHidden()
    assert places() == at_first
    assert before.text in footer.wording.accessibleName()
    assert first(adopted).planned == before.text
    assert before.text.split()[0] in adopted.focused_text.accessibleDescription()
    adopted.press(KEY.Key_Backspace)
    assert first(adopted) == before
    assert footer.wording.isHidden()
    assert places() == at_first


def test_a_new_measure_is_not_in_the_plan_until_one_says_so(adopted: Driver) -> None:
    line = adopted.page.next_line(None)
    assert line is not None
    line.text.setFocus()
    adopted.type("Nytt")
    new = adopted.entry.measures[-1]
    assert (new.text, new.plan_text) == ("Nytt", "")
    footer = footer_of(adopted, -1)
    assert footer.wording.text() == "Ikke i planen"
    assert footer.outcome.isHidden()
    QTest.mouseClick(footer.wording, Qt.MouseButton.LeftButton)
    menu = popup(adopted)
    assert [action.text() for action in menu.actions()] == [
        "Ordlyden i planen …",
        "Ta med i planen",
    ]
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    assert adopted.entry.measures[-1].plan_text is None
    assert adopted.session.undo_stack.undoText() == "opptak av et tiltak i planen"
    assert footer.wording.isHidden()
    assert not footer.outcome.isHidden()
    adopted.workspace.undo()
    assert adopted.entry.measures[-1].plan_text == ""


def test_the_wording_is_changed_by_keys_alone(adopted: Driver) -> None:
    before, text = first(adopted), adopted.focused_text
    adopted.type("!")

    def answer(dialog: WordingDialog) -> None:
        assert_all_have_names(dialog)
        QTest.keyClicks(dialog.focusWidget(), " (vedtatt)")
        QTest.keyClick(dialog.focusWidget(), KEY.Key_Return)

    in_dialog(answer)
    adopted.press(KEY.Key_Return, ALT)
    assert first(adopted).planned == f"{before.text} (vedtatt)"
    assert first(adopted).text == f"{before.text}!"
    assert adopted.session.undo_stack.undoText() == "endring av ordlyden i planen"

    back_in(adopted, text)

    def empty(dialog: WordingDialog) -> None:
        QTest.keyClick(dialog.focusWidget(), KEY.Key_A, CONTROL)
        QTest.keyClick(dialog.focusWidget(), KEY.Key_Delete)
        QTest.keyClick(dialog.focusWidget(), KEY.Key_Return)

    in_dialog(empty)
    adopted.press(KEY.Key_Return, ALT)
    assert first(adopted).plan_text == ""
    assert adopted.window.status.message.text() == "Tiltaket er tatt ut av planen."
    back_in(adopted, text)
    in_dialog(WordingDialog.reject)
    adopted.press(KEY.Key_Return, ALT)
    assert first(adopted).plan_text == ""
    back_in(adopted, text)
    for _ in range(3):
        adopted.press(KEY.Key_Z, CONTROL)
    assert first(adopted) == before


def test_the_outcome_and_its_reason_are_given_by_keys_alone(adopted: Driver) -> None:
    text, footer = adopted.focused_text, footer_of(adopted)
    assert footer.outcome.accessibleName() == "Utfall: ikke satt"
    adopted.press(KEY.Key_F2)
    menu = popup(adopted)
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    assert first(adopted).outcome == Outcome(OutcomeKind.PARTLY)
    assert footer.outcome.text() == "Delvis gjennomført"
    assert footer.outcome.accessibleName() == "Utfall: delvis gjennomført".replace("d", "D", 1)
    adopted.qtbot.waitUntil(lambda: adopted.focus is footer.reason, timeout=PATIENCE)
    assert footer.reason is not None
    adopted.type(MARKUP)
    assert first(adopted).outcome == Outcome(OutcomeKind.PARTLY, MARKUP)
    assert footer.reason.toPlainText() == MARKUP
    adopted.press(KEY.Key_Z, CONTROL)
    assert first(adopted).outcome == Outcome(OutcomeKind.PARTLY)
    assert adopted.focus is footer.reason
    adopted.press(KEY.Key_Z, CONTROL | SHIFT)
    assert first(adopted).outcome == Outcome(OutcomeKind.PARTLY, MARKUP)
    adopted.press(KEY.Key_Up)
    assert adopted.focus is text
    adopted.press(KEY.Key_Down)
    assert adopted.focus is footer.reason
    adopted.press(KEY.Key_Return)
    assert adopted.focused_text.text() == first(adopted).notes[0].text
    adopted.press(KEY.Key_Tab, SHIFT)
    assert adopted.focus is footer.reason
    adopted.press(KEY.Key_F2)
    menu = popup(adopted)
    assert [action.isChecked() for action in menu.actions()[:3]] == [False, True, False]
    QTest.keyClick(menu, KEY.Key_Up)
    QTest.keyClick(menu, KEY.Key_Return)
    assert first(adopted).outcome is None
    assert adopted.window.status.message.text() == "Utfallet er fjernet, med begrunnelsen."
    assert footer.reason.isHidden()
    adopted.press(KEY.Key_Z, CONTROL)
    assert first(adopted).outcome == Outcome(OutcomeKind.PARTLY, MARKUP)


def test_another_outcome_keeps_the_reason(adopted: Driver) -> None:
    editor, name = adopted.workspace.editor, first(adopted).id
    editor.write_outcome_reason(name, "Uten utfall er det ingen grunn")
    assert first(adopted).outcome is None
    editor.set_outcome(name, OutcomeKind.NOT)
    editor.write_outcome_reason(name, "Ingen meldte seg")
    editor.set_outcome(name, OutcomeKind.PARTLY)
    assert first(adopted).outcome == Outcome(OutcomeKind.PARTLY, "Ingen meldte seg")
    steps = adopted.session.undo_stack.count()
    editor.set_outcome(name, OutcomeKind.PARTLY)
    assert adopted.session.undo_stack.count() == steps


def test_a_search_leads_into_the_reason(adopted: Driver) -> None:
    adopted.workspace.editor.set_outcome(first(adopted).id, OutcomeKind.NOT)
    adopted.workspace.editor.write_outcome_reason(first(adopted).id, "Avlyst i Zanzibar")
    adopted.press(KEY.Key_F, CONTROL)
    adopted.type("zanzibar")
    adopted.press(KEY.Key_Return)
    reason = footer_of(adopted).reason
    assert reason is not None
    adopted.qtbot.waitUntil(
        lambda: reason.textCursor().selectedText() == "Zanzibar", timeout=PATIENCE
    )


def test_the_keyboard_comes_back_to_the_reason_it_left(adopted: Driver) -> None:
    adopted.workspace.editor.set_outcome(first(adopted).id, OutcomeKind.NOT)
    text, reason = adopted.focused_text, footer_of(adopted).reason
    assert reason is not None
    adopted.press(KEY.Key_Tab)
    adopted.type("Avlyst")
    adopted.press(KEY.Key_Left)
    adopted.workspace.outline.setFocus()
    assert adopted.page.last_text() is reason
    assert adopted.page.return_to_last_text()
    adopted.type("!")
    assert reason.text() == "Avlys!t"
    text.setFocus()
    adopted.workspace.outline.setFocus()
    assert adopted.page.last_text() is text


def test_a_removed_measure_leaves_the_plan_and_undo_brings_it_back(adopted: Driver) -> None:
    before = adopted.report
    adopted.press(KEY.Key_Delete, CONTROL | SHIFT)
    assert "heller ikke lenger i planen" in adopted.window.status.message.text()
    adopted.press(KEY.Key_Z, CONTROL)
    assert adopted.report == before


def test_the_keys_do_nothing_where_the_plan_is_not_adopted(driver: Driver) -> None:
    driver.session.record(SetMeasureText(first(driver).id, first(driver).text, None))
    before = driver.report
    driver.page.focus_measure(first(driver).id)
    driver.press(KEY.Key_F2)
    driver.press(KEY.Key_Return, ALT)
    assert QApplication.activePopupWidget() is None
    assert QApplication.activeModalWidget() is None
    rows = driver.page.actions_of_row
    row = driver.page.page_row(measure_key(first(driver).id))
    assert isinstance(row, MeasurePageRow)
    shown = rows.menu(driver.page, row).actions()
    assert not {rows.outcome, rows.wording} & set(shown)
    assert driver.report == before


def in_plan(report: Report, measure: RegionalMeasure) -> Report:
    """The report with this measure alone under its first goal, and its plan adopted."""
    goals = (replace(report.goals[0], measures=(measure,), notes=()), *report.goals[1:])
    return replace(report, goals=goals, plan_adoption=BOARD)


MOVED_ON = RegionalMeasure(
    id="m",
    text="Slik det er nå",
    plan_text=f"Slik det sto i planen, {MARKUP}, " + "med mange flere ord " * 40,
    outcome=Outcome(OutcomeKind.NOT, "Ingen meldte seg"),
)


@pytest.fixture
def view_of(qtbot: QtBot, example: Report) -> Callable[..., ReportView]:
    """Makes a view in which one measure of an adopted plan is only read."""

    def make(measure: RegionalMeasure, scale: float = 1.0) -> ReportView:
        view = ReportView(in_plan(example, measure), "", "", make_theme(scale=scale), None)
        qtbot.addWidget(view)
        with qtbot.waitExposed(view):
            view.show()
        view.resize(1000, 700)
        QApplication.processEvents()
        return view

    return make


def test_in_a_report_that_is_only_read_it_is_shown_plainly(
    view_of: Callable[..., ReportView],
) -> None:
    view = view_of(MOVED_ON)
    footer = view.reader.page.plan_footer("m")
    assert footer is not None
    assert footer.outcome.isVisible()
    assert footer.outcome.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert footer.reason is not None
    assert (footer.reason.text(), footer.reason.isReadOnly()) == ("Ingen meldte seg", True)
    footer.open_outcomes()
    assert QApplication.activePopupWidget() is None

    def look(dialog: WordingDialog) -> None:
        assert dialog.wording == MOVED_ON.plan_text
        assert dialog.field.text.isReadOnly()
        dialog.reject()

    in_dialog(look)
    QTest.mouseClick(footer.wording, Qt.MouseButton.LeftButton)
    other = view_of(replace(MOVED_ON, outcome=None))
    unsaid = other.reader.page.plan_footer("m")
    assert unsaid is not None
    assert unsaid.outcome.isHidden()


@pytest.mark.parametrize(("width", "scale"), [(700, 1.0), (260, 1.0), (900, 2.0), (440, 2.0)])
def test_outcome_wording_and_reason_are_whole_and_apart_at_any_width(
    view_of: Callable[..., ReportView], width: int, scale: float
) -> None:
    view = view_of(MOVED_ON, scale)
    footer = view.reader.page.plan_footer("m")
    assert footer is not None
    assert footer.reason is not None
    footer.resize(width, footer.heightForWidth(width))
    parts = (footer.outcome, footer.wording, footer.reason)
    for part in parts:
        assert footer.rect().contains(part.geometry())
    assert footer.outcome.width() >= footer.outcome.sizeHint().width()
    assert not any(
        one.geometry().intersects(other.geometry())
        for number, one in enumerate(parts)
        for other in parts[number + 1 :]
    )
    assert MARKUP in footer.wording.accessibleName()
    assert "<b>" not in footer.wording.toolTip()


def test_the_line_under_a_measure_begins_where_the_plan_says_something_else(
    view_of: Callable[..., ReportView],
) -> None:
    alike = "Støtte opp om Norsk kulturskoleråd og politiske myndigheter"
    measure = RegionalMeasure(
        id="m", text=f"{alike} lokalt og i fylket", plan_text=f"{alike} lokalt & regionalt"
    )
    view = view_of(measure)
    footer = view.reader.page.plan_footer("m")
    assert footer is not None
    assert footer.wording.text().endswith(": …myndigheter lokalt && regionalt")
    assert alike in footer.wording.toolTip()
    assert alike in footer.wording.accessibleName()


def test_a_narrow_card_keeps_no_room_for_a_wording_that_it_does_not_have(
    view_of: Callable[..., ReportView],
) -> None:
    view = view_of(RegionalMeasure(id="m", text="Slik"))
    footer = view.reader.page.plan_footer("m")
    assert footer is not None
    assert footer.heightForWidth(260) == footer.heightForWidth(700)


def test_what_differs_is_marked_in_the_dialog_while_it_is_written(qtbot: QtBot) -> None:
    measure = RegionalMeasure(id="m", text="Alle barn i byen", plan_text="Alle unge i byen")
    dialog = WordingDialog(measure, make_theme(), None, read_only=False)
    qtbot.addWidget(dialog)

    def marked() -> list[list[str]]:
        shown = (dialog.field.text, dialog.now)
        return [[mark.cursor.selectedText() for mark in each.extraSelections()] for each in shown]

    assert marked() == [["unge"], ["barn"]]
    dialog.field.text.selectAll()
    QTest.keyClicks(dialog.field.text, "Alle barn")
    assert marked() == [[], [" i byen"]]
