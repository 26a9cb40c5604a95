"""The large numbers over the board: who has delivered, and how many the work reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.label_button import LabelButton
from kplan_desktop.ui.widgets.wrap_label import WrapLabel


@dataclass(frozen=True, slots=True)
class LargeNumber:
    """A number with what it counts; ``metric_id`` is whose total it is, empty for no total."""

    number: str
    about: str
    metric_id: str = ""
    look: str = "display"


class BoardHead(QWidget):
    """Numbers beside each other. ``total_requested(metric_id)`` when one of a metric is clicked."""

    total_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(self)
        self.numbers: list[LargeNumberButton] = []
        self._is_compact = False
        theme.follow(self._apply_theme)

    def show_numbers(self, numbers: Sequence[LargeNumber]) -> None:
        """Show these; a widget that is there is used again, so that it keeps the keyboard."""
        while len(self.numbers) > len(numbers):
            gone = self.numbers.pop()
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.numbers) < len(numbers):
            new = LargeNumberButton(self._theme, self)
            new.clicked.connect(lambda _=False, new=new: self.total_requested.emit(new.metric_id))
            new.set_compact(self._is_compact)
            self.numbers.append(new)
            self._flow.addWidget(new)
        for widget, number in zip(self.numbers, numbers, strict=True):
            widget.show_number(number)

    def set_compact(self, compact: bool) -> None:
        """Set each number before its words and no larger than they are, where room is scarce."""
        self._is_compact = compact
        for number in self.numbers:
            number.set_compact(compact)
        self._apply_theme()

    def _apply_theme(self) -> None:
        self._flow.setSpacing(self._theme.tokens.px(4))


class LargeNumberButton(LabelButton):
    """One of the numbers, which is a button where it is a total."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.metric_id = ""
        self._number = self.add_label(QLabel(self), "display")
        self._about = WrapLabel(self)
        self.add_label(self._about, "small")
        self._look, self._is_compact = "display", False
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.addWidget(self._number)
        self._box.addWidget(self._about)
        theme.follow(self._apply_theme)

    def set_compact(self, compact: bool) -> None:
        """As that of the head."""
        self._is_compact = compact
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if compact else direction.TopToBottom)
        self._apply_theme()

    def _apply_theme(self) -> None:
        px = self.theme.tokens.px
        self._box.setContentsMargins(px(6), px(2), px(6), px(3))
        self._box.setSpacing(px(6) if self._is_compact else 0)
        strong = "warning" if self._look == "displayWarning" else "strong"
        set_style_property(self._number, "look", strong if self._is_compact else self._look)

    def show_number(self, number: LargeNumber) -> None:
        """Show another number."""
        self.metric_id = number.metric_id
        self._number.setText(number.number)
        self._about.setText(number.about)
        self._look = number.look
        self._apply_theme()
        is_total = bool(number.metric_id)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_total else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_total)
        self.setAccessibleName(f"{number.number} {number.about}")
        self.setToolTip(self.tr("Where does the number come from?") if is_total else "")
