"""A bundle is of the lowest version that holds the report, and holds nothing of a later one."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kplan_desktop import __version__
from kplan_desktop.domain.delivery.approval_state import ApprovalState, approval_state
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.edits import (
    AddMeasure,
    AddNote,
    Compound,
    MoveNote,
    SetApproval,
    SetMeasureText,
    SetNoteText,
    SetOutcome,
    SetParked,
    SetPlanAdoption,
    SetRevision,
    apply,
    inverse,
)
from kplan_desktop.domain.model.form import NationalGoal, NationalMeasure
from kplan_desktop.domain.model.location import InGoal, InMeasure
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    GoalEntry,
    Note,
    Outcome,
    OutcomeKind,
    PlanAdoption,
    RegionalMeasure,
    Report,
    ReportOrigin,
    Semester,
    SeveralTimes,
    Status,
)
from kplan_desktop.exchange.bundle.bundle_json import (
    BundleError,
    NewerBundleError,
    approval_that_holds,
    approved_content_sha256,
    canonical_sha256,
    decode_bundle,
    encode_bundle,
    report_sha256,
)
from kplan_desktop.storage.forms.form_files import FormLibrary
from tests.exchange.times import AUGUST
from tests.folders import ROOT
from tests.fuzz.mutations import sealed

GOLDEN = ROOT / "tests" / "golden" / "plan-and-parked.kplan.json"
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
APPROVAL = Approval(
    name="Kari Nordmann",
    role="fylkesleder",
    date=dt.date(2014, 8, 20),
    covers=approved_content_sha256(EXAMPLE),
)
FIRST_MEASURE = next(EXAMPLE.measures())
FIRST_NOTE = next(EXAMPLE.all_notes())
PARKED = NationalGoal(
    id="goal-of-before",
    number="1.1",
    text="Alle kommuner har kulturskole",
    national_measures=(NationalMeasure(id="national-of-before", number="1", text="Besøk"),),
)
OUTCOME = Outcome(OutcomeKind.PARTLY, "Ikke penger til mer.")
LATER = apply(
    replace(EXAMPLE, origin=ReportOrigin(report_id="of-before", form_id="form", form_version=1)),
    Compound(
        (
            SetPlanAdoption(PlanAdoption(date=dt.date(2012, 12, 3), name="Styret i Sør-Trøndelag")),
            SetMeasureText(FIRST_MEASURE.id, FIRST_MEASURE.text, "Besøke alle kommunene"),
            SetOutcome(FIRST_MEASURE.id, OUTCOME),
            SetParked((PARKED,)),
            MoveNote(list(EXAMPLE.all_notes())[-1].id, InGoal(PARKED.id), 0),
            AddMeasure(
                PARKED.id,
                0,
                RegionalMeasure(id="of-2014", text="Nettverk", plan_text="", origin="of-2012"),
            ),
            AddNote(
                InMeasure("of-2014"),
                0,
                Note(id="note-2014", activity_id="act-2014", text="To møter", origin="note-2012"),
                Activity(id="act-2014", origin="act-2012"),
            ),
        )
    ),
)
"""With all that this version has of plan, earlier report and earlier form."""

SECOND_TIME = {"kind": "day", "date": "2014-11-03"}


def with_first(**changes: Any) -> Report:
    """The example with another first activity."""
    changed = replace(EXAMPLE.activities[FIRST_ID], **changes)
    return replace(EXAMPLE, activities={**EXAMPLE.activities, FIRST_ID: changed})


def copied_goals(*, measure: str = "", note: str = "") -> tuple[GoalEntry, ...]:
    """The example's goals, the first measure and the first note with an origin."""
    first, *others = EXAMPLE.goals
    notes = (replace(FIRST_MEASURE.notes[0], origin=note), *FIRST_MEASURE.notes[1:])
    measures = (replace(FIRST_MEASURE, origin=measure, notes=notes), *first.measures[1:])
    return (replace(first, measures=measures), *others)


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
        (replace(EXAMPLE, approval=APPROVAL), 2),
        (LATER, 2),
        (replace(EXAMPLE, origin=LATER.origin), 2),
        (replace(EXAMPLE, plan_adoption=LATER.plan_adoption), 2),
        (apply(EXAMPLE, SetOutcome(FIRST_MEASURE.id, OUTCOME)), 2),
        (apply(EXAMPLE, SetParked((PARKED,))), 2),
        (replace(EXAMPLE, goals=copied_goals(measure="of-before")), 2),
        (replace(EXAMPLE, goals=copied_goals(note="of-before")), 2),
        (with_first(origin="of-before"), 2),
        (replace(with_first(status=Status.CANCELLED, when=TIMES), form=NEWEST), 2),
    ],
)
def test_the_lowest_version_that_holds_the_report_is_written(report: Report, version: int) -> None:
    written = content(report)
    assert written["format"] == f"kplan-bundle/{version}"
    assert written["form"]["format"] == report.form.format
    assert decode_bundle(encode_bundle(report, AUGUST)).report == report


def test_plan_origin_and_parked_goals_are_written_as_they_were_when_the_format_was_made() -> None:
    """But for the program's version, which is not under the hash."""
    golden = GOLDEN.read_bytes()
    read = decode_bundle(golden)
    assert read.report == LATER
    version = json.loads(golden)["written_by"]["version"]
    this, that = (f'"version": "{name}"'.encode() for name in (__version__, version))
    assert encode_bundle(LATER, AUGUST).replace(this, that, 1) == golden


def test_an_approval_covers_outcome_adoption_origin_and_what_is_parked() -> None:
    assert approved_content_sha256(apply(LATER, SetApproval(APPROVAL))) == approved_content_sha256(
        LATER
    )
    changed = [
        apply(LATER, SetOutcome(FIRST_MEASURE.id, Outcome(OutcomeKind.PARTLY))),
        apply(LATER, SetPlanAdoption(None)),
        apply(LATER, SetParked((replace(PARKED, text="Et annet mål"),))),
        replace(LATER, origin=None),
    ]
    hashes = {approved_content_sha256(report) for report in (LATER, *changed)}
    assert len(hashes) == 1 + len(changed)


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (("plan_adoption", "date"), "3.12.2012", "plan_adoption.date"),
        (("plan_adoption", "place"), "Trondheim", "plan_adoption"),
        (("plan_adoption", "name"), None, "plan_adoption.name"),
        (("origin", "form_version"), 0, "origin.form_version"),
        (("origin", "form_version"), 10**9, "origin.form_version"),
        (("origin", "report_id"), "", "origin.report_id"),
        (("goals", 0, "measures", 0, "outcome", "kind"), "maybe", "measures[0].outcome.kind"),
        (("goals", 0, "measures", 0, "outcome", "reason"), None, "measures[0].outcome.reason"),
        (("goals", 0, "measures", 0, "origin"), "a\nb", "measures[0].origin"),
        (("parked", 0, "number"), None, "parked[0].number"),
        (("parked", 0, "id"), "goal-1.1", 'goal "goal-1.1" stands twice'),
        (("parked", 0, "colour"), "red", "parked[0]"),
        (("parked", 0, "national_measures", 0, "colour"), "red", "national_measures[0]"),
        (("parked",), [{"id": f"g{i}", "number": "", "text": ""} for i in range(1001)], "parked"),
    ],
)
def test_forged_plan_origin_and_parked_goals_are_refused_with_the_place(
    path: tuple[str | int, ...], value: object, fault: str
) -> None:
    forged = content(LATER)
    at: Any = forged
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    with pytest.raises(BundleError) as caught:
        decode_bundle(sealed(forged))
    assert fault in "; ".join(caught.value.faults)


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
    assert "written_by" not in one
    assert list(two)[:4] == ["format", "exported_at", "written_by", "sha256"]
    assert list(one) == [key for key in two if key != "written_by"]
    assert one["activities"][1:] == two["activities"][1:]


def test_a_definition_comes_along_with_the_form() -> None:
    report = replace(EXAMPLE, form=NEWEST)
    written = content(report)["form"]["metrics"]
    assert [metric["definition"] for metric in written] == [m.definition for m in NEWEST.metrics]


@pytest.mark.parametrize(
    "report",
    [
        with_first(status=Status.CANCELLED),
        with_first(when=TIMES),
        replace(EXAMPLE, form=NEWEST),
        replace(EXAMPLE, approval=APPROVAL),
        replace(EXAMPLE, origin=LATER.origin),
        replace(EXAMPLE, plan_adoption=LATER.plan_adoption),
        apply(EXAMPLE, SetOutcome(FIRST_MEASURE.id, OUTCOME)),
        apply(EXAMPLE, SetParked((PARKED,))),
        replace(EXAMPLE, goals=copied_goals(measure="of-before")),
        replace(EXAMPLE, goals=copied_goals(note="of-before")),
        with_first(origin="of-before"),
    ],
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


@pytest.mark.parametrize(
    ("written_by", "named"),
    [
        ({"program": "Kplan", "version": "0.9.1"}, "a newer Kplan (Kplan 0.9.1). "),
        (None, "a newer Kplan. "),
        ({}, "a newer Kplan. "),
        ("Kplan 0.9", "a newer Kplan. "),
        ({"program": "Kplan", "version": "9" * 40}, "a newer Kplan. "),
        ({"program": "<b>", "version": "\u202e"}, "a newer Kplan. "),
        ({"program": ["Kplan"], "version": 1}, "a newer Kplan. "),
    ],
)
def test_a_bundle_of_a_later_version_says_which_kplan_wrote_it(
    written_by: object, named: str
) -> None:
    value = content(EXAMPLE) | {"format": "kplan-bundle/3", "written_by": written_by}
    with pytest.raises(NewerBundleError) as caught:
        decode_bundle(sealed(value))
    assert named in str(caught.value)


def test_the_program_is_named_in_the_second_version_and_not_under_the_hash() -> None:
    report = replace(EXAMPLE, approval=APPROVAL)
    value = content(report)
    assert value["written_by"] == {"program": "Kplan", "version": __version__}
    assert value["sha256"] == report_sha256(report)
    value["written_by"] = {"program": "Another", "version": "7"}
    assert decode_bundle(json.dumps(value).encode()).report == report
    del value["written_by"]
    assert decode_bundle(json.dumps(value).encode()).report == report


def test_an_approval_is_written_plainly_and_comes_back_whether_or_not_it_holds() -> None:
    value = content(replace(EXAMPLE, approval=APPROVAL))
    assert value["approval"] == {
        "name": "Kari Nordmann",
        "role": "fylkesleder",
        "date": "2014-08-20",
        "covers": APPROVAL.covers,
    }
    lapsed = replace(EXAMPLE, approval=replace(APPROVAL, covers="0" * 64))
    assert decode_bundle(encode_bundle(lapsed, AUGUST)).report == lapsed
    value["approval"]["name"] = "Ola Nordmann"
    with pytest.raises(BundleError, match="does not fit its SHA-256"):
        decode_bundle(json.dumps(value).encode())


def test_the_hash_that_an_approval_covers_is_the_one_that_the_formats_define() -> None:
    """As docs/formats.md says it, from the bundle's keys alone."""
    left_out = {"format", "exported_at", "written_by", "sha256", "revision", "replaces", "approval"}
    for report in (EXAMPLE, replace(EXAMPLE, approval=APPROVAL, revision=2, replaces="0" * 64)):
        covered = {key: item for key, item in content(report).items() if key not in left_out}
        assert canonical_sha256(covered) == APPROVAL.covers


def test_an_approval_holds_when_the_delivery_is_numbered_and_lapses_with_any_change() -> None:
    approved = replace(EXAMPLE, approval=APPROVAL)
    assert approval_that_holds(EXAMPLE) is None
    assert approval_that_holds(approved) == APPROVAL
    assert approval_that_holds(apply(approved, SetRevision(2, "0" * 64))) == APPROVAL
    change = SetNoteText(next(EXAMPLE.all_notes()).id, "changed")
    changed = apply(approved, change)
    assert approval_that_holds(changed) is None
    assert changed.approval == APPROVAL
    assert approval_that_holds(apply(changed, inverse(approved, change))) == APPROVAL
    assert approval_that_holds(replace(approved, adviser="Another")) is None
    half = SetNoteText(next(EXAMPLE.all_notes()).id, "half a \ud83d")
    assert approval_that_holds(apply(approved, half)) is None


def test_the_state_of_an_approval() -> None:
    approved = replace(EXAMPLE, approval=APPROVAL)
    assert approval_state(EXAMPLE, APPROVAL.covers) is ApprovalState.NONE
    assert approval_state(approved, APPROVAL.covers) is ApprovalState.HOLDS
    assert approval_state(approved, "") is ApprovalState.LAPSED


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("covers", "x"),
        ("covers", "A" * 64),
        ("covers", None),
        ("date", "20.08.2014"),
        ("date", "2014-02-30"),
        ("name", 1),
        ("name", "x" * 1_000_001),
        ("role", None),
        ("colour", "red"),
    ],
)
def test_a_forged_approval_is_refused_with_the_place(key: str, value: object) -> None:
    forged = content(replace(EXAMPLE, approval=APPROVAL))
    forged["approval"][key] = value
    with pytest.raises(BundleError) as caught:
        decode_bundle(sealed(forged))
    assert "approval" in caught.value.faults[0]
