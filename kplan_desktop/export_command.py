"""``kplan export``: what can be made of a report, and the option that asks for each."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kplan_desktop.jobs import Product

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


def add_options(parser: argparse.ArgumentParser) -> None:
    """Let the command name a file for each product."""
    for option, (product, what) in OPTIONS.items():
        parser.add_argument(option, dest=product.name, metavar="P", type=Path, help=what)


def wanted_targets(arguments: argparse.Namespace) -> dict[Product, Path]:
    """The file for each product that was asked for."""
    named = {product: getattr(arguments, product.name) for product, _ in OPTIONS.values()}
    return {product: path for product, path in named.items() if path is not None}


def listed_options() -> str:
    """Such as «--pdf, --bundle and --eml»."""
    *others, last = OPTIONS
    return f"{', '.join(others)} and {last}"
