"""Backups of collections lie beside those of reports, and the latest good one is found again."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from kplan_desktop.domain.collection.collection_edits import PutEntry
from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.storage.collection.collection_backups import CollectionBackups
from kplan_desktop.storage.collection.collection_file import CollectionFile
from kplan_desktop.storage.errors import DamagedFileError
from kplan_desktop.storage.report_file import ReportFile
from tests.collections_made import NOW, edited, received
from tests.old_files.make_collection import BUNDLE, contents, digest
from tests.old_files.make_collection import collection_with_everything as made
from tests.storage.samples import example_report


@pytest.fixture
def store(tmp_path: Path) -> CollectionBackups:
    clock = (NOW + dt.timedelta(hours=n) for n in count())
    return CollectionBackups(tmp_path / "backups", lambda: next(clock))


def test_a_backup_is_the_whole_collection(tmp_path: Path, store: CollectionBackups) -> None:
    path = tmp_path / "2014.ksamling"
    one = made()
    with closing(CollectionFile.create(path, one, contents=contents())) as file:
        first = store.take(file)
        assert first is not None
        assert store.take(file) is None
        file.save(one, edited(one, PutEntry(received("oslo", sha256=digest(BUNDLE)))))
        second = store.take(file)
    assert second is not None
    assert (first.amount, second.amount, first.document_id) == (3, 4, one.id)
    assert [each.path for each in store.backups(one.id)] == [second.path, first.path]
    assert first.path.suffix == ".ksamling"
    with closing(CollectionFile.open(first.path, read_only=True)) as backup:
        assert backup.load() == one
        assert backup.content(digest(BUNDLE)) == BUNDLE


def loaded(path: Path) -> None:
    with closing(CollectionFile.open(path)) as file:
        file.load()


@pytest.mark.parametrize("whole_id", [True, False])
def test_the_latest_backup_of_a_damaged_file_is_found(
    tmp_path: Path, store: CollectionBackups, whole_id: bool
) -> None:
    path = tmp_path / "2014.ksamling"
    with closing(CollectionFile.create(path, made(), contents=contents())) as file:
        taken = store.take(file)
    data = bytearray(path.read_bytes())
    if whole_id:
        data[-3000:] = bytes(3000)
    else:
        data[100:] = bytes(len(data) - 100)
    path.write_bytes(data)
    with pytest.raises(DamagedFileError):
        loaded(path)
    found = store.latest_good(path)
    assert found is not None
    assert taken is not None
    assert found.path == taken.path


def test_reports_and_collections_share_the_folder(tmp_path: Path, store: CollectionBackups) -> None:
    reports = BackupStore(tmp_path / "backups", lambda: NOW)
    with closing(ReportFile.create(tmp_path / "a.kplan", example_report())) as report:
        reports.take(report)
    with closing(CollectionFile.create(tmp_path / "a.ksamling", made())) as file:
        store.take(file)
    assert len(reports.backups(example_report().id)) == 1
    assert len(store.backups(made().id)) == 1
    found = store.latest_good(tmp_path / "a.ksamling")
    assert found is not None
    assert found.document_id == made().id
    assert store.latest_good(tmp_path / "a.kplan") is None
