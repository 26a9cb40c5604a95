"""The real program, which also answers questions about what is on the screen.

A question is a line of JSON on standard input, ``[name, argument, …]`` with the name of a function
in PROBES; the answer is one on standard output. A place is ``[x, y, width, height]`` in pixels of
the screen, or null where there is no such thing to be seen.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSocketNotifier, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QWidget,
)

from kplan_desktop import app
from kplan_desktop.cli.main import main as run_kplan
from kplan_desktop.ui.widgets.drag_handle import DragHandle
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText
from kplan_desktop.ui.window.main_window import MainWindow
from kplan_desktop.ui.window.workspace import Workspace

Place = list[int] | None


def focus() -> dict[str, Any] | None:
    """The widget with the keyboard: its class, accessible name, text or choice, and place."""
    widget = QApplication.focusWidget()
    if widget is None:
        return None
    return {
        "class": type(widget).__name__,
        "name": widget.accessibleName(),
        "text": widget.currentText() if isinstance(widget, QComboBox) else _text(widget),
        "place": _place(widget),
    }


def widget(label: str) -> Place:
    """The first visible widget with this accessible name, text or object name, menus included.

    Not one that is disabled, which takes no click.
    """
    for each in _visible_widgets():
        if isinstance(each, QMenu):
            for action in each.actions():
                if action.isVisible() and action.text().replace("&", "").split("\t")[0] == label:
                    corner = each.mapToGlobal(each.actionGeometry(action).topLeft())
                    return _rectangle(QRect(corner, each.actionGeometry(action).size()))
        elif each.isEnabled() and label in (
            *(each.accessibleName(), each.objectName()),
            _text(each).replace("&", ""),
        ):
            return _place(each)
    return None


def item(label: str) -> Place:
    """What is in view of the first item of a tree or list whose accessible text begins so.

    A numbered row may also be named without its kind, as it is seen: "1.1 …" for "Mål 1.1: …".
    """
    for view in _visible_widgets():
        if not isinstance(view, QAbstractItemView):
            continue
        for index in _items(view, QModelIndex()):
            rectangle = view.visualRect(index)
            spoken = _spoken(index)
            is_it = label in (spoken[: len(label)], _numbered(spoken)[: len(label)])
            seen = rectangle.intersected(view.viewport().rect())
            if is_it and not seen.isEmpty():
                seen.moveTopLeft(view.viewport().mapToGlobal(seen.topLeft()))
                return _rectangle(seen)
    return None


def text(beginning: str) -> Place:
    """The first editor of the goal page whose text begins so."""
    found = next((each for each in _editors() if each.text().startswith(beginning)), None)
    return None if found is None else _place(found)


def handle(beginning: str) -> Place:
    """The drag handle beside the first editor of the goal page whose text begins so."""
    editor = next((each for each in _editors() if each.text().startswith(beginning)), None)
    row = None if editor is None else editor.parentWidget()
    while row is not None:
        handles = [each for each in row.findChildren(DragHandle) if each.isVisible()]
        if handles:
            return _place(handles[0])
        row = row.parentWidget()
    return None


def texts() -> list[str]:
    """The texts of the goal page from top to bottom."""
    return [each.text() for each in _editors()]


def visible_text() -> str:
    """The texts of all visible labels, buttons and messages that can be copied."""
    kinds = (QLabel, QAbstractButton, CopyableText)
    return "\n".join(_text(each) for each in _visible_widgets() if isinstance(each, kinds))


def goal() -> str:
    """The id of the goal shown."""
    workspace = _workspace()
    return "" if workspace is None else workspace.page.goal_id


def printed_page() -> int | None:
    """The page that is read in the preview, from 0; null while there is none."""
    workspace = _workspace()
    preview = None if workspace is None else workspace.side.preview
    pages = None if preview is None or not preview.is_current else preview.view.pages
    return None if preview is None or pages is None else preview.view.page


def spoken_items() -> list[list[str]]:
    """What a screen reader says of each row of the visible trees and lists, view by view."""
    return [
        [_spoken_row(index) for index in _items(view, QModelIndex())]
        for view in _visible_widgets()
        if isinstance(view, QAbstractItemView)
    ]


def current_item() -> str:
    """What a screen reader says of the item that has the keyboard; empty where none has."""
    view = QApplication.focusWidget()
    return _spoken(view.currentIndex()) if isinstance(view, QAbstractItemView) else ""


def picture(path: str) -> bool:
    """Whether a picture of the whole screen was written to a file."""
    return bool(QApplication.primaryScreen().grabWindow(0).save(path))


PROBES: dict[str, Callable[..., object]] = {
    probe.__name__: probe
    for probe in (
        *(focus, widget, item, text, handle, texts, visible_text, goal, printed_page),
        *(spoken_items, current_item, picture),
    )
}


def _workspace() -> Workspace | None:
    windows = QApplication.topLevelWidgets()
    return next((each.workspace for each in windows if isinstance(each, MainWindow)), None)


def _editors() -> list[GrowingTextEdit]:
    workspace = _workspace()
    return [] if workspace is None else list(workspace.page.texts())


def _visible_widgets() -> Iterator[QWidget]:
    """Those of what lies on top first."""
    tops = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    tops.sort(key=lambda each: (not each.isActiveWindow(), not isinstance(each, QMenu)))
    popup = QApplication.activePopupWidget()
    for top in ([popup] if popup is not None else []) + tops:
        yield top
        yield from (each for each in top.findChildren(QWidget) if each.isVisible())


def _items(view: QAbstractItemView, parent: QModelIndex) -> Iterator[QModelIndex]:
    model = view.model()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield index
        yield from _items(view, index)


def _spoken(index: QModelIndex) -> str:
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data())


def _numbered(spoken: str) -> str:
    """What is said of a row, from its number on, and without the colon behind that."""
    return re.sub(r"^\w+ ([\d.]+):", r"\1", spoken)


def _spoken_row(first: QModelIndex) -> str:
    model = first.model()
    # A list's own count is private.
    count = 1 if isinstance(model, QAbstractListModel) else model.columnCount(first.parent())
    columns = range(count)
    return ", ".join(_spoken(first.siblingAtColumn(column)) for column in columns)


def _text(each: QWidget) -> str:
    if isinstance(each, CopyableText):
        return each.toPlainText()
    shown = getattr(each, "text", None)
    return str(shown()) if callable(shown) else ""


def _place(each: QWidget) -> Place:
    """What of it no scrolling area cuts off, so that the mouse meets it there."""
    seen = each.visibleRegion().boundingRect()
    if seen.isEmpty():
        return None
    return _rectangle(QRect(each.mapToGlobal(seen.topLeft()), seen.size()))


def _rectangle(rectangle: QRect) -> Place:
    return [rectangle.x(), rectangle.y(), rectangle.width(), rectangle.height()]


def main() -> int:
    """Run Kplan with the arguments of this process; its exit code."""
    build_contents = app.Kplan.build_contents
    listening: list[QSocketNotifier] = []
    received = b""

    def build_and_listen(kplan: app.Kplan) -> None:
        build_contents(kplan)

        def answer() -> None:
            nonlocal received
            received += os.read(0, 65536)
            *lines, received = received.split(b"\n")
            for line in lines:
                name, *arguments = json.loads(line)
                os.write(1, (json.dumps(PROBES[name](*arguments)) + "\n").encode())

        notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, kplan.window)
        notifier.activated.connect(answer)
        listening.append(notifier)

    app.Kplan.build_contents = build_and_listen  # type: ignore[assignment,method-assign]  # looks on
    return run_kplan(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
