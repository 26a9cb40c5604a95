"""Fixtures of the Qt tests, which run offscreen with the program's reference count guard."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.runtime.refcount_guard import keep_constants_alive
from tests.platforms import WINDOWS

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
keep_constants_alive()

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QApplication

    from kplan_desktop.domain.model.report import Report
    from tests.ui.driver import Driver


class PatientBot(QtBot):
    """Waits as long as a slow machine may need, where a test does not say how long."""

    def waitUntil(  # noqa: N802 - pytest-qt's name
        self, callback: Callable[[], bool | None], *, timeout: int | None = None
    ) -> None:
        """Wait until ``callback`` is true, or raises no ``AssertionError``."""
        from tests.ui.driver import PATIENCE

        super().waitUntil(callback, timeout=PATIENCE if timeout is None else timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's, which is more patient."""
    del qapp
    return PatientBot(request)


@pytest.fixture(autouse=True)
def collect_in_main_thread() -> Iterator[None]:
    """Collect garbage in the main thread only, as the program does.

    A widget that a test released must not be collected by a worker thread of the next test.
    """
    gc.disable()
    # Every window collects garbage when closed: limit that to objects of its own test.
    gc.freeze()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def clear_clipboard() -> Iterator[None]:
    """Clear the clipboard after a test.

    The offscreen platform's clipboard outlives Python, and an object of Python's that is left in
    it crashes the process at its end.
    """
    yield
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def release_mouse() -> Iterator[None]:
    """Let go of the buttons that a test has left pressed, as QTest does after a double click.

    The program waits for that before it makes its windows anew.
    """
    yield
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    if QGuiApplication.instance() is not None:
        for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            if QGuiApplication.mouseButtons() & button:
                QTest.mouseRelease(QWidget(), button)


@pytest.fixture(autouse=True)
def in_bokmaal() -> None:
    """The screen's words that are no translations are bokmål, whatever the system speaks."""
    from PySide6.QtCore import QLocale

    QLocale.setDefault(QLocale("nb_NO"))


@pytest.fixture(scope="session")
def example() -> Report:
    """The filled example as it was first written."""
    from tests.as_written import example_as_written

    return example_as_written()


@pytest.fixture(scope="session")
def short_example(example: Report) -> Report:
    """The filled example with two measures under its first goal, of four and two notes."""
    from kplan_desktop.domain.model.edits import RemoveMeasure, apply

    for measure in example.goals[0].measures[2:]:
        example = apply(example, RemoveMeasure(measure.id))
    return example


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory, short_example: Report) -> Path:
    """A file of the short example; tests copy it and do not write to it."""
    from tests.ui.driver import make_file

    path = tmp_path_factory.mktemp("example") / "Eksempel.kplan"
    make_file(path, short_example)
    return path


@pytest.fixture(scope="session", autouse=True)
def readable_font(qapp: QApplication) -> None:
    """The widgets have a font with letters: Qt's offscreen platform finds none on Windows."""
    if WINDOWS:
        from PySide6.QtGui import QFont

        from kplan_desktop.paths import program_files
        from kplan_desktop.ui.theme.fonts import load_fonts

        load_fonts(program_files().resources / "fonts")
        qapp.setFont(QFont("DejaVu Sans", 9))


@pytest.fixture(scope="session", autouse=True)
def spoken_as_in_the_program(qapp: QApplication) -> None:
    """Screen readers get of the widgets what the program has them get."""
    from PySide6.QtGui import QAccessible

    from kplan_desktop.ui.accessibility.spoken_roles import make_interface

    del qapp
    QAccessible.installFactory(make_interface)


@pytest.fixture(scope="module", autouse=True)
def restored_style(qapp: QApplication) -> Iterator[QApplication]:
    """Afterwards the application has the style sheet, font and palette that it had before.

    Widgets that the module left are deleted: a later style sheet would be applied to each of them.
    """
    from PySide6.QtCore import QCoreApplication, QEvent, Qt

    sheet, font, palette = qapp.styleSheet(), qapp.font(), qapp.palette()
    yield qapp
    for widget in qapp.topLevelWidgets():
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)
    qapp.setPalette(palette)
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What screen readers are told to say, in order; ``!`` begins what is urgent."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

    said: list[str] = []
    assertive = QAccessible.AnnouncementPoliteness.Assertive

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append("!" * (event.politeness() is assertive) + event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files and folders that would be shown in another program."""
    from PySide6.QtGui import QDesktopServices

    paths: list[Path] = []

    def open_url(url: QUrl) -> bool:
        paths.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return paths


@pytest.fixture
def empty_driver(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Driver]:
    """The whole program in ``tmp_path``, its window shown, no report open."""
    from tests.ui.driver import A_DAY, ROOMY, driver_in

    with driver_in(qtbot, qapp, tmp_path, now=A_DAY, size=ROOMY) as driver:
        yield driver


@pytest.fixture
def driver(empty_driver: Driver, example_file: Path, tmp_path: Path) -> Driver:
    """The whole program with a copy of the short example open."""
    path = tmp_path / "Sør-Trøndelag.kplan"
    shutil.copyfile(example_file, path)
    empty_driver.kplan.documents.open(path)
    return empty_driver
