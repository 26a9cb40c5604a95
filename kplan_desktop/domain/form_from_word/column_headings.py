"""The columns of a table whose form nobody knows, by the words of their headings.

Bokmål and nynorsk alike: «Nasjonale mål», «Regionale tiltak», «Melding om verksemda», «Kva er
gjort?». The first word that tells a column decides, as in «Melding om virksomheten i fylke».
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kplan_desktop.domain.docx_form.form_matching import ColumnRole, Columns
from kplan_desktop.domain.docx_form.reading_result import PieceReason
from kplan_desktop.domain.docx_form.word_document import Cell, Row
from kplan_desktop.domain.form_from_word.form_reading import FormReason
from kplan_desktop.domain.text.wording_similarity import key_of

_MAX_HEADING_LENGTH = 300
_MAX_FIRST_LINE_WORDS = 9

_NOUN = re.compile(
    r"\b(?:(?P<area>(?:strategi|satsings?|hoved|hovud|innsats|fokus)?områd(?:e|er|ene?|et|a))"
    r"|(?P<note>(?:års|tilbake)?melding(?:a|er|en|ar)?|rapport\w{0,12}|resultat\w{0,6}|status"
    r"|gjennomf\w{0,12}|utfør\w{0,4}|gjort|gjorde|aktivitet\w{0,4}|måloppn\w{0,8}"
    r"|evaluering\w{0,3}|oppnådd\w{0,3})"
    r"|(?P<goal>(?:hoved|hovud|del|resultat|effekt)?mål"
    r"(?:a|ene|et|sett?ing\w{0,4}|formulering\w{0,4})?)"
    r"|(?P<measure>tiltak(?:a|ene|et|splan\w{0,4})?|satsing(?:ar|er|a|en|ane|ene)?"
    r"|prioritering\w{0,4}|(?:virke|verke)mid\w{0,6}|oppg[aå]v\w{0,5}"
    r"|(?:verksemds|virksomhets)plan\w{0,3}))\b",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"\b(?:nasjonal|sentral|lands(?:dekk|omfatt)|felles)\w{0,8}\b"
    r"|\bNorsk kulturskoleråd\b",
    re.IGNORECASE,
)
_REGIONAL = re.compile(
    r"\b(?:regional|region|fylk|lokal|avdeling|distrikt|eigne\b|egne\b)\w{0,12}\b", re.IGNORECASE
)
_NUMBER_HEADING = re.compile(r"\s*(?:nr|nummer|#|mål ?nr)\.?\s*", re.IGNORECASE)
_SUBHEADING = re.compile(r"\b(?:19|20)[0-9]{2}\b|strategi|plan\b|^\(|^oppgi|^skriv|^sjå|^se ", re.I)


_MAX_ROLE_WORDS = 5
_ROLE_WORD = re.compile(
    r"(?:nasjonal|sentral|region|fylk|lokal|avdeling|felles)\w{0,12}|våre?|vårt|egne|eigne|om|på"
    r"|virksomheten|verksemda|fr[aå]|i|for|er|vi|har|hva|kva|og|dette|det|blitt|vart",
    re.IGNORECASE,
)
"""A word in a line over a list that says whose or what its items are."""

_MARK = re.compile(r"\s*(?:[0-9A-Z]{1,3}[.)]|[0-9]{1,2} )")
_LIKE_GOAL = re.compile(
    r"(?:mål )?(?:[A-Z]\.?)?[0-9]{1,2}(?:\.[0-9]{1,2})?[.): ]\s*\D|å |[A-Z]\.[0-9]", re.IGNORECASE
)


class _Heading(Enum):
    """What one heading says of its column."""

    AREA = auto()
    NUMBER = auto()
    GOAL = auto()
    NATIONAL = auto()
    MEASURE = auto()
    NOTE = auto()
    ANY_MEASURE = auto()
    """Measures, without saying whose."""
    REGIONAL_GOAL = auto()
    """Goals of the region's own."""


_ROLES = {
    _Heading.GOAL: ColumnRole.GOAL,
    _Heading.NATIONAL: ColumnRole.NATIONAL,
    _Heading.MEASURE: ColumnRole.MEASURE,
    _Heading.NOTE: ColumnRole.NOTE,
}

Span = tuple[int, int]
"""The first column of the grid, and the one after the last."""


@dataclass(frozen=True, slots=True)
class TableColumns:
    """The columns of a table: those of the form, and those that hold areas or goals' numbers.

    ``doubts`` are those about a column by its role.
    """

    columns: Columns
    area: Span | None = None
    number: Span | None = None
    doubts: tuple[tuple[ColumnRole, PieceReason | FormReason], ...] = ()

    def roles(self) -> tuple[ColumnRole, ...]:
        """The roles from left to right."""
        return tuple(role for role, _, _ in self.columns.of_role)

    def doubt(self, role: ColumnRole) -> tuple[PieceReason | FormReason, ...]:
        """What is doubtful of all that stands in a column."""
        return tuple(why for of_role, why in self.doubts if of_role is role)

    def holds(self, role: ColumnRole) -> bool:
        """Whether there is a column of this role."""
        return role in self.roles()

    def width(self) -> int:
        """The number of columns of the grid."""
        return max(end for _, _, end in self.columns.of_role)


def columns_of_headings(row: Row) -> TableColumns | None:
    """The columns that a row names; None for a row that is no row of headings."""
    cells = [cell for cell in row.cells if cell.text.strip()]
    if len(cells) < 2 or any(len(cell.text) > _MAX_HEADING_LENGTH for cell in cells):
        return None
    if any(_is_numbered(cell) for cell in cells):
        return None
    heads = [_head_of(cell.text) for cell in cells]
    telling = {head for head in heads if head is not None} - {
        _Heading.NUMBER,
        _Heading.AREA,
    }
    if len(telling) < 2 and not (_Heading.ANY_MEASURE in telling and heads.count(_Heading.GOAL)):
        return None
    if not telling & {_Heading.GOAL, _Heading.NATIONAL, _Heading.ANY_MEASURE}:
        return None
    named, doubts = _decided(list(zip(heads, cells, strict=True)))
    of_role: list[tuple[ColumnRole, int, int]] = []
    area = number = None
    for head, cell in named:
        span = (cell.column, cell.column + cell.span)
        if head is _Heading.AREA:
            area = span
        elif head is _Heading.NUMBER:
            number = span
        elif head in _ROLES and _ROLES[head] not in [role for role, _, _ in of_role]:
            of_role.append((_ROLES[head], *span))
    if len(of_role) < 2:
        return None
    return TableColumns(Columns(tuple(of_role)), area, number, tuple(doubts))


_Named = list[tuple[_Heading | None, Cell]]


def _decided(named: _Named) -> tuple[_Named, list[tuple[ColumnRole, PieceReason | FormReason]]]:
    """The headings with those decided that do not say enough by themselves, and the doubts."""
    doubts: list[tuple[ColumnRole, PieceReason | FormReason]] = []
    heads = [head for head, _ in named]
    if heads.count(_Heading.GOAL) > 1 and _Heading.AREA not in heads:
        heads[heads.index(_Heading.GOAL)] = _Heading.AREA  # «Hovedmål», «Delmål»
    for place, head in enumerate(heads):
        if head is not _Heading.ANY_MEASURE:
            continue
        if _Heading.NATIONAL in heads:
            heads[place] = _Heading.MEASURE
        else:
            heads[place] = _Heading.NATIONAL
            if _Heading.MEASURE not in heads and _Heading.ANY_MEASURE not in heads:
                doubts.append((ColumnRole.NATIONAL, FormReason.COLUMN_MAY_BE_REGIONAL))
    if (_Heading.GOAL not in heads and heads[0] is None) or (
        _Heading.GOAL not in heads and heads[0] is _Heading.AREA and _Heading.NATIONAL in heads[1:2]
    ):
        heads[0] = _Heading.GOAL
        doubts.append((ColumnRole.GOAL, FormReason.COLUMN_BY_PLACE))
    decided = [(head, cell) for head, (_, cell) in zip(heads, named, strict=True)]
    return decided, doubts


def _head_of(text: str) -> _Heading | None:
    """What a heading says: its first line, and where that does not tell, the rest."""
    if _NUMBER_HEADING.fullmatch(text):
        return _Heading.NUMBER
    first, _, rest = text.strip().partition("\n")
    if len(first.split()) > _MAX_FIRST_LINE_WORDS or first.casefold().startswith("å "):
        return None
    noun = _NOUN.search(first)
    if noun is None:
        first, noun = text, _NOUN.search(rest)
    if noun is None:
        return None
    national = _NATIONAL.search(first) or _NATIONAL.search(rest)
    regional = _REGIONAL.search(first) or (None if national else _REGIONAL.search(rest))
    match noun.lastgroup:
        case "area":
            return _Heading.AREA
        case "note":
            return _Heading.NOTE
        case "goal":
            is_regional = regional is not None and not national
            return _Heading.REGIONAL_GOAL if is_regional else _Heading.GOAL
    if regional is not None and (national is None or regional.start() < national.start()):
        return _Heading.MEASURE
    return _Heading.NATIONAL if national is not None else _Heading.ANY_MEASURE


def role_line(text: str) -> tuple[ColumnRole, bool] | None:
    """What a line by itself heads as «Nasjonale tiltak:» does; None for another line.

    With whether it says whose they are; the measures that it does not are the national ones.
    """
    words = text.rstrip(" :?").split()
    if not 0 < len(words) <= _MAX_ROLE_WORDS or text.rstrip().endswith((".", ",", ";")):
        return None
    if not all(_ROLE_WORD.fullmatch(word) or _NOUN.fullmatch(word) for word in words):
        return None
    match _head_of(" ".join(words)):
        case _Heading.ANY_MEASURE:
            return ColumnRole.NATIONAL, False
        case _Heading.REGIONAL_GOAL:
            return ColumnRole.MEASURE, True
        case head if head in _ROLES:
            return _ROLES[head], True
    return None


def is_subheading_row(row: Row, columns: TableColumns) -> bool:
    """Whether the row below headings goes on with them: «Strategi 2020», «Oppgi tall …»."""
    cells = [cell for cell in row.cells if cell.text.strip()]
    texts = [cell.text.strip() for cell in cells]
    is_short = bool(texts) and all(len(text) <= 120 and "\n\n" not in text for text in texts)
    if not is_short or any(map(_is_numbered, cells)) or len(cells) < 2:
        return False
    first = columns.columns.role_at(cells[0].column, cells[0].span)
    if first is ColumnRole.GOAL and texts[0].casefold().startswith("å "):
        return False
    return all(_SUBHEADING.search(text) for text in texts)


def _is_numbered(cell: Cell) -> bool:
    """Whether a cell has a number as goals and measures have, which no heading has."""
    return any(p.label or _MARK.match(p.text) is not None for p in cell.paragraphs)


def columns_in_order(rows: Sequence[Row]) -> TableColumns | None:
    """The columns of a table without headings, where its content is that of a form; else None.

    The first column must begin with numbers or «å» as goals do.
    """
    widest = max(rows, key=lambda row: len(row.cells), default=None)
    if widest is None or len(widest.cells) not in (3, 4):
        return None
    first = [row.cells[0].text.strip() for row in rows if len(row.cells) > 1]
    filled = [text for text in first if text]
    goals = sum(_is_like_goal(text) for text in filled)
    if not filled or 2 * goals < len(filled):
        return None
    spans = [(cell.column, cell.column + cell.span) for cell in widest.cells]
    roles = tuple(ColumnRole)[: len(spans)]
    of_role = tuple((role, *span) for role, span in zip(roles, spans, strict=True))
    return TableColumns(
        Columns(of_role), doubts=tuple((role, PieceReason.NO_HEADINGS) for role in roles)
    )


def _is_like_goal(text: str) -> bool:
    return _LIKE_GOAL.match(text) is not None


def same_headings(row: Row, other: Row) -> bool:
    """Whether two rows have the same words, as headings repeated on the next page."""
    return _keys(row) == _keys(other)


def shares_heading(row: Row, other: Row) -> bool:
    """Whether one of a row's headings is one of the other's."""
    return bool({*_keys(row)} & {*_keys(other)} - {""})


def _keys(row: Row) -> list[str]:
    return [key_of(cell.text) for cell in row.cells]
