"""The command, run in this process: what it does, what it says, and what it refuses to do."""

from __future__ import annotations

import email
import json
import os
import sqlite3
import sys
import types
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from kplan_desktop import cli, jobs
from kplan_desktop.cli import main
from kplan_desktop.domain.findings import Kind
from kplan_desktop.domain.report import NothingToReport, RegionalMeasure, Report
from kplan_desktop.storage.report_file import ReportFile

DEMO = {"report.kplan", "report.pdf", "plan.pdf", "bundle.kplan.json", "mail.eml"}
OTHER_FORM = Path(__file__).parent / "forms" / "other-structure.json"
IN_TIME = "1400000000"
"""A day in May 2014, before the example's deadline."""

Said = tuple[int, str, str]
Run = Callable[..., Said]


@pytest.fixture
def kplan(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command: exit code, standard output, standard error."""

    def run(*arguments: str | Path) -> Said:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The demo as written once; tests only read it."""
    folder = tmp_path_factory.mktemp("demo") / "Sør-Trøndelag"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", IN_TIME)
        assert main(["demo", str(folder)]) == 0
    yield folder
    assert {file.name for file in folder.iterdir()} == DEMO


def refused(said: Said, *words: str) -> None:
    """Exit code 2 and one plain sentence with these words in it."""
    code, out, err = said
    assert code == 2
    assert out == ""
    assert err.endswith(".\n")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert err.strip().isprintable()
    for word in words:
        assert word in err


def without_time(bundle: bytes) -> list[bytes]:
    return [line for line in bundle.splitlines() if b'"exported_at"' not in line]


def attachments(draft: Path) -> dict[str | None, bytes]:
    message = email.message_from_bytes(draft.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return {part.get_filename(): part.get_content() for part in message.iter_attachments()}


def saved(path: Path, report: Report) -> Path:
    ReportFile.create(path, report).close()
    return path


def settled(report: Report) -> Report:
    """The report as one about which no reader would ask."""
    goals = tuple(
        replace(entry, measures=(), notes=(), nothing_to_report=NothingToReport("nei"))
        for entry in report.goals
    )
    return replace(report, goals=goals, activities={}, adviser="Kåre")


# demo


def test_the_demo_is_five_files_and_says_which(kplan: Run, tmp_path: Path) -> None:
    code, out, err = kplan("demo", tmp_path / "new" / "folder")
    assert (code, err) == (0, "")
    written = [Path(line.removeprefix("Wrote ")) for line in out.splitlines()]
    assert {file.name for file in written} == DEMO
    assert set(written) == set((tmp_path / "new" / "folder").iterdir())
    assert all(file.stat().st_size > 1000 for file in written)


def test_the_demo_comes_out_the_same_when_the_time_is_set(
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


def test_the_demo_keeps_another_report_of_that_name(kplan: Run, tmp_path: Path) -> None:
    own = tmp_path / "report.kplan"
    assert kplan("new", own, "--unit", "Oslo")[0] == 0
    before = own.read_bytes()
    refused(kplan("demo", tmp_path), "holds another report", str(own))
    assert list(tmp_path.iterdir()) == [own]
    assert own.read_bytes() == before


def test_the_demo_asks_for_a_folder(kplan: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refused(kplan("demo", tmp_path / "file"), "a file has that name")
    refused(kplan("demo", tmp_path / "file" / "below"), "a file has that name")
    (tmp_path / "folder" / "plan.pdf").mkdir(parents=True)
    refused(kplan("demo", tmp_path / "folder"), "plan.pdf", "a folder has that name")


# new


@pytest.mark.parametrize(
    "unit",
    ["Sør-Trøndelag", "SØR-TRØNDELAG", " sør-trøndelag ", "sor-trondelag"],
)
def test_a_new_report_is_for_the_unit_that_was_named(kplan: Run, tmp_path: Path, unit: str) -> None:
    file = tmp_path / "ny – ø.kplan"
    said = kplan("new", file, "--form", "strategi-2020-2012-2014", "--unit", unit)
    assert said == (0, f"Wrote {file}\n", "")
    report = jobs.load_report(file)
    assert report.unit_name == "Sør-Trøndelag"
    assert list(report.all_notes()) == []


def test_letters_typed_in_two_parts_name_the_same_unit(kplan: Run, tmp_path: Path) -> None:
    form = json.loads(OTHER_FORM.read_text(encoding="utf-8"))
    form["units"][0]["name"] = "Blåfjell"
    (tmp_path / "form.json").write_text(json.dumps(form), encoding="utf-8")
    unit = unicodedata.normalize("NFD", "Blåfjell")
    arguments = ("--form", tmp_path / "form.json", "--unit", unit, "--adviser", "Åse Ødegård")
    assert kplan("new", tmp_path / "a.kplan", *arguments)[0] == 0
    report = jobs.load_report(tmp_path / "a.kplan")
    assert (report.unit_name, report.adviser) == ("Blåfjell", "Åse Ødegård")


def test_an_unknown_unit_is_answered_with_those_there_are(kplan: Run, tmp_path: Path) -> None:
    said = kplan("new", tmp_path / "a.kplan", "--unit", "Trøndelag\x1b[31m\n")
    refused(said, "Østfold, Akershus", "Sør-Trøndelag", "Finnmark")
    assert list(tmp_path.iterdir()) == []


def test_a_new_report_never_takes_the_place_of_a_file(kplan: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.kplan"
    file.write_bytes(b"mine")
    refused(kplan("new", file, "--unit", "Oslo"), str(file), "exists already")
    assert file.read_bytes() == b"mine"
    refused(kplan("new", tmp_path, "--unit", "Oslo"), "exists already")
    refused(kplan("new", tmp_path / "no" / "a.kplan", "--unit", "Oslo"), "There is no")
    refused(kplan("new", tmp_path / ("x" * 300), "--unit", "Oslo"), "too long")
    refused(kplan("new", file / "b.kplan", "--unit", "Oslo"))


def test_a_form_that_is_not_there_or_has_faults_is_refused(kplan: Run, tmp_path: Path) -> None:
    def new(form: str | Path) -> Said:
        return kplan("new", tmp_path / "a.kplan", "--unit", "Oslo", "--form", form)

    refused(new("strategi-1900"), "strategi-1900", "strategi-2020-2012-2014")
    refused(new(tmp_path / "none.json"), "no such file")
    form = json.loads(OTHER_FORM.read_text(encoding="utf-8"))
    goals = form["strategy_areas"][1]["goals"]
    goals[1]["number"] = goals[0]["number"]
    (tmp_path / "twice.json").write_text(json.dumps(form), encoding="utf-8")
    refused(new(tmp_path / "twice.json"), "strategy_areas[1].goals[")
    assert not (tmp_path / "a.kplan").exists()


# export


def test_each_export_can_be_had_alone_and_is_the_demo_s(
    kplan: Run, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_TIME)
    for option, name in {
        "--pdf": "report.pdf",
        "--plan-pdf": "plan.pdf",
        "--bundle": "bundle.kplan.json",
        "--eml": "mail.eml",
    }.items():
        target = tmp_path / f"æ {name}"
        said = kplan("export", demo / "report.kplan", option, target)
        assert said == (0, f"Wrote {target}\n", "")
        assert target.read_bytes() == (demo / name).read_bytes()


def test_the_draft_carries_what_is_written_beside_it(
    kplan: Run, demo: Path, tmp_path: Path
) -> None:
    pdf, bundle, draft = tmp_path / "a.pdf", tmp_path / "a.kplan.json", tmp_path / "a.eml"
    said = kplan("export", demo / "report.kplan", "--eml", draft, "--bundle", bundle, "--pdf", pdf)
    assert said[0] == 0
    title = "Melding om virksomheten 2012-2014 – Sør-Trøndelag"
    assert attachments(draft) == {
        f"{title}.pdf": pdf.read_bytes(),
        f"{title}.kplan.json": bundle.read_bytes(),
    }


def test_an_export_replaces_an_older_one(kplan: Run, demo: Path, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("old")
    assert kplan("export", demo / "report.kplan", "--pdf", tmp_path / "a.pdf")[0] == 0
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")


def test_an_export_never_takes_the_place_of_a_report_file(
    kplan: Run, demo: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.kplan"
    assert kplan("new", other, "--unit", "Oslo")[0] == 0
    before = other.read_bytes()
    refused(kplan("export", demo / "report.kplan", "--bundle", other), "is a report file")
    refused(kplan("export", other, "--pdf", other), "is a report file")
    link = tmp_path / "link"
    link.symlink_to(other)
    refused(kplan("export", other, "--pdf", link), "is a report file")
    assert other.read_bytes() == before


def test_an_export_that_cannot_be_written_says_why(kplan: Run, demo: Path, tmp_path: Path) -> None:
    def export(*targets: str | Path) -> Said:
        return kplan("export", demo / "report.kplan", *targets)

    refused(export(), "--pdf, --plan-pdf, --bundle and --eml")
    same = tmp_path / "x" / ".." / "a.pdf"
    refused(export("--pdf", tmp_path / "a.pdf", "--plan-pdf", same), "named twice")
    refused(export("--pdf", tmp_path), "a folder has that name")
    refused(export("--pdf", tmp_path / "no" / "a.pdf"), "folder does not exist")
    refused(export("--pdf", tmp_path / ("x" * 300)), "shorter")
    protected = tmp_path / "protected.pdf"
    protected.write_text("mine")
    protected.chmod(0o444)
    refused(export("--pdf", protected), "write-protected")
    assert protected.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [protected]


def test_characters_that_no_typeface_has_are_named(kplan: Run, demo: Path, tmp_path: Path) -> None:
    report = jobs.load_report(demo / "report.kplan")
    measure = RegionalMeasure(id="m", text="한국 한")
    entry = replace(report.goals[0], measures=(*report.goals[0].measures, measure))
    file = saved(tmp_path / "a.kplan", replace(report, goals=(entry, *report.goals[1:])))
    code, _, err = kplan("export", file, "--pdf", tmp_path / "a.pdf", "--plan-pdf", tmp_path / "b")
    assert code == 0
    assert err.count("\n") == 1
    assert {"U+D55C", "U+AD6D"} <= set(err.replace(".", ",").replace(",", " ").split())


# import


def test_a_bundle_comes_back_as_it_was_sent(kplan: Run, demo: Path, tmp_path: Path) -> None:
    file, again = tmp_path / "a.kplan", tmp_path / "a.kplan.json"
    assert kplan("import", demo / "bundle.kplan.json", file) == (0, f"Wrote {file}\n", "")
    assert jobs.load_report(file) == jobs.load_report(demo / "report.kplan")
    assert kplan("export", file, "--bundle", again)[0] == 0
    sent = (demo / "bundle.kplan.json").read_bytes()
    assert again.read_bytes() != sent
    assert without_time(again.read_bytes()) == without_time(sent)


def test_an_import_never_takes_the_place_of_a_file(kplan: Run, demo: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.kplan"
    file.write_bytes(b"mine")
    refused(kplan("import", demo / "bundle.kplan.json", file), "exists already")
    assert file.read_bytes() == b"mine"


def changed(data: bytes) -> bytes:
    return data.replace("vår 2014".encode(), "vår 2015".encode(), 1)


def newer(data: bytes) -> bytes:
    return data.replace(b"kplan-bundle/1", b"kplan-bundle/2")


@pytest.mark.parametrize(
    ("damage", "word"),
    [
        (changed, "changed or damaged"),
        (newer, "newer Kplan"),
        (lambda data: data[: len(data) // 2], "Ask the sender"),
        (lambda data: data + b"\x00", "Ask the sender"),
        (lambda _: b"", "Ask the sender"),
        (lambda _: b"[]", "Ask the sender"),
        (lambda _: b"{}", "Ask the sender"),
        (lambda _: b"\xff\xfe\x00", "Ask the sender"),
        (lambda _: b"[" * 100_000, "Ask the sender"),
        (lambda _: b" " * (32 * 2**20 + 1), "larger than"),
    ],
)
def test_a_bundle_that_is_not_whole_makes_no_report(
    kplan: Run, demo: Path, tmp_path: Path, damage: Callable[[bytes], bytes], word: str
) -> None:
    bundle = tmp_path / "b.kplan.json"
    bundle.write_bytes(damage((demo / "bundle.kplan.json").read_bytes()))
    refused(kplan("import", bundle, tmp_path / "a.kplan"), word)
    assert list(tmp_path.iterdir()) == [bundle]
    refused(kplan("check", bundle, "--json"), word)


def test_what_is_no_file_is_no_bundle(kplan: Run, demo: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.kplan"
    refused(kplan("import", tmp_path / "none", target), "no such file")
    refused(kplan("import", tmp_path, target), "a folder has that name")
    refused(kplan("import", demo / "report.kplan", target), "Ask the sender")
    refused(kplan("import", "nul\x00", target), "simpler")
    assert list(tmp_path.iterdir()) == []


# check


def test_check_lists_what_a_reader_would_ask_about(kplan: Run, demo: Path) -> None:
    code, out, err = kplan("check", demo / "report.kplan")
    assert (code, err) == (1, "")
    assert "warning: the report: the deadline has passed" in out
    assert "warning: 1.4: nothing is written" in out
    assert "hint: the report: no activity has a figure" in out
    assert kplan("check", demo / "bundle.kplan.json") == (code, out, err)


def test_check_writes_the_same_for_programs(kplan: Run, demo: Path) -> None:
    code, out, _ = kplan("check", demo / "report.kplan", "--json")
    found = json.loads(out)["findings"]
    assert code == 1
    assert out.isascii()
    assert len(found) == len(kplan("check", demo / "report.kplan")[1].splitlines())
    assert {
        "kind": "goal-empty",
        "severity": "warning",
        "place": {"goal": "goal-1.4", "measure": None, "note": None, "number": "1.4"},
    } in found


def test_check_is_content_with_hints_alone_and_with_nothing(
    kplan: Run, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_TIME)
    whole = settled(jobs.load_report(demo / "report.kplan"))
    file = saved(tmp_path / "whole.kplan", whole)
    assert kplan("check", file) == (0, "No findings.\n", "")
    assert json.loads(kplan("check", file, "--json")[1]) == {"findings": []}
    nameless = saved(tmp_path / "nameless.kplan", replace(whole, adviser=""))
    code, out, _ = kplan("check", nameless)
    assert (code, out) == (0, "hint: the report: the adviser's name is missing\n")


def test_every_kind_of_finding_has_its_words() -> None:
    assert set(cli._FINDING_WORDS) == {kind.value for kind in Kind}


def test_a_file_that_cannot_be_read_is_said_to_be_so(
    kplan: Run, demo: Path, tmp_path: Path
) -> None:
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
        tmp_path: "a folder has that name",
    }.items():
        for arguments in (["check", file], ["check", file, "--json"]):
            refused(kplan(*arguments), word)
    refused(kplan("export", newer_file, "--pdf", tmp_path / "a.pdf"), "newer")
    refused(kplan("export", demo / "plan.pdf", "--pdf", tmp_path / "a.pdf"), "not a Kplan report")
    assert not (tmp_path / "a.pdf").exists()


# the command line itself


@pytest.mark.parametrize(
    "arguments",
    [
        ["new"],
        ["new", "a.kplan"],
        ["new", "a.kplan", "--unit"],
        ["demo"],
        ["demo", "a", "b"],
        ["demo", "--force", "a"],
        ["export"],
        ["import", "a"],
        ["check"],
        ["check", "--js", "a"],
        ["exprot", "a.kplan"],
        ["nowhere.kplan"],
        ["--nothing"],
        ["line\nbreak\x1b[31m"],
        ["compile", "a"],
        ["export", "a", "--docx", "b"],
    ],
)
def test_a_command_line_that_makes_no_sense_gets_one_sentence(
    kplan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    refused(kplan(*arguments), "kplan")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["", "new", "demo", "export", "import", "check", "self-test"])
def test_every_command_explains_itself(kplan: Run, command: str) -> None:
    code, out, err = kplan(*command.split(), "-h")
    assert (code, err) == (0, "")
    assert out.startswith(f"usage: kplan {command}".rstrip())
    assert (command or "self-test") in out


def test_the_version_is_the_package_s(kplan: Run) -> None:
    from kplan_desktop import __version__

    assert kplan("--version") == (0, f"Kplan {__version__}\n", "")


def test_the_window_opens_a_file_even_if_it_is_named_like_a_command(
    kplan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path | None] = []

    def run_window(file: Path | None) -> int:
        opened.append(file)
        return 0

    window = types.ModuleType("kplan_desktop.app")
    window.__dict__["run_window"] = run_window
    monkeypatch.setitem(sys.modules, "kplan_desktop.app", window)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "new").touch()
    assert kplan()[0] == 0
    assert kplan(f".{os.sep}new")[0] == 0
    assert kplan("--", "new")[0] == 0
    assert opened == [None, Path("new"), Path("new")]


def test_a_fault_in_kplan_is_called_one_and_quotes_no_note(
    kplan: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("what the adviser wrote")

    monkeypatch.setattr(jobs, "import_bundle", broken)
    code, out, err = kplan("import", "a", "b")
    assert (code, out) == (70, "")
    assert err.startswith("This is a fault in Kplan")
    assert "RuntimeError at test_cli.py:" in err
    assert err.count("\n") == 1
    assert "adviser" not in err
    code, _, err = kplan("import", "a", "b", "--debug")
    assert code == 70
    assert "Traceback" in err


def test_an_interrupted_command_ends_without_a_word(
    kplan: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(jobs, "import_bundle", interrupted)
    assert kplan("import", "a", "b") == (130, "", "")


@pytest.mark.parametrize("epoch", ["", "now", "9" * 30, "1.5"])
def test_a_time_that_is_none_is_refused(
    kplan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    refused(kplan("demo", tmp_path / "demo"), "SOURCE_DATE_EPOCH")
    assert list(tmp_path.iterdir()) == []
