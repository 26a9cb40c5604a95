"""The revision number of a report that is delivered again."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kplan_desktop.domain.model.edits import SetRevision
from kplan_desktop.domain.model.revisions import DeliveredRevision, next_revision
from tests.domain.samples import report

REPORT = report()
A, B, C = ("a" * 64, "b" * 64, "c" * 64)


def delivered(revision: int, sha256: str) -> DeliveredRevision:
    return DeliveredRevision(revision, sha256, dt.date(2014, 8, 9))


def test_the_first_delivery_keeps_its_number() -> None:
    assert next_revision(REPORT, A, None) is None


def test_the_same_content_keeps_its_number_however_often_it_is_delivered() -> None:
    assert next_revision(REPORT, A, delivered(1, A)) is None


def test_changed_content_gets_the_next_number_and_names_what_it_replaces() -> None:
    assert next_revision(REPORT, B, delivered(1, A)) == SetRevision(2, A)
    third = replace(REPORT, revision=2, replaces=A)
    assert next_revision(third, C, delivered(2, B)) == SetRevision(3, B)


def test_a_number_given_before_a_delivery_that_failed_is_not_given_again() -> None:
    numbered = replace(REPORT, revision=2, replaces=A)
    assert next_revision(numbered, B, delivered(1, A)) is None
    assert next_revision(numbered, C, delivered(1, A)) is None


def test_a_report_numbered_lower_than_the_last_delivery_gets_the_number_after_it() -> None:
    assert next_revision(REPORT, C, delivered(4, B)) == SetRevision(5, B)
