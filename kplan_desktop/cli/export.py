"""``kplan export``: what can be made of a report, and the option that asks for each."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kplan_desktop.cli.jobs import Product, Written, export_report
from kplan_desktop.paths import program_files

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


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Let the command name the report, and a file for each product."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the report file")
    for option, (product, what) in OPTIONS.items():
        parser.add_argument(option, dest=product.name, metavar="P", type=Path, help=what)
    parser.add_argument(
        "--bundle-in-pdf",
        action="store_true",
        help="let the report's PDF carry the bundle, so that it can be imported too",
    )


def export(
    arguments: argparse.Namespace, parser: argparse.ArgumentParser, *, now: dt.datetime
) -> Written:
    """Write what was asked for; ``parser.error`` is told if that is nothing.

    Raises what ``jobs.export_report`` raises.
    """
    named = {product: getattr(arguments, product.name) for product, _ in OPTIONS.values()}
    targets = {product: path for product, path in named.items() if path is not None}
    if not targets:
        *others, last = OPTIONS
        parser.error(f"name at least one of {', '.join(others)} and {last}")
    if arguments.bundle_in_pdf and not {Product.REPORT_PDF, Product.MAIL} & targets.keys():
        parser.error("--bundle-in-pdf goes with --pdf or --eml, whose PDF it puts the bundle into")
    fonts = program_files().resources / "fonts"
    return export_report(
        arguments.file, targets, fonts=fonts, now=now, bundle_in_pdf=arguments.bundle_in_pdf
    )
