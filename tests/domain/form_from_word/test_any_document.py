"""Whatever a document holds: every word is told once, and all ids are good, and the same again."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.form_editing.element_ids import element_ids
from kplan_desktop.domain.form_format.form_check import ID_PATTERN, MAX_ID_LENGTH
from tests.domain.form_from_word.samples import (
    PLAN_HEADS,
    REPORT_HEADS,
    Line,
    read,
    row,
    shipped,
    table,
    wide,
)

SHIPPED = shipped()
TEXTS = st.sampled_from(
    [
        *(
            "",
            "1.",
            "–",
            "1.1",
            "A.",
            "Strategiområde 1",
            "Område B: Kunst",
            "A. Samfunn",
            "II – Om",
        ),
        *("1.1 å synes", "A1 å delta", "å skape", "og videre", "Mål 2: Vekst", "1. Skrive\n2. Si"),
        *(
            "• Male",
            "a) Synge",
            "Tiltak 3: Danse",
            "Frist:",
            "1.3.2020",
            "Send til a@b.no",
            "a@b.no",
        ),
        *("Melding om virksomheten 2019-2020", "2013 – 14", "Fylke: ____", "Oslo", "Sør-Trøndelag"),
        *("Nasjonale mål", "Regionale tiltak", "Norsk kulturskoleråd", "Skriv kort og greit her."),
        "å utvikle en profil som gir organisasjonen en tydelig identitet som samfunnsaktør",
    ]
)
LINES = st.one_of(TEXTS, st.tuples(st.sampled_from(["1.", "a)", "•", "o", "IV.", "1.2"]), TEXTS))
CELLS = st.lists(LINES, min_size=1, max_size=3)
ROWS = st.one_of(
    st.lists(CELLS, min_size=1, max_size=5).map(lambda cells: row(*cells)),
    st.sampled_from([row(*PLAN_HEADS), row(*REPORT_HEADS)]),
    CELLS.map(wide),
)
BLOCKS = st.lists(
    st.one_of(LINES, st.lists(ROWS, min_size=1, max_size=6).map(lambda rows: table(*rows))),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(BLOCKS, min_size=1, max_size=2), st.booleans())
def test_every_word_is_told_and_every_id_is_good(
    documents: list[list[Line]], has_base: bool
) -> None:
    base = SHIPPED if has_base else None
    reading = read(*documents, base=base)  # which compares the words
    ids = list(element_ids(reading.form))
    elements = [goal.id for goal in reading.form.goals()]
    elements += [area.id for area in reading.form.strategy_areas]
    assert all(re.fullmatch(ID_PATTERN, each) and len(each) <= MAX_ID_LENGTH for each in ids)
    assert len(set(elements)) == len(elements)
    assert re.fullmatch(ID_PATTERN, reading.form.id)
    assert read(*documents, base=base) == reading
