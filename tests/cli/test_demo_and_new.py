"""`kplan demo` and `kplan new`: what they make, and what they leave alone."""

from __future__ import annotations

import json
import shutil
import unicodedata
from contextlib import closing
from pathlib import Path

import pytest

from kplan_desktop.cli import jobs
from kplan_desktop.domain.model.edits import SetNoteText, apply
from kplan_desktop.storage.report_file import ReportFile
from tests.cli.command import DEMO, IN_TIME, Outcome, Run, refused

OTHER_FORM = Path(__file__).parent.parent / "forms" / "other-structure.json"


def test_the_demo_writes_five_files_and_prints_their_names(kplan: Run, tmp_path: Path) -> None:
    code, out, err = kplan("demo", tmp_path / "new" / "folder")
    assert (code, err) == (0, "")
    written = [Path(line.removeprefix("Wrote ")) for line in out.splitlines()]
    assert {file.name for file in written} == DEMO
    assert set(written) == set((tmp_path / "new" / "folder").iterdir())
    assert all(file.stat().st_size > 1000 for file in written)


def test_the_demo_is_reproducible_when_the_time_is_set(
    kplan: Run, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_TIME)
    assert kplan("demo", tmp_path)[0] == 0
    for name in DEMO - {"report.kplan"}:
        assert (tmp_path / name).read_bytes() == (demo / name).read_bytes(), name
    assert jobs.load_report(tmp_path / "report.kplan") == jobs.load_report(demo / "report.kplan")


def test_the_demo_replaces_its_own_files_and_no_others(kplan: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "plan.pdf").write_text("old")
    assert kplan("demo", tmp_path)[0] == 0
    assert kplan("demo", tmp_path)[0] == 0
    assert {file.name for file in tmp_path.iterdir()} == DEMO | {"mine.txt"}
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")


def test_a_second_demo_leaves_the_example_s_report_file_unchanged(
    kplan: Run, tmp_path: Path
) -> None:
    own = tmp_path / "report.kplan"
    assert kplan("demo", tmp_path)[0] == 0
    before = own.stat().st_ino, own.read_bytes()
    code, out, err = kplan("demo", tmp_path)
    assert (code, err) == (0, "")
    assert {Path(line.removeprefix("Wrote ")).name for line in out.splitlines()} == DEMO - {
        own.name
    }
    assert (own.stat().st_ino, own.read_bytes()) == before


def test_the_demo_never_overwrites_what_was_typed_into_the_example(
    kplan: Run, demo: Path, tmp_path: Path
) -> None:
    own = tmp_path / "report.kplan"
    shutil.copy(demo / own.name, own)
    with closing(ReportFile.open(own)) as file:
        report = file.load()
        note = next(report.all_notes())
        file.save(report, apply(report, SetNoteText(note.id, note.text + " «skrevet av meg»")))
    before = own.read_bytes()
    refused(kplan("demo", tmp_path), "your changes", "is kept", "choose another folder", str(own))
    assert own.read_bytes() == before
    assert list(tmp_path.iterdir()) == [own]


def test_the_demo_keeps_another_report_of_that_name(kplan: Run, tmp_path: Path) -> None:
    own = tmp_path / "report.kplan"
    assert kplan("new", own, "--unit", "Oslo")[0] == 0
    before = own.read_bytes()
    refused(kplan("demo", tmp_path), "holds another report", str(own))
    assert list(tmp_path.iterdir()) == [own]
    assert own.read_bytes() == before


def test_the_demo_asks_for_a_folder(kplan: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refused(kplan("demo", tmp_path / "file"), "A file has that name")
    refused(kplan("demo", tmp_path / "file" / "below"), "A file has that name")
    (tmp_path / "folder" / "plan.pdf").mkdir(parents=True)
    refused(kplan("demo", tmp_path / "folder"), "plan.pdf", "A folder has that name")


@pytest.mark.parametrize(
    "unit",
    ["Sør-Trøndelag", "SØR-TRØNDELAG", " sør-trøndelag ", "sor-trondelag"],
)
def test_a_new_report_is_for_the_unit_that_was_named(kplan: Run, tmp_path: Path, unit: str) -> None:
    file = tmp_path / "ny – ø.kplan"
    outcome = kplan("new", file, "--form", "strategi-2020-2012-2014", "--unit", unit)
    assert outcome == (0, f"Wrote {file}\n", "")
    report = jobs.load_report(file)
    assert report.unit_name == "Sør-Trøndelag"
    assert list(report.all_notes()) == []


def test_a_new_report_is_on_the_newest_version_and_the_example_on_its_own(
    kplan: Run, tmp_path: Path
) -> None:
    kplan("new", tmp_path / "new.kplan", "--unit", "oslo")
    kplan("export", tmp_path / "new.kplan", "--bundle", tmp_path / "new.kplan.json")
    kplan("demo", tmp_path / "demo")
    new, demo = (
        json.loads(path.read_bytes())
        for path in (tmp_path / "new.kplan.json", tmp_path / "demo" / "bundle.kplan.json")
    )
    assert (new["format"], new["form"]["version"]) == ("kplan-bundle/2", 2)
    assert (demo["format"], demo["form"]["version"]) == ("kplan-bundle/1", 1)
    assert new["form"]["id"] == demo["form"]["id"]


def test_letters_typed_in_two_parts_name_the_same_unit(kplan: Run, tmp_path: Path) -> None:
    form = json.loads(OTHER_FORM.read_text(encoding="utf-8"))
    form["units"][0]["name"] = "Blåfjell"
    (tmp_path / "form.json").write_text(json.dumps(form), encoding="utf-8")
    unit = unicodedata.normalize("NFD", "Blåfjell")
    arguments = ("--form", tmp_path / "form.json", "--unit", unit, "--adviser", "Åse Ødegård")
    assert kplan("new", tmp_path / "a.kplan", *arguments)[0] == 0
    report = jobs.load_report(tmp_path / "a.kplan")
    assert (report.unit_name, report.adviser) == ("Blåfjell", "Åse Ødegård")


def test_an_unknown_unit_is_answered_with_the_known_ones(kplan: Run, tmp_path: Path) -> None:
    outcome = kplan("new", tmp_path / "a.kplan", "--unit", "Trøndelag\x1b[31m\n")
    refused(outcome, "Østfold, Akershus", "Sør-Trøndelag", "Finnmark")
    assert list(tmp_path.iterdir()) == []


def test_a_new_report_never_replaces_a_file(kplan: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.kplan"
    file.write_bytes(b"mine")
    refused(kplan("new", file, "--unit", "Oslo"), str(file), "exists already")
    assert file.read_bytes() == b"mine"
    refused(kplan("new", tmp_path, "--unit", "Oslo"), "exists already")
    refused(kplan("new", tmp_path / "no" / "a.kplan", "--unit", "Oslo"), "There is no")
    refused(kplan("new", tmp_path / ("x" * 300), "--unit", "Oslo"), "too long")
    refused(kplan("new", file / "b.kplan", "--unit", "Oslo"))


def test_a_form_that_is_not_there_or_has_faults_is_refused(kplan: Run, tmp_path: Path) -> None:
    def new(form: str | Path) -> Outcome:
        return kplan("new", tmp_path / "a.kplan", "--unit", "Oslo", "--form", form)

    outcome = new("strategi-1900")
    refused(outcome, 'no form "strategi-1900"; choose one of strategi-2020-2012-2014')
    assert "Ask the office" not in outcome[2]
    refused(new(tmp_path / "none.json"), "no such file")
    form = json.loads(OTHER_FORM.read_text(encoding="utf-8"))
    goals = form["strategy_areas"][1]["goals"]
    goals[1]["number"] = goals[0]["number"]
    (tmp_path / "twice.json").write_text(json.dumps(form), encoding="utf-8")
    refused(new(tmp_path / "twice.json"), "strategy_areas[1].goals[")
    assert not (tmp_path / "a.kplan").exists()
