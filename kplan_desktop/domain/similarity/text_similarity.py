"""Whether two texts tell of one activity, judged by their words. Precise rather than eager.

A text is cut into clauses; what it is about mostly stands in the first. Words meet by their stems
(«ledersamling», «ledersamlingene»). Words that every report is full of («møte», «samarbeid») say
little, and how often something happens says nothing. Texts that name other years, half-years or
months tell of other activities, however alike they are: the days of 2012 are not those of 2014.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import filterfalse

from kplan_desktop.domain.text.typeahead import words_of

ENOUGH = 1.0
"""Less weight in common than one telling word has, or three common ones, is no likeness."""

COMMON_WEIGHT = 0.35
_MUCH = 2 * ENOUGH
_CONTAINED = 0.8
_SHORTEST_STEM = 3

_CLAUSE_END = re.compile(r"[:;()\n–]+|,(?!\d)|[.!?]+(?=\s+[A-ZÆØÅ«]|\s*$)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"\d{1,2}\.(\d{1,2})\.((?:19|20)\d\d)")

_ENDINGS = (
    *("ingane", "ingene", "ingar", "inger", "arane", "erane", "inga", "ingen", "erar", "arar"),
    *("arne", "erne", "ere", "ane", "ene", "ing", "ar", "er", "en", "et", "a", "e"),
)
"""Of nouns in bokmål and nynorsk, the longer first; verbs that end alike come along."""

_SILENT = """
    alle alt andre anna annan annen annet annakvart annethvert anslagsvis at av bl bla både ca da de
    deg dei deira den denne der deres desse det dette disse du då eg eit ei eks eksempelvis eller en
    enn er et ett etter for fra frå før første fyrste gang ganger gong gonger ha hadde han har her
    hos hva ifbm ift ikke ikkje in inkl innan innen inkludert ja jamleg jamnleg jeg jevnlig jevnlige
    kan kl kva kvar kvart hver hvert med meg meir mellom men mer mht minst mot mye mykje månad måned
    månedlig no nokon noko noe noen nå når og også om opp oss over per pr på samt seg siste sin sine
    sitt sjå skal som så til ulike um under ut utan uten var vart ble blei vert ved vera vere via
    vidare videre vi vil vår våre være år årleg årlege årlig årlige halvår halvårlig halvårleg uke
    uker veke veker vekes dag dagar dager flere fleire mange nye nytt to tre fire fem seks sju åtte
    ni ti elleve tolv haust hausten høst høsten våren januar februar mars april mai juni juli august
    september oktober november desember jan feb apr jun jul aug sep sept okt nov des
"""
_COMMON = """
    aktuell arbeid arbeide arrangement arrangere besøk bidra bistå deltakelse deltaking delta
    deltaker elev fagdag faglig fagleg felles fylke følge gjennom gjennomføre gjennomføring info
    informasjon informere initiere kommune konferanse konkret konsert kontakt kulturskole kurs leder
    leiar lokal lærer lærar møte nasjonal oppfølging plan planlegging presentasjon prosjekt rektor
    region regional reise rådgiver rådgjevar samarbeid samarbeide samling seminar skole skule tema
    tiltak tur utvikle utvikling
"""
_MONTHS = (
    "januar jan,februar feb,mars,april apr,mai,juni jun,juli jul,august aug,"
    "september sep sept,oktober okt,november nov,desember des"
)
_SPRING, _AUTUMN = "vår våren", "høst høsten haust hausten"

Weight = Callable[[str], float]
"""How much a stem says, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class TextTimes:
    """The years, half-years and months that a text names, each empty where it names none."""

    years: frozenset[str]
    halves: frozenset[str]
    months: frozenset[int]

    def rule_out(self, other: TextTimes) -> bool:
        """Whether the two cannot be of the same time."""
        pairs = ((self.years, other.years), (self.halves, other.halves))
        return any(one and two and not one & two for one, two in pairs) or bool(
            self.months and other.months and not self.months & other.months
        )


@dataclass(frozen=True, slots=True)
class TextSummary:
    """What a text says, in words as ``text.typeahead`` compares them and in stems of those that tell.

    A clause without such words is left out; ``stems`` are those of all clauses.
    """

    line: str
    clauses: tuple[frozenset[str], ...]
    stems: frozenset[str]
    times: TextTimes


class SummaryReader:
    """Reads what texts say. The words of ``common``, such as names of regions, say little."""

    def __init__(self, common: Iterable[str]) -> None:
        self._silent = frozenset(words_of(_SILENT))
        self._months = {
            name: number
            for number, names in enumerate(_MONTHS.split(","), start=1)
            for name in names.split()
        }
        self._halves = dict.fromkeys(words_of(_SPRING), "spring")
        self._halves |= dict.fromkeys(words_of(_AUTUMN), "autumn")
        self._common = frozenset(
            stem(word) for text in (_COMMON, *common) for word in words_of(text)
        )
        self._stems: dict[str, str] = {}

    def gist(self, text: str) -> TextSummary:
        """What a text says."""
        parts = [words_of(part) for part in _CLAUSE_END.sub("\n", text).split("\n")]
        words = [word for part in parts for word in part]
        told = (frozenset(map(self._stem, filter(self._tells, part))) for part in parts)
        clauses = tuple(clause for clause in told if clause)
        line = "".join(f" {word}" for word in words)
        return TextSummary(line, clauses, frozenset().union(*clauses), self._times(words))

    def is_common(self, word_stem: str) -> bool:
        """Whether a word of this stem says little: one of those, or a year."""
        return word_stem in self._common or word_stem.isdigit()

    def _tells(self, word: str) -> bool:
        if word[0].isdigit():
            return _YEAR.fullmatch(word) is not None
        return len(word) > 1 and word not in self._silent

    def _stem(self, word: str) -> str:
        known = self._stems.get(word)
        if known is None:
            known = self._stems[word] = stem(word)
        return known

    def _times(self, words: list[str]) -> TextTimes:
        years, halves, months = set(), set(), set()
        for word, following in zip(words, [*words[1:], ""], strict=False):
            if word[0].isdigit():
                if _YEAR.fullmatch(word):
                    years.add(word)
                elif date := _DATE.fullmatch(word):
                    months.add(int(date[1]))
                    years.add(date[2])
            elif word in self._months:
                months.add(self._months[word])
            # «vår» is also «our»: only before a year is it surely a time.
            elif word in self._halves and _YEAR.fullmatch(following):
                halves.add(self._halves[word])
        halves |= {"spring" if month < 7 else "autumn" for month in months}
        return TextTimes(frozenset(years), frozenset(halves), frozenset(months))


def stem(word: str) -> str:
    """A folded word without what says which form it is in.

    Endings are taken off as long as there are any, since a word itself may end like a form of
    another («seminar», «seminaret»), and «mm», which only stands before a vowel, becomes «m».
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return stem(word.removesuffix(ending))
    return word.removesuffix("m") if word.endswith("mm") else word


def likeness(one: TextSummary, other: TextSummary, weight: Weight) -> float:
    """How surely two texts tell of one activity: 0 for no, else the weight they have in common.

    They do where the first clause of one is contained in that of the other, where nearly all of
    one text is contained in the other, or where at least two clauses of one are in the other.
    """
    if not one.clauses or not other.clauses or one.times.rule_out(other.times):
        return 0.0
    common = _weigh(one.stems & other.stems, weight)
    about = _contained(one.clauses[0], other.clauses[0], weight)
    whole = _contained(one.stems, other.stems, weight) if common >= _MUCH else 0.0
    if about or whole or _clauses_in_common(one, other, weight) >= 2:
        return common
    return 0.0


def _clauses_in_common(one: TextSummary, other: TextSummary, weight: Weight) -> int:
    return sum(
        any(_contained(mine, theirs, weight) for theirs in other.clauses) for mine in one.clauses
    )


def _contained(one: frozenset[str], other: frozenset[str], weight: Weight) -> bool:
    """Whether what tells in the one is, nearly all of it, in the other.

    A year that both name speaks for it; one that only one of them names does not speak against.
    """
    common = _weigh(one & other, weight)
    # Weights are sums of 0.35 and 1: a rounding error must not decide.
    least = min(_weigh(filterfalse(str.isdigit, some), weight) for some in (one, other))
    return common + 1e-6 >= max(ENOUGH, _CONTAINED * least)


def _weigh(stems: Iterable[str], weight: Weight) -> float:
    return sum(map(weight, stems))
