"""What of the libraries the distributable program can do without.

PyInstaller takes along every plugin that Qt has, and what each of them links. So plugins are left
out by name, and then the shared libraries that nothing left needs. Leaving out too much shows only
when it is first used, hence the packaged program's `self-test`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fnmatch import fnmatchcase

Entry = tuple[str, str, str]
"""A file as PyInstaller lists it: where it will lie in the folder, where it is now, what it is."""

# Python modules that a library imports where it finds them, and that nothing of Kplan reaches.
EXCLUDED_MODULES = [
    *("tkinter", "curses", "readline", "pdb", "unittest", "pydoc", "setuptools"),
    # OpenSSL: there is no network, and hashlib has its own SHA-256.
    *("ssl", "_ssl", "_hashlib"),
]

# Plugins and extension modules, by file name without folders; `*` is any text.
UNNEEDED_FILES = (
    # Screens that are no desktop, and a theme that brings GTK along.
    "libqeglfs*", "libqlinuxfb*", "libqvnc*", "libqvkkhrdisplay*", "libqminimal*", "libqgtk3*",
    # A keyboard on the screen, which brings the whole of QML along.
    "*qtvirtualkeyboard*",
    # Kplan has no network.
    "*qopensslbackend*", "*qcertonlybackend*", "*qschannelbackend*", "*qsecuretransportbackend*",
    "libqnetworkmanager*", "libqconnman*", "libqglib.so", "qnetworklistmanager*",
    # Pictures in formats that are neither shown nor printed.
    "libqicns*", "libqtga*", "libqtiff*", "libqwbmp*", "libqwebp*", "libqgif*", "libqpdf.so",
    "_avif*.so", "_webp*.so",
    # Touch screens and tablets without a window system.
    "libqevdev*", "libqtuiotouch*",
)  # fmt: skip
# Qt's own buttons in Kplan's languages: bokmål is ours, nynorsk stands in for what it lacks.
QT_TRANSLATIONS = ("qtbase_nn.qm", "qtbase_en.qm")


def is_needed(destination: str) -> bool:
    """Whether a file goes into the folder, by where it would lie there."""
    folders, _, name = destination.replace("\\", "/").rpartition("/")
    if folders.endswith("/translations") and "PySide6" in folders:
        return name in QT_TRANSLATIONS
    return not any(fnmatchcase(name, pattern) for pattern in UNNEEDED_FILES)


def without_unneeded_libraries(
    entries: Sequence[Entry], needs: Callable[[str], Iterable[str]]
) -> list[Entry]:
    """The entries less the shared libraries that no other entry needs, in their order. Linux only.

    `needs` gives the file names of the libraries that a file links. A library is recognised by the
    version in its name («libfoo.so.1»); extension modules and plugins have none, and are loaded by
    name. So is Python itself, by the program's first few lines.
    """
    libraries = {
        _name(entry): entry
        for entry in entries
        if ".so." in _name(entry) and entry[2] == "BINARY" and "libpython" not in entry[0]
    }
    reached: set[str] = set()
    waiting = [entry for entry in entries if entry[2] in {"BINARY", "EXTENSION"}]
    waiting = [entry for entry in waiting if _name(entry) not in libraries]
    while waiting:
        for name in needs(waiting.pop()[1]):
            if name in libraries and name not in reached:
                reached.add(name)
                waiting.append(libraries[name])
    unneeded = set(libraries) - reached
    # Symbolic links have the name of the library that they lead to.
    return [entry for entry in entries if _name(entry) not in unneeded]


def _name(entry: Entry) -> str:
    """The file's name without its folder."""
    return entry[0].rpartition("/")[2]
