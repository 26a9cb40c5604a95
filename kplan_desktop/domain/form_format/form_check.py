"""The check of a form: all faults that make it unusable, each with its place and reason.

The publisher of a form corrects it by these sentences, so a fault is reported at every place that
it involves: a number that occurs twice is reported at both.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from kplan_desktop.domain.form_format.format_versions import Keys, later_keys
from kplan_desktop.domain.model.form import Form, Period, StrategyArea
from kplan_desktop.domain.text.strict_json import path_text, printable

PLAN_COLUMNS = 3
"""Goal, national measures, regional measures."""

REPORT_COLUMNS = 4
"""The plan's, and the notes."""

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Years outside these are taken for typing errors."""

MAX_METRIC_DECIMALS = 3

ID_PATTERN = "[a-z0-9]+([.-][a-z0-9]+)*"
"""Ids that a person can read, and that are valid in file names on every system."""

MAX_ID_LENGTH = 100

MAX_FORM_TEXT = 20_000
"""Characters in one text of a form: some ten printed pages."""

MAX_DEFINITION = 500
"""Characters of a metric's definition, which is shown where a figure is typed."""

MAX_CASE_REFERENCE = 100
"""Characters of a case reference, which stands in the subject of an e-mail."""

MAX_COUNTS = {
    "strategy_areas": 100,
    "goals": 100,
    "national_measures": 200,
    "units": 1000,
    "predecessors": 100,
    "metrics": 200,
    "instructions": 100,
    "checks": 200,
}
"""The most entries of a form's lists, by field name: far more than any form has."""

MAX_VERSION = 1_000_000

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_MAY_BE_EMPTY = {"subheading", "definition", "copy_to", "case_reference", "edition_of"}
_MAY_HAVE_LINES = {"text", "instructions"}
_IDS = {"id", "predecessors"}

_Path = tuple[str | int, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class FormFault:
    """One fault: its place («strategy_areas[1].goals[0]», empty for the form itself) and reason."""

    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}" if self.place else self.reason


def form_faults(form: Form) -> list[FormFault]:
    """All faults of a form, those of its structure first; empty when it is usable."""
    faults = [
        *_structure(form),
        *_ids(form),
        *_numbers(form.strategy_areas),
        *_days_and_years(form),
        *_settings(form),
        *_later_keys(form, (), later_keys(form.format)),
        *_counts(form, ()),
        *(fault for path, name, text in _texts(form, ()) for fault in _text(path, name, text)),
    ]
    return [FormFault(path_text(path), reason) for path, reason in faults]


_Faults = Iterator[tuple[_Path, str]]


def _structure(form: Form) -> _Faults:
    if not form.strategy_areas:
        yield (), "the form has no strategy areas"
    for index, area in enumerate(form.strategy_areas):
        if not area.goals:
            yield ("strategy_areas", index), "the area has no goals"
    if not form.units:
        yield (), "the form has no units"
    if len(form.plan.columns) != PLAN_COLUMNS:
        reason = f"the plan has {PLAN_COLUMNS} columns, not {len(form.plan.columns)}"
        yield ("plan", "columns"), reason
    if len(form.report.columns) != REPORT_COLUMNS:
        reason = f"the report has {REPORT_COLUMNS} columns, not {len(form.report.columns)}"
        yield ("report", "columns"), reason


def _ids(form: Form) -> _Faults:
    """Ids are permanent and written to all formats, so each must be unique in the form."""
    places: list[tuple[_Path, str]] = [
        *((("units", i), unit.id) for i, unit in enumerate(form.units)),
        *((("metrics", i), metric.id) for i, metric in enumerate(form.metrics)),
    ]
    for a, area in enumerate(form.strategy_areas):
        places.append((("strategy_areas", a), area.id))
        for g, goal in enumerate(area.goals):
            place = ("strategy_areas", a, "goals", g)
            places.append((place, goal.id))
            places += [
                ((*place, "national_measures", m), measure.id)
                for m, measure in enumerate(goal.national_measures)
            ]
    yield from _duplicates("id", places)
    for i, unit in enumerate(form.units):
        if unit.id in unit.predecessors:
            yield ("units", i), "the unit is its own predecessor"
        if len(set(unit.predecessors)) < len(unit.predecessors):
            yield ("units", i), "a predecessor stands twice"


def _numbers(areas: Sequence[StrategyArea]) -> _Faults:
    """Printed numbers. Where each area numbers its goals from 1 («A 1, B 1»), numbers may recur.

    A number that begins with an area's («2.1», «A3») must be unique in the whole form, any other
    («1») within its area.
    """
    yield from _duplicates(
        "number", [(("strategy_areas", a), area.number) for a, area in enumerate(areas)]
    )
    whole_form: list[tuple[_Path, str]] = []
    for a, area in enumerate(areas):
        within_area: list[tuple[_Path, str]] = []
        for g, goal in enumerate(area.goals):
            place = ("strategy_areas", a, "goals", g)
            has_area_number = any(
                _begins_with_area_number(goal.number, other.number) for other in areas
            )
            (whole_form if has_area_number else within_area).append((place, goal.number))
            yield from _duplicates(
                "number",
                [
                    ((*place, "national_measures", m), measure.number)
                    for m, measure in enumerate(goal.national_measures)
                ],
            )
        yield from _duplicates("number", within_area)
    yield from _duplicates("number", whole_form)


def _begins_with_area_number(number: str, area_number: str) -> bool:
    """Whether a goal's number begins with the area's: «2.1» with «2», but «12» not with «1»."""
    rest = number.removeprefix(area_number)
    if not area_number or rest in ("", number):
        return False
    return not (area_number[-1].isdigit() and rest[0].isdigit())


def _duplicates(what: str, places: Sequence[tuple[_Path, str]]) -> _Faults:
    counted = Counter(name for _, name in places)
    for path, name in places:
        if counted[name] > 1:
            yield path, f'{what} "{printable(name)}" stands {_times(counted[name])}'


def _times(count: int) -> str:
    return {2: "twice", 3: "three times"}.get(count, f"{count} times")


def _days_and_years(form: Form) -> _Faults:
    for name, period in (("plan", form.plan.period), ("report", form.report.period)):
        for reason in _period(period):
            yield (name, "period"), reason
    deadline = form.report.deadline
    if not FIRST_YEAR <= deadline.year <= LAST_YEAR:
        yield ("report", "deadline"), f"the year {deadline.year} cannot be meant"
    elif deadline.year < form.report.period.first_year:
        yield ("report", "deadline"), f"{deadline} lies before the period"
    for i, unit in enumerate(form.units):
        if unit.valid_from and unit.valid_to and unit.valid_to < unit.valid_from:
            yield ("units", i), f"the unit ends ({unit.valid_to}) before it begins"


def _period(period: Period) -> Iterator[str]:
    for year in (period.first_year, period.last_year):
        if not FIRST_YEAR <= year <= LAST_YEAR:
            yield f"the year {year} cannot be meant"
    if period.last_year < period.first_year:
        yield f"the period ends ({period.last_year}) before it begins ({period.first_year})"


def _counts(value: object, path: _Path) -> _Faults:
    """Lists with more entries than any form needs."""
    if isinstance(value, tuple):
        longest = MAX_COUNTS.get(str(path[-1]), len(value))
        if len(value) > longest:
            yield path, f"the list has {len(value)} entries, which is more than {longest}"
        for index, item in enumerate(value):
            yield from _counts(item, (*path, index))
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _counts(getattr(value, field.name), (*path, field.name))


def _settings(form: Form) -> _Faults:
    if form.version < 1:
        yield ("version",), f"the version is {form.version}, which is less than 1"
    elif form.version > MAX_VERSION:
        yield ("version",), f"the version {form.version} cannot be meant"
    if not _LANGUAGE.fullmatch(form.language):
        yield ("language",), f'"{printable(form.language)}" is no language tag such as "nb"'
    for name, address in (("submit_to", form.report.submit_to), ("copy_to", form.report.copy_to)):
        if not _ADDRESS.fullmatch(address) and (address or name not in _MAY_BE_EMPTY):
            yield ("report", name), f'"{printable(address)}" is not one e-mail address'
    if (length := len(form.report.case_reference)) > MAX_CASE_REFERENCE:
        reason = f"it has {length} characters, which is more than {MAX_CASE_REFERENCE}"
        yield ("report", "case_reference"), reason
    for name, count in Counter(form.checks).items():
        if count > 1:
            yield ("checks",), f'"{printable(name)}" stands {_times(count)}'
    for i, metric in enumerate(form.metrics):
        if not 0 <= metric.decimals <= MAX_METRIC_DECIMALS:
            reason = f"decimals are 0 to {MAX_METRIC_DECIMALS}, not {metric.decimals}"
            yield ("metrics", i), reason
        if len(metric.definition) > MAX_DEFINITION:
            length = len(metric.definition)
            reason = f"the definition has {length} characters, which is more than {MAX_DEFINITION}"
            yield ("metrics", i), reason


def _later_keys(value: object, path: _Path, later: Keys) -> _Faults:
    """Values of keys that the form's format does not have."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _later_keys(item, (*path, index), later)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            item = getattr(value, field.name)
            if item and (type(value).__name__, field.name) in later:
                yield path, f'"{field.name}" is of a later format than the form'
            yield from _later_keys(item, (*path, field.name), later)


def _texts(value: object, path: _Path) -> Iterator[tuple[_Path, str, str]]:
    """Every text in the form with its path and the name of its field."""
    if isinstance(value, str):
        yield path, next(str(part) for part in reversed(path) if isinstance(part, str)), value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name), (*path, field.name))


def _text(path: _Path, name: str, text: str) -> _Faults:
    if not text.strip():
        if text or name not in _MAY_BE_EMPTY:
            yield path, "the text is empty"
        return
    if name in _IDS and not (len(text) <= MAX_ID_LENGTH and re.fullmatch(ID_PATTERN, text)):
        reason = f'the id "{printable(text)}" is not made of a-z, 0-9, "-" and "."'
        yield path, reason
        return
    if text != text.strip():
        yield path, "the text begins or ends with a space"
    if len(text) > MAX_FORM_TEXT:
        yield path, f"the text has {len(text)} characters, which is more than {MAX_FORM_TEXT}"
    if text.isprintable():  # fast path, without control characters
        return
    for char in sorted({char for char in text if _is_control(char)}):
        if char == "\n" and name in _MAY_HAVE_LINES:
            continue
        yield path, f"the text holds the control character U+{ord(char):04X}"


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")
