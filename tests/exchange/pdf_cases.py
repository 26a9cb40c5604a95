"""Reports to print: the filled example, and variants of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.report import (
    Activity,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    Outcome,
    OutcomeKind,
    PlanAdoption,
    RegionalMeasure,
    Report,
    Semester,
    Status,
    empty_report,
)
from kplan_desktop.exchange.bundle.bundle_json import approved_content_sha256
from kplan_desktop.exchange.pdf.plan_pdf import write_plan_pdf
from kplan_desktop.exchange.pdf.printed_regions import PdfOutput
from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
from tests.as_written import example_as_written
from tests.exchange.pdf_reading import FONTS

CREATED = dt.datetime(2014, 8, 20, 12, 30, tzinfo=dt.UTC)
GOAL = "goal-1.1"


@cache
def example() -> Report:
    """Sør-Trøndelag's report as it was first written."""
    return example_as_written()


def with_case(report: Report) -> Report:
    """The report on a form that names an archive case."""
    head = replace(report.form.report, case_reference="14/00123")
    return replace(report, form=replace(report.form, format="kplan-form/2", report=head))


def approved(report: Report) -> Report:
    """The report, approved as it is, by someone whose name looks like markup."""
    approval = Approval(
        name="Kari <Nordmann>",
        role="fylkesleder",
        date=dt.date(2014, 8, 19),
        covers=approved_content_sha256(report),
    )
    return replace(report, approval=approval)


def report_pdf(report: Report) -> PdfOutput:
    """The report, printed."""
    return write_report_pdf(report, fonts=FONTS, created=CREATED)


def plan_pdf(report: Report) -> PdfOutput:
    """The plan, printed."""
    return write_plan_pdf(report, fonts=FONTS, created=CREATED)


def with_entry(report: Report, entry: GoalEntry, activities: Sequence[Activity] = ()) -> Report:
    """The report with one goal replaced. Each note has an activity, by default without facts.

    ``activities`` are those with facts.
    """
    goals = tuple(entry if old.goal_id == entry.goal_id else old for old in report.goals)
    changed = replace(report, goals=goals)
    known = {**report.activities, **{activity.id: activity for activity in activities}}
    return replace(
        changed,
        activities={
            note.activity_id: known.get(note.activity_id, Activity(id=note.activity_id))
            for note in changed.all_notes()
        },
    )


def with_notes(*texts: str, activities: Sequence[Activity] = ()) -> Report:
    """The example with one measure under the first goal that has these notes.

    The note numbered ``n`` from 1 has the activity «activity-n».
    """
    notes = tuple(
        Note(id=f"new-{number}", activity_id=f"activity-{number}", text=text)
        for number, text in enumerate(texts, 1)
    )
    measure = RegionalMeasure(id="new", text="Et tiltak", notes=notes)
    return with_entry(example(), GoalEntry(goal_id=GOAL, measures=(measure,)), activities)


def empty_example() -> Report:
    """An empty report on the example's form."""
    return empty_report(example().form, report_id="empty", unit_id=example().unit_id)


@cache
def adopted_example(language: str = "nb") -> Report:
    """The example with an adopted plan, whose first goal has a measure of each kind.

    Done and as the plan says; partly, and reworded; not in the plan; not done, for a reason of two
    paragraphs; without an outcome.
    """
    kinds = (
        ("Fagdager", None, Outcome(OutcomeKind.DONE)),
        ("Leir i Selbu", "Leir på Røros", Outcome(OutcomeKind.PARTLY, "To av <fire> kom.")),
        ("Kurs", "", None),
        ("Turné.", "Turné", Outcome(OutcomeKind.NOT, "Ingen penger.\nAvslag i mars.")),
        ("Nettside", None, None),
    )
    measures = tuple(
        RegionalMeasure(
            id=f"m{number}",
            text=text,
            plan_text=plan_text,
            outcome=outcome,
            notes=(Note(id=f"n{number}", activity_id=f"activity-{number}", text="Gjort."),),
        )
        for number, (text, plan_text, outcome) in enumerate(kinds, 1)
    )
    report = with_entry(example(), GoalEntry(goal_id=GOAL, measures=measures))
    adoption = PlanAdoption(date=dt.date(2013, 3, 12), name="styret")
    form = replace(report.form, language=language)
    return replace(report, form=form, plan_adoption=adoption)


def with_plan_of(*texts: str) -> Report:
    """The example with an adopted plan and, under its first goal, a measure for each text.

    The text after it is what the plan says, and why it was not done. The first text is the name of
    who adopted the plan.
    """
    measures = tuple(
        RegionalMeasure(
            id=f"m{number}", text=text, plan_text=after, outcome=Outcome(OutcomeKind.NOT, after)
        )
        for number, (text, after) in enumerate(zip(texts, (*texts[1:], texts[0]), strict=True), 1)
    )
    report = with_entry(example(), GoalEntry(goal_id=GOAL, measures=measures))
    return replace(report, plan_adoption=PlanAdoption(date=dt.date(2000, 1, 1), name=texts[0]))


@cache
def linked_example() -> Report:
    """The example with notes linked to one activity, with figures, times and statuses."""
    report = example()
    notes = list(report.all_notes())
    leaders, visit, course, party = (notes[n].activity_id for n in (1, 0, 3, 7))
    links = {notes[10].id: leaders, notes[20].id: leaders, notes[30].id: leaders}
    links[notes[25].id] = course

    def linked(unlinked: Sequence[Note]) -> tuple[Note, ...]:
        return tuple(
            replace(note, activity_id=links.get(note.id, note.activity_id)) for note in unlinked
        )

    goals = tuple(
        replace(
            entry,
            measures=tuple(replace(m, notes=linked(m.notes)) for m in entry.measures),
            notes=linked(entry.notes),
        )
        for entry in report.goals
    )
    known = {
        leaders: Activity(
            id=leaders,
            status=Status.DONE,
            figures=(
                Figure("ledere", Decimal(120), Exactness.ESTIMATE),
                Figure("moter", Decimal(4), Exactness.EXACT),
            ),
        ),
        visit: Activity(
            id=visit,
            when=Semester(2014, "spring"),
            figures=(Figure("kommuner", Decimal(12), Exactness.EXACT),),
        ),
        course: Activity(
            id=course,
            status=Status.PLANNED,
            when=Day(dt.date(2014, 11, 12)),
            figures=(Figure("deltakere", Decimal(340), Exactness.ESTIMATE),),
        ),
        party: Activity(
            id=party,
            status=Status.UNCERTAIN,
            figures=(
                Figure("deltakere", Decimal(10_340), Exactness.EXACT),
                Figure("elever", None, Exactness.UNKNOWN),
            ),
            shared_with=("nord-trondelag",),
        ),
    }
    used = {note.activity_id for entry in goals for note in entry.all_notes()}
    activities = {**report.activities, **known}
    return replace(
        report,
        adviser="Kari Øverås",
        goals=goals,
        activities={key: activity for key, activity in activities.items() if key in used},
    )


@cache
def long_example() -> Report:
    """A report of many pages: 120 notes under a measure, a long note, an endless word."""
    texts = [f"Hending {n}. " + "Vi gjorde noe. " * (n % 7) for n in range(120)]
    texts.append(" ".join(f"Setning nummer {n}, om noe som hendte." for n in range(550)))
    texts.append("samarbeidskonstellasjon" * 40)
    return with_notes(*texts)
