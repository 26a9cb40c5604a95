"""Zip files that do not say when, where or by which system they were made."""

from __future__ import annotations

import io
import zipfile
from typing import Final

_OLDEST_DATE: Final = (1980, 1, 1, 0, 0, 0)


def without_origin(data: io.BytesIO) -> bytes:
    """The same zip with the oldest date instead of the present one, and no system's mark.

    Two that hold the same are then the same to the byte, whichever system made them.
    """
    copy = io.BytesIO()
    with zipfile.ZipFile(data) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _OLDEST_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            new.writestr(entry, old.read(name))
    return copy.getvalue()
