"""Which unit of a form a unit of an earlier report is now."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kplan_desktop.domain.model.form import Unit
from tests.domain.samples import FORM

ENDED = dt.date(FORM.report.period.first_year - 1, 12, 31)


def now(unit_id: str, *units: Unit) -> str | None:
    found = replace(FORM, units=units).unit_now(unit_id)
    return found.id if found is not None else None


def test_a_unit_stays_itself_or_becomes_its_only_successor() -> None:
    old = Unit(id="a", name="A", valid_to=ENDED)
    later = Unit(id="b", name="B", predecessors=("a",))
    assert now("a", Unit(id="a", name="A"), later) == "a"
    assert now("a", replace(old, valid_to=dt.date(FORM.report.period.first_year, 1, 1))) == "a"
    assert now("a", old, later) == "b"
    assert now("a", later) == "b"
    last = Unit(id="c", name="C", predecessors=("b",))
    assert now("a", old, replace(later, valid_to=ENDED), last) == "c"


def test_an_unclear_successor_is_none() -> None:
    old = Unit(id="a", name="A", valid_to=ENDED)
    parts = [Unit(id=name, name=name, predecessors=("a",)) for name in "bc"]
    assert now("a", old, *parts) is None
    assert now("a", old) is None
    assert now("x", old) is None
    circle = (replace(old, predecessors=("b",)), replace(parts[0], valid_to=ENDED))
    assert now("a", *circle) is None
