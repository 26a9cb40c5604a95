"""What totals are called and how they are written, in panel, chart and dialog alike."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.formatting import number_text
from kplan_desktop.domain.totals.total_text import TotalWords, total_name, total_text
from kplan_desktop.domain.totals.totals import Total, Totals
from kplan_desktop.domain.totals.totals_by_scope import AreaScope, GoalScope, ReportScope, Scope

_BLANKS = re.compile(r"[ \t\r\n\v\f\u2028\u2029]+")

_LONGEST = 300
"""Characters of a note that its excerpt may have; more would be seen nowhere."""


def total_words() -> TotalWords:
    """The words of totals in the user's language."""
    translate = QCoreApplication.translate
    return TotalWords(
        reached=translate("Totals", "%1 reached"),
        in_each=translate("Totals", "%1, counted in each activity"),
        attendances=translate("Totals", "%1 (attendances)"),
        about=translate("Totals", "approx. %1"),
        unknown=translate("Totals", "unknown"),
        summed=translate("Totals", "sum %1"),
        at_least=translate("Totals", "at least %1 (largest single figure)"),
        planned=translate("Totals", "%1 planned"),
        uncertain=translate("Totals", "%1 uncertain"),
        unknown_number=translate("Totals", "unknown number"),
        exact_and_estimated=translate("Totals", "%1 exact and approx. %2 estimated"),
        unknown_in=lambda count: translate("Totals", "not known for %n activity(ies)", "", count),
    )


def total_sentence(total: Total) -> str:
    """A total in words, for screen readers: name, sum and parts."""
    words = total_words()
    return f"{total_name(total.metric, words)}: {total_text(total, words).whole}"


def no_figures() -> str:
    """What stands where nobody has given a figure."""
    return QCoreApplication.translate("Totals", "no figures")


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
    if totals.lacking:
        lacking = QCoreApplication.translate("Totals", "%n lack figures", "", totals.lacking)
        sentence = f"{sentence}, {lacking}"
    if totals.to_come:
        to_come = QCoreApplication.translate(
            "Totals", "%n planned or uncertain without figures", "", totals.to_come
        )
        sentence = f"{sentence}, {to_come}"
    return sentence


def scope_name(report: Report, scope: Scope) -> str:
    """A short name of what is added up: «Goal 1.1», «Area 1» or «The report»."""
    match scope:
        case GoalScope(goal_id):
            number = LocationLabels(report).short(Location(goal_id))
            return QCoreApplication.translate("Totals", "Goal %1").replace("%1", number)
        case AreaScope(area_id):
            area = next(area for area in report.areas() if area.id == area_id)
            if not area.number:
                return area.title
            number = area.number
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
        "Who took part in several activities counts in each of them. "
        "What is planned, uncertain or cancelled is not in the sum.",
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


def suggestions_text(count: int | None) -> str:
    """The button of the list of what the notes state, with how much of it is not answered."""
    if not count:
        return QCoreApplication.translate("Totals", "Suggestions from the notes …")
    text = QCoreApplication.translate("Totals", "Suggestions from the notes (%1) …")
    return text.replace("%1", number_text(count))
