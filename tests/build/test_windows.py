"""`dev.py windows`: its steps, and how it calls Wine, whose place a script takes here."""

from __future__ import annotations

import os
import platform
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from devtools.steps import Checkout, StepError
from devtools.system import Tool
from devtools.windows import command
from devtools.windows.command import (
    EVERYTHING,
    PROGRAM,
    STEPS,
    Step,
    choose,
    prove,
    python_alone,
)
from devtools.windows.interpreter import CERTIFICATE, WindowsPython, is_signed
from devtools.windows.wine import Wine, prepare_wine, windows_path

from tests.folders import ROOT
from tests.platforms import posix_only
from tests.test_repository import TOP_LEVEL

scripted = posix_only("the stand-in is a shell script, and Wine is not run on Windows")

Tools = Callable[[str, str], None]


@pytest.fixture
def tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tools:
    """Puts a shell script on the path by the name of a tool."""
    folder = tmp_path / "tools"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)

    def write(name: str, script: str) -> None:
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (folder / name).chmod(0o755)

    write("wineserver", "exit 0")
    return write


@pytest.fixture
def python(tmp_path: Path) -> WindowsPython:
    return WindowsPython(Wine(tmp_path / "prefix"), tmp_path / "python.exe")


def test_steps_are_done_in_their_order_however_they_are_named() -> None:
    assert choose([]) == list(STEPS)
    assert choose(["--again"]) == list(STEPS)
    for name, step in STEPS.items():
        assert choose([name, "--again"]) == [*step.after, name]
    assert choose(list(reversed(STEPS))) == list(STEPS)


def test_an_unknown_step_is_answered_with_those_there_are() -> None:
    with pytest.raises(StepError, match="no step «test»; there are tests") as raised:
        choose(["tests", "test"])
    assert raised.value.exit_code == 2


@dataclass
class Proof:
    """Two steps in a checkout of their own, and what was done."""

    checkout: Checkout
    python: WindowsPython
    done: list[str] = field(default_factory=list)

    def write(self, place: str, text: str) -> Path:
        file = self.checkout.root / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def build(self, _checkout: Checkout, _python: WindowsPython) -> str:
        self.done.append("build")
        if (self.checkout.root / "program" / "app.py").read_text(encoding="utf-8") == "wrong":
            raise StepError("It failed.")
        self.write("out/kplan/Kplan.exe", "made")
        return "Built."

    def pack(self, _checkout: Checkout, _python: WindowsPython) -> str:
        self.done.append("pack")
        self.write("out/Kplan-1.exe", "packed")
        return "Packed."

    def again(self, **how: bool) -> list[str]:
        """What is done by both steps now."""
        self.done.clear()
        for name in command.STEPS:
            prove(self.checkout, self.python, name, **how)
        return self.done


@pytest.fixture
def proof(tmp_path: Path, python: WindowsPython, monkeypatch: pytest.MonkeyPatch) -> Proof:
    """Both steps, passed."""
    proof = Proof(Checkout(tmp_path), python)
    inputs = ("program", "README.md")
    tool = Tool("packer", "packer")
    steps = {
        "build": Step(proof.build, ("program",), makes=("out/kplan",)),
        "pack": Step(proof.pack, inputs, (tool,), makes=("out/Kplan-*",), after=("build",)),
    }
    monkeypatch.setattr(command, "STEPS", steps)
    monkeypatch.setattr(command, "missing_packages", lambda *_: [])
    monkeypatch.setattr(shutil, "which", lambda name: str(tmp_path / name))
    for place in ("program/app.py", "README.md", "packer", "prefix/kplan-set-up", "kplan-set-up"):
        proof.write(place, "one")
    assert proof.again() == ["build", "pack"]
    return proof


def test_a_step_that_passed_is_not_done_again_unless_that_is_asked_for(proof: Proof) -> None:
    assert proof.again() == []
    proof.write("program/__pycache__/app.pyc", "")
    assert proof.again() == []
    assert prove(proof.checkout, proof.python, "pack") == "Unchanged since it passed."
    assert proof.again(again=True) == ["build", "pack"]


@pytest.mark.parametrize(
    ("place", "done"),
    [
        ("program/app.py", ["build", "pack"]),
        ("program/new.py", ["build", "pack"]),
        ("prefix/kplan-set-up", ["build", "pack"]),  # Wine, or our stand-ins
        ("kplan-set-up", ["build", "pack"]),  # the Windows Python
        ("out/kplan/Kplan.exe", ["build"]),  # and what it makes is again what was packed
        ("out/kplan/more.dll", ["build", "pack"]),
        ("README.md", ["pack"]),
        ("packer", ["pack"]),
        ("out/Kplan-1.exe", ["pack"]),
    ],
)
def test_a_step_is_done_again_when_what_it_is_done_with_or_made_has_changed(
    proof: Proof, place: str, done: list[str]
) -> None:
    proof.write(place, "two")
    assert proof.again() == done


def test_a_step_is_done_again_when_a_file_is_moved_or_its_product_is_gone(proof: Proof) -> None:
    (proof.checkout.root / "out" / "Kplan-1.exe").unlink()
    assert proof.again() == ["pack"]
    moved = proof.checkout.root / "program" / "ui" / "app.py"
    moved.parent.mkdir()
    (proof.checkout.root / "program" / "app.py").rename(moved)
    proof.write("program/app.py", "one")
    moved.rename(moved.with_name("main.py"))
    assert proof.again() == ["build", "pack"]


def test_a_step_that_failed_since_is_not_one_that_passed(proof: Proof) -> None:
    proof.write("program/app.py", "wrong")
    for _ in range(2):
        with pytest.raises(StepError):
            proof.again()
    proof.write("program/app.py", "one")
    assert proof.again() == ["build"]


def test_a_step_is_done_with_all_that_the_repository_holds_and_packaging_with_the_program() -> None:
    assert set(EVERYTHING) == TOP_LEVEL
    for name, step in STEPS.items():
        assert step.inputs == (PROGRAM if name == "package" else EVERYTHING)


def test_what_is_not_tried_again_on_windows_knows_of_no_system() -> None:
    of_a_system = r"(?m)^\s*(import|from) (os|sys|platform|locale|subprocess|tempfile|ctypes)\b"
    alone = python_alone(ROOT)
    assert "tests/domain/totals" in alone
    for place in alone:
        assert (ROOT / place).exists()
        package = ROOT / "kplan_desktop" / place.removeprefix("tests/")
        for module in package.rglob("*.py"):
            assert not re.search(of_a_system, module.read_text(encoding="utf-8")), module


def test_only_a_machine_that_cannot_run_wine_counts_as_one_where_it_was_not_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`.ci/run` takes 69 for no fault, which a tool may end with by chance."""
    assert StepError("pip failed.", 69).exit_code == 1
    monkeypatch.setattr(platform, "machine", lambda: "aarch64")
    with pytest.raises(StepError, match="aarch64") as raised:
        prepare_wine(Checkout(tmp_path))
    assert raised.value.exit_code == 69


@scripted
def test_paths_are_given_as_windows_has_them_and_words_as_they_are() -> None:
    assert windows_path(Path("/srv/et sted æ/kplan.py")) == r"Z:\srv\et sted æ\kplan.py"
    assert windows_path("a/b") == "a/b"


@scripted
def test_a_windows_program_has_a_prefix_a_home_and_a_screen_of_its_own(
    tmp_path: Path, tool: Tools, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    tool("wine", 'echo "$1 <$2> $PWD $WINEPREFIX ${HOME#$WINEPREFIX} [$DISPLAY$PYTHONPATH] $MORE"')
    wine = Wine(tmp_path / "prefix")
    words: list[str | Path] = [Path("/p.exe"), "a b"]
    assert wine.run(words, folder=tmp_path, environment={"MORE": "yes"}) == 0
    shown = wine.on(":7")
    assert shown.run(words, folder=tmp_path) == 0
    start = rf"Z:\p.exe <a b> {tmp_path} {wine.prefix} /home"
    assert capfd.readouterr().out.splitlines() == [f"{start} [] yes", f"{start} [:7] "]


@scripted
def test_what_a_program_prints_is_passed_on_and_its_exit_code_returned(
    tmp_path: Path, tool: Tools, capfd: pytest.CaptureFixture[str]
) -> None:
    tool("wine", r"printf 'one\r\n'; echo two >&2; exit 7")
    assert Wine(tmp_path).run(["x"]) == 7
    assert capfd.readouterr().out == "one\ntwo\n"
    with pytest.raises(StepError, match="It failed") as raised:
        Wine(tmp_path).call(["x"], otherwise="It failed.")
    assert raised.value.exit_code == 7


@scripted
@pytest.mark.timeout(10)
def test_a_service_that_keeps_the_pipe_open_is_not_waited_for(
    tmp_path: Path, tool: Tools, capfd: pytest.CaptureFixture[str]
) -> None:
    tool("wine", "sleep 60 & echo $!")
    assert Wine(tmp_path).run(["x"]) == 0
    os.kill(int(capfd.readouterr().out), 15)


@scripted
@pytest.mark.parametrize(("usage", "offline"), [("-ignore-crl = x", True), ("-CAfile", False)])
def test_a_signature_must_be_by_pythons_own_certificate(
    tmp_path: Path, tool: Tools, usage: str, offline: bool
) -> None:
    asked = tmp_path / "asked"
    tool(
        "osslsigncode",
        f"[ $2 = --help ] && echo '{usage}' >&2 && exit 1\necho \"$@\" > '{asked}'\n"
        'for last; do :; done; [ "$(cat "$last")" = good ]',
    )
    for content in ("good", "bad"):
        file = tmp_path / "python.exe"
        file.write_text(content, encoding="utf-8")
        assert is_signed(file) == (content == "good")
    words = asked.read_text(encoding="utf-8")
    assert f"-require-leaf-hash sha256:{CERTIFICATE}" in words
    assert ("-ignore-crl" in words) == offline
