"""The sheet that holds the adopted plan against the report: a row for each measure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import PlanAdoption, Report
from kplan_desktop.domain.plan.plan_review import GoalReview, MeasureReview, plan_review
from kplan_desktop.domain.totals.total_text import total_name, total_text
from kplan_desktop.exchange.spreadsheet.figures_sheets import (
    Cell,
    FigureSheet,
    SheetColumn,
    area_text,
)
from kplan_desktop.exchange.wording.document_words import DocumentWords, document_words
from kplan_desktop.exchange.wording.figure_words import figure_words
from kplan_desktop.exchange.wording.plan_facts import PlanWords, adoption_text, plan_words


def plan_sheet(report: Report) -> FigureSheet:
    """What the plan says of each measure, what became of it, and what was reached.

    In no row stands a sum of measures: an activity may belong to several.
    """
    words, figures = plan_words(report.form.language), figure_words(report.form.language)
    text, number = SheetColumn, partial(SheetColumn, numeric=True)
    return FigureSheet(
        name=words.sheet,
        columns=(
            text(figures.area, 20),
            text(figures.goal, 22),
            text(words.measure, 34),
            text(words.in_plan, 34),
            text(words.outcome, 15),
            text(words.reason, 26),
            number(words.activities, 12),
            number(words.to_come, 12),
            text(figures.reached, 24),
        ),
        rows=tuple(_rows(report, words)),
    )


def about_the_plan(report: Report, adoption: PlanAdoption) -> tuple[str, ...]:
    """How to read the sheet, when and by whom the plan was adopted, and the counts of outcomes."""
    counts, words = plan_review(report).counts, plan_words(report.form.language)
    said = words.counts.format(
        inside=counts.inside,
        done=counts.done,
        partly=counts.partly,
        not_done=counts.not_done,
        unsaid=counts.unsaid,
        outside=counts.outside,
    )
    return words.about, f"{adoption_text(adoption, report.form.language)}.", said


def _rows(report: Report, words: PlanWords) -> Iterator[tuple[Cell, ...]]:
    labels, paper = LocationLabels(report), document_words(report.form.language)
    for review in plan_review(report).goals:
        for measure in review.measures:
            yield _row(review, measure, labels, words, paper)


def _row(
    review: GoalReview,
    reviewed: MeasureReview,
    labels: LocationLabels,
    words: PlanWords,
    paper: DocumentWords,
) -> tuple[Cell, ...]:
    measure, outcome = reviewed.measure, reviewed.measure.outcome
    goal = review.goal
    reached = (
        f"{total_name(total.metric, paper.total_words)}: "
        f"{total_text(total, paper.total_words).short}"
        for total in reviewed.totals.by_metric
    )
    return (
        area_text(review.area),
        f"{labels.short(Location(goal.id))} {goal.text}",
        f"{labels.short(Location(goal.id, measure.id))} {measure.text}",
        measure.planned if reviewed.in_plan else words.not_in_plan,
        words.outcomes[outcome.kind] if outcome is not None else None,
        (outcome.reason or None) if outcome is not None else None,
        reviewed.reached,
        reviewed.to_come or None,
        "\n".join(reached) or None,
    )
