"""What was removed stays in the file until the trash is emptied."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.editing.trash import Removed, RemovedMeasure, RemovedNote, restore_edit
from kplan_desktop.domain.model.edits import (
    AddMeasure,
    AddNote,
    Edit,
    RemoveMeasure,
    RemoveNote,
    ReplaceContents,
    ReplaceForm,
    SetNoteText,
    apply,
    inverse,
)
from kplan_desktop.domain.model.form import Unit
from kplan_desktop.domain.model.location import InGoal, measure_by_id, note_by_id
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    Note,
    Outcome,
    OutcomeKind,
    RegionalMeasure,
    Report,
    empty_report,
)
from kplan_desktop.domain.next_period.upgrade import upgrade
from kplan_desktop.storage.errors import (
    DamagedFileError,
    FileLockedError,
    ReadOnlyFileError,
)
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.storage.row_types import REPORT_TABLES
from kplan_desktop.storage.rows.content_seal import content_sum, write_seal
from tests.domain.samples import small_reports
from tests.old_files.make import (
    ancillary,
    create_with_everything,
    report_with_everything,
    with_contents_read,
)
from tests.random_edits import edits_of
from tests.storage.samples import bare, example_report, reworded, sql
from tests.strategies import examples

EXAMPLE = example_report()
AT = dt.datetime(2014, 8, 20, 12, tzinfo=dt.UTC)
MEASURE = next(measure for measure in EXAMPLE.measures() if len(measure.notes) > 2)
NOTE = MEASURE.notes[0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "report.kplan"


@pytest.fixture
def file(path: Path) -> Iterator[ReportFile]:
    times = (AT + dt.timedelta(minutes=n) for n in range(1000))
    with closing(ReportFile.create(path, EXAMPLE, now=lambda: next(times))) as file:
        yield file


def saved(file: ReportFile, before: Report, edit: Edit) -> Report:
    after = apply(before, edit)
    file.save(before, after)
    return after


def ids(file: ReportFile) -> list[str]:
    return [removed.id for removed in file.trash()]


def trash_in(path: Path) -> tuple[Removed, ...]:
    """What a program that starts afresh finds there."""
    with closing(ReportFile.open(path)) as file:
        file.load()
        return file.trash()


def test_a_removed_note_is_in_the_trash_until_it_is_undone(file: ReportFile, path: Path) -> None:
    before = sql(path, "SELECT * FROM seal")
    after = saved(file, EXAMPLE, RemoveNote(NOTE.id))
    (removed,) = trash_in(path)
    assert isinstance(removed, RemovedNote)
    assert (removed.note, removed.measure_id, removed.index) == (NOTE, MEASURE.id, 0)
    assert removed.activity == EXAMPLE.activities[NOTE.activity_id]
    assert removed.removed_at == AT
    saved(file, after, inverse(EXAMPLE, RemoveNote(NOTE.id)))
    assert trash_in(path) == ()
    assert sql(path, "SELECT * FROM seal") == before


def test_the_newest_comes_first(file: ReportFile) -> None:
    report = EXAMPLE
    for note in MEASURE.notes:
        report = saved(file, report, RemoveNote(note.id))
    assert ids(file) == [note.id for note in reversed(MEASURE.notes)]
    file.empty_trash([MEASURE.notes[-1].id])
    other = next(measure for measure in report.measures() if measure.id != MEASURE.id)
    saved(file, report, RemoveMeasure(other.id))
    assert ids(file)[0] == other.id


def test_a_note_of_a_removed_measure_comes_back_alone_and_leaves_it(file: ReportFile) -> None:
    after = saved(file, EXAMPLE, RemoveMeasure(MEASURE.id))
    (removed,) = file.trash()
    assert isinstance(removed, RemovedMeasure)
    assert removed.measure == MEASURE
    restored = next(note for note in MEASURE.notes if note.activity_id not in after.activities)
    goal = InGoal(after.goals[0].goal_id)
    saved(file, after, AddNote(goal, 0, restored, EXAMPLE.activities[restored.activity_id]))
    (left,) = file.trash()
    assert isinstance(left, RemovedMeasure)
    assert left.measure.notes == tuple(note for note in MEASURE.notes if note != restored)


def test_notes_that_do_not_come_back_with_their_measure_stay_by_themselves(
    file: ReportFile,
) -> None:
    after = saved(file, EXAMPLE, RemoveMeasure(MEASURE.id))
    fewer = apply(EXAMPLE, RemoveNote(NOTE.id))
    back = saved(file, after, ReplaceContents(fewer))
    (left,) = file.trash()
    assert isinstance(left, RemovedNote)
    assert (left.note, left.measure_id, left.index) == (NOTE, MEASURE.id, 0)
    again = saved(file, back, RemoveMeasure(MEASURE.id))
    assert ids(file) == [MEASURE.id, NOTE.id]
    for removed in file.trash():
        again = saved(file, again, restore_edit(again, removed))
    assert again == EXAMPLE
    assert file.trash() == ()


def test_a_note_that_never_had_words_leaves_nothing_and_one_that_had_does(
    file: ReportFile,
) -> None:
    goal = InGoal(EXAMPLE.goals[0].goal_id)
    add = AddNote(goal, 0, Note(id="new", activity_id="new", text=""), Activity(id="new"))
    added = saved(file, EXAMPLE, add)
    back = saved(file, added, RemoveNote("new"))
    assert file.trash() == ()
    added = saved(file, back, add)
    written = saved(file, added, SetNoteText("new", "Et ord"))
    saved(file, written, RemoveNote("new"))
    (removed,) = file.trash()
    assert isinstance(removed, RemovedNote)
    assert removed.note.text == "Et ord"


def test_going_back_to_an_earlier_version_keeps_what_it_takes_away(file: ReportFile) -> None:
    empty = empty_report(EXAMPLE.form, report_id="r", unit_id=EXAMPLE.unit_id)
    after = saved(file, EXAMPLE, ReplaceContents(empty))
    trash = file.trash()
    measures = [entry.measure for entry in trash if isinstance(entry, RemovedMeasure)]
    assert measures == list(EXAMPLE.measures())
    for removed in trash:
        after = saved(file, after, restore_edit(after, removed))
    assert list(after.all_notes()) == list(EXAMPLE.all_notes())
    assert after.activities == EXAMPLE.activities


def test_the_trash_comes_along_to_another_form_and_back(file: ReportFile) -> None:
    """With a goal, a metric and a partner that the other form does not have."""
    metric, *others = EXAMPLE.form.metrics
    shared = next(unit.id for unit in EXAMPLE.form.units if unit.id != EXAMPLE.unit_id)
    figures = (Figure(metric.id, Decimal(3), Exactness.EXACT),)
    activity = Activity(id="new", figures=figures, shared_with=(shared,), origin="old")
    goal = next(EXAMPLE.form.goals())
    note = Note(id="new", activity_id="new", text="Slettet", origin="before")
    added = saved(file, EXAMPLE, AddNote(InGoal(goal.id), 0, note, activity))
    before = saved(file, added, RemoveNote("new"))
    trash = file.trash()
    area = replace(EXAMPLE.form.strategy_areas[0], goals=EXAMPLE.form.strategy_areas[0].goals[1:])
    other = replace(
        EXAMPLE.form,
        version=9,
        metrics=tuple(others),
        units=tuple(unit for unit in EXAMPLE.form.units if unit.id != shared),
        strategy_areas=(area, *EXAMPLE.form.strategy_areas[1:]),
    )
    upgraded = empty_report(other, report_id=EXAMPLE.id, unit_id=EXAMPLE.unit_id)
    after = saved(file, before, ReplaceForm(upgraded))
    removed = next(each for each in file.trash() if each.id == "new")
    back = saved(file, after, restore_edit(after, removed))
    assert back.parked == (replace(goal, national_measures=()),)
    assert note_by_id(back, "new") == note
    assert back.activities["new"] == replace(activity, shared_with=())
    assert back.own_metrics == (metric,)
    again = saved(file, after if back is after else back, ReplaceForm(before))
    assert again == before
    restored = saved(file, again, restore_edit(again, trash[0]))
    assert restored == added


def test_what_comes_back_on_another_form_is_what_upgrade_made_of_the_rest(file: ReportFile) -> None:
    """Its goal has another id, its metric too, and its partner became another unit."""
    metric, *others = EXAMPLE.form.metrics
    shared, *units = (unit for unit in EXAMPLE.form.units if unit.id != EXAMPLE.unit_id)
    area = EXAMPLE.form.strategy_areas[0]
    activity = Activity(
        id="new",
        figures=(Figure(metric.id, Decimal(3), Exactness.EXACT),),
        shared_with=(shared.id,),
    )
    note = Note(id="new", activity_id="new", text="Slettet")
    goal = InGoal(area.goals[0].id)
    added = saved(file, EXAMPLE, AddNote(goal, 0, note, activity))
    before = saved(file, added, RemoveNote("new"))
    form = replace(
        EXAMPLE.form,
        version=9,
        metrics=(replace(metric, id="counted-anew"), *others),
        units=(
            EXAMPLE.form.unit(EXAMPLE.unit_id),
            *units,
            Unit(id="merged", name="Merged", predecessors=(shared.id,)),
        ),
        strategy_areas=(
            replace(area, goals=(replace(area.goals[0], id="renamed"), *area.goals[1:])),
            *EXAMPLE.form.strategy_areas[1:],
        ),
    )
    after = saved(file, before, ReplaceForm(upgrade(before, form).report))
    (removed,) = file.trash()
    back = saved(file, after, restore_edit(after, removed))
    assert back.parked == ()
    assert back.own_metrics == EXAMPLE.own_metrics
    assert back.entry("renamed").notes[0] == note
    assert back.activities["new"] == replace(
        activity,
        figures=(Figure("counted-anew", Decimal(3), Exactness.EXACT),),
        shared_with=("merged",),
    )
    saved(file, back, RemoveNote("new"))
    again = saved(file, after, ReplaceForm(before))
    (removed,) = file.trash()
    assert removed.goal_id == goal.goal_id
    assert again == before


def test_a_measure_comes_back_with_its_outcome_and_origin(file: ReportFile) -> None:
    outcome = Outcome(OutcomeKind.NOT, "Ingen midler")
    measure = RegionalMeasure(id="new", text="", outcome=outcome, origin="before")
    goal_id = EXAMPLE.goals[0].goal_id
    added = saved(file, EXAMPLE, AddMeasure(goal_id, 0, measure))
    after = saved(file, added, RemoveMeasure("new"))
    (removed,) = file.trash()
    assert saved(file, after, restore_edit(after, removed)) == added
    assert file.trash() == ()


def test_emptying_forgets_for_good(file: ReportFile, path: Path) -> None:
    regretted = "en setning som ikke skulle stått her"
    changed = saved(file, EXAMPLE, SetNoteText(NOTE.id, regretted))
    after = saved(file, changed, RemoveMeasure(MEASURE.id))
    (removed,) = file.trash()
    assert regretted.encode() in path.read_bytes()
    file.empty_trash(["no such"])
    assert file.trash() == (removed,)
    file.empty_trash()
    assert file.trash() == ()
    assert regretted.encode() not in path.read_bytes()
    tables = [shape.table for shape in REPORT_TABLES if "trash" in shape.table]
    assert [sql(path, f"SELECT * FROM {table}") for table in tables] == [[]] * 8  # noqa: S608  # ours
    saved(file, after, inverse(changed, RemoveMeasure(MEASURE.id)))
    with closing(ReportFile.open(path)) as again:
        assert again.load() == changed


def test_one_entry_is_forgotten_with_all_that_belongs_to_it(tmp_path: Path) -> None:
    path = tmp_path / "everything.kplan"
    create_with_everything(path)
    with closing(ReportFile.open(path)) as file:
        file.load()
        measure, note, homeless = file.trash()
        file.empty_trash([measure.id])
        assert file.trash() == (note, homeless)
        file.verify()
    assert sql(path, "SELECT count(*) FROM trash_figure") == [(0,)]
    assert sql(path, "PRAGMA foreign_key_check") == []


def test_a_save_that_fails_leaves_the_trash_as_it_was(path: Path) -> None:
    ReportFile.create(path, EXAMPLE).close()
    with closing(ReportFile.open(path, busy_timeout=0.05)) as file, bare(path) as other:
        file.load()
        after = apply(EXAMPLE, RemoveNote(NOTE.id))
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FileLockedError):
            file.save(EXAMPLE, after)
        other.execute("ROLLBACK")
        assert file.trash() == ()
        file.save(EXAMPLE, after)
        assert ids(file) == [NOTE.id]


def test_a_key_does_not_look_at_the_trash(file: ReportFile) -> None:
    after = saved(file, EXAMPLE, RemoveNote(NOTE.id))
    statements: list[str] = []
    file._connection.set_trace_callback(statements.append)
    changed = saved(file, after, SetNoteText(MEASURE.notes[1].id, "nytt"))
    words = [statement.split()[0] for statement in statements]
    assert words == ["PRAGMA", "BEGIN", "SELECT", "UPDATE", "INSERT", "COMMIT"]
    assert not [statement for statement in statements if "trash" in statement]
    statements.clear()
    saved(
        file,
        changed,
        AddNote(
            InGoal(EXAMPLE.goals[0].goal_id),
            0,
            Note(id="x", activity_id="x", text=""),
            Activity(id="x"),
        ),
    )
    assert [statement for statement in statements if "trash" in statement]


@pytest.mark.parametrize(
    "forge",
    [
        "UPDATE trash_note SET removed_at = 'yesterday'",
        "UPDATE trash_note SET removed_at = '2014-08-20T12:00:00'",
        "UPDATE trash_note SET goal_id = 'no goal', measure_id = NULL",
        "UPDATE trash_figure SET own_singular = NULL, own_plural = NULL, own_adds_up = NULL,"
        " own_decimals = NULL",
        "UPDATE trash_figure SET value = '9999999999999', exactness = 'exact'",
        "UPDATE trash_figure SET position = position + 9",
        "UPDATE trash_outcome SET measure_id = 'no measure'",
        "UPDATE trash_origin SET element_id = 'no ' || element_id WHERE kind = 'activity'",
        "DELETE FROM trash_goal",
        "DELETE FROM trash_note",
    ],
)
def test_a_forged_trash_is_reported_and_does_not_block_the_report(
    tmp_path: Path, forge: str
) -> None:
    path = tmp_path / "forged.kplan"
    create_with_everything(path)
    with bare(path) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(forge)
        write_seal(connection, content_sum(connection))
    with closing(ReportFile.open(path)) as file:
        report = file.load()
        with pytest.raises(DamagedFileError):
            file.trash()
        file.save(report, reworded(report, "nytt"))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE trash_note SET text = text || '.'",
        "UPDATE trash_measure SET plan_text = 'noe annet'",
        "UPDATE trash_figure SET exactness = 'exact' WHERE exactness = 'estimate'",
        "DELETE FROM trash_shared_with",
        "UPDATE own_word SET word = word || 'x'",
        "UPDATE delivery_bundle SET packed = x'00'",
    ],
)
def test_what_changed_on_the_disk_is_noticed(tmp_path: Path, change: str) -> None:
    path = tmp_path / "changed.kplan"
    create_with_everything(path)
    sql(path, change)
    with closing(ReportFile.open(path)) as file:
        with pytest.raises(DamagedFileError):
            file.load()
        with pytest.raises(DamagedFileError):
            file.verify()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE trash_note SET removal = 0",
        "UPDATE trash_note SET when_kind = 'day'",
        "UPDATE trash_note SET text = x'00'",
        "UPDATE trash_note SET status = 'perhaps'",
        "UPDATE trash_note SET when_first = '2014-01-01' WHERE when_kind = 'list'",
        "UPDATE trash_time SET kind = 'list'",
        "UPDATE trash_time SET year = NULL WHERE kind = 'semester'",
        "UPDATE trash_time SET note_id = 'no note'",
        "UPDATE activity SET status = 'perhaps'",
        "UPDATE activity SET when_year = 2014 WHERE when_kind = 'list'",
        "UPDATE activity_time SET first = '2014-13-01' WHERE kind = 'day'",
        "UPDATE activity_time SET last = '1999-01-01' WHERE kind = 'range'",
        "UPDATE activity_time SET activity_id = 'no activity'",
        "INSERT INTO dismissed_suggestion VALUES ('n', 'colour', '', '')",
        "INSERT INTO dismissed_suggestion SELECT * FROM dismissed_suggestion",
        "UPDATE trash_figure SET value = NULL",
        "UPDATE trash_figure SET note_id = 'no note'",
        "UPDATE trash_figure SET own_plural = NULL",
        "UPDATE trash_measure SET position = -1",
        "INSERT INTO own_word VALUES ('')",
        "UPDATE delivery_bundle SET delivery = 99",
        "UPDATE delivery_bundle SET packed = 'text'",
        "UPDATE delivery_pdf SET delivery = 99",
        "UPDATE delivery_event SET delivery = 99",
        "UPDATE delivery_event SET status = 'made'",
        "UPDATE delivery_event SET receipt_id = 'the same'",
        "UPDATE delivery_event SET new_deadline = 'soon'",
        "UPDATE delivery SET deadline = '2014-13-01'",
        "UPDATE delivery SET approval_role = NULL WHERE approval_name IS NOT NULL",
        "UPDATE approval SET date = 'i går'",
        "UPDATE comment SET goal_id = NULL WHERE measure_id IS NOT NULL",
        "UPDATE comment SET mark_at = NULL",
        "UPDATE comment SET mark_done = 2 WHERE mark_done = 1",
        "UPDATE comment_answer SET comment_id = 'none'",
    ],
)
def test_a_wrong_state_cannot_be_written(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "report.kplan"
    create_with_everything(path)
    with bare(path) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(statement)


def test_a_copy_has_all_that_belongs_to_the_report(tmp_path: Path) -> None:
    path, copy = tmp_path / "report.kplan", tmp_path / "copy.kplan"
    create_with_everything(path)
    with closing(ReportFile.open(path)) as file:
        file.copy_to(copy)
    with closing(ReportFile.open(copy, read_only=True)) as file:
        assert with_contents_read(file.ancillary_data(file.load())) == ancillary()
        with pytest.raises(ReadOnlyFileError):
            file.empty_trash()
        with pytest.raises(ReadOnlyFileError):
            file.set_own_words(["ord"])


def test_a_report_goes_on_in_another_file_with_all_that_belongs_to_it(tmp_path: Path) -> None:
    """Including what was removed or restored and could not be saved in the first file."""
    old, new = tmp_path / "old.kplan", tmp_path / "new.kplan"
    create_with_everything(old)
    report = report_with_everything()
    data = ancillary()
    note = next(note for note in report.all_notes() if note.text.strip())
    with closing(ReportFile.open(old, now=lambda: AT)) as file:
        file.load()
        back = apply(report, restore_edit(report, data.trash[1]))
        after = apply(back, RemoveNote(note.id))
        taken = file.ancillary_data(after)
        file.save(report, after)
        assert file.ancillary_data(after) == taken
    ReportFile.create(new, after, ancillary=taken).close()
    with closing(ReportFile.open(new)) as file:
        assert file.load() == after
        assert file.ancillary_data(after) == taken
        assert [entry.id for entry in taken.trash] == [
            note.id,
            data.trash[0].id,
            data.trash[2].id,
        ]
        assert with_contents_read(taken) == replace(data, trash=taken.trash)
        file.verify()
        saved(file, after, RemoveNote(next(after.all_notes()).id))
        assert len(file.trash()) == 4


class TrashModel:
    """A model of the trash: notes and measures by id, as they were when removed."""

    def __init__(self) -> None:
        self.notes: dict[str, tuple[Note, Activity]] = {}
        self.measures: set[str] = set()

    def save(self, before: Report, after: Report) -> None:
        """Update the model with two states that were saved in succession."""
        in_report = {note.id: note for note in after.all_notes()}
        texts = [note.text for note in after.all_notes()]
        for note in before.all_notes():
            # Whether the text moved to another note is covered by the tests of the rule.
            if (
                note.id not in in_report
                and note.text.strip()
                and not any(note.text.strip() in text for text in texts)
            ):
                self.notes[note.id] = note, before.activities[note.activity_id]
        measures = {measure.id for measure in after.measures()}
        self.measures |= {
            measure.id
            for measure in before.measures()
            if measure.id not in measures and measure.text.strip()
        }
        self.measures -= measures
        for name in in_report:
            self.notes.pop(name, None)


class Driver:
    """A report that is edited, undone and saved."""

    def __init__(self, path: Path, start: Report) -> None:
        self.report = self.stored = start
        self.file = ReportFile.create(path, start)
        self.model = TrashModel()
        self._undo: list[Edit] = []

    def do(self, edit: Edit) -> None:
        """Make an edit, if it changes anything."""
        after = apply(self.report, edit)
        if after is not self.report:
            self._undo.append(inverse(self.report, edit))
            self.report = after

    def undo(self) -> bool:
        """Undo the last edit, if there is one."""
        if self._undo:
            self.report = apply(self.report, self._undo.pop())
            return True
        return False

    def save(self) -> None:
        """Save, and see that the trash is what it must be."""
        self.file.save(self.stored, self.report)
        self.model.save(self.stored, self.report)
        self.stored = self.report
        _holds(self.file.trash(), self.model, self.report)


@given(st.data())
@settings(max_examples=examples(25))
def test_after_any_edits_and_undos_the_trash_holds_what_is_gone(data: st.DataObject) -> None:
    start = data.draw(small_reports())
    fresh = iter(range(1, 1000))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.kplan"
        driver = Driver(path, start)
        with closing(driver.file):
            for step in data.draw(st.lists(st.sampled_from(["edit", "edit", "undo", "save"]))):
                if step == "edit":
                    driver.do(data.draw(edits_of(driver.report, fresh, other_form=True)))
                elif step == "undo":
                    driver.undo()
                else:
                    driver.save()
            driver.save()
            driver.file.verify()
            for removed in driver.file.trash():
                driver.do(restore_edit(driver.report, removed))
            _has_back(driver.report, driver.model)
            driver.save()
            assert driver.file.trash() == ()
            while driver.undo():
                pass
            driver.save()
            assert driver.report == start
            _is_none_of(driver.file.trash(), start)
        _is_none_of(trash_in(path), start)


def _holds(trash: tuple[Removed, ...], model: TrashModel, report: Report) -> None:
    notes: dict[str, tuple[Note, Activity]] = {}
    measures = set()
    for removed in trash:
        if isinstance(removed, RemovedNote):
            notes[removed.id] = removed.note, removed.activity
        else:
            measures.add(removed.id)
            activities = {activity.id: activity for activity in removed.activities}
            notes |= {
                note.id: (note, activities[note.activity_id]) for note in removed.measure.notes
            }
    for name, pair in model.notes.items():
        assert notes[name] == pair
    assert model.measures <= measures
    _is_none_of(trash, report)


def _is_none_of(trash: tuple[Removed, ...], report: Report) -> None:
    """Nothing is in the trash that the report has."""
    in_report = {note.id for note in report.all_notes()} | {m.id for m in report.measures()}
    for removed in trash:
        assert removed.id not in in_report
        if isinstance(removed, RemovedMeasure):
            assert in_report.isdisjoint(note.id for note in removed.measure.notes)


def _has_back(report: Report, model: TrashModel) -> None:
    for note, _ in model.notes.values():
        assert note_by_id(report, note.id) == note
    for name in model.measures:
        measure_by_id(report, name)
