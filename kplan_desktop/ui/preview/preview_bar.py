"""The bars above pages: which page, its size; of the preview also report or plan, and printing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QToolButton, QWidget

from kplan_desktop.exchange.preview.protocol import Printed
from kplan_desktop.ui.accessibility.spoken_roles import set_choice
from kplan_desktop.ui.preview.preview_view import (
    LARGEST_ZOOM,
    SMALLEST_ZOOM,
    ZOOM_STEP,
    PreviewView,
)
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.keyboard import order_tabs

_ICON = 16
_HEIGHT = 34


class PageBar(QWidget):
    """The page that one reads in ``view``, of how many, and buttons for its size."""

    def __init__(self, theme: Theme, view: PreviewView, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self._icons: dict[QToolButton, str] = {}
        self._flow = FlowLayout(self)
        self._add_choices()
        self.smaller = self._tool("minus", self.tr("Smaller (Ctrl+-)"))
        self.larger = self._tool("plus", self.tr("Larger (Ctrl++)"))
        self._add_tools()
        order_tabs((*self._icons, view))
        self.page = QLabel(self)
        self.page.setTextFormat(Qt.TextFormat.PlainText)
        self.page.setProperty("look", "small")
        self._flow.addWidget(self.page)
        self.smaller.clicked.connect(lambda: view.set_zoom(view.zoom / ZOOM_STEP))
        self.larger.clicked.connect(lambda: view.set_zoom(view.zoom * ZOOM_STEP))
        view.turned.connect(self._show_page)
        self._show_page()
        theme.follow(self._apply_theme)

    def _add_choices(self) -> None:
        """What stands before the buttons for the size."""

    def _add_tools(self) -> None:
        """What stands after them."""

    def _apply_theme(self) -> None:
        self._flow.setSpacing(self._theme.tokens.px(4))
        self.page.setContentsMargins(self._theme.tokens.px(6), 0, 0, 0)
        side = self._theme.tokens.px(_ICON)
        for button, icon in self._icons.items():
            button.setIcon(self._theme.icons.icon(icon, "ink", _ICON))
            button.setIconSize(QSize(side, side))
        for widget in (*self.findChildren(QToolButton), self.page):
            widget.setFixedHeight(self._theme.tokens.px(_HEIGHT))

    def _show_page(self) -> None:
        """Say which page is read, nothing while there are none; and whether its size can change."""
        view = self._view
        of = len(view.pages.sizes) if view.pages is not None else 0
        text = self.tr("%1 of %2").replace("%1", str(view.page + 1)).replace("%2", str(of))
        self.page.setText(text if of else "")
        self.smaller.setEnabled(of > 0 and view.zoom > SMALLEST_ZOOM)
        self.larger.setEnabled(of > 0 and view.zoom < LARGEST_ZOOM)

    def _tool(self, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icons[button] = icon
        self._flow.addWidget(button)
        return button


class PreviewBar(PageBar):
    """Signals: ``chosen(Printed)`` and ``print_clicked``."""

    chosen = Signal(object)
    print_clicked = Signal()

    def _add_choices(self) -> None:
        self._group = QButtonGroup(self)
        self.report = self._choice(self.tr("Report"), Printed.REPORT)
        self.plan = self._choice(self.tr("Plan"), Printed.PLAN)
        self.report.setChecked(True)

    def set_choices_visible(self, *, visible: bool) -> None:
        """Show the choice between report and plan, or not where there is none."""
        for button in self._group.buttons():
            button.setVisible(visible)

    def _add_tools(self) -> None:
        self.print = self._tool("printer", self.tr("Print …"))
        self.print.clicked.connect(self.print_clicked)

    def _show_page(self) -> None:
        super()._show_page()
        self.print.setEnabled(self._view.pages is not None)

    def _choice(self, name: str, printed: Printed) -> QToolButton:
        button = QToolButton(self)
        button.setText(name)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_choice(button)
        button.clicked.connect(lambda: self.chosen.emit(printed))
        self._group.addButton(button)
        self._flow.addWidget(button)
        return button
