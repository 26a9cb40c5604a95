"""The panel to the left: the tree with its filter, or the search results."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QStackedLayout, QVBoxLayout, QWidget

from kplan_desktop.domain.review.outline_filter import Filter, Matches
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.outline.outline_filter_bar import OutlineFilterBar
from kplan_desktop.ui.outline.outline_view import OutlineView
from kplan_desktop.ui.search.search_panel import SearchPanel
from kplan_desktop.ui.theme.theme import Theme


class LeftPanel(QWidget):
    """Holds the tree and the search panel, one of them seen.

    ``search_wanted`` is emitted when the hits are to be seen, also where the panel is hidden.
    """

    search_wanted = Signal()

    def __init__(
        self, outline: OutlineView, theme: Theme, parent: QWidget, *, read_only: bool
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.outline = outline
        self._found: Mapping[Filter, Matches] = {}
        self._tree = QFrame(self)
        self._tree.setObjectName("sideBody")
        self.filters = OutlineFilterBar(theme, self._tree)
        self.filters.chosen.connect(self._filter)
        self._nothing = QLabel(self.tr("Nothing here."), self._tree)
        self._nothing.setProperty("look", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.hide()
        self._column = QVBoxLayout(self._tree)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.filters)
        self._column.addWidget(self._nothing)
        self._column.addWidget(outline, 1)
        self.search = SearchPanel(theme, self, read_only=read_only)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._tree)
        self._stack.addWidget(self.search)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._nothing.setContentsMargins(px(16), px(12), px(16), 0)

    @property
    def is_searching(self) -> bool:
        """Whether the hits are seen."""
        return self._stack.currentWidget() is self.search

    def show_search(self) -> None:
        """Show the hits."""
        self._stack.setCurrentWidget(self.search)
        self.search_wanted.emit()

    def enter(self) -> bool:
        """Take the keyboard into the hits, where they are seen, or else into the tree."""
        shown = self.search.list if self.is_searching else self.outline
        if not shown.isVisible():
            return False
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_tree(self) -> None:
        """Show the tree."""
        self._stack.setCurrentWidget(self._tree)

    def show_matches(self, found: Mapping[Filter, Matches]) -> None:
        """Set the matches of each filter; the current row stays visible, matching or not."""
        self._found = found
        self.filters.show_counts(found)
        if self.filters.filter is not None:
            self._narrow(keep_current=True)

    def _filter(self, _wanted: Filter | None) -> None:
        self._narrow(keep_current=False)
        shown, there = self.outline.counted()
        text = self.tr("%1 of %2 shown").replace("%1", str(shown))
        announce(self, text.replace("%2", str(there)))

    def _narrow(self, *, keep_current: bool) -> None:
        wanted = self.filters.filter
        found = None if wanted is None else self._found.get(wanted, Matches())
        self.outline.show_only(found, keep_current=keep_current)
        self._nothing.setVisible(found is not None and len(found) == 0)
