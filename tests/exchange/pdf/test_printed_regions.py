"""The printed regions of goals, measures and notes that the PDF writers return."""

from __future__ import annotations

import datetime as dt
from itertools import chain

from hypothesis import given, settings

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.plan.plan_wording import printed_in_plan
from kplan_desktop.exchange.pdf.drawing_operators import HEIGHT, WIDTH
from kplan_desktop.exchange.pdf.plan_pdf import write_plan_pdf
from kplan_desktop.exchange.pdf.printed_regions import PdfOutput
from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
from kplan_desktop.paths import program_files
from tests.strategies import examples, reports

FONTS = program_files().resources / "fonts"
A_DAY = dt.datetime(2014, 8, 9, 12, 0, tzinfo=dt.UTC)


def printed_ids(pdf: PdfOutput, kind: str) -> set[str]:
    """The ids of the goals, measures or notes that have a region."""
    return {name for region in chain(*pdf.regions) if (name := getattr(region.location, kind))}


@settings(max_examples=examples(15))
@given(reports())
def test_every_goal_measure_and_note_has_a_printed_region(report: Report) -> None:
    pdf = write_report_pdf(report, fonts=FONTS, created=A_DAY)
    assert len(pdf.regions) == pdf.pages
    assert printed_ids(pdf, "goal_id") == {goal.id for goal in report.national_goals()}
    assert printed_ids(pdf, "note_id") == {note.id for note in report.all_notes()}
    measures = {measure.id for measure in report.measures()}
    assert printed_ids(pdf, "measure_id") == measures
    plan = write_plan_pdf(report, fonts=FONTS, created=A_DAY)
    assert not printed_ids(plan, "note_id")
    in_plan = {m.id for entry in report.goals for m in printed_in_plan(report, entry)}
    assert printed_ids(plan, "measure_id") == in_plan
    for region in chain(*pdf.regions, *plan.regions):
        assert 0 < region.left <= region.right < WIDTH
        assert 0 < region.top < region.bottom < HEIGHT
