"""What the list of deliveries does: opening, comparing, saving and telling that one was sent."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kplan_desktop.domain.delivery.deliveries import Delivery
from kplan_desktop.domain.delivery.delivery_list import delivered_names, file_name_of
from kplan_desktop.domain.model.errors import fill_placeholders, path_text
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.file_names import reachable, safe_file_name
from kplan_desktop.domain.text.typeahead import typeahead_text
from kplan_desktop.ui.activity.pick_dialog import PickDialog
from kplan_desktop.ui.delivery.delivered_report_view import DeliveredReports
from kplan_desktop.ui.delivery.deliveries_dialog import (
    ChosenDelivery,
    DeliveriesDialog,
    DeliveryAction,
)
from kplan_desktop.ui.delivery.deliveries_wording import day_text, revision_title, state_text
from kplan_desktop.ui.delivery.delivery_flow import DeliveryFlow
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.files.file_dialogs import ask_export
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.files.system_programs import show_in_system
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.widgets.result_model import SearchResult
from kplan_desktop.ui.widgets.search_picker import SearchPicker

if TYPE_CHECKING:
    from kplan_desktop.domain.review.report_comparison import ReportComparison


class DeliveriesFlow(QObject):
    """One choice in the menu. An error is shown and ends what was asked for.

    ``delivery`` sends a delivery again, and stores that one was sent. ``reports`` shows delivered
    reports as they were, those that were received as well. ``place_requested(location)`` asks for
    a place in the open report.
    """

    place_requested = Signal(object)

    def __init__(self, context: FlowContext, delivery: DeliveryFlow) -> None:
        super().__init__(context.window)
        self._context = context
        self._delivery = delivery
        self.reports = DeliveredReports(context)

    def open(self) -> None:
        """Show the deliveries of the open report, until the list is closed."""
        session = self._context.documents.session
        if session is None:
            return
        dialog = DeliveriesDialog(
            session.deliveries,
            self._context.theme,
            self._context.window,
            read_only=session.read_only,
        )
        dialog.requested.connect(lambda action, chosen: self._do(action, chosen, session, dialog))
        dialog.exec()
        dialog.deleteLater()

    def _do(
        self,
        action: DeliveryAction,
        chosen: ChosenDelivery,
        session: Session,
        dialog: DeliveriesDialog,
    ) -> None:
        match action:
            case DeliveryAction.OPEN:
                self._open_delivery(chosen, dialog)
            case DeliveryAction.COMPARE_NOW:
                self._compare_with_now(chosen, session, dialog)
            case DeliveryAction.COMPARE_OTHER:
                self._compare_with_other(chosen, session, dialog)
            case DeliveryAction.SAVE_PDF:
                texts = self.tr("Save the PDF as it was delivered"), self.tr("PDF (*.pdf)")
                self._save(chosen.pdf, ".pdf", chosen.row.delivery, texts, session, dialog)
            case DeliveryAction.SAVE_BUNDLE:
                texts = (
                    self.tr("Save the delivery file as it was delivered"),
                    self.tr("Delivery files (*.json)"),
                )
                self._save(
                    chosen.bundle, ".kplan.json", chosen.row.delivery, texts, session, dialog
                )
            case DeliveryAction.SHOW_FOLDER:
                self._show_folder(chosen.row.delivery, session, dialog)
            case DeliveryAction.MARK_SENT:
                self._delivery.ask_sent(chosen.row.position, dialog)
            case DeliveryAction.OPEN_MAIL:
                dialog.accept()
                self._delivery.send(chosen.row.position)

    def _open_delivery(self, chosen: ChosenDelivery, dialog: DeliveriesDialog) -> None:
        if chosen.bundle is not None:
            state = state_text(chosen.row.delivery)
            self.reports.show(chosen.bundle, state=state, pdf=chosen.pdf, over=dialog)

    def _compare_with_now(
        self, chosen: ChosenDelivery, session: Session, dialog: DeliveriesDialog
    ) -> None:
        names = self._name(chosen.row.delivery), self.tr("the report as it is now")
        if chosen.bundle is not None:
            self._compare(chosen.bundle, session.report, names, dialog)

    def _compare_with_other(
        self, chosen: ChosenDelivery, session: Session, dialog: DeliveriesDialog
    ) -> None:
        own, bundle = chosen.row.position, chosen.bundle
        deliveries = session.deliveries.deliveries()
        other = self._choose_other(own, deliveries, dialog)
        if other is None or bundle is None:
            return
        older, newer = (self._name(deliveries[n]) for n in sorted((own, other)))

        def compare_with(found: bytes | None, _: bytes | None) -> None:
            if not dialog.isVisible():
                return
            if found is None:
                text = self.tr("The other delivery file is not stored, and cannot be compared.")
                _tell(dialog, text, "warning")
                return
            first, second = (bundle, found) if own < other else (found, bundle)
            self._compare(first, second, (older, newer), dialog)

        session.deliveries.request_files(dialog, other, compare_with, self._context.show_error)

    def _choose_other(
        self, own: int, deliveries: Sequence[Delivery], parent: QWidget
    ) -> int | None:
        """Ask which delivery to compare with: the position of one that has its contents."""
        picker = SearchPicker(self._context.theme)
        picker.set_words(
            self.tr("Find the other delivery"), self.tr("Type its number, its day or its state")
        )
        dialog = PickDialog(
            picker,
            self._context.theme,
            parent,
            title=self.tr("Compare with another delivery"),
            about=revision_title(deliveries[own]),
            lead=self.tr("Whichever you choose, the older one is shown as the one before."),
            button=self.tr("Compare"),
        )
        rows = [
            SearchResult(n, str(each.revision), revision_title(each), state_text(each))
            for n, each in reversed(list(enumerate(deliveries)))
            if n != own and each.purged_at is None
        ]
        picker.set_rows(rows, [typeahead_text(row.number, row.text, row.below) for row in rows])
        dialog.exec()
        dialog.deleteLater()
        key = dialog.key()
        return key if isinstance(key, int) else None

    def _name(self, delivery: Delivery) -> str:
        """A delivery as a part of a sentence."""
        text = self.tr("revision %1 of %2")
        return fill_placeholders(text, str(delivery.revision), day_text(delivery.made_at))

    def _compare(
        self, older: bytes, newer: bytes | Report, names: tuple[str, str], parent: DeliveriesDialog
    ) -> None:
        """Compare a bundle with a newer one or the open report, and show what differs."""
        is_open = isinstance(newer, Report)

        def show(comparison: ReportComparison) -> None:
            from kplan_desktop.domain.review.report_merge import Taken
            from kplan_desktop.ui.comparison.comparison_dialog import (
                ComparisonDialog,
                ComparisonTexts,
            )

            texts = ComparisonTexts(
                title=self.tr("What has changed"), lead="", older=names[0], newer=names[1]
            )
            theme, open_state = self._context.theme, Taken.NEWER if is_open else None
            dialog = ComparisonDialog(comparison, texts, theme, parent, open_state=open_state)
            dialog.place_requested.connect(go_to)
            dialog.exec()
            dialog.deleteLater()

        def go_to(location: Location) -> None:
            parent.accept()
            self.place_requested.emit(location)

        self._context.run_over(parent, lambda: _comparison(older, newer), show)

    def _save(
        self,
        data: bytes | None,
        ending: str,
        delivery: Delivery,
        texts: tuple[str, str],
        session: Session,
        dialog: DeliveriesDialog,
    ) -> None:
        """Ask where, with a title and a file type, and write the bytes that were delivered."""
        if data is None:
            return
        name = file_name_of(delivery, ending)
        if name is None:
            name = safe_file_name(revision_title(delivery), ending)
        path = ask_export(
            self._context, texts[0], session.path.parent / name, texts[1], HelpTopic.DELIVERIES
        )
        if path is None:
            return
        whole, report_file = data, session.path

        def write() -> None:
            from kplan_desktop.exchange.files.whole_files import write_whole

            write_whole(path, whole, open_report=report_file)

        def done(_: None) -> None:
            self._context.show_made(path)
            text = self.tr("Saved, byte for byte as it was delivered: %1")
            _tell(dialog, text.replace("%1", path.name))

        self._context.run(write, done)

    def _show_folder(self, delivery: Delivery, session: Session, dialog: DeliveriesDialog) -> None:
        """Show the folder that has a file of the delivery, of those where Kplan proposes them."""
        from kplan_desktop.exchange.wording.file_names import delivery_folder_name

        beside = session.path.parent
        folders = (beside / delivery_folder_name(session.report), beside)
        names = delivered_names(delivery)

        def show(folder: Path | None) -> None:
            if folder is None:
                text = self.tr(
                    "The files are no longer in %1. What is stored can be saved again from here."
                )
                _tell(dialog, text.replace("%1", path_text(folders[0])), "warning")
            elif not show_in_system(folder):
                text = self.tr("The folder could not be shown: %1")
                _tell(dialog, text.replace("%1", path_text(folder)), "warning")

        self._context.run_over(dialog, lambda: _folder_with(names, folders), show)


def _comparison(older: bytes, newer: bytes | Report) -> ReportComparison:
    """For a background thread. Raises UserError."""
    from kplan_desktop.domain.review.report_comparison import compare
    from kplan_desktop.exchange.bundle.bundle_json import decode_bundle

    now = newer if isinstance(newer, Report) else decode_bundle(newer).report
    return compare(decode_bundle(older).report, now)


def _folder_with(names: Sequence[str], folders: Sequence[Path]) -> Path | None:
    """The first of the folders that has a file of these names."""
    for folder in folders:
        if any(reachable(folder / name).is_file() for name in names):
            return folder
    return None


def _tell(dialog: DeliveriesDialog, text: str, look: str = "good") -> None:
    """Show a message in the list, which may be closed by now."""
    if isValid(dialog):
        dialog.show_message(text, look)
