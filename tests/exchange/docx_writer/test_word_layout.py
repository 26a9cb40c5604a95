"""What keeps the lines of the Word documents together, and their words whole."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    RegionalMeasure,
    Report,
)
from tests.exchange.docx_reading import W, body, paragraphs, parts
from tests.exchange.docx_writer.test_documents import report_docx
from tests.exchange.figure_cases import with_figures
from tests.exchange.pdf_cases import example, linked_example, with_entry, with_notes
from tests.exchange.soffice import converted, needs_soffice


def part(name: str) -> ET.Element:
    return ET.fromstring(parts(report_docx(with_figures()))[f"word/{name}.xml"])  # noqa: S314


def properties(style: str) -> dict[str, str | None]:
    """A style's paragraph properties that have a value at most."""
    found = part("styles").find(f"{W}style[@{W}styleId='{style}']/{W}pPr")
    assert found is not None
    return {one.tag.removeprefix(W): one.get(f"{W}val") for one in found}


def kept_with_next(of: Report, style: str) -> list[bool]:
    return [
        element.find(f"{W}pPr/{W}keepNext") is not None
        for element in body(report_docx(of)).iter(f"{W}p")
        if element.find(f"{W}pPr/{W}pStyle[@{W}val='{style}']") is not None
    ]


def test_only_the_forms_texts_are_hyphenated() -> None:
    default = part("styles").find(f"{W}docDefaults/{W}pPrDefault/{W}pPr/{W}suppressAutoHyphens")
    assert default is not None
    assert part("settings").find(f"{W}autoHyphenation") is not None
    for style in ("Heading2", "KplanColumn", "KplanNationalMeasure"):
        assert properties(style)["suppressAutoHyphens"] == "0"
    assert "suppressAutoHyphens" not in properties("KplanNote")


def test_a_goal_may_be_parted_so_that_libreoffice_leaves_none_behind() -> None:
    assert properties("Heading2")["widowControl"] == "0"
    assert "keepNext" not in properties("Heading2")


def test_the_facts_of_a_note_stay_on_a_page() -> None:
    assert "keepLines" in properties("KplanFacts")


def test_another_typeface_of_the_same_widths_is_named() -> None:
    font = part("fontTable").find(f"{W}font[@{W}name='Calibri']/{W}altName")
    assert font is not None
    assert font.get(f"{W}val") == "Carlito"


def test_an_areas_first_goal_is_kept_with_its_second_row() -> None:
    two = GoalEntry(
        goal_id="goal-1.1",
        measures=tuple(RegionalMeasure(id=f"m{number}", text="Kurs") for number in range(2)),
    )
    assert kept_with_next(with_entry(example(), two), "Heading2")[:2] == [True, False]
    long = tuple(replace(measure, text="Kurs " * 100) for measure in two.measures)
    of = with_entry(example(), replace(two, measures=long))
    assert not kept_with_next(of, "Heading2")[0], "two such rows may not fit on a page"


def test_the_totals_begin_on_the_page_of_their_heading() -> None:
    """From the heading, which is kept by its style, to the first row under the column heads."""
    figure = Figure("deltakere", Decimal(3), Exactness.EXACT)
    activities = [Activity(id=f"activity-{n}", figures=(figure,)) for n in range(1, 15)]
    of = with_notes(*("Kurs" for _ in activities), activities=activities)
    totals = [p.text for p in paragraphs(report_docx(of)) if p.style == "KplanTotal"]
    assert totals[1] == "Deltakere nådd: sum\u00a042"
    assert kept_with_next(of, "KplanTotal")[:7] == [True] * 7
    assert not any(kept_with_next(of, "KplanTotal")[7:])


@pytest.mark.long
@needs_soffice
def test_a_goal_stands_on_the_page_of_its_first_note(tmp_path: Path) -> None:
    def measures(name: str, number: int) -> tuple[RegionalMeasure, ...]:
        return tuple(
            RegionalMeasure(
                id=f"{name}-{n}",
                text="Kort tiltak",
                notes=(Note(id=f"{name}n{n}", activity_id=f"{name}a{n}", text=f"{name}{n} var."),),
            )
            for n in range(number)
        )

    goals = [goal.id for goal in example().form.goals()]
    for number in (1, 7, 10, 12):
        of = with_entry(
            linked_example(), GoalEntry(goal_id=goals[0], measures=measures("Alfa", number))
        )
        of = with_entry(of, GoalEntry(goal_id=goals[1], measures=measures("Beta", 8)))
        file = tmp_path / f"{number}.docx"
        file.write_bytes(report_docx(of))
        shown = converted(file, "pdf", tmp_path)
        text = subprocess.run(
            ["pdftotext", "-raw", str(shown), "-"], capture_output=True, check=True
        ).stdout.decode()
        first = next(page for page in text.split("\f") if "1.2. " in page)
        assert "Beta0 var." in first
        assert all(f"Alfa{n} var." in text for n in range(number))
