"""Spares the start PySide6's look into the source of every module that is imported.

PySide6 reads and splits the whole source of each, to know whether «PySide6» is in it and
``from __feature__ import …`` could be. Kplan has no such import, and in the packaged program, where
there are no sources, the answer is always no. It took 3 % of the instructions until a report stands
in the window (``dev.py bench startup``).
"""

from __future__ import annotations

import sys


def leave_sources_unread() -> None:
    """Have PySide6 take every module that is imported from now on for one without features."""
    scanner = sys.modules.get("shibokensupport.feature")
    if scanner is not None:
        scanner._mod_uses_pyside = lambda _: False  # type: ignore[attr-defined]  # noqa: SLF001 - there is no public switch
