"""An excerpt shows the match, and as much around it as there is room for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.text.excerpt import beginning, changed_part, excerpt, from_difference
from tests.strategies import ugly_text

LONG = "Kommunebesøk i alle kommuner vår og høst med rektor, rådmann og lærere til stede"


def test_a_short_text_is_shown_whole() -> None:
    shown = excerpt("Fagdag i dans", 9, 12)
    assert (shown.before, shown.match, shown.after) == ("Fagdag i ", "dan", "s")


def test_before_the_match_is_a_third_at_most_from_a_word_on() -> None:
    start = LONG.index("vår")
    shown = excerpt(LONG, start, start + 3, room=33)
    assert shown.before == "…kommuner "
    assert shown.match == "vår"


def test_where_little_text_follows_more_of_the_text_before_is_shown() -> None:
    start = LONG.index("stede")
    shown = excerpt(LONG, start, len(LONG), room=40)
    assert shown.before == "…med rektor, rådmann og lærere til "
    assert shown.after == ""


def test_a_match_that_is_too_long_is_cut() -> None:
    shown = excerpt("x" * 300, 0, 300, room=20)
    assert shown.text == "x" * 20 + "…"


@given(ugly_text(60), st.integers(0, 60), st.integers(1, 9), st.integers(1, 40))
def test_the_match_is_always_shown_on_one_line(text: str, at: int, length: int, room: int) -> None:
    start = min(at, max(len(text) - 1, 0))
    end = min(start + length, len(text))
    shown = excerpt(text, start, end, room)
    assert not {"\n", "\r", "\u2028", "\u2029"} & set(shown.text)
    if end - start <= room:
        assert len(shown.match) == end - start
        assert len(shown.before) <= room + 1


def test_the_beginning_ends_with_a_word_and_keeps_to_its_length() -> None:
    assert beginning(LONG, len(LONG)) == LONG
    assert beginning(LONG, 16) == "Kommunebesøk i …"
    assert beginning("x" * 300, 20) == "x" * 18 + " …"


def test_the_beginning_never_ends_between_a_letter_and_its_accent() -> None:
    assert beginning("ab" + "e\u0301" * 20, 7) == "abe\u0301 …"


@given(ugly_text(60), st.integers(3, 60))
def test_the_beginning_is_never_longer_than_asked_for(text: str, length: int) -> None:
    assert len(beginning(text, length)) <= length


@pytest.mark.parametrize(
    ("text", "other", "parts"),
    [
        ("to skoler", "tre skoler", ("", "to", " skoler")),
        ("en kommune", "en kommuner", ("en ", "kommune", "")),
        ("a b c", "a b x c", ("a b ", "", "c")),
        ("a b x c", "a b c", ("a b ", "x ", "c")),
        ("alt nytt", "", ("", "alt nytt", "")),
        ("a a", "a a a", ("a a", "", "")),
        ("en\nto tre", "en\nfire tre", ("en\n", "to", " tre")),
        (
            "x" * 20 + " a " + "y" * 20,
            "x" * 20 + " b " + "y" * 20,
            ("…xxxxxxxxx ", "a", " yyyyyyyyy…"),
        ),
        ("abcdefghijkl", "", ("", "abcdefghij…", "")),
    ],
)
def test_the_changed_part_is_of_whole_words(
    text: str, other: str, parts: tuple[str, str, str]
) -> None:
    part = changed_part(text, other, 10)
    assert (part.before, part.match, part.after) == parts


def test_the_changed_part_of_endless_words_is_found_in_linear_time() -> None:
    part = changed_part("x" * 500_000, "x" * 499_999, 5)
    assert (part.before, part.match, part.after) == ("", "xxxxx…", "")


@given(ugly_text(), ugly_text())
def test_the_changed_part_stands_between_the_same_words(text: str, other: str) -> None:
    part = changed_part(text, other, 10_000)
    assert part.text == text
    assert other.startswith(part.before)
    assert other.endswith(part.after)


@pytest.mark.parametrize(
    ("text", "other", "shown"),
    [
        ("alle barn i byen", "alle barn i landet", "…barn i byen"),
        ("alle barn i byen", "ingen barn i byen", "alle barn i byen"),
        ("alle barn i byen", "alle barn i byen og på landet", "…i byen"),
        ("alle barn i byen", "alle barn i byene", "…barn i byen"),
        ("x" * 30 + " a", "x" * 30 + " b", "…a"),
        ("", "alle", ""),
    ],
)
def test_a_text_is_shown_from_where_it_differs(text: str, other: str, shown: str) -> None:
    assert from_difference(text, other, 8) == shown


@given(ugly_text(), ugly_text())
def test_what_is_left_out_before_a_difference_is_the_same(text: str, other: str) -> None:
    shown = from_difference(text, other, 5)
    if shown != text:
        assert shown.startswith("…")
        assert other.startswith(text[: len(text) - len(shown) + 1])
