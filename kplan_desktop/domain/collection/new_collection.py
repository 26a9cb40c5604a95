"""A new collection, and what comes along to it from that of the period before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kplan_desktop.domain.collection.collection import (
    Collection,
    CollectionHead,
    Contact,
    EarlierCollection,
    UnitRecord,
)
from kplan_desktop.domain.model.form import Form, Unit


def new_collection(form: Form, collection_id: str, *, title: str, author: str) -> Collection:
    """A collection of a form into which nothing has come yet."""
    return Collection(
        id=collection_id, form=form, head=CollectionHead(title=title.strip(), author=author.strip())
    )


def with_earlier(
    collection: Collection, before: Collection, kept: EarlierCollection | None
) -> Collection:
    """A new collection with what is ``kept`` of that of the period before, and its contacts.

    The office's wording of mails comes along as well.
    """
    units = {
        unit.id: UnitRecord(unit_id=unit.id, contact=contact)
        for unit, contact in _contacts(collection.form, before)
    }
    head = replace(collection.head, mails=before.head.mails)
    return replace(collection, head=head, units=units, earlier=kept)


def _contacts(form: Form, before: Collection) -> Iterator[tuple[Unit, Contact]]:
    """The contact of each unit of the form, its own or, where it had none, a predecessor's."""
    for unit in form.units_in_period():
        for unit_id in (unit.id, *unit.predecessors):
            contact = before.record(unit_id).contact
            if contact != Contact():
                yield unit, contact
                break
