"""What of a window is cut off, covered, outside, or larger than a small screen."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from html import escape
from itertools import combinations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionFrame,
    QTabBar,
    QToolButton,
    QWidget,
)

from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.elided_label import ElidedLabel
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.icon_text_button import ElidedButton
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText
from kplan_desktop.ui.widgets.wrap_label import WrapCheckBox, WrapLabel

SCREEN = QSize(1280, 750)
"""What a screen of 1280 × 800 pixels has beside the bar of the desktop."""

_SLACK = 2
"""Pixels that a style sheet rounds away."""

_TEXTS = (QLabel, QAbstractButton, QLineEdit, QComboBox)


def layout_faults(window: QWidget) -> Iterator[str]:
    """A sentence for each fault."""
    match window:
        case QMenu():
            size = window.sizeHint()
        case QMainWindow():
            size = window.minimumSize()  # as large as the walk has made it
        case _:
            size = window.size()
    if size.boundedTo(SCREEN) != size:
        yield f"{size.width()} × {size.height()} is larger than the screen"
    if isinstance(window, QMenu):
        return
    shown = [each for each in window.findChildren(QWidget) if each.isVisibleTo(window)]
    for widget in shown:
        if widget.window() is window and not widget.size().isEmpty():
            for fault in (_cut(widget), _outside(widget, window)):
                if fault:
                    yield f"{_name(widget)}: {fault}"
    yield from _overlaps(shown, window)


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")()
    parent = widget.parentWidget()
    inside = "" if parent is None else f" in {type(parent).__name__}"
    return f"{type(widget).__name__} «{text or widget.accessibleName()}»{inside}"


def _cut(widget: QWidget) -> str:
    match widget:
        case ElidedLabel() | ElidedButton() | ComboBox():
            return ""  # they say the whole in their tooltip, name or list
        case WrapLabel():
            needs = widget.heightForWidth(widget.width())
            return _less(widget.size(), QSize(0, needs))
        case QLabel():
            return _cut_label(widget)
        case QToolButton() if widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
            return ""
        case QPushButton() | QToolButton() | QCheckBox() | QRadioButton():
            is_whole = not widget.text() or escape(widget.text()) in widget.toolTip()
            return "" if is_whole else _less(widget.size(), _needs(widget))
        case QTabBar():
            return _cut_tab(widget)
        case QHeaderView():
            return _cut_section(widget)
        case CopyableText() | GrowingTextEdit() if widget.isReadOnly():
            needs = math.ceil(widget.document().size().height())
            return _less(widget.viewport().size(), QSize(0, needs))
        case QLineEdit():
            return _cut_placeholder(widget)
    return ""


def _needs(button: QAbstractButton) -> QSize:
    if isinstance(button, WrapCheckBox):
        return QSize(0, button.heightForWidth(button.width()))
    return button.sizeHint()


def _less(has: QSize, needs: QSize) -> str:
    if has.width() < needs.width() - _SLACK or has.height() < needs.height() - _SLACK:
        return f"needs {needs.width()} × {needs.height()}, has {has.width()} × {has.height()}"
    return ""


def _cut_label(label: QLabel) -> str:
    if not label.text() or not label.pixmap().isNull():
        return ""
    if not label.wordWrap():
        return _less(label.size(), label.sizeHint())
    height = label.heightForWidth(label.width())
    if height > label.height():
        return f"needs {height} of height at {label.width()}, has {label.height()}"
    # Where Qt breaks lines; not at hard spaces.
    words = max(re.split(r"[ \n]", label.text()), key=len)
    wide = label.fontMetrics().horizontalAdvance(words)
    return f"«{words}» is wider than {label.width()}" if wide > label.width() else ""


def _cut_tab(bar: QTabBar) -> str:
    for tab in range(bar.count()):
        if bar.isTabVisible(tab) and not bar.rect().contains(bar.tabRect(tab)):
            return f"«{bar.tabText(tab)}» is outside"
        wide = bar.fontMetrics().horizontalAdvance(bar.tabText(tab))
        if bar.isTabVisible(tab) and wide > bar.tabRect(tab).width():
            return f"«{bar.tabText(tab)}» is cut"
    return ""


def _cut_section(header: QHeaderView) -> str:
    model = header.model()
    if header.orientation() is Qt.Orientation.Vertical or model is None:
        return ""
    for section in range(header.count()):
        text = str(model.headerData(section, header.orientation()) or "")
        lines = map(header.fontMetrics().horizontalAdvance, text.split("\n"))
        has, needs = header.sectionSize(section), max(lines)
        tip = model.headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        if not header.isSectionHidden(section) and has < needs and not tip:
            return f"«{text}» needs {needs}, has {has}"
    return ""


def _cut_placeholder(field: QLineEdit) -> str:
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    part = QStyle.SubElement.SE_LineEditContents
    margins = field.textMargins()
    room = field.style().subElementRect(part, option, field).width()
    room -= margins.left() + margins.right()
    wide = field.fontMetrics().horizontalAdvance(field.placeholderText())
    if field.text() or wide <= room or field.placeholderText() in field.toolTip():
        return ""
    return f"«{field.placeholderText()}» needs {wide}, has {room}"


def _outside(widget: QWidget, window: QWidget) -> str:
    """Whether a part of it is where nothing scrolls it into sight."""
    if not isinstance(widget, _TEXTS):
        return ""
    rect = widget.rect()
    at: QWidget = widget
    while at is not window:
        parent = at.parentWidget()
        if parent is None:
            return ""
        rect = rect.translated(at.pos())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            if isinstance(area, QScrollArea) and _is_beside(rect, area):
                return f"{rect.left()}–{rect.right()} is beside {parent.width()} that can be seen"
            return ""
        if not parent.rect().contains(rect):
            return f"{_text(rect)} is outside {type(parent).__name__} of {_text(parent.rect())}"
        at = parent
    return ""


def _is_beside(rect: QRect, area: QScrollArea) -> bool:
    """Whether it is at the left or right of what a scroll area shows, and cannot be scrolled to."""
    if area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
        return False
    return rect.left() < 0 or rect.right() >= area.viewport().width()


def _text(rect: QRect) -> str:
    return f"{rect.x()}, {rect.y()}, {rect.width()} × {rect.height()}"


def _overlaps(shown: list[QWidget], window: QWidget) -> Iterator[str]:
    texts: dict[QWidget, list[QWidget]] = {}
    for widget in shown:
        parent = widget.parentWidget()
        layout = None if parent is None else parent.layout()
        if parent is None or layout is None or widget.window() is not window:
            continue
        if isinstance(widget, _TEXTS):
            texts.setdefault(parent, []).append(widget)
    for together in texts.values():
        for one, other in combinations(together, 2):
            common = one.geometry().intersected(other.geometry())
            if common.width() > 1 and common.height() > 1:
                yield f"{_name(one)} and {_name(other)} overlap by {_text(common)}"
