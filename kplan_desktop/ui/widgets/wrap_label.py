"""A label that breaks its text also inside a long word, and so is never wider than its place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QCheckBox, QLabel, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.ui.widgets.plain_text import LONGEST_SHOWN

_NARROWEST = 6
"""Characters that it asks for at least."""


class WrapLabel(QLabel):
    """Plain text on as many lines as it needs, or on ``lines`` with «…» at the end of the last.

    A line feed in the text begins a new line.
    """

    def __init__(self, parent: QWidget, *, lines: int | None = None) -> None:
        super().__init__(parent)
        self._most = lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        super().setText(beginning(text, LONGEST_SHOWN))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        self.ensurePolished()
        return len(self._lines(width)) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * _NARROWEST, metrics.lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        with QPainter(self) as painter:
            metrics = self.fontMetrics()
            painter.setPen(self.palette().color(self.foregroundRole()))
            top = float(metrics.ascent())
            for line in self._lines(self.width()):
                painter.drawText(QPointF(0, top), line)
                top += metrics.lineSpacing()

    def _lines(self, width: int) -> list[str]:
        """The text as it is broken at this width; at least one line."""
        return wrapped_lines(self.text(), self.font(), width, self._most)


class WrapCheckBox(QCheckBox):
    """A check box whose text takes as many lines as it needs."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        spacing = self.fontMetrics().lineSpacing()
        lines = wrapped_lines(self.text(), self.font(), width - self._around())
        return super().sizeHint().height() + (len(lines) - 1) * spacing

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        narrowest = self.fontMetrics().averageCharWidth() * _NARROWEST
        return QSize(self._around() + narrowest, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Have the style draw all but the text."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        around = self._around()
        lines = wrapped_lines(option.text, self.font(), self.width() - around)
        option.text = ""
        spacing = self.fontMetrics().lineSpacing()
        top = (self.height() - len(lines) * spacing) / 2 + self.fontMetrics().ascent()
        with QPainter(self) as painter:
            self.style().drawControl(QStyle.ControlElement.CE_CheckBox, option, painter, self)
            painter.setPen(self.palette().color(self.foregroundRole()))
            for number, line in enumerate(lines):
                painter.drawText(QPointF(self._before(option), top + number * spacing), line)

    def _around(self) -> int:
        """The width of all but the text."""
        self.ensurePolished()
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())

    def _before(self, option: QStyleOptionButton) -> int:
        """Where the text begins."""
        part = QStyle.SubElement.SE_CheckBoxContents
        return self.style().subElementRect(part, option, self).left()


def wrapped_lines(text: str, font: QFont, width: int, most: int | None = None) -> list[str]:
    """The lines of a text at a width in pixels, or ``most`` of them with «…»; at least one."""
    if "\n" not in text and QFontMetrics(font).horizontalAdvance(text) <= width:
        return [text]
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(width, 1))
        start = line.textStart()
        if most is not None and len(found) == most - 1:
            elide = Qt.TextElideMode.ElideRight
            found.append(QFontMetrics(font).elidedText(text[start:], elide, max(width, 1)))
            break
        found.append(text[start : start + line.textLength()].rstrip("\n"))
        line = layout.createLine()
    layout.endLayout()
    return found or [""]
