"""What the window says of errors and findings: every kind in the user's language, as plain text."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import kplan_desktop
from kplan_desktop.cli.command import UsageError
from kplan_desktop.cli.jobs import JobError
from kplan_desktop.cli.suggest import InputError
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.review.findings import FindingKind
from kplan_desktop.exchange.bundle.bundle_json import (
    BundleError,
    NewerBundleError,
    NoBundleError,
    OtherFileError,
)
from kplan_desktop.exchange.docx_reader.errors import WordError, WordFault
from kplan_desktop.exchange.files.whole_files import FileFault, FolderError, ReadError, WriteError
from kplan_desktop.exchange.spreadsheet.figures_xlsx import TooManyFiguresError
from kplan_desktop.paths import program_files
from kplan_desktop.storage import errors
from kplan_desktop.storage.form_files import FormError
from kplan_desktop.ui.document.session import SaveFaultError
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.messages.location_labels import finding_sentence
from kplan_desktop.ui.messages.print_error import PrintError, PrintFault
from kplan_desktop.ui.theme.translation import install_translations

PATH = Path("/hjem/åse/<b>A&B</b> %1 %2 %n") / '<img src="file:x">.kplan'

ERRORS: list[UserError] = [
    errors.FileMissingError(PATH),
    errors.NameTakenError(PATH),
    errors.NameTooLongError(PATH),
    errors.NotAReportFileError(PATH),
    errors.NewerFileError(PATH, file_format=7, known_format=1, needs="3.1"),
    errors.NewerFileError(PATH, file_format=7, known_format=1, needs=None),
    errors.DamagedFileError(PATH, ("row 7 is missing",)),
    errors.DiskFullError(PATH),
    errors.ReadOnlyFileError(PATH),
    errors.NoAccessError(PATH),
    errors.UnfinishedWriteError(PATH),
    errors.BackupError(PATH, Path("copies")),
    errors.FileLockedError(PATH),
    errors.FileGoneError(PATH),
    errors.FileChangedError(PATH),
    errors.DeviceFailedError(PATH),
    errors.TextNotStorableError(PATH, "\ud800"),
    *(WriteError(PATH, fault) for fault in FileFault),
    *(ReadError(PATH, fault) for fault in FileFault),
    *(FolderError(PATH, fault) for fault in FileFault),
    BundleError("The bundle is not whole.", ("its hash is another",)),
    NoBundleError("The PDF carries no bundle."),
    NewerBundleError("The bundle has another format."),
    OtherFileError("This is a report file.", is_report=True),
    OtherFileError("This is a Word document.", is_report=False),
    FormError(["it is no JSON object"]),
    *(WordError(fault) for fault in WordFault),
    *(PrintError(fault) for fault in PrintFault),
    TooManyFiguresError("The report has more figures than a sheet can hold."),
    SaveFaultError(),
]

OF_THE_COMMAND = {UsageError, JobError, InputError}
"""Never raised in the window: the command prints their English sentence."""

WITHOUT_PATH = (
    errors.TextNotStorableError,
    BundleError,
    FormError,
    SaveFaultError,
    TooManyFiguresError,
    WordError,
    PrintError,
)


def kinds_of(kind: type[UserError]) -> Iterator[type[UserError]]:
    """Every class below ``kind`` that nothing is derived from."""
    below = kind.__subclasses__()
    if not below:
        yield kind
    for one in below:
        yield from kinds_of(one)


@pytest.fixture
def bokmaal(qapp: QApplication) -> Iterator[None]:
    translators = install_translations(qapp, program_files().resources / "translations")
    yield
    for translator in translators:
        qapp.removeTranslator(translator)


def name_of(error: UserError) -> str:
    """What an error is called in the list of tests."""
    return " ".join([type(error).__name__, getattr(error, "fault", FileFault.OTHER).name])


def test_the_list_of_errors_above_is_whole() -> None:
    for module in pkgutil.walk_packages(kplan_desktop.__path__, "kplan_desktop."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    ours = {kind for kind in kinds_of(UserError) if kind.__module__.startswith("kplan_desktop")}
    assert ours - OF_THE_COMMAND <= {type(error) for error in ERRORS}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("error", ERRORS, ids=name_of)
def test_every_error_has_a_sentence_of_its_own(error: UserError) -> None:
    sentence = error_sentence(error)
    assert sentence != str(error)
    assert sentence.strip()
    if not isinstance(error, WITHOUT_PATH):
        assert PATH.name in sentence
    assert "%" not in sentence.replace(str(PATH), "").replace(PATH.name, "")


def test_two_kinds_of_error_never_say_the_same(qapp: QApplication) -> None:
    assert qapp
    said = [error_sentence(error) for error in ERRORS if not isinstance(error, FolderError)]
    # Whether the newer Kplan is known by number does not matter in the window.
    assert len(set(said)) >= len(said) - 1


@pytest.mark.parametrize("error", ERRORS, ids=name_of)
def test_every_sentence_is_translated(error: UserError, request: pytest.FixtureRequest) -> None:
    request.getfixturevalue("qapp")
    english = error_sentence(error)
    request.getfixturevalue("bokmaal")
    assert error_sentence(error) != english


@pytest.mark.usefixtures("qapp")
def test_an_error_that_is_new_to_the_window_says_its_english_sentence() -> None:
    class NewError(UserError):
        """One that nobody has written a sentence for yet."""

    assert error_sentence(NewError("It did not work; try again.")) == "It did not work; try again."


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
def test_two_kinds_of_finding_never_say_the_same() -> None:
    assert len({finding_sentence(kind) for kind in FindingKind}) == len(FindingKind)
