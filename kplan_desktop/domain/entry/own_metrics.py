"""A unit's own metrics beside those of the form: names and ids."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum

from kplan_desktop.domain.form_format.form_check import MAX_ID_LENGTH
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.text.folding import caseless, folded, one_line

LONGEST_NAME = 60
"""Characters in a metric's singular or plural, which are shown in small chips."""

_PREFIX = "own-"
"""Distinguishes the ids of own metrics from those of later forms."""

_UNIQUE = 12
"""Characters of an id that was never used that make another one unique: 48 random bits."""


class NameFault(Enum):
    """Why a name is not allowed for a metric."""

    MISSING = "missing"
    TOO_LONG = "too-long"
    NO_LETTER = "no-letter"
    TAKEN = "taken"


def name_fault(name: str, metrics: tuple[Metric, ...]) -> NameFault | None:
    """What is wrong with ``name`` as the singular or plural of a new metric beside ``metrics``.

    Names are compared without case, since figures are typed without regard to it.
    """
    cleaned = one_line(name)
    if not cleaned:
        return NameFault.MISSING
    if len(cleaned) > LONGEST_NAME:
        return NameFault.TOO_LONG
    if not any(character.isalpha() for character in cleaned):
        return NameFault.NO_LETTER
    taken = {caseless(n) for m in metrics for n in (m.singular, m.plural, m.id)}
    return NameFault.TAKEN if caseless(cleaned) in taken else None


def new_metric_id(plural: str, unique: str) -> str:
    """An id made from the plural, such as «own-verksteder-5f0c…», that never stands for another.

    ``unique`` is an id that was never used: a removed metric's id may still be in the trash, and
    figures that are put back must not be counted by what was made since.
    """
    words = re.findall("[a-z0-9]+", folded(plural))
    ending = "-" + unique[:_UNIQUE]
    stem = _PREFIX + "-".join(words or ["metric"])
    return stem[: MAX_ID_LENGTH - len(ending)].rstrip("-") + ending


def with_free_names(metric: Metric, metrics: tuple[Metric, ...]) -> Metric:
    """The metric, its names numbered, «verksteder (2)», where one of ``metrics`` has them."""
    numbered, number = metric, 2
    while any(
        name_fault(name, metrics) is NameFault.TAKEN
        for name in (numbered.singular, numbered.plural)
    ):
        ending = f" ({number})"
        singular, plural = (
            name[: LONGEST_NAME - len(ending)] + ending for name in (metric.singular, metric.plural)
        )
        numbered, number = replace(metric, singular=singular, plural=plural), number + 1
    return numbered


def counts_the_same(one: Metric, other: Metric) -> bool:
    """Whether two metrics have the same names, without regard to case, and add up alike."""
    return (caseless(one.singular), caseless(one.plural), one.adds_up, one.decimals) == (
        caseless(other.singular),
        caseless(other.plural),
        other.adds_up,
        other.decimals,
    )
