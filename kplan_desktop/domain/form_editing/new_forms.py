"""New forms: like the last one for another period, corrected ones, and one from nothing.

A form that is being made is of the newest format and may have faults. ``ready_to_publish`` gives it
the version and format under which it is published.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Final

from kplan_desktop.domain.form_editing.element_ids import free_id, id_from
from kplan_desktop.domain.form_format.format_versions import NEWEST, known_formats, lowest_format
from kplan_desktop.domain.model.form import (
    Column,
    Form,
    Period,
    PlanHead,
    ReportHead,
    Unit,
)


def to_edit(form: Form) -> Form:
    """A published form as it is edited: in the newest format, so that it may have all there is."""
    return replace(form, format=NEWEST)


def form_like(
    base: Form, *, first_year: int, last_year: int, known_ids: Collection[str] = ()
) -> Form:
    """A form for another period, with all elements of ``base`` under their ids.

    ``known_ids`` are the ids of the forms that there are. The years of the period are moved on
    where labels, titles, headings and instructions write them as a span, and the deadline by as
    many years as the period's end. Units that ended before the period are left out, and those that
    came from them get their predecessors. The case reference is left out: another period is
    another case.
    """
    moves = _YearMoves.between(base, first_year, last_year)
    plan, report = base.plan, base.report
    new_report = replace(
        report,
        title=moves.in_text(report.title),
        period=moves.in_period(report.period),
        instructions=tuple(moves.in_spans(text) for text in report.instructions),
        columns=moves.in_columns(report.columns),
        deadline_label=moves.in_text(report.deadline_label),
        submit_label=moves.in_text(report.submit_label),
        deadline=_moved_day(report.deadline, last_year - report.period.last_year),
        case_reference="",
    )
    new_plan = replace(
        plan,
        title=moves.in_text(plan.title),
        period=moves.in_period(plan.period),
        columns=moves.in_columns(plan.columns),
    )
    wanted = id_from(base.strategy, str(first_year), str(last_year), otherwise="form")
    return replace(
        base,
        format=NEWEST,
        id=free_id(wanted, {base.id, base.subject_id, *known_ids}),
        version=1,
        edition_of="",
        plan=new_plan,
        report=new_report,
        units=_units_of(base.units, first_year),
    )


def edition_like(base: Form, language: str, *, known_ids: Collection[str] = ()) -> Form:
    """An edition of a form in another language: the same in all but that, until it is translated.

    ``language`` is a tag such as «nn», ``known_ids`` are the ids of the forms that there are.
    """
    subject = base.subject_id
    wanted = id_from(subject, language, otherwise="form")
    return replace(
        base,
        format=NEWEST,
        id=free_id(wanted, {base.id, subject, *known_ids}),
        version=1,
        edition_of=subject,
        language=language,
    )


def empty_form(
    language: str, *, first_year: int, last_year: int, known_ids: Collection[str] = ()
) -> Form:
    """A form without areas, units and metrics, with the labels that forms have in a language.

    ``language`` is a tag such as «nb»; one without labels of its own gets those of «nb». The
    deadline is the last day of the period.
    """
    words = _WORDS.get(language.partition("-")[0], _WORDS["nb"])
    period = Period(label=f"{first_year}–{last_year}", first_year=first_year, last_year=last_year)
    columns = tuple(Column(heading=heading) for heading in words.columns)
    return Form(
        format=NEWEST,
        id=free_id(
            id_from(words.form, str(first_year), str(last_year), otherwise="form"), known_ids
        ),
        version=1,
        language=language,
        organisation="",
        strategy="",
        area_label=words.area,
        plan=PlanHead(name=words.plan, title=words.plan, period=period, columns=columns[:3]),
        report=ReportHead(
            name=words.report,
            title=words.report,
            period=period,
            unit_label=words.unit,
            instructions=(),
            submit_label=words.submit,
            submit_to="",
            deadline_label=words.deadline,
            deadline=dt.date(last_year, 12, 31),
            columns=columns,
        ),
        units=(),
        metrics=(),
        strategy_areas=(),
    )


def ready_to_publish(form: Form, published: Iterable[Form] = ()) -> Form:
    """The form as it would be published after ``published``, the forms that there are of its id.

    Its texts have no spaces at their ends. Its version is one more than the highest; the same, and
    the form the published one, where nothing has changed. Its format is the lowest that has all its
    keys, but no older than that of the highest version.
    """
    trimmed: Form = _trimmed(form)
    last = max(published, key=lambda other: other.version, default=None)
    if last is None:
        return replace(trimmed, version=1, format=lowest_format(trimmed))
    if replace(trimmed, version=last.version, format=last.format) == _trimmed(last):
        return last
    formats = known_formats()
    newest = max(last.format, lowest_format(trimmed), key=formats.index)
    return replace(trimmed, version=last.version + 1, format=newest)


@dataclass(frozen=True, slots=True)
class _Labels:
    """What a form says where its publisher has nothing else in mind."""

    form: str
    area: str
    plan: str
    report: str
    unit: str
    submit: str
    deadline: str
    columns: tuple[str, str, str, str]


_WORDS: Final[Mapping[str, _Labels]] = {
    "nb": _Labels(
        form="skjema",
        area="Strategiområde",
        plan="Virksomhetsplan",
        report="Melding om virksomheten",
        unit="Fylke/region",
        submit="Innlevering til",
        deadline="Frist:",
        columns=(
            "Nasjonale mål",
            "Nasjonale tiltak",
            "Regionale tiltak",
            "Melding om virksomheten",
        ),
    ),
    "nn": _Labels(
        form="skjema",
        area="Strategiområde",
        plan="Verksemdsplan",
        report="Melding om verksemda",
        unit="Fylke/region",
        submit="Innlevering til",
        deadline="Frist:",
        columns=(
            "Nasjonale mål",
            "Nasjonale tiltak",
            "Regionale tiltak",
            "Melding om verksemda",
        ),
    ),
}

_SPAN = re.compile(
    r"(?<![0-9])(?P<first>[12][0-9]{3})"
    r"(?P<between>[ \u00a0]?[-‐‑–—/][ \u00a0]?|[ \u00a0](?:og|til|and|to)[ \u00a0])"
    r"(?P<last>[12][0-9]{3}|[0-9]{2})(?![0-9])"
)
_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")


@dataclass(frozen=True, slots=True)
class _YearMoves:
    """What the years of a form's periods become: those of ``spans`` by pairs.

    ``strategy`` is a name that is left as it is, whatever year it holds.
    """

    spans: Mapping[tuple[int, int], tuple[int, int]]
    strategy: str

    @classmethod
    def between(cls, base: Form, first_year: int, last_year: int) -> _YearMoves:
        """The plan's period keeps its distance from the report's at both ends."""
        old, plan = base.report.period, base.plan.period
        first = first_year + plan.first_year - old.first_year
        last = max(first, last_year + plan.last_year - old.last_year)
        spans = {
            (plan.first_year, plan.last_year): (first, last),
            (old.first_year, old.last_year): (first_year, last_year),
        }
        return cls(spans, base.strategy)

    def in_period(self, period: Period) -> Period:
        first, last = self.spans[period.first_year, period.last_year]
        return Period(label=self.in_text(period.label), first_year=first, last_year=last)

    def in_columns(self, columns: Sequence[Column]) -> tuple[Column, ...]:
        return tuple(
            Column(heading=self.in_text(c.heading), subheading=self.in_text(c.subheading))
            for c in columns
        )

    def in_text(self, text: str) -> str:
        """A label with its spans moved, and the year of a period of one year."""
        if self.strategy and self.strategy in text:
            return self.strategy.join(self.in_text(part) for part in text.split(self.strategy))
        singles = {first: new for (first, last), new in self.spans.items() if first == last}

        def moved(found: re.Match[str]) -> str:
            new = singles.get(int(found[0]))
            return found[0] if new is None else _span_text(*new)

        return self.in_spans(text) if _SPAN.search(text) else _YEAR.sub(moved, text)

    def in_spans(self, text: str) -> str:
        """A text with the spans that are those of a period moved («2012-14» too)."""

        def moved(found: re.Match[str]) -> str:
            first, digits = int(found["first"]), len(found["last"])
            last = int(found["first"][: 4 - digits] + found["last"])
            new = self.spans.get((first, last))
            if new is None:
                return found[0]
            if new[0] == new[1]:
                return str(new[0])
            return f"{new[0]}{found['between']}{str(new[1])[-digits:]}"

        return _SPAN.sub(moved, text)


def _span_text(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _moved_day(day: dt.date, years: int) -> dt.date:
    """The same day of another year; of 29 February, the day before where that year has none."""
    year = min(max(day.year + years, dt.MINYEAR), dt.MAXYEAR)
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _units_of(units: tuple[Unit, ...], first_year: int) -> tuple[Unit, ...]:
    """The units that exist in a period or later, with the predecessors of those that are gone."""
    gone = {
        unit.id: unit
        for unit in units
        if unit.valid_to is not None and unit.valid_to.year < first_year
    }

    def predecessors(unit: Unit) -> tuple[str, ...]:
        found = dict.fromkeys(unit.predecessors)
        for name in (line := list(unit.predecessors)):
            for earlier in gone[name].predecessors if name in gone else ():
                if earlier not in found and earlier != unit.id:
                    found[earlier] = None
                    line.append(earlier)
        return tuple(found)

    return tuple(
        replace(unit, predecessors=predecessors(unit)) for unit in units if unit.id not in gone
    )


def _trimmed(value: Any) -> Any:
    """A form, or a part of it, whose texts have no spaces at their ends."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, tuple):
        return tuple(_trimmed(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {field.name: _trimmed(getattr(value, field.name)) for field in fields(value)}
        return replace(value, **changed)
    return value
