"""Every file that a released format version has written still opens."""

from __future__ import annotations

import shutil
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from kplan_desktop.export.bundle import decode_bundle
from kplan_desktop.storage.migrations import STEPS
from kplan_desktop.storage.report_file import ReportFile
from tests.old_files.make import RECEIPT
from tests.storage.samples import sql

KEPT = {
    "v1": "eab2dba3646fee15d9f23c9798d7fc55013656d5314b0329e4cb957bcd855ee3",
}
"""The SHA-256 of each file, as it was when it was made."""

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


def test_a_file_of_each_version_is_kept_as_it_was_made() -> None:
    """They are never made again: a program that writes another v1 writes another format."""
    made = {path.stem: sha256(path.read_bytes()).hexdigest() for path in OLD_FILES.glob("v*.kplan")}
    for version in range(1, len(STEPS) + 1):
        name = f"v{version}"
        assert name in made, (
            f"format version {version} has no file in tests/old_files/: make one with "
            "`python -m tests.old_files.make`, and keep it for ever with its hash here"
        )
        assert KEPT.get(name) == made.pop(name), f"{name}.kplan is not the file that was kept"
    assert not made, "a file of a format version that there is not"


@pytest.mark.parametrize("version", range(1, len(STEPS) + 1))
def test_a_file_of_every_version_can_be_looked_at_without_a_change(version: int) -> None:
    old = OLD_FILES / f"v{version}.kplan"
    bundle = decode_bundle(old.with_suffix(".kplan.json").read_bytes())
    with closing(ReportFile.open(old, read_only=True)) as file:
        assert file.load() == bundle.report
        assert file.receipts() == (RECEIPT,)
    assert KEPT[old.stem] == sha256(old.read_bytes()).hexdigest()
