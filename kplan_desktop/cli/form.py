"""``kplan form``: a form file checked, two forms compared, and a form made of Word documents."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from kplan_desktop.cli.account_lines import counted
from kplan_desktop.cli.command import FINDINGS, OK, Command, print_line
from kplan_desktop.cli.form_from_word import FROM_WORD
from kplan_desktop.cli.form_lines import difference_lines
from kplan_desktop.cli.jobs import choose_form, form_library
from kplan_desktop.domain.form_editing.form_comparison import compare_forms
from kplan_desktop.domain.form_format.form_check import publishing_faults
from kplan_desktop.domain.model.form import Form
from kplan_desktop.exchange.files.whole_files import read_whole
from kplan_desktop.storage.forms.form_files import (
    MAX_FORM_BYTES,
    FormError,
    NewerFormError,
    NoFormError,
    read_form,
)


def _add_check_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a form file (.json)")


def _check(arguments: argparse.Namespace) -> int:
    """Print every fault of a form, or what it has.

    Raises ReadError, and FormError for what is no form or one of a newer Kplan.
    """
    data = read_whole(arguments.file, at_most=MAX_FORM_BYTES)
    try:
        form = read_form(data)
        faults = [str(fault) for fault in publishing_faults(form)]
    except (NewerFormError, NoFormError):
        raise
    except FormError as error:
        faults = list(error.faults)
    if faults:
        for fault in faults:
            print_line(f"{fault[:1].upper()}{fault[1:]}.")
        return FINDINGS
    print_line(f"{form_name(form)} has no faults: {_counts(form)}.")
    return OK


def form_name(form: Form) -> str:
    """The name of a form in a sentence."""
    return f'The form "{form.id}", version {form.version},'


def _counts(form: Form) -> str:
    goals = list(form.goals())
    counts = {
        "area": len(form.strategy_areas),
        "goal": len(goals),
        "national measure": sum(len(goal.national_measures) for goal in goals),
        "unit": len(form.units),
        "metric": len(form.metrics),
    }
    return ", ".join(counted(count, what) for what, count in counts.items())


def _add_diff_arguments(parser: argparse.ArgumentParser) -> None:
    kinds = "a form's id, its id and version (id@2), or a form file"
    parser.add_argument("older", metavar="A", help=kinds)
    parser.add_argument("newer", metavar="B", help="likewise")


def _diff(arguments: argparse.Namespace) -> int:
    """Print a line for each difference. Raises UserError when one of the forms cannot be had."""
    library = form_library()
    older, newer = choose_form(library, arguments.older), choose_form(library, arguments.newer)
    comparison = compare_forms(older, newer)
    for line in difference_lines(comparison):
        print_line(line)
    if not comparison:
        print_line("The two forms say the same.")
    return FINDINGS if comparison else OK


_ACTIONS: Final = {
    "check": Command(
        "Say what is wrong with a form file: exit 1 if anything is, else 0; 2 if it is no form.",
        _check,
        _add_check_arguments,
    ),
    "diff": Command(
        "Say how two forms differ, goal by goal: exit 1 if they do, else 0.",
        _diff,
        _add_diff_arguments,
    ),
    "from-word": FROM_WORD,
}


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    for name, action in _ACTIONS.items():
        text = action.description
        inner = actions.add_parser(name, help=text, description=text, allow_abbrev=False)
        action.add_arguments(inner)
        inner.set_defaults(run_action=action.run)


def _run(arguments: argparse.Namespace) -> int:
    code: int = arguments.run_action(arguments)
    return code


FORM: Final = Command(
    "Check a form file, compare two forms, or make one of Word files.", _run, _add_arguments
)
