"""The installed window, driven by a real mouse and real keys: Wine on a virtual screen.

`python3 build/dev.py windows window` runs these tests by this machine's own Python.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from devtools.windows.wine import windows_path
from PySide6.QtGui import QImage

from kplan_desktop.paths import program_files
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.theme.style_tokens import Scheme, load_tokens
from tests.e2e.running import (
    Program,
    RunningKplan,
    Screen,
    notes_in,
    virtual_screen,
    wait_for,
)
from tests.storage.samples import example_report
from tests.windows.conftest import Windows, a_machine

PICTURES = os.environ.get("KPLAN_WINDOWS_PICTURES", "")
"""The folder that pictures of the window are put into."""

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(600),
    pytest.mark.skipif(not PICTURES, reason="`dev.py windows window` runs this, and sees to tools"),
]

SECOND_GRIP, ABOVE_THE_FIRST = (917, 401), (917, 300)
"""Places in a window of 1280 × 800 at 100 %: where a note is gripped, and where it is let go."""

DOCUMENTS = ("F10", *["Down"] * 10, "Right")
"""The keys to the menu below «Documents»."""

DPI = {100: 96, 150: 144, 200: 192}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, setup: Path) -> Iterator[Windows]:
    """A machine that Kplan is installed on."""
    with a_machine(tmp_path_factory.mktemp("installed")) as windows:
        assert windows.install(setup) == 0
        yield windows


@dataclass(frozen=True, slots=True)
class Desktop:
    """A machine with Kplan, and the virtual screen that it has now."""

    windows: Windows
    screen: Screen

    def start(self, *files: Path) -> RunningKplan:
        """Start the installed program."""
        program = Program(
            ("wine", str(self.windows.programs / "Kplan" / "Kplan.exe")),
            {
                **self.windows.wine.environment(),
                "QT_QPA_PLATFORM": "windows",
                "LC_ALL": "C.UTF-8",
            },
            named=windows_path,
        )
        pipe, the_same = subprocess.PIPE, subprocess.STDOUT
        return RunningKplan(self.screen, program, *files, output=pipe, errors=the_same)

    def picture(self, name: str, window: str = "root") -> QImage:
        """Put a picture of the screen, or a window on it, into the folder of pictures."""
        file = Path(PICTURES) / f"{name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["import", "-window", window, str(file)],
            env={**os.environ, "DISPLAY": self.screen.display},
            check=True,
        )
        return QImage(str(file))


@contextmanager
def a_desktop(machine: Windows) -> Iterator[Desktop]:
    """Give a machine a large screen with a window manager, and start it anew on that."""
    with virtual_screen("1920x1080") as screen:
        manager = subprocess.Popen(
            ["openbox"], env={**os.environ, "DISPLAY": screen.display}, stderr=subprocess.DEVNULL
        )
        wine = machine.wine.on(screen.display)
        try:
            yield Desktop(Windows(wine), screen)
        finally:
            wine.stop()
            manager.terminate()
            manager.wait()


def set_in_registry(machine: Windows, key: str, name: str, value: int) -> None:
    """Set a number in the user's part of the registry."""
    entry = ("add", rf"HKCU\{key}", "/v", name, "/t", "REG_DWORD", "/d", str(value), "/f")
    assert machine.run("reg", *entry)[0] == 0


def save_as_proposed(kplan: RunningKplan, title: str, folder: Path, kind: str) -> None:
    """Answer Windows' own dialog with the name that it proposes, and wait for the file."""
    wait_for(lambda: kplan.find_window(f"^{title}$"))
    kplan.keys("Return")
    wait_for(lambda: [file for file in folder.glob(f"*.{kind}") if file.stat().st_size])
    kplan.take_focus()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The filled example."""
    file = tmp_path / "Sør-Trøndelag ÆØÅ.kplan"
    ReportFile.create(file, example_report()).close()
    return file


def test_a_days_work_in_the_window(installed: Windows, file: Path) -> None:
    first, second, *rest = notes_in(file)
    with a_desktop(installed) as desktop:
        typed = f" Fire ledere og en fagdag {desktop.screen.letters}."
        with desktop.start(file) as kplan:
            kplan.drag(SECOND_GRIP, ABOVE_THE_FIRST)
            wait_for(lambda: notes_in(file) == [second, first, *rest])
            kplan.keys("Return", "Down", "ctrl+End")
            kplan.write(typed)
            wait_for(lambda: notes_in(file)[0] == second + typed)
            kplan.keys("F2", "Return")
            kplan.write("7 elever")
            kplan.keys("KP_Enter", "Escape")
            desktop.picture("work")
            kplan.keys(*DOCUMENTS, "Return")
            save_as_proposed(kplan, "Lagre PDF-en som", file.parent, "pdf")
            kplan.keys(*DOCUMENTS, "Down", "Down", "Return")
            save_as_proposed(kplan, "Lagre Word-dokumentet som", file.parent, "docx")
            kplan.keys("ctrl+shift+d", "Return")
            wait_for(lambda: list(file.parent.rglob("*.eml")))
            desktop.picture("delivered")
            kplan.keys("Escape")
            kplan.close()
        with desktop.start() as again:
            assert again.xdotool("getwindowname", again.window) == f"{file.stem} – Kplan"
            again.keys("Return", "Down", "ctrl+End")
            again.write(" Mer.")
            wait_for(lambda: notes_in(file)[0] == second + typed + " Mer.")
        with desktop.start(file) as after_the_kill:
            after_the_kill.close()
    report = ReportFile.open(file).load()
    notes = report.goals[0].measures[0].notes
    assert [note.text for note in notes] == [second + typed + " Mer.", first, *rest]
    figures = report.activities[notes[0].activity_id].figures
    assert Decimal(7) in [figure.value for figure in figures]
    assert [path.suffix for path in file.parent.rglob("*") if path.suffix == ".kplan"] == [".kplan"]


@pytest.mark.parametrize("percent", DPI)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_window_follows_the_systems_scale_and_colours(
    installed: Windows, file: Path, percent: int, scheme: Scheme
) -> None:
    colours = r"Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
    set_in_registry(installed, r"Control Panel\Desktop", "LogPixels", DPI[percent])
    set_in_registry(installed, colours, "AppsUseLightTheme", int(scheme == "light"))
    try:
        with a_desktop(installed) as desktop, desktop.start(file) as kplan:
            kplan.keys("Return", "Down")
            image = desktop.picture(f"{scheme}-{percent}", kplan.window)
    finally:
        set_in_registry(installed, r"Control Panel\Desktop", "LogPixels", DPI[100])
        set_in_registry(installed, colours, "AppsUseLightTheme", 1)
    tokens = load_tokens(program_files().resources / "styles", scheme)
    left_edge = [image.pixelColor(4, row) for row in range(image.height())]
    # The toolbar above the tree, and the line between them.
    assert left_edge[0] == tokens.colour("paper")
    assert left_edge[image.height() // 2] == tokens.colour("ground")
    toolbar = left_edge.index(tokens.colour("line"))
    assert toolbar == pytest.approx((tokens.toolbar_height - 1) * percent / 100, abs=1)
