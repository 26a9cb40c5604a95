"""What is copied for whoever helps: the program and what it runs on, and nothing that was written.

In English, as the report on an unexpected error is. No text, no name of a person, a file or a
folder is in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtGui import QGuiApplication

import kplan_desktop
from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.document.settings import Settings
from kplan_desktop.ui.runtime.crash_report import system_lines
from kplan_desktop.ui.theme.style_tokens import Tokens
from kplan_desktop.ui.theme.translation import screen_language


def diagnosis_text(
    settings: Settings,
    tokens: Tokens,
    folders: Mapping[str, Path],
    dictionaries: Iterable[str],
    report: Report | None,
) -> str:
    """The diagnosis, a line for each thing.

    ``folders`` are those of the user by what is in them, ``dictionaries`` the languages that there
    is spelling for, ``report`` is the one that is open.
    """
    contrast = ", high contrast" if tokens.high_contrast else ""
    return "\n".join(
        [
            f"Kplan {kplan_desktop.__version__}",
            *system_lines(),
            f"Platform {QGuiApplication.platformName()}",
            *_screen_lines(),
            f"Text {round(tokens.scale * 100)} %, colours {tokens.scheme}{contrast}",
            f"Language {screen_language()} (chosen: {settings.language})",
            f"Dictionaries {', '.join(sorted(dictionaries)) or 'none'}",
            *(f"Folder of {name}: {folder_kind(path)}" for name, path in folders.items()),
            _report_line(report),
        ]
    )


def folder_kind(path: Path) -> str:
    """Where a folder lies, without its name."""
    where = "there" if path.is_dir() else "not there yet"
    if any(part.casefold().startswith(("onedrive", "dropbox")) for part in path.parts):
        return f"in a synced folder, {where}"
    try:
        home = Path.home()
    except RuntimeError:  # the system knows no such user
        return where
    return f"{'in' if path.is_relative_to(home) else 'outside of'} the home folder, {where}"


def _screen_lines() -> list[str]:
    return [
        f"Screen {screen.size().width()} × {screen.size().height()}, "
        f"{round(screen.devicePixelRatio() * 100)} %, "
        f"{round(screen.logicalDotsPerInch())} dots per inch"
        for screen in QGuiApplication.screens()
    ]


def _report_line(report: Report | None) -> str:
    if report is None:
        return "No report is open"
    measures = sum(len(goal.measures) for goal in report.goals)
    notes = sum(1 for _ in report.all_notes())
    return (
        f"Report: {len(report.goals)} goals, {measures} measures, {notes} notes, "
        f"{len(report.activities)} activities"
    )
