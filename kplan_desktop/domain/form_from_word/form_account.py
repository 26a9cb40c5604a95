"""The account while documents are read: pieces whose numbers are only known at the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kplan_desktop.domain.docx_form.reading_result import PieceReason
from kplan_desktop.domain.docx_form.word_document import DocumentPosition, Paragraph
from kplan_desktop.domain.form_from_word.form_contents import AreaDraft, GoalDraft, MeasureDraft
from kplan_desktop.domain.form_from_word.form_reading import FormPiece, FormPieceKind, FormReason

Reason = PieceReason | FormReason


@dataclass(slots=True)
class PendingPiece:
    """A piece as in :class:`FormPiece`. ``draft`` is what it became part of, ``goal`` its goal."""

    text: str
    position: DocumentPosition
    kinds: tuple[FormPieceKind, ...]
    reasons: tuple[Reason, ...]
    document: int
    label: str = ""
    draft: AreaDraft | GoalDraft | MeasureDraft | None = None
    goal: GoalDraft | None = None

    def is_of(self, *kinds: FormPieceKind) -> bool:
        """Whether it is mainly of one of these kinds."""
        return self.kinds[0] in kinds

    def built(self) -> FormPiece:
        """The piece with the numbers that its parts have got."""
        reasons = self.reasons
        is_counted = self.draft is not None and self.draft.is_counted
        # A bullet says that a measure has no number; only where goals have none, it may be missed.
        if is_counted and not isinstance(self.draft, MeasureDraft):
            reasons = (*reasons, FormReason.NO_NUMBER)
        return FormPiece(
            text=self.text,
            position=self.position,
            kinds=self.kinds,
            reasons=tuple(dict.fromkeys(reasons)),
            document=self.document,
            label=self.label,
            number="" if self.draft is None else self.draft.number,
            goal_number="" if self.goal is None else self.goal.number,
        )


class FormAccount:
    """Records pieces in order; ``document`` is the one that is being read, from 0."""

    def __init__(self) -> None:
        self.document = 0
        self.pieces: list[PendingPiece] = []

    def record(
        self,
        text: str,
        position: DocumentPosition,
        kind: FormPieceKind | tuple[FormPieceKind, ...],
        reasons: Iterable[Reason],
        *,
        label: str = "",
        draft: AreaDraft | GoalDraft | MeasureDraft | None = None,
        goal: GoalDraft | None = None,
    ) -> PendingPiece:
        """Record a piece, which may be changed until the end."""
        kinds = kind if isinstance(kind, tuple) else (kind,)
        piece = PendingPiece(
            text.strip(), position, kinds, tuple(reasons), self.document, label, draft, goal
        )
        self.pieces.append(piece)
        return piece

    def record_paragraph(
        self,
        paragraph: Paragraph,
        kind: FormPieceKind | tuple[FormPieceKind, ...],
        *reasons: Reason,
        draft: AreaDraft | GoalDraft | MeasureDraft | None = None,
        goal: GoalDraft | None = None,
    ) -> PendingPiece:
        """Record a whole paragraph."""
        return self.record(
            paragraph.text,
            paragraph.position,
            kind,
            reasons,
            label=paragraph.label,
            draft=draft,
            goal=goal,
        )
