"""Every window, dialog and menu of the program, by name.

A new dialog gets an entry in the module for its part of the program; ``test_walk.py`` fails
until it has one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from tests.ui.gallery.form_entries import FORM_ENTRIES
from tests.ui.gallery.notice_entries import NOTICE_ENTRIES
from tests.ui.gallery.office_entries import OFFICE_ENTRIES
from tests.ui.gallery.report_entries import REPORT_ENTRIES
from tests.ui.gallery.stage import Stage

GALLERY: Mapping[str, Callable[[Stage], None]] = {
    **REPORT_ENTRIES,
    **FORM_ENTRIES,
    **NOTICE_ENTRIES,
    **OFFICE_ENTRIES,
}


def walk(stage: Stage, names: Iterable[str] = tuple(GALLERY)) -> None:
    """Show each of these entries."""
    for name in names:
        stage.entry = name
        GALLERY[name](stage)
