"""The command line itself: help, nonsense, the window, and faults of our own."""

from __future__ import annotations

import os
import sys
import types
from pathlib import Path

import pytest

from kplan_desktop.cli import report_files
from tests.cli.command import Run, refused


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
        ["roll-over", "a.kplan", "b.kplan"],
        ["roll-over", "a.kplan", "--form", "a"],
        ["roll-over", "a.kplan", "b.kplan", "--form", "a", "--also", "planned"],
        ["upgrade", "a.kplan"],
        ["check"],
        ["check", "--js", "a"],
        ["exprot", "a.kplan"],
        ["nowhere.kplan"],
        ["--nothing"],
        ["line\nbreak\x1b[31m"],
        ["compile", "a"],
        ["export", "a", "--odt", "b"],
    ],
)
def test_a_command_line_that_makes_no_sense_gets_one_sentence(
    kplan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    refused(kplan(*arguments), "kplan")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nix.kplan", 'There is no file "nix.kplan"; look for its name or its folder.\n'),
        (f"folder{os.sep}nix", f'There is no file "folder{os.sep}nix"; look for'),
        ("exprot", 'There is neither a command nor a file "exprot"; see kplan -h.\n'),
    ],
)
def test_a_missing_file_or_command_is_named_as_such(
    kplan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = kplan(name)
    refused(outcome)
    assert outcome[2].startswith(sentence)


@pytest.mark.parametrize(
    "command",
    ["", *("new", "demo", "export", "import", "roll-over", "upgrade", "check", "self-test")],
)
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
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "new").touch()
    assert kplan()[0] == 0
    assert kplan(f".{os.sep}new")[0] == 0
    assert kplan("--", "new")[0] == 0
    assert opened == [None, Path("new"), Path("new")]


class _Without(types.ModuleType):
    """The window, on a system that lacks something."""

    lacking = ""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        raise ImportError(self.lacking)


def test_a_library_that_the_system_lacks_is_named(
    kplan: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _Without("kplan_desktop.app")
    monkeypatch.setitem(sys.modules, "kplan_desktop.app", window)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    window.lacking = "libEGL.so.1: cannot open shared object file: No such file or directory"
    refused(kplan(), '"libEGL.so.1"', "install it", "kplan -h")
    window.lacking = "cannot import name 'run_window'"
    assert kplan()[0] == 70


def test_a_fault_in_kplan_is_called_one_and_quotes_no_note(
    kplan: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("what the adviser wrote")

    monkeypatch.setattr(report_files, "import_bundle", broken)
    code, out, err = kplan("import", "a", "b")
    assert (code, out) == (70, "")
    assert err.startswith("This is a fault in Kplan")
    assert "RuntimeError at test_command_line.py:" in err
    assert err.count("\n") == 1
    assert "adviser" not in err
    code, _, err = kplan("import", "a", "b", "--debug")
    assert code == 70
    assert "Traceback" in err


def test_an_interrupted_command_prints_nothing(kplan: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(report_files, "import_bundle", interrupted)
    assert kplan("import", "a", "b") == (130, "", "")


@pytest.mark.parametrize("epoch", ["", "now", "9" * 30, "1.5"])
def test_an_invalid_source_date_epoch_is_refused(
    kplan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    refused(kplan("demo", tmp_path / "demo"), "SOURCE_DATE_EPOCH")
    assert list(tmp_path.iterdir()) == []
