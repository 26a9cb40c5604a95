"""Setting plain text in lines: nothing is lost, nothing is wider than its column."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.exchange.pdf.fonts import FontSet, clusters
from kplan_desktop.exchange.pdf.typesetting import (
    StyledText,
    TextLine,
    TextStyle,
    in_a_row,
    one_line,
    printable,
    set_lines,
    truncated_line,
)
from tests.exchange.pdf_reading import FONTS
from tests.strategies import ugly_text

SHAPELESS_LETTERS = "\u115f\u1160\u17b4\u17b5\u3164\uffa0"
"""Fillers, which Unicode counts among letters."""


@pytest.fixture(scope="module")
def style() -> TextStyle:
    return TextStyle(FontSet(FONTS).regular, 10, "0 0 0")


def text_of(line: TextLine) -> str:
    return " ".join(word for segment in line.segments for word in segment.words)


def lines_of(text: str, style: TextStyle, width: float) -> list[str]:
    return [text_of(line) for line in set_lines((StyledText(text, style),), width)]


@given(text=ugly_text(200), width=st.floats(20, 400))
def test_no_line_is_too_wide_and_no_character_is_lost(
    style: TextStyle, text: str, width: float
) -> None:
    lines = set_lines((StyledText(text, style), StyledText(text, style, keep_together=True)), width)
    assert all(line.width <= width + 0.001 or len(clusters(text_of(line))) == 1 for line in lines)
    expected = "".join("".join(printable(text)).split())
    assert "".join("".join(map(text_of, lines)).split()) == expected * 2


@given(st.characters(categories=["L", "N", "P", "S"], exclude_characters=SHAPELESS_LETTERS))
def test_every_character_with_a_glyph_is_printed(char: str) -> None:
    assert printable(f"a{char}b") == [unicodedata.normalize("NFC", f"a{char}b")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_break_ends_a_line(end: str) -> None:
    assert printable(f"{end}en{end}{end}to{end}{end}") == ["en", "", "to"]


def test_blanks_become_spaces_but_a_hard_space_stays() -> None:
    assert printable("a\tb\u2003c\u3000d\u00a0e\u202ff\u2007g") == ["a b c d\u00a0e\u202ff\u2007g"]


def test_a_letter_and_its_accent_become_one_character() -> None:
    assert printable("Ka\u030a re\u0301") == ["Kå ré"]


def test_characters_without_a_glyph_are_left_out() -> None:
    assert printable("a\x00\x1b\u200b\u202e\ufeff\xad\ud800\udfffb") == ["ab"]
    assert printable("\x00\n \u200b") == []
    assert one_line(" a\r\nb ") == "a b"


@pytest.mark.parametrize(
    "whole",
    [
        "👩\u200d🏫",
        "❤\ufe0f",
        "🇳🇴",
        "👍🏽",
        "1\ufe0f\u20e3",
        "q\u0330\u0301",
        "a\U000e0100",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "\u0915\u094d\u200d\u0937",
    ],
)
def test_what_looks_like_one_character_is_kept_and_never_divided(
    style: TextStyle, whole: str
) -> None:
    assert printable(f"a {whole}") == [f"a {whole}"]
    assert clusters(f"a{whole}b{whole}{whole}") == ["a", whole, "b", whole, whole]
    for line in lines_of(whole * 40, style, 61):
        assert set(clusters(line)) == {whole}


def test_an_emoji_that_no_font_has_is_one_box_however_it_is_made_up(style: TextStyle) -> None:
    assert (
        style.width("👩🏽\u200d🏫") == style.width("👍🏽") == style.width("🇳🇴") == style.width("日")
    )


def test_joiners_and_selectors_that_join_nothing_are_left_out() -> None:
    assert printable("\u200da \ufe0fb \ue000\ufe0f") == ["a b \ue000"]
    assert printable("a" + "\ufe0f" * 100_000) == ["a" + "\ufe0f" * 16]
    assert max(map(len, clusters("👩" + "\u200d👩" * 10_000 + "\u0301" * 10_000))) < 100


def test_text_without_any_word_is_one_empty_line(style: TextStyle) -> None:
    assert set_lines((StyledText("\n \n", style),), 100) == (TextLine(),)
    assert set_lines((), 100) == (TextLine(),)


def test_a_word_ending_in_a_hyphen_stays_with_the_next(style: TextStyle) -> None:
    width = style.width("xxxxx utdannings- o")
    assert lines_of("xxxxx utdannings- og kultur", style, width) == [
        "xxxxx",
        "utdannings- og",
        "kultur",
    ]


def test_a_dash_never_begins_a_line(style: TextStyle) -> None:
    width = style.width("hvert Regionsbesøk") + 0.01
    lines = lines_of("hvert Regionsbesøk – deltakelse", style, width)
    assert lines == ["hvert", "Regionsbesøk –", "deltakelse"]


def test_words_kept_together_are_separated_if_a_line_is_too_short(style: TextStyle) -> None:
    assert lines_of("utdannings- og", style, style.width("utdannings-")) == ["utdannings-", "og"]


def test_an_over_long_word_is_broken_after_punctuation_and_not_after_a_hyphen(
    style: TextStyle,
) -> None:
    assert lines_of("kulturinstitusjoner/-organisasjoner", style, 120) == [
        "kulturinstitusjoner/",
        "-organisasjoner",
    ]
    assert lines_of("aaaaaaaa-bb", style, style.width("aaaaaaaa-")) == ["aaaaaaaa", "-bb"]
    assert all(lines_of("-" * 200, style, 50))


def test_an_accent_without_a_letter_of_its_own_stays_with_its_letter(style: TextStyle) -> None:
    for line in lines_of("q\u0301" * 60, style, 47):
        assert line[0] == "q"


def facts_after(text: str, *facts: str, style: TextStyle, width: str) -> list[str]:
    """The lines of a text and the facts after it, at the width of a line."""
    row = in_a_row([(StyledText(fact, style),) for fact in facts], style)
    lines = set_lines((StyledText(text, style), *row), style.width(width) + 0.01)
    return [text_of(line) for line in lines]


def test_facts_are_kept_on_one_line_or_begin_a_new_one(style: TextStyle) -> None:
    facts = ("4 møter", "120 ledere", "nå")
    whole = "Samlinger 4 møter · 120 ledere · nå"
    assert facts_after("Samlinger", *facts, style=style, width=whole) == [whole]
    lines = facts_after("Samlinger", *facts, style=style, width=whole[:-1])
    assert lines == ["Samlinger", "4 møter · 120 ledere · nå"]


def test_facts_with_a_new_line_begin_one_even_if_they_would_fit(style: TextStyle) -> None:
    first, *others = in_a_row([(StyledText(text, style),) for text in ("Planlagt", "nå")], style)
    runs = (StyledText("Samlinger", style), replace(first, new_line=True), *others)
    assert [text_of(line) for line in set_lines(runs, 1000)] == ["Samlinger", "Planlagt · nå"]


def test_facts_too_many_for_a_line_are_broken_where_a_dot_is_left_out(style: TextStyle) -> None:
    lines = facts_after("Vi", "4 møter", "120 ledere", "nå", style=style, width="120 ledere · nå")
    assert lines == ["Vi", "4 møter", "120 ledere · nå"]


def test_a_fact_wider_than_a_line_has_no_dot_alone(style: TextStyle) -> None:
    facts = ("4", "sammen med Nord-Trøndelag og " + "x" * 40, "nå")
    lines = facts_after("Vi", *facts, style=style, width="sammen med Nord")
    assert lines[:2] == ["Vi", "4 · sammen med"]
    assert not [line for line in lines if line.startswith("·") or line.endswith("·")]
    assert "".join(lines).count("x") == 40
    assert lines[-1].endswith("nå")


def test_the_first_of_several_locations_may_stay_on_the_line_of_the_fact_before(
    style: TextStyle,
) -> None:
    facts = ("4 møter", "under 1, 2; 3, 4")
    lines = facts_after("Vi", *facts, style=style, width="4 møter · under 1, 2;")
    assert lines == ["Vi", "4 møter · under 1, 2;", "3, 4"]


def test_a_dot_that_was_typed_is_kept_and_does_not_end_a_line(style: TextStyle) -> None:
    assert lines_of("dans · teater", style, style.width("dans · tea")) == ["dans", "· teater"]
    assert text_of(truncated_line("dans · teater", style, style.width("dans · …"))) == "dans …"


def test_every_line_has_a_space_after_it_but_the_last_and_those_that_break_a_word(
    style: TextStyle,
) -> None:
    lines = set_lines((StyledText("ab cd\nef " + "g" * 40, style),), style.width("ab") + 1)
    assert [(text_of(line), line.space_after) for line in lines[:3]] == [
        ("ab", True),
        ("cd", True),
        ("ef", True),
    ]
    assert not any(line.space_after for line in lines[3:])


def test_spaces_between_words_are_kept_and_those_at_a_break_are_not(style: TextStyle) -> None:
    assert lines_of("a   b", style, 100) == ["a   b"]
    assert lines_of("aaaa     bb  ", style, style.width("aaaa") + 1) == ["aaaa", "bb"]


def test_a_line_too_long_for_the_footer_is_cut_between_words(style: TextStyle) -> None:
    assert text_of(truncated_line("Møre og\nRomsdal", style, 100)) == "Møre og Romsdal"
    width = style.width("Møre og …") + 0.01
    assert text_of(truncated_line("Møre og Romsdal", style, width)) == "Møre og …"
    assert text_of(truncated_line("x" * 500, style, width)) == "…"


def test_a_run_of_hyphens_fills_its_lines_as_letters_do(style: TextStyle) -> None:
    lines = lines_of("-" * 1_000, style, 200)
    assert "".join(lines) == "-" * 1_000
    assert min(map(len, lines[:-1])) > 10


def test_of_very_many_blank_lines_no_more_are_printed_than_a_page_has() -> None:
    lines = printable("først" + "\n" * 1_000_000 + "sist")
    assert lines[0] == "først"
    assert lines[-1] == "sist"
    assert 60 < len(lines) < 110
    assert printable("en\n\n\nto") == ["en", "", "", "to"]
