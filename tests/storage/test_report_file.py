"""A report goes into a file and comes out as it was."""

from __future__ import annotations

import datetime as dt
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.delivery.deliveries import Delivery
from kplan_desktop.domain.model.edits import SetActivity, apply
from kplan_desktop.domain.model.report import (
    Activity,
    Day,
    Exactness,
    Figure,
    Report,
    empty_report,
)
from kplan_desktop.storage.ancillary_data import AncillaryData, StoredDelivery
from kplan_desktop.storage.connection import REPORT_ID
from kplan_desktop.storage.errors import (
    DamagedFileError,
    FileMissingError,
    NameRefusedError,
    NameTakenError,
    NotAReportFileError,
    TextNotStorableError,
)
from kplan_desktop.storage.migrations import STEPS
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.storage.row_types import REPORT_TABLES
from kplan_desktop.storage.rows.content_seal import content_sum
from tests.platforms import posix_only
from tests.random_edits import histories
from tests.storage.samples import bare, example_report, first_text, reworded, sql
from tests.strategies import UGLY_TEXTS, examples, reports

EXAMPLE = example_report()
SMALL = replace(
    EXAMPLE.form,
    strategy_areas=(
        replace(EXAMPLE.form.strategy_areas[0], goals=EXAMPLE.form.strategy_areas[0].goals[:2]),
    ),
)


def stored(path: Path) -> Report:
    """What a program that starts afresh finds in the file."""
    with closing(ReportFile.open(path)) as file:
        return file.load()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Sør-Trøndelag 2012–2014.kplan"


@pytest.fixture
def file(path: Path) -> Iterator[ReportFile]:
    with closing(ReportFile.create(path, EXAMPLE)) as file:
        yield file


@given(reports())
@settings(max_examples=examples(25))
def test_any_report_comes_out_of_a_file_as_it_went_in(report: Report) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.kplan"
        ReportFile.create(path, report).close()
        assert stored(path) == report


@given(st.data())
@settings(max_examples=examples(25))
def test_after_any_edits_the_file_holds_the_report(data: st.DataObject) -> None:
    report = data.draw(reports(SMALL))
    edits = data.draw(histories(report, other_form=True))
    saved_at_once = data.draw(st.integers(1, 4))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.kplan"
        with closing(ReportFile.create(path, report)) as file:
            saved = report
            for number, edit in enumerate(edits, start=1):
                report = apply(report, edit)
                if number % saved_at_once == 0:
                    file.save(saved, report)
                    saved = report
            file.save(saved, report)
            assert file.load() == report
        assert stored(path) == report
        with bare(path) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@given(st.lists(reports(SMALL), min_size=2, max_size=3))
@settings(max_examples=examples(15))
def test_a_report_can_be_saved_over_one_that_has_nothing_in_common_with_it(
    versions: list[Report],
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.kplan"
        with closing(ReportFile.create(path, versions[0])) as file:
            for before, after in pairwise(versions):
                file.save(before, after)
        assert stored(path) == versions[-1]


@pytest.mark.parametrize("text", UGLY_TEXTS, ids=ascii)
def test_a_text_is_stored_character_by_character(file: ReportFile, path: Path, text: str) -> None:
    file.save(EXAMPLE, reworded(EXAMPLE, text))
    assert first_text(stored(path)) == text


def test_a_note_of_20000_characters_loses_nothing(file: ReportFile, path: Path) -> None:
    text = "Ærlig talt, «æøå» – 🎻\n" * 1000
    file.save(EXAMPLE, reworded(EXAMPLE, text))
    assert first_text(stored(path)) == text


def test_half_a_character_is_refused_and_the_next_save_goes_well(
    file: ReportFile, path: Path
) -> None:
    with pytest.raises(TextNotStorableError) as caught:
        file.save(EXAMPLE, reworded(EXAMPLE, "halv \ud83c"))
    assert caught.value.text == "halv \ud83c"
    assert stored(path) == EXAMPLE
    file.save(EXAMPLE, reworded(EXAMPLE, "hel"))
    assert first_text(stored(path)) == "hel"


def test_rewording_a_note_writes_one_row(file: ReportFile, path: Path) -> None:
    def rows() -> set[tuple[object, ...]]:
        with bare(path) as connection:
            return {
                (shape.table, *row)
                for shape in REPORT_TABLES
                for row in connection.execute(f"SELECT * FROM {shape.table}")  # noqa: S608  # ours
            }

    before = rows()
    file.save(EXAMPLE, reworded(EXAMPLE, "nytt"))
    assert len(rows() - before) == 1
    assert len(before - rows()) == 1


def test_what_is_saved_must_follow_on_what_was_saved_last(file: ReportFile) -> None:
    other = reworded(EXAMPLE, "noe annet")
    with pytest.raises(ValueError, match="before"):
        file.save(other, EXAMPLE)
    with closing(ReportFile.open(file.path)) as unread, pytest.raises(ValueError, match="loaded"):
        unread.save(EXAMPLE, other)


def test_saving_what_is_stored_already_writes_nothing(file: ReportFile, path: Path) -> None:
    bytes_before = path.read_bytes()
    file.save(EXAMPLE, replace(EXAMPLE))
    assert path.read_bytes() == bytes_before


def test_a_figure_keeps_its_decimals(file: ReportFile, path: Path) -> None:
    values = [Decimal("12.500"), Decimal("0"), Decimal("-0"), Decimal("1E+3")]
    metrics = EXAMPLE.form.metrics
    activity = replace(
        next(iter(EXAMPLE.activities.values())),
        figures=tuple(
            Figure(metric.id, value, Exactness.EXACT)
            for metric, value in zip(metrics, values, strict=False)
        ),
    )
    file.save(EXAMPLE, apply(EXAMPLE, SetActivity(activity)))
    figures = stored(path).activities[activity.id].figures
    assert [str(figure.value) for figure in figures] == ["12.500", "0", "0", "1000"]


def test_dates_from_the_first_year_to_the_last_are_kept(file: ReportFile, path: Path) -> None:
    activity = next(iter(EXAMPLE.activities.values()))
    report = EXAMPLE
    for date in (dt.date.min, dt.date.max, dt.date(2012, 2, 29)):
        changed = apply(report, SetActivity(Activity(id=activity.id, when=Day(date))))
        file.save(report, changed)
        report = changed
        assert stored(path).activities[activity.id].when == Day(date)


def test_a_file_without_writing_under_way_is_one_whole_file(
    file: ReportFile, path: Path, tmp_path: Path
) -> None:
    """A copy of the bare file, as a sync program takes it, has everything while it is open."""
    report = EXAMPLE
    for number in range(20):
        changed = reworded(report, f"versjon {number}")
        file.save(report, changed)
        report = changed
        assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
        copy = tmp_path / "copy.kplan"
        copy.write_bytes(path.read_bytes())
        assert stored(copy) == changed
        copy.unlink()


def test_the_file_states_its_properties(file: ReportFile, path: Path) -> None:
    head = path.read_bytes()[:100]
    assert head.startswith(b"SQLite format 3\0")
    assert head[68:72] == b"Kpln" == REPORT_ID.to_bytes(4, "big")
    assert sql(path, "PRAGMA user_version") == [(len(STEPS),)]
    assert file._connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert file._connection.execute("PRAGMA synchronous").fetchone() == (3,)
    for pragma, value in (("foreign_keys", 1), ("trusted_schema", 0), ("secure_delete", 1)):
        assert file._connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


@pytest.mark.usefixtures("file")
def test_the_rows_are_the_columns_of_the_tables(path: Path) -> None:
    for shape in REPORT_TABLES:
        columns = [row[1] for row in sql(path, f"PRAGMA table_info({shape.table})")]
        assert columns == list(shape.row._fields)


def test_removed_text_is_gone_from_the_file(file: ReportFile, path: Path) -> None:
    regretted = "en setning som ikke skulle stått her"
    changed = reworded(EXAMPLE, regretted)
    file.save(EXAMPLE, changed)
    assert regretted.encode() in path.read_bytes()
    file.save(changed, EXAMPLE)
    assert regretted.encode() not in path.read_bytes()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE note SET goal_id = (SELECT id FROM goal) WHERE measure_id IS NOT NULL",
        "UPDATE note SET measure_id = NULL WHERE measure_id IS NOT NULL",
        "UPDATE note SET position = 0",
        "UPDATE note SET activity_id = 'none'",
        "UPDATE note SET text = x'00'",
        "UPDATE measure SET position = -1",
        "UPDATE report SET revision = 0",
        "INSERT INTO report SELECT 2, id, unit_id, adviser, revision, replaces FROM report",
        "UPDATE activity SET status = 'maybe'",
        "UPDATE activity SET when_kind = 'day'",
        "UPDATE activity SET when_kind = 'day', when_first = '2014-02-32'",
        "UPDATE activity SET when_kind = 'semester', when_year = 2014",
        "UPDATE activity SET when_kind = 'range', when_first = '2014-02-02',"
        " when_last = '2014-02-01'",
        "UPDATE activity SET when_first = '2014-02-02'",
        "INSERT INTO figure SELECT id, 0, 'kommuner', NULL, 'exact' FROM activity",
        "INSERT INTO figure SELECT id, 0, 'kommuner', '1', 'unknown' FROM activity",
        "INSERT INTO figure SELECT id, 0, 'kommuner', '-1', 'exact' FROM activity",
        "INSERT INTO figure SELECT id, 0, 'kommuner', '1e3', 'exact' FROM activity",
    ],
)
@pytest.mark.usefixtures("file")
def test_a_wrong_state_cannot_be_written(path: Path, statement: str) -> None:
    with bare(path) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(statement)


def test_the_seal_is_the_sum_over_all_rows(file: ReportFile, path: Path) -> None:
    file.save(EXAMPLE, reworded(EXAMPLE, 'nytt \x00\x7f\u2028 «»\\"\n'))
    with bare(path) as connection:
        assert connection.execute("SELECT content FROM seal").fetchone() == (
            content_sum(connection),
        )


DELIVERY = Delivery(
    revision=1,
    sha256="ab" * 32,
    made_at=dt.datetime(2014, 8, 21, 23, 59, tzinfo=dt.timezone(dt.timedelta(hours=2))),
    file_names=("Melding «Sør».pdf", "melding.kplan.json"),
)


def test_deliveries_are_kept_in_order(file: ReportFile, path: Path) -> None:
    second = replace(DELIVERY, revision=2, file_names=())
    assert file.deliveries() == ()
    file.add_delivery(DELIVERY)
    file.save(EXAMPLE, reworded(EXAMPLE, "nytt"))
    file.add_delivery(second)
    with closing(ReportFile.open(path)) as again:
        assert again.deliveries() == (DELIVERY, second)
        assert first_text(again.load()) == "nytt"


def test_a_new_file_holds_the_deliveries_that_it_was_made_with(path: Path) -> None:
    deliveries = (DELIVERY, replace(DELIVERY, revision=2, file_names=()))
    stored = tuple(StoredDelivery(delivery=delivery) for delivery in deliveries)
    ReportFile.create(path, EXAMPLE, ancillary=AncillaryData(deliveries=stored)).close()
    with closing(ReportFile.open(path)) as again:
        assert (again.load(), again.deliveries()) == (EXAMPLE, deliveries)
        again.add_delivery(replace(DELIVERY, revision=3))
        assert [delivery.revision for delivery in again.deliveries()] == [1, 2, 3]


def test_a_delivery_without_a_time_is_damage(file: ReportFile, path: Path) -> None:
    file.add_delivery(DELIVERY)
    sql(path, "UPDATE delivery SET made_at = 'i går'")
    with pytest.raises(DamagedFileError, match="delivery"):
        file.deliveries()


def test_a_delivery_says_when_in_the_world_it_was() -> None:
    with pytest.raises(ValueError, match="UTC"):
        replace(DELIVERY, made_at=dt.datetime(2014, 8, 21))  # noqa: DTZ001  # the very mistake


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("mine")
    with pytest.raises(NameTakenError):
        ReportFile.create(path, EXAMPLE)
    assert path.read_text() == "mine"
    assert [entry.name for entry in tmp_path.iterdir()] == ["notes.txt"]


def test_a_new_file_is_not_put_beside_an_old_journal_of_its_name(path: Path) -> None:
    """SQLite would play the journal back into it."""
    path.with_name(path.name + "-journal").write_bytes(b"old")
    with pytest.raises(NameTakenError):
        ReportFile.create(path, EXAMPLE)
    assert not path.exists()


def test_a_new_file_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    broken = replace(EXAMPLE, adviser="halv \ud83c")
    with pytest.raises(TextNotStorableError):
        ReportFile.create(tmp_path / "new.kplan", broken)
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_in_no_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError, match="no such folder"):
        ReportFile.create(tmp_path / "no such folder" / "new.kplan", EXAMPLE)


def test_a_name_that_leaves_no_room_for_the_journal_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NameRefusedError):
        ReportFile.create(tmp_path / f"{'n' * 244}.kplan", EXAMPLE)
    assert list(tmp_path.iterdir()) == []


@posix_only("on Windows a path that begins so is of a server")
def test_a_path_may_begin_with_two_slashes(tmp_path: Path) -> None:
    path = Path(f"/{tmp_path}/report.kplan")
    assert str(path).startswith("//")
    ReportFile.create(path, EXAMPLE).close()
    assert stored(path) == EXAMPLE


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("%41?mode=memory#&'\".kplan", marks=posix_only("Windows has no such name")),
        "%41 #&';=.kplan",
        "æøå 🎻\u2028.kplan",
        "n" * 200,
    ],
)
def test_a_file_may_have_any_name(tmp_path: Path, name: str) -> None:
    ReportFile.create(tmp_path / name, EXAMPLE).close()
    assert stored(tmp_path / name) == EXAMPLE
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        ReportFile.open(tmp_path / "nowhere.kplan")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_report(tmp_path: Path) -> None:
    with pytest.raises(NotAReportFileError):
        ReportFile.open(tmp_path)


def test_an_empty_report_is_a_report(path: Path) -> None:
    empty = empty_report(EXAMPLE.form, report_id="r", unit_id=EXAMPLE.unit_id)
    ReportFile.create(path, empty).close()
    assert stored(path) == empty


def test_what_could_not_be_opened_again_is_not_written(file: ReportFile, path: Path) -> None:
    activity = next(iter(EXAMPLE.activities.values()))
    strange = replace(activity, shared_with=("no such unit",))
    with pytest.raises(ValueError, match="no such unit"):
        file.save(EXAMPLE, apply(EXAMPLE, SetActivity(strange)))
    assert stored(path) == EXAMPLE


WRITTEN_WITH = {"peewee", "hashlib", "kplan_desktop.storage.forms.form_files"}


@pytest.mark.parametrize(
    ("reading", "unneeded"),
    [
        ("file.load()", WRITTEN_WITH),
        (
            "file.load(); file.deliveries(); file.dismissed(); file.delivered_bundle()",
            {"peewee"},
        ),
    ],
    ids=["report", "ancillary data"],
)
def test_a_file_opens_without_the_libraries_that_only_a_write_needs(
    file: ReportFile, path: Path, reading: str, unneeded: set[str]
) -> None:
    file.save(EXAMPLE, reworded(EXAMPLE, "nytt"))
    script = (
        "import sys; from pathlib import Path;"
        "from kplan_desktop.storage.report_file import ReportFile;"
        f"file = ReportFile.open(Path(sys.argv[1])); {reading}; print(*sys.modules)"
    )
    listed = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    ).stdout.split()
    assert "sqlite3" in listed
    assert not unneeded & set(listed)


def test_figures_may_change_places(file: ReportFile, path: Path) -> None:
    activity = next(iter(EXAMPLE.activities.values()))
    figures = tuple(Figure(metric.id, None, Exactness.UNKNOWN) for metric in EXAMPLE.form.metrics)
    units = tuple(unit.id for unit in EXAMPLE.form.units)
    report = EXAMPLE
    for order in (1, -1, 1):
        turned = replace(activity, figures=figures[::order], shared_with=units[::order])
        changed = apply(report, SetActivity(turned))
        file.save(report, changed)
        report = changed
    assert stored(path) == report
