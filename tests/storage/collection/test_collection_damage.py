"""Invalid collection files are told apart by their errors; a damaged delivery stops no other."""

from __future__ import annotations

import hashlib
import shutil
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from kplan_desktop.domain.collection.collection_edits import PutEntry
from kplan_desktop.storage.collection.collection_file import (
    COLLECTION_STEPS,
    CollectionFile,
    NotACollectionFileError,
    StoredContent,
)
from kplan_desktop.storage.errors import DamagedFileError, NewerFileError, NotAReportFileError
from kplan_desktop.storage.migrations import MigrationStep
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.storage.rows.content_seal import content_sum, write_seal
from tests.collections_made import edited, received
from tests.old_files.make_collection import BUNDLE, DOCUMENT, FACTS, contents, digest
from tests.old_files.make_collection import collection_with_everything as made
from tests.storage.damage import tally_of
from tests.storage.samples import bare, example_report, sql

OLD_FILE = Path(__file__).parents[2] / "old_files" / "collection-v1.ksamling"
SHA256_OF_OLD_FILE = "9823a7776f4f3f05b7afcbd885e972788f467f50623f57a238d0efebc915f9e5"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "2014.ksamling"
    CollectionFile.create(path, made(), contents=contents()).close()
    return path


def sealed(path: Path) -> None:
    """Put a fitting seal on whatever the file holds, as a forger would."""
    with bare(path) as connection:
        write_seal(connection, content_sum(connection))


def all_of(path: Path, *, read_only: bool = True) -> object:
    with closing(CollectionFile.open(path, read_only=read_only)) as file:
        collection = file.load()
        facts = file.facts(each.sha256 for each in collection.received.values())
        return collection, facts, [file.content(each.sha256) for each in contents()]


def test_the_file_of_the_first_format_still_opens_with_all_its_content(tmp_path: Path) -> None:
    assert hashlib.sha256(OLD_FILE.read_bytes()).hexdigest() == SHA256_OF_OLD_FILE
    path = tmp_path / "old.ksamling"
    shutil.copyfile(OLD_FILE, path)
    expected = made(), {digest(BUNDLE): FACTS}, [each.data for each in contents()]
    assert all_of(path) == expected
    assert all_of(path, read_only=False) == expected


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7\n" * 200, b"SQLite format 3\0", bytes(8192)], ids=range(4)
)
def test_a_foreign_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "foreign.ksamling"
    path.write_bytes(content)
    with pytest.raises(NotACollectionFileError, match="collection"):
        CollectionFile.open(path)
    assert path.read_bytes() == content


def test_a_report_is_no_collection_and_the_other_way_round(tmp_path: Path, path: Path) -> None:
    report = tmp_path / "report.ksamling"
    ReportFile.create(report, example_report()).close()
    with pytest.raises(NotACollectionFileError):
        CollectionFile.open(report)
    with pytest.raises(NotAReportFileError, match="not a Kplan report"):
        ReportFile.open(path)


def test_a_newer_file_is_refused_with_the_version_it_needs(path: Path) -> None:
    sql(path, "PRAGMA user_version = 7")
    sql(path, "UPDATE file_info SET needs_kplan = '3.2.0'")
    content = path.read_bytes()
    with pytest.raises(NewerFileError, match=r"Kplan 3\.2\.0 or later") as caught:
        CollectionFile.open(path)
    assert (caught.value.file_format, caught.value.known_format) == (7, len(COLLECTION_STEPS))
    assert path.read_bytes() == content


def test_an_older_file_is_backed_up_and_then_migrated(path: Path) -> None:
    step = MigrationStep("9.9.9", ("CREATE TABLE more (id TEXT NOT NULL PRIMARY KEY) STRICT",))
    backed_up = []
    file = CollectionFile.open(
        path,
        steps=(*COLLECTION_STEPS, step),
        before_migration=lambda older: backed_up.append(older.seal()),
    )
    with closing(file):
        assert file.load() == made()
    assert len(backed_up) == 1
    assert sql(path, "PRAGMA user_version") == [(2,)]


@pytest.mark.parametrize(
    "count", [48, pytest.param(2000, marks=[pytest.mark.long, pytest.mark.timeout(600)])]
)
def test_a_damaged_file_says_so_or_opens_with_all_that_was_in_it(path: Path, count: int) -> None:
    older = path.read_bytes()
    with closing(CollectionFile.open(path)) as file:
        one = file.load()
        file.save(one, edited(one, PutEntry(received("oslo", sha256=digest(BUNDLE)))))
    found, _ = tally_of(path, older, all_of, count, seed=2014)
    assert sum(found.values()) == count
    refused = sum(n for (_, outcome), n in found.items() if outcome != "opened")
    assert count // 3 < refused < count


@pytest.mark.parametrize(
    "statement",
    [
        """UPDATE unit SET value = replace(value, '"by"', '"colour"')""",
        "UPDATE unit SET value = '[]'",
        "UPDATE unit SET id = 'another'",
        "UPDATE unit SET value = substr(value, 2)",
        "UPDATE received SET position = position + 1",
        """UPDATE received SET value = replace(value, '"revision":2', '"revision":"2"')""",
        """UPDATE received SET value = replace(value, '+02:00', '')""",
        "DELETE FROM received WHERE position = 0",
        "DELETE FROM collection",
        "DELETE FROM form",
        "UPDATE form SET json = replace(json, 'kplan-form/1', 'kplan-form/9')",
        "UPDATE earlier SET value = replace(value, 'kplan-form/1', 'kplan-form/9')",
        """UPDATE joint_goal SET value = replace(value, '"theme"', '"colour"')""",
        "UPDATE unit_comment SET value = ''",
    ],
)
def test_a_forged_collection_is_refused_without_a_traceback(path: Path, statement: str) -> None:
    before = content_of(path)
    sql(path, statement)
    sealed(path)
    assert content_of(path) != before, "the statement changed nothing"
    with closing(CollectionFile.open(path)) as file, pytest.raises(DamagedFileError):
        file.load()


def content_of(path: Path) -> int:
    with bare(path) as connection:
        return content_sum(connection)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER UPDATE ON unit BEGIN DELETE FROM received; END",
        "CREATE TABLE more (id TEXT)",
        "DROP TABLE facts",
    ],
)
def test_a_file_with_another_schema_is_refused(path: Path, statement: str) -> None:
    sql(path, statement)
    with pytest.raises(DamagedFileError):
        all_of(path)


def test_a_damaged_delivery_is_named_and_stops_no_other(path: Path) -> None:
    (packed,) = sql(path, "SELECT packed FROM content WHERE sha256 = ?", digest(BUNDLE))[0]
    forged = zlib.compress(BUNDLE.replace(b"bundle", b"forged"))
    sql(path, "UPDATE content SET packed = ? WHERE sha256 = ?", forged, digest(BUNDLE))
    sealed(path)
    with closing(CollectionFile.open(path)) as file:
        file.load()
        with pytest.raises(DamagedFileError, match="delivery of Sør-Trøndelag, revision 2"):
            file.content(digest(BUNDLE))
        assert file.content(digest(DOCUMENT)) == DOCUMENT
        assert file.facts() == {digest(BUNDLE): FACTS}
    for broken in (packed[:-3], b"", packed + b"x", bytes(40)):
        sql(path, "UPDATE content SET packed = ? WHERE sha256 = ?", broken, digest(BUNDLE))
        sealed(path)
        with closing(CollectionFile.open(path, read_only=True)) as file:
            file.load()
            with pytest.raises(DamagedFileError):
                file.content(digest(BUNDLE))


def test_a_delivery_that_is_missing_is_named(path: Path) -> None:
    sql(path, "DELETE FROM content WHERE sha256 = ?", digest(BUNDLE))
    sealed(path)
    with closing(CollectionFile.open(path)) as file:
        file.load()
        with pytest.raises(DamagedFileError, match=r"revision 2: it is missing"):
            file.content(digest(BUNDLE))
        file.put_contents([StoredContent(digest(BUNDLE), BUNDLE)])
        assert file.content(digest(BUNDLE)) == BUNDLE


def test_facts_that_changed_on_the_disk_are_noticed(path: Path) -> None:
    sql(path, "UPDATE facts SET encoded = CAST(replace(encoded, 'Kari', 'Anne') AS BLOB)")
    sealed(path)
    with closing(CollectionFile.open(path)) as file:
        file.load()
        with pytest.raises(DamagedFileError, match="Sør-Trøndelag"):
            file.facts()
