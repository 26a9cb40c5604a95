"""Norwegian inflection: the forms of a noun or a verb from its class, in both written standards.

A class stands for the inflection in bokmål and in nynorsk together, since a word that is the same
in both is one row of the table. ``s:`` lists the forms of an irregular word instead.

======  ==========================================  ============================================
noun    bokmål                                      nynorsk
======  ==========================================  ============================================
m       -en, -er, -ene                              -en, -ar, -ane
f       -en or -a, -er, -ene                        -a, -er, -ene
ing     -en or -a, -er, -ene                        -a, -ar, -ane
er      -er, -eren, -ere, -erne                     -ar, -aren, -arar, -arane
n       -et, -, -ene or -a                          -et, -, -a
n2      -et, - or -er, -ene or -a                   -et, -, -a
ne      -e, -et, -er, -ene or -a                    -e, -et, -e, -a
s:      singular/definite/plural/definite plural, alternatives with commas
======  ==========================================  ============================================

======  ==========================================  ============================================
verb    bokmål                                      nynorsk
======  ==========================================  ============================================
v1      -er, -et or -a, -et or -a, -es              -ar, -a, -a, -ast
v2      -er, -te, -t, -es                           -er, -te, -t, -ast
v3      -er, -de, -d, -es                           -er, -de, -d, -ast
v4      -r, -dde, -dd, -s                           -r, -dde, -dd, -ast
s:      infinitive/present/past/participle/passive, alternatives with commas
======  ==========================================  ============================================
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from kplan_desktop.domain.text.formatting import language_of

SINGULAR: Final = 1
PLURAL: Final = 2
DEFINITE: Final = 4

INFINITIVE: Final = 1
PRESENT: Final = 2
PAST: Final = 4
PARTICIPLE: Final = 8
PASSIVE: Final = 16

_NOUN_SLOTS: Final = (SINGULAR, SINGULAR | DEFINITE, PLURAL, PLURAL | DEFINITE)
_VERB_SLOTS: Final = (INFINITIVE, PRESENT, PAST, PARTICIPLE, PASSIVE)

# For each class and standard the endings of the slots; "-" is none. They follow the lemma without
# its last e, or in the class ``er`` without its -er or -ar.
_NOUNS: Final[dict[str, tuple[str, str]]] = {
    "m": ("en/er/ene", "en/ar/ane"),
    "f": ("en,a/er/ene", "a/er/ene"),
    "ing": ("en,a/er/ene", "a/ar/ane"),
    "er": ("eren/ere/erne", "aren/arar/arane"),
    "n": ("et/-/ene,a", "et/-/a"),
    "n2": ("et/-,er/ene,a", "et/-/a"),
    "ne": ("et/er/ene,a", "et/e/a"),
}
_VERBS: Final[dict[str, tuple[str, str]]] = {
    "v1": ("er/et,a/et,a,ede/es", "ar/a/a/ast"),
    "v2": ("er/te/t,te/es", "er/te/t,te/ast"),
    "v3": ("er/de/d,de/es", "er/de/d,de/ast"),
    "v4": ("r/dde/dd,dde/s", "r/dde/dd,dde/ast"),
}
# What is often written instead: plurals of one standard at the stem of the other, and doubled ones.
_MISTAKEN_PLURALS: Final[dict[str, tuple[str, str]]] = {
    "m": ("ar,ers/ane,erne", "er,ers/ene"),
    "f": ("ar/ane,erne", "ar/ane"),
    "ing": ("ar/ane,erne", "er/ene"),
    "er": ("erer,erar,arer/erene,erane", "arer,erar/arene,erane"),
    "n": ("-/-", "-/-"),
    "n2": ("ar/ane", "er/ene"),
    "ne": ("ar/ane", "er,ar/ane"),
}


_DOUBLED: Final = ("bb", "gg", "kk", "ll", "mm", "nn", "pp")
"""Consonants of which one is left before -te and -de: fylle, fylte."""


class InflectionError(ValueError):
    """There is no such class, or the forms listed after ``s:`` are not as many as needed."""


def noun_forms(lemma: str, inflection: str, *, nynorsk: bool) -> list[tuple[str, int]]:
    """The forms of a noun in one standard, each with SINGULAR or PLURAL and DEFINITE.

    A form that is both singular and plural comes twice. Raises InflectionError.
    """
    if inflection.startswith("s:"):
        return _listed(inflection, _NOUN_SLOTS)
    endings = _noun_endings(inflection, nynorsk)
    return [(lemma, SINGULAR), *_inflected(lemma, inflection, endings)]


def mistaken_plurals(lemma: str, inflection: str, *, nynorsk: bool) -> list[tuple[str, int]]:
    """Plurals of a noun that neither standard has and people write («deltakerer», «kursar»)."""
    if inflection not in _MISTAKEN_PLURALS:
        return []
    return _inflected(lemma, inflection, _mistaken_endings(inflection, nynorsk))


def verb_forms(lemma: str, inflection: str, *, nynorsk: bool) -> list[tuple[str, int]]:
    """The forms of a verb in one standard, each with its kind (INFINITIVE, …).

    A form of two kinds comes twice. Raises InflectionError.
    """
    if inflection.startswith("s:"):
        return _listed(inflection, _VERB_SLOTS)
    endings = _verb_endings(inflection, nynorsk)
    return [(lemma, INFINITIVE), *_inflected(lemma, inflection, endings)]


@cache
def _noun_endings(inflection: str, nynorsk: bool) -> tuple[tuple[str, int], ...]:
    return _endings(_NOUNS, inflection, nynorsk, _NOUN_SLOTS[1:])


@cache
def _mistaken_endings(inflection: str, nynorsk: bool) -> tuple[tuple[str, int], ...]:
    return _endings(_MISTAKEN_PLURALS, inflection, nynorsk, _NOUN_SLOTS[2:])


@cache
def _verb_endings(inflection: str, nynorsk: bool) -> tuple[tuple[str, int], ...]:
    return _endings(_VERBS, inflection, nynorsk, _VERB_SLOTS[1:])


def _endings(
    classes: dict[str, tuple[str, str]], inflection: str, nynorsk: bool, slots: tuple[int, ...]
) -> tuple[tuple[str, int], ...]:
    if inflection not in classes:
        raise InflectionError(f"there is no class «{inflection}»")
    alternatives = zip(slots, classes[inflection][nynorsk].split("/"), strict=True)
    return tuple((ending, slot) for slot, endings in alternatives for ending in endings.split(","))


def _inflected(
    lemma: str, inflection: str, endings: tuple[tuple[str, int], ...]
) -> list[tuple[str, int]]:
    if inflection == "er":
        stem = lemma[:-2]
    else:
        stem = lemma[:-1] if lemma.endswith("e") and inflection != "v4" else lemma
    before_consonant = stem[:-1] if stem[-2:] in _DOUBLED and inflection in _VERBS else stem
    return [
        (
            lemma if ending == "-" else (before_consonant if ending[0] in "dt" else stem) + ending,
            slot,
        )
        for ending, slot in endings
    ]


def _listed(inflection: str, slots: tuple[int, ...]) -> list[tuple[str, int]]:
    forms = inflection[2:].split("/")
    if len(forms) != len(slots):
        raise InflectionError(f"{len(forms)} forms are listed, not {len(slots)}")
    return [
        (form, slot)
        for slot, alternatives in zip(slots, forms, strict=True)
        for form in alternatives.split(",")
        if form != "-"
    ]


def plurals_by_rule(singular: str, plural: str, language: str) -> frozenset[str]:
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
