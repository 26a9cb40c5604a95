"""What is done with editions: shown, saved, made as other files, archived, compared, removed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from kplan_desktop.domain.collection.collection import Collection, Edition
from kplan_desktop.domain.collection.editions import remove_edition
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.exchange.hand_over.hand_over_format import Progress
from kplan_desktop.exchange.preview.protocol import PrintedCollection
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.files.file_dialogs import ask_new_file
from kplan_desktop.ui.joint_report.compile_work import (
    CompileSources,
    DocumentKind,
    MadeDocument,
    Steps,
    document_title,
    make_document,
    read_sources,
)
from kplan_desktop.ui.office_intake.office_context import OfficeContext

if TYPE_CHECKING:
    from kplan_desktop.exchange.joint_report.compiling import CompiledReport
    from kplan_desktop.storage.collection.collection_file import CollectionFile

_T = TypeVar("_T")
_Made = TypeVar("_Made")

_MOST_STEPS = 6
"""How many deliveries making a document counts for in the bar."""


class EditionFlow(QObject):
    """Works on the editions of the collection of ``context``, by their ids."""

    def __init__(self, context: OfficeContext) -> None:
        super().__init__(context.session)
        self._context, self._session = context, context.session

    def show(self, edition_id: str) -> None:
        """Show the pages of the stored PDF, to be read."""
        edition = self._edition(edition_id)
        if edition is not None:
            self._read(
                edition,
                lambda file: file.content(edition.pdf_sha256),
                lambda data: self._open(edition, data),
            )

    def save_pdf(self, edition_id: str) -> None:
        """Ask where, and save the stored PDF byte for byte."""
        edition = self._edition(edition_id)
        path = None if edition is None else self._ask(edition, ".pdf", self.tr("Save PDF"))
        if edition is None or path is None:
            return
        self._read(
            edition,
            lambda file: file.content(edition.pdf_sha256),
            lambda data: self._write(path, data),
        )

    def make(self, edition_id: str, kind: DocumentKind) -> None:
        """Ask where, and make a file of the state that the edition was made of."""
        edition = self._edition(edition_id)
        titles = {
            DocumentKind.WORD: self.tr("Make Word document"),
            DocumentKind.EXCEL: self.tr("Make Excel workbook"),
        }
        title = titles.get(kind, self.tr("Make CSV"))
        path = None if edition is None else self._ask(edition, kind.value, title)
        if edition is None or path is None:
            return
        fonts = self._context.fonts

        def work(sources: CompileSources, progress: Progress) -> MadeDocument:
            steps = Steps(progress, len(sources.contents) + _MOST_STEPS)
            compiled = sources.compiled_report(edition.made_at, edition.name, steps.step)
            for _ in range(_MOST_STEPS):
                steps.step()
            return make_document(kind, compiled, fonts)

        def done(document: MadeDocument) -> None:
            self._write(path, document.data)

        self._work(edition, title, _state_sources(edition), work, done)

    def archive(self, edition_id: str) -> None:
        """Ask where, and make one zip of all that the edition is."""
        edition = self._edition(edition_id)
        title = self.tr("Make archive package")
        path = None if edition is None else self._ask(edition, ".zip", title)
        if edition is None or path is None:
            return
        collection = self._session.collection

        def read(file: CollectionFile) -> tuple[Collection, dict[str, bytes]]:
            from kplan_desktop.storage.collection.collection_codec import decode_state

            wanted = [edition.pdf_sha256, edition.state_sha256]
            for source in edition.sources:
                wanted += [source.sha256, source.document_sha256]
            found = {}
            for sha256 in filter(None, wanted):
                try:
                    found[sha256] = file.content(sha256)
                except LookupError:
                    continue  # purged before: the archive says so, or cannot be made
            return decode_state(found[edition.state_sha256]), found

        def work(read: tuple[Collection, dict[str, bytes]], progress: Progress) -> bytes:
            from kplan_desktop.exchange.joint_report.edition_archive import edition_archive

            state, contents = read
            steps = Steps(progress, len(contents))

            def content(sha256: str) -> bytes:
                steps.step()
                return contents[sha256]

            return edition_archive(collection, edition, state, content)

        self._work(edition, title, read, work, lambda data: self._write(path, data))

    def compare(self, edition_id: str) -> None:
        """Show what has changed in the collection since the edition was made."""
        edition = self._edition(edition_id)
        if edition is None:
            return
        collection, now = self._session.collection, self._context.now()
        then = _state_sources(edition)

        def read(file: CollectionFile) -> tuple[CompileSources, CompileSources]:
            return then(file), read_sources(file, collection)

        def work(
            both: tuple[CompileSources, CompileSources], progress: Progress
        ) -> tuple[CompiledReport, CompiledReport]:
            old, new = both
            steps = Steps(progress, len(old.contents) + len(new.contents))
            before = old.compiled_report(edition.made_at, edition.name, steps.step)
            return before, new.compiled_report(now, step=steps.step)

        def done(both: tuple[CompiledReport, CompiledReport]) -> None:
            from kplan_desktop.ui.joint_report.edition_dialogs import EditionChangesDialog

            before, after = both
            dialog = EditionChangesDialog(
                edition, collection, before.report, after.report, self._context
            )
            dialog.exec()
            dialog.deleteLater()

        self._work(edition, self.tr("What has changed since"), read, work, done)

    def remove(self, edition_id: str) -> None:
        """Remove an edition, which can be undone."""
        edition = self._edition(edition_id)
        if edition is not None and not self._session.read_only:
            text = self.tr("%1 is removed.").replace("%1", edition.name)
            edit = remove_edition(self._session.collection, edition_id)
            self._session.do(edit, step_name("EditionFlow", "Remove edition"), text)

    # --- helpers --------------------------------------------------------------------------------

    def _edition(self, edition_id: str) -> Edition | None:
        return self._session.collection.editions.get(edition_id)

    def _ask(self, edition: Edition, ending: str, title: str) -> Path | None:
        name = document_title(self._session.collection, edition.name)
        proposed = self._session.path.with_name(safe_file_name(name, ending))
        kinds = f"{ending.removeprefix('.').upper()} (*{ending})"
        return ask_new_file(self._context, title, proposed, kinds, ending)

    def _read(
        self, edition: Edition, work: Callable[[CollectionFile], _T], done: Callable[[_T], None]
    ) -> None:
        """Read from the collection's file; what is gone was purged, which is told."""

        def read(file: CollectionFile) -> _T:
            from kplan_desktop.exchange.joint_report.editions import EditionPurgedError

            try:
                return work(file)
            except LookupError as error:
                raise EditionPurgedError(edition.name) from error

        self._session.request(
            self, read, done=done, failed=self._context.show_error, only_while_open=True
        )

    def _work(
        self,
        edition: Edition,
        title: str,
        read: Callable[[CollectionFile], _T],
        work: Callable[[_T, Progress], _Made],
        done: Callable[[_Made], None],
    ) -> None:
        """Read, and then work in the background, with a dialog that shows how far and can stop."""

        def begin(found: _T) -> None:
            from kplan_desktop.ui.joint_report.edition_dialogs import WaitDialog

            def guarded(progress: Progress) -> _Made:
                from kplan_desktop.exchange.joint_report.editions import EditionPurgedError

                try:
                    return work(found, progress)
                except LookupError as error:
                    raise EditionPurgedError(edition.name) from error

            made: list[_Made] = []
            dialog = WaitDialog(self._context, title, edition.name)
            dialog.begin(guarded, made.append)
            dialog.exec()
            dialog.deleteLater()
            for each in made:
                done(each)

        self._read(edition, read, begin)

    def _write(self, path: Path, data: bytes) -> None:
        open_file = self._session.path

        def write() -> None:
            from kplan_desktop.exchange.files.whole_files import write_whole

            write_whole(path, data, open_report=open_file, replaces=False)

        self._context.run(write, lambda _: self._context.show_made(path))

    def _open(self, edition: Edition, data: bytes) -> None:
        from kplan_desktop.ui.joint_report.edition_dialogs import EditionPages

        content = PrintedCollection(self._session.collection, {})
        dialog = EditionPages(edition, data, content, self._context)
        dialog.exec()
        dialog.deleteLater()


def _state_sources(edition: Edition) -> Callable[[CollectionFile], CompileSources]:
    """Reads what the edition was made of: its stored state, and the deliveries that counted."""

    def read(file: CollectionFile) -> CompileSources:
        from kplan_desktop.storage.collection.collection_codec import decode_state

        return read_sources(file, decode_state(file.content(edition.state_sha256)))

    return read
