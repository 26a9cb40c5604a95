"""Spelling in the window: what is known of words, asked of a process beside it."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from kplan_desktop.ui.document.child_process import side_process

_GATHER_MS = 30
"""Milliseconds within which words are collected into one request."""

_LONGEST = 60
"""Characters beyond which something is no word, and foreign code is not bothered with it."""


def find_dictionaries(folders: Iterable[Path], languages: Iterable[str]) -> dict[str, Path]:
    """The Hunspell dictionaries of these languages («nb»), the first folder's of each.

    Each is a ``.dic`` file with its ``.aff`` beside it. A folder that is not there has none.
    """
    folders = tuple(folders)
    found: dict[str, Path] = {}
    for language in languages:
        for folder in folders:
            dictionary = folder / f"{language}_NO.dic"
            if dictionary.is_file() and dictionary.with_suffix(".aff").is_file():
                found[language] = dictionary
                break
    return found


class SpellingState(Enum):
    """Whether words are checked, or why they are not."""

    ON = "on"
    OFF = "off"
    """No language is to be checked."""

    NO_DICTIONARY = "no dictionary"
    """There is no dictionary of the languages to be checked, or nothing that reads them."""

    FAILED = "failed"
    """The checker has ended twice before it answered anything."""


class SpellingClient(QObject):
    """Knows which words are spelt wrong, once it has asked; never waits for an answer.

    ``program`` starts the checker (see ``processes.spelling_server``) when the paths of
    dictionaries follow; it is empty where there is none. ``dictionaries`` has them by language
    («nb»); all are used until ``check`` names others. Without any of them no word is wrong.
    ``learnt`` is emitted when more words are known, and ``state_changed`` when words begin or cease
    to be checked. A checker that ends is started again once; if it ends again before it answered
    anything, no word is wrong.
    """

    learnt = Signal()
    state_changed = Signal()

    def __init__(
        self,
        program: Sequence[str],
        dictionaries: Mapping[str, Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._program = tuple(program)
        self._dictionaries = dict(dictionaries) if program else {}
        self._command: tuple[str, ...] = ()
        self._state = SpellingState.NO_DICTIONARY
        self._process: QProcess | None = None
        self._deaths = 0
        self._right: set[str] = set()
        self._wrong: set[str] = set()
        self._own: frozenset[str] = frozenset()
        self._wanted: dict[str, None] = {}
        self._requested: set[str] = set()
        self._waiting: dict[str, Callable[[tuple[str, ...]], None]] = {}
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._send_wanted)
        if self._dictionaries:
            self._choose(self._dictionaries)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that there are dictionaries of."""
        return tuple(self._dictionaries)

    @property
    def state(self) -> SpellingState:
        """Whether words are checked, as far as is known."""
        return self._state

    def state_text(self) -> str:
        """The same as a sentence."""
        match self._state:
            case SpellingState.ON:
                return self.tr("Spelling is checked.")
            case SpellingState.OFF:
                return self.tr("Spelling is not checked: it is switched off in the settings.")
            case SpellingState.NO_DICTIONARY:
                return self.tr("Spelling is not checked: there is no dictionary.")
            case SpellingState.FAILED:
                return self.tr("Spelling cannot be checked until Kplan is started again.")

    def check(self, languages: Collection[str]) -> None:
        """Check words by the dictionaries of these languages from now on; by none, not at all.

        The checker is started anew, also one that has failed.
        """
        before = self._command, self._state
        self._choose(languages)
        if (self._command, self._state) == before:
            return
        self._gather.stop()
        for known in (self._right, self._wrong, self._requested, self._wanted, self._waiting):
            known.clear()
        self._deaths = 0
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._begin_anew)
            process.errorOccurred.disconnect(self._on_error)
            process.finished.connect(process.deleteLater)
            process.kill()
        self.learnt.emit()
        self.state_changed.emit()

    def _choose(self, languages: Collection[str]) -> None:
        chosen = [path for name, path in self._dictionaries.items() if name in languages]
        self._command = (*self._program, *map(str, chosen)) if chosen else ()
        if chosen:
            self._state = SpellingState.ON
        else:
            wanted = bool(languages)
            self._state = SpellingState.NO_DICTIONARY if wanted else SpellingState.OFF

    @property
    def is_there(self) -> bool:
        """Whether words are checked, as far as is known."""
        return bool(self._command)

    @property
    def own_words(self) -> frozenset[str]:
        """The report's own words, which are right."""
        return self._own

    def set_own_words(self, words: Collection[str]) -> None:
        """Take these words for right; upper and lower case as they are."""
        self._own = frozenset(words)
        self.learnt.emit()

    def is_wrong(self, word: str) -> bool:
        """Whether a word is known to be wrong. An unknown word is requested from the process."""
        if not self._command or word in self._own or word in self._right:
            return False
        if word in self._wrong:
            return True
        if len(word) <= _LONGEST and word not in self._requested:
            self._wanted[word] = None
            if not self._gather.isActive():
                self._gather.start()
        return False

    def suggest(self, word: str, give: Callable[[tuple[str, ...]], None]) -> None:
        """Have ``give`` called with suggestions for a word, soon or never."""
        if self._command and len(word) <= _LONGEST:
            self._waiting[word] = give
            self._send({"suggest": word})

    def close(self) -> None:
        """End the checker."""
        process, self._process, self._command = self._process, None, ()
        self._gather.stop()
        if process is not None:
            process.closeWriteChannel()
            if not process.waitForFinished(1000):
                process.kill()
                process.waitForFinished(1000)

    def _send_wanted(self) -> None:
        words, self._wanted = list(self._wanted), {}
        self._requested.update(words)
        self._send({"check": words})

    def _send(self, request: dict[str, object]) -> None:
        if not self._command:
            return
        process = self._process or self._start()
        # One that fails within ``start()`` is not the present one any more.
        if process is self._process:
            process.write(json.dumps(request).encode("ascii") + b"\n")

    def _start(self) -> QProcess:
        process = self._process = side_process(self)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._begin_anew)
        process.errorOccurred.connect(self._on_error)
        process.start(self._command[0], list(self._command[1:]))
        return process

    def _read(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            self._take(json.loads(bytes(process.readLine().data())))

    def _take(self, answer: dict[str, object]) -> None:
        self._deaths = 0
        match answer:
            case {"wrong": list(wrong), "of": list(asked)}:
                self._wrong.update(wrong)
                self._right.update(set(asked).difference(wrong))
                self._requested.difference_update(asked)
                self.learnt.emit()
            case {"suggest": str(word), "words": list(words)} if word in self._waiting:
                self._waiting.pop(word)(tuple(map(str, words)))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        """One that never started does not finish either; all other errors end in ``finished``."""
        if error is QProcess.ProcessError.FailedToStart:
            self._begin_anew()

    def _begin_anew(self) -> None:
        """It has ended: ask another what it was asked, unless that did not help."""
        if not self._command:
            return
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self._deaths += 1
        self._waiting.clear()
        if self._deaths <= 1:
            self._wanted.update(dict.fromkeys(self._requested))
            self._requested.clear()
            if self._wanted:
                self._gather.start()
            return
        self._command, self._state = (), SpellingState.FAILED
        self._wrong.clear()
        self.learnt.emit()
        self.state_changed.emit()
