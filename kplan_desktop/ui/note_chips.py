"""What the chips in a note's line say: figures, time, status, and where else it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.conventions import figure_text, when_text
from kplan_desktop.domain.report import Activity, Report, Status

ChipKind = Literal["figure", "suggestion", "plain", "warning"]


@dataclass(frozen=True, slots=True)
class ChipText:
    """One chip; ``icon`` is a Lucide name or empty."""

    text: str
    kind: ChipKind
    icon: str = ""


def chips_of(
    report: Report, activity: Activity, also_under: tuple[str, ...]
) -> tuple[ChipText, ...]:
    """The chips of an activity; ``also_under`` are the numbers of other notes that tell of it."""
    language = report.form.language
    metrics = {metric.id: metric for metric in report.metrics}
    chips = [
        ChipText(figure_text(figure, metrics[figure.metric_id], language), "figure")
        for figure in activity.figures
    ]
    if activity.when is not None:
        chips.append(ChipText(when_text(activity.when, language), "plain", "calendar"))
    if activity.status is Status.PLANNED:
        chips.append(ChipText(QCoreApplication.translate("NoteChips", "planned"), "warning"))
    if activity.status is Status.UNCERTAIN:
        chips.append(ChipText(QCoreApplication.translate("NoteChips", "uncertain"), "warning"))
    if also_under:
        text = QCoreApplication.translate("NoteChips", "also under %1")
        chips.append(ChipText(text.replace("%1", ", ".join(also_under)), "plain", "link"))
    return tuple(chips)
