"""A bundle may hold far more than any region writes, and not more than a reader can bear."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import GoalEntry, RegionalMeasure, Report, empty_report
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.domain.text.strict_json import MAX_DEPTH, MAX_VALUES
from kplan_desktop.exchange.bundle.bundle_json import (
    BundleError,
    UndeliverableError,
    decode_bundle,
    encode_bundle,
)
from kplan_desktop.exchange.bundle.schema_types import (
    MAX_COUNT,
    MAX_MEASURES,
    MAX_SMALL_LIST,
    MAX_TEXT,
)
from kplan_desktop.exchange.wording.file_names import (
    bundle_name,
    mail_name,
    plan_pdf_name,
    report_pdf_name,
)
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary
from tests import as_written
from tests.exchange.times import AUGUST
from tests.fuzz.mutations import sealed

LIBRARY = FormLibrary(program_files().forms)
FORM = LIBRARY.load("strategi-2020-2012-2014")
EXAMPLE = as_written.FILE.read_bytes()

Harm = Callable[[dict[str, Any]], object]
FIGURE = {"metric": "elever", "exactness": "unknown"}


def refused(data: bytes) -> str:
    with pytest.raises(BundleError) as caught:
        decode_bundle(data)
    assert str(caught.value).isprintable()
    return "; ".join(caught.value.faults)


def forged(harm: Harm) -> bytes:
    content = json.loads(EXAMPLE)
    harm(content)
    return sealed(content)


def with_measures(*measures: RegionalMeasure) -> Report:
    report = empty_report(FORM, report_id="r", unit_id="oslo")
    entry = GoalEntry(goal_id="goal-1.1", measures=measures)
    return replace(report, goals=(entry, *report.goals[1:]))


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        (
            lambda c: c["goals"][0]["measures"][0].update(text="x" * (MAX_TEXT + 1)),
            f"goals[0].measures[0].text: expected `str` of length <= {MAX_TEXT}",
        ),
        (lambda c: c.update(adviser="x" * (MAX_TEXT + 1)), "adviser: expected `str` of length <="),
        (
            lambda c: c["goals"][0].update(
                measures=[{"id": str(n), "text": ""} for n in range(MAX_MEASURES + 1)]
            ),
            f"goals[0].measures: expected `array` of length <= {MAX_MEASURES}",
        ),
        (
            lambda c: c.update(goals=c["goals"][:1] * (MAX_SMALL_LIST + 1)),
            "goals: expected `array` of length <= 1000",
        ),
        (
            lambda c: c["activities"][2].update(figures=[FIGURE] * (MAX_SMALL_LIST + 1)),
            "activities[2].figures: expected `array` of length <= 1000",
        ),
        (
            lambda c: c["activities"][2].update(shared_with=["oslo"] * (MAX_SMALL_LIST + 1)),
            "activities[2].shared_with: expected `array` of length <= 1000",
        ),
        (
            lambda c: c.update(activities=c["activities"][:1] * 100_001),
            "activities: expected `array` of length <= 100000",
        ),
        (lambda c: c.update(revision=MAX_COUNT + 1), f"revision: expected `int` <= {MAX_COUNT}"),
        (lambda c: c["form"].update(version=MAX_COUNT + 1), "form.version: the version 1000001"),
        (
            lambda c: c["form"].update(units=c["form"]["units"] * 100),
            "form.units: the list has 1900 entries, which is more than 1000",
        ),
        (
            lambda c: c["form"].update(strategy_areas=c["form"]["strategy_areas"] * 50),
            "form.strategy_areas: the list has 150 entries, which is more than 100",
        ),
        (
            lambda c: c["form"]["report"].update(title="x" * 20_001),
            "form.report.title: the text has 20001 characters, which is more than 20000",
        ),
        (
            lambda c: c["form"]["report"].update(title="\u202d\x1b"),
            "form.report.title: the text holds the control character U+001B",
        ),
    ],
)
def test_what_is_beyond_the_limits_is_refused_with_the_place(harm: Harm, fault: str) -> None:
    assert fault in refused(forged(harm))


@pytest.mark.parametrize("char", ["\x00", "\n", "\x1b", "\x7f", "\x85", "\u2028"])
def test_an_id_holds_no_control_character_not_even_at_its_end(char: str) -> None:
    for harm in (
        lambda c: c.update(report_id=f"r{char}"),
        lambda c: c["goals"][0]["measures"][0].update(id=f"{char}m"),
    ):
        assert "expected `str` as the format describes it" in refused(forged(harm))


def test_a_hash_ends_where_it_ends() -> None:
    assert refused(forged(lambda c: c.update(replaces="0" * 64 + "\n"))).startswith("replaces: ")


@pytest.mark.parametrize(
    "stamp", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+23:59"]
)
def test_a_time_that_no_clock_shows_is_refused(stamp: str) -> None:
    assert "exported_at: " in refused(forged(lambda c: c.update(exported_at=stamp)))


def test_the_time_of_another_zone_is_told_in_utc() -> None:
    data = forged(lambda c: c.update(exported_at="2014-08-20T14:30:00.250+02:00"))
    stamp = decode_bundle(data).exported_at
    assert stamp == dt.datetime(2014, 8, 20, 12, 30, 0, 250_000, dt.UTC)
    assert stamp.utcoffset() == dt.timedelta(0)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (
            b'{\n"a": [' + b"0," * MAX_VALUES + b"0]}",
            f"it holds more than {MAX_VALUES} values, up to line 2, column ",
        ),
        (b'{\n "a": ' + b"[" * MAX_DEPTH + b"]" * MAX_DEPTH + b"}", "line 2, column 38 is nested"),
        (b'{"a": [{"b": 1, "b": 2}]}', 'a[0]: the key "b" stands twice in one object'),
        (b'{"a": {"b": [1, NaN]}}', "a.b[1]: NaN is no number in JSON"),
        (b'{"a": {"b": 1e999}}', "a.b: the number 1e999 has more digits than can be kept"),
        (b'{"a": {"\\ud83c": 1}}', "a.\ufffd: the key holds half a character"),
    ],
)
def test_what_is_no_json_for_everybody_is_refused_with_the_place(data: bytes, fault: str) -> None:
    assert fault in refused(data)


def test_brackets_and_quotes_in_a_text_count_for_nothing() -> None:
    text = '[{"\\' * 50_000 + ",," * 300_000
    report = with_measures(RegionalMeasure(id="m", text=text))
    assert decode_bundle(encode_bundle(report, AUGUST)).report == report


@pytest.mark.parametrize(
    ("report", "place"),
    [
        (with_measures(RegionalMeasure(id="m", text="x" * (MAX_TEXT + 1))), "goals[0].measures[0]"),
        (with_measures(RegionalMeasure(id="m\x00", text="")), "goals[0].measures[0].id"),
        (replace(with_measures(), revision=MAX_COUNT + 1), "revision: "),
    ],
)
def test_what_the_reader_would_refuse_is_told_by_the_writer(report: Report, place: str) -> None:
    with pytest.raises(UndeliverableError, match="cannot be delivered") as caught:
        encode_bundle(report, AUGUST)
    assert place in str(caught.value)


TRAPS = (
    *("../../etc/passwd", "C:\\Windows\\x", "\\\\host\\share", "~root", "-rf", "CON", "nul.txt"),
    *("a/b", "..", ".", "x" * 5000, "\u202egpj.exe", "<b>|?*", "a\u200bb", " "),
)


@pytest.mark.parametrize("trap", TRAPS)
def test_no_name_in_a_bundle_becomes_a_path(trap: str) -> None:
    report = decode_bundle(EXAMPLE).report
    form: Form = replace(
        report.form,
        units=tuple(replace(unit, name=trap) for unit in report.form.units),
        report=replace(report.form.report, name=trap, title=trap),
        plan=replace(report.form.plan, name=trap),
    )
    hostile = replace(report, form=form, id=trap, adviser=trap)
    for proposed in (bundle_name, mail_name, plan_pdf_name, report_pdf_name):
        name = proposed(hostile)
        assert safe_file_name(name) == name
        assert not set(name) & set('/\\:*?"<>|\x00\n\u202e')
        assert not name.startswith((".", "-", "~"))
        assert len(name.encode()) <= 255
