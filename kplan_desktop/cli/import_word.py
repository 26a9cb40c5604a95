"""``kplan import-word``: a plan or report in a Word document, made into a report file.

What is printed is the account of the reading: how much was found, what is uncertain, and what has
found no place. The file is written first, so that nothing is reported to be there that is not.
"""

from __future__ import annotations

import argparse
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kplan_desktop.cli.account_lines import account_heading, counted, piece_line
from kplan_desktop.cli.command import OK, Command, print_line, print_written
from kplan_desktop.cli.jobs import JobError, choose_form, choose_unit, form_library
from kplan_desktop.domain.docx_form.reading_result import (
    DocumentForms,
    DocumentPiece,
    PieceConfidence,
    PieceOutcome,
    WordReading,
)
from kplan_desktop.domain.text.file_names import portable_path
from kplan_desktop.exchange.docx_reader.package import MAX_DOCUMENT_BYTES
from kplan_desktop.exchange.docx_reader.reader import read_filled_forms
from kplan_desktop.exchange.files.whole_files import read_whole
from kplan_desktop.exchange.wording.document_words import document_words
from kplan_desktop.storage.report_file import ReportFile

_ALL: Final = "all"
"""Instead of a form's number: all forms, as one report."""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", metavar="FILE.docx", type=Path, help="the Word document")
    parser.add_argument("file", metavar="NEW.kplan", type=portable_path, help="the new report file")
    parser.add_argument(
        "--form", metavar="ID", help="a form's id, or a form file; else the best fitting"
    )
    parser.add_argument(
        "--part",
        metavar="N",
        help="which form, where the document holds several: its number, or all as one report",
    )
    parser.add_argument(
        "--unit", metavar="NAME", help="the unit's name or id, where the document names none"
    )


def _run(arguments: argparse.Namespace) -> int:
    """Read the document, write the report file, and print line by line what became of what.

    The exit code is that of success: what is uncertain is printed, and is no failure. Never
    replaces a file. Raises UserError, and then nothing is written.
    """
    library = form_library()
    wanted: str | None = arguments.form
    forms = [choose_form(library, wanted)] if wanted is not None else library.newest_forms()
    data = read_whole(arguments.document, at_most=MAX_DOCUMENT_BYTES)
    reading = _choose(read_filled_forms(data, forms, _new_id), arguments.part, arguments.unit)
    unit_id = _unit_of(reading, arguments.unit)
    report = reading.report(report_id=_new_id(), unit_id=unit_id)
    ReportFile.create(arguments.file, report).close()
    print_written(arguments.file)
    for line in account(reading, report.unit_name):
        print_line(line)
    return OK


def account(reading: WordReading, unit_name: str) -> Iterator[str]:
    """What was read, in lines: counts first, then each piece that should be looked at."""
    nationals = counted(reading.count(PieceOutcome.NATIONAL_MEASURE), "national measure")
    yield f"Read for {unit_name}: {_counts(reading)}, {nationals}."
    others = reading.count(PieceOutcome.OTHER_FORM)
    if others:
        yield f"Of other forms in the document, and not in the report: {counted(others, 'text')}."
    renumbered = sum(piece.printed_number_differs for piece in reading.pieces)
    if renumbered:
        yield f"Numbered anew: {renumbered}, since the printed numbers had gaps or went on."
    for confidence, heading in (
        (PieceConfidence.UNCERTAIN, "Uncertain"),
        (PieceConfidence.WITHOUT_PLACE, "Without a place, and not in the report"),
    ):
        pieces = reading.with_confidence(confidence)
        yield account_heading(heading, str(len(pieces) or ""))
        for piece in pieces:
            yield f"  {_line(piece)}"


def _line(piece: DocumentPiece) -> str:
    became = "" if piece.outcome is PieceOutcome.NOTHING else _outcome_text(piece)
    return piece_line(piece.text, piece.position, became, piece.reasons)


def _outcome_text(piece: DocumentPiece) -> str:
    if piece.outcome in (PieceOutcome.MEASURE, PieceOutcome.NOTE):
        return piece.numbers.long(document_words("en").location)
    of = "" if piece.outcome is PieceOutcome.GOAL else "of "
    goal = f" {of}{piece.goal_number}" if piece.goal_number else ""
    return f"{piece.outcome.value}{goal}"


def _choose(found: DocumentForms, wanted: str | None, unit: str | None) -> WordReading:
    """The form with this number, or else the only one of the unit, if one was named."""
    count = len(found.readings)
    wanted_unit = None if unit is None else choose_unit(found.together.form, unit)
    numbers = [str(number) for number in range(1, count + 1)]
    if wanted is None and count == 1:
        return found.together
    if wanted is None and wanted_unit is not None:
        of_unit = [n for n, one in enumerate(found.readings) if one.unit_id == wanted_unit.id]
        if len(of_unit) == 1:
            return found.reading(of_unit[0])
    if wanted in numbers:
        reading = found.reading(int(wanted) - 1)
        if wanted_unit is not None and reading.unit_id not in (None, wanted_unit.id):
            raise JobError(
                f"Form {wanted} of the document is from {reading.form.unit(reading.unit_id).name}, "
                f"not from {wanted_unit.name}; leave out --unit, or choose another --part."
            )
        return reading
    if wanted == _ALL and (found.may_be_one or count == 1):
        return found.together
    forms = [
        f"{number}: {_form_text(reading)}"
        for number, reading in zip(numbers, found.readings, strict=True)
    ]
    held = "one form" if count == 1 else f"{count} forms"
    all_forms = f" or {_ALL}" if found.may_be_one and count > 1 else ""
    if wanted == _ALL:
        held += " of different units, which make no one report"
    raise JobError(
        f"The document holds {held} ({'; '.join(forms)}); choose one with --part, by its number"
        f"{all_forms}."
    )


def _form_text(reading: WordReading) -> str:
    """Which form it is, by what the document says of it, and how much is in it."""
    unit = "" if reading.unit_id is None else reading.form.unit(reading.unit_id).name
    names = [unit, reading.title()]
    return ", ".join([*filter(None, names), _counts(reading)])


def _counts(reading: WordReading) -> str:
    counts = [
        counted(reading.count(PieceOutcome.GOAL), "goal"),
        counted(reading.count(PieceOutcome.MEASURE), "regional measure"),
        counted(reading.count(PieceOutcome.NOTE), "note"),
    ]
    return ", ".join(counts)


def _unit_of(reading: WordReading, wanted: str | None) -> str:
    if wanted is not None:
        return choose_unit(reading.form, wanted).id
    if reading.unit_id is None:
        raise JobError("The document does not say which unit it is from; name it with --unit.")
    return reading.unit_id


def _new_id() -> str:
    return str(uuid.uuid4())


IMPORT_WORD: Final = Command(
    "Make a report file of a plan or report in Word, and say what became of each piece of it.",
    _run,
    _add_arguments,
)
