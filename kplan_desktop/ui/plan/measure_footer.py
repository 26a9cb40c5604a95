"""What stands under the text of a measure: what became of it, and what the plan says of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from kplan_desktop.domain.model.report import Outcome, RegionalMeasure
from kplan_desktop.domain.plan.plan_wording import is_in_plan, is_outside_plan, is_reworded
from kplan_desktop.domain.text.excerpt import beginning, from_difference
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.plan.plan_commands import OUTCOME_ICONS, PlanCommands, outcome_name
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.icon_text_button import ElidedButton
from kplan_desktop.ui.widgets.plain_text import LONGEST_SHOWN, set_plain_tooltip
from kplan_desktop.ui.widgets.scrolling_dialog import paint_field

_LONGEST = 300
"""Characters of the wording in one line; no page is wide enough for more."""

_ALIKE = 24
"""Characters that are the same in plan and text, before the first that are not."""

_ROOM_FOR_BOTH = 420
"""Pixels at 100 % that outcome and wording need side by side."""


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What is shown of a measure under its text.

    ``wording`` is the plan's where it is another than the text, empty where the measure is not in
    the plan, else None; ``difference`` is the end of it, from where it differs. ``asks`` is whether
    its outcome is asked for. ``has_room``: there is a place for a line of it, be it empty, so that
    nothing moves when something comes there by typing.
    """

    has_room: bool
    wording: str | None
    asks: bool
    outcome: Outcome | None
    difference: str = ""

    @property
    def has_outcome(self) -> bool:
        """Whether an outcome is asked for or said."""
        return self.asks or self.outcome is not None


def plan_facts(measure: RegionalMeasure, *, adopted: bool) -> PlanFacts:
    """What is shown of a measure of a report whose plan is ``adopted`` or not."""
    wording = measure.planned if is_reworded(measure) else None
    return PlanFacts(
        has_room=adopted or measure.plan_text is not None or measure.outcome is not None,
        wording="" if is_outside_plan(measure) else wording,
        asks=adopted and is_in_plan(measure),
        outcome=measure.outcome,
        difference=from_difference(wording, measure.text, _ALIKE) if wording else "",
    )


class MeasureFooter(QWidget):
    """One line, or two where there is little room, and the reason for the outcome under it.

    ``measure_id`` is the measure that is shown. The children are positioned here, as the rows do.
    Signal: ``reason_made(editor)``, a ``GrowingTextEdit`` was made for the reason.
    """

    help_topic = HelpTopic.PLAN

    reason_made = Signal(object)

    def __init__(self, commands: PlanCommands, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self._theme = theme
        self.measure_id = ""
        self._facts = PlanFacts(False, None, False, None)
        self._lines = 1
        self.outcome = _FlatButton(theme, self, opens=not commands.read_only)
        self.outcome.clicked.connect(self.open_outcomes)
        self.wording = _FlatButton(theme, self, opens=True)
        self.wording.clicked.connect(self._open_wordings)
        self.reason: GrowingTextEdit | None = None
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self._show()

    def show_measure(self, measure_id: str, facts: PlanFacts) -> None:
        """Show a measure as it is now."""
        if measure_id == self.measure_id and facts == self._facts:
            return
        self.measure_id, self._facts = measure_id, facts
        self._show()

    def _show(self) -> None:
        self._show_outcome(self._facts.outcome)
        self._show_wording(self._facts.wording)
        self.setHidden(not self._facts.has_room)
        self._arrange()

    def _show_outcome(self, outcome: Outcome | None) -> None:
        asks = self._facts.asks and not self._commands.read_only
        self.outcome.setHidden(outcome is None and not asks)
        if outcome is None:
            self.outcome.show_state("circle-dashed", "muted", self.tr("Outcome …"))
            self.outcome.setAccessibleName(self.tr("Outcome: not set"))
        else:
            name = outcome_name(outcome.kind)
            self.outcome.show_state(*OUTCOME_ICONS[outcome.kind], name)
            self.outcome.setAccessibleName(self.tr("Outcome: %1").replace("%1", name))
        set_plain_tooltip(self.outcome, self.outcome.accessibleName())
        has_reason = outcome is not None and (outcome.reason or not self._commands.read_only)
        if has_reason and self.reason is None:
            self._make_reason()
        if self.reason is not None:
            self.reason.set_text(outcome.reason if outcome is not None else "")
            self.reason.setHidden(not has_reason)

    def _make_reason(self) -> None:
        self.reason = GrowingTextEdit(self)
        self.reason.setProperty("look", "small")
        self.reason.setReadOnly(self._commands.read_only)
        self.reason.setPlaceholderText(self.tr("Why (you may leave it)"))
        self.reason.setAccessibleName(self.tr("Why the outcome is so"))
        self.reason.edited.connect(lambda text: self._commands.write_reason(self.measure_id, text))
        self.reason.height_changed.connect(self.updateGeometry)
        self.reason.installEventFilter(self)
        self.reason_made.emit(self.reason)

    def _show_wording(self, wording: str | None) -> None:
        self.wording.setHidden(wording is None)
        if wording is None:
            return
        if not wording:
            self.wording.show_state("file-text", "muted", self.tr("Not in the plan"))
            self.wording.setToolTip("")
            return
        text = self.tr("In the plan: %1")
        line = " ".join(beginning(self._facts.difference, _LONGEST).split())
        self.wording.show_state("file-text", "muted", text.replace("%1", line))
        whole = text.replace("%1", beginning(wording, LONGEST_SHOWN))
        self.wording.setAccessibleName(whole)
        set_plain_tooltip(self.wording, whole)

    def spoken(self) -> str:
        """What a screen reader says of it beside the measure's text."""
        shown = [button for button in (self.outcome, self.wording) if not button.isHidden()]
        return ". ".join(button.accessibleName() for button in shown)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab leads to: the reason. The measure has keys for the rest."""
        return () if self.reason is None or self.reason.isHidden() else (self.reason,)

    def focus_reason(self) -> bool:
        """Put the keyboard into the reason. Returns whether that is shown."""
        if self.reason is None or self.reason.isHidden():
            return False
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reason.follow_cursor()
        return True

    # --- menus --------------------------------------------------------------------------------

    def open_outcomes(self) -> None:
        """Open the choices of an outcome, where it is asked for or said."""
        if not self._commands.read_only and not self.outcome.isHidden():
            menu = self._commands.outcome_menu(self.measure_id, self)
            # Or what is typed then, as the reason, would go into the measure.
            menu.triggered.connect(lambda _: self.focus_reason())
            _open_under(self.outcome, menu)

    def open_wording(self) -> None:
        """Show the whole wording in the plan."""
        self._commands.open_wording(self.measure_id)

    def _open_wordings(self) -> None:
        if self._commands.read_only:
            self.open_wording()
        else:
            _open_under(self.wording, self._commands.wording_menu(self.measure_id, self))

    # --- places -------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        if width != self.width():
            self.resize(width, self.height())
        return self.sizeHint().height()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        height = self._line_height() * self._lines
        if self.reason is not None and not self.reason.isHidden():
            height += self.reason.height() + 2 * self._around_reason()[1]
        return QSize(self.width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _arrange(self) -> None:
        """Outcome and wording in one line; the one under the other where there is no room.

        Neither moves when the other comes or goes.
        """
        px, line = self._theme.tokens.px, self._line_height()
        has_outcome = not self.outcome.isHidden()
        is_narrow = self.width() < px(_ROOM_FOR_BOTH)
        self._lines = 2 if is_narrow and has_outcome and not self.wording.isHidden() else 1
        room, left = self.width(), 0
        if has_outcome:
            self.outcome.setGeometry(self._place(self.outcome, 0, 0))
            left = self.outcome.geometry().right() + 1 + px(8) if self._lines == 1 else 0
        top = line * (self._lines - 1)
        self.wording.setGeometry(self._place(self.wording, left, top))
        if self.reason is not None:
            side, above = self._around_reason()
            top = line * self._lines + above
            self.reason.setGeometry(side, top, room - 2 * side, self.reason.height())
        self.updateGeometry()

    def _around_reason(self) -> tuple[int, int]:
        """Pixels beside the reason, and above and below it: its frame, where it can be written."""
        px = self._theme.tokens.px
        return (0, 0) if self._commands.read_only else (px(8), px(5))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Show in the frame whether the keyboard is in the reason."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._commands.read_only or self.reason is None or self.reason.isHidden():
            return
        side, above = self._around_reason()
        frame = self.reason.geometry().adjusted(-side, 1 - above, side, above - 1)
        paint_field(self, frame, self._theme.tokens, writing=self.reason.hasFocus())

    def _place(self, button: QWidget, left: int, top: int) -> QRect:
        size = button.sizeHint()
        return QRect(left, top, min(size.width(), self.width() - left), size.height())

    def _line_height(self) -> int:
        self.outcome.ensurePolished()
        self.wording.ensurePolished()
        return max(self.outcome.sizeHint().height(), self.wording.sizeHint().height())


class _FlatButton(ElidedButton):
    """A quiet button of one line. One that does not ``open`` anything is only looked at."""

    def __init__(self, theme: Theme, parent: QWidget, *, opens: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("planState")
        self.setProperty("look", "small")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the measure has keys for both
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not opens)

    def show_state(self, icon: str, colour: str, text: str) -> None:
        """Show an icon and a text in which nothing is an access key."""
        side = self._theme.tokens.px(14)
        self.setIconSize(QSize(side, side))
        self.setIcon(self._theme.icons.icon(icon, colour, 14))
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)


def _open_under(button: QWidget, menu: QMenu) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
