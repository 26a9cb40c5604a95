"""Editions of the joint report: what they are called, what they are made of, and what came later.

An edition is never changed. Removed, and put back by an undo, it is the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kplan_desktop.domain.collection.collection import (
    Collection,
    Edition,
    EditionSource,
    Received,
)
from kplan_desktop.domain.collection.collection_edits import PutEntry, RemoveEntry
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError
from kplan_desktop.domain.text.folding import caseless, one_line
from kplan_desktop.domain.text.formatting import Language, language_of

MAX_NAME: Final = 80
"""Characters of an edition's name, which stands at the foot of every page."""

_NUMBERED: Final[Mapping[Language, str]] = {
    "nb": "Utgave {number}",
    "nn": "Utgåve {number}",
    "en": "Edition {number}",
}


class EditionNameError(UserError):
    """An edition cannot be called that."""

    template = QT_TRANSLATE_NOOP("Errors", "Give the edition a name of 1 to %1 characters.")

    def __init__(self) -> None:
        super().__init__(str(MAX_NAME))


class EditionNameTakenError(UserError):
    """Another edition is called that; upper and lower case and spaces make no difference."""

    template = QT_TRANSLATE_NOOP(
        "Errors", 'There is an edition called "%1" already. Give the new one another name.'
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionNews:
    """What differs now from an edition: the deliveries that count now and are not in it.

    ``later`` are of units that had not delivered, ``revised`` of units whose other delivery is in
    it. ``gone`` are the names of the units in it of which nothing counts any more.
    """

    later: tuple[Received, ...] = ()
    revised: tuple[Received, ...] = ()
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.later or self.revised or self.gone)


def edition_called(collection: Collection, name: str) -> Edition | None:
    """The edition of that name, upper and lower case alike."""
    wanted = caseless(name)
    found = (each for each in collection.editions.values() if caseless(each.name) == wanted)
    return next(found, None)


def next_edition_name(collection: Collection) -> str:
    """«Utgave 1», counted on from the editions that are there; a name that none of them has."""
    words = _NUMBERED[language_of(collection.form.language)]
    number = len(collection.editions) + 1
    while edition_called(collection, words.format(number=number)) is not None:
        number += 1
    return words.format(number=number)


def checked_edition_name(collection: Collection, name: str) -> str:
    """The name that a new edition is given, in one line.

    Raises EditionNameError and EditionNameTakenError.
    """
    wanted = one_line(name)
    if not 1 <= len(wanted) <= MAX_NAME or not wanted.isprintable():
        raise EditionNameError
    if (known := edition_called(collection, wanted)) is not None:
        raise EditionNameTakenError(known.name)
    return wanted


def new_edition(
    collection: Collection,
    *,
    edition_id: str,
    name: str,
    at: dt.datetime,
    made_with: str,
    pdf_sha256: str,
    state_sha256: str,
) -> PutEntry:
    """The edit that adds an edition of the deliveries that count now.

    Raises EditionNameError and EditionNameTakenError.
    """
    return PutEntry(
        Edition(
            id=edition_id,
            name=checked_edition_name(collection, name),
            made_at=at,
            by=collection.head.author,
            made_with=made_with,
            sources=tuple(_sources(collection)),
            pdf_sha256=pdf_sha256,
            state_sha256=state_sha256,
        )
    )


def remove_edition(collection: Collection, edition_id: str) -> RemoveEntry:
    """The edit that removes an edition. Raises LookupError for one that is not there."""
    return RemoveEntry(Edition, collection.editions[edition_id].id)


def news_since(collection: Collection, edition: Edition) -> EditionNews:
    """What the edition does not have of what counts now."""
    sources = {each.unit_id: each for each in edition.sources}
    later: list[Received] = []
    revised: list[Received] = []
    for received in counting_deliveries(collection):
        source = sources.pop(received.unit_id, None)
        if source is None:
            later.append(received)
        elif not _is_same(received, source):
            revised.append(received)
    return EditionNews(
        later=tuple(later),
        revised=tuple(revised),
        gone=tuple(each.unit_name for each in sources.values()),
    )


def counting_deliveries(collection: Collection) -> Iterator[Received]:
    """The deliveries that count, in the form's order of units."""
    for unit in collection.form.units:
        received = collection.counting(unit.id)
        if received is not None:
            yield received


def _sources(collection: Collection) -> Iterator[EditionSource]:
    names = {unit.id: unit.name for unit in collection.form.units}
    for received in counting_deliveries(collection):
        yield EditionSource(
            unit_id=received.unit_id,
            unit_name=names[received.unit_id],
            revision=received.revision,
            made_at=received.made_at,
            content_sha256=received.content_sha256,
            sha256=received.sha256,
            document_sha256=received.document_sha256,
        )


def _is_same(received: Received, source: EditionSource) -> bool:
    """Whether it is the delivery in the edition, or what a purge has left of that."""
    if received.sha256 == source.sha256:
        return True
    same_number = (received.revision, received.made_at) == (source.revision, source.made_at)
    return received.purged_at is not None and same_number
