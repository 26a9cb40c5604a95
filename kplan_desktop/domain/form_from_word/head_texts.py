"""What the lines around the tables say: periods, deadline, addresses, unit label, title.

Each function finds one of them in a line and tells where; nothing here knows of the document.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.text.formatting import MONTHS
from kplan_desktop.domain.text.wording_similarity import key_of

_LEAP_YEAR = 2000

MAX_LINE = 2_000
"""Characters of a line that are looked at: no title, deadline or address stands further in."""

MAX_TITLE = 200
"""Most characters of a title or of the line that names the unit."""

_PERIOD = re.compile(
    r"(?<![0-9.])(?P<first>(?:19|20)[0-9]{2})"
    r"(?:\s{0,2}(?:[-‐‑–—/]|og|til|til og med|t\.o\.m\.)\s{0,2}"
    r"(?P<last>(?:19|20)[0-9]{2}|[0-9]{2}))?(?![0-9])(?!\.[0-9])"
)
_MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATE = re.compile(
    r"(?<![0-9.])(?:(?P<year3>(?:19|20)[0-9]{2})-(?P<month3>[0-9]{2})-(?P<day3>[0-9]{2})"
    r"|(?P<day>[0-3]?[0-9])(?:\.|(?=\s))\s{0,2}"
    r"(?:(?P<month>[01]?[0-9])\.\s{0,2}|(?P<name>" + _MONTH_NAMES + r")\.?\s{0,2})"
    r"(?P<year>(?:19|20)[0-9]{2}|(?<=\.)[0-9]{2}(?![0-9])|)"
    r"|(?P<day2>[0-3]?[0-9])/(?P<month2>[01]?[0-9])\s?[-–/ ]\s?(?P<year2>(?:19|20)[0-9]{2}))"
    r"(?![0-9])",
    re.IGNORECASE,
)
_DEADLINE_WORD = re.compile(
    r"\b(?:(?:innleverings?|leverings?|svar|rapporterings?|innsendings?|tids)?frist\w{0,4}|deadline"
    r"|innen|innan|innsendt|senest|seinast|levert|leverast|leveres|sendast|sendes|sendt)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9_%+-][A-Za-z0-9._%+-]{0,80}@[A-Za-z0-9-]{1,80}(?:\.[A-Za-z0-9-]{1,60}){1,5}"
)
_SUBMIT_WORD = re.compile(
    r"\b(?:innlever\w{0,6}|lever\w{0,6}|send\w{0,6}|sendt|returner\w{0,3}|rapport\w{0,8})\b",
    re.IGNORECASE,
)
_QUESTION_WORD = re.compile(
    r"\b(?:spørsmål\w{0,4}|spør\w{0,3}|kontakt\w{0,8}|hjelp|rettleiing|veiledning)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?;]\s")
_COPY_WORD = re.compile(r"\b(?:kopi|kopi til|cc)\b", re.IGNORECASE)
_UNIT_WORD = (
    r"(?:fylke(?:r|savdeling(?:a|en)?|slag)?|region(?:en|ar|er)?|avdeling(?:a|en)?"
    r"|eining(?:a)?|enhet(?:en)?)"
)
_UNIT_LABEL = re.compile(
    rf"(?:na[vm]n på )?{_UNIT_WORD}"
    rf"(?:\s{{0,2}}(?:/|og|eller)\s{{0,2}}{_UNIT_WORD}){{0,2}}\s*:?",
    re.IGNORECASE,
)
_BLANK_LINE = re.compile(r"_{3,}|\.{4,}|…{2,}|\t+")
_FIELD_LABEL = re.compile(
    r"(?:r[åa]dgiv(?:er|ar)(?:en)?|navn|namn|dato|sted|stad|underskrift|signatur|kontaktperson|"
    r"utfylt av|fylt ut av|skrevet av|skrive av|telefon|e-?post|adresse)\s*:?",
    re.IGNORECASE,
)
_PERSON_LABEL = re.compile(
    r"(?:(?:navn|namn)(?: på)?(?: r[åa]dgiv(?:er|ar)(?:en)?| kontaktperson(?:en)?)?|kontaktperson|"
    r"r[åa]dgiv(?:er|ar)(?:en)?|(?:utfylt|fylt ut|skrevet|skrive) av)\s*:?",
    re.IGNORECASE,
)
_TITLE_WORD = re.compile(
    r"(?P<plan>\b(?:(?:virksomhets|verksemds|handlings|tiltaks|strategi|års)plan\w{0,4}|plan))\b"
    r"|(?P<report>\b(?:(?:års)?melding\w{0,3}(?: om (?:virksomheten|verksemda))?"
    r"|(?:års)?rapport\w{0,8}|rapportering\w{0,9}))\b",
    re.IGNORECASE,
)
_BEFORE_PERIOD = re.compile(
    r"for|i|(?:landsmøte|kongress)?perioden?|tidsrommet|årene|åra|år|", re.IGNORECASE
)
"""Words between a title and its period."""

_MARKS = " ().,:–—-"
_PART_MARK = re.compile(r"\)?(?P<mark>\s{1,2}[–—-]|:)(?=\s)")
"""What parts a title's first part, which ends with the period, from the rest."""

_NOUNS = (
    r"\w{2,30}(?<!om)råd(?:et)?|\w{0,30}forum(?:et)?|\w{0,30}forbund(?:et)?"
    r"|\w{0,30}forening(?:en|a)?|lands(?:lag|råd|forening)\w{0,3}"
    r"|(?:musikk|teater|ungdoms|mål|soge)lag(?:et)?|\w{0,30}samband(?:et)?|stiftelsen?|stiftinga?"
    r"|\w{2,30}organisasjon(?:en)?|\w{0,30}direktorat(?:et)?|fylkeskommunen?"
)
"""Words for bodies that make forms; those of their units («fylkeslaget») are none."""

_ORGANISATION = re.compile(
    r"(?:(?!(?:av|på|i|til|for|fr[aå]|om|ved|med|og|som)\b)[^\W\d_][\w-]{0,40}\s){0,3}"
    rf"(?:{_NOUNS})(?:\s(?:for|i|av)(?:\s[^\W\d_][\w-]{{0,40}},?){{1,6}})?",
    re.IGNORECASE,
)
_MAX_ORGANISATION = 100
_NO_ORGANISATION = re.compile(r"\b(?:samråd|tilråd|forråd)\b", re.IGNORECASE)
_AFTER_NAME = re.compile(r"\s(?:med|–|—|-)\s|[:(,]")
_BODY_OF_TITLE = re.compile(r"\b(?:for|i|fr[aå])\s(?P<name>\S.*)", re.IGNORECASE)

_STRATEGY = re.compile(
    r"\bstrategi(?:plan)?(?:en)? (?:for )?(?:19|20)[0-9]{2}(?:\s?[-–]\s?(?:19|20)?[0-9]{2})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A period and where it stands in its line."""

    period: Period
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it stands; ``year`` is 0 where it is not printed."""

    year: int
    month: int
    day: int
    start: int
    end: int

    def date(self, year: int = 0) -> dt.date | None:
        """The date, in this year where none is printed; None for one that no calendar has."""
        try:
            return dt.date(self.year or year, self.month, self.day)
        except ValueError:
            return None


def periods(line: str) -> Iterator[FoundPeriod]:
    """The spans of years in a line, single years among them, as they are printed.

    Those of dates and of a strategy's name («Strategi 2020») are none.
    """
    line = line[:MAX_LINE]
    dates = [(date.start, date.end) for date in dates_in(line)]
    for found in _PERIOD.finditer(line):
        is_date = any(start <= found.start() < end for start, end in dates)
        if is_date or _is_of_strategy(line, found.start()):
            continue
        first = int(found["first"])
        last = first
        if found["last"]:
            last = int(found["last"])
            last += first - first % 100 if last < 100 else 0
        if last < first:
            last = first
        yield FoundPeriod(
            Period(label=found[0].strip(), first_year=first, last_year=last),
            found.start(),
            found.end(),
        )


def dates_in(line: str) -> Iterator[FoundDate]:
    """The dates in a line."""
    for found in _DATE.finditer(line[:MAX_LINE]):
        day = found["day"] or found["day2"] or found["day3"]
        name = found["name"]
        month = found["month"] or found["month2"] or found["month3"]
        printed = found["year"] or found["year2"] or found["year3"] or ""
        year = int(printed or 0) + (2000 if len(printed) == 2 else 0)
        end = found.start() + len(found[0].rstrip())
        number = MONTHS[name.casefold()] if name else int(month)
        date = FoundDate(year, number, int(day), found.start(), end)
        if date.date(_LEAP_YEAR) is not None:
            yield date


def deadline_in(line: str) -> tuple[FoundDate, bool] | None:
    """The date in a line that is a deadline, and whether a word says so; None without a date.

    Of several the one after the word «frist», «innen» or the like.
    """
    dates = list(dates_in(line))
    word = None
    for word in _DEADLINE_WORD.finditer(line[:MAX_LINE]):
        after = [date for date in dates if date.start >= word.end()]
        if after:
            return after[0], True
    if not dates:
        return None
    return dates[0], word is not None


def addresses(line: str) -> list[tuple[str, int]]:
    """The e-mail addresses in a line, and where each begins."""
    found = _ADDRESS.finditer(line[:MAX_LINE])
    return [(match[0].rstrip(".-"), match.start()) for match in found]


def says_where_to_send(line: str) -> bool:
    """Whether a line has a word for sending or handing in."""
    return _SUBMIT_WORD.search(line[:MAX_LINE]) is not None


def clause_with(line: str, start: int, end: int) -> str:
    """The sentence in which this place stands, as far as the addresses beside it."""
    others = [(at, at + len(one)) for one, at in addresses(line) if at != start]
    first = max([last for _, last in others if last <= start], default=0)
    last = min([at for at, _ in others if at >= end], default=min(len(line), MAX_LINE))
    for stop in _SENTENCE_END.finditer(line, first, last):
        if stop.end() <= start:
            first = stop.end()
        elif stop.start() >= end:
            last = stop.start()
            break
    return line[first:last]


def says_questions(text: str) -> bool:
    """Whether a text tells where to ask."""
    return _QUESTION_WORD.search(text[:MAX_LINE]) is not None


def is_copy(line: str, at: int) -> bool:
    """Whether the address at this place is one for copies: the word stands before it."""
    return _COPY_WORD.search(line[max(0, at - 40) : at]) is not None


def says_deadline(line: str) -> bool:
    """Whether a line has a word for a deadline."""
    return _DEADLINE_WORD.search(line[:MAX_LINE]) is not None


def short_label(text: str) -> str:
    """The words before a date or address as a label («Frist:»); empty for more than a label."""
    label = text.strip(" ,;").rstrip(" (–—-")
    return label if 0 < len(label) <= 60 and key_of(label) and len(label.split()) <= 8 else ""


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A line where the unit is written: its label, and what a region wrote there."""

    label: str
    written: str


def unit_line(line: str, unit_names: Iterable[str]) -> UnitLine | None:
    """The line «FYLKE/ REGION: ________» in whatever order, filled or not; None for another."""
    if len(line) > MAX_TITLE:
        return None
    names = {key_of(name) for name in unit_names}
    parts = [part.strip() for part in _BLANK_LINE.split(line)]
    has_blank = len(parts) > 1
    parts = [part for part in parts if part]
    labels = [part for part in parts if _UNIT_LABEL.fullmatch(part)]
    if labels and (has_blank or labels[0].endswith(":") or len(parts) == 1):
        return UnitLine(labels[0], " ".join(part for part in parts if part != labels[0]))
    label, colon, written = line.partition(":")
    if colon and _UNIT_LABEL.fullmatch(label.strip()):
        return UnitLine(f"{label.strip()}:", _BLANK_LINE.sub(" ", written).strip())
    key = key_of(line)
    for name in names:
        # «Sør-Trøndelag FYLKE/ REGION», the name and the label without a line between.
        if name and key.startswith(f"{name} "):
            words = line.split()
            for count in range(1, len(words)):
                rest = " ".join(words[count:])
                if key_of(" ".join(words[:count])) == name and _UNIT_LABEL.fullmatch(rest):
                    return UnitLine(rest, " ".join(words[:count]))
    return None


def is_field_label(line: str) -> bool:
    """Whether a line is a field that whoever fills the form signs: «Rådgiver: ____ Dato: ___»."""
    head = _BLANK_LINE.split(line[:MAX_TITLE], maxsplit=1)[0].partition(":")[0].strip()
    return _FIELD_LABEL.fullmatch(head) is not None


def names_person(label: str) -> bool:
    """Whether a field's label asks who fills the form."""
    return len(label) <= MAX_TITLE and _PERSON_LABEL.fullmatch(label.strip()) is not None


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """A title: without its period, which is None where it names none.

    ``name`` is the word that says what it is («Virksomhetsplan»); ``is_report`` whether that is
    a report's.
    """

    title: str
    name: str
    is_report: bool
    period: Period | None


def title_in(line: str) -> FoundTitle | None:
    """The title that a short line is: it names a plan or report; None for another line."""
    text = " ".join(line.split())
    word = _TITLE_WORD.search(text[:MAX_TITLE])
    if word is None or len(text) > MAX_TITLE or text.endswith((".", ",", ";")) or addresses(text):
        return None
    found = next(periods(text), None)
    period = None if found is None else found.period
    title = text if found is None else without_period(text, found)
    name = word[0] if not word[0].isupper() else word[0].capitalize()
    return FoundTitle(title, f"{name[:1].upper()}{name[1:]}", word.lastgroup == "report", period)


def _is_of_strategy(text: str, at: int) -> bool:
    """Whether a year is part of a strategy's name («Strategi 2020»)."""
    return "strategi" in text[max(0, at - 12) : at].casefold()


def without_period(text: str, found: FoundPeriod) -> str:
    """A title without its period, and without the words that lead to it."""
    words = text[: found.start].split()
    while words and _BEFORE_PERIOD.fullmatch(words[-1].strip(_MARKS)):
        words.pop()
    before = " ".join(words).rstrip(_MARKS)
    after = text[found.end :].strip(_MARKS)
    mark = _PART_MARK.match(text, found.end)
    is_apart = mark is not None and before and after
    return f"{before}{mark['mark']} {after}" if is_apart and mark else f"{before} {after}".strip()


def organisation_line(line: str) -> str:
    """The organisation that a line by itself names by a word for such a body; empty without one."""
    name = " ".join(line[:MAX_LINE].split())
    if len(name) > _MAX_ORGANISATION or not name[:1].isupper() or _NO_ORGANISATION.search(name):
        return ""
    return name if _ORGANISATION.fullmatch(name) else ""


def organisation_of_title(title: str) -> str:
    """The organisation after «for» in a title without its period; empty without one."""
    found = _BODY_OF_TITLE.search(title[:MAX_TITLE])
    return "" if found is None else organisation_line(_AFTER_NAME.split(found["name"], 1)[0])


def strategy_in(text: str) -> str:
    """The strategy that a text names: «Strategi 2020»; empty without one."""
    found = _STRATEGY.search(text[:MAX_LINE])
    return "" if found is None else found[0].strip()
