"""Taking deliveries in, as they were chosen or dropped on the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from kplan_desktop.domain.collection.taking_in import IntakeKind, assign_unit
from kplan_desktop.domain.model.errors import UserError, fill_placeholders, path_text
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.help.help_topic import HelpTopic, with_help_topic
from kplan_desktop.ui.office_intake.intake_wording import summary_text
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePage, OfficePlace
from kplan_desktop.ui.office_intake.reading_progress import run_with_progress

if TYPE_CHECKING:
    from kplan_desktop.domain.collection.collection import Collection
    from kplan_desktop.domain.collection.collection_edits import CollectionEdit
    from kplan_desktop.exchange.hand_over.hand_over_format import Progress
    from kplan_desktop.exchange.incoming.collection_intake import IntakeLine
    from kplan_desktop.exchange.incoming.incoming_files import Incoming
    from kplan_desktop.ui.office_intake.intake_dialog import IntakeDialog
    from kplan_desktop.ui.office_intake.intake_work import IntakeOutcome, IntakeStamp


def choose_deliveries(context: OfficeContext) -> None:
    """Ask for files with deliveries, and take them in."""
    IntakeFlow(context).choose()


def take_in(context: OfficeContext, paths: Sequence[Path]) -> None:
    """Take in files and folders, whatever they are, and tell what became of each."""
    IntakeFlow(context).take_in(paths)


def show_last_intake(context: OfficeContext) -> None:
    """Show the account of what was taken in last once more."""
    IntakeFlow(context).show_last()


class IntakeFlow(QObject):
    """Reads what was sent, stores what is new as one step that can be undone, and tells of it."""

    def __init__(self, context: OfficeContext) -> None:
        super().__init__(context.session)
        self._context = context

    def choose(self) -> None:
        """Ask for files, in the folder where they were last, and take them in."""
        context, settings = self._context, self._context.settings
        folders = filter(None, (settings.known.intake_folder, context.session.path.parent))
        folder = next((each for each in folders if reachable(each).is_dir()), Path())
        with with_help_topic(context.window, HelpTopic.INTAKE):
            chosen, _ = QFileDialog.getOpenFileNames(
                context.window, self.tr("Take in deliveries"), path_text(folder)
            )
        if chosen:
            paths = [Path(name) for name in chosen]
            settings.remember(lambda known: replace(known, intake_folder=paths[0].parent))
            self.take_in(paths)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Read files and folders in the background, and take in what is new."""
        leave_out = [self._context.session.path]

        def read(progress: Progress) -> tuple[tuple[Incoming, ...], IntakeOutcome]:
            from kplan_desktop.ui.office_intake.intake_work import read_files, take_in_items

            items = read_files(paths, leave_out, progress)
            return items, take_in_items(items, collection, stamp, progress)

        collection, stamp = self._context.session.collection, self._stamp()
        title = self.tr("Reading what was sent")
        run_with_progress(self._context, title, read, self._store)

    def _store(self, read: tuple[tuple[Incoming, ...], IntakeOutcome]) -> None:
        """Take in what was read, looked at anew where the collection has changed meanwhile."""
        from kplan_desktop.ui.office_intake.intake_work import take_in_items

        items, outcome = read

        def take(collection: Collection) -> IntakeOutcome:
            return take_in_items(items, collection, self._stamp(), lambda *_: None)

        if outcome.before is not self._context.session.collection:
            outcome = take(self._context.session.collection)
        self._put(outcome, take, self._show, self._context.show_error)

    def _put(
        self,
        outcome: IntakeOutcome,
        take: Callable[[Collection], IntakeOutcome],
        done: Callable[[Sequence[IntakeLine]], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Store what is new, if anything is, and call ``done`` with what became of it.

        What else is changed while the contents are stored stays: ``take`` then looks once more.
        """
        if outcome.edit is None:
            done(outcome.lines)
            return
        latest = outcome

        def edit(collection: Collection) -> CollectionEdit | None:
            nonlocal latest
            if latest.before is not collection:
                latest = take(collection)
            return latest.edit

        self._context.session.put(
            outcome.contents,
            edit,
            step_name("IntakeFlow", "taking in deliveries"),
            lambda: summary_text(latest.lines),
            done=lambda: done(latest.lines),
            failed=failed,
        )

    def _show(self, lines: Sequence[IntakeLine]) -> None:
        if not lines:
            self._context.show_message(self.tr("There was nothing to take in."))
            return
        self._context.last_intake.lines = lines
        self._context.dialogs.put(lambda: self._open(lines))

    def show_last(self) -> None:
        """Show the last account once more, if there is one."""
        lines = self._context.last_intake.lines
        if lines:
            self._context.dialogs.put(lambda: self._open(lines))
        else:
            text = self.tr("Nothing has been taken in since the collection was opened.")
            self._context.show_message(text)

    def _open(self, lines: Sequence[IntakeLine]) -> None:
        from kplan_desktop.ui.office_intake.intake_dialog import IntakeDialog

        context = self._context
        if not context.is_current:  # it was left while another dialog was open
            return
        dialog = IntakeDialog(
            lines, context.theme, context.window, may_write=not context.session.read_only
        )
        dialog.decision_asked.connect(lambda line: self._decide(dialog, line))
        dialog.differences_asked.connect(lambda line: self._show_differences(dialog, line))
        wanted: list[OfficePlace] = []

        def read(line: IntakeLine) -> None:
            wanted.append(OfficePlace(OfficePage.READING, unit_id=line.unit_id))
            dialog.accept()

        dialog.opening_asked.connect(read)
        dialog.exec()
        dialog.deleteLater()
        for place in wanted:
            context.go_to(place)

    def _decide(self, dialog: IntakeDialog, line: IntakeLine) -> None:
        """Ask which unit a line is from, and take it in, or count it, as that unit's."""
        if line.word is not None and line.kind is IntakeKind.UNDECIDED:
            self._decide_word(dialog, line)
        else:
            self._assign(dialog, line)

    def _decide_word(self, dialog: IntakeDialog, line: IntakeLine) -> None:
        from kplan_desktop.ui.office_intake.intake_work import take_in_word
        from kplan_desktop.ui.word_import.word_preview_dialog import WordPreviewDialog

        word = line.word
        if word is None:
            return
        preview = WordPreviewDialog(
            word.reading,
            line.source[-1],
            self._context.theme,
            dialog,
            accept=self.tr("Take it in"),
            lead=self.tr(
                "This is what was read in “%1”. It is taken in as the delivery of the unit that "
                "you choose; the document is kept with it."
            ),
        )
        wanted = preview.exec() == WordPreviewDialog.DialogCode.Accepted
        unit_id = preview.unit_id()
        preview.deleteLater()
        if not wanted or unit_id is None:
            return
        chosen = unit_id

        def take(collection: Collection) -> IntakeOutcome:
            return take_in_word(line, chosen, collection, self._stamp())

        def done(lines: Sequence[IntakeLine]) -> None:
            self._become(dialog, line, lines)

        def failed(error: UserError) -> None:
            if isValid(dialog):
                dialog.set_deciding(False)
            self._context.show_error(error)

        try:
            outcome = take(self._context.session.collection)
        except UserError as error:
            self._context.show_error(error)
            return
        dialog.set_deciding(True)
        self._put(outcome, take, done, failed)

    def _become(self, dialog: IntakeDialog, line: IntakeLine, new: Sequence[IntakeLine]) -> None:
        """Keep what became of a line; its account may have been closed meanwhile."""
        kept = self._context.last_intake
        kept.lines = [after for each in kept.lines for after in (new if each is line else [each])]
        if isValid(dialog):
            dialog.set_deciding(False)
            dialog.replace_line(line, new)

    def _assign(self, dialog: IntakeDialog, line: IntakeLine) -> None:
        from kplan_desktop.ui.office_intake.unit_choice_dialog import UnitChoiceDialog

        session = self._context.session
        choice = UnitChoiceDialog(
            session.collection.form, line.unit_name, self._context.theme, dialog
        )
        wanted = choice.exec() == UnitChoiceDialog.DialogCode.Accepted
        unit_id = choice.unit_id()
        choice.deleteLater()
        if not wanted or unit_id is None:
            return
        # It may have been undone meanwhile.
        with suppress(LookupError):
            edit = assign_unit(session.collection, line.received_id, unit_id)
            name = session.collection.form.unit(unit_id).name
            message = fill_placeholders(self.tr("The delivery counts for %1."), name)
            session.do(edit, step_name("IntakeFlow", "choosing the unit"), message)
            self._become(dialog, line, [replace(line, unit_id=unit_id, unit_name=name, remarks=())])

    def _show_differences(self, dialog: IntakeDialog, line: IntakeLine) -> None:
        from kplan_desktop.ui.office_intake.form_differences_dialog import FormDifferencesDialog

        if line.comparison is None:
            return
        shown = FormDifferencesDialog(line.comparison, self._context.theme, dialog)
        shown.exec()
        shown.deleteLater()

    def _stamp(self) -> IntakeStamp:
        from kplan_desktop.ui.office_intake.intake_work import IntakeStamp

        context = self._context
        return IntakeStamp(
            by=context.session.collection.head.author, at=context.now(), new_id=context.new_id
        )
