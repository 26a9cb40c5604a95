"""A page of the guide as a document: Markdown without HTML, in the colours and sizes of a theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
)

from kplan_desktop.domain.text.typeahead import match_spans
from kplan_desktop.ui.help.guide_pages import GuidePage
from kplan_desktop.ui.theme.style_tokens import Tokens
from kplan_desktop.ui.widgets.lossless_text import utf16_length

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_PICTURE = re.compile(r"^!\[([^\]]*)\]\([^)]*\)$", re.MULTILINE)
_LINE_HEIGHT = 112
"""Per cent of the letters' own height."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a page and what stands below it; ``block`` is the number of the heading's."""

    page: GuidePage
    block: int
    heading: str
    text: str


def load_page(document: QTextDocument, page: GuidePage) -> None:
    """Put a page into a document, its pictures with their alternative texts below them."""
    document.setMarkdown(
        _PICTURE.sub(lambda found: f"{found[0]}\n\n*{found[1]}*", page.text), _FEATURES
    )


def sections_of(page: GuidePage) -> list[Section]:
    """What a page has under each of its headings."""
    document = QTextDocument()
    load_page(document, page)
    found: list[Section] = []
    heading, at, lines = "", 0, list[str]()
    for block in blocks(document):
        if block.blockFormat().headingLevel():
            if lines or heading:
                found.append(Section(page, at, heading, " ".join(lines)))
            heading, at, lines = block.text(), block.blockNumber(), []
        else:
            lines.append(block.text())
    return [*found, Section(page, at, heading, " ".join(lines))]


def blocks(document: QTextDocument, first: int = 0) -> Iterator[QTextBlock]:
    """The paragraphs of a document, those in tables too, from the one with a number on."""
    block = document.findBlockByNumber(first)
    while block.isValid():
        yield block
        block = block.next()


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """The pieces of a paragraph that are in one format each."""
    piece = block.begin()
    while not piece.atEnd():
        yield piece.fragment()
        piece += 1


def matches(block: QTextBlock, typed: str) -> list[QTextCursor]:
    """A selection for each place in a paragraph that a search found."""
    text, found = block.text(), []
    for start, end in match_spans(typed, text):
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + utf16_length(text[:start]))
        wide = utf16_length(text[start:end])
        cursor.setPosition(cursor.position() + wide, QTextCursor.MoveMode.KeepAnchor)
        found.append(cursor)
    return found


def style_page(document: QTextDocument, tokens: Tokens, font: QFont) -> None:
    """Give a loaded page its sizes and colours. ``font`` is that of the application."""
    base = QFont(font)
    base.setPixelSize(tokens.text)
    document.setDefaultFont(base)
    document.setIndentWidth(tokens.px(22))
    with laid_out_once(document):
        for block in blocks(document):
            _style_block(block, tokens)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _style_table(frame, tokens)


@contextmanager
def laid_out_once(document: QTextDocument) -> Iterator[None]:
    """Have a document laid out after all that is changed in it, not after each change."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def set_column(document: QTextDocument, *, left: int, right: int, top: int) -> None:
    """Set the space around the text, in pixels."""
    root = document.rootFrame()
    around = QTextFrameFormat(root.frameFormat())
    around.setLeftMargin(left)
    around.setRightMargin(right)
    around.setTopMargin(top)
    around.setBottomMargin(top)
    root.setFrameFormat(around)


def _style_block(block: QTextBlock, tokens: Tokens) -> None:
    px = tokens.px
    level = block.blockFormat().headingLevel()
    pieces = list(fragments(block))
    shape = QTextBlockFormat()
    if level:
        shape.setTopMargin(px({1: 0, 2: 22}.get(level, 16)))
        shape.setBottomMargin(px({1: 12, 2: 6}.get(level, 4)))
    elif any(piece.charFormat().isImageFormat() for piece in pieces):
        shape.setBottomMargin(px(2))
    else:
        listed = block.textList()
        is_inside = listed is not None and block.next().textList() is listed
        shape.setTopMargin(0)
        shape.setBottomMargin(px(3 if is_inside else 10))
        shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    QTextCursor(block).mergeBlockFormat(shape)
    for piece in pieces:
        letters = _letters(piece.charFormat(), level, tokens)
        if letters is not None:
            selected(block, piece).setCharFormat(letters)


def selected(block: QTextBlock, piece: QTextFragment) -> QTextCursor:
    """A selection of a piece of a paragraph."""
    cursor = QTextCursor(block)
    cursor.setPosition(piece.position())
    end = piece.position() + piece.length()
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _letters(given: QTextCharFormat, level: int, tokens: Tokens) -> QTextCharFormat | None:
    """The format of letters of a heading, link, caption, or key; None for those of plain text."""
    letters = QTextCharFormat(given)
    kind = QTextFormat.Property
    if level:
        size = {1: tokens.display, 2: tokens.goal}.get(level, tokens.px(17))
        letters.clearProperty(kind.FontSizeAdjustment)
        letters.setProperty(kind.FontPixelSize, size)
        letters.setFontWeight(QFont.Weight.DemiBold)
    elif given.isAnchor():
        letters.setForeground(QBrush(tokens.colour("accent")))
    elif given.fontFixedPitch():
        # What is typed is set off by its ground: no typeface of a typewriter comes with Kplan.
        letters.clearProperty(kind.FontFixedPitch)
        letters.clearProperty(kind.FontFamilies)
        letters.setBackground(QBrush(tokens.colour("hover")))
        if tokens.high_contrast:
            letters.setFontWeight(QFont.Weight.DemiBold)
    elif given.fontItalic():
        letters.setForeground(QBrush(tokens.colour("muted")))
    else:
        return None
    return letters


def _style_table(table: QTextTable, tokens: Tokens) -> None:
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderCollapse(True)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QBrush(tokens.colour("line")))
    shape.setCellPadding(tokens.px(6))
    shape.setCellSpacing(0)
    shape.setHeaderRowCount(1)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.setTopMargin(tokens.px(4))
    shape.setBottomMargin(tokens.px(14))
    table.setFormat(shape)
    for row in range(table.rows()):
        for column in range(table.columns()):
            _style_cell(table.cellAt(row, column), tokens, is_head=row == 0)


def _style_cell(cell: QTextTableCell, tokens: Tokens, *, is_head: bool) -> None:
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
    spacing = QTextBlockFormat()
    spacing.setBottomMargin(0)
    cursor.mergeBlockFormat(spacing)
    shape = cell.format().toTableCellFormat()
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QBrush(tokens.colour("line")))
    if is_head:
        shape.setBackground(QBrush(tokens.colour("ground")))
    cell.setFormat(shape)
