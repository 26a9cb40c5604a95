"""What a document has of a form where it cannot be read as one, to tell its owner."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kplan_desktop.domain.docx_form.form_matching import MAX_LINE_LENGTH, FormMatcher, GoalMatch
from kplan_desktop.domain.docx_form.word_document import Paragraph, WordDocument
from kplan_desktop.domain.model.form import Form

_YEAR = re.compile("[0-9]{4}")


@dataclass(frozen=True, slots=True)
class FormSearch:
    """What was found of a form: ``goals`` recognised anywhere by their wording, of how many.

    ``headings_table`` is the number of the first table with the form's headings, 0 without one.
    ``other_period`` is a line with the form's title and other years, or empty.
    """

    tables: int
    goals: int
    headings_table: int
    other_period: str


def search(document: WordDocument, form: Form) -> FormSearch:
    """Look for what there is of a form, wherever it stands."""
    matcher = FormMatcher(form)
    tables = list(document.tables())
    paragraphs = [p for p in document.paragraphs() if p.text.strip()]
    goals = {match.goal.id for p in paragraphs if (match := _goal(p, matcher)) is not None}
    periods = {*_years(form.report.period.label), *_years(form.plan.period.label)}
    titles = (
        line.strip()
        for paragraph in paragraphs
        for line in paragraph.text.split("\n")
        if len(line) <= MAX_LINE_LENGTH and matcher.names_title(line)
    )
    return FormSearch(
        tables=len(tables),
        goals=len(goals),
        headings_table=next(
            (
                table.number
                for table in tables
                if any(matcher.columns(row) is not None for row in table.rows)
            ),
            0,
        ),
        other_period=next((line for line in titles if _years(line) - periods), ""),
    )


def _goal(paragraph: Paragraph, matcher: FormMatcher) -> GoalMatch | None:
    match = matcher.goal(paragraph.text.strip(), paragraph.label, None)
    return match if match is not None and match.is_by_wording else None


def _years(text: str) -> set[str]:
    return set(_YEAR.findall(text))
