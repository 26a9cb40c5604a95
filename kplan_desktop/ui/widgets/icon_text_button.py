"""A tool button with air between its icon and its text, and no more hover once its menu is gone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionFocusRect,
    QStyleOptionToolButton,
    QToolButton,
    QWidget,
)

from kplan_desktop.ui.theme.theme import Theme

_AIR = "\u2005"
"""A quarter of an em: style sheets know no distance between icon and text."""

_CLEAR_SIDE = 24
_RING = 4
"""Pixels from the edge of a filled button to its ring."""


def draw_ring(button: QAbstractButton) -> None:
    """Draw the style sheet's ring of the focus inside a filled button, beside its words.

    In its paint event. Where Qt draws it, it cuts through them.
    """
    ring = QStyleOptionFocusRect()
    ring.initFrom(button)
    ring.rect = button.rect().adjusted(_RING, _RING, -_RING, -_RING)
    with QPainter(button) as painter:
        element = QStyle.PrimitiveElement.PE_FrameFocusRect
        button.style().drawPrimitive(element, ring, painter, button)


class IconTextButton(QToolButton):
    """Draws the text a little further from the icon; the text itself stays as it is."""

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:  # noqa: N802 - Qt's name
        """Tell the style of a text that begins with air."""
        super().initStyleOption(option)
        if option.text and not option.icon.isNull():
            option.text = _AIR + option.text

    def setMenu(self, menu: QMenu) -> None:  # noqa: N802 - Qt's name
        """Open this menu; Qt tells no button that the mouse has left it while its menu is open."""
        super().setMenu(menu)
        menu.aboutToHide.connect(self._forget_mouse)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """In one that is filled with the accent the style's ring of the focus lies inside."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("kind") == "primary":
            draw_ring(self)

    def _forget_mouse(self) -> None:
        if not self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            self.update()


class ClearButton(QToolButton):
    """A cross at the right end of a field, which empties it; it is there while there is a text.

    Qt's own is of one size whatever that of the text, and too small to hit.
    """

    def __init__(self, field: QLineEdit, theme: Theme) -> None:
        super().__init__(field)
        self._field = field
        self._theme = theme
        self.setProperty("look", "grip")
        self.setAccessibleName(self.tr("Clear"))
        self.setToolTip(self.tr("Clear"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.clicked.connect(self._clear)
        field.textChanged.connect(self._follow)
        field.installEventFilter(self)
        theme.follow(self._apply_theme)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay at the end of the field."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _apply_theme(self) -> None:
        self.setIcon(self._theme.icons.icon("x", "muted", 16))
        self.setIconSize(self._theme.icons.size(16))
        self._place()

    def _place(self) -> None:
        px, field = self._theme.tokens.px, self._field
        side = px(_CLEAR_SIDE)
        self.setGeometry(field.width() - side - px(3), (field.height() - side) // 2, side, side)
        margins = field.textMargins()
        margins.setRight(side - px(4))
        field.setTextMargins(margins)

    def _follow(self) -> None:
        self.setVisible(bool(self._field.text()))

    def _clear(self) -> None:
        """Empty it as the user does, so that it says that it was edited."""
        self._field.selectAll()
        self._field.del_()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)


class ElidedButton(IconTextButton):
    """Is narrower than its text where there is no room for all of it, which then ends in «…»."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._is_measured = False

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the whole text."""
        self._is_measured = True
        size = super().sizeHint()
        self._is_measured = False
        return size

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Its icon, and a letter or two."""
        height = self.sizeHint().height()
        return QSize(self.iconSize().width() + 2 * height, height)

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:  # noqa: N802 - Qt's name
        """Tell the style of as much of the text as fits."""
        super().initStyleOption(option)
        if self._is_measured:  # by ``sizeHint``, which Qt has ask for this
            return
        lacking = self.sizeHint().width() - self.width()
        if lacking > 0:
            # A doubled «&» is one character on the screen, and must not be cut in two.
            text, metrics = option.text.replace("&&", "&"), option.fontMetrics
            room = max(metrics.horizontalAdvance(text) - lacking, 0)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            option.text = text.replace("&", "&&")
