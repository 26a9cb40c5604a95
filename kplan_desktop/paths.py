"""Where the program and its files lie, and where it keeps what is no document of the user's.

The only module that looks for ``resources/``, ``forms/`` and the guide; everyone else is handed
the answer.
The command and the window ask here for the same folders, the command without loading Qt.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

_NAME = "Kplan"


@dataclass(frozen=True, slots=True)
class ProgramFiles:
    """The folders that ship with the program, read-only."""

    resources: Path
    forms: Path
    guide: Path

    def words(self) -> str:
        """The table of words that texts are read by, for ``parse_word_table``."""
        return (self.resources / "words" / "figures.tsv").read_text(encoding="utf-8")


def program_files() -> ProgramFiles:
    """The shipped folders. Raises FileNotFoundError when the program was installed without them.

    The wheel and the frozen program carry them inside the package; a checkout has them beside it.
    """
    package = Path(__file__).resolve().parent
    checkout = package.parent
    for files in (
        ProgramFiles(package / "resources", package / "forms", package / "guide"),
        ProgramFiles(
            checkout / "resources", checkout / "forms", checkout / "docs" / "brukerveiledning"
        ),
    ):
        if all(folder.is_dir() for folder in (files.resources, files.forms, files.guide)):
            return files
    raise FileNotFoundError(f"no resources/, forms/ and guide in {package} or beside it")


def own_command() -> tuple[str, ...]:
    """How this very program is started as the command ``kplan``."""
    frozen = getattr(sys, "frozen", False)
    return (sys.executable,) if frozen else (sys.executable, "-P", "-m", "kplan_desktop")


def user_data() -> Path:
    """Where the program keeps what is no document of the user's: her forms, backups, its log.

    It is on this computer and does not roam with the user. The folder need not exist. It is the one
    that Qt names ``AppLocalDataLocation``.
    """
    return _local_data() / _NAME


def installed_forms(data: Path) -> Path:
    """The folder of the forms that the user has installed, in her ``user_data``."""
    return data / "forms"


if sys.platform == "win32":
    import ctypes

    _LOCAL_APP_DATA = bytes.fromhex("8527b3f1ba6fcf4f9d557b8e7f157091")
    """{F1B32785-6FBA-4FCF-9D55-7B8E7F157091}, as it is in memory."""

    _DO_NOT_VERIFY = 0x4000

    def _local_data() -> Path:
        """The known folder of local application data, wherever it has been moved to."""
        found = ctypes.c_wchar_p()
        folder = ctypes.create_string_buffer(_LOCAL_APP_DATA, len(_LOCAL_APP_DATA))
        get_path = ctypes.WinDLL("shell32").SHGetKnownFolderPath
        failed = get_path(folder, _DO_NOT_VERIFY, None, ctypes.byref(found))
        path = found.value
        ctypes.WinDLL("ole32").CoTaskMemFree(found)
        return Path(tempfile.gettempdir() if failed or not path else path)

else:

    def _local_data() -> Path:
        try:
            home = Path.home()
        except RuntimeError:  # the system knows no such user
            home = Path(tempfile.gettempdir())
        if sys.platform == "darwin":
            return home / "Library" / "Application Support"
        named = Path(os.environ.get("XDG_DATA_HOME", ""))
        return named if named.is_absolute() else home / ".local" / "share"


def system_dictionaries() -> tuple[Path, ...]:
    """Where this system and LibreOffice keep their dictionaries for spelling."""
    if sys.platform == "win32":
        office = Path(os.environ.get("PROGRAMFILES", "C:/Program Files")) / "LibreOffice"
        return (office / "share" / "extensions" / "dict-no",)
    if sys.platform == "darwin":
        office = Path("/Applications/LibreOffice.app/Contents/Resources")
        return (Path.home() / "Library" / "Spelling", office / "extensions" / "dict-no")
    return (Path("/usr/share/hunspell"), Path("/usr/share/myspell/dicts"))
