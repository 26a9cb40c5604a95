"""The real program, with an observer who writes on standard output what is on the screen.

One line of JSON each, a list with its kind first: ``["open", "writable" or "read-only", banner,
report]`` when a report is shown, ``["button", text, x, y]`` for each button of the banner with its
place on the screen, ``["edit", report]`` at each change before anything of it is stored, and
``["saved", report, words]`` when the window shows that it is saved. A report
stands there as a hash of its content. With ``KPLAN_TYPES`` set it also types, without end, where
the window has its focus: what a screen with keys is needed for elsewhere.
"""

from __future__ import annotations

import json
import os
import random
import sys
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from kplan_desktop.domain.model.report import Report

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def content_hash(report: Report) -> str:
    """A hash of all that is written in a report, the same in every process."""
    activities = sorted(report.activities.items())
    content = (report.unit_id, report.adviser, report.goals, activities)
    return sha256(repr(content).encode(errors="surrogatepass")).hexdigest()[:16]


def emit(*line: object) -> None:
    """Write a line in one go, which no kill can cut in two."""
    os.write(1, (json.dumps(line) + "\n").encode())


def type_without_end(window: QWidget) -> None:
    """Press a random key of the window's every few milliseconds, with a rest now and then."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest

    chance = random.Random()  # noqa: S311  # other keys in every run
    none, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    alt = Qt.KeyboardModifier.AltModifier
    steps = [
        (Qt.Key.Key_Return, none),
        (Qt.Key.Key_Z, control),
        (Qt.Key.Key_Down, alt),
        (Qt.Key.Key_Up, alt),
    ]
    timer = QTimer(window)

    def press() -> None:
        focus = window.focusWidget()
        if focus is not None and chance.random() < 0.05:
            QTest.keyClick(focus, *chance.choice(steps))
        elif focus is not None:
            QTest.keyClicks(focus, chance.choice("abcdefg æøå"))
        timer.start(chance.choice([5, 10, 20, 20, 500]))

    timer.setSingleShot(True)
    timer.timeout.connect(press)
    focus = window.focusWidget()
    if focus is not None:
        QTest.keyClick(focus, Qt.Key.Key_Return)
    press()


def main() -> int:
    """Run Kplan with the arguments of this process; its exit code."""
    from PySide6.QtCore import QStandardPaths, QTimer
    from PySide6.QtWidgets import QToolButton

    from kplan_desktop import app
    from kplan_desktop.cli.main import main
    from kplan_desktop.ui.document.save_state import Saved, SaveState
    from kplan_desktop.ui.document.session import Session
    from kplan_desktop.ui.widgets.banner import Banner

    if "KPLAN_TYPES" in os.environ:  # on Windows no variable leads to other folders
        QStandardPaths.setTestModeEnabled(True)
    build_contents, make_session = app.Kplan.build_contents, Session.__init__

    def make_and_watch(session: Session, *args: Any, **kwargs: Any) -> None:
        make_session(session, *args, **kwargs)
        # Before the window is, which may store the edit while it shows it.
        session.changed.connect(lambda _: emit("edit", content_hash(session.report)))

    def build_and_watch(kplan: app.Kplan) -> None:
        build_contents(kplan)
        window = kplan.window

        def saved(session: Session, state: SaveState) -> None:
            if isinstance(state, Saved):
                words = window.status.findChildren(QToolButton)[0].text()
                emit("saved", content_hash(session.report), words)

        def watch(session: Session | None) -> None:
            if session is None:
                return
            # The window was connected first: by now it shows so.
            session.save_state_changed.connect(lambda state: saved(session, state))
            QTimer.singleShot(200, window, lambda: opened(session))

        def opened(session: Session) -> None:
            banner = window.findChild(Banner)
            assert banner is not None
            shown = banner.isVisible()
            for button in banner.offers() if shown else []:
                at = button.mapToGlobal(button.rect().center())
                emit("button", button.text(), at.x(), at.y())
            access = "read-only" if session.read_only else "writable"
            emit("open", access, banner.text() if shown else "", content_hash(session.report))
            if "KPLAN_TYPES" in os.environ:
                type_without_end(window)

        kplan.documents.session_changed.connect(watch)

    Session.__init__ = make_and_watch  # type: ignore[assignment,method-assign]  # looks on
    app.Kplan.build_contents = build_and_watch  # type: ignore[assignment,method-assign]  # looks on
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
