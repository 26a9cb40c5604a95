"""The tables of the joint report's Word document: totals, and what was reached with bars beside it.

A bar is as many shaded columns of the table's grid as its share of the largest one is; the number
stands in the cell before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from kplan_desktop.domain.joint_report.joint_content import (
    GoalOutcomes,
    PrintedTotal,
    ScopeFigures,
    ScopeRow,
)
from kplan_desktop.domain.text.formatting import HARD_SPACE
from kplan_desktop.exchange.docx_writer.document_writer import DocumentBody
from kplan_desktop.exchange.docx_writer.styles import (
    BAR_COLOUR,
    PORTRAIT,
    TABLE,
    CharacterStyle,
    ParagraphStyle,
)
from kplan_desktop.exchange.docx_writer.wordprocessing_xml import (
    TextRun,
    cell,
    one_line,
    paragraph,
    row,
    table,
)
from kplan_desktop.exchange.joint_report.joint_lines import JointLines

_WIDTH: Final = PORTRAIT.text_width
_TITLE_WIDTH: Final = 2204
_NUMBER_WIDTH: Final = 1280
_STEP: Final = 60
_STEPS: Final = 12
"""The columns of the grid that the longest bar takes; Word opens no table with more than 63."""

_METRICS_IN_A_ROW: Final = (_WIDTH - _TITLE_WIDTH) // (_NUMBER_WIDTH + _STEP * _STEPS)
_NO_SIDE: Final = "".join(f'<w:{side} w:val="nil"/>' for side in ("left", "right"))
_NO_MARGINS: Final = (
    '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>'
)


class JointTables:
    """Puts tables into one document. ``about`` says of which day the figures are."""

    def __init__(self, body: DocumentBody, lines: JointLines, about: str) -> None:
        self._body = body
        self._lines = lines
        self._words = lines.words
        self._about = about

    def put_figures(self, figures: ScopeFigures) -> None:
        """The totals of a scope, then what each unit and each goal reached."""
        if not figures.totals:
            self._text(self._words.no_figures)
            return
        words = self._words
        self._caption("")
        self.put(
            words.figures,
            (self._lines.documents.metric, words.reached, words.beside, words.coverage),
            (24, 24, 20, 32),
            [self._total_cells(total) for total in figures.totals],
            whole=True,
        )
        self._put_rows(figures, figures.by_unit, words.by_unit, self._lines.unit_label)
        self._put_rows(figures, figures.by_goal, words.by_goal, words.goal, by_goal=True)

    def put_outcomes(self, outcomes: GoalOutcomes) -> None:
        """The measures of which something is told."""
        words = self._words
        rows = [
            (
                plain(told.unit),
                plain(f"{told.number}. {one_line(told.measure)}"),
                plain(self._lines.outcome(told)) + (texts(told.reason) if told.reason else ""),
            )
            for told in outcomes.told
        ]
        headings = (self._lines.unit_label, words.measure, words.outcome)
        if rows:
            self.put(words.outcomes, headings, (20, 40, 40), rows)

    def put(
        self,
        title: str,
        headings: Sequence[str],
        shares: Sequence[int],
        rows: Sequence[Sequence[str]],
        *,
        whole: bool = False,
    ) -> None:
        """A table whose cells are paragraphs; ``shares`` are hundredths of the page's width.

        Its rows are not split over pages if they are ``whole``.
        """
        widths = [_WIDTH * share // 100 for share in shares]
        heads = [plain(text, CharacterStyle.STRONG) for text in headings]
        written = [row(map(cell, widths, heads), header=True, whole=True)]
        written += [row(map(cell, widths, contents), whole=whole) for contents in rows]
        self._body.put(table(TABLE, widths, written, caption=self._named(title)))
        self._space()

    def _total_cells(self, total: PrintedTotal) -> tuple[str, ...]:
        text = self._lines.total(total)
        is_reached = bool(total.reached.known or total.reached.unknown)
        reached = text.value if is_reached else ""
        beside = text.beside if is_reached else (text.value, *text.beside)
        style = CharacterStyle.FIGURE if total.value is not None else CharacterStyle.STATUS
        details = [plain(part) for part in (text.at_least, *text.details) if part]
        undecided = self._lines.undecided(total)
        return (
            plain(self._lines.total_name(total), CharacterStyle.STRONG),
            plain(" ".join(filter(None, (reached, text.missing))), style) + "".join(details),
            "".join(plain(part.removeprefix("+\u00a0")) for part in beside) or plain(""),
            plain(self._lines.coverage(total))
            + (plain(undecided, CharacterStyle.STATUS) if undecided else ""),
        )

    def _put_rows(
        self,
        figures: ScopeFigures,
        rows: Sequence[ScopeRow],
        title: str,
        label: str,
        *,
        by_goal: bool = False,
    ) -> None:
        if not rows:
            return
        for start in range(0, len(figures.totals), _METRICS_IN_A_ROW):
            chosen = range(start, min(start + _METRICS_IN_A_ROW, len(figures.totals)))
            with_any = [each for each in rows if any(each.parts[index] for index in chosen)]
            if with_any:
                self._caption(title)
                self._body.put(self._bars(figures.totals, with_any, chosen, title, label))
                self._space()
        notes = [self._lines.counted_once(figures, by_goal=by_goal)]
        if any(part is None or part.value is None for each in rows for part in each.parts):
            notes.insert(0, self._words.missing)
        said = " ".join(filter(None, notes))
        if said:
            self._text(said)

    def _bars(
        self,
        totals: Sequence[PrintedTotal],
        rows: Sequence[ScopeRow],
        chosen: range,
        title: str,
        label: str,
    ) -> str:
        """A table with number and bar of each chosen metric in each row."""
        grid = [_TITLE_WIDTH, *([_NUMBER_WIDTH, *[_STEP] * _STEPS] * len(chosen))]
        width = _NUMBER_WIDTH + _STEP * _STEPS
        heads = [cell(_TITLE_WIDTH, plain(label, CharacterStyle.STRONG))]
        for index in chosen:
            name = plain(self._lines.total_name(totals[index]), CharacterStyle.STRONG)
            heads.append(cell(width, name, columns=1 + _STEPS))
        written = [row(heads, header=True, whole=True)]
        largest = {index: _largest(rows, index) for index in chosen}
        for each in rows:
            cells = [cell(_TITLE_WIDTH, plain(each.title))]
            for index in chosen:
                part = each.parts[index]
                cells.append(cell(_NUMBER_WIDTH, plain(_breakable(self._lines.part(part)))))
                value = None if part is None else part.value
                cells += _bar(value, largest[index])
            written.append(row(cells, whole=True))
        return table(TABLE, grid, written, caption=self._named(title))

    def _caption(self, title: str) -> None:
        self._body.put(paragraph(ParagraphStyle.CAPTION, (TextRun(self._named(title)),)))

    def _named(self, title: str) -> str:
        return ". ".join(filter(None, (title, f"{self._about}.")))

    def _space(self) -> None:
        """Word joins two tables with nothing between them."""
        self._body.put(paragraph(ParagraphStyle.SMALL_TEXT))

    def _text(self, text: str) -> None:
        self._body.put(paragraph(ParagraphStyle.TEXT, (TextRun(text),)))


def plain(text: str, style: str = "") -> str:
    """A paragraph of a cell in one line."""
    return paragraph(ParagraphStyle.SMALL_TEXT, (TextRun(one_line(text), style),))


def _breakable(text: str) -> str:
    """«156 + ukjent» may be broken at its plus: the column has no room for more than a number."""
    return text.replace(f"{HARD_SPACE}+{HARD_SPACE}", " + ")


def texts(text: str) -> str:
    """The paragraphs of a text in a cell."""
    return "".join(map(plain, text.splitlines())) or plain("")


def _largest(rows: Sequence[ScopeRow], index: int) -> Decimal:
    parts = (each.parts[index] for each in rows)
    known = (part.value for part in parts if part is not None and part.value is not None)
    return max(known, default=Decimal(0))


def _bar(value: Decimal | None, largest: Decimal) -> Iterator[str]:
    """The shaded cell of a bar, which what is above zero always has, and the rest beside it."""
    steps = 0
    if value is not None and value > 0:
        steps = max(1, int(value * _STEPS / largest))
    empty = paragraph(ParagraphStyle.SMALL_TEXT)
    if steps:
        more = (
            f"<w:tcBorders>{_NO_SIDE}</w:tcBorders>"
            f'<w:shd w:val="clear" w:color="auto" w:fill="{BAR_COLOUR}"/>{_NO_MARGINS}'
        )
        yield cell(steps * _STEP, empty, columns=steps, more=more)
    if steps < _STEPS:
        side = '<w:tcBorders><w:left w:val="nil"/></w:tcBorders>'
        rest = _STEPS - steps
        yield cell(rest * _STEP, empty, columns=rest, more=side + _NO_MARGINS)
