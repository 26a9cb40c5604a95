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

from kplan_desktop.cli.command import OK, Command, print_line, print_written
from kplan_desktop.cli.jobs import JobError, choose_form, choose_unit
from kplan_desktop.domain.docx_form.reading_result import (
    DocumentPiece,
    PieceConfidence,
    PieceOutcome,
    WordReading,
)
from kplan_desktop.domain.docx_form.word_document import DocumentPosition
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.file_names import portable_path
from kplan_desktop.exchange.docx_reader.package import MAX_DOCUMENT_BYTES
from kplan_desktop.exchange.docx_reader.reader import read_filled_form
from kplan_desktop.exchange.files.whole_files import read_whole
from kplan_desktop.exchange.wording.document_words import document_words
from kplan_desktop.paths import program_files
from kplan_desktop.storage.form_files import FormLibrary
from kplan_desktop.storage.report_file import ReportFile

_QUOTED_LENGTH: Final = 70
"""Characters of a text that are quoted so that one knows which it is."""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", metavar="FILE.docx", type=Path, help="the Word document")
    parser.add_argument("file", metavar="NEW.kplan", type=portable_path, help="the new report file")
    parser.add_argument(
        "--form", metavar="ID", help="a shipped form's id, or a form file; else the best fitting"
    )
    parser.add_argument(
        "--unit", metavar="NAME", help="the unit's name or id, where the document names none"
    )


def _run(arguments: argparse.Namespace) -> int:
    """Read the document, write the report file, and print line by line what became of what.

    The exit code is that of success: what is uncertain is printed, and is no failure. Never
    replaces a file. Raises UserError, and then nothing is written.
    """
    library = FormLibrary(program_files().forms)
    wanted: str | None = arguments.form
    forms = [choose_form(library, wanted)] if wanted is not None else _all_forms(library)
    data = read_whole(arguments.document, at_most=MAX_DOCUMENT_BYTES)
    reading = read_filled_form(data, forms, _new_id)
    unit_id = _unit_of(reading, arguments.unit)
    report = reading.report(report_id=_new_id(), unit_id=unit_id)
    ReportFile.create(arguments.file, report).close()
    print_written(arguments.file)
    for line in account(reading, report.unit_name):
        print_line(line)
    return OK


def account(reading: WordReading, unit_name: str) -> Iterator[str]:
    """What was read, in lines: counts first, then each piece that should be looked at."""
    counted = [
        _number(reading.count(PieceOutcome.GOAL), "goal"),
        _number(reading.count(PieceOutcome.MEASURE), "regional measure"),
        _number(reading.count(PieceOutcome.NOTE), "note"),
        _number(reading.count(PieceOutcome.NATIONAL_MEASURE), "national measure"),
    ]
    yield f"Read for {unit_name}: {', '.join(counted)}."
    renumbered = sum(piece.printed_number_differs for piece in reading.pieces)
    if renumbered:
        yield f"Numbered anew: {renumbered}, since the printed numbers had gaps or went on."
    for confidence, heading in (
        (PieceConfidence.UNCERTAIN, "Uncertain"),
        (PieceConfidence.WITHOUT_PLACE, "Without a place, and not in the report"),
    ):
        pieces = reading.with_confidence(confidence)
        yield f"{heading}: {len(pieces) or 'nothing'}{':' if pieces else '.'}"
        for piece in pieces:
            yield f"  {_line(piece)}"


def _line(piece: DocumentPiece) -> str:
    text = " ".join(piece.text.split())
    if len(text) > _QUOTED_LENGTH:
        text = f"{text[:_QUOTED_LENGTH].rstrip()} …"
    outcome = "" if piece.outcome is PieceOutcome.NOTHING else f" became {_outcome_text(piece)}"
    reasons = "; ".join(reason.value for reason in piece.reasons)
    quoted = f"«{text}»" if text else "no text"
    return f"{_position_text(piece.position)}: {quoted}{outcome}: {reasons}"


def _position_text(position: DocumentPosition) -> str:
    if not position.table:
        return "outside the tables"
    column = f", column {position.column}" if position.column else ""
    return f"table {position.table}, row {position.row}{column}"


def _outcome_text(piece: DocumentPiece) -> str:
    if piece.outcome in (PieceOutcome.MEASURE, PieceOutcome.NOTE):
        return piece.numbers.long(document_words("en").location)
    of = "" if piece.outcome is PieceOutcome.GOAL else "of "
    goal = f" {of}{piece.goal_number}" if piece.goal_number else ""
    return f"{piece.outcome.value}{goal}"


def _unit_of(reading: WordReading, wanted: str | None) -> str:
    if wanted is not None:
        return choose_unit(reading.form, wanted).id
    if reading.unit_id is None:
        raise JobError("The document does not say which unit it is from; name it with --unit.")
    return reading.unit_id


def _all_forms(library: FormLibrary) -> list[Form]:
    return [library.load(form_id) for form_id in library.form_ids()]


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _new_id() -> str:
    return str(uuid.uuid4())


IMPORT_WORD: Final = Command(
    "Make a report file of a plan or report in Word, and say what became of each piece of it.",
    _run,
    _add_arguments,
)
