"""The window's texts for errors, for reports open read-only, and for characters not printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.ui.document.file_access import LockedByOther, WriteProtected
from kplan_desktop.ui.document.file_lock import Holder


def error_sentence(error: UserError) -> str:
    """One or two plain sentences in the user's language: what happened, and what to do."""
    return error.sentence(lambda template: QCoreApplication.translate("Errors", template))


def missing_sentence(missing: Sequence[str]) -> str:
    """The warning about characters that no shipped typeface could print."""
    text = QCoreApplication.translate(
        "Errors", "These characters cannot be printed and stand as □ in the PDF: %1"
    )
    return text.replace("%1", " ".join(f"{char} (U+{ord(char):04X})" for char in missing))


def access_sentence(
    access: LockedByOther | WriteProtected, today: dt.date, *, of_collection: bool = False
) -> str:
    """Why the report, or the collection, can only be read."""
    if isinstance(access, WriteProtected):
        return QCoreApplication.translate(
            "Access", "Only for reading: the file, or the folder it is in, may not be written to."
        )
    text = QCoreApplication.translate("Access", "Only for reading: %1 has the report open.")
    if of_collection:
        text = QCoreApplication.translate("Access", "Only for reading: %1 has the collection open.")
    return text.replace("%1", holder_text(access.holder, today))


def holder_text(holder: Holder, today: dt.date) -> str:
    """Who has a file open, where and since when, as far as it is known."""
    translate = QCoreApplication.translate
    text = holder.name or translate("Access", "someone")
    if holder.computer:
        text += translate("Access", " on %1").replace("%1", holder.computer)
    if holder.since is not None:
        since = local_time(holder.since)
        when = f"{since:%H.%M}"
        if since.date() != today:
            when = f"{date_text(since.date())} {when}"
        text += translate("Access", " since %1").replace("%1", when)
    return text
