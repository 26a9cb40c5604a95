"""What `dev.py windows` makes of the program for Windows to be handed out."""

from __future__ import annotations

import os
import re
import zipfile
from pathlib import Path

import pytest
from devtools.packaging import write_checksums
from devtools.steps import StepError
from devtools.windows.command import STEPS, choose
from devtools.windows.installer import write_zip
from devtools.windows.packaging import PARTS

ROOT = Path(__file__).resolve().parents[2]


def test_the_set_up_removes_all_that_the_package_holds_and_the_uninstaller() -> None:
    script = (ROOT / "build" / "windows" / "kplan.nsi").read_text(encoding="utf-8")
    macros = r"!macro (?:EVERY_PART|EVERY_PROGRAM_PART) DO(.*?)!macroend"
    listed = "".join(re.findall(macros, script, re.DOTALL))
    assert set(re.findall(r'"(.+)"', listed)) == {*PARTS, "uninstall.exe"}


def test_the_same_program_makes_the_same_zip(tmp_path: Path) -> None:
    made, text, zipped = tmp_path / "kplan", tmp_path / "LES MEG.txt", tmp_path / "kplan.zip"
    (made / "_internal").mkdir(parents=True)
    (made / "_internal" / "b.dll").write_bytes(b"b" * 1000)
    (made / "Kplan.exe").write_bytes(b"a")
    text.write_text("Pakk ut hele mappen.")
    write_zip(made, text, zipped)
    first = zipped.read_bytes()
    os.utime(made / "Kplan.exe", (0, 0))
    write_zip(made, text, zipped)
    assert zipped.read_bytes() == first
    with zipfile.ZipFile(zipped) as archive:
        assert archive.namelist() == [
            *("Kplan/Kplan.exe", "Kplan/LES MEG.txt", "Kplan/_internal/b.dll"),
        ]


def test_the_checksums_name_the_files_beside_them(tmp_path: Path) -> None:
    (tmp_path / "a.exe").write_bytes(b"")
    write_checksums([tmp_path / "a.exe"])
    nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert (tmp_path / "SHA256SUMS").read_text() == f"{nothing}  a.exe\n"


def test_the_set_up_is_made_of_the_program_as_it_is_now() -> None:
    assert choose(["setup"]) == ["package", "setup"]
    assert choose([]) == list(STEPS)
    with pytest.raises(StepError, match="no step «set-up»"):
        choose(["set-up"])
