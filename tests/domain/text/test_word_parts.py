"""Two texts are compared word by word, and give back both of them exactly."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.text.word_parts import PartKind, WordPart, shortened_parts, word_parts
from tests.strategies import ugly_text

SIGNS = {PartKind.SAME: "{}", PartKind.REMOVED: "[-{}-]", PartKind.ADDED: "[+{}+]"}


def marked(old: str, new: str) -> str:
    return "".join(SIGNS[part.kind].format(part.text) for part in word_parts(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("to skoler", "tre skoler", "[-to-][+tre+] skoler"),
        ("en kommune.", "en kommuner.", "en [-kommune-][+kommuner+]."),
        ("a b c", "a b x c", "a b [+x +]c"),
        ("a b x c", "a b c", "a b [-x -]c"),
        ("", "alt nytt", "[+alt nytt+]"),
        ("helt likt", "helt likt", "helt likt"),
        ("en to tre fire", "en seks sju fire", "en [-to tre-][+seks sju+] fire"),
        ("en\nto tre", "en\nfire tre", "en\n[-to-][+fire+] tre"),
        ("«sitat»", "sitat", "[-«-]sitat[-»-]"),
        ("ide\u0301", "ide", "[-ide\u0301-][+ide+]"),
    ],
)
def test_whole_words_are_marked(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


def texts() -> st.SearchStrategy[str]:
    words = st.lists(st.sampled_from(["en", "to", " ", "  ", "\n", ".", "skole", "é"]), max_size=40)
    return st.one_of(ugly_text(200), words.map("".join))


@given(texts(), texts())
def test_the_parts_give_back_both_texts(old: str, new: str) -> None:
    parts = word_parts(old, new)
    assert "".join(p.text for p in parts if p.kind is not PartKind.ADDED) == old
    assert "".join(p.text for p in parts if p.kind is not PartKind.REMOVED) == new
    assert all(part.text for part in parts)
    kinds = [part.kind for part in parts]
    neighbours = list(pairwise(kinds))
    assert all(one is not two for one, two in neighbours)
    assert (PartKind.ADDED, PartKind.REMOVED) not in neighbours


def lines_of(count: int, word: str) -> str:
    return "\n".join(f"{word} {number} kommuner" for number in range(count))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("x" * 10**6, "x" * (10**6 - 1)),
        ("a b " * 250_000, "b a " * 250_000),
        ("a " * 1900 + "b", "b" + " a" * 1900),
        (lines_of(40_000, "Besøk"), lines_of(40_000, "Møte")),
        (" \n" * 500_000, "\n " * 500_000),
        ("." * 10**6, "," * 10**6),
        (" ".join(f"a{n % 173}" for n in range(1900)), " ".join(f"a{n % 89}" for n in range(1900))),
    ],
    ids=range(7),
)
def test_endless_texts_are_compared_at_once(old: str, new: str) -> None:
    began = time.process_time()
    parts = word_parts(old, new)
    assert time.process_time() - began < 3
    assert "".join(p.text for p in parts if p.kind is not PartKind.ADDED) == old
    assert "".join(p.text for p in parts if p.kind is not PartKind.REMOVED) == new


def test_a_word_in_a_long_text_is_found_though_other_lines_changed_too() -> None:
    old = lines_of(1500, "Besøk")
    new = old.replace("Besøk 7 kommuner", "Besøk 7 regioner").replace(" 1400 ", " 1 ")
    changed = [part for part in word_parts(old, new) if part.kind is not PartKind.SAME]
    assert changed == [
        WordPart("kommuner", PartKind.REMOVED),
        WordPart("regioner", PartKind.ADDED),
        WordPart("1400", PartKind.REMOVED),
        WordPart("1", PartKind.ADDED),
    ]


def test_long_parts_are_shown_in_part() -> None:
    parts = shortened_parts(
        (
            WordPart("abcdef", PartKind.SAME),
            WordPart("ghijkl", PartKind.REMOVED),
            WordPart("mnopqr", PartKind.SAME),
            WordPart("stuvwx", PartKind.ADDED),
            WordPart("yzæøåa", PartKind.SAME),
        ),
        4,
        100,
    )
    assert [part.text for part in parts] == ["…cdef", "ghij…", "mn…qr", "stuv…", "yzæø…"]


def test_of_many_parts_the_first_are_shown() -> None:
    parts = [WordPart("ord", kind) for _ in range(5) for kind in PartKind]
    shown = shortened_parts(parts, 4, 8)
    assert [part.text for part in shown] == ["ord", "ord", "ord", "…"]
