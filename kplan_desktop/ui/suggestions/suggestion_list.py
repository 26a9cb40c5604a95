"""The rows of the list of suggestions: what is suggested, its answer, and the words under it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kplan_desktop.domain.model.report import Figure, Status
from kplan_desktop.domain.suggestions.report_reading import OfferedLink
from kplan_desktop.ui.suggestions.suggestion_answers import (
    Answer,
    SuggestionAnswers,
    SuggestionRow,
)
from kplan_desktop.ui.suggestions.suggestion_wording import SuggestionTexts, answer_text
from kplan_desktop.ui.theme.row_background import paint_focus_frame, paint_row_background
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS, held_modifiers

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

_ICONS = {
    Answer.ACCEPTED: ("circle-check", "good"),
    Answer.DISMISSED: ("x", "muted"),
    Answer.SETTLED: ("minus", "muted"),
}

_ACCEPT, _DISMISS = (*ENTER_KEYS, Qt.Key.Key_J), (Qt.Key.Key_N, Qt.Key.Key_Delete)
_ACCEPT_NOTE, _GO_TO_NOTE = (Qt.Key.Key_A,), (Qt.Key.Key_G,)


class SuggestionModel(QAbstractListModel):
    """The rows of ``answers``; nothing is made for a row before it is seen."""

    def __init__(self, answers: SuggestionAnswers, parent: QObject) -> None:
        super().__init__(parent)
        self.answers = answers
        self.texts: SuggestionTexts | None = None
        answers.changed.connect(self._on_changed)
        answers.added.connect(self._on_added)
        self._count = 0

    def fill(self) -> None:
        """Show the rows, once the report is read."""
        self.beginResetModel()
        self.texts = SuggestionTexts(self.answers.report)
        self._count = len(self.answers.rows)
        self.endResetModel()

    def begins_note(self, row: int) -> bool:
        """Whether the row above is of another note."""
        rows = self.answers.rows
        return row > 0 and (
            isinstance(rows[row], OfferedLink)
            or isinstance(rows[row - 1], OfferedLink)
            or rows[row].note_id != rows[row - 1].note_id
        )

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is suggested, and for a screen reader all of it."""
        if not index.isValid() or self.texts is None:
            return None
        number = index.row()
        row = self.answers.rows[number]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.texts.what(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                answer = self.answers.answer(number)
                return self.texts.spoken(row, answer, number + 1, self._count)
        return None

    def _on_changed(self, rows: list[int]) -> None:
        for row in rows:
            self.dataChanged.emit(self.index(row), self.index(row))

    def _on_added(self, first: int, last: int) -> None:
        self.beginInsertRows(_ROOT, first, last)
        self._count = last + 1
        self.endInsertRows()


class SuggestionList(QListView):
    """Shows a :class:`SuggestionModel`, and turns keys into answers.

    Signals: ``accept_wanted``, ``dismiss_wanted``, ``accept_note_wanted`` and ``note_wanted`` by
    the keys of the list. A key that is held down answers once.
    """

    accept_wanted = Signal()
    dismiss_wanted = Signal()
    accept_note_wanted = Signal()
    note_wanted = Signal()

    def __init__(self, answers: SuggestionAnswers, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.suggestions = SuggestionModel(answers, self)
        self.setModel(self.suggestions)
        self._delegate = _SuggestionDelegate(self, theme)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def row(self) -> int:
        """The row that the keyboard is on, -1 for none."""
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        """Put the keyboard on a row, and scroll to it and a row beyond it."""
        last = self.suggestions.rowCount() - 1
        self.setCurrentIndex(self.suggestions.index(row))
        for each in (max(row - 1, 0), min(row + 1, last), row):
            self.scrollTo(self.suggestions.index(each))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The keys of the list; other letters choose no row."""
        if self.take_key(event):
            return
        if event.text().strip() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Carry out a key of the list, wherever in the dialog it was pressed; whether it is one."""
        if held_modifiers(event):
            return False
        wanted = {
            _ACCEPT: self.accept_wanted,
            _DISMISS: self.dismiss_wanted,
            _ACCEPT_NOTE: self.accept_note_wanted,
            _GO_TO_NOTE: self.note_wanted,
        }
        for keys, signal in wanted.items():
            if event.key() in keys:
                if not event.isAutoRepeat():
                    signal.emit()
                return True
        return False

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No more than it needs: what scrolls around it would take a larger one for its least."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        height = self._delegate.row_height(self.font())
        return QSize(self._theme.tokens.px(150), 2 * height + self._theme.tokens.px(8))


class _SuggestionDelegate(QStyledItemDelegate):
    """Paints plain text in two lines; what is answered is told by a sign and a word as well."""

    def __init__(self, view: SuggestionList, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def row_height(self, base: QFont) -> int:
        """The height of every row."""
        fonts = (self._font(base, Answer.OPEN), self._small_font(base))
        return sum(QFontMetrics(font).lineSpacing() for font in fonts) + self._theme.tokens.px(16)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, self.row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = self._view.suggestions
        row, answer = model.answers.rows[index.row()], model.answers.answer(index.row())
        texts = model.texts
        if texts is None:
            return
        tokens, px = self._theme.tokens, self._theme.tokens.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if model.begins_note(index.row()):
            painter.setPen(tokens.colour("line"))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        paint_row_background(painter, option.rect, option.state, tokens)
        paint_focus_frame(painter, option.rect, option.state, tokens)
        inner = option.rect.adjusted(px(12), px(7), -px(10), -px(7))
        font, small = self._font(option.font, answer), self._small_font(option.font)
        side = px(18)
        height = QFontMetrics(font).lineSpacing()
        icon = QRect(inner.left(), inner.top() + (height - side) // 2, side, side)
        self._theme.icons.icon(*_icon(row, answer), 18).paint(painter, icon)
        upper = QRect(icon.right() + px(9), inner.top(), 0, height)
        upper.setRight(inner.right())
        lower = upper.translated(0, height)
        lower.setBottom(inner.bottom())
        what, state = texts.what(row), answer_text(answer)
        side_text = state or texts.place(row)
        # A place is cut off before what is suggested, which is cut off before an answer.
        rest = upper.width() - QFontMetrics(font).horizontalAdvance(what) - 1 - px(12)
        most = max(rest, upper.width() * (3 if state else 1) // 5)
        width = min(QFontMetrics(small).horizontalAdvance(side_text) + 1, most)
        painter.setPen(tokens.colour("muted"))
        _paint_line(painter, upper.adjusted(upper.width() - width, 0, 0, 0), side_text, small)
        _paint_line(painter, lower, texts.words(row), small)
        painter.setPen(tokens.colour("ink" if answer is Answer.OPEN else "muted"))
        _paint_line(painter, upper.adjusted(0, 0, -width - px(12), 0), what, font)
        painter.restore()

    def _font(self, base: QFont, answer: Answer) -> QFont:
        font = QFont(base)
        font.setPixelSize(self._theme.tokens.text)
        font.setWeight(QFont.Weight.DemiBold if answer is Answer.OPEN else QFont.Weight.Normal)
        font.setStrikeOut(answer is Answer.DISMISSED)
        return font

    def _small_font(self, base: QFont) -> QFont:
        font = QFont(base)
        font.setPixelSize(self._theme.tokens.small)
        return font


def _icon(row: SuggestionRow, answer: Answer) -> tuple[str, str]:
    if answer is not Answer.OPEN:
        return _ICONS[answer]
    if isinstance(row, OfferedLink):
        return "link", "accent"
    match row.offer.value:
        case Figure():
            return "plus", "accent"
        case Status():
            return "circle-question-mark", "accent"
    return "calendar", "accent"


def _paint_line(painter: QPainter, box: QRect, text: str, font: QFont) -> None:
    painter.setFont(font)
    elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), elided)
