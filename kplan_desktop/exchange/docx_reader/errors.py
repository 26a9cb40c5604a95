"""Why a Word document cannot be read, and what its owner can do about it."""

from __future__ import annotations

from enum import Enum

from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError


class WordFault(Enum):
    """Why a document cannot be read, and what to do about it."""

    NOT_WORD = QT_TRANSLATE_NOOP(
        "Errors",
        "This is not a Word document (.docx). Open it in Word and save it as one.",
    )
    OLD_WORD = QT_TRANSLATE_NOOP(
        "Errors",
        "This is a document of an older Word (.doc). Open it in Word or LibreOffice and "
        "save it as a Word document (.docx).",
    )
    OTHER_FORMAT = QT_TRANSLATE_NOOP(
        "Errors",
        "This is a document of another kind. Open it in the program that made it and save "
        "it as a Word document (.docx).",
    )
    ENCRYPTED = QT_TRANSLATE_NOOP(
        "Errors",
        "The document is locked with a password. Open it in Word, remove the password and save it.",
    )
    MACROS = QT_TRANSLATE_NOOP(
        "Errors",
        "The document carries macros, which Kplan does not take in. Open it in Word and "
        "save it as a Word document without macros (.docx).",
    )
    TEMPLATE = QT_TRANSLATE_NOOP(
        "Errors",
        "This is a Word template. Open it in Word and save it as a Word document (.docx).",
    )
    TOO_LARGE = QT_TRANSLATE_NOOP(
        "Errors",
        "The document is far larger than any filled form. Check that it is the right file, "
        "or remove its pictures and save it again.",
    )
    DAMAGED = QT_TRANSLATE_NOOP(
        "Errors",
        "The document is damaged. Open it in Word, which may repair it, and save it under "
        "a new name.",
    )
    TWO_VERSIONS = QT_TRANSLATE_NOOP(
        "Errors",
        "The document holds two versions of one part, and which one is shown depends on the "
        "program. Open it in Word or LibreOffice, look through it and save it under a new name.",
    )
    FORBIDDEN = QT_TRANSLATE_NOOP(
        "Errors",
        "The document holds what no Word document may (a DTD). Open it in Word and save it "
        "under a new name.",
    )
    NO_FORM = QT_TRANSLATE_NOOP(
        "Errors",
        "No table of the form was found in the document. Check that it is a filled plan or "
        "report, and that its headings are there.",
    )


class WordError(UserError):
    """A Word document was not read; ``fault`` is the reason."""

    def __init__(self, fault: WordFault) -> None:
        self.fault = fault
        super().__init__(fault.value)
