"""Documents: opening, making and leaving report files, and remembering them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.report import Report, empty_report
from kplan_desktop.ui.session import Session
from kplan_desktop.ui.settings import Settings, SettingsStore

if TYPE_CHECKING:
    from kplan_desktop.storage.form_file import FormLibrary
    from kplan_desktop.storage.receipt import Receipt
    from kplan_desktop.storage.report_file import ReportFile
    from kplan_desktop.storage.worker import DatabaseWorker

SUFFIX = ".kplan"


class Documents(QObject):
    """Holds at most one open session. ``session_changed(session or None)`` tells of another one."""

    session_changed = Signal(object)

    def __init__(
        self,
        *,
        worker: DatabaseWorker,
        library: FormLibrary,
        store: SettingsStore,
        folder: Path,
        new_id: Callable[[], str],
        read_example: Callable[[], Report],
    ) -> None:
        super().__init__()
        self._worker = worker
        self.library = library
        self.folder = folder
        self._store = store
        self._new_id = new_id
        self._read_example = read_example
        self.settings: Settings = store.load()
        self.session: Session | None = None

    def open(self, path: Path) -> None:
        """Open a report file in place of the present one.

        Raises UserError, and leaves the present report open, when the file cannot be opened or
        what is unsaved cannot be stored.
        """
        from kplan_desktop.storage.report_file import ReportFile

        self._take(path, lambda: ReportFile.open(path))

    def create(self, path: Path, *, form_id: str, unit_id: str, adviser: str) -> None:
        """Make an empty report in a new file, and open it. Raises UserError, as ``open`` does."""
        form = self.library.load(form_id)
        report = empty_report(form, report_id=self._new_id(), unit_id=unit_id, adviser=adviser)
        self.create_from(path, report)

    def create_example(self, path: Path) -> None:
        """Make a copy of the filled example in a new file, and open it. Raises UserError."""
        self.create_from(path, self._read_example())

    def create_from(self, path: Path, report: Report, receipt: Receipt | None = None) -> None:
        """Make a new file of a report, and open it. Raises UserError, as ``open`` does.

        ``receipt`` is of the delivery that the report was taken from, if it was.
        """
        from kplan_desktop.storage.report_file import ReportFile

        self._take(path, lambda: ReportFile.create(path, report, receipt=receipt))

    def reopen_last(self) -> bool:
        """Open the file that was open last; False when there is none.

        Raises UserError when it cannot be opened. One that is not there may lie on a stick that is
        out, and is tried again at the next start.
        """
        from kplan_desktop.storage.errors import FileMissingError

        last = self.settings.last_file
        if last is None:
            return False
        if not _is_there(last):
            raise FileMissingError(last)
        self.open(last)
        return True

    def free_path(self, title: str) -> Path:
        """A path in the user's folder of reports at which nothing lies yet; the folder is made.

        ``title`` may come from a form or a bundle; what no file name may hold is left out. Raises
        UserError when the folder cannot be made.
        """
        from kplan_desktop.export.files import make_folder, safe_file_name

        make_folder(self.folder)
        path = self.folder / safe_file_name(title, SUFFIX)
        number = 2
        while path.exists():
            path = self.folder / safe_file_name(title, f" {number}{SUFFIX}")
            number += 1
        return path

    def remember(self, settings: Settings) -> None:
        """Keep these settings for the next start."""
        if settings != self.settings:
            self.settings = settings
            self._store.save(settings)

    def close(self) -> None:
        """Store what is unsaved and close the file. Raises UserError when that fails."""
        if self.session is not None:
            self.session.flush()
            self._leave()

    def abandon(self) -> None:
        """Close the file without what could not be stored; the user has said so."""
        self._leave()

    def _take(self, path: Path, make: Callable[[], ReportFile]) -> None:
        from kplan_desktop.storage.errors import FileMissingError

        if self.session is not None:
            self.session.flush()
        try:
            file = self._worker.submit(make).result()
        except FileMissingError:
            self.remember(self.settings.without(path))
            raise
        report = self._loaded(file)
        self._leave()
        self.session = Session(path, file, report, self._worker, self)
        self.remember(self.settings.with_opened(path))
        self.session_changed.emit(self.session)

    def _loaded(self, file: ReportFile) -> Report:
        try:
            return self._worker.submit(file.load).result()
        except BaseException:
            self._worker.submit(file.close).result()
            raise

    def _leave(self) -> None:
        session, self.session = self.session, None
        if session is not None:
            session.close()
            session.deleteLater()


def _is_there(path: Path) -> bool:
    """Whether a file is there; one that cannot even be asked for counts, so that opening tells."""
    try:
        return path.exists()
    except OSError:
        return True
