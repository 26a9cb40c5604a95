"""What a text suggests for a word, the field for figures offers for it too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kplan_desktop.domain.entry.figure_parser import FigureCompletion, MetricRequest, completions
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.words.lexicon import ReportLexicon
from kplan_desktop.domain.words.word_table import WordTable
from tests.domain.samples import FORM, report
from tests.domain.suggestions.words import shipped_lexicon, shipped_table

MOST_LOOKED_AT = 3


def offered(typed: str) -> list[str]:
    """The ids of the metrics offered for an entry, in order."""
    words = shipped_lexicon().metrics_called
    found = completions(typed, FORM.metrics, FORM.language, words)
    return [each.figure.metric_id for each in found if isinstance(each, FigureCompletion)]


def test_each_counted_word_of_the_table_is_offered_in_the_field() -> None:
    table, lexicon = shipped_table(), shipped_lexicon()
    nouns = {word: lexicon.noun(word) for word in table.nouns if " " not in word}
    counted = {word: noun.metric.id for word, noun in nouns.items() if noun and noun.metric}
    missing = {
        word: metric_id
        for word, metric_id in counted.items()
        if metric_id not in offered(f"4 {word}")[:MOST_LOOKED_AT]
    }
    assert len(counted) > 1_000
    assert missing == {}


@pytest.mark.parametrize(
    ("typed", "metric_id"),
    [
        ("4 sam", "arrangementer"),
        ("4 ledersamlinger", "arrangementer"),
        ("12 komm", "kommuner"),
        ("9 rek", "ledere"),
        ("33 dans", "deltakere"),
        ("200 tilh", "publikum"),
        ("3 årsm", "moter"),
    ],
)
def test_the_beginning_of_a_word_is_enough(typed: str, metric_id: str) -> None:
    assert metric_id in offered(typed)[:MOST_LOOKED_AT]


def first_of(typed: str) -> str:
    """What Enter takes: the id of a metric, or the name of a new one."""
    first = completions(typed, FORM.metrics, FORM.language, shipped_lexicon().metrics_called)[0]
    return first.name if isinstance(first, MetricRequest) else first.figure.metric_id


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("2 kurs", "arrangementer"),
        ("2 KURS", "arrangementer"),
        ("2 fagkurs", "arrangementer"),
        ("2 arr", "arrangementer"),
        ("2 deltkaere", "deltakere"),
        ("2 kom", "kommuner"),
        ("2 kur", "kur"),
        ("4 år", "år"),
        ("2 dikt", "dikt"),
        ("2 bok", "bok"),
        ("2 busser", "busser"),
        ("3 fiolin", "fiolin"),
        ("4 sam", "sam"),
    ],
)
def test_enter_never_takes_a_metric_of_a_longer_word(typed: str, taken: str) -> None:
    assert first_of(typed) == taken


def test_each_counted_word_is_what_enter_takes_for_it() -> None:
    table, lexicon = shipped_table(), shipped_lexicon()
    nouns = {word: lexicon.noun(word) for word in table.nouns if " " not in word}
    wrong = {
        word: first_of(f"4 {word}")
        for word, noun in nouns.items()
        if noun is not None and first_of(f"4 {word}") != (noun.metric.id if noun.metric else word)
    }
    assert wrong == {}


def test_a_lexicon_is_made_again_only_for_other_metrics() -> None:
    read: list[WordTable] = []

    def words() -> WordTable:
        read.append(shipped_table())
        return read[-1]

    shared, some = ReportLexicon(words), report()
    assert read == []
    assert shared.of(some) is shared.of(replace(some, adviser="Ola"))
    own = Metric(id="own-t", singular="tavle", plural="tavler", adds_up="events")
    assert shared.of(some).metrics_called("tavl") == ((), ())
    assert shared.of(replace(some, own_metrics=(own,))).metrics_called("tavl") == ((), (own,))
    assert len(read) == 2
