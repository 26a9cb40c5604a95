"""Where the backup of a report lies that could not be read."""

from __future__ import annotations

import datetime as dt

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.storage.errors import StorageError


def backup_hint(error: UserError) -> str | None:
    """A sentence about the newest good backup of the file of an error, None where there is none.

    None as well where Qt, which knows the folder, cannot be loaded: it lacks a library here.
    """
    if not isinstance(error, StorageError) or not error.backup_helps:
        return None
    try:
        from kplan_desktop.app import user_folders
    except ImportError:
        return None
    store = BackupStore(user_folders().backups, lambda: dt.datetime.now(dt.UTC))
    try:
        backup = store.latest_good(error.path)
    except StorageError:
        return None
    if backup is None:
        return None
    made_at = f"{local_time(backup.made_at):%Y-%m-%d %H:%M}"
    return (
        f'Kplan has a copy of it from {made_at}: "{backup.path}". Copy that to another folder and '
        "open it there; this file was left as it is."
    )
