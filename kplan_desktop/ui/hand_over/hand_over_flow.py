"""Passing the open report on, and taking over one that was passed on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kplan_desktop.domain.model.errors import UserError, fill_placeholders
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.storage.forms.form_files import write_form
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.files.file_dialogs import ask_new_file, ask_new_report
from kplan_desktop.ui.files.file_flow import FileFlow
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.widgets.banner import BannerAction

if TYPE_CHECKING:
    from kplan_desktop.exchange.hand_over.hand_over_format import Progress
    from kplan_desktop.ui.hand_over.hand_over_dialogs import PassOnDialog, TakeOverDialog
    from kplan_desktop.ui.hand_over.hand_over_work import Offered, PassedOn


class HandOverFlow(QObject):
    """Both directions. An error is shown and ends what was begun.

    ``take_form(data)`` asks whether to install a form.
    """

    def __init__(
        self, context: FlowContext, files: FileFlow, take_form: Callable[[bytes], None]
    ) -> None:
        super().__init__(context.window)
        self._context = context
        self._files = files
        self._take_form = take_form
        self._collecting: Session | None = None

    def pass_on(self) -> None:
        """Show what goes along with the open report, ask where, and write it there."""
        from kplan_desktop.ui.hand_over.hand_over_work import collect

        context, session = self._context, self._context.documents.session
        if session is None or session is self._collecting:
            return
        backups = context.documents.backups
        # Nothing is called back once the report is left; another one can be passed on then.
        self._collecting = session

        def show(collected: PassedOn) -> None:
            self._collecting = None
            context.dialogs.put(lambda: self._offer(collected, session.path))

        def failed(error: UserError) -> None:
            self._collecting = None
            context.show_error(error)

        def broken() -> None:
            self._collecting = None

        session.request(
            session,
            lambda file: collect(file, backups),
            done=show,
            failed=failed,
            broken=broken,
            after_saving=True,
            only_while_open=True,
        )

    def take_over(self, path: Path) -> None:
        """Show the report in a zip, ask where to keep it, and go on with it there."""
        context, documents = self._context, self._context.documents
        session = documents.session
        open_report = None if session is None else (session.report.id, session.path)
        candidates = [*documents.folders, *documents.settings.recent_files]

        def examined() -> Offered:
            from kplan_desktop.ui.hand_over.hand_over_work import examine

            return examine(path, candidates, open_report)

        context.run_aside(examined, self._show)

    def _offer(self, collected: PassedOn, source: Path) -> None:
        from kplan_desktop.ui.hand_over.hand_over_dialogs import PassOnDialog

        dialog = PassOnDialog(self._context, collected)
        dialog.asked.connect(lambda: self._write(dialog, collected, source))
        dialog.exec()
        dialog.deleteLater()

    def _write(self, dialog: PassOnDialog, collected: PassedOn, source: Path) -> None:
        from kplan_desktop.exchange.hand_over.hand_over_writer import write_hand_over
        from kplan_desktop.exchange.wording.file_names import hand_over_name

        context = self._context
        target = ask_new_file(
            context,
            self.tr("Save what is passed on"),
            source.parent / hand_over_name(collected.report),
            self.tr("Reports passed on (%1)").replace("%1", "*.zip"),
            ".zip",
        )
        if target is None:
            return
        now = context.now()
        dialog.work_on(
            lambda progress: write_hand_over(
                target, collected.report, collected.files, now, progress
            ),
            lambda _: context.show_made(target, can_open=False),
        )

    def _show(self, offered: Offered) -> None:
        from kplan_desktop.ui.hand_over.hand_over_dialogs import TakeOverDialog

        dialog = TakeOverDialog(self._context, offered)
        dialog.asked.connect(lambda: self._keep(dialog, offered))
        dialog.exec()
        dialog.deleteLater()
        if dialog.shows_present and offered.present is not None:
            self._files.open_path(offered.present)

    def _keep(self, dialog: TakeOverDialog, offered: Offered) -> None:
        from kplan_desktop.ui.hand_over.hand_over_work import take_over

        report, documents = offered.report, self._context.documents
        name = f"{report.unit_name} {report.form.report.period.label}"
        target = ask_new_report(self._context, self.tr("Keep the report as"), name)
        if target is None:
            return
        target = reachable(target.absolute())

        def work(progress: Progress) -> tuple[int, bool]:
            unread, form = take_over(offered, target, documents.backups, progress), report.form
            known = documents.library.newest_forms()
            return unread, any(one.id == form.id and one.version >= form.version for one in known)

        dialog.work_on(work, lambda done: self._go_on(offered, target, *done))

    def _go_on(self, offered: Offered, target: Path, unread: int, is_known: bool) -> None:
        """Open the report that was taken over, ask who writes it now, and offer its form."""
        self._files.open_path(target)
        session = self._context.documents.session
        if session is None or session.path != target:
            return
        versions = len(offered.handed.versions) - unread
        text = self.tr("Taken over, with %n earlier version(s).", "", versions)
        if unread:
            left = self.tr("%n version(s) could not be read and were left out.", "", unread)
            text = f"{text} {left}"
        asked = self.tr("The adviser is “%1”. Is it you who writes now?")
        if not offered.report.adviser:
            asked = self.tr("No adviser is named in it: give your name.")
        text = f"{text} {fill_placeholders(asked, offered.report.adviser)}"
        actions = [BannerAction(self.tr("Region and name …"), self._files.change_head)]
        if not is_known:
            data = write_form(offered.report.form)
            install = self.tr("Install its form …")
            actions.append(BannerAction(install, lambda: self._take_form(data)))
        self._context.show_message(text, *actions)
