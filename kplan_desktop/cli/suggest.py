"""``kplan suggest``: sentences in, one a line; for each a line of JSON with what it states.

Input and output are UTF-8 on every system, whatever the terminal's encoding, for the programs on
both sides.
"""

from __future__ import annotations

import argparse
import codecs
import io
import json
import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from kplan_desktop.cli.command import OK, Command, print_text
from kplan_desktop.cli.jobs import choose_form, form_library
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import Exactness, Figure
from kplan_desktop.domain.suggestions.found import Span, TextReading
from kplan_desktop.domain.suggestions.reader import TextReader
from kplan_desktop.domain.words.lexicon import Lexicon
from kplan_desktop.domain.words.word_table import parse_word_table
from kplan_desktop.paths import program_files

_LINE_ENDS = str.maketrans({char: f"\\u{ord(char):04x}" for char in "\u0085\u2028\u2029"})
"""Unicode's other line ends, escaped as JSON allows: a reader may take them for the line's end."""


class InputError(UserError):
    """The input cannot be read, or a line of it is not UTF-8."""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--form", metavar="ID", help="a shipped form's id, or a form file")
    parser.add_argument(
        "--spans",
        action="store_true",
        help="also write which characters of the text each was read from",
    )


def _run(arguments: argparse.Namespace) -> int:
    """Read standard input to its end and print each line's JSON as soon as the line is there.

    Raises InputError and what choosing the form raises.
    """
    files = program_files()
    library = form_library()
    wanted: str | None = arguments.form
    newest = next(iter(library.newest_forms()), None) if wanted is None else None
    form = choose_form(library, wanted) if newest is None else newest
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    lexicon = Lexicon(parse_word_table(files.words()), form.metrics, form.language)
    for line in suggestion_lines(_input(), form, lexicon, spans=arguments.spans):
        print_text(line)
    return OK


def suggestion_lines(
    lines: Iterable[bytes], form: Form, lexicon: Lexicon, *, spans: bool = False
) -> Iterator[str]:
    """For each line of input (UTF-8, with or without its end) one line of JSON, at once.

    A byte order mark at the start and a carriage return at a line's end are not part of the
    sentence; an empty line is a sentence that states nothing. With ``spans`` all that was found has
    its first character and the one after its last, in code points of the text. Raises InputError
    with the number of a line that is not text.
    """
    reader = TextReader(lexicon, form.report.period, form.report.deadline)
    for number, line in enumerate(lines, start=1):
        sentence = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        try:
            text = sentence.removesuffix(b"\n").removesuffix(b"\r").decode("utf-8")
        except UnicodeDecodeError as error:
            raise InputError(
                f"Line {number} is not UTF-8 text; save the sentences as UTF-8."
            ) from error
        data = {"text": text, **_found(reader.read(text), spans)}
        yield json.dumps(data, ensure_ascii=False).translate(_LINE_ENDS)


def _found(reading: TextReading, spans: bool) -> dict[str, list[dict[str, object]]]:
    def placed(data: dict[str, object], span: Span) -> dict[str, object]:
        return {**data, "span": [span.start, span.end]} if spans else data

    state = () if reading.state is None else (reading.state,)
    return {
        "figures": [placed(_figure(found.figure), found.span) for found in reading.figures],
        "times": [placed({"from": t.first, "to": t.last}, t.span) for t in reading.times],
        "states": [placed({"status": found.status.value}, found.span) for found in state],
    }


def _input() -> Iterator[bytes]:
    if sys.stdin is None:  # closed by whoever started the command
        return
    try:
        yield from sys.stdin.buffer
    except OSError as error:
        raise InputError(
            f"The sentences could not be read ({error.strerror}); lead a text file in."
        ) from error


def _figure(figure: Figure) -> dict[str, object]:
    return {
        "value": figure.value if figure.value is None else _number(figure.value),
        "metric": figure.metric_id,
        "estimate": figure.exactness is Exactness.ESTIMATE,
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


SUGGEST: Final = Command(
    "Read sentences, one a line, and write for each a line of JSON with figures, times and state.",
    _run,
    _add_arguments,
)
