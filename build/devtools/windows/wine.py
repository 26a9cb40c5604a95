"""Wine, with a prefix (its drive and registry) of the checkout's own.

Three libraries of Windows 10 are missing or unfinished in Debian 12's Wine 8. Small ones of our
own, build/windows/stand_ins/, lie in the system folder of this prefix and nowhere else: there every
program finds them, a packaged one too, and none takes them along.
"""

from __future__ import annotations

import os
import platform
import select
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from devtools.stamps import Stamped, files_in
from devtools.steps import Checkout, NotHereError, StepError, call, report
from devtools.system import WINE_TOOLS, missing_packages, need_packages

OVERRIDES = {
    "mscms": "n",  # ours
    "bcryptprimitives": "n",  # ours
    "winemenubuilder.exe": "d",  # it would write to this user's menus and file types
    "mshtml": "d",  # and these two would be offered for download
    "mscoree": "d",
}


@dataclass(frozen=True, slots=True)
class Wine:
    """Windows programs in one prefix. `display` is the X display that their windows appear on.

    Without one, no window can be shown, whatever screen this terminal belongs to.
    """

    prefix: Path
    display: str | None = None

    @property
    def stamp(self) -> Path:
        """What the prefix was set up from."""
        return self.prefix / "kplan-set-up"

    def on(self, display: str | None) -> Wine:
        """The same prefix on another display, of which a running server knows nothing."""
        self.stop()
        return replace(self, display=display)

    def environment(self, variables: Mapping[str, str] | None = None) -> dict[str, str]:
        """What a Windows program is started with: this process's variables, Wine's, and yours."""
        hidden = {"DISPLAY", "WAYLAND_DISPLAY", "PYTHONHOME", "PYTHONPATH", "QT_QPA_PLATFORM"}
        found = {name: value for name, value in os.environ.items() if name not in hidden}
        if self.display is not None:
            found["DISPLAY"] = self.display
        return {
            **found,
            "WINEARCH": "win64",
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": ";".join(f"{name}={how}" for name, how in OVERRIDES.items()),
            # Documents and the desktop would be this user's own folders.
            "HOME": str(self.prefix / "home"),
            **(variables or {}),
        }

    def run(
        self,
        command: Sequence[str | Path],
        *,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> int:
        """Run a Windows program to its end. Returns its exit code; prints what it prints.

        Paths in the command are given as Windows knows them. `environment` is added to the rest.
        """
        # With a file or a terminal for its streams, a Windows Python cannot start.
        reading, writing = os.pipe()
        with os.fdopen(reading, "rb", buffering=0) as output:
            process = subprocess.Popen(
                ["wine", *(windows_path(word) for word in command)],
                cwd=folder,
                env=self.environment(environment),
                stdin=subprocess.DEVNULL,
                stdout=writing,
                stderr=subprocess.STDOUT,
            )
            os.close(writing)
            try:
                _pass_on(process, output)
                return process.wait()
            except BaseException:
                self.stop()
                process.wait()
                raise

    def call(
        self,
        command: Sequence[str | Path],
        *,
        otherwise: str,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Run a program that must succeed. Raises StepError with the sentence `otherwise`."""
        code = self.run(command, folder=folder, environment=environment)
        if code:
            raise StepError(otherwise, code)

    def stop(self) -> None:
        """End every program in the prefix."""
        if self.prefix.exists():
            self._server("-k")
            self.wait()

    def wait(self) -> None:
        """Wait until the last program has ended, and with it the server."""
        self._server("-w")

    def _server(self, option: str) -> None:
        subprocess.run(
            ["wineserver", option], env=self.environment(), capture_output=True, check=False
        )


def windows_path(path: str | Path) -> str:
    """A Path as Windows programs name it, on the drive that is Linux's root; text as it is."""
    return "Z:" + str(path.absolute()).replace("/", "\\") if isinstance(path, Path) else path


def prepare_wine(checkout: Checkout) -> Wine:
    """Wine with a prefix that has the stand-ins in it.

    Raises NotHereError on a kind of machine that cannot run it, and StepError for other faults.
    """
    if not sys.platform.startswith("linux") or platform.machine() != "x86_64":
        raise NotHereError(
            "Windows programs can be run by Wine, on Debian with an x86-64 processor; "
            f"this is {platform.system()} on {platform.machine()}."
        )
    need_packages(missing_packages((), WINE_TOOLS), purpose="Windows programs")
    wine = Wine(checkout.root / ".tools" / "windows" / "prefix")
    sources = files_in(checkout.root / "build" / "windows" / "stand_ins")
    version = subprocess.run(["wine", "--version"], capture_output=True, text=True, check=False)
    made_from = [Path(__file__), *sources]
    stamped = Stamped.over(wine.stamp, made_from, version.stdout)
    if not stamped.unchanged():
        report("Making a Windows drive for Wine …")
        wine.stop()
        shutil.rmtree(wine.prefix, ignore_errors=True)
        (wine.prefix / "home").mkdir(parents=True)
        _make_drive(wine)
        for source in sources:
            _compile(source, wine.prefix / "drive_c" / "windows" / "system32")
        stamped.record()
    return wine


def _make_drive(wine: Wine) -> None:
    """Make the drive, with a registry of Windows 10: Wine's own is older than what Qt runs on."""
    for command in (("wineboot", "--init"), ("wine", "winecfg", "-v", "win10")):
        made = subprocess.run(
            command,
            env=wine.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        wine.wait()  # the registry is written when it ends
        if made.returncode or not (wine.prefix / "system.reg").is_file():
            print(made.stderr, file=sys.stderr, end="")
            raise StepError("Wine could not make its Windows drive; what it printed is above.")


def _compile(source: Path, folder: Path) -> None:
    """Make a stand-in from its source, in place of what Wine has by that name."""
    library = folder / f"{source.stem}.dll"
    library.unlink(missing_ok=True)  # it may be a link to Wine's own
    call(
        [
            *("x86_64-w64-mingw32-gcc", "-shared", "-Os", "-s", "-Wall", "-Werror"),
            *("-o", library, source, "-ladvapi32"),
        ],
        otherwise=f"The stand-in {source.name} could not be compiled; the reason is above.",
    )


def _pass_on(process: subprocess.Popen[bytes], output: IO[bytes]) -> None:
    """Print what a program prints, as it comes, until the program has ended.

    Wine's own services inherit the pipe and may hold it open for longer.
    """
    sys.stdout.flush()
    ended = False
    while not ended:
        ended = process.poll() is not None
        while select.select([output], [], [], 0 if ended else 0.1)[0]:
            piece = output.read(65536)
            if not piece:
                process.wait()
                return
            sys.stdout.buffer.write(piece.replace(b"\r\n", b"\n"))
            sys.stdout.buffer.flush()
