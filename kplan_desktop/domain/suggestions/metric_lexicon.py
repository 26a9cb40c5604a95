"""The lexicon of nouns that name metrics, in bokmål and nynorsk, and the rules of inflection.

A metric is defined by the form or the unit, and any Norwegian noun can be one. Its singular and
plural are inflected by rule; nouns that are listed here also have the forms of the other written
standard, common misspellings, compounds, and synonyms.

Which nouns count for which metric: a *møte* is whatever is called one («styremøte»,
«rektormøte»), since the word means that people were called together to talk. Everything else that
is held at a time, for people who come to it, is an *arrangement*: samling, fagdag, kurs, seminar,
konferanse, konsert, forestilling, festival, mønstring, workshop. Visits, journeys, projects and
days are neither: nobody else comes to a visit, and three days may be one course.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.text.folding import folded
from kplan_desktop.domain.text.formatting import language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownNoun:
    """A listed noun with its forms in both written standards, misspellings included.

    ``not_after`` are first parts of compounds with another meaning («fylkeskommune»); after an
    asterisk, endings of such first parts («hovedveileder»).
    ``counts_as`` is the noun of the metric that it counts for, where that is another one.
    """

    singular: frozenset[str]
    plural: frozenset[str]
    not_after: tuple[str, ...] = ()
    counts_as: str | None = None


@dataclass(frozen=True, slots=True)
class MetricWord:
    """The metric that a word names, and whether the word can be its singular, its plural, or both.

    The singular goes with the number one only. ``can_be_heading``: the word can precede its number
    like a heading («Deltakere: 45»).
    """

    metric: Metric
    singular: bool
    plural: bool
    can_be_heading: bool


def _noun(
    singular: str, plural: str, *, not_after: str = "", counts_as: str | None = None
) -> KnownNoun:
    return KnownNoun(
        singular=frozenset(singular.split()),
        plural=frozenset(plural.split()),
        not_after=tuple(not_after.split()),
        counts_as=counts_as,
    )


def _event(singular: str, plural: str, *, not_after: str = "") -> KnownNoun:
    return _noun(singular, plural, not_after=not_after, counts_as="arrangement")


_NOUNS = (
    _noun(
        "kommune komune kommunen kommuna",
        "kommuner kommunene kommunar kommunane kommunerne komuner komunene komunar komunane "
        "kommuners kommunenes",
        not_after="fylkes",
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
        not_after="*vei *veg rett inn av halv kurs møte samtale tur",
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
        not_after="musikk kor korps storband låt",
    ),
    _noun(
        "møte møtet",
        "møter møtene møte møta møtar møtane",
        not_after="opp",
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
        not_after="note sang song vise dikt låt tekst bok kunst data for folkefor general bilde "
        "bilete eksempel ressurs øvings oppgave oppgåve idé ide an lov mynt eventyr verk "
        "stemme plate",
    ),
    _event(
        "fagdag fagdagen temadag temadagen inspirasjonsdag kulturskoledag kulturskuledag",
        "fagdager fagdagene fagdagar fagdagane temadager temadagene temadagar temadagane "
        "inspirasjonsdager inspirasjonsdagar kulturskoledager kulturskoledagene kulturskuledagar "
        "kulturskuledagane",
    ),
    _event("kurs kurset", "kurs kursene kursa", not_after="kon re eks valuta aksje kjøre sentrums"),
    _event(
        "seminar seminaret", "seminar seminarer seminarene seminara", not_after="preste lærer lærar"
    ),
    _event(
        "konferanse konferansen",
        "konferanser konferansene konferansar konferansane konferanserne",
    ),
    _event("konsert konserten", "konserter konsertene konsertar konsertane"),
    _event(
        "forestilling forestillingen forestillinga framsyning framsyninga",
        "forestillinger forestillingene forestillingar forestillingane framsyningar framsyningane",
        not_after="vrang tvangs",
    ),
    _event("festival festivalen", "festivaler festivalene festivalar festivalane"),
    _event(
        "mønstring mønstringen mønstringa",
        "mønstringer mønstringene mønstringar mønstringane",
    ),
    _event("workshop workshopen", "workshoper workshops workshopene workshopar workshopane"),
)

_DEFINITE_ENDINGS = ("ene", "ane", "rne", "enes", "a")
_MIN_FIRST_PART_LENGTH = 2
_MIN_PREFIX_LENGTH = 2


class MetricLexicon:
    """The words that name a report's metrics.

    A metric's own words take precedence over other forms of any metric, and those over synonyms;
    within each kind the order of the metrics decides.
    """

    def __init__(self, metrics: Sequence[Metric], language: str) -> None:
        self._metrics = tuple(metrics)
        self._words: dict[str, MetricWord] = {}
        self._compound_heads: dict[str, KnownNoun] = {}
        self._phrases: dict[tuple[str, ...], MetricWord] = {}
        nouns = {metric.id: _known_noun(metric) for metric in metrics}
        for metric in metrics:
            self._add_own_words(metric)
        for metric in metrics:
            noun = nouns[metric.id]
            if noun is None:
                self._add_inflected(metric, language)
            else:
                self._add_noun(noun, metric)
        claimed = [noun for noun in nouns.values() if noun is not None]
        for noun in _NOUNS:
            target = self._words.get(noun.counts_as) if noun.counts_as else None
            if target is not None and noun not in claimed:
                self._add_noun(noun, target.metric)
        self._head_lengths = sorted({len(word) for word in self._compound_heads}, reverse=True)

    def find(self, word: str) -> MetricWord | None:
        """The metric that a word (in lower case) names, by itself or as the head of a compound."""
        found = self._words.get(word)
        if found is not None:
            return found
        for length in self._head_lengths:
            if len(word) < length + _MIN_FIRST_PART_LENGTH:
                continue
            noun = self._compound_heads.get(word[-length:])
            if noun is None:
                continue
            first_part = word[:-length].rstrip("-")
            return self._words[word[-length:]] if _keeps_meaning(noun, first_part) else None
        return None

    def beginning_with(self, prefix: str) -> tuple[Metric, ...]:
        """The metrics of which a word begins with ``prefix`` or is named by it as a compound.

        In the order of the lexicon's metrics; case and diacritics are ignored. A letter says too
        little: there are none for it.
        """
        if len(prefix) < _MIN_PREFIX_LENGTH:
            return ()
        wanted = folded(prefix)
        named = {e.metric.id for word, e in self._words.items() if folded(word).startswith(wanted)}
        compound = self.find(prefix.lower())
        if compound is not None:
            named.add(compound.metric.id)
        return tuple(metric for metric in self._metrics if metric.id in named)

    def find_phrase(self, words: Sequence[str]) -> tuple[MetricWord, int] | None:
        """The metric of several words that begins here, and its number of words."""
        for phrase, metric_word in self._phrases.items():
            if tuple(words[: len(phrase)]) == phrase:
                return metric_word, len(phrase)
        return None

    @property
    def longest_phrase(self) -> int:
        """How many words the longest metric of several words has; 0 without any."""
        return max(map(len, self._phrases), default=0)

    def _add_own_words(self, metric: Metric) -> None:
        singular, plural = metric.singular.lower(), metric.plural.lower()
        same = singular == plural
        self._put(singular, MetricWord(metric, singular=True, plural=same, can_be_heading=same))
        self._put(plural, MetricWord(metric, singular=same, plural=True, can_be_heading=True))

    def _add_inflected(self, metric: Metric, language: str) -> None:
        for word in inflected(metric.singular.lower(), metric.plural.lower(), language):
            self._put(word, MetricWord(metric, singular=False, plural=True, can_be_heading=False))

    def _add_noun(self, noun: KnownNoun, metric: Metric) -> None:
        for word in sorted(noun.singular | noun.plural):
            singular, plural = word in noun.singular, word in noun.plural
            can_be_heading = plural and not word.endswith(_DEFINITE_ENDINGS)
            self._put(word, MetricWord(metric, singular, plural, can_be_heading))
            if self._words[word].metric is metric:
                self._compound_heads.setdefault(word, noun)

    def _put(self, word: str, metric_word: MetricWord) -> None:
        if " " in word:
            self._phrases.setdefault(tuple(word.split()), metric_word)
            return
        before = self._words.setdefault(word, metric_word)
        if before is not metric_word and before.metric is metric_word.metric:
            self._words[word] = replace(
                before,
                singular=before.singular or metric_word.singular,
                plural=before.plural or metric_word.plural,
            )


def _keeps_meaning(noun: KnownNoun, first_part: str) -> bool:
    """Whether a noun has its own meaning in a compound with this first part."""
    endings = tuple(part[1:] for part in noun.not_after if part.startswith("*"))
    return (
        first_part not in noun.not_after
        and not first_part.endswith(endings)
        and first_part.replace("-", "").isalpha()
    )


def _known_noun(metric: Metric) -> KnownNoun | None:
    """The listed noun that is the metric's own word, if there is one."""
    singular, plural = metric.singular.lower(), metric.plural.lower()
    return next(
        (noun for noun in _NOUNS if plural in noun.plural or singular in noun.singular), None
    )


def inflected(singular: str, plural: str, language: str) -> frozenset[str]:
    """The plural forms of a noun by rule, from its singular and plural in either standard.

    Forms that neither standard has are included («lagene» and «laga»): after a number they can be
    nothing else. In English it is the given plural alone.
    """
    if language_of(language) == "en":
        return frozenset({plural})
    return frozenset(_plurals(singular, plural)) | {plural}


def _plurals(singular: str, plural: str) -> Iterator[str]:
    if plural == singular:  # et lag, to lag
        stem = singular.removesuffix("e")
        yield from _with_endings(stem, "ene", "a", "er")
    elif plural.endswith(("ere", "arar")) and singular.endswith(
        ("er", "ar")
    ):  # musikere, musikarar
        stem = singular[:-2]
        yield from _with_endings(stem, "ere", "erne", "arar", "arane")
    elif plural.endswith(("er", "ar")):  # verksteder, hallar
        stem = plural[:-2]
        yield from _with_endings(stem, "er", "ene", "ar", "ane", "a")
        if stem.endswith("sted"):  # nynorsk «verkstad»
            yield from _with_endings(stem[:-2] + "ad", "er", "ene", "ar", "ane")
    elif plural.endswith("e"):  # orkestre
        yield from _with_endings(plural, "ne")
        yield from _with_endings(singular, "", "a")
    elif plural.endswith("s"):  # workshops
        yield from _with_endings(plural[:-1], "er", "ene", "ar", "ane", "s")


def _with_endings(stem: str, *endings: str) -> Iterable[str]:
    return (stem + ending for ending in endings)
