"""Reading what was sent and telling what it is beside a collection: work for another thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.collection_edits import CollectionEdit
from kplan_desktop.exchange.hand_over.hand_over_format import Progress
from kplan_desktop.exchange.incoming.collection_intake import CollectionIntake, IntakeLine
from kplan_desktop.exchange.incoming.incoming_files import Incoming, read_sent_file
from kplan_desktop.exchange.incoming.sent_files import sent_files
from kplan_desktop.storage.collection.collection_file import StoredContent


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeStamp:
    """Who takes something in, and when; ``new_id`` gives the ids of what is taken in."""

    by: str
    at: dt.datetime
    new_id: Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeOutcome:
    """A line for each thing, the edit that takes them in (None: nothing is new), and its contents.

    ``before`` is the collection that they were looked at beside.
    """

    before: Collection
    lines: tuple[IntakeLine, ...]
    edit: CollectionEdit | None
    contents: tuple[StoredContent, ...]


def read_files(
    paths: Sequence[Path], leave_out: Sequence[Path], progress: Progress
) -> tuple[Incoming, ...]:
    """What is in files and folders; ``leave_out`` are those that are open here."""
    sent = list(sent_files(paths, leave_out=leave_out))
    found: list[Incoming] = []
    for number, file in enumerate(sent):
        progress(number, len(sent))
        found += read_sent_file(file)
    return tuple(found)


def take_in_items(
    items: Sequence[Incoming], collection: Collection, stamp: IntakeStamp, progress: Progress
) -> IntakeOutcome:
    """What becomes of each in the collection."""
    intake = _intake(collection, stamp)
    lines: list[IntakeLine] = []
    for number, item in enumerate(items):
        progress(number, len(items))
        lines += intake.take(item)
    return _outcome(collection, intake, lines)


def take_in_word(
    line: IntakeLine, unit_id: str, collection: Collection, stamp: IntakeStamp
) -> IntakeOutcome:
    """What becomes of a filled form in Word that is from this unit. Raises UndeliverableError."""
    intake = _intake(collection, stamp)
    return _outcome(collection, intake, [intake.take_word(line, unit_id)])


def _intake(collection: Collection, stamp: IntakeStamp) -> CollectionIntake:
    return CollectionIntake(collection, at=stamp.at, by=stamp.by, new_id=stamp.new_id)


def _outcome(
    collection: Collection, intake: CollectionIntake, lines: Sequence[IntakeLine]
) -> IntakeOutcome:
    contents = (StoredContent(one.sha256, one.data, one.facts) for one in intake.contents.values())
    return IntakeOutcome(
        before=collection, lines=tuple(lines), edit=intake.edit, contents=tuple(contents)
    )
