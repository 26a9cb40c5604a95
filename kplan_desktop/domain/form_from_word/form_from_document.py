"""Making a draft of a form from the office's own Word documents: a plan, a report, or both."""

from __future__ import annotations

from collections.abc import Sequence

from kplan_desktop.domain.docx_form.word_document import WordDocument
from kplan_desktop.domain.form_from_word.document_reader import DocumentReader
from kplan_desktop.domain.form_from_word.element_ids import KnownElements
from kplan_desktop.domain.form_from_word.form_account import PendingPiece
from kplan_desktop.domain.form_from_word.form_contents import AreaDraft
from kplan_desktop.domain.form_from_word.form_draft import ReadParts, count_numbers, drafted
from kplan_desktop.domain.form_from_word.form_reading import FormPieceKind, FormReading, FormReason
from kplan_desktop.domain.model.form import Form


def form_from_document(
    document: WordDocument, *, base: Form | None, known: Sequence[Form]
) -> FormReading:
    """The form that a document is of, filled or not; see :func:`form_from_documents`."""
    return form_from_documents([document], base=base, known=known)


def form_from_documents(
    documents: Sequence[WordDocument], *, base: Form | None, known: Sequence[Form]
) -> FormReading:
    """The form that documents are of together, each completing those before it.

    Nothing of the form is known beforehand. ``base`` gives what the documents lack: units, metrics,
    labels. Elements that ``known`` forms have in the same wording keep their ids.
    """
    all_known = [*([] if base is None else [base]), *known]
    names = [unit.name for form in all_known for unit in form.units]
    reader = DocumentReader([form.organisation for form in all_known], names)
    for number, document in enumerate(documents):
        reader.read(document, number)
    reader.end()
    elements = KnownElements(all_known)
    count_numbers(reader.contents, elements)
    read = ReadParts(reader.contents, reader.head, reader.tables.headings, reader.goals.area_labels)
    form, defaulted = drafted(read, base, all_known, elements)
    for piece in reader.account.pieces:
        _tell_empty_area(piece)
    pieces = tuple(piece.built() for piece in reader.account.pieces)
    return FormReading(form=form, pieces=pieces, defaulted=defaulted)


def _tell_empty_area(piece: PendingPiece) -> None:
    """Take back a heading below which no goals came."""
    if isinstance(piece.draft, AreaDraft) and not piece.draft.goals:
        piece.kinds, piece.reasons = (FormPieceKind.NOTHING,), (FormReason.NO_GOALS_BELOW,)
        piece.draft = None
