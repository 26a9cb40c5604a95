"""The field for when an activity was: the period's semesters at hand, or a time written freely."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from kplan_desktop.domain.entry.when_parser import WhenReason, WhenRefusal, parse_when, semesters_of
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.model.report import (
    MOST_TIMES,
    SingleTime,
    When,
    days_of,
    joined_times,
    single_times,
)
from kplan_desktop.domain.text.formatting import HARD_SPACE, when_text
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.accessibility.spoken_roles import set_group
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.theme.translation import screen_language
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.icon_text_button import ClearButton
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label


class TimeField(QWidget):
    """A text that is read as a time while it is written; the buttons write a semester into it.

    ``changed`` is emitted when another time, none, or an invalid one is entered.
    """

    changed = Signal()

    def __init__(self, period: Period, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._period = period
        px = theme.tokens.px
        box = QWidget(self)
        set_group(box, self.tr("When"))
        flow = FlowLayout(box, spacing=px(6), balanced=True)
        self._buttons: dict[QPushButton, When] = {}
        for semester in semesters_of(period):
            button = QPushButton(when_text(semester, screen_language()), box)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("kind", "choice")
            button.clicked.connect(lambda _=False, when=semester: self._press(when))
            self._buttons[button] = semester
            flow.addWidget(button)
        self.text = QLineEdit(self)
        self.text.setAccessibleName(self.tr("When"))
        self.text.setPlaceholderText(self.tr("21.08.2014, 1.–3. nov. 2013, Aug 2013"))
        ClearButton(self.text, theme)
        self.text.textChanged.connect(self._read)
        self._reading = plain_label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(box)
        column.addWidget(self.text)
        column.addWidget(self._reading)
        self._read()

    def value(self) -> When | WhenRefusal | None:
        """The time; None when nothing is written."""
        read = parse_when(self.text.text(), self._period)
        if isinstance(read, WhenRefusal) and read.reason is WhenReason.EMPTY:
            return None
        return read

    def set_value(self, when: When | None) -> None:
        """Write this time."""
        text = "" if when is None else when_text(when, screen_language())
        self.text.setText(text.replace(HARD_SPACE, " "))

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons of the semesters, in order."""
        return tuple(self._buttons)

    def reading(self) -> str:
        """The message under the field about its contents."""
        return self._reading.text()

    def insist(self) -> None:
        """Say, also to a screen reader, why what is written is no time, and take the keyboard."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show(self._reading.text(), "warning")
        announce(self.text, self._reading.text())

    def _press(self, when: When) -> None:
        """Write the semester, or take it away again; in a list beside the others."""
        written = self._written()
        others = [part for part in written if days_of(part) != days_of(when)]
        if len(written) < 2:
            self.set_value(when if others or not written else None)
        elif len(others) < len(written):
            self.set_value(joined_times(others))
        elif len(written) < MOST_TIMES:
            self.set_value(joined_times((*written, when)))
        self._read()  # the button is as what is written, also where nothing was

    def _read(self) -> None:
        value = self.value()
        days = {days_of(part) for part in self._written()}
        for button, when in self._buttons.items():
            button.setChecked(days_of(when) in days)
        if isinstance(value, WhenRefusal):
            self._show(when_refusal_sentence(value), "small")
        elif value is None:
            self._show(
                self.tr(
                    "A date, a range, a month, a semester or a year; several with commas or “and”."
                ),
                "small",
            )
        else:
            shown = when_text(value, screen_language())
            self._show(fill_placeholders(self.tr("Read as %1."), shown), "small")
        self.changed.emit()

    def _written(self) -> tuple[SingleTime, ...]:
        value = self.value()
        return () if value is None or isinstance(value, WhenRefusal) else single_times(value)

    def _show(self, words: str, look: str) -> None:
        set_style_property(self._reading, "look", look)
        self._reading.setText(words)


def when_refusal_sentence(refusal: WhenRefusal) -> str:
    """Why what was written is no time, and how to write one."""
    return fill_placeholders(_sentence(refusal.reason), refusal.typed)


def _sentence(reason: WhenReason) -> str:
    translate = QCoreApplication.translate
    match reason:
        case WhenReason.EMPTY:
            return translate("WhenReason", "Nothing is written.")
        case WhenReason.NOT_UNDERSTOOD:
            return translate(
                "WhenReason", "«%1» is not understood. Write 21.08.2014, or a month and its year."
            )
        case WhenReason.NO_YEAR:
            return translate("WhenReason", "Which year? Write it after «%1».")
        case WhenReason.NO_SUCH_DATE:
            return translate("WhenReason", "There is no «%1» in the calendar.")
        case WhenReason.FAR_YEAR:
            return translate("WhenReason", "The year in «%1» cannot be meant.")
        case WhenReason.BACKWARDS:
            return translate("WhenReason", "«%1» ends before it begins.")
        case WhenReason.TOO_MANY:
            return fill_placeholders(translate("WhenReason", "At most %1 times."), str(MOST_TIMES))
