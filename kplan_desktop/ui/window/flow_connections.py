"""Actions connected to what they do: what comes in, reminders, and the tools of a report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from kplan_desktop.ui.delivery.deadline_reminders import DeadlineReminders
from kplan_desktop.ui.delivery.incoming_flow import IncomingFlow
from kplan_desktop.ui.files.file_flow import FileFlow
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.form_library.forms_flow import FormMakers, FormsFlow
from kplan_desktop.ui.frame.file_drop import FileDrop
from kplan_desktop.ui.hand_over.hand_over_flow import HandOverFlow
from kplan_desktop.ui.next_period.form_news import FormNews
from kplan_desktop.ui.next_period.next_period_flow import NextPeriodFlow
from kplan_desktop.ui.next_period.upgrade_flow import UpgradeFlow
from kplan_desktop.ui.window.window_actions import WindowActions
from kplan_desktop.ui.word_import.word_import_flow import WordImportFlow

if TYPE_CHECKING:
    from kplan_desktop.ui.form_editor.editor_flow import FormEditorFlow
    from kplan_desktop.ui.preview.preview_client import PreviewClient
    from kplan_desktop.ui.window.report_tools import ReportTools
    from kplan_desktop.ui.window.status_bar import StatusBar


class FlowConnections(QObject):
    """Makes the flows, and lets files be dropped on the window."""

    def __init__(
        self,
        context: FlowContext,
        files: FileFlow,
        actions: WindowActions,
        preview: PreviewClient,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._context = context
        self._preview = preview
        self._form_editor: FormEditorFlow | None = None
        word = WordImportFlow(context)
        self.incoming = IncomingFlow(context, files, take_document=word.take_in_file)
        self.forms = FormsFlow(context, files.new_on)
        self.forms.makers = FormMakers(
            new_from=lambda form: self.form_editor.like(form),
            edition=lambda form: self.form_editor.edition(form),
            correct=lambda form: self.form_editor.correct(form),
            drafts=lambda: self.form_editor.open_list(),
            from_word=self._form_from_word,
        )
        self.incoming.take_form = self.forms.installing.take_in
        self.passing_on = HandOverFlow(context, files, self.forms.installing.take_in)
        self.incoming.take_hand_over = self.passing_on.take_over
        self.reminders = DeadlineReminders(context)
        hint = self.tr("Drop files here to open them or take them in")
        self.drop = FileDrop(window, self.incoming.open_files, hint)
        actions.open.triggered.connect(self.incoming.open)
        actions.take_in.triggered.connect(self.incoming.take_in)
        actions.take_in_word.triggered.connect(word.take_in)
        actions.pass_on.triggered.connect(self.passing_on.pass_on)
        actions.forms.triggered.connect(self.forms.open)
        files.collection_wanted.connect(actions.new_collection.trigger)
        self.next_period = NextPeriodFlow(context, self.incoming.open, files.open_path)
        self.upgrade = UpgradeFlow(context, self.incoming.open)
        self.news = FormNews(context, self.upgrade.begin, self.next_period.begin)
        actions.next_period.triggered.connect(lambda: self.next_period.begin())
        actions.upgrade.triggered.connect(lambda: self.upgrade.begin())
        self.forms.installing.next_period = self.next_period.begin
        self.forms.installing.upgrade = self.upgrade.begin
        actions.calendar.triggered.connect(self.reminders.save_calendar)
        context.documents.session_changed.connect(self.reminders.follow)

    @property
    def form_editor(self) -> FormEditorFlow:
        """Where forms are made; built when it is first needed."""
        if self._form_editor is None:
            from kplan_desktop.storage.forms.form_drafts import FormDrafts
            from kplan_desktop.ui.form_editor.editor_flow import FormEditorFlow

            context = self._context
            drafts = FormDrafts(context.drafts, context.now, context.documents.new_id)
            self._form_editor = FormEditorFlow(
                context, drafts, self._preview, self.forms.send, self.forms.save
            )
        return self._form_editor

    def _form_from_word(self) -> None:
        from kplan_desktop.ui.forms.word_form_flow import ask_form_from_word

        ask_form_from_word(self._context, self.form_editor.take)

    def hand_over(
        self, read_delivery: Callable[[bytes, Path], None], take_comments: Callable[[bytes], None]
    ) -> None:
        """Have deliveries be read by the one, and comments be taken in by the other."""
        self.incoming.read_delivery = read_delivery
        self.incoming.take_comments = take_comments

    def connect_tools(
        self,
        actions: WindowActions,
        status: StatusBar,
        at_work: Callable[[Callable[[ReportTools], object]], None],
    ) -> None:
        """Connect the tools of the open report, which ``at_work`` hands to what it is given."""
        work: dict[QAction, Callable[[ReportTools], object]] = {
            actions.undo: lambda tools: tools.undo(),
            actions.redo: lambda tools: tools.redo(),
            actions.find: lambda tools: tools.finder.open(),
            actions.replace: lambda tools: tools.finder.open_replacing(),
            actions.next_hit: lambda tools: tools.finder.step(1),
            actions.previous_hit: lambda tools: tools.finder.step(-1),
            actions.filter: lambda tools: tools.choose_filter(),
            actions.next_missing: lambda tools: tools.step_to_missing(1),
            actions.previous_missing: lambda tools: tools.step_to_missing(-1),
            actions.quick_note: lambda tools: tools.quick_note(),
            actions.adoption: lambda tools: tools.adopt_plan(),
            actions.plan_review: lambda tools: tools.plan_review(),
            actions.own_metrics: lambda tools: tools.own_metrics(),
            actions.suggestions: lambda tools: tools.suggestions(),
            actions.trash: lambda tools: tools.trash(),
            actions.comments: lambda tools: tools.comments(),
        }
        for action, do in work.items():
            action.triggered.connect(lambda _=False, do=do: at_work(do))
        status.changes_requested.connect(lambda: at_work(lambda tools: tools.changes()))
