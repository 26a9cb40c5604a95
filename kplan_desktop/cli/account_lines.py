"""What commands print of what became of a report's contents: counts, quotes, and goals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from kplan_desktop.cli.jobs import JobError
from kplan_desktop.domain.docx_form.word_document import DocumentPosition
from kplan_desktop.domain.model.form import Form, NationalGoal
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.next_period.goal_matching import GoalPair
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line

_QUOTED_LENGTH = 70
"""Characters of a text that are quoted."""


def counted(count: int, what: str) -> str:
    """Such as «1 note» and «2 notes»."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def account_heading(what: str, listed: str) -> str:
    """The line above what is listed by an account, or the only one where that is nothing."""
    return f"{what}: {listed}:" if listed else f"{what}: nothing."


def quoted(text: str) -> str:
    """The beginning of a text in one line, so that one knows which it is."""
    return f"«{beginning(one_line(text), _QUOTED_LENGTH)}»"


def unit_not_clear(report: Report, form: Form) -> JobError:
    """The error that asks for --unit, and names the units."""
    names = ", ".join(unit.name for unit in form.units)
    return JobError(
        f'The form "{form.id}" does not say what {report.unit_name} has become; choose one of '
        f"{names} with --unit."
    )


def doubtful_lines(pairs: Iterable[GoalPair], old: Form, new: Form) -> Iterator[str]:
    """The goals that were taken for one and that someone should look at."""
    doubtful = [pair for pair in pairs if pair.is_doubtful]
    yield account_heading("Uncertain", counted(len(doubtful), "goal") if doubtful else "")
    for pair in doubtful:
        if pair.new is not None and pair.reason is not None:
            was, becomes = goal_text(pair.old, old), goal_text(pair.new, new)
            yield f"  {was} became {becomes}: {pair.reason.value}"


def goal_text(goal: NationalGoal, form: Form) -> str:
    """A goal by its number, if the form has it, and the beginning of its wording."""
    return f"{goal_numbers(form).get(goal.id, goal.number)} {quoted(goal.text)}"


def lost_partner_lines(names: tuple[str, ...]) -> Iterator[str]:
    """The partners that could not come along."""
    if names:
        yield f"Took part, and not among the units of the new form: {', '.join(names)}."


def piece_line(text: str, position: DocumentPosition, became: str, reasons: Iterable[Enum]) -> str:
    """A line about a piece of a document; ``became`` is empty where it has no place."""
    outcome = f" became {became}" if became else ""
    why = "; ".join(str(reason.value) for reason in reasons)
    words = quoted(text) if text.strip() else "no text"
    return f"{_position_text(position)}: {words}{outcome}: {why}"


def _position_text(position: DocumentPosition) -> str:
    if not position.table:
        return "outside the tables"
    column = f", column {position.column}" if position.column else ""
    return f"table {position.table}, row {position.row}{column}"
