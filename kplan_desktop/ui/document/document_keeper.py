"""The base of documents: opening and leaving files of one kind, locked, and remembering them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.filesystem.atomic_write import sweep
from kplan_desktop.ui.document.document_session import DocumentSession
from kplan_desktop.ui.document.file_access import (
    Access,
    LockedByOther,
    Writable,
    WriteProtected,
    free_name,
    is_open_in,
    may_be_there,
    may_write,
)
from kplan_desktop.ui.document.file_lock import FileLock, Holder, real_path, user_name
from kplan_desktop.ui.document.open_reports import OpenReports, RaiseListener
from kplan_desktop.ui.document.save_state import NotSaved
from kplan_desktop.ui.document.settings import Settings, SettingsStore

if TYPE_CHECKING:
    from kplan_desktop.storage.backups import DocumentBackups
    from kplan_desktop.ui.document.database_worker import DatabaseWorker


class _KeptFile(Protocol):
    """What is done with a file beside what its session does, in the database worker's thread."""

    def require_unchanged(self) -> None:
        """Raise StorageError where the file is no longer what is known here."""

    def copy_to(self, path: Path) -> None:
        """Write a copy of the whole file."""

    def close(self) -> None:
        """Close it."""


_Content = TypeVar("_Content")
_File = TypeVar("_File", bound=_KeptFile)
_Session = TypeVar("_Session", bound=DocumentSession[Any, Any, Any])


def nobody(_holder: Holder) -> bool:
    """Take nothing over."""
    return False


class DocumentKeeper(QObject, Generic[_Content, _File, _Session]):
    """Has at most one open session, on a file of its kind, whose name ends in ``suffix``.

    Signals: ``session_changed(session or None)``; ``raise_requested()`` when a second start asks
    for the open file; ``raised_elsewhere()`` when the window that has what was to be opened here
    was brought to the front instead.
    """

    suffix: ClassVar[str]
    backups: DocumentBackups[Any]

    session_changed = Signal(object)
    raise_requested = Signal()
    raised_elsewhere = Signal()

    def __init__(
        self,
        *,
        worker: DatabaseWorker,
        store: SettingsStore,
        folder: Path,
        now: Callable[[], dt.datetime],
        open_reports: OpenReports | None = None,
    ) -> None:
        super().__init__()
        self._open_reports = open_reports
        self._listener: RaiseListener | None = None
        self._worker = worker
        self.usual_folder = folder
        self.remembered = store
        self._now = now
        self.session: _Session | None = None

    @property
    def settings(self) -> Settings:
        """What is remembered."""
        return self.remembered.known

    @property
    def folder(self) -> Path:
        """Where new files are proposed: the folder chosen in the settings, or the usual one."""
        return self.settings.report_folder or self.usual_folder

    @property
    def folders(self) -> tuple[Path, ...]:
        """That folder, those chosen before it, and last the usual one, which may be none yet."""
        return (self.folder, *self.settings.earlier_report_folders, self.usual_folder)

    def open(self, path: Path, may_take_over: Callable[[Holder], bool] = nobody) -> None:
        """Open a file in place of the present one.

        The window of this user's that has it, be it this one, is brought to the front instead. What
        another one has, or what may not be written, is opened for reading only. Where it cannot be
        told whether the other window still runs, ``may_take_over`` asks the user. Raises
        UserError, and leaves the present file open, when this one cannot be opened or what is
        unsaved cannot be stored.
        """
        path = reachable(path.absolute())  # what is remembered holds wherever Kplan starts next
        session = self.session
        if session is not None and is_open_in(session.access, path):
            self.raise_requested.emit()
            return
        access = self.access_to(path, may_take_over)
        if isinstance(access, LockedByOther) and self._raised(access.holder, path):
            self.raised_elsewhere.emit()
            return

        def make() -> _File:
            if isinstance(access, Writable):
                sweep(path.parent)
            return self.open_file(path, read_only=not isinstance(access, Writable))

        self._take(path, access, make)

    # --- what is of the kind ----------------------------------------------------------------------

    def open_file(self, path: Path, *, read_only: bool = False) -> _File:
        """Open a file of the kind, in the worker's thread. One to be migrated is backed up before.

        Raises UserError.
        """
        raise NotImplementedError

    def read(self, file: _File) -> _Content:
        """What a session begins with, in the worker's thread. Raises UserError."""
        raise NotImplementedError

    def session_on(self, path: Path, file: _File, content: _Content, access: Access) -> _Session:
        """A session on an open file, whose parent this is."""
        raise NotImplementedError

    def continuing(self, session: _Session) -> Callable[[Path], _File]:
        """What makes a new file, in the worker's thread, of all that a session has in memory.

        It raises UserError: NameTakenError where there is a file of that name.
        """
        raise NotImplementedError

    def note_head(self, session: _Session) -> None:
        """Remember what is proposed for the next new file; on opening and on leaving this one."""

    # --- what is the same for all -----------------------------------------------------------------

    def create_by(self, path: Path, make: Callable[[Path], _File]) -> None:
        """Have a new file made, and open it. Raises UserError, as ``open`` does."""
        path = reachable(path.absolute())
        access = self.access_to(path, nobody)
        self._take(path, access, lambda: make(path))

    def save_copy(
        self,
        path: Path,
        failed: Callable[[UserError], None],
        done: Callable[[], None] = lambda: None,
    ) -> None:
        """Write a copy of the open document to another file, then call ``done`` or ``failed``.

        One that is stored is copied as the file is. One that cannot be stored, or is only
        read, goes on in the copy: it is what the user turns to then. So it does where the file
        cannot be read any more or is another one by now, and under its own name, which is free when
        the file is gone.
        """
        from kplan_desktop.storage import errors

        path = reachable(path.absolute())
        session = self.session
        if session is None:
            return

        def go_on() -> None:
            try:
                self._go_on_in(path, session)
            except UserError as error:
                failed(error)
            else:
                done()

        def copy(file: _File) -> None:
            if not session.read_only:
                file.require_unchanged()
            file.copy_to(path)

        def copied(_: None) -> None:
            if session.read_only and session is self.session:
                try:
                    self.open(path)
                except UserError as error:
                    failed(error)
                    return
            done()

        def not_copied(error: UserError) -> None:
            # The two errors may be of either file: if it is the copy's, it is told in what follows.
            unstored = isinstance(session.save_state, NotSaved)
            unread = isinstance(
                error,
                errors.DeviceFailedError
                | errors.FileLockedError
                | errors.DamagedFileError
                | errors.FileChangedError
                | errors.FileGoneError,
            )
            if (unstored or unread) and session is self.session:
                go_on()
            else:
                failed(error)

        is_same = is_open_in(session.access, path)
        if is_same and not isinstance(session.save_state, NotSaved):
            with suppress(UserError):
                session.flush()
        if is_same or isinstance(session.save_state, NotSaved):
            go_on()
            return
        session.request(self, copy, done=copied, failed=not_copied, after_saving=True)

    def keep_own_state(self, aside: str, own: str) -> Path:
        """Put what this window has back into its file, which another program has changed.

        The file itself is kept under the name ``aside`` beside it, which is returned; what is put
        back is called ``own`` before. Raises UserError: both states are then in files, and the
        document is open, in one called ``own`` when the window had left its file.
        """
        from kplan_desktop.storage.errors import writing
        from kplan_desktop.storage.new_file import put_in_place

        session = self._needed_session()
        path, create = session.path, self.continuing(session)
        real = real_path(path) if path.is_symlink() else path
        kept = free_name(real.parent, aside, self.suffix)
        # Whole and on the disk before the window lets go of what it has.
        whole = free_name(real.parent, own, self.suffix)

        def prepare() -> None:
            self.open_file(path, read_only=True).close()
            create(whole).close()

        def put_back() -> _File:
            with writing(path):
                put_in_place(whole, real, kept)
            return self.open_file(path)

        self._worker.submit(prepare).result()
        try:
            self._leave(keep_lock=True)  # on Windows a file that is open cannot be renamed
            file = self._worker.submit(put_back).result()
            self._show(path, file, self._loaded(file), self._renewed(session.access, path))
        except BaseException:
            if self.session is None:
                if isinstance(session.access, Writable):
                    session.access.release()
                self.open(whole if may_be_there(whole) else path)
            raise
        return kept

    def take_other_state(self, aside: str) -> Path:
        """Go on with what another program has put into the file that is open here.

        What this window has is kept in a new file beside it, named ``aside``, whose path is
        returned. Raises UserError; nothing was done then.
        """
        session = self._needed_session()
        path, create = session.path, self.continuing(session)
        kept = free_name(path.parent, aside, self.suffix)
        file = self._worker.submit(self.open_file, path).result()
        other = self._loaded(file)

        def keep() -> None:
            create(kept).close()

        try:
            self._worker.submit(keep).result()
        except BaseException:
            self._worker.submit(file.close).result()
            raise
        self._leave(keep_lock=True)
        self._show(path, file, other, self._renewed(session.access, path))
        return kept

    def _renewed(self, access: Access, path: Path) -> Access:
        """The access to a file that has come to lie at its path, and whose number is another."""
        if not isinstance(access, Writable):
            return access
        if access.number_lock is not None:
            access.number_lock.release()
        number_lock = self._number_lock(path)
        return replace(
            access, number_lock=number_lock if isinstance(number_lock, FileLock) else None
        )

    def _needed_session(self) -> _Session:
        if self.session is None:
            raise ValueError("no file is open")
        return self.session

    def _go_on_in(self, path: Path, session: _Session) -> None:
        """Put all that is in memory into a new file and go on in that; the old file is left."""
        create = self.continuing(session)
        file = self._worker.submit(create, path).result()
        stored = self._loaded(file)
        # Only now: the lock that goes may be the one to get, and nothing can fail any more.
        self._leave()
        self._show(path, file, stored, self.access_to(path, nobody))

    def free_path(self, title: str) -> Path:
        """A path in the user's folder at which nothing lies yet; the folder is made.

        ``title`` may come from a form or a bundle; what no file name may hold is left out. Raises
        UserError when the folder cannot be made.
        """
        from kplan_desktop.exchange.files.whole_files import make_folder

        make_folder(self.folder)
        return free_name(self.folder, title, self.suffix)

    def remember(self, change: Callable[[Settings], Settings]) -> None:
        """Keep changed settings for the next start."""
        self.remembered.remember(change)

    def close(self) -> None:
        """Store what is unsaved and close the file. Raises UserError when that fails."""
        if self.session is not None:
            self._store_all(self.session)
            self._leave()

    def abandon(self) -> None:
        """Close the file without what could not be stored, as the user has chosen."""
        self._leave()

    def access_to(self, path: Path, may_take_over: Callable[[Holder], bool]) -> Access:
        """Lock a file, if that can be done; who gets a Writable is to release it."""
        name, now = user_name(), self._now()
        got = FileLock.acquire(path, name=name, now=now)
        if isinstance(got, Holder) and got.remote and may_take_over(got):
            got = FileLock.take_over(path, got, name=name, now=now)
        if isinstance(got, Holder):
            return LockedByOther(got)
        if isinstance(got, FileLock) and may_write(path):
            number_lock = self._number_lock(path)
            if not isinstance(number_lock, Holder):
                return Writable(got, number_lock)
            got.release()
            return LockedByOther(number_lock)
        if isinstance(got, FileLock):
            got.release()
        return WriteProtected()

    def _number_lock(self, path: Path) -> FileLock | Holder | None:
        if self._open_reports is None:
            return None
        return self._open_reports.lock_number(path, name=user_name(), now=self._now())

    def listen(self, path: Path) -> RaiseListener | None:
        """Have ``raise_requested`` be emitted when a second start asks for what is shown of a file.

        Until the listener is closed; None where that cannot be.
        """
        listener = self._open_reports.listen(path) if self._open_reports is not None else None
        if listener is not None:
            listener.requested.connect(self.raise_requested)
        return listener

    def leave_to_other(self, path: Path) -> bool:
        """Whether another window of this user's shows a file, and was brought to the front."""
        if self._open_reports is None or not self._open_reports.raise_window_of(path):
            return False
        self.raised_elsewhere.emit()
        return True

    def _raised(self, holder: Holder, path: Path) -> bool:
        """Whether another window on this computer shows the file, and was brought forward."""
        if holder.remote or self._open_reports is None:
            return False
        return self._open_reports.raise_window_of(path)

    def _take(self, path: Path, access: Access, make: Callable[[], _File]) -> None:
        from kplan_desktop.storage.errors import FileMissingError

        try:
            if self.session is not None:
                self._store_all(self.session)
            file = self._worker.submit(make).result()
            content = self._loaded(file)
        except BaseException as error:
            if isinstance(access, Writable):
                access.release()
            if isinstance(error, FileMissingError):
                self.remember(lambda known: known.without(path))
            raise
        if isinstance(access, Writable) and access.number_lock is None:
            access = self._renewed(access, path)  # a file that was not there had no number yet
        self._leave()
        self._show(path, file, content, access)

    @staticmethod
    def _store_all(session: _Session) -> None:
        """Wait until everything unsaved or requested is done. Raises UserError.

        So where another program has since changed the file that it was stored in.
        """
        session.finish_requests(leaving=True)
        session.flush()
        session.require_kept()

    def _show(self, path: Path, file: _File, content: _Content, access: Access) -> None:
        """Make it the present one; there is none."""
        self.session = session = self.session_on(path, file, content, access)
        if isinstance(access, Writable):
            self._listener = self.listen(path)
        self.session_changed.emit(session)
        # Last: what cannot be shown is not what the next start opens.
        self.remember(lambda known: known.with_opened(path))
        self.note_head(session)

    def _loaded(self, file: _File) -> _Content:
        try:
            return self._worker.submit(self.read, file).result()
        except BaseException:
            self._worker.submit(file.close).result()
            raise

    def _leave(self, *, keep_lock: bool = False) -> None:
        session, self.session = self.session, None
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.close()
        if session is not None:
            self.note_head(session)
            session.close(keep_lock=keep_lock)
            session.deleteLater()
