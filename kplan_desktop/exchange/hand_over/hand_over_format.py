"""What lies in the zip of a report that is passed on, ``kplan-hand-over/1`` (docs/formats.md)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Annotated, Final, Literal

from msgspec import Meta

from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError
from kplan_desktop.exchange.bundle.schema_types import Id, Sha256, Wire
from kplan_desktop.exchange.correspondence.comments_schema import Time, WriterWire

HAND_OVER_FORMAT: Literal["kplan-hand-over/1"] = "kplan-hand-over/1"
MANIFEST_NAME: Final = "kplan-hand-over.json"
README_NAME: Final = "LES MEG.txt"

MAX_FILES: Final = 5000
MAX_MANIFEST_BYTES: Final = 4 * 2**20
MAX_FILE_BYTES: Final = 512 * 2**20
"""Of one file, unpacked: a report with a hundred deliveries in it is smaller."""

MAX_UNPACKED_BYTES: Final = 2**31 - 1
MAX_GROUP: Final = 1000

Progress = Callable[[int, int], None]
"""Told how much of how much is done, in bytes; what it raises ends the work."""


class HandedFileKind(Enum):
    """What a file in the zip is."""

    REPORT = "report"
    VERSION = "version"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedVersion:
    """An earlier version: when it was made, and before which change, empty for one that was due.

    ``group`` is 0 where it was made of the file that is passed on, and another number for each
    other file that the same report was in.
    """

    made_at: dt.datetime
    before: str = ""
    group: int = 0


class VersionWire(Wire, frozen=True, kw_only=True):
    """What is known of an earlier version."""

    made_at: Time
    before: Annotated[str, Meta(max_length=20, pattern="^[a-z]*(?![\\s\\S])")] = ""
    group: Annotated[int, Meta(ge=0, le=MAX_GROUP)] = 0


class HandedFileWire(Wire, frozen=True, kw_only=True):
    """One file of the zip."""

    name: Annotated[str, Meta(min_length=1, max_length=255)]
    kind: Literal["report", "version", "delivery"]
    size: Annotated[int, Meta(ge=0, le=MAX_FILE_BYTES)]
    sha256: Sha256
    version: VersionWire | None = None


class HandOverWire(Wire, frozen=True, kw_only=True):
    """The manifest. The text for people is in none of its lists."""

    format: Literal["kplan-hand-over/1"]
    written_at: Time
    written_by: WriterWire
    content_sha256: Sha256
    report_id: Id
    files: Annotated[tuple[HandedFileWire, ...], Meta(min_length=1, max_length=MAX_FILES)]


class HandOverError(UserError):
    """A zip that is no whole, unchanged report that was passed on."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        '"%1" is damaged, or has been changed since it was made. Have the report passed on once '
        "more, and do not unpack the file on the way.",
    )

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(path.name, detail=detail)


class NewerHandOverError(HandOverError):
    """A zip that a later Kplan has made."""

    template = QT_TRANSLATE_NOOP(
        "Errors", '"%1" was made by a newer Kplan. Install that, and open the file again.'
    )


class HandOverTooLargeError(UserError):
    """More than the zip can hold."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The report and its earlier versions are too large for one file. Pass on a copy of the "
        "report instead: “Save a copy …”.",
    )
