"""A form that was sent: told by its content, shown with its differences, and installed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.form import Form
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary, write_form
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.form_library.install_dialog import InstallDialog
from kplan_desktop.ui.form_library.install_flow import with_differences
from tests.ui.driver import PATIENCE, Driver
from tests.ui.inputs import make_theme, the_form

FORM = the_form()
NEXT = replace(FORM, id="melding-2014-2016", version=1)
NEWER = replace(FORM, version=3, organisation="Norsk kulturskoleråd i Trondheim")
NYNORSK = replace(NEXT, id="melding-2014-2016-nn", edition_of=NEXT.id, language="nn")


@pytest.fixture
def library(tmp_path: Path) -> FormLibrary:
    return FormLibrary(program_files().forms, tmp_path / "forms")


Show = Callable[..., InstallDialog]


@pytest.fixture
def show(qtbot: QtBot, library: FormLibrary) -> Show:
    def made(form: Form, open_form: Form | None = None) -> InstallDialog:
        found = library.examine(write_form(form))
        rows = with_differences(found)[1]
        dialog = InstallDialog(found, rows, make_theme(), None, open_form=open_form)  # type: ignore[arg-type]
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def said(dialog: InstallDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def buttons(dialog: InstallDialog) -> list[str]:
    return [button.text() for button in dialog.findChildren(QPushButton)]


def differences(dialog: InstallDialog) -> list[str]:
    assert dialog.differences is not None
    model = dialog.differences.changes
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]


def test_a_new_form_says_what_it_is(show: Show) -> None:
    dialog = show(NEXT)
    text = said(dialog)
    for words in ("Norsk kulturskoleråd", "2012-2014", "21.08.2014", "19 region"):
        assert words in text
    assert dialog.differences is None
    assert buttons(dialog) == ["Not now", "Install the form"]
    assert dialog.focusWidget() is dialog.findChildren(QPushButton)[1]


def test_a_newer_version_shows_what_differs_and_what_it_means_for_the_open_report(
    show: Show,
) -> None:
    dialog = show(NEWER, open_form=FORM)
    assert differences(dialog) == ["The whole form", "organisation. Added: «i Trondheim»"]
    assert "Version 2 is here. This one is newer" in said(dialog)
    assert "The open report is on version 2" in said(dialog)


def test_each_difference_stands_under_its_goal_with_its_words_marked(show: Show) -> None:
    goal, second = list(FORM.goals())[:2]
    measure = goal.national_measures[0]
    changed = replace(
        goal,
        text="å gjøre alt",
        national_measures=(
            replace(measure, text=f"{measure.text} i hele landet"),
            *goal.national_measures[2:],
        ),
    )
    area = FORM.strategy_areas[0]
    goals = (changed, *area.goals[1:])
    new = replace(
        NEWER, organisation=FORM.organisation, strategy_areas=(replace(area, goals=goals),)
    )
    found = differences(show(new))
    assert found[0] == f"{goal.number} å gjøre alt"
    assert found[1].startswith("The goal, reworded. Removed: «")
    assert found[2] == "National measure 1, reworded. Added: «i hele landet»"
    assert found[3].startswith("National measure 2, gone. Removed: «")
    assert second.number not in found
    gone = [row for row in found if row.startswith("The strategy area, gone")]
    assert len(gone) == 2


def test_the_same_form_is_told_and_not_installed_again(show: Show) -> None:
    dialog = show(FORM)
    assert "is here already" in dialog.said.text()
    assert buttons(dialog) == ["Close"]


def test_a_conflict_keeps_the_one_that_is_here_unless_asked_otherwise(
    show: Show, library: FormLibrary
) -> None:
    library.install(write_form(NEXT))
    dialog = show(replace(NEXT, organisation="En annen"))
    assert "Ask the office which of the two is right" in dialog.said.text()
    assert differences(dialog)[1].startswith("organisation")
    replaces, keeps = dialog.findChildren(QPushButton)
    assert (replaces.text(), keeps.text()) == ("Replace the one here", "Keep the one here")
    assert dialog.focusWidget() is keeps
    keeps.click()
    assert not dialog.is_wanted
    dialog = show(replace(NEXT, organisation="En annen"))
    dialog.findChildren(QPushButton)[0].click()
    assert dialog.is_wanted


def test_a_shipped_form_cannot_be_replaced(show: Show) -> None:
    dialog = show(replace(FORM, organisation="En annen"))
    assert "which stays" in dialog.said.text()
    assert buttons(dialog) == ["Close"]


def test_an_edition_shows_both_wordings(show: Show, library: FormLibrary) -> None:
    library.install(write_form(NEXT))
    goal = next(NYNORSK.goals())
    area = NYNORSK.strategy_areas[0]
    goals = (replace(goal, text="å dokumentera"), *area.goals[1:])
    areas = (replace(area, goals=goals), *NYNORSK.strategy_areas[1:])
    dialog = show(replace(NYNORSK, strategy_areas=areas))
    assert "in another language" in dialog.said.text()
    assert dialog.differences is not None
    rows = dialog.differences.changes
    worded = rows.worded(rows.rowCount() - 1)
    assert [(text.caption, text.parts[0].text) for text in worded.texts] == [  # type: ignore[union-attr]
        ("bokmål:", goal.text),
        ("nynorsk:", "å dokumentera"),
    ]


# --- in the window ---------------------------------------------------------------------------


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[InstallDialog]:
    """The dialogs that were shown; each is answered with yes."""
    shown: list[InstallDialog] = []

    def answer(dialog: InstallDialog) -> int:
        shown.append(dialog)
        dialog._want()
        return 1

    monkeypatch.setattr(InstallDialog, "exec", answer)
    return shown


@pytest.fixture
def errors(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr(FlowContext, "show_error", lambda _, error: told.append(str(error)))
    return told


def test_a_form_attached_to_a_mail_is_installed_and_offered_for_new_reports(
    driver: Driver, tmp_path: Path, answers: list[InstallDialog]
) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "kontor@example.org", "Skjema"
    message.set_content("Hei!")
    message.add_attachment(
        write_form(NEXT), maintype="application", subtype="json", filename="skjema.kplan-form.json"
    )
    path = tmp_path / "mail.eml"
    path.write_bytes(bytes(message))
    driver.window.flows.incoming.open_files([path])
    library = driver.kplan.documents.library
    driver.qtbot.waitUntil(lambda: NEXT.id in library.form_ids(), timeout=PATIENCE)
    assert len(answers) == 1
    assert library.load(NEXT.id) == NEXT
    assert (tmp_path / "forms" / "melding-2014-2016.json").exists()


@pytest.mark.usefixtures("answers")
def test_a_form_that_is_dropped_says_that_the_open_report_can_be_taken_over(
    driver: Driver, tmp_path: Path
) -> None:
    assert driver.session.report.form.version < NEWER.version
    asked: list[Form] = []
    messages: list[tuple[str, list[str]]] = []
    forms = driver.window.flows.forms
    forms.installing.upgrade = asked.append
    shown = driver.window.context.show_message

    def show_message(text: str, *actions: object) -> int:
        messages.append((text, [action.text for action in actions]))  # type: ignore[attr-defined]
        return shown(text, *actions)  # type: ignore[arg-type]

    forms.installing._context = replace(forms.installing._context, show_message=show_message)
    path = tmp_path / "skjema (1).json"
    path.write_bytes(b"\xef\xbb\xbf" + write_form(NEWER))
    driver.window.flows.incoming.open_files([path])
    driver.qtbot.waitUntil(lambda: bool(messages), timeout=PATIENCE)
    assert messages[0][0].startswith("Installed: ") or messages[0][0].startswith("Lagt inn: ")
    assert messages[0][1] == ["Bytt til ny versjon av skjemaet …"]
    assert driver.session.report.form.version < NEWER.version


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (write_form(NEXT).replace(b"kplan-form/2", b"kplan-form/9"), "newer Kplan"),
        (write_form(NEXT)[:-40], "no form"),
        (write_form(NEXT).replace(b'"organisation": "Norsk', b'"organisation": " Norsk'), "space"),
    ],
    ids=["newer", "cut off", "faulty"],
)
def test_what_cannot_be_installed_is_told(
    driver: Driver, tmp_path: Path, errors: list[str], data: bytes, words: str
) -> None:
    path = tmp_path / "skjema.json"
    path.write_bytes(data)
    driver.window.flows.incoming.open_files([path])
    driver.qtbot.waitUntil(lambda: bool(errors), timeout=PATIENCE)
    assert words in errors[0]
    assert not (tmp_path / "forms").exists()
