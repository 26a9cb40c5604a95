"""The parts of a collection as JSON, and back, strictly.

Keys are the fields' names, so that a field with a default can be added without a new format. The
same value gives the same bytes. What is read is not trusted: unknown keys, times without an offset
and values of another type are refused.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final, Literal, TypeVar

import msgspec

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
from kplan_desktop.domain.collection.collection_edits import Entry, key_of
from kplan_desktop.domain.form_format.form_check import form_faults
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError, fault_list
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import MAX_DECIMALS, MAX_FIGURE
from kplan_desktop.domain.text.strict_json import JsonError, check_limits, type_fault
from kplan_desktop.storage.rows.tables import DamageError

_E = TypeVar("_E", bound=Entry)
_V = TypeVar("_V")

_MAX_TOTAL: Final = 10**6 * MAX_FIGURE
"""More than any figures of all units add up to."""

MAX_STATE_BYTES = 96 * 2**20
"""No state is larger: what a decision takes is a few hundred bytes."""


class StateNotReadError(UserError):
    """The stored state of a collection is none, or damaged. ``faults`` are English clauses."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "What the edition was made of cannot be read. Make a new edition; its PDF is still there.",
    )

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__(detail=fault_list(self.faults))


@dataclasses.dataclass(frozen=True, slots=True)
class _CollectionState:
    """What a state holds: a collection with its entries as lists."""

    format: Literal["kplan-collection-state/1"]
    id: str
    form: Form
    head: CollectionHead
    units: tuple[UnitRecord, ...]
    received: tuple[Received, ...]
    goals: tuple[JointGoal, ...]
    joint_activities: tuple[JointActivity, ...]
    joint_metrics: tuple[JointMetric, ...]
    comments: tuple[UnitComment, ...]
    editions: tuple[Edition, ...]
    purges: tuple[PurgeRecord, ...]
    earlier: EarlierCollection | None


def encode_state(collection: Collection) -> bytes:
    """All of a collection but its contents, the same bytes for the same collection.

    Raises UnicodeEncodeError for a text that no file can hold.
    """
    return encode_value(
        _CollectionState(
            format="kplan-collection-state/1",
            id=collection.id,
            form=collection.form,
            head=collection.head,
            units=tuple(collection.units.values()),
            received=tuple(collection.received.values()),
            goals=tuple(collection.goals.values()),
            joint_activities=tuple(collection.joint_activities.values()),
            joint_metrics=tuple(collection.joint_metrics.values()),
            comments=tuple(collection.comments.values()),
            editions=tuple(collection.editions.values()),
            purges=tuple(collection.purges.values()),
            earlier=collection.earlier,
        )
    )


def decode_state(data: bytes) -> Collection:
    """The collection in these bytes. Raises StateNotReadError."""
    if len(data) > MAX_STATE_BYTES:
        raise StateNotReadError([f"it is larger than {MAX_STATE_BYTES // 2**20} MiB"])
    try:
        state = decode_value(data, _CollectionState)
        require_form(state.form)
        return Collection(
            id=state.id,
            form=state.form,
            head=state.head,
            units=entries_by_key(state.units),
            received=entries_by_key(state.received),
            goals=entries_by_key(state.goals),
            joint_activities=entries_by_key(state.joint_activities),
            joint_metrics=entries_by_key(state.joint_metrics),
            comments=entries_by_key(state.comments),
            editions=entries_by_key(state.editions),
            purges=entries_by_key(state.purges),
            earlier=earlier_checked(state.earlier),
        )
    except DamageError as damage:
        raise StateNotReadError(damage.faults) from damage


def encode_value(value: object) -> bytes:
    """A dataclass as JSON, its sets in order.

    Raises UnicodeEncodeError for a text that no file can hold, and ValueError for a time without an
    offset, which is a bug.
    """
    _require_offsets(value)
    return msgspec.json.encode(value, order="deterministic")


def decode_value(data: bytes | str, type_: type[_V]) -> _V:
    """The value of a dataclass. Raises DamageError for what ``encode_value`` cannot have made."""
    try:
        text = data if isinstance(data, str) else data.decode()
        check_limits(text)
        value = msgspec.json.decode(text, type=type_)
        _require_offsets(value)
        plain = msgspec.to_builtins(value, order="deterministic")
        if not _is_within(msgspec.json.decode(text), plain):
            raise DamageError("it has a value that no Kplan writes")
    except msgspec.ValidationError as error:
        raise DamageError(type_fault(str(error))) from error
    except (msgspec.MsgspecError, JsonError, ValueError, RecursionError) as error:
        raise DamageError(str(error)) from error
    return value


def entries_by_key(entries: Iterable[_E]) -> dict[str, _E]:
    """Entries by their keys, in their order. Raises DamageError for a key that occurs twice."""
    found: dict[str, _E] = {}
    for entry in entries:
        if found.setdefault(key_of(entry), entry) is not entry:
            raise DamageError(f'"{key_of(entry)}" occurs twice')
    return found


def earlier_checked(earlier: EarlierCollection | None) -> EarlierCollection | None:
    """What is kept of the period before. Raises DamageError for what no Kplan has made."""
    if earlier is not None:
        require_form(earlier.form)
        for total in earlier.totals:
            if total.value is not None and not _can_be_total(total.value):
                raise DamageError("it has a total that no figures add up to")
    return earlier


def _can_be_total(value: Decimal) -> bool:
    if not value.is_finite() or not 0 <= value < _MAX_TOTAL:
        return False
    return round(value, MAX_DECIMALS) == value


def require_form(form: Form) -> None:
    """Raise DamageError for a form with faults, as a forged file may hold."""
    faults = form_faults(form)
    if faults:
        raise DamageError(*(f"its form: {fault}" for fault in faults))


def _require_offsets(value: object) -> None:
    """Raise ValueError for a time that does not say its offset from UTC, to the minute."""
    if isinstance(value, dt.datetime):
        offset = value.utcoffset()
        if offset is None or offset % dt.timedelta(minutes=1):
            raise ValueError(f"{value} does not say its offset from UTC in minutes")
    elif isinstance(value, tuple | frozenset):
        for item in value:
            _require_offsets(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            _require_offsets(getattr(value, field.name))


def _is_within(raw: Any, plain: Any) -> bool:
    """Whether plain data is that of a value, but for keys it lacks, which have their defaults."""
    if isinstance(raw, dict):
        return isinstance(plain, Mapping) and all(
            key in plain and _is_within(item, plain[key]) for key, item in raw.items()
        )
    if isinstance(raw, list):
        return (
            isinstance(plain, list | tuple)
            and len(raw) == len(plain)
            and all(map(_is_within, raw, plain))
        )
    return bool(raw == plain)
