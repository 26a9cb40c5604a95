"""The preview as a tab of the side panel, beside the goal page."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QProcess, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QTabWidget

from kplan_desktop.domain.model.location import Location
from kplan_desktop.paths import program_files
from kplan_desktop.ui.files import printing
from kplan_desktop.ui.preview.page_preview import PagePreview
from kplan_desktop.ui.preview.preview_client import PreviewClient
from kplan_desktop.ui.theme.style_tokens import load_tokens
from kplan_desktop.ui.theme.theme import Theme
from tests.ui.driver import A_DAY, PLAIN, Driver
from tests.ui.preview.fake_server import preview_command
from tests.ui.preview.view_points import point_in_view

PATIENCE = 20_000
"""Milliseconds: a process is started and loads what sets the pages."""


@pytest.fixture
def preview(driver: Driver) -> Iterator[PagePreview]:
    """The preview as the current tab of the side panel, with its clicks connected."""
    tokens = load_tokens(program_files().resources / "styles", "light")
    theme = Theme(tokens, program_files().resources / "icons")
    maker = PreviewClient(preview_command(), lambda: A_DAY)
    side = driver.workspace.side
    preview = PagePreview(theme, maker, side)
    side.add_preview(preview)
    side.location_requested.connect(driver.workspace.go_to)
    side.open_preview()
    driver.qtbot.waitUntil(lambda: preview.is_current, timeout=PATIENCE)
    yield preview
    maker.close()


def test_typed_text_is_on_the_preview_page(driver: Driver, preview: PagePreview) -> None:
    driver.write_in_note(1)
    driver.type(" Fire ganger")
    pages = preview.view.pages
    driver.qtbot.waitUntil(
        lambda: preview.is_current and preview.view.pages is not pages, timeout=PATIENCE
    )
    assert preview.view.pages is not None
    assert (
        "Ledersamlinger, hvert halvår. Fire ganger"
        in preview.view.pages.document.getAllText(0).text()
    )


def test_a_click_on_a_note_puts_the_cursor_into_it(driver: Driver, preview: PagePreview) -> None:
    entry = driver.report.goals[4]
    note = entry.measures[0].notes[0]
    view, location = preview.view, Location(entry.goal_id, entry.measures[0].id, note.id)
    assert view.pages is not None
    locations = view.pages.places
    page, region = next(
        (page, region)
        for page in range(len(view.pages.sizes))
        for region in locations.regions(page)
        if region.location == location
    )
    view.show_place(page, region.top)
    point = point_in_view(view, page, QPointF(region.left + 5, region.top + 5))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, PLAIN, point)
    assert driver.page.goal_id == entry.goal_id
    assert driver.focused_text.text() == note.text


def test_the_panel_signals_when_the_preview_becomes_the_current_tab(
    driver: Driver, preview: PagePreview
) -> None:
    side = driver.workspace.side
    assert side.shows_page
    tabs = side.findChild(QTabWidget)
    assert isinstance(tabs, QTabWidget)
    assert tabs.indexOf(preview) == 1
    with driver.qtbot.waitSignal(side.width_wanted):
        side.open_check()
    assert not side.shows_page


@pytest.fixture
def own_preview(driver: Driver) -> PagePreview:
    """The window's own preview, opened from the menu."""
    driver.window.actions_of_window.preview.trigger()
    preview = driver.workspace.side.preview
    assert preview is not None
    driver.qtbot.waitUntil(lambda: preview.is_current, timeout=PATIENCE)
    return preview


def test_the_printers_current_page_is_the_visible_one(
    driver: Driver, own_preview: PagePreview, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[int | None] = []
    monkeypatch.setattr(
        printing.PrintJob, "print", lambda _, _data, _name, _pages, current: pages.append(current)
    )
    actions = driver.window.actions_of_window

    def print_all() -> list[int | None]:
        """The current page that both menu actions and the preview's button print."""
        pages.clear()
        actions.print_report.trigger()
        actions.print_plan.trigger()
        own_preview.bar.print.click()
        driver.qtbot.waitUntil(lambda: len(pages) == 3, timeout=PATIENCE)
        return list(pages)

    own_preview.view.show_place(3, 100)
    assert print_all() == [3, None, 3]
    own_preview.bar.plan.click()
    driver.qtbot.waitUntil(lambda: own_preview.is_current, timeout=PATIENCE)
    own_preview.view.show_place(1, 100)
    assert print_all() == [None, 1, 1]
    driver.workspace.side.open_check()
    assert print_all() == [None, None, None]


def test_it_opens_at_the_goal_shown_and_follows_the_cursor_to_another(
    driver: Driver, own_preview: PagePreview
) -> None:
    def region_in_view(location: Location) -> bool:
        view, pages = own_preview.view, own_preview.view.pages
        assert pages is not None
        begin = pages.places.begin(location)
        assert begin is not None
        point = point_in_view(view, begin[0], QPointF(begin[1].left, begin[1].top))
        return 0 <= point.y() < view.viewport().height()

    first, other = driver.report.goals[0], driver.report.goals[4]
    assert region_in_view(Location(first.goal_id))
    assert not region_in_view(Location(other.goal_id))
    driver.show_goal(4)
    driver.qtbot.waitUntil(lambda: region_in_view(Location(other.goal_id)))
    driver.show_goal(0)
    note = first.measures[1].notes[-1]
    driver.page.focus_note(note.id)
    where = Location(first.goal_id, first.measures[1].id, note.id)
    driver.qtbot.waitUntil(lambda: region_in_view(where))


@pytest.mark.parametrize("printed", ["report", "plan"])
def test_pages_that_no_process_can_make_are_offered_as_a_pdf(
    driver: Driver,
    shown: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    printed: str,
) -> None:
    dying = (sys.executable, "-P", "-c", "import os; os.abort()")
    monkeypatch.setattr(driver.kplan._preview, "_command", dying)
    preview = driver.workspace.side.preview
    assert preview is not None
    driver.workspace.side.open_preview()
    getattr(preview.bar, printed).click()
    driver.qtbot.waitUntil(preview.write_pdf.isVisible, timeout=PATIENCE)
    driver.write_in_note(1)
    driver.type(" Fire ganger")
    driver.wait_until_saved()
    driver.qtbot.wait(200)
    assert preview.write_pdf.isVisible()
    assert not driver.kplan._preview.findChildren(QProcess)
    target = tmp_path / "ut.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    preview.write_pdf.click()
    driver.qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert target.read_bytes().startswith(b"%PDF")


def test_the_pages_have_the_new_date_after_midnight(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [A_DAY]
    maker = PreviewClient(preview_command(), lambda: now[0])
    tokens = load_tokens(program_files().resources / "styles", "light")
    theme = Theme(tokens, program_files().resources / "icons")
    preview = PagePreview(theme, maker, driver.workspace.side)
    driver.workspace.side.add_preview(preview)
    driver.workspace.side.open_preview()

    def names(day: str) -> bool:
        pages = preview.view.pages
        return pages is not None and day in pages.document.getAllText(0).text()

    driver.qtbot.waitUntil(lambda: names("09.08.2014"), timeout=PATIENCE)
    now[0] = A_DAY + dt.timedelta(days=1)
    monkeypatch.setattr(driver.window, "_now", lambda: now[0])
    driver.window.clock.look()
    driver.qtbot.waitUntil(lambda: names("10.08.2014"), timeout=PATIENCE)
    maker.close()
