"""The dialogs around forms: the list of them, and where they are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QDialog

from kplan_desktop.domain.model.form import Form
from kplan_desktop.exchange.docx_reader.reader import read_new_form
from kplan_desktop.storage.forms.form_files import write_form
from kplan_desktop.ui.form_editor.editor_dialog import FormEditorDialog
from kplan_desktop.ui.form_editor.element_pages import UnitEditorPage
from kplan_desktop.ui.form_editor.form_places import FormPlace
from kplan_desktop.ui.forms.word_form_dialog import WordFormDialog
from tests.exchange.docx_reader.documents import a_row_a_measure, example
from tests.ui.gallery.stage import Stage

Entry = Callable[[Stage], None]


def _form(stage: Stage) -> Form:
    library = stage.driver.kplan.documents.library
    return library.load(library.form_ids()[0])


def _list(stage: Stage) -> None:
    stage.dialogs(stage.driver.window.actions_of_window.forms.trigger)


def _install(stage: Stage) -> None:
    """A newer version of a form that is known."""
    newer = replace(_form(stage), version=7, organisation="Norsk kulturskoleråd i Trondheim")
    data = write_form(newer)
    stage.dialogs(lambda: stage.driver.window.flows.forms.installing.take_in(data))


def _from_word(stage: Stage) -> None:
    form = example().form
    reading = read_new_form([a_row_a_measure(example()).data()], base=form, known=[form])
    stage.see_dialog(
        WordFormDialog(
            reading,
            ["skjema.docx"],
            [form],
            stage.theme,
            stage.driver.window,
            change_base=lambda _: None,
            add_document=lambda: None,
        )
    )


def _editor(stage: Stage) -> None:
    """Each page of the editor, its menu, what it asks, and the versions of a draft."""
    editor = stage.driver.window.flows.form_editor

    def use(dialog: QDialog) -> None:
        assert isinstance(dialog, FormEditorDialog)
        for key in dialog._pages:
            if isinstance(key, str):
                dialog.show_page(key)
                stage.see(dialog, key)
        form = dialog.session.form
        goal = next(form.goals())
        for element in (
            form.strategy_areas[0].id,
            goal.id,
            goal.national_measures[0].id,
            form.units[0].id,
            form.metrics[0].id,
        ):
            dialog.go_to(FormPlace(element))
            stage.see(dialog, type(dialog.page).__name__)
        dialog.go_to(FormPlace(form.units[0].id))
        assert isinstance(dialog.page, UnitEditorPage)
        dialog.publish.trigger()
        stage.settle()
        dialog.versions.trigger()
        stage.settle()

    stage.dialogs(lambda: editor.open("0"), use)


def _new_forms(stage: Stage) -> None:
    editor, form = stage.driver.window.flows.form_editor, _form(stage)
    stage.dialogs(lambda: editor.like(form))
    stage.dialogs(lambda: editor.edition(form))
    stage.dialogs(editor.open_list)


FORM_ENTRIES: Mapping[str, Entry] = {
    "skjemaer": _list,
    "installere skjema": _install,
    "skjema fra word": _from_word,
    "lage skjema": _editor,
    "nye skjemaer": _new_forms,
}
