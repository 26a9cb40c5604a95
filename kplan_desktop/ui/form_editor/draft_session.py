"""A form that is being made: its undo history, and the truth about what of it is stored.

The form is an immutable value. Each step keeps the form before and after it, whole: they share all
that did not change.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.form import Form
from kplan_desktop.ui.document.background_tasks import CallbackRunner
from kplan_desktop.ui.document.save_state import (
    NotSaved,
    Saved,
    SaveFaultError,
    SaveState,
    Unsaved,
)
from kplan_desktop.ui.document.undo_commands import TYPING_PAUSE, Typing
from kplan_desktop.ui.form_editor.form_places import FormPlace

_AFTER_LAST_KEY = 350
"""Milliseconds of rest after which typed text is stored."""

_AT_MOST = 800
"""Milliseconds after which it is stored even while its user types on."""

_RETRY = 3000
"""Milliseconds after which a failed save is tried again."""

_TYPING_ID = 1
_NEVER_MERGES = -1


class _FormStep(QUndoCommand):
    """The form before and after; pushing it changes nothing, since that is done by then."""

    def __init__(
        self,
        name: str,
        forms: tuple[Form, Form],
        place: FormPlace,
        show: Callable[[Form, FormPlace], None],
        typing: Typing | None,
    ) -> None:
        super().__init__(name)
        self._before, self.after = forms
        self._place = place
        self._show = show
        self.typing = typing
        self._pushed = False

    def redo(self) -> None:
        """Show the form after the step, but for the first time, when it is shown already."""
        if self._pushed:
            self._show(self.after, self._place)
        self._pushed = True

    def undo(self) -> None:
        """Show the form before the step."""
        self._show(self._before, self._place)

    def id(self) -> int:
        """One number for all typing, so that Qt offers neighbours to ``mergeWith``."""
        return _NEVER_MERGES if self.typing is None else _TYPING_ID

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        """Take over what was typed next in the same field, unless there was a pause."""
        if not isinstance(other, _FormStep) or self.typing is None or other.typing is None:
            return False
        same_field = other.typing.field == self.typing.field
        if not same_field or other.typing.at - self.typing.at > TYPING_PAUSE:
            return False
        self.after, self.typing = other.after, other.typing
        self.setObsolete(self.after == self._before)
        return True


class FormDraftSession(QObject):
    """A draft that is open. ``save`` stores a form, in the thread of ``tasks``; raises UserError.

    Signals: ``changed(place)`` after every change, undo and redo included, when ``form`` is the
    new one and ``place`` where it differs; ``went_back(place)`` after those of undo and redo, for
    what is to be seen then; ``save_state_changed(state)``.
    """

    changed = Signal(object)
    went_back = Signal(object)
    save_state_changed = Signal(object)

    def __init__(
        self,
        form: Form,
        save: Callable[[Form], None],
        tasks: CallbackRunner,
        now: Callable[[], dt.datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = form
        self.undo_stack = QUndoStack(self)
        self.save_state: SaveState = Saved(None)
        self._save = save
        self._tasks = tasks
        self._now = now
        self._stored: Form | None = form
        self._saving = False
        self._rest, self._limit = self._timer(), self._timer()

    def today(self) -> dt.date:
        """The present day."""
        return self._now().date()

    def do(self, form: Form, name: str, place: FormPlace) -> None:
        """Take a form as one step of its own, and store it at once; the same form is no step."""
        self._push(form, name, place, None)
        self._store()

    def type_text(self, form: Form, name: str, place: FormPlace) -> None:
        """Take a form that typing at ``place`` has made; neighbours join into one step."""
        field = f"{place.element} {place.field}"
        self._push(form, name, place, Typing(field, time.monotonic()))

    def save_now(self) -> None:
        """Store what is unsaved as soon as nothing else is being stored."""
        self._store()

    def flush(self) -> None:
        """Store what is unsaved and wait for it. Raises UserError; it is tried again all the same.

        What is a bug surfaces.
        """
        self._stop_timers()
        self._tasks.finish()
        if self.form is not self._stored:
            self._store()
            self._tasks.finish()
        if isinstance(self.save_state, NotSaved):
            raise self.save_state.error

    def retry(self) -> None:
        """Store what could not be stored, now that it can be."""
        self._stored = None
        self._store()

    def close(self) -> None:
        """Try to store no longer what could not be stored."""
        self._stored = self.form
        self._stop_timers()

    def _push(self, form: Form, name: str, place: FormPlace, typing: Typing | None) -> None:
        if form == self.form:
            return
        before, self.form = self.form, form
        self.undo_stack.push(_FormStep(name, (before, form), place, self._go_back, typing))
        self._set_unsaved()
        self.changed.emit(place)

    def _go_back(self, form: Form, place: FormPlace) -> None:
        self.form = form
        self._set_unsaved()
        self.changed.emit(place)
        self.went_back.emit(place)

    def _set_unsaved(self) -> None:
        if not isinstance(self.save_state, NotSaved):
            self._set_state(Unsaved())
        self._rest.start(_AFTER_LAST_KEY)
        if not self._limit.isActive():
            self._limit.start(_AT_MOST)

    def _store(self) -> None:
        """Store the present form, once no other is being stored."""
        self._stop_timers()
        form = self.form
        if self._saving or form is self._stored:
            return
        self._saving = True
        self._tasks.run(
            lambda: self._save(form),
            done=lambda _: self._on_saved(form),
            failed=self._on_failed,
            broken=lambda: self._on_failed(SaveFaultError()),
            owner=self,
        )

    def _on_saved(self, form: Form) -> None:
        self._saving = False
        self._stored = form
        if self.form is form:
            self._set_state(Saved(self._now()))
        else:
            self._set_state(Unsaved())
            self._rest.start(_AFTER_LAST_KEY)

    def _on_failed(self, error: UserError) -> None:
        self._saving = False
        self._set_state(NotSaved(error))
        self._rest.start(_RETRY)

    def _set_state(self, state: SaveState) -> None:
        if state != self.save_state:
            self.save_state = state
            self.save_state_changed.emit(state)

    def _stop_timers(self) -> None:
        self._rest.stop()
        self._limit.stop()

    def _timer(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(self._store)
        return timer
