"""``kplan import``: a report file made of a bundle, or of a PDF or mail that carries one."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from kplan_desktop.cli.command import OK, Command, print_error, print_written
from kplan_desktop.cli.jobs import form_differences, form_library
from kplan_desktop.domain.text.file_names import portable_path
from kplan_desktop.exchange.bundle.bundle_json import approval_that_holds, decode_bundle
from kplan_desktop.exchange.incoming.incoming_files import read_delivery
from kplan_desktop.storage.ancillary_data import taken_from
from kplan_desktop.storage.forms.form_files import FormLibrary
from kplan_desktop.storage.report_file import ReportFile


def import_bundle(bundle: Path, file: Path, library: FormLibrary) -> tuple[str, ...]:
    """Make a report file of a bundle, with the delivery in it. Returns ``form_differences``.

    The bundle may be carried by a PDF, or attached to a mail. Never replaces a file. When
    the report is changed and delivered again, that replaces this bundle.
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


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "bundle",
        metavar="BUNDLE",
        type=Path,
        help="a .kplan.json, or a PDF or mail (.eml, .msg) with it",
    )
    parser.add_argument(
        "file", metavar="FILE", type=portable_path, help="the new report file, .kplan"
    )


def _run(arguments: argparse.Namespace) -> int:
    library = form_library()
    differences = import_bundle(arguments.bundle, arguments.file, library)
    print_written(arguments.file)
    for sentence in differences:
        print_error(sentence)
    return OK


IMPORT: Final = Command(
    "Make a report file of a bundle; nothing of it is lost.", _run, _add_arguments
)
