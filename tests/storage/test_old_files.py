"""Every file that a released format version has written still opens."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from kplan_desktop.export.bundle import decode_bundle
from kplan_desktop.storage.migrations import STEPS
from kplan_desktop.storage.report_file import ReportFile
from tests.old_files.make import RECEIPT
from tests.storage.samples import sql

OLD_FILES = Path(__file__).parents[1] / "old_files"


@pytest.mark.parametrize("version", range(1, len(STEPS) + 1))
def test_a_file_of_every_version_opens_with_all_that_it_held(version: int, tmp_path: Path) -> None:
    old = OLD_FILES / f"v{version}.kplan"
    assert sql(old, "PRAGMA user_version") == [(version,)]
    path = tmp_path / old.name
    shutil.copyfile(old, path)
    bundle = decode_bundle(old.with_suffix(".kplan.json").read_bytes())
    with closing(ReportFile.open(path)) as file:
        assert file.load() == bundle.report
        assert file.receipts() == (RECEIPT,)
    assert sql(path, "PRAGMA user_version") == [(len(STEPS),)]


def test_the_kept_files_are_there_as_they_were_made() -> None:
    """They are never made again: a program that writes another v1 writes another format."""
    names = {path.name for path in OLD_FILES.glob("v*.kplan")}
    assert names == {f"v{version}.kplan" for version in range(1, len(STEPS) + 1)}
