"""What the window says of a file that can only be read."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.text.conventions import date_text
from kplan_desktop.ui.document.access import LockedByOther, WriteProtected
from kplan_desktop.ui.document.file_lock import Holder


def access_sentence(access: LockedByOther | WriteProtected, today: dt.date) -> str:
    """Why the report can only be read."""
    if isinstance(access, WriteProtected):
        return QCoreApplication.translate(
            "Access", "Only for reading: the file, or the folder it is in, may not be written to."
        )
    text = QCoreApplication.translate("Access", "Only for reading: %1 has the report open.")
    return text.replace("%1", holder_text(access.holder, today))


def holder_text(holder: Holder, today: dt.date) -> str:
    """Who has a file, where and since when, as far as it is known."""
    translate = QCoreApplication.translate
    text = holder.name or translate("Access", "someone")
    if holder.computer:
        text += translate("Access", " on %1").replace("%1", holder.computer)
    if holder.since is not None:
        since = holder.since.astimezone()
        when = f"{since:%H.%M}"
        if since.date() != today:
            when = f"{date_text(since.date())} {when}"
        text += translate("Access", " since %1").replace("%1", when)
    return text
