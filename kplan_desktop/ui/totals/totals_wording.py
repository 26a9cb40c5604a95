"""What totals are called and how they are written, in panel, chart and dialog alike."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Exactness, Figure, Report
from kplan_desktop.domain.text.formatting import number_text
from kplan_desktop.domain.totals.totals import Total, Totals
from kplan_desktop.domain.totals.totals_by_scope import AreaScope, GoalScope, ReportScope, Scope

_BLANKS = re.compile(r"[ \t\r\n\v\f\u2028\u2029]+")

_LONGEST = 300
"""Characters of a note that its excerpt may have; more would be seen nowhere."""


def total_name(metric: Metric) -> str:
    """What is added up, such as «Municipalities reached» or «Audience (attendances)».

    The kind is part of the name: people reached and attendances are different quantities.
    """
    name = metric.plural[:1].upper() + metric.plural[1:]
    match metric.adds_up:
        case "people" | "units":
            return QCoreApplication.translate("Totals", "%1 reached").replace("%1", name)
        case "attendances":
            return QCoreApplication.translate("Totals", "%1 (attendances)").replace("%1", name)
        case "events":
            return name


def figure_value(figure: Figure) -> str:
    """A figure without its metric: «12», «approx. 340» or «unknown»."""
    if figure.value is None:
        return QCoreApplication.translate("Totals", "unknown")
    return _about(number_text(figure.value), figure.exactness is Exactness.ESTIMATE)


def total_value(total: Total | None) -> str:
    """The sum: «12», «approx. 352» where any part is estimated, «unknown», or «no figures»."""
    if total is None:
        return QCoreApplication.translate("Totals", "no figures")
    if total.value is None:
        return QCoreApplication.translate("Totals", "unknown")
    return _about(number_text(total.value), total.estimated is not None)


def total_parts(total: Total) -> str:
    """The parts of the sum: exact and estimated, and how many figures are unknown.

    Empty where every figure is exact, and where every figure is estimated.
    """
    parts: list[str] = []
    if total.exact is not None and total.estimated is not None:
        text = QCoreApplication.translate("Totals", "%1 exact and approx. %2 estimated")
        exact, estimated = number_text(total.exact), number_text(total.estimated)
        parts.append(text.replace("%1", exact).replace("%2", estimated))
    if total.unknown and total.value is not None:
        parts.append(
            QCoreApplication.translate(
                "Totals", "not known for %n activity(ies)", "", total.unknown
            )
        )
    return ", ".join(parts)


def total_sentence(total: Total) -> str:
    """A total in words, for screen readers: name, sum and parts."""
    sentence = f"{total_name(total.metric)}: {total_value(total)}"
    parts = total_parts(total)
    return f"{sentence} ({parts})" if parts else sentence


def coverage(totals: Totals) -> str:
    """How many activities the totals are made of, such as «8 of 31 activities have figures».

    Missing is not zero, so this stands beside every set of totals.
    """
    if not totals.activities:
        return QCoreApplication.translate("Totals", "No activities are told of here yet.")
    text = QCoreApplication.translate(
        "Totals", "%1 of %n activity(ies) have figures", "", totals.activities
    )
    sentence = text.replace("%1", str(totals.with_figures))
    if totals.unknown:
        unknown = QCoreApplication.translate("Totals", "%n marked as unknown", "", totals.unknown)
        sentence = f"{sentence}, {unknown}"
    return sentence


def scope_name(report: Report, scope: Scope) -> str:
    """A short name of what is added up: «Goal 1.1», «Area 1» or «The report»."""
    match scope:
        case GoalScope(goal_id):
            number = LocationLabels(report).short(Location(goal_id))
            return QCoreApplication.translate("Totals", "Goal %1").replace("%1", number)
        case AreaScope(area_id):
            number = next(a.number for a in report.form.strategy_areas if a.id == area_id)
            return QCoreApplication.translate("Totals", "Area %1").replace("%1", number)
        case ReportScope():
            return QCoreApplication.translate("Totals", "The report")


def scope_heading(scope: Scope) -> str:
    """The heading over the totals of a goal, an area or the report."""
    match scope:
        case GoalScope():
            return QCoreApplication.translate("Totals", "Figures under this goal")
        case AreaScope():
            return QCoreApplication.translate("Totals", "Figures under this area")
        case ReportScope():
            return QCoreApplication.translate("Totals", "Figures in the whole report")


def once_sentence() -> str:
    """How the totals are counted."""
    return QCoreApplication.translate(
        "Totals",
        "Each activity counts once, however many notes tell of it. "
        "Who took part in several activities counts in each of them.",
    )


def repeated_sentence(activities: int) -> str:
    """Why the goals' figures may add up to more than the total."""
    return QCoreApplication.translate(
        "Totals",
        "%n activity(ies) stand under several goals and count in each; in the total only once.",
        "",
        activities,
    )


def excerpt(text: str) -> str:
    """The beginning of a note on one line, or a text saying that the note has none."""
    words = _BLANKS.sub(" ", text[: 2 * _LONGEST]).strip()[:_LONGEST]
    return words or QCoreApplication.translate("Totals", "(no text yet)")


def _about(number: str, estimated: bool) -> str:
    if not estimated:
        return number
    text = QCoreApplication.translate("Totals", "approx. %1").replace("%1", number)
    return text.replace(" ", "\u00a0")
