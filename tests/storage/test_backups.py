"""Backups are whole files, thin out by a rule that trusts no clock, and are found when needed."""

from __future__ import annotations

import datetime as dt
import os
import random
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.report import Report
from kplan_desktop.filesystem.atomic_write import give_name
from kplan_desktop.filesystem.retention import PRESERVED_DAYS, PRESERVED_LAST, preserved
from kplan_desktop.storage.backups import BackupStore, Change, make_own_folder, own_folder
from kplan_desktop.storage.errors import BackupError, DamagedFileError
from kplan_desktop.storage.migrations import STEPS
from kplan_desktop.storage.report_file import ReportFile
from tests.platforms import posix_only
from tests.storage.disks import fill_up, small_file_system
from tests.storage.samples import example_report, reworded, sql
from tests.storage.test_migrations import REBUILT, steps
from tests.strategies import examples

EXAMPLE = replace(example_report(), id="../../etc/ø <b>")
"""Its id is as in a hostile file: it must never become a path."""


class Clock:
    """A clock that shows what it is set to."""

    def __init__(self) -> None:
        self.time = dt.datetime(2026, 3, 29, 1, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))

    def __call__(self) -> dt.datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Data" / "sikkerhetskopier"


@pytest.fixture
def store(folder: Path, clock: Clock) -> BackupStore:
    return BackupStore(folder, clock)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ReportFile]:
    with closing(ReportFile.create(tmp_path / "report.kplan", EXAMPLE)) as file:
        yield file


def stored(path: Path) -> Report:
    with closing(ReportFile.open(path, read_only=True)) as file:
        return file.load()


def rewritten(file: ReportFile, text: str) -> Report:
    """What the file holds once its first note says this."""
    before = file.load()
    after = reworded(before, text)
    file.save(before, after)
    return after


def everything(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_backup_is_a_file_like_any_other(
    store: BackupStore, file: ReportFile, folder: Path, clock: Clock
) -> None:
    backup = store.take(file)
    assert backup is not None
    assert stored(backup.path) == EXAMPLE
    assert backup.document_id == EXAMPLE.id
    assert backup.amount == sum(1 for _ in EXAMPLE.all_notes())
    assert backup.size == backup.path.stat().st_size
    assert backup.made_at == clock.time
    assert backup.made_at.tzinfo is dt.UTC
    assert store.backups(EXAMPLE.id) == [backup]
    assert everything(folder) == [backup.path]


@posix_only("Windows has access lists, which the user's folder hands down")
def test_backups_are_their_owners_alone_also_those_made_before(
    store: BackupStore, file: ReportFile, folder: Path
) -> None:
    store.take(file)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    rewritten(file, "changed")
    store.take(file)
    rights = {path: path.stat().st_mode & 0o777 for path in (folder, *folder.rglob("*"))}
    assert len(everything(folder)) == 2
    assert rights == {path: 0o700 if path.is_dir() else 0o600 for path in rights}


def test_nothing_of_the_report_is_in_the_names(store: BackupStore, file: ReportFile) -> None:
    backup = store.take(file)
    assert backup is not None
    assert len(backup.path.parent.name) == 16
    for name in (backup.path.name.removesuffix(".kplan"), backup.path.parent.name):
        assert set(name) <= set("0123456789abcdefTZ-")


def test_what_has_not_changed_is_not_backed_up_again(store: BackupStore, file: ReportFile) -> None:
    assert store.take(file) is not None
    assert store.take(file) is None
    changed = rewritten(file, "nytt")
    second = store.take(file)
    assert second is not None
    assert stored(second.path) == changed
    assert store.take(file) is None
    assert len(store.backups(EXAMPLE.id)) == 2


def test_a_backup_before_a_change_says_so_in_the_place_of_one_that_was_due(
    store: BackupStore, file: ReportFile, clock: Clock
) -> None:
    store.take(file)
    clock.time += dt.timedelta(minutes=5)
    before = store.take(file, Change.VERSION)
    assert before is not None
    assert store.backups(EXAMPLE.id) == [before]
    assert (before.before, before.made_at) == (Change.VERSION, clock.time)
    assert stored(before.path) == EXAMPLE
    assert store.take(file) is store.take(file, Change.VERSION) is None
    assert store.take(file, Change.REPLACING) is not None
    assert [b.before for b in store.backups(EXAMPLE.id)] == [Change.REPLACING, Change.VERSION]


def test_a_backup_before_a_change_of_a_newer_kplan_is_listed(
    store: BackupStore, file: ReportFile
) -> None:
    taken = store.take(file, Change.VERSION)
    assert taken is not None
    taken.path.rename(taken.path.with_name(taken.path.name.replace("version", "sorting")))
    assert [backup.before for backup in store.backups(EXAMPLE.id)] == [Change.OTHER]


def test_hours_of_writing_do_not_displace_what_was_before_a_change(
    store: BackupStore, file: ReportFile
) -> None:
    before = store.take(file, Change.VERSION)
    for number in range(PRESERVED_LAST + 3):
        rewritten(file, f"text {number}")
        store.take(file)
    assert store.backups(EXAMPLE.id)[-1] == before
    assert len(store.backups(EXAMPLE.id)) == PRESERVED_LAST + 1


def test_a_file_that_is_not_loaded_yet_is_backed_up_too(
    store: BackupStore, file: ReportFile
) -> None:
    assert store.take(file) is not None
    with closing(ReportFile.open(file.path)) as fresh:
        assert store.take(fresh) is None
    rewritten(file, "nytt")
    with closing(ReportFile.open(file.path)) as fresh:
        assert store.take(fresh) is not None


def test_an_older_file_is_backed_up_before_it_is_migrated(
    store: BackupStore, file: ReportFile
) -> None:
    content = sql(file.path, "SELECT * FROM measure")
    ReportFile.open(file.path, steps=steps(*REBUILT), before_migration=store.take).close()
    (backup,) = store.backups(EXAMPLE.id)
    assert stored(backup.path) == EXAMPLE
    assert sql(backup.path, "SELECT * FROM measure") == content
    assert sql(backup.path, "PRAGMA user_version") == [(len(STEPS),)]
    assert sql(file.path, "PRAGMA user_version") == [(len(STEPS) + 1,)]


def test_two_reports_do_not_mix(store: BackupStore, file: ReportFile, tmp_path: Path) -> None:
    other = replace(EXAMPLE, id="other", adviser="en annen")
    with closing(ReportFile.create(tmp_path / "other.kplan", other)) as second:
        store.take(file)
        store.take(second)
    for report in (EXAMPLE, other):
        (backup,) = store.backups(report.id)
        assert stored(backup.path) == report
    assert store.backups("no such") == []
    assert store.latest_good("no such") is None
    assert store.latest_good(tmp_path / "no such.kplan") is None


def test_a_clock_that_is_set_back_breaks_neither_order_nor_backups(
    store: BackupStore, file: ReportFile, clock: Clock
) -> None:
    states = []
    for number, days in enumerate((0, 0, -4000, 1, 20_000, -1, 0)):
        clock.time += dt.timedelta(days=days)
        states.append(rewritten(file, str(number)))
        store.take(file)
    found = store.backups(EXAMPLE.id)
    assert [stored(backup.path) for backup in found] == states[::-1]
    latest = store.latest_good(EXAMPLE.id)
    assert latest == found[0]


def test_backups_thin_out(store: BackupStore, file: ReportFile, clock: Clock) -> None:
    for number in range(3 * 13):
        if number % 3 == 0:
            clock.time += dt.timedelta(days=1)
        rewritten(file, str(number))
        store.take(file)
    texts = [next(stored(b.path).all_notes()).text for b in store.backups(EXAMPLE.id)]
    last = [str(number) for number in range(29, 39)]
    of_each_day = [str(number) for number in range(2, 29, 3)]
    assert texts == [*last[::-1], *of_each_day[::-1]]


def test_the_size_limit_holds_and_the_newest_stays(
    file: ReportFile, folder: Path, clock: Clock
) -> None:
    size = file.path.stat().st_size
    roomy, tight = (BackupStore(folder, clock, size_limit=n) for n in (size * 7 // 2, size // 2))
    for number in range(6):
        rewritten(file, str(number))
        roomy.take(file)
    assert len(roomy.backups(EXAMPLE.id)) == 3
    newest = roomy.backups(EXAMPLE.id)[0]
    tight.prune(EXAMPLE.id)
    assert tight.backups(EXAMPLE.id) == [newest]


EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
TIMES = st.integers(0, 230 * 365 * 24 * 60).map(lambda m: EPOCH + dt.timedelta(minutes=m))


@given(st.lists(st.tuples(TIMES, st.integers(1, 100)), min_size=1, max_size=120), st.integers(1))
@settings(max_examples=examples(200))
def test_whatever_the_clock_says_the_rule_for_pruning_holds(
    backups: list[tuple[dt.datetime, int]], limit: int
) -> None:
    staying = preserved(backups, size_limit=limit)
    assert 0 in staying
    sizes = [size for _, size in backups]
    assert len(staying) == 1 or sum(sizes[index] for index in staying) <= limit
    without_limit = preserved(backups, size_limit=sum(sizes))
    assert set(range(min(PRESERVED_LAST, len(backups)))) <= without_limit
    assert len(without_limit) <= PRESERVED_LAST + PRESERVED_DAYS
    # The oldest go first.
    assert sorted(staying) == sorted(without_limit)[: len(staying)]
    # What has been pruned once is not pruned further for the same reason.
    left = [backups[index] for index in sorted(staying)]
    assert preserved(left, size_limit=limit) == set(range(len(left)))


@given(
    st.lists(st.integers(0, 60 * 24 * 60), min_size=1, max_size=150).map(sorted), st.integers(0, 99)
)
def test_with_a_clock_that_is_right_each_day_of_the_last_thirty_keeps_its_last(
    minutes: list[int], sizes: int
) -> None:
    start = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    times = [start + dt.timedelta(minutes=minute) for minute in reversed(minutes)]
    staying = preserved([(time, sizes) for time in times])
    kept_days = {times[index].date() for index in staying}
    for time in times:
        if times[0].date() - time.date() < dt.timedelta(days=PRESERVED_DAYS):
            assert time.date() in kept_days
            last = next(index for index, later in enumerate(times) if later.date() == time.date())
            assert last in staying


def test_thousands_of_hours_of_work_leave_no_more_than_the_rule_allows(
    file: ReportFile, store: BackupStore
) -> None:
    """Pruning after each backup preserves the same as pruning all of them at once."""
    store.take(file)
    (first,) = store.backups(EXAMPLE.id)
    tail = first.path.name.split("-", 2)[2]
    content = file.path.with_name("content")
    os.link(first.path, content)
    chance = random.Random(2014)  # noqa: S311  # the same hours in every run
    times: list[dt.datetime] = [first.made_at]
    for number in range(2, 1500):
        times.append(times[-1] + dt.timedelta(hours=chance.choice([1, 1, 2, 15, 64])))
        name = f"{number:08}-{times[-1]:%Y%m%dT%H%M%SZ}-{tail}"
        os.link(content, first.path.with_name(name))
        if number % 7 == 0:
            store.prune(EXAMPLE.id)
    store.prune(EXAMPLE.id)
    newest_first = times[::-1]
    expected = [newest_first[i] for i in sorted(preserved([(t, 0) for t in newest_first]))]
    assert [backup.made_at for backup in store.backups(EXAMPLE.id)] == expected


def test_what_is_no_backup_is_left_alone(store: BackupStore, file: ReportFile) -> None:
    backup = store.take(file)
    assert backup is not None
    folder = backup.path.parent
    name = backup.path.name
    foreign = {
        "notater.txt": b"mine",
        "00000002.kplan": b"",
        "report.kplan": b"x",
        name.replace("2026", "2099", 1).replace("0329", "9999"): b"no such day",
        name.replace("00000001", "00000007"): b"",
        name + ".tmp": b"half",
    }
    for other, content in foreign.items():
        (folder / other).write_bytes(content)
    (folder / name.replace("00000001", "00000008")).mkdir()
    (folder.parent / "a file.txt").write_bytes(b"")
    assert store.backups(EXAMPLE.id) == [backup]
    assert store.latest_good(EXAMPLE.id) == backup
    assert store.latest_good(file.path) == backup
    rewritten(file, "nytt")
    second = store.take(file)
    assert second is not None
    assert store.backups(EXAMPLE.id) == [second, backup]
    for other, content in foreign.items():
        assert (folder / other).read_bytes() == content


def damage(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def test_the_latest_good_backup_is_one_that_opens(store: BackupStore, file: ReportFile) -> None:
    for number in range(4):
        rewritten(file, str(number))
        store.take(file)
    last, before_last, good, _ = store.backups(EXAMPLE.id)
    damage(last.path)
    before_last.path.write_bytes(b"%PDF-1.7 ")
    assert store.latest_good(EXAMPLE.id) == good
    assert store.latest_good(file.path) == good


@pytest.mark.parametrize("spoilt", ["cut", "zeroed", "deleted", "moved"])
def test_a_damaged_file_finds_its_backup(
    store: BackupStore, file: ReportFile, spoilt: str, tmp_path: Path
) -> None:
    store.take(file)
    file.close()
    path = file.path
    match spoilt:
        case "cut":
            damage(path)
        case "zeroed":
            path.write_bytes(bytes(path.stat().st_size))
        case "deleted":
            path.unlink()
        case "moved":
            # Another place, but so little damaged that the id can be read.
            path = path.rename(tmp_path / "elsewhere.kplan")
            sql(path, "UPDATE note SET text = 'x'")
    found = store.latest_good(path)
    assert found is not None
    assert found.document_id == EXAMPLE.id
    assert stored(found.path) == EXAMPLE


def test_a_copy_of_a_report_neither_stands_in_for_its_backups_nor_pushes_them_out(
    store: BackupStore, file: ReportFile, tmp_path: Path
) -> None:
    store.take(file)
    file.copy_to(tmp_path / "copy.kplan")
    with closing(ReportFile.open(tmp_path / "copy.kplan")) as copy:
        copy.load()
        for number in range(PRESERVED_LAST + 3):
            rewritten(copy, str(number))
            store.take(copy)
    damage(file.path)
    found = store.latest_good(file.path)
    assert found is not None
    assert stored(found.path) == EXAMPLE


def test_of_two_reports_that_lay_in_one_place_the_right_one_is_found(
    store: BackupStore, file: ReportFile, tmp_path: Path
) -> None:
    path = file.path
    store.take(file)
    file.close()
    path.rename(tmp_path / "old.kplan")
    other = replace(EXAMPLE, id="other")
    with closing(ReportFile.create(path, other)) as second:
        store.take(second)
    shutil.copyfile(tmp_path / "old.kplan", path)
    sql(path, "UPDATE note SET text = 'x'")
    found = store.latest_good(path)
    assert found is not None
    assert found.document_id == EXAMPLE.id


def test_a_file_that_turns_out_damaged_says_so_and_is_no_backup(
    store: BackupStore, file: ReportFile, folder: Path
) -> None:
    text = next(EXAMPLE.all_notes()).text.encode()
    content = file.path.read_bytes()
    file.path.write_bytes(content.replace(text, text.swapcase()))
    with closing(ReportFile.open(file.path)) as damaged, pytest.raises(DamagedFileError) as caught:
        store.take(damaged)
    assert caught.value.path == file.path
    assert everything(folder) == []


def test_a_full_disk_is_reported_harms_nothing_and_passes(
    file: ReportFile, tmp_path: Path, clock: Clock
) -> None:
    with small_file_system(tmp_path / "disk") as disk:
        store = BackupStore(disk / "backups", clock)
        first = store.take(file)
        assert first is not None
        changed = rewritten(file, "nytt")
        ballast = fill_up(disk)
        with pytest.raises(BackupError) as caught:
            store.take(file)
        assert caught.value.path == file.path
        assert str(disk / "backups") in str(caught.value)
        assert everything(disk / "backups") == [first.path]
        assert store.backups(EXAMPLE.id) == [first]
        ballast.unlink()
        second = store.take(file)
        assert second is not None
        assert stored(second.path) == changed
    assert file.load() == changed


@pytest.mark.parametrize("obstacle", ["file", "rights"])
def test_a_folder_that_cannot_be_made_is_reported(
    file: ReportFile, tmp_path: Path, clock: Clock, obstacle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "taken"
    if obstacle == "file":
        place.write_bytes(b"")
    else:

        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(BackupError):
        BackupStore(place / "backups", clock).take(file)


def test_what_a_cut_off_backup_has_left_is_swept_away(
    store: BackupStore, file: ReportFile, folder: Path
) -> None:
    store.take(file)
    left = folder / ".kplan-0123456789ab.tmp"
    under_way = folder / ".kplan-ba9876543210.tmp"
    for path in (left, under_way):
        path.write_bytes(b"half")
    # FAT has the times of changes in steps of two seconds.
    now = int(dt.datetime.now(dt.UTC).timestamp()) // 2 * 2
    os.utime(left, (now - 3602, now - 3602))
    os.utime(under_way, (now, now))
    rewritten(file, "nytt")
    store.take(file)
    assert not left.exists()
    assert under_way.exists()


def test_two_windows_that_back_up_at_once_take_different_numbers(
    file: ReportFile, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "kplan_desktop.storage.backups.give_name"
    first, second_store = BackupStore(folder, clock), BackupStore(folder, clock)

    def too_late(temporary: Path, path: Path) -> None:
        monkeypatch.setattr(name, give_name)
        path.touch()
        give_name(temporary, path)

    monkeypatch.setattr(name, too_late)
    backup = first.take(file)
    assert backup is not None
    assert backup.path.name.startswith("00000002-")
    assert second_store.backups(EXAMPLE.id) == [backup]


def test_a_chosen_folder_keeps_its_rights_and_gets_one_folder_of_kplans(
    store: BackupStore, file: ReportFile, tmp_path: Path
) -> None:
    chosen = tmp_path / "felles"
    chosen.mkdir()
    chosen.chmod(0o2775)
    rights = chosen.stat().st_mode
    make_own_folder(chosen)
    store.move_to(chosen, ())
    backup = store.take(file)
    assert backup is not None
    assert chosen.stat().st_mode == rights
    assert [*chosen.iterdir()] == [own_folder(chosen)]
    assert backup.path.is_relative_to(own_folder(chosen))


def test_a_folder_that_is_away_is_told_and_keeps_no_backup_from_being_taken(
    store: BackupStore, file: ReportFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "første", tmp_path / "andre"
    make_own_folder(first)
    store.move_to(first, ())
    assert store.take(file)
    first.rename(tmp_path / "borte")
    make_own_folder(second)
    store.move_to(second, [first])
    looked_at: list[Path] = []
    scandir = os.scandir

    def looking(path: Path) -> object:
        looked_at.append(Path(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", looking)
    assert store.take(file)
    assert looked_at
    assert not [path for path in looked_at if path.is_relative_to(first)]
    listing = store.listing(EXAMPLE.id)
    assert len(listing.found) == 1
    assert listing.unreachable == (own_folder(first),)
    (tmp_path / "borte").rename(first)
    listing = store.listing(EXAMPLE.id)
    assert len(listing.found) == 2
    assert listing.found[0].path.is_relative_to(second)
    assert not listing.unreachable
