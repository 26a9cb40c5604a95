"""What can be done about a finding where it stands: which ways there are, and their edits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum
from typing import Final

from kplan_desktop.domain.checks.characters import (
    direction_characters,
    invisible_characters,
    without,
)
from kplan_desktop.domain.checks.rules import (
    RULES,
    CheckDates,
    Found,
    GoalRule,
    MeasureRule,
    NoteRule,
    TextRule,
)
from kplan_desktop.domain.checks.set_aside import masked, signs_of
from kplan_desktop.domain.model.edits import (
    Edit,
    RemoveNote,
    SetActivity,
    SetHead,
    SetNoteText,
    SetNothingToReport,
)
from kplan_desktop.domain.model.location import (
    Location,
    located_notes,
    measure_by_id,
    note_by_id,
)
from kplan_desktop.domain.model.report import NothingToReport, Report, Status
from kplan_desktop.domain.plan.plan_wording import measure_text_edit, plan_wording_edit
from kplan_desktop.domain.review.findings import PERSONAL_DATA, Finding, FindingKind
from kplan_desktop.domain.totals.standing import lacking_figures


class Repair(Enum):
    """A way to mend a finding.

    The last ones open what is needed to mend it, and have no edit of their own.
    """

    MASK = "mask"
    REMOVE_CHARACTERS = "remove-characters"
    MARK_NOTHING = "mark-nothing"
    LIFT_MARK = "lift-mark"
    REMOVE_NOTE = "remove-note"
    SET_DONE = "set-done"
    SET_PLANNED = "set-planned"
    SET_CANCELLED = "set-cancelled"
    BEGIN_NOTE = "begin-note"
    OPEN_OUTCOMES = "open-outcomes"
    OPEN_FIGURES = "open-figures"
    OPEN_SUGGESTIONS = "open-suggestions"
    OPEN_HEAD = "open-head"
    OPEN_APPROVAL = "open-approval"
    OPEN_DELIVERY = "open-delivery"
    OPEN_COMMENTS = "open-comments"
    LINK = "link"
    PURGE = "purge"


_STATUS: Final[Mapping[Repair, Status]] = {
    Repair.SET_DONE: Status.DONE,
    Repair.SET_PLANNED: Status.PLANNED,
    Repair.SET_CANCELLED: Status.CANCELLED,
}

_REPAIRS: Final[Mapping[FindingKind, tuple[Repair, ...]]] = {
    **dict.fromkeys(PERSONAL_DATA, (Repair.MASK, Repair.PURGE)),
    FindingKind.INVISIBLE: (Repair.REMOVE_CHARACTERS,),
    FindingKind.DIRECTION: (Repair.REMOVE_CHARACTERS,),
    FindingKind.GOAL_EMPTY: (Repair.MARK_NOTHING,),
    FindingKind.NOTHING_BUT_NOTES: (Repair.LIFT_MARK,),
    FindingKind.MEASURE_WITHOUT_NOTES: (Repair.BEGIN_NOTE,),
    FindingKind.MEASURE_WITHOUT_OUTCOME: (Repair.OPEN_OUTCOMES,),
    FindingKind.NOTE_WITHOUT_TEXT: (Repair.REMOVE_NOTE,),
    FindingKind.AFTER_DEADLINE: (Repair.SET_PLANNED,),
    FindingKind.DONE_IN_FUTURE: (Repair.SET_PLANNED,),
    FindingKind.PLANNED_IN_PAST: (Repair.SET_DONE, Repair.SET_CANCELLED),
    FindingKind.FIGURES_ON_PLANNED: (Repair.SET_DONE,),
    FindingKind.NO_FIGURES: (Repair.OPEN_FIGURES,),
    FindingKind.OPEN_SUGGESTIONS: (Repair.OPEN_SUGGESTIONS,),
    FindingKind.NO_ADVISER: (Repair.OPEN_HEAD,),
    FindingKind.APPROVAL_LAPSED: (Repair.OPEN_APPROVAL,),
    FindingKind.LATE: (Repair.OPEN_DELIVERY,),
    FindingKind.OPEN_COMMENTS: (Repair.OPEN_COMMENTS,),
    FindingKind.LIKELY_DUPLICATE: (Repair.LINK,),
}

_RULES: Final = {rule.kind: rule for rule in RULES}


def repairs_of(finding: Finding) -> tuple[Repair, ...]:
    """The ways to mend a finding, the most likely first; empty where the text is to be written."""
    if finding.kind is FindingKind.UNCERTAIN and not finding.words:
        return Repair.SET_DONE, Repair.SET_PLANNED
    return _REPAIRS.get(finding.kind, ())


def repair_edit(report: Report, finding: Finding, repair: Repair, dates: CheckDates) -> Edit | None:
    """The edit that mends a finding; None where it no longer holds.

    Nor is there one for what only opens something.
    """
    return _edit(report, finding, repair) if still_holds(report, finding, dates) else None


def still_holds(report: Report, finding: Finding, dates: CheckDates) -> bool:
    """Whether a finding that was made earlier would be made now.

    One for which several things are looked at together holds while its place is there, and of two
    notes that seem to tell of the same, while they are not linked.
    """
    rule = _RULES.get(finding.kind)
    at = finding.location
    try:
        match rule:
            case TextRule():
                return any(_found_again(rule, text_of(report, finding), finding))
            case GoalRule() if at.goal_id is not None:
                return any(rule.find(report.entry(at.goal_id)))
            case MeasureRule() if at.goal_id is not None and at.measure_id is not None:
                measure = measure_by_id(report, at.measure_id)
                if rule.of_plan and report.plan_adoption is None:
                    return False
                return any(rule.find(measure, report.entry(at.goal_id)))
            case NoteRule() if at.note_id is not None:
                note = note_by_id(report, at.note_id)
                activity = report.activities[note.activity_id]
                if finding.kind is FindingKind.UNCERTAIN and not finding.words:
                    return activity.status is Status.UNCERTAIN
                return any(rule.find(note, activity, dates))
        if finding.kind is FindingKind.LIKELY_DUPLICATE and at.note_id is not None:
            pair = (note_by_id(report, name) for name in (at.note_id, finding.other_id))
            return len({note.activity_id for note in pair}) > 1
        text_of(report, finding)
    except LookupError:
        return False
    return True


def place_to_mend(report: Report, finding: Finding) -> Location:
    """Where a finding is mended: of activities without figures, the first note of one."""
    location = finding.location
    if finding.kind is not FindingKind.NO_FIGURES:
        return location
    notes = located_notes(report, lacking_figures(report))
    return next((at for at, _ in notes if at.goal_id == location.goal_id), location)


def text_of(report: Report, finding: Finding) -> str:
    """The text in which a finding has its ``span``. Raises LookupError if it is gone."""
    location = finding.location
    if location.note_id is not None:
        return note_by_id(report, location.note_id).text
    if location.measure_id is not None:
        measure = measure_by_id(report, location.measure_id)
        return measure.planned if finding.in_plan else measure.text
    if location.goal_id is not None:
        mark = report.entry(location.goal_id).nothing_to_report
        return mark.reason if mark is not None else ""
    return report.adviser


def _edit(report: Report, finding: Finding, repair: Repair) -> Edit | None:
    location = finding.location
    match repair:
        case Repair.MASK:
            return _masking(report, finding)
        case Repair.REMOVE_CHARACTERS:
            text = text_of(report, finding)
            is_direction = finding.kind is FindingKind.DIRECTION
            indexes = (direction_characters if is_direction else invisible_characters)(text)
            return _set_text(report, finding, without(text, indexes)) if indexes else None
        case Repair.MARK_NOTHING if location.goal_id is not None:
            return SetNothingToReport(location.goal_id, NothingToReport())
        case Repair.LIFT_MARK if location.goal_id is not None:
            return SetNothingToReport(location.goal_id, None)
        case Repair.REMOVE_NOTE if location.note_id is not None:
            note = note_by_id(report, location.note_id)
            return None if note.text.strip() else RemoveNote(note.id)
        case Repair.SET_DONE | Repair.SET_PLANNED | Repair.SET_CANCELLED if location.note_id:
            activity = report.activities[note_by_id(report, location.note_id).activity_id]
            changed = replace(activity, status=_STATUS[repair])
            return SetActivity(changed) if changed != activity else None
    return None


def _masking(report: Report, finding: Finding) -> Edit | None:
    """Mask the words of a finding wherever its rule finds them in the present text."""
    rule, text = _RULES[finding.kind], text_of(report, finding)
    if not isinstance(rule, TextRule):
        return None
    parts, end = [], 0
    for start, stop in sorted(each.span for each in _found_again(rule, text, finding) if each.span):
        parts += [text[end:start], masked(text[start:stop])]
        end = stop
    return _set_text(report, finding, "".join((*parts, text[end:]))) if parts else None


def _found_again(rule: TextRule, text: str, finding: Finding) -> Iterator[Found]:
    """What the rule finds in a text now of what a finding is about, however it is spaced."""
    for found in rule.find(text, None):
        if finding.kind not in PERSONAL_DATA or signs_of(found.words) == signs_of(finding.words):
            yield found


def _set_text(report: Report, finding: Finding, text: str) -> Edit | None:
    location = finding.location
    if location.note_id is not None:
        return SetNoteText(location.note_id, text)
    if location.measure_id is not None:
        if finding.in_plan:
            return plan_wording_edit(measure_by_id(report, location.measure_id), text)
        return measure_text_edit(report, location.measure_id, text)
    if location.goal_id is not None:
        return SetNothingToReport(location.goal_id, NothingToReport(text))
    return SetHead(report.unit_id, text)
