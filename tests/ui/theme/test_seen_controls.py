"""Focus, state and border of every kind of control are seen: measured in what is painted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kplan_desktop.paths import program_files
from kplan_desktop.ui.theme.application_theme import apply_theme
from kplan_desktop.ui.theme.contrast import in_contrast
from kplan_desktop.ui.theme.fonts import load_fonts
from kplan_desktop.ui.theme.style_tokens import Tokens, load_tokens
from kplan_desktop.ui.widgets.dialog_buttons import PushButton
from kplan_desktop.ui.widgets.icon_text_button import IconTextButton
from tests.ui.inputs import DESERT, NIGHT
from tests.ui.theme.seen import changed_pixels, contrast_of, pixels

STYLES = program_files().resources / "styles"
LOOKS: tuple[dict[str, str], ...] = (
    {},
    {"kind": "secondary"},
    {"kind": "primary"},
    {"kind": "choice"},
    {"kind": "plain"},
    {"kind": "link"},
    {"kind": "danger"},
    {"look": "small"},
)


def tokens_of(name: str) -> Tokens:
    light = load_tokens(STYLES, "light")
    match name:
        case "night":
            return in_contrast(light, NIGHT)
        case "desert":
            return in_contrast(light, DESERT)
    return load_tokens(STYLES, "dark") if name == "dark" else light


class Controls(QWidget):
    """One of each kind of control, and of each look that the style sheet gives it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("centre")
        self._grid = QGridLayout(self)
        self.buttons: list[QAbstractButton] = []
        self.fields: list[QWidget] = []
        for look in LOOKS:
            for make in (IconTextButton, PushButton):
                self._add_button(make(self), look)
        self._add_button(QCheckBox(self), {})
        self._add_button(QRadioButton(self), {})
        self.tabs = QTabBar(self)
        for text in ("Nasjonalt", "Side"):
            self.tabs.addTab(text)
        self.list = QListWidget(self)
        self.list.addItems(["Oslo", "Agder", "Viken"])
        self.table = QTableWidget(3, 1, self)
        for row in range(3):
            self.table.setItem(row, 0, QTableWidgetItem("12"))
        area = QScrollArea(self)
        area.setProperty("ring", True)
        self.lists = [self.list, self.table, area]
        for field in (QLineEdit, QComboBox, QSpinBox, QPlainTextEdit):
            self.fields.append(field(self))
        for widget in (self.tabs, *self.lists, *self.fields):
            self._add(widget)

    def _add_button(self, button: QAbstractButton, look: dict[str, str]) -> None:
        button.setText("Knapp")
        button.setCheckable(True)
        button.setAutoExclusive(False)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for name, value in look.items():
            button.setProperty(name, value)
        self.buttons.append(button)
        self._add(button)

    def _add(self, widget: QWidget) -> None:
        widget.setMaximumHeight(110)
        at = self._grid.count()
        self._grid.addWidget(widget, at // 6, at % 6)

    def picture(self, widget: QWidget, *, focused: bool) -> QImage:
        """A control and a little around it, with the keyboard in it or not."""
        if focused:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            focus = QApplication.focusWidget()
            if focus is not None:
                focus.clearFocus()
        QApplication.processEvents()
        assert widget.hasFocus() is focused
        return self.grab(widget.geometry().adjusted(-2, -2, 2, 2)).toImage()


@pytest.fixture(params=["light", "dark", "night", "desert"])
def controls(
    request: pytest.FixtureRequest, qtbot: QtBot, restored_style: QApplication
) -> Controls:
    family = load_fonts(program_files().resources / "fonts")
    apply_theme(restored_style, tokens_of(request.param), STYLES, family)
    controls = Controls()
    qtbot.addWidget(controls)
    controls.resize(900, 600)
    controls.show()
    qtbot.waitActive(controls)
    return controls


def seen_around(widget: QWidget, before: QImage, after: QImage) -> bool:
    """Whether the change is as much as a line around the control, one pixel wide."""
    return changed_pixels(before, after) >= min(widget.width() + widget.height(), 200)


def test_the_focus_is_seen_whatever_the_state(controls: Controls) -> None:
    unseen = []
    widgets = [*controls.buttons, *controls.fields, *controls.lists, controls.tabs]
    for widget in widgets:
        for on in (False, True) if isinstance(widget, QAbstractButton) else (False,):
            if isinstance(widget, QAbstractButton):
                widget.setChecked(on)
            before = controls.picture(widget, focused=False)
            if not seen_around(widget, before, controls.picture(widget, focused=True)):
                unseen.append((type(widget).__name__, widget.property("kind"), on))
    assert unseen == []


def test_the_ring_of_a_filled_button_lies_beside_its_words(controls: Controls) -> None:
    for button in controls.buttons:
        if isinstance(button, QPushButton) and button.property("kind") == "primary":
            wide = button.fontMetrics().horizontalAdvance(button.text()) + 6
            words = QRect(0, 0, wide, button.fontMetrics().height())
            words.moveCenter(QRect(0, 0, button.width() + 4, button.height() + 4).center())
            without, with_ring = (
                controls.picture(button, focused=focused).copy(words) for focused in (False, True)
            )
            assert changed_pixels(without, with_ring) == 0


def test_what_is_on_is_seen_with_the_keyboard_in_it_and_without(controls: Controls) -> None:
    unseen = []
    for button in controls.buttons:
        if button.property("kind") == "primary":  # none of these is ever on or off
            continue
        for focused in (False, True):
            button.setChecked(False)
            off = controls.picture(button, focused=focused)
            button.setChecked(True)
            on = controls.picture(button, focused=focused)
            if changed_pixels(off, on) < 14:
                unseen.append((type(button).__name__, button.property("kind"), focused))
    assert unseen == []


@pytest.mark.parametrize("focused", [False, True])
def test_the_chosen_one_of_a_list_a_table_and_tabs_is_seen(
    controls: Controls, focused: bool
) -> None:
    def choose_row(row: int) -> None:
        controls.list.setCurrentRow(row)

    def choose_cell(row: int) -> None:
        controls.table.setCurrentCell(row, 0)

    ways: list[tuple[QWidget, Callable[[int], None]]] = [
        (controls.list, choose_row),
        (controls.table, choose_cell),
        (controls.tabs, controls.tabs.setCurrentIndex),
    ]
    for widget, choose in ways:
        choose(0)
        first = controls.picture(widget, focused=focused)
        choose(1)
        assert changed_pixels(first, controls.picture(widget, focused=focused)) >= 40, widget


def test_the_borders_of_controls_are_seen(controls: Controls) -> None:
    filled = ("plain", "link", "primary")
    bordered = [
        *controls.fields,
        *(
            button
            for button in controls.buttons
            if isinstance(button, QPushButton) and button.property("kind") not in filled
        ),
    ]
    unseen = []
    for widget in bordered:
        image = controls.picture(widget, focused=False)
        middle = image.height() // 2
        row = pixels(image.copy(QRect(0, middle, 6, 1)))
        if max(contrast_of(row[0], colour) for colour in row) < 3:
            unseen.append((type(widget).__name__, widget.property("kind")))
    assert unseen == []


def test_a_button_that_holds_a_menu_or_folds_something_may_show_its_state_by_its_icon(
    controls: Controls,
) -> None:
    button = QToolButton(controls)
    button.setProperty("look", "fold")
    button.setText("Falt")
    button.setCheckable(True)
    button.adjustSize()
    button.move(300, 300)  # not where the mouse is
    button.show()
    off = controls.picture(button, focused=False)
    button.setChecked(True)
    assert controls.picture(button, focused=False) == off
    assert seen_around(button, off, controls.picture(button, focused=True))
