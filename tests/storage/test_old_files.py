"""Every file that a released format version has written still opens."""

from __future__ import annotations

import datetime as dt
import shutil
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from kplan_desktop import __version__
from kplan_desktop.domain.delivery.deliveries import DeliveryStatus
from kplan_desktop.domain.model.edits import RemoveNote, SetActivity, apply
from kplan_desktop.domain.model.report import Status
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.storage.ancillary_data import AncillaryData, StoredDelivery
from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.storage.errors import NewerFileError
from kplan_desktop.storage.migrations import STEPS
from kplan_desktop.storage.report_file import ReportFile
from tests.old_files.make import (
    DELIVERIES,
    DELIVERY,
    DISMISSED,
    SET_ASIDE,
    SINCE_DELIVERIES,
    ancillary,
    comments,
    with_contents_read,
)
from tests.storage.samples import sql

SHA256_OF = {
    "v1": "eab2dba3646fee15d9f23c9798d7fc55013656d5314b0329e4cb957bcd855ee3",
    "v2": "b5c99a3cd8129bdde9a370c479b4112b62b32c47a70f54df80e4fea537c6faef",
    "v3": "d731126949b4cb2e70efbf85a09b7bf604cdd109b8eea007511aca6aef2f4ced",
    "v4": "5668330658933778e50209c8d05c5674025603c926f10f20eb747045f6c87950",
    "v5": "e1ab1a140395432f76793636f11ff9fdca15160f0d5b5bf83e05a4896ef70f77",
}
"""The SHA-256 of each file when it was created."""

OLD_FILES = Path(__file__).parents[1] / "old_files"


def expected_data(version: int) -> AncillaryData:
    """What the file of a version holds besides its report."""
    if version == 1:
        return AncillaryData(deliveries=(StoredDelivery(delivery=DELIVERY),))
    return ancillary(version)


@pytest.mark.parametrize("version", range(1, len(STEPS) + 1))
def test_a_file_of_every_version_opens_with_all_its_content(version: int, tmp_path: Path) -> None:
    old = OLD_FILES / f"v{version}.kplan"
    assert sql(old, "PRAGMA user_version") == [(version,)]
    path = tmp_path / old.name
    shutil.copyfile(old, path)
    bundle = decode_bundle(old.with_suffix(".kplan.json").read_bytes())
    with closing(ReportFile.open(path)) as file:
        assert file.load() == bundle.report
        data = with_contents_read(file.ancillary_data(bundle.report))
        assert data == expected_data(version)
    assert sql(path, "PRAGMA user_version") == [(len(STEPS),)]


def test_a_file_of_each_version_is_kept_as_it_was_made() -> None:
    """They are never created again: a program that writes another v1 writes another format."""
    found = {
        path.stem: sha256(path.read_bytes()).hexdigest() for path in OLD_FILES.glob("v*.kplan")
    }
    for version in range(1, len(STEPS) + 1):
        name = f"v{version}"
        assert name in found, (
            f"format version {version} has no file in tests/old_files/: make one with "
            "`python -m tests.old_files.make`, and keep it for ever with its hash here"
        )
        assert SHA256_OF.get(name) == found.pop(name), f"{name}.kplan was changed"
    assert not found, "a file of an unknown format version"


@pytest.mark.parametrize("version", range(1, len(STEPS) + 1))
def test_a_file_of_every_version_can_be_looked_at_without_a_change(version: int) -> None:
    old = OLD_FILES / f"v{version}.kplan"
    bundle = decode_bundle(old.with_suffix(".kplan.json").read_bytes())
    with closing(ReportFile.open(old, read_only=True)) as file:
        assert file.load() == bundle.report
        data = with_contents_read(file.ancillary_data(bundle.report))
        assert data == expected_data(version)
    assert SHA256_OF[old.stem] == sha256(old.read_bytes()).hexdigest()


def test_an_older_program_says_which_one_a_file_of_today_needs() -> None:
    for version, step in enumerate(STEPS[1:], start=1):
        with pytest.raises(NewerFileError) as caught:
            ReportFile.open(OLD_FILES / f"v{version + 1}.kplan", steps=STEPS[:version])
        assert caught.value.needs == step.needs_kplan
        assert f"it needs Kplan {step.needs_kplan} or later" in str(caught.value)


def test_no_file_needs_a_newer_program_than_this_one() -> None:
    needed = [tuple(map(int, step.needs_kplan.split("."))) for step in STEPS]
    major, minor, patch = __version__.split(".")
    assert [*needed, (int(major), int(minor), int(patch))] == sorted(
        [*needed, (int(major), int(minor), int(patch))]
    )


@pytest.mark.parametrize("version", range(1, len(STEPS)))
def test_an_older_file_is_backed_up_as_it_was_and_then_takes_what_is_new(
    version: int, tmp_path: Path
) -> None:
    old = OLD_FILES / f"v{version}.kplan"
    path = tmp_path / old.name
    shutil.copyfile(old, path)
    store = BackupStore(tmp_path / "backups", lambda: dt.datetime.now(dt.UTC))
    with closing(ReportFile.open(path, before_migration=store.take)) as file:
        report = file.load()
        before = file.trash()
        note = next(note for note in report.all_notes() if note.text.strip())
        cancelled = replace(report.activities[note.activity_id], status=Status.CANCELLED)
        after = apply(apply(report, SetActivity(cancelled)), RemoveNote(note.id))
        file.save(report, after)
        file.set_own_words(["Røros"])
        assert [removed.id for removed in file.trash()] == [note.id, *(r.id for r in before)]
        file.add_dismissed(DISMISSED)
        assert file.dismissed() == DISMISSED
        deliveries = file.deliveries()
        if version < SINCE_DELIVERIES:
            assert [each.status for each in deliveries] == [DeliveryStatus.SENT] * len(deliveries)
        returned = replace(DELIVERIES[0].events[-1], receipt_id="kvittering-9")
        file.add_delivery_event(0, returned)
        assert file.deliveries()[0].events == (*deliveries[0].events, returned)
        file.add_set_aside(SET_ASIDE)
        file.store_comments(comments(report))
        assert (file.set_aside(), file.comments()) == (SET_ASIDE, comments(report))
        file.verify()
    (backup,) = store.backups(report.id)
    assert sql(backup.path, "PRAGMA user_version") == [(version,)]
    with closing(ReportFile.open(backup.path, read_only=True)) as was:
        assert was.load() == report
        assert was.trash() == before
