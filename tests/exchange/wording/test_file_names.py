"""Titles become file names that every system takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.exchange.wording.file_names import MAX_NAME_BYTES, safe_file_name


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
