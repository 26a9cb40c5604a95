"""The office's window: its pages, what it says, undo, and closing, on a real file."""

from __future__ import annotations

import datetime as dt
import gc
import weakref
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.collection import Collection, CollectionHead, JointGoal
from kplan_desktop.domain.collection.collection_edits import PutEntry, SetCollectionHead
from kplan_desktop.domain.collection.unit_edits import extend_deadline
from kplan_desktop.paths import program_files
from kplan_desktop.storage.collection.collection_backups import CollectionBackups
from kplan_desktop.storage.collection.collection_file import CollectionFile
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.collection_documents import Collections
from kplan_desktop.ui.document.database_worker import DatabaseWorker
from kplan_desktop.ui.document.settings import SettingsStore
from kplan_desktop.ui.frame.about_dialog import AboutDialog
from kplan_desktop.ui.frame.help_menu import HelpMenu
from kplan_desktop.ui.help.guide_opener import GuideOpener
from kplan_desktop.ui.office.office_window import OfficeServices, OfficeWays, OfficeWindow
from kplan_desktop.ui.office_intake.intake_flow import IntakeFlow
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePage, OfficePlace
from kplan_desktop.ui.preview.preview_client import PreviewClient
from kplan_desktop.ui.theme.application_theme import ApplicationTheme
from kplan_desktop.ui.theme.fonts import load_fonts
from tests.collections_made import NOW, collection, received
from tests.domain.samples import DEADLINE
from tests.ui.driver import CONTROL


class NamedPage(QWidget):
    """A page with a button, which keeps the places that it was asked to show."""

    def __init__(self, context: OfficeContext) -> None:
        super().__init__(context.window)
        self.context = context
        self.button = QPushButton("Her", self)
        self.places: list[OfficePlace] = []
        self.days = 0

    def show_place(self, place: OfficePlace) -> None:
        """Keep the place."""
        self.places.append(place)
        self.button.setFocus()

    def follow_day(self) -> None:
        """Count the midnights."""
        self.days += 1


class Kept:
    """Collections in a folder, and the window on them."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.folder = folder
        self.now = NOW
        self.worker = DatabaseWorker()
        self.background = BackgroundTasks()
        self.settings = SettingsStore(folder / "kplan.ini")
        self.collections = Collections(
            worker=self.worker,
            store=self.settings,
            folder=folder,
            backups=CollectionBackups(folder / "backups", lambda: dt.datetime.now(dt.UTC)),
            now=lambda: NOW,
        )
        resources = program_files().resources
        numbers = count(1)
        self.services = OfficeServices(
            theme=ApplicationTheme(
                app,
                resources / "styles",
                resources / "icons",
                load_fonts(resources / "fonts"),
                choice="light",
                scale=1.0,
            ),
            background=self.background,
            resources=resources,
            preview=PreviewClient((), lambda: NOW),
            new_id=lambda: f"id-{next(numbers)}",
            now=lambda: self.now,
        )
        self.pages: list[NamedPage] = []
        self.asked: list[str] = []

    def page(self, context: OfficeContext) -> QWidget:
        """A page, which is kept."""
        self.pages.append(NamedPage(context))
        return self.pages[-1]

    def window(self) -> OfficeWindow:
        """The window, shown."""
        ways = OfficeWays(
            new=lambda: self.asked.append("new"),
            ask=lambda: self.asked.append("ask"),
            open=self.collections.open,
            open_report=lambda: self.asked.append("report"),
            open_file=lambda path: self.asked.append(path.name),
        )
        pages = dict.fromkeys(OfficePage, self.page)
        window = OfficeWindow(self.collections, self.services, ways, pages)
        window.resize(1280, 800)
        window.show()
        QTest.qWaitForWindowExposed(window)
        return window

    def close(self) -> None:
        """End the threads."""
        if self.collections.session is not None:
            self.collections.abandon()
        self.background.close()
        self.worker.close()


@pytest.fixture
def kept(qapp: QApplication, tmp_path: Path) -> Iterator[Kept]:
    kept = Kept(qapp, tmp_path)
    yield kept
    kept.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Felles melding.ksamling"


def texts(window: OfficeWindow) -> list[str]:
    return [label.text() for label in window.status.findChildren(QLabel)]


def in_file(path: Path) -> Collection:
    file = CollectionFile.open(path, read_only=True)
    try:
        return file.load()
    finally:
        file.close()


def test_the_line_at_the_bottom_says_what_has_come(kept: Kept, path: Path) -> None:
    kept.collections.create(path, collection(received("akershus"), received("akershus", 2)))
    window = kept.window()
    assert any("2 " in text or "1 " in text for text in texts(window))
    assert window.windowTitle() == "Felles melding – Kplan"
    window.close()
    assert kept.collections.session is None


def test_f6_leads_from_the_bar_to_the_tabs_and_into_the_page(kept: Kept, path: Path) -> None:
    kept.collections.create(path, collection())
    window = kept.window()
    window.activateWindow()
    window.bar.menu_button.setFocus()
    seen = []
    for _ in range(3):
        window.actions_of_window.next_part.trigger()
        seen.append(window.focusWidget())
    assert seen == [window.pages.tabs, kept.pages[0].button, window.bar.menu_button]
    window.actions_of_window.previous_part.trigger()
    assert kept.pages[0].button is window.focusWidget()
    window.close()


def test_the_pages_are_reached_by_keys_and_made_once(kept: Kept, path: Path) -> None:
    kept.collections.create(path, collection())
    window = kept.window()
    assert len(kept.pages) == 1  # only the first is made before it is asked for
    for key, page in zip("2341", [*list(OfficePage)[1:], OfficePage.BOARD], strict=True):
        QTest.keyClick(window, Qt.Key(ord(key)), CONTROL)
        assert window.pages.page is page
    assert len(kept.pages) == len(OfficePage)
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    assert len(kept.pages) == len(OfficePage)


def test_the_wheel_over_the_tabs_changes_no_page(kept: Kept, path: Path) -> None:
    kept.collections.create(path, collection())
    window = kept.window()
    shown = window.pages.page
    tabs = window.pages.tabs
    place = QPointF(tabs.rect().center())
    turned = QWheelEvent(
        place,
        tabs.mapToGlobal(place),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(tabs, turned)
    assert window.pages.page is shown
    assert not turned.isAccepted()


def test_a_place_is_shown_on_its_page(kept: Kept, path: Path) -> None:
    kept.collections.create(path, collection())
    window = kept.window()
    place = OfficePlace(OfficePage.TOTALS, unit_id="akershus")
    context = window.context
    assert context is not None
    context.go_to(place)
    assert kept.pages[-1].places == [place]


def test_undo_and_redo_by_keys_and_by_the_message(kept: Kept, path: Path) -> None:
    kept.collections.create(path, collection())
    window = kept.window()
    session = kept.collections.session
    assert session is not None
    edit = SetCollectionHead(CollectionHead(title="Felles melding 2014"))
    session.do(edit, "Name it", "Navnet er endret")
    assert window.bar.title.text() == "Felles melding 2014"
    assert window.status.message.text() == "Navnet er endret"
    window.status.message.buttons()[0].click()
    assert session.collection == collection()
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert session.collection.title == "Felles melding 2014"
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert session.collection == collection()


def test_closing_stores_what_was_typed(kept: Kept, path: Path) -> None:
    kept.collections.create(path, collection())
    window = kept.window()
    session = kept.collections.session
    assert session is not None
    session.type_text(PutEntry(JointGoal(goal_id="1.1", text="på vei")), "Write", "1.1")
    window.close()
    assert in_file(path).joint_goal("1.1").text == "på vei"
    assert kept.settings.known.office_geometry


def test_what_another_window_has_is_shown_only_for_reading(
    kept: Kept, path: Path, qapp: QApplication
) -> None:
    kept.collections.create(path, collection())
    other = Kept(qapp, kept.folder)
    try:
        other.collections.open(path)
        window = other.window()
        assert other.collections.session is not None
        assert other.collections.session.read_only
        assert not window.actions_of_window.take_in.isEnabled()
    finally:
        other.close()


def test_the_pages_are_made_anew_for_another_collection(kept: Kept, path: Path) -> None:
    kept.collections.create(path, collection())
    window = kept.window()
    kept.collections.create(path.with_name("b.ksamling"), collection(received("akershus")))
    assert window.context is not None
    assert window.context.session is kept.collections.session
    assert [page.context for page in kept.pages][-1] is window.context
    assert in_file(path) == collection()


def test_reminders_and_pages_follow_the_calendar(kept: Kept, path: Path) -> None:
    kept.now = dt.datetime.combine(DEADLINE, dt.time(23, 59), NOW.tzinfo)
    kept.collections.create(path, collection())
    window = kept.window()
    session = kept.collections.session
    assert session is not None
    session.do(extend_deadline(session.collection, "oslo", DEADLINE, "Syk", NOW), "Extend")
    remind = window.actions_of_window.remind
    before = remind.text()
    window.clock.look()
    assert (kept.pages[0].days, remind.text()) == (0, before)
    kept.now += dt.timedelta(minutes=2)
    window.clock.look()
    assert kept.pages[0].days == 1
    assert remind.text() != before


def test_the_menu_leads_to_what_the_program_is(
    kept: Kept, path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.collections.create(path, collection())
    window = kept.window()
    guide = GuideOpener(program_files().guide, kept.settings, kept.services.theme, qapp)
    resources, theme = program_files().resources, kept.services.theme
    menu = HelpMenu(guide, resources, theme, lambda: None, lambda: "")
    menu.serve(window, window.actions_of_window)
    about = window.actions_of_window.about
    below = [each.menu() for each in window.bar.menu_button.menu().actions()]
    assert any(isinstance(each, QMenu) and about in each.actions() for each in below)
    parents: list[object] = []
    monkeypatch.setattr(AboutDialog, "exec", lambda dialog: parents.append(dialog.parent()))
    about.trigger()
    assert parents == [window]


def test_a_collection_that_is_left_is_freed_with_what_was_begun_in_it(
    kept: Kept, tmp_path: Path, qtbot: QtBot
) -> None:
    kept.collections.create(tmp_path / "a.ksamling", collection())
    window = kept.window()
    assert window.context is not None
    reports = weakref.ref(window.context.reports)
    IntakeFlow(window.context)
    kept.collections.create(tmp_path / "b.ksamling", collection())
    kept.pages.clear()

    def is_freed() -> bool:
        gc.collect()
        return reports() is None

    qtbot.waitUntil(is_freed)
