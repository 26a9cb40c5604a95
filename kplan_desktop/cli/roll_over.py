"""``kplan roll-over``: the report of the next period, made from that of this one.

What is printed is the account of it: what came along, what did not and why, and what is parked.
The file is written first, so that nothing is reported to be there that is not.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kplan_desktop.cli.account_lines import (
    account_heading,
    counted,
    doubtful_lines,
    goal_text,
    lost_partner_lines,
    quoted,
    unit_not_clear,
)
from kplan_desktop.cli.command import OK, Command, print_line, print_written
from kplan_desktop.cli.jobs import JobError, choose_form, choose_unit, form_library, load_report
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.next_period.form_change import UnitNotClearError, begins_next
from kplan_desktop.domain.next_period.roll_over import (
    Fate,
    GoalAccount,
    ItemKind,
    MeasureChoice,
    RollOver,
    RollOverChoices,
    SamePeriodError,
    roll_over,
)
from kplan_desktop.domain.text.file_names import portable_path
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.storage.report_file import ReportFile


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD", type=Path, help="the report, which stays as it is")
    parser.add_argument("new", metavar="NEW", type=portable_path, help="the new report file")
    parser.add_argument(
        "--form", metavar="ID", required=True, help="the new form's id, or a form file"
    )
    parser.add_argument(
        "--unit", metavar="NAME", help="the unit's name or id, where the form does not say it"
    )
    parser.add_argument(
        "--unfinished", action="store_true", help="leave out the measures that are done"
    )
    parser.add_argument(
        "--also",
        action="append",
        default=[],
        choices=[each.value for each in Standing if each is not Standing.PLANNED],
        help="take along what took place, is uncertain or was cancelled too, to be planned anew",
    )


def _run(arguments: argparse.Namespace) -> int:
    """Make the new report file, and print line by line what came along. Never replaces a file."""
    old = load_report(arguments.old)
    form = choose_form(form_library(), arguments.form)
    unit: str | None = arguments.unit
    choices = RollOverChoices(
        measures=MeasureChoice.UNFINISHED if arguments.unfinished else MeasureChoice.ALL,
        standings=frozenset({Standing.PLANNED, *map(Standing, arguments.also)}),
    )
    try:
        made = roll_over(
            old, form, choices=choices, unit_id=None if unit is None else choose_unit(form, unit).id
        )
    except UnitNotClearError as error:
        raise unit_not_clear(old, form) from error
    except SamePeriodError as error:
        raise JobError(
            f'The report is on the form "{old.form.id}" already, so "{form.id}" begins no new '
            "period; for a corrected form or one in another language see kplan upgrade -h."
        ) from error
    ReportFile.create(arguments.new, made.report).close()
    print_written(arguments.new)
    for line in _account(old, made):
        print_line(line)
    return OK


def _account(old: Report, made: RollOver) -> Iterator[str]:
    new = made.report
    title = f"{new.form.report.name} {new.form.report.period.label}"
    copied = _listed(made, Fate.COPIED) or "nothing"
    if not begins_next(old.form, new.form):
        was = old.form.report.period.label
        yield f"Backwards: {new.form.report.period.label} is no later period than {was}."
    yield f"Copied for {new.unit_name} to {quoted(title)}: {copied}."
    skipped = Counter((i.kind, i.reason) for i in made.items() if i.reason is not None)
    yield account_heading("Skipped", _listed(made, Fate.SKIPPED))
    for (kind, reason), count in skipped.items():
        if reason is not None:
            yield f"  {counted(count, kind.value)} {reason.value}"
    yield account_heading("Parked", _listed(made, Fate.PARKED))
    for goal in made.goals:
        if parked := _listed(goal, Fate.PARKED):
            yield f"  {goal_text(goal.pair.old, old.form)}: {parked}"
    written = (goal.pair for goal in made.goals if goal.items)
    yield from doubtful_lines(written, old.form, new.form)
    yield from lost_partner_lines(made.lost_partners)


def _listed(of: RollOver | GoalAccount, fate: Fate) -> str:
    counts = ((kind.value, of.count(kind, fate)) for kind in ItemKind)
    return ", ".join(counted(count, kind) for kind, count in counts if count)


ROLL_OVER: Final = Command(
    "Make the next period's report of what comes along, and say what did not.",
    _run,
    _add_arguments,
)
