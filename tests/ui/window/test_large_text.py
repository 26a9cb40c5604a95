"""Large text and narrow windows: nothing is cut, covered or off the screen, or moves by itself."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.checks.set_aside import CheckList
from kplan_desktop.ui.document.save_state import Saved, Unsaved
from kplan_desktop.ui.theme.screen_room import room_on_screen
from kplan_desktop.ui.widgets.banner import BannerAction
from kplan_desktop.ui.widgets.icon_text_button import ClearButton
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog
from kplan_desktop.ui.widgets.search_picker import SearchField
from kplan_desktop.ui.window.status_bar import StatusBar
from tests.ui.driver import A_DAY, CONTROL, Driver

Fit = Callable[[tuple[int, int], float], None]
CASES = [
    pytest.param((1920, 1080), 2.0, marks=pytest.mark.long),
    pytest.param((1280, 800), 2.0, marks=pytest.mark.long),
    ((1000, 700), 2.0),
    pytest.param((760, 640), 1.0, marks=pytest.mark.long),
]


@pytest.fixture
def fit(driver: Driver) -> Fit:
    """Give the window a size and its text a scale."""

    def give(size: tuple[int, int], scale: float) -> None:
        driver.window.resize(QSize(*size))
        driver.kplan.theme.set_scale(scale)
        QApplication.processEvents()

    return give


@pytest.mark.parametrize(("size", "scale"), CASES)
def test_no_part_of_the_toolbar_is_cut_or_covered(
    driver: Driver, fit: Fit, size: tuple[int, int], scale: float
) -> None:
    fit(size, scale)
    toolbar = driver.window._toolbar
    parts = [*toolbar._buttons, toolbar.search]
    cut = [part.text() for part in toolbar._buttons if part.width() < part.sizeHint().width()]
    assert not cut
    assert all(toolbar.rect().contains(part.geometry()) for part in parts)
    assert not [
        pair for pair in combinations(parts, 2) if pair[0].geometry().intersects(pair[1].geometry())
    ]
    assert toolbar.search.width() >= driver.kplan.theme.tokens.px(110)


def test_the_words_of_the_toolbar_return_with_the_room(driver: Driver, fit: Fit) -> None:
    fit((1000, 700), 2.0)
    fit((1280, 800), 1.0)
    beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    toolbar = driver.window._toolbar
    assert {button.toolButtonStyle() for button in toolbar._words} == {beside}


@pytest.mark.parametrize(("size", "scale"), CASES)
def test_every_tab_of_the_side_panel_is_seen_whole(
    driver: Driver, fit: Fit, size: tuple[int, int], scale: float
) -> None:
    fit(size, scale)
    driver.window.actions_of_window.check.trigger()
    QApplication.processEvents()
    bar = driver.workspace.side.findChild(QTabBar)
    assert isinstance(bar, QTabBar)
    shown = [tab for tab in range(bar.count()) if bar.isTabVisible(tab)]
    assert len(shown) == 4
    assert all(bar.rect().contains(bar.tabRect(tab)) for tab in shown)
    assert not any(button.isVisible() for button in bar.findChildren(QToolButton))


@pytest.mark.parametrize(("size", "scale"), CASES)
def test_the_name_of_an_area_is_whole_and_beside_its_count(
    driver: Driver, fit: Fit, size: tuple[int, int], scale: float
) -> None:
    fit(size, scale)
    outline, model = driver.workspace.outline, driver.workspace.outline_model
    delegate = outline._delegate
    font = delegate._area_font(outline.font())
    metrics = QFontMetrics(font)
    for row in range(model.rowCount()):
        area = model.index(row)
        room = outline.viewport().width() - delegate._area_text_left(font, area)
        whole = QRect(0, 0, room - driver.kplan.theme.tokens.px(8), 10_000)
        lines = metrics.boundingRect(whole, Qt.TextFlag.TextWordWrap, area.data()).height()
        assert outline.visualRect(area).height() >= lines
        beside = room - driver.kplan.theme.tokens.px(52)
        words = max(metrics.horizontalAdvance(word) for word in area.data().split())
        assert delegate._has_room_for_count(area.data(), font, room) is (words <= beside)


def test_no_dialog_opens_larger_than_the_screen(driver: Driver) -> None:
    dialog = Dialog(driver.window)
    dialog.resize(5000, 5000)
    dialog.show()
    room = room_on_screen(dialog).size()
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()
    dialog.close()


@pytest.mark.parametrize("scale", [pytest.param(1.0, marks=pytest.mark.long), 2.0])
def test_the_glass_of_a_search_field_is_as_large_as_its_text(driver: Driver, scale: float) -> None:
    theme = driver.kplan.theme
    theme.set_scale(scale)
    field = SearchField(theme, driver.window)
    field.resize(theme.tokens.px(200), theme.tokens.px(34))
    image = field.grab().toImage()
    middle, ground = image.height() // 2, image.pixel(theme.tokens.px(9), image.height() // 2)
    drawn = [
        x
        for x in range(theme.tokens.px(10), theme.tokens.px(28))
        if any(image.pixel(x, middle + y) != ground for y in range(-5, 6))
    ]
    assert drawn[-1] - drawn[0] > theme.tokens.px(10)


def places_in(status: StatusBar) -> tuple[int, ...]:
    QApplication.processEvents()
    return status._deadline.x(), status._goals.x(), status._findings.x()


def test_the_status_line_stays_where_it_is_while_the_report_is_saved(driver: Driver) -> None:
    status = driver.window.status
    driver.wait_until_checked()
    places = set()
    for state in (Saved(None), Unsaved(), Saved(A_DAY), Saved(A_DAY + dt.timedelta(hours=8))):
        status.show_save_state(state)
        places.add(places_in(status))
    assert len(places) == 1


@pytest.mark.parametrize("scale", [1.0, pytest.param(2.0, marks=pytest.mark.long)])
def test_the_status_line_stays_where_it_is_whatever_a_check_finds(
    driver: Driver, fit: Fit, scale: float
) -> None:
    fit((1280, 800), scale)
    status = driver.window.status
    driver.wait_until_checked()
    finding = driver.workspace.checker.found.open[0]
    places = set()
    for count in (0, 1, 12, 123):
        status.show_findings(CheckList((finding,) * count))
        assert status._findings.isVisible() is (count > 0)
        places.add(places_in(status))
    assert len(places) == 1
    assert not status._findings.visibleRegion().isEmpty()


def test_a_banner_moves_nothing_of_the_report(driver: Driver) -> None:
    def corners() -> list[QPoint]:
        parts = (driver.page, driver.workspace.outline, driver.workspace.side)
        return [part.mapToGlobal(QPoint()) for part in parts]

    before = corners()
    driver.window._banner.show_message("access", "Lest av en annen", "warning")
    QApplication.processEvents()
    assert driver.window._banner.isVisible()
    assert corners() == before


def test_every_tooltip_of_an_action_names_its_keys_alike(driver: Driver) -> None:
    driver.write_in_note(0)
    driver.type("x")
    native = QKeySequence.SequenceFormat.NativeText
    actions = [action for action in driver.window.actions() if not action.shortcut().isEmpty()]
    assert len(actions) > 15
    for action in actions:
        if not action.isCheckable() or action is driver.window.actions_of_window.side_panel:
            keys = html.escape(action.shortcut().toString(native))
            assert action.toolTip().endswith(f" ({keys})</p>")
    names = {button.toolTip() for button in driver.window._toolbar._buttons}
    assert sum("(" in name for name in names) == len(names)


def test_in_the_narrowest_window_nothing_of_the_toolbar_is_covered(
    driver: Driver, fit: Fit
) -> None:
    fit((720, 480), 2.0)
    toolbar = driver.window._toolbar
    parts = [*toolbar._buttons, toolbar.search]
    assert all(toolbar.rect().contains(part.geometry()) for part in parts)
    assert not [
        pair for pair in combinations(parts, 2) if pair[0].geometry().intersects(pair[1].geometry())
    ]


@pytest.mark.parametrize("size", [(1280, 800), (720, 480)])
def test_a_goal_in_the_tree_says_more_than_its_first_words(
    driver: Driver, fit: Fit, size: tuple[int, int]
) -> None:
    fit(size, 2.0)
    outline, model = driver.workspace.outline, driver.workspace.outline_model
    delegate = outline._delegate
    goal = model.index(0, 0, model.index(0))
    font = delegate._entry_font(outline.font(), is_measure=False)
    room = outline.viewport().width() - delegate._entry_left(font, goal)
    lines = delegate._entry_lines(goal.data(), font, room)
    assert len(lines) > 1
    assert outline.visualRect(goal).height() >= len(lines) * QFontMetrics(font).lineSpacing()


def test_the_title_of_a_goal_is_not_wider_than_its_page(driver: Driver, fit: Fit) -> None:
    fit((720, 480), 2.0)
    header = driver.page.header
    title = header._text
    right = title.mapTo(driver.page, title.rect().topRight()).x()
    assert right <= driver.page.viewport().width()
    lines = [line.rstrip() for line in title._lines(title.width())]
    widest = max(map(title.fontMetrics().horizontalAdvance, lines))
    assert widest <= title.width()


@pytest.mark.parametrize("size", [(1280, 800), (720, 480)])
def test_the_status_line_cuts_no_word(driver: Driver, fit: Fit, size: tuple[int, int]) -> None:
    fit(size, 2.0)
    driver.wait_until_checked()
    status = driver.window.status
    shown = [part for part in (status._save, status._deadline, status._goals) if part.isVisible()]
    assert status._deadline in shown
    assert not [part.text() for part in shown if part.width() < part.sizeHint().width()]


def test_a_notice_with_many_offers_is_whole_in_the_narrowest_window(
    driver: Driver, fit: Fit
) -> None:
    fit((720, 700), 2.0)
    banner = driver.window._banner
    offers = [BannerAction(text, str) for text in ("Den er sendt …", "Åpne e-posten", "Ikke vis")]
    banner.show_message("unsent", "Revisjon 6 er laget og ikke sendt.", "notice", *offers)
    driver.qtbot.waitUntil(lambda: banner.height() > 150)
    driver.qtbot.waitUntil(lambda: all(each.isVisible() for each in banner.offers()))
    cut = [each.text() for each in banner.offers() if each.width() < each.sizeHint().width()]
    assert not cut
    places = [each.mapTo(banner, each.rect().bottomRight()) for each in banner.offers()]
    assert all(banner.rect().contains(place) for place in places)
    assert banner._text.width() > banner.width() // 2


def test_hits_are_seen_again_when_the_keyboard_comes_back_to_the_search(
    driver: Driver, fit: Fit
) -> None:
    fit((1280, 800), 2.0)
    driver.press(Qt.Key.Key_F, CONTROL)
    driver.type("kommune")
    hits = driver.workspace.left.search.list
    driver.qtbot.waitUntil(hits.isVisible)
    driver.window.actions_of_window.check.trigger()
    assert not hits.isVisible()
    driver.window._toolbar.search.setFocus(Qt.FocusReason.MouseFocusReason)
    assert hits.isVisible()


def test_the_cross_of_a_field_grows_with_its_text_and_empties_it(
    driver: Driver, qtbot: QtBot
) -> None:
    theme = driver.kplan.theme
    theme.set_scale(2.0)
    field = QLineEdit()
    qtbot.addWidget(field)
    cross = ClearButton(field, theme)
    field.resize(400, 70)
    field.show()
    qtbot.waitActive(field)
    assert cross.isHidden()
    field.setText("Oslo")
    assert cross.isVisible()
    assert cross.iconSize().width() == theme.tokens.px(16)
    assert field.rect().contains(cross.geometry())
    cross.click()
    assert field.text() == ""
    qtbot.waitUntil(field.hasFocus)
