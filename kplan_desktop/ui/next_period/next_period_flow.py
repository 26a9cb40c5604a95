"""Making the report of the next period: the form, what comes along, the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kplan_desktop.domain.model.errors import UserError, fill_placeholders
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.next_period.form_change import begins_next
from kplan_desktop.domain.next_period.goal_matching import match_goals
from kplan_desktop.domain.next_period.roll_over import RollOver, roll_over
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.files.file_dialogs import ask_new_report
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.files.new_report_dialog import named_forms
from kplan_desktop.ui.next_period.goal_match_wording import fate_totals
from kplan_desktop.ui.widgets.banner import BannerAction

if TYPE_CHECKING:
    from kplan_desktop.ui.next_period.roll_over_dialog import RollOverDialog


class NextPeriodFlow(QObject):
    """One choice in the menu. An error is shown and ends it.

    ``open_form()`` asks for a form that was sent, ``open_report(path)`` opens a report.
    """

    def __init__(
        self,
        context: FlowContext,
        open_form: Callable[[], None],
        open_report: Callable[[Path], None],
    ) -> None:
        super().__init__(context.window)
        self._context = context
        self._open_form = open_form
        self._open_report = open_report

    def begin(self, form: Form | None = None) -> None:
        """Ask what the new report is to be, this form proposed, and make it."""
        session, library = self._context.documents.session, self._context.documents.library
        if session is None:
            return
        self._context.run(
            library.newest_forms,
            partial(self._ask, session, None if form is None else form.id),
            only_while_open=True,
        )

    def _ask(self, session: Session, form_id: str | None, known: Sequence[Form]) -> None:
        from kplan_desktop.ui.next_period.roll_over_dialog import RollOverDialog

        context, report = self._context, session.report
        if session is not context.documents.session:
            return
        others = [form for form in known if begins_next(report.form, form)]
        if not others:
            self._explain_no_form()
            return
        dialog = RollOverDialog(report, named_forms(others), context.theme, context.window)
        dialog.preview_wanted.connect(partial(self._preview, session, dialog))
        dialog.form.setCurrentIndex(max(dialog.form.findData(form_id), 0))
        dialog.begin()
        made = False
        while not made and dialog.exec():
            made = dialog.rolled is None or self._make(session.path, dialog.rolled)
        dialog.deleteLater()

    def _preview(self, session: Session, dialog: RollOverDialog) -> None:
        report, request, choices = session.report, dialog.request(), dialog.choices()
        asked, recent = dialog.asked(), self._context.documents.settings.recent_files

        def work() -> tuple[RollOver, str]:
            matching = match_goals(report, request.form).overruled(dict(request.chosen))
            rolled = roll_over(
                report, request.form, choices=choices, unit_id=request.unit_id, matching=matching
            )
            return rolled, _made_before(rolled.report, session.path, recent)

        def show(found: tuple[RollOver, str]) -> None:
            if dialog.asked() == asked:
                dialog.show_preview(*found)

        self._context.run_over(dialog, work, show)

    def _make(self, old: Path, rolled: RollOver) -> bool:
        """Make the report in a file that is asked for; False where that is given up, or fails."""
        context, report = self._context, rolled.report
        name = f"{report.unit_name} {report.form.report.period.label}"
        path = ask_new_report(context, self.tr("Keep the new report as"), name)
        if path is None:
            return False
        try:
            context.documents.create_from(path, report)
        except UserError as error:
            context.show_error(error)
            return False
        counts = fate_totals(rolled.items()) or self.tr("Nothing came along")
        text = fill_placeholders(self.tr("%1. “%2” is as it was."), counts, old.stem)
        back = BannerAction(self.tr("Open the former"), lambda: self._open_report(old))
        context.show_message(text, back)
        return True

    def _explain_no_form(self) -> None:
        """Say how a form comes in, and ask for one if that is wanted."""
        from kplan_desktop.ui.messages.error_dialog import OfferDialog

        heading = self.tr("No form of a later period is here yet.")
        sentence = self.tr(
            "The form comes from the office by e-mail. Open the file or the e-mail here, or drop "
            "it on the window; then begin the next period again."
        )
        offers = (self.tr("Open a form …"),)
        dialog = OfferDialog(heading, sentence, offers, self._context.theme, self._context.window)
        dialog.exec()
        dialog.deleteLater()
        if dialog.chosen is not None:
            self._open_form()


def _made_before(report: Report, old: Path, recent: Sequence[Path]) -> str:
    """The name of one of these files that has the report, empty for none. For another thread."""
    from kplan_desktop.storage.database_copy import id_in

    for path in recent:
        with suppress(OSError):
            # Reading the open file by another name would release its locks on POSIX.
            if not path.samefile(old) and id_in(path, "report") == report.id:
                return path.name
    return ""
