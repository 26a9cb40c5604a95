"""What somebody writes about a delivery that is only read, kept in a file beside the reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kplan_desktop.domain.comments.comments import (
    Comment,
    CommentAnswer,
    in_order,
    joined_comments,
)
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.domain.text.time_stamps import local_time, time_stamp
from kplan_desktop.exchange.correspondence.comments_json import (
    COMMENTS_ENDING,
    MAX_COMMENTS_BYTES,
    CommentsError,
    CommentsFile,
    decode_comments,
    encode_comments,
)
from kplan_desktop.exchange.correspondence.comments_mail import (
    comments_mail,
    comments_name,
    draft_path,
)
from kplan_desktop.exchange.files.whole_files import (
    FileFault,
    ReadError,
    make_folder,
    read_whole,
    write_whole,
)
from kplan_desktop.ui.document.background_tasks import BackgroundTasks

_NAMES = 50
"""Names that are tried for the file."""

_LOOKED_AT = 500
"""Files of a folder in which comments are looked for."""

_AFTER_LAST_KEY, _AT_MOST = 350, 800
"""Milliseconds of rest, and of writing on, after which what was written is stored."""

_AGAIN = 5_000
"""Milliseconds after which it is tried again to store what could not be stored."""


@dataclass(frozen=True, slots=True)
class CommentedDelivery:
    """The report as it was delivered, and the hash of its bundle."""

    report: Report
    sha256: str


class DeliveryComments(QObject):
    """The comments on one delivery, in a file that is found again by its contents.

    It is begun in the first of ``folders``, and found in the others as well, chosen before.
    What is written is stored within a second. Signals: ``changed()``, and ``stored(error)`` after
    each attempt to store, with None or why it failed; then it is tried again until it succeeds.
    ``error`` is why the last attempt failed.
    """

    changed = Signal()
    stored = Signal(object)
    is_addressed = False

    def __init__(
        self,
        delivery: CommentedDelivery,
        folders: Sequence[Path],
        background: BackgroundTasks,
        *,
        now: Callable[[], dt.datetime],
        new_id: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.delivery = delivery
        self.author = ""
        self._background = background
        self._now = now
        self._path: Path | None = None
        report = delivery.report
        self._file = CommentsFile(
            id=new_id(),
            written_at=self._time(),
            author="",
            report_id=report.id,
            unit_id=report.unit_id,
            unit_name=report.unit_name,
            revision=report.revision,
            sha256=delivery.sha256,
        )
        self._stored: tuple[Comment, ...] = ()
        self.error: UserError | None = None
        self._rest = self._timer()
        self._limit = self._timer()
        self._folders = folders
        self._looking = False
        self._look()

    def known(self) -> tuple[Comment, ...]:
        """All comments, those of others that were taken in as well, the oldest first."""
        return self._file.comments

    def put(self, comments: Iterable[Comment]) -> None:
        """Add comments, or put them in the place of those with the same ids."""
        new = {comment.id: comment for comment in comments}
        others = (each for each in self._file.comments if each.id not in new)
        self._change(in_order((*others, *new.values())))

    def remove(self, ids: Iterable[str]) -> None:
        """Delete the comments with these ids."""
        gone = set(ids)
        self._change(tuple(each for each in self._file.comments if each.id not in gone))

    def join(self, comments: Iterable[Comment]) -> None:
        """Take in what others have written or answered; twice changes nothing."""
        joined = joined_comments(self._file.comments, comments)
        if joined != self._file.comments:
            self._change(joined)

    def may_change(self, said: Comment | CommentAnswer) -> bool:
        """Whether it is the author's own and was not made ready to be sent."""
        sent_at = self._file.sent_at
        return said.author in ("", self.author) and (sent_at is None or said.at > sent_at)

    def rename(self, author: str) -> None:
        """Have what is the author's own and unsent under another name."""
        own = [each for each in self._file.comments if self.may_change(each)]
        self.author = author
        self._file = replace(self._file, author=author)
        if own:
            self.put(replace(each, author=author) for each in own)

    @property
    def unsent(self) -> int:
        """How many comments and answers of the author's own were not made ready to be sent."""
        comments = self._file.comments
        answers = [answer for each in comments for answer in each.answers]
        return sum(map(self.may_change, comments)) + sum(map(self.may_change, answers))

    @property
    def is_stored(self) -> bool:
        """Whether the file has all that was written."""
        return self._file.comments == self._stored

    def flush(self) -> None:
        """Store what is not stored yet, as far as that can be done."""
        if not self.is_stored:
            self._store()

    def send(self, done: Callable[[Path], None], failed: Callable[[UserError], None]) -> None:
        """Make the file ready to be sent, with an e-mail draft beside it, and tell the draft."""
        self._stop_timers()
        now, path, report = self._time(), self._path, self.delivery.report
        file = replace(self._file, written_at=now, sent_at=now)

        def write() -> Path:
            if path is None:
                raise ReadError(Path(comments_name(report, report.revision)), FileFault.NOT_THERE)
            data = encode_comments(file)
            mail = comments_mail(report, file.revision, path.name, data, date=now)
            draft = draft_path(path)
            _write(path, data)
            _write(draft, mail)
            return draft

        def written(draft: Path) -> None:
            self._file = replace(self._file, sent_at=now)
            self._on_stored(file.comments)
            self.changed.emit()
            done(draft)

        def not_written(error: UserError) -> None:
            self._limit.start(_AGAIN)
            failed(error)

        self._background.run(write, done=written, failed=not_written, owner=self)

    def _change(self, comments: tuple[Comment, ...]) -> None:
        self._file = replace(self._file, comments=comments)
        self._rest.start(_AFTER_LAST_KEY)
        if not self._limit.isActive():
            self._limit.start(_AT_MOST)
        self.changed.emit()

    def _store(self) -> None:
        self._stop_timers()
        path = self._path
        if path is None:  # stored as soon as it is known where
            self._look()
            return
        file = replace(self._file, written_at=self._time())
        self._background.run(
            lambda: _write(path, encode_comments(file)),
            done=lambda _: self._on_stored(file.comments),
            failed=self._on_failed,
            owner=self,
        )

    def _on_stored(self, comments: tuple[Comment, ...]) -> None:
        self._stored, self.error = comments, None
        self.stored.emit(None)

    def _on_failed(self, error: UserError) -> None:
        self.error = error
        if not self.is_stored and not self._limit.isActive():
            self._limit.start(_AGAIN)
        self.stored.emit(error)

    def _look(self) -> None:
        """Find the file, unless that is under way."""
        if self._looking:
            return
        self._looking = True
        delivery, folders = self.delivery, self._folders

        def failed(error: UserError) -> None:
            self._looking = False
            self._on_failed(error)

        self._background.run(
            lambda: find_kept(delivery, folders), done=self._on_read, failed=failed, owner=self
        )

    def _on_read(self, found: tuple[Path, CommentsFile | None]) -> None:
        self._looking = False
        self._path, kept = found
        begun = self._file.comments
        if kept is not None:
            self._stored = kept.comments
            comments = joined_comments(kept.comments, begun)
            self._file = replace(kept, comments=comments, author=self.author or kept.author)
        if begun:
            self._store()
        self.changed.emit()

    def _time(self) -> dt.datetime:
        return time_stamp(local_time(self._now()))

    def _timer(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(self._store)
        return timer

    def _stop_timers(self) -> None:
        self._rest.stop()
        self._limit.stop()


def find_kept(
    delivery: CommentedDelivery, folders: Sequence[Path]
) -> tuple[Path, CommentsFile | None]:
    """The file in which comments on a delivery are kept, and what it has; None if it is new.

    A new one is in the first folder; the others may be away. A file of that name that has
    something else is left alone. Raises ReadError.
    """
    new = _find_in(delivery, folders[0])
    if new[1] is None:
        for earlier in folders[1:]:
            with suppress(ReadError):
                found = _find_in(delivery, earlier)
                if found[1] is not None:
                    return found
    return new


def _find_in(delivery: CommentedDelivery, folder: Path) -> tuple[Path, CommentsFile | None]:
    report = delivery.report
    for number in range(1, _NAMES + 1):
        path = folder / comments_name(report, report.revision, number)
        try:
            file = decode_comments(read_whole(path, at_most=MAX_COMMENTS_BYTES))
        except CommentsError:
            continue
        except ReadError as error:
            if error.fault is FileFault.NOT_THERE:
                return path, None
            if number == _NAMES:
                raise
            continue
        if (file.report_id, file.sha256) == (report.id, delivery.sha256):
            return path, file
    raise ReadError(path, FileFault.OTHER)


def kept_file(folder: Path, incoming: CommentsFile) -> tuple[Path, CommentsFile] | None:
    """The file in a folder in which comments on the same delivery are kept, if there is one."""
    with suppress(OSError):
        for path in islice(reachable(folder).glob(f"*{COMMENTS_ENDING}"), _LOOKED_AT):
            try:
                file = decode_comments(read_whole(path, at_most=MAX_COMMENTS_BYTES))
            except UserError:
                continue
            if (file.report_id, file.sha256) == (incoming.report_id, incoming.sha256):
                return path, file
    return None


def join_kept(folders: Iterable[Path], incoming: CommentsFile) -> bool:
    """Take comments into the file that is kept for the delivery. False where there is none."""
    kept = next(filter(None, (kept_file(each, incoming) for each in folders)), None)
    if kept is None:
        return False
    path, file = kept
    comments = joined_comments(file.comments, incoming.comments)
    _write(path, encode_comments(replace(file, comments=comments)))
    return True


def _write(path: Path, data: bytes) -> None:
    make_folder(path.parent)
    write_whole(path, data)
