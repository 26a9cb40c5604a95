"""Making a form of the office's own Word documents: choosing them, the preview, the draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from kplan_desktop.domain.model.errors import path_text
from kplan_desktop.domain.model.form import Form
from kplan_desktop.ui.files.file_dialogs import beginning_folder
from kplan_desktop.ui.files.flow_context import FlowContext

if TYPE_CHECKING:
    from kplan_desktop.domain.form_from_word.form_reading import FormReading


@dataclass(frozen=True, slots=True)
class _Read:
    """Documents and what was read in them; ``known`` are the forms that there are, newest first."""

    names: tuple[str, ...]
    files: tuple[bytes, ...]
    known: tuple[Form, ...]
    reading: FormReading


def ask_form_from_word(context: FlowContext, done: Callable[[Form], None]) -> None:
    """Ask for a Word document, show what a form of it would be, and give that on as a draft.

    ``done`` is called with the form, which may have faults, once its user wants it; not where she
    gives it up or the document has no form.
    """
    path = _ask_document(context.window, beginning_folder(context))
    if path is not None:
        preview_form_from_word(context, path, done)


def preview_form_from_word(context: FlowContext, path: Path, done: Callable[[Form], None]) -> None:
    """The same for a document that is chosen already."""
    library = context.documents.library
    context.run_aside(
        lambda: _read((path.name,), (_data(path),), tuple(library.newest_forms())),
        lambda read: _show(context, read, path.parent, done),
    )


def _show(context: FlowContext, read: _Read, folder: Path, done: Callable[[Form], None]) -> None:
    from kplan_desktop.ui.forms.word_form_dialog import WordFormDialog

    shown = read

    def show(found: _Read) -> None:
        nonlocal shown
        shown = found
        dialog.show_reading(found.reading, found.names)

    def change_base(base: Form | None) -> None:
        before = shown
        context.run_over(
            dialog, lambda: _read(before.names, before.files, before.known, base), show
        )

    def add_document() -> None:
        path = _ask_document(dialog, folder)
        if path is None:
            return
        before, base = shown, dialog.chosen_base()

        def read_both() -> _Read:
            files = (*before.files, _data(path))
            return _read((*before.names, path.name), files, before.known, base)

        context.run_over(dialog, read_both, show)

    dialog = WordFormDialog(
        read.reading,
        read.names,
        read.known,
        context.theme,
        context.window,
        change_base=change_base,
        add_document=add_document,
    )
    accepted, form = dialog.exec(), dialog.reading.form
    dialog.deleteLater()
    if accepted:
        done(form)


def _ask_document(parent: QWidget, folder: Path) -> Path | None:
    translate = QCoreApplication.translate
    chosen, _ = QFileDialog.getOpenFileName(
        parent,
        translate("WordFormDialog", "New form from Word"),
        path_text(folder),
        translate("WordFormDialog", "Word documents (*.docx *.doc *.docm *.odt *.rtf)"),
    )
    return Path(chosen) if chosen else None


def _data(path: Path) -> bytes:
    from kplan_desktop.exchange.docx_reader.package import MAX_DOCUMENT_BYTES
    from kplan_desktop.exchange.files.whole_files import read_whole

    return read_whole(path, at_most=MAX_DOCUMENT_BYTES)


def _read(
    names: tuple[str, ...],
    files: tuple[bytes, ...],
    known: tuple[Form, ...],
    base: Form | None = None,
) -> _Read:
    """Read documents; without a ``base``, what they lack comes from the newest form."""
    from kplan_desktop.exchange.docx_reader.reader import read_new_form

    base = base or next(iter(known), None)
    return _Read(names, files, known, read_new_form(files, base=base, known=known))
