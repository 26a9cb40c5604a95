"""What Kplan needs of the operating system, and how it gets there on Debian.

Qt's own libraries come with its wheels, but those of the X server, OpenGL and fonts do not. What
is missing is found by trying to load it, so that no package database is asked when all is well.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from devtools.steps import StepError, report


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library that Qt links, and the Debian package that holds it."""

    file: str
    package: str


@dataclass(frozen=True, slots=True)
class Tool:
    """A command that a test or a build calls, and the Debian package that holds it."""

    command: str
    package: str


@dataclass(frozen=True, slots=True)
class SystemFile:
    """A file that no command leads to: its pattern below the root, and the package it is in."""

    pattern: str
    package: str


# What libQt6Gui, libQt6Widgets and libQt6Pdf of PySide6 6.12 link, by `objdump -p`.
QT_LIBRARIES = (
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libX11.so.6", "libx11-6"),
    Library("libbrotlidec.so.1", "libbrotli1"),
)
# The same for its platform plugin xcb, which draws real windows.
WINDOW_LIBRARIES = (
    *QT_LIBRARIES,
    Library("libX11-xcb.so.1", "libx11-xcb1"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-shm.so.0", "libxcb-shm0"),
    Library("libxcb-sync.so.1", "libxcb-sync1"),
    Library("libxcb-util.so.1", "libxcb-util1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
SCREEN_TOOLS = (
    Tool("Xvfb", "xvfb"),
    Tool("xdotool", "xdotool"),
)
# What a window is driven with on a desktop, and pictures of it are taken.
DESKTOP_TOOLS = (
    *SCREEN_TOOLS,
    Tool("setxkbmap", "x11-xkb-utils"),
    Tool("openbox", "openbox"),
    Tool("import", "imagemagick"),
)
TEST_TOOLS = (
    Tool("pdftotext", "poppler-utils"),
    *SCREEN_TOOLS,
)
# What reads and turns about Word documents and workbooks in the long tests.
LONG_TEST_TOOLS = (
    Tool("soffice", "libreoffice-writer-nogui"),
    Tool("soffice", "libreoffice-calc-nogui"),
)
# What listens to the program as a screen reader does.
LISTENING_TOOLS = (
    Tool("dbus-daemon", "dbus-daemon"),
    Tool("/usr/libexec/at-spi-bus-launcher", "at-spi2-core"),
)
LISTENING_FILES = (
    SystemFile("usr/lib/python3/dist-packages/gi/__init__.py", "python3-gi"),
    SystemFile("usr/lib/*/girepository-1.0/Atspi-2.0.typelib", "gir1.2-atspi-2.0"),
)
PACKAGING_TOOLS = (
    Tool("objdump", "binutils"),
    Tool("strip", "binutils"),
)

# What runs, checks and makes Windows programs on Debian. Wine is of use without 32-bit programs.
WINE_TOOLS = (
    Tool("wine", "wine"),
    Tool("wine", "wine64"),
    Tool("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64"),
    Tool("osslsigncode", "osslsigncode"),
)
SETUP_TOOLS = (Tool("makensis", "nsis"),)


def python_library() -> tuple[Library, ...]:
    """Python's own shared library, which Debian keeps apart and a packaged program carries."""
    if sys.base_prefix != "/usr":
        return ()
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return (Library(f"libpython{version}.so.1.0", f"libpython{version}"),)


def has_screen() -> bool:
    """Whether a window could be shown to someone here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def loads(library: Library) -> bool:
    """Whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library.file)
    except OSError:
        return False
    return True


def missing_packages(
    libraries: Iterable[Library], tools: Iterable[Tool] = (), files: Iterable[SystemFile] = ()
) -> list[str]:
    """The Debian packages of what is not here, each once, in the order given. Linux only."""
    if not sys.platform.startswith("linux"):
        return []
    found = [library.package for library in libraries if not loads(library)]
    found += [tool.package for tool in tools if shutil.which(tool.command) is None]
    found += [file.package for file in files if not any(Path("/").glob(file.pattern))]
    return list(dict.fromkeys(found))


def need_packages(packages: Sequence[str], *, purpose: str) -> None:
    """Install Debian packages when this user may. Raises StepError with the command otherwise."""
    if not packages:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        raise StepError(
            f"This system lacks what Debian calls {', '.join(packages)}, needed for {purpose}: "
            "install the same from your system's packages, and try again."
        )
    if os.geteuid() != 0:
        raise StepError(
            f"This system lacks packages needed for {purpose}; install them with:  "
            f"sudo {' '.join(command)}"
        )
    report(f"Installing system packages for {purpose}: {' '.join(packages)} …")
    if _apt(command):
        # The package lists may be absent, as on a new machine, or too old.
        _apt(["apt-get", "update"])
        code = _apt(command, show=True)
        if code:
            raise StepError(
                "The system packages could not be installed; apt-get's output is above."
            )


def _apt(command: Sequence[str], *, show: bool = False) -> int:
    """Run apt-get unattended. Returns its exit code; its output is printed when it fails."""
    done = subprocess.run(
        [command[0], "-o", "DPkg::Lock::Timeout=120", *command[1:]],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if show and done.returncode:
        print(done.stdout, file=sys.stderr, end="")
    return done.returncode
