"""The text of a page of the guide, with its pictures, links and marks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from kplan_desktop.ui.help.guide_document import (
    blocks,
    fragments,
    laid_out_once,
    load_page,
    matches,
    selected,
    set_column,
    style_page,
)
from kplan_desktop.ui.help.guide_pages import GuidePage
from kplan_desktop.ui.theme.theme import Theme

_DOTS = 2835
"""Dots per metre of a picture that is drawn for 100 %, one pixel for each of the screen's."""

_WIDEST_COLUMN = 720
_MARGIN = 32
"""Pixels at 100 %."""


class GuideBrowser(QTextBrowser):
    """Shows a page. It reads pictures of ``folder`` and nothing else, and opens no address.

    ``page_requested(name)`` asks for the page with a file name, which a link leads to.
    """

    page_requested = Signal(str)

    def __init__(self, folder: Path, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._folder = folder.resolve()
        self._theme = theme
        self._page: GuidePage | None = None
        self._at = ""
        self._is_outdated = False
        self.setObjectName("guideText")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Text of the page"))
        self.anchorClicked.connect(self._follow_link)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self._fit)
        theme.follow(self._apply_theme)

    @property
    def scrolled(self) -> float:
        """How far down the page is scrolled: from 0, the beginning, to 1."""
        bar = self.verticalScrollBar()
        return bar.value() / max(bar.maximum(), 1)

    def scroll_to(self, scrolled: float) -> None:
        """Scroll to where ``scrolled`` was told."""
        bar = self.verticalScrollBar()
        bar.setValue(round(scrolled * bar.maximum()))

    def show_page(self, page: GuidePage) -> None:
        """Show a page from its beginning."""
        self._page, self._at = page, page.path.parent.name
        self.setExtraSelections([])
        self._fill(self.document(), page)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def mark(self, typed: str) -> None:
        """Mark what was searched for."""
        document = self.document()
        marked = QTextCharFormat()
        tokens = self._theme.tokens
        marked.setBackground(tokens.colour("warning_ground"))
        marked.setForeground(tokens.colour("ink"))
        marked.setFontUnderline(True)  # so that it does not depend on colour alone
        selections = []
        for each in blocks(document):
            for cursor in matches(each, typed):
                selection = QTextEdit.ExtraSelection()
                selection.cursor = cursor
                selection.format = marked
                selections.append(selection)
        self.setExtraSelections(selections)

    def go_to(self, block: int, typed: str) -> None:
        """Go to what was searched for, in the section that begins with a block.

        Of the paragraphs there it is the one with most of the words.
        """
        at = self._best(block, typed)
        found = matches(at, typed)
        cursor = found[0] if found else QTextCursor(at)
        self.setTextCursor(cursor)
        self._centre(cursor)

    def print_page(self, printer: QPrinter) -> None:
        """Print the page, black on white whatever the colours of the screen."""
        if self._page is None:
            return
        paper = self.document().clone()
        for block in blocks(paper):
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            plain = QTextCharFormat()
            plain.setForeground(Qt.GlobalColor.black)
            plain.setBackground(Qt.GlobalColor.transparent)
            cursor.mergeCharFormat(plain)
        set_column(paper, left=0, right=0, top=0)
        paper.print_(printer)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """A picture of the guide, as wide as the column at most; nothing for anything else."""
        if kind != QTextDocument.ResourceType.ImageResource.value or self._page is None:
            return None
        picture = self._picture(name if isinstance(name, str) else name.toString())
        return picture if not picture.isNull() else None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit pictures and margins to the width."""
        super().resizeEvent(event)
        self._fitting.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the colours and sizes that were chosen while nobody saw the page."""
        super().showEvent(event)
        if self._is_outdated:
            self._fill_again()

    def _fill(self, document: QTextDocument, page: GuidePage) -> None:
        self._is_outdated = False
        document.clear()
        load_page(document, page)
        style_page(document, self._theme.tokens, self.font())
        self._fit()

    def _apply_theme(self) -> None:
        """Show the page in other colours and sizes, or later if it is not seen now."""
        if self._page is not None and not self.isVisible():
            self._is_outdated = True
        else:
            self._fill_again()

    def _fill_again(self) -> None:
        if self._page is not None:
            scrolled = self.scrolled
            self._fill(self.document(), self._page)
            self.scroll_to(scrolled)

    def _column(self) -> int:
        """How wide the text is, in pixels."""
        px = self._theme.tokens.px
        return min(self.viewport().width() - 2 * px(_MARGIN), px(_WIDEST_COLUMN))

    def _fit(self) -> None:
        """Set margins, and the sizes of the pictures."""
        px, document = self._theme.tokens.px, self.document()
        if self._page is None:
            return
        right = self.viewport().width() - px(_MARGIN) - self._column()
        with laid_out_once(document):
            set_column(document, left=px(_MARGIN), right=max(right, px(8)), top=px(24))
            for block in blocks(document):
                for fragment in list(fragments(block)):
                    if fragment.charFormat().isImageFormat():
                        shape = QTextImageFormat(fragment.charFormat().toImageFormat())
                        self._fit_picture(selected(block, fragment), shape)

    def _fit_picture(self, place: QTextCursor, shape: QTextImageFormat) -> None:
        picture = self._picture(shape.name())
        size = picture.deviceIndependentSize().toSize()
        if picture.isNull() or (shape.width(), shape.height()) == (size.width(), size.height()):
            return
        kind = QTextDocument.ResourceType.ImageResource
        self.document().addResource(kind.value, QUrl(shape.name()), picture)
        shape.setWidth(size.width())
        shape.setHeight(size.height())
        place.setCharFormat(shape)

    def _picture(self, name: str) -> QImage:
        """A picture by its name in the page, scaled smoothly; a null one for any other name."""
        path = (self._folder / self._at / name).resolve()
        if path.suffix != ".png" or not path.is_relative_to(self._folder) or not path.is_file():
            return QImage()
        kept, ratio = QImage(str(path)), self.devicePixelRatioF()
        dots = max(kept.dotsPerMeterX(), _DOTS)
        wide = round(kept.width() * _DOTS / dots * self._theme.tokens.scale)
        wide = max(min(wide, self._column()), 1)
        high = max(round(kept.height() * wide / max(kept.width(), 1)), 1)
        picture = kept.scaled(
            QSize(round(wide * ratio), round(high * ratio)),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        picture.setDevicePixelRatio(ratio)
        return picture

    def _best(self, first: int, typed: str) -> QTextBlock:
        """The paragraph of a section with most places that were found."""
        document = self.document()
        heading = document.findBlockByNumber(first)
        best, most = heading, 0
        for block in blocks(document, first):
            if block.blockNumber() > first and block.blockFormat().headingLevel():
                break
            count = len(matches(block, typed))
            # What stands in the heading is seen with it.
            if count > most:
                best, most = block, count
        return best

    def _centre(self, cursor: QTextCursor) -> None:
        """Scroll so that a place is in the upper third."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - self.viewport().height() // 3)

    def _follow_link(self, url: QUrl) -> None:
        """Ask for the page that a link of the guide names; other links lead nowhere."""
        if not url.scheme() and not url.host() and url.path().endswith(".md"):
            self.page_requested.emit(Path(url.path()).name)
