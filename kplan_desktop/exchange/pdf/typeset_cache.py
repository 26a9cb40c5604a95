"""What one setting leaves standing for the next, where the same report is set again and again.

Printers call it standing type: matter that is kept as it was set, to be printed once more.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kplan_desktop.exchange.pdf.drawing_operators import Mark, Text, operators
from kplan_desktop.exchange.pdf.fonts import FontSet
from kplan_desktop.exchange.pdf.generation_cache import GenerationCache
from kplan_desktop.exchange.pdf.typesetting import SetLines

_FAST: Final = 1
"""Of zlib's levels: who looks at pages for a moment wants them soon, not small."""

_SETTINGS: Final = 1000
"""After so many, fonts are begun anew: they know every word that was ever set in them."""


class TypesetCache:
    """Fonts, the lines that were set in them and the pages that were drawn, for the next setting.

    ``fonts`` is the folder of the shipped fonts. Raises OSError when they are not there.
    """

    def __init__(self, fonts: Path) -> None:
        self._folder = fonts
        self._lines: SetLines = GenerationCache()
        self._pages: GenerationCache[_Marks, bytes] = GenerationCache()
        self._fonts = self._read_fonts()
        self._settings = 0

    def begin(self) -> FontSet:
        """Begin a setting in these fonts; what the last one did not need is let go."""
        self._lines.turn()
        self._pages.turn()
        self._settings += 1
        if self._settings % _SETTINGS == 0:
            self._fonts = self._read_fonts()
        return self._fonts

    def content(self, marks: Sequence[Mark]) -> bytes:
        """The operators of a page that has these marks, compressed."""
        return self._pages.get(
            _Marks(marks), lambda: zlib.compress(operators(marks).encode("ascii"), _FAST)
        )

    def _read_fonts(self) -> FontSet:
        return FontSet(self._folder, self._lines)


class _Marks:
    """The marks of a page, as a key that is quick to reckon with.

    Lines that stand from the setting before are the very same, and need no look inside.
    """

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = marks
        lines = [mark.lines[0] for mark in marks if isinstance(mark, Text) and mark.lines]
        self._hash = hash(tuple([line.pieces[0].words for line in lines if line.pieces]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Marks) and self._marks == other._marks

    def __hash__(self) -> int:
        return self._hash
