"""Taking what units send into a collection: what each thing is beside what is there already.

Nothing here reads or writes: what is taken in is told by an edit of the collection, and what came
is to be stored with it. What was taken in before gives no edit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from kplan_desktop.domain.collection.collection import (
    Collection,
    Received,
    ReceivedAs,
)
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    CollectionEdits,
    PutEntry,
    RemoveEntry,
    apply_edit,
)
from kplan_desktop.domain.form_editing.form_comparison import FormComparison, compare_forms
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import Report


class IntakeKind(Enum):
    """What became of something that came.

    ``TAKEN`` is the first revision of a report here, ``NEWER`` and ``OLDER`` another one of a
    report that is here; all three are kept. ``SAME`` is here already. ``ANSWERS`` are comments.
    ``UNDECIDED`` is a Word document whose unit is to be chosen. ``DAMAGED`` may hold a delivery
    that cannot be got at, ``NOTHING`` is something else than a delivery; neither is kept, nor is
    ``OTHER_FORM``, which is on a form that is not the collection's.
    """

    TAKEN = "taken"
    SAME = "same"
    NEWER = "newer"
    OLDER = "older"
    ANSWERS = "answers"
    UNDECIDED = "undecided"
    OTHER_FORM = "other form"
    DAMAGED = "damaged"
    NOTHING = "nothing"

    @property
    def is_here(self) -> bool:
        """Whether it is in the collection, by now or before."""
        return self in _HERE


_HERE = frozenset(
    {
        IntakeKind.TAKEN,
        IntakeKind.SAME,
        IntakeKind.NEWER,
        IntakeKind.OLDER,
        IntakeKind.ANSWERS,
    }
)


class RemarkKind(Enum):
    """What the office should know of a delivery that came, to translate in context «Errors»."""

    OTHER_VERSION = QT_TRANSLATE_NOOP(
        "Errors", "It is on another version of the form (%1) than this collection (%2)."
    )
    ALTERED_FORM = QT_TRANSLATE_NOOP(
        "Errors",
        "Its form calls itself the same as this collection's, but is not the same to the letter.",
    )
    NOTES_ELSEWHERE = QT_TRANSLATE_NOOP(
        "Errors",
        "Notes under goals that this collection's form lacks: %1. They are kept and can be read, "
        "but stand under none of its goals.",
    )
    UNKNOWN_UNIT = QT_TRANSLATE_NOOP(
        "Errors",
        'This collection\'s form has no unit "%1". The delivery is kept; say which unit it is of, '
        "or remove it.",
    )
    UNIT_NOW = QT_TRANSLATE_NOOP("Errors", '"%1" is "%2" in this collection\'s form.')
    SECOND_REPORT = QT_TRANSLATE_NOOP(
        "Errors",
        "It is another report than the one that was here of this unit. The one that was made last "
        "counts, until you choose.",
    )
    SAME_NUMBER = QT_TRANSLATE_NOOP(
        "Errors", "Revision %1 is here with another content as well. The one made last counts."
    )
    CHOICE_STAYS = QT_TRANSLATE_NOOP(
        "Errors", "You have chosen which delivery of this unit counts, and that one still does."
    )
    PURGED = QT_TRANSLATE_NOOP(
        "Errors",
        "Personal data was taken out of this delivery here, so it is not taken in again.",
    )
    OTHER_SENDER = QT_TRANSLATE_NOOP(
        "Errors", 'It was sent from "%1"; the unit\'s contact has "%2".'
    )
    SENDER_OF_OTHERS = QT_TRANSLATE_NOOP(
        "Errors", 'From the same address, "%1", came a delivery of %2.'
    )
    SEEMS_FROM = QT_TRANSLATE_NOOP(
        "Errors", "It seems to be from %1, and is told of in the log of that unit."
    )
    FROM_WORD = QT_TRANSLATE_NOOP("Errors", "It was read from a Word document.")
    WORD_TO_LOOK_AT = QT_TRANSLATE_NOOP("Errors", "Texts in it to look at: %1.")
    WORD_WITHOUT_PLACE = QT_TRANSLATE_NOOP("Errors", "Texts in it without a place in the form: %1.")
    WORD_WITHOUT_UNIT = QT_TRANSLATE_NOOP(
        "Errors",
        "It is a filled form in Word that does not say for certain which unit it is from. Say "
        "which, to take it in.",
    )
    WORD_BESIDE_DELIVERY = QT_TRANSLATE_NOOP(
        "Errors",
        "It is a filled form in Word, and %1 has delivered from Kplan as well, with figures that "
        "Word does not have. It is taken in only if you say that it is from %1.",
    )
    COMMENTS_REWORDED = QT_TRANSLATE_NOOP(
        "Errors",
        "Of comments that the office has written itself, %1 came back with other words. Yours "
        "stay.",
    )


_INFORMATION = frozenset({RemarkKind.OTHER_VERSION, RemarkKind.FROM_WORD})


@dataclass(frozen=True, slots=True)
class IntakeRemark:
    """A remark and what fills its text."""

    kind: RemarkKind
    arguments: tuple[str, ...] = ()

    @property
    def is_doubt(self) -> bool:
        """Whether somebody should look at the delivery, and not merely know."""
        return self.kind not in _INFORMATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A delivery that came, decoded and not yet taken in. The fields are those of ``Received``."""

    report: Report
    sha256: str
    content_sha256: str
    form_sha256: str
    made_at: dt.datetime
    received_as: ReceivedAs = ReceivedAs.BUNDLE
    document_sha256: str = ""
    source: tuple[str, ...] = ()
    sender: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What became of a delivery: ``edit`` takes it in, and is None where it stays out.

    ``received`` is its entry, the one that was there for ``SAME``, None for ``OTHER_FORM``.
    ``comparison`` has what differs where it is on another version of the form, from the older
    version to the newer one.
    """

    kind: IntakeKind
    edit: PutEntry | None = None
    received: Received | None = None
    remarks: tuple[IntakeRemark, ...] = ()
    comparison: FormComparison | None = None


def take_in(
    collection: Collection, arrival: Arrival, *, received_id: str, at: dt.datetime, by: str = ""
) -> TakenIn:
    """What a delivery is in a collection, and how it is taken in, as ``received_id``, at that time.

    Whose it is is told by the report in it, never by who sent it.
    """
    report = arrival.report
    if report.form.subject_id != collection.form.subject_id:
        return TakenIn(kind=IntakeKind.OTHER_FORM)
    known = _same(collection, arrival)
    if known is not None:
        purged = () if known.purged_at is None else (IntakeRemark(RemarkKind.PURGED),)
        return TakenIn(kind=IntakeKind.SAME, received=known, remarks=purged)
    received = Received(
        id=received_id,
        unit_id=_unit_id(collection, report),
        unit_name=report.unit_name,
        report_id=report.id,
        revision=report.revision,
        sha256=arrival.sha256,
        content_sha256=arrival.content_sha256,
        made_at=arrival.made_at,
        taken_in_at=at,
        taken_in_by=by,
        received_as=arrival.received_as,
        document_sha256=arrival.document_sha256,
        source=arrival.source,
        sender=arrival.sender,
        form_id=report.form.id,
        form_version=report.form.version,
        form_sha256=arrival.form_sha256,
    )
    comparison = _comparison(collection.form, report.form)
    remarks = (
        *_form_remarks(collection.form, report, comparison),
        *_unit_remarks(collection, received, report.unit_id),
        *_sender_remarks(collection, received),
    )
    return TakenIn(
        kind=_kind(collection, received),
        edit=PutEntry(received),
        received=received,
        remarks=remarks,
        comparison=comparison,
    )


def assign_unit(collection: Collection, received_id: str, unit_id: str) -> CollectionEdit:
    """The edit by which a delivery counts for a unit, or for none (empty).

    What was decided of it, and the comments on it, go along to the unit.
    Raises LookupError for a delivery that is not here and for a unit that the form lacks.
    """
    if unit_id:
        collection.form.unit(unit_id)
    received = collection.received[received_id]
    edits = (*_choice_dropped(collection, received), PutEntry(replace(received, unit_id=unit_id)))
    if not unit_id:
        return CollectionEdits(edits)
    without_choice = apply_edit(collection, CollectionEdits(edits))
    moved = (
        *_log_moved(without_choice, received, unit_id),
        *(
            PutEntry(replace(each, unit_id=unit_id))
            for each in collection.comments.values()
            if each.comment.sha256 == received.content_sha256 and each.unit_id != unit_id
        ),
    )
    return CollectionEdits((*edits, *moved))


def remove_received(collection: Collection, received_id: str) -> CollectionEdit:
    """The edit that removes a delivery. Raises LookupError for one that is not here."""
    received = collection.received[received_id]
    return CollectionEdits(
        (*_choice_dropped(collection, received), RemoveEntry(Received, received_id))
    )


def _log_moved(
    collection: Collection, received: Received, unit_id: str
) -> Iterator[CollectionEdit]:
    """Moves what the logs of other units say of a delivery to that of the unit."""
    record = collection.record(unit_id)
    events = list(record.events)
    for other in collection.units.values():
        about = [each for each in other.events if each.sha256 == received.sha256]
        if other.unit_id != unit_id and about:
            events += about
            left = tuple(each for each in other.events if each not in about)
            yield PutEntry(replace(other, events=left))
    if len(events) > len(record.events):
        yield PutEntry(replace(record, events=tuple(sorted(events, key=lambda each: each.at))))


def _choice_dropped(collection: Collection, received: Received) -> Iterator[CollectionEdit]:
    """Drops the office's choice that a delivery counts."""
    record = collection.record(received.unit_id)
    if record.counts == received.id:
        yield PutEntry(replace(record, counts=""))


def _same(collection: Collection, arrival: Arrival) -> Received | None:
    """The delivery with the same content, or of which this is the state before it was purged."""
    report = arrival.report
    for known in collection.received.values():
        if arrival.content_sha256 == known.content_sha256 or arrival.sha256 == known.sha256:
            return known
        is_document = bool(known.document_sha256) and known.unit_id == _unit_id(collection, report)
        if is_document and known.document_sha256 == arrival.document_sha256:
            return known
        is_purged = known.purged_at is not None and known.made_at == arrival.made_at
        same = known.report_id, known.revision, known.unit_name
        if is_purged and same == (report.id, report.revision, report.unit_name):
            return known
    return None


def _unit_id(collection: Collection, report: Report) -> str:
    """The unit that a report counts for, or that the office gave an earlier revision of it.

    Empty where it is not clear.
    """
    unit = collection.form.unit_now(report.unit_id)
    if unit is not None:
        return unit.id
    earlier = (
        each.unit_id
        for each in collection.received.values()
        if (each.report_id, each.unit_name) == (report.id, report.unit_name) and each.unit_id
    )
    return next(earlier, "")


def _kind(collection: Collection, new: Received) -> IntakeKind:
    """What a delivery is beside the others of its report. A copied report may be of two units."""
    age = new.revision, new.made_at
    ages = [
        (each.revision, each.made_at)
        for each in collection.received.values()
        if (each.report_id, each.unit_id) == (new.report_id, new.unit_id)
    ]
    if not ages:
        return IntakeKind.TAKEN
    return IntakeKind.NEWER if age >= max(ages) else IntakeKind.OLDER


def _comparison(form: Form, other: Form) -> FormComparison | None:
    """What differs between the forms; None where nothing does but their language."""
    if form == other:
        return None
    old, new = (other, form) if other.version < form.version else (form, other)
    comparison = compare_forms(old, new)
    is_same = (form.id, form.version) == (other.id, other.version) and not comparison
    return None if is_same or comparison.is_translation else comparison


def _form_remarks(
    form: Form, report: Report, comparison: FormComparison | None
) -> Iterator[IntakeRemark]:
    other = report.form
    if comparison is not None:
        if (other.id, other.version) == (form.id, form.version):
            yield IntakeRemark(RemarkKind.ALTERED_FORM)
        else:
            versions = str(other.version), str(form.version)
            yield IntakeRemark(RemarkKind.OTHER_VERSION, versions)
    goals = {goal.id for goal in form.goals()}
    elsewhere = sum(
        1
        for entry in report.goals
        if entry.goal_id not in goals
        for note in entry.all_notes()
        if note.text.strip()
    )
    if elsewhere:
        yield IntakeRemark(RemarkKind.NOTES_ELSEWHERE, (str(elsewhere),))


def _unit_remarks(
    collection: Collection, new: Received, reported_as: str
) -> Iterator[IntakeRemark]:
    if not new.unit_id:
        yield IntakeRemark(RemarkKind.UNKNOWN_UNIT, (new.unit_name,))
        return
    name = collection.form.unit(new.unit_id).name
    if new.unit_id != reported_as:
        yield IntakeRemark(RemarkKind.UNIT_NOW, (new.unit_name, name))
    of_unit = collection.received_of(new.unit_id)
    if any(each.report_id != new.report_id for each in of_unit):
        yield IntakeRemark(RemarkKind.SECOND_REPORT)
    same_number = ((each.report_id, each.revision) for each in of_unit)
    if (new.report_id, new.revision) in same_number:
        yield IntakeRemark(RemarkKind.SAME_NUMBER, (str(new.revision),))
    if collection.record(new.unit_id).counts in collection.received:
        yield IntakeRemark(RemarkKind.CHOICE_STAYS)


def _sender_remarks(collection: Collection, new: Received) -> Iterator[IntakeRemark]:
    sender = new.sender.casefold()
    if not sender or not new.unit_id:
        return
    contact = collection.record(new.unit_id).contact.email
    if contact and contact.casefold() != sender:
        yield IntakeRemark(RemarkKind.OTHER_SENDER, (new.sender, contact))
    others = {
        each.unit_name: None
        for each in collection.received.values()
        if each.unit_id != new.unit_id and each.sender.casefold() == sender
    }
    if others:
        yield IntakeRemark(RemarkKind.SENDER_OF_OTHERS, (new.sender, ", ".join(others)))
