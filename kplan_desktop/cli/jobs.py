"""The jobs of the command ``kplan``: each takes files and leaves files, and prints nothing.

They raise JobError and the other UserErrors of the parts that they use. Nothing is written before
everything that is to be written has been made.
"""

from __future__ import annotations

import datetime as dt
import os
import unicodedata
import uuid
from collections.abc import Container, Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import assert_never

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.form import Form, Unit
from kplan_desktop.domain.model.report import Report, empty_report
from kplan_desktop.domain.model.revisions import DeliveredRevision
from kplan_desktop.domain.review.findings import Finding, findings
from kplan_desktop.exchange.bundle.bundle_file import read_bundle_file
from kplan_desktop.exchange.bundle.bundle_json import Bundle, decode_bundle, report_sha256
from kplan_desktop.exchange.delivery.edition import edition_of
from kplan_desktop.exchange.delivery.export_set import ExportSet
from kplan_desktop.exchange.files.whole_files import (
    holds_report,
    make_folder,
    read_whole,
    write_whole,
)
from kplan_desktop.storage.ancillary_data import taken_from
from kplan_desktop.storage.errors import UnfinishedWriteError
from kplan_desktop.storage.form_files import MAX_FORM_BYTES, FormLibrary, read_form
from kplan_desktop.storage.receipt import last_delivered
from kplan_desktop.storage.report_file import ReportFile


class JobError(UserError):
    """What was asked for cannot be done. ``str(error)`` says why and what to do."""


class Product(Enum):
    """What can be made of a report; the value is the name that the demo gives it."""

    REPORT_PDF = "report.pdf"
    PLAN_PDF = "plan.pdf"
    REPORT_DOCX = "report.docx"
    PLAN_DOCX = "plan.docx"
    FIGURES_XLSX = "figures.xlsx"
    FIGURES_CSV = "figures.csv"
    BUNDLE = "bundle.kplan.json"
    MAIL = "mail.eml"


DEMO_PRODUCTS = (Product.REPORT_PDF, Product.PLAN_PDF, Product.BUNDLE, Product.MAIL)
"""What the demo shows beside the report file."""


DEMO_REPORT = "report.kplan"
"""The name of the demo's report file."""


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written, and what did not get into them whole.

    ``missing`` are the characters that no shipped typeface could print, ``shortened`` is how many
    texts a workbook had no room for.
    """

    files: tuple[Path, ...]
    missing: tuple[str, ...] = ()
    shortened: int = 0


def choose_form(library: FormLibrary, wanted: str | None) -> Form:
    """The form with an id, or in a form file; None for the only one that is shipped."""
    ids = library.form_ids()
    if wanted is not None:
        is_file = wanted.endswith(".json") or Path(wanted).name != wanted
        if is_file:
            return read_form(read_whole(Path(wanted), at_most=MAX_FORM_BYTES))
        if wanted not in ids:
            raise JobError(
                f'There is no form "{wanted}"; choose one of {", ".join(ids)}, or name a form file '
                "(.json)."
            )
        return library.load(wanted)
    if len(ids) != 1:
        raise JobError(f"There are several forms; choose one with --form: {', '.join(ids)}.")
    return library.load(ids[0])


def choose_unit(form: Form, wanted: str) -> Unit:
    """The form's unit with this name or id, upper and lower case alike."""
    for unit in form.units:
        if _folded(wanted) in (_folded(unit.name), _folded(unit.id)):
            return unit
    names = ", ".join(unit.name for unit in form.units)
    raise JobError(f'The form "{form.id}" has no unit "{wanted}"; choose one of {names}.')


def new_report_file(file: Path, *, form: Form, unit: Unit, adviser: str) -> None:
    """Make a report file in which nothing is written yet. Never replaces a file."""
    report = empty_report(form, report_id=str(uuid.uuid4()), unit_id=unit.id, adviser=adviser)
    ReportFile.create(file, report).close()


def import_bundle(bundle: Path, file: Path, library: FormLibrary) -> tuple[str, ...]:
    """Make a report file of a bundle, with a receipt of it, and tell what is odd about it.

    The bundle may be carried by a PDF. Never replaces a file. Thanks to the receipt, a report that
    is changed and delivered again replaces this bundle.
    """
    data = read_bundle_file(bundle)
    received = decode_bundle(data)
    oddities = _oddities(received, library)
    belongings = taken_from(
        bundle,
        data,
        revision=received.report.revision,
        sha256=received.sha256,
        exported_at=received.exported_at,
    )
    ReportFile.create(file, received.report, belongings=belongings).close()
    return oddities


def export_report(
    file: Path,
    targets: Mapping[Product, Path],
    *,
    fonts: Path,
    now: dt.datetime,
    bundle_in_pdf: bool = False,
) -> Written:
    """Write what is asked for, over older files of these names but never over a report file.

    With the e-mail draft among them this is a delivery of today. Else the documents name the last
    one, if the report is unchanged since, or are drafts. ``bundle_in_pdf``: the report's PDF
    carries the bundle, so that it can be imported too. What has changed since the last delivery is
    the next revision in all of them; the file is not written to.
    """
    _check_targets(targets)
    report, day = edition_of(*_load_with_delivery(file))
    delivery = ExportSet(
        report,
        fonts=fonts,
        now=now,
        delivered=now.date() if Product.MAIL in targets else day,
        bundle_in_pdf=bundle_in_pdf,
    )
    made = {path: _make(delivery, product) for product, path in targets.items()}
    for path, data in made.items():
        write_whole(path, data)
    shortened = delivery.figures_xlsx.shortened if Product.FIGURES_XLSX in targets else 0
    return Written(tuple(made), _missing(delivery, targets), shortened)


def write_demo(folder: Path, *, library: FormLibrary, fonts: Path, now: dt.datetime) -> Written:
    """The filled example in all its forms: five files, in a folder that is made where missing.

    Files of these names are replaced, but a report file never. One that holds exactly the example
    stays as it is and is not among those written; for any other nothing is written at all.
    """
    report = decode_bundle(library.example_bundle()).report
    file = folder / DEMO_REPORT
    targets = {product: folder / product.value for product in DEMO_PRODUCTS}
    _check_targets(targets)
    is_there = _holds_example(file, report)
    delivery = ExportSet(report, fonts=fonts, now=now, delivered=now.date())
    made = {path: _make(delivery, product) for product, path in targets.items()}
    make_folder(folder)
    if not is_there:
        sent = taken_from(
            targets[Product.BUNDLE],
            delivery.bundle,
            revision=report.revision,
            sha256=report_sha256(report),
            exported_at=now,
        )
        ReportFile.create(file, report, belongings=sent).close()
    for path, data in made.items():
        write_whole(path, data)
    files = tuple(made) if is_there else (file, *made)
    return Written(files, _missing(delivery, targets))


@dataclass(frozen=True, slots=True)
class Checked:
    """What a reader would ask about, and sentences about what is odd in a bundle itself."""

    findings: tuple[Finding, ...]
    oddities: tuple[str, ...] = ()


def check_file(file: Path, today: dt.date, library: FormLibrary) -> Checked:
    """What is to be asked about a report file or a bundle."""
    if file.name.endswith(".kplan") or holds_report(file):
        return Checked(findings(load_report(file), today))
    read = decode_bundle(read_bundle_file(file))
    return Checked(findings(read.report, today), _oddities(read, library))


def load_report(file: Path) -> Report:
    """The report in a report file, which is not written to, nor brought to a newer format.

    Only a write that was cut off is undone first.
    """
    with closing(_opened(file)) as opened:
        return opened.load()


def _load_with_delivery(file: Path) -> tuple[Report, DeliveredRevision | None]:
    """The report in a report file, read as above, and its last delivery."""
    with closing(_opened(file)) as opened:
        return opened.load(), last_delivered(opened.receipts())


def _opened(file: Path) -> ReportFile:
    try:
        return ReportFile.open(file, read_only=True)
    except UnfinishedWriteError:
        return ReportFile.open(file)


def _oddities(bundle: Bundle, library: FormLibrary) -> tuple[str, ...]:
    """A sentence where the bundle's form is not the one that Kplan knows by its id."""
    form = bundle.report.form
    known = library.known(form.id)
    if known is None or bundle.form_matches(known):
        return ()
    return (
        f'The bundle\'s form differs from the known form "{form.id}" (version {form.version} '
        f"there, version {known.version} here); compare its goals before you rely on them.",
    )


def _make(delivery: ExportSet, product: Product) -> bytes:
    match product:
        case Product.REPORT_PDF:
            return delivery.report_pdf.data
        case Product.PLAN_PDF:
            return delivery.plan_pdf.data
        case Product.REPORT_DOCX:
            return delivery.report_docx
        case Product.PLAN_DOCX:
            return delivery.plan_docx
        case Product.FIGURES_XLSX:
            return delivery.figures_xlsx.data
        case Product.FIGURES_CSV:
            return delivery.figures_csv
        case Product.BUNDLE:
            return delivery.bundle
        case Product.MAIL:
            return delivery.mail
    assert_never(product)


def _missing(delivery: ExportSet, products: Container[Product]) -> tuple[str, ...]:
    missing: list[str] = []
    if Product.REPORT_PDF in products or Product.MAIL in products:
        missing += delivery.report_pdf.missing
    if Product.PLAN_PDF in products:
        missing += delivery.plan_pdf.missing
    return tuple(dict.fromkeys(missing))


def _holds_example(file: Path, example: Report) -> bool:
    """Whether the file is there; raises JobError if it holds anything but the example."""
    if not os.path.lexists(file):
        return False
    found = load_report(file)
    if found == example:
        return True
    what = "your changes to the example" if found.id == example.id else "another report"
    raise JobError(f'"{file}" holds {what} and is kept; choose another folder.')


def _check_targets(targets: Mapping[Product, Path]) -> None:
    taken: set[str] = set()
    for path in targets.values():
        identity = os.path.normcase(os.path.realpath(path))
        if identity in taken:
            raise JobError(f'"{path}" is named twice; give every file a name of its own.')
        if holds_report(path):
            raise JobError(f'"{path}" is a report file and is kept; choose another name.')
        taken.add(identity)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text.strip()).casefold()
