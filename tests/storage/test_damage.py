"""Invalid files are distinguished by their errors, and are never changed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage.ancillary_data import AncillaryData
from kplan_desktop.storage.errors import (
    DamagedFileError,
    FileChangedError,
    FileLockedError,
    NewerFileError,
    NotAReportFileError,
)
from kplan_desktop.storage.migrations import STEPS
from kplan_desktop.storage.quick_check import QuickCheck
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.storage.rows.content_seal import content_sum, write_seal
from tests.storage import damage
from tests.storage.damage import WrongError, tally
from tests.storage.samples import bare, example_report, first_text, reworded, sql

EXAMPLE = example_report()


def opened(path: Path) -> Report:
    with closing(ReportFile.open(path)) as file:
        return file.load()


def sealed(path: Path) -> None:
    """Put a fitting seal on whatever the file holds, as a forger would."""
    with bare(path) as connection:
        write_seal(connection, content_sum(connection))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "report.kplan"
    ReportFile.create(path, EXAMPLE).close()
    return path


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7\n" * 200, b"SQLite format 3\0", b'{"format": "kplan-bundle/1"}', bytes(8192)],
    ids=["empty", "pdf", "cut off at once", "bundle", "zeros"],
)
def test_a_foreign_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "foreign.kplan"
    path.write_bytes(content)
    with pytest.raises(NotAReportFileError):
        ReportFile.open(path)
    assert path.read_bytes() == content
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.kplan"
    sql(path, "CREATE TABLE note (id TEXT, text TEXT)")
    sql(path, "PRAGMA journal_mode = WAL")
    content = path.read_bytes()
    with pytest.raises(NotAReportFileError):
        ReportFile.open(path)
    assert path.read_bytes() == content


def test_a_newer_file_is_refused_with_the_version_it_needs(path: Path) -> None:
    sql(path, "PRAGMA user_version = 7")
    sql(path, "UPDATE file_info SET needs_kplan = '3.2.0'")
    content = path.read_bytes()
    with pytest.raises(NewerFileError, match=r"Kplan 3\.2\.0 or later") as caught:
        ReportFile.open(path)
    error = caught.value
    assert (error.file_format, error.known_format, error.needs) == (7, len(STEPS), "3.2.0")
    assert path.read_bytes() == content


def test_a_newer_file_that_does_not_say_what_it_needs_is_refused_too(path: Path) -> None:
    sql(path, "PRAGMA user_version = 7")
    sql(path, "DROP TABLE file_info")
    with pytest.raises(NewerFileError, match="a newer Kplan"):
        ReportFile.open(path)


@pytest.mark.parametrize("part", [0.01, 0.2, 0.5, 0.9, 0.99])
def test_a_truncated_file_is_refused_and_left_alone(path: Path, part: float) -> None:
    content = path.read_bytes()[: int(path.stat().st_size * part)]
    path.write_bytes(content)
    with pytest.raises((DamagedFileError, NotAReportFileError)):
        opened(path)
    assert path.read_bytes() == content


def test_a_letter_that_changed_on_the_disk_is_noticed(path: Path) -> None:
    text = first_text(EXAMPLE).encode()
    content = path.read_bytes()
    assert text in content
    path.write_bytes(content.replace(text, text.swapcase()))
    with closing(ReportFile.open(path)) as file, pytest.raises(DamagedFileError):
        file.load()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM note WHERE id = (SELECT id FROM note)",
        "UPDATE note SET text = text || '.' WHERE id = (SELECT id FROM note)",
        "UPDATE report SET adviser = 'en annen'",
        "UPDATE form SET json = replace(json, '2014', '2015')",
        "DELETE FROM seal",
    ],
)
def test_what_others_wrote_is_noticed(path: Path, statement: str) -> None:
    sql(path, statement)
    with pytest.raises(DamagedFileError):
        opened(path)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM report",
        "UPDATE report SET unit_id = 'no unit'",
        "UPDATE form SET json = '{}'",
        "UPDATE form SET json = '[[['",
        "UPDATE measure SET goal_id = 'no goal' WHERE id = (SELECT id FROM measure)",
        "UPDATE note SET activity_id = 'no activity' WHERE id = (SELECT id FROM note)",
        "UPDATE note SET position = 99 WHERE id = (SELECT id FROM note)",
        "UPDATE activity SET when_kind = 'day', when_first = '2014-02-30'",
        "INSERT INTO figure SELECT id, 0, 'kommuner', '9999999999999', 'exact' FROM activity",
        "INSERT INTO figure SELECT id, 0, 'kommuner', '1.2.3', 'exact' FROM activity",
        "INSERT INTO figure VALUES ('no activity', 0, 'kommuner', '1', 'exact')",
        "INSERT INTO shared_with VALUES ('no activity', 0, 'oslo')",
        "INSERT INTO nothing_to_report VALUES ('no goal', '')",
        "INSERT INTO goal VALUES ('another', 99)",
    ],
)
def test_a_forged_report_is_refused_without_a_traceback(path: Path, statement: str) -> None:
    with bare(path) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(statement)
    sealed(path)
    with pytest.raises(DamagedFileError):
        opened(path)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER UPDATE ON note BEGIN DELETE FROM note; END",
        "CREATE VIEW v AS SELECT * FROM note",
        "CREATE TABLE more (id TEXT)",
        "ALTER TABLE note ADD COLUMN more TEXT",
        "ALTER TABLE note RENAME TO notes",
    ],
)
def test_a_file_with_another_schema_is_refused(path: Path, statement: str) -> None:
    sql(path, statement)
    sealed(path)
    with pytest.raises(DamagedFileError, match="tables"):
        opened(path)


def test_texts_that_are_no_unicode_are_damage(path: Path) -> None:
    sql(path, "UPDATE report SET adviser = CAST(x'ff41' AS TEXT)")
    with pytest.raises(DamagedFileError):
        opened(path)


def test_a_file_that_was_made_a_wal_database_is_made_whole_again(path: Path) -> None:
    sql(path, "PRAGMA journal_mode = WAL")
    assert opened(path) == EXAMPLE
    assert sql(path, "PRAGMA journal_mode") == [("delete",)]


def test_a_write_by_another_program_is_not_written_over(path: Path) -> None:
    stored_first, stored_second = reworded(EXAMPLE, "deres"), reworded(EXAMPLE, "vår")
    with closing(ReportFile.open(path)) as first, closing(ReportFile.open(path)) as second:
        first.load()
        second.load()
        first.save(EXAMPLE, stored_first)
        with pytest.raises(FileChangedError):
            second.save(EXAMPLE, stored_second)
        assert second.load() == stored_first
        second.save(stored_first, stored_second)
    assert opened(path) == stored_second


def test_a_row_that_cannot_be_found_again_is_damage_and_not_a_bug(path: Path) -> None:
    with closing(ReportFile.open(path)) as file:
        report = file.load()
        with bare(path) as connection:
            (page,) = connection.execute(
                "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_note_1'"
            ).fetchone()
            (size,) = connection.execute("PRAGMA page_size").fetchone()
        # The index that finds notes by their id forgets what is in it.
        empty_leaf = bytes([10, 0, 0, 0, 0]) + size.to_bytes(2, "big") + bytes(size - 7)
        with path.open("r+b") as raw:
            raw.seek((page - 1) * size)
            raw.write(empty_leaf)
        # A write by another makes the connection forget the pages that it has read.
        for version in (report.form.version + 1, report.form.version):
            sql(path, "UPDATE form SET version = ?", version)
        with pytest.raises(DamagedFileError):
            file.save(report, reworded(report, "nytt"))


@pytest.mark.parametrize(
    "count", [72, pytest.param(2000, marks=[pytest.mark.long, pytest.mark.timeout(600)])]
)
def test_a_damaged_file_says_so_or_opens_with_all_that_was_in_it(
    tmp_path: Path, count: int
) -> None:
    found, _ = tally(tmp_path, count, seed=2014)
    assert sum(found.values()) == count
    refused = sum(n for (_, outcome), n in found.items() if outcome != "opened")
    assert count // 3 < refused < count


def test_a_check_that_was_kept_from_the_file_is_made_again(path: Path) -> None:
    """A quick_check that could not run must not pass for one without faults."""
    with closing(ReportFile.open(path)) as file, bare(path) as other:
        file.load()
        other.execute("BEGIN EXCLUSIVE")
        file._check = QuickCheck(path, busy_timeout=0.01)
        file._check.wait()
        other.execute("ROLLBACK")
        with pytest.raises(FileLockedError):
            file.load()
        assert file._check is not None
        assert file.load() == EXAMPLE
        assert file._check is None


def test_what_the_check_finds_is_said_at_every_load(path: Path) -> None:
    with closing(ReportFile.open(path)) as file:
        file.load()
        file._check = QuickCheck(path, busy_timeout=1)
        file._check.wait()
        file._check._faults = ("row 1 missing from index",)
        for _ in range(2):
            with pytest.raises(DamagedFileError, match="row 1 missing"):
                file.load()


def test_a_tally_would_notice_a_file_that_opens_with_something_else(tmp_path: Path) -> None:
    path = tmp_path / "report.kplan"
    ReportFile.create(path, EXAMPLE).close()
    nothing, read = AncillaryData(), partial(damage._report_read, read_only=True)
    for other in (
        (reworded(EXAMPLE, "something else"), nothing),
        (EXAMPLE, replace(nothing, own_words=("Røros",))),
    ):
        with pytest.raises(WrongError):
            damage._outcome(path, other, read)
    assert damage._outcome(path, (EXAMPLE, nothing), read) == "opened"
