"""All texts of a collection that someone has typed, to look for words in them and to mask them.

What is received is not among them, but for what the collection itself says of it; nor are forms.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeVar

from kplan_desktop.domain.collection.collection import (
    Collection,
    CollectionHead,
    Contact,
    EarlierCollection,
    Edition,
    EditionSource,
    ExtendedDeadline,
    JointActivity,
    JointGoal,
    JointMetric,
    MailTemplate,
    MailWording,
    NoteTheme,
    OfficeMark,
    PurgeRecord,
    Received,
    UnitComment,
    UnitEvent,
    UnitRecord,
)
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdits,
    Entry,
    PutEntry,
    SetCollectionHead,
    SetEarlier,
    entries_of,
)
from kplan_desktop.domain.comments.comments import Comment, CommentAnswer, CommentMark

_V = TypeVar("_V")

TEXT_FIELDS: Final[Mapping[type, tuple[str, ...]]] = {
    CollectionHead: ("title", "author", "introduction", "mails"),
    MailWording: ("reminder", "thanks", "returned"),
    MailTemplate: ("subject", "body"),
    Received: ("unit_name", "taken_in_by", "source", "sender"),
    UnitRecord: ("contact", "deadline", "nothing_to_report", "events"),
    Contact: ("name", "email", "telephone"),
    ExtendedDeadline: ("reason", "by"),
    OfficeMark: ("reason", "by"),
    UnitEvent: ("by", "text"),
    JointGoal: ("text", "themes"),
    NoteTheme: ("title",),
    JointActivity: ("by",),
    JointMetric: ("name", "by"),
    UnitComment: ("comment",),
    Comment: ("quote", "text", "author", "answers", "mark"),
    CommentAnswer: ("author", "text"),
    CommentMark: ("author",),
    Edition: ("name", "by", "sources"),
    EditionSource: ("unit_name",),
    PurgeRecord: ("label", "by"),
    EarlierCollection: ("title", "period"),
}
"""The fields that are typed, or hold what is. All others are ids, hashes, times and numbers."""

_ENTRIES: Final[tuple[type[Entry], ...]] = (
    UnitRecord,
    Received,
    JointGoal,
    JointActivity,
    JointMetric,
    UnitComment,
    Edition,
    PurgeRecord,
)

OfficeText = CollectionHead | EarlierCollection | Entry
"""A part of a collection with texts in it."""


def texts_that_hold(collection: Collection, holds: Callable[[str], bool]) -> tuple[OfficeText, ...]:
    """The parts of a collection in which a text holds the words."""
    return tuple(part for part in _parts(collection) if any(map(holds, _texts(part))))


def office_texts(collection: Collection) -> Iterator[str]:
    """All the texts of a collection."""
    for part in _parts(collection):
        yield from _texts(part)


def masking_edits(collection: Collection, masked: Callable[[str], str]) -> CollectionEdits:
    """The edits that put in place of each text what ``masked`` gives of it; of none, no edits."""
    edits: list[PutEntry | SetCollectionHead | SetEarlier] = []
    for part in _parts(collection):
        changed = with_texts(part, masked)
        if changed is part:
            continue
        match changed:
            case CollectionHead():
                edits.append(SetCollectionHead(changed))
            case EarlierCollection():
                edits.append(SetEarlier(changed))
            case _:
                edits.append(PutEntry(changed))
    return CollectionEdits(tuple(edits))


def with_texts(value: _V, masked: Callable[[str], str]) -> _V:
    """A value with its texts replaced; itself where none differs."""
    changed: Any = value
    if isinstance(value, str):
        changed = masked(value)
    elif isinstance(value, tuple):
        changed = tuple(with_texts(item, masked) for item in value)
    elif type(value) in TEXT_FIELDS:
        fields = {name: getattr(value, name) for name in TEXT_FIELDS[type(value)]}
        changed = dataclasses.replace(
            value,  # type: ignore[type-var]  # all of them are dataclasses
            **{name: with_texts(item, masked) for name, item in fields.items()},
        )
    return value if changed == value else changed


def _parts(collection: Collection) -> Iterator[OfficeText]:
    yield collection.head
    if collection.earlier is not None:
        yield collection.earlier
    for type_ in _ENTRIES:
        yield from entries_of(collection, type_).values()


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    else:
        for name in TEXT_FIELDS.get(type(value), ()):
            yield from _texts(getattr(value, name))
