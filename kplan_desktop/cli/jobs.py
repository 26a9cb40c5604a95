"""What several commands of ``kplan`` do: choose form and unit, load a report, make its files.

The functions raise JobError and the other UserErrors of the parts that they use. Commands write
nothing before everything that is to be written has been made.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Container, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import assert_never

from kplan_desktop.cli.command import OK, print_error, print_written
from kplan_desktop.domain.form_editing.form_comparison import compare_forms
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.form import Form, Unit
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.domain.text.folding import caseless
from kplan_desktop.exchange.bundle.bundle_json import Bundle
from kplan_desktop.exchange.delivery.export_set import ExportSet
from kplan_desktop.exchange.files.whole_files import (
    holds_report,
    read_whole,
)
from kplan_desktop.paths import installed_forms, program_files, user_data
from kplan_desktop.storage.forms.form_files import MAX_FORM_BYTES, FormLibrary, read_form
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


@dataclass(frozen=True, slots=True)
class ExportResult:
    """The files that were written, and what did not get into them whole.

    ``missing`` are the characters that no shipped typeface could print, ``shortened`` is how many
    texts a workbook had no room for.
    """

    files: tuple[Path, ...]
    missing: tuple[str, ...] = ()
    shortened: int = 0


def print_result(result: ExportResult) -> int:
    """Print which files were written and what they lack. Returns the exit code of success."""
    for file in result.files:
        print_written(file)
    if result.missing:
        characters = ", ".join(f"U+{ord(char):04X}" for char in "".join(result.missing))
        print_error(f"The PDF shows □ for characters that its typefaces lack: {characters}.")
    if result.shortened:
        what = "1 text is" if result.shortened == 1 else f"{result.shortened} texts are"
        print_error(
            f"{what} longer than a cell of a workbook can be, and cut there; the CSV is whole."
        )
    return OK


def form_library() -> FormLibrary:
    """The forms shipped with Kplan and those that the user has installed in its window."""
    return FormLibrary(program_files().forms, installed_forms(user_data()))


def choose_form(library: FormLibrary, wanted: str | None) -> Form:
    """The form with an id, such as «name» or «name@2», or in a form file.

    None for the only one there is; its editions in other languages are not counted.
    """
    ids = library.form_ids()
    if wanted is not None:
        is_file = wanted.endswith(".json") or Path(wanted).name != wanted
        if is_file:
            return read_form(read_whole(Path(wanted), at_most=MAX_FORM_BYTES))
        form_id, _, number = wanted.partition("@")
        versions = library.versions(form_id)
        if form_id not in ids or number not in ("", *map(str, versions)):
            raise JobError(
                f'There is no form "{wanted}"; choose one of {", ".join(ids)}, or name a form file '
                "(.json)."
            )
        return library.load(form_id, int(number) if number else None)
    forms = [form for form in library.newest_forms() if not form.edition_of]
    if len(forms) != 1:
        raise JobError(f"There are several forms; choose one with --form: {', '.join(ids)}.")
    return forms[0]


def choose_unit(form: Form, wanted: str) -> Unit:
    """The form's unit with this name or id, upper and lower case alike."""
    for unit in form.units:
        if caseless(wanted) in (caseless(unit.name), caseless(unit.id)):
            return unit
    names = ", ".join(unit.name for unit in form.units)
    raise JobError(f'The form "{form.id}" has no unit "{wanted}"; choose one of {names}.')


def load_report(file: Path) -> Report:
    """The report in a report file, which is not written to, nor brought to a newer format."""
    with closing(ReportFile.open(file, read_only=True)) as opened:
        return opened.load()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep every other Kplan from writing to the file. Raises JobError where one has it open."""
    # Qt is imported by the commands that change a file alone, and only once there is one.
    from kplan_desktop.ui.document.file_lock import FileLock, Holder, user_name

    lock = FileLock.acquire(
        reachable(path), name=user_name(), now=dt.datetime.now(dt.UTC).astimezone()
    )
    if isinstance(lock, Holder):
        who = " ".join(filter(None, (lock.name, lock.computer and f"on {lock.computer}")))
        raise JobError(
            f'"{path}" is open in Kplan{f" ({who})" if who else ""}; close it there and try again.'
        )
    if not isinstance(lock, FileLock):
        raise JobError(
            f'"{path}" cannot be kept from other programs; look whether you may write to its '
            "folder."
        )
    try:
        yield
    finally:
        lock.release()


def form_differences(bundle: Bundle, library: FormLibrary) -> tuple[str, ...]:
    """A sentence where the bundle's form is not the one that Kplan knows by its id and version."""
    form = bundle.report.form
    known = library.known(form.id, form.version)
    if known is None:
        return _edition_differences(form, library.known_edition(form))
    if bundle.form_matches(known):
        return ()
    return (
        f'The bundle\'s form differs from the known form "{form.id}" (version {form.version} '
        f"there, version {known.version} here); compare its goals before you rely on them.",
    )


def _edition_differences(form: Form, known: Form | None) -> tuple[str, ...]:
    """A sentence where a form is not just a known one in another language."""
    if known is None or compare_forms(known, form).is_translation:
        return ()
    return (
        f'The bundle\'s form is an edition of the known form "{known.id}" in another language, but '
        "differs from it in more than its words; compare its goals before you rely on them.",
    )


def make_product(export_set: ExportSet, product: Product) -> bytes:
    """The content of one file."""
    match product:
        case Product.REPORT_PDF:
            return export_set.report_pdf.data
        case Product.PLAN_PDF:
            return export_set.plan_pdf.data
        case Product.REPORT_DOCX:
            return export_set.report_docx
        case Product.PLAN_DOCX:
            return export_set.plan_docx
        case Product.FIGURES_XLSX:
            return export_set.figures_xlsx.data
        case Product.FIGURES_CSV:
            return export_set.figures_csv
        case Product.BUNDLE:
            return export_set.bundle
        case Product.MAIL:
            return export_set.mail
    assert_never(product)


def missing_characters(export_set: ExportSet, products: Container[Product]) -> tuple[str, ...]:
    """The characters that no shipped typeface has, of the PDFs among these products."""
    missing: list[str] = []
    if Product.REPORT_PDF in products or Product.MAIL in products:
        missing += export_set.report_pdf.missing
    if Product.PLAN_PDF in products:
        missing += export_set.plan_pdf.missing
    return tuple(dict.fromkeys(missing))


def check_targets(targets: Iterable[Path]) -> None:
    """Raise JobError where two products have one file, or one is a report file."""
    taken: set[str] = set()
    for path in targets:
        identity = _identity(path)
        if identity in taken:
            raise JobError(f'"{path}" is named twice; give every file a name of its own.')
        if holds_report(path):
            raise JobError(f'"{path}" is a report file and is kept; choose another name.')
        taken.add(identity)


def _identity(path: Path) -> str:
    """Equal for paths that lead to one file, as far as the disk tells."""
    try:
        return os.path.normcase(os.path.realpath(reachable(path)))
    except OSError:  # some disks do not tell where a link leads
        return os.path.normcase(path.absolute())
