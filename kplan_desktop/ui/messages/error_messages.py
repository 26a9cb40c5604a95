"""What the window says of an error that the user can act on.

The errors themselves speak English (the command prints that); here each has its sentence through
Qt's translation, with the same values. A kind without a sentence here shows its English one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.errors import UserError

if TYPE_CHECKING:
    from kplan_desktop.exchange.bundle.bundle_json import BundleError
    from kplan_desktop.storage.errors import StorageError


def error_sentence(error: UserError) -> str:
    """One or two plain sentences: what happened, and what to do."""
    # The storage's errors bring the database library along, which no error at all can do without
    # having been imported already: so this import costs nothing when it runs.
    from kplan_desktop.storage.errors import NewerFileError, StorageError
    from kplan_desktop.ui.document.session import SaveFaultError

    if isinstance(error, NewerFileError):
        text = QCoreApplication.translate(
            "Errors",
            "“%1” was made by a newer Kplan (file format %2; this program reads up to %3). "
            "Open it with that Kplan, or get the newer one.",
        )
        text = text.replace("%2", str(error.file_format)).replace("%3", str(error.known_format))
        return text.replace("%1", error.path.name)
    if isinstance(error, SaveFaultError):
        return QCoreApplication.translate(
            "Errors",
            "Saving failed through a fault in Kplan, and is tried again. Save a copy elsewhere.",
        )
    if isinstance(error, StorageError):
        return _filled(_of_storage(error), _shown(error.path), _second(error))
    return _of_files(error)


def missing_sentence(missing: Sequence[str]) -> str:
    """What is said of characters that no shipped typeface could print."""
    text = QCoreApplication.translate(
        "Errors", "These characters cannot be printed and stand as □ in the PDF: %1"
    )
    return text.replace("%1", " ".join(f"{char} (U+{ord(char):04X})" for char in missing))


def _shown(path: Path) -> str:
    return str(path)


def _filled(text: str, *values: str) -> str:
    """The text with its places filled in one go: a path may itself hold «%1»."""
    return re.sub(r"%([1-9])", lambda place: values[int(place[1]) - 1], text)


def _second(error: StorageError) -> str:
    from kplan_desktop.storage.errors import BackupError, UnfinishedWriteError

    if isinstance(error, UnfinishedWriteError):
        return f"{error.path.name}-journal"
    return str(error.folder) if isinstance(error, BackupError) else ""


def _of_storage(error: UserError) -> str:
    from kplan_desktop.storage import errors

    translate = QCoreApplication.translate
    match error:
        case errors.FileMissingError():
            return translate(
                "Errors",
                "There is no “%1”. Check the name, and that its disk or network folder is there.",
            )
        case errors.NameTakenError():
            return translate(
                "Errors", "“%1” exists already and was left as it is. Choose a new name."
            )
        case errors.NameTooLongError():
            return translate("Errors", "The name of “%1” is too long. Choose a shorter one.")
        case errors.NotAReportFileError():
            return translate(
                "Errors", "“%1” is not a Kplan report. Choose a file that Kplan has made."
            )
        case errors.DamagedFileError():
            return translate(
                "Errors", "“%1” is damaged. Keep the file, and go back to a copy of it."
            )
        case errors.DiskFullError():
            return translate(
                "Errors", "The disk is full, so “%1” could not be saved. Make room on the disk."
            )
        case errors.ReadOnlyFileError():
            return translate(
                "Errors", "“%1” or its folder may not be written to. Allow it, or move the file."
            )
        case errors.NoAccessError():
            return translate("Errors", "“%1” could not be opened. Ask for access to it.")
        case errors.UnfinishedWriteError():
            return translate(
                "Errors",
                "A write to “%1” was cut off. Copy it, together with “%2”, to a folder where files "
                "may be changed, and open the copy there.",
            )
        case errors.BackupError():
            return translate(
                "Errors",
                "No copy of “%1” could be made in “%2”. See that its disk has room and that files "
                "may be written there.",
            )
        case errors.FileLockedError():
            return translate(
                "Errors", "“%1” is in use by another program. Close that one and try again."
            )
        case errors.FileGoneError():
            return translate(
                "Errors", "“%1” was deleted, moved or replaced while it was open. Put it back."
            )
        case errors.FileChangedError():
            return translate("Errors", "“%1” was changed by another program while it was open.")
        case errors.DeviceFailedError():
            return translate(
                "Errors",
                "The disk or network folder failed on “%1”. Check that it is connected.",
            )
        case errors.TextNotStorableError():
            return translate(
                "Errors",
                "A text holds half of a character, which no file can hold. Remove that character.",
            )
        case _:
            return str(error)


def _of_files(error: UserError) -> str:
    from kplan_desktop.exchange.files.whole_files import FileError, FileFault, ReadError

    if not isinstance(error, FileError):
        return _of_contents(error)
    translate = QCoreApplication.translate
    reasons = {
        FileFault.NO_FOLDER: translate(
            "Errors", "Its folder does not exist. Make the folder, or choose another."
        ),
        FileFault.NOT_THERE: translate("Errors", "There is no such file."),
        FileFault.IS_FOLDER: translate("Errors", "A folder has that name. Choose another name."),
        FileFault.IS_FILE: translate("Errors", "A file has that name. Choose another name."),
        FileFault.IS_REPORT: translate(
            "Errors", "A report has that name, and is kept. Choose another name."
        ),
        FileFault.NOT_ORDINARY: translate("Errors", "It is not an ordinary file."),
        FileFault.NOT_ALLOWED: translate(
            "Errors", "You have no permission there. Choose another folder."
        ),
        FileFault.PROTECTED: translate(
            "Errors",
            "It is write-protected or open in another program. Close it, or choose another name.",
        ),
        FileFault.READ_ONLY_DISK: translate(
            "Errors", "The disk can only be read from. Choose another place."
        ),
        FileFault.DISK_FULL: translate(
            "Errors", "The disk is full. Make room, or choose another disk."
        ),
        FileFault.BAD_NAME: translate(
            "Errors", "The system does not accept its name. Choose a shorter or simpler one."
        ),
        FileFault.TOO_LARGE: translate(
            "Errors", "It is too large. Check that it is the right file."
        ),
        FileFault.OTHER: translate(
            "Errors", "The disk reported an error. Try again, or choose another place."
        ),
    }
    if isinstance(error, ReadError):
        text = translate("Errors", "“%1” was not read. %2")
    else:
        text = translate("Errors", "“%1” was not written. %2")
    return text.replace("%2", reasons[error.fault]).replace("%1", _shown(error.path))


def _of_contents(error: UserError) -> str:
    from kplan_desktop.exchange.bundle.bundle_json import BundleError
    from kplan_desktop.exchange.docx_reader.errors import WordError
    from kplan_desktop.exchange.spreadsheet.figures_xlsx import TooManyFiguresError
    from kplan_desktop.storage.form_files import FormError
    from kplan_desktop.ui.messages.print_error import PrintError, print_sentence
    from kplan_desktop.ui.messages.word_error_messages import word_sentence

    # What exactly is wrong in such a file is for whoever made it, and stays in English.
    translate = QCoreApplication.translate
    if isinstance(error, BundleError):
        return _of_bundle(error)
    if isinstance(error, FormError):
        text = translate("Errors", "The form cannot be used. Ask the office for it again. (%1)")
    elif isinstance(error, TooManyFiguresError):
        return translate(
            "Errors", "There are more figures than a workbook can hold. Write them as CSV instead."
        )
    elif isinstance(error, WordError):
        return word_sentence(error.fault)
    elif isinstance(error, PrintError):
        return print_sentence(error.fault)
    else:
        return str(error)
    return text.replace("%1", str(error))


def _of_bundle(error: BundleError) -> str:
    """What exactly is wrong in it, ``kplan check`` tells whoever made it."""
    from kplan_desktop.exchange.bundle.bundle_json import (
        NewerBundleError,
        NoBundleError,
        OtherFileError,
    )

    translate = QCoreApplication.translate
    match error:
        case NoBundleError():
            return translate(
                "Errors",
                "There is no delivery in this PDF. Choose the delivery file (.kplan.json) that "
                "came with it, or ask for that.",
            )
        case NewerBundleError():
            return translate(
                "Errors", "The delivery was made by a newer Kplan. Take it in with that one."
            )
        case OtherFileError(is_report=True):
            return translate("Errors", "This is a report, not a delivery. Choose “Open …” for it.")
        case OtherFileError():
            return translate(
                "Errors",
                "This is not a delivery. A filled form in Word is taken in by “Take in a Word "
                "document …”.",
            )
        case _:
            return translate(
                "Errors",
                "This is not a delivery that can be used: it is another file, or was changed or "
                "damaged on its way. Ask for it to be sent again.",
            )
