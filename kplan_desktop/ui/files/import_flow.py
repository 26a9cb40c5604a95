"""Taking in a delivery: choosing its file or a PDF that carries it, reading it, making a report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.documents import Documents

if TYPE_CHECKING:
    from kplan_desktop.exchange.bundle.bundle_json import Bundle
    from kplan_desktop.storage.ancillary_data import AncillaryData


class ImportFlow(QObject):
    """One choice in the menu. ``ask_new_file`` asks where a report with some title is to lie."""

    def __init__(
        self,
        window: QWidget,
        *,
        documents: Documents,
        background: BackgroundTasks,
        ask_new_file: Callable[[str], Path | None],
        tell: Callable[[UserError], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._documents = documents
        self._background = background
        self._ask_new_file = ask_new_file
        self._tell = tell

    def take_in(self) -> None:
        """Ask for a delivery, make a report file of it, and open that."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Take in a delivery"),
            str(self._documents.folder),
            self.tr("Deliveries (*.json *.pdf)"),
        )
        if not chosen:
            return

        self._background.run_for(
            self._window,
            lambda: _received(Path(chosen)),
            done=lambda received: self._make(*received),
            failed=self._tell,
        )

    def _make(self, bundle: Bundle, belongings: AncillaryData) -> None:
        report = bundle.report
        try:
            if not self._may_be_taken(bundle):
                return
            path = self._ask_new_file(report.unit_name)
            if path is not None:
                self._documents.create_from(path, report, belongings)
        except UserError as error:
            self._tell(error)

    def _may_be_taken(self, bundle: Bundle) -> bool:
        """Ask first where the delivery is on another form than the one here. Raises UserError."""
        form = bundle.report.form
        known = self._documents.library.known(form.id)
        if known is None or bundle.form_matches(known):
            return True
        from kplan_desktop.ui.files.unknown_form_dialog import UnknownFormDialog

        dialog = UnknownFormDialog(form, known, self._window)
        dialog.exec()
        dialog.deleteLater()
        return dialog.taken()


def _received(path: Path) -> tuple[Bundle, AncillaryData]:
    from kplan_desktop.exchange.bundle.bundle_file import read_bundle_file
    from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
    from kplan_desktop.storage.ancillary_data import taken_from

    data = read_bundle_file(path)
    bundle = decode_bundle(data)
    belongings = taken_from(
        path,
        data,
        revision=bundle.report.revision,
        sha256=bundle.sha256,
        exported_at=bundle.exported_at,
    )
    return bundle, belongings
