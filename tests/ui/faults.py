"""Faults of a file while the window has it open, and helpers that drive that window."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kplan_desktop.domain.model.edits import SetHead, apply
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.document.save_state import NotSaved
from kplan_desktop.ui.widgets.banner import Banner
from tests.host import move, remove, run_on_host
from tests.platforms import WINDOWS
from tests.storage.disks import fill_up, mount, small_file_system
from tests.ui.driver import PATIENCE, Driver, report_in

TYPED = " Skrevet under feilen – æøå 🎻."

Repair = Callable[[], object]


def make_folder(folder: Path, _stack: ExitStack) -> None:
    """An ordinary folder on the disk."""
    folder.mkdir()


def small_disk(folder: Path, stack: ExitStack) -> None:
    """A separate file system, with room for the file and its journal."""
    stack.enter_context(small_file_system(folder, "600k"))


def stick(folder: Path, stack: ExitStack) -> None:
    """A file system that can be unmounted and mounted again."""
    folder.mkdir()
    inside = folder.with_name("minnepinne")
    inside.mkdir()
    mount(folder, "--bind", inside)
    stack.callback(run_on_host, "umount", "-l", folder)


def stick_removed(path: Path, _stack: ExitStack) -> Repair:
    """The stick is unmounted, and its folder empty."""
    assert run_on_host("umount", "-l", path.parent)
    return lambda: mount(path.parent, "--bind", path.parent.with_name("minnepinne"))


def deleted(path: Path, _stack: ExitStack) -> None:
    """The file is deleted for good."""
    remove(path)


def moved(path: Path, _stack: ExitStack) -> Repair:
    """The file has another name."""
    elsewhere = move(path, path.with_name("flyttet.kplan"))
    return lambda: move(elsewhere, path)


def folder_moved(path: Path, _stack: ExitStack) -> Repair:
    """The folder has another name, and the lock with it."""
    elsewhere = move(path.parent, path.parent.with_name("borte"))
    return lambda: move(elsewhere, path.parent)


def replaced(path: Path, _stack: ExitStack) -> Repair:
    """Another file has the name, as after a synchronisation of the folder."""
    elsewhere = move(path, path.with_name("flyttet.kplan"))
    shutil.copyfile(elsewhere, path)
    return lambda: move(elsewhere, path)


def changed(path: Path, _stack: ExitStack) -> None:
    """Another program has written to it, which cannot be reverted."""
    with closing(ReportFile.open(path)) as second:
        report = second.load()
        second.save(report, apply(report, SetHead(report.unit_id, "En annen")))


def emptied(path: Path, _stack: ExitStack) -> None:
    """Another program has emptied it, in place."""
    with path.open("r+b") as file:
        file.truncate()


def overwritten(path: Path, _stack: ExitStack) -> None:
    """Another program has copied a database of its own into it, in place."""
    with closing(sqlite3.connect(":memory:")) as other:
        other.execute("CREATE TABLE report (name TEXT)")
        other.commit()
        content = other.serialize()
    with path.open("r+b") as file:
        file.truncate()
        file.write(content)


def locked(path: Path, stack: ExitStack) -> Repair:
    """Another program has an exclusive lock."""
    second = stack.enter_context(closing(sqlite3.connect(path, isolation_level=None)))
    second.execute("BEGIN EXCLUSIVE")
    return lambda: second.execute("ROLLBACK")


def folder_read_only(path: Path, stack: ExitStack) -> Repair:
    """No journal can be made beside the file."""
    return protect(path.parent, stack)


def disk_full(path: Path, _stack: ExitStack) -> Repair:
    """Not a byte is free."""
    return fill_up(path.parent).unlink


def protect(path: Path, stack: ExitStack) -> Repair:
    """Make a file or folder read-only, for root too; the result reverts it."""
    repair: Repair
    if run_on_host("chattr", "+i", path):

        def repair() -> None:
            assert run_on_host("chattr", "-i", path), "it is still protected"

    elif path.is_dir() if WINDOWS else os.geteuid() == 0:
        pytest.skip("nothing can be kept from this user here")
    else:
        mode = path.stat().st_mode
        path.chmod(mode & ~0o222)
        repair = partial(path.chmod, mode)
    stack.callback(repair)
    return repair


def keep_from_deleting(path: Path, stack: ExitStack) -> Repair:
    """See to it that a file can be read, but not deleted; the result reverts it."""
    if WINDOWS:
        return stack.enter_context(path.open("rb")).close
    return protect(path.parent, stack)


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of an open file.

    ``apply_fault`` causes it and returns what repairs it, None where nothing can; ``banner_text``
    is part of the banner's text, and ``prepare`` makes the folder of the file.
    """

    apply_fault: Callable[[Path, ExitStack], Repair | None]
    banner_text: str
    prepare: Callable[[Path, ExitStack], None] = make_folder


GONE = "slettet eller flyttet"
FAULTS: dict[str, Fault] = {
    "deleted": Fault(deleted, GONE),
    "moved": Fault(moved, GONE),
    "replaced": Fault(replaced, "endret av et annet program"),
    "folder gone": Fault(folder_moved, GONE),
    "stick pulled": Fault(stick_removed, GONE, stick),
    "changed": Fault(changed, "endret av et annet program"),
    "emptied": Fault(emptied, "tømt eller overskrevet"),
    "overwritten": Fault(overwritten, "tømt eller overskrevet"),
    "locked": Fault(locked, "i bruk av et annet program"),
    "folder read-only": Fault(folder_read_only, "ikke skrives til"),
    "disk full": Fault(disk_full, "Disken er full", small_disk),
}
PERMANENT = ("deleted", "changed", "emptied", "overwritten")
"""Faults that cannot be repaired."""


@dataclass(frozen=True, slots=True)
class FaultCase:
    """The window on a file with a fault."""

    driver: Driver
    banner_text: str
    repair: Repair | None

    def end_fault(self) -> None:
        """Repair the fault."""
        assert self.repair is not None
        self.repair()


@contextmanager
def fault_case(
    name: str,
    driver: Driver,
    example_file: Path,
    home: Path,
    before: Callable[[], object] = lambda: None,
) -> Iterator[FaultCase]:
    """The window on a copy of the example in ``home`` with this fault.

    ``before`` is called between opening the file and the fault.
    """
    fault = FAULTS[name]
    with ExitStack() as stack:
        folder = home / "mappe"
        fault.prepare(folder, stack)
        path = folder / "Sør-Trøndelag.kplan"
        shutil.copyfile(example_file, path)
        driver.kplan.documents.open(path)
        session = driver.session
        session._file._busy_timeout = 0.05
        wait = "PRAGMA busy_timeout = 50"
        session._worker.submit(session._file._connection.execute, wait).result()
        before()
        yield FaultCase(driver, fault.banner_text, fault.apply_fault(path, stack))
        if driver.kplan.documents.session is not None:
            driver.kplan.documents.abandon()


def banner(driver: Driver) -> Banner:
    """The banner above the report."""
    found = driver.window.findChild(Banner)
    assert found is not None
    return found


def click_offer(driver: Driver, text: str) -> None:
    """Click a button of the banner."""
    button = next(offer for offer in banner(driver).offers() if offer.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def write(driver: Driver, text: str) -> None:
    """Write at the end of the first note, as an input method does: no key has an emoji."""
    if QApplication.activeWindow() is not driver.window:
        # Offscreen, no window manager returns focus when a dialog is closed.
        with driver.qtbot.waitActive(driver.window):
            driver.window.activateWindow()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(driver.write_in_note(0), event)


def wait_until_save_failed(driver: Driver) -> str:
    """Wait until the window reports a failed save; the banner's text."""
    driver.qtbot.waitUntil(
        lambda: isinstance(driver.session.save_state, NotSaved), timeout=PATIENCE
    )
    assert banner(driver).isVisible()
    return banner(driver).text()


def first_text(path: Path) -> str:
    """The first note in a file."""
    return next(report_in(path).all_notes()).text
