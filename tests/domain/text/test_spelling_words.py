"""Which words of a text the spelling checker looks at."""

from __future__ import annotations

import pytest
from hypothesis import given

from kplan_desktop.domain.text.spelling_words import checkable_parts, checkable_words
from tests.strategies import ugly_text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rådgiver har besøkt", ["Rådgiver", "har", "besøkt"]),
        ("12 kommuner (et stormøte).", ["kommuner", "et", "stormøte"]),
        ("DKS og UKM", ["og"]),
        ("DKS-konsert, e-post", ["DKS-konsert", "e-post"]),
        ("K06 og 13–19 år, 2b", ["og", "år"]),
        ("skriv til ola@nordmann.no i dag", ["skriv", "til", "i", "dag"]),
        ("se www.kulturskole.no/a-b nå", ["se", "nå"]),
        ("se https://x.no?a=b nå", ["se", "nå"]),
        ("Karianne Tung's", ["Karianne", "Tung's"]),
        ("čájáhus", ["čájáhus"]),
        ("", []),
    ],
)
def test_words_are_found(text: str, words: list[str]) -> None:
    found = list(checkable_words(text))
    assert [word.text for word in found] == words
    assert [text[word.start : word.end] for word in found] == words


def test_of_a_compound_only_the_words_are_parts() -> None:
    assert checkable_parts("DKS-konsert") == ("konsert",)
    assert checkable_parts("kulturskole") == ("kulturskole",)


@given(ugly_text())
def test_words_follow_each_other_and_hold_letters_only(text: str) -> None:
    end = 0
    for word in checkable_words(text):
        assert word.start >= end
        end = word.end
        assert not any(character.isdecimal() or character.isspace() for character in word.text)
