"""The words of a report: listed, compound, or the unit's own."""

from __future__ import annotations

import pytest

from tests.domain.suggestions.words import shipped_lexicon


@pytest.mark.parametrize(
    ("word", "metric"),
    [
        ("elevar", "elever"),
        ("lærerane", "laerere"),
        ("kulturskoleelever", "elever"),
        ("ledersamlinger", "arrangementer"),
        ("elevenes", "elever"),
    ],
)
def test_a_word_counts_for_its_metric(word: str, metric: str) -> None:
    noun = shipped_lexicon().noun(word)
    assert noun is not None
    assert noun.metric is not None
    assert noun.metric.id == metric


@pytest.mark.parametrize("word", ["veiledere", "fylkeskommuner", "møteplasser", "korps", "opptatt"])
def test_a_word_with_another_meaning_counts_for_nothing(word: str) -> None:
    noun = shipped_lexicon().noun(word)
    assert noun is None or noun.metric is None
