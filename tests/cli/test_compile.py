"""``kplan compile``: drafts, editions that stay as they are, and what is left to decide."""

from __future__ import annotations

import csv
import hashlib
import io
import subprocess
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kplan_desktop.app import user_folders
from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.collection_edits import RemoveEntry, apply_edit
from kplan_desktop.domain.collection.purge_edits import purge_edit
from kplan_desktop.storage.collection.collection_backups import CollectionBackups
from kplan_desktop.storage.collection.collection_file import CollectionFile
from tests.cli.command import Run, refused
from tests.cli.test_processes import KPLAN, run
from tests.collections_made import NOW
from tests.exchange.pdf_reading import written
from tests.office.generator import Generated, make_collection
from tests.office_files import write_collection


@pytest.fixture(scope="module")
def generated() -> Generated:
    return make_collection(5, units=4, notes_per_unit=10)


@pytest.fixture
def office(generated: Generated, tmp_path: Path) -> Path:
    path = tmp_path / "2014.ksamling"
    write_collection(path, generated)
    return path


@pytest.fixture(autouse=True)
def _at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1411300000")


def loaded(path: Path) -> Collection:
    with closing(CollectionFile.open(path, read_only=True)) as file:
        return file.load()


def test_a_draft_is_written_in_all_its_forms_and_changes_nothing(
    kplan: Run, office: Path, tmp_path: Path
) -> None:
    before = office.read_bytes()
    names = {option: tmp_path / f"felles.{option}" for option in ("pdf", "docx", "xlsx", "csv")}
    asked = [str(part) for option, path in names.items() for part in (f"--{option}", path)]
    code, out, err = kplan("compile", office, *asked)
    assert code == 0
    assert out.splitlines() == [f"Wrote {path}" for path in names.values()]
    assert "Not delivered: Finnmark.\n" in err
    assert err.count("Not delivered: ") == 15
    assert "Not decided whether it is one event" in err
    assert "Not decided whether own metrics are one: " in err
    assert "Utkast21.09.2014" in written(names["pdf"].read_bytes())
    read = csv.reader(io.StringIO(names["csv"].read_bytes().decode("utf-8-sig")), delimiter=";")
    assert "Indikator" in next(read)
    assert office.read_bytes() == before


def test_an_edition_is_made_once_and_then_compiled_again(
    kplan: Run, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, again, zipped = tmp_path / "1.pdf", tmp_path / "2.pdf", tmp_path / "utgave.zip"
    code, out, _ = kplan("compile", office, "--edition", "Utgave 1", "--pdf", first)
    assert code == 0
    assert out.startswith('Made the edition "Utgave 1"\n')
    (edition,) = loaded(office).editions.values()
    assert edition.pdf_sha256 == hashlib.sha256(first.read_bytes()).hexdigest()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1500000000")
    collection = loaded(office)
    one = next(iter(collection.received.values()))
    with closing(CollectionFile.open(office)) as file:
        before = file.load()
        file.save(before, apply_edit(before, RemoveEntry(type(one), one.id)))
    with closing(CollectionFile.open(office)) as file:
        file.load()  # drops what nothing needs any more
    bytes_before = office.read_bytes()
    asked = ("--pdf", again, "--docx", tmp_path / "2.docx", "--archive", zipped)
    code, out, _ = kplan("compile", office, "--edition", "utgave 1", *asked)
    assert code == 0
    assert "Made" not in out
    assert again.read_bytes() == first.read_bytes()
    assert office.read_bytes() == bytes_before
    with zipfile.ZipFile(zipped) as archive:
        lines = archive.read("SHA256SUMS").decode().splitlines()
        for sha256, _, name in (line.partition("  ") for line in lines):
            assert hashlib.sha256(archive.read(name)).hexdigest() == sha256
        assert len(lines) == len(archive.namelist()) - 1


def test_a_purged_edition_is_not_compiled_again(kplan: Run, office: Path, tmp_path: Path) -> None:
    assert kplan("compile", office, "--edition", "Utgave 1")[0] == 0
    with closing(CollectionFile.open(office)) as file:
        before = file.load()
        first, edition = next(iter(before.received)), next(iter(before.editions))
        ids = iter("abc")
        edit = purge_edit(
            before, (first,), (edition,), at=NOW, by="Merete", new_id=lambda: next(ids)
        )
        file.save(before, apply_edit(before, edit))
        file.drop_purged()
    target = tmp_path / "a.pdf"
    refused(kplan("compile", office, "--edition", "Utgave 1", "--pdf", target), "removed")
    code, out, _ = kplan("compile", office, "--edition", "Utgave 2", "--pdf", target)
    assert (code, out.splitlines()[0]) == (0, 'Made the edition "Utgave 2"')
    # An edition without its words, but not purged itself, cannot be made of what is gone.
    with closing(CollectionFile.open(office)) as file:
        before = file.load()
        second = list(before.received)[1]
        edit = purge_edit(before, (second,), (), at=NOW, by="", new_id=lambda: "d")
        file.save(before, apply_edit(before, edit))
        file.drop_purged()
    frozen = target.read_bytes()
    target.unlink()
    # Its PDF, which was frozen, is there all the same.
    code, _, err = kplan("compile", office, "--edition", "Utgave 2", "--pdf", target)
    assert (code, target.read_bytes()) == (0, frozen)
    assert "Not decided" not in err
    target.unlink()
    asked = ("--edition", "Utgave 2", "--docx", target)
    refused(kplan("compile", office, *asked), "removed")


def test_what_makes_no_sense_is_refused(kplan: Run, office: Path, tmp_path: Path) -> None:
    refused(kplan("compile", office), "--edition")
    refused(kplan("compile", office, "--archive", tmp_path / "a.zip"), "--edition")
    refused(kplan("compile", office, "--edition", " ", "--pdf", tmp_path / "a.pdf"), "name")
    refused(kplan("compile", office, "--pdf", office), "kept")
    same = tmp_path / "a.pdf"
    refused(kplan("compile", office, "--pdf", same, "--csv", same), "twice")
    refused(kplan("compile", tmp_path / "no.ksamling", "--pdf", same))
    assert not same.exists()
    assert not loaded(office).editions


@pytest.mark.long
def test_as_a_process_of_its_own(office: Path, tmp_path: Path) -> None:
    command: list[str | bytes | Path] = [
        *KPLAN,
        "compile",
        office,
        "--edition",
        "Utgave 1",
        "--archive",
        "u.zip",
    ]
    done = run(command, tmp_path)
    assert (done.returncode, done.stdout) == (0, 'Made the edition "Utgave 1"\nWrote u.zip\n')
    checked = subprocess.run(
        ["sha256sum", "-c", "SHA256SUMS"],
        cwd=_unpacked(tmp_path / "u.zip"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


def _unpacked(file: Path) -> Path:
    folder = file.with_suffix("")
    with zipfile.ZipFile(file) as archive:
        archive.extractall(folder)
    return folder


def test_a_damaged_collection_is_told_of_with_its_backup(
    kplan: Run, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = replace(user_folders(), backups=tmp_path / "backups")
    monkeypatch.setattr("kplan_desktop.app.user_folders", lambda: folders)
    with closing(CollectionFile.open(office)) as file:
        file.load()
        backup = CollectionBackups(folders.backups, lambda: NOW).take(file)
    assert backup is not None
    office.write_bytes(bytes(8192))
    code, out, err = kplan("compile", office, "--pdf", tmp_path / "a.pdf")
    assert (code, out) == (2, "")
    assert str(backup.path) in err.splitlines()[1]
