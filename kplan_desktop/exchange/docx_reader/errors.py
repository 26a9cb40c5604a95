"""Why a Word document cannot be read, and what its owner can do about it."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, Template, UserError


class WordFault(Enum):
    """Why a document cannot be read, and what to do about it."""

    NOT_WORD = QT_TRANSLATE_NOOP(
        "Errors",
        "This is not a Word document (.docx). Open it in Word and save it as one.",
    )
    EMPTY = QT_TRANSLATE_NOOP("Errors", "The file is empty.")
    PDF = QT_TRANSLATE_NOOP(
        "Errors",
        "This is a PDF, whatever its name ends with. Find the Word document that it was made "
        "from. If it is a delivered report, choose “Take in a delivery …”.",
    )
    WORKBOOK = QT_TRANSLATE_NOOP(
        "Errors",
        "This is an Excel workbook, whatever its name ends with. Choose the Word document (.docx) "
        "that has the filled form.",
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


class WordError(UserError):
    """A Word document was not read; ``fault`` is the reason."""

    def __init__(self, fault: WordFault) -> None:
        self.fault = fault
        super().__init__(fault.value)


class NoTableError(UserError):
    """The document has no table at all."""

    template: ClassVar[Template] = QT_TRANSLATE_NOOP(
        "Errors",
        "The document has no tables, and the form is read from its tables. Check that it is a "
        "filled plan or report; text that stands outside them can be pasted into a new report.",
    )


class NotTheFormError(UserError):
    """The document has tables, but nothing in them is the form's."""

    template: ClassVar[Template] = QT_TRANSLATE_NOOP(
        "Errors",
        "None of the document's tables is the form's: neither its headings, such as “%1”, nor any "
        "of its goals was found. Check that it is a filled plan or report.",
    )

    def __init__(self, heading: str) -> None:
        super().__init__(heading)


class OtherPeriodError(UserError):
    """The document is the form of another period."""

    template: ClassVar[Template] = QT_TRANSLATE_NOOP(
        "Errors",
        "The document has the title “%1”. Kplan looked for the goals of the form for %2, and found "
        "none of them. Check that it is the right file; a newer Kplan may have the other form.",
    )

    def __init__(self, title: str, period: str) -> None:
        super().__init__(title, period)


class NoGoalError(UserError):
    """The form's headings were found, but none of its goals under them."""

    template: ClassVar[Template] = QT_TRANSLATE_NOOP(
        "Errors",
        "Table %1 has the form's headings, but no goal of the form was recognised under them. "
        "Write each goal with its number and text, such as “%2 …”, in the first column or in a "
        "row of its own, and try again.",
    )

    def __init__(self, table: int, number: str) -> None:
        super().__init__(table, number)


class NoFormTableError(UserError):
    """Goals were found, but no table whose columns of measures and notes are recognised."""

    template: ClassVar[Template] = QT_TRANSLATE_NOOP(
        "Errors",
        "Goals of the form were found (%1 of %2), but no table in which Kplan recognises the "
        "columns of measures and notes. Put the form's headings, such as “%3”, above their "
        "columns, in the form's order, and try again.",
    )

    def __init__(self, found: int, of: int, heading: str) -> None:
        super().__init__(found, of, heading)


class NoFormInDocumentError(UserError):
    """No goals were found that a new form could be made of."""

    template: ClassVar[Template] = QT_TRANSLATE_NOOP(
        "Errors",
        "No goals were found to make a form of. Kplan reads them from tables with headings such as "
        "“%1” and “%2” in a row of their own, and without tables from numbered headings and the "
        "lists below them. Check that it is the plan or the report form.",
    )
