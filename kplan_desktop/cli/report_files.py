"""``kplan new`` and ``kplan import``: report files made of nothing, and of bundles."""

from __future__ import annotations

import argparse
import uuid
from pathlib import Path
from typing import Final

from kplan_desktop.cli.command import OK, Command, print_error, print_written
from kplan_desktop.cli.jobs import choose_form, choose_unit, form_differences, form_library
from kplan_desktop.domain.model.report import empty_report
from kplan_desktop.domain.text.file_names import portable_path
from kplan_desktop.exchange.bundle.bundle_json import approval_that_holds, decode_bundle
from kplan_desktop.exchange.incoming.incoming_files import read_delivery
from kplan_desktop.storage.ancillary_data import taken_from
from kplan_desktop.storage.forms.form_files import FormLibrary
from kplan_desktop.storage.report_file import ReportFile


def _add_new_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", type=portable_path, help="the new file, such as 2014.kplan"
    )
    parser.add_argument(
        "--form", metavar="ID", help="a form's id, or a form file; not needed if only one"
    )
    parser.add_argument("--unit", metavar="NAME", required=True, help="the unit's name or id")
    parser.add_argument("--adviser", metavar="NAME", default="", help="who writes the report")


def _run_new(arguments: argparse.Namespace) -> int:
    """Make the report file. Never replaces a file."""
    form = choose_form(form_library(), arguments.form)
    unit = choose_unit(form, arguments.unit)
    report = empty_report(
        form, report_id=str(uuid.uuid4()), unit_id=unit.id, adviser=arguments.adviser
    )
    ReportFile.create(arguments.file, report).close()
    print_written(arguments.file)
    return OK


def import_bundle(bundle: Path, file: Path, library: FormLibrary) -> tuple[str, ...]:
    """Make a report file of a bundle, with the delivery in it. Returns ``form_differences``.

    The bundle may be carried by a PDF, attached to a mail or packed in a zip. Never replaces a
    file. When the report is changed and delivered again, that replaces this bundle.
    """
    delivery = read_delivery(bundle)
    received = decode_bundle(delivery.data)
    differences = form_differences(received, library)
    ancillary = taken_from(
        Path(delivery.name),
        delivery.data,
        report=received.report,
        sha256=received.sha256,
        exported_at=received.exported_at,
        approval=approval_that_holds(received.report),
    )
    ReportFile.create(file, received.report, ancillary=ancillary).close()
    return differences


def _add_import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "bundle",
        metavar="BUNDLE",
        type=Path,
        help="a .kplan.json, or a PDF, mail (.eml, .msg) or zip with it",
    )
    parser.add_argument(
        "file", metavar="FILE", type=portable_path, help="the new report file, .kplan"
    )


def _run_import(arguments: argparse.Namespace) -> int:
    library = form_library()
    differences = import_bundle(arguments.bundle, arguments.file, library)
    print_written(arguments.file)
    for sentence in differences:
        print_error(sentence)
    return OK


NEW: Final = Command(
    "Make a report file in which nothing is written yet.", _run_new, _add_new_arguments
)

IMPORT: Final = Command(
    "Make a report file of a bundle; nothing of it is lost.", _run_import, _add_import_arguments
)
