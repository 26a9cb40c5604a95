"""What macOS is told of the app; on a Mac nobody has tried it yet."""

from __future__ import annotations

import os
import plistlib
import re
import subprocess
import sys
from pathlib import Path

from devtools.file_types import FILE_TYPES
from devtools.macos import LANGUAGES, info_plist, write_strings

from tests.folders import ROOT
from tests.platforms import posix_only

ASKED = """
import sys
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFileOpenEvent
from kplan_desktop.app import make_application
app = make_application([])
asked = []
app.file_requested.connect(lambda path: asked.append(path.name))
for event in (QFileOpenEvent("mappe/melding æ.kplan"), QEvent(QEvent.Type.User)):
    QCoreApplication.sendEvent(app, event)
sys.stdout.buffer.write(repr(asked).encode())
"""


def test_the_list_of_properties_can_be_written_and_read_as_apple_does() -> None:
    plist = plistlib.loads(plistlib.dumps(info_plist()))
    assert plist == info_plist()
    assert plist["CFBundleLocalizations"] == ["nb", "nn", "en"]
    assert plist["NSHighResolutionCapable"] is True
    assert re.fullmatch(r"\d+\.\d+", plist["LSMinimumSystemVersion"])


def test_each_of_kplans_own_files_is_declared_once_and_opened_by_it() -> None:
    plist = info_plist()
    declared = {
        each["UTTypeIdentifier"]: each["UTTypeTagSpecification"]["public.filename-extension"]
        for each in plist["UTExportedTypeDeclarations"]
    }
    assert declared == {"no.kplan.report": ["kplan"], "no.kplan.collection": ["ksamling"]}
    owned = [each for each in plist["CFBundleDocumentTypes"] if each["LSHandlerRank"] == "Owner"]
    assert {kind for each in owned for kind in each["LSItemContentTypes"]} == set(declared)
    # No other program's files are taken over.
    others = [each for each in plist["CFBundleDocumentTypes"] if each not in owned]
    assert {each["LSHandlerRank"] for each in others} == {"Alternate"}


def test_the_files_are_named_in_every_language(tmp_path: Path) -> None:
    found = dict(write_strings(tmp_path))
    assert set(found.values()) == {f"{language}.lproj" for language in LANGUAGES}
    for file, folder in found.items():
        names = dict(re.findall(r'^"(.+)" = "(.+)";$', Path(file).read_text("utf-8"), re.MULTILINE))
        language = folder.removesuffix(".lproj")
        assert names == {each.english: each.names[language] for each in FILE_TYPES}


@posix_only("Windows asks by the command line")
def test_a_file_that_macos_asks_for_by_an_event_is_passed_on() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", ASKED],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode() == "['melding æ.kplan']"
