"""Every sentence of the two real documents is in the data, and the data holds no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import Activity, Report
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.storage.forms.form_files import FormLibrary
from tests.as_written import example_as_written
from tests.seeds.documents import PLAN, REPORT, Search

FORMS = Path(__file__).resolve().parents[2] / "forms"


@pytest.fixture(scope="module")
def report() -> Report:
    return decode_bundle(FormLibrary(FORMS).example_bundle()).report


def goals_and_measures(form: Form) -> list[str]:
    texts = []
    for area in form.strategy_areas:
        texts.append(f"{form.area_label} {area.number}: {area.title}")
        for goal in area.goals:
            texts += [goal.text, *(measure.text for measure in goal.national_measures)]
    return texts


def report_texts(report: Report) -> list[str]:
    """All that the report document prints, but for list numbers."""
    head = report.form.report
    areas = len(report.form.strategy_areas)
    columns = [text for column in head.columns for text in (column.heading, column.subheading)]
    return [
        f"{head.title} {head.period.label}",
        report.unit_name,
        head.unit_label,
        *head.instructions,
        f"{head.submit_label} {head.submit_to}",
        f"{head.deadline_label} {head.deadline:%d.%m.%Y}",
        *columns * areas,
        *goals_and_measures(report.form),
        *(measure.text for measure in report.measures()),
        *(note.text for note in report.all_notes()),
    ]


def plan_texts(report: Report) -> list[str]:
    """All that the plan document prints, but for bullets."""
    head = report.form.plan
    areas = len(report.form.strategy_areas)
    return [
        f"{head.title} {head.period.label}",
        *[column.heading for column in head.columns] * areas,
        *goals_and_measures(report.form),
        *(measure.planned for measure in report.measures()),
    ]


def test_the_report_document_is_in_the_data_to_the_letter_and_nothing_else_is(
    report: Report,
) -> None:
    search = Search(REPORT)
    search.take_all(report_texts(report))
    assert search.residue() == []
    goal = report.form.goal("goal-2.3")
    assert sorted(search.in_two_pieces) == sorted([goal.text, goal.national_measures[0].text])


def test_the_plan_document_is_in_the_data_to_the_letter_and_nothing_else_is(
    report: Report,
) -> None:
    search = Search(PLAN)
    search.take_all(plan_texts(report))
    assert search.residue() == []
    assert search.in_two_pieces == []


def is_held_by(texts: list[str]) -> bool:
    """Whether the report document is these texts, and they are the document."""
    search = Search(REPORT)
    try:
        search.take_all(texts)
    except LookupError:
        return False
    return search.residue() == [] and len(search.in_two_pieces) == 2


def test_the_comparison_notices_any_text_left_out_or_added(report: Report) -> None:
    texts = report_texts(report)
    assert is_held_by(texts)
    for index, text in enumerate(texts):
        assert not is_held_by(texts[:index] + texts[index + 1 :]), text
    assert not is_held_by([*texts, "Ledersamlinger, hvert kvartal."])
    assert not is_held_by([*texts, "Ledersamlinger"])


@pytest.mark.parametrize(
    "part", [" (årlig)", "???", "aktuelle ", "regionenes/ ", "o", ".", "mestermøter,", "” som"]
)
def test_the_comparison_notices_any_part_of_a_text_left_out(report: Report, part: str) -> None:
    texts = report_texts(report)
    index = next(i for i, text in enumerate(texts) if part in text)
    texts[index] = texts[index].replace(part, "", 1)
    assert not is_held_by(texts)


def test_what_follows_what_is_as_in_the_report_document(report: Report) -> None:
    search = Search(REPORT)
    texts = report_texts(report)
    place = search.take_all(texts)
    written = [m.text for m in report.measures()] + [n.text for n in report.all_notes()]
    first = len(texts) - len(written)
    at = dict(zip([*report.measures(), *report.all_notes()], place[first:], strict=True))
    in_order = [
        at[item]
        for entry in report.goals
        for measure in entry.measures
        for item in (measure, *measure.notes)
    ]
    assert in_order == sorted(in_order)


def test_numbers_are_those_printed(report: Report) -> None:
    search = Search(REPORT)
    texts = report_texts(report)
    place = dict(zip(texts, search.take_all(texts), strict=False))
    for goal in report.form.goals():
        assert search.number_before(place[goal.text]) == goal.number
        for national in goal.national_measures:
            assert search.number_before(place[national.text]) == national.number
    broken_by_word = "measure-3.2-1"
    for entry in report.goals:
        for index, measure in enumerate(entry.measures):
            printed = "4" if measure.id == broken_by_word else str(index + 1)
            assert search.number_before(place[measure.text]) == printed


def test_notes_are_numbered_as_printed(report: Report) -> None:
    search = Search(REPORT)
    texts = report_texts(report)
    notes = list(report.all_notes())
    place = search.take_all(texts)[len(texts) - len(notes) :]
    printed = [search.number_before(position) for position in place]
    counted = [str(number) for m in report.measures() for number, _ in enumerate(m.notes, start=1)]
    assert printed == counted


def test_the_documents_hold_what_was_counted_in_them(report: Report) -> None:
    form = report.form
    assert len(form.strategy_areas) == 3
    assert len(list(form.goals())) == 10
    assert sum(len(goal.national_measures) for goal in form.goals()) == 30
    assert [goal.number for goal in form.goals() if not goal.national_measures] == ["1.4"]
    assert len(list(report.measures())) == 12
    assert len(list(report.all_notes())) == 43
    assert PLAN.count("\uf0b7") == 30 + 12


def test_a_note_of_several_lines_keeps_its_authors_line_breaks(report: Report) -> None:
    several = [note.text.split("\n") for note in report.all_notes() if "\n" in note.text]
    assert several == [
        [
            "Konkrete arrangement:",
            "Årlig: «Og de nominerte er», mestermøter,Trøndelag Danser, UMM.",
            "Superlørdag med TSO (2013, 2015)",
        ]
    ]


def test_the_two_spellings_of_a_measure_are_both_kept(report: Report) -> None:
    measure = next(m for m in report.measures() if m.id == "measure-1.1-4")
    assert "kulturskole, DKS og UKM operasjonaliseres" in measure.text
    assert "kulturskole, DKS, UKM operasjonaliseres" in measure.planned
    assert sum(m.plan_text is not None for m in report.measures()) == 8


def test_tying_and_counting_changed_no_word_of_the_report(report: Report) -> None:
    written = example_as_written()
    assert report_texts(report) == report_texts(written)
    assert plan_texts(report) == plan_texts(written)
    assert len(written.activities) == 43
    assert set(written.activities.values()) == {Activity(id=key) for key in written.activities}


def test_no_text_carries_traces_of_the_layout(report: Report) -> None:
    for text in report_texts(report) + plan_texts(report):
        assert text == text.strip()
        assert not re.search(r" {2}|[\t\r\f\uf0b7]", text)
