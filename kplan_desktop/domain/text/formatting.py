"""Norwegian notation of dates, numbers and figures, the same on screen and on paper.

The rules are those of Språkrådet: «21.08.2014», groups of three digits with a hard space between
them and never a dot, a decimal comma, «Vår 2014». The few words are in the language of the form on
paper, and in that of the screen there.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, assert_never

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import (
    DateRange,
    Day,
    Exactness,
    Figure,
    Semester,
    SeveralTimes,
    When,
)
from kplan_desktop.domain.text.folding import one_line

HARD_SPACE = "\u00a0"
"""U+00A0, at which no line is broken."""

Language = Literal["nb", "nn", "en"]
"""A language for which Kplan has words."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januar", "jan"),
            ("februar", "feb"),
            ("mars",),
            ("april", "apr"),
            ("mai",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("desember", "des"),
        ),
        start=1,
    )
    for name in names
}
"""The months by their names and abbreviations, the same in bokmål and nynorsk, in lower case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _ConventionWords:
    spring: str
    autumn: str
    about: str
    unknown: str
    last_two: str
    months: tuple[str, ...]


_MONTHS_NB = (
    "jan.",
    "feb.",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "aug.",
    "sept.",
    "okt.",
    "nov.",
    "des.",
)
_MONTHS_EN = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "June",
    "July",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)

_WORDS: dict[Language, _ConventionWords] = {
    "nb": _ConventionWords(
        spring="Vår",
        autumn="Høst",
        about="ca.",
        unknown="ukjent antall",
        last_two="%1 og %2",
        months=_MONTHS_NB,
    ),
    "nn": _ConventionWords(
        spring="Vår",
        autumn="Haust",
        about="ca.",
        unknown="ukjent tal på",
        last_two="%1 og %2",
        months=_MONTHS_NB,
    ),
    "en": _ConventionWords(
        spring="Spring",
        autumn="Autumn",
        about="approx.",
        unknown="unknown number of",
        last_two="%1 and %2",
        months=_MONTHS_EN,
    ),
}


def language_of(tag: str) -> Language:
    """The supported language for a form's language tag; bokmål for unsupported ones.

    A tag may have more parts than the language («nb-NO»), and «no» is read as bokmål.
    """
    match tag.replace("_", "-").split("-")[0].casefold():
        case "nn":
            return "nn"
        case "en":
            return "en"
        case _:
            return "nb"


def date_text(date: dt.date) -> str:
    """Such as «21.08.2014»."""
    return f"{date.day:02}.{date.month:02}.{date.year:04}"


def number_text(value: Decimal | int) -> str:
    """Such as «10 000» or «12,5»: hard spaces between groups of three, a decimal comma.

    All decimals of the value are shown, since «2,50» is more precise than «2,5».
    """
    whole, _, decimals = f"{Decimal(value):,f}".partition(".")
    grouped = whole.replace(",", HARD_SPACE)
    return f"{grouped},{decimals}" if decimals else grouped


def metric_name(metric: Metric) -> str:
    """A metric's name where it stands alone, such as «Deltakere»: one line, a capital first.

    A name such as «iPad-kurs» keeps its small letter.
    """
    name = one_line(metric.plural)
    return name if name[1:2].isupper() else name[:1].upper() + name[1:]


def figure_text(figure: Figure, metric: Metric, language: str) -> str:
    """Such as «1 kommune», «ca. 340 deltakere» or «ukjent antall elever», with hard spaces.

    ``metric`` is that of the figure, ``language`` the tag of the language of the words around it.
    """
    words = _WORDS[language_of(language)]
    if figure.value is None:
        return _hard(f"{words.unknown} {metric.plural}")
    name = metric.singular if figure.value == 1 else metric.plural
    about = f"{words.about} " if figure.exactness is Exactness.ESTIMATE else ""
    return _hard(f"{about}{number_text(figure.value)} {name}")


def when_text(when: When, language: str) -> str:
    """Such as «Vår 2014», «21.08.2014» or «01.11.2012–03.11.2012», with hard spaces.

    A whole year, school year or month is «2012», «Høst 2012–vår 2013» or «nov. 2012»; several
    times are «Vår 2013, nov. 2013 og 21.08.2014».
    """
    words = _WORDS[language_of(language)]
    match when:
        case Semester(year, half):
            return _hard(f"{words.spring if half == 'spring' else words.autumn} {year}")
        case Day(date):
            return date_text(date)
        case DateRange(first, last):
            return _hard(_range_text(first, last, words))
        case SeveralTimes(parts):
            first_text, *others = (when_text(part, language) for part in parts)
            texts = [first_text, *(text[:1].lower() + text[1:] for text in others)]
            return enumeration(texts, words.last_two)
    assert_never(when)


def when_within(when: When, language: str) -> str:
    """As ``when_text``, but among other words: «vår 2014»; names of months stay as they are."""
    text, words = when_text(when, language), _WORDS[language_of(language)]
    is_half = text.startswith((words.spring, words.autumn))
    return text[:1].lower() + text[1:] if is_half else text


def _range_text(first: dt.date, last: dt.date, words: _ConventionWords) -> str:
    if first == last:
        return date_text(first)
    if first.day == 1:
        match first.month, last.month, last.day, last.year - first.year:
            case 1, 12, 31, 0:
                return f"{first.year:04}"
            case 7, 6, 30, 1:
                spring = words.spring.lower()
                return f"{words.autumn} {first.year}–{spring} {last.year}"
            case month, same, day, 0 if (
                month == same and day == calendar.monthrange(first.year, month)[1]
            ):
                return f"{words.months[month - 1]} {first.year:04}"
    return f"{date_text(first)}–{date_text(last)}"


def enumeration(names: Sequence[str], last_two: str) -> str:
    """Such as «2.2, 3.1 og 3.2», each name with hard spaces.

    ``last_two`` is the template of the last two names, such as «%1 og %2».
    """
    whole = [_hard(name) for name in names]
    if len(whole) < 2:
        return "".join(whole)
    return fill_placeholders(last_two, ", ".join(whole[:-1]), whole[-1])


def _hard(text: str) -> str:
    return text.replace(" ", HARD_SPACE)
