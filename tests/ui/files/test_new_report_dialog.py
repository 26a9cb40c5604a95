"""The new-report dialog is completed by keyboard, and unaffected by the mouse wheel."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.form import Form, Unit
from kplan_desktop.domain.text.formatting import Language
from kplan_desktop.ui.files.new_report_dialog import (
    NewReportChoice,
    NewReportDialog,
    ReportDetailsDialog,
    fitting_form,
)
from kplan_desktop.ui.widgets.combo_box import ComboBox
from tests.ui.inputs import make_theme, the_form

_W = TypeVar("_W", bound=QWidget)

DOWN, ENTER, TAB = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Tab


def shown(qtbot: QtBot, dialog: QDialog) -> QDialog:
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitActive(dialog)
    return dialog


def first_start(qtbot: QtBot, *forms: Form, first: bool = True) -> NewReportDialog:
    dialog = NewReportDialog(forms or (the_form(),), make_theme(), first=first)
    shown(qtbot, dialog)
    return dialog


def press(dialog: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(dialog.focusWidget(), key)


def child(dialog: QDialog, kind: type[_W]) -> _W:
    widget = dialog.findChild(kind)
    assert isinstance(widget, kind)
    return widget


def is_in_view(dialog: QDialog, field: QWidget) -> bool:
    page = child(dialog, QScrollArea).viewport()
    return page.rect().contains(field.mapTo(page, field.rect().center()))


def button(dialog: QDialog, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == text)


@pytest.mark.parametrize("keys_to_the_name", [(TAB,), (DOWN, Qt.Key.Key_Up, TAB), (ENTER,)])
def test_a_region_a_name_and_enter_suffice(
    qtbot: QtBot, keys_to_the_name: tuple[Qt.Key, ...]
) -> None:
    dialog = first_start(qtbot)
    QTest.keyClicks(dialog.focusWidget(), "nord-t")
    press(dialog, *keys_to_the_name)
    assert dialog.choice() is None
    assert dialog.focusWidget().accessibleName() == "Your name"
    QTest.keyClicks(dialog.focusWidget(), "Kari <b>Nordmann</b>")
    press(dialog, ENTER)
    form = the_form()
    unit = next(unit for unit in form.units if unit.name == "Nord-Trøndelag")
    expected = NewReportChoice(
        example=False, form_id=form.id, unit_id=unit.id, adviser="Kari <b>Nordmann</b>"
    )
    assert dialog.choice() == expected


def test_arrows_walk_the_list_from_the_search_field(qtbot: QtBot) -> None:
    dialog = first_start(qtbot)
    press(dialog, DOWN, DOWN, DOWN, Qt.Key.Key_Up, ENTER, ENTER)
    choice = dialog.choice()
    assert choice is not None
    assert choice.unit_id == the_form().units[1].id


def test_the_name_is_optional_and_the_region_required(qtbot: QtBot) -> None:
    dialog = first_start(qtbot)
    press(dialog, ENTER)
    assert dialog.choice() is None
    assert dialog.isVisible()
    warning = next(w for w in dialog.findChildren(QWidget) if w.property("look") == "warning")
    assert warning.isVisible()
    press(dialog, DOWN)
    assert not warning.isVisible()
    press(dialog, ENTER, ENTER)
    choice = dialog.choice()
    assert choice is not None
    assert choice.adviser == ""


def test_unit_and_name_of_the_last_report_are_proposed_and_can_be_changed(qtbot: QtBot) -> None:
    form = the_form()
    merged = replace(
        form,
        id="ny",
        report=replace(form.report, period=replace(form.report.period, last_year=2030)),
        units=(Unit(id="ny", name="Ny", predecessors=(form.units[1].id, form.units[2].id)),),
    )

    def proposed(*forms: Form, unit: str) -> NewReportChoice | None:
        dialog = NewReportDialog(
            forms, make_theme(), first=False, last_unit=unit, last_adviser="Kari"
        )
        shown(qtbot, dialog)
        press(dialog, ENTER, ENTER)
        return dialog.choice()

    unit_id = form.units[2].id
    mine = NewReportChoice(example=False, form_id=form.id, unit_id=unit_id, adviser="Kari")
    assert proposed(form, unit=unit_id) == mine
    assert proposed(merged, form, unit=unit_id) == replace(mine, form_id="ny", unit_id="ny")
    assert proposed(form, unit="gone") is None
    dialog = NewReportDialog((form,), make_theme(), first=False, last_unit=unit_id)
    shown(qtbot, dialog)
    press(dialog, DOWN, TAB)
    QTest.keyClicks(dialog.focusWidget(), "Ola")
    press(dialog, ENTER)
    assert dialog.choice() == replace(mine, unit_id=form.units[3].id, adviser="Ola")


def test_a_search_without_a_match_chooses_nothing(qtbot: QtBot) -> None:
    dialog = first_start(qtbot)
    press(dialog, DOWN)
    QTest.keyClicks(dialog.focusWidget(), "xyz")
    press(dialog, ENTER)
    assert dialog.focusWidget().accessibleName() == "Search for your region"
    button(dialog, "Begin").click()
    assert dialog.choice() is None


def test_a_double_click_in_the_list_moves_focus_to_the_name(qtbot: QtBot) -> None:
    dialog = first_start(qtbot)
    regions = child(dialog, QListWidget)
    where = regions.visualItemRect(regions.item(2)).center()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(regions.viewport(), left, Qt.KeyboardModifier.NoModifier, where)
    QTest.mouseDClick(regions.viewport(), left, Qt.KeyboardModifier.NoModifier, where)
    assert dialog.focusWidget().accessibleName() == "Your name"
    press(dialog, ENTER)
    choice = dialog.choice()
    assert choice is not None
    assert choice.unit_id == the_form().units[2].id


def test_the_form_and_period_of_the_regions_are_shown(qtbot: QtBot) -> None:
    form = the_form()
    old = replace(form, id="ny", strategy="<b>Ny</b> %1")
    period = form.report.period.label
    dialog = first_start(qtbot, old)
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert any(f"{old.strategy}, {period}" in text for text in texts)
    dialog = first_start(qtbot, old, form)
    for index, shown_form in enumerate((old, form)):
        child(dialog, ComboBox).setCurrentIndex(index)
        named = child(dialog, ComboBox).currentText()
        assert named.startswith(f"{shown_form.strategy}, {period}")


def test_the_example_opens_with_one_click(qtbot: QtBot) -> None:
    dialog = first_start(qtbot)
    button(dialog, "Look at a filled example").click()
    assert dialog.choice() == NewReportChoice(example=True)


def test_another_language_is_asked_for_with_what_was_answered_so_far(qtbot: QtBot) -> None:
    dialog = first_start(qtbot)
    QTest.keyClicks(dialog.focusWidget(), "nord-t")
    dialog.fields.adviser.setText("Åse")
    button(dialog, "English").click()
    assert dialog.choice() == NewReportChoice(
        language="en", unit_id="nord-trondelag", adviser="Åse"
    )
    assert "Bokmål" not in [each.text() for each in dialog.findChildren(QPushButton)]


@pytest.mark.parametrize("first", [True, False])
def test_the_dialog_can_be_cancelled(qtbot: QtBot, first: bool) -> None:
    dialog = first_start(qtbot, first=first)
    press(dialog, DOWN, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.choice() is None


def test_enter_clicks_the_focused_button(qtbot: QtBot) -> None:
    dialog = first_start(qtbot)
    press(dialog, DOWN)
    button(dialog, "Look at a filled example").setFocus()
    press(dialog, ENTER)
    assert dialog.choice() == NewReportChoice(example=True)


def test_several_forms_are_offered_and_the_latest_proposed(qtbot: QtBot) -> None:
    old = the_form()
    period = replace(old.report.period, last_year=2030)
    units = (replace(old.units[0], id="ny", name="Ny region"),)
    new = replace(old, id="ny", units=units, report=replace(old.report, period=period))
    dialog = first_start(qtbot, new, old)
    press(dialog, DOWN, ENTER, ENTER)
    choice = dialog.choice()
    assert choice is not None
    assert (choice.form_id, choice.unit_id) == ("ny", "ny")

    dialog = first_start(qtbot, new, old)
    child(dialog, ComboBox).setCurrentIndex(1)
    press(dialog, DOWN, ENTER, ENTER)
    choice = dialog.choice()
    assert choice is not None
    assert (choice.form_id, choice.unit_id) == (old.id, old.units[0].id)


def test_editions_of_a_form_tell_their_languages_and_keep_the_region(qtbot: QtBot) -> None:
    units = tuple(Unit(id=f"region-{n}", name=f"Region {n}") for n in range(10))
    head = replace(the_form().report, period=replace(the_form().report.period, label="2014–2016"))
    new = replace(the_form(), id="ny", units=units, report=head)
    nynorsk = replace(new, id="ny-nn", edition_of="ny", language="nn")
    dialog = NewReportDialog(
        (new, nynorsk, the_form()),
        make_theme(),
        first=False,
        form_id="ny-nn",
        last_unit="region-7",
        last_adviser="Kari",
    )
    shown(qtbot, dialog)
    field = child(dialog, ComboBox)
    names = [field.itemText(row) for row in range(field.count())]
    assert [name.rsplit(" · ", 1)[1] for name in names[:2]] == ["bokmål", "nynorsk"]
    assert "bokmål" not in names[2]
    assert field.currentIndex() == 1
    field.setCurrentIndex(0)
    press(dialog, ENTER, ENTER)
    wanted = NewReportChoice(example=False, form_id="ny", unit_id="region-7", adviser="Kari")
    assert dialog.choice() == wanted


@pytest.mark.parametrize(
    ("screen", "tag", "wanted"),
    [("nb", "nb", "ny"), ("nn", "nb", "ny-nn"), ("nb", "no", "ny"), ("en", "nb", "ny")],
)
def test_the_edition_in_the_language_of_the_screen_is_proposed(
    screen: Language, tag: str, wanted: str
) -> None:
    new = replace(the_form(), id="ny", language=tag)
    nynorsk = replace(new, id="ny-nn", edition_of="ny", language="nn-NO")
    other = replace(new, id="annet", language=screen)
    assert fitting_form((new, nynorsk, other), screen).id == wanted
    assert fitting_form((nynorsk, new, other), "nb").id == "ny"


def test_an_edition_of_an_earlier_period_is_not_proposed() -> None:
    new = replace(the_form(), id="ny", language="nb")
    period = replace(new.report.period, last_year=1990)
    earlier = replace(
        new, id="gml", edition_of="ny", language="nn", report=replace(new.report, period=period)
    )
    assert fitting_form((new, earlier), "nn") is new


def test_on_a_nynorsk_screen_the_nynorsk_edition_is_chosen(qtbot: QtBot) -> None:
    new = replace(the_form(), id="ny", language="nb")
    nynorsk = replace(new, id="ny-nn", edition_of="ny", language="nn")
    before = QLocale()
    QLocale.setDefault(QLocale("nn_NO"))
    try:
        dialog = first_start(qtbot, new, nynorsk)
        assert child(dialog, ComboBox).currentData() == "ny-nn"
    finally:
        QLocale.setDefault(before)


def test_the_wheel_changes_no_choice(qtbot: QtBot) -> None:
    form = the_form()
    dialog = first_start(qtbot, form, replace(form, id="annet"))
    field = child(dialog, ComboBox)
    widgets: tuple[QWidget, ...] = (field, child(dialog, QListWidget).viewport())
    for widget in widgets:
        middle = QPointF(widget.rect().center())
        event = QWheelEvent(
            middle,
            widget.mapToGlobal(middle),
            QPoint(0, 0),
            QPoint(0, -240),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)
    assert field.currentIndex() == 0
    assert child(dialog, QListWidget).currentRow() == -1


def test_every_field_has_an_accessible_name(qtbot: QtBot) -> None:
    form = the_form()
    dialog = first_start(qtbot, form, replace(form, id="annet"))
    for kind in (QLineEdit, QListWidget, ComboBox, QPushButton):
        for widget in dialog.findChildren(kind):
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), widget


def test_all_forms_can_be_seen_in_the_open_list(qtbot: QtBot) -> None:
    forms = [replace(the_form(), id=f"form-{number}") for number in range(4)]
    dialog = first_start(qtbot, *forms)
    field = child(dialog, ComboBox)
    field.showPopup()
    view = field.view()
    qtbot.waitUntil(view.isVisible)
    last = view.visualRect(view.model().index(3, 0))
    assert view.viewport().rect().contains(last.adjusted(0, 0, -last.width() // 2, 0))
    assert view.verticalScrollBar().maximum() == 0
    field.hidePopup()


def test_the_first_start_tells_of_the_help_and_of_the_form_once(qtbot: QtBot) -> None:
    form = the_form()
    dialog = first_start(qtbot, form, replace(form, id="annet"))
    labels = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "Help: F1" in labels
    assert not [text for text in labels if form.strategy in text]
    assert child(dialog, ComboBox).itemText(0).endswith(form.report.name)


def test_region_and_name_are_changed_from_what_they_were(qtbot: QtBot) -> None:
    form = the_form()
    before = form.units[14]
    dialog = ReportDetailsDialog(form, before.id, "Kari", make_theme())
    shown(qtbot, dialog)
    assert (dialog.unit_id(), dialog.adviser()) == (before.id, "Kari")
    press(dialog, DOWN)
    assert dialog.unit_id() == form.units[15].id
    press(dialog, ENTER, ENTER)
    assert dialog.result() == QDialog.DialogCode.Accepted


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_content_larger_than_the_screen_can_be_scrolled_to(qtbot: QtBot, scale: float) -> None:
    dialog = NewReportDialog((the_form(),), make_theme(scale=scale), first=True)
    shown(qtbot, dialog)
    screen = dialog.screen().availableGeometry()
    assert dialog.height() <= screen.height()
    press(dialog, TAB)
    name = dialog.focusWidget()
    assert name.accessibleName() == "Your name"
    assert is_in_view(dialog, name)
    press(dialog, ENTER)
    assert is_in_view(dialog, dialog.focusWidget())
    assert dialog.focusWidget().accessibleName() == "Search for your region"
    for text in ("Begin", "Not now"):
        assert dialog.rect().contains(button(dialog, text).geometry())


def test_where_no_region_fits_that_is_said_in_place_of_the_list(qtbot: QtBot) -> None:
    dialog = first_start(qtbot)
    QTest.keyClicks(dialog.focusWidget(), "xyz")
    said = [label for label in dialog.findChildren(QLabel) if "No region fits" in label.text()]
    assert [label.isVisible() for label in said] == [True]
    dialog.fields.units.search.clear()
    assert [label.isVisible() for label in said] == [False]
