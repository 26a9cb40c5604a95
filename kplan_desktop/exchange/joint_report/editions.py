"""Editions of the joint report: made, compiled again, and kept in one archive file.

An edition is frozen by two contents of the collection's file: its PDF, and the state of the
collection that it was made of. The bundles are there already.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kplan_desktop import __version__
from kplan_desktop.domain.collection.collection import Collection, Edition
from kplan_desktop.domain.collection.collection_edits import PutEntry
from kplan_desktop.domain.collection.editions import checked_edition_name, new_edition
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError
from kplan_desktop.exchange.incoming.collection_intake import ReceivedContent
from kplan_desktop.exchange.joint_report.compiling import (
    CompiledReport,
    ContentReader,
    compile_collection,
)


class EditionPurgedError(UserError):
    """Personal data was purged from an edition, or from a delivery that it was made of."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'Personal data was removed from "%1" or from what it was made of: it can be neither '
        "compiled again nor archived. Make a new edition.",
    )


@dataclass(frozen=True, slots=True)
class MadeEdition:
    """An edition to be stored: its contents first, and then ``edit``. ``missing`` as in a PDF."""

    compiled: CompiledReport
    contents: tuple[ReceivedContent, ...]
    edit: PutEntry
    missing: tuple[str, ...]

    @property
    def pdf(self) -> bytes:
        """Its PDF."""
        return self.contents[0].data


def make_edition(
    collection: Collection,
    content: ContentReader,
    purged: Mapping[str, RevisionFacts],
    state: bytes,
    *,
    edition_id: str,
    name: str,
    at: dt.datetime,
    fonts: Path,
) -> MadeEdition:
    """Freeze the joint report as it is now; ``state`` is the encoded state of the collection.

    ``purged`` is as in ``compile_collection``.

    Raises EditionNameError, EditionNameTakenError, LookupError where a bundle is gone, and OSError
    when the fonts are not there.
    """
    name = checked_edition_name(collection, name)
    compiled = compile_collection(collection, content, purged, at, name)
    output = compiled.pdf(fonts)
    pdf, stored = _content(output.data), _content(state)
    edit = new_edition(
        collection,
        edition_id=edition_id,
        name=name,
        at=at,
        made_with=__version__,
        pdf_sha256=pdf.sha256,
        state_sha256=stored.sha256,
    )
    return MadeEdition(compiled, (pdf, stored), edit, output.missing)


def compile_again(
    edition: Edition,
    state: Collection,
    content: ContentReader,
    purged: Mapping[str, RevisionFacts],
) -> CompiledReport:
    """Compile an edition of the state that it was made of, which is decoded already.

    The version of Kplan that made it gives the bytes of its PDF again. Raises EditionPurgedError.
    """
    try:
        return compile_collection(state, content, purged, edition.made_at, edition.name)
    except LookupError as error:
        raise EditionPurgedError(edition.name) from error


def _content(data: bytes) -> ReceivedContent:
    return ReceivedContent(hashlib.sha256(data).hexdigest(), data)
