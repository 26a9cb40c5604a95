"""A report that is passed on is the same on the other machine, with all that belongs to it."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryEvent, DeliveryStatus
from kplan_desktop.domain.model.edits import RemoveNote, apply
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.bundle.bundle_json import encode_bundle
from kplan_desktop.exchange.hand_over.hand_over_writer import write_hand_over
from kplan_desktop.storage.backups import BackupStore, Change
from kplan_desktop.storage.errors import DamagedFileError, NameTakenError, NotAReportFileError
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.hand_over.hand_over_work import collect, examine, take_over
from tests.comments_made import comment
from tests.storage.samples import example_report, reworded

NOW = dt.datetime(2014, 8, 20, 14, 32, tzinfo=dt.UTC)
PDF = b"%PDF-1.7 what was delivered"


def nothing(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


@pytest.fixture
def store(tmp_path: Path) -> BackupStore:
    return BackupStore(tmp_path / "old" / "backups", lambda: NOW)


@pytest.fixture
def file(tmp_path: Path, store: BackupStore) -> Iterator[ReportFile]:
    """A report with a trash, a comment, two deliveries, and three versions of two files."""
    report = example_report()
    path = tmp_path / "old" / "Åse.kplan"
    path.parent.mkdir()
    with closing(ReportFile.create(path, report)) as file:
        store.take(file)
        first = reworded(report, "Endret")
        file.save(report, first)
        store.take(file, Change.REPLACING)
        file.save(first, apply(first, RemoveNote(next(first.all_notes()).id)))
        file.store_comments([comment(text="Husk dette")])
        sent = DeliveryEvent(status=DeliveryStatus.SENT, at=NOW)
        for revision, contents in ((1, (encode_bundle(report, NOW), PDF)), (2, (None, None))):
            made = Delivery(
                revision=revision,
                sha256="a" * 64,
                made_at=NOW,
                file_names=("a.pdf",),
                events=(sent,),
                purged_at=None if revision == 1 else NOW,
            )
            file.add_delivery(made, *contents)
        copy = tmp_path / "old" / "copy.kplan"
        file.copy_to(copy)
        with closing(ReportFile.open(copy)) as other:
            store.take(other)
        yield file


def state(path: Path) -> tuple[object, ...]:
    """All that a report file holds."""
    with closing(ReportFile.open(path, read_only=True)) as file:
        report = file.load()
        contents = [(file.delivered_bundle(n), file.delivered_pdf(n)) for n in (0, 1)]
        return report, file.ancillary_data(report), file.deliveries(), contents, file.seal()


def versions(store: BackupStore, report: Report) -> list[tuple[object, ...]]:
    """What can be gone back to, the newest first."""
    return [
        (found.made_at, found.before, found.amount, state(found.path)[0], state(found.path)[-1])
        for found in store.backups(report.id)
    ]


def passed_on(file: ReportFile, store: BackupStore) -> Path:
    target = file.path.with_name("videre.kplan.zip")
    collected = collect(file, store)
    assert (collected.versions, collected.deliveries) == (3, 2)
    write_hand_over(target, collected.report, collected.files, NOW)
    return target


def test_everything_is_the_same_in_a_fresh_data_folder(
    file: ReportFile, store: BackupStore, tmp_path: Path
) -> None:
    path = passed_on(file, store)
    fresh = BackupStore(tmp_path / "new" / "backups", lambda: NOW)
    target = tmp_path / "new" / "Ola.kplan"
    target.parent.mkdir()
    offered = examine(path, [tmp_path / "new"], None)
    assert (offered.present, offered.deliveries, len(offered.handed.versions)) == (None, 2, 3)
    assert take_over(offered, target, fresh, nothing) == 0
    assert state(target) == state(file.path)
    assert versions(fresh, offered.report) == versions(store, offered.report)
    with zipfile.ZipFile(path) as packed:
        pdfs = [name for name in packed.namelist() if name.endswith(".pdf")]
        assert [packed.read(name) for name in pdfs] == [PDF]
        assert sum(name.endswith(".kplan.json") for name in packed.namelist()) == 1
    # A damaged file is restored from them.
    target.write_bytes(b"damaged")
    good = fresh.latest_good(target)
    assert good is not None
    assert good.amount == len(list(offered.report.all_notes())) + 1


def test_taken_in_again_it_is_told_and_no_version_is_kept_twice(
    file: ReportFile, store: BackupStore, tmp_path: Path
) -> None:
    path = passed_on(file, store)
    fresh, folder = BackupStore(tmp_path / "new" / "b", lambda: NOW), tmp_path / "new"
    folder.mkdir()
    target = folder / "Ola.kplan"
    take_over(examine(path, [folder], None), target, fresh, nothing)
    again = examine(path, [folder], None)
    assert again.present == target
    with pytest.raises(NameTakenError):
        take_over(again, target, fresh, nothing)
    assert len(fresh.backups(again.report.id)) == 3
    assert examine(path, [], (again.report.id, target)).present == target
    assert examine(path, [folder], ("another", target)).present is None


def test_a_stopped_take_over_leaves_no_file(
    file: ReportFile, store: BackupStore, tmp_path: Path
) -> None:
    offered = examine(passed_on(file, store), [], None)
    folder = tmp_path / "new"
    folder.mkdir()
    for last in (0, offered.handed.size):

        def stop(done: int, _total: int, last: int = last) -> None:
            if done > last:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            take_over(offered, folder / "a.kplan", BackupStore(folder / "b", lambda: NOW), stop)
        assert not list(folder.glob("*.kplan"))
        assert not list(folder.glob(".kplan*"))


def test_a_version_that_is_no_report_is_left_out_and_counted(
    file: ReportFile, store: BackupStore, tmp_path: Path
) -> None:
    collected = collect(file, store)
    files = list(collected.files)
    other = replace(collected.report, id="another")
    wrong = tmp_path / "wrong.kplan"
    ReportFile.create(wrong, other).close()
    files[1] = replace(files[1], source=b"no report")
    files[2] = replace(files[2], source=wrong)
    path = tmp_path / "a.zip"
    write_hand_over(path, collected.report, files, NOW)
    fresh = BackupStore(tmp_path / "new", lambda: NOW)
    assert take_over(examine(path, [], None), tmp_path / "b.kplan", fresh, nothing) == 2
    assert len(fresh.backups(collected.report.id)) == 1


@pytest.mark.parametrize("data", [b"", b"no report", b"SQLite format 3\0" + bytes(4096)])
def test_the_report_in_it_is_opened_as_strictly_as_any(
    data: bytes, file: ReportFile, store: BackupStore, tmp_path: Path
) -> None:
    collected = collect(file, store)
    path = tmp_path / "a.zip"
    files = [replace(collected.files[0], source=data)]
    write_hand_over(path, collected.report, files, NOW)
    with pytest.raises((NotAReportFileError, DamagedFileError)):
        examine(path, [], None)
