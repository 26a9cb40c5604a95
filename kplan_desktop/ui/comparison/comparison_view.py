"""The list of what differs between two states of a report, goal by goal, words marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kplan_desktop.domain.review.report_comparison import ElementChange, ReportComparison
from kplan_desktop.domain.text.word_parts import PartKind, WordPart
from kplan_desktop.ui.comparison.comparison_rows import (
    ChangeRow,
    ComparisonHeading,
    ComparisonWords,
)
from kplan_desktop.ui.theme.row_background import paint_focus_frame, paint_row_background
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.lossless_text import document_text

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

_SIDE, _ABOVE = 12, 7
"""Pixels at 100 % beside the text of a row, and above and below it."""

ChangeKey = tuple[object, str]


class ComparisonModel(QAbstractListModel):
    """The headings and changes of a comparison. A row is worded when it is first asked for.

    The rows are those of two states of a report, or ones that were worded before.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words: ComparisonWords
        self._rows: list[ElementChange | ChangeRow | str] = []
        self._worded: dict[int, ComparisonHeading | ChangeRow] = {}
        self._badges: Mapping[ChangeKey, str] = {}

    def set_comparison(self, comparison: ReportComparison) -> None:
        """Show another comparison."""
        self.beginResetModel()
        self._words = ComparisonWords(comparison)
        self._rows = ["", *comparison.whole] if comparison.whole else []
        for goal in comparison.goals:
            self._rows += [goal.goal_id, *goal.changes]
        self._worded.clear()
        self._badges = {}
        self.endResetModel()

    def set_rows(self, rows: Sequence[ComparisonHeading | ChangeRow]) -> None:
        """Show rows that are worded."""
        self.beginResetModel()
        self._rows = [row if isinstance(row, ChangeRow) else row.text for row in rows]
        self._worded = dict(enumerate(rows))
        self._badges = {}
        self.endResetModel()

    def set_badges(self, badges: Mapping[ChangeKey, str]) -> None:
        """Show a few words with some changes, by their keys."""
        self._badges = badges
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def change(self, row: int) -> ElementChange | None:
        """The change in a row; None for a heading, and where there is no row."""
        if not 0 <= row < len(self._rows):
            return None
        found = self._rows[row]
        return found if isinstance(found, ElementChange) else None

    def is_change(self, row: int) -> bool:
        """Whether there is a change in a row, and no heading."""
        return 0 <= row < len(self._rows) and not isinstance(self._rows[row], str)

    def badge(self, row: int) -> str:
        """The words that ``set_badges`` gave for a change."""
        change = self.change(row)
        return self._badges.get(change.key, "") if change is not None else ""

    def worded(self, row: int) -> ComparisonHeading | ChangeRow:
        """The words of a row."""
        if row not in self._worded:
            found = self._rows[row]
            if isinstance(found, ElementChange):
                self._worded[row] = self._words.row(found)
            elif isinstance(found, str):
                self._worded[row] = self._words.heading(found)
        return self._worded[row]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over by the arrow keys."""
        if not self.is_change(index.row()):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """All of a row in words, which say what was removed and what was added."""
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not index.isValid() or role not in spoken:
            return None
        worded, badge = self.worded(index.row()), self.badge(index.row())
        text = worded.text if isinstance(worded, ComparisonHeading) else worded.spoken
        return f"{text}. {badge}" if badge else text


class ComparisonView(QListView):
    """What differs, to be read. Removed words are struck through, added ones underlined.

    ``change_chosen()`` is emitted when another change is current, ``change_activated()`` on Enter
    or a double click.
    """

    change_chosen = Signal()
    change_activated = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Changes"))
        self.changes = ComparisonModel(self)
        self.setModel(self.changes)
        self._delegate = _ComparisonDelegate(self, theme)
        self.setItemDelegate(self._delegate)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(theme.tokens.px(24))
        self.selectionModel().currentChanged.connect(lambda *_: self.change_chosen.emit())
        self.doubleClicked.connect(lambda _index: self.change_activated.emit())
        theme.follow(self._delegate.forget_heights)

    def show_comparison(self, comparison: ReportComparison) -> None:
        """Show what differs, the first change current."""
        self._delegate.forget_heights()
        self.changes.set_comparison(comparison)
        self.step(1)

    def show_rows(self, rows: Sequence[ComparisonHeading | ChangeRow]) -> None:
        """Show changes that are worded, the first one current."""
        self._delegate.forget_heights()
        self.changes.set_rows(rows)
        self.step(1)

    def show_badges(self, badges: Mapping[ChangeKey, str]) -> None:
        """Show a few words with some changes, such as what is taken, by their keys."""
        self._delegate.forget_heights()
        self.changes.set_badges(badges)

    def current(self) -> ElementChange | None:
        """The change that the keyboard is on."""
        return self.changes.change(self.currentIndex().row())

    def step(self, step: int) -> bool:
        """Go to the next (+1) or previous (-1) change. Returns whether there is one."""
        row = self.currentIndex().row() + step
        while 0 <= row < self.changes.rowCount():
            if self.changes.is_change(row):
                self.setCurrentIndex(self.changes.index(row))
                return True
            row += step
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter activates; F3 and the arrow keys pass over headings; Copy copies the words."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.change_activated.emit()
            case Qt.Key.Key_F3:
                is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.step(-1 if is_back else 1)
            case Qt.Key.Key_Down:
                self.step(1)
            case Qt.Key.Key_Up if self.step(-1):
                pass
            case Qt.Key.Key_Up:
                self.scrollToTop()
            case _ if event.matches(QKeySequence.StandardKey.Copy):
                text = self.currentIndex().data()
                QApplication.clipboard().setText(text or "")
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the texts anew for another width."""
        if event.size().width() != event.oldSize().width():
            self._delegate.forget_heights()
        super().resizeEvent(event)


class _ComparisonDelegate(QStyledItemDelegate):
    """Paints headings and marked texts in the tokens of ``theme``; no text is markup."""

    def __init__(self, view: ComparisonView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._heights: dict[int, int] = {}

    def forget_heights(self) -> None:
        """Measure the rows anew."""
        self._heights.clear()
        self._view.scheduleDelayedItemsLayout()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        row, px = index.row(), self._theme.tokens.px
        height = self._heights.get(row)
        if height is None:
            document = self._document(row, option.font, self._text_width())
            height = self._heights[row] = round(document.size().height()) + 2 * px(_ABOVE)
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, px = self._theme.tokens, self._theme.tokens.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect)
        if self._view.changes.is_change(index.row()):
            paint_row_background(painter, box, option.state, tokens)
            paint_focus_frame(painter, box, option.state, tokens)
        document = self._document(index.row(), option.font, self._text_width())
        painter.translate(box.topLeft() + QPoint(px(_SIDE), px(_ABOVE)))
        document.drawContents(painter)
        painter.restore()

    def _text_width(self) -> int:
        return max(self._view.viewport().width() - 2 * self._theme.tokens.px(_SIDE), 1)

    def _document(self, row: int, base: QFont, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        font = QFont(base)
        font.setPixelSize(self._theme.tokens.text)
        document.setDefaultFont(font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        worded, cursor = self._view.changes.worded(row), QTextCursor(document)
        if isinstance(worded, ComparisonHeading):
            cursor.insertText(document_text(worded.text), self._plain("ink", strong=True))
        else:
            self._write_change(cursor, worded, self._view.changes.badge(row))
        document.setTextWidth(width)
        return document

    def _write_change(self, cursor: QTextCursor, worded: ChangeRow, badge: str) -> None:
        muted = self._plain("muted")
        muted.setProperty(QTextCharFormat.Property.FontPixelSize, self._theme.tokens.small)
        strong = QTextCharFormat(muted)
        strong.setFontWeight(QFont.Weight.DemiBold)
        cursor.insertText(worded.label, strong)
        cursor.insertText(f" · {worded.what}" if worded.label else worded.what, muted)
        if badge:
            chosen = QTextCharFormat(strong)
            chosen.setForeground(self._theme.tokens.colour("accent"))
            cursor.insertText(f" · {badge}", chosen)
        for text in worded.texts:
            cursor.insertText("\n")
            if text.caption:
                cursor.insertText(f"{text.caption} ", muted)
            for part in text.parts:
                cursor.insertText(_seen(part), self._format(part.kind))

    def _format(self, kind: PartKind) -> QTextCharFormat:
        """By more than colour: one kind is struck through, the other underlined."""
        tokens = self._theme.tokens
        match kind:
            case PartKind.SAME:
                return self._plain("ink")
            case PartKind.REMOVED:
                removed = self._plain("bad")
                removed.setFontStrikeOut(True)
                removed.setBackground(tokens.colour("bad_ground"))
                return removed
            case PartKind.ADDED:
                added = self._plain("good", strong=True)
                added.setFontUnderline(True)
                return added

    def _plain(self, role: str, *, strong: bool = False) -> QTextCharFormat:
        plain = QTextCharFormat()
        plain.setForeground(self._theme.tokens.colour(role))
        if strong:
            plain.setFontWeight(QFont.Weight.DemiBold)
        return plain


def _seen(part: WordPart) -> str:
    """The text of a part; a line break that is all that differs is seen by a sign."""
    text = document_text(part.text)
    if part.kind is not PartKind.SAME and text.isspace():
        text = text.replace("\n", "¶\n")
    return text
