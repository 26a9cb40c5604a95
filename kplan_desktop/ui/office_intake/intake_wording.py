"""What the window says of something that was sent: what it is, and what to know of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.collection.taking_in import IntakeKind, IntakeRemark, RemarkKind
from kplan_desktop.domain.docx_form.reading_result import PieceConfidence
from kplan_desktop.exchange.incoming.collection_intake import IntakeLine
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.word_import.piece_rows import CONFIDENCE_ICONS, LEFT_OUT_ICON

_TO_DECIDE = {RemarkKind.UNKNOWN_UNIT}


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """A thing that was sent as a row: left what came and from where, right what became of it."""

    line: IntakeLine

    @property
    def text(self) -> str:
        """The unit and the number of the revision, or the name of the file."""
        line = self.line
        if not line.unit_name:
            return line.source[-1]
        if not line.revision:
            return line.unit_name
        text = QCoreApplication.translate("IntakeFlow", "%1, revision %2")
        return text.replace("%2", str(line.revision)).replace("%1", line.unit_name)

    @property
    def place(self) -> str:
        """The names by which it came, the outermost first, and the sender of what is not here."""
        path = " › ".join(self.line.source)
        mail = self.line.mail
        if mail is None or not mail.sender or self.line.kind.is_here:
            return path
        text = QCoreApplication.translate("IntakeFlow", "%1, from %2")
        return text.replace("%2", mail.sender).replace("%1", path)

    @property
    def became(self) -> str:
        """What became of it."""
        return kind_text(self.line.kind)

    @property
    def reasons(self) -> str:
        """What to know of it, and what to do."""
        line = self.line
        parts = [] if line.error is None else [error_sentence(line.error)]
        if line.kind is IntakeKind.OTHER_FORM and line.form is not None:
            parts.append(line.form.label)
        parts += [remark_text(remark) for remark in line.remarks]
        return " ".join(parts)

    @property
    def confidence(self) -> PieceConfidence:
        """Sure of what is here, without a place of what is not, uncertain where one should look."""
        line = self.line
        if needs_decision(line):
            return PieceConfidence.UNCERTAIN
        if not line.kind.is_here:
            return PieceConfidence.WITHOUT_PLACE
        doubtful = any(remark.is_doubt for remark in line.remarks)
        return PieceConfidence.UNCERTAIN if doubtful else PieceConfidence.SURE

    @property
    def spoken(self) -> str:
        """What became of it, whether to look at it, and what to know."""
        look = QCoreApplication.translate("IntakeFlow", "look at this one")
        is_uncertain = self.confidence is PieceConfidence.UNCERTAIN
        return ", ".join(filter(None, (self.became, look if is_uncertain else "", self.reasons)))

    @property
    def icon(self) -> tuple[str, str]:
        """None of alarm for what nobody expects to be taken in."""
        if self.line.kind is IntakeKind.NOTHING:
            return LEFT_OUT_ICON
        return CONFIDENCE_ICONS[self.confidence]


def kind_text(kind: IntakeKind) -> str:
    """What became of something that came."""
    translate = QCoreApplication.translate
    match kind:
        case IntakeKind.TAKEN:
            return translate("IntakeFlow", "Taken in")
        case IntakeKind.SAME:
            return translate("IntakeFlow", "Same as before")
        case IntakeKind.NEWER:
            return translate("IntakeFlow", "Taken in, newer than what was here")
        case IntakeKind.OLDER:
            return translate("IntakeFlow", "Taken in, older than what is here")
        case IntakeKind.ANSWERS:
            return translate("IntakeFlow", "Comments, put with the others")
        case IntakeKind.UNDECIDED:
            return translate("IntakeFlow", "Not taken in yet")
        case IntakeKind.OTHER_FORM:
            return translate("IntakeFlow", "Not taken in: on another form")
        case IntakeKind.DAMAGED:
            return translate("IntakeFlow", "Cannot be read")
        case IntakeKind.NOTHING:
            return translate("IntakeFlow", "No delivery")


def remark_text(remark: IntakeRemark) -> str:
    """A remark as a sentence."""
    return remark.kind.value.fill(
        remark.arguments, lambda text: QCoreApplication.translate("Errors", text)
    )


def needs_decision(line: IntakeLine) -> bool:
    """Whether the unit that it is from is to be chosen."""
    unknown = any(remark.kind in _TO_DECIDE for remark in line.remarks)
    return line.kind is IntakeKind.UNDECIDED or (unknown and bool(line.received_id))


def summary_text(lines: Sequence[IntakeLine]) -> str:
    """How many deliveries are new, and how many things are not here."""
    new = sum(line.kind.is_here and line.kind is not IntakeKind.SAME for line in lines)
    same = sum(line.kind is IntakeKind.SAME for line in lines)
    left = len(lines) - new - same
    translate = QCoreApplication.translate
    parts = [
        translate("IntakeFlow", "%n taken in", "", new),
        translate("IntakeFlow", "%n as before", "", same) if same else "",
        translate("IntakeFlow", "%n not taken in", "", left) if left else "",
    ]
    return ", ".join(filter(None, parts))


def in_order(lines: Sequence[IntakeLine]) -> list[IntakeRow]:
    """The rows: first what a person has to look at, then the others as they came."""
    rows = [IntakeRow(line) for line in lines]
    ranks = {
        PieceConfidence.WITHOUT_PLACE: 0,
        PieceConfidence.UNCERTAIN: 1,
        PieceConfidence.SURE: 2,
    }

    def rank(row: IntakeRow) -> tuple[bool, int]:
        nothing = row.line.kind is IntakeKind.NOTHING
        return not needs_decision(row.line), len(ranks) if nothing else ranks[row.confidence]

    return sorted(rows, key=rank)
