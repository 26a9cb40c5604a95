"""Editions: names that are never alike, what they are made of, and what came after them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.collection.collection import Collection, Edition
from kplan_desktop.domain.collection.collection_edits import (
    PutEntry,
    RemoveEntry,
    apply_edit,
    inverse_edit,
)
from kplan_desktop.domain.collection.editions import (
    EditionNameError,
    EditionNameTakenError,
    edition_called,
    new_edition,
    news_since,
    next_edition_name,
    remove_edition,
)
from tests.collections_made import IN_TIME, NOW, collection, digest, edited, received

LATER = IN_TIME + dt.timedelta(days=9)


def added(one: Collection, name: str, edition_id: str = "e1") -> PutEntry:
    return new_edition(
        one,
        edition_id=edition_id,
        name=name,
        at=NOW,
        made_with="1.0",
        pdf_sha256=digest(f"pdf of {name}"),
        state_sha256=digest(f"state of {name}"),
    )


def with_edition(one: Collection) -> tuple[Collection, Edition]:
    after = edited(one, added(one, "Utgave 1"))
    return after, after.editions["e1"]


def test_names_are_counted_up_past_those_that_are_there() -> None:
    one = collection()
    assert next_edition_name(one) == "Utgave 1"
    one = edited(one, added(one, " utgave   1", "e1"))
    assert one.editions["e1"].name == "utgave 1"
    assert next_edition_name(one) == "Utgave 2"
    one = edited(one, added(one, "Til styret", "e2"))
    assert next_edition_name(one) == "Utgave 3"
    assert next_edition_name(edited(one, remove_edition(one, "e1"))) == "Utgave 2"


@given(st.lists(st.sampled_from(["Utgave 1", "UTGAVE 2", "Utgave 3", "x"]), max_size=6))
def test_the_proposed_name_is_never_taken(names: list[str]) -> None:
    one = collection()
    for number, name in enumerate(names):
        if edition_called(one, name) is None:
            one = edited(one, added(one, name, f"e{number}"))
    assert edition_called(one, next_edition_name(one)) is None


@pytest.mark.parametrize("name", ["Utgave 1", "utgave  1", " UTGAVE 1 "])
def test_no_two_are_called_alike(name: str) -> None:
    one, _ = with_edition(collection())
    with pytest.raises(EditionNameTakenError):
        added(one, name, "e2")


@pytest.mark.parametrize("name", ["", "  \n ", "x" * 81, "a\u202eb"])
def test_a_name_is_one_short_line(name: str) -> None:
    with pytest.raises(EditionNameError):
        added(collection(), name)


def test_it_says_what_it_was_made_of() -> None:
    latest = received("oslo", 2, LATER)
    one, edition = with_edition(collection(received("oslo"), latest, received("", unit_name="?")))
    (source,) = edition.sources
    assert (source.unit_id, source.revision, source.sha256) == ("oslo", 2, latest.sha256)
    assert edition.by == "Ola Nordmann"
    assert not news_since(one, edition)


def test_what_came_later_is_told() -> None:
    one, edition = with_edition(collection(received("oslo"), received("troms")))
    late, revised = received("hedmark", made_at=LATER), received("oslo", 2, LATER)
    after = edited(one, PutEntry(late), PutEntry(revised), RemoveEntry(type(late), "troms-1"))
    news = news_since(after, edition)
    assert [each.unit_id for each in news.later] == ["hedmark"]
    assert [each.id for each in news.revised] == [revised.id]
    assert news.gone == ("Troms",)


def test_a_purged_delivery_is_no_news() -> None:
    one, edition = with_edition(collection(received("oslo")))
    purged = replace(one.received["oslo-1"], sha256=digest("purged"), purged_at=NOW)
    assert not news_since(edited(one, PutEntry(purged)), edition)


def test_removing_one_is_undone_exactly() -> None:
    one, edition = with_edition(collection(received("oslo")))
    one = edited(one, added(one, "Utgave 2", "e2"))
    edit = remove_edition(one, edition.id)
    without = apply_edit(one, edit)
    assert edition.id not in without.editions
    assert apply_edit(without, inverse_edit(one, edit)) == one
    with pytest.raises(LookupError):
        remove_edition(without, edition.id)
