"""Files that cannot be read: which unit they seem to be from, and what the board says."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kplan_desktop.domain.collection.board import BoardRow, board
from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.collection_edits import PutEntry
from kplan_desktop.domain.collection.unreadable import (
    log_unreadable,
    proposed_address,
    seeming_unit,
    unreadable_name,
)
from tests.collections_made import NOW, TODAY, collection, contact, edited, facts_of_all, received

SOURCE = ("Melding fra Troms.eml", "Melding.kplan.json")
OF_OSLO = replace(received("oslo"), sender="post@kultur.example")


def row_of(one: Collection, unit_id: str) -> BoardRow:
    found = board(one, facts_of_all(one), TODAY).row(unit_id)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("sender", "names", "unit_id"),
    [
        ("kari@hedmark.example", ("Melding fra Troms.eml",), "hedmark"),
        ("Post@Kultur.example", (), "oslo"),
        ("", ("Melding_Sogn-og-Fjordane_r1.kplan.json",), "sogn-og-fjordane"),
        ("", ("MELDING FRA ØSTFOLD.pdf",), "ostfold"),
        ("vestfold@kulturskoleradet.example", ("melding.json",), "vestfold"),
        ("", ("Oslo og Akershus.json",), ""),
        ("noen@example.org", ("melding.json", "Tromsø"), ""),
        ("", (), ""),
    ],
)
def test_the_unit_is_guessed_by_contact_sender_and_name(
    sender: str, names: tuple[str, ...], unit_id: str
) -> None:
    one = collection(OF_OSLO, units=(contact("hedmark", "kari@hedmark.example"),))
    assert seeming_unit(one, sender, names) == unit_id


def test_what_could_not_be_read_is_logged_once_and_shown_until_something_comes() -> None:
    one = collection()
    edit = log_unreadable(one, "troms", SOURCE, "troms@example.org", NOW, "e")
    assert edit is not None
    logged = edited(one, edit)
    assert log_unreadable(logged, "troms", SOURCE, "troms@example.org", NOW, "f") is None
    row = row_of(logged, "troms")
    assert row.unreadable is not None
    assert unreadable_name(row.unreadable) == "Melding.kplan.json"
    assert row_of(one, "troms").unreadable is None
    later = replace(received("troms"), taken_in_at=NOW + dt.timedelta(days=1))
    assert row_of(edited(logged, PutEntry(later)), "troms").unreadable is None


def test_an_address_is_proposed_where_the_contact_has_none() -> None:
    one = collection(OF_OSLO, replace(received("hedmark"), sender="x@hedmark.example"))
    assert proposed_address(row_of(one, "oslo")) == "post@kultur.example"
    assert proposed_address(row_of(one, "troms")) == ""
    known = edited(one, PutEntry(contact("hedmark", "kari@hedmark.example")))
    assert proposed_address(row_of(known, "hedmark")) == ""
    edit = log_unreadable(one, "troms", SOURCE, "troms@example.org", NOW, "e")
    assert edit is not None
    assert proposed_address(row_of(edited(one, edit), "troms")) == "troms@example.org"
