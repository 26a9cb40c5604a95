"""Earlier versions: the backups of a report, looked at and gone back to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.errors import fill_placeholders, path_text
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.change_counts import ChangeCounts, change_counts
from kplan_desktop.domain.review.report_comparison import compare
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.exchange.wording.document_words import SEPARATOR

if TYPE_CHECKING:
    from kplan_desktop.storage.backups import Backup


@dataclass(frozen=True, slots=True)
class Version:
    """A backup that could be read, and how the current report differs from it."""

    backup: Backup
    report: Report
    since: ChangeCounts


def read_version(backup: Backup, now: Report) -> Version:
    """Read a backup and compare it. For a background thread. Raises UserError."""
    from kplan_desktop.storage.report_file import ReportFile

    with closing(ReportFile.open(backup.path, read_only=True)) as file:
        report = file.load()
    return Version(backup, report, change_counts(compare(report, now)))


def backup_text(backup: Backup) -> str:
    """When a backup was made, how many notes it holds, and before what it was taken."""
    notes = QCoreApplication.translate("Versions", "%n note(s)", "", backup.amount)
    parts = [moment_text(backup.made_at), notes, _before_text(backup)]
    return SEPARATOR.join(part for part in parts if part)


def unreachable_text(folders: Iterable[Path]) -> str:
    """That folders with earlier versions are away, and which."""
    text = QCoreApplication.translate(
        "Versions", "These folders cannot be reached now, and may have more versions: %1."
    )
    return fill_placeholders(text, ", ".join(map(path_text, folders)))


def moment_text(time: dt.datetime) -> str:
    """Such as «20.08.2014 14.32», in local time."""
    local = local_time(time)
    return f"{date_text(local.date())} {local:%H.%M}"


def _before_text(backup: Backup) -> str:
    """Before which change of much at once a backup was taken; empty for one that was due."""
    from kplan_desktop.storage.backups import Change

    translate = QCoreApplication.translate
    match backup.before:
        case None:
            return ""
        case Change.VERSION:
            return translate("Versions", "before you went back to an earlier version")
        case Change.REPLACING:
            return translate("Versions", "before you replaced all hits")
        case Change.RESTORING:
            return translate("Versions", "before you put back from the trash")
        case Change.METRICS:
            return translate("Versions", "before you merged or removed a metric")
        case Change.MERGING:
            return translate("Versions", "before you took from another version")
        case Change.FORM:
            return translate("Versions", "before you changed to a new version of the form")
        case Change.OTHER:
            return translate("Versions", "before a large change")


def since_text(since: ChangeCounts) -> str:
    """What was done since, in a few words."""
    parts = _texts_changed(since) + _other_changes(since)
    if not parts:
        return QCoreApplication.translate("Versions", "Nothing has changed since.")
    text = QCoreApplication.translate("Versions", "Since then: %1")
    return text.replace("%1", ", ".join(parts))


def _other_changes(since: ChangeCounts) -> list[str]:
    """What differs besides measures and notes, in a few words each."""
    translate = QCoreApplication.translate
    parts = []
    if since.figures_changed:
        parts.append(translate("Versions", "%n figure(s) changed", "", since.figures_changed))
    if since.activities_changed or since.marks_changed or since.metrics_changed:
        parts.append(translate("Versions", "status, time or marks"))
    if since.head_changed:
        parts.append(translate("Versions", "region or name"))
    if since.approval_changed:
        parts.append(translate("Versions", "approval"))
    if since.outcomes_changed:
        parts.append(translate("Versions", "%n outcome(s) changed", "", since.outcomes_changed))
    if since.plan_changed:
        parts.append(translate("Versions", "adoption of the plan"))
    if since.parked_changed:
        parts.append(translate("Versions", "parked goals"))
    return parts


def _texts_changed(since: ChangeCounts) -> list[str]:
    translate = QCoreApplication.translate
    counted: list[tuple[Callable[[int], str], int]] = [
        (lambda n: translate("Versions", "%n note(s) added", "", n), since.notes_added),
        (lambda n: translate("Versions", "%n note(s) removed", "", n), since.notes_removed),
        (lambda n: translate("Versions", "%n note(s) reworded", "", n), since.notes_reworded),
        (lambda n: translate("Versions", "%n note(s) moved", "", n), since.notes_moved),
        (lambda n: translate("Versions", "%n measure(s) added", "", n), since.measures_added),
        (lambda n: translate("Versions", "%n measure(s) removed", "", n), since.measures_removed),
        (lambda n: translate("Versions", "%n measure(s) reworded", "", n), since.measures_reworded),
        (lambda n: translate("Versions", "%n measure(s) moved", "", n), since.measures_moved),
    ]
    return [describe(count) for describe, count in counted if count]
