"""A Windows that Kplan was never installed on: a copy of Wine's prefix, on a virtual screen."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from devtools.windows.installer import compile_setup
from devtools.windows.wine import Wine, windows_path

from tests.e2e.running import ROOT, given, virtual_screen

PATIENCE = 120.0
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Kplan"
PARTS = {"Kplan.exe", "kplan-cli.exe", "_internal", "uninstall.exe", "kplan-setup.txt"}


@dataclass(frozen=True, slots=True)
class Windows:
    """The machine of one user. Programs are named by Path or, within Windows, by text."""

    wine: Wine

    @property
    def drive(self) -> Path:
        return self.wine.prefix / "drive_c"

    @property
    def user(self) -> Path:
        """The user's own folder."""
        (folder,) = (each for each in (self.drive / "users").iterdir() if each.name != "Public")
        return folder

    @property
    def programs(self) -> Path:
        return self.user / "AppData" / "Local" / "Programs"

    @property
    def shortcut(self) -> Path:
        menu = self.user / "AppData" / "Roaming" / "Microsoft" / "Windows" / "Start Menu"
        return menu / "Programs" / "Kplan.lnk"

    def start(self, *command: str | Path) -> subprocess.Popen[str]:
        """Start a program. Its input is empty and its output a pipe, as a Windows Python needs."""
        return subprocess.Popen(
            ["wine", *(windows_path(word) for word in command)],
            env=self.wine.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )

    def run(self, *command: str | Path) -> tuple[int, str]:
        """Run a program to its end. Its exit code, and what it printed."""
        process = self.start(*command)
        output, _ = process.communicate(timeout=PATIENCE)
        return process.returncode, output

    def install(self, setup: Path, folder: Path | str | None = None) -> int:
        """Run a set-up as an IT department does. Its exit code."""
        if folder is None:
            return self.run(setup, "/S")[0]
        # What follows «/D=» must be the rest of the line and unquoted, which cmd alone passes on.
        named = as_windows(folder) if isinstance(folder, Path) else folder
        line = f"{windows_path(setup)} /S /D={named}"
        return self.run("cmd", "/c", line)[0]

    def registry(self, key: str, value: str = "") -> str | None:
        """A value of the registry, by default the key's own; None without it."""
        code, output = self.run("reg", "query", key, *(["/v", value] if value else ["/ve"]))
        lines = [line.split("REG_", 1)[1] for line in output.splitlines() if "REG_" in line]
        return lines[0].partition(" ")[2].strip() if code == 0 and lines else None

    def has_key(self, key: str) -> bool:
        """Whether the registry has a key."""
        return self.run("reg", "query", key)[0] == 0

    def window(self, name: str = "Kplan") -> bool:
        """Whether a window of this name is on the screen."""
        return bool(self.windows(name))

    def windows(self, name: str) -> list[str]:
        """The windows of this name, a regular expression, that are on the screen."""
        return self._xdotool("search", "--onlyvisible", "--name", name).split()

    def press(self, key: str, window: str) -> None:
        """Press a key in a window."""
        self._xdotool("windowfocus", "--sync", window, "key", key)

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self.wine.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            check=False,
        )
        return done.stdout

    @contextmanager
    def kplan(self, program: Path, *arguments: str | Path) -> Iterator[None]:
        """Kplan with its window open; at the end the window is closed as a user would."""
        with self.start(program, *arguments) as process:
            try:
                wait_until(self.window, "a window opens")
                yield
                self.run("taskkill", "/im", program.name)
                output, _ = process.communicate(timeout=PATIENCE)
            except BaseException:
                self.wine.stop()
                raise
        assert process.returncode == 0, output

    def uninstall(self, folder: Path) -> None:
        """Run the uninstaller, and wait until the copy that it works from has done it all."""
        code, _ = self.run(folder / "uninstall.exe", "/S")
        assert code == 0
        wait_until(lambda: not self.has_key(UNINSTALL), "the entry in «Apps» is gone")


def as_windows(file: Path) -> str:
    """A path on the drive C:, as Windows names it."""
    return "C:" + str(file).partition("drive_c")[2].replace("/", "\\")


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Wait for it; fail with `what` was waited for."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, f"waited in vain until {what}"
        time.sleep(0.2)


@pytest.fixture(scope="session")
def setup() -> Path:
    """The set-up that an adviser gets."""
    return given("KPLAN_SETUP")


@pytest.fixture(scope="session")
def make_setup(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Makes set-ups of other versions: two small programs and one file that only they have."""
    source = tmp_path_factory.mktemp("other") / "kplan"
    sidebars = given("KPLAN_SIDEBARS")

    def make(version: str) -> Path:
        output = source.parent / f"Kplan-{version}-setup.exe"
        compile_setup(ROOT, source, sidebars, output, version, quick=True)
        return output

    small = given("KPLAN_WINE_PREFIX") / "drive_c" / "windows" / "system32" / "notepad.exe"
    (source / "_internal").mkdir(parents=True)
    (source / "_internal" / "only_here.py").write_text("gone = True\n")
    for name in ("Kplan.exe", "kplan-cli.exe"):
        shutil.copyfile(small, source / name)
    return make


@contextmanager
def a_machine(folder: Path) -> Iterator[Windows]:
    """A machine whose files lie in `folder` as long as it is used."""
    prefix = folder / "prefix"
    shutil.copytree(given("KPLAN_WINE_PREFIX"), prefix, symlinks=True)
    with virtual_screen() as screen:
        wine = Wine(prefix, screen.display)
        try:
            yield Windows(wine)
        finally:
            wine.stop()
            shutil.rmtree(prefix)  # pytest would keep it


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[Windows]:
    """A machine for one test."""
    with a_machine(tmp_path) as windows:
        yield windows
