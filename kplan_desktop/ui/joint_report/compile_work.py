"""The work of making the joint report's files, outside the window's thread.

What is needed of the collection's file is read first, and all the rest is made of that.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.editions import counting_deliveries
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.exchange.hand_over.hand_over_format import Progress
from kplan_desktop.ui.document.file_access import free_name

if TYPE_CHECKING:
    from kplan_desktop.exchange.joint_report.compiling import CompiledReport
    from kplan_desktop.storage.collection.collection_file import CollectionFile


class DocumentKind(Enum):
    """A kind of file that the joint report is made as, with its ending."""

    PDF = ".pdf"
    WORD = ".docx"
    EXCEL = ".xlsx"
    CSV = ".csv"


@dataclass(frozen=True, slots=True)
class CompileSources:
    """A collection, or the stored state of one, and what its file has of the counting deliveries.

    ``contents`` are by SHA-256, ``purged`` are the facts of deliveries of which nothing else is
    left.
    """

    collection: Collection
    contents: Mapping[str, bytes]
    purged: Mapping[str, RevisionFacts]

    def compiled_report(
        self, date: dt.datetime, edition: str = "", step: Callable[[], None] = lambda: None
    ) -> CompiledReport:
        """The joint report; ``step`` is called for each delivery. Raises LookupError."""
        from kplan_desktop.exchange.joint_report.compiling import compile_collection

        return compile_collection(self.collection, self.reader(step), self.purged, date, edition)

    def reader(self, step: Callable[[], None]) -> Callable[[str], bytes]:
        """Gives a content, and calls ``step`` each time."""

        def read(sha256: str) -> bytes:
            step()
            return self.contents[sha256]

        return read


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """A file's bytes; ``missing`` and ``shortened`` are what did not get into it whole."""

    kind: DocumentKind
    data: bytes
    missing: tuple[str, ...] = ()
    shortened: int = 0


class Steps:
    """Counts steps of work and tells ``progress``, which raises once they are to stop."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def step(self) -> None:
        """One more is done."""
        self._done = min(self._done + 1, self._total)
        self._progress(self._done, self._total)


def read_sources(file: CollectionFile, collection: Collection) -> CompileSources:
    """What compiling needs, in the thread of the file. Raises LookupError and UserError."""
    counting = tuple(counting_deliveries(collection))
    return CompileSources(
        collection,
        {each.sha256: file.content(each.sha256) for each in counting if each.purged_at is None},
        file.facts([each.sha256 for each in counting if each.purged_at is not None]),
    )


def make_document(kind: DocumentKind, compiled: CompiledReport, fonts: Path) -> MadeDocument:
    """One file of a compiled report. Raises OSError without the fonts, and UserError."""
    match kind:
        case DocumentKind.PDF:
            output = compiled.pdf(fonts)
            return MadeDocument(kind, output.data, missing=output.missing)
        case DocumentKind.WORD:
            return MadeDocument(kind, compiled.docx())
        case DocumentKind.EXCEL:
            workbook = compiled.xlsx()
            return MadeDocument(kind, workbook.data, shortened=workbook.shortened)
        case DocumentKind.CSV:
            return MadeDocument(kind, compiled.csv())


def write_documents(
    folder: Path, title: str, documents: Iterable[MadeDocument], open_file: Path
) -> tuple[Path, ...]:
    """Write files called ``title`` into a folder; none is replaced. Raises UserError."""
    from kplan_desktop.exchange.files.whole_files import write_whole

    written = []
    for each in documents:
        path = free_name(folder, title, each.kind.value)
        write_whole(path, each.data, open_report=open_file, replaces=False)
        written.append(path)
    return tuple(written)


def document_title(collection: Collection, state: str) -> str:
    """What files of a joint report are called: its title, and the edition or the draft's day."""
    return safe_file_name(f"{collection.title} – {state}", "")
