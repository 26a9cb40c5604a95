"""A unit's own metrics beside those of the form: names and ids."""

from __future__ import annotations

import re
from collections.abc import Container
from enum import Enum

from kplan_desktop.domain.form_format.form_check import MAX_ID_LENGTH
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.text.folding import caseless, folded, one_line

LONGEST_NAME = 60
"""Characters in a metric's singular or plural, which are shown in small chips."""

_PREFIX = "own-"
"""Distinguishes the ids of own metrics from those of later forms."""


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


def new_metric_id(plural: str, taken: Container[str]) -> str:
    """An id made from the plural, such as «own-verksteder», that is not in ``taken``."""
    words = re.findall("[a-z0-9]+", folded(plural))
    stem = (_PREFIX + "-".join(words or ["metric"]))[: MAX_ID_LENGTH - 10].rstrip("-")
    name, number = stem, 2
    while name in taken:
        name, number = f"{stem}-{number}", number + 1
    return name
