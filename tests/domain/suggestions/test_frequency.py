"""Events with a frequency: how many there were in the period."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.quantities.tokens import tokens_of
from kplan_desktop.domain.suggestions.frequency import frequent_events, years_of
from kplan_desktop.domain.words.lexicon import Lexicon
from kplan_desktop.domain.words.word_table import parse_word_table
from tests.domain.suggestions.accuracy_report import form
from tests.folders import ROOT


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    table = (ROOT / "resources" / "words" / "figures.tsv").read_text(encoding="utf-8")
    return Lexicon(parse_word_table(table), form().metrics, form().language)


def told(text: str, lexicon: Lexicon) -> list[tuple[str, str, int]]:
    tokens = tokens_of(text)
    return [
        (
            text[tokens.starts[found.first] : tokens.ends[found.end - 1]],
            found.metric.id,
            int(found.value),
        )
        for first, end in tokens.sentences
        for found in frequent_events(tokens, first, end, lexicon, 2)
    ]


@pytest.mark.parametrize(
    ("text", "words", "metric", "count"),
    [
        ("Ledersamlinger (hvert halvår).", "Ledersamlinger (hvert halvår", "arrangementer", 4),
        ("Fagdager i dans, hvert år.", "Fagdager i dans, hvert år", "arrangementer", 2),
        ("Fire møter årlig", "Fire møter årlig", "moter", 8),
        ("To årlige samlinger", "To årlige samlinger", "arrangementer", 4),
        ("Årlige møter med fylket", "Årlige møter", "moter", 2),
        ("Ett møte pr. semester", "Ett møte pr. semester", "moter", 4),
        ("Møter med KS hver måned", "Møter med KS hver måned", "moter", 24),
        ("Samling to gonger i året", "Samling to gonger i året", "arrangementer", 4),
        (
            "Samling for rektorer vår og høst.",
            "Samling for rektorer vår og høst",
            "arrangementer",
            4,
        ),
        ("Konserter annethvert år", "Konserter annethvert år", "arrangementer", 1),
        ("1 500 møter årlig", "1 500 møter årlig", "moter", 3000),
        ("Samling kvart halvår, sist mai 2014", "Samling kvart halvår", "arrangementer", 4),
    ],
)
def test_an_event_with_a_frequency(
    text: str, words: str, metric: str, count: int, lexicon: Lexicon
) -> None:
    assert told(text, lexicon) == [(words, metric, count)]


@pytest.mark.parametrize(
    "text",
    [
        "Årlig samling, i 2013 med 31 ledere",
        "Møter hver 6. uke anslagsvis",
        "Samling ca. hvert halvår",
        "Minst et møte i hver region årlig",
        "Samling to ganger i året i hver region",
        "Rapport hvert år",
        "Årlig: konsert, fagdag",
        "Møte, samling og konsert hvert år",
        "300 elever deltar hvert år",
    ],
)
def test_what_else_the_text_states_takes_precedence(text: str, lexicon: Lexicon) -> None:
    assert told(text, lexicon) == []


@pytest.mark.parametrize(
    ("first", "last", "years"), [(2012, 2014, 2), (2013, 2014, 2), (2013, 2013, 1), (2012, 2015, 3)]
)
def test_the_length_of_a_period(first: int, last: int, years: int) -> None:
    assert years_of(Period(label="", first_year=first, last_year=last)) == years


@pytest.mark.parametrize(
    "text",
    [
        "999999999999 møter årlig",
        "300 000 møter årlig",
        "999 999 999 999 møter årlig",
        "999 999 999 999 999 møter årlig",
        "1,5 møter årlig",
        "Møte 1,5 ganger i året",
    ],
)
def test_a_number_that_cannot_be_one_of_events_gives_no_frequency(
    text: str, lexicon: Lexicon
) -> None:
    assert told(text, lexicon) == []
