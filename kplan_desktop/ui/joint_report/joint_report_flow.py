"""Making the joint report, from wherever in the window it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.office_intake.office_context import OfficeContext

if TYPE_CHECKING:
    from kplan_desktop.ui.joint_report.make_dialog import MadeReport


def make_joint_report(context: OfficeContext) -> None:
    """Ask what to make, make it, store the edition if it is one, and show the files."""
    from kplan_desktop.ui.joint_report.compile_work import document_title, write_documents
    from kplan_desktop.ui.joint_report.make_dialog import MakeDialog

    dialog = MakeDialog(context)
    accepted, made = dialog.exec(), dialog.made
    dialog.deleteLater()
    if not accepted or made is None:
        return
    session = context.session
    title, report = document_title(session.collection, made.state), made

    def write() -> None:
        context.run(
            lambda: write_documents(report.folder, title, report.documents, session.path),
            lambda written: _show(context, report, written),
            only_while_open=True,
        )

    _store(context, report, write)


def _store(context: OfficeContext, made: MadeReport, then: Callable[[], None]) -> None:
    """Store an edition, before its files are written; a draft has nothing to store."""
    from kplan_desktop.storage.collection.collection_file import StoredContent

    if made.edition is None:
        then()
        return
    contents = [StoredContent(each.sha256, each.data, each.facts) for each in made.edition.contents]
    name = step_name("JointReportFlow", "Make an edition")
    text = QCoreApplication.translate("JointReportFlow", "%1 is made and stored.")
    context.session.put(
        contents,
        made.edition.edit,
        name,
        text.replace("%1", made.state),
        done=then,
        failed=context.show_error,
    )


def _show(context: OfficeContext, made: MadeReport, written: tuple[Path, ...]) -> None:
    from kplan_desktop.ui.joint_report.made_dialog import MadeDialog

    if not written:
        return
    heading = QCoreApplication.translate("JointReportFlow", "Made: %1").replace("%1", made.state)
    dialog = MadeDialog(heading, made.documents, written, context.theme, context.window)
    dialog.exec()
    dialog.deleteLater()
