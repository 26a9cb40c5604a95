"""Every fault and warning of a form has a sentence in the user's language, with its values."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kplan_desktop.domain.form_editing.form_warnings import FormWarning, WarningKind
from kplan_desktop.domain.form_format.form_fault import FaultKind, FormFault
from kplan_desktop.paths import program_files
from kplan_desktop.ui.forms.form_fault_wording import form_fault_text, form_warning_text
from kplan_desktop.ui.theme.translation import install_translations

VALUES: tuple[str | int, ...] = ("AA %1 <b>", 7)


@pytest.fixture
def bokmaal(qapp: QApplication) -> Iterator[None]:
    translators = install_translations(qapp, program_files().resources / "translations", "nb")
    yield
    for translator in translators:
        qapp.removeTranslator(translator)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", FaultKind)
def test_every_fault_has_a_sentence(kind: FaultKind, request: pytest.FixtureRequest) -> None:
    english = form_fault_text(FormFault(kind, values=VALUES))
    assert english.endswith(".")
    request.getfixturevalue("bokmaal")
    norwegian = form_fault_text(FormFault(kind, values=VALUES))
    assert norwegian.endswith(".")
    assert norwegian != english
    assert placeholders(norwegian) == placeholders(english)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", WarningKind)
def test_every_warning_has_a_sentence(kind: WarningKind, request: pytest.FixtureRequest) -> None:
    english = form_warning_text(FormWarning(kind, (), VALUES))
    assert english.endswith((".", "?"))
    request.getfixturevalue("bokmaal")
    norwegian = form_warning_text(FormWarning(kind, (), VALUES))
    assert norwegian != english
    assert placeholders(norwegian) == placeholders(english)


def placeholders(text: str) -> tuple[int, int]:
    """How often each of the two values is in a sentence."""
    return text.count(str(VALUES[0])), len(re.findall(r"\b7\b", text))


@pytest.mark.usefixtures("bokmaal")
def test_values_are_shown_as_they_are_read() -> None:
    late = FormFault(FaultKind.DEADLINE_BEFORE_PERIOD, values=(dt.date(2014, 8, 21),))
    assert "21.08.2014" in form_fault_text(late)
    empty = FormFault(FaultKind.NO_ADDRESS, values=("",))
    assert form_fault_text(empty) == form_fault_text(FormFault(FaultKind.EMPTY_TEXT))
    broken = FormFault(FaultKind.CONTROL_CHARACTER, values=("U+000A",))
    assert form_fault_text(broken) == "Dette må stå på én linje."
    long = FormFault(FaultKind.DUPLICATE_NUMBER, values=("1" * 500, 2))
    assert len(form_fault_text(long)) < 150
