"""The line above the tree that narrows it to one kind of work."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from kplan_desktop.domain.review.outline_filter import Filter, Matches
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.icon_text_button import IconTextButton


class OutlineFilterBar(QWidget):
    """A button with a menu of the filters and how much each shows, and one that ends filtering.

    ``chosen(filter)`` is emitted with the filter chosen, None for the whole tree;
    ``changes_requested`` asks for the list of what has changed since the last delivery.
    """

    chosen = Signal(object)
    changes_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: dict[Filter, int] = {}
        self._filter: Filter | None = None
        self._no_comparison = self.tr("nothing delivered yet")
        self._button = IconTextButton(self)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._button.setProperty("look", "muted")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._clear = QToolButton(self)
        self._clear.setAccessibleName(self.tr("Show all"))
        self._clear.setToolTip(self.tr("Show all"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._clear.clicked.connect(lambda: self.choose(None))
        menu = self._menu = QMenu(self._button)
        self._group = QActionGroup(menu)
        self._actions: dict[Filter | None, QAction] = {None: self._action(menu, None)}
        menu.addSeparator()
        for wanted in Filter:
            self._actions[wanted] = self._action(menu, wanted)
        menu.addSeparator()
        self._changes = menu.addAction(self.tr("Show what has changed since delivery …"))
        self._changes.triggered.connect(self.changes_requested)
        self._button.setMenu(menu)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._button, 1)
        self._row.addWidget(self._clear)
        theme.follow(self._apply_theme)
        self._update_count()

    @property
    def filter(self) -> Filter | None:
        """The filter that is on, None for the whole tree."""
        return self._filter

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._row.setContentsMargins(px(8), px(8), px(8), 0)
        self._row.setSpacing(0)
        for button, icon in ((self._button, "list-filter"), (self._clear, "x")):
            button.setIcon(self._theme.icons.icon(icon, "muted", 16))
            button.setIconSize(QSize(px(16), px(16)))

    def show_counts(self, found: Mapping[Filter, Matches]) -> None:
        """Show how many places match each filter; one that is not among them is off."""
        self._counts = {wanted: len(matching) for wanted, matching in found.items()}
        if self._filter is not None and self._filter not in found:
            self.choose(None)
        self._update_count()

    def explain_no_comparison(self, words: str) -> None:
        """Say in a few words why there is no filter for what changed."""
        self._no_comparison = words
        self._update_count()

    def choose(self, wanted: Filter | None) -> None:
        """Put a filter on, or off (None)."""
        if wanted is self._filter:
            return
        self._filter = wanted
        self._update_count()
        self.chosen.emit(wanted)

    def open_menu(self) -> None:
        """Open the menu of filters, as by the keyboard."""
        self._button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))
        self._menu.setActiveAction(self._actions[self._filter])

    def _action(self, menu: QMenu, wanted: Filter | None) -> QAction:
        action = menu.addAction("")
        action.setCheckable(True)
        self._group.addAction(action)
        action.triggered.connect(lambda: self.choose(wanted))
        return action

    def _update_count(self) -> None:
        for wanted, action in self._actions.items():
            action.setText(self._menu_text(wanted))
            action.setEnabled(wanted is None or not self._counts or wanted in self._counts)
            action.setChecked(wanted is self._filter)
        self._changes.setEnabled(self._counts.get(Filter.CHANGED, 0) > 0)
        on = self._filter is not None
        words = self._counted(self._filter) if self._filter is not None else self.tr("All measures")
        self._button.setText(words)
        self._button.setAccessibleName(self.tr("The tree shows: %1").replace("%1", words))
        self._button.setToolTip(self.tr("Choose what the tree shows (Ctrl+L)"))
        set_style_property(self._button, "look", "filtering" if on else "muted")
        self._clear.setVisible(on)

    def _menu_text(self, wanted: Filter | None) -> str:
        if wanted is None:
            return self.tr("All measures")
        if wanted is Filter.CHANGED and wanted not in self._counts:
            return f"{self._name(wanted)} ({self._no_comparison})"
        return self._counted(wanted)

    def _counted(self, wanted: Filter) -> str:
        count = self._counts.get(wanted)
        return self._name(wanted) if count is None else f"{self._name(wanted)} ({count})"

    def _name(self, wanted: Filter) -> str:
        match wanted:
            case Filter.EMPTY:
                return self.tr("Empty")
            case Filter.NO_FIGURES:
                return self.tr("No figures")
            case Filter.UNCERTAIN:
                return self.tr("Uncertain")
            case Filter.CHANGED:
                return self.tr("Changed since delivery")
