"""The tree of the joint report: its head, the areas and goals with marks, and lists for the office.

Nothing in it moves: a mark that changes is painted in the place of the one before.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from kplan_desktop.domain.collection.collection import Collection, JointGoal
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.outline.outline_model import Index
from kplan_desktop.ui.theme.row_background import paint_focus_frame, paint_row_background
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

_KEY = Qt.ItemDataRole.UserRole
_NUMBER, _MARK, _BESIDE, _TEXT, _UNDECIDED = (
    Qt.ItemDataRole.UserRole + number for number in range(1, 6)
)
_ICON, _SMALL_ICON, _GAP, _SIDE = 18, 16, 8, 14
"""Pixels at 100 %."""


class JointPlaceKind(Enum):
    """What a row of the tree stands for."""

    HEAD = "head"
    AREA = "area"
    GOAL = "goal"
    LEFT_OUT = "left out"
    EDITIONS = "editions"


@dataclass(frozen=True, slots=True)
class JointPlace:
    """A row of the tree; ``id`` is that of the area or goal."""

    kind: JointPlaceKind
    id: str = ""


class GoalMark(Enum):
    """How far the office is with a goal: the drawing, and the role of its colour."""

    WRITTEN = ("circle-check", "good")
    THEMES = ("circle-dot", "accent")
    EMPTY = ("circle-dashed", "muted")


def goal_mark(goal: JointGoal) -> GoalMark:
    """The mark of a goal."""
    if goal.text.strip():
        return GoalMark.WRITTEN
    return GoalMark.THEMES if goal.themes else GoalMark.EMPTY


class JointOutline(QTreeWidget):
    """``chosen(place)`` is emitted when another row is current, ``entered(place)`` by Enter."""

    chosen = Signal(object)
    entered = Signal(object)

    def __init__(self, collection: Collection, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: dict[JointPlace, QTreeWidgetItem] = {}
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("Areas and goals of the joint report"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setItemDelegate(_JointDelegate(self, theme))
        self._fill(collection)
        self.expandAll()
        self.currentItemChanged.connect(self._on_current)
        theme.follow(self._apply_theme)

    @property
    def place(self) -> JointPlace:
        """The current row's."""
        item = self.currentItem()
        return JointPlace(JointPlaceKind.HEAD) if item is None else _place(item)

    def choose(self, place: JointPlace) -> None:
        """Make a row current; one that is not there changes nothing."""
        item = self._items.get(place)
        if item is not None:
            self.setCurrentItem(item)
            self.scrollToItem(item)

    def show_marks(self, collection: Collection, undecided: dict[str, int]) -> None:
        """Show how far each goal is; ``undecided`` are counts of joint events by goal."""
        left_out = 0
        for place, item in self._items.items():
            if place.kind is JointPlaceKind.GOAL:
                goal = collection.joint_goal(place.id)
                left_out += len(goal.left_out)
                self._show_mark(item, goal, undecided.get(place.id, 0))
        self._show_count(JointPlaceKind.LEFT_OUT, left_out)
        self._show_count(JointPlaceKind.EDITIONS, len(collection.editions))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter leads into the page of the row."""
        if event.key() in ENTER_KEYS and self.currentItem() is not None:
            self.entered.emit(self.place)
        else:
            super().keyPressEvent(event)

    def _fill(self, collection: Collection) -> None:
        numbers = goal_numbers(collection.form)
        self._add(None, JointPlace(JointPlaceKind.HEAD), "", self.tr("Title and introduction"))
        for area in collection.form.strategy_areas:
            place = JointPlace(JointPlaceKind.AREA, area.id)
            parent = self._add(None, place, area.number, area.title)
            for goal in area.goals:
                place = JointPlace(JointPlaceKind.GOAL, goal.id)
                self._add(parent, place, numbers[goal.id], goal.text)
        self._add(None, JointPlace(JointPlaceKind.LEFT_OUT), "", self.tr("Left out"))
        self._add(None, JointPlace(JointPlaceKind.EDITIONS), "", self.tr("Editions"))

    def _add(
        self, parent: QTreeWidgetItem | None, place: JointPlace, number: str, text: str
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        shown = one_line(text)
        item.setData(0, _KEY, place)
        item.setData(0, _NUMBER, number)
        item.setData(0, _TEXT, shown)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{number} {shown}".strip())
        item.setToolTip(0, plain_tooltip(text))
        if parent is None:
            self.addTopLevelItem(item)
        else:
            parent.addChild(item)
        self._items[place] = item
        return item

    def _show_mark(self, item: QTreeWidgetItem, goal: JointGoal, undecided: int) -> None:
        said = "; ".join(_said(goal, undecided))
        words = f"{item.data(0, _NUMBER)} {item.data(0, _TEXT)}"
        _set(item, _MARK, goal_mark(goal))
        _set(item, _UNDECIDED, undecided)
        _set(item, _BESIDE, f"−{len(goal.left_out)}" if goal.left_out else "")
        _set(item, Qt.ItemDataRole.AccessibleTextRole, f"{words} ({said})")
        _set(item, Qt.ItemDataRole.ToolTipRole, plain_tooltip(f"{item.data(0, _TEXT)} ({said})"))

    def _show_count(self, kind: JointPlaceKind, count: int) -> None:
        item = self._items[JointPlace(kind)]
        _set(item, _BESIDE, str(count) if count else "")
        words = f"{item.data(0, _TEXT)}: {count}"
        _set(item, Qt.ItemDataRole.AccessibleTextRole, words)

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(_place(item))

    def _apply_theme(self) -> None:
        self.setMinimumWidth(self._theme.tokens.px(160))
        self.scheduleDelayedItemsLayout()


class _JointDelegate(QStyledItemDelegate):
    """Paints mark, number, text, and a count at the right."""

    def __init__(self, view: QTreeWidget, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """One line; more above an area."""
        is_area = index.data(_KEY).kind is JointPlaceKind.AREA
        return QSize(0, self._theme.tokens.px(42 if is_area else 33))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        tokens, px = self._theme.tokens, self._theme.tokens.px
        is_area = index.data(_KEY).kind is JointPlaceKind.AREA
        row = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        row.setTop(row.top() + px(9 if is_area else 0))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_background(painter, row, option.state, tokens)
        paint_focus_frame(painter, row, option.state, tokens)
        left, size = px(_SIDE), px(_ICON)
        mark: GoalMark | None = index.data(_MARK)
        if mark is not None:
            name, role = mark.value
            middle = row.center().y() - size // 2 + 1
            icon = self._theme.icons.icon(name, role, _ICON)
            icon.paint(painter, QRect(left, middle, size, size))
            left += size + px(_GAP)
        font = QFont(option.font)
        font.setPixelSize(tokens.px(15))
        bold = is_area or index == self._view.currentIndex()
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        line = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        number, beside = index.data(_NUMBER) or "", index.data(_BESIDE) or ""
        room = QRect(left, row.top(), row.right() - px(8) - left, row.height())
        if beside:
            painter.setPen(tokens.colour("muted"))
            right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(room, right, beside)
            room.setRight(room.right() - metrics.horizontalAdvance(beside) - px(_GAP))
        if index.data(_UNDECIDED):
            size = px(_SMALL_ICON)
            sign = QRect(room.right() - size, row.center().y() - size // 2 + 1, size, size)
            self._theme.icons.icon("triangle-alert", "warning", _SMALL_ICON).paint(painter, sign)
            room.setRight(sign.left() - px(_GAP))
        painter.setPen(tokens.colour("ink"))
        if number:
            painter.drawText(room, line, number)
            room.setLeft(room.left() + metrics.horizontalAdvance(number) + px(_GAP))
        text = metrics.elidedText(index.data(_TEXT), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, line, text)
        painter.restore()


def _set(item: QTreeWidgetItem, role: int, value: object) -> None:
    """Set what is shown of a row; what is the same is not painted again."""
    if item.data(0, role) != value:
        item.setData(0, role, value)


def _place(item: QTreeWidgetItem) -> JointPlace:
    place: JointPlace = item.data(0, _KEY)
    return place


def _said(goal: JointGoal, undecided: int) -> list[str]:
    """What the mark of a goal means, and what it has no room for."""
    translate = QCoreApplication.translate
    said = []
    if undecided:
        text = translate("JointOutline", "%n joint event(s) to decide", "", undecided)
        said.append(text)
    if goal.text.strip():
        said.append(translate("JointOutline", "text written"))
    if goal.themes:
        said.append(translate("JointOutline", "%n theme(s)", "", len(goal.themes)))
    if goal.left_out:
        said.append(translate("JointOutline", "%n note(s) left out", "", len(goal.left_out)))
    return said or [translate("JointOutline", "nothing written")]
