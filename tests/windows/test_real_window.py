"""Kplan's window on Windows, driven by a real mouse and real keys: Wine on a virtual screen.

`python3 build/dev.py windows window` runs these tests by this machine's own Python, and tells them
by environment variables what to start; Wine's own are among them.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kplan_desktop.paths import program_files
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.theme.style_tokens import Scheme, load_tokens
from tests.e2e.running import Program, RunningKplan, Screen, notes_in, virtual_screen, wait_for
from tests.storage.samples import example_report

COMMAND: list[str] = json.loads(os.environ.get("KPLAN_WINDOWS_COMMAND", "[]"))
"""What Wine is to start: a path of this machine's to the program, and arguments before the file."""

PICTURES = Path(os.environ.get("KPLAN_WINDOWS_PICTURES", ""))
"""The folder that pictures of the window are put into."""

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(
        not COMMAND, reason="`build/dev.py windows window` says what to start, and runs this"
    ),
]

SECOND_GRIP, ABOVE_THE_FIRST = (917, 401), (917, 300)
"""Places in a window of 1280 × 800 at 100 %: where a note is gripped, and where it is let go."""

DOCUMENTS = ("F10", *["Down"] * 10, "Right")
"""The keys to the menu below «Documents»."""

DPI = {100: 96, 150: 144, 200: 192}


def installed() -> Program:
    """The program as Wine starts it."""
    return Program(("wine", *COMMAND), named=windows_path)


def windows_path(path: Path) -> str:
    """What Windows programs call a file, on the drive that is Linux's root."""
    return "Z:" + str(path).replace("/", "\\")


@contextmanager
def a_desktop(size: str = "1920x1080") -> Iterator[Screen]:
    """A virtual screen with a window manager, to which the prefix of Wine then belongs."""
    with virtual_screen(size) as screen:
        manager = subprocess.Popen(
            ["openbox"], env={**os.environ, "DISPLAY": screen.display}, stderr=subprocess.DEVNULL
        )
        stop_wine()
        try:
            yield screen
        finally:
            stop_wine()
            manager.terminate()
            manager.wait()


def stop_wine() -> None:
    """End every program in the prefix: its server knows one screen, and one scale."""
    for option in ("-k", "-w"):
        subprocess.run(["wineserver", option], check=False, capture_output=True)


def set_in_registry(key: str, name: str, value: int) -> None:
    """Set a number in the user's part of the registry."""
    entry = ("add", rf"HKCU\{key}", "/v", name, "/t", "REG_DWORD", "/d", str(value), "/f")
    subprocess.run(
        ["wine", "reg", *entry], check=True, stdin=subprocess.DEVNULL, capture_output=True
    )


def start(screen: Screen, *files: Path) -> RunningKplan:
    """Start Kplan, whose streams Wine wants to be pipes."""
    pipe, the_same = subprocess.PIPE, subprocess.STDOUT
    return RunningKplan(screen, installed(), *files, output=pipe, errors=the_same)


def save_as_proposed(kplan: RunningKplan, title: str, folder: Path, kind: str) -> None:
    """Answer Windows' own dialog with the name that it proposes, and wait for the file."""
    wait_for(lambda: kplan.find_window(f"^{title}$"))
    kplan.keys("Return")
    wait_for(lambda: [file for file in folder.glob(f"*.{kind}") if file.stat().st_size])
    kplan.take_focus()


def picture(screen: Screen, name: str, window: str = "root") -> QImage:
    """Put a picture of the screen, or a window on it, into the folder of pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    file = PICTURES / f"{name}.png"
    environment = {**os.environ, "DISPLAY": screen.display}
    subprocess.run(["import", "-window", window, str(file)], env=environment, check=True)
    return QImage(str(file))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The filled example."""
    file = tmp_path / "Sør-Trøndelag ÆØÅ.kplan"
    ReportFile.create(file, example_report()).close()
    return file


@pytest.mark.timeout(600)
def test_a_days_work_in_the_window(file: Path) -> None:
    first, second, *rest = notes_in(file)
    with a_desktop() as screen:
        typed = f" Fire ledere og en fagdag {screen.letters}."
        with start(screen, file) as kplan:
            kplan.drag(SECOND_GRIP, ABOVE_THE_FIRST)
            wait_for(lambda: notes_in(file) == [second, first, *rest])
            kplan.keys("Return", "Down", "ctrl+End")
            kplan.write(typed)
            wait_for(lambda: notes_in(file)[0] == second + typed)
            kplan.keys("F2", "Return")
            kplan.write("7 elever")
            kplan.keys("KP_Enter", "Escape")
            picture(screen, "work")
            kplan.keys(*DOCUMENTS, "Return")
            save_as_proposed(kplan, "Lag PDF", file.parent, "pdf")
            kplan.keys(*DOCUMENTS, "Down", "Down", "Return")
            save_as_proposed(kplan, "Skriv Word-dokument", file.parent, "docx")
            kplan.keys("ctrl+shift+d", "Return")
            wait_for(lambda: list(file.parent.rglob("*.eml")))
            picture(screen, "delivered")
            kplan.keys("Escape")
            kplan.close()
        with start(screen) as again:
            assert again.xdotool("getwindowname", again.window) == f"{file.stem} – Kplan"
            again.keys("Return", "Down", "ctrl+End")
            again.write(" Mer.")
            wait_for(lambda: notes_in(file)[0] == second + typed + " Mer.")
        with start(screen, file) as after_the_kill:
            after_the_kill.close()
    report = ReportFile.open(file).load()
    notes = report.goals[0].measures[0].notes
    assert [note.text for note in notes] == [second + typed + " Mer.", first, *rest]
    figures = report.activities[notes[0].activity_id].figures
    assert Decimal(7) in [figure.value for figure in figures]
    assert [path.suffix for path in file.parent.rglob("*") if path.suffix == ".kplan"] == [".kplan"]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("percent", DPI)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_window_follows_the_systems_scale_and_colours(
    file: Path, percent: int, scheme: Scheme
) -> None:
    colours = r"Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
    set_in_registry(r"Control Panel\Desktop", "LogPixels", DPI[percent])
    set_in_registry(colours, "AppsUseLightTheme", int(scheme == "light"))
    try:
        with a_desktop() as screen, start(screen, file) as kplan:
            kplan.keys("Return", "Down")
            image = picture(screen, f"{scheme}-{percent}", kplan.window)
    finally:
        set_in_registry(r"Control Panel\Desktop", "LogPixels", DPI[100])
        set_in_registry(colours, "AppsUseLightTheme", 1)
    tokens = load_tokens(program_files().resources / "styles", scheme)
    left_edge = [image.pixelColor(4, row) for row in range(image.height())]
    # The toolbar above the tree, and the line between them.
    assert left_edge[0] == tokens.colour("paper")
    assert left_edge[image.height() // 2] == tokens.colour("ground")
    toolbar = left_edge.index(tokens.colour("line"))
    assert toolbar == pytest.approx((tokens.toolbar_height - 1) * percent / 100, abs=1)
