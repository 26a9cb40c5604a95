"""``kplan export``: what can be made of a report, and the option that asks for each."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from kplan_desktop.cli.command import Command, UsageError, current_time
from kplan_desktop.cli.jobs import (
    ExportResult,
    Product,
    check_targets,
    load_report,
    make_product,
    missing_characters,
    print_result,
)
from kplan_desktop.domain.delivery.deliveries import last_made
from kplan_desktop.domain.model.edits import apply
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.model.revisions import next_revision
from kplan_desktop.domain.text.file_names import portable_path
from kplan_desktop.exchange.bundle.bundle_json import report_sha256
from kplan_desktop.exchange.delivery.export_set import ExportSet
from kplan_desktop.exchange.files.whole_files import write_whole
from kplan_desktop.paths import program_files
from kplan_desktop.storage.report_file import ReportFile

OPTIONS: Final[Mapping[str, tuple[Product, str]]] = {
    "--pdf": (Product.REPORT_PDF, "the report as PDF"),
    "--plan-pdf": (Product.PLAN_PDF, "the plan as PDF"),
    "--docx": (Product.REPORT_DOCX, "the report as a Word document"),
    "--plan-docx": (Product.PLAN_DOCX, "the plan as a Word document"),
    "--xlsx": (Product.FIGURES_XLSX, "the figures as an Excel workbook"),
    "--csv": (Product.FIGURES_CSV, "the figures as CSV, for Excel in Norwegian"),
    "--bundle": (Product.BUNDLE, "the bundle for the office, .kplan.json"),
    "--eml": (Product.MAIL, "an e-mail draft with the report's PDF and the bundle attached"),
}


def export_report(
    file: Path,
    targets: Mapping[Product, Path],
    *,
    fonts: Path,
    now: dt.datetime,
    bundle_in_pdf: bool = False,
) -> ExportResult:
    """Write what is asked for, over older files of these names but never over a report file.

    They are drafts, the e-mail among them: only the window delivers. ``bundle_in_pdf``: the PDF of
    the report carries the bundle, so that it can be imported too. A bundle of what has changed
    since the last delivery has the next revision's number; the file is not written to.
    """
    check_targets(targets.values())
    has_bundle = bundle_in_pdf or not {Product.BUNDLE, Product.MAIL}.isdisjoint(targets)
    report = _load_numbered(file) if has_bundle else load_report(file)
    export_set = ExportSet(report, fonts=fonts, now=now, bundle_in_pdf=bundle_in_pdf)
    contents = {path: make_product(export_set, product) for product, path in targets.items()}
    for path, data in contents.items():
        write_whole(path, data)
    shortened = export_set.figures_xlsx.shortened if Product.FIGURES_XLSX in targets else 0
    return ExportResult(tuple(contents), missing_characters(export_set, targets), shortened)


def _load_numbered(file: Path) -> Report:
    """The report in a report file, with the number that a delivery of it would have."""
    with closing(ReportFile.open(file, read_only=True)) as opened:
        report, last = opened.load(), last_made(opened.deliveries())
    number = next_revision(report, report_sha256(report), last)
    return report if number is None else apply(report, number)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the report file")
    for option, (product, what) in OPTIONS.items():
        parser.add_argument(option, dest=product.name, metavar="P", type=portable_path, help=what)
    parser.add_argument(
        "--bundle-in-pdf",
        action="store_true",
        help="let the report's PDF carry the bundle, so that it can be imported too; it is then "
        "PDF/A-3, and PDF/A-2 without it",
    )


def _run(arguments: argparse.Namespace) -> int:
    paths = {product: getattr(arguments, product.name) for product, _ in OPTIONS.values()}
    targets = {product: path for product, path in paths.items() if path is not None}
    if not targets:
        *others, last = OPTIONS
        raise UsageError(
            f"Name at least one of {', '.join(others)} and {last}; see kplan export -h."
        )
    if arguments.bundle_in_pdf and not {Product.REPORT_PDF, Product.MAIL} & targets.keys():
        raise UsageError(
            "--bundle-in-pdf goes with --pdf or --eml, whose PDF it puts the bundle into; "
            "see kplan export -h."
        )
    result = export_report(
        arguments.file,
        targets,
        fonts=program_files().resources / "fonts",
        now=current_time(),
        bundle_in_pdf=arguments.bundle_in_pdf,
    )
    return print_result(result)


EXPORT: Final = Command(
    "Make files of a report; older files of the names given are replaced.", _run, _add_arguments
)
