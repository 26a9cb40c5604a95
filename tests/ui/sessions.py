"""Sessions on real files and the real database thread, some of them on a file with faults."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from kplan_desktop.domain.delivery.deliveries import Delivery
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.document.database_worker import DatabaseWorker
from kplan_desktop.ui.document.documents import Documents
from kplan_desktop.ui.document.file_access import Writable
from kplan_desktop.ui.document.file_lock import FileLock
from kplan_desktop.ui.document.session import Session

_T = TypeVar("_T")


class FaultyFile(ReportFile):
    """A real report file that fails to save as long as ``fault`` is set, and waits at ``gate``.

    ``started`` is set when a save has begun; ``saves`` counts those that reached the disk.
    """

    fault: BaseException | None = None
    saves = 0

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on unchanged
        self.gate = threading.Event()
        self.gate.set()
        self.started = threading.Event()

    def save(self, before: Report, after: Report) -> None:
        """Save, raise the fault, or wait at the gate."""
        self.started.set()
        self.gate.wait()
        if self.fault is not None:
            raise self.fault
        super().save(before, after)
        self.saves += 1


class NoRoomError(UserError):
    """The error of a full disk."""

    def __init__(self) -> None:
        super().__init__("The disk is full; make room.")


def read_from(session: Session, work: Callable[[ReportFile], _T]) -> _T:
    """The result of ``work`` on the session's file after all earlier requests."""
    results: list[_T] = []
    errors: list[UserError] = []
    session.request(session, work, done=results.append, failed=errors.append)
    session.finish_requests()
    for error in errors:
        raise error
    return results[0]


def add_delivery(session: Session, delivery: Delivery, bundle: bytes | None = None) -> None:
    """Store a delivery."""
    errors: list[UserError] = []
    session.deliveries.add(session, delivery, bundle, done=lambda: None, failed=errors.append)
    session.finish_requests()
    assert not errors


def save_copy(documents: Documents, path: Path) -> None:
    """Save a copy of the open report, wait for it, and raise its error if it failed."""
    errors: list[UserError] = []
    session = documents.session
    documents.save_copy(path, errors.append)
    if session is not None and session is documents.session:
        session.finish_requests()
    for error in errors:
        raise error


@contextmanager
def blocked(worker: DatabaseWorker) -> Iterator[None]:
    """Block the database worker from later requests, as a slow disk would."""
    go_on = threading.Event()
    worker.submit(go_on.wait)
    try:
        yield
    finally:
        go_on.set()


@contextmanager
def session_on(path: Path, report: Report) -> Iterator[tuple[Session, FaultyFile]]:
    """A session on a new file of ``report`` at ``path``."""
    worker = DatabaseWorker()
    file = worker.submit(FaultyFile.create, path, report).result()
    assert isinstance(file, FaultyFile)
    now = dt.datetime.now(dt.UTC)
    lock = FileLock.acquire(path, name="Kari", now=now)
    assert isinstance(lock, FileLock)
    backups = BackupStore(path.parent / "backups", lambda: now)
    report = worker.submit(file.load).result()
    session = Session(path, file, report, worker, Writable(lock), backups)
    try:
        yield session, file
    finally:
        file.gate.set()
        session.close()
        worker.close()
