"""Asking for the path of a new file, with the system's own dialog."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtWidgets import QFileDialog

from kplan_desktop.domain.model.errors import UserError, path_text
from kplan_desktop.domain.text.file_names import portable_path, reachable
from kplan_desktop.ui.document.document_keeper import DocumentKeeper
from kplan_desktop.ui.files.dialog_context import DialogContext
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.help.help_topic import HelpTopic, with_help_topic


def report_filter() -> str:
    """The name filter of dialogs for report files."""
    return QCoreApplication.translate("FileDialogs", "Kplan reports (*.kplan)")


def collection_filter() -> str:
    """The name filter of dialogs for collections."""
    return QCoreApplication.translate("FileDialogs", "Kplan collections (*.ksamling)")


def beginning_folder(context: FlowContext) -> Path:
    """Where a file dialog begins: the user's folder of reports, or as near to it as there is one.

    A folder that is not there would have Qt begin in the program's own.
    """
    reports = context.documents.folder
    there = (folder for folder in (reports, *reports.parents) if reachable(folder).is_dir())
    return next(there, Path(QDir.homePath()))


def ask_new_report(context: FlowContext, title: str, name: str) -> Path | None:
    """An unused path for a report file; None when the user cancelled.

    Proposes the report folder and ``name``; the rest is as in ``ask_new_file``.
    """
    return ask_new_document(context, context.documents, title, name, report_filter())


def ask_new_document(
    context: DialogContext,
    keeper: DocumentKeeper[Any, Any, Any],
    title: str,
    name: str,
    kinds: str,
) -> Path | None:
    """The same for a file of another kind, whose name filter is ``kinds``."""
    try:
        proposed = keeper.free_path(name)
    except UserError:
        # There may well be another folder; the dialog then begins where the system likes.
        proposed = Path(QDir.homePath())
    return ask_new_file(context, title, proposed, kinds, keeper.suffix)


def ask_new_file(
    context: DialogContext, title: str, proposed: Path, kinds: str, ending: str
) -> Path | None:
    """An unused path with this ending; None when the user cancelled.

    No file is ever replaced, so Qt does not offer to: where a name is taken or cannot be kept
    everywhere, an error says so, and the dialog opens again.
    """
    while True:
        with with_help_topic(context.window, HelpTopic.START):
            chosen, _ = QFileDialog.getSaveFileName(
                context.window,
                title,
                path_text(proposed),
                kinds,
                options=QFileDialog.Option.DontConfirmOverwrite,
            )
        if not chosen:
            return None
        try:
            return _unused(_with_ending(chosen, ending))
        except UserError as error:
            context.show_error(error)


def usual_or_asked(context: FlowContext, title: str, name: str) -> Path | None:
    """An unused path in the usual folder; where that is unavailable, this is told, and asked."""
    try:
        return context.documents.free_path(name)
    except UserError as error:
        context.show_error(error)
        return ask_new_report(context, title, name)


def ask_export(
    context: DialogContext,
    title: str,
    proposed: Path,
    kinds: str,
    topic: HelpTopic = HelpTopic.PREVIEW,
) -> Path | None:
    """A path for a file with the ending of ``proposed``; None when the user cancelled.

    Qt asks before an older one is replaced. Where a name cannot be kept everywhere, an error says
    so, and the dialog opens again. ``topic`` is the page of the guide that F1 opens meanwhile.
    """
    ending = proposed.suffix
    while True:
        with with_help_topic(context.window, topic):
            chosen, _ = QFileDialog.getSaveFileName(
                context.window, title, path_text(proposed), kinds
            )
        if not chosen:
            return None
        try:
            path = _with_ending(chosen, ending)
        except UserError as error:
            context.show_error(error)
            continue
        if path == Path(chosen) or not os.path.lexists(reachable(path)):
            return path
        # Qt knew the name without its ending only, and has not asked about this file.
        proposed = path


def _with_ending(chosen: str, ending: str) -> Path:
    """The chosen path, with the ending. Raises FileNameError where some system cannot keep it."""
    return portable_path(chosen if Path(chosen).suffix.lower() == ending else chosen + ending)


def _unused(path: Path) -> Path:
    from kplan_desktop.storage.errors import NameTakenError

    if os.path.lexists(reachable(path)):
        raise NameTakenError(path)
    return path
