"""The bar above the preview: report or plan, which page, its size, and printing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QToolButton, QWidget

from kplan_desktop.exchange.preview.protocol import Printed
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout

_ICON = 16
_HEIGHT = 34


class PreviewBar(QWidget):
    """Signals: ``chosen(Printed)``, ``zoomed(+1 | -1)`` and ``print_clicked``."""

    chosen = Signal(object)
    zoomed = Signal(int)
    print_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: dict[QToolButton, str] = {}
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self.report = self._choice(self.tr("Report"), Printed.REPORT)
        self.plan = self._choice(self.tr("Plan"), Printed.PLAN)
        self.smaller = self._tool("minus", self.tr("Smaller (Ctrl+-)"))
        self.larger = self._tool("plus", self.tr("Larger (Ctrl++)"))
        self.print = self._tool("printer", self.tr("Print …"))
        self.page = QLabel(self)
        self.page.setTextFormat(Qt.TextFormat.PlainText)
        self.page.setProperty("look", "small")
        self._flow.addWidget(self.page)
        self.report.setChecked(True)
        self.smaller.clicked.connect(lambda: self.zoomed.emit(-1))
        self.larger.clicked.connect(lambda: self.zoomed.emit(1))
        self.print.clicked.connect(self.print_clicked)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self._flow.setSpacing(self._theme.tokens.px(4))
        self.page.setContentsMargins(self._theme.tokens.px(6), 0, 0, 0)
        side = self._theme.tokens.px(_ICON)
        for button, icon in self._icons.items():
            button.setIcon(self._theme.icons.icon(icon, "ink", _ICON))
            button.setIconSize(QSize(side, side))
        for widget in (*self.findChildren(QToolButton), self.page):
            widget.setFixedHeight(self._theme.tokens.px(_HEIGHT))

    def show_page(self, number: int, of: int) -> None:
        """Say which page is read; nothing while there are none."""
        text = self.tr("%1 of %2").replace("%1", str(number)).replace("%2", str(of))
        self.page.setText(text if of else "")
        self.print.setEnabled(of > 0)

    def show_zoom(self, *, smaller: bool, larger: bool) -> None:
        """Say whether the pages can be made smaller and larger."""
        self.smaller.setEnabled(smaller)
        self.larger.setEnabled(larger)

    def _choice(self, name: str, printed: Printed) -> QToolButton:
        button = QToolButton(self)
        button.setText(name)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.chosen.emit(printed))
        self._group.addButton(button)
        self._flow.addWidget(button)
        return button

    def _tool(self, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icons[button] = icon
        self._flow.addWidget(button)
        return button
