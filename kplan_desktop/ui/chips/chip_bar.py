"""The chips in a note's line, as buttons: figures, what the text suggests, time, status, places."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from kplan_desktop.domain.entry.figure_parser import MetricRequest, OtherWords, no_other_words
from kplan_desktop.domain.model.report import Figure, Report
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.chips.chip_requests import (
    AcceptOffers,
    ActivityPart,
    ChipRequest,
    DismissOffer,
    JumpTo,
    ManageMetrics,
    NewMetric,
    SetFigure,
)
from kplan_desktop.ui.chips.chip_widget import Chip
from kplan_desktop.ui.chips.figure_field import FigureField
from kplan_desktop.ui.chips.note_chips import (
    ChipMeaning,
    ChipText,
    CrossReference,
    OffersTogether,
    acceptance,
    kept_in_place,
    removal,
)
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.keyboard import (
    ENTER_KEYS,
    held_modifiers,
    is_ctrl_enter,
    loses_focus,
    typed_text,
)

_SPACING = 6
_ANY_WIDTH = 16_777_215  # QWIDGETSIZE_MAX

_RUN = (*ENTER_KEYS, Qt.Key.Key_Space)
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Escape, Qt.Key.Key_F2)


class ChipBar(QWidget):
    """Shows chips and, in the line that is being written, a button to add a figure.

    Tab does not stop at chips, so that it leads from note to note; ``take_keyboard`` does (F2 in
    the text). There, left and right go from chip to chip, Enter opens or accepts, Ctrl+Enter
    accepts all that is offered, Delete takes away or dismisses, a digit begins a figure, and
    letters are left to the row's text; up and Escape lead back to the text, down and Tab on to the
    next. ``report`` gives the report as it is now, whose metrics figures are typed for, by their
    names or by ``other_words``; without it, only links do something.

    Signals: ``requested(ChipRequest)`` for all that changes the report or needs it; ``stepped(-1)``
    and ``stepped(+1)`` when a key leads back to the note's text or on.
    """

    help_topic = HelpTopic.FIGURES

    requested = Signal(object)
    stepped = Signal(int)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        report: Callable[[], Report] | None = None,
        other_words: OtherWords = no_other_words,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._report = report
        self._other_words = other_words
        self._wanted: tuple[ChipText, ...] = ()
        self._shown: tuple[ChipText | None, ...] = ()
        self._holds_places = False
        self._chips: list[Chip] = []
        self._add: Chip | None = None
        self._field: FigureField | None = None
        self._changing: Figure | None = None
        self._changing_at = 0
        self._active = False
        self._flow = FlowLayout(self)
        theme.follow(self._apply_theme)
        self.hide()

    # --- what is shown ------------------------------------------------------------------------

    def _apply_theme(self) -> None:
        self._flow.setSpacing(self._theme.tokens.px(_SPACING))

    def show_chips(self, chips: tuple[ChipText, ...]) -> None:
        """Show these chips; the keyboard stays in its place, or goes to what is nearest to it.

        While the mouse is on the line, they stay in their places too.
        """
        if chips != self._wanted:
            if self.underMouse():
                self._hold_places()
            self._wanted = chips
            self._lay_out(kept_in_place(self._shown, chips) if self._holds_places else chips)

    def release_places(self) -> None:
        """Close the gaps of what was answered: the mouse is gone, or the keyboard is used."""
        if self._holds_places:
            self._holds_places = False
            for index, chip in enumerate(self._chips):
                chip.setMinimumWidth(0)
                chip.setMaximumWidth(_ANY_WIDTH)
                self._flow.removeWidget(chip)
                self._flow.insertWidget(index, chip)
            self._lay_out(self._wanted)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        self.release_places()

    def _hold_places(self) -> None:
        """Keep each chip where it is, and as wide as it is, until the places are released."""
        self._holds_places = True
        for chip in self._chips:
            chip.setFixedWidth(chip.width())

    def _lay_out(self, chips: Sequence[ChipText | None]) -> None:
        """Show these chips, None being a place left empty."""
        at = self._focused()
        gone = self._chips[len(chips) :]
        had_focus = any(chip.hasFocus() for chip in gone)
        for index, (chip, shown) in enumerate(zip(chips, self._shown, strict=False)):
            if chip != shown:
                self._fill_chip(self._chips[index], chip)
        for chip in chips[len(self._chips) :]:
            self._append(chip)
        self._shown = tuple(chips)
        del self._chips[len(chips) :]
        if had_focus and at is not None:
            self._focus_near(at)
        for widget in gone:
            self._flow.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        if self._field is not None:
            self._field.set_figures(self._figures())
        self._settle()

    def set_active(self, active: bool) -> None:
        """Offer to add a figure, in the line that is being written."""
        self._active = active
        if active and self._add is None and self._report is not None:
            hint = self.tr("Add a figure (F2, then the number)")
            text = self.tr("Figure")
            self._add = Chip(text, "suggestion", self._theme, icon="plus", hint=hint, parent=self)
            self._add.setAccessibleName(self.tr("Add a figure"))
            self._add.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._add.clicked.connect(lambda: self.open_field())
            self._flow.addWidget(self._add)
        self._settle()

    def chips(self) -> list[Chip]:
        """The chips from left to right, the button to add a figure last while it is shown."""
        chips = self._chips if self._add is None else [*self._chips, self._add]
        return [chip for chip in chips if not chip.isHidden()]

    @property
    def field(self) -> FigureField | None:
        """The field for figures while it is open."""
        return self._field

    @property
    def is_unfinished(self) -> bool:
        """Whether a refused figure is still to be corrected: the line must be kept."""
        return self._field is not None and bool(self._field.text().strip())

    # --- keyboard -----------------------------------------------------------------------------

    def take_keyboard(self) -> None:
        """Focus the chip that waits for an answer, or else the last one."""
        if self._field is not None:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.release_places()
        waiting = [self._chips[index] for index in self._waiting()]
        chips = waiting[:1] or self.chips()[-1:]
        if chips:
            chips[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+Enter from the window where it accepts what is offered."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and is_ctrl_enter(event)
            and self._accepted_together()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """What chips leave to the bar."""
        self.release_places()
        at, key = self._focused(), Qt.Key(event.key())
        is_plain = held_modifiers(event) in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if is_ctrl_enter(event) and (together := self._accepted_together()):
            self._run(together[0])
        elif at is None or not is_plain:
            super().keyPressEvent(event)
        else:
            self._press(event, at, key)

    def _press(self, event: QKeyEvent, at: int, key: Qt.Key) -> None:
        last = len(self.chips()) - 1
        steps = {Qt.Key.Key_Left: at - 1, Qt.Key.Key_Right: at + 1}
        steps |= {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        typed = typed_text(event)
        if key in steps:
            self._focus_near(min(max(steps[key], 0), last))
        elif key in _RUN:
            self.chips()[at].click()
        elif key in _REMOVE:
            self._remove(at)
        elif key in _BACK:
            self.stepped.emit(-1)
        elif key == Qt.Key.Key_Down:
            self.stepped.emit(1)
        elif (typed.isdecimal() or typed == "?") and self._report is not None:
            self.open_field(typed=typed)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's names
        """Tab leads out of the line, whichever chip it is pressed on."""
        is_here = self._focused() is not None or (
            self._field is not None and self._field.hasFocus()
        )
        if not is_here or loses_focus(self.window()):
            return super().focusNextPrevChild(next)
        self.stepped.emit(1 if next else -1)
        return True

    # --- the field ----------------------------------------------------------------------------

    def open_field(self, *, figure: Figure | None = None, typed: str = "") -> None:
        """Open the field for figures: with ``figure`` to be changed, or with what is ``typed``."""
        if self._report is None:
            return
        if self._field is None:
            self._field = FigureField(
                self._report, self._other_words, self._figures(), self._theme, self
            )
            self._field.entered.connect(self._enter)
            self._field.metric_wanted.connect(self._want_metric)
            self._field.metrics_requested.connect(lambda: self.requested.emit(ManageMetrics()))
            self._field.done.connect(self._close_field)
            self._flow.addWidget(self._field)
            self._field.show()
        self._changing = figure
        self._settle()
        if figure is not None:
            self._changing_at = self._meanings().index(figure)
            self._field.change(figure)
        else:
            self._field.begin(typed)

    def _enter(self, figure: Figure) -> None:
        changing = self._changing
        if figure != changing:
            self.requested.emit(SetFigure(figure, changing.metric_id if changing else None))
        if changing is not None and self._field is not None:
            self._close_field(self._field.hasFocus())

    def _want_metric(self, wish: MetricRequest) -> None:
        changing, report = self._changing, self._report
        before = report().own_metrics if report is not None else ()
        self.requested.emit(NewMetric(wish, changing.metric_id if changing else None))
        if report is None or self._field is None or report().own_metrics == before:
            return
        self._field.clear_entry()
        if changing is not None:
            self._close_field(self._field.hasFocus())

    def _close_field(self, by_key: bool) -> None:
        field, self._field = self._field, None
        if field is None:
            return
        changed, self._changing = self._changing, None
        self._settle()
        if by_key and changed is not None:
            self._focus_near(self._changing_at)
        elif by_key:
            self.stepped.emit(-1)
        self._flow.removeWidget(field)
        field.hints.deleteLater()
        field.hide()
        field.deleteLater()

    # --- chips --------------------------------------------------------------------------------

    def _append(self, shown: ChipText | None) -> None:
        chip = Chip("", "plain", self._theme, parent=self)
        keeps_its_place = chip.sizePolicy()
        keeps_its_place.setRetainSizeWhenHidden(True)
        chip.setSizePolicy(keeps_its_place)
        index = len(self._chips)
        self._chips.append(chip)
        chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        chip.clicked.connect(lambda: self._run(index))
        chip.dismissed.connect(lambda: self._remove(index))
        # While all keep their places, a new one comes after everything.
        self._flow.insertWidget(self._flow.count() if self._holds_places else index, chip)
        self._fill_chip(chip, shown)

    def _fill_chip(self, chip: Chip, shown: ChipText | None) -> None:
        chip.setVisible(shown is not None)
        if shown is None:
            return
        waits = shown.kind == "suggestion"
        chip.show_chip(shown.text, shown.kind, icon=shown.icon, can_dismiss=waits, hint=shown.hint)
        description = f"{shown.hint} {self._use_of(shown.of)}"
        chip.setAccessibleDescription(description.strip())

    def _use_of(self, meaning: ChipMeaning) -> str:
        """What the keys do on a chip, for a screen reader."""
        if isinstance(meaning, CrossReference):
            return self.tr("Enter goes there")
        if self._report is None:
            return ""
        if isinstance(meaning, Figure | ActivityPart):
            return self.tr("Enter changes it, Delete takes it away")
        if isinstance(meaning, OffersTogether):
            return self.tr("Enter accepts them")
        return self.tr("Suggested by the text. Enter accepts it, Delete dismisses it")

    def _run(self, index: int) -> None:
        meaning = self._meanings()[index]
        if isinstance(meaning, CrossReference):
            self._jump(meaning, self._chips[index])
        elif self._report is None or meaning is None:
            return
        elif isinstance(meaning, Figure):
            self.open_field(figure=meaning)
        else:
            self._ask(acceptance(meaning), index)

    def _accepted_together(self) -> list[int]:
        """The chip that accepts all at once, or else the offer that has the keyboard, or none."""
        all_at = [i for i, m in enumerate(self._meanings()) if isinstance(m, OffersTogether)]
        return all_at or [index for index in self._waiting() if index == self._focused()]

    def _remove(self, index: int) -> None:
        meaning = self._meanings()[index] if index < len(self._shown) else None
        request = removal(meaning) if meaning is not None else None
        if self._report is not None and request is not None:
            self._ask(request, index)

    def _ask(self, request: ChipRequest, index: int) -> None:
        """Ask; after an answer go on to the next suggestion, to add a figure, or to the text."""
        together = isinstance(self._meanings()[index], OffersTogether)
        answered = together or index in self._waiting()
        focused = self._focused() is not None
        if self._chips[index].is_pressed_by_mouse:
            self._hold_places()
        self.requested.emit(request)
        if together and isinstance(request, AcceptOffers):
            announce(self, self.tr("%n suggestion(s) accepted.", "", len(request.offers)))
        if answered and focused:
            waiting = self._waiting()
            if waiting:
                to = next((i for i in waiting if i >= index), waiting[0])
                self._chips[to].setFocus(Qt.FocusReason.OtherFocusReason)
            elif isinstance(request, DismissOffer) and self._add in self.chips():
                self._focus_near(len(self._chips))
            else:
                self.stepped.emit(-1)

    def _waiting(self) -> list[int]:
        """The indexes of the suggestions."""
        return [i for i, shown in enumerate(self._shown) if shown and shown.kind == "suggestion"]

    def _meanings(self) -> list[ChipMeaning | None]:
        return [None if shown is None else shown.of for shown in self._shown]

    def _figures(self) -> tuple[Figure, ...]:
        return tuple(shown.of for shown in self._wanted if isinstance(shown.of, Figure))

    def _jump(self, elsewhere: CrossReference, chip: Chip) -> None:
        """Go to the other place, or to one of them that is chosen."""
        if len(elsewhere.notes) == 1:
            self.requested.emit(JumpTo(elsewhere.notes[0].note_id))
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for note in elsewhere.notes:
            action = menu.addAction(note.label.replace("&", "&&"))
            action.triggered.connect(
                lambda _=False, to=note.note_id: self.requested.emit(JumpTo(to))
            )
        menu.setActiveAction(menu.actions()[0])
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height())))

    def _focused(self) -> int | None:
        """The index of the chip that has the keyboard."""
        return next((i for i, chip in enumerate(self.chips()) if chip.hasFocus()), None)

    def _focus_near(self, index: int) -> None:
        """Put the keyboard on a chip, or the last one before it, or back into the text."""
        chips = self.chips()
        if chips:
            chips[min(index, len(chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.stepped.emit(-1)

    def _settle(self) -> None:
        """Show what belongs to the line now, and nothing at all where there is nothing."""
        if self._add is not None:
            room = self._add.sizePolicy()  # what came while the places are kept stands after it
            room.setRetainSizeWhenHidden(self._holds_places)
            self._add.setSizePolicy(room)
            self._add.setVisible(self._active and self._field is None)
        self.setVisible(bool(self._chips) or self._field is not None or bool(self.chips()))
        self.updateGeometry()
