"""`dev.py windows`: its steps, and how it calls Wine, whose place a script takes here."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from devtools.steps import Checkout, StepError
from devtools.windows import command
from devtools.windows.command import STEPS, Step, choose, prove
from devtools.windows.interpreter import CERTIFICATE, WindowsPython, is_signed
from devtools.windows.wine import Wine, windows_path

from tests.platforms import posix_only

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


def test_a_step_is_done_again_only_when_what_it_is_done_with_or_made_has_changed(
    tmp_path: Path, python: WindowsPython, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, made = tmp_path / "program", tmp_path / "made.exe"
    (program / "ui").mkdir(parents=True)
    (program / "app.py").write_text("one", encoding="utf-8")
    done: list[str] = []

    def run(_checkout: Checkout, _python: WindowsPython) -> str:
        done.append((program / "app.py").read_text(encoding="utf-8"))
        if done[-1] == "wrong":
            raise StepError("It failed.")
        made.touch()
        return "Built."

    monkeypatch.setattr(command, "STEPS", {"build": Step(("program",), run, ("made.exe",))})

    def again(**how: bool) -> str:
        return prove(Checkout(tmp_path), python, "build", **how)

    assert again() == "Built."
    assert again() == "Unchanged since it passed."
    assert again(again=True) == "Built."
    made.unlink()
    assert again() == "Built."
    (program / "__pycache__").mkdir()
    (program / "__pycache__" / "app.pyc").touch()
    assert again() == "Unchanged since it passed."
    (program / "app.py").rename(program / "ui" / "app.py")
    (program / "app.py").write_text("one", encoding="utf-8")
    (program / "ui" / "app.py").rename(program / "ui" / "main.py")
    assert again() == "Built."
    (program / "app.py").write_text("wrong", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(StepError):
            again()
    (program / "app.py").write_text("one", encoding="utf-8")
    assert again() == "Built.", "a step that failed since is not one that passed"
    assert done == ["one", "one", "one", "one", "wrong", "wrong", "one"]


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
