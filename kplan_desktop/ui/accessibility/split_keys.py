"""Parts side by side: read in their order, with named edges that keys can move."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.accessibility.spoken_roles import set_edge

_SMALLER, _LARGER = "Alt+Shift+Left", "Alt+Shift+Right"
_SHARE = 20
"""A key moves an edge by one part in so many of the whole."""


class SplitKeys(QObject):
    """Lets keys make the part that has the keyboard smaller or larger, as the mouse can.

    It belongs to the splitter. ``smaller`` and ``larger`` are the actions. Of splitters within one
    another only the innermost around the keyboard hears its keys: Qt carries out none of two
    actions that have the same.
    """

    def __init__(self, splitter: QSplitter) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self.smaller = self._action(self.tr("Make this part smaller"), _SMALLER, -1)
        self.larger = self._action(self.tr("Make this part larger"), _LARGER, 1)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        # Once all parts are in it, and what put them there has done its work.
        QTimer.singleShot(0, self, self._put_in_order)

    def _action(self, text: str, keys: str, step: int) -> QAction:
        action = QAction(text, self._splitter)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self._move(step))
        self._splitter.addAction(action)
        return action

    def _follow_focus(self, _left: QWidget | None, focused: QWidget | None) -> None:
        hears = _innermost(focused) in (self, None)
        self.smaller.setEnabled(hears)
        self.larger.setEnabled(hears)

    def _put_in_order(self) -> None:
        """A splitter has its parts from last to first, and screen readers read them so."""
        parts = self._parts()
        edges = [self._splitter.handle(at) for at in range(1, self._splitter.count())]
        native = QKeySequence.SequenceFormat.NativeText
        keys = " / ".join(QKeySequence(each).toString(native) for each in (_SMALLER, _LARGER))
        for edge in edges:
            set_edge(edge, self.tr("Edge between two parts (%1)").replace("%1", keys))
        # The edges last: they reach over their neighbours, where the mouse takes hold of them.
        for widget in (*parts, *edges):
            widget.raise_()

    def _move(self, step: int) -> None:
        """Move the edge behind the part that has the keyboard, of the last one that before it."""
        splitter = self._splitter
        shown = [at for at, part in enumerate(self._parts()) if not part.isHidden()]
        part = self._part_of(QApplication.focusWidget())
        if part not in shown or len(shown) < 2:
            return
        at = shown.index(part)
        beside = shown[at + 1] if at + 1 < len(shown) else shown[at - 1]
        sizes, by = splitter.sizes(), step * max(sum(splitter.sizes()) // _SHARE, 1)
        sizes[part], sizes[beside] = sizes[part] + by, sizes[beside] - by
        splitter.setSizes(sizes)
        edge = max(part, beside)
        splitter.splitterMoved.emit(splitter.handle(edge).pos().x(), edge)
        share = 100 * splitter.sizes()[part] // max(sum(splitter.sizes()), 1)
        announce(splitter, self.tr("%1 percent").replace("%1", str(share)))

    def _parts(self) -> list[QWidget]:
        found = (self._splitter.widget(at) for at in range(self._splitter.count()))
        return [part for part in found if part is not None]

    def _part_of(self, widget: QWidget | None) -> int:
        """The index of the part that a widget lies in; -1 for none."""
        while widget is not None and widget.parentWidget() is not self._splitter:
            widget = widget.parentWidget()
        return -1 if widget is None else self._splitter.indexOf(widget)


def _innermost(widget: QWidget | None) -> SplitKeys | None:
    """The keys of the nearest splitter that a widget lies in."""
    while widget is not None:
        if isinstance(widget, QSplitter):
            found = widget.findChild(SplitKeys, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if isinstance(found, SplitKeys):
                return found
        widget = widget.parentWidget()
    return None
