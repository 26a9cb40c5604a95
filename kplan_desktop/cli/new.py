"""``kplan new``: a report file in which nothing is written yet."""

from __future__ import annotations

import argparse
import uuid
from typing import Final

from kplan_desktop.cli.command import OK, Command, print_written
from kplan_desktop.cli.jobs import choose_form, choose_unit, form_library
from kplan_desktop.domain.model.report import empty_report
from kplan_desktop.domain.text.file_names import portable_path
from kplan_desktop.storage.report_file import ReportFile


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", type=portable_path, help="the new file, such as 2014.kplan"
    )
    parser.add_argument(
        "--form", metavar="ID", help="a form's id, or a form file; not needed if only one"
    )
    parser.add_argument("--unit", metavar="NAME", required=True, help="the unit's name or id")
    parser.add_argument("--adviser", metavar="NAME", default="", help="who writes the report")


def _run(arguments: argparse.Namespace) -> int:
    """Make the report file. Never replaces a file."""
    form = choose_form(form_library(), arguments.form)
    unit = choose_unit(form, arguments.unit)
    report = empty_report(
        form, report_id=str(uuid.uuid4()), unit_id=unit.id, adviser=arguments.adviser
    )
    ReportFile.create(arguments.file, report).close()
    print_written(arguments.file)
    return OK


NEW: Final = Command("Make a report file in which nothing is written yet.", _run, _add_arguments)
