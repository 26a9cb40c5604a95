"""The texts that a printed report must have, derived independently from what is stored."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import (
    PARKED_AREA_ID,
    Activity,
    Note,
    RegionalMeasure,
    Report,
    Status,
)
from kplan_desktop.domain.text.formatting import date_text, figure_text, metric_name, when_text
from kplan_desktop.domain.totals.standing import Standing, lacking_figures, standing
from kplan_desktop.domain.totals.total_text import total_name, total_text
from kplan_desktop.domain.totals.totals_by_scope import ReportScope, totals_of
from kplan_desktop.exchange.pdf.form_cells import shortened
from kplan_desktop.exchange.pdf.typesetting import printable
from kplan_desktop.exchange.wording.document_words import (
    NOTHING_WRITTEN,
    DocumentWords,
    document_words,
)
from kplan_desktop.exchange.wording.plan_facts import plan_words
from tests.exchange.pdf_cases import CREATED
from tests.exchange.pdf_reading import running


def linked_places(report: Report) -> dict[str, list[tuple[str, str]]]:
    """The notes of each activity in printed order: in words, and as «figures: see»."""
    places_of: dict[str, list[tuple[str, str]]] = {}
    labels, words = LocationLabels(report), document_words(report.form.language)
    names = {goal.id: labels.short(Location(goal.id)) for goal in report.national_goals()}
    measure_word, note_word = words.location
    for entry in report.goals:
        for number, measure in enumerate(entry.measures, 1):
            for n, note in enumerate(measure.notes, 1):
                label = f"{names[entry.goal_id]}, {measure_word} {number}, {note_word} {n}"
                places_of.setdefault(note.activity_id, []).append(
                    (label, words.figures_at.format(location=label))
                )
        for n, note in enumerate(entry.notes, 1):
            label = f"{names[entry.goal_id]}, {note_word} {n}"
            places_of.setdefault(note.activity_id, []).append(
                (label, words.figures_at.format(location=label))
            )
    return places_of


def status_word(report: Report, activity: Activity, words: DocumentWords) -> str:
    """The word printed for an activity that does not count as reached."""
    texts = {
        Standing.PLANNED: words.planned,
        Standing.UNCERTAIN: words.uncertain,
        Standing.CANCELLED: words.cancelled,
    }
    return texts.get(standing(activity, report.form.report.deadline), "")


def said_of_plan(report: Report, measure: RegionalMeasure) -> Iterator[str]:
    """What is printed of the adopted plan after a measure's text, in order."""
    if report.plan_adoption is None:
        return
    words = plan_words(report.form.language)
    now = measure.text.strip()
    planned = now if measure.plan_text is None else measure.plan_text.strip()
    without_stop = [running(unicodedata.normalize("NFC", t)).rstrip(". ") for t in (now, planned)]
    if now and not planned:
        yield words.not_in_plan
    elif planned and without_stop[0] != without_stop[1]:
        yield from (f"{words.in_plan}:", planned)
    if measure.outcome is not None:
        yield f"{words.outcome}: {words.outcomes[measure.outcome.kind]}."
        yield measure.outcome.reason.strip()


def printed(report: Report) -> Iterator[str]:
    """Every text that the printed report has, running headers and footers left out, in no order.

    So are the dots between facts: where a line ends there is none.
    """
    form, head = report.form, report.form.report
    words = document_words(form.language)
    metrics = {metric.id: metric for metric in report.metrics}
    places_of = linked_places(report)
    seen: set[str] = set()

    def facts(activity: Activity) -> Iterator[str]:
        first = activity.id not in seen
        seen.add(activity.id)
        yield status_word(report, activity, words)
        yield when_text(activity.when, form.language) if activity.when else ""
        for counted in activity.figures if first else ():
            yield figure_text(counted, metrics[counted.metric_id], form.language)
        (place, figures), *others = places_of[activity.id]
        yield figures if activity.figures and not first else ""
        units = [form.unit(unit).name for unit in activity.shared_with]
        yield words.together_with + ",".join(units) if units else ""
        if first or not activity.figures:
            also = "; ".join(there for there, _ in others) if first else place
            yield words.also_under.format(locations=also) if also else ""

    def notes(told_of: tuple[Note, ...]) -> Iterator[str]:
        for number, note in enumerate(told_of, 1):
            yield from (f"{number}.", note.text)
            known = [fact for fact in facts(report.activities[note.activity_id]) if fact]
            yield from known

    yield from (form.organisation, head.title, head.period.label, report.unit_name)
    yield from (head.unit_label, *head.instructions, head.submit_label, head.submit_to)
    yield from (head.deadline_label, date_text(head.deadline))
    if not report.is_blank:
        yield from (words.draft, date_text(CREATED.date()))
    if report.plan_adoption is not None:
        of_plan, day = plan_words(form.language), date_text(report.plan_adoption.date)
        name = running(report.plan_adoption.name)
        yield of_plan.adopted
        yield of_plan.adopted_by.format(date=day, name=name) if name else day
    if head.case_reference:
        yield from (words.case_reference, head.case_reference)
    if "".join(printable(report.adviser)).strip():
        yield f"{words.adviser}:{report.adviser}"
    for area in report.areas():
        if area.id == PARKED_AREA_ID:
            yield from (area.title, words.about_parked)
        else:
            yield from (form.area_label, f"{area.number}:", area.title)
        for column in head.columns:
            yield from (column.heading, column.subheading)
        for goal in area.goals:
            entry = report.entry(goal.id)
            yield from (f"{goal.number}.", goal.text)
            for national in goal.national_measures:
                yield from (f"{national.number}.", national.text)
            yield "" if goal.national_measures else NOTHING_WRITTEN
            for measure_number, measure in enumerate(entry.measures, 1):
                yield from (f"{measure_number}.", measure.text)
                yield from said_of_plan(report, measure)
                yield from notes(measure.notes)
                yield "" if measure.notes else NOTHING_WRITTEN
            yield from notes(entry.notes)
            if entry.nothing_to_report is not None:
                yield from (words.nothing_to_report, entry.nothing_to_report.reason)
            elif not entry.measures and not entry.notes:
                yield "1.1." if report.is_blank else 2 * NOTHING_WRITTEN
    yield from summary(report)


def summary(report: Report) -> Iterator[str]:
    """Every text of the totals."""
    words, language = document_words(report.form.language), report.form.language
    activities = [a for a in report.activities.values() if a.status is not Status.CANCELLED]
    if not activities:
        return
    known = [a for a in activities if any(f.value is not None for f in a.figures)]
    unknown = sum(1 for a in activities if a.figures and a not in known)
    yield words.totals
    yield words.with_figures.format(known=len(known), all=len(activities))
    yield words.with_unknown.format(count=unknown) if unknown else ""
    lacking = len(lacking_figures(report))
    yield words.without_figures.format(count=lacking) if lacking else ""
    deadline = report.form.report.deadline
    bare = [activity for activity in activities if not activity.figures]
    to_come = sum(standing(activity, deadline) is not Standing.REACHED for activity in bare)
    yield words.without_figures_to_come(to_come) if to_come else ""
    places_of = linked_places(report)
    texts = {note.activity_id: note.text for note in reversed(list(report.all_notes()))}
    counted = [(a, f) for a in activities for f in a.figures]
    if counted:
        yield words.counted_once
        if len(activities) < len(report.activities):
            yield words.cancelled_uncounted
        yield from (words.metric, words.total, words.figure, words.activity)
    found = totals_of(report, ReportScope()).by_metric
    glance: list[str] = []
    for metric in report.metrics:
        here = [(a, f) for a, f in counted if f.metric_id == metric.id]
        if not here:
            continue
        total = next(total for total in found if total.metric.id == metric.id)
        name = total_name(metric, words.total_words)
        text = total_text(total, words.total_words)
        yield from (name, text.value, *text.parts)
        glance += [f"{name}:", text.short]
        for activity, one in here:
            yield figure_text(one, metric, language)
            stands = status_word(report, activity, words)
            yield f",{stands.lower()}" if stands else ""
            quote = shortened(texts[activity.id], 120)
            yield f"{places_of[activity.id][0][0]}{':' if quote else ''}"
            yield quote
    if len(counted) > 12:
        yield from glance
    defined = [
        m for m in report.metrics if m.definition and any(f.metric_id == m.id for _, f in counted)
    ]
    if defined:
        yield from (words.definitions, *words.definitions_columns)
    for metric in defined:
        yield from (metric_name(metric), metric.definition)
