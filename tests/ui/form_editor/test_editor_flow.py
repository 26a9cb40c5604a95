"""From a published form through a draft to the next version, in the whole program."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from kplan_desktop.domain.form_editing.element_ids import element_ids
from kplan_desktop.domain.model.form import Form
from kplan_desktop.storage.forms.form_drafts import FormDrafts
from kplan_desktop.ui.document.save_state import Saved
from kplan_desktop.ui.form_editor.draft_versions_dialog import DraftVersionsDialog
from kplan_desktop.ui.form_editor.drafts_dialog import DraftsDialog
from kplan_desktop.ui.form_editor.editor_dialog import FormEditorDialog
from kplan_desktop.ui.form_editor.editor_flow import FormEditorFlow
from kplan_desktop.ui.form_editor.form_places import FormPlace
from kplan_desktop.ui.form_editor.new_form_dialogs import EditionDialog, NextPeriodDialog
from kplan_desktop.ui.form_editor.publish_dialog import FormPublishDialog
from kplan_desktop.ui.messages.error_dialog import NoticeDialog, OfferDialog
from tests.ui.driver import A_DAY, PATIENCE, Driver

Step = Callable[[QDialog], object]


@pytest.fixture
def flow(empty_driver: Driver) -> FormEditorFlow:
    flow: FormEditorFlow = empty_driver.window.flows.form_editor
    return flow


@pytest.fixture
def form(empty_driver: Driver) -> Form:
    library = empty_driver.kplan.documents.library
    return library.load(library.form_ids()[0])


def drafts_of(driver: Driver) -> FormDrafts:
    return FormDrafts(driver.window.context.drafts, lambda: A_DAY, lambda: "0")


def through(
    driver: Driver, begin: Callable[[], object], steps: Sequence[tuple[type[QDialog], Step]]
) -> None:
    """Begin something, and do each step once a dialog of its kind is the one in front."""
    left = list(steps)
    failures: list[Exception] = []
    end = time.monotonic() + PATIENCE / 1000
    timer = QTimer()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            return
        is_due = bool(left) and isinstance(dialog, left[0][0])
        is_busy = dialog.cursor().shape() == Qt.CursorShape.BusyCursor
        if is_due and not is_busy:
            try:
                left.pop(0)[1](dialog)
            except Exception as error:  # noqa: BLE001 - raised once no dialog is open
                failures.append(error)
        elif time.monotonic() > end:
            failures.append(TimeoutError(f"{dialog!r} is in front of {left}"))
        while failures and isinstance(front := QApplication.activeModalWidget(), QDialog):
            left.clear()
            QDialog.reject(front)

    timer.timeout.connect(look)
    timer.start(10)
    begin()
    driver.qtbot.waitUntil(
        lambda: not left and QApplication.activeModalWidget() is None, timeout=2 * PATIENCE
    )
    timer.stop()
    driver.kplan._background.finish()
    if failures:
        raise failures[0]


def write_label(dialog: QDialog) -> None:
    assert isinstance(dialog, FormEditorDialog)
    dialog.go_to(FormPlace("", "report.submit_label"))
    field = next(field for field in dialog.page.fields() if field.name == "report.submit_label")
    field.written.emit("Sendes til")


def publish(dialog: QDialog) -> None:
    assert isinstance(dialog, FormEditorDialog)
    write_label(dialog)
    dialog.publish.trigger()


def click(text: str) -> Step:
    def do(dialog: QDialog) -> None:
        next(b for b in dialog.findChildren(QPushButton) if b.text() == text).click()

    return do


def test_a_correction_becomes_the_next_version(
    empty_driver: Driver, flow: FormEditorFlow, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[Form] = []
    monkeypatch.setattr(flow, "_save", saved.append)
    through(
        empty_driver,
        lambda: flow.correct(form),
        [
            (FormEditorDialog, publish),
            (FormPublishDialog, click("Gi ut")),
            (OfferDialog, click("Lagre som fil …")),
        ],
    )
    library = empty_driver.kplan.documents.library
    made = library.load(form.id)
    assert saved == [made]
    assert made.version == form.version + 1
    assert made.report.submit_label == "Sendes til"
    assert library.load(form.id, form.version) == form
    assert drafts_of(empty_driver).drafts() == []


def test_nothing_is_published_while_something_is_left(
    empty_driver: Driver, flow: FormEditorFlow, form: Form
) -> None:
    said: list[str] = []

    def empty_title(dialog: QDialog) -> None:
        assert isinstance(dialog, FormEditorDialog)
        dialog.commands.write(
            FormPlace(form.strategy_areas[1].id, "title"),
            lambda form: form,
        )
        dialog.go_to(FormPlace("", "report.title"))
        field = next(field for field in dialog.page.fields() if field.name == "report.title")
        field.written.emit("")
        dialog.publish.trigger()
        said.extend(thing.text for thing in dialog.remaining.things())
        assert field.isAncestorOf(dialog.focusWidget())
        dialog.reject()

    through(empty_driver, lambda: flow.correct(form), [(FormEditorDialog, empty_title)])
    assert said == ["Her må det stå noe."]
    assert len(drafts_of(empty_driver).drafts()) == 1


def test_a_form_for_the_next_period_is_kept_as_a_draft_and_goes_back_to_an_earlier_state(
    empty_driver: Driver, flow: FormEditorFlow, form: Form
) -> None:
    titles: list[str] = []

    def close(dialog: QDialog) -> None:
        write_label(dialog)
        dialog.reject()

    def go_back(dialog: QDialog) -> None:
        assert isinstance(dialog, FormEditorDialog)
        dialog.versions.trigger()

    def end(dialog: QDialog) -> None:
        assert isinstance(dialog, FormEditorDialog)
        session = dialog.session
        empty_driver.qtbot.waitUntil(lambda: session.undo_stack.count() == 1, timeout=PATIENCE)
        titles.append(session.form.report.submit_label)
        dialog.undo.trigger()
        titles.append(session.form.report.submit_label)
        dialog.reject()

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, DraftVersionsDialog)
        empty_driver.qtbot.waitUntil(lambda: dialog.chosen is not None, timeout=PATIENCE)
        dialog.accept()

    through(
        empty_driver,
        lambda: flow.like(form),
        [(NextPeriodDialog, lambda dialog: dialog.accept()), (FormEditorDialog, close)],
    )
    (entry,) = drafts_of(empty_driver).drafts()
    assert entry.draft is not None
    assert entry.draft.form.id != form.id
    first_year = entry.draft.form.report.period.first_year
    assert first_year == form.report.period.last_year
    through(
        empty_driver,
        flow.open_list,
        [
            (DraftsDialog, lambda dialog: dialog.accept()),
            (FormEditorDialog, go_back),
            (DraftVersionsDialog, choose),
            (FormEditorDialog, end),
        ],
    )
    assert titles == [form.report.submit_label, "Sendes til"]


def test_an_edition_in_another_language_is_translated_and_published(
    empty_driver: Driver, flow: FormEditorFlow, form: Form
) -> None:
    titles: list[str] = []

    def translate(dialog: QDialog) -> None:
        titles.append(dialog.windowTitle())
        publish(dialog)

    through(
        empty_driver,
        lambda: flow.edition(form),
        [
            (EditionDialog, lambda dialog: dialog.accept()),
            (FormEditorDialog, translate),
            (FormPublishDialog, click("Gi ut")),
            (OfferDialog, lambda dialog: dialog.reject()),
        ],
    )
    made = empty_driver.kplan.documents.library.load(f"{form.id}-se")
    assert (made.version, made.language, made.edition_of) == (1, "se", form.id)
    assert titles[0].endswith(f"(utgave av «{form.id}» på nordsamisk)")
    assert list(element_ids(made)) == list(element_ids(form))
    assert made.report.submit_label == "Sendes til"


def test_a_draft_in_which_nothing_was_done_is_not_kept(
    empty_driver: Driver, flow: FormEditorFlow, form: Form
) -> None:
    through(
        empty_driver,
        lambda: flow.correct(form),
        [(FormEditorDialog, lambda dialog: dialog.reject())],
    )
    assert drafts_of(empty_driver).drafts() == []


def test_a_deleted_draft_can_be_had_back(
    empty_driver: Driver, flow: FormEditorFlow, form: Form
) -> None:
    drafts = FormDrafts(empty_driver.window.context.drafts, lambda: A_DAY, lambda: "ab")
    drafts.create(form)

    def delete(dialog: QDialog) -> None:
        assert isinstance(dialog, DraftsDialog)
        dialog.delete_button.click()
        empty_driver.qtbot.waitUntil(dialog.undo_button.isVisible, timeout=PATIENCE)
        assert dialog.chosen is None
        dialog.undo_button.click()
        empty_driver.qtbot.waitUntil(lambda: dialog.chosen is not None, timeout=PATIENCE)
        dialog.reject()

    through(empty_driver, flow.open_list, [(DraftsDialog, delete)])
    assert [entry.draft_id for entry in drafts.drafts()] == ["ab"]


def test_what_another_window_has_changed_is_gone_on_with_as_a_draft_of_its_own(
    empty_driver: Driver, flow: FormEditorFlow, form: Form
) -> None:
    drafts = FormDrafts(empty_driver.window.context.drafts, lambda: A_DAY, lambda: "ab")
    drafts.create(form)

    def save(dialog: QDialog) -> None:
        assert isinstance(dialog, FormEditorDialog)
        drafts.open("ab").save(replace(form, strategy="Another strategy"))
        write_label(dialog)
        aside, session = dialog.status.aside, dialog.session
        empty_driver.qtbot.waitUntil(aside.isVisible, timeout=PATIENCE)
        aside.click()
        empty_driver.qtbot.waitUntil(
            lambda: isinstance(session.save_state, Saved), timeout=PATIENCE
        )
        assert not aside.isVisible()
        dialog.reject()

    through(empty_driver, lambda: flow.open("ab"), [(FormEditorDialog, save)])
    found = {entry.draft.form for entry in drafts.drafts() if entry.draft is not None}
    assert {each.strategy for each in found} == {"Another strategy", form.strategy}
    assert {each.report.submit_label for each in found} == {
        form.report.submit_label,
        "Sendes til",
    }


def test_a_damaged_draft_is_opened_as_it_was_before(
    empty_driver: Driver, flow: FormEditorFlow, form: Form
) -> None:
    folder = empty_driver.window.context.drafts
    drafts = FormDrafts(folder, lambda: A_DAY, lambda: "ab")
    drafts.create(form).save(replace(form, strategy="Another strategy"))
    (folder / "ab" / "draft.json").write_bytes(b"{")
    strategies: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, FormEditorDialog)
        strategies.append(dialog.session.form.strategy)
        dialog.reject()

    steps = [(NoticeDialog, lambda dialog: dialog.accept()), (FormEditorDialog, look)]
    through(empty_driver, lambda: flow.open("ab"), steps)
    assert strategies == [form.strategy]
