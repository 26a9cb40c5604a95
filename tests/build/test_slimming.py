"""What is left out of the distributable program."""

from __future__ import annotations

import pytest
from devtools.slimming import Entry, is_needed, without_unneeded_libraries

QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "destination",
    [
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/plugins/platforms/libqeglfs.so",
        f"{QT}/plugins/tls/libqopensslbackend.so",
        f"{QT}/translations/qtbase_de.qm",
        "libcups.so.2",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6\\plugins\\imageformats\\qtiff.dll",
        "PySide6\\opengl32sw.dll",
        "PIL\\_avif.cp311-win_amd64.pyd",
        "icuuc.dll",
        "PIL/_avif.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_kplan_never_uses_is_left_out(destination: str) -> None:
    assert not is_needed(destination)


@pytest.mark.parametrize(
    "destination",
    [
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqoffscreen.so",
        f"{QT}/plugins/imageformats/libqsvg.so",
        f"{QT}/plugins/iconengines/libqsvgicon.so",
        f"{QT}/translations/qtbase_nn.qm",
        f"{QT}/lib/libQt6Network.so.6",
        f"{QT}/plugins/printsupport/libcupsprintersupport.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6\\plugins\\imageformats\\qjpeg.dll",
        "qpdf30-14efc7eef6c9.dll",
        "kplan_desktop/resources/translations/kplan_nb.qm",
        "kplan_desktop/forms/strategi-2020-2012-2014.json",
    ],
)
def test_what_kplan_uses_stays(destination: str) -> None:
    assert is_needed(destination)


def test_a_library_stays_only_while_something_that_stays_needs_it() -> None:
    def at(destination: str, kind: str = "BINARY") -> Entry:
        return (destination, f"from/{destination}", kind)

    needs = {
        "from/QtGui.abi3.so": {"libQt6Gui.so.6"},
        "from/Qt/lib/libQt6Gui.so.6": {"libQt6Core.so.6", "libc.so.6"},
        "from/libgtk-3.so.0": {"libcairo.so.2"},
        "from/libcairo.so.2": {"libgtk-3.so.0"},
    }
    kept = [
        at("QtGui.abi3.so", "EXTENSION"),
        at("Qt/lib/libQt6Gui.so.6"),
        at("Qt/lib/libQt6Core.so.6"),
        at("libQt6Gui.so.6", "SYMLINK"),
        at("plugins/libqxcb.so"),
        at("libpython3.11.so.1.0"),
        at("forms/form.json", "DATA"),
    ]
    dropped = [
        at("libgtk-3.so.0"),
        at("libcairo.so.2"),
        at("Qt/lib/libQt6Qml.so.6"),
        at("libQt6Qml.so.6", "SYMLINK"),
    ]
    left = without_unneeded_libraries([*dropped, *kept], lambda file: needs.get(file, set()))
    assert left == kept


def test_a_windows_library_stays_only_while_something_that_stays_needs_it() -> None:
    needs = {
        "QtGui.pyd": {"QT6GUI.dll", "KERNEL32.dll"},
        "Qt6Gui.dll": {"Qt6Core.dll"},
        "Qt6Quick.dll": {"Qt6Qml.dll"},
    }
    kept = [
        ("PySide6\\QtGui.pyd", "QtGui.pyd", "EXTENSION"),
        ("PySide6\\Qt6Gui.dll", "Qt6Gui.dll", "BINARY"),
        ("PySide6\\Qt6Core.dll", "Qt6Core.dll", "BINARY"),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "qwindows.dll", "BINARY"),
        ("python311.dll", "python311.dll", "BINARY"),
    ]
    dropped = [
        ("PySide6\\Qt6Quick.dll", "Qt6Quick.dll", "BINARY"),
        ("PySide6\\Qt6Qml.dll", "Qt6Qml.dll", "BINARY"),
    ]
    left = without_unneeded_libraries([*dropped, *kept], lambda file: needs.get(file, set()))
    assert left == kept
