"""`kplan check`: findings for people and for programs, and files that cannot be read."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kplan_desktop.app import user_folders
from kplan_desktop.cli import jobs
from kplan_desktop.cli.check import FINDING_WORDS
from kplan_desktop.domain.model.report import Activity, NothingToReport, Report
from kplan_desktop.domain.review.findings import AsideFinding, FindingKey, FindingKind
from kplan_desktop.domain.suggestions.found import Dismissal
from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.storage.report_file import ReportFile
from tests.cli.command import IN_TIME, Run, refused, saved
from tests.domain.samples import measure, note


def settled(report: Report) -> Report:
    """The report as one about which no reader would ask."""
    goals = tuple(
        replace(entry, measures=(), notes=(), nothing_to_report=NothingToReport("nei"))
        for entry in report.goals
    )
    return replace(report, goals=goals, activities={}, adviser="Kåre")


def test_check_lists_what_a_reader_would_ask_about(kplan: Run, demo: Path) -> None:
    code, out, err = kplan("check", demo / "report.kplan")
    assert (code, err) == (1, "")
    assert "should: the report: the deadline has passed" in out
    assert "should: 1.4 (å arbeide for" in out
    assert "should: 3.1, measure 3, note 2 (" in out
    # What was dismissed is not in a bundle: of what its notes suggest it says nothing.
    told = ("not answered", "same activity")
    lines = [line for line in out.splitlines(keepends=True) if not any(w in line for w in told)]
    assert len(lines) < len(out.splitlines())
    assert kplan("check", demo / "bundle.kplan.json") == (code, "".join(lines), err)


def test_check_writes_the_same_for_programs(kplan: Run, demo: Path) -> None:
    code, out, _ = kplan("check", demo / "report.kplan", "--json")
    found = json.loads(out)["findings"]
    assert code == 1
    assert out.isascii()
    assert len(found) == len(kplan("check", demo / "report.kplan")[1].splitlines())
    assert {
        "kind": "goal-empty",
        "severity": "should",
        "place": {
            "goal": "goal-1.4",
            "measure": None,
            "note": None,
            "number": "1.4",
            "goal_text": "å arbeide for en forskrift for kulturskolen",
        },
    } in found


def test_check_is_content_with_what_could_be_better_and_with_nothing(
    kplan: Run, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_TIME)
    whole = settled(jobs.load_report(demo / "report.kplan"))
    file = saved(tmp_path / "whole.kplan", whole)
    assert kplan("check", file) == (0, "No findings.\n", "")
    assert json.loads(kplan("check", file, "--json")[1]) == {"findings": [], "set_aside": []}
    nameless = saved(tmp_path / "nameless.kplan", replace(whole, adviser=""))
    code, out, _ = kplan("check", nameless)
    assert (code, out) == (0, "could: the report: the adviser's name is missing\n")


def test_what_the_notes_suggest_is_counted_without_what_was_dismissed(
    kplan: Run, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_TIME)
    whole = settled(jobs.load_report(demo / "report.kplan"))
    notes = (note("a", "Besøk i 12 kommuner og på 9 kulturskoler"), note("b", "40 elever"))
    texts = tuple(measure(each.id, each) for each in notes)
    entry = replace(whole.goals[0], measures=texts, nothing_to_report=None)
    activities = {each.id: Activity(id=each.id) for each in notes}
    written = replace(whole, goals=(entry, *whole.goals[1:]), activities=activities)
    file = saved(tmp_path / "written.kplan", written)

    def suggested() -> int:
        findings = json.loads(kplan("check", file, "--json")[1])["findings"]
        counts = [each["count"] for each in findings if each["kind"] == "open-suggestions"]
        return sum(counts)

    assert suggested() == 3
    hint = "figures, times or states in the notes are not answered (3)"
    assert f"could: the report: {hint}\n" in kplan("check", file)[1]
    with closing(ReportFile.open(file)) as opened:
        opened.load()
        opened.add_dismissed([Dismissal("b", "figure", "elever:40:exact", "40 elever")])
    assert suggested() == 2


def test_what_is_set_aside_is_listed_with_its_reason(
    kplan: Run, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_TIME)
    whole = settled(jobs.load_report(demo / "report.kplan"))
    file = saved(tmp_path / "nameless.kplan", replace(whole, adviser=""))
    at = dt.datetime(2014, 8, 20, 12, tzinfo=dt.UTC)
    with closing(ReportFile.open(file)) as opened:
        opened.load()
        key = FindingKey(FindingKind.NO_ADVISER, "")
        opened.add_set_aside([AsideFinding(key, "Står i e-posten", at)])
    (aside,) = json.loads(kplan("check", file, "--json")[1])["set_aside"]
    assert aside["kind"] == "no-adviser"
    assert (aside["reason"], aside["set_aside_at"]) == ("Står i e-posten", at.isoformat())
    assert "set aside (Står i e-posten): could: the report" in kplan("check", file)[1]


def test_every_kind_of_finding_has_a_text() -> None:
    assert set(FINDING_WORDS) == {kind.value for kind in FindingKind}


def test_a_file_that_cannot_be_read_is_refused(kplan: Run, demo: Path, tmp_path: Path) -> None:
    newer_file = tmp_path / "newer.kplan"
    newer_file.write_bytes((demo / "report.kplan").read_bytes())
    with sqlite3.connect(newer_file) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    cut = tmp_path / "cut.kplan"
    cut.write_bytes((demo / "report.kplan").read_bytes()[:9000])
    (tmp_path / "empty.kplan").touch()
    for file, word in {
        newer_file: "newer",
        foreign: "not a Kplan report",
        cut: "damaged",
        tmp_path / "empty.kplan": "not a Kplan report",
        tmp_path / "none.kplan": "There is no",
        tmp_path / "none": "no such file",
        tmp_path: "A folder has that name",
    }.items():
        for arguments in (["check", file], ["check", file, "--json"]):
            refused(kplan(*arguments), word)
    refused(kplan("export", newer_file, "--pdf", tmp_path / "a.pdf"), "newer")
    refused(kplan("export", demo / "plan.pdf", "--pdf", tmp_path / "a.pdf"), "not a Kplan report")
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("damage", [b"", bytes(8192), None])
def test_check_says_that_there_is_a_backup(
    kplan: Run,
    demo: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    damage: bytes | None,
) -> None:
    folders = replace(user_folders(), backups=tmp_path / "backups")
    monkeypatch.setattr("kplan_desktop.app.user_folders", lambda: folders)
    file = tmp_path / "report.kplan"
    shutil.copyfile(demo / "report.kplan", file)
    with closing(ReportFile.open(file)) as opened:
        backup = BackupStore(folders.backups, lambda: dt.datetime.now(dt.UTC)).take(opened)
    assert backup is not None
    if damage is None:
        file.unlink()
    else:
        file.write_bytes(damage)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    code, out, err = kplan("check", file)
    assert (code, out) == (2, "")
    first, second = err.splitlines()
    assert str(file) in first
    assert str(backup.path) in second
    assert f"{backup.made_at.astimezone():%Y-%m-%d %H:%M}" in second
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert kplan("check", backup.path)[0] == 1
