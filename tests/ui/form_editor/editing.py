"""A form editor with real keys, on a draft whose stored states are kept in a list."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.form_editing.element_ids import element_ids
from kplan_desktop.domain.form_editing.new_forms import to_edit
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.form import Form
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.form_editor.draft_session import FormDraftSession
from kplan_desktop.ui.form_editor.editor_dialog import (
    EditorRequests,
    FormEditorDialog,
    FormSurroundings,
)
from kplan_desktop.ui.preview.preview_client import PreviewClient
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.ui.driver import A_DAY, PLAIN
from tests.ui.inputs import make_theme, the_form


@dataclass
class DraftStore:
    """What was stored, the last at the end. While ``fault`` is set, nothing is."""

    stored: list[Form] = field(default_factory=list)
    fault: UserError | None = None

    def save(self, form: Form) -> None:
        """Store a form, or raise the fault."""
        if self.fault is not None:
            raise self.fault
        self.stored.append(form)


@dataclass
class EditedForm:
    """The editor, and what its keys and texts are."""

    qtbot: QtBot
    dialog: FormEditorDialog
    store: DraftStore
    asked: list[str]

    @property
    def form(self) -> Form:
        """The form as it is in the editor."""
        return self.dialog.session.form

    @property
    def focus(self) -> QWidget:
        """The widget that has the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def text(self) -> GrowingTextEdit:
        """The text that has the keyboard."""
        widget = self.focus
        assert isinstance(widget, GrowingTextEdit), widget
        return widget

    def type(self, text: str) -> None:
        """Press the keys one by one."""
        for character in text:
            QTest.keyClicks(self.focus, character)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press one key where the keyboard is."""
        QTest.keyClick(self.focus, key, modifiers)
        QApplication.processEvents()


@contextmanager
def edited(qtbot: QtBot, form: Form | None = None) -> Iterator[EditedForm]:
    """The editor of a form, the published one if none is given, without printed pages."""
    form, tasks, store = to_edit(form or the_form()), BackgroundTasks(), DraftStore()
    asked: list[str] = []
    session = FormDraftSession(form, store.save, tasks, lambda: A_DAY)
    around = FormSurroundings(form, tuple(element_ids(form)), {"nordfylke": "Nordfylke"})
    dialog = FormEditorDialog(
        session,
        around,
        PreviewClient((), lambda: A_DAY),
        make_theme(),
        None,
        EditorRequests(
            publish=lambda: asked.append("publish"),
            versions=lambda: asked.append("versions"),
            save_aside=lambda: asked.append("aside"),
        ),
    )
    dialog.preview_action.setChecked(False)
    dialog.show()
    qtbot.waitActive(dialog)
    try:
        yield EditedForm(qtbot, dialog, store, asked)
    finally:
        store.fault = None
        dialog.commands.unread.clear()
        dialog.reject()
        tasks.close()
        dialog.deleteLater()
