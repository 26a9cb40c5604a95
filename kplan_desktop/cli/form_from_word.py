"""``kplan form from-word``: the office's own Word documents, made into a draft of a form.

What is printed is the account of the reading, as ``kplan import-word`` prints it, and the faults
that the form still has.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kplan_desktop.cli.account_lines import account_heading, counted, piece_line
from kplan_desktop.cli.command import FINDINGS, OK, Command, print_line, print_written
from kplan_desktop.cli.jobs import choose_form, form_library
from kplan_desktop.domain.docx_form.reading_result import PieceConfidence
from kplan_desktop.domain.form_from_word.form_reading import (
    FormPiece,
    FormPieceKind,
    FormReading,
)
from kplan_desktop.domain.text.file_names import portable_path
from kplan_desktop.exchange.files.whole_files import read_whole, write_whole
from kplan_desktop.storage.forms.form_files import write_form


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "documents",
        metavar="DOCX",
        type=Path,
        nargs="+",
        help="the plan or the report form in Word; the second completes the first",
    )
    parser.add_argument("out", metavar="OUT", type=portable_path, help="the new form file (.json)")
    parser.add_argument(
        "--base",
        metavar="ID",
        help="the form that gives what the documents lack, by id or file; else the newest",
    )


def _run(arguments: argparse.Namespace) -> int:
    """Read the documents, write the form file, and print what became of what.

    Returns FINDINGS where the form has faults that must be mended before it can be used. Never
    replaces a file. Raises UserError, and then nothing is written.
    """
    from kplan_desktop.exchange.docx_reader.package import MAX_DOCUMENT_BYTES
    from kplan_desktop.exchange.docx_reader.reader import read_new_form

    library = form_library()
    known = library.newest_forms()
    wanted: str | None = arguments.base
    newest = known[0] if known else None
    base = choose_form(library, wanted) if wanted is not None else newest
    files = [read_whole(path, at_most=MAX_DOCUMENT_BYTES) for path in arguments.documents]
    reading = read_new_form(files, base=base, known=known)
    write_whole(arguments.out, write_form(reading.form), replaces=False)
    print_written(arguments.out)
    for line in account(reading):
        print_line(line)
    return FINDINGS if reading.faults else OK


def account(reading: FormReading) -> Iterator[str]:
    """What was read, in lines: counts, then each piece that should be looked at, then faults."""
    kinds = (FormPieceKind.AREA, FormPieceKind.GOAL, FormPieceKind.NATIONAL_MEASURE)
    counts = ", ".join(counted(reading.count(kind), kind.value) for kind in kinds)
    form = reading.form
    yield f'Read as the form "{form.id}", version {form.version}: {counts}.'
    regional = reading.count(FormPieceKind.REGIONAL)
    if regional:
        yield f"Written by a region, and not in the form: {counted(regional, 'text')}."
    for part in reading.defaulted:
        yield f"Not in the documents: {part.value}."
    for confidence, heading in (
        (PieceConfidence.UNCERTAIN, "Uncertain"),
        (PieceConfidence.WITHOUT_PLACE, "Without a place, and not in the form"),
    ):
        pieces = reading.with_confidence(confidence)
        yield account_heading(heading, str(len(pieces) or ""))
        for piece in pieces:
            yield f"  {_line(piece, several=reading.pieces[-1].document > 0)}"
    for fault in reading.faults:
        yield f"To be mended: {fault}."


def _line(piece: FormPiece, *, several: bool) -> str:
    """``several``: which of the documents it stands in has to be said."""
    became = "" if piece.kind is FormPieceKind.NOTHING else _became(piece)
    line = piece_line(piece.text, piece.position, became, piece.reasons)
    return f"document {piece.document + 1}, {line}" if several else line


def _became(piece: FormPiece) -> str:
    names = " and ".join(kind.value for kind in piece.kinds)
    number = f" {piece.number}" if piece.number else ""
    return f"{names}{number} of {piece.goal_number}" if piece.goal_number else f"{names}{number}"


FROM_WORD: Final = Command(
    "Make a form file of the office's own plan or report in Word, and say what became of each "
    "piece of it: exit 1 if the form has faults to mend, else 0.",
    _run,
    _add_arguments,
)
