"""Whether two texts describe the same activity, judged by their words: precision before recall.

A text is split into clauses; the first mostly names the subject. Words are compared by stem
(«ledersamling», «ledersamlingene»). Words that are common in every report («møte», «samarbeid»)
have low weight, and function words and words for frequency none. Texts that name different years,
half-years or months describe different activities, however similar they are: the events of 2012
are not those of 2014.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import filterfalse, islice

from kplan_desktop.domain.text.formatting import MONTHS
from kplan_desktop.domain.text.typeahead import folded_words

MIN_SHARED_WEIGHT = 1.0
"""The least shared weight of similar texts: that of one content word, or of three common ones."""

COMMON_WEIGHT = 0.35
_MIN_WEIGHT_OF_WHOLE = 2 * MIN_SHARED_WEIGHT
_CONTAINED_SHARE = 0.8
_SHORTEST_STEM = 3
_MOST_CLAUSES = 100
"""Clauses from the first on that are compared, each with each of the other text."""

_LONGEST_WORD = 100
"""Characters beyond which something is no word and has no endings."""

_CLAUSE_END = re.compile(r"[:;()\n–]+|,(?!\d)|(?<![.!?])[.!?]++(?=\s+[A-ZÆØÅ«]|\s*$)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"\d{1,2}\.(\d{1,2})\.((?:19|20)\d\d)")

_ENDINGS = (
    *("ingane", "ingene", "ingar", "inger", "arane", "erane", "inga", "ingen", "erar", "arar"),
    *("arne", "erne", "ere", "ane", "ene", "ing", "ar", "er", "en", "et", "a", "e"),
)
"""Endings of nouns in bokmål and nynorsk, the longer first; some verbs have the same ones."""

_WRITTEN_FORMS = (("leiar", "leder"), ("skul", "skol"), ("stad", "sted"))
"""Parts of words that the two written forms of Norwegian spell differently, folded to one."""

_SOUNDS = (("ar", "er"), ("ei", "e"), ("øy", "ø"), ("au", "ø"))
"""The same for sounds, in long stems alone: short ones are other words («leir» and «ler»)."""

_LONG_STEM = 6
_DOUBLED = re.compile(r"([bdfgklmnprstv])\1(?=\w)")

_STOP_WORDS = """
    alle alt andre anna annan annen annet annakvart annethvert anslagsvis at av bl bla både ca da de
    deg dei deira den denne der deres desse det dette disse du då eg eit ei eks eksempelvis eller en
    enn er et ett etter for fra frå før første fyrste gang ganger gong gonger ha hadde han har her
    hos hva ifbm ift ikke ikkje in inkl innan innen inkludert ja jamleg jamnleg jeg jevnlig jevnlige
    kan kl kva kvar kvart hver hvert med meg meir mellom men mer mht minst mot mye mykje månad måned
    månedlig no nokon noko noe noen nå når og også om opp oss over per pr på samt seg siste sin sine
    sitt sjå skal som så til ulike um under ut utan uten var vart ble blei vert ved vera vere via
    vidare videre vi vil vår våre være år årleg årlege årlig årlige halvår halvårlig halvårleg uke
    uker veke veker vekes dag dagar dager flere fleire mange nye nytt to tre fire fem seks sju åtte
    ni ti elleve tolv haust hausten høst høsten våren
"""
_COMMON = """
    aktuell arbeid arbeide arrangement arrangere besøk bidra bistå deltakelse deltaking delta
    deltaker elev fagdag faglig fagleg felles fylke følge gjennom gjennomføre gjennomføring info
    informasjon informere initiere kommune konferanse konkret konsert kontakt kulturskole kurs leder
    leiar lokal lærer lærar møte nasjonal oppfølging plan planlegging presentasjon prosjekt rektor
    region regional reise rådgiver rådgjevar samarbeid samarbeide samling seminar skole skule tema
    tiltak tur utvikle utvikling
    deltok deltar deltek deltatt deltatte møtte hadde holdt heldt avholdt avholdte gjennomført
    gjennomførte arrangert arrangerte avviklet avvikla foregikk skjedde kom fikk fekk gikk gjekk
"""
_SPRING, _AUTUMN = "vår våren", "høst høsten haust hausten"

Weight = Callable[[str], float]
"""The weight of a stem in a comparison, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class TextTimes:
    """The years, half-years and months that a text names; empty where it names none."""

    years: frozenset[str]
    halves: frozenset[str]
    months: frozenset[int]

    def contradicts(self, other: TextTimes) -> bool:
        """Whether the two name different times."""
        pairs = ((self.years, other.years), (self.halves, other.halves))
        return any(mine and theirs and not mine & theirs for mine, theirs in pairs) or bool(
            self.months and other.months and not self.months & other.months
        )


@dataclass(frozen=True, slots=True)
class TextSummary:
    """The content words of a text.

    ``line`` is its folded words (``text.typeahead``), a space before each; ``clauses`` the stems of
    the content words of each clause, clauses without any left out; ``stems`` those of all clauses.
    Of a very long text only the first clauses are there.
    """

    line: str
    clauses: tuple[frozenset[str], ...]
    stems: frozenset[str]
    times: TextTimes


class Summarizer:
    """Makes summaries of texts. The words of ``common``, such as names of regions, weigh little."""

    def __init__(self, common: Iterable[str]) -> None:
        self._stop_words = frozenset(folded_words(_STOP_WORDS)) | MONTHS.keys()
        self._halves = dict.fromkeys(folded_words(_SPRING), "spring")
        self._halves |= dict.fromkeys(folded_words(_AUTUMN), "autumn")
        self._common = frozenset(
            stem(word) for text in (_COMMON, *common) for word in folded_words(text)
        )
        self._stems: dict[str, str] = {}

    def summarize(self, text: str) -> TextSummary:
        """The summary of a text."""
        parts = [folded_words(part) for part in _CLAUSE_END.sub("\n", text).split("\n")]
        words = [word for part in parts for word in part]
        stems = (frozenset(map(self._stem, filter(self._is_content, part))) for part in parts)
        clauses = tuple(islice(filter(None, stems), _MOST_CLAUSES))
        line = "".join(f" {word}" for word in words)
        return TextSummary(line, clauses, frozenset().union(*clauses), self._times(words))

    def is_common(self, word_stem: str) -> bool:
        """Whether a stem has low weight: that of a common word, or a year."""
        return word_stem in self._common or word_stem.isdigit()

    def _is_content(self, word: str) -> bool:
        if word[0].isdigit():
            return _YEAR.fullmatch(word) is not None
        return len(word) > 1 and word not in self._stop_words

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
            elif word in MONTHS:
                months.add(MONTHS[word])
            # «vår» also means «our»: it is certainly a time only before a year.
            elif word in self._halves and _YEAR.fullmatch(following):
                halves.add(self._halves[word])
        halves |= {"spring" if month < 7 else "autumn" for month in months}
        return TextTimes(frozenset(years), frozenset(halves), frozenset(months))


def stem(word: str) -> str:
    """The stem of a folded word, without inflectional endings, the same in bokmål and nynorsk.

    Endings are removed repeatedly, since a base form may itself end like an inflected one
    («seminar», «seminaret»), and «mm», which occurs only before a vowel, becomes «m». What the
    two written forms spell differently is then one («verkstad», «verksted»), and in long stems a
    doubled consonant is as good as a single one.
    """
    found = _without_endings(word)
    if len(found) > _LONGEST_WORD:
        return found
    for written, other in _WRITTEN_FORMS:
        found = found.replace(written, other)
    if len(found) >= _LONG_STEM:
        for written, other in _SOUNDS:
            found = found.replace(written, other)
        found = _DOUBLED.sub(r"\1", found)
    return found


def _without_endings(word: str) -> str:
    for ending in _ENDINGS if len(word) <= _LONGEST_WORD else ():
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return _without_endings(word.removesuffix(ending))
    return word.removesuffix("m") if word.endswith("mm") else word


def similarity(first: TextSummary, second: TextSummary, weight: Weight) -> float:
    """0 for texts of different activities, else the weight of the stems they share.

    Two texts describe the same activity where the first clause of one is contained in that of the
    other, where nearly all of one text is contained in the other, or where at least two clauses of
    one are contained in clauses of the other.
    """
    if not first.clauses or not second.clauses or first.times.contradicts(second.times):
        return 0.0
    shared = _total_weight(first.stems & second.stems, weight)
    if (
        _is_contained(first.clauses[0], second.clauses[0], weight)
        or (shared >= _MIN_WEIGHT_OF_WHOLE and _is_contained(first.stems, second.stems, weight))
        or _shared_clauses(first, second, weight) >= 2
    ):
        return shared
    return 0.0


def _shared_clauses(first: TextSummary, second: TextSummary, weight: Weight) -> int:
    return sum(
        any(_is_contained(clause, other, weight) for other in second.clauses)
        for clause in first.clauses
    )


def _is_contained(first: frozenset[str], second: frozenset[str], weight: Weight) -> bool:
    """Whether nearly all weight of either set of stems is in the other.

    A year that both name counts for it; one that only one of them names does not count against it.
    """
    shared = _total_weight(first & second, weight)
    # Weights are sums of 0.35 and 1: a rounding error must not decide.
    least = min(_total_weight(filterfalse(str.isdigit, stems), weight) for stems in (first, second))
    return shared + 1e-6 >= max(MIN_SHARED_WEIGHT, _CONTAINED_SHARE * least)


def _total_weight(stems: Iterable[str], weight: Weight) -> float:
    return sum(map(weight, stems))
