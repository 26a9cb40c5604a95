"""The schema types of ``kplan-comments/1``, key by key; the published JSON Schema is made of them.

The class names are the names in the schema's ``$defs``.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta

from kplan_desktop.exchange.bundle.schema_types import (
    MAX_COUNT,
    Id,
    Sha256,
    Text,
    UnitWire,
    Wire,
)

COMMENTS_FORMAT: Literal["kplan-comments/1"] = "kplan-comments/1"

MAX_COMMENTS = 10_000
"""Comments in one file."""

MAX_ANSWERS = 1000
"""Answers to one comment."""

Name = Annotated[str, Meta(max_length=1000)]
Time = Annotated[dt.datetime, Meta(tz=True, description="With its offset from UTC.")]


class WriterWire(Wire, frozen=True, kw_only=True):
    """The program that wrote the file."""

    program: Name
    version: Name


class PlaceWire(Wire, frozen=True, kw_only=True):
    """A place in the report, by permanent ids; without any key, the whole report."""

    goal: Annotated[Id | None, Meta(description="The id of a goal of the form.")] = None
    measure: Annotated[
        Id | None, Meta(description="The id of a regional measure; with goal only.")
    ] = None
    note: Annotated[Id | None, Meta(description="The id of a note; with goal only.")] = None


class AnswerWire(Wire, frozen=True, kw_only=True):
    """An answer to a comment. The text is plain."""

    id: Id
    author: Name
    at: Time
    text: Text


class MarkWire(Wire, frozen=True, kw_only=True):
    """That the comment was ticked off, or opened again: the last of what was done."""

    done: bool
    author: Name
    at: Time


class CommentWire(Wire, frozen=True, kw_only=True):
    """What somebody says of a place. The texts are plain."""

    id: Id
    place: PlaceWire
    quote: Annotated[Text, Meta(description="The text, or a part of it, that stood there.")] = ""
    revision: Annotated[
        Annotated[int, Meta(ge=1, le=MAX_COUNT)] | None,
        Meta(description="Of the delivery it is on, where that is not the file's."),
    ] = None
    sha256: Annotated[
        Sha256 | None, Meta(description="Of the delivery it is on, where that is not the file's.")
    ] = None
    author: Name
    at: Annotated[Time, Meta(description="When it got its present wording.")]
    text: Text
    answers: Annotated[
        tuple[AnswerWire, ...], Meta(max_length=MAX_ANSWERS, description="In order of time.")
    ] = ()
    mark: Annotated[
        MarkWire | None, Meta(description="Left out where it was never ticked off.")
    ] = None


class CommentsWire(Wire, frozen=True, kw_only=True):
    """Comments on a delivery, from one reader to another."""

    format: Literal["kplan-comments/1"]
    id: Annotated[Id, Meta(description="The file's own.")]
    written_at: Time
    written_by: WriterWire
    content_sha256: Annotated[
        Sha256,
        Meta(
            description="Over the RFC 8785 canonical form of the file without this key: a file "
            "that was damaged on its way has another."
        ),
    ]
    author: Annotated[Name, Meta(description="Who wrote the file.")]
    sent_at: Annotated[
        Time | None,
        Meta(description="When it was made to be sent; what has a later time was not sent yet."),
    ] = None
    report_id: Annotated[Id, Meta(description="That of the report's bundles.")]
    unit: UnitWire
    revision: Annotated[int, Meta(ge=1, le=MAX_COUNT, description="Of the delivery.")]
    sha256: Annotated[Sha256, Meta(description="That of the delivery's bundle.")]
    comments: Annotated[tuple[CommentWire, ...], Meta(max_length=MAX_COMMENTS)] = ()
