"""Taking the open report to a newer version of its form, or to an edition of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kplan_desktop.domain.form_editing.form_comparison import compare_forms
from kplan_desktop.domain.model.edits import ReplaceForm
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.next_period.form_change import leads_on
from kplan_desktop.domain.next_period.goal_matching import match_goals_by_id
from kplan_desktop.domain.next_period.upgrade import Upgrade, upgrade
from kplan_desktop.ui.comparison.comparison_rows import ChangeRow, ComparisonHeading
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.form_library.form_differences import difference_rows

if TYPE_CHECKING:
    from kplan_desktop.ui.next_period.upgrade_dialog import UpgradeDialog


class UpgradeFlow(QObject):
    """One choice in the menu. An error is shown and ends it.

    ``open_form()`` asks for a form that was sent.
    """

    def __init__(self, context: FlowContext, open_form: Callable[[], None]) -> None:
        super().__init__(context.window)
        self._context = context
        self._open_form = open_form

    def begin(self, form: Form | None = None) -> None:
        """Show what the report becomes on a newer form, this one proposed, and change to it."""
        session, library = self._context.documents.session, self._context.documents.library
        if session is not None and not session.read_only:
            self._context.run(
                library.newest_forms,
                partial(self._ask, session, None if form is None else form.id),
                only_while_open=True,
            )

    def _ask(self, session: Session, form_id: str | None, known: Sequence[Form]) -> None:
        from kplan_desktop.ui.next_period.upgrade_dialog import UpgradeDialog

        context, report = self._context, session.report
        if session is not context.documents.session:
            return
        forms = [form for form in known if leads_on(report.form, form)]
        if not forms:
            self._explain_no_form()
            return
        dialog = UpgradeDialog(report, forms, context.theme, context.window)
        dialog.preview_wanted.connect(partial(self._preview, dialog))
        dialog.form.setCurrentIndex(max(dialog.form.findData(form_id), 0))
        dialog.begin()
        accepted, upgraded = dialog.exec(), dialog.upgrade
        dialog.deleteLater()
        if not accepted or upgraded is None:
            return
        if session.report is report:
            self._change(session, upgraded)
        elif session is context.documents.session:
            heading = self.tr("The report was changed meanwhile.")
            context.show_notice(heading, self.tr("Look at what it becomes now, and answer again."))
            self.begin(upgraded.report.form)

    def _preview(self, dialog: UpgradeDialog) -> None:
        report, request = dialog.report, dialog.request()

        def work() -> tuple[Upgrade, list[ComparisonHeading | ChangeRow]]:
            matching = match_goals_by_id(report, request.form).overruled(dict(request.chosen))
            upgraded = upgrade(report, request.form, unit_id=request.unit_id, matching=matching)
            return upgraded, difference_rows(compare_forms(report.form, request.form))

        def show(found: tuple[Upgrade, list[ComparisonHeading | ChangeRow]]) -> None:
            if dialog.request() == request:
                dialog.show_preview(*found)

        self._context.run_over(dialog, work, show)

    def _change(self, session: Session, upgraded: Upgrade) -> None:
        from kplan_desktop.storage.backups import Change
        from kplan_desktop.ui.next_period.upgrade_dialog import edition_name

        name = edition_name(upgraded.report.form, session.report.form)
        text = self.tr("Changed to %1. The former is among the earlier versions.")
        session.change_much(
            Change.FORM,
            ReplaceForm(upgraded.report),
            step_name("UpgradeFlow", "Change of the form"),
            fill_placeholders(text, name),
        )

    def _explain_no_form(self) -> None:
        """Say how a form comes in, and ask for one if that is wanted."""
        from kplan_desktop.ui.messages.error_dialog import OfferDialog

        heading = self.tr("No newer version of the form is here.")
        sentence = self.tr(
            "When the office corrects the form, it sends the new version by e-mail. Open the file "
            "or the e-mail here, or drop it on the window."
        )
        offers = (self.tr("Open a form …"),)
        dialog = OfferDialog(heading, sentence, offers, self._context.theme, self._context.window)
        dialog.exec()
        dialog.deleteLater()
        if dialog.chosen is not None:
            self._open_form()
