"""A total in words, the same on the screen and in documents whatever language they are in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import Exactness, Figure
from kplan_desktop.domain.text.formatting import HARD_SPACE, metric_name, number_text
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.totals import Amount, Part, Total

_BESIDE_DIGIT: Final = re.compile(r"(?<=[0-9]) | (?=[0-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalWords:
    """The words of one language; %1 and %2 are replaced. Below, what each says in Norwegian."""

    reached: str
    """«%1 nådd», the name of a total of people or units."""
    in_each: str
    """«%1, talt i hver aktivitet», the name of a sum of which some may be counted twice."""
    attendances: str
    """«%1 (frammøter)»."""
    about: str
    """«ca. %1»."""
    unknown: str
    """«ukjent»."""
    summed: str
    """«sum %1», of people or units that may be the same."""
    at_least: str
    """«minst %1 (største enkelttall)»."""
    planned: str
    """«%1 planlagt»."""
    uncertain: str
    """«%1 usikkert»."""
    unknown_number: str
    """«ukjent antall»."""
    exact_and_estimated: str
    """«%1 talt, ca. %2 anslått»."""
    unknown_in: Callable[[int], str]
    """«ukjent for 2 aktiviteter»."""


@dataclass(frozen=True, slots=True)
class TotalText:
    """A total's parts in words; a number stays on the line of the words beside it.

    ``number`` is what is reached, or «ukjent», or what is planned or uncertain where that is all;
    ``value`` is the same with «sum» before it where some may be counted twice. ``beside`` is what
    else is planned or uncertain, with a plus. ``details`` say what the value is made of.
    """

    number: str
    value: str
    beside: tuple[str, ...]
    at_least: str
    least: str
    """The number of ``at_least``."""
    details: tuple[str, ...]
    missing: str
    """«+ ukjent» where a figure of what is reached is unknown and the value is not."""

    @property
    def short(self) -> str:
        """One line: «sum 31 + 50 planlagt», «0 + ukjent»."""
        return " ".join(filter(None, (self.value, self.missing, *self.beside)))

    @property
    def parts(self) -> tuple[str, ...]:
        """All that is said of the value and beside it, each a line of its own."""
        return (*filter(None, (self.at_least,)), *self.details, *self.beside)

    @property
    def whole(self) -> str:
        """All of it: «minst 12 (største enkelttall), sum 31 + 50 planlagt (…)»."""
        value = " ".join((self.value, *self.beside))
        details = f" ({', '.join(self.details)})" if self.details else ""
        return ", ".join(filter(None, (self.at_least, value))) + details


def total_name(metric: Metric, words: TotalWords) -> str:
    """What is added up, such as «Kommuner nådd» or «Publikum (frammøter)».

    The kind is part of the name: people reached and attendances are different quantities.
    """
    name = metric_name(metric)
    match metric.adds_up:
        case "people" | "units":
            return fill_placeholders(words.reached, name)
        case "attendances":
            return fill_placeholders(words.attendances, name)
        case "events":
            return name


def summed_name(total: Total, words: TotalWords) -> str:
    """As ``total_name``, or «Kommuner, talt i hver aktivitet».

    A sum over activities with the same municipalities does not tell how many were reached.
    """
    least = total.at_least
    if least is None or least.value == total.value:
        return total_name(total.metric, words)
    return fill_placeholders(words.in_each, metric_name(total.metric))


def figure_value(figure: Figure, stands: Standing, words: TotalWords) -> str:
    """A figure without its metric: «12», «ca. 340», «50 planlagt», «ukjent»."""
    number = words.unknown if figure.value is None else _figure(figure, words)
    match stands:
        case Standing.REACHED | Standing.CANCELLED:  # no total has any that is cancelled
            return number
        case Standing.PLANNED:
            return _hard(words.planned, number)
        case Standing.UNCERTAIN:
            return _hard(words.uncertain, number)


def total_text(total: Total, words: TotalWords) -> TotalText:
    """The words of a total."""
    reached = total.reached
    beside = [
        _hard(template, _number(part, words))
        for template, part in ((words.planned, total.planned), (words.uncertain, total.uncertain))
        if part.known or part.unknown
    ]
    if not reached.known and not reached.unknown:
        number = beside.pop(0)
    else:
        number = words.unknown if reached.value is None else _sum(reached, words)
    largest = total.at_least
    if largest is not None and largest.value == total.value:
        largest = None
    partial = bool(reached.known and reached.unknown)
    return TotalText(
        number=number,
        value=number if largest is None else _hard(words.summed, number),
        beside=tuple(f"+{HARD_SPACE}{part}" for part in beside),
        at_least="" if largest is None else _at_least(largest, words),
        least="" if largest is None else _figure(largest, words),
        details=tuple(_details(reached, words)),
        missing=f"+{HARD_SPACE}{words.unknown}" if partial else "",
    )


def part_text(part: Part, words: TotalWords) -> str:
    """Figures of one standing in short, of which there is one at least: «50», «50 + ukjent»."""
    known = "" if part.value is None else _sum(part, words)
    unknown = words.unknown if part.unknown else ""
    return f"{HARD_SPACE}+{HARD_SPACE}".join(filter(None, (known, unknown)))


def _details(reached: Part, words: TotalWords) -> Iterator[str]:
    if reached.exact and reached.estimated:
        numbers = _sum_text(reached.exact), _sum_text(reached.estimated)
        yield fill_placeholders(words.exact_and_estimated, *numbers)
    if reached.known and reached.unknown:
        yield _joined(words.unknown_in(reached.unknown))


def _number(part: Part, words: TotalWords) -> str:
    """«50», «ukjent antall» or «50 + ukjent antall»."""
    numbers = (
        "" if part.value is None else _sum(part, words),
        words.unknown_number if part.unknown else "",
    )
    return " + ".join(filter(None, numbers))


def _sum(part: Part, words: TotalWords) -> str:
    number = "" if part.value is None else _sum_text(part.value)
    # An estimate of none makes no counted number uncertain.
    is_counted = part.estimated is None or (part.exact and not part.estimated)
    return number if is_counted else _hard(words.about, number)


def _sum_text(value: Decimal) -> str:
    """A sum with decimals only if it is no whole number."""
    whole = value.to_integral_value()
    return number_text(whole if whole == value else value)


def _figure(figure: Figure | Amount, words: TotalWords) -> str:
    number = "" if figure.value is None else number_text(figure.value)
    return _hard(words.about, number) if figure.exactness is Exactness.ESTIMATE else number


def _at_least(largest: Amount, words: TotalWords) -> str:
    """Broken before the parenthesis alone, where it is long."""
    text = _hard(words.at_least, _figure(largest, words))
    return text.replace(f"{HARD_SPACE}(", " (")


def _hard(template: str, number: str) -> str:
    return _joined(fill_placeholders(template, number))


def _joined(text: str) -> str:
    """With hard spaces beside its digits: a longer phrase may be wider than its column."""
    return _BESIDE_DIGIT.sub(HARD_SPACE, text)
