"""A form that was sent: shown, compared with the one that is here, and installed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kplan_desktop.domain.form_editing.form_comparison import compare_forms
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.next_period.form_change import begins_next, leads_on
from kplan_desktop.storage.forms.form_files import Installation, InstallKind
from kplan_desktop.ui.comparison.comparison_rows import ChangeRow, ComparisonHeading
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.form_library.form_differences import difference_rows
from kplan_desktop.ui.widgets.banner import BannerAction

_Rows = list[ComparisonHeading | ChangeRow]


class InstallFlow(QObject):
    """Takes in a form. An error is shown and ends it.

    ``make_report(form)`` asks for a new report on a form. Two are handed over later:
    ``next_period(form)`` asks whether to begin the next period of the open report on a form, and
    ``upgrade(form)`` whether to take it to this version or edition of its form.
    """

    next_period: Callable[[Form], None] | None = None
    upgrade: Callable[[Form], None] | None = None

    def __init__(self, context: FlowContext, make_report: Callable[[Form], None]) -> None:
        super().__init__(context.window)
        self._context = context
        self._make_report = make_report

    def take_in(self, data: bytes) -> None:
        """Show the form in a form file's bytes, and install it if its user wants to."""
        library = self._context.documents.library
        self._context.run_aside(
            lambda: with_differences(library.examine(data)),
            lambda found: self._offer(*found, data),
        )

    def _offer(self, found: Installation, differences: _Rows, data: bytes) -> None:
        from kplan_desktop.ui.form_library.install_dialog import InstallDialog

        theme, window = self._context.theme, self._context.window
        older = self._older_open(found.form)
        dialog = InstallDialog(found, differences, theme, window, open_form=older)
        dialog.exec()
        dialog.deleteLater()
        if dialog.is_wanted:
            self._install(data, replaces=found.kind is InstallKind.CONFLICT)
        elif found.kind is InstallKind.SAME and older is not None:
            self._tell(found.form)

    def _install(self, data: bytes, *, replaces: bool) -> None:
        library = self._context.documents.library

        def tell(done: tuple[Installation, _Rows]) -> None:
            found, differences = done
            if found.is_stored:
                self._tell(found.form)
            else:  # another window was faster
                self._offer(found, differences, data)

        self._context.run_aside(
            lambda: with_differences(library.install(data, replaces=replaces)), tell
        )

    def _tell(self, form: Form) -> None:
        text = self.tr("Installed: %1, version %2")
        text = fill_placeholders(text, form.label, str(form.version))
        new = BannerAction(self.tr("New report …"), lambda: self._make_report(form))
        actions = [new]
        present, next_period, upgrade = self._open_form(), self.next_period, self.upgrade
        if present is not None and upgrade is not None and leads_on(present, form):
            # A new report on it would be a second one of the same period.
            label = self.tr("Change to a new version of the form …")
            actions = [BannerAction(label, lambda: upgrade(form))]
        elif present is not None and next_period is not None and begins_next(present, form):
            label = self.tr("Next period …")
            actions.insert(0, BannerAction(label, lambda: next_period(form)))
        self._context.show_message(text, *actions)

    def _older_open(self, form: Form) -> Form | None:
        """The form of the open report, if it is an older version of this one."""
        present = self._open_form()
        is_older = present is not None and present.id == form.id and present.version < form.version
        return present if is_older else None

    def _open_form(self) -> Form | None:
        session = self._context.documents.session
        return None if session is None else session.report.form


def with_differences(found: Installation) -> tuple[Installation, _Rows]:
    """A form with how it differs from the one that is here, in words. For a background thread."""
    if found.present is None or found.kind is InstallKind.SAME or found.is_stored:
        return found, []
    return found, difference_rows(compare_forms(found.present.form, found.form))
