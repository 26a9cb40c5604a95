"""The words of the board: the states of units, dates, what is filled in, and the log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.collection.board import Board, BoardRow, UnitState
from kplan_desktop.domain.collection.collection import (
    Received,
    ReceivedAs,
    UnitEvent,
    UnitEventKind,
)
from kplan_desktop.domain.collection.revision_facts import GoalState
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import norwegian_day, norwegian_time

translate = QCoreApplication.translate

SEPARATOR = " · "

_LONGEST_ADDRESS = 60
"""Characters of an address on a button."""


def state_name(state: UnitState) -> str:
    """A unit's state, in a word or two."""
    match state:
        case UnitState.SILENT:
            return translate("Board", "not delivered")
        case UnitState.NOTHING_TO_REPORT:
            return translate("Board", "nothing to report")
        case UnitState.DELIVERED:
            return translate("Board", "delivered")
        case UnitState.RETURNED:
            return translate("Board", "sent back")
        case UnitState.ACCEPTED:
            return translate("Board", "accepted")


def state_icon(row: BoardRow) -> tuple[str, str]:
    """The drawing of a unit's state, each of another shape, and the role of its colour."""
    match row.state:
        case UnitState.SILENT:
            return "circle-dashed", "muted"
        case UnitState.NOTHING_TO_REPORT:
            return "circle-minus", "muted"
        case UnitState.RETURNED:
            return "undo-2", "bad"
        case UnitState.ACCEPTED:
            return "circle-check", "good"
        case UnitState.DELIVERED:
            if not row.is_known:
                return "circle-question-mark", "warning"
            return ("triangle-alert", "warning") if row.days_late else ("mail", "ink")


def delivered_text(row: BoardRow) -> str:
    """When a unit has delivered, and what stands out: late, revised, sent back, accepted.

    And a file that came and could not be read, which is no delivery.
    """
    unreadable = "" if row.unreadable is None else translate("Board", "a file could not be read")
    if row.day is None or row.counting is None:
        return SEPARATOR.join(filter(None, (state_name(row.state), unreadable)))
    parts = [date_text(row.day)]
    if not row.is_known:
        parts.append(translate("Board", "unknown unit"))
    if row.counting.received_as is ReceivedAs.WORD:
        parts.append(translate("Board", "from Word"))
    if row.days_late:
        parts.append(late_text(row.days_late))
    if len(row.revisions) > 1:
        parts.append(translate("Board", "r%1").replace("%1", str(row.counting.revision)))
    if row.state is not UnitState.DELIVERED:
        parts.append(state_name(row.state))
    return SEPARATOR.join(filter(None, (*parts, unreadable)))


def late_text(days: int) -> str:
    """Such as «2 days late»."""
    return translate("Board", "%n day(s) after the deadline", "", days)


def completeness_text(row: BoardRow) -> str:
    """How many of the form's goals are filled in; empty where nothing is known of that."""
    if row.completeness is None:
        return ""
    text = translate("Board", "%1 of %2")
    return fill_placeholders(text, str(row.completeness.goals_done), str(row.completeness.goals))


def summary_text(board: Board) -> str:
    """What stands under the number of units that have delivered."""
    parts = [translate("Board", "units have delivered")]
    if board.late:
        parts.append(translate("Board", "%n late", "", board.late))
    if board.returned:
        parts.append(translate("Board", "%n sent back", "", board.returned))
    if board.nothing_to_report:
        parts.append(translate("Board", "%n with nothing to report", "", board.nothing_to_report))
    return ", ".join(parts)


def delivered_count(board: Board) -> str:
    """Such as «17 of 19»."""
    text = translate("Board", "%1 of %2")
    return fill_placeholders(text, str(board.delivered), str(board.expected))


def deadline_text(row: BoardRow) -> str:
    """The deadline in force for a unit, and whether the office has given it."""
    day = date_text(row.deadline)
    if row.extended is None:
        return fill_placeholders(translate("Board", "Deadline: %1"), day)
    text = translate("Board", "Extended deadline: %1, by %2 %3")
    return _with_reason(
        fill_placeholders(text, day, _name(row.extended.by), day_text(row.extended.at)),
        row.extended.reason,
    )


def mark_text(row: BoardRow) -> str:
    """The office's mark that there is nothing to report; empty where there is none."""
    mark = row.record.nothing_to_report
    if mark is None:
        return ""
    text = translate("Board", "Marked as having nothing to report by %1 %2")
    return _with_reason(fill_placeholders(text, _name(mark.by), day_text(mark.at)), mark.reason)


def revision_text(row: BoardRow, received: Received) -> str:
    """A received revision: its number, when it was made and came in, and what it came as."""
    text = translate("Board", "Revision %1, made %2, taken in %3")
    made, taken = day_text(received.made_at), day_text(received.taken_in_at)
    parts = [fill_placeholders(text, str(received.revision), made, taken)]
    if received.received_as is ReceivedAs.WORD:
        parts.append(translate("Board", "from Word"))
    if received.purged_at is not None:
        parts.append(translate("Board", "personal data removed"))
    if received is row.counting:
        parts.append(translate("Board", "counts"))
    return SEPARATOR.join(parts)


def source_text(received: Received) -> str:
    """By which files a revision came, and the sender's address that the mail states."""
    parts = [" › ".join(one_line(name) for name in received.source)] if received.source else []
    if received.sender:
        parts.append(translate("Board", "from %1").replace("%1", one_line(received.sender)))
    return SEPARATOR.join(parts)


def goals_text(form: Form, row: BoardRow) -> str:
    """What is filled in under each goal, a line each."""
    if row.facts is None:
        return ""
    words = {
        GoalState.EMPTY: translate("Board", "nothing written"),
        GoalState.WRITTEN: translate("Board", "written"),
        GoalState.NOTHING_TO_REPORT: translate("Board", "nothing to report"),
    }
    marks = {
        GoalState.EMPTY: "○",
        GoalState.WRITTEN: "●",
        GoalState.NOTHING_TO_REPORT: "–",
    }
    lines = []
    for goal in form.goals():
        state = row.facts.goals.get(goal.id, GoalState.EMPTY)
        lines.append(f"{marks[state]} {one_line(goal.number)}  {words[state]}")
    return "\n".join(lines)


def outcomes_text(row: BoardRow) -> str:
    """How many measures have an outcome; empty where the plan was not adopted."""
    complete = row.completeness
    if complete is None or complete.outcomes is None:
        return ""
    text = translate("Board", "%1 of %2 measures have an outcome")
    return fill_placeholders(text, str(complete.outcomes), str(complete.measures))


def log_text(events: Iterable[UnitEvent]) -> str:
    """A unit's log, the latest first; a reason or remark stands below its line."""
    return "\n".join(line for event in reversed(tuple(events)) for line in _log_lines(event))


def use_address_text(address: str) -> str:
    """What takes the address of a mail that came as the unit's contact."""
    text = translate("Board", "Use %1 from the e\u2011mail")
    return text.replace("%1", beginning(address, _LONGEST_ADDRESS))


def event_name(kind: UnitEventKind) -> str:
    """What the office did."""
    match kind:
        case UnitEventKind.REMINDED:
            return translate("Board", "Reminded")
        case UnitEventKind.THANKED:
            return translate("Board", "Thanked")
        case UnitEventKind.ACCEPTED:
            return translate("Board", "Delivery accepted")
        case UnitEventKind.RETURNED:
            return translate("Board", "Sent back")
        case UnitEventKind.REOPENED:
            return translate("Board", "Opened again")
        case UnitEventKind.COMMENTED:
            return translate("Board", "Comments sent")
        case UnitEventKind.NOTED:
            return translate("Board", "Remark")
        case UnitEventKind.UNREADABLE:
            return translate("Board", "A file could not be read")


def day_text(time: dt.datetime) -> str:
    """The day of a time, such as «21.08.2014», where this computer is."""
    return date_text(norwegian_day(time))


def _log_lines(event: UnitEvent) -> list[str]:
    local = norwegian_time(event.at)
    did = event_name(event.kind)
    if event.by.strip():
        did = fill_placeholders(translate("Board", "%1 by %2"), did, one_line(event.by))
    lines = [f"{date_text(local.date())} {local:%H.%M}  {did}"]
    if event.text.strip():
        lines.append(event.text.strip())
    if event.new_deadline is not None:
        text = translate("Board", "New deadline: %1")
        lines.append(text.replace("%1", date_text(event.new_deadline)))
    return lines


def _name(by: str) -> str:
    return one_line(by) or "–"


def _with_reason(text: str, reason: str) -> str:
    return f"{text}\n{reason.strip()}" if reason.strip() else text
