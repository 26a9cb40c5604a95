"""``kplan demo``: the filled example as report file, two PDFs, bundle and e-mail draft."""

from __future__ import annotations

import argparse
import datetime as dt
import os
from pathlib import Path
from typing import Final

from kplan_desktop.cli.command import Command, current_time
from kplan_desktop.cli.jobs import (
    ExportResult,
    JobError,
    Product,
    check_targets,
    load_report,
    make_product,
    missing_characters,
    print_result,
)
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.file_names import portable_path, reachable
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.exchange.delivery.export_set import ExportSet
from kplan_desktop.exchange.files.whole_files import make_folder, write_whole
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary
from kplan_desktop.storage.report_file import ReportFile

DEMO_PRODUCTS: Final = (Product.REPORT_PDF, Product.PLAN_PDF, Product.BUNDLE, Product.MAIL)
"""What the demo shows beside the report file."""

DEMO_REPORT: Final = "report.kplan"
"""The name of the demo's report file."""


def write_demo(
    folder: Path, *, library: FormLibrary, fonts: Path, now: dt.datetime
) -> ExportResult:
    """The filled example as a draft, in five files, in a folder that is made where missing.

    Files of these names are replaced, but a report file never. One that holds exactly the example
    stays as it is and is not among those written; for any other nothing is written at all.
    """
    report = decode_bundle(library.example_bundle()).report
    file = folder / DEMO_REPORT
    targets = {product: folder / product.value for product in DEMO_PRODUCTS}
    check_targets(targets.values())
    is_there = _holds_example(file, report)
    export_set = ExportSet(report, fonts=fonts, now=now)
    contents = {path: make_product(export_set, product) for product, path in targets.items()}
    make_folder(folder)
    if not is_there:
        ReportFile.create(file, report).close()
    for path, data in contents.items():
        write_whole(path, data)
    files = tuple(contents) if is_there else (file, *contents)
    return ExportResult(files, missing_characters(export_set, targets))


def _holds_example(file: Path, example: Report) -> bool:
    """Whether the file is there; raises JobError if it holds anything but the example."""
    if not os.path.lexists(reachable(file)):
        return False
    found = load_report(file)
    if found == example:
        return True
    what = "your changes to the example" if found.id == example.id else "another report"
    raise JobError(f'"{file}" holds {what} and is kept; choose another folder.')


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", metavar="DIR", type=portable_path, help="a folder, made if missing"
    )


def _run(arguments: argparse.Namespace) -> int:
    files = program_files()
    result = write_demo(
        arguments.folder,
        library=FormLibrary(files.forms),
        fonts=files.resources / "fonts",
        now=current_time(),
    )
    return print_result(result)


DEMO: Final = Command(
    "Write the filled example: report file, two PDFs, bundle and e-mail draft.",
    _run,
    _add_arguments,
)
