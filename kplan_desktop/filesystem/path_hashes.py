"""Hashes of paths and ids, in the place of what no file name may hold or give away."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path


def path_hashes(path: Path) -> list[str]:
    """The hashes of a path, equal for spellings that the system takes for the same.

    Backups are named by the first. It does not change when a drive that stands for another folder
    is gone, for which the path is resolved only while it is there.
    """
    path = path.absolute()
    resolved = [path]
    with suppress(OSError, ValueError):
        real = Path(os.path.realpath(path))
        # On the same drive, only links and short names of Windows («RAPPOR~1») were resolved.
        is_same_drive = os.path.normcase(real.drive) == os.path.normcase(path.drive)
        resolved = [real, path] if is_same_drive else [path, real]
    # Older ones are named by the path as it was given.
    spellings = [*resolved, Path(os.path.normpath(path))]
    return list(dict.fromkeys(text_hash(os.path.normcase(spelling)) for spelling in spellings))


def text_hash(text: str) -> str:
    """Sixteen hexadecimal digits of a text's hash."""
    return sha256(text.encode(errors="surrogatepass")).hexdigest()[:16]
