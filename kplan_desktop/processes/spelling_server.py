"""The server of the spelling checker, a process beside the window.

Loading a dictionary takes the library a third of a second during which it holds Python's global
lock, in whichever thread, and a dictionary is foreign data read by C++: in a process of its own it
neither delays a key press nor can end the program. One JSON request a line comes in, one answer a
line goes out: ``{"check": [words]}`` gives ``{"wrong": [words], "of": [words]}``, and
``{"suggest": word}`` gives ``{"suggest": word, "words": [suggestions]}``. It ends with its input.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol, TextIO

from kplan_desktop.domain.text.spelling_words import checkable_parts

MAX_SUGGESTIONS = 6
"""As many as fit a context menu."""


class _Checker(Protocol):
    def spell(self, word: str) -> bool: ...
    def suggest(self, word: str) -> Sequence[str]: ...


def serve(dictionaries: Sequence[Path], requests: TextIO, answers: TextIO) -> None:
    """Answer requests until they end. ``dictionaries`` are ``.dic`` files with ``.aff`` beside.

    A word is right when one of the dictionaries has it: bokmål and nynorsk are used side by side.
    Raises ImportError where the checker is not installed.
    """
    from hunspell import Hunspell  # type: ignore[import-untyped]  # it ships no types

    checkers: list[_Checker] = [
        Hunspell(path.stem, hunspell_data_dir=str(path.parent), system_encoding=_encoding_of(path))
        for path in dictionaries
    ]
    for line in requests:
        print(json.dumps(_answer(checkers, json.loads(line))), file=answers, flush=True)


def _encoding_of(path: Path) -> str | None:
    """The encoding of a dictionary's path for Hunspell; None for the library's own choice.

    On Windows it would be the country's code page, which lacks letters; for UTF-8 the library
    spells the path in a way that only one with a drive has.
    """
    return "utf-8" if sys.platform == "win32" and path.drive.endswith(":") else None


def _answer(checkers: Sequence[_Checker], request: dict[str, Any]) -> dict[str, Any]:
    if "check" in request:
        words = request["check"]
        return {"wrong": [word for word in words if not _is_correct(checkers, word)], "of": words}
    word = request["suggest"]
    return {"suggest": word, "words": _suggestions(checkers, word)}


def _is_correct(checkers: Sequence[_Checker], word: str) -> bool:
    return _has(checkers, word) or all(_has(checkers, part) for part in checkable_parts(word))


def _has(checkers: Sequence[_Checker], word: str) -> bool:
    word = word.replace("’", "'")
    return any(checker.spell(word) for checker in checkers)


def _suggestions(checkers: Iterable[_Checker], word: str) -> list[str]:
    """Those of each dictionary in turn, so that none is crowded out."""
    lists = [checker.suggest(word) for checker in checkers]
    longest = max(map(len, lists), default=0)
    interleaved = [words[rank] for rank in range(longest) for words in lists if rank < len(words)]
    return list(dict.fromkeys(interleaved))[:MAX_SUGGESTIONS]
