"""The session: one open report, its undo history, and the truth about what is saved.

The report lives in memory as an immutable value. Every edit goes through ``do``; the session hands
the difference between what is stored and what is there to the database worker, within a second of
the last key. «Saved» is reported only after the commit.

Whatever else is read from the file or written to it is a ``request`` with callbacks, so that the
window never waits for the disk. Only these wait: ``flush``, ``finish_requests`` and ``close``, on
leaving a file, ``copy_present``, before much is changed at once, and ``ancillary_data``, on going
on in another one.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QUndoStack

from kplan_desktop.domain.model import edits
from kplan_desktop.domain.model.edits import Edit
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.document.background_tasks import CallbackRunner
from kplan_desktop.ui.document.deliveries import Deliveries
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
    from kplan_desktop.storage.ancillary_data import AncillaryData
    from kplan_desktop.storage.backups import BackupStore, Change
    from kplan_desktop.storage.report_file import ReportFile
    from kplan_desktop.ui.document.database_worker import DatabaseWorker

_T = TypeVar("_T")

_AFTER_LAST_KEY = 350
"""Milliseconds of rest after which typed text is stored."""

_AT_MOST = 800
"""Milliseconds after which it is stored even while she types on."""

_RETRY = 3000
"""Milliseconds after which a failed save is tried again."""

_BACKUP_EVERY, _BACKUP_AGAIN = 3600.0, 300.0
"""Seconds between two backups while changes are made, and after one that failed."""


class Session(QObject):
    """One open report file.

    ``access`` is whether it may be written; what is only read is never edited. Before the first
    change is stored, and hourly while there are changes, ``backups`` gets a copy of the file.
    ``deliveries`` are those made from the file.

    Signals: ``changed(edit)`` after every edit, undo and redo included, when ``report`` is the new
    one; ``step_done(text, location)`` after a step that the user is told of, and offered to undo,
    ``location`` being None or where to see what went out of sight;
    ``save_state_changed(state)``; ``backup_failed(error)``, which keeps nothing from being saved;
    ``file_changed(error)`` when ``look_at_file`` finds that the file is no longer the one that was
    read or written here.

    ``may_change_uncopied(error)`` asks whether to change much although no copy could be made first.
    """

    changed = Signal(object)
    step_done = Signal(str, object)
    save_state_changed = Signal(object)
    backup_failed = Signal(object)
    file_changed = Signal(object)
    _save_ended = Signal(object)

    def __init__(
        self,
        path: Path,
        file: ReportFile,
        report: Report,
        worker: DatabaseWorker,
        access: Access,
        backups: BackupStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.path = path
        self.access = access
        self._backups = backups
        self.may_change_uncopied: Callable[[UserError], bool] = lambda _: False
        self._backed_up_at: float | None = None
        self.report = report
        self.undo_stack = QUndoStack(self)
        self.save_state: SaveState = Saved(None)
        self._file = file
        self._worker = worker
        self._opened = self._stored = report
        self._saving: Report | None = None
        self._in_flight: Future[None] | None = None
        # Whether the file was found to be changed by another program.
        self._told_of_change = False
        self._requests = CallbackRunner(worker.submit, self)
        # Called with None, or the error of the save, once that has ended.
        self._after_saving: list[Callable[[UserError | None], None]] = []
        self._rest = self._timer()
        self._limit = self._timer()
        self._save_ended.connect(self._on_save_ended, Qt.ConnectionType.QueuedConnection)
        self.backup_failed.connect(self._back_up_sooner)
        self.deliveries = Deliveries(file, self._requests, self)

    @property
    def read_only(self) -> bool:
        """Whether the file may not be written."""
        return not isinstance(self.access, Writable)

    def do(
        self, edit: Edit, name: str, message: str = "", location: Location | None = None
    ) -> None:
        """Make an edit that is one undo step of its own, and store it at once.

        ``message`` tells the user what was done, where it may have been a slip or is out of sight,
        in which case ``location`` is where to see it.
        Raises LookupError, and changes nothing, for an edit that does not fit the report.
        """
        self._push(edit, name, None)
        self._save()
        if message:
            self.step_done.emit(message, location)

    def copy_present(self, before: Change) -> None:
        """Put the present state among the earlier versions, before much is changed at once.

        Waits for it. Raises UserError where it can be neither stored nor copied.
        """
        self.flush()
        self._worker.submit(self._backups.take, self._file, before).result()
        self._backed_up_at = time.monotonic()

    def change_much(self, before: Change, edit: Edit, name: str, message: str) -> bool:
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

    def type_text(self, edit: Edit, name: str, field: str) -> None:
        """Make an edit that came from typing in ``field``; neighbours join into one undo step.

        An edit that changes nothing, since its inverse is the edit itself, is none.
        """
        self._push(edit, name, Typing(field, time.monotonic()))

    def record(self, edit: Edit) -> None:
        """Make an edit that belongs to no undo step, such as the number of a revision."""
        self._apply(edit)
        self._save()

    def save_now(self) -> None:
        """Store what is unsaved as soon as the worker is free, as on leaving a field."""
        if self.report is not self._stored:
            self._save()

    def flush(self) -> None:
        """Store everything and wait for the commit.

        Raises UserError when that fails; it is tried again all the same.
        """
        if self._in_flight is not None:
            self._settle(self._in_flight)
        self._stop_timers()
        if self.report is self._stored:
            return
        report = self.report
        self._back_up_if_due()
        future = self._worker.submit(self._file.save, self._stored, report)
        self._saving = report
        self._settle(future)
        if isinstance(self.save_state, NotSaved):
            self._rest.start(_RETRY)
            raise self.save_state.error

    def request(
        self,
        owner: QObject,
        work: Callable[[ReportFile], _T],
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

        if not after_saving or (self._in_flight is None and self.report is self._stored):
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

    def ancillary_data(self) -> AncillaryData:
        """What goes along when the report, unsaved changes and all, goes on in another file.

        Where another program has put another state into the file, or it cannot be read any more,
        that is also what was delivered, removed and learnt, as far as it is known without the file.
        """
        from kplan_desktop.domain.editing.trash import removed_between
        from kplan_desktop.storage.ancillary_data import AncillaryData

        self._requests.finish(leaving=True)
        now = dt.datetime.now(dt.UTC)
        known = AncillaryData(
            deliveries=self.deliveries.known(),
            trash=removed_between(self._opened, self.report, now),
            own_words=tuple(sorted(self._file.known_words)),
            dismissed=self._file.known_dismissed,
            set_aside=self._file.known_set_aside,
            comments=self._file.known_comments,
        )
        try:
            return self._worker.submit(self._file.ancillary_data, self.report, known).result()
        except UserError:
            return known

    def forget_past(self) -> None:
        """Forget what could be undone and what the report was, as when something was purged."""
        self.undo_stack.clear()
        self._opened = self.report

    def close(self, *, keep_lock: bool = False) -> None:
        """Close the file. Call ``finish_requests`` and ``flush`` first: what is unsaved is lost.

        With ``keep_lock`` the access is for the caller to release.
        """
        self._stop_timers()
        self._after_saving.clear()
        # A save under way that fails now is not to be tried again.
        self._in_flight = None
        # Nor is what is unsaved, as when a field loses focus while another file is opened.
        self._stored = self.report
        # The stack clears itself when it is destroyed; that must not be signalled as an edit.
        self.undo_stack.blockSignals(True)
        try:
            self._requests.finish(leaving=True)
        finally:
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

    def _back_up_sooner(self) -> None:
        """After a backup that failed the next is not to wait for an hour."""
        self._backed_up_at = time.monotonic() - _BACKUP_EVERY + _BACKUP_AGAIN

    def _back_up(self) -> None:
        """Make the copy; in the worker's thread, from where the signal is queued."""
        try:
            self._backups.take(self._file)
        except UserError as error:
            self.backup_failed.emit(error)

    def _push(self, edit: Edit, name: str, typing: Typing | None) -> None:
        after, inverse = edits.apply_with_inverse(self.report, edit)
        if typing is not None and inverse == edit:
            return
        self.report = after
        self.undo_stack.push(EditCommand(name, edit, inverse, self._apply, typing))
        self._edited(edit)

    def _apply(self, edit: Edit) -> None:
        self.report = edits.apply(self.report, edit)
        self._edited(edit)

    def _edited(self, edit: Edit) -> None:
        """Announce the edit that led to the present report, and have that stored."""
        if not isinstance(self.save_state, NotSaved):
            self._set_state(Unsaved())
        self._rest.start(_AFTER_LAST_KEY)
        if not self._limit.isActive():
            self._limit.start(_AT_MOST)
        self.changed.emit(edit)

    @Slot()
    def _save(self) -> None:
        self._stop_timers()
        if self._in_flight is not None or self.report is self._stored:
            return
        self._back_up_if_due()
        self._saving = self.report
        future = self._worker.submit(self._file.save, self._stored, self.report)
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
        elif self.report is not self._stored:
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
        if self.report is self._stored:
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
