"""Backups of a file are found by every spelling of its path."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from pathlib import Path

import pytest

from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.storage.report_file import ReportFile
from tests.platforms import posix_only
from tests.storage.samples import example_report

SPELLINGS = {
    "itself": "r.kplan",
    "dots": "sub/../r.kplan",
    "linked folder": "sub/linked/r.kplan",
    "link": "sub/l.kplan",
}


@posix_only("links need a right on Windows")
@pytest.mark.parametrize("taken_by", SPELLINGS)
@pytest.mark.parametrize("asked_by", SPELLINGS)
def test_a_backup_taken_by_one_spelling_is_found_by_another(
    tmp_path: Path, taken_by: str, asked_by: str
) -> None:
    store = BackupStore(tmp_path / "backups", lambda: dt.datetime.now(dt.UTC))
    path = tmp_path / "r.kplan"
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "linked").symlink_to(tmp_path)
    (tmp_path / "sub" / "l.kplan").symlink_to(path)
    ReportFile.create(path, example_report()).close()
    with closing(ReportFile.open(tmp_path / SPELLINGS[taken_by])) as file:
        backup = store.take(file)
    path.write_bytes(b"")
    assert store.latest_good(tmp_path / SPELLINGS[asked_by]) == backup
