"""The words of all notes looked up in the dictionary, while the user rests, for the check."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from kplan_desktop.domain.text.spelling_words import WordSpan, checkable_words
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.spelling.spelling_client import SpellingClient

_AFTER = 1500
"""Milliseconds of rest after which the notes are read."""

_BETWEEN = 20
_SLICE = 0.004
"""Milliseconds between two slices, and seconds of reading in each."""

_LONGEST = 20_000
"""Characters of a note beyond which it is not read, as on the page."""


class SpellingReader(QObject):
    """Has all notes of a session's report read in slices, while words are checked.

    ``changed()`` follows when other words are known to be wrong; ``misspelt`` has them by the
    note's id, for the text that the note had then.
    """

    changed = Signal()

    def __init__(self, session: Session, spelling: SpellingClient, parent: QObject) -> None:
        super().__init__(parent)
        self.misspelt: dict[str, tuple[WordSpan, ...]] = {}
        self._session = session
        self._spelling = spelling
        self._steps: Iterator[None] = iter(())
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_AFTER)
        self._rest.timeout.connect(self._begin)
        self._slices = QTimer(self)
        self._slices.setInterval(_BETWEEN)
        self._slices.timeout.connect(self._read_on)
        if session.read_only:
            return
        session.changed.connect(self._wait)
        spelling.learnt.connect(self._wait)
        self._wait()

    def _wait(self) -> None:
        """No key waits for what is only read for the check."""
        self._slices.stop()
        if self._spelling.is_there:
            self._rest.start()
        else:
            self._rest.stop()
            self._know({})

    def _begin(self) -> None:
        self._steps = self._reading()
        self._slices.start()

    def _read_on(self) -> None:
        end = perf_counter() + _SLICE
        if all(perf_counter() < end for _ in self._steps):
            self._slices.stop()

    def _reading(self) -> Iterator[None]:
        found: dict[str, tuple[WordSpan, ...]] = {}
        for note in self._session.report.all_notes():
            yield
            if len(note.text) <= _LONGEST:
                is_wrong = self._spelling.is_wrong
                words = tuple(word for word in checkable_words(note.text) if is_wrong(word.text))
                if words:
                    found[note.id] = words
        self._know(found)

    def _know(self, found: dict[str, tuple[WordSpan, ...]]) -> None:
        if found != self.misspelt:
            self.misspelt = found
            self.changed.emit()
