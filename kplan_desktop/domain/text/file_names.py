"""Names of files that every system can keep, and paths that Windows can reach.

A report made on one system is sent to another: what Windows cannot keep is refused everywhere. The
rules are those of Microsoft's «Naming Files, Paths, and Namespaces».
"""

from __future__ import annotations

import ntpath
import os
import sys
import unicodedata
from enum import Enum
from pathlib import Path, PurePath
from typing import Final

from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError

MAX_NAME_BYTES: Final = 200
"""Below the 255 bytes of common file systems, with space for « (2)» and a temporary ending."""

_LONGEST_NAME: Final = 255
"""Bytes of UTF-8, which is never less than the 255 UTF-16 units of Windows."""

_LONGEST_PATH: Final = 259
_ROOM_BESIDE: Final = 40
"""Characters of a path on Windows, and how many more a journal or temporary file beside it has."""

_RESERVED: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{digit}" for port in ("COM", "LPT") for digit in "0123456789¹²³"}
)
"""Names that Windows takes for devices, whatever ending they have."""

_FORBIDDEN: Final = frozenset('<>:"/\\|?*')
"""What Windows does not allow in a name, the path separators of every system included."""


class FileNameFault(Enum):
    """Why some system cannot keep a file of a name, and what to do about it."""

    FORBIDDEN = QT_TRANSLATE_NOOP(
        "Errors",
        'Windows allows no backslash in a name and none of < > : " / | ? *; leave them out.',
    )
    CONTROL = QT_TRANSLATE_NOOP(
        "Errors", "It contains a tab, a line break or the like. Type it without."
    )
    RESERVED = QT_TRANSLATE_NOOP(
        "Errors", "Windows keeps that name for a device. Choose another name."
    )
    ENDS_BADLY = QT_TRANSLATE_NOOP(
        "Errors", "Windows drops a dot or a space at the end of a name. Leave it out."
    )
    EMPTY = QT_TRANSLATE_NOOP("Errors", "Give the name of the file.")
    TOO_LONG = QT_TRANSLATE_NOOP("Errors", "It is too long. Choose a shorter name.")


class FileNameError(UserError):
    """Some system could not keep a file of that name: ``fault`` is the reason."""

    template = QT_TRANSLATE_NOOP("Errors", '"%1" cannot be the name of a file. %2')

    def __init__(self, name: str, fault: FileNameFault) -> None:
        self.fault = fault
        super().__init__(name, fault.value)


def name_fault(name: str) -> FileNameFault | None:
    """Why Windows, macOS or Linux could not keep a file of that name; None when all can."""
    if _FORBIDDEN & set(name):
        return FileNameFault.FORBIDDEN
    if any(unicodedata.category(char) == "Cc" for char in name):
        return FileNameFault.CONTROL
    if _is_reserved(name):
        return FileNameFault.RESERVED
    if name != name.rstrip(". "):
        return FileNameFault.ENDS_BADLY
    if len(name.encode(errors="surrogatepass")) > _LONGEST_NAME:
        return FileNameFault.TOO_LONG
    return None


def portable_path(text: str) -> Path:
    """The path of a file or folder that is to be written, as it was typed. Raises FileNameError.

    What has such a name already may have it on.
    """
    if not text:
        raise FileNameError(text, FileNameFault.EMPTY)
    path = Path(text)
    fault = None if path.name == ".." else name_fault(path.name)
    # Windows says of a device, and of a name whose end it drops, that it is there.
    if fault is not None and (sys.platform == "win32" or not os.path.lexists(path)):
        raise FileNameError(path.name, fault)
    return path


def safe_file_name(stem: str, ending: str = "") -> str:
    """A file name made of a title and an ``ending`` such as ".pdf", which is kept as it is.

    It is never a path and never empty, works on Windows, macOS and Linux, keeps every letter, and
    is at most MAX_NAME_BYTES long in UTF-8.
    """
    text = "".join(_allowed(char) for char in unicodedata.normalize("NFC", stem))
    text = " ".join(text.split()).lstrip(".-~ ").rstrip(". ")
    if _is_reserved(text):
        text = f"_{text}"
    text = _cut(text, MAX_NAME_BYTES - len(ending.encode())).rstrip(". ")
    return (text or "Kplan") + ending


def reachable(path: Path) -> Path:
    """The same path, in the form that Windows needs where it is longer than MAX_PATH."""
    if sys.platform == "win32":
        return Path(extended_path(path))
    return path


def extended_path(path: PurePath) -> str:
    """A Windows path as it is if it is short, else absolute and after the prefix of long paths.

    Only with that prefix are more than 259 characters possible on every Windows: the longer paths
    of Windows 10 must be allowed by an administrator.
    """
    full = ntpath.abspath(path)
    if len(full) + _ROOM_BESIDE <= _LONGEST_PATH or full.startswith(("\\\\?\\", "\\\\.\\")):
        return str(path)
    return f"\\\\?\\UNC\\{full[2:]}" if full.startswith("\\\\") else f"\\\\?\\{full}"


def _is_reserved(name: str) -> bool:
    return name.split(".")[0].rstrip().upper() in _RESERVED


def _allowed(char: str) -> str:
    if char in _FORBIDDEN:
        return "-"
    category = unicodedata.category(char)
    if category[0] == "Z" or category == "Cc":
        return " "
    return "" if category[0] == "C" else char


def _cut(text: str, max_bytes: int) -> str:
    """The longest beginning of ``text`` that fits, cut between characters."""
    return text.encode()[:max_bytes].decode(errors="ignore")
