"""The table of words that a note's text is read by: ``resources/words/figures.tsv``.

The format is described at the head of the file. Nothing else knows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from kplan_desktop.domain.words import inflection
from kplan_desktop.domain.words.inflection import InflectionError
from kplan_desktop.domain.words.word_kinds import Cue, NounKind, VerbRole

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class ListedNoun:
    """A form of a noun of the table.

    ``counts_as`` is the role that it is counted by, which a form's metric may have (``laerere``).
    ``not_after`` are first parts of compounds with another meaning; after an asterisk, endings of
    such first parts. Where ``is_head`` is false, it is the last part of no compound;
    ``typos``: words that are a letter off are read as this.
    """

    lemma: str
    kind: NounKind
    counts_as: str | None
    singular: bool
    plural: bool
    definite: bool
    is_head: bool
    typos: bool
    not_after: frozenset[str]
    not_after_endings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb of the table, and what this form can be.

    ``passive``: the one-word passive of the present or the infinitive («avholdes», «haldast»).
    """

    lemma: str
    role: VerbRole
    infinitive: bool
    present: bool
    past: bool
    participle: bool
    passive: bool

    @property
    def finite(self) -> bool:
        """Whether this form can be a clause's verb by itself."""
        return self.present or self.past or self.passive


CuePhrase = tuple[tuple[str, ...], Cue]
NounPhrase = tuple[tuple[str, ...], ListedNoun]


@dataclass(frozen=True, slots=True)
class WordTable:
    """The words of the table by their forms, in lower case.

    ``role_names``: for each role the forms of its first noun, by which a form's metric is known
    to have the role. Phrases are kept by their first word, the longest first.
    """

    nouns: Mapping[str, ListedNoun]
    last_parts: Mapping[str, ListedNoun]
    """Nouns that are no words by themselves, or other ones, but the last parts of compounds."""
    noun_phrases: Mapping[str, tuple[NounPhrase, ...]]
    verbs: Mapping[str, Verb]
    cues: Mapping[str, tuple[CuePhrase, ...]]
    adjectives: frozenset[str]
    adjective_endings: tuple[str, ...]
    not_adjectives: frozenset[str]
    role_names: Mapping[str, frozenset[str]]


class WordTableError(ValueError):
    """A line of the table cannot be read. ``str(error)`` says which, and why."""


def parse_word_table(text: str) -> WordTable:
    """The table in ``text``. Raises WordTableError."""
    table = _TableBuilder()
    for number, line in enumerate(text.splitlines(), start=1):
        fields = line.partition("#")[0].split()
        if fields:
            try:
                table.add(fields)
            except (ValueError, InflectionError) as error:
                raise WordTableError(f"line {number}: {error}") from error
    return table.built()


@dataclass(frozen=True, slots=True)
class NounRow:
    """A row of a section of nouns."""

    lemma: str
    inflection: str
    nynorsk: str
    nynorsk_inflection: str
    also: tuple[str, ...]
    not_after: frozenset[str]
    not_after_endings: tuple[str, ...]
    is_head: bool
    typos: bool

    def forms(self, *, nynorsk: bool) -> list[tuple[str, int]]:
        """The official forms in one standard; none where the standard lacks the word."""
        lemma = self.nynorsk if nynorsk else self.lemma
        inflected = self.nynorsk_inflection if nynorsk else self.inflection
        return [] if lemma == "-" else inflection.noun_forms(lemma, inflected, nynorsk=nynorsk)

    def mistaken(self) -> list[tuple[str, int]]:
        """Forms that neither standard has."""
        found = inflection.mistaken_plurals(self.lemma, self.inflection, nynorsk=False)
        if self.nynorsk not in ("-", self.lemma):
            nynorsk = self.nynorsk_inflection
            found += inflection.mistaken_plurals(self.nynorsk, nynorsk, nynorsk=True)
        return found


@dataclass(frozen=True, slots=True)
class VerbRow:
    """A row of a section of verbs."""

    lemma: str
    inflection: str
    nynorsk: str
    nynorsk_inflection: str

    def forms(self, *, nynorsk: bool) -> list[tuple[str, int]]:
        """The forms in one standard; none where the standard lacks the word."""
        lemma = self.nynorsk if nynorsk else self.lemma
        inflected = self.nynorsk_inflection if nynorsk else self.inflection
        return [] if lemma == "-" else inflection.verb_forms(lemma, inflected, nynorsk=nynorsk)


def noun_row(fields: list[str]) -> NounRow:
    """The noun of a row: lemma, class, and options in any order. Raises ValueError."""
    lemma, inflected = _lemma_and_class(fields)
    options = _options(fields[2:], "nn", "also", "not", "alone", "typos")
    nynorsk, nynorsk_class = _nynorsk(lemma, inflected, options)
    not_after = _words(options, "not")
    return NounRow(
        lemma,
        inflected,
        nynorsk,
        nynorsk_class,
        also=_words(options, "also"),
        not_after=frozenset(part for part in not_after if not part.startswith("*")),
        not_after_endings=tuple(part[1:] for part in not_after if part.startswith("*")),
        is_head="alone" not in options,
        typos="typos" in options,
    )


def verb_row(fields: list[str]) -> VerbRow:
    """The verb of a row: lemma, class, and nynorsk where it differs. Raises ValueError."""
    lemma, inflected = _lemma_and_class(fields)
    options = _options(fields[2:], "nn")
    return VerbRow(lemma, inflected, *_nynorsk(lemma, inflected, options))


def _lemma_and_class(fields: list[str]) -> tuple[str, str]:
    if len(fields) < 2:
        raise ValueError("a lemma and a class are needed")
    return fields[0], fields[1]


def _options(fields: Iterable[str], *known: str) -> dict[str, str]:
    options: dict[str, str] = {}
    for field_ in fields:
        name, _, value = field_.partition("=")
        if name not in known:
            raise ValueError(f"there is no option «{name}»")
        options[name] = value
    return options


def _words(options: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(options[name].split(",")) if name in options else ()


def _nynorsk(lemma: str, inflected: str, options: Mapping[str, str]) -> tuple[str, str]:
    """The nynorsk lemma and class: ``nn=lemma``, ``nn=lemma:class``, or as the class tells."""
    given, _, given_class = options.get("nn", "").partition(":")
    if not given:
        given = lemma[:-2] + "ar" if inflected == "er" else lemma
    return given, given_class or inflected


@dataclass(slots=True)
class _TableBuilder:
    """Gathers the rows of the table, section by section."""

    section: list[str] = field(default_factory=list)
    nouns: dict[str, ListedNoun] = field(default_factory=dict)
    last_parts: dict[str, ListedNoun] = field(default_factory=dict)
    mistaken: list[tuple[str, ListedNoun]] = field(default_factory=list)
    noun_phrases: dict[str, list[NounPhrase]] = field(default_factory=dict)
    verbs: dict[str, Verb] = field(default_factory=dict)
    cues: dict[str, list[CuePhrase]] = field(default_factory=dict)
    adjectives: dict[str, set[str]] = field(default_factory=dict)
    role_names: dict[str, frozenset[str]] = field(default_factory=dict)

    def add(self, fields: list[str]) -> None:
        if fields[0].startswith("["):
            self.section = " ".join(fields).strip("[]").split()
            return
        match self.section:
            case ["nouns", kind, *roles] if len(roles) < 2:
                self._add_noun(noun_row(fields), NounKind(kind), roles[0] if roles else None)
            case ["verbs", role]:
                self._add_verb(verb_row(fields), VerbRole(role))
            case ["cues"]:
                self._add_cues(Cue(fields[0]), fields[1:])
            case ["adjectives"]:
                self.adjectives.setdefault(fields[0], set()).update(fields[1:])
            case _:
                raise ValueError("the row stands in no section that is known")

    def _add_noun(self, row: NounRow, kind: NounKind, role: str | None) -> None:
        official: dict[str, int] = {}
        for nynorsk in (False, True):
            for form, slot in row.forms(nynorsk=nynorsk):
                official[form] = official.get(form, 0) | slot
        for form in row.also:
            if form in official:  # «12 elev.»
                official[form] |= inflection.PLURAL
        of_slots: dict[int, ListedNoun] = {}
        for form, bits in official.items():
            if bits not in of_slots:
                of_slots[bits] = _listed(row, kind, role, bits)
            self._put(form, of_slots[bits])
        for form, bits in row.mistaken():
            if form not in official:
                if bits not in of_slots:
                    of_slots[bits] = _listed(row, kind, role, bits)
                self.mistaken.append((form, of_slots[bits]))
        if row.also:
            also_row = replace(row, is_head=False, typos=False)
            also = _listed(also_row, kind, role, inflection.PLURAL)
            self.mistaken += [(form, also) for form in row.also]
        if role is not None:
            self.role_names.setdefault(role, frozenset(official))

    def _put(self, form: str, noun: ListedNoun) -> None:
        words = tuple(form.split("_"))
        if form.startswith("-"):
            self.last_parts.setdefault(form[1:], noun)
        elif len(words) > 1:
            self.noun_phrases.setdefault(words[0], []).append((words, noun))
        else:
            self.nouns.setdefault(form, noun)

    def _add_verb(self, row: VerbRow, role: VerbRole) -> None:
        slots: dict[str, int] = {}
        for nynorsk in (False, True):
            for form, slot in row.forms(nynorsk=nynorsk):
                slots[form] = slots.get(form, 0) | slot
        of_slots: dict[int, Verb] = {}
        for form, bits in slots.items():
            if form not in self.verbs:
                if bits not in of_slots:
                    of_slots[bits] = _verb(row.lemma, role, bits)
                self.verbs[form] = of_slots[bits]

    def _add_cues(self, cue: Cue, phrases: Iterable[str]) -> None:
        for phrase in phrases:
            words = tuple(phrase.split("_"))
            self.cues.setdefault(words[0], []).append((words, cue))

    def built(self) -> WordTable:
        for form, noun in self.mistaken:
            self._put(form, noun)
        adjectives = self.adjectives
        return WordTable(
            nouns=self.nouns,
            last_parts=self.last_parts,
            noun_phrases={word: _longest_first(found) for word, found in self.noun_phrases.items()},
            verbs=self.verbs,
            cues={word: _longest_first(found) for word, found in self.cues.items()},
            adjectives=frozenset(adjectives.get("words", ())),
            adjective_endings=tuple(sorted(adjectives.get("endings", ()))),
            not_adjectives=frozenset(adjectives.get("never", ())),
            role_names=self.role_names,
        )


def _listed(row: NounRow, kind: NounKind, role: str | None, bits: int) -> ListedNoun:
    return ListedNoun(
        lemma=row.lemma,
        kind=kind,
        counts_as=role,
        singular=bool(bits & inflection.SINGULAR),
        plural=bool(bits & inflection.PLURAL),
        definite=bool(bits & inflection.DEFINITE),
        is_head=row.is_head,
        typos=row.typos,
        not_after=row.not_after,
        not_after_endings=row.not_after_endings,
    )


def _verb(lemma: str, role: VerbRole, bits: int) -> Verb:
    return Verb(
        lemma=lemma,
        role=role,
        infinitive=bool(bits & inflection.INFINITIVE),
        present=bool(bits & inflection.PRESENT),
        past=bool(bits & inflection.PAST),
        participle=bool(bits & inflection.PARTICIPLE),
        passive=bool(bits & inflection.PASSIVE),
    )


def _longest_first(
    phrases: Iterable[tuple[tuple[str, ...], _T]],
) -> tuple[tuple[tuple[str, ...], _T], ...]:
    return tuple(sorted(phrases, key=lambda phrase: -len(phrase[0])))
