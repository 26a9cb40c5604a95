"""All texts of a window: what is read on it, in its tooltips, and by a screen reader."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

_MOST_ROWS = 60
"""Of a long list the rest is no different."""

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def shown_texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """Where a text stands, and the text, for all texts of what is visible in a window.

    What is written in a field is not among them, but what an empty field says is.
    """
    for widget in (window, *window.findChildren(QWidget)):
        if widget is window or widget.isVisibleTo(window):
            kind = type(widget).__name__
            for text in _texts_of(widget):
                if plain := _plain(text):
                    yield kind, plain


def _texts_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if widget.isWindow():
        yield widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox():
            yield widget.title()
        case QTabBar():
            for tab in range(widget.count()):
                yield from (widget.tabText(tab), widget.tabToolTip(tab))
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(item) for item in range(widget.count()))
        case QMenu():
            for action in widget.actions():
                yield from (action.text(), action.toolTip())
        case QHeaderView():
            model = widget.model()
            if model is not None and widget.orientation() is Qt.Orientation.Horizontal:
                for section in range(widget.count()):
                    for role in _ROLES:
                        yield _as_text(model.headerData(section, widget.orientation(), role))
        case QAbstractItemView() if widget.model() is not None:
            yield from _texts_in(widget.model(), QModelIndex())
    for action in widget.actions():
        yield from (action.text(), action.toolTip())


def _texts_in(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        # Qt hides the number of columns of its models of lists.
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
        for column in range(columns):
            index = model.index(row, column, parent)
            yield from (_as_text(index.data(role)) for role in _ROLES)
        yield from _texts_in(model, model.index(row, 0, parent))


def _as_text(data: object) -> str:
    return data if isinstance(data, str) else ""


def _plain(text: str) -> str:
    """Without the tags of a tooltip, the marks of keys in names, and the keys of a menu."""
    if text.startswith("<"):
        text = html.unescape(re.sub(r"<[^>]*>", "", text))
    return text.split("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&").strip()
