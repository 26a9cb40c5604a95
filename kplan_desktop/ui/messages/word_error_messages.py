"""What the window says of a Word document that could not be read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kplan_desktop.exchange.docx_reader.errors import WordFault


def word_sentence(fault: WordFault) -> str:
    """What is the matter with the document, and what to do."""
    translate = QCoreApplication.translate
    match fault:
        case WordFault.NOT_WORD:
            return translate(
                "Errors",
                "This is not a Word document (.docx). Open it in Word and save it as one.",
            )
        case WordFault.OLD_WORD:
            return translate(
                "Errors",
                "This is a document of an older Word (.doc). Open it in Word or LibreOffice and "
                "save it as a Word document (.docx).",
            )
        case WordFault.OTHER_FORMAT:
            return translate(
                "Errors",
                "This is a document of another kind. Open it in the program that made it and save "
                "it as a Word document (.docx).",
            )
        case WordFault.ENCRYPTED:
            return translate(
                "Errors",
                "The document is locked with a password. Open it in Word, remove the password and "
                "save it.",
            )
        case WordFault.MACROS:
            return translate(
                "Errors",
                "The document carries macros, which Kplan does not take in. Open it in Word and "
                "save it as a Word document without macros (.docx).",
            )
        case WordFault.TEMPLATE:
            return translate(
                "Errors",
                "This is a Word template. Open it in Word and save it as a Word document (.docx).",
            )
        case WordFault.TOO_LARGE:
            return translate(
                "Errors",
                "The document is far larger than any filled form. Check that it is the right file, "
                "or remove its pictures and save it again.",
            )
        case WordFault.DAMAGED:
            return translate(
                "Errors",
                "The document is damaged. Open it in Word, which may repair it, and save it under "
                "a new name.",
            )
        case WordFault.FORBIDDEN:
            return translate(
                "Errors",
                "The document holds what no Word document may (a DTD). Open it in Word and save it "
                "under a new name.",
            )
        case WordFault.NO_FORM:
            return translate(
                "Errors",
                "No table of the form was found in the document. Check that it is a filled plan or "
                "report, and that its headings are there.",
            )
