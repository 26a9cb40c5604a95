"""What the list of deliveries states, the history of each, and names from untrusted files."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryEvent, DeliveryStatus
from kplan_desktop.domain.delivery.delivery_list import (
    delivered_names,
    file_name_of,
    history,
    listed,
)
from kplan_desktop.domain.text.file_names import name_fault

NOON = dt.datetime(2014, 8, 20, 12, 0, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
MADE = Delivery(
    revision=1,
    sha256="a" * 64,
    made_at=NOON,
    file_names=("Melding_r1.pdf", "Melding_r1.kplan.json", "Melding_r1.eml"),
    deadline=dt.date(2014, 8, 21),
    adviser="Kari Nordmann",
)
SENT = DeliveryEvent(status=DeliveryStatus.SENT, at=NOON + DAY)
RETURNED = DeliveryEvent(
    status=DeliveryStatus.RETURNED,
    at=NOON + 3 * DAY,
    receipt_id="1",
    by="Ola Nordmann",
    reason="Tallene mangler.",
    new_deadline=dt.date(2014, 9, 1),
)


def of_revisions(*revisions: int) -> list[Delivery]:
    return [replace(MADE, revision=number) for number in revisions]


def test_the_newest_delivery_is_listed_first_and_keeps_its_position() -> None:
    rows = listed(of_revisions(1, 2, 3))
    assert [(row.position, row.delivery.revision) for row in rows] == [(2, 3), (1, 2), (0, 1)]


def test_a_delivery_replaces_the_latest_of_a_lower_revision() -> None:
    replaced = [row.replaced and row.replaced.revision for row in listed(of_revisions(1, 2, 2, 4))]
    assert replaced == [2, 1, 1, None]


@given(st.lists(st.integers(1, 4), max_size=12))
def test_what_is_replaced_is_found_as_by_looking_at_each(revisions: list[int]) -> None:
    for row in listed(of_revisions(*revisions)):
        before = of_revisions(*revisions)[: row.position]
        lower = [one for one in before if one.revision < row.delivery.revision]
        assert row.replaced == (lower[-1] if lower else None)


@pytest.mark.parametrize(("after", "late"), [(-1, 0), (0, 0), (1, 0), (2, 1), (30, 29)])
def test_days_late_are_counted_from_the_deadline_that_held(after: int, late: int) -> None:
    (row,) = listed([replace(MADE, made_at=NOON + after * DAY)])
    assert row.days_late == late


def test_without_a_deadline_nobody_is_said_to_be_on_time() -> None:
    (row,) = listed([replace(MADE, deadline=None)])
    assert row.days_late is None


def test_the_history_has_making_sending_and_the_answer_with_its_reason() -> None:
    made, sent, returned = history(replace(MADE, events=(SENT, RETURNED)))
    assert (made.status, made.at, made.by) == (DeliveryStatus.MADE, NOON, "Kari Nordmann")
    assert (sent.status, sent.at) == (DeliveryStatus.SENT, NOON + DAY)
    assert (returned.by, returned.reason) == ("Ola Nordmann", "Tallene mangler.")
    assert returned.new_deadline == dt.date(2014, 9, 1)


@pytest.mark.parametrize(("day", "index"), [(0, 1), (2, 2), (9, 3)])
def test_the_deletion_stands_where_it_happened(day: int, index: int) -> None:
    purged = replace(MADE, events=(SENT, RETURNED), purged_at=NOON + day * DAY)
    assert [entry.status for entry in history(purged)].index(None) == index


def test_events_keep_their_order_though_the_clock_of_the_office_is_behind() -> None:
    early = replace(RETURNED, at=NOON - DAY)
    found = [entry.status for entry in history(replace(MADE, events=(SENT, early)))]
    assert found == [DeliveryStatus.MADE, DeliveryStatus.SENT, DeliveryStatus.RETURNED]


def test_the_file_names_are_those_that_were_delivered() -> None:
    assert file_name_of(MADE, ".pdf") == "Melding_r1.pdf"
    assert file_name_of(MADE, ".kplan.json") == "Melding_r1.kplan.json"
    assert file_name_of(replace(MADE, file_names=("b.kplan.json",)), ".pdf") is None


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("../../.ssh/keys.pdf", "keys.pdf"),
        ("C:\\Windows\\system32\\evil.PDF", "evil.pdf"),
        ("/etc/passwd.pdf", "passwd.pdf"),
        ("CON.pdf", "_CON.pdf"),
        (".pdf", "Kplan.pdf"),
        ("<script>.pdf", "script-.pdf"),
    ],
)
def test_a_hostile_name_is_made_harmless(hostile: str, harmless: str) -> None:
    assert file_name_of(replace(MADE, file_names=(hostile,)), ".pdf") == harmless


@given(st.text(max_size=300))
def test_every_name_is_one_that_all_systems_can_keep(name: str) -> None:
    found = file_name_of(replace(MADE, file_names=(name + ".pdf",)), ".pdf")
    assert found is None or (name_fault(found) is None and "/" not in found)


def test_no_name_leads_out_of_its_folder_or_deceives() -> None:
    names = (
        "../a.pdf",
        "..",
        "C:\\b.pdf",
        "/",
        "\\\\server\\share\\c.pdf",
        "b\u202efdp.exe",
        "x\0.pdf",
    )
    found = delivered_names(replace(MADE, file_names=names))
    assert found == ("a.pdf", "b.pdf", "c.pdf")
