"""Reading the lines around the tables: title, period, instructions, deadline, address, unit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from kplan_desktop.domain.docx_form.reading_result import PieceReason
from kplan_desktop.domain.docx_form.word_document import Paragraph
from kplan_desktop.domain.form_from_word.form_account import FormAccount, PendingPiece, Reason
from kplan_desktop.domain.form_from_word.form_reading import FormPieceKind, FormReason
from kplan_desktop.domain.form_from_word.head_texts import (
    FoundDate,
    FoundTitle,
    addresses,
    clause_with,
    dates_in,
    deadline_in,
    is_copy,
    is_field_label,
    organisation_line,
    organisation_of_title,
    periods,
    says_deadline,
    says_questions,
    says_where_to_send,
    short_label,
    strategy_in,
    title_in,
    unit_line,
    without_period,
)
from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.text.nothing_written import is_only_marks
from kplan_desktop.domain.text.wording_similarity import key_of

Kind = FormPieceKind
_Became = tuple[tuple[Kind, ...], list[Reason]]

_MIN_INSTRUCTION = 40
"""Fewest characters of a text that is an instruction without ending as a sentence."""

_MAX_SHORT = 60
"""Most characters beside an address or a date that are no sentence of their own."""

_MAX_LABEL = 25
"""Likewise in a line that ends with a full stop."""

_MIN_WORDS = 4
"""Fewest words of a line without such an end that may be an instruction too."""

_TITLE_LINES = 6
"""So many lines at a document's beginning may be its title though they name no period."""


@dataclass(slots=True)
class FormHead:
    """What the documents say around the tables; empty or None where they do not.

    ``titles`` and ``periods`` are by whether they are the report's.
    """

    titles: dict[bool, FoundTitle] = field(default_factory=dict)
    periods: dict[bool, Period] = field(default_factory=dict)
    organisation: str = ""
    strategy: str = ""
    unit_label: str = ""
    instructions: list[str] = field(default_factory=list)
    plan_instructions: list[str] = field(default_factory=list)
    submit_label: str = ""
    submit_to: str = ""
    copy_to: str = ""
    deadline_label: str = ""
    deadline: FoundDate | None = None
    texts: list[str] = field(default_factory=list)
    """All lines, from which the language is guessed."""

    def deadline_date(self, last_year: int) -> dt.date | None:
        """The deadline, in the period's last year where none is printed."""
        return None if self.deadline is None else self.deadline.date(last_year)


class HeadReader:
    """Reads lines in turn into ``head``, and tells every text to ``account``.

    ``organisations`` are known ones, ``unit_names`` those of regions that may have filled the form.
    """

    def __init__(
        self, account: FormAccount, organisations: Sequence[str], unit_names: Sequence[str]
    ) -> None:
        self.head = FormHead()
        self._account = account
        self._organisations = {key_of(name): name for name in organisations if key_of(name)}
        self.unit_names = list(dict.fromkeys(unit_names))
        self._unit_keys = {key_of(name) for name in self.unit_names}
        self._seen: set[str] = set()
        self._is_report: bool | None = None
        self._is_front = True
        self._label: PendingPiece | None = None
        self._titled: set[bool] = set()
        self._lines = {False: 0, True: 0}
        self._line_count = 0
        self._plan_pieces: list[PendingPiece] = []
        self._is_address_doubted = False
        self._address_piece: PendingPiece | None = None

    def begin_document(self, *, is_report: bool | None) -> None:
        """Begin another document: a report's by its tables, or a plan's; None for both in one."""
        self._is_report = is_report
        self._is_front = True
        self._label = None
        self._titled = set()
        self._lines = {False: 0, True: 0}
        self._line_count = 0

    def end_front(self) -> None:
        """What follows stands below the form's first heading or table."""
        self._is_front = False

    def end(self) -> None:
        """Decide what depends on all documents: a plan's introduction where there is a report's."""
        if not self.head.instructions:
            self.head.instructions = self.head.plan_instructions
            return
        for piece in self._plan_pieces:
            piece.kinds, piece.reasons = (Kind.NOTHING,), (FormReason.OF_THE_PLAN,)

    def read_paragraph(self, paragraph: Paragraph, lost: PieceReason = PieceReason.OUTSIDE) -> None:
        """Read a paragraph: as a whole if it is running text, else line by line."""
        whole = paragraph.text.strip()
        lines = [line.strip() for line in whole.split("\n") if line.strip()]
        if not lines and paragraph.label:
            self._account.record_paragraph(paragraph, Kind.EMPTY, PieceReason.ONLY_A_NUMBER)
        if len(lines) > 1 and not any(map(self._is_head_line, lines)):
            lines = [whole]
        for line in lines:
            self._read_line(line, paragraph, lost)

    def read_repeated(self, paragraph: Paragraph) -> None:
        """Read a page header or footer, which mostly repeats what stands elsewhere."""
        self._is_front = False
        self.read_paragraph(paragraph)

    def knows(self, line: str) -> bool:
        """Whether a line is an organisation's or a unit's name, or has come before."""
        key = key_of(line)
        is_known = key in self._organisations or key in self._unit_keys or key in self._seen
        return is_known or self._may_be_organisation(line)

    def _is_head_line(self, line: str) -> bool:
        """Whether a line is more than a part of running text."""
        return len(line) <= 2 * _MAX_SHORT and (
            title_in(line) is not None
            or bool(addresses(line))
            or says_deadline(line)
            or unit_line(line, self.unit_names) is not None
            or key_of(line) in self._organisations
        )

    def _read_line(self, line: str, paragraph: Paragraph, lost: PieceReason) -> None:
        self.head.texts.append(line)
        is_in_table = lost is PieceReason.OTHER_TABLE
        # A table of fields may stand before the title.
        self._lines[is_in_table] += 1
        self._line_count = sum(self._lines.values()) if is_in_table else self._lines[False]
        self.head.strategy = self.head.strategy or strategy_in(line)
        kinds, reasons = self._became(line, paragraph.label, lost)
        piece = self._account.record(
            line, paragraph.position, kinds, reasons, label=paragraph.label
        )
        if Kind.ADDRESS in kinds:
            self._take_back_address()
            self._address_piece = piece
        if piece.is_of(Kind.INSTRUCTION) and self._is_report is False:
            self._plan_pieces.append(piece)
        is_label = piece.is_of(Kind.NOTHING, Kind.INSTRUCTION) and len(line) <= _MAX_SHORT
        says = says_deadline(line) or says_where_to_send(line)
        self._label = piece if is_label and says else None

    def _became(self, line: str, label: str, lost: PieceReason) -> _Became:
        """What a line became, and why."""
        key = key_of(line)
        if not key or is_only_marks(line):
            return (Kind.EMPTY,), [PieceReason.ONLY_A_MARK]
        if key in self._seen and not key.isdigit():
            return (Kind.REPEATED,), [PieceReason.REPEATED]
        found = (
            self._unit(line, key)
            or self._organisation(line, key)
            or self._addressed(line, label)
            or self._title(line)
            or self._period(line)
            or self._instruction(line, label, is_cell=lost is PieceReason.OTHER_TABLE)
        )
        if found is None:
            return (Kind.NOTHING,), [lost]
        self._seen.add(key)
        return found

    def _unit(self, line: str, key: str) -> _Became | None:
        found = unit_line(line, self.unit_names)
        if found is None:
            is_name = key in self._unit_keys
            return ((Kind.REGIONAL,), [FormReason.WRITTEN_BY_REGION]) if is_name else None
        if self.head.unit_label and key_of(self.head.unit_label) != key_of(found.label):
            return None
        self.head.unit_label = self.head.unit_label or found.label
        kinds = (Kind.UNIT_LABEL, Kind.REGIONAL) if found.written else (Kind.UNIT_LABEL,)
        return kinds, [FormReason.NAMED_IN_TEXT]

    def _organisation(self, line: str, key: str) -> _Became | None:
        if key in self._organisations:
            self._take_organisation(line)
            return (Kind.ORGANISATION,), [FormReason.NAMED_IN_TEXT]
        if not self._may_be_organisation(line):
            return None
        self._take_organisation(line)
        return (Kind.ORGANISATION,), [FormReason.LIKE_A_NAME]

    def _may_be_organisation(self, line: str) -> bool:
        is_wanted = self._is_early and not self.head.organisation
        return is_wanted and bool(organisation_line(line)) and title_in(line) is None

    def _take_organisation(self, name: str) -> None:
        self.head.organisation = self.head.organisation or " ".join(name.split())

    @property
    def _is_early(self) -> bool:
        """Whether the line stands where a title without a period may."""
        return self._is_front and self._line_count <= _TITLE_LINES

    def _addressed(self, line: str, label: str) -> _Became | None:
        """A line with the deadline or an address, which may be a sentence of the instructions."""
        found, date = addresses(line), deadline_in(line)
        rest = line if date is None else line.replace(line[date[0].start : date[0].end], "", 1)
        for address, _ in found:
            rest = rest.replace(address, "", 1)
        ends = [0, *(start + len(address) for address, start in found)]
        ends += [] if date is None else [date[0].end]
        length = len(key_of(rest))
        is_sentence = length > (_MAX_LABEL if line.endswith(".") else _MAX_SHORT)
        kinds: list[Kind] = []
        reasons: list[Reason] = [FormReason.NAMED_IN_TEXT]
        if date is not None and (doubts := self._take_deadline(line, *date)) is not None:
            kinds.append(Kind.DEADLINE)
            reasons += doubts
            if not is_sentence:
                self.head.deadline_label = self._label_before(_since(line, ends, date[0].start))
        for address, start in found:
            before = _since(line, ends, start)
            if is_copy(line, start):
                self.head.copy_to = self.head.copy_to or address
                kinds.append(Kind.COPY_ADDRESS)
            elif (doubts := self._take_address(address, start, line)) is not None:
                kinds.append(Kind.ADDRESS)
                reasons += doubts
                self.head.submit_label = "" if is_sentence else self._label_before(before)
        if not kinds:
            return None
        if not self._is_address_doubted:
            reasons = [reason for reason in reasons if reason is not FormReason.WHICH_ADDRESS]
        if is_sentence:
            self._add_instruction(line, label)
            kinds.insert(0, Kind.INSTRUCTION)
        return tuple(dict.fromkeys(kinds)), reasons

    def _take_address(self, address: str, start: int, line: str) -> list[Reason] | None:
        """Keep an address. What is doubtful about it; None where it is one too many."""
        above = self._label.text if self._label is not None else ""
        clause = clause_with(line, start, start + len(address))
        is_said = says_where_to_send(clause) or says_where_to_send(above)
        # «Fristen for å sende er 1. mars. E-post: …»: the word may stand in another sentence.
        is_said |= not says_questions(clause) and says_where_to_send(line)
        if self.head.submit_to and not (is_said and self._is_address_doubted):
            return None
        self.head.submit_to, self._is_address_doubted = address, not is_said
        return [] if is_said else [FormReason.WHICH_ADDRESS]

    def _take_back_address(self) -> None:
        """Tell of a doubtful address that another has taken its place."""
        if (piece := self._address_piece) is not None:
            others = tuple(kind for kind in piece.kinds if kind is not Kind.ADDRESS)
            piece.kinds = others or (Kind.NOTHING,)

    def _take_deadline(self, line: str, date: FoundDate, is_said: bool) -> list[Reason] | None:
        """Keep a deadline. What is doubtful about it; None where the date is another one."""
        above = self._label is not None and says_deadline(self._label.text)
        is_alone = len(key_of(line)) <= date.end - date.start + 2
        if self.head.deadline is not None or not (is_said or (above and is_alone)):
            return None
        self.head.deadline = date
        return [] if date.year else [FormReason.YEAR_ADDED]

    def _label_before(self, before: str) -> str:
        """The label of a date or address: before it on its line, or on the line above."""
        label = short_label(before)
        if not key_of(before) and self._label is not None:
            label = short_label(self._label.text)
            self._label.kinds = (Kind.DEADLINE,) if says_deadline(label) else (Kind.ADDRESS,)
            self._label.reasons = (FormReason.NAMED_IN_TEXT,)
            if self._label.text in self.head.instructions[-1:]:
                self.head.instructions.pop()
        return label

    def _title(self, line: str) -> _Became | None:
        found = title_in(line)
        if found is None:
            return None
        is_report = found.is_report if self._is_report is None else self._is_report
        if is_report in self._titled or not (found.period is not None or self._is_early):
            return None
        self._titled.add(is_report)
        kinds = (Kind.TITLE,) if found.period is None else (Kind.TITLE, Kind.PERIOD)
        if found.period is not None:
            self.head.periods.setdefault(is_report, found.period)
        if is_report in self.head.titles:
            return (Kind.REPEATED,), [PieceReason.REPEATED]
        self.head.titles[is_report] = found
        reasons: list[Reason] = [FormReason.NAMED_IN_TEXT]
        known = [name for name in self._organisations if _names(name, found.title)]
        other = "" if known else organisation_of_title(found.title)
        if other:
            reasons.append(FormReason.LIKE_A_NAME)
        if known or other:
            self._take_organisation(self._organisations[known[0]] if known else other)
            kinds = (*kinds, Kind.ORGANISATION)
        return kinds, reasons

    def _period(self, line: str) -> _Became | None:
        """A line that is the period and no more: «for perioden 2013–2014»."""
        found = next(periods(line), None)
        if found is None or not self._is_front or without_period(line, found):
            return None
        is_report = bool(self._is_report)
        self.head.periods.setdefault(is_report, found.period)
        return (Kind.PERIOD,), [FormReason.NAMED_IN_TEXT]

    def _instruction(self, line: str, label: str, *, is_cell: bool) -> _Became | None:
        """Running text before the tables, or after them where it says how to send the form."""
        is_sentence = len(line) >= _MIN_INSTRUCTION or line.endswith((".", "!", ":", "?"))
        # What stands in a cell without ending as a sentence is the value of a field.
        is_long = len(line.split()) >= _MIN_WORDS and not is_cell
        may_be = is_long and next(dates_in(line), None) is None
        is_late = not self._is_front and not (says_where_to_send(line) and line.endswith("."))
        if is_late or is_field_label(line) or not (is_sentence or may_be):
            return None
        self._add_instruction(line, label)
        doubts = [] if is_sentence else [FormReason.MAY_BE_INSTRUCTION]
        return (Kind.INSTRUCTION,), [FormReason.BEGINS_DOCUMENT, *doubts]

    def _add_instruction(self, line: str, label: str) -> None:
        number = f"{label} " if any(map(str.isalnum, label)) and label != "o" else ""
        is_plan = self._is_report is False
        kept = self.head.plan_instructions if is_plan else self.head.instructions
        kept.append(f"{number}{line}")


def _names(key: str, text: str) -> bool:
    """Whether a text has the words of a key."""
    return f" {key} " in f" {key_of(text)} "


def _since(line: str, ends: Sequence[int], start: int) -> str:
    """The text before a place, from the last of these ends on."""
    return line[max(end for end in ends if end <= start) : start]
