"""Comments on a delivery as one small JSON file, ``kplan-comments/1`` (docs/formats.md).

Input is never trusted: the hash is checked before anything else is read from it, and then every
rule of the format.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kplan_desktop import __version__
from kplan_desktop.domain.comments.comments import Comment, CommentAnswer, CommentMark, in_order
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError, fault_list
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.text.strict_json import printable
from kplan_desktop.domain.text.time_stamps import FIRST_YEAR, LAST_YEAR
from kplan_desktop.exchange.bundle.schema_types import UnitWire
from kplan_desktop.exchange.correspondence.checked_json import (
    EMPTY_HASH,
    CheckedJsonError,
    decode_checked,
    encode_checked,
)
from kplan_desktop.exchange.correspondence.comments_schema import (
    COMMENTS_FORMAT,
    AnswerWire,
    CommentsWire,
    CommentWire,
    MarkWire,
    PlaceWire,
    WriterWire,
)

COMMENTS_ENDING = ".kplan-comments.json"

MAX_COMMENTS_BYTES = 8 * 2**20
"""A hundred comments with their answers have 60 KiB."""


class CommentsError(UserError):
    """A file that has no comments to use. ``faults`` has an English clause for each reason."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "These are no comments that can be used: it is another file, or was changed or damaged on "
        "its way. Ask for it to be sent again.",
    )

    def __init__(self, *faults: str) -> None:
        self.faults = faults
        super().__init__(detail=fault_list(faults))


class NewerCommentsError(CommentsError):
    """Comments of a format that only a newer Kplan knows."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The comments were written by a newer Kplan. Take them in with that one."
    )


class OtherReportError(UserError):
    """Comments on another report than the one that is open; the argument is the other's unit."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The comments are on another report, from %1. Open that one, and take them in there.",
    )


class UnsendableCommentsError(UserError):
    """Comments of which no file can be made, because it could not be read again."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The comments cannot be sent. Shorten what is too long. (%1)"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentsFile:
    """A file of comments on the delivery that ``report_id``, ``revision`` and ``sha256`` identify.

    ``author`` is who wrote the file. ``sent_at`` is when it was made to be sent, or None for one
    that is still written on. Times have their offset from UTC.
    """

    id: str
    written_at: dt.datetime
    author: str
    report_id: str
    unit_id: str
    unit_name: str
    revision: int
    sha256: str
    comments: tuple[Comment, ...] = ()
    sent_at: dt.datetime | None = None


def encode_comments(file: CommentsFile) -> bytes:
    """The file's bytes, the same for the same comments. Raises UnsendableCommentsError.

    The reason is a text that is not Unicode, or a size that the format does not have room for.
    """
    wire = CommentsWire(
        format=COMMENTS_FORMAT,
        id=file.id,
        written_at=file.written_at,
        written_by=WriterWire(program="Kplan", version=__version__),
        content_sha256=EMPTY_HASH,
        author=file.author,
        sent_at=file.sent_at,
        report_id=file.report_id,
        unit=UnitWire(id=file.unit_id, name=file.unit_name),
        revision=file.revision,
        sha256=file.sha256,
        comments=tuple(_wire(comment, file) for comment in in_order(file.comments)),
    )
    try:
        return encode_checked(wire, MAX_COMMENTS_BYTES)
    except CheckedJsonError as error:
        raise UnsendableCommentsError(str(error)) from error


def decode_comments(data: bytes) -> CommentsFile:
    """The comments in a file. Raises CommentsError on what is not a whole, unchanged one.

    A byte order mark, other line ends and other spacing between keys do no harm.
    """
    try:
        wire = decode_checked(data, CommentsWire, COMMENTS_FORMAT, MAX_COMMENTS_BYTES)
    except CheckedJsonError as error:
        raise (NewerCommentsError if error.is_newer else CommentsError)(str(error)) from error
    faults = _faults(wire)
    if faults:
        raise CommentsError(*(printable(fault, 300) for fault in faults))
    return CommentsFile(
        id=wire.id,
        written_at=wire.written_at,
        author=wire.author,
        report_id=wire.report_id,
        unit_id=wire.unit.id,
        unit_name=wire.unit.name,
        revision=wire.revision,
        sha256=wire.sha256,
        comments=in_order(_comment(each, wire) for each in wire.comments),
        sent_at=wire.sent_at,
    )


def _faults(wire: CommentsWire) -> list[str]:
    """What the types cannot say: ids that are there twice, places and times that cannot be."""
    faults = []
    times = [wire.written_at, *([] if wire.sent_at is None else [wire.sent_at])]
    if len({comment.id for comment in wire.comments}) < len(wire.comments):
        faults.append("comments: an id is there twice")
    for index, comment in enumerate(wire.comments):
        place = comment.place
        if place.goal is None and (place.measure is not None or place.note is not None):
            faults.append(f"comments[{index}].place: it has no goal")
        if (comment.revision is None) != (comment.sha256 is None):
            faults.append(f"comments[{index}]: revision and sha256 are there together or not")
        if len({answer.id for answer in comment.answers}) < len(comment.answers):
            faults.append(f"comments[{index}].answers: an id is there twice")
        times += [comment.at, *(answer.at for answer in comment.answers)]
        times += [] if comment.mark is None else [comment.mark.at]
    if not all(FIRST_YEAR <= time.year <= LAST_YEAR for time in times):
        faults.append("a time has a year that cannot be meant")
    return faults


def _wire(comment: Comment, file: CommentsFile) -> CommentWire:
    same = (comment.revision, comment.sha256) == (file.revision, file.sha256)
    place, mark = comment.location, comment.mark
    return CommentWire(
        id=comment.id,
        place=PlaceWire(goal=place.goal_id, measure=place.measure_id, note=place.note_id),
        quote=comment.quote,
        revision=None if same else comment.revision,
        sha256=None if same else comment.sha256,
        author=comment.author,
        at=comment.at,
        text=comment.text,
        answers=tuple(
            AnswerWire(id=answer.id, author=answer.author, at=answer.at, text=answer.text)
            for answer in comment.answers
        ),
        mark=None if mark is None else MarkWire(done=mark.done, author=mark.author, at=mark.at),
    )


def _comment(wire: CommentWire, file: CommentsWire) -> Comment:
    mark = wire.mark
    answers = (
        CommentAnswer(id=answer.id, author=answer.author, at=answer.at, text=answer.text)
        for answer in wire.answers
    )
    return Comment(
        id=wire.id,
        location=Location(wire.place.goal, wire.place.measure, wire.place.note),
        quote=wire.quote,
        revision=file.revision if wire.revision is None else wire.revision,
        sha256=file.sha256 if wire.sha256 is None else wire.sha256,
        author=wire.author,
        at=wire.at,
        text=wire.text,
        answers=tuple(sorted(answers, key=lambda answer: (answer.at, answer.id))),
        mark=None if mark is None else CommentMark(done=mark.done, author=mark.author, at=mark.at),
    )
