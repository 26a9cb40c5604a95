"""What of the libraries the distributable program can do without.

PyInstaller takes along every plugin that Qt has, and what each of them links. So plugins are left
out by name, and then the shared libraries that nothing left needs. Leaving out too much shows only
when it is first used, hence the packaged program's `self-test`.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

Entry = tuple[str, str, str]
"""A file as PyInstaller lists it: where it will lie in the folder, where it is now, what it is."""

# Python modules that a library imports where it finds them, and that nothing of Kplan reaches.
EXCLUDED_MODULES = [
    *("tkinter", "curses", "readline", "pdb", "unittest", "pydoc", "setuptools"),
    # OpenSSL: there is no network, and hashlib has its own SHA-256.
    *("ssl", "_ssl", "_hashlib"),
    # XML is read and written by lxml.etree alone.
    *("lxml.html", "lxml.objectify"),
]

# Plugins, libraries that are loaded by name, and extension modules; by file name without folders
# and without Unix's «lib», `*` being any text.
UNNEEDED_FILES = (
    # Screens that are no desktop, and a theme that brings GTK along.
    "qeglfs*", "qlinuxfb*", "qvnc*", "qvkkhrdisplay*", "qminimal*", "qgtk3*", "qdirect2d*",
    # A keyboard on the screen, which brings the whole of QML along.
    "*qtvirtualkeyboard*",
    # OpenGL in software, for Qt Quick; widgets are painted without OpenGL.
    "opengl32sw.dll", "d3dcompiler_*.dll",
    # Kplan has no network.
    "*qopensslbackend*", "*qcertonlybackend*", "*qschannelbackend*", "*qsecuretransportbackend*",
    "qnetworkmanager*", "qconnman*", "qglib.so", "qnetworklistmanager*",
    # The client of CUPS brings encryption along; where there is a printer, the system has it.
    "cups.so*",
    # Pictures in formats that are neither shown nor printed.
    "qicns*", "qtga*", "qtiff*", "qwbmp*", "qwebp*", "qgif*", "qpdf.so", "qpdf.dll",
    "_avif*", "_webp*",
    # Touch screens and tablets without a window system.
    "qevdev*", "qtuiotouch*",
    # Windows' own. Wine lacks them, so that what stands in for them in tests could come along.
    "icuuc.dll", "mscms.dll", "bcryptprimitives.dll",
)  # fmt: skip
# Qt's own buttons in Kplan's languages: bokmål is ours, nynorsk stands in for what it lacks.
QT_TRANSLATIONS = ("qtbase_nn.qm", "qtbase_en.qm")


def is_needed(destination: str) -> bool:
    """Whether a file goes into the folder, by where it would lie there."""
    folders, name = _split(destination)
    if folders.endswith("/translations") and "PySide6" in folders:
        return name in QT_TRANSLATIONS
    plain = name.removeprefix("lib")
    return not any(fnmatchcase(plain, pattern) for pattern in UNNEEDED_FILES)


def without_unneeded_libraries(
    entries: Sequence[Entry], needs: Callable[[str], Iterable[str]]
) -> list[Entry]:
    """The entries less the shared libraries that no other entry needs, in their order.

    `needs` gives the file names of the libraries that a file links. On Linux a library is
    recognised by the version in its name («libfoo.so.1»), on Windows by the ending of its name;
    extension modules and plugins are loaded by name. So is Python itself, by the program's first
    few lines. Not for macOS.
    """
    libraries = {_key(entry[0]): entry for entry in entries if _is_library(entry)}
    reached: set[str] = set()
    waiting = [entry for entry in entries if entry[2] in {"BINARY", "EXTENSION"}]
    waiting = [entry for entry in waiting if _key(entry[0]) not in libraries]
    while waiting:
        for needed in needs(waiting.pop()[1]):
            name = _key(needed)
            if name in libraries and name not in reached:
                reached.add(name)
                waiting.append(libraries[name])
    unneeded = set(libraries) - reached
    # Symbolic links have the name of the library that they lead to.
    return [entry for entry in entries if _key(entry[0]) not in unneeded]


def linked_by(*files: str | Path) -> set[str]:
    """The libraries that Linux's programs and libraries link themselves, by name."""
    done = subprocess.run(
        ["objdump", "-p", *files], stdout=subprocess.PIPE, text=True, errors="replace", check=True
    )
    lines = (line.split() for line in done.stdout.splitlines())
    return {words[1] for words in lines if words[:1] == ["NEEDED"]}


def _is_library(entry: Entry) -> bool:
    """Whether a file is there only for others to link."""
    folders, name = _split(entry[0])
    if entry[2] != "BINARY" or "python3" in name:
        return False
    return ".so." in name or (name.lower().endswith(".dll") and "/plugins/" not in f"{folders}/")


def _key(path: str) -> str:
    """The file's name without its folder, as names are compared: Windows knows no case."""
    name = _split(path)[1]
    return name.lower() if name.lower().endswith(".dll") else name


def _split(path: str) -> tuple[str, str]:
    """The folders, with «/» between them, and the name of a file."""
    folders, _, name = path.replace("\\", "/").rpartition("/")
    return folders, name
