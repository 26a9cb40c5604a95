"""The base of sessions: one open document, its undo history, and the truth about what is saved.

The document (a report, or the office's collection) lives in memory as an immutable value. Every
edit goes through ``do``; the session hands the difference between what is stored and what is there
to the database worker, within a second of the last key. «Saved» is reported only after the commit.

Whatever else is read from the file or written to it is a ``request`` with callbacks, so that the
window never waits for the disk. Only these wait: ``flush``, ``finish_requests`` and ``close``, on
leaving a file, and ``copy_present``, before much is changed at once.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QUndoStack

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.ui.document.background_tasks import CallbackRunner
from kplan_desktop.ui.document.file_access import Access, Writable
from kplan_desktop.ui.document.save_state import (
    NotSaved,
    Saved,
    SaveFaultError,
    SaveState,
    Unsaved,
)
from kplan_desktop.ui.document.undo_commands import EditCommand, Typing

if TYPE_CHECKING:
    from kplan_desktop.storage.backups import Change
    from kplan_desktop.ui.document.database_worker import (
        DatabaseWorker,
        SessionBackups,
        SessionFile,
    )

_T = TypeVar("_T")
_Value = TypeVar("_Value")
_Edit = TypeVar("_Edit")
_File = TypeVar("_File", bound="SessionFile[Any]")

_AFTER_LAST_KEY = 350
"""Milliseconds of rest after which typed text is stored."""

_AT_MOST = 800
"""Milliseconds after which it is stored even while she types on."""

_RETRY = 3000
"""Milliseconds after which a failed save is tried again."""

_BACKUP_EVERY, _BACKUP_AGAIN = 3600.0, 300.0
"""Seconds between two backups while changes are made, and after one that failed."""


class DocumentSession(QObject, Generic[_Value, _Edit, _File]):
    """One open file: its ``value``, how that is edited, and how it is stored.

    ``access`` is whether it may be written; what is only read is never edited. Before the first
    change is stored, and hourly while there are changes, ``backups`` gets a copy of the file.

    Signals: ``changed(edit)`` after every edit, undo and redo included, when ``value`` is the new
    one; ``step_done(text, place)`` after a step that is no typing, with what the user is told of it
    and offered to undo, or empty; ``place`` is None or where to see what went out of sight;
    ``save_state_changed(state)``; ``backup_ended(error)``, None for one that was made: one that
    failed, ``backup_failure`` until one is made, keeps nothing from being saved;
    ``file_changed(error)`` when ``look_at_file`` finds that another program has changed the file.

    ``may_change_uncopied(error)`` asks whether to change much although no copy could be made first.

    Once the file is closed, nothing is stored or requested any more.
    """

    changed = Signal(object)
    step_done = Signal(str, object)
    save_state_changed = Signal(object)
    backup_ended = Signal(object)
    file_changed = Signal(object)
    _save_ended = Signal(object)

    def __init__(
        self,
        path: Path,
        file: _File,
        value: _Value,
        worker: DatabaseWorker,
        access: Access,
        backups: SessionBackups[_File],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.path = path
        self.access = access
        self._backups = backups
        self.may_change_uncopied: Callable[[UserError], bool] = lambda _: False
        self._backed_up_at: float | None = None
        self.backup_failure: UserError | None = None
        self.value = value
        self.undo_stack = QUndoStack(self)
        self.save_state: SaveState = Saved(None)
        self._file = file
        self._worker = worker
        self._stored = value
        self._saving: _Value | None = None
        self._in_flight: Future[None] | None = None
        # Whether the file was found to be changed by another program.
        self._told_of_change = False
        self._requests = CallbackRunner(worker.submit, self)
        self._is_closed = False
        # Called with None, or the error of the save, once that has ended.
        self._after_saving: list[Callable[[UserError | None], None]] = []
        self._rest = self._timer()
        self._limit = self._timer()
        self._save_ended.connect(self._on_save_ended, Qt.ConnectionType.QueuedConnection)
        self.backup_ended.connect(self._on_backup_ended)

    @property
    def read_only(self) -> bool:
        """Whether the file may not be written."""
        return not isinstance(self.access, Writable)

    @property
    def is_busy(self) -> bool:
        """Whether something is asked of the file, or being stored, and not answered yet."""
        return bool(self._after_saving) or self._requests.busy

    @property
    def is_left(self) -> bool:
        """Whether the file is closed, or about to be: no dialog about it is to be opened."""
        return self._is_closed or self._requests.leaving

    def applied(self, edit: _Edit) -> _Value:
        """The value after an edit. Raises LookupError for one that does not fit."""
        raise NotImplementedError

    def applied_with_inverse(self, edit: _Edit) -> tuple[_Value, _Edit]:
        """The same, and the edit that leads back."""
        raise NotImplementedError

    def joined(self, first: _Edit, then: _Edit) -> _Edit | None:
        """One edit for what was typed in a text and then typed on there, be it new with the first.

        None for edits that are no typing in one text: those stay two steps.
        """
        raise NotImplementedError

    def do(self, edit: _Edit, name: str, message: str = "", place: object = None) -> None:
        """Make an edit that is one undo step of its own, and store it at once.

        ``message`` tells the user what was done, where it may have been a slip or is out of sight,
        in which case ``place`` is where to see it.
        Raises LookupError, and changes nothing, for an edit that does not fit.
        """
        self._push(edit, name, None)
        self._save()
        self.step_done.emit(message, place)

    def copy_present(self, before: Change) -> None:
        """Put the present state among the earlier versions, before much is changed at once.

        Waits for it. Raises UserError where it can be neither stored nor copied.
        """
        self.flush()
        self._worker.submit(self._backups.take, self._file, before).result()
        self._backed_up_at = time.monotonic()

    def change_much(self, before: Change, edit: _Edit, name: str, message: str) -> bool:
        """Copy the present state, then make an edit as ``do`` does, with ``message``.

        Where there can be no copy, the user is asked. Returns whether the edit was made.
        """
        try:
            self.copy_present(before)
        except UserError as error:
            if not self.may_change_uncopied(error):
                return False
        self.do(edit, name, message)
        return True

    def type_text(self, edit: _Edit, name: str, field: str) -> None:
        """Make an edit that came from typing in ``field``; neighbours join into one undo step.

        An edit that changes nothing, since its inverse is the edit itself, is none.
        """
        self._push(edit, name, Typing(field, time.monotonic()))

    def record(self, edit: _Edit) -> None:
        """Make an edit that belongs to no undo step, such as the number of a revision."""
        self._apply(edit)
        self._save()

    def save_now(self) -> None:
        """Store what is unsaved as soon as the worker is free, as on leaving a field."""
        if self.value is not self._stored:
            self._save()

    def flush(self) -> None:
        """Store everything and wait for the commit.

        Raises UserError when that fails; it is tried again all the same.
        """
        if self._in_flight is not None:
            self._settle(self._in_flight)
        self._stop_timers()
        if self._is_closed or self.value is self._stored:
            return
        value = self.value
        self._back_up_if_due()
        future = self._worker.submit(self._file.save, self._stored, value)
        self._saving = value
        self._settle(future)
        if isinstance(self.save_state, NotSaved):
            self._rest.start(_RETRY)
            raise self.save_state.error

    def request(
        self,
        owner: QObject,
        work: Callable[[_File], _T],
        *,
        done: Callable[[_T], None],
        failed: Callable[[UserError], None],
        broken: Callable[[], None] = lambda: None,
        after_saving: bool = False,
        only_while_open: bool = False,
    ) -> None:
        """Do ``work`` with the file in the database thread, then call ``done`` or ``failed``.

        The work is done in the order of the requests. With ``after_saving`` what is unsaved is
        stored first, and requests without may overtake; when storing fails, so does the request.
        The callbacks are called in the window's thread, and are dropped once ``owner`` is
        destroyed; ``broken`` is called before an error that is a bug surfaces. With
        ``only_while_open`` they are also dropped while the file is left, as for a dialog.
        """
        if self._is_closed:
            return
        file = self._file

        def submit(error: UserError | None) -> None:
            def run() -> _T:
                if error is not None:
                    raise error
                return work(file)

            self._requests.run(
                run,
                done=done,
                failed=failed,
                broken=broken,
                owner=owner,
                only_while_open=only_while_open,
            )

        if not after_saving or (self._in_flight is None and self.value is self._stored):
            submit(None)
            return
        self._after_saving.append(submit)
        self._save()

    def look_at_file(self) -> None:
        """Look whether another program has changed the file, as when the window is come back to."""
        from kplan_desktop.storage.errors import FileChangedError, FileGoneError, TwoStatesError

        def failed(error: UserError) -> None:
            # What else may be wrong is told when something is saved.
            if isinstance(error, FileChangedError | FileGoneError | TwoStatesError):
                self._told_of_change = True
                self.file_changed.emit(error)

        if not self.read_only and self._in_flight is None:
            self.request(
                self,
                lambda file: file.require_unchanged(),
                done=lambda _: None,
                failed=failed,
                only_while_open=True,
            )

    def require_kept(self) -> None:
        """Raise StorageError where the file no longer has what was written to it here.

        So where it was found to be another one, even if nothing was written: the user has not
        chosen yet. Call ``flush`` first.
        """
        from kplan_desktop.storage.errors import DamagedFileError, FileChangedError, FileGoneError

        if self.read_only or not (self._told_of_change or self._file.has_written):
            return
        try:
            self._worker.submit(self._file.require_unchanged).result()
        except (FileChangedError, FileGoneError, DamagedFileError) as error:
            self._told_of_change = True
            self.file_changed.emit(error)
            raise
        except UserError:
            return  # that it cannot be looked at now takes nothing away from it

    def finish_requests(self, *, leaving: bool = False) -> None:
        """Wait for all requests and call back, before this returns; what is a bug surfaces.

        When ``leaving`` the file, what is ``only_while_open`` is not called back.
        """
        while self._after_saving or self._requests.busy:
            if self._after_saving:
                # A failure is reported by the requests that depend on it.
                with suppress(UserError):
                    self.flush()
            self._requests.finish(leaving=leaving)

    def close(self, *, keep_lock: bool = False) -> None:
        """Close the file. Call ``finish_requests`` and ``flush`` first: what is unsaved is lost.

        With ``keep_lock`` the access is for the caller to release.
        """
        self._stop_timers()
        self._after_saving.clear()
        # A save under way that fails now is not to be tried again.
        self._in_flight = None
        # Nor is what is unsaved, as when a field loses focus while another file is opened.
        self._stored = self.value
        # The stack clears itself when it is destroyed; that must not be signalled as an edit.
        self.undo_stack.blockSignals(True)
        try:
            self._requests.finish(leaving=True)
        finally:
            self._is_closed = True
            self._worker.submit(self._file.close).result()
            if isinstance(self.access, Writable) and not keep_lock:
                self.access.release()

    def _back_up_if_due(self) -> None:
        """Have what is on the disk copied before it is changed, unless that was done lately."""
        now = time.monotonic()
        if self._backed_up_at is not None and now - self._backed_up_at < _BACKUP_EVERY:
            return
        self._backed_up_at = now
        self._worker.submit(self._back_up)

    def _on_backup_ended(self, error: UserError | None) -> None:
        """After a backup that failed the next is not to wait for an hour."""
        self.backup_failure = error
        if error is not None:
            self._backed_up_at = time.monotonic() - _BACKUP_EVERY + _BACKUP_AGAIN

    def _back_up(self) -> None:
        """Make the copy; in the worker's thread, from where the signal is queued."""
        try:
            self._backups.take(self._file)
            self.backup_ended.emit(None)
        except UserError as error:
            self.backup_ended.emit(error)

    def _push(self, edit: _Edit, name: str, typing: Typing | None) -> None:
        after, inverse = self.applied_with_inverse(edit)
        if typing is not None and inverse == edit:
            return
        self.value = after
        self.undo_stack.push(EditCommand(name, edit, inverse, self._apply, typing, self.joined))
        self._edited(edit)

    def _apply(self, edit: _Edit) -> None:
        self.value = self.applied(edit)
        self._edited(edit)

    def _edited(self, edit: _Edit) -> None:
        """Announce the edit that led to the present value, and have that stored."""
        if not isinstance(self.save_state, NotSaved):
            self._set_state(Unsaved())
        self._rest.start(_AFTER_LAST_KEY)
        if not self._limit.isActive():
            self._limit.start(_AT_MOST)
        self.changed.emit(edit)

    @Slot()
    def _save(self) -> None:
        self._stop_timers()
        if self._is_closed or self._in_flight is not None or self.value is self._stored:
            return
        self._back_up_if_due()
        self._saving = self.value
        future = self._worker.submit(self._file.save, self._stored, self.value)
        self._in_flight = future
        future.add_done_callback(self._save_ended.emit)

    @Slot(object)
    def _on_save_ended(self, future: Future[None]) -> None:
        if future is not self._in_flight:
            return
        self._settle(future)
        if isinstance(self.save_state, NotSaved):
            self._rest.start(_RETRY)
        elif self._after_saving:
            self._save()
        elif self.value is not self._stored:
            self._rest.start(_AFTER_LAST_KEY)

    def _settle(self, future: Future[None]) -> None:
        """Wait for a save and draw the consequence.

        A bug in saving surfaces as one, and is tried again like all that fails.
        """
        saved, self._saving = self._saving, None
        self._in_flight = None
        try:
            future.result()
        except UserError as error:
            self._set_state(NotSaved(error))
            self._submit_requests(error)
            return
        except BaseException:
            fault = SaveFaultError()
            self._set_state(NotSaved(fault))
            self._submit_requests(fault)
            self._rest.start(_RETRY)
            raise
        if saved is not None:
            self._stored = saved
        if self.value is self._stored:
            self._set_state(Saved(dt.datetime.now(dt.UTC).astimezone()))
            self._submit_requests(None)
        else:
            self._set_state(Unsaved())

    def _submit_requests(self, error: UserError | None) -> None:
        """Submit the requests that waited for a save, which has ended well or with ``error``."""
        requests, self._after_saving = self._after_saving, []
        for submit in requests:
            submit(error)

    def _set_state(self, state: SaveState) -> None:
        if state != self.save_state:
            self.save_state = state
            self.save_state_changed.emit(state)

    def _timer(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(self._save)
        return timer

    def _stop_timers(self) -> None:
        self._rest.stop()
        self._limit.stop()
