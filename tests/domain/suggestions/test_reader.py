"""Any text can be read, and all that is found in it is fit for a report."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.report import MAX_FIGURE
from tests.domain.suggestions.accuracy_report import OWN, form, items, reader

PIECES = sorted({piece for item in items(*OWN) for piece in re.findall(r"\w+[.,]?|\W", item.text)})
ODD = [
    *("999999999999", "999 999 999 999", "300 000", "1,5", "0", "½", "−5", "٣", "１２", "3 x"),
    *("\u0301", "\u00ad", "\u200b", "\u202e", "\u2028", "\0", "\t", "İ", "ß", "😀", "\n", " | "),
    *(" møter årlig ", " ganger i året ", "9999", "0001", "Elever | lærere\n", "Elever/lærere: "),
]
READER = reader()
DECIMALS = {metric.id: metric.decimals for metric in form().metrics}


@given(st.lists(st.sampled_from(ODD) | st.sampled_from(PIECES), max_size=40), st.booleans())
@settings(max_examples=150)
def test_what_is_found_lies_in_the_text_and_fits_its_metric(
    pieces: list[str], spaced: bool
) -> None:
    text = (" " if spaced else "").join(pieces)
    reading = READER.read(text)
    for found in reading.figures:
        figure = found.figure
        if figure.value is not None:
            assert 0 <= figure.value < MAX_FIGURE
            assert figure.value == round(figure.value, DECIMALS[figure.metric_id])
    spans = [figure.span for figure in reading.figures] + [time.span for time in reading.times]
    spans += [reading.state.span] if reading.state is not None else []
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
