"""Titles become file names that every system takes, and other names are refused."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.text.file_names import (
    MAX_NAME_BYTES,
    FileNameError,
    FileNameFault,
    extended_path,
    name_fault,
    portable_path,
    safe_file_name,
)
from tests.platforms import posix_only


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        (
            "Melding om virksomheten 2012-2014 – Sør-Trøndelag",
            "Melding om virksomheten 2012-2014 – Sør-Trøndelag.pdf",
        ),
        ("Fylke/ Region 2013/14", "Fylke- Region 2013-14.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        ("C:\\Windows\\system.ini", "C--Windows-system.ini.pdf"),
        ("con", "_con.pdf"),
        ("COM1.txt", "_COM1.txt.pdf"),
        ("Lpt², aux", "Lpt², aux.pdf"),
        ("Consert", "Consert.pdf"),
        ("--help", "help.pdf"),
        (" \t.. ", "Kplan.pdf"),
        ("", "Kplan.pdf"),
        ("a\u202efdp.exe\u200b", "afdp.exe.pdf"),
        ("linje\r\nny\x00\u2028linje\ud800", "linje ny linje.pdf"),
        ("Sør".replace("ø", "o\u0338"), "So\u0338r.pdf"),
        ("Ma\u030al", "Mål.pdf"),
        ("10\u00a0000", "10 000.pdf"),
    ],
)
def test_a_title_becomes_a_file_name(stem: str, name: str) -> None:
    assert safe_file_name(stem, ".pdf") == name


def test_a_long_title_is_cut_between_letters_and_keeps_its_ending() -> None:
    name = safe_file_name("ø" * 500, ".kplan.json")
    assert name.endswith("ø.kplan.json")
    assert MAX_NAME_BYTES - 1 <= len(name.encode()) <= MAX_NAME_BYTES


@given(st.text(st.characters(), max_size=300), st.sampled_from(["", ".pdf", ".kplan.json"]))
def test_every_name_is_one_part_of_a_path_on_every_system(stem: str, ending: str) -> None:
    name = safe_file_name(stem, ending)
    assert name.endswith(ending)
    assert len(name) > len(ending)
    assert len(name.encode()) <= MAX_NAME_BYTES
    assert not set(name) & set('<>:"/\\|?*')
    assert name.isprintable()
    assert name[0] not in ".-~ "
    assert name[-1] not in ". "
    assert safe_file_name(name) == name
    assert name_fault(name) is None


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("Melding: Oslo.kplan", FileNameFault.FORBIDDEN),
        ("rapport.kplan:skjult", FileNameFault.FORBIDDEN),
        ("C:\\mappe\\a.kplan", FileNameFault.FORBIDDEN),
        ('mappe"', FileNameFault.FORBIDDEN),
        ("*.kplan", FileNameFault.FORBIDDEN),
        ("a\tb.pdf", FileNameFault.CONTROL),
        ("a\x85.pdf", FileNameFault.CONTROL),
        ("NUL", FileNameFault.RESERVED),
        ("aux.kplan", FileNameFault.RESERVED),
        ("Com1 .tar.gz", FileNameFault.RESERVED),
        ("LPT².pdf", FileNameFault.RESERVED),
        ("a.pdf.", FileNameFault.ENDS_BADLY),
        ("a.pdf ", FileNameFault.ENDS_BADLY),
        ("x" * 256, FileNameFault.TOO_LONG),
        ("😀" * 64, FileNameFault.TOO_LONG),
        ("x" * 255, None),
        ("Åse’s – «ny» 100 % #1 & mer.kplan", None),
        ("com10.kplan", None),
        (".kplan", None),
    ],
)
def test_a_name_that_some_system_cannot_keep_is_known(
    name: str, fault: FileNameFault | None
) -> None:
    assert name_fault(name) is fault


def test_a_typed_path_is_refused_for_its_last_part_alone() -> None:
    assert portable_path("a:b/c.pdf") == Path("a:b/c.pdf")
    assert portable_path("..") == Path("..")
    with pytest.raises(FileNameError, match=r'"con\.pdf" cannot be the name .* device'):
        portable_path("ut/con.pdf")
    with pytest.raises(FileNameError, match="Give the name"):
        portable_path("")


@posix_only("Windows has no such names")
@pytest.mark.parametrize("name", ["Melding: Oslo.pdf", "con.kplan", "ut."])
def test_only_a_new_name_is_refused(tmp_path: Path, name: str) -> None:
    typed = str(tmp_path / name)
    with pytest.raises(FileNameError):
        portable_path(typed)
    Path(typed).write_bytes(b"")
    assert portable_path(typed) == Path(typed)


LONG = "\\".join(["mappe med et langt navn"] * 12)


@pytest.mark.parametrize(
    ("path", "extended"),
    [
        ("C:\\a.kplan", "C:\\a.kplan"),
        ("a/b.kplan", "a\\b.kplan"),
        (f"C:\\{LONG}\\a.kplan", f"\\\\?\\C:\\{LONG}\\a.kplan"),
        (f"C:/{LONG}/../a.kplan".replace("\\", "/"), f"\\\\?\\C:\\{LONG[:-24]}\\a.kplan"),
        (f"\\\\tjener\\felles\\{LONG}\\a", f"\\\\?\\UNC\\tjener\\felles\\{LONG}\\a"),
        (f"\\\\?\\C:\\{LONG}\\a", f"\\\\?\\C:\\{LONG}\\a"),
    ],
)
def test_a_long_path_gets_the_prefix_that_windows_needs(path: str, extended: str) -> None:
    assert extended_path(PureWindowsPath(path)) == extended


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("\\\\?\\C:\\mappe\\a", "C:\\mappe\\a"),
        ("\\\\?\\UNC\\tjener\\felles\\a", "\\\\tjener\\felles\\a"),
        ("C:\\mappe\\a", "C:\\mappe\\a"),
    ],
)
def test_an_error_names_a_path_without_that_prefix(path: str, shown: str) -> None:
    assert str(UserError(PureWindowsPath(path))) == shown
