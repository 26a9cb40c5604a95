"""The command as users and scripts meet it: a process of its own, in poor surroundings."""

from __future__ import annotations

import email
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from email import policy
from email.message import EmailMessage
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]  # it ships no types
import pytest

from kplan_desktop.storage.report_file import ReportFile
from tests.cli.command import refused
from tests.office.trial import make_trial
from tests.platforms import WINDOWS, posix_only

ROOT = Path(__file__).resolve().parent.parent.parent
PYTHON = sys.executable
KPLAN: tuple[str, ...] = (PYTHON, "-P", "-m", "kplan_desktop")


def poor(home: Path, **extra: str) -> dict[str, str]:
    """An environment without language, screen or anything else, but with the package."""
    # Without CUPS_SERVER the printers are looked for by a network, where tests may have none.
    needed = ("SYSTEMROOT", "PATH") if WINDOWS else ("CUPS_SERVER",)
    kept = {name: os.environ[name] for name in needed if name in os.environ}
    return {"HOME": str(home), "PYTHONPATH": str(ROOT), **kept, **extra}


def run(
    command: Sequence[str | bytes | Path], folder: Path, **extra: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env=poor(folder, **extra),
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        check=False,
    )


def worked(done: subprocess.CompletedProcess[str]) -> str:
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def an_empty_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of an empty report, a.kplan; tests copy it and do not write to it."""
    folder = tmp_path_factory.mktemp("new")
    worked(run([*KPLAN, "new", "a.kplan", "--unit", "Oslo"], folder))
    return folder / "a.kplan"


@pytest.mark.long
def test_the_whole_job_from_an_empty_folder(tmp_path: Path) -> None:
    folder = tmp_path / "på lesbrett og æøå"
    folder.mkdir()
    out = folder / "ut – her"
    worked(run([*KPLAN, "demo", out], folder))
    assert sorted(file.name for file in out.iterdir()) == [
        "bundle.kplan.json",
        "mail.eml",
        "plan.pdf",
        "report.kplan",
        "report.pdf",
    ]
    bundle = (out / "bundle.kplan.json").read_bytes()
    schema = json.loads((ROOT / "forms" / "kplan-bundle-1.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    assert list(validator.iter_errors(json.loads(bundle))) == []

    draft = email.message_from_bytes((out / "mail.eml").read_bytes(), policy=policy.default)
    assert isinstance(draft, EmailMessage)
    attached = {part.get_filename(): part.get_content() for part in draft.iter_attachments()}
    assert sorted(str(name) for name in attached) == [
        "Melding om virksomheten 2012-2014 – Sør-Trøndelag.kplan.json",
        "Melding om virksomheten 2012-2014 – Sør-Trøndelag.pdf",
    ]
    assert sorted(attached.values()) == sorted([bundle, (out / "report.pdf").read_bytes()])

    worked(run([*KPLAN, "import", out / "bundle.kplan.json", "igjen.kplan"], folder))
    worked(run([*KPLAN, "export", "igjen.kplan", "--bundle", "igjen.kplan.json"], folder))
    again, sent = json.loads((folder / "igjen.kplan.json").read_bytes()), json.loads(bundle)
    del again["exported_at"], sent["exported_at"]
    assert again == sent


NO_SOCKETS = """
import socket, sys
def refuse(*arguments, **more):
    raise AssertionError("Kplan opened a socket")
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from kplan_desktop.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.long
def test_no_command_opens_a_socket(tmp_path: Path) -> None:
    kplan = (PYTHON, "-P", "-c", NO_SOCKETS)
    worked(run([*kplan, "demo", "demo"], tmp_path))
    worked(run([*kplan, "import", "demo/bundle.kplan.json", "a.kplan"], tmp_path))
    worked(run([*kplan, "export", "a.kplan", "--pdf", "a.pdf", "--eml", "a.eml"], tmp_path))
    assert run([*kplan, "check", "a.kplan"], tmp_path).returncode == 1


def test_importing_the_command_loads_nothing_heavy(tmp_path: Path) -> None:
    heavy = "PySide6 reportlab pikepdf peewee playhouse msgspec rfc8785 sqlite3 email json"
    script = (
        "import sys, kplan_desktop.cli.main\n"
        f"print(sorted(set({heavy!r}.split()) & {{name.split('.')[0] for name in sys.modules}}))\n"
        "print(sorted(name for name in sys.modules if name.startswith('kplan_desktop.')))"
    )
    assert worked(run([PYTHON, "-P", "-c", script], tmp_path)).splitlines() == [
        "[]",
        "['kplan_desktop.cli', 'kplan_desktop.cli.command', 'kplan_desktop.cli.main', "
        "'kplan_desktop.domain', 'kplan_desktop.domain.model', "
        "'kplan_desktop.domain.model.errors']",
    ]


@pytest.mark.parametrize(
    ("command", "unwanted"),
    [
        (["new", "b.kplan", "--unit", "Oslo"], "PySide6 reportlab pikepdf"),
        (["check", "a.kplan"], "PySide6 reportlab pikepdf"),
        (["export", "a.kplan", "--pdf", "a.pdf"], "PySide6"),
    ],
)
def test_a_command_loads_what_it_needs_and_no_more(
    tmp_path: Path, an_empty_report: Path, command: list[str], unwanted: str
) -> None:
    shutil.copy(an_empty_report, tmp_path)
    script = (
        "import sys; from kplan_desktop.cli.main import main; main(sys.argv[1:])\n"
        f"print(sorted(set({unwanted!r}.split()) & {{n.split('.')[0] for n in sys.modules}}))"
    )
    out = worked(run([PYTHON, "-P", "-c", script, *command], tmp_path))
    assert out.splitlines()[-1] == "[]"


def test_an_error_is_one_line_and_nothing_else(tmp_path: Path) -> None:
    done = run([*KPLAN, "check", "nowhere.kplan.json"], tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        '"nowhere.kplan.json" was not read. There is no such file. Check its name and folder.\n'
    )


@posix_only("on Windows a console has every letter, and a pipe or a file gets UTF-8")
def test_a_terminal_that_lacks_letters_shows_escapes(tmp_path: Path) -> None:
    command = [*KPLAN, "new", "på – ø.kplan", "--unit", "sør-trøndelag"]
    done = run(command, tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="1")
    assert worked(done) == "Wrote p\\xe5 \\u2013 \\xf8.kplan\n"
    assert (tmp_path / "på – ø.kplan").is_file()
    done = run(command, tmp_path, PYTHONIOENCODING="cp1252", PYTHONUTF8="1")
    assert done.returncode == 2
    assert "exists already" in done.stderr


@pytest.mark.long
@posix_only("every name on Windows is text")
def test_a_name_that_is_no_text_is_a_name_all_the_same(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/gammel \xe5"
    out = worked(run([*KPLAN, "demo", folder], tmp_path))
    assert len(list(Path(os.fsdecode(folder)).iterdir())) == 5
    assert "gammel \\udce5" in out
    worked(run([*KPLAN, "export", folder + b"/report.kplan", "--pdf", b"\xf8.pdf"], tmp_path))
    assert (tmp_path / os.fsdecode(b"\xf8.pdf")).stat().st_size > 1000
    bundle = Path(os.fsdecode(folder), "bundle.kplan.json")
    bundle.rename(bundle.with_name(os.fsdecode(b"levert \xe5.json")))
    worked(run([*KPLAN, "import", folder + b"/levert \xe5.json", "a.kplan"], tmp_path))
    with closing(ReportFile.open(tmp_path / "a.kplan")) as file:
        assert file.deliveries()[0].file_names == ("levert ?.json",)


WAITING = """
import sys
from kplan_desktop.cli.main import main
sys.stdin.read()  # until whoever reads the output has closed it
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.long
@pytest.mark.parametrize("more", [["-h"], ["check", "a.kplan"], ["check", "a.kplan", "--json"]])
def test_a_closed_pipe_is_no_error(tmp_path: Path, an_empty_report: Path, more: list[str]) -> None:
    shutil.copy(an_empty_report, tmp_path)
    with subprocess.Popen(
        [PYTHON, "-P", "-c", WAITING, *more],
        cwd=tmp_path,
        env=poor(tmp_path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as done:
        assert done.stdin is not None
        assert done.stdout is not None
        assert done.stderr is not None
        done.stdout.close()
        done.stdin.close()
        assert (done.wait(60), done.stderr.read()) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_output_to_a_full_disk_is_an_error_in_one_sentence(
    tmp_path: Path, an_empty_report: Path
) -> None:
    shutil.copy(an_empty_report, tmp_path)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*KPLAN, "check", "a.kplan"],
            cwd=tmp_path,
            env=poor(tmp_path),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("The output could not be written")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("check", "none.kplan"), 2),
        (("export", "none.kplan", "--csv", "a.csv"), 2),
        (("import", "none.json", "a.kplan"), 2),
        (("nonsense", "x"), 2),
        (("check", "a.kplan"), 1),
        (("--version",), 0),
    ],
)
@pytest.mark.parametrize("output_too", [False, pytest.param(True, marks=pytest.mark.long)])
def test_full_standard_error_changes_no_exit_code(
    tmp_path: Path, an_empty_report: Path, arguments: tuple[str, ...], code: int, output_too: bool
) -> None:
    shutil.copy(an_empty_report, tmp_path)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*KPLAN, *arguments],
            cwd=tmp_path,
            env=poor(tmp_path),
            stdout=full if output_too else subprocess.DEVNULL,
            stderr=full,
            check=False,
        )
    assert done.returncode == (2 if output_too else code)


@posix_only("Windows has no pipes among its files")
def test_a_pipe_instead_of_a_file_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for arguments in (["check", "pipe"], ["import", "pipe", "a.kplan"]):
        done = run([*KPLAN, *arguments], tmp_path)
        assert done.returncode == 2
        assert "device or a pipe" in done.stderr


@pytest.mark.long
def test_the_self_test_passes(tmp_path: Path) -> None:
    done = run([*KPLAN, "self-test"], tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == 19
    assert all(line.startswith("ok ") for line in lines)
    assert {file.name for file in tmp_path.iterdir()} <= {".cache"}


@pytest.mark.long
def test_without_a_screen_one_sentence_says_so(tmp_path: Path) -> None:
    """Qt itself aborts the process, and may leave a core dump behind."""
    if sys.platform != "linux":
        pytest.skip("other systems always have one")

    def complaint(**environment: str) -> str:
        done = run(KPLAN, tmp_path, **environment)
        refused((done.returncode, done.stdout, done.stderr))
        return done.stderr

    assert "There is no screen" in complaint()
    assert "There is no screen" in complaint(DISPLAY="", WAYLAND_DISPLAY="")
    # Of a mere ":4711" the X library would also ask the network, where tests may have none.
    assert 'cannot reach the screen "unix:4711"' in complaint(DISPLAY="unix:4711")
    assert '"nonsense"' in complaint(QT_QPA_PLATFORM="nonsense")
    libraries = tmp_path / "libraries"
    libraries.mkdir()
    # What is no library is as good as none.
    (libraries / "libxcb-cursor.so.0").touch()
    lacking = complaint(DISPLAY="unix:4711", LD_LIBRARY_PATH=str(libraries))
    assert "libxcb-cursor0" in lacking
    assert "install" in lacking


def test_a_program_with_something_missing_fails_its_own_test(tmp_path: Path) -> None:
    """Paths that lead to no fonts, as in a package that was made without them."""
    script = (
        "import dataclasses, sys; from pathlib import Path\n"
        "from kplan_desktop import paths\n"
        "files = paths.program_files()\n"
        "without = dataclasses.replace(files, resources=Path('nowhere'))\n"
        "paths.program_files = lambda: without\n"
        "from kplan_desktop.cli import main, self_test\n"
        "self_test.paint_windows = lambda *_: False\n"
        "sys.exit(main.main(['self-test']))"
    )
    done = run([PYTHON, "-P", "-c", script], tmp_path)
    assert done.returncode == 1
    assert "ok the shipped forms are valid" in done.stdout
    assert "FAILED the demo is written" in done.stdout
    assert "FAILED the windows are painted" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_deliveries_are_collected_by_a_process_of_its_own(tmp_path: Path) -> None:
    mails = tmp_path / "mails"
    mails.mkdir()
    for name, data in make_trial(16, notes_per_unit=10).files.items():
        (mails / name).write_bytes(data)
    first = run([*KPLAN, "collect", "2014.ksamling", "mails"], tmp_path)
    assert (first.returncode, first.stderr) == (1, "")
    assert first.stdout.endswith("17 of 19 units; silent: Vestfold, Finnmark.\n")
    before = (tmp_path / "2014.ksamling").read_bytes()
    again = run([*KPLAN, "collect", "2014.ksamling", "mails"], tmp_path)
    assert (again.returncode, again.stderr) == (1, "")
    assert "20 same as before" in again.stdout
    assert (tmp_path / "2014.ksamling").read_bytes() == before
