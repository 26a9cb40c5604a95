"""The list of forms, and what is done there: sent by e-mail, saved as files, removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject

from kplan_desktop.domain.model.errors import fill_placeholders, path_text
from kplan_desktop.domain.model.form import Form
from kplan_desktop.storage.forms.form_files import (
    FaultyForm,
    LibraryContents,
    StoredForm,
    write_form,
)
from kplan_desktop.ui.delivery.mail_opening import MailOpening
from kplan_desktop.ui.files.file_dialogs import ask_export, beginning_folder
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.form_library.install_flow import InstallFlow
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.widgets.banner import BannerAction

if TYPE_CHECKING:
    from kplan_desktop.exchange.delivery.mail_draft import MailText
    from kplan_desktop.ui.form_library.forms_dialog import FormsDialog


@dataclass(frozen=True, slots=True)
class FormMakers:
    """What makes forms: a new one from a form or from a Word document, or a corrected version.

    ``edition`` makes one in another language. ``drafts`` shows those that are being made. Without
    ``from_word`` none is made of a document.
    """

    new_from: Callable[[Form], None]
    edition: Callable[[Form], None]
    correct: Callable[[Form], None]
    drafts: Callable[[], None]
    from_word: Callable[[], None] | None = None


_T = TypeVar("_T")

_Run = Callable[[Callable[[], _T], Callable[[_T], None]], None]
"""Does work in the background, and then hands its outcome on."""


class _Say(Protocol):
    """Tells of a form that was sent, with what shows its files."""

    def __call__(self, text: str, show: BannerAction, *, is_opened: bool = True) -> None: ...


class FormsFlow(QObject):
    """One choice in the menu. An error is shown and ends it.

    ``make_report(form)`` asks for a new report on a form. ``makers`` is handed over later.
    """

    makers: FormMakers | None = None

    def __init__(self, context: FlowContext, make_report: Callable[[Form], None]) -> None:
        super().__init__(context.window)
        self._context = context
        self._make_report = make_report
        documents = context.documents
        self._mail = MailOpening(self, program=lambda: documents.settings.mail_program)
        self.installing = InstallFlow(context, make_report)

    def open(self) -> None:
        """Show the list of forms."""
        library = self._context.documents.library
        self._context.run(library.contents, self._show, only_while_open=True)

    def _show(self, contents: LibraryContents) -> None:
        from kplan_desktop.ui.form_library.forms_dialog import FormsDialog

        makers, theme, window = self.makers, self._context.theme, self._context.window
        dialog = FormsDialog(
            contents,
            theme,
            window,
            makes_forms=makers is not None,
            reads_word=makers is not None and makers.from_word is not None,
        )
        chosen: list[Callable[[], object]] = []

        def leave(then: Callable[[], object]) -> None:
            chosen.append(then)
            dialog.accept()

        dialog.report_requested.connect(lambda row: leave(lambda: self._make_report(row.form)))
        if makers is not None:
            dialog.new_from_requested.connect(lambda row: leave(lambda: makers.new_from(row.form)))
            dialog.edition_requested.connect(lambda row: leave(lambda: makers.edition(row.form)))
            dialog.correct_requested.connect(lambda row: leave(lambda: makers.correct(row.form)))
            if makers.from_word is not None:
                dialog.word_requested.connect(partial(leave, makers.from_word))
            dialog.drafts_requested.connect(lambda: leave(makers.drafts))
        run_over = partial(self._context.run_over, dialog)

        def say(text: str, show: BannerAction, *, is_opened: bool = True) -> None:  # noqa: ARG001
            dialog.say(text, show)

        dialog.save_requested.connect(lambda row: self._save(row.form, run_over, say))
        dialog.send_requested.connect(lambda row: self._send(row.form, run_over, say))
        dialog.remove_requested.connect(lambda row: self._remove(dialog, row))
        dialog.exec()
        dialog.deleteLater()
        for then in chosen:
            then()

    def save(self, form: Form) -> None:
        """Ask where to keep a form as a file, and write it there."""
        self._save(form, self._context.run, self._tell)

    def _save(self, form: Form, run: _Run[None], say: _Say) -> None:
        path = self._ask_path(form, self.tr("Save the form"))
        if path is None:
            return

        def write() -> None:
            from kplan_desktop.exchange.files.whole_files import write_whole

            write_whole(path, write_form(form))

        said = fill_placeholders(self.tr("Saved: %1"), path_text(path))
        show = self._context.folder_action(path)

        def tell(_: None) -> None:
            say(said, show)

        run(write, tell)

    def send(self, form: Form) -> None:
        """Ask where to keep a form that is sent, and open an e-mail with it."""
        self._send(form, self._context.run, self._tell)

    def _tell(self, text: str, show: BannerAction, *, is_opened: bool = True) -> None:
        """Say in the window what was sent; in a dialog where more is left to do than it seems."""
        if is_opened:
            self._context.show_message(text, show)
            return
        from kplan_desktop.ui.messages.error_dialog import OfferDialog

        heading, window = self.tr("No mail program took the e-mail"), self._context.window
        dialog = OfferDialog(heading, text, [show.text], self._context.theme, window)
        dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        if chosen is not None:
            show.do()

    def _send(self, form: Form, run: _Run[MailText], say: _Say) -> None:
        """Write the form as a file and an e-mail with it beside, and open the e-mail."""
        path = self._ask_path(form, self.tr("Keep the file that is sent"))
        if path is None:
            return
        draft, now = path.with_suffix(".eml"), self._context.now()

        def write() -> MailText:
            from kplan_desktop.exchange.correspondence.form_mail import (
                form_attachment,
                form_mail_text,
            )
            from kplan_desktop.exchange.delivery.mail_draft import mail_draft
            from kplan_desktop.exchange.files.whole_files import write_whole

            data, text = write_form(form), form_mail_text(form)
            mail = mail_draft(text, [form_attachment(form, data)], date=now)
            write_whole(path, data)
            write_whole(draft, mail)
            return text

        def open_mail(text: MailText) -> None:
            is_opened = self._mail.open(draft, text, [path])
            if is_opened:
                said = self.tr("The e-mail is opened in your mail program: %1")
                said = fill_placeholders(said, path_text(path))
            else:
                said = self.tr(
                    "The e-mail lies ready as “%1”, and the form as “%2”, in the folder %3. Open "
                    "the e-mail there, or write one and attach the form yourself."
                )
                said = fill_placeholders(said, draft.name, path.name, path_text(path.parent))
            say(said, self._context.folder_action(draft), is_opened=is_opened)

        run(write, open_mail)

    def _ask_path(self, form: Form, title: str) -> Path | None:
        from kplan_desktop.exchange.correspondence.form_mail import form_attachment

        name = form_attachment(form, b"").name
        proposed = beginning_folder(self._context) / name
        return ask_export(
            self._context, title, proposed, self.tr("Forms (*.json)"), HelpTopic.FORMS
        )

    def _remove(self, dialog: FormsDialog, row: StoredForm | FaultyForm) -> None:
        library = self._context.documents.library

        def work() -> tuple[Path, LibraryContents]:
            return library.remove(row), library.contents()

        def tell(done: tuple[Path, LibraryContents]) -> None:
            aside, contents = done
            dialog.show_contents(contents)
            name = row.form.label if isinstance(row, StoredForm) else row.path.name
            said = fill_placeholders(self.tr("Removed from the list: %1"), name)
            undo = BannerAction(self.tr("Undo"), lambda: self._restore(dialog, aside, row))
            dialog.say(said, undo)

        self._context.run_over(dialog, work, tell)

    def _restore(self, dialog: FormsDialog, aside: Path, row: StoredForm | FaultyForm) -> None:
        library = self._context.documents.library

        def work() -> LibraryContents:
            library.restore(aside, row)
            return library.contents()

        def tell(contents: LibraryContents) -> None:
            dialog.show_contents(contents, row if isinstance(row, StoredForm) else None)
            dialog.say(self.tr("It is back."))

        self._context.run_over(dialog, work, tell)
