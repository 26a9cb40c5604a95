"""The check of a form: all faults that make it unusable, each with its place and reason.

The publisher of a form corrects it by these sentences, so a fault is reported at every place that
it involves: a number that occurs twice is reported at both.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from kplan_desktop.domain.form_format.form_fault import FaultKind, FormFault, FormPath
from kplan_desktop.domain.form_format.format_versions import Keys, later_keys
from kplan_desktop.domain.model.form import Form, Period, StrategyArea
from kplan_desktop.domain.text.file_names import name_fault

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

MAX_GOALS = 500
"""Goals in all. A bundle has at most 1,000 goals of a report, and parked ones are among them."""

SCHEMA = ".schema"
"""JSON Schemas lie beside the shipped forms; no form has an id that ends so."""

MAX_VERSION = 1_000_000

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_MAY_BE_EMPTY = {"subheading", "definition", "copy_to", "case_reference", "edition_of"}
_MAY_HAVE_LINES = {"text", "instructions"}
_IDS = {"id", "predecessors", "edition_of"}


def form_faults(form: Form) -> list[FormFault]:
    """All faults of a form, those of its structure first; empty when it is usable."""
    return [
        *_structure(form),
        *_ids(form),
        *_numbers(form.strategy_areas),
        *_days_and_years(form),
        *_settings(form),
        *(_later_keys(form, (), later) if (later := later_keys(form.format)) else ()),
        *_counts(form, ()),
        *(fault for path, name, text in _texts(form, ()) for fault in _text(path, name, text)),
    ]


def publishing_faults(form: Form) -> list[FormFault]:
    """All faults of a form, and what keeps one that has none from being stored and filled.

    A report on such a form is read all the same: it may have been begun before this was checked.
    """
    faults = form_faults(form)
    is_unusable = name_fault(f"{form.id}.json") is not None or form.id.endswith(SCHEMA)
    if is_unusable and not any(fault.path == ("id",) for fault in faults):
        faults.append(FormFault(FaultKind.UNUSABLE_ID, ("id",), (form.id,)))
    if (count := sum(1 for _ in form.goals())) > MAX_GOALS:
        path = ("strategy_areas",)
        faults.append(FormFault(FaultKind.MANY_GOALS, path, (count, MAX_GOALS)))
    return faults


_Faults = Iterator[FormFault]


def _structure(form: Form) -> _Faults:
    if not form.strategy_areas:
        yield FormFault(FaultKind.NO_AREAS)
    for index, area in enumerate(form.strategy_areas):
        if not area.goals:
            yield FormFault(FaultKind.NO_GOALS, ("strategy_areas", index))
    if not form.units:
        yield FormFault(FaultKind.NO_UNITS)
    if (count := len(form.plan.columns)) != PLAN_COLUMNS:
        yield FormFault(FaultKind.PLAN_COLUMNS, ("plan", "columns"), (PLAN_COLUMNS, count))
    if (count := len(form.report.columns)) != REPORT_COLUMNS:
        yield FormFault(FaultKind.REPORT_COLUMNS, ("report", "columns"), (REPORT_COLUMNS, count))


def _ids(form: Form) -> _Faults:
    """Ids are permanent and written to all formats, so each must be unique in the form."""
    places: list[tuple[FormPath, str]] = [
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
    yield from _duplicates(FaultKind.DUPLICATE_ID, places)
    for i, unit in enumerate(form.units):
        if unit.id in unit.predecessors:
            yield FormFault(FaultKind.OWN_PREDECESSOR, ("units", i))
        if len(set(unit.predecessors)) < len(unit.predecessors):
            yield FormFault(FaultKind.DUPLICATE_PREDECESSOR, ("units", i))
    if form.edition_of and form.edition_of == form.id:
        yield FormFault(FaultKind.EDITION_OF_ITSELF, ("edition_of",))


def _numbers(areas: Sequence[StrategyArea]) -> _Faults:
    """Printed numbers. Where each area numbers its goals from 1 («A 1, B 1»), numbers may recur.

    A number that begins with an area's («2.1», «A3») must be unique in the whole form, any other
    («1») within its area.
    """
    yield from _duplicates(
        FaultKind.DUPLICATE_NUMBER,
        [(("strategy_areas", a), area.number) for a, area in enumerate(areas)],
    )
    whole_form: list[tuple[FormPath, str]] = []
    for a, area in enumerate(areas):
        within_area: list[tuple[FormPath, str]] = []
        for g, goal in enumerate(area.goals):
            place = ("strategy_areas", a, "goals", g)
            has_area_number = any(begins_with_number(goal.number, other.number) for other in areas)
            (whole_form if has_area_number else within_area).append((place, goal.number))
            yield from _duplicates(
                FaultKind.DUPLICATE_NUMBER,
                [
                    ((*place, "national_measures", m), measure.number)
                    for m, measure in enumerate(goal.national_measures)
                ],
            )
        yield from _duplicates(FaultKind.DUPLICATE_NUMBER, within_area)
    yield from _duplicates(FaultKind.DUPLICATE_NUMBER, whole_form)


def begins_with_number(number: str, parent: str) -> bool:
    """Whether a number begins with the parent's: «2.1» with «2», but «12» not with «1»."""
    rest = number.removeprefix(parent)
    if not parent or rest in ("", number):
        return False
    return not (parent[-1].isdigit() and rest[0].isdigit())


def _duplicates(kind: FaultKind, places: Sequence[tuple[FormPath, str]]) -> _Faults:
    counted = Counter(name for _, name in places)
    for path, name in places:
        if counted[name] > 1:
            yield FormFault(kind, path, (name, counted[name]))


def _days_and_years(form: Form) -> _Faults:
    for name, period in (("plan", form.plan.period), ("report", form.report.period)):
        yield from _period(period, (name, "period"))
    deadline = form.report.deadline
    if not FIRST_YEAR <= deadline.year <= LAST_YEAR:
        yield FormFault(FaultKind.IMPOSSIBLE_YEAR, ("report", "deadline"), (deadline.year,))
    elif deadline.year < form.report.period.first_year:
        kind = FaultKind.DEADLINE_BEFORE_PERIOD
        yield FormFault(kind, ("report", "deadline"), (deadline,))
    for i, unit in enumerate(form.units):
        if unit.valid_from and unit.valid_to and unit.valid_to < unit.valid_from:
            yield FormFault(FaultKind.UNIT_REVERSED, ("units", i), (unit.valid_to,))


def _period(period: Period, path: FormPath) -> _Faults:
    for year in (period.first_year, period.last_year):
        if not FIRST_YEAR <= year <= LAST_YEAR:
            yield FormFault(FaultKind.IMPOSSIBLE_YEAR, path, (year,))
    if period.last_year < period.first_year:
        yield FormFault(FaultKind.PERIOD_REVERSED, path, (period.last_year, period.first_year))


def _counts(value: object, path: FormPath) -> _Faults:
    """Lists with more entries than any form needs."""
    if isinstance(value, tuple):
        longest = MAX_COUNTS.get(str(path[-1]), len(value))
        if len(value) > longest:
            yield FormFault(FaultKind.LONG_LIST, path, (len(value), longest))
        for index, item in enumerate(value):
            yield from _counts(item, (*path, index))
    else:
        for name in _fields(type(value)):
            yield from _counts(getattr(value, name), (*path, name))


def _settings(form: Form) -> _Faults:
    if form.version < 1:
        yield FormFault(FaultKind.VERSION_TOO_LOW, ("version",), (form.version,))
    elif form.version > MAX_VERSION:
        yield FormFault(FaultKind.VERSION_TOO_HIGH, ("version",), (form.version,))
    if not _LANGUAGE.fullmatch(form.language):
        yield FormFault(FaultKind.NO_LANGUAGE, ("language",), (form.language,))
    for name, address in (("submit_to", form.report.submit_to), ("copy_to", form.report.copy_to)):
        if not _ADDRESS.fullmatch(address) and (address or name not in _MAY_BE_EMPTY):
            yield FormFault(FaultKind.NO_ADDRESS, ("report", name), (address,))
    if (length := len(form.report.case_reference)) > MAX_CASE_REFERENCE:
        path = ("report", "case_reference")
        yield FormFault(FaultKind.LONG_CASE_REFERENCE, path, (length, MAX_CASE_REFERENCE))
    for name, count in Counter(form.checks).items():
        if count > 1:
            yield FormFault(FaultKind.DUPLICATE_CHECK, ("checks",), (name, count))
    for i, metric in enumerate(form.metrics):
        if not 0 <= metric.decimals <= MAX_METRIC_DECIMALS:
            values = (MAX_METRIC_DECIMALS, metric.decimals)
            yield FormFault(FaultKind.DECIMALS, ("metrics", i), values)
        if (length := len(metric.definition)) > MAX_DEFINITION:
            kind = FaultKind.LONG_DEFINITION
            yield FormFault(kind, ("metrics", i), (length, MAX_DEFINITION))


def _later_keys(value: object, path: FormPath, later: Keys) -> _Faults:
    """Values of keys that the form's format does not have."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _later_keys(item, (*path, index), later)
    else:
        for name in _fields(type(value)):
            item = getattr(value, name)
            if item and (type(value).__name__, name) in later:
                yield FormFault(FaultKind.LATER_KEY, path, (name,))
            yield from _later_keys(item, (*path, name), later)


def _texts(value: object, path: FormPath) -> Iterator[tuple[FormPath, str, str]]:
    """Every text in the form with its path and the name of its field."""
    if isinstance(value, str):
        yield path, next(str(part) for part in reversed(path) if isinstance(part, str)), value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    else:
        for name in _fields(type(value)):
            yield from _texts(getattr(value, name), (*path, name))


def _fields(kind: type) -> tuple[str, ...]:
    """The names of a dataclass's fields; none of another type."""
    return tuple(getattr(kind, "__dataclass_fields__", ()))


def _text(path: FormPath, name: str, text: str) -> _Faults:
    if not text.strip():
        if text or name not in _MAY_BE_EMPTY:
            yield FormFault(FaultKind.EMPTY_TEXT, path)
        return
    if name in _IDS and not (len(text) <= MAX_ID_LENGTH and re.fullmatch(ID_PATTERN, text)):
        yield FormFault(FaultKind.BAD_ID, path, (text,))
        return
    if text != text.strip():
        yield FormFault(FaultKind.SPACE_AT_END, path)
    if len(text) > MAX_FORM_TEXT:
        yield FormFault(FaultKind.LONG_TEXT, path, (len(text), MAX_FORM_TEXT))
    if text.isprintable():  # fast path, without control characters
        return
    for char in sorted({char for char in text if _is_control(char)}):
        if char == "\n" and name in _MAY_HAVE_LINES:
            continue
        yield FormFault(FaultKind.CONTROL_CHARACTER, path, (f"U+{ord(char):04X}",))


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")
