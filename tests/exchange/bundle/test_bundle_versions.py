"""A bundle is of the lowest version that holds the report, and holds nothing of a later one."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kplan_desktop.domain.model.report import (
    DateRange,
    Day,
    Report,
    Semester,
    SeveralTimes,
    Status,
)
from kplan_desktop.exchange.bundle.bundle_json import (
    BundleError,
    NewerBundleError,
    decode_bundle,
    encode_bundle,
)
from kplan_desktop.storage.form_files import FormLibrary
from tests.exchange.times import AUGUST
from tests.folders import ROOT
from tests.fuzz.mutations import sealed

LIBRARY = FormLibrary(ROOT / "forms")
EXAMPLE = decode_bundle(LIBRARY.example_bundle()).report
NEWEST = LIBRARY.load(EXAMPLE.form.id)
FIRST_ID = next(EXAMPLE.all_notes()).activity_id
TIMES = SeveralTimes(
    (
        DateRange(dt.date(2012, 11, 1), dt.date(2012, 11, 30)),
        Semester(2013, "spring"),
        Day(dt.date(2014, 11, 3)),
    )
)
SECOND_TIME = {"kind": "day", "date": "2014-11-03"}


def with_first(**changes: Any) -> Report:
    """The example with another first activity."""
    changed = replace(EXAMPLE.activities[FIRST_ID], **changes)
    return replace(EXAMPLE, activities={**EXAMPLE.activities, FIRST_ID: changed})


def content(report: Report) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(encode_bundle(report, AUGUST))
    return value


def first_of(value: dict[str, Any]) -> dict[str, Any]:
    (activity,) = (each for each in value["activities"] if each["id"] == FIRST_ID)
    return dict(activity)


@pytest.mark.parametrize(
    ("report", "version"),
    [
        (EXAMPLE, 1),
        (with_first(status=Status.UNCERTAIN, when=TIMES.parts[0]), 1),
        (with_first(status=Status.CANCELLED), 2),
        (with_first(when=TIMES), 2),
        (replace(EXAMPLE, form=NEWEST), 2),
        (replace(with_first(status=Status.CANCELLED, when=TIMES), form=NEWEST), 2),
    ],
)
def test_the_lowest_version_that_holds_the_report_is_written(report: Report, version: int) -> None:
    written = content(report)
    assert written["format"] == f"kplan-bundle/{version}"
    assert written["form"]["format"] == report.form.format
    assert decode_bundle(encode_bundle(report, AUGUST)).report == report


def test_a_list_of_times_and_a_cancelled_activity_are_written_plainly() -> None:
    first = first_of(content(with_first(status=Status.CANCELLED, when=TIMES)))
    assert first["status"] == "cancelled"
    assert first["when"] == [
        {"kind": "range", "first": "2012-11-01", "last": "2012-11-30"},
        {"kind": "semester", "year": 2013, "half": "spring"},
        SECOND_TIME,
    ]


def test_both_versions_write_the_keys_in_the_same_order() -> None:
    one, two = content(EXAMPLE), content(with_first(status=Status.CANCELLED))
    assert list(one) == list(two)
    assert one["activities"][1:] == two["activities"][1:]


def test_a_definition_comes_along_with_the_form() -> None:
    report = replace(EXAMPLE, form=NEWEST)
    written = content(report)["form"]["metrics"]
    assert [metric["definition"] for metric in written] == [m.definition for m in NEWEST.metrics]


@pytest.mark.parametrize(
    "report",
    [with_first(status=Status.CANCELLED), with_first(when=TIMES), replace(EXAMPLE, form=NEWEST)],
)
def test_the_first_version_has_nothing_of_the_second(report: Report) -> None:
    value = content(report) | {"format": "kplan-bundle/1"}
    with pytest.raises(BundleError) as caught:
        decode_bundle(sealed(value))
    assert not isinstance(caught.value, NewerBundleError)


def test_a_key_of_a_later_form_is_unknown_in_an_earlier_one() -> None:
    value = content(EXAMPLE)
    value["form"]["metrics"][0]["definition"] = "Kommuner som er besøkt."
    for version in (1, 2):
        value["format"] = f"kplan-bundle/{version}"
        with pytest.raises(BundleError, match=r'form\.metrics\[0\]: unknown key "definition"'):
            decode_bundle(sealed(value))


def test_what_another_program_wrote_in_a_higher_version_than_it_needs_is_read() -> None:
    value = content(EXAMPLE) | {"format": "kplan-bundle/2"}
    read = decode_bundle(sealed(value))
    assert read.report == EXAMPLE
    assert encode_bundle(read.report, AUGUST) == encode_bundle(EXAMPLE, AUGUST)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda times: times.reverse(), "are not in order"),
        (lambda times: times.append(SECOND_TIME), "two are the same days"),
        (lambda times: times.__delitem__(slice(1, None)), "expected `array` of length >= 2"),
        (lambda times: times.clear(), "expected `array` of length >= 2"),
        (lambda times: times.extend([SECOND_TIME] * 48), "expected `array` of length <= 50"),
        (lambda times: times.append(None), "when[3]: expected `object`, got `null`"),
        (lambda times: times.append([SECOND_TIME]), "when[3]: expected `object`, got `array`"),
        (lambda times: times[2].update(date="2014-11-31"), "when[2].date: invalid RFC3339"),
        (lambda times: times[2].update(kind="moon"), "when[2].kind: invalid value 'moon'"),
    ],
)
def test_a_forged_list_of_times_is_refused_with_the_place(
    change: Callable[[list[Any]], object], fault: str
) -> None:
    value = content(with_first(when=TIMES))
    for activity in value["activities"]:
        if activity["id"] == FIRST_ID:
            change(activity["when"])
    with pytest.raises(BundleError) as caught:
        decode_bundle(sealed(value))
    assert fault in caught.value.faults[0]
    assert caught.value.faults[0].startswith("activities[")


def test_a_bundle_of_a_later_version_is_a_newer_kplans() -> None:
    for version in ("3", "17", "2.1", ""):
        value = content(EXAMPLE) | {"format": f"kplan-bundle/{version}"}
        with pytest.raises(NewerBundleError, match="newer Kplan"):
            decode_bundle(sealed(value))
