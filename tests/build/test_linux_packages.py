"""The packages for Linux: what is in them, and what the system is told of Kplan's files."""

from __future__ import annotations

import configparser
import hashlib
import os
import re
import shutil
import sys
import tarfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from devtools.file_types import APPLICATION_ID_AT, FILE_TYPES
from devtools.linux.archive import packed_size, write_tar
from devtools.linux.bare_debian import Mirror, mirror_in
from devtools.linux.debian_package import (
    copyright_text,
    mime_line,
    mime_package,
    needed_of_system,
    packages_of,
)
from devtools.steps import StepError

from kplan_desktop.exchange.correspondence.comments_json import COMMENTS_ENDING
from kplan_desktop.exchange.correspondence.form_mail import FORM_ENDING
from kplan_desktop.exchange.correspondence.receipt_json import RECEIPT_ENDING
from kplan_desktop.exchange.wording.file_names import BUNDLE_ENDING
from kplan_desktop.storage.connection import COLLECTION_ID, REPORT_ID
from tests.folders import ROOT

OURS = ROOT / "build" / "linux"
SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_every_kind_of_file_is_one_that_the_program_writes() -> None:
    endings = [BUNDLE_ENDING, COMMENTS_ENDING, RECEIPT_ENDING, FORM_ENDING]
    assert {each.suffix for each in FILE_TYPES} == {".kplan", ".ksamling", *endings}
    ids = {each.suffix: each.application_id for each in FILE_TYPES if each.application_id}
    assert ids == {
        ".kplan": REPORT_ID.to_bytes(4, "big"),
        ".ksamling": COLLECTION_ID.to_bytes(4, "big"),
    }


def test_the_set_up_for_windows_registers_the_same_files() -> None:
    script = (ROOT / "build" / "windows" / "kplan.nsi").read_text(encoding="utf-8")
    registered = set(re.findall(r'\$\{DO\} "(\.\w+)" "Kplan\.', script))
    assert registered == {each.suffix for each in FILE_TYPES if each.application_id}


def test_the_file_types_are_named_in_every_language_and_know_their_files() -> None:
    types = ET.fromstring(mime_package(FILE_TYPES))  # noqa: S314  # made here
    for node, each in zip(types, FILE_TYPES, strict=True):
        comments = node.findall(f"{SPACE}comment")
        language = "{http://www.w3.org/XML/1998/namespace}lang"
        assert {comment.get(language, "en"): comment.text for comment in comments} == each.names
        (glob,) = node.findall(f"{SPACE}glob")
        assert glob.get("pattern") == f"*{each.suffix}"
        (parent,) = node.findall(f"{SPACE}sub-class-of")
        is_json = each.application_id is None
        assert (parent.get("type") == "application/json") is is_json
        inner = node.findall(f"{SPACE}magic/{SPACE}match/{SPACE}match")
        found = [(match.get("offset"), match.get("value")) for match in inner]
        own = each.application_id
        assert found == ([(str(APPLICATION_ID_AT), own.decode())] if own else [])


def test_the_menu_entry_is_in_three_languages_and_opens_every_kind_of_file() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read_string((OURS / "kplan.desktop").read_text("utf-8") + mime_line(FILE_TYPES))
    section = entry["Desktop Entry"]
    for name in ("GenericName", "Comment", "Keywords"):
        assert {name, f"{name}[nb]", f"{name}[nn]"} <= section.keys()
    assert section["Exec"] == "kplan %f"
    assert section["MimeType"].strip(";").split(";") == [each.mime for each in FILE_TYPES]


@pytest.mark.skipif(os.name != "posix", reason="programs have a mode on Unix alone")
def test_the_same_program_gives_the_same_archive(tmp_path: Path) -> None:
    made = tmp_path / "kplan"
    (made / "_internal").mkdir(parents=True)
    (made / "kplan").write_bytes(b"\x7fELF program")
    (made / "kplan").chmod(0o700)
    (made / "_internal" / "æ.txt").write_text("ord", encoding="utf-8")
    (made / "_internal" / "lib.so").symlink_to("æ.txt")
    text = OURS / "LES MEG.txt"
    hashes = set()
    again = shutil.copytree(made, tmp_path / "again", symlinks=True)
    os.utime(again / "kplan", (1, 1))
    for folder in (made, again):
        target = folder.with_suffix(".tar.xz")
        write_tar(folder, "kplan-1.0", text, target)
        hashes.add(hashlib.sha256(target.read_bytes()).hexdigest())
    assert len(hashes) == 1
    with tarfile.open(target) as archive:
        found = {member.name: member for member in archive}
    assert found["kplan-1.0/kplan"].mode == 0o755
    assert found["kplan-1.0/_internal/æ.txt"].mode == 0o644
    assert found["kplan-1.0/_internal/lib.so"].issym()
    assert "kplan-1.0/LES MEG.txt" in found
    assert {member.uid for member in found.values()} == {0}
    assert 0 < packed_size(made) < target.stat().st_size


def test_a_library_that_no_package_is_known_for_stops_the_packaging() -> None:
    assert packages_of({"libc.so.6", "libm.so.6", "libGL.so.1", "libcups.so.2"}) == (
        ["libc6", "libgl1"],
        ["libcups2"],
    )
    with pytest.raises(StepError, match=r"libnew\.so\.1"):
        packages_of({"libc.so.6", "libnew.so.1"})


@pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("objdump") is None, reason="needs Linux's objdump"
)
def test_what_a_program_links_and_is_not_beside_it_is_needed_of_the_system(
    tmp_path: Path,
) -> None:
    shutil.copy(Path(sys.executable).resolve(), tmp_path / "program")
    (tmp_path / "readme.txt").write_text("no program", encoding="utf-8")
    needed = needed_of_system(tmp_path)
    assert "libc.so.6" in needed
    (tmp_path / "libc.so.6").touch()
    assert needed_of_system(tmp_path) == needed - {"libc.so.6"}


def test_the_licences_of_all_that_is_shipped_are_listed() -> None:
    text = copyright_text(ROOT)
    assert "License: Expat\n Permission is hereby granted" in text
    assert "/dictionaries/*\nCopyright: the spell-norwegian project\nLicense: GPL-2\n" in text
    assert " Qt, PySide6: LGPL 3, /usr/lib/kplan/" in text


def test_the_mirror_is_debians_own_of_this_machines_architecture() -> None:
    targets = """\
somewhere/tools cloud-sdk cloud-sdk main amd64
somewhere/debian bookworm-updates Debian main amd64
somewhere/debian bookworm Debian main i386
somewhere/debian bookworm Debian main amd64
"""
    assert mirror_in(targets, "amd64") == Mirror("somewhere/debian", "bookworm")
    assert mirror_in(targets, "arm64") is None
    assert mirror_in("without a release\n" + targets, "amd64") is not None
