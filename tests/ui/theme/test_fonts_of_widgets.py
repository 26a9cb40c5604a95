"""Every kind of widget has the shipped typeface, whatever fonts the system's theme has for some."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6 import QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QHeaderView, QMainWindow, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.paths import program_files
from kplan_desktop.ui.theme.application_theme import ApplicationTheme
from kplan_desktop.ui.theme.fonts import load_fonts
from tests.platforms import windows_only

FILES = program_files().resources
NAMES = (
    *("QCheckBox", "QComboBox", "QDockWidget", "QGroupBox", "QLabel", "QLineEdit", "QListView"),
    *("QMenu", "QMenuBar", "QMessageBox", "QPlainTextEdit", "QPushButton", "QRadioButton"),
    *("QSpinBox", "QStatusBar", "QTabBar", "QTableWidget", "QToolBar", "QToolButton", "QTreeView"),
)
KINDS: tuple[type[QWidget], ...] = tuple(getattr(QtWidgets, name) for name in NAMES)
OF_A_THEME = (
    *NAMES,
    *("QAbstractItemView", "QHeaderView", "QTipLabel", "QMenuItem", "QDockWidgetTitle"),
    *("QTitleBar", "QMdiSubWindowTitleBar", "QComboMenuItem", "QComboLineEdit", "QSmallFont"),
)
"""Names that a platform's theme may give to QApplication together with a font."""


@pytest.fixture
def window(qtbot: QtBot, restored_style: QApplication) -> Iterator[QMainWindow]:
    """A window with a widget of each kind, made when the system's theme had its fonts."""
    restored_style.setStyleSheet("")
    for name in OF_A_THEME:
        # PySide's stubs say bytes, which it does not take.
        QApplication.setFont(QFont("Courier New"), name)  # type: ignore[arg-type]
    window = QMainWindow()
    qtbot.addWidget(window)
    for kind in KINDS:
        kind(window)
    yield window
    restored_style.setFont(restored_style.font())


def families(window: QMainWindow) -> dict[str, str]:
    """The family by kind of widget, in those there are and in some that are made now."""
    fresh = [kind() for kind in KINDS]
    message = QMessageBox(window)
    message.setText("x")
    of_kinds: dict[str, str] = {}
    for widget in (*fresh, message, *window.findChildren(QWidget), *message.findChildren(QWidget)):
        widget.ensurePolished()
        of_kinds[type(widget).__name__] = widget.font().family()
    assert QHeaderView.__name__ in of_kinds
    return of_kinds


def others(window: QMainWindow, family: str) -> dict[str, str]:
    """What has another family."""
    return {kind: found for kind, found in families(window).items() if found != family}


def test_every_kind_of_widget_has_the_shipped_typeface(
    window: QMainWindow, restored_style: QApplication, qtbot: QtBot
) -> None:
    family = load_fonts(FILES / "fonts")
    theme = ApplicationTheme(restored_style, FILES / "styles", FILES / "icons", family)
    assert not others(window, family)
    theme.set_scale(1.5)
    assert not others(window, family)
    window.show()
    for choice in (Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown):
        # Windows tells of it in events, as of other changes of its settings.
        QGuiApplication.styleHints().setColorScheme(choice)
        qtbot.wait(50)
        assert not others(window, family)
    theme.set_choice("dark")
    theme.set_choice("light")
    assert not others(window, family)


@windows_only("other platforms' own plugins need a screen")
def test_they_have_it_with_the_fonts_of_windows_theme() -> None:
    """The offscreen platform has no theme, so the test runs again on the screen that there is."""
    if os.environ.get("QT_QPA_PLATFORM") == "windows":
        return
    done = subprocess.run(
        [sys.executable, "-P", "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__],
        env={**os.environ, "QT_QPA_PLATFORM": "windows"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stdout
