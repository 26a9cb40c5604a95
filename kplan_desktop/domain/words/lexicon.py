"""The words of a report: those of the table, and the nouns of the form's and the unit's metrics.

``word_kinds`` has the kinds of words. A word is looked up by its key: in lower case, composed
letters, as ``tokens`` makes it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from kplan_desktop.domain.model.form import Form, Metric
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.quantities.numbers import ARTICLES, is_number_word
from kplan_desktop.domain.quantities.tokens import tokens_of, word_set
from kplan_desktop.domain.text.folding import folded
from kplan_desktop.domain.words.inflection import plurals_by_rule
from kplan_desktop.domain.words.word_kinds import Cue, NounKind, VerbRole
from kplan_desktop.domain.words.word_table import ListedNoun, Verb, WordTable

__all__ = ["Cue", "Lexicon", "Noun", "NounKind", "Verb", "VerbRole", "Word"]


@dataclass(frozen=True, slots=True)
class Noun:
    """A form of a noun, or of a compound whose head it is.

    ``lemma`` is the head's in bokmål. ``metric`` is what it counts for in this report, if anything.
    A form can be both singular and plural («kurs»); the singular goes with the number one only.
    ``definite``: «elevene». A plural that is not definite can precede its number like a heading.
    """

    lemma: str
    kind: NounKind
    metric: Metric | None
    singular: bool
    plural: bool
    definite: bool


_MOST_REMEMBERED: Final = 50_000
_SHORTEST_FIRST_PART: Final = 2
_SHORTEST_BEFORE_PART: Final = 3
"""Letters before a last part that is no word by itself («-ist»)."""
_SHORTEST_OWN_HEAD: Final = 4
_SHORTEST_HEAD: Final = 3
_SHORTEST_PREFIX: Final = 2
_SHORTEST_GENITIVE: Final = 4
_SHORTEST_MISTYPED: Final = 6
_WRONG: Final = "?"
"""Instead of a letter."""
_SHORT: Final = "<"
"""After a word that lacks a letter."""
_VOWELS: Final = frozenset("aeiouyæøåéèêóòôüäö")
_DEFINITE_ENDINGS: Final = ("ene", "ane", "erne", "a")
_FUNCTION_WORDS: Final = ARTICLES | word_set(
    "og eller men som at å om i på av til fra frå for med ved hos under over mot etter før uten "
    "utan mellom blant gjennom per pr ca er var har hadde ble blei vart blir det den de dei dem vi "
    "me jeg eg du han hun ho alle hver hvert kvar kvart ikke ikkje samt enn så da då når der her"
)
_KINDS: Final = {
    "people": NounKind.PERSON,
    "attendances": NounKind.AUDIENCE,
    "events": NounKind.EVENT,
    "units": NounKind.UNIT,
}


@dataclass(frozen=True, slots=True)
class _CompoundHead:
    """A noun that compounds can end in, and the first parts with which they mean another thing."""

    noun: Noun
    shortest_first_part: int
    not_after: frozenset[str] = frozenset()
    not_after_endings: tuple[str, ...] = ()

    def follows(self, first_part: str) -> bool:
        """Whether this can be the last part of a compound after ``first_part``."""
        letters = first_part.rstrip("-")
        return (
            len(letters) >= self.shortest_first_part
            and letters.replace("-", "").isalpha()
            and (letters != first_part or not _VOWELS.isdisjoint(letters))
        )

    def noun_after(self, first_part: str) -> Noun | None:
        """The compound with this first part; None where it means another thing."""
        letters = first_part.rstrip("-")
        is_other = letters in self.not_after or letters.endswith(self.not_after_endings)
        return None if is_other else self.noun


class Word(NamedTuple):
    """All that a word can be; ``opens_phrase``: a noun of several words may begin with it."""

    noun: Noun | None
    verb: Verb | None
    cues: tuple[tuple[tuple[str, ...], Cue], ...]
    opens_phrase: bool


class Lexicon:
    """The words that the notes of a report with these metrics are read by.

    A metric's own words take precedence over the table, in the order of the metrics. ``language``
    is the form's language tag.
    """

    def __init__(self, table: WordTable, metrics: Sequence[Metric], language: str) -> None:
        self._table = table
        self._metrics = tuple(metrics)
        self._nouns: dict[str, Noun | None] = {}
        self._words = _Words(self)
        self._heads: dict[str, _CompoundHead] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], Noun]]] = {}
        self._mistyped: dict[str, Noun] = {}
        self._mistyped_edges: set[tuple[str, str]] = set()
        self._own: dict[str, Metric] = {}
        self._of_role = _metrics_of_roles(table, metrics)
        for metric in metrics:
            self._add_own_words(metric)
        for metric in metrics:
            if metric not in self._of_role.values():
                self._add_own_forms(metric, language)
        self._add_table()
        self._listed = frozenset(self._nouns)
        self._folded: list[tuple[str, str]] = []
        self._lengths = _lengths_by_ending(self._heads)

    def noun(self, key: str) -> Noun | None:
        """The noun that a word is, by itself or as a compound by its head, or in the genitive."""
        try:
            return self._nouns[key]
        except KeyError:
            noun = self._compound(key)
            if noun is None and len(key) > _SHORTEST_GENITIVE and key.endswith("s"):
                noun = self._nouns.get(key[:-1]) or self._compound(key[:-1])
            noun = noun or self._as_mistyped(key)
            self._remember(key, noun)
            return noun

    @property
    def own_words(self) -> Mapping[str, Metric]:
        """The words that the metrics are given by, in singular and plural."""
        return self._own

    def metric_of(self, role: str) -> Metric | None:
        """The metric of a role of the table («deltakere»), if the report has one."""
        return self._of_role.get(role)

    def words(self, keys: Iterable[str]) -> list[Word | None]:
        """All that each of these words can be; None if nothing of it is known."""
        return list(map(self._words.__getitem__, keys))

    def opens_phrase(self, key: str) -> bool:
        """Whether a noun of several words may begin with this one."""
        return key in self._phrases

    def verb(self, key: str) -> Verb | None:
        """The verb that a word is, or may be beside a noun («møter»)."""
        return self._table.verbs.get(key)

    def cues(self, key: str) -> tuple[tuple[tuple[str, ...], Cue], ...]:
        """The cues that begin with this word, as their words and meaning, the longest first.

        A phrase may have several meanings, and then comes once for each.
        """
        return self._table.cues.get(key, ())

    def phrase_noun(self, keys: Sequence[str], at: int) -> tuple[Noun, int] | None:
        """The noun of several words that begins at ``keys[at]``, and its number of words."""
        for words, noun in self._phrases.get(keys[at], ()):
            if tuple(keys[at : at + len(words)]) == words:
                return noun, len(words)
        return None

    def is_adjective(self, key: str) -> bool:
        """Whether a word can stand between a number and its noun, changing nothing of the count."""
        table = self._table
        return key in table.adjectives or (
            len(key) > 4
            and key.endswith(table.adjective_endings)
            and key not in table.not_adjectives
        )

    def metrics_called(self, typed: str) -> tuple[tuple[Metric, ...], tuple[Metric, ...]]:
        """The metrics that the word ``typed`` counts for, and others of which a word begins so.

        The second are a guess: «dikt» is no «dikter». Both are in the order of the metrics, of the
        second those first whose own word it is. Case and diacritics are ignored. A letter says too
        little: there are none for it.
        """
        if len(typed) < _SHORTEST_PREFIX:
            return (), ()
        wanted = folded(typed)
        nouns = [(word, self._nouns[word]) for word in self._words_with(wanted)]
        counted = [(word, noun.metric) for word, noun in nouns if noun and noun.metric]
        noun = self.noun(_key(typed))
        whole = {metric.id for word, metric in counted if folded(word) == wanted}
        if noun is not None:  # it is written as this one, or is a compound
            whole = {noun.metric.id} if noun.metric is not None else set()
        own = {metric.id for word, metric in counted if self._own.get(word) is metric}
        begun = {metric.id for _, metric in counted} - whole
        rest = [metric for metric in self._metrics if metric.id in begun]
        return (
            tuple(metric for metric in self._metrics if metric.id in whole),
            tuple(sorted(rest, key=lambda metric: metric.id not in own)),
        )

    def _words_with(self, beginning: str) -> Iterator[str]:
        """The listed words of which a beginning without case and diacritics is this."""
        if not self._folded:
            self._folded = sorted((folded(word), word) for word in self._listed)
        for at in range(bisect_left(self._folded, (beginning,)), len(self._folded)):
            if not self._folded[at][0].startswith(beginning):
                return
            yield self._folded[at][1]

    def _compound(self, key: str) -> Noun | None:
        for length in self._lengths.get(key[-3:], ()):
            head = self._heads.get(key[-length:])
            if head is not None and head.follows(key[:-length]):
                return head.noun_after(key[:-length])
        if "-" in key:  # «Oslo-tur»: before a hyphen, any noun is a last part
            return self._nouns.get(key.rpartition("-")[2])
        return None

    def _as_mistyped(self, key: str) -> Noun | None:
        """The plural that a word is but for a letter or two exchanged, within the word."""
        if (key[:2], key[-2:]) not in self._mistyped_edges or len(key) < _SHORTEST_MISTYPED:
            return None
        if self.verb(key) is not None or key in self._table.adjectives:
            return None
        known = self._mistyped
        for at in range(1, len(key) - 1):
            before, letter, after = key[:at], key[at], key[at + 1 :]
            found = (
                known.get(f"{before}{_WRONG}{after}")
                or known.get(before + after)
                or known.get(f"{before}{after[0]}{letter}{after[1:]}")
            )
            if found is not None:
                return found
        return known.get(key + _SHORT)

    def _remember(self, key: str, noun: Noun | None) -> None:
        if len(self._nouns) >= len(self._listed) + _MOST_REMEMBERED:
            self._nouns = {word: self._nouns[word] for word in self._listed}
        self._nouns[key] = noun

    def _add_own_words(self, metric: Metric) -> None:
        singular, plural = _key(metric.singular), _key(metric.plural)
        same = singular == plural
        kind = self._kind(metric)
        for word, is_plural in ((singular, same), (plural, True)):
            if self._counts_nothing(word):
                continue
            self._own.setdefault(word, metric)
            noun = Noun(
                singular or plural, kind, metric, same or not is_plural, is_plural, definite=False
            )
            self._put(word, noun, self._table.nouns.get(word))

    def _add_own_forms(self, metric: Metric, language: str) -> None:
        """Add the other forms of a metric that has no role of the table: listed, or by rule."""
        singular, plural = _key(metric.singular), _key(metric.plural)
        if self._counts_nothing(singular) or self._counts_nothing(plural):
            return
        own = self._table.nouns.get(plural) or self._table.nouns.get(singular)
        if own is not None:
            for word, listed in self._table.nouns.items():
                if (listed.lemma, listed.kind) == (own.lemma, own.kind):
                    self._put(word, _noun(listed, metric, self._kind(metric)), listed)
        for word in sorted(plurals_by_rule(singular, plural, language)):
            definite = word.endswith(_DEFINITE_ENDINGS)
            self._put(word, Noun(singular, self._kind(metric), metric, False, True, definite), own)

    def _counts_nothing(self, word: str) -> bool:
        """Whether a metric's own word has no letters, or says another thing in texts («og»)."""
        if word in self._table.nouns:
            return False
        is_cue = any(words == (word,) for words, _ in self._table.cues.get(word, ()))
        has_letters = any(map(str.isalnum, word))
        return not has_letters or is_cue or word in _FUNCTION_WORDS or is_number_word(word)

    def _kind(self, metric: Metric) -> NounKind:
        """What a metric's own word is: the table's kind where that counts, else by its sums."""
        listed = self._table.nouns.get(_key(metric.plural))
        if listed is not None and listed.counts_as is not None:
            return listed.kind
        return _KINDS.get(metric.adds_up, NounKind.OTHER)

    def _add_table(self) -> None:
        shared: dict[int, tuple[Noun, _CompoundHead]] = {}
        table, nouns, heads = self._table, self._nouns, self._heads
        own = tuple(
            word
            for word, metric in self._own.items()
            if metric not in self._of_role.values() and len(word) >= _SHORTEST_OWN_HEAD
        )
        for word, listed in table.nouns.items():
            if word.endswith(own) and word not in nouns:
                continue  # «skolekonserter» where «konserter» is a metric of its own
            if id(listed) not in shared:
                noun = self._noun(listed)
                shared[id(listed)] = noun, _head(noun, listed, _SHORTEST_FIRST_PART)
            noun, head = shared[id(listed)]
            if listed.typos and listed.plural and len(word) >= _SHORTEST_MISTYPED:
                self._add_mistyped(word, noun)
            if word in nouns:
                self._put(word, noun, listed)
                continue
            nouns[word] = noun
            if listed.is_head and len(word) >= _SHORTEST_HEAD:
                heads[word] = head
        for word, listed in table.last_parts.items():
            heads.setdefault(word, _head(self._noun(listed), listed, _SHORTEST_BEFORE_PART))
        for phrases in table.noun_phrases.values():
            for words, listed in phrases:
                self._put_phrase(words, self._noun(listed))

    def _add_mistyped(self, word: str, noun: Noun) -> None:
        """Add a word, and what it is with any letter instead of one, or with a letter less."""
        self._mistyped_edges.add((word[:2], word[-2:]))
        self._mistyped[word] = noun
        for at in range(2, len(word) - 2):
            before, after = word[:at], word[at + 1 :]
            self._mistyped.setdefault(f"{before}{_WRONG}{after}", noun)
            self._mistyped.setdefault(f"{before}{after}{_SHORT}", noun)

    def _noun(self, listed: ListedNoun) -> Noun:
        metric = None if listed.counts_as is None else self._of_role.get(listed.counts_as)
        return _noun(listed, metric, listed.kind)

    def _put(self, word: str, noun: Noun, listed: ListedNoun | None) -> None:
        """Add a word or phrase; known of the same metric, it gets what this form can be besides."""
        if " " in word:
            self._put_phrase(tuple(word.split()), noun)
            return
        before = self._nouns.setdefault(word, noun)
        if before is None or before.metric is not noun.metric:
            return
        if (noun.singular, noun.plural) != (before.singular, before.plural):
            singular, plural = before.singular or noun.singular, before.plural or noun.plural
            noun = self._nouns[word] = replace(before, singular=singular, plural=plural)
        if listed is None:
            is_head = len(word) >= _SHORTEST_OWN_HEAD
        else:
            is_head = listed.is_head and len(word) >= _SHORTEST_HEAD
        if is_head:
            head = self._heads.get(word) or _head(noun, listed, _SHORTEST_FIRST_PART)
            self._heads[word] = replace(head, noun=noun)

    def _put_phrase(self, words: tuple[str, ...], noun: Noun) -> None:
        phrases = self._phrases.setdefault(words[0], [])
        phrases.append((words, noun))
        phrases.sort(key=lambda phrase: -len(phrase[0]))


class _Words(dict[str, Word | None]):
    """What each word can be, as a dict, so that those of a sentence are had without a call each."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, key: str) -> Word | None:
        known = self._lexicon
        word = Word(known.noun(key), known.verb(key), known.cues(key), known.opens_phrase(key))
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        self[key] = found = word if any(word) else None
        return found


class ReportLexicon:
    """The lexicon of an open report, made again only when its form or its own metrics change.

    ``words`` gives the table; it is asked for when the lexicon is needed first.
    """

    def __init__(self, words: Callable[[], WordTable]) -> None:
        self._words = words
        self._made: tuple[Form, tuple[Metric, ...], Lexicon] | None = None

    def of(self, report: Report) -> Lexicon:
        """The lexicon of the report's metrics."""
        form, own = report.form, report.own_metrics
        if self._made is None or self._made[0] is not form or self._made[1] is not own:
            self._made = form, own, Lexicon(self._words(), report.metrics, form.language)
        return self._made[2]


def _metrics_of_roles(table: WordTable, metrics: Sequence[Metric]) -> dict[str, Metric]:
    """The metric of each role: by its id, or by its words, which are the role's first noun."""
    found: dict[str, Metric] = {}
    for role, names in table.role_names.items():
        metric = next((m for m in metrics if m.id == role), None) or next(
            (m for m in metrics if not names.isdisjoint((_key(m.singular), _key(m.plural)))),
            None,
        )
        if metric is not None:
            found[role] = metric
    return found


def _key(name: str) -> str:
    """The keys of a name's tokens as the texts' own are made, with spaces between them."""
    return " ".join(tokens_of(name).keys).strip(" .")


def _noun(listed: ListedNoun, metric: Metric | None, kind: NounKind) -> Noun:
    return Noun(listed.lemma, kind, metric, listed.singular, listed.plural, listed.definite)


def _head(noun: Noun, listed: ListedNoun | None, shortest: int) -> _CompoundHead:
    if listed is None:
        return _CompoundHead(noun, shortest)
    return _CompoundHead(noun, shortest, listed.not_after, listed.not_after_endings)


def _lengths_by_ending(heads: Mapping[str, _CompoundHead]) -> dict[str, tuple[int, ...]]:
    """For the last three letters of the heads, the lengths of those that end so, longest first."""
    lengths: dict[str, set[int]] = {}
    for word in heads:
        lengths.setdefault(word[-3:], set()).add(len(word))
    return {ending: tuple(sorted(found, reverse=True)) for ending, found in lengths.items()}
