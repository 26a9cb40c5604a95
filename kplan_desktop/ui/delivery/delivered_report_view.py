"""Delivered reports, shown exactly as they were: own ones of the list, and those received."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.ui.delivery.deliveries_wording import SHORT_HASH, moment_text
from kplan_desktop.ui.files.dialog_context import DialogContext
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog

if TYPE_CHECKING:
    from kplan_desktop.exchange.bundle.bundle_json import Bundle
    from kplan_desktop.ui.document.open_reports import RaiseListener
    from kplan_desktop.ui.files.report_view import ReportReader


class DeliveredReports(QObject):
    """Shows reports from the bytes of their bundles, which are read in the background.

    ``make_side(reader, bundle)`` makes what stands at the right of a report; None for nothing.
    """

    def __init__(self, context: DialogContext) -> None:
        super().__init__(context.window)
        self._context = context
        self.make_side: Callable[[ReportReader, Bundle], QWidget] | None = None

    def show(
        self,
        data: bytes,
        *,
        state: str = "",
        pdf: bytes | None = None,
        over: Dialog | None = None,
        listen: Callable[[], RaiseListener | None] = lambda: None,
    ) -> None:
        """Show the report in a bundle over a dialog, or the window, until it is closed.

        Nothing is shown where that was closed meanwhile. The head has the ``state`` of the
        delivery, if that is known. The pages of ``pdf``, which is the one that was delivered with
        it, can be seen too. ``listen`` is called when it is shown, and what that gives is
        closed with it. A UserError is shown instead.
        """

        def read() -> Bundle:
            from kplan_desktop.exchange.bundle.bundle_json import decode_bundle

            return decode_bundle(data)

        def show(bundle: Bundle) -> None:
            listener = listen()
            try:
                self._open(bundle, state, pdf, over or self._context.window)
            finally:
                if listener is not None:
                    listener.close()

        if over is None:
            self._context.run(read, show, only_while_open=True)
        else:
            self._context.run_over(over, read, show)

    def _open(self, bundle: Bundle, state: str, pdf: bytes | None, parent: QWidget) -> None:
        from kplan_desktop.ui.files.report_view import ReportView

        report, make_side = bundle.report, self.make_side
        title = self.tr("%1, revision %2")
        view = ReportView(
            report,
            fill_placeholders(title, report.unit_name, str(report.revision)),
            self._heading(bundle, state),
            self._context.theme,
            parent,
            pdf=pdf,
            side=None if make_side is None else lambda reader: make_side(reader, bundle),
        )
        view.exec()
        view.deleteLater()

    def _heading(self, bundle: Bundle, state: str) -> str:
        text = self.tr("Only for reading: %1, revision %2, made %3. %4 Checksum %5")
        return fill_placeholders(
            text,
            bundle.report.unit_name,
            str(bundle.report.revision),
            moment_text(bundle.exported_at),
            f"{state}." if state else "",
            bundle.sha256[:SHORT_HASH],
        ).replace("  ", " ")
