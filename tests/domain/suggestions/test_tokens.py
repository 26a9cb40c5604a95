"""Where the words, the sentences and the clauses of a text begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.quantities.tokens import Kind, tokens_of


def sentences(text: str) -> list[list[str]]:
    tokens = tokens_of(text)
    return [
        [text[tokens.starts[at] : tokens.ends[at]] for at in range(first, end)]
        for first, end in tokens.sentences
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Vi møttes. Alle kom.", 2),
        ("Ca. 40 kom, bl.a. Oppdal m.fl. i år.", 1),
        ("Det var 34 delt. 12 lærere", 1),
        ("Den 3. mai og 15. Mai", 1),
        ("3., 10. og 17. mars", 1),
        ("15.1. og 12.2. 2014", 1),
        ("1. Fagdag i dans", 1),
        ("Fagdag 2013. Deltakere: 20", 2),
        ("Fagdag i dans.Deltakere: 20", 2),
        ("Deltakere: 20\nLærere: 12", 2),
        ("Kommer de??? Ja! Alle.", 3),
        ("(og Møre i 2014???)", 1),
        ("8 rekt. + 3 insp.", 1),
        ("Ole A. Hansen kom", 1),
        ("Vi ventet ... og ventet", 1),
    ],
)
def test_sentences_end_where_a_reader_sees_it(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_the_full_stop_of_an_abbreviation_is_part_of_it() -> None:
    assert sentences("ca. 40 den 3. mai.") == [["ca.", "40", "den", "3.", "mai", "."]]
    assert tokens_of("ca. 40").keys == ["ca", "40"]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("12elever", ["12", "elever"]),
        ("40–50, 1,5 og 12.03.2014", ["40–50", ",", "1,5", "og", "12.03.2014"]),
        ("10-åringer 3D 100+ 8+3", ["10-åringer", "3d", "100+", "8", "+", "3"]),
        ("dans- og høst\u201013", ["dans-", "og", "høst-13"]),
        ("E\u0301n le\u00adder", ["én", "leder"]),
        ("İ 2", ["İ", "2"]),
    ],
)
def test_keys_are_what_rules_compare(text: str, keys: list[str]) -> None:
    assert tokens_of(text).keys == keys


def test_columns_and_marks_between_spaces_divide_clauses() -> None:
    tokens = tokens_of("a\tb   c - d / e-f g/h")
    ends = [tokens.keys[at] for at, kind in enumerate(tokens.kinds) if kind is Kind.CLAUSE]
    assert ends == ["\t", "\t", "-", "/"]


def test_quoted_titles_are_marked() -> None:
    tokens = tokens_of("kurset «Ti dager. To netter» for 12")
    quoted = [tokens.keys[at] for at, kind in enumerate(tokens.kinds) if kind is Kind.QUOTED]
    assert quoted == ["ti", "dager", ".", "to", "netter"]
    assert len(tokens.sentences) == 1


@given(st.text(alphabet=st.sampled_from(list("12 .,:-–«»()\n\tåøeİ\u00ad?")) | st.characters()))
def test_any_text_is_divided_and_nothing_is_lost(text: str) -> None:
    tokens = tokens_of(text)
    assert len(tokens.keys) == len(tokens.starts) == len(tokens.ends) == len(tokens.kinds)
    last = 0
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        assert last <= start < end <= len(text)
        assert (
            not text[last:start]
            .strip(" \u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff\x1c\x1d\x1e\x1f")
            .strip()
        )
        last = end
    assert [at for first, end in tokens.sentences for at in range(first, end)] == list(
        range(len(tokens.keys))
    )
