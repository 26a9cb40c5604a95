"""LibreOffice as an independent reader, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

PROGRAM = shutil.which("soffice")
needs_soffice = pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed")


def converted(file: Path, kind: str, folder: Path) -> Path:
    """The file that LibreOffice converts to in a folder, which also holds its settings.

    It asks before it repairs a file, and without a screen gives up: then no file is written.
    """
    assert PROGRAM is not None
    profile = folder / "libreoffice"
    subprocess.run(
        [
            PROGRAM,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            str(file),
        ],
        check=True,
        capture_output=True,
        timeout=110,
    )
    output = file.with_suffix("." + kind.partition(":")[0])
    assert output.exists()
    return output
