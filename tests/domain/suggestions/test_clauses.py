"""Clauses of a sentence: where they are cut, and what their verbs tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.quantities.tokens import tokens_of, word_set
from kplan_desktop.domain.suggestions.clauses import read_sentence
from kplan_desktop.domain.suggestions.sentence import Sentence, Tense
from kplan_desktop.domain.words.lexicon import VerbRole
from tests.domain.suggestions.words import shipped_lexicon

WORDS = sorted(
    word_set("elever kom og fordi som ble holdt skal vil ikke ( ) , : – møter deltok i 2013 12 å")
    | word_set("men mens har vært besøkt kommuner til stede")
)


def sentence_of(text: str) -> Sentence:
    """The first sentence of a text."""
    tokens = tokens_of(text)
    return read_sentence(tokens, shipped_lexicon(), *tokens.sentences[0])


def told(text: str) -> list[tuple[VerbRole | None, Tense]]:
    """The role and tense of each clause."""
    return [(clause.role, clause.tense) for clause in sentence_of(text).clauses]


@pytest.mark.parametrize(
    ("text", "role", "tense"),
    [
        ("12 elever kom", VerbRole.ATTEND, Tense.PAST),
        ("Vi har besøkt seks skoler", VerbRole.VISIT, Tense.PAST),
        ("Kurset ble holdt i mai", VerbRole.HOLD, Tense.PAST),
        ("Kurset blir holdt i mai", VerbRole.HOLD, Tense.FUTURE),
        ("Vi skal besøke seks skular", VerbRole.VISIT, Tense.FUTURE),
        ("Dei kunne delta", VerbRole.ATTEND, Tense.PAST),
        ("Besøke seks skoler", VerbRole.VISIT, Tense.INFINITIVE),
        ("Fagdag i dans", None, Tense.NONE),
        ("Fylket har 25 kommunar", VerbRole.HAVE, Tense.PRESENT),
        ("Fire kommuner er fortsatt uten leder", VerbRole.BE, Tense.PRESENT),
    ],
)
def test_the_verb_tells_what_happened_and_when(text: str, role: VerbRole, tense: Tense) -> None:
    assert told(text) == [(role, tense)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("12 kom fordi vi inviterte", 2),
        ("12 kom, og 14 deltok", 2),
        ("12 kom og 14 deltok", 2),
        ("12 elever og lærere kom", 1),
        ("Lærere som deltok, var fornøyde", 3),
        ("25 deltakere (20 lærere)", 2),
    ],
)
def test_a_clause_ends_where_another_verb_takes_over(text: str, count: int) -> None:
    assert len(sentence_of(text).clauses) == count


def test_brackets_are_deeper() -> None:
    assert [clause.depth for clause in sentence_of("Møte (12 deltok) i mai").clauses] == [0, 1, 0]


@pytest.mark.parametrize(
    ("text", "is_verb"),
    [
        ("Vi har hatt to treff, ett i mai", False),
        ("Vi treffer 20 elever", True),
        ("Elever frå 14 kom. prøvde seg", False),
        ("Elever frå Rissa kom", True),
    ],
)
def test_a_word_that_is_noun_and_verb_is_read_by_its_neighbours(text: str, is_verb: bool) -> None:
    sentence = sentence_of(text)
    wanted = next(key for key in ("treff", "treffer", "kom") if key in sentence.tokens.keys)
    at = sentence.tokens.keys.index(wanted)
    assert (at in sentence.verbs) is is_verb
    assert (at in sentence.nouns) is not is_verb


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30))
def test_clauses_follow_each_other_and_marks_are_in_none(words: list[str]) -> None:
    sentence = sentence_of(" ".join(words))
    ends = [(clause.start, clause.end) for clause in sentence.clauses]
    covered = [at for start, end in ends for at in range(start, end)]
    assert covered == [at for at in range(sentence.end) if not sentence.is_mark(at)]
    for clause in sentence.clauses:
        assert clause.finite is None or clause.start <= clause.finite < clause.end
        assert clause.main is None or clause.start <= clause.main < clause.end
