"""Which differences a search ignores, and that matches end at whole letters."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kplan_desktop.domain.search.search_normalization import SearchText, clusters, folded_cluster
from tests.strategies import ugly_text

LETTERS = "aåæøeéèêoôsßiİıæǿnñkKÅÉ\u030a\u0301\u0302\u0308\u00ad\u200b \u00a0-ſﬁ🎻\u200d\ufe0f"
texts = ugly_text() | st.text(LETTERS, max_size=20)


def found(text: str, needle: str, *, match_case: bool = False) -> list[str]:
    folded = SearchText(needle, match_case=match_case).folded
    return [text[a:b] for a, b in SearchText(text, match_case=match_case).spans(folded)]


@pytest.mark.parametrize(
    ("needle", "text", "hits"),
    [
        ("kul", "Kulturskolen KUL kul", ["Kul", "KUL", "kul"]),
        ("ide", "Idé og ide", ["Idé", "ide"]),
        ("eugene", "Eugène", ["Eugène"]),
        ("a", "å a\u030a a", ["a"]),
        ("å", "å a\u030a Å a", ["å", "a\u030a", "Å"]),
        ("o", "ö ø o", ["o"]),
        ("10 000", "10\u00a0000 og 10\u202f000", ["10\u00a0000", "10\u202f000"]),
        ("kulturskole", "kultur\u00adskole", ["kultur\u00adskole"]),
        ("s", "ß s", ["s"]),
        ("ss", "ß ss", ["ß", "ss"]),
        ("strasse", "Straße", ["Straße"]),
        ("i", "İ i", ["İ", "i"]),
        ("ææ", "ææææ", ["ææ", "ææ"]),
    ],
)
def test_differences_that_a_reader_hardly_sees_are_ignored(
    needle: str, text: str, hits: list[str]
) -> None:
    assert found(text, needle) == hits


def test_case_matters_in_a_case_sensitive_search() -> None:
    assert found("Kulturskolen KUL kul", "Kul", match_case=True) == ["Kul"]
    assert found("Øre øre ØRE", "øre", match_case=True) == ["øre"]


@given(texts, st.booleans())
@example("kultur\u00adskole", False)
@example("\u00ada\u030aß\u0301", True)
def test_every_substring_of_whole_clusters_is_found_at_its_span(text: str, case: bool) -> None:
    ends = list(clusters(text))
    searched = SearchText(text, match_case=case)
    for first in range(len(ends)):
        start, stop = ends[first][0], ends[min(first + 2, len(ends) - 1)][1]
        needle = SearchText(text[start:stop], match_case=case).folded
        if needle:
            covered = {at for a, b in searched.spans(needle) for at in range(a, b)}
            seen = (at for at in ends if start <= at[0] < stop)
            assert covered & {
                at for at, end in seen if folded_cluster(text[at:end], match_case=case)
            }


@given(texts, texts, st.booleans())
def test_hits_equal_the_query_are_in_order_and_never_overlap(
    text: str, part: str, case: bool
) -> None:
    needle = SearchText(part[:2], match_case=case).folded
    if not needle:
        return
    searched = SearchText(text, match_case=case)
    spans = list(searched.spans(needle))
    assert len(spans) == searched.count(needle)
    borders = {0, len(text)} | {end for _, end in clusters(text)}
    at = 0
    for start, end in spans:
        assert at <= start < end
        assert {start, end} <= borders
        assert SearchText(text[start:end], match_case=case).folded == needle
        at = end


@given(st.text("aåéeoôøæ kÅÉ", max_size=15), st.text("aåéeoø", min_size=1, max_size=2))
def test_it_does_not_matter_how_a_letter_is_stored(text: str, needle: str) -> None:
    composed = found(normalize("NFC", text), normalize("NFD", needle))
    apart = found(normalize("NFD", text), normalize("NFC", needle))
    assert composed == [normalize("NFC", hit) for hit in apart]
