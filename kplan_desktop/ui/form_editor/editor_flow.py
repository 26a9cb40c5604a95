"""Making a form: from the last one, from a published one, or from a draft, to its publication."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kplan_desktop.domain.form_editing.element_ids import element_ids
from kplan_desktop.domain.form_editing.new_forms import edition_like, form_like, ready_to_publish
from kplan_desktop.domain.model.errors import UserError, fill_placeholders
from kplan_desktop.domain.model.form import Form
from kplan_desktop.storage.forms.form_files import write_form
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.save_state import NotSaved
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.files.versions import moment_text
from kplan_desktop.ui.form_editor.draft_session import FormDraftSession
from kplan_desktop.ui.form_editor.editor_dialog import (
    EditorRequests,
    FormEditorDialog,
    FormSurroundings,
)
from kplan_desktop.ui.form_editor.form_places import FormPlace
from kplan_desktop.ui.form_editor.new_form_dialogs import EditionDialog, NextPeriodDialog
from kplan_desktop.ui.form_editor.publish_dialog import FormPublishDialog, Publication
from kplan_desktop.ui.messages.error_dialog import NoticeDialog, OfferDialog
from kplan_desktop.ui.preview.preview_client import PreviewClient

if TYPE_CHECKING:
    from kplan_desktop.storage.forms.draft_file import FormDraft, PublishedVersion
    from kplan_desktop.storage.forms.form_drafts import (
        DraftEntry,
        DraftVersion,
        FormDrafts,
        OpenDraft,
    )
    from kplan_desktop.storage.forms.form_files import Installation


@dataclass(slots=True)
class _Opened:
    """A draft that is open, and what the editor is to know of the other forms.

    ``is_unwanted_unchanged`` says that it is worth nothing unless something is done in it, being a
    published form; ``went_back_to`` is the version that was opened because the draft itself could
    not be read.
    """

    draft: OpenDraft
    around: FormSurroundings
    is_unwanted_unchanged: bool
    went_back_to: DraftVersion | None


class FormEditorFlow(QObject):
    """Opens the editor over the window, one draft at a time; what is written goes to ``drafts``.

    ``preview`` makes the printed pages. ``send(form)`` and ``save(form)``, which ask where to, are
    offered once a form was published.
    """

    def __init__(
        self,
        context: FlowContext,
        drafts: FormDrafts,
        preview: PreviewClient,
        send: Callable[[Form], None],
        save: Callable[[Form], None],
    ) -> None:
        super().__init__(context.window)
        self._context = context
        self._drafts = drafts
        self._preview = preview
        self._send = send
        self._save = save

    def like(self, form: Form) -> None:
        """Make a form for another period from this one, and open it."""
        dialog = NextPeriodDialog(form, self._context.theme, self._context.window)
        accepted, years = dialog.exec(), dialog.years()
        dialog.deleteLater()
        if not accepted:
            return
        library = self._context.documents.library

        def make() -> _Opened:
            from kplan_desktop.storage.forms.draft_file import PublishedVersion

            known = [*library.form_ids(), *(e.form.id for e in self._drafted())]
            first, last = years
            made = form_like(form, first_year=first, last_year=last, known_ids=known)
            return self._create(made, PublishedVersion(form.id, form.version))

        self._context.run(make, self._edit, only_while_open=True)

    def edition(self, form: Form) -> None:
        """Make an edition of this form in a language that none is in yet, and open it."""
        library = self._context.documents.library

        def forms() -> list[Form]:
            return [stored.form for stored in library.contents().forms]

        def ask(stored: list[Form]) -> None:
            present = [other for other in stored if other.subject_id == form.subject_id]
            dialog = EditionDialog(
                form,
                {other.language for other in (form, *present)},
                self._context.theme,
                self._context.window,
            )
            accepted, language = dialog.exec(), dialog.language
            dialog.deleteLater()
            if accepted:
                self._context.run(lambda: make(stored, language), self._edit, only_while_open=True)

        def make(stored: list[Form], language: str) -> _Opened:
            from kplan_desktop.storage.forms.draft_file import PublishedVersion

            known = [*(f.id for f in stored), *(e.form.id for e in self._drafted())]
            made = edition_like(form, language, known_ids=known)
            return self._create(made, PublishedVersion(form.id, form.version))

        self._context.run(forms, ask, only_while_open=True)

    def correct(self, form: Form) -> None:
        """Open a draft of the next version of a published form."""

        def make() -> _Opened:
            from kplan_desktop.storage.forms.draft_file import PublishedVersion

            draft = self._drafts.create(form, PublishedVersion(form.id, form.version))
            return self._around(draft, is_unwanted_unchanged=True)

        self._context.run(make, self._edit, only_while_open=True)

    def take(self, form: Form) -> None:
        """Open a draft of a form that was read from elsewhere."""
        self._context.run(lambda: self._create(form, None), self._edit, only_while_open=True)

    def open_list(self) -> None:
        """Show the drafts, to open or delete one."""
        self._context.run(self._drafts.drafts, self._list, only_while_open=True)

    def open(self, draft_id: str) -> None:
        """Open a draft that is there."""
        self._context.run(lambda: self._read(draft_id), self._edit, only_while_open=True)

    def _list(self, entries: list[DraftEntry]) -> None:
        from kplan_desktop.ui.form_editor.drafts_dialog import DraftsDialog

        context, drafts = self._context, self._drafts
        dialog = DraftsDialog(entries, context.theme, context.window)

        def delete(entry: DraftEntry) -> None:
            def work() -> list[DraftEntry]:
                drafts.delete(entry.draft_id)
                return drafts.drafts()

            def tell(left: list[DraftEntry]) -> None:
                dialog.say(self.tr("The draft is deleted."), lambda: restore(entry.draft_id))
                dialog.show_entries(left)

            context.run_over(dialog, work, tell)

        def restore(draft_id: str) -> None:
            def work() -> list[DraftEntry]:
                for deleted in drafts.deleted():
                    if deleted.draft_id == draft_id:
                        drafts.restore(deleted)
                        break
                return drafts.drafts()

            def tell(left: list[DraftEntry]) -> None:
                dialog.say(self.tr("It is back."))
                dialog.show_entries(left)

            context.run_over(dialog, work, tell)

        dialog.delete_requested.connect(delete)
        accepted, chosen = dialog.exec(), dialog.chosen
        dialog.deleteLater()
        if accepted and chosen is not None:
            self.open(chosen.draft_id)

    # --- on disk, in the background -----------------------------------------------------------

    def _drafted(self) -> list[FormDraft]:
        return [entry.draft for entry in self._drafts.drafts() if entry.draft is not None]

    def _read(self, draft_id: str) -> _Opened:
        """A draft; where it cannot be read, as it was in the newest earlier version that can."""
        from kplan_desktop.storage.forms.draft_file import DraftNotReadError, NewerDraftError

        try:
            draft = self._drafts.open(draft_id)
        except NewerDraftError:
            raise
        except DraftNotReadError:
            version = self._drafts.latest_good(draft_id)
            if version is None:
                raise
            return self._around(self._drafts.go_back(version), went_back_to=version)
        return self._around(draft)

    def _create(self, form: Form, based_on: PublishedVersion | None) -> _Opened:
        return self._around(self._drafts.create(form, based_on))

    def _around(
        self,
        draft: OpenDraft,
        *,
        is_unwanted_unchanged: bool = False,
        went_back_to: DraftVersion | None = None,
    ) -> _Opened:
        """A draft with what is known of the forms in the library."""
        stored = [item.form for item in self._context.documents.library.contents().forms]
        based_on, form = draft.draft.based_on, draft.draft.form
        same = [f for f in stored if based_on and f.id == based_on.id]
        base = max(same, key=lambda other: other.version, default=form)
        ids = {name for other in stored for name in element_ids(other)}
        units = {unit.id: unit.name for other in reversed(stored) for unit in other.units}
        return _Opened(
            draft, FormSurroundings(base, ids, units), is_unwanted_unchanged, went_back_to
        )

    # --- the editor ---------------------------------------------------------------------------

    def _edit(self, opened: _Opened) -> None:
        if opened.went_back_to is not None:
            text = self.tr("The draft could not be read. It is opened as it was on %1.")
            moment = moment_text(opened.went_back_to.made_at)
            heading = self.tr("An earlier version")
            self._context.show_notice(heading, text.replace("%1", moment))
        context, tasks = self._context, BackgroundTasks()
        client = self._preview.another(self)
        form, save = opened.draft.draft.form, lambda form: opened.draft.save(form)
        session = FormDraftSession(form, save, tasks, context.now)
        dialog = FormEditorDialog(
            session,
            opened.around,
            client,
            context.theme,
            context.window,
            EditorRequests(
                publish=lambda: self._ask_publish(dialog, opened),
                versions=lambda: self._show_versions(dialog, opened, tasks, client),
                save_aside=lambda: self._save_aside(dialog, opened),
            ),
        )
        try:
            dialog.exec()
            if opened.is_unwanted_unchanged and not session.undo_stack.count():
                self._forget(opened.draft.draft_id)
        finally:
            client.close()
            client.deleteLater()
            tasks.close()
            session.deleteLater()
            dialog.deleteLater()

    def _forget(self, draft_id: str) -> None:
        """Put a draft away in which nothing was done."""
        self._context.run(
            lambda: self._drafts.delete(draft_id), lambda _: None, only_while_open=True
        )

    def _show_versions(
        self,
        dialog: FormEditorDialog,
        opened: _Opened,
        tasks: BackgroundTasks,
        client: PreviewClient,
    ) -> None:
        def show(versions: list[DraftVersion]) -> None:
            from kplan_desktop.ui.form_editor.draft_versions_dialog import DraftVersionsDialog

            dialog.set_busy(False)
            if not dialog.isVisible():
                return
            session = dialog.session
            asked = DraftVersionsDialog(
                versions,
                lambda version: self._drafts.read_version(version).form,
                session.form,
                tasks,
                client,
                self._context.theme,
                dialog,
            )
            accepted, chosen = asked.exec(), asked.chosen
            asked.deleteLater()
            if accepted and chosen is not None:
                self._go_back(dialog, opened, tasks, chosen)

        def fail(error: UserError) -> None:
            dialog.set_busy(False)
            self._context.show_error(error)

        dialog.set_busy(True)
        tasks.run(
            lambda: self._drafts.versions(opened.draft.draft_id),
            done=show,
            failed=fail,
            broken=lambda: dialog.set_busy(False),
            owner=dialog,
            only_while_open=True,
        )

    def _go_back(
        self,
        dialog: FormEditorDialog,
        opened: _Opened,
        tasks: BackgroundTasks,
        version: DraftVersion,
    ) -> None:
        """Take an earlier version, once the present state is kept as one."""

        def take(draft: OpenDraft) -> None:
            opened.draft = draft
            dialog.session.do(draft.draft.form, self.tr("Earlier version"), FormPlace(""))

        dialog.session.save_now()
        tasks.run(
            lambda: self._drafts.go_back(version),
            done=take,
            failed=self._context.show_error,
            owner=dialog,
        )

    def _save_aside(self, dialog: FormEditorDialog, opened: _Opened) -> None:
        """Go on in a draft of its own, where another window has changed or deleted this one."""
        form, based_on = dialog.session.form, opened.draft.draft.based_on

        def go_on(draft: OpenDraft) -> None:
            opened.draft = draft
            dialog.session.retry()

        self._context.run_over(dialog, lambda: self._drafts.create(form, based_on), go_on)

    # --- publishing ---------------------------------------------------------------------------

    def _ask_publish(self, dialog: FormEditorDialog, opened: _Opened) -> None:
        """Say what would be published, unless something is left to do, which is shown instead."""
        if dialog.go_to_first_left():
            return
        state = dialog.session.save_state
        if isinstance(state, NotSaved):  # by another window, for one, whose draft it would become
            self._context.show_error(state.error)
            return
        form, library = dialog.session.form, self._context.documents.library

        def look() -> Publication:
            stored = [item.form for item in library.contents().forms if item.form.id == form.id]
            former = max(stored, key=lambda other: other.version, default=None)
            return Publication(ready_to_publish(form, stored), former)

        self._context.run_over(dialog, look, lambda found: self._publish(dialog, opened, found))

    def _publish(self, dialog: FormEditorDialog, opened: _Opened, found: Publication) -> None:
        if found.former == found.form:
            text = self.tr("The form is as in version %1. Change something first.")
            self._notice(dialog, text.replace("%1", str(found.form.version)))
            return
        context = self._context
        asked = FormPublishDialog(found, context.now().date(), context.theme, dialog)
        accepted = asked.exec()
        asked.deleteLater()
        if accepted:
            context.run_over(
                dialog,
                lambda: context.documents.library.install(write_form(found.form)),
                lambda done: self._published(dialog, opened, done),
            )

    def _published(self, dialog: FormEditorDialog, opened: _Opened, done: Installation) -> None:
        """Close the editor and put the draft away; what it was is in the published form now."""
        if not done.is_stored:
            text = self.tr("Another window has just published this form. Try again.")
            self._notice(dialog, text)
            return
        dialog.reject()
        if dialog.isVisible():
            return
        self._forget(opened.draft.draft_id)
        form, window = done.form, self._context.window
        heading = self.tr("The form is published")
        text = fill_placeholders(
            self.tr("%1, version %2, is among the forms on this computer."),
            f"{form.strategy}, {form.report.period.label}",
            str(form.version),
        )
        offers = [self.tr("Send it by e-mail …"), self.tr("Save it as a file …")]
        offer = OfferDialog(heading, text, offers, self._context.theme, window)
        offer.exec()
        chosen = offer.chosen
        offer.deleteLater()
        if chosen is not None:
            (self._send, self._save)[chosen](form)

    def _notice(self, dialog: FormEditorDialog, text: str) -> None:
        notice = NoticeDialog(self.tr("Publish the form"), text, self._context.theme, dialog)
        notice.exec()
        notice.deleteLater()
