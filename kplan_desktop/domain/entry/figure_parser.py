"""The parser of typed figures: «12 kom», «ca. 340 delt», «? publikum».

The input is a number in Norwegian notation and a metric, in either order; the metric is given by
the beginning of its singular, plural or id. Only unambiguous input becomes a figure. Other input is
refused with a reason, which the window formulates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import MAX_FIGURE, Exactness, Figure
from kplan_desktop.domain.text.folding import caseless, folded, one_line
from kplan_desktop.domain.text.formatting import figure_text

LONGEST_ENTRY = 200
"""Characters. Longer input is a paragraph pasted into the wrong field."""


class RefusalReason(Enum):
    """Why input is no figure."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    NO_NUMBER = "no-number"
    NOT_A_NUMBER = "not-a-number"
    NEGATIVE = "negative"
    RANGE = "range"
    DOT = "dot"
    GROUPS = "groups"
    DECIMALS = "decimals"
    TOO_LARGE = "too-large"
    NO_METRIC = "no-metric"
    UNKNOWN_METRIC = "unknown-metric"
    SEVERAL_METRICS = "several-metrics"


@dataclass(frozen=True, slots=True)
class FigureRefusal:
    """Why there is no figure.

    ``typed`` is the part that the reason concerns: the number, or the name of a metric. ``metrics``
    are those concerned: the ones that match, or the one that does not allow the decimals.
    """

    reason: RefusalReason
    typed: str = ""
    metrics: tuple[Metric, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureCompletion:
    """A possible figure for the input, and ``text`` as it will be shown."""

    figure: Figure
    text: str


@dataclass(frozen=True, slots=True)
class MetricRequest:
    """A number of something for which there is no metric yet, such as «3 verksteder»."""

    name: str
    value: Decimal | None
    exactness: Exactness

    def figure(self, metric: Metric) -> Figure:
        """The figure with the metric that was made for it."""
        return Figure(metric.id, self.value, self.exactness)


Completion = FigureCompletion | MetricRequest

OtherWords = Callable[[str], tuple[tuple[Metric, ...], tuple[Metric, ...]]]
"""The metrics that texts call by this word, and others that they call by one that begins so."""


def no_other_words(_name: str) -> tuple[tuple[Metric, ...], tuple[Metric, ...]]:
    """The ``OtherWords`` of those that know none."""
    return (), ()


def parse(
    typed: str, metrics: Sequence[Metric], other_words: OtherWords = no_other_words
) -> Figure | FigureRefusal:
    """The figure that ``typed`` unambiguously states, or why there is none.

    The beginning of a metric's name that is a whole word for another metric («kurs» for
    arrangements, beside the metric «kursdeltakere») is not unambiguous.
    """
    entry = _read(typed, metrics)
    if isinstance(entry, FigureRefusal):
        return entry
    if not entry.name:
        return FigureRefusal(RefusalReason.NO_METRIC, entry.number)
    exact, prefixed = matching_metrics(entry.name, metrics)
    candidates = exact or prefixed
    if prefixed and not exact:
        called, _ = other_words(entry.name)
        candidates += tuple(metric for metric in called if metric not in prefixed)
    if not candidates:
        return FigureRefusal(RefusalReason.UNKNOWN_METRIC, entry.name)
    if len(candidates) > 1:
        return FigureRefusal(RefusalReason.SEVERAL_METRICS, entry.name, candidates)
    if not entry.fits(candidates[0]):
        return FigureRefusal(RefusalReason.DECIMALS, entry.number, candidates)
    return entry.figure(candidates[0])


def completions(
    typed: str,
    metrics: Sequence[Metric],
    language: str,
    other_words: OtherWords = no_other_words,
) -> tuple[Completion, ...]:
    """The possible figures for ``typed``, the most likely first; empty without a readable number.

    Without a metric's name all metrics are offered that allow the number's decimals. A metric of
    the typed name comes first, then those that ``other_words`` call by this word, then those that
    begin with the name. A name with which no metric begins is offered as a new metric. Only after
    that come the metrics that ``other_words`` call by a longer word: what is first is taken by
    Enter, and a «bok» is no «bokbad». ``language`` is the tag of that which the figures are written
    in.
    """
    entry = _read(typed, metrics)
    if isinstance(entry, FigureRefusal):
        return ()
    exact, prefixed = matching_metrics(entry.name, metrics)
    named = exact + prefixed
    called, begun = ((), ()) if exact or not entry.name else other_words(entry.name)

    def offered(some: Sequence[Metric], before: Sequence[Metric] = ()) -> Iterator[Completion]:
        for metric in some:
            if metric not in before and entry.fits(metric):
                figure = entry.figure(metric)
                yield FigureCompletion(figure, figure_text(figure, metric, language))

    is_new = bool(entry.name) and not named
    return (
        *offered(exact),
        *offered(called),
        *offered(prefixed, called),
        *([MetricRequest(entry.name, entry.value, entry.exactness)] if is_new else []),
        *offered(begun, (*called, *named)),
    )


def matching_metrics(
    name: str, metrics: Sequence[Metric]
) -> tuple[tuple[Metric, ...], tuple[Metric, ...]]:
    """The metrics whose singular, plural or id is ``name``, and others where one begins with it.

    Case and diacritics are ignored, unless two metrics differ in nothing else. The beginning of a
    name has no diacritics that the name lacks: «år» is none of «arrangementer».
    """
    names = {metric.id: (metric.singular, metric.plural, metric.id) for metric in metrics}
    spelling, wanted = caseless(name), folded(name)
    same_spelling = [m for m in metrics if any(caseless(n) == spelling for n in names[m.id])]
    same_folded = [m for m in metrics if any(folded(n) == wanted for n in names[m.id])]
    exact = tuple(same_spelling or same_folded)
    fold = folded if spelling == wanted else caseless
    with_prefix = [m for m in metrics if any(fold(n).startswith(spelling) for n in names[m.id])]
    return exact, tuple(metric for metric in with_prefix if metric not in exact)


def split_entries(typed: str) -> tuple[str, ...]:
    """The parts of ``typed`` separated by «;», or by commas with a space after them.

    The last part is what is still being typed; the comma of «1,5» is no separator.
    """
    return tuple(part.strip() for part in re.split(r";|,\s", typed))


@dataclass(frozen=True, slots=True)
class _Entry:
    """Parsed input: the number as typed, its value, and a possible name of a metric."""

    number: str
    value: Decimal | None
    exactness: Exactness
    name: str

    def fits(self, metric: Metric) -> bool:
        """Whether the metric allows as many decimals as were typed."""
        return len(self.number.partition(",")[2]) <= metric.decimals

    def figure(self, metric: Metric) -> Figure:
        return Figure(metric.id, self.value, self.exactness)


def _any_of(*words: str) -> str:
    return "|".join(re.escape(word) for word in words)


_ESTIMATE = (
    "(?P<about>(?:[~≈]|(?:"
    + _any_of("ca.", "ca", "cirka", "circa", "omtrent", "omkring", "rundt", "om lag", "omlag")
    + "|"
    + _any_of("kring", "approx.", "approx", "approximately", "about", "around", "roughly")
    + r")(?=[\s0-9]|$))\s*)?"
)
_UNKNOWN = _any_of(
    *("ukjent antall", "ukjent tal på", "ukjend tal på", "ukjent", "ukjend"),
    *("unknown number of", "unknown"),
)
_DIGITS = r"[0-9][0-9.,'’]*"
_NUMBER = rf"[−-]?{_DIGITS}(?:\s?[–-]\s?{_DIGITS}(?!\S)|(?:\s{_DIGITS}(?!\S))*)"
_NUMBER_FIRST = re.compile(rf"{_ESTIMATE}(?P<number>{_NUMBER})\s*(?P<name>.*)", re.IGNORECASE)
_NUMBER_LAST = re.compile(
    rf"(?P<name>.*?[^\s:=])[:=]?\s+{_ESTIMATE}(?P<number>{_NUMBER})", re.IGNORECASE
)
_UNKNOWN_FIRST = re.compile(rf"(?:\?+|(?:{_UNKNOWN})(?!\S))\s*(?P<name>.*)", re.IGNORECASE)
_UNKNOWN_LAST = re.compile(rf"(?P<name>.*\S)(?:\s*\?+|\s+(?:{_UNKNOWN}))", re.IGNORECASE)
_WELL_GROUPED = re.compile(r"([0-9]+|[0-9]{1,3}( [0-9]{3})+)(,[0-9]+)?")
_ANY_GROUPS = re.compile(r"[0-9]+( [0-9]+)*(,[0-9]+)?")


def _read(typed: str, metrics: Sequence[Metric]) -> _Entry | FigureRefusal:
    """The most likely reading: the longest number after which there is a metric or nothing."""
    text = one_line(typed)
    if not text:
        return FigureRefusal(RefusalReason.EMPTY)
    if len(text) > LONGEST_ENTRY:
        return FigureRefusal(RefusalReason.TOO_LONG)
    first_entry: _Entry | FigureRefusal | None = None
    for reading in _readings(text):
        entry = _entry(reading)
        if isinstance(entry, _Entry) and (
            not entry.name or any(matching_metrics(entry.name, metrics))
        ):
            return entry
        first_entry = first_entry or entry
    if first_entry is None:
        return FigureRefusal(RefusalReason.NO_NUMBER)
    # A name before its number, or one that begins with digits, is no request for a new metric.
    if isinstance(first_entry, _Entry) and first_entry.name[:1].isdigit():
        return FigureRefusal(RefusalReason.GROUPS, text)
    if isinstance(first_entry, _Entry) and text.startswith(first_entry.name):
        return FigureRefusal(RefusalReason.UNKNOWN_METRIC, first_entry.name)
    return first_entry


_Reading = tuple[str, Exactness, str]
"""A number as typed, its exactness, and the rest, which may name a metric."""


def _readings(text: str) -> Iterator[_Reading]:
    """The ways to split ``text``, the longest number first: «12 100 m» may be 12 of «100 m»."""
    if found := _NUMBER_FIRST.fullmatch(text):
        exactness = Exactness.ESTIMATE if found["about"] else Exactness.EXACT
        groups = found["number"].split()
        for count in range(len(groups), 0, -1):
            yield (
                " ".join(groups[:count]),
                exactness,
                " ".join([*groups[count:], found["name"]]).strip(),
            )
    elif found := _UNKNOWN_FIRST.fullmatch(text) or _UNKNOWN_LAST.fullmatch(text):
        yield "", Exactness.UNKNOWN, found["name"]
    elif found := _NUMBER_LAST.fullmatch(text):
        exactness = Exactness.ESTIMATE if found["about"] else Exactness.EXACT
        groups = found["number"].split()
        for count in range(len(groups)):
            yield " ".join(groups[count:]), exactness, " ".join([found["name"], *groups[:count]])


def _entry(reading: _Reading) -> _Entry | FigureRefusal:
    number, exactness, name = reading
    value = _value(number) if number else None
    return value if isinstance(value, FigureRefusal) else _Entry(number, value, exactness, name)


def _value(number: str) -> Decimal | FigureRefusal:
    """The value of a number in Norwegian notation.

    A dot is refused, since «10.000» is ten thousand to some and ten to others.
    """
    if re.search(r"[0-9]\s?[–-]", number):
        return FigureRefusal(RefusalReason.RANGE, number)
    if not number[0].isdigit():
        return FigureRefusal(RefusalReason.NEGATIVE, number)
    if "." in number:
        return FigureRefusal(RefusalReason.DOT, number)
    if not _ANY_GROUPS.fullmatch(number):
        return FigureRefusal(RefusalReason.NOT_A_NUMBER, number)
    if not _WELL_GROUPED.fullmatch(number):
        return FigureRefusal(RefusalReason.GROUPS, number)
    value = Decimal(number.replace(" ", "").replace(",", "."))
    return value if value < MAX_FIGURE else FigureRefusal(RefusalReason.TOO_LARGE, number)
