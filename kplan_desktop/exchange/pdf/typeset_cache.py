"""What one typesetting of a report keeps for the next, where the preview sets it again and again.

Fonts, set lines and compressed content streams are reused; see ``TypesetCache``.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kplan_desktop.exchange.pdf.drawing_operators import (
    DrawingOperator,
    TextOperator,
    content_stream,
)
from kplan_desktop.exchange.pdf.fonts import FontSet
from kplan_desktop.exchange.pdf.typesetting import GenerationCache, LineCache

_FAST: Final = 1
"""A level of zlib: a preview should be fast, its size does not matter."""

_MAX_DOCUMENTS: Final = 1000
"""After so many the fonts are read again: they keep every word that was ever set in them."""


class TypesetCache:
    """Fonts, the lines set in them and the content streams of pages, kept for the next document.

    ``fonts`` is the folder of the shipped fonts. Raises OSError when they are not there.
    """

    def __init__(self, fonts: Path) -> None:
        self._folder = fonts
        self._lines: LineCache = GenerationCache()
        self._streams: GenerationCache[_StreamKey, bytes] = GenerationCache()
        self._fonts = self._read_fonts()
        self._documents = 0

    def begin_document(self) -> FontSet:
        """Begin a document in these fonts; drop what the last one did not need."""
        self._lines.next_generation()
        self._streams.next_generation()
        self._documents += 1
        if self._documents % _MAX_DOCUMENTS == 0:
            self._fonts = self._read_fonts()
        return self._fonts

    def content_stream(self, operators: Sequence[DrawingOperator]) -> bytes:
        """The content stream of a page with these operators, compressed."""
        return self._streams.get(
            _StreamKey(operators),
            lambda: zlib.compress(content_stream(operators).encode("ascii"), _FAST),
        )

    def _read_fonts(self) -> FontSet:
        return FontSet(self._folder, self._lines)


class _StreamKey:
    """The drawing operators of a page, as a key that is hashed and compared quickly.

    Lines from the cache are the same objects as in the document before, so that comparing them
    ends at once.
    """

    def __init__(self, operators: Sequence[DrawingOperator]) -> None:
        self._operators = operators
        texts = [operator for operator in operators if isinstance(operator, TextOperator)]
        lines = [text.lines[0] for text in texts if text.lines]
        self._hash = hash(tuple([line.segments[0].words for line in lines if line.segments]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _StreamKey) and self._operators == other._operators

    def __hash__(self) -> int:
        return self._hash
