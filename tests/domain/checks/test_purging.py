"""Personal data are found however they are written, and masked wherever they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.checks.purging import (
    count_in,
    holds,
    mask_edit,
    needle_of,
    removal_mask,
    spans,
    without,
)
from kplan_desktop.domain.model.edits import SetNoteText, apply, apply_with_inverse
from tests.storage.samples import example_report
from tests.strategies import ugly_text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("01017000027", "født 010170 00027, bor"),
        ("010170 00027", "nr.01017000027."),
        ("010170-00027", "(01.01.70 000 27)"),
        ("010170 00027", "010170\u00a000027"),
        ("010170 00027", "010170\u00ad\u200b00027"),
        ("912 34 567", "ring +47 91234567!"),
        ("+47 912 34 567", "ring 91 23 45 67"),
        ("0047 91234567", "tlf:91234567"),
        ("Ola.Nordmann@example.org", "til ola.nordmann@EXAMPLE.org"),
        ("Storgata 5", "i storgata  5\nhver uke"),
        ("Åsveien 3", "i A\u030asveien 3"),
        ("A\u030asveien 3", "i Åsveien 3"),
        ("Idé 3", "ide\u0301 3"),
        ("91919191", "uke 91 91919191 x"),
        ("Storgata 5, 7030 Trondheim", "Storgata 5 7030 Trondheim"),
        ("Storgata 5 7030 Trondheim", "Storgata 5,\n7030 Trondheim"),
        ("010190, 00083", "nr. 01019000083"),
        ("０１０１９０\t０００８３", "nr. 01019000083"),
    ],
)
def test_words_are_found_however_they_are_written(words: str, text: str) -> None:
    needle = needle_of(words)
    assert len(spans(text, needle)) == 1
    masked = without(text, needle, "[borte]")
    assert "[borte]" in masked
    assert not holds(masked, needle)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("01017000027", "101017000027"),
        ("01017000027", "010170000271"),
        ("Storgata 5", "Storgata 52"),
        ("91234567", "191234567"),
        ("sveien 3", "A\u030asveien 3"),
        ("Lia 3", "Idé\u0301lia 3".replace("é", "e")),
        ("Ide 3", "Ide\u0301 3"),
    ],
)
def test_what_is_only_part_of_other_words_stays(words: str, text: str) -> None:
    assert spans(text, needle_of(words)) == []


def test_the_marks_of_letters_are_masked_with_them() -> None:
    assert without("I A\u030asveien 3e\u0301", needle_of("åsveien 3é"), "*") == "I *"


@given(ugly_text(), ugly_text(), st.sampled_from(["", " ", ", "]))
def test_nothing_else_of_a_text_changes(before: str, after: str, gap: str) -> None:
    needle = needle_of("010170 00027")
    text = f"{before} {gap}010170-00027{gap} {after}"
    masked = without(text, needle, "*")
    assert masked == f"{before} {gap}*{gap} {after}"


def test_all_places_of_a_report_are_masked_by_one_edit_that_can_be_undone() -> None:
    report = example_report()
    note, other = [note for note in report.all_notes() if note.text][:2]
    report = apply(report, SetNoteText(note.id, "Kari 010170 00027 og 01017000027"))
    report = apply(report, SetNoteText(other.id, "01.01.70-00027"))
    needle = needle_of("01017000027")
    assert count_in(report, needle) == 3
    edit = mask_edit(report, needle, removal_mask("010170 00027", "nb"))
    assert edit is not None
    masked, back = apply_with_inverse(report, edit)
    assert count_in(masked, needle) == 0
    texts = {each.id: each.text for each in masked.all_notes()}
    assert texts[note.id] == "Kari [fødselsnummer fjernet] og [fødselsnummer fjernet]"
    assert apply(masked, back) == report
    assert mask_edit(masked, needle, "*") is None


def test_words_without_letters_cannot_be_looked_for() -> None:
    with pytest.raises(ValueError, match="nothing"):
        needle_of(" - ")
