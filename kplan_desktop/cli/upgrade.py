"""``kplan upgrade``: a report brought to a corrected version of its form, in its own file.

It stays the same file, because its deliveries, comments and trash belong to the report. The file as
it was is kept as a copy beside it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from kplan_desktop.cli.account_lines import (
    account_heading,
    counted,
    doubtful_lines,
    goal_text,
    lost_partner_lines,
    unit_not_clear,
)
from kplan_desktop.cli.command import OK, Command, print_line, print_written
from kplan_desktop.cli.form_lines import difference_lines
from kplan_desktop.cli.jobs import (
    JobError,
    choose_form,
    choose_unit,
    form_library,
    load_report,
    locked,
)
from kplan_desktop.domain.editing.trash import Removed
from kplan_desktop.domain.form_editing.form_comparison import compare_forms
from kplan_desktop.domain.model.errors import path_text
from kplan_desktop.domain.model.form import Form, NationalGoal
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.next_period.form_change import UnitNotClearError, leads_on
from kplan_desktop.domain.next_period.upgrade import OtherFormError, Upgrade, upgrade
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.storage.errors import DamagedFileError, NameTakenError, writing
from kplan_desktop.storage.new_file import new_file
from kplan_desktop.storage.report_file import ReportFile

_KEPT: Final = " (før nytt skjema{}).kplan"
"""How the name of the copy of the file as it was ends; with a number from the second on."""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the report file")
    parser.add_argument("--form", metavar="ID", required=True, help="the form's id, or a form file")
    parser.add_argument(
        "--unit", metavar="NAME", help="the unit's name or id, where the form lacks the report's"
    )


def _run(arguments: argparse.Namespace) -> int:
    """Bring the report to the form, and print how that differs and what became of what.

    Raises UserError, and then the report is unchanged and nothing is printed.
    """
    path: Path = arguments.file
    form = choose_form(form_library(), arguments.form)
    report = load_report(path)
    if report.form == form:
        raise JobError(f'"{path}" is on {_version(form)} already.')
    done = _upgraded(report, form, arguments.unit, _trash(path))
    with locked(path):
        kept = _replace(path, report, done.report)
    print_line(f"From {_version(report.form)} to {_version(form)}:")
    for line in difference_lines(compare_forms(report.form, form)):
        print_line(f"  {line}")
    print_line(f"Kept as it was: {path_text(kept)}")
    print_written(path)
    for line in _account(report, done):
        print_line(line)
    return OK


def _version(form: Form) -> str:
    return f'version {form.version} of "{form.id}"'


def _trash(path: Path) -> tuple[Removed, ...]:
    """What is in the trash of the file; nothing where that is damaged, which opening it says."""
    with closing(ReportFile.open(path, read_only=True)) as file:
        file.load()
        try:
            return file.trash()
        except DamagedFileError:
            return ()


def _upgraded(report: Report, form: Form, unit: str | None, trash: tuple[Removed, ...]) -> Upgrade:
    unit_id = None if unit is None else choose_unit(form, unit).id
    try:
        return upgrade(report, form, unit_id=unit_id, trash=trash)
    except UnitNotClearError as error:
        raise unit_not_clear(report, form) from error
    except OtherFormError as error:
        raise JobError(
            f'"{form.id}" is another form than "{report.form.id}", which the report is on; for '
            "that of the next period see kplan roll-over -h."
        ) from error


def _replace(path: Path, before: Report, after: Report) -> Path:
    """Put ``after`` into the file of ``before``. Returns the copy of the file as it was."""
    kept: list[Path] = []

    def keep(file: ReportFile) -> None:
        kept.append(_copied(file))

    with closing(ReportFile.open(path, before_migration=keep)) as file:
        if file.load() != before:
            raise JobError(f'"{path}" was changed meanwhile; try again.')
        if not kept:
            keep(file)
        file.save(before, after)
    return kept[0]


def _copied(file: ReportFile) -> Path:
    """Copy the file beside it, under a name that no other file has."""
    stem = file.path.name.removesuffix(".kplan")
    number = 1
    while True:
        ending = _KEPT.format(f" {number}" if number > 1 else "")
        copy = file.path.with_name(safe_file_name(stem, ending))
        try:
            with writing(copy), new_file(copy) as temporary:
                file.copy_to(temporary)
        except NameTakenError:
            number += 1
        else:
            return copy


def _account(report: Report, done: Upgrade) -> Iterator[str]:
    new = done.report
    measures, notes = list(new.measures()), list(new.all_notes())
    if not leads_on(report.form, new.form):
        yield "Backwards: the form is an earlier version than the report's own."
    yield (
        f"All of it for {new.unit_name} is on {_version(new.form)}: "
        f"{counted(len(measures), 'regional measure')}, {counted(len(notes), 'note')}."
    )
    yield from _goals("Parked", done.parked, report.form)
    if done.returned:
        yield from _goals("No longer parked", done.returned, new.form)
    yield from doubtful_lines(done.pairs, report.form, new.form)
    for what, metrics in (
        ("No longer in the form, and metrics of the unit's own now", done.own_metrics),
        ("Counted now by the form's metrics of the same names", done.joined_metrics),
    ):
        if metrics:
            yield f"{what}: {', '.join(metric.plural for metric in metrics)}."
    yield from lost_partner_lines(done.lost_partners)


def _goals(what: str, goals: tuple[NationalGoal, ...], form: Form) -> Iterator[str]:
    yield account_heading(what, counted(len(goals), "goal") if goals else "")
    yield from (f"  {goal_text(goal, form)}" for goal in goals)


UPGRADE: Final = Command(
    "Bring a report to a corrected version of its form; the file as it was is kept beside it.",
    _run,
    _add_arguments,
)
