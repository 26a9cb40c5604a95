"""Searching while one types, in the window, on a report of 10,000 notes.

Each key in the search field, from the press until the hits are painted: words that stand in every
note, in few of them, and in none; then a step to the next hit (F3), and all hits replaced and taken
back. The first key of all is printed by itself, since it makes every text ready.

Prints medians and judges nothing.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from kplan_desktop.app import make_application
from kplan_desktop.domain.search.replacement import replacement
from kplan_desktop.domain.search.report_search import Query, SearchIndex
from kplan_desktop.ui.window.workspace import Workspace
from tests.bench.bench_typing import milliseconds, print_times, report_with, window_on

NOTES = 10_000
WORDS = ("kommunene", "oppslutning", "Melhus, med", "finnes ikke", "en")


def bench_window(app: QApplication, workspace: Workspace) -> None:
    """Type the words, key by key."""
    field = workspace.window().findChild(QLineEdit, "search")
    assert isinstance(field, QLineEdit)
    field.setFocus()

    def press(key: Qt.Key) -> None:
        QTest.keyClick(field, key)
        app.processEvents()

    def write(character: str) -> None:
        QTest.keyClicks(field, character)
        app.processEvents()

    print_times("the first key of all", [milliseconds(lambda: write("k"))])
    press(Qt.Key.Key_Escape)
    for words in WORDS:
        field.setFocus()
        print_times(
            f"a key of «{words}»", [milliseconds(partial(write, character)) for character in words]
        )
        if workspace.left.search.list.hits.rowCount():
            steps = [milliseconds(lambda: press(Qt.Key.Key_F3)) for _ in range(20)]
            print_times("  F3 to the next hit", steps)
        field.setFocus()
        press(Qt.Key.Key_Escape)


def bench_replacing(workspace: Workspace) -> None:
    """Replace what stands in every note, and take it back."""
    session = workspace.session
    hits = SearchIndex().find(session.report, Query(text="kommune"))

    def replace_all() -> None:
        edit = replacement(session.report, hits, "bydel")
        assert edit is not None
        session.do(edit, "Replace")

    print_times(f"{len(hits)} hits replaced", [milliseconds(replace_all)])
    print_times("  and taken back", [milliseconds(session.undo_stack.undo)])


def main() -> None:
    """Measure and print."""
    app = make_application(["kplan"])
    with window_on(app, report_with(NOTES, 1_000, 10)) as workspace:
        bench_window(app, workspace)
        bench_replacing(workspace)
        workspace.session.flush()


if __name__ == "__main__":
    main()
