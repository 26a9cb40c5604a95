"""The shipped table of words, and lexicons of it, for tests."""

from __future__ import annotations

from functools import cache

from kplan_desktop.domain.suggestions.lexicon import Lexicon, ReportLexicon
from kplan_desktop.domain.suggestions.word_table import WordTable, parse_word_table
from kplan_desktop.paths import program_files
from kplan_desktop.storage.form_files import FormLibrary

FORM = "strategi-2020-2012-2014"


@cache
def shipped_table() -> WordTable:
    """The table that Kplan ships."""
    file = program_files().resources / "words" / "figures.tsv"
    return parse_word_table(file.read_text(encoding="utf-8"))


@cache
def shipped_lexicon() -> Lexicon:
    """The lexicon for the metrics of the shipped form."""
    form = FormLibrary(program_files().forms).load(FORM)
    return Lexicon(shipped_table(), form.metrics, form.language)


def shared_lexicon() -> ReportLexicon:
    """A new object that has the lexicon of whichever report it is asked for."""
    return ReportLexicon(shipped_table)
