"""Keeping what was typed when something unexpected went wrong: in its file, or else beside it all.

Each way that fails leads to the next one: the document's own file; a bundle of the report, or a
whole file of the collection; its texts as plain text; and one folder after another. None raises.
"""

from __future__ import annotations

import datetime as dt
import operator
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.model.report import Report
from kplan_desktop.filesystem.private_files import keep_private

if TYPE_CHECKING:
    from kplan_desktop.ui.document.collection_documents import Collections
    from kplan_desktop.ui.document.document_session import DocumentSession
    from kplan_desktop.ui.document.documents import Documents

BUNDLE, TEXT = ".kplan.json", ".txt"

_Write = Callable[[Path], bool]
"""Writes a file, in place of one that it wrote before. Returns whether it has everything."""


@dataclass(frozen=True, slots=True)
class NothingOpen:
    """There was nothing to keep."""


@dataclass(frozen=True, slots=True)
class SavedInFile:
    """The file of each document has everything."""


@dataclass(frozen=True, slots=True)
class SavedElsewhere:
    """What a document's own file lacks is in these files, at least one: whole, or plain texts.

    With ``lacking`` some of what was open is in none of them.
    """

    files: tuple[Path, ...]
    lacking: bool = False


@dataclass(frozen=True, slots=True)
class NotRescued:
    """Something is on the screen and in memory, and could be written nowhere."""


Kept = NothingOpen | SavedInFile | SavedElsewhere | NotRescued


class Rescue:
    """Keeps what was typed, in the first of ``folders`` that takes it if not in its own file.

    Within one run a document is rescued to the same files again, so that they are as new as can be.
    """

    def __init__(self, folders: Sequence[Path], now: Callable[[], dt.datetime]) -> None:
        self.folders = tuple(folders)
        self._now = now
        self._files: dict[tuple[str, str], Path] = {}
        self._strays: list[str] = []
        self._last: tuple[list[object], list[str], Kept] | None = None

    def keep(self, documents: Iterable[Documents | Collections], on_screen: Sequence[str]) -> Kept:
        """Store what is unsaved, or rescue it; costs nothing when nothing has changed since.

        Returns the worst of what became of all that is open in ``documents``. ``on_screen`` are the
        texts in the fields of the windows: those that nothing there has, as when taking one in is
        what went wrong, are written as plain text.
        """
        opened = [each for each in documents if each.session is not None]
        values = [each.session.value for each in opened if each.session is not None]
        known = {text for value in values for text in texts_of(value)}
        strays = [text for text in on_screen if text.strip() and text not in known]
        if self._last is not None:
            last_values, last_strays, last = self._last
            is_same = len(last_values) == len(values) and last_strays == strays
            is_same = is_same and all(map(operator.is_, last_values, values))
            if is_same and not isinstance(last, NotRescued):
                return last
        rescued = self._keep(opened, strays) if opened or strays else NothingOpen()
        self._last = (list(values), strays, rescued)
        return rescued

    def _keep(self, opened: Iterable[Documents | Collections], strays: list[str]) -> Kept:
        written: list[tuple[Path, bool] | None] = []
        for each in opened:
            session = each.session
            if session is not None and not _flush(session):
                # Copies of a document have one id, but each its own file.
                written.append(self._write(str(session.path), _ways(each, self._now)))
        if strays:
            # What the file has from before may be on the screen no longer, and she was told of it.
            before = [text for text in self._strays if not any(text in stray for stray in strays)]
            self._strays = before + strays
            text = _plain(self._strays)
            written.append(self._write("", [(_strays_ending(), _writes(lambda: text))]))
        if None in written:
            return NotRescued()
        files = [each for each in written if each is not None]
        if not files:
            return SavedInFile()
        return SavedElsewhere(
            tuple(path for path, _ in files), lacking=not all(whole for _, whole in files)
        )

    def _write(self, document: str, ways: Iterable[tuple[str, _Write]]) -> tuple[Path, bool] | None:
        """Write a file in the first of ``ways`` that succeeds, each with the ending of its name.

        Returns which, and whether it has everything.
        """
        name = f"{self._now():%Y-%m-%d %H.%M.%S}"
        for ending, write in ways:
            last = self._files.get((document, ending))
            for folder in ([last.parent] if last is not None else []) + list(self.folders):
                is_last = last is not None and folder == last.parent
                path = last if last is not None and is_last else _free(folder, name, ending)
                whole = _written(path, write)
                if whole is not None:
                    self._files[document, ending] = path
                    return path, whole
        return None


def _ways(
    documents: Documents | Collections, now: Callable[[], dt.datetime]
) -> Iterator[tuple[str, _Write]]:
    """How what is open is written elsewhere, the best way first, each with the file's ending."""
    from kplan_desktop.ui.document.collection_documents import Collections

    value = documents.session.value if documents.session is not None else None
    if value is None:
        return
    if isinstance(documents, Collections):
        yield documents.suffix, documents.write_whole
    elif isinstance(value, Report):
        report = value
        yield BUNDLE, _writes(lambda: _bundle(report, now()))
    yield TEXT, _writes(lambda: _plain(texts_of(value)), whole=False)


def texts_of(document: Report | Collection) -> Iterator[str]:
    """Every text of a document that is typed into a field of some lines, in its order."""
    if isinstance(document, Report):
        return _texts_of_report(document)
    return _texts_of_office(document)


def _texts_of_report(report: Report) -> Iterator[str]:
    for entry in report.goals:
        if entry.nothing_to_report is not None:
            yield entry.nothing_to_report.reason
        for measure in entry.measures:
            yield measure.text
            if measure.outcome is not None:
                yield measure.outcome.reason
            yield from (note.text for note in measure.notes)
        yield from (note.text for note in entry.notes)


def _texts_of_office(collection: Collection) -> Iterator[str]:
    """What the office has typed itself; what it received is as it was sent."""
    head = collection.head
    yield from (head.title, head.introduction)
    for mail in (head.mails.reminder, head.mails.thanks, head.mails.returned):
        yield from (mail.subject, mail.body)
    for record in collection.units.values():
        yield from (record.contact.name, record.contact.email, record.contact.telephone)
        yield from (each.reason for each in (record.deadline, record.nothing_to_report) if each)
        yield from (event.text for event in record.events)
    for goal in collection.goals.values():
        yield goal.text
        yield from (theme.title for theme in goal.themes)
    yield from (metric.name for metric in collection.joint_metrics.values())
    for each in collection.comments.values():
        yield each.comment.text
        yield from (answer.text for answer in each.comment.answers)


def _strays_ending() -> str:
    return QCoreApplication.translate("Rescue", " (texts from the screen)") + TEXT


def _flush(session: DocumentSession[Any, Any, Any]) -> bool:
    try:
        session.flush()
    except Exception:  # noqa: BLE001  # whatever it is, there are other ways to keep the text
        return False
    return True


def _bundle(report: Report, now: dt.datetime) -> bytes:
    from kplan_desktop.exchange.bundle.bundle_json import encode_bundle

    return encode_bundle(report, now)


def _writes(data: Callable[[], bytes], *, whole: bool = True) -> _Write:
    """What writes a file of these bytes, in which is everything if it is ``whole``."""

    def write(path: Path) -> bool:
        from kplan_desktop.exchange.files.whole_files import write_whole

        write_whole(path, data())
        return whole

    return write


def _plain(texts: Iterable[str]) -> bytes:
    # Half a character, which no file can hold, must not cost the rest.
    return "\n\n".join(text for text in texts if text).encode(errors="backslashreplace") + b"\n"


def _free(folder: Path, name: str, ending: str) -> Path:
    path, number = folder / f"{name}{ending}", 2
    while os.path.lexists(path):
        path = folder / f"{name} ({number}){ending}"
        number += 1
    return path


def _written(path: Path, write: _Write) -> bool | None:
    """Whether the file has everything; None where it could not be written."""
    try:
        from kplan_desktop.exchange.files.whole_files import make_folder

        make_folder(path.parent)
        whole = write(path)
        keep_private(path)
    except Exception:  # noqa: BLE001  # another way or another folder may do
        return None
    return whole
