"""The draft of a form, made of what was read; parts that are missing come from another form."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kplan_desktop.domain.docx_form.form_matching import ColumnRole
from kplan_desktop.domain.form_editing.element_ids import id_from
from kplan_desktop.domain.form_editing.new_forms import empty_form, form_like
from kplan_desktop.domain.form_format.form_check import MAX_ID_LENGTH
from kplan_desktop.domain.form_format.format_versions import lowest_format
from kplan_desktop.domain.form_from_word.element_ids import ElementIds, KnownElements
from kplan_desktop.domain.form_from_word.form_contents import AreaDraft, FormContents
from kplan_desktop.domain.form_from_word.form_language import guessed_language
from kplan_desktop.domain.form_from_word.form_reading import DefaultedPart
from kplan_desktop.domain.form_from_word.head_reader import FormHead
from kplan_desktop.domain.form_from_word.head_texts import periods
from kplan_desktop.domain.form_from_word.table_reader import Headings
from kplan_desktop.domain.model.form import (
    Column,
    Form,
    NationalGoal,
    NationalMeasure,
    Period,
    PlanHead,
    ReportHead,
    StrategyArea,
)

_NO_PERIOD = Period(label="", first_year=0, last_year=0)
_PLAN_ROLES = (ColumnRole.GOAL, ColumnRole.NATIONAL, ColumnRole.MEASURE)


@dataclass(frozen=True, slots=True)
class ReadParts:
    """What was read of documents, as :func:`drafted` takes it."""

    contents: FormContents
    head: FormHead
    headings: dict[bool, Headings]
    area_labels: Sequence[str]


def count_numbers(contents: FormContents, known: KnownElements) -> None:
    """Give a number to each area, goal and measure that has none printed.

    That of the known goal with the same wording, if no other has it, else the next that is free.
    """
    areas = contents.with_goals()
    free = _FreeNumbers(area.number for area in areas)
    for place, area in enumerate(areas, start=1):
        if not area.number:
            area.is_counted = True
            same = known.area(area.title) if area.title else None
            area.number = free.take("" if same is None else same.number, place)
        _count_goals(area)


def _count_goals(area: AreaDraft) -> None:
    free = _FreeNumbers((goal.number for goal in area.goals), f"{area.number}.")
    for place, goal in enumerate(area.goals, start=1):
        if not goal.number:
            goal.is_counted = True
            goal.number = free.take("", place)
        free_of_goal = _FreeNumbers(measure.number for measure in goal.measures)
        for at, measure in enumerate(goal.measures, start=1):
            if not measure.number:
                measure.is_counted = True
                measure.number = free_of_goal.take("", at)


class _FreeNumbers:
    """Gives numbers after ``stem`` that are not used."""

    def __init__(self, used: Iterable[str], stem: str = "") -> None:
        self._used = {number.casefold() for number in used}
        self._stem = stem
        self._least = 1

    def take(self, wished: str, count: int) -> str:
        """The wished number if it is free, else that of the count, or one after it."""
        if wished and wished.casefold() not in self._used:
            self._used.add(wished.casefold())
            return wished
        self._least = max(self._least, count)
        while f"{self._stem}{self._least}".casefold() in self._used:
            self._least += 1
        self._used.add(f"{self._stem}{self._least}".casefold())
        return f"{self._stem}{self._least}"


def drafted(
    read: ReadParts, base: Form | None, known: Sequence[Form], elements: KnownElements
) -> tuple[Form, tuple[DefaultedPart, ...]]:
    """The draft, and the parts of it that are not from the documents. Numbers are given before."""
    return _Draft(read, base, known, elements).form()


def _texts_of(headings: Headings) -> list[str]:
    return [text for column in headings.values() for text in (column.heading, column.subheading)]


def _most_frequent_period(texts: Iterable[str]) -> Period | None:
    counted = Counter(found.period for text in texts for found in periods(text))
    return counted.most_common(1)[0][0] if counted else None


class _Draft:
    """``_else`` is what the documents lack: the base for this period, or a form from nothing."""

    def __init__(
        self, read: ReadParts, base: Form | None, known: Sequence[Form], elements: KnownElements
    ) -> None:
        self._read = read
        self._head = read.head
        self._base = base
        self._known = known
        self._elements = elements
        self._lacks: list[DefaultedPart] = []
        goals = [goal for area in read.contents.areas for goal in area.goals]
        measures = [measure.text for goal in goals for measure in goal.measures]
        texts = [*self._head.texts, *(goal.text for goal in goals), *measures]
        self._language = guessed_language(texts)
        self._report_period = self._period(is_report=True)
        self._else = self._other_form()

    def _other_form(self) -> Form:
        period = self._report_period
        first, last = max(period.first_year, 1), max(period.last_year, 1)
        if self._base is not None and self._base.language == self._language:
            return form_like(self._base, first_year=first, last_year=last)
        empty = empty_form(self._language, first_year=first, last_year=last)
        if self._base is None:
            self._lacks.append(DefaultedPart.UNITS)
            return empty
        like = form_like(self._base, first_year=first, last_year=last)
        return replace(
            empty,
            organisation=like.organisation,
            strategy=like.strategy,
            area_label=like.area_label,
            report=replace(empty.report, submit_to=like.report.submit_to),
            units=like.units,
            metrics=like.metrics,
        )

    def form(self) -> tuple[Form, tuple[DefaultedPart, ...]]:
        """The draft, and the parts of it that are not from the documents."""
        head = self._head
        form_id = self._form_id()
        versions = [form.version for form in self._known if form.id == form_id]
        drafted = replace(
            self._else,
            id=form_id,
            version=max(versions, default=0) + 1,
            organisation=head.organisation or self._else.organisation,
            strategy=head.strategy or self._else.strategy or self._else.plan.name,
            area_label=self._area_label(),
            plan=self._plan(),
            report=self._report(),
            strategy_areas=self._areas(self._report_period),
        )
        missing = {
            DefaultedPart.INSTRUCTIONS: head.instructions,
            DefaultedPart.STRATEGY: head.strategy,
            DefaultedPart.TITLE: head.titles,
            DefaultedPart.ADDRESS: head.submit_to,
            DefaultedPart.DEADLINE: head.deadline,
            DefaultedPart.ORGANISATION: head.organisation,
        }
        self._lacks += [part for part, found in missing.items() if not found]
        lacks = tuple(part for part in DefaultedPart if part in self._lacks)
        return replace(drafted, format=lowest_format(drafted)), lacks

    def _period(self, *, is_report: bool) -> Period:
        """The period that the document of this kind names, else that of the other."""
        found = self._head.periods.get(is_report) or self._head.periods.get(not is_report)
        if found is None:
            texts = [text for kept in self._read.headings.values() for text in _texts_of(kept)]
            found = _most_frequent_period(texts)
        if found is None:
            self._lacks.append(DefaultedPart.PERIOD)
        return found or _NO_PERIOD

    def _form_id(self) -> str:
        """An id of the strategy's name, or the plan's, and the period."""
        period = self._report_period
        years = {str(year) for year in (period.first_year, period.last_year) if year}
        title = self._head.titles.get(False) or self._head.titles.get(True)
        name = self._head.strategy or (self._else.plan.name if title is None else title.name)
        stem = id_from(name[: MAX_ID_LENGTH // 2], otherwise="form")
        return "-".join([stem, *sorted(years)])

    def _area_label(self) -> str:
        if not self._read.area_labels:
            return self._else.area_label
        label = self._read.area_labels[0]
        return label.capitalize() if label.isupper() else label

    def _plan(self) -> PlanHead:
        plan, found = self._else.plan, self._head.titles.get(False)
        return PlanHead(
            name=plan.name if found is None else found.name,
            title=plan.title if found is None else found.title,
            period=self._period(is_report=False),
            columns=self._columns(is_report=False),
        )

    def _report(self) -> ReportHead:
        head, report = self._head, self._else.report
        found, period = head.titles.get(True), self._report_period
        return replace(
            report,
            name=report.name if found is None else found.name,
            title=report.title if found is None else found.title,
            period=period,
            unit_label=head.unit_label or report.unit_label,
            instructions=tuple(head.instructions),
            submit_label=head.submit_label or report.submit_label,
            submit_to=head.submit_to or report.submit_to,
            copy_to=head.copy_to,
            deadline_label=head.deadline_label or report.deadline_label,
            deadline=head.deadline_date(period.last_year)
            or dt.date(max(period.last_year, 1), 12, 31),
            columns=self._columns(is_report=True),
        )

    def _columns(self, *, is_report: bool) -> tuple[Column, ...]:
        """The columns of the document of this kind; of the other only their headings."""
        roles = tuple(ColumnRole) if is_report else _PLAN_ROLES
        own = self._read.headings.get(is_report, {})
        other = self._read.headings.get(not is_report, {})
        defaults = (self._else.report if is_report else self._else.plan).columns
        found: list[Column] = []
        for role, default in zip(roles, defaults, strict=True):
            if role in own:
                found.append(own[role])
            elif role in other:
                found.append(Column(heading=other[role].heading))
            else:
                found.append(default)
                if role is not ColumnRole.NOTE or own:
                    self._lacks.append(DefaultedPart.COLUMNS)
        return tuple(found)

    def _areas(self, period: Period) -> tuple[StrategyArea, ...]:
        reserved = [unit.id for unit in self._else.units]
        reserved += [metric.id for metric in self._else.metrics]
        ids = ElementIds(self._elements, period.first_year, reserved)
        drafts = self._read.contents.with_goals()
        # Goals choose first: a report's contents hang on their ids.
        goal_ids = {
            id(goal): ids.goal(area.number, goal.number, goal.text)
            for area in drafts
            for goal in area.goals
        }
        return tuple(
            StrategyArea(
                id=ids.area(area.number, area.title),
                number=area.number,
                title=area.title,
                goals=tuple(
                    NationalGoal(
                        id=goal_ids[id(goal)],
                        number=goal.number,
                        text=goal.text,
                        national_measures=tuple(
                            NationalMeasure(
                                id=ids.measure(area.number, goal.number, m.number, m.text),
                                number=m.number,
                                text=m.text,
                            )
                            for m in goal.measures
                        ),
                    )
                    for goal in area.goals
                ),
            )
            for area in drafts
        )
