"""Keeping what was typed when something unexpected went wrong: in its file, or else beside it all.

Each way that fails leads to the next one: the report's own file, a bundle of the report, its texts
as plain text; and one folder after another. None raises.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.report import Report
from kplan_desktop.filesystem.private_files import keep_private

if TYPE_CHECKING:
    from kplan_desktop.ui.document.session import Session

BUNDLE, TEXT = ".kplan.json", ".txt"


@dataclass(frozen=True, slots=True)
class NothingOpen:
    """There was nothing to keep."""


@dataclass(frozen=True, slots=True)
class SavedInFile:
    """The report's file has everything."""


@dataclass(frozen=True, slots=True)
class SavedElsewhere:
    """What the report's file lacks is in these files, a bundle or plain texts; at least one."""

    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class NotRescued:
    """Something is on the screen and in memory, and could be written nowhere."""


Kept = NothingOpen | SavedInFile | SavedElsewhere | NotRescued


class Rescue:
    """Keeps what was typed, in the first of ``folders`` that takes it if not in its own file.

    Within one run a report is rescued to the same files again, so that they are as new as can be.
    """

    def __init__(self, folders: Sequence[Path], now: Callable[[], dt.datetime]) -> None:
        self.folders = tuple(folders)
        self._now = now
        self._files: dict[tuple[str, str], Path] = {}
        self._strays: dict[str, list[str]] = {}
        self._last: tuple[Report, list[str], Kept] | None = None

    def keep(self, session: Session | None, on_screen: Sequence[str]) -> Kept:
        """Store what is unsaved, or rescue it; costs nothing when nothing has changed since.

        ``on_screen`` are the texts in the fields of the window: those that the report lacks, as
        when taking one in is what went wrong, are written as plain text.
        """
        if session is None:
            return NothingOpen()
        report = session.report
        known = set(texts_of(report))
        strays = [text for text in on_screen if text.strip() and text not in known]
        if self._last is not None:
            last_report, last_strays, last = self._last
            if last_report is report and last_strays == strays and not isinstance(last, NotRescued):
                return last
        rescued = self._keep(session, report, strays)
        self._last = (report, strays, rescued)
        return rescued

    def _keep(self, session: Session, report: Report, strays: list[str]) -> Kept:
        files: list[Path | None] = []
        file = str(session.path)  # copies of a report have one id
        if not _flush(session):
            bundle = _bundle(report, self._now())
            if bundle is not None:
                files.append(self._write(file, BUNDLE, bundle))
            else:
                files.append(self._write(file, TEXT, _plain(texts_of(report))))
        if strays:
            # What the file has from before may be on the screen no longer, and she was told of it.
            before = self._strays.get(file, [])
            rescued = [text for text in before if not any(text in stray for stray in strays)]
            self._strays[file] = rescued + strays
            files.append(self._write(file, _strays_ending(), _plain(rescued + strays)))
        written = tuple(file for file in files if file is not None)
        if len(written) < len(files):
            return NotRescued()
        return SavedElsewhere(written) if written else SavedInFile()

    def _write(self, report: str, ending: str, data: bytes) -> Path | None:
        last = self._files.get((report, ending))
        name = f"{self._now():%Y-%m-%d %H.%M.%S}"
        for folder in ([last.parent] if last is not None else []) + list(self.folders):
            path = (
                last if last is not None and folder == last.parent else _free(folder, name, ending)
            )
            if _written(path, data):
                self._files[report, ending] = path
                return path
        return None


def texts_of(report: Report) -> Iterator[str]:
    """Every text of a report that is typed into a field of a goal's page, in its order."""
    for entry in report.goals:
        if entry.nothing_to_report is not None:
            yield entry.nothing_to_report.reason
        for measure in entry.measures:
            yield measure.text
            if measure.outcome is not None:
                yield measure.outcome.reason
            yield from (note.text for note in measure.notes)
        yield from (note.text for note in entry.notes)


def _strays_ending() -> str:
    return QCoreApplication.translate("Rescue", " (texts from the screen)") + TEXT


def _flush(session: Session) -> bool:
    try:
        session.flush()
    except Exception:  # noqa: BLE001  # whatever it is, there are other ways to keep the text
        return False
    return True


def _bundle(report: Report, now: dt.datetime) -> bytes | None:
    try:
        from kplan_desktop.exchange.bundle.bundle_json import encode_bundle

        return encode_bundle(report, now)
    except Exception:  # noqa: BLE001  # the same: plain text is left
        return None


def _plain(texts: Iterable[str]) -> bytes:
    # Half a character, which no file can hold, must not cost the rest.
    return "\n\n".join(text for text in texts if text).encode(errors="backslashreplace") + b"\n"


def _free(folder: Path, name: str, ending: str) -> Path:
    path, number = folder / f"{name}{ending}", 2
    while os.path.lexists(path):
        path = folder / f"{name} ({number}){ending}"
        number += 1
    return path


def _written(path: Path, data: bytes) -> bool:
    try:
        from kplan_desktop.exchange.files.whole_files import make_folder, write_whole

        make_folder(path.parent)
        write_whole(path, data)
        keep_private(path)
    except Exception:  # noqa: BLE001  # another folder may do
        return False
    return True
