"""`kplan roll-over` and `kplan upgrade`: the files that they make, and what they say of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from kplan_desktop.cli.jobs import load_report
from kplan_desktop.domain.model.edits import RemoveNote, SetNoteText, apply
from kplan_desktop.domain.model.form import Form, Period
from kplan_desktop.domain.model.report import Activity, Exactness, Figure, GoalEntry, Report, Status
from kplan_desktop.storage.ancillary_data import AncillaryData
from kplan_desktop.storage.forms.form_files import write_form
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.document.file_lock import FileLock, lock_path
from tests.cli.command import Run, refused, saved
from tests.domain.next_period.later_forms import (
    OTHER,
    TEN_UNITS,
    corrected,
    in_nynorsk,
    next_period,
    with_texts,
)
from tests.domain.samples import FIRST, FORM, SECOND, measure, note, report

NEXT = replace(
    with_texts(next_period(), {"goal-1.4": "å arbeide for en god forskrift for kulturskolen"}),
    units=TEN_UNITS,
)
WRITTEN = replace(
    report(
        GoalEntry(
            goal_id=FIRST,
            measures=(measure("m", note("held", "Holdt"), note("next", "Kommer\nsnart")),),
        ),
        GoalEntry(goal_id=SECOND, notes=(note("off", "Avlyst"), note("off too", "Avlyst igjen"))),
        GoalEntry(goal_id="goal-1.4", measures=(measure("law"),)),
        activities=(
            Activity(id="next", status=Status.PLANNED, shared_with=("telemark",)),
            Activity(id="off", status=Status.CANCELLED),
            Activity(id="off too", status=Status.CANCELLED),
        ),
    ),
    unit_id="sor-trondelag",
)


BEFORE = Period(label="2010-2012", first_year=2010, last_year=2012)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return saved(tmp_path / "2014 æøå.kplan", WRITTEN)


def form_file(folder: Path, form: Form) -> Path:
    path = folder / f"{form.id}@{form.version}.json"
    path.write_bytes(write_form(form))
    return path


def test_the_next_period_s_report_and_an_account_of_it(
    kplan: Run, old: Path, tmp_path: Path
) -> None:
    before, new = old.read_bytes(), tmp_path / "2016.kplan"
    form = form_file(tmp_path, with_texts(NEXT, {FIRST: None}))
    code, out, err = kplan("roll-over", old, new, "--form", form)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"Wrote {new}",
        "Copied for Trøndelag to «Melding om virksomheten 2014-2016»: 1 regional measure.",
        "Skipped: 3 notes:",
        "  1 note of what took place",
        "  2 notes of what was cancelled",
        "Parked: 1 regional measure, 1 note:",
        "  1.1 «å utvikle en profil som gir organisasjonen en tydelig identitet som …»: "
        "1 regional measure, 1 note",
        "Uncertain: nothing.",
        "Took part, and not among the units of the new form: Telemark.",
    ]
    made = load_report(new)
    assert [m.origin for m in made.measures()] == ["law", "m"]
    assert [n.text for n in made.all_notes()] == ["Kommer\nsnart"]
    assert made.origin is not None
    assert made.origin.report_id == WRITTEN.id
    assert old.read_bytes() == before


def test_twice_gives_the_same_report_and_never_replaces_a_file(
    kplan: Run, old: Path, tmp_path: Path
) -> None:
    form = form_file(tmp_path, NEXT)
    one, two = tmp_path / "a.kplan", tmp_path / "b.kplan"
    for new in (one, two):
        assert kplan("roll-over", old, new, "--form", form)[0] == 0
    assert load_report(one) == load_report(two)
    written = two.read_bytes()
    refused(kplan("roll-over", old, two, "--form", form), "b.kplan")
    refused(kplan("roll-over", old, old, "--form", form), "2014")
    assert two.read_bytes() == written


def test_more_comes_along_and_what_is_done_stays_as_asked_for(
    kplan: Run, old: Path, tmp_path: Path
) -> None:
    form, new = form_file(tmp_path, NEXT), tmp_path / "ny.kplan"
    asked = ("--unfinished", "--also", "reached", "--also", "cancelled")
    assert kplan("roll-over", old, new, "--form", form, *asked)[0] == 0
    made = load_report(new)
    assert len(list(made.all_notes())) == 4
    assert {activity.status for activity in made.activities.values()} == {Status.PLANNED}


def test_goals_that_someone_should_look_at_are_named(kplan: Run, old: Path, tmp_path: Path) -> None:
    other = with_texts(NEXT, {FIRST: "å danse"})
    form = form_file(tmp_path, other)
    out = kplan("roll-over", old, tmp_path / "ny.kplan", "--form", form)[1]
    assert "Uncertain: 1 goal:" in out
    assert "became 1.1 «å danse»: the same id, though the wording is another" in out


def test_the_form_of_another_structure_parks_all_and_asks_for_the_unit(
    kplan: Run, old: Path, tmp_path: Path
) -> None:
    form, new = form_file(tmp_path, OTHER), tmp_path / "ny.kplan"
    refused(kplan("roll-over", old, new, "--form", form), "Sør-Trøndelag", "--unit", "Innlandet")
    refused(kplan("roll-over", old, new, "--form", form, "--unit", "Sør"), 'no unit "Sør"')
    assert not new.exists()
    assert kplan("roll-over", old, new, "--form", form, "--unit", "agder")[0] == 0
    assert [goal.number for goal in load_report(new).parked] == ["1.1", "1.4"]


@pytest.mark.parametrize("form", [corrected(), in_nynorsk()])
def test_the_next_period_does_not_begin_with_the_report_s_own_form(
    kplan: Run, old: Path, tmp_path: Path, form: Form
) -> None:
    refused(
        kplan("roll-over", old, tmp_path / "ny.kplan", "--form", form_file(tmp_path, form)),
        "no new period",
        "kplan upgrade",
    )


@pytest.fixture
def delivered(tmp_path: Path) -> Iterator[Path]:
    """A report file with a word of its own in it, which an upgrade must not lose."""
    path = tmp_path / "2014.kplan"
    ReportFile.create(path, WRITTEN, ancillary=AncillaryData(own_words=("Superlørdag",))).close()
    yield path
    with closing(ReportFile.open(path)) as file:
        assert file.own_words() == ("Superlørdag",)


def test_a_report_comes_to_a_corrected_form_in_its_own_file_and_a_copy_is_kept(
    kplan: Run, delivered: Path, tmp_path: Path
) -> None:
    form = with_texts(corrected(), {SECOND: None})
    code, out, err = kplan("upgrade", delivered, "--form", form_file(tmp_path, form))
    assert (code, err) == (0, "")
    kept = tmp_path / "2014 (før nytt skjema).kplan"
    lines = out.splitlines()
    assert [*lines[:2], *lines[-6:]] == [
        'From version 1 of "strategi-2020-2012-2014" to version 2 of "strategi-2020-2012-2014":',
        "  1.2 å dokumentere Norsk kulturskoleråds samlede utviklingsarbeid: the goal was removed",
        f"Kept as it was: {kept}",
        f"Wrote {delivered}",
        'All of it for Sør-Trøndelag is on version 2 of "strategi-2020-2012-2014": '
        "2 regional measures, 4 notes.",
        "Parked: 1 goal:",
        "  1.2 «å dokumentere Norsk kulturskoleråds samlede utviklingsarbeid»",
        "Uncertain: nothing.",
    ]
    assert load_report(kept) == WRITTEN
    made = load_report(delivered)
    assert made.form == form
    assert made.parked == (FORM.goal(SECOND),)
    assert made.activities == WRITTEN.activities
    code, out, _ = kplan("upgrade", delivered, "--form", form_file(tmp_path, FORM))
    assert code == 0
    assert "No longer parked: 1 goal:" in out
    assert load_report(delivered) == WRITTEN
    assert load_report(tmp_path / "2014 (før nytt skjema 2).kplan") == made


def test_an_upgrade_that_cannot_be_made_leaves_all_as_it_was(
    kplan: Run, old: Path, tmp_path: Path
) -> None:
    before = old.read_bytes()
    for form, words in (
        (FORM, ("already",)),
        (next_period(), ("another form", "kplan roll-over")),
        (replace(corrected(), units=TEN_UNITS[1:]), ("Sør-Trøndelag", "--unit", "Agder")),
    ):
        refused(kplan("upgrade", old, "--form", form_file(tmp_path, form)), *words)
    assert old.read_bytes() == before
    assert list(tmp_path.glob("*.kplan")) == [old]


def test_the_copy_of_a_file_with_a_long_name_has_a_shorter_one(kplan: Run, tmp_path: Path) -> None:
    old = saved(tmp_path / f"{'x' * 225}.kplan", WRITTEN)
    assert kplan("upgrade", old, "--form", form_file(tmp_path, corrected()))[0] == 0
    (copy,) = (path for path in tmp_path.glob("*.kplan") if path != old)
    assert copy.name.endswith("xx (før nytt skjema).kplan")
    assert load_report(copy) == WRITTEN


def test_a_step_backwards_is_said(kplan: Run, tmp_path: Path) -> None:
    later = replace(WRITTEN, form=corrected())
    old = saved(tmp_path / "2014.kplan", later)
    lines = kplan("upgrade", old, "--form", form_file(tmp_path, FORM))[1].splitlines()
    assert "Backwards: the form is an earlier version than the report's own." in lines
    before = replace(next_period(form_id="f"), report=replace(FORM.report, period=BEFORE))
    arguments = ("roll-over", old, tmp_path / "new.kplan", "--form", form_file(tmp_path, before))
    assert "Backwards: 2010-2012 is no later period than 2012-2014." in kplan(*arguments)[1]


def test_partners_that_are_lost_to_the_trash_are_told_of(kplan: Run, tmp_path: Path) -> None:
    old = saved(tmp_path / "2014.kplan", WRITTEN)
    with closing(ReportFile.open(old)) as file:
        file.load()
        file.save(WRITTEN, apply(WRITTEN, RemoveNote("next")))
    form = replace(corrected(), units=tuple(u for u in FORM.units if u.id != "telemark"))
    lines = kplan("upgrade", old, "--form", form_file(tmp_path, form))[1].splitlines()
    assert lines[-1] == "Took part, and not among the units of the new form: Telemark."


def test_a_report_that_a_window_has_open_is_left_to_it(
    kplan: Run, old: Path, tmp_path: Path
) -> None:
    lock = FileLock.acquire(old, name="Kari Nordmann", now=dt.datetime(2014, 5, 1, tzinfo=dt.UTC))
    assert isinstance(lock, FileLock)
    form = form_file(tmp_path, corrected())
    try:
        refused(kplan("upgrade", old, "--form", form), "open in Kplan", "Kari Nordmann")
    finally:
        lock.release()
    assert load_report(old) == WRITTEN
    assert kplan("upgrade", old, "--form", form)[0] == 0


def test_a_report_whose_lock_cannot_be_made_is_left_as_it_is(
    kplan: Run, old: Path, tmp_path: Path
) -> None:
    lock_path(old).mkdir()
    form = form_file(tmp_path, corrected())
    refused(kplan("upgrade", old, "--form", form), "cannot be kept from other programs")
    assert load_report(old) == WRITTEN


def test_what_another_program_stores_meanwhile_is_not_overwritten(
    kplan: Run, old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = apply(WRITTEN, SetNoteText("next", "Kommer senere"))

    @contextmanager
    def after_a_change(path: Path) -> Iterator[None]:
        with closing(ReportFile.open(path)) as file:
            file.save(file.load(), newer)
        yield

    monkeypatch.setattr("kplan_desktop.cli.upgrade.locked", after_a_change)
    form = form_file(tmp_path, corrected())
    refused(kplan("upgrade", old, "--form", form), "changed meanwhile")
    assert load_report(old) == newer
    assert list(tmp_path.glob("*.kplan")) == [old]


def test_metrics_and_partners_that_the_form_lacks_are_told_of(kplan: Run, tmp_path: Path) -> None:
    gone, renamed, *others = FORM.metrics
    counted = (
        Figure(gone.id, Decimal(1), Exactness.EXACT),
        Figure(renamed.id, Decimal(2), Exactness.EXACT),
    )
    activity = replace(WRITTEN.activities["next"], figures=counted)
    written = replace(WRITTEN, activities={**WRITTEN.activities, "next": activity})
    old = saved(tmp_path / "2014.kplan", written)
    units = tuple(unit for unit in FORM.units if unit.id != "telemark")
    metrics = (replace(renamed, id="renamed"), *others)
    form = form_file(tmp_path, replace(corrected(), units=units, metrics=metrics))
    lines = kplan("upgrade", old, "--form", form)[1].splitlines()
    assert lines[-3:] == [
        f"No longer in the form, and metrics of the unit's own now: {gone.plural}.",
        f"Counted now by the form's metrics of the same names: {renamed.plural}.",
        "Took part, and not among the units of the new form: Telemark.",
    ]


def test_the_edition_in_nynorsk_keeps_all(kplan: Run, old: Path, tmp_path: Path) -> None:
    form = in_nynorsk()
    assert kplan("upgrade", old, "--form", form_file(tmp_path, form))[0] == 0
    made: Report = load_report(old)
    assert made == replace(WRITTEN, form=form)
