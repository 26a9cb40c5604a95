"""All texts of a collection are looked through and masked: no field that is typed is forgotten."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator

from kplan_desktop.domain.collection.collection import (
    Collection,
    CollectionHead,
    EarlierCollection,
    Edition,
    JointActivity,
    JointGoal,
    JointMetric,
    PurgeRecord,
    Received,
    UnitComment,
    UnitRecord,
)
from kplan_desktop.domain.collection.office_texts import TEXT_FIELDS, masking_edits, with_texts
from kplan_desktop.domain.model.form import Form
from tests.collections_made import collection, received

NOT_TYPED = {"id", "of", "made_with", "delivered", "counts", "into"}
NOT_TYPED_ENDINGS = ("_id", "sha256", "location", "figures")


def field_types(kind: type) -> Iterator[tuple[str, object]]:
    """The fields of a dataclass with their types."""
    hints = typing.get_type_hints(kind)
    for field in dataclasses.fields(kind):
        yield field.name, hints[field.name]


def kinds_in(annotation: object) -> Iterator[type]:
    """The classes in a type."""
    if isinstance(annotation, type) and not typing.get_args(annotation):
        yield annotation
    for part in typing.get_args(annotation):
        yield from kinds_in(part)


def test_every_field_that_may_be_typed_is_among_the_texts() -> None:
    left: list[type] = [
        *(CollectionHead, EarlierCollection, UnitRecord, Received, JointGoal, JointActivity),
        *(JointMetric, UnitComment, Edition, PurgeRecord),
    ]
    seen: set[type] = set()
    forgotten = []
    while left:
        kind = left.pop()
        if kind in seen or kind is Form:
            continue
        seen.add(kind)
        for name, annotation in field_types(kind):
            inner = [each for each in kinds_in(annotation) if dataclasses.is_dataclass(each)]
            holds = str in kinds_in(annotation) or bool(set(inner) & TEXT_FIELDS.keys())
            is_text = name in TEXT_FIELDS.get(kind, ())
            if holds and not (is_text or name in NOT_TYPED or name.endswith(NOT_TYPED_ENDINGS)):
                forgotten.append(f"{kind.__name__}.{name}")
            left += inner if is_text else []
    assert forgotten == []


def test_what_holds_nothing_to_mask_is_not_touched() -> None:
    one: Collection = collection(received("a"))
    assert masking_edits(one, str.strip).edits == ()
    assert with_texts(one.head, str.strip) is one.head
