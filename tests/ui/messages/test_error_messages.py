"""The window's texts for errors and findings: every kind in the user's language."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

import kplan_desktop
from kplan_desktop.cli.command import UsageError
from kplan_desktop.cli.jobs import JobError
from kplan_desktop.cli.suggest import InputError
from kplan_desktop.domain.collection.editions import EditionNameError, EditionNameTakenError
from kplan_desktop.domain.delivery.office_receipt import (
    OtherContentError,
    ReceiptOfOtherReportError,
    UnknownDeliveryError,
)
from kplan_desktop.domain.model.errors import Template, UserError
from kplan_desktop.domain.next_period.form_change import UnitNotClearError
from kplan_desktop.domain.next_period.roll_over import SamePeriodError
from kplan_desktop.domain.next_period.upgrade import OtherFormError
from kplan_desktop.domain.review.findings import FindingKind
from kplan_desktop.domain.text.file_names import FileNameError, FileNameFault
from kplan_desktop.exchange.bundle.bundle_json import (
    BundleError,
    NewerBundleError,
    NoBundleError,
    OfficeFileError,
    ReportFileError,
    UndeliverableError,
)
from kplan_desktop.exchange.correspondence.comments_json import (
    CommentsError,
    NewerCommentsError,
    OtherReportError,
    UnsendableCommentsError,
)
from kplan_desktop.exchange.correspondence.receipt_json import (
    NewerReceiptError,
    ReceiptError,
    UnsendableReceiptError,
)
from kplan_desktop.exchange.docx_reader.errors import (
    NoFormInDocumentError,
    NoFormTableError,
    NoGoalError,
    NoTableError,
    NotTheFormError,
    OtherPeriodError,
    WordError,
    WordFault,
)
from kplan_desktop.exchange.files.whole_files import FileFault, FolderError, ReadError, WriteError
from kplan_desktop.exchange.hand_over.hand_over_format import (
    HandOverError,
    HandOverTooLargeError,
    NewerHandOverError,
)
from kplan_desktop.exchange.incoming import errors as incoming_errors
from kplan_desktop.exchange.joint_report.editions import EditionPurgedError
from kplan_desktop.exchange.spreadsheet.figures_xlsx import TooManyFiguresError
from kplan_desktop.paths import program_files
from kplan_desktop.storage import errors
from kplan_desktop.storage.collection.collection_codec import StateNotReadError
from kplan_desktop.storage.collection.collection_file import NotACollectionFileError
from kplan_desktop.storage.forms.draft_file import (
    DraftNotReadError,
    DraftTextError,
    DraftTooLargeError,
    NewerDraftError,
)
from kplan_desktop.storage.forms.form_drafts import (
    DraftChangedError,
    DraftGoneError,
    DraftNotSavedError,
    DraftsNotReachedError,
)
from kplan_desktop.storage.forms.form_files import (
    FormError,
    FormFolderError,
    FormTooLargeError,
    NewerFormError,
    NoFormError,
)
from kplan_desktop.ui.delivery.delivery_work import FilesNotKeptError
from kplan_desktop.ui.delivery.incoming_flow import FolderNotTakenError
from kplan_desktop.ui.delivery.receipt_flow import ReceiptNotKeptError
from kplan_desktop.ui.document.save_state import SaveFaultError
from kplan_desktop.ui.files.printing import NoPagesError, NoPrinterError, PrinterError
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.messages.finding_messages import finding_sentence
from kplan_desktop.ui.theme.translation import install_translations
from kplan_desktop.ui.window.language_switch import TranslationUnreadableError

PATH = Path("/hjem/åse/<b>A&B</b> %1 %2 %n") / '<img src="file:x">.kplan'

ERRORS: list[UserError] = [
    errors.FileMissingError(PATH),
    errors.NameTakenError(PATH),
    errors.NameRefusedError(PATH),
    errors.NotAReportFileError(PATH),
    errors.NewerFileError(PATH, file_format=7, known_format=1, needs="3.1"),
    errors.DamagedFileError(PATH, ("row 7 is missing",)),
    errors.DiskFullError(PATH),
    errors.ReadOnlyFileError(PATH),
    errors.NoAccessError(PATH),
    errors.UnfinishedWriteError(PATH),
    errors.BackupError(PATH, Path("copies")),
    errors.TwoStatesError(PATH),
    errors.TemporaryFolderError(PATH),
    errors.FileLockedError(PATH),
    errors.LinkLoopError(PATH),
    errors.JournalNameError(PATH, "a.kplan-journal"),
    errors.FileGoneError(PATH),
    errors.FileOverwrittenError(PATH),
    errors.FileChangedError(PATH),
    errors.DeviceFailedError(PATH),
    errors.TextNotStorableError(PATH, "\ud800"),
    *(FileNameError(PATH.name, fault) for fault in FileNameFault),
    *(WriteError(PATH, fault) for fault in FileFault),
    *(ReadError(PATH, fault) for fault in FileFault),
    *(FolderError(PATH, fault) for fault in FileFault),
    FilesNotKeptError(2),
    BundleError("its hash is another"),
    NoBundleError(),
    NewerBundleError(),
    ReportFileError(),
    OfficeFileError(),
    ReceiptError("it is no JSON object"),
    NewerReceiptError(),
    UnsendableReceiptError("reason: too long"),
    ReceiptOfOtherReportError("Sør-Trøndelag", 2),
    UnknownDeliveryError(2),
    OtherContentError(2),
    ReceiptNotKeptError(),
    FolderNotTakenError("Fra kontoret"),
    incoming_errors.NothingForKplanError(PATH.name),
    incoming_errors.NothingInMailError(PATH.name),
    incoming_errors.DamagedMailError(PATH.name),
    incoming_errors.EncryptedMailError(PATH.name),
    incoming_errors.OutlookPackageError(PATH.name),
    incoming_errors.PackedFilesError(PATH.name),
    incoming_errors.DamagedZipError(PATH.name),
    incoming_errors.EncryptedZipError(PATH.name),
    incoming_errors.PackedFileError(PATH.name),
    incoming_errors.NothingInZipError(PATH.name),
    incoming_errors.TooMuchPackedError(PATH.name),
    incoming_errors.CollectionNotDeliveryError(PATH.name),
    incoming_errors.LinkedFolderError(PATH.name),
    incoming_errors.TooManyFilesError(PATH.name),
    incoming_errors.CommentsOfUnknownReportError(PATH.name, "Åsane <b>"),
    incoming_errors.SeveralDeliveriesError(PATH.name),
    incoming_errors.ReceiptNotDeliveryError(PATH.name),
    incoming_errors.FormNotDeliveryError(PATH.name),
    incoming_errors.CommentsNotDeliveryError(PATH.name),
    incoming_errors.HandOverNotDeliveryError(PATH.name),
    HandOverError(PATH),
    NewerHandOverError(PATH),
    HandOverTooLargeError(),
    UndeliverableError("it has 40 MiB"),
    CommentsError("its hash is another"),
    NewerCommentsError(),
    OtherReportError("Trøndelag %1"),
    UnsendableCommentsError("it has 40 MiB"),
    FormError(["it is no JSON object"]),
    FormFolderError(Path("skjema"), OSError(28, "No space left on device")),
    FormTooLargeError(),
    NoFormError(["it is no JSON object"]),
    NewerFormError(['its format is "kplan-form/9"']),
    DraftNotReadError(["it is no JSON object"]),
    NewerDraftError(['its format is "kplan-form-draft/9"']),
    DraftTextError(),
    NotACollectionFileError(PATH),
    StateNotReadError(["it is no JSON"]),
    DraftTooLargeError(),
    DraftsNotReachedError(PATH),
    DraftNotSavedError(PATH),
    DraftChangedError(),
    DraftGoneError(),
    *(WordError(fault) for fault in WordFault),
    NoTableError(),
    NoFormInDocumentError("Mål %1", "Tiltak"),
    NotTheFormError("Mål %1"),
    OtherPeriodError("Melding 2014", "2012"),
    NoGoalError(7, "A.2"),
    NoFormTableError(3, 10, "Melding"),
    OtherFormError("Melding 2014–2016"),
    SamePeriodError("Melding 2012–2014"),
    UnitNotClearError("Finnmark"),
    NoPagesError(),
    NoPrinterError(),
    PrinterError(),
    TooManyFiguresError(),
    EditionNameError(),
    EditionNameTakenError("Utgave 1"),
    EditionPurgedError("Utgave 1"),
    SaveFaultError(),
    TranslationUnreadableError(PATH),
]

OF_THE_COMMAND = {UsageError, JobError, InputError}
"""Never raised in the window: the command prints their English text."""


def kinds_of(kind: type[UserError]) -> Iterator[type[UserError]]:
    """Every subclass of ``kind`` that has its own template or no subclasses."""
    for subclass in kind.__subclasses__():
        if not subclass.__subclasses__() or subclass.template != kind.template:
            yield subclass
        yield from kinds_of(subclass)


def translated(template: str) -> str:
    """A template in the installed language."""
    return QCoreApplication.translate("Errors", template)


def templates_of(error: UserError) -> Iterator[tuple[Template, int]]:
    """The templates of an error's sentence, each with the number of its arguments."""
    yield error.template, len(error.args)
    for argument in error.args:
        if isinstance(argument, Template):
            yield argument, 0


@pytest.fixture
def bokmaal(qapp: QApplication) -> Iterator[None]:
    translators = install_translations(qapp, program_files().resources / "translations", "nb")
    yield
    for translator in translators:
        qapp.removeTranslator(translator)


def name_of(error: UserError) -> str:
    """The test ID of an error."""
    return " ".join([type(error).__name__, getattr(error, "fault", FileFault.OTHER).name])


def test_the_list_of_errors_is_complete() -> None:
    for module in pkgutil.walk_packages(kplan_desktop.__path__, "kplan_desktop."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    ours = {kind for kind in kinds_of(UserError) if kind.__module__.startswith("kplan_desktop")}
    assert ours - OF_THE_COMMAND == {type(error) for error in ERRORS}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("error", ERRORS, ids=name_of)
def test_command_and_window_give_an_error_the_same_english_sentence(error: UserError) -> None:
    sentence = error_sentence(error)
    assert sentence.strip()
    assert str(error) in {sentence, f"{sentence} ({error.detail})"}
    assert "\n" not in sentence


@pytest.mark.usefixtures("bokmaal")
@pytest.mark.parametrize("error", ERRORS, ids=name_of)
def test_every_template_is_translated_with_a_placeholder_for_each_argument(
    error: UserError,
) -> None:
    for template, arguments in templates_of(error):
        placeholders = {f"%{number + 1}" for number in range(arguments)}
        assert set(re.findall("%.", template)) == placeholders
        assert set(re.findall("%.", translated(template))) == placeholders
        assert template == UserError.template or translated(template) != template


@pytest.mark.usefixtures("bokmaal")
@pytest.mark.parametrize("error", ERRORS, ids=name_of)
def test_arguments_are_shown_as_they_are_whatever_they_hold(error: UserError) -> None:
    sentence = error_sentence(error)
    for argument in error.args:
        shown = translated(argument) if isinstance(argument, Template) else str(argument)
        assert shown in sentence
        sentence = sentence.replace(shown, "")
    assert "%" not in sentence


def test_two_kinds_of_error_never_have_the_same_sentence() -> None:
    assert len({error.sentence(str) for error in ERRORS}) == len(ERRORS)


@pytest.mark.usefixtures("bokmaal")
def test_technical_details_of_a_file_are_shown_by_the_command_only() -> None:
    error = errors.DamagedFileError(PATH, ("row 7 is missing", "so is row 8"))
    assert str(error).endswith("(row 7 is missing; so is row 8)")
    assert "row 7" not in error_sentence(error)


@pytest.mark.usefixtures("bokmaal")
def test_an_error_without_a_template_shows_its_argument() -> None:
    assert error_sentence(UserError("No %1 here; try again.")) == "No %1 here; try again."
    assert (
        error_sentence(UserError(FileFault.NOT_THERE.value))
        == "Filen finnes ikke. Kontroller navnet og mappen."
    )


@pytest.mark.parametrize("kind", FindingKind)
def test_every_finding_has_a_sentence_in_the_users_language(
    kind: FindingKind, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue("qapp")
    english = finding_sentence(kind)
    assert english.endswith((".", "?"))
    request.getfixturevalue("bokmaal")
    assert finding_sentence(kind) != english


@pytest.mark.usefixtures("bokmaal")
def test_two_kinds_of_finding_never_have_the_same_sentence() -> None:
    assert len({finding_sentence(kind) for kind in FindingKind}) == len(FindingKind)
