"""Which files are taken in of what was dropped: all of a folder, in an order that stays."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from kplan_desktop.exchange.bundle.bundle_json import ReportFileError
from kplan_desktop.exchange.files.whole_files import FileFault, ReadError
from kplan_desktop.exchange.incoming import errors
from kplan_desktop.exchange.incoming import sent_files as module
from kplan_desktop.exchange.incoming.incoming_files import IncomingKind, read_sent_file
from kplan_desktop.exchange.incoming.sent_files import delivery_stems, sent_files, stem_of


def write(folder: Path, *names: str) -> None:
    """Files with a little text."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def test_a_folder_is_gone_through_in_an_order_that_stays(tmp_path: Path) -> None:
    folder = tmp_path / "Leveranser"
    write(folder, "b.eml", "Å.eml", "a/z.zip", "A.eml", "a/y/x.json")
    found = [file.source for file in sent_files([folder])]
    assert found == [
        ("Leveranser", "a", "y", "x.json"),
        ("Leveranser", "a", "z.zip"),
        ("Leveranser", "A.eml"),
        ("Leveranser", "b.eml"),
        ("Leveranser", "Å.eml"),
    ]
    assert found == [file.source for file in sent_files([folder])]


def test_what_programs_leave_lying_about_is_passed_over_and_all_else_is_there(
    tmp_path: Path,
) -> None:
    junk = ("Thumbs.db", ".DS_Store", "desktop.ini", "~$brev.docx", "._x.json", ".x.kplan.lock")
    write(tmp_path, *junk, ".~lock.x.docx#", "x.ksamling-journal", "notat.txt", ".skjult.json")
    assert [file.source[-1] for file in sent_files([tmp_path])] == ["skjult.json", "notat.txt"]
    # Who names a file means it.
    assert len(list(sent_files([tmp_path / "Thumbs.db"]))) == 1


def test_databases_are_told_by_their_names_and_not_opened(tmp_path: Path) -> None:
    write(tmp_path, "egen.ksamling", "x.kplan", "y.ksamling")
    found = list(sent_files([tmp_path], leave_out=[tmp_path / "egen.ksamling"]))
    kinds = [type(file.error) for file in found]
    assert kinds == [ReportFileError, errors.CollectionNotDeliveryError]
    (item,) = read_sent_file(found[0])
    assert item.kind is IncomingKind.REPORT


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_to_folders_are_told_and_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "a/x.json")
    (tmp_path / "a" / "rundt").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "selv").symlink_to(tmp_path / "a" / "selv")
    (tmp_path / "lenke.json").symlink_to(tmp_path / "a" / "x.json")
    found = {file.source[-1]: file for file in sent_files([tmp_path])}
    assert set(found) == {"x.json", "rundt", "selv", "lenke.json"}
    assert isinstance(found["rundt"].error, errors.LinkedFolderError)
    (itself,) = read_sent_file(found["selv"])
    assert itself.kind is IncomingKind.UNREADABLE


def test_too_many_files_or_folders_end_with_a_word_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_SENT_FILES", 2)
    write(tmp_path / "mange", "a", "b", "c", "d")
    *files, last = sent_files([tmp_path / "mange"])
    assert [file.source[-1] for file in files] == ["a", "b"]
    assert isinstance(last.error, errors.TooManyFilesError)

    deep = Path(*("d" for _ in range(25)))
    write(tmp_path / deep, "x")
    (only,) = sent_files([tmp_path / "d"])
    assert isinstance(only.error, errors.TooManyFilesError)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read all")
def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    write(tmp_path, "lukket/x.json", "b.json")
    (tmp_path / "lukket").chmod(0)
    try:
        first, second = sent_files([tmp_path / "lukket", tmp_path / "b.json"])
    finally:
        (tmp_path / "lukket").chmod(0o700)
    assert isinstance(first.error, ReadError)
    assert second.error is None


def test_a_file_that_is_not_there_gets_a_line_and_stops_nothing(tmp_path: Path) -> None:
    write(tmp_path, "x.json")
    lines = [
        item
        for file in sent_files([tmp_path / "borte.eml", tmp_path / "x.json"])
        for item in read_sent_file(file)
    ]
    assert len(lines) == 2
    assert isinstance(lines[0].error, ReadError)
    assert lines[0].error.fault is FileFault.NOT_THERE


@pytest.mark.parametrize(
    "name",
    ["M_r1.kplan.json", "M_r1.kplan.json.txt", "M_r1.kplan (1).json", "M_r1 (2).pdf", "m_R1.DOCX"],
)
def test_copies_and_other_endings_have_one_stem(name: str) -> None:
    assert stem_of(name) == "m_r1"


def test_only_what_looks_like_a_delivery_is_accompanied(tmp_path: Path) -> None:
    assert delivery_stems(["a.kplan.json", "b.pdf", "C.json (1).txt"]) == {"a", "c"}
    write(tmp_path, "a.kplan.json", "a.pdf", "b.pdf", "a.docx")
    beside = {file.source[-1]: file.accompanies for file in sent_files([tmp_path])}
    assert beside == {"a.kplan.json": False, "a.pdf": True, "b.pdf": False, "a.docx": True}
