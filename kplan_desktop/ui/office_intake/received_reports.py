"""The reports in received bundles, decoded in the background when they are first asked for."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.collection_session import CollectionSession

if TYPE_CHECKING:
    from kplan_desktop.storage.collection.collection_file import CollectionFile

ReportsBySha256 = Mapping[str, Report]


@dataclass(frozen=True, slots=True)
class _Request:
    """Who waits for which reports."""

    wanted: tuple[str, ...]
    owner: QObject
    done: Callable[[ReportsBySha256], None]


class ReceivedReports(QObject):
    """Of one open collection, shared by its pages, so that no bundle is decoded twice.

    They are kept, by the SHA-256 of their bundles, as long as the collection has them. What cannot
    be read is in ``faults``, with None for what the file no longer has, and is read again when it
    is asked for again.
    """

    def __init__(self, session: CollectionSession, background: BackgroundTasks) -> None:
        super().__init__(session)
        self._session, self._background = session, background
        self._known: dict[str, Report] = {}
        self.faults: dict[str, UserError | None] = {}
        self._waiting: list[_Request] = []
        self._left: deque[str] = deque()
        self._reading = ""

    def known(self, sha256: str) -> Report | None:
        """A report that was read, or None."""
        return self._known.get(sha256)

    def request(
        self, wanted: Iterable[str], owner: QObject, done: Callable[[ReportsBySha256], None]
    ) -> None:
        """Call ``done`` with these reports, without those that cannot be read (``faults``).

        It is called at once where all are known, and not once ``owner`` is destroyed or the
        collection is left. What is asked for last is read first.
        """
        request = _Request(tuple(dict.fromkeys(wanted)), owner, done)
        self._forget()
        new = [sha256 for sha256 in request.wanted if sha256 not in self._known]
        for sha256 in new:
            self.faults.pop(sha256, None)
        others = [sha256 for sha256 in self._left if sha256 not in new]
        self._left = deque([*(each for each in new if each != self._reading), *others])
        self._waiting.append(request)
        self._go_on()

    def _forget(self) -> None:
        """Forget what the collection no longer has, unless someone waits for it."""
        kept = {each.sha256 for each in self._session.collection.received.values()}
        kept.update(sha256 for request in self._waiting for sha256 in request.wanted)
        self._known = {sha: report for sha, report in self._known.items() if sha in kept}

    def _go_on(self) -> None:
        """Answer who has all that was asked for, and read the next."""
        ready = [each for each in self._waiting if self._is_ready(each)]
        self._waiting = [each for each in self._waiting if each not in ready]
        if not self._reading and self._left:
            self._read(self._left.popleft())
        for request in ready:
            if isValid(request.owner):
                found = {sha: self._known[sha] for sha in request.wanted if sha in self._known}
                request.done(found)

    def _is_ready(self, request: _Request) -> bool:
        return all(sha256 in self._known or sha256 in self.faults for sha256 in request.wanted)

    def _read(self, sha256: str) -> None:
        self._reading = sha256

        def content(file: CollectionFile) -> bytes | None:
            try:
                return file.content(sha256)
            except LookupError:  # purged meanwhile, or no longer taken in
                return None

        def decode(data: bytes) -> Report:
            from kplan_desktop.exchange.bundle.bundle_json import decode_bundle

            return decode_bundle(data).report

        def keep(report: Report) -> None:
            self._known[sha256] = report
            self._end()

        def fail(error: UserError | None) -> None:
            self.faults[sha256] = error
            self._end()

        def decode_aside(data: bytes | None) -> None:
            if data is None:
                fail(None)
                return
            self._background.run(
                lambda: decode(data),
                done=keep,
                failed=fail,
                broken=self._stop,
                owner=self,
                only_while_open=True,
            )

        self._session.request(
            self,
            content,
            done=decode_aside,
            failed=fail,
            broken=self._stop,
            only_while_open=True,
        )

    def _end(self) -> None:
        self._reading = ""
        self._go_on()

    def _stop(self) -> None:
        """After a bug, which surfaces: nobody waits any more."""
        self._reading = ""
        self._left.clear()
        self._waiting.clear()
