"""The kinds of files that Kplan opens, as a system is told of them, in the screen's languages."""

from __future__ import annotations

from dataclasses import dataclass

SQLITE_MAGIC = b"SQLite format 3\0"
APPLICATION_ID_AT = 68
"""Where an SQLite file says whose it is, in bytes."""


@dataclass(frozen=True, slots=True)
class FileType:
    """A kind of file. ``application_id`` is that of an SQLite file; None for JSON.

    ``uti`` is Apple's name for it. Apple knows the last ending of a name alone, so that no kind of
    JSON has one of its own.
    """

    suffix: str
    mime: str
    english: str
    bokmal: str
    nynorsk: str
    application_id: bytes | None = None
    uti: str = ""

    @property
    def names(self) -> dict[str, str]:
        """What it is called, by language."""
        return {"en": self.english, "nb": self.bokmal, "nn": self.nynorsk}


FILE_TYPES = (
    FileType(
        ".kplan",
        "application/vnd.kplan.report",
        *("Kplan report", "Kplan-melding", "Kplan-melding"),
        application_id=b"Kpln",
        uti="no.kplan.report",
    ),
    FileType(
        ".ksamling",
        "application/vnd.kplan.collection",
        *("Kplan collection", "Kplan-samling", "Kplan-samling"),
        application_id=b"Kpls",
        uti="no.kplan.collection",
    ),
    FileType(
        ".kplan.json",
        "application/vnd.kplan.bundle+json",
        *("Kplan delivery", "Kplan-leveranse", "Kplan-leveranse"),
    ),
    FileType(
        ".kplan-comments.json",
        "application/vnd.kplan.comments+json",
        *("Kplan comments", "Kplan-kommentarer", "Kplan-kommentarar"),
    ),
    FileType(
        ".kplan-receipt.json",
        "application/vnd.kplan.receipt+json",
        *("Kplan receipt", "Kplan-kvittering", "Kplan-kvittering"),
    ),
    FileType(
        ".kplan-form.json",
        "application/vnd.kplan.form+json",
        *("Kplan form", "Kplan-skjema", "Kplan-skjema"),
    ),
)
