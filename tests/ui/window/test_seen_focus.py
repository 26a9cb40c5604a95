"""In the real window: wherever the keyboard is, that is seen, and lies within what is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from kplan_desktop.ui.theme.style_tokens import Scheme
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.ui.driver import SHIFT, Driver
from tests.ui.theme.seen import changed_pixels


def picture(driver: Driver, widget: QWidget) -> QImage:
    """A control as the window shows it, and a little around it."""
    QApplication.processEvents()
    place = QRect(widget.mapTo(driver.window, QPoint()), widget.size())
    return driver.window.grab(place.adjusted(-3, -3, 3, 3)).toImage()


def stops(driver: Driver) -> list[QWidget]:
    """What Tab leads to but the texts, in which the cursor is seen."""
    return [
        widget
        for widget in driver.window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget, GrowingTextEdit)
    ]


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
@pytest.mark.parametrize("tab", ["national", "figures", "check"])
def test_the_focus_is_seen_on_everything_in_the_window(
    driver: Driver, tab: str, scheme: Scheme
) -> None:
    driver.kplan.theme.set_choice(scheme)
    side = driver.workspace.side
    if tab == "check":
        driver.wait_until_checked()
        side.open_check()
    elif tab == "figures":
        side.open_figures()
    unseen = []
    elsewhere = driver.page.texts()[0]
    for widget in stops(driver):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert widget.hasFocus()
        focused = picture(driver, widget)
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        place = widget.tabRect(widget.currentIndex()) if isinstance(widget, QTabBar) else widget
        line = min(place.width() + place.height(), 200)
        if changed_pixels(focused, picture(driver, widget)) < line:
            unseen.append((type(widget).__name__, widget.accessibleName()))
    assert unseen == []


def test_tab_into_the_page_scrolls_to_where_it_leads(driver: Driver) -> None:
    bar = driver.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    driver.window._toolbar.search.setFocus()
    for _ in range(40):
        driver.press(Qt.Key.Key_Tab)
        focus = driver.focus
        assert not focus.visibleRegion().isEmpty(), focus.accessibleName()
        if driver.page.isAncestorOf(focus):
            break
    assert driver.page.isAncestorOf(driver.focus)


def test_shift_tab_into_the_page_scrolls_to_where_it_leads(driver: Driver) -> None:
    driver.workspace.outline.setFocus()
    for _ in range(40):
        driver.press(Qt.Key.Key_Tab, SHIFT)
        focus = driver.focus
        assert not focus.visibleRegion().isEmpty(), focus.accessibleName()
        if driver.page.isAncestorOf(focus):
            break
    assert driver.page.isAncestorOf(driver.focus)
