"""Permanent ids: those that a form has, and new ones.

An id outlives the form: reports refer to it, and the next period's form is matched by it. So a new
one holds the first year of the form's period, and never stands for what was removed.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from kplan_desktop.domain.form_format.form_check import MAX_ID_LENGTH
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.folding import folded


def element_ids(form: Form) -> Iterator[str]:
    """The ids of all elements of a form, and those of the units that they came from."""
    for unit in form.units:
        yield unit.id
        yield from unit.predecessors
    for metric in form.metrics:
        yield metric.id
    for area in form.strategy_areas:
        yield area.id
        for goal in area.goals:
            yield goal.id
            for measure in goal.national_measures:
                yield measure.id


def id_from(*parts: str, otherwise: str) -> str:
    """An id made of words («møter» as «moter»), not necessarily a free one.

    ``otherwise`` is the id where the words have no letter or digit that an id may have.
    """
    words = re.findall(r"[a-z0-9]+(?:\.[a-z0-9]+)*", folded(" ".join(parts)))
    return "-".join(words)[:MAX_ID_LENGTH].rstrip(".-") or otherwise


def free_id(wanted: str, taken: Container[str]) -> str:
    """``wanted``, or where it is taken, the first of «wanted-2», «wanted-3» … that is not."""
    free, number = wanted, 2
    while free in taken:
        ending = f"-{number}"
        free = wanted[: MAX_ID_LENGTH - len(ending)].rstrip(".-") + ending
        number += 1
    return free
