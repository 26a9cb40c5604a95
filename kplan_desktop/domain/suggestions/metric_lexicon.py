"""The words by which text names a metric, in bokmål and nynorsk: data and rules of inflection.

A metric is data of the form or of the unit, and any Norwegian noun can be one. Its own two words
are inflected by rule; nouns that are known here add the other standard's words, common
misspellings, compounds, and words that mean the same.

What counts as what, where the words differ: a *møte* is whatever is called one («styremøte»,
«rektormøte»), since the word says that people were called together to talk. Everything else that
is held at a time, for people who come to it, is an *arrangement*: samling, fagdag, kurs, seminar,
konferanse, konsert, forestilling, festival, mønstring, workshop. Visits, journeys, projects and
days are neither: a visit is no event that others come to, and three days may be one course.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.text.conventions import language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownNoun:
    """A known noun. ``one`` and ``many`` are its forms in both standards, spelling errors included.

    ``not_after`` are the first parts of compounds that mean something else («fylkeskommune»); with
    an asterisk, their ends («hovedveileder»).
    ``counts_as`` is the noun of the metric that it counts for, where it is not the metric's own.
    """

    one: frozenset[str]
    many: frozenset[str]
    not_after: tuple[str, ...] = ()
    counts_as: str | None = None


@dataclass(frozen=True, slots=True)
class NamedMetric:
    """A metric as a word names it; the singular goes with the number one alone.

    ``listable`` words could stand as a heading over a number («Deltakere: 45»).
    """

    metric: Metric
    one: bool
    many: bool
    listable: bool


def _noun(one: str, many: str, *, but: str = "", counts_as: str | None = None) -> KnownNoun:
    return KnownNoun(
        one=frozenset(one.split()),
        many=frozenset(many.split()),
        not_after=tuple(but.split()),
        counts_as=counts_as,
    )


def _event(one: str, many: str, *, but: str = "") -> KnownNoun:
    return _noun(one, many, but=but, counts_as="arrangement")


_NOUNS = (
    _noun(
        "kommune komune kommunen kommuna",
        "kommuner kommunene kommunar kommunane kommunerne komuner komunene komunar komunane "
        "kommuners kommunenes",
        but="fylkes",
    ),
    _noun(
        "deltaker deltager deltakar deltagar deltakeren deltakaren deltageren",
        "deltakere deltakerne deltagere deltagerne deltakarar deltakarane deltagarar deltagarane "
        "deltakarer deltakerar deltakerer deltakerene deltagerene",
    ),
    _noun(
        "elev eleven",
        "elever elevene elevar elevane elevers elevenes",
    ),
    _noun(
        "lærer lærar læreren læraren",
        "lærere lærerne lærarar lærarane lærerer lærerene lærarer lærerar læreres lærernes",
    ),
    _noun(
        "leder leiar lederen leiaren",
        "ledere lederne leiarar leiarane lederer lederene leiarer lederes",
        but="*vei *veg rett inn av halv kurs møte samtale tur",
    ),
    _noun(
        "kulturskole kulturskule kulturskolen kulturskulen",
        "kulturskoler kulturskolene kulturskular kulturskulane kulturskuler kulturskulene "
        "kulturskolar kulturskolane kultuskoler kulturskolers",
    ),
    _noun(
        "arrangement arrangementet",
        "arrangement arrangementer arrangementene arrangementa arangement arangementer "
        "arrangementar",
        but="musikk kor korps storband låt",
    ),
    _noun(
        "møte møtet",
        "møter møtene møte møta møtar møtane",
        but="opp",
    ),
    _noun(
        "publikummer publikummar publikumer",
        "publikum publikummere publikummerne publikummarar publikummarane publikumere publikumerer "
        "publikumarar",
    ),
    _noun(
        "tilhører tilhøyrar tilskuer tilskodar",
        "tilhørere tilhørerne tilhøyrarar tilhøyrarane tilskuere tilskuerne tilskodarar "
        "tilskodarane tilskuarar tilhørerer tilskuerer",
        counts_as="publikum",
    ),
    _event(
        "samling samlingen samlinga",
        "samlinger samlingene samlingar samlingane samlingerne",
        but="note sang song vise dikt låt tekst bok kunst data for folkefor general bilde "
        "bilete eksempel ressurs øvings oppgave oppgåve idé ide an lov mynt eventyr verk "
        "stemme plate",
    ),
    _event(
        "fagdag fagdagen temadag temadagen inspirasjonsdag kulturskoledag kulturskuledag",
        "fagdager fagdagene fagdagar fagdagane temadager temadagene temadagar temadagane "
        "inspirasjonsdager inspirasjonsdagar kulturskoledager kulturskoledagene kulturskuledagar "
        "kulturskuledagane",
    ),
    _event("kurs kurset", "kurs kursene kursa", but="kon re eks valuta aksje kjøre sentrums"),
    _event("seminar seminaret", "seminar seminarer seminarene seminara", but="preste lærer lærar"),
    _event(
        "konferanse konferansen",
        "konferanser konferansene konferansar konferansane konferanserne",
    ),
    _event("konsert konserten", "konserter konsertene konsertar konsertane"),
    _event(
        "forestilling forestillingen forestillinga framsyning framsyninga",
        "forestillinger forestillingene forestillingar forestillingane framsyningar framsyningane",
        but="vrang tvangs",
    ),
    _event("festival festivalen", "festivaler festivalene festivalar festivalane"),
    _event(
        "mønstring mønstringen mønstringa",
        "mønstringer mønstringene mønstringar mønstringane",
    ),
    _event("workshop workshopen", "workshoper workshops workshopene workshopar workshopane"),
)

_DEFINITE = ("ene", "ane", "rne", "enes", "a")
_SHORTEST_FIRST_PART = 2


class MetricLexicon:
    """The words of a report's metrics.

    A metric's own words come before the other spellings of any metric, and those before words that
    mean the same; within that the order of the metrics decides.
    """

    def __init__(self, metrics: Sequence[Metric], language: str) -> None:
        self._named: dict[str, NamedMetric] = {}
        self._compounds: dict[str, KnownNoun] = {}
        self._phrases: dict[tuple[str, ...], NamedMetric] = {}
        nouns = {metric.id: _noun_of(metric) for metric in metrics}
        for metric in metrics:
            self._add_own(metric)
        for metric in metrics:
            noun = nouns[metric.id]
            if noun is None:
                self._add_inflected(metric, language)
            else:
                self._add(noun, metric)
        claimed = [noun for noun in nouns.values() if noun is not None]
        for noun in _NOUNS:
            target = self._named.get(noun.counts_as) if noun.counts_as else None
            if target is not None and noun not in claimed:
                self._add(noun, target.metric)
        self._lengths = sorted({len(word) for word in self._compounds}, reverse=True)

    def named(self, word: str) -> NamedMetric | None:
        """The metric that a word (in lower case) names, by itself or as the end of a compound."""
        found = self._named.get(word)
        if found is not None:
            return found
        for length in self._lengths:
            if len(word) < length + _SHORTEST_FIRST_PART:
                continue
            noun = self._compounds.get(word[-length:])
            if noun is None:
                continue
            first = word[:-length].rstrip("-")
            return self._named[word[-length:]] if _is_compound(first, noun) else None
        return None

    def phrase(self, words: Sequence[str]) -> tuple[NamedMetric, int] | None:
        """The metric of several words that begins here, and how many words it has."""
        for phrase, named in self._phrases.items():
            if tuple(words[: len(phrase)]) == phrase:
                return named, len(phrase)
        return None

    @property
    def longest_phrase(self) -> int:
        """How many words the longest metric of several words has; 0 without any."""
        return max(map(len, self._phrases), default=0)

    def _add_own(self, metric: Metric) -> None:
        one, many = metric.singular.lower(), metric.plural.lower()
        self._put(one, NamedMetric(metric, one=True, many=one == many, listable=one == many))
        self._put(many, NamedMetric(metric, one=one == many, many=True, listable=True))

    def _add_inflected(self, metric: Metric, language: str) -> None:
        for word in inflected(metric.singular.lower(), metric.plural.lower(), language):
            self._put(word, NamedMetric(metric, one=False, many=True, listable=False))

    def _add(self, noun: KnownNoun, metric: Metric) -> None:
        for word in sorted(noun.one | noun.many):
            one, many = word in noun.one, word in noun.many
            listable = many and not word.endswith(_DEFINITE)
            self._put(word, NamedMetric(metric, one=one, many=many, listable=listable))
            if self._named[word].metric is metric:
                self._compounds.setdefault(word, noun)

    def _put(self, word: str, named: NamedMetric) -> None:
        if " " in word:
            self._phrases.setdefault(tuple(word.split()), named)
            return
        before = self._named.setdefault(word, named)
        if before is not named and before.metric is named.metric:
            self._named[word] = replace(
                before, one=before.one or named.one, many=before.many or named.many
            )


def _is_compound(first: str, noun: KnownNoun) -> bool:
    """Whether a noun still means what it does after this first part."""
    endings = tuple(part[1:] for part in noun.not_after if part.startswith("*"))
    return (
        first not in noun.not_after
        and not first.endswith(endings)
        and first.replace("-", "").isalpha()
    )


def _noun_of(metric: Metric) -> KnownNoun | None:
    """The known noun that is the metric's own word, if there is one."""
    one, many = metric.singular.lower(), metric.plural.lower()
    return next((noun for noun in _NOUNS if many in noun.many or one in noun.one), None)


def inflected(one: str, many: str, language: str) -> frozenset[str]:
    """The plural forms of a noun by rule, from its singular and plural in either standard.

    Forms that no standard has come along («lagene» and «laga»): after a number they can be nothing
    else. For a language that is not Norwegian these are the two words alone.
    """
    if language_of(language) == "en":
        return frozenset({many})
    return frozenset(_plurals(one, many)) | {many}


def _plurals(one: str, many: str) -> Iterator[str]:
    if many == one:  # et lag, to lag
        stem = one.removesuffix("e")
        yield from _ends(stem, "ene", "a", "er")
    elif many.endswith(("ere", "arar")) and one.endswith(("er", "ar")):  # musikere, musikarar
        stem = one[:-2]
        yield from _ends(stem, "ere", "erne", "arar", "arane")
    elif many.endswith(("er", "ar")):  # verksteder, hallar
        stem = many[:-2]
        yield from _ends(stem, "er", "ene", "ar", "ane", "a")
        if stem.endswith("sted"):  # nynorsk «verkstad»
            yield from _ends(stem[:-2] + "ad", "er", "ene", "ar", "ane")
    elif many.endswith("e"):  # orkestre
        yield from _ends(many, "ne")
        yield from _ends(one, "", "a")
    elif many.endswith("s"):  # workshops
        yield from _ends(many[:-1], "er", "ene", "ar", "ane", "s")


def _ends(stem: str, *endings: str) -> Iterable[str]:
    return (stem + ending for ending in endings)
