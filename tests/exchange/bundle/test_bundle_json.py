"""The bundle carries a report out and back without loss, and nothing from outside is trusted."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    Report,
    Semester,
    Status,
    When,
    empty_report,
)
from kplan_desktop.exchange.bundle import bundle_json
from kplan_desktop.exchange.bundle.bundle_json import (
    BundleError,
    UndeliverableError,
    canonical_sha256,
    content_sha256,
    decode_bundle,
    encode_bundle,
    report_sha256,
)
from kplan_desktop.storage.ancillary_data import taken_from
from kplan_desktop.storage.forms.form_files import FormLibrary, read_form
from tests import as_written
from tests.exchange.times import AUGUST
from tests.folders import ROOT
from tests.strategies import UGLY_TEXTS, examples, reports

LIBRARY = FormLibrary(ROOT / "forms")
FORM = LIBRARY.load("strategi-2020-2012-2014")
EXAMPLE = as_written.FILE.read_bytes()


def one_note(text: str, activity: Activity | None = None) -> Report:
    report = empty_report(FORM, report_id="r", unit_id="oslo")
    activity = activity or Activity(id="a")
    entry = GoalEntry(goal_id="goal-1.1", notes=(Note(id="n", activity_id=activity.id, text=text),))
    return replace(report, goals=(entry, *report.goals[1:]), activities={activity.id: activity})


def round_trip(report: Report) -> Report:
    return decode_bundle(encode_bundle(report, AUGUST)).report


def sealed(content: dict[str, Any]) -> bytes:
    """Content that someone has changed and given right hashes again."""
    content["form_sha256"] = canonical_sha256(content["form"])
    content["sha256"] = content_sha256(content)
    return json.dumps(content).encode()


def faults_of(data: bytes) -> tuple[str, ...]:
    with pytest.raises(BundleError) as caught:
        decode_bundle(data)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 2000
    return caught.value.faults


@settings(max_examples=examples(40))
@given(reports())
def test_a_report_comes_back_as_it_went_out(report: Report) -> None:
    data = encode_bundle(report, AUGUST)
    read = decode_bundle(data)
    assert read.report == report
    assert read.exported_at == AUGUST
    assert read.sha256 == report_sha256(report)
    assert encode_bundle(read.report, read.exported_at) == data


@settings(max_examples=examples(40))
@given(
    st.datetimes(
        timezones=st.integers(-23, 23).map(lambda hours: dt.timezone(dt.timedelta(hours=hours)))
    )
)
@example(dt.datetime(1, 1, 1, tzinfo=dt.UTC))
@example(dt.datetime(1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=14))))
@example(dt.datetime(9999, 12, 31, 23, 59, 59, tzinfo=dt.timezone(dt.timedelta(hours=-12))))
def test_what_any_clock_has_stamped_is_read_again(time: dt.datetime) -> None:
    report = decode_bundle(EXAMPLE).report
    read = decode_bundle(encode_bundle(report, time))
    assert read.report == report
    if 3 < time.year < 9997:
        assert read.exported_at == time.astimezone(dt.UTC).replace(microsecond=0)
    assert encode_bundle(read.report, read.exported_at) == encode_bundle(report, time)
    (stored,) = taken_from(
        Path("b.json"),
        b"",
        report=report,
        sha256=read.sha256,
        exported_at=read.exported_at,
        approval=None,
    ).deliveries
    assert stored.delivery.made_at == read.exported_at


@pytest.mark.parametrize("text", UGLY_TEXTS)
def test_a_text_is_kept_to_the_letter(text: str) -> None:
    assert round_trip(one_note(text)) == one_note(text)


def test_a_note_of_20000_characters_loses_nothing() -> None:
    report = one_note("å 🎻\r\n" * 4000)
    assert round_trip(report) == report


def test_the_example_is_written_as_it_was_when_the_format_was_made() -> None:
    read = decode_bundle(EXAMPLE)
    assert encode_bundle(read.report, read.exported_at) == EXAMPLE


def test_the_same_report_gives_the_same_bytes_but_for_the_time_stamp() -> None:
    report = decode_bundle(EXAMPLE).report
    first = encode_bundle(report, AUGUST).splitlines()
    second = encode_bundle(report, AUGUST + dt.timedelta(days=400)).splitlines()
    assert [line for line in first if line not in second] == [
        b'  "exported_at": "2014-08-20T12:00:00Z",'
    ]


def test_the_order_in_which_activities_were_made_does_not_show() -> None:
    report = decode_bundle(EXAMPLE).report
    turned = replace(report, activities=dict(reversed(list(report.activities.items()))))
    assert encode_bundle(turned, AUGUST) == encode_bundle(report, AUGUST)


def test_the_time_of_export_is_written_in_utc_to_the_second() -> None:
    oslo = dt.timezone(dt.timedelta(hours=2))
    data = encode_bundle(one_note(""), dt.datetime(2014, 8, 21, 1, 30, 5, 999999, oslo))
    assert json.loads(data)["exported_at"] == "2014-08-20T23:30:05Z"
    with pytest.raises(ValueError, match="no time zone"):
        encode_bundle(one_note(""), dt.datetime(2014, 8, 21))  # noqa: DTZ001 - what is refused


def test_anyone_can_check_the_hash_with_a_json_reader_and_rfc_8785() -> None:
    content = json.loads(EXAMPLE)
    claimed = content.pop("sha256")
    content.pop("exported_at")
    assert hashlib.sha256(rfc8785.dumps(content)).hexdigest() == claimed
    form_hash = hashlib.sha256(rfc8785.dumps(content["form"])).hexdigest()
    assert form_hash == content["form_sha256"]


def test_a_bundle_opens_where_its_form_was_never_seen() -> None:
    other = read_form((ROOT / "tests" / "forms" / "other-structure.json").read_bytes())
    report = empty_report(other, report_id="r", unit_id="nordlys", adviser="Máret")
    assert round_trip(report).form == other


@pytest.mark.parametrize(
    "value", ["0", "0.001", "0.1", "12.5", "1000000", "999999999999", "999999999999.999"]
)
def test_a_figure_is_the_same_number_afterwards(value: str) -> None:
    figure = Figure("elever", Decimal(value), Exactness.ESTIMATE)
    report = one_note("", Activity(id="a", figures=(figure,)))
    assert round_trip(report) == report
    written = json.loads(encode_bundle(report, AUGUST), parse_float=Decimal, parse_int=Decimal)
    assert written["activities"][0]["figures"][0]["value"] == Decimal(value)


def test_an_unknown_figure_is_not_zero() -> None:
    activity = Activity(id="a", figures=(Figure("elever", None, Exactness.UNKNOWN),))
    written = json.loads(encode_bundle(one_note("", activity), AUGUST))
    assert written["activities"][0]["figures"] == [{"metric": "elever", "exactness": "unknown"}]
    assert round_trip(one_note("", activity)).activities["a"] == activity


@pytest.mark.parametrize(
    "when",
    [
        Semester(2014, "autumn"),
        Day(dt.date(2014, 8, 21)),
        DateRange(dt.date(2012, 11, 1), dt.date(2014, 11, 30)),
    ],
    ids=lambda when: type(when).__name__,
)
def test_a_time_keeps_its_kind(when: When) -> None:
    report = one_note("", Activity(id="a", when=when, status=Status.UNCERTAIN))
    assert round_trip(report) == report


@pytest.mark.parametrize(
    "travel",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: json.dumps(json.loads(data)).encode(),
        lambda data: json.dumps(json.loads(data), sort_keys=True, ensure_ascii=False).encode(),
    ],
    ids=["byte order mark", "Windows line ends", "escaped", "sorted"],
)
def test_what_mail_programs_and_editors_do_to_a_file_does_no_harm(
    travel: Callable[[bytes], bytes],
) -> None:
    assert decode_bundle(travel(EXAMPLE)) == decode_bundle(EXAMPLE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("12 kommuner (et", "13 kommuner (et"),
        ('"adviser": ""', '"adviser": "Annen"'),
        ('"revision": 1', '"revision": 2'),
        ('"deadline": "2014-08-21"', '"deadline": "2014-08-22"'),
        ('"sha256": "2', '"sha256": "3'),
    ],
)
def test_a_bundle_changed_on_its_way_is_refused(old: str, new: str) -> None:
    text = EXAMPLE.decode()
    assert old in text
    with pytest.raises(BundleError, match="changed or damaged on its way"):
        decode_bundle(text.replace(old, new, 1).encode())


def test_no_single_damaged_byte_is_taken_for_a_bundle_with_another_content() -> None:
    expected = decode_bundle(EXAMPLE).report
    for position in range(0, len(EXAMPLE), 211):
        damaged = EXAMPLE[:position] + bytes([EXAMPLE[position] ^ 1]) + EXAMPLE[position + 1 :]
        try:
            assert decode_bundle(damaged).report == expected
        except BundleError:
            continue


def test_a_newer_format_is_refused_with_advice() -> None:
    with pytest.raises(BundleError, match="made by a newer Kplan"):
        decode_bundle(b'{"format": "kplan-bundle/3"}')


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "line 1, column 1 is not JSON"),
        (b"%PDF-1.7", "line 1, column 1 is not JSON"),
        (EXAMPLE[:-100], "is not JSON"),
        (b"null", "it is no JSON object"),
        (b"{}", 'it does not say "format": "kplan-bundle/1"'),
        (b'{"format": ["kplan-bundle/1"]}', 'it does not say "format": "kplan-bundle/1"'),
        (b'{"format": {}}', 'it does not say "format": "kplan-bundle/1"'),
        (b'{"format": "kplan-form/1"}', 'it does not say "format": "kplan-bundle/1"'),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"a": NaN}', "NaN is no number in JSON"),
        (b'{"format": 1, "format": 1}', 'the key "format" stands twice in one object'),
        (b'{"adviser": "\\udc00"}', "adviser: the text holds half a character"),
    ],
)
def test_what_is_no_bundle_is_refused_in_one_sentence(data: bytes, fault: str) -> None:
    assert fault in faults_of(data)[0]


def test_a_bundle_of_a_hundred_megabytes_is_not_even_parsed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bundle_json, "MAX_BUNDLE_BYTES", 1000)
    assert faults_of(EXAMPLE) == ("it is larger than 0 MiB",)
    with pytest.raises(UndeliverableError, match="Shorten what is too long"):
        encode_bundle(one_note("x" * 1000), AUGUST)


Harm = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        (lambda c: c.update(colour="red"), "object contains unknown field `colour`"),
        (
            lambda c: c["goals"][0]["measures"][1].update(notes={}),
            "goals[0].measures[1].notes: expected `array`, got `object`",
        ),
        (
            lambda c: c["form"]["units"][0].update(colour="red"),
            'form.units[0]: unknown key "colour"',
        ),
        (
            lambda c: c["form"]["strategy_areas"][1]["goals"][1].update(number="2.1"),
            'form.strategy_areas[1].goals[0]: number "2.1" stands twice',
        ),
        (lambda c: c.pop("form") and c.update(form=[]), "form: expected `object`, got `array`"),
        (lambda c: c["goals"].pop(), "the goals are not those of the form"),
        (lambda c: c["goals"][3].update(number="1.5"), "goals[3].number: it is not the number"),
        (lambda c: c["unit"].update(id="atlantis"), 'the form has no unit "atlantis"'),
        (lambda c: c["unit"].update(name="Oslo"), "unit.name: it is not the name in the form"),
        (lambda c: c.update(revision=0), "revision: expected `int` >= 1"),
        (lambda c: c.update(replaces="abc"), "replaces: expected `str` as the format describes it"),
        (lambda c: c.update(exported_at="i går"), "exported_at: invalid RFC3339"),
        (lambda c: c.update(exported_at="2014-08-20T12:00:00"), "exported_at: expected"),
        (
            lambda c: c["activities"].append(c["activities"][0]),
            'activities[43]: activity "activity-1.1-1-1" stands twice',
        ),
        (lambda c: c["activities"].pop(), 'activity "activity-3.2-1-2" is missing'),
        (
            lambda c: c["activities"].append({"id": "ghost"}),
            'activity "ghost" is told of in no note',
        ),
        (
            lambda c: c["activities"][0].update(
                when={"kind": "range", "first": "2014-02-02", "last": "2014-02-01"}
            ),
            "activities[0]: the range ends (2014-02-01) before it begins",
        ),
        (
            lambda c: c["activities"][0].update(id="x\x1b[31m\n" + "y" * 150),
            "activities[0].id: expected `str` as the format describes it",
        ),
        (
            lambda c: c["activities"][0].update(status="s" * 10**6),
            "activities[0].status: invalid enum value 'sss",
        ),
        (
            lambda c: c["activities"][0].update(when={"kind": "moon"}),
            "activities[0].when.kind: invalid value 'moon'",
        ),
        (
            lambda c: c["activities"][0].update(
                figures=[{"metric": "elever", "exactness": "exact"}]
            ),
            "activities[0]: a figure has a value exactly when it is not unknown",
        ),
        (
            lambda c: c["activities"][0].update(
                figures=[{"metric": "elever", "exactness": "exact", "value": 0.0001}]
            ),
            "activities[0]: a figure has at most 3 decimals",
        ),
        (
            lambda c: c["activities"][0].update(
                figures=[{"metric": "elever", "exactness": "exact", "value": -1}]
            ),
            "activities[0].figures[0].value: expected `float` >= 0",
        ),
        (
            lambda c: c["activities"][0].update(
                figures=[{"metric": "hester", "exactness": "unknown"}]
            ),
            'activity "activity-1.1-1-1" counts "hester", which is no metric',
        ),
        (
            lambda c: c["activities"][0].update(shared_with=["atlantis"]),
            'is shared with "atlantis", which is no unit',
        ),
    ],
)
def test_a_forged_bundle_with_right_hashes_is_refused_with_the_place(
    harm: Harm, fault: str
) -> None:
    content = json.loads(EXAMPLE)
    harm(content)
    assert fault in "; ".join(faults_of(sealed(content)))


def test_a_form_that_is_not_the_one_hashed_is_refused() -> None:
    content = json.loads(EXAMPLE)
    content["form_sha256"] = "0" * 64
    content["sha256"] = content_sha256(content)
    assert faults_of(json.dumps(content).encode()) == (
        "form_sha256: it is not the hash of the form",
    )


def test_half_a_character_in_a_note_is_told_before_it_is_sent() -> None:
    with pytest.raises(
        UndeliverableError, match=r"type a damaged text again.*goals\[0\]\.notes\[0\]\.text: "
    ):
        encode_bundle(one_note("\ud83c"), AUGUST)


def test_a_report_that_is_not_whole_is_never_written() -> None:
    report = replace(one_note(""), activities={})
    with pytest.raises(ValueError, match='activity "a" is missing'):
        encode_bundle(report, AUGUST)
