"""List markers, as distinct from dates and ordinals."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.text.list_markers import begins_with_ordinal, bullet_mark, number_mark


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("1. Kommunebesøk", "1. "),
        ("1.Kommunebesøk", "1."),
        (" (12) Kurs", " (12) "),
        ("3: Møte", "3: "),
        ("1. 5. mai: møte", "1. "),
        ("2. Maikonsert", "2. "),
        ("2. Desentralisering", "2. "),
        ("2. ogsaa et kurs", "2. "),
        ("1.", "1."),
        ("2014. Et godt år", ""),
        ("21.08.2014 frist", ""),
        ("10:30 på Moss", ""),
        ("12 kommuner", ""),
    ],
)
def test_a_number_marker_includes_the_spaces_around_it(line: str, mark: str) -> None:
    assert number_mark(line) == mark
    assert not begins_with_ordinal(line)


@pytest.mark.parametrize(
    "line",
    [
        "5. mai 2014",
        "5.mai",
        "1. Mai 2014",
        "17. MAI",
        "6. uke",
        "3.trinn",
        "1.–3. november 2013",
        "1. - 3. nov.",
        "5. og 6. mai",
        "5.og 6. mai",
        "1. til 3. klasse",
        "5. eller 6. mai",
        "5./6. mai",
        "24., 25. og 26. oktober",
        "1.-2. september",
        "2. juledag",
        "1. klasses foreldremøte",
        "4. trinnet",
    ],
)
def test_a_date_or_an_ordinal_is_no_mark(line: str) -> None:
    assert number_mark(line) == ""
    assert begins_with_ordinal(line)


def test_a_dash_is_a_bullet_only_with_a_space_after_it() -> None:
    assert bullet_mark("– Oslo") == "– "
    assert bullet_mark("•Oslo") == "•"
    assert bullet_mark("-5 grader") == ""
    assert bullet_mark("- ") == ""
