"""A unit adds metrics of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.entry.own_metrics import (
    LONGEST_NAME,
    NameFault,
    name_fault,
    new_metric_id,
    with_free_names,
)
from kplan_desktop.domain.form_format.form_check import ID_PATTERN, MAX_ID_LENGTH
from kplan_desktop.domain.model.form import Metric
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
    assert new_metric_id(plural, "5f0c") == f"{metric_id}-5f0c"


@given(plural=st.text(max_size=200), unique=st.uuids())
def test_any_name_gives_an_id_that_a_form_would_take(plural: str, unique: UUID) -> None:
    metric_id = new_metric_id(plural, unique.hex)
    assert re.fullmatch(ID_PATTERN, metric_id)
    assert len(metric_id) <= MAX_ID_LENGTH
    assert new_metric_id(plural, unique.hex[::-1]) != metric_id or unique.hex == unique.hex[::-1]


def test_a_taken_name_is_numbered() -> None:
    one = Metric(id="a", singular="verksted", plural="verksteder", adds_up="events")
    other = replace(one, id="b", singular="Verksted")
    assert with_free_names(one, ()) is one
    second = with_free_names(other, (one,))
    assert (second.singular, second.plural) == ("Verksted (2)", "verksteder (2)")
    assert with_free_names(other, (one, second)).plural == "verksteder (3)"
    long = replace(one, plural="v" * LONGEST_NAME)
    assert len(with_free_names(replace(long, id="b"), (long,)).plural) == LONGEST_NAME


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
