"""The Debian package on a bare Debian: installed, used by an ordinary user, and removed.

Run by `dev.py debian`, which makes the Debian. From its first start the program is under a filter
of the kernel that kills it where it asks for a socket other than Unix's own.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from devtools.linux.bare_debian import proxies

from tests.e2e.running import ROOT, Program, RunningKplan, Screen, given, notes_in, wait_for

USER, NUMBER = "kari", 1000
WITHOUT_NETWORK = """
import os, sys
from tests.untrusted.without_network import forbid_below_python
forbid_below_python()
os.execvp(sys.argv[1], sys.argv[1:])
"""
PICTURE = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv)
assert app.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


@dataclass(frozen=True, slots=True)
class Machine:
    """A bare Debian with one user."""

    root: Path

    @property
    def home(self) -> Path:
        """The user's folder, as it is seen from outside."""
        return self.root / "home" / USER

    def as_root(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the machine's own; it must succeed."""
        variables = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "DEBIAN_FRONTEND": "noninteractive",
            **proxies(),
        }
        done = subprocess.run(
            ["chroot", self.root, *command],
            env=variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{' '.join(command)}: {done.stdout[-2000:]}{done.stderr}"
        return done

    def as_user(self, *command: str, **variables: str) -> list[str]:
        """The command line, from outside, of a command that the user runs with no network."""
        words = {"HOME": f"/home/{USER}", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **variables}
        return [
            *(sys.executable, "-c", WITHOUT_NETWORK),
            *("chroot", f"--userspec={NUMBER}:{NUMBER}", str(self.root), "env", "-i"),
            *(f"{name}={value}" for name, value in words.items()),
            *command,
        ]

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command as the user, in her own folder."""
        return subprocess.run(
            self.as_user("sh", "-c", 'cd && exec "$@"', "sh", *command),
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )

    def contents(self) -> dict[str, str]:
        """All files of the user's but the system's caches (of fonts, say), with their hashes."""
        files = [file for file in sorted(self.home.rglob("*")) if file.is_file()]
        names = {str(file.relative_to(self.home)): file for file in files}
        return {
            name: hashlib.sha256(file.read_bytes()).hexdigest()
            for name, file in names.items()
            if not name.startswith(".cache/")
        }


@pytest.fixture(scope="module")
def machine() -> Machine:
    """The Debian with Kplan installed, and with an ordinary user whose folder is empty."""
    machine, deb = Machine(given("KPLAN_BARE_DEBIAN")), given("KPLAN_DEB")
    shutil.copy(deb, machine.root / deb.name)
    machine.as_root("apt-get", "install", "-qy", "--no-install-recommends", f"/{deb.name}")
    machine.as_root("useradd", "--uid", str(NUMBER), "--user-group", "--create-home", USER)
    for file in machine.home.iterdir():
        file.unlink()
    return machine


def test_the_self_test_passes_with_what_the_package_depends_on_alone(machine: Machine) -> None:
    done = machine.run("kplan", "self-test")
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(line.startswith("ok ") for line in done.stdout.splitlines()), done.stdout
    assert machine.contents().keys() == set()


def test_a_socket_beyond_unix_is_what_the_filter_kills_for(machine: Machine) -> None:
    done = machine.run("bash", "-c", "exec 3<>/dev/udp/127.0.0.1/9")
    assert done.returncode != 0


def test_the_window_opens_on_the_demo_and_keeps_what_is_typed(
    machine: Machine, screen: Screen
) -> None:
    done = machine.run("kplan", "demo", "Dokumenter/Kplan")
    assert done.returncode == 0, done.stderr
    (file,) = (machine.home / "Dokumenter" / "Kplan").glob("*.kplan")
    inside = f"/home/{USER}/{file.relative_to(machine.home)}"
    program = Program(
        tuple(machine.as_user("kplan", inside, DISPLAY=screen.display)),
        {"PYTHONPATH": str(ROOT)},
    )
    typed = " Skrevet på en ny maskin."
    with RunningKplan(screen, program) as running:
        running.keys("Return", "Down", "ctrl+End")
        running.write(typed)
        wait_for(lambda: notes_in(file)[0].endswith(typed))
        picture(screen, "window.png")
        running.xdotool("key", "ctrl+q")
        assert running.process.wait(60) == 0


def test_a_first_start_with_an_empty_home_asks_whose_report_it_is(
    machine: Machine, screen: Screen
) -> None:
    new = machine.root / "home" / USER / "tom"
    new.mkdir()
    os.chown(new, NUMBER, NUMBER)
    command = machine.as_user("kplan", HOME=f"/home/{USER}/tom", DISPLAY=screen.display)
    with RunningKplan(screen, Program(tuple(command), {"PYTHONPATH": str(ROOT)})) as running:
        picture(screen, "first-start.png")
        running.keys("Escape")
        running.kill()
    shutil.rmtree(new)


def test_the_menu_entry_the_file_types_and_the_icon_are_where_a_desktop_looks(
    machine: Machine,
) -> None:
    share = machine.root / "usr" / "share"
    entry = (share / "applications" / "kplan.desktop").read_text(encoding="utf-8")
    types = (share / "mime" / "packages" / "kplan.xml").read_text(encoding="utf-8")
    opened = next(line for line in entry.splitlines() if line.startswith("MimeType="))
    for mime in opened.removeprefix("MimeType=").strip(";").split(";"):
        assert f'type="{mime}"' in types
    assert (share / "icons" / "hicolor" / "256x256" / "apps" / "kplan.png").is_file()
    assert machine.run("kplan", "--version").stdout.startswith("Kplan ")


def test_removing_leaves_the_reports_and_nothing_of_the_program(machine: Machine) -> None:
    before = machine.contents()
    assert any(name.endswith(".kplan") for name in before)
    machine.as_root("apt-get", "purge", "-qy", "kplan")
    assert machine.contents() == before
    left = [path for path in (machine.root / "usr").rglob("*kplan*") if path.exists()]
    assert left == []


def picture(screen: Screen, name: str) -> None:
    """Keep a picture of the screen, to be looked at."""
    subprocess.run(
        [sys.executable, "-c", PICTURE, given("KPLAN_DEBIAN_PICTURES") / name],
        env={**os.environ, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"},
        check=True,
    )
