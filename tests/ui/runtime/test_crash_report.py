"""A crash report has the location of an error, but no content of variables or messages."""

from __future__ import annotations

import datetime as dt
import errno
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

import kplan_desktop
from kplan_desktop.domain.text.strict_json import parse_strict
from kplan_desktop.ui.runtime.crash_report import CrashReport, report_of
from kplan_desktop.ui.runtime.log_file import LogFile

NOON = dt.datetime(2014, 8, 9, 12, 0, tzinfo=dt.UTC)
WRITTEN = "HEMMELIG-Åse-og-Ola"


class OddError(Exception):
    """Has its text in every part of an exception."""

    def __init__(self) -> None:
        super().__init__(WRITTEN, {WRITTEN: WRITTEN})
        self.add_note(WRITTEN)
        self.note_text = WRITTEN

    def __str__(self) -> str:
        return WRITTEN

    __repr__ = __str__


def caught(work: Callable[[], object]) -> CrashReport:
    """The report of what ``work`` raises."""
    try:
        work()
    except Exception as error:  # noqa: BLE001  # the subject of the test
        return report_of(error, at=NOON, thread="MainThread")
    raise AssertionError("nothing was raised")


def test_a_report_has_version_system_type_and_location() -> None:
    text = caught(lambda: parse_strict(b"[1, 2", 100)).text()
    assert f"Kplan {kplan_desktop.__version__}, 2014-08-09 12:00 UTC" in text
    assert "SQLite" in text
    assert "Python 3." in text
    assert "kplan_desktop.domain.text.strict_json.JsonError" in text
    assert "json.decoder.JSONDecodeError" in text
    assert "  json/decoder.py:" in text
    lines = text.splitlines()
    assert any(line.startswith("  kplan_desktop/domain/text/strict_json.py:") for line in lines)
    assert any(line.endswith(" parse_strict") for line in lines)


def test_a_report_contains_no_path_of_this_computer() -> None:
    text = caught(lambda: parse_strict(b"[", 100)).text()
    root = Path(kplan_desktop.__file__).parents[1]
    assert str(root) not in text
    assert str(Path.home()) not in text


def fail_with_text() -> None:
    note = WRITTEN  # noqa: F841  # a local variable with a note in it
    raise OddError


def fail_in_a_chain() -> None:
    try:
        dict[str, int]()[WRITTEN]
    except KeyError as first:
        try:
            int(WRITTEN)
        except ValueError:
            raise OddError from first


def fail_in_compiled_text() -> None:
    exec(compile("def f():\n raise ValueError(1)\nf()", f"/home/{WRITTEN}/{WRITTEN}.py", "exec"))  # noqa: S102  # the file's name is the subject of the test


def fail_on_a_file() -> None:
    Path("/", WRITTEN, f"{WRITTEN}.kplan").read_bytes()


def fail_in_sqlite() -> None:
    sqlite3.connect(":memory:").execute(f'DROP TABLE "{WRITTEN}"')


@pytest.mark.parametrize(
    "work",
    [fail_with_text, fail_in_a_chain, fail_in_compiled_text, fail_on_a_file, fail_in_sqlite],
)
def test_no_text_of_an_exception_is_in_the_report(work: Callable[[], None], tmp_path: Path) -> None:
    report = caught(work)
    log = LogFile(tmp_path, lambda: NOON)
    report.record_in(log, count=1)
    reported = report.text() + log.path.read_text("ascii")
    assert work.__name__ in reported
    assert "HEMMELIG" not in reported
    assert "Ola" not in reported


def test_operating_system_error_codes_are_in_the_report() -> None:
    assert f"(errno-{errno.ENOENT})" in caught(fail_on_a_file).text()
    assert "(SQLITE_ERROR)" in caught(fail_in_sqlite).text()


def test_an_endless_recursion_is_shortened() -> None:
    def endless() -> None:
        endless()

    text = caught(endless).text()
    assert "RecursionError" in text
    assert " more …" in text
    assert len(text.splitlines()) < 70


def test_repeats_of_an_error_are_equal_and_different_errors_are_not() -> None:
    assert caught(fail_with_text).likeness == caught(fail_with_text).likeness
    assert caught(fail_with_text).likeness != caught(fail_in_a_chain).likeness


def test_circular_causes_terminate() -> None:
    def circle() -> None:
        first, second = ValueError(), KeyError()
        first.__cause__, second.__cause__ = second, first
        raise first

    assert len(caught(circle).faults) == 2
