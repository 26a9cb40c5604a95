"""The field that figures are typed into, in a note's line: «12 kom», Enter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kplan_desktop.domain.entry.figure_parser import (
    Completion,
    FigureCompletion,
    FigureRefusal,
    OtherWords,
    completions,
    parse,
    split_entries,
)
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.report import Figure, Report
from kplan_desktop.domain.text.formatting import HARD_SPACE, figure_text
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.chips.refusal_messages import refusal_sentence
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.theme.translation import screen_language
from kplan_desktop.ui.widgets.completion_popup import CompletionPopup
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS, LineEdit, held_modifiers

_ELSEWHERE_FOR_A_WHILE = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
_WIDTH = 190
_HEIGHT = 24


class FigureField(LineEdit):
    """One line for one figure after another, each ended by Enter, «;» or a comma and a space.

    Enter takes the completion that is marked; where there is none, the reason is shown under the
    field and what was typed stays. Enter in the empty field, and Escape, are done with it.

    ``report`` gives the report as it is now, and ``figures`` are those that the activity has.

    Signals: ``entered(Figure)``; ``metric_wanted(MetricRequest)``, to make a metric of that name;
    ``metrics_requested()``, to change, merge or remove the unit's own ones; and ``done(bool)``,
    true when a key ended it and the field still has the focus.
    """

    help_topic = HelpTopic.FIGURES

    entered = Signal(object)
    metric_wanted = Signal(object)
    metrics_requested = Signal()
    done = Signal(bool)

    def __init__(
        self,
        report: Callable[[], Report],
        other_words: OtherWords,
        figures: tuple[Figure, ...],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._report = report
        self._other_words = other_words
        self._figures = {figure.metric_id: figure for figure in figures}
        self._theme = theme
        self._offered: tuple[Completion, ...] = ()
        self._done = False
        self.setProperty("look", "chip")
        self.setPlaceholderText(self.tr("12 participants"))
        self.setAccessibleName(self.tr("Figure"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hints = CompletionPopup(theme, self)
        self.hints.chosen.connect(self._take)
        self.textEdited.connect(self._follow)
        self._describe()
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self.updateGeometry()

    def begin(self, typed: str) -> None:
        """Take the focus and continue with what is ``typed`` so far."""
        self.setText(typed)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow(typed)

    def change(self, figure: Figure) -> None:
        """Take the focus with this figure selected, to be overwritten."""
        text = self._text(figure).replace(HARD_SPACE, " ")
        self._figures.pop(figure.metric_id, None)
        self.setText(text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def set_figures(self, figures: tuple[Figure, ...]) -> None:
        """Set the figures that the activity has now."""
        self._figures = {figure.metric_id: figure for figure in figures}

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        px = self._theme.tokens.px
        return QSize(px(_WIDTH), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        px = self._theme.tokens.px
        return QSize(px(_WIDTH // 2), px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = event.key()
        plain = not held_modifiers(event)
        if key in ENTER_KEYS and plain:
            self._enter()
        elif key == Qt.Key.Key_Escape and plain:
            self._finish(by_key=True)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """The usual menu, and the way to the metrics of one's own."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        menu.addAction(self.tr("Own metrics …")).triggered.connect(self.metrics_requested)
        menu.popup(event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Enter what is unambiguous; keep what is refused, and show why."""
        super().focusOutEvent(event)
        if self._done or event.reason() in _ELSEWHERE_FOR_A_WHILE:
            return
        if self.text().strip():
            self._enter_certain(self.text())
        if not self.text().strip():
            self._finish(by_key=False)

    def _follow(self, typed: str) -> None:
        """Take what has been ended, and offer what the rest may become."""
        *ended, typed = split_entries(typed)
        while ended:
            if ended[0] and not self._enter_certain(ended[0]):
                # The reason is about this entry, which stays with all after it.
                self.setText("; ".join([*ended, typed]))
                return
            del ended[0]
            self.setText("; ".join([*ended, typed]))
        report = self._report()
        self._offered = completions(typed, report.metrics, screen_language(), self._other_words)
        definitions = {metric.id: metric.definition for metric in report.metrics}
        self.hints.show_rows(
            [self._row(row) for row in self._offered],
            [
                definitions[row.figure.metric_id] if isinstance(row, FigureCompletion) else ""
                for row in self._offered
            ],
        )
        self._describe()

    def _describe(self) -> None:
        """Tell a screen reader what the field is for, and what the marked completion counts."""
        use = self.tr("A number and what it counts. Enter takes the first suggestion.")
        self.setAccessibleDescription(f"{use} {self.hints.note()}".strip())

    def _row(self, completion: Completion) -> str:
        if not isinstance(completion, FigureCompletion):
            return fill_placeholders(self.tr("New metric «%1» …"), completion.name)
        known = self._figures.get(completion.figure.metric_id)
        if known is None or known == completion.figure:
            return completion.text
        return fill_placeholders(self.tr("%1, instead of %2"), completion.text, self._text(known))

    def _text(self, figure: Figure) -> str:
        report = self._report()
        metric = next(m for m in report.metrics if m.id == figure.metric_id)
        return figure_text(figure, metric, screen_language())

    def _enter(self) -> None:
        row = self.hints.row()
        if not self.text().strip():
            self._finish(by_key=True)
        elif row is not None:
            self._take(row)
        else:
            self._enter_certain(self.text())

    def _take(self, row: int) -> None:
        completion = self._offered[row]
        if isinstance(completion, FigureCompletion):
            self._enter_figure(completion.figure)
        else:
            self.hints.hide()
            self.metric_wanted.emit(completion)

    def _enter_certain(self, typed: str) -> bool:
        """Emit what ``typed`` means; or show why it is refused."""
        figure = parse(typed, self._report().metrics, self._other_words)
        if isinstance(figure, FigureRefusal):
            reason = refusal_sentence(figure)
            self.hints.show_reason(reason)
            announce(self, reason)
            return False
        self._enter_figure(figure)
        return True

    def clear_entry(self) -> None:
        """Be ready for the next figure: the last one was taken, or its metric made."""
        self.setText("")
        self.hints.hide()

    def _enter_figure(self, figure: Figure) -> None:
        self.clear_entry()
        self.entered.emit(figure)

    def _finish(self, *, by_key: bool) -> None:
        if not self._done:
            self._done = True
            self.hints.hide()
            self.done.emit(by_key)

    def _step(self, step: int) -> None:
        row = self.hints.row()
        if row is None:
            self._follow(self.text())
            return
        self.hints.step(step)
        row = self.hints.row()
        if row is not None:
            announce(self, f"{self.hints.rows()[row]}. {self.hints.note()}".removesuffix(". "))
            self._describe()
