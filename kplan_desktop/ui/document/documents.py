"""Documents: opening, making and leaving report files, and remembering them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report, empty_report
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.filesystem.atomic_write import sweep
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
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.document.settings import Settings, SettingsStore

if TYPE_CHECKING:
    from kplan_desktop.storage.ancillary_data import AncillaryData
    from kplan_desktop.storage.backups import BackupStore
    from kplan_desktop.storage.forms.form_files import FormLibrary
    from kplan_desktop.storage.report_file import ReportFile
    from kplan_desktop.ui.document.database_worker import DatabaseWorker


def _nobody(_holder: Holder) -> bool:
    """Take nothing over."""
    return False


class Documents(QObject):
    """Has at most one open session.

    Signals: ``session_changed(session or None)``; ``raise_requested()`` when a second start asks
    for the open report; ``raised_elsewhere()`` when the window that has what was to be opened here
    was brought to the front instead.
    """

    session_changed = Signal(object)
    raise_requested = Signal()
    raised_elsewhere = Signal()

    def __init__(
        self,
        *,
        worker: DatabaseWorker,
        library: FormLibrary,
        store: SettingsStore,
        folder: Path,
        backups: BackupStore,
        new_id: Callable[[], str],
        now: Callable[[], dt.datetime],
        read_example: Callable[[], Report],
        open_reports: OpenReports | None = None,
    ) -> None:
        super().__init__()
        self._open_reports = open_reports
        self._listener: RaiseListener | None = None
        self._worker = worker
        self.library = library
        self.folder = folder
        self._store = store
        self.backups = backups
        self.new_id = new_id
        self._now = now
        self._read_example = read_example
        self.settings: Settings = store.load()
        self.session: Session | None = None

    def open(self, path: Path, may_take_over: Callable[[Holder], bool] = _nobody) -> None:
        """Open a report file in place of the present one.

        The window of this user's that has it is brought to the front instead. What another one
        has, or what may not be written, is opened for reading only. Where it cannot be told whether
        the other window still runs, ``may_take_over`` asks the user. Raises
        UserError, and leaves the present report open, when the file cannot be opened or what is
        unsaved cannot be stored.
        """
        from kplan_desktop.storage.report_file import ReportFile

        path = reachable(path.absolute())  # what is remembered holds wherever Kplan starts next
        session = self.session
        if session is not None and is_open_in(session.access, path):
            return
        access = self.access_to(path, may_take_over)
        if isinstance(access, LockedByOther) and self._raised(access.holder, path):
            self.raised_elsewhere.emit()
            return

        def make() -> ReportFile:
            if isinstance(access, Writable):
                sweep(path.parent)
            return ReportFile.open(
                path,
                read_only=not isinstance(access, Writable),
                before_migration=self.backups.take,
            )

        self._take(path, access, make)

    def create(self, path: Path, *, form_id: str, unit_id: str, adviser: str) -> None:
        """Make an empty report in a new file, and open it. Raises UserError, as ``open`` does."""
        form = self.library.load(form_id)
        report = empty_report(form, report_id=self.new_id(), unit_id=unit_id, adviser=adviser)
        self.create_from(path, report)

    def create_example(self, path: Path) -> None:
        """Make a copy of the filled example in a new file, and open it. Raises UserError.

        It is a report of its own: what two advisers make of their copies never replaces the other.
        """
        self.create_from(path, replace(self._read_example(), id=self.new_id()))

    def create_from(
        self, path: Path, report: Report, ancillary: AncillaryData | None = None
    ) -> None:
        """Make a new file of a report, and open it. Raises UserError, as ``open`` does.

        ``ancillary`` is the delivery that the report was taken from, if it was.
        """
        from kplan_desktop.storage.report_file import ReportFile

        path = reachable(path.absolute())
        access = self.access_to(path, _nobody)
        self._take(path, access, lambda: ReportFile.create(path, report, ancillary=ancillary))

    def save_copy(
        self,
        path: Path,
        failed: Callable[[UserError], None],
        done: Callable[[], None] = lambda: None,
    ) -> None:
        """Write a copy of the open report to another file, then call ``done`` or ``failed``.

        A report that is stored is copied with its receipts. One that cannot be stored, or is only
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

        def copy(file: ReportFile) -> None:
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
        session.request(
            self,
            copy,
            done=copied,
            failed=not_copied,
            after_saving=True,
        )

    def keep_own_state(self, aside: str, own: str) -> Path:
        """Put what this window has back into its file, which another program has changed.

        The file itself is kept under the name ``aside`` beside it, which is returned; what is put
        back is called ``own`` before. Raises UserError: both states are then in files, and the
        report is open, in one called ``own`` when the window had left its file.
        """
        from kplan_desktop.storage.errors import writing
        from kplan_desktop.storage.new_file import put_in_place
        from kplan_desktop.storage.report_file import ReportFile

        session = self._needed_session()
        path, report, ancillary = session.path, session.report, session.ancillary_data()
        real = real_path(path) if path.is_symlink() else path
        kept = free_name(real.parent, aside)
        # Whole and on the disk before the window lets go of what it has.
        whole = free_name(real.parent, own)

        def prepare() -> None:
            ReportFile.open(path, read_only=True).close()
            ReportFile.create(whole, report, ancillary=ancillary).close()

        def put_back() -> ReportFile:
            with writing(path):
                put_in_place(whole, real, kept)
            return ReportFile.open(path)

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
        from kplan_desktop.storage.report_file import ReportFile

        session = self._needed_session()
        path, report, ancillary = session.path, session.report, session.ancillary_data()
        kept = free_name(path.parent, aside)
        file = self._worker.submit(
            lambda: ReportFile.open(path, before_migration=self.backups.take)
        ).result()
        other = self._loaded(file)

        def keep() -> None:
            ReportFile.create(kept, report, ancillary=ancillary).close()

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

    def _needed_session(self) -> Session:
        if self.session is None:
            raise ValueError("no report is open")
        return self.session

    def _go_on_in(self, path: Path, session: Session) -> None:
        """Put all that is in memory into a new file and go on in that; the old file is left."""
        from kplan_desktop.storage.report_file import ReportFile

        report, ancillary = session.report, session.ancillary_data()
        file = self._worker.submit(
            lambda: ReportFile.create(path, report, ancillary=ancillary)
        ).result()
        stored = self._loaded(file)
        # Only now: the lock that goes may be the one to get, and nothing can fail any more.
        self._leave()
        self._show(path, file, stored, self.access_to(path, _nobody))

    def reopen_last(self, may_take_over: Callable[[Holder], bool] = _nobody) -> bool:
        """Open the file that was open last; False when there is none.

        Raises UserError when it cannot be opened. One that is not there may lie on a stick that is
        out, and is tried again at the next start.
        """
        from kplan_desktop.storage.errors import FileMissingError

        last = self.settings.last_file
        if last is None:
            return False
        if not may_be_there(last):
            raise FileMissingError(last)
        self.open(last, may_take_over)
        return True

    def free_path(self, title: str) -> Path:
        """A path in the user's folder of reports at which nothing lies yet; the folder is made.

        ``title`` may come from a form or a bundle; what no file name may hold is left out. Raises
        UserError when the folder cannot be made.
        """
        from kplan_desktop.exchange.files.whole_files import make_folder

        make_folder(self.folder)
        return free_name(self.folder, title)

    def remember(self, settings: Settings) -> None:
        """Keep these settings for the next start."""
        if settings != self.settings:
            self.settings = settings
            self._store.save(settings)

    def remember_head(self, report: Report) -> None:
        """Remember whose report it is, for the next new one.

        One without a name, as the filled example is, is nobody's.
        """
        if report.adviser:
            head = replace(self.settings, unit_id=report.unit_id, adviser=report.adviser)
            self.remember(head)

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

    def _raised(self, holder: Holder, path: Path) -> bool:
        """Whether another window on this computer shows the report, and was brought forward."""
        if holder.remote or self._open_reports is None:
            return False
        return self._open_reports.raise_window_of(path)

    def _take(self, path: Path, access: Access, make: Callable[[], ReportFile]) -> None:
        from kplan_desktop.storage.errors import FileMissingError

        try:
            if self.session is not None:
                self._store_all(self.session)
            file = self._worker.submit(make).result()
            report = self._loaded(file)
        except BaseException as error:
            if isinstance(access, Writable):
                access.release()
            if isinstance(error, FileMissingError):
                self.remember(self.settings.without(path))
            raise
        if isinstance(access, Writable) and access.number_lock is None:
            access = self._renewed(access, path)  # a file that was not there had no number yet
        self._leave()
        self._show(path, file, report, access)

    @staticmethod
    def _store_all(session: Session) -> None:
        """Wait until everything unsaved or requested is done. Raises UserError.

        So where another program has since changed the file that it was stored in.
        """
        session.finish_requests(leaving=True)
        session.flush()
        session.require_kept()

    def _show(self, path: Path, file: ReportFile, report: Report, access: Access) -> None:
        """Make it the present one; there is none."""
        self.session = Session(path, file, report, self._worker, access, self.backups, self)
        if isinstance(access, Writable) and self._open_reports is not None:
            self._listener = self._open_reports.listen(path)
            if self._listener is not None:
                self._listener.requested.connect(self.raise_requested)
        self.session_changed.emit(self.session)
        # Last: what cannot be shown is not what the next start opens.
        self.remember(self.settings.with_opened(path))
        self.remember_head(report)

    def _loaded(self, file: ReportFile) -> Report:
        try:
            return self._worker.submit(file.load).result()
        except BaseException:
            self._worker.submit(file.close).result()
            raise

    def _leave(self, *, keep_lock: bool = False) -> None:
        session, self.session = self.session, None
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.close()
        if session is not None:
            self.remember_head(session.report)
            session.close(keep_lock=keep_lock)
            session.deleteLater()
