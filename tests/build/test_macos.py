"""What macOS is told of the app; on a Mac nobody has tried it yet."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path

from devtools.file_types import FILE_TYPES
from devtools.macos import LANGUAGES, info_plist, write_strings


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
