"""Why a Word document cannot be read, in sentences for who has it."""

from __future__ import annotations

from enum import Enum

from kplan_desktop.domain.model.errors import UserError


class WordFault(Enum):
    """What is the matter with a document; the value is the sentence."""

    NOT_WORD = "This is not a Word document (.docx); open it in Word and save it as one."
    OLD_WORD = (
        "This is a document of an older Word (.doc); open it in Word or LibreOffice and save it as "
        "a Word document (.docx)."
    )
    OTHER_FORMAT = (
        "This is a document of another kind; open it in the program that made it and save it as a "
        "Word document (.docx)."
    )
    ENCRYPTED = (
        "The document is locked with a password; open it in Word, remove the password and save it."
    )
    MACROS = (
        "The document carries macros, which Kplan does not take in; open it in Word and save it as "
        "a Word document without macros (.docx)."
    )
    TEMPLATE = "This is a Word template; open it in Word and save it as a Word document (.docx)."
    TOO_LARGE = (
        "The document is far larger than any filled form; check that it is the right file, or "
        "remove its pictures and save it again."
    )
    DAMAGED = (
        "The document is damaged; open it in Word, which may repair it, and save it under a new "
        "name."
    )
    FORBIDDEN = (
        "The document holds what no Word document may (a DTD); open it in Word and save it under a "
        "new name."
    )
    NO_FORM = (
        "No table of the form was found in the document; check that it is a filled plan or report, "
        "and that its headings are there."
    )


class WordError(UserError):
    """A Word document was not read; ``fault`` says why."""

    def __init__(self, fault: WordFault) -> None:
        self.fault = fault
        super().__init__(fault.value)
