"""Fields and tabs that the mouse wheel never changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QTabBar, QToolTip

from kplan_desktop.ui.widgets.plain_text import plain_tooltip

_CHOOSING = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Home, Qt.Key.Key_End),
)


class ComboBox(QComboBox):
    """A combo box that leaves the wheel to the page; its open list still scrolls.

    Where it is too narrow for what is chosen, its tooltip has the whole of that.
    With ``opens_by_keys`` the keys that would choose in the closed list open it instead, so that
    nothing is chosen before Enter: for what changes more than this field.
    """

    opens_by_keys = False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        text = event.text().strip()
        if self.opens_by_keys and (event.key() in _CHOOSING or (text and text.isprintable())):
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show as tooltip what is cut off, if it has no other."""
        if not isinstance(event, QHelpEvent) or event.type() is not QEvent.Type.ToolTip:
            return super().event(event)
        if self.toolTip() or not self._is_cut():
            return super().event(event)
        QToolTip.showText(event.globalPos(), plain_tooltip(self.currentText()), self)
        return True

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open the list with room for whole rows: Qt forgets the style sheet's own margins."""
        view, rows = self.view(), min(self.count(), self.maxVisibleItems())
        view.setMinimumHeight(0)
        super().showPopup()
        box = view.parentWidget()
        layout = box.layout() if box is not None else None
        if box is None or layout is None or not rows:
            return
        for item in filter(None, map(layout.itemAt, range(layout.count()))):
            if (gap := item.spacerItem()) is not None:
                gap.changeSize(0, 0)  # over and under the list, which has a border of its own
        layout.invalidate()
        row = max(view.visualRect(view.model().index(at, 0)).height() for at in range(rows))
        margins = view.contentsMargins()
        needed = row * rows + margins.top() + margins.bottom()
        place, room = box.geometry(), box.screen().availableGeometry()
        if needed <= room.height():
            view.setMinimumHeight(needed)  # so that the arrows for the rest go
            place.setHeight(needed)
            place.moveBottom(min(place.bottom(), room.bottom()))
            box.setGeometry(place)

    def _is_cut(self) -> bool:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(kind, option, part, self).width()
        return self.fontMetrics().horizontalAdvance(self.currentText()) > room

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()


class TabBar(QTabBar):
    """Tabs that leave the wheel to the page, which would else be another one under the pointer."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()
