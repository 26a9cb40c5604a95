"""The shipped table of words, and lexicons of it, for tests."""

from __future__ import annotations

from functools import cache

from kplan_desktop.domain.words.lexicon import Lexicon, ReportLexicon
from kplan_desktop.domain.words.word_table import (
    NounRow,
    VerbRow,
    WordTable,
    noun_row,
    parse_word_table,
    verb_row,
)
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary

FORM = "strategi-2020-2012-2014"


@cache
def shipped_table() -> WordTable:
    """The table that Kplan ships."""
    return parse_word_table(program_files().words())


def shipped_rows() -> list[NounRow | VerbRow]:
    """The rows of the shipped table that are inflected."""
    rows: list[NounRow | VerbRow] = []
    section = ""
    for line in program_files().words().splitlines():
        fields = line.partition("#")[0].split()
        if fields and fields[0].startswith("["):
            section = fields[0].strip("[]")
        elif fields and section == "nouns":
            rows.append(noun_row(fields))
        elif fields and section == "verbs":
            rows.append(verb_row(fields))
    return rows


@cache
def shipped_lexicon() -> Lexicon:
    """The lexicon for the metrics of the shipped form."""
    form = FormLibrary(program_files().forms).load(FORM)
    return Lexicon(shipped_table(), form.metrics, form.language)


def shared_lexicon() -> ReportLexicon:
    """A new object that has the lexicon of whichever report it is asked for."""
    return ReportLexicon(shipped_table)
