"""A new collection, and what comes along to it from that of the period before."""

from __future__ import annotations

from dataclasses import replace

from kplan_desktop.domain.collection.collection import (
    Collection,
    CollectionHead,
    EarlierCollection,
)
from kplan_desktop.domain.collection.collection_edits import apply_edit
from kplan_desktop.domain.collection.unit_edits import take_contacts
from kplan_desktop.domain.model.form import Form


def new_collection(form: Form, collection_id: str, *, title: str, author: str) -> Collection:
    """A collection of a form into which nothing has come yet."""
    return Collection(
        id=collection_id, form=form, head=CollectionHead(title=title.strip(), author=author.strip())
    )


def with_earlier(
    collection: Collection, before: Collection, kept: EarlierCollection | None
) -> Collection:
    """A new collection with what is ``kept`` of that of the period before, and its contacts.

    These are the ones that ``take_contacts`` brings along. The office's wording of mails comes
    along as well.
    """
    head = replace(collection.head, mails=before.head.mails)
    made = replace(collection, head=head, earlier=kept)
    return apply_edit(made, take_contacts(made, before))
