"""What macOS is told of `Kplan.app`: its languages, its files and what it needs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from devtools.file_types import FILE_TYPES, FileType

OLDEST_MACOS = "13.0"
"""The oldest that Qt 6.12 runs on."""

LANGUAGES = ("nb", "nn", "en")
IDENTIFIER = "no.kplan.desktop"


def info_plist() -> dict[str, Any]:
    """What the bundle's Info.plist has beyond PyInstaller's own; the names in it are English."""
    own = [each for each in FILE_TYPES if each.uti]
    return {
        "CFBundleDisplayName": "Kplan",
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": list(LANGUAGES),
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "© 2026 the Kplan authors",
        # Without it the window stays light when the system is dark.
        "NSRequiresAquaSystemAppearance": False,
        "UTExportedTypeDeclarations": [_declaration(each) for each in own],
        "CFBundleDocumentTypes": [
            *(_document(each.english, "Editor", "Owner", [each.uti]) for each in own),
            # Macs know a kind of JSON by «.json» alone, which is not Kplan's own.
            _document("JSON", "Viewer", "Alternate", ["public.json"]),
        ],
    }


def write_strings(folder: Path) -> list[tuple[str, str]]:
    """Write the names of the files in each language below `folder`.

    Returns what PyInstaller is to take along: each file, and the folder it goes into.
    """
    found = []
    for language in LANGUAGES:
        file = folder / f"{language}.lproj" / "InfoPlist.strings"
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = (f'"{each.english}" = "{each.names[language]}";\n' for each in FILE_TYPES)
        file.write_text("".join(lines), encoding="utf-8")
        found.append((str(file), file.parent.name))
    return found


def _declaration(each: FileType) -> dict[str, Any]:
    return {
        "UTTypeIdentifier": each.uti,
        "UTTypeDescription": each.english,
        "UTTypeConformsTo": ["public.data"],
        "UTTypeIconFile": "kplan.icns",
        "UTTypeTagSpecification": {
            "public.filename-extension": [each.suffix.removeprefix(".")],
            "public.mime-type": [each.mime],
        },
    }


def _document(name: str, role: str, rank: str, types: list[str]) -> dict[str, Any]:
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeIconFile": "kplan.icns",
        "CFBundleTypeRole": role,
        "LSHandlerRank": rank,
        "LSItemContentTypes": types,
    }
