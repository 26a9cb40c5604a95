"""Importing a delivery: making a report file of a bundle."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from kplan_desktop.domain.form_editing.form_comparison import compare_forms
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.form import Form
from kplan_desktop.ui.files.file_dialogs import ask_new_report
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.widgets.dialog_buttons import show_button_texts

if TYPE_CHECKING:
    from kplan_desktop.exchange.bundle.bundle_json import Bundle
    from kplan_desktop.exchange.incoming.incoming_files import Incoming


class ImportFlow(QObject):
    """Makes report files of deliveries. An error is shown and ends it."""

    def __init__(self, context: FlowContext) -> None:
        super().__init__(context.window)
        self._context = context

    def take_in(self, bundle: Bundle, found: Incoming) -> None:
        """Make a report file of a delivery, which was ``found``, and open that."""
        from kplan_desktop.exchange.bundle.bundle_json import approval_that_holds
        from kplan_desktop.storage.ancillary_data import taken_from

        report = bundle.report
        ancillary = taken_from(
            Path(found.name),
            found.data,
            report=report,
            sha256=bundle.sha256,
            exported_at=bundle.exported_at,
            approval=approval_that_holds(report),
        )
        try:
            if not self._may_be_taken(bundle):
                return
            path = ask_new_report(
                self._context, self.tr("Keep the new report as"), report.unit_name
            )
            if path is not None:
                self._context.documents.create_from(path, report, ancillary)
        except UserError as error:
            self._context.show_error(error)

    def _may_be_taken(self, bundle: Bundle) -> bool:
        """Ask first where the delivery is on another form than the one here. Raises UserError."""
        form = bundle.report.form
        library = self._context.documents.library
        known = library.known(form.id, form.version)
        if known is None:
            known = library.known_edition(form)
            if known is None or compare_forms(known, form).is_translation:
                return True
        elif bundle.form_matches(known):
            return True

        dialog = UnknownFormDialog(form, known, self._context.window)
        dialog.exec()
        dialog.deleteLater()
        return dialog.taken()


class UnknownFormDialog(QMessageBox):
    """Asks whether to take in a delivery whose form differs from the known one of the same id.

    ``taken`` says whether to go on.
    """

    def __init__(self, theirs: Form, known: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Another form"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("The delivery is written on a form that differs from the one here."))
        text = self.tr(
            "Both call themselves «%1» (version %2 there, version %3 here), but goals, deadline, "
            "address or other things in it are not the same. The report opens with the sender's "
            "form."
        )
        if theirs.id != known.id:
            text = self.tr(
                "It is the form «%1» in another language, but goals, deadline, address or other "
                "things in it are not the same. The report opens with the sender's form."
            )
        for mark, word in (("%3", known.version), ("%2", theirs.version), ("%1", known.id)):
            text = text.replace(mark, str(word))
        self.setInformativeText(text)
        self._take = self.addButton(self.tr("Take it in"), QMessageBox.ButtonRole.AcceptRole)
        leave = self.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(leave)
        self.setEscapeButton(leave)
        self.setOption(QMessageBox.Option.DontUseNativeDialog)
        show_button_texts(self)

    def taken(self) -> bool:
        """Whether the answer was to take it in."""
        return self.clickedButton() is self._take
