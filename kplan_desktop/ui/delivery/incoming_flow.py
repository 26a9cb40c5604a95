"""What is opened, dropped or given at the start: told by its content, and taken in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kplan_desktop.domain.model.errors import (
    QT_TRANSLATE_NOOP,
    UserError,
    fill_placeholders,
    path_text,
)
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.exchange.files.whole_files import holds_report
from kplan_desktop.ui.delivery.receipt_flow import ReceiptFlow
from kplan_desktop.ui.document.file_access import REPORT_SUFFIX, is_collection
from kplan_desktop.ui.files.file_dialogs import beginning_folder, collection_filter, report_filter
from kplan_desktop.ui.files.file_flow import FileFlow
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.help.help_topic import HelpTopic, with_help_topic
from kplan_desktop.ui.messages.error_dialog import OfferDialog

if TYPE_CHECKING:
    from kplan_desktop.exchange.bundle.bundle_json import Bundle
    from kplan_desktop.exchange.incoming.incoming_files import Incoming

_SENT_KINDS = "*.json *.txt *.pdf *.eml *.msg *.zip"


class FolderNotTakenError(UserError):
    """A folder was dropped or given, whose files nobody has chosen."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "“%1” is a folder. Open it, and take in the files that are in it."
    )


class IncomingFlow(QObject):
    """Finds out what files are, and hands each thing in them to what takes it in.

    Of what is handed over: ``take_document(path)`` gets a Word document, ``take_comments(data)``
    comments, ``take_form(data)`` a form, ``take_hand_over(path)`` a report that was passed on, and
    ``read_delivery(data, path)`` a bundle that is only read, and the file that it came in. An error
    is shown.
    """

    take_comments: Callable[[bytes], None] | None = None
    take_form: Callable[[bytes], None] | None = None
    take_hand_over: Callable[[Path], None] | None = None
    read_delivery: Callable[[bytes, Path], None] | None = None

    def __init__(
        self,
        context: FlowContext,
        files: FileFlow,
        *,
        take_document: Callable[[Path], None],
    ) -> None:
        super().__init__(context.window)
        self._context = context
        self._files = files
        self._take_document = take_document
        self._receipts = ReceiptFlow(context, files.open_path)
        files.open_any = self.open_file

    def open(self) -> None:
        """Ask for any file that Kplan knows, and open it or take it in."""
        all_kinds = self.tr("All that Kplan opens (%1)")
        known = all_kinds.replace("%1", f"*.kplan *.ksamling {_SENT_KINDS} *.docx")
        self._ask(
            self.tr("Open"), f"{known};;{report_filter()};;{collection_filter()}", as_report=False
        )

    def take_in(self) -> None:
        """Ask for something that was sent, and take it in."""
        kinds = self.tr("Deliveries, comments, receipts, forms and e-mails (%1)")
        kinds = kinds.replace("%1", _SENT_KINDS)
        self._ask(self.tr("Take in what was sent"), kinds, as_report=True)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open or take in files that were dropped together; one report, and one collection."""
        open_one = self._open_path()

        def take(reports: Sequence[Path]) -> None:
            opened = _first_of_each_kind(reports)
            for path in opened:
                self._files.open_path(path)
            if len(opened) < len(reports):
                self._tell_of_one(opened[0])
            for path in paths:
                if path not in reports:
                    self.open_file(path)

        self._context.run_aside(lambda: _reports_of(paths, open_one), take)

    def _tell_of_one(self, opened: Path) -> None:
        text = self.tr("“%1” was opened, and not the others: one is open at a time.")
        self._context.show_message(text.replace("%1", opened.stem))

    def open_file(self, path: Path, *, as_report: bool = False) -> None:
        """Open a file or take in what is in it; of a delivery a report is made ``as_report``."""
        if _is_named_report(path):
            self._files.open_path(path)
            return
        open_one = self._open_path()

        def take(found: Sequence[Incoming] | None) -> None:
            if found is None:
                self._files.open_path(path)
                return
            for item in found:
                self._take_soon(item, path, as_report=as_report)

        self._context.run_aside(lambda: _contents_of(path, open_one), take)

    def _ask(self, title: str, kinds: str, *, as_report: bool) -> None:
        folder = path_text(beginning_folder(self._context))
        everything = self.tr("All files (*)")
        with with_help_topic(self._context.window, HelpTopic.DELIVERIES):
            chosen, _ = QFileDialog.getOpenFileName(
                self._context.window, title, folder, f"{kinds};;{everything}"
            )
        if chosen:
            self.open_file(Path(chosen), as_report=as_report)

    def _open_path(self) -> Path | None:
        session = self._context.documents.session
        return session.path if session is not None else None

    def _take_soon(self, item: Incoming, path: Path, *, as_report: bool) -> None:
        self._context.dialogs.put(lambda: self._take(item, path, as_report=as_report))

    def _take(self, item: Incoming, path: Path, *, as_report: bool) -> None:
        from kplan_desktop.exchange.incoming.incoming_files import IncomingKind

        match item.kind:
            case IncomingKind.BUNDLE:
                as_report = as_report or self.read_delivery is None
                self._take_bundle(item, path, as_report=as_report)
            case IncomingKind.RECEIPT:
                self._receipts.take_in(item.data)
            case IncomingKind.COMMENTS if self.take_comments is not None:
                self.take_comments(item.data)
            case IncomingKind.FORM if self.take_form is not None:
                self.take_form(item.data)
            case IncomingKind.HAND_OVER if self.take_hand_over is not None:
                self.take_hand_over(path)
            case IncomingKind.DOCUMENT if item.name == path.name:
                self._take_document(path)
            case _ if item.error is not None:
                self._context.show_error(item.error)

    def _take_bundle(self, item: Incoming, path: Path, *, as_report: bool) -> None:
        def read() -> Bundle:
            from kplan_desktop.exchange.bundle.bundle_json import decode_bundle

            return decode_bundle(item.data)

        def take(bundle: Bundle) -> None:
            if as_report:
                self._files.imports.take_in(bundle, item)
            else:
                self._choose(item, bundle, path)

        self._context.run_aside(read, take)

    def _choose(self, item: Incoming, bundle: Bundle, path: Path) -> None:
        """Ask whether to read a delivery or to make a report of it."""
        report, made = bundle.report, local_time(bundle.exported_at).date()
        about = self.tr(
            "Revision %1, made %2. Read it as it was delivered, and write comments if you like; or "
            "make a report of it, in which you can write."
        )
        head = report.form.report
        dialog = OfferDialog(
            f"{report.unit_name} · {head.name} {head.period.label}",
            fill_placeholders(about, str(report.revision), date_text(made)),
            [self.tr("Read and comment"), self.tr("Make a report of it …")],
            self._context.theme,
            self._context.window,
        )
        dialog.exec()
        dialog.deleteLater()
        if dialog.chosen == 0 and self.read_delivery is not None:
            self.read_delivery(item.data, path)
        elif dialog.chosen == 1:
            self._files.imports.take_in(bundle, item)


def _first_of_each_kind(paths: Sequence[Path]) -> list[Path]:
    """The first report and the first collection; a window has one of its kind open at a time."""
    first = {is_collection(path): path for path in reversed(paths)}
    return [path for path in paths if path in first.values()]


def _reports_of(paths: Sequence[Path], open_one: Path | None) -> list[Path]:
    return [path for path in paths if _is_named_report(path) or holds_report(path, open_one)]


def _is_named_report(path: Path) -> bool:
    """Told without a look at the disk; a collection is opened as a report is."""
    return path.suffix.lower() == REPORT_SUFFIX or is_collection(path)


def _contents_of(path: Path, open_one: Path | None) -> tuple[Incoming, ...] | None:
    """What was sent in a file; None where it is a report. Raises a UserError.

    Of more than one delivery none is among it, but an error: it is the office that takes in many.
    """
    from kplan_desktop.exchange.incoming.incoming_files import one_delivery, read_incoming

    if holds_report(path, open_one):
        return None
    if reachable(path).is_dir():
        raise FolderNotTakenError(path.name)
    return one_delivery(read_incoming(path), path.name)
