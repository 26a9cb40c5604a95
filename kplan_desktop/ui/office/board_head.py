"""The large numbers over the board: who has delivered, and how many the work reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.label_button import LabelButton
from kplan_desktop.ui.widgets.wrap_label import WrapLabel


@dataclass(frozen=True, slots=True)
class LargeNumber:
    """A number with what it counts; ``metric_id`` is whose total it is, empty for no total.

    ``leads_to_events`` is whether it is the number of joint events to decide.
    """

    number: str
    about: str
    metric_id: str = ""
    look: str = "display"
    leads_to_events: bool = False


_WIDEST = 224
"""Pixels of a number and its words at 100 %."""

_MOST = 4
"""Numbers there may be. All are made at first: Tab leads to them before what is made later."""

_LINES = 2
"""Lines of words for which there is always room."""


class BoardHead(QWidget):
    """Numbers beside each other.

    ``total_requested(metric_id)`` when one of a metric is clicked, ``joint_events_requested`` when
    that of joint events is.
    """

    total_requested = Signal(str)
    joint_events_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(self)
        self.numbers: list[LargeNumberButton] = []
        self._made = [LargeNumberButton(theme, self) for _ in range(_MOST)]
        for each in self._made:
            each.clicked.connect(lambda _=False, each=each: self._tell_clicked(each.shown))
            each.hide()
            self._flow.addWidget(each)
        theme.follow(self._apply_theme)

    def show_numbers(self, numbers: Sequence[LargeNumber]) -> None:
        """Show these; a widget that is there is used again, so that it keeps the keyboard."""
        self.numbers = self._made[: len(numbers)]
        for widget, number in zip(self.numbers, numbers, strict=True):
            widget.show_number(number)
        for at, widget in enumerate(self._made):
            widget.setVisible(at < len(numbers))

    def _tell_clicked(self, number: LargeNumber) -> None:
        if number.leads_to_events:
            self.joint_events_requested.emit()
        elif number.metric_id:
            self.total_requested.emit(number.metric_id)

    def set_compact(self, compact: bool) -> None:
        """Set each number before its words and no larger than they are, where room is scarce."""
        for number in self._made:
            number.set_compact(compact)
        self._apply_theme()

    def _apply_theme(self) -> None:
        self._flow.setSpacing(self._theme.tokens.px(4))


class LargeNumberButton(LabelButton):
    """One of the numbers, which is a button where it leads further."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.shown = LargeNumber("", "")
        self._number = self.add_label(QLabel(self), "display")
        self._about = WrapLabel(self)
        self.add_label(self._about, "small")
        self._is_compact = False
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.addWidget(self._number)
        self._box.addWidget(self._about, 1)
        theme.follow(self._apply_theme)

    def set_compact(self, compact: bool) -> None:
        """As that of the head."""
        self._is_compact = compact
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if compact else direction.TopToBottom)
        self._apply_theme()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No wider than a quarter of a laptop's window, so that four stand beside each other.

        The words have two lines from the first: they grow when totals are there.
        """
        whole = self._box.sizeHint()
        if self._is_compact:
            return whole
        width = min(whole.width(), self.theme.tokens.px(_WIDEST))
        margins = self._box.contentsMargins()
        inner = width - margins.left() - margins.right()
        line = self._about.fontMetrics().lineSpacing()
        words = max(self._about.heightForWidth(inner), _LINES * line)
        around = margins.top() + margins.bottom()
        return QSize(width, self._number.sizeHint().height() + words + around)

    def _apply_theme(self) -> None:
        px = self.theme.tokens.px
        self._box.setContentsMargins(px(6), px(2), px(6), px(3))
        self._box.setSpacing(px(6) if self._is_compact else 0)
        strong = "warning" if self.shown.look == "displayWarning" else "strong"
        set_style_property(self._number, "look", strong if self._is_compact else self.shown.look)

    def show_number(self, number: LargeNumber) -> None:
        """Show another number."""
        self.shown = number
        self._number.setText(number.number)
        self._about.setText(number.about)
        self._apply_theme()
        is_total = bool(number.metric_id)
        can_click = is_total or number.leads_to_events
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_click else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not can_click)
        self.setAccessibleName(f"{number.number} {number.about}")
        self.setToolTip(self.tr("Where does the number come from?") if is_total else "")
