"""A unit adds metrics of its own."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.entry.own_metrics import (
    LONGEST_NAME,
    NameFault,
    name_fault,
    new_metric_id,
)
from kplan_desktop.domain.form_format.form_check import ID_PATTERN, MAX_ID_LENGTH
from tests.domain.samples import FORM


@pytest.mark.parametrize(
    ("plural", "metric_id"),
    [
        ("verksteder", "own-verksteder"),
        ("Kurs på kveldstid", "own-kurs-pa-kveldstid"),
        ("  ÆØÅ  ", "own-aeoa"),
        ("日本語", "own-metric"),
    ],
)
def test_an_id_can_be_read(plural: str, metric_id: str) -> None:
    assert new_metric_id(plural, ()) == metric_id


def test_an_id_collides_with_none() -> None:
    taken = {"own-verksteder", "own-verksteder-2"}
    assert new_metric_id("Verksteder", taken) == "own-verksteder-3"


@given(plural=st.text(max_size=200), taken=st.integers(0, 3))
def test_any_name_gives_an_id_that_a_form_would_take(plural: str, taken: int) -> None:
    known: set[str] = set()
    for _ in range(taken):
        known.add(new_metric_id(plural, known))
    metric_id = new_metric_id(plural, known)
    assert metric_id not in known
    assert re.fullmatch(ID_PATTERN, metric_id)
    assert len(metric_id) <= MAX_ID_LENGTH


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("verksteder", None),
        ("10-åringer", None),
        ("\u00a0 ", NameFault.MISSING),
        ("x" * (LONGEST_NAME + 1), NameFault.TOO_LONG),
        ("12", NameFault.NO_LETTER),
        ("Kommune", NameFault.TAKEN),
        ("laerere", NameFault.TAKEN),
    ],
)
def test_a_name_must_differ_from_the_others(name: str, fault: NameFault | None) -> None:
    assert name_fault(name, FORM.metrics) is fault
