"""Of what the fuzzer found, keep in the corpus what makes a reader do something new.

``python -P -m tests.fuzz.keep KIND FOLDER``, smallest inputs first. New is a line of ours that no
input reached before, or another kind of refusal. The seeds (with names) always stay.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from tests.fuzz.readers import CORPUS, GUIDED, Reader, outcome

LARGEST_FILE = 20_000
LARGEST_CORPUS = 250_000
"""Bytes, of one kind of input."""

_OURS = str(Path("kplan_desktop")) + "/"
_Seen = set[object]


def main(arguments: list[str]) -> int:
    """Take in; how much was new."""
    kind, folder = arguments[0], Path(arguments[1])
    corpus = CORPUS / kind
    seen: _Seen = set()
    size = 0
    for file in sorted(corpus.iterdir()):
        seen |= _seen(GUIDED[kind], file.read_bytes())
        size += file.stat().st_size
    found = sorted({file.read_bytes() for file in folder.iterdir() if file.is_file()}, key=len)
    added = 0
    for data in found:
        new = _seen(GUIDED[kind], data) - seen
        if new and len(data) <= LARGEST_FILE and size + len(data) <= LARGEST_CORPUS:
            seen |= new
            size += len(data)
            added += 1
            (corpus / f"{hashlib.sha256(data).hexdigest()[:12]}.input").write_bytes(data)
    print(f"{kind}: {added} of {len(found)} inputs kept; the corpus has {size} bytes")
    return 0


def _seen(reader: Reader, data: bytes) -> _Seen:
    seen: _Seen = set()

    def line(frame: FrameType, _event: str, _argument: Any) -> Callable[..., Any] | None:
        if _OURS not in frame.f_code.co_filename:
            return None
        seen.add((frame.f_code.co_filename, frame.f_lineno))
        return line

    sys.settrace(line)
    try:
        what = outcome(reader, data, seconds=0)
    finally:
        sys.settrace(None)
    return {*seen, what}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
