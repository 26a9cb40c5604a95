"""The model of the form editor's tree: the form's pages, and its areas, goals and measures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import (
    QWidget,
)

from kplan_desktop.domain.form_editing.form_elements import ElementKind
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.form_editor.form_places import (
    ABOUT,
    AREAS,
    CHECKS,
    DELIVERY,
    HEADINGS,
    INSTRUCTIONS,
    METRICS,
    UNITS,
)
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex

_NONE = QModelIndex()
_MIME = "application/x-kplan-form-element"


_PARENTS = {ElementKind.AREA: AREAS, ElementKind.UNIT: UNITS, ElementKind.METRIC: METRICS}
"""The pages that have elements of a kind under them; a goal is under an area, and so on."""


@dataclass(frozen=True, slots=True)
class FormNode:
    """A row: the id of its element or page, its printed number and text, and the rows under it."""

    key: str
    kind: ElementKind
    number: str
    text: str
    below: tuple[FormNode, ...] = ()


def form_nodes(form: Form) -> tuple[FormNode, ...]:
    """The tree of a form."""
    translate = QCoreApplication.translate

    def page(key: str, text: str) -> FormNode:
        return FormNode(key, ElementKind.HEAD, "", text)

    def group(key: str, text: str, below: Iterator[FormNode]) -> FormNode:
        return FormNode(key, ElementKind.HEAD, "", text, tuple(below))

    units = (FormNode(unit.id, ElementKind.UNIT, "", unit.name) for unit in form.units)
    metrics = (
        FormNode(metric.id, ElementKind.METRIC, "", metric.plural) for metric in form.metrics
    )
    return (
        page(ABOUT, translate("FormOutline", "Name and period")),
        page(DELIVERY, translate("FormOutline", "Deadline and delivery")),
        page(INSTRUCTIONS, translate("FormOutline", "Instructions")),
        page(HEADINGS, translate("FormOutline", "Headings on the paper")),
        page(CHECKS, translate("FormOutline", "Checks")),
        group(UNITS, translate("FormOutline", "Regions"), units),
        group(METRICS, translate("FormOutline", "Metrics"), metrics),
        group(AREAS, translate("FormOutline", "Areas and goals"), _areas(form)),
    )


def _areas(form: Form) -> Iterator[FormNode]:
    for area in form.strategy_areas:
        goals = tuple(
            FormNode(
                goal.id,
                ElementKind.GOAL,
                goal.number,
                goal.text,
                tuple(
                    FormNode(measure.id, ElementKind.NATIONAL_MEASURE, measure.number, measure.text)
                    for measure in goal.national_measures
                ),
            )
            for goal in area.goals
        )
        yield FormNode(area.id, ElementKind.AREA, area.number, area.title, goals)


@dataclass(slots=True)
class _RowOfTree:
    """A row with its place: the number of the row above it in the tree, -1 for none."""

    node: FormNode
    parent: int
    row: int
    below: list[int]
    faults: int = 0


class FormOutlineModel(QAbstractItemModel):
    """The rows, by the ids of their elements. It is reset when rows come, go or move.

    ``moved(element, parent, index)`` tells that an element was dropped under another at a row, the
    element itself not counted; the model changes only with the form.
    """

    moved = Signal(str, str, int)

    def __init__(self, form: Form, parent: QWidget) -> None:
        super().__init__(parent)
        self._top: list[int] = []
        self._rows: list[_RowOfTree] = []
        self._numbers: dict[str, int] = {}
        self._counts: Mapping[str, int] = {}
        self._build(form_nodes(form))

    def set_form(self, form: Form) -> None:
        """Show another state of the form."""
        nodes = form_nodes(form)
        if [(row.node.key, len(row.below)) for row in self._rows] != [
            (node.key, len(node.below)) for node in _all(nodes)
        ]:
            self.beginResetModel()
            self._build(nodes)
            self.endResetModel()
            return
        for number, (row, node) in enumerate(zip(self._rows, _all(nodes), strict=True)):
            if row.node != node:
                row.node = node
                index = self._index(number)
                self.dataChanged.emit(index, index)

    def set_faults(self, counts: Mapping[str, int]) -> None:
        """Tell how many faults there are in each element or page; a row shows those below too."""
        self._counts = counts
        before = [row.faults for row in self._rows]
        self._count_faults()
        for number, (row, faults) in enumerate(zip(self._rows, before, strict=True)):
            if row.faults != faults:
                index = self._index(number)
                self.dataChanged.emit(index, index)

    def index_of(self, key: str) -> QModelIndex:
        """The row of an element or a page; an invalid index when there is none."""
        number = self._numbers.get(key)
        return QModelIndex() if number is None else self._index(number)

    def key(self, index: Index) -> str:
        """The id of a row's element or page."""
        return self._rows[index.internalId()].node.key

    def kind(self, index: Index) -> ElementKind:
        """What a row stands for; ``HEAD`` for a page of the form itself."""
        return self._rows[index.internalId()].node.kind

    def faults(self, index: Index) -> int:
        """How many faults there are in the element of a row and below it."""
        return self._rows[index.internalId()].faults

    def all_rows(self) -> list[QModelIndex]:
        """The rows of all elements and pages, each before those below it."""
        return [self._index(number) for number in range(len(self._rows))]

    def index(self, row: int, column: int = 0, parent: Index = _NONE) -> QModelIndex:
        below = self._below(parent)
        inside = 0 <= row < len(below) and column == 0
        return self.createIndex(row, column, below[row]) if inside else QModelIndex()

    def parent(self, index: Index = _NONE) -> QModelIndex:  # type: ignore[override]
        above = self._rows[index.internalId()].parent if index.isValid() else -1
        return QModelIndex() if above < 0 else self._index(above)

    def rowCount(self, parent: Index = _NONE) -> int:  # noqa: N802 - Qt's name
        return len(self._below(parent))

    def columnCount(self, parent: Index = _NONE) -> int:  # noqa: N802 - Qt's name
        del parent
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.internalId()]
        if role == Qt.ItemDataRole.DisplayRole:
            empty = QCoreApplication.translate("FormOutline", "(without text)")
            return f"{row.node.number} {one_line(row.node.text) or empty}".strip()
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(row.node.text)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and row.faults:
            return QCoreApplication.translate("FormOutline", "%n thing(s) left", None, row.faults)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Pages stay where they are; what an element may be dropped on is asked for each."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return flags
        flags |= Qt.ItemFlag.ItemIsDropEnabled
        if self.kind(index) is not ElementKind.HEAD:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def _build(self, nodes: Sequence[FormNode]) -> None:
        self._rows = []
        self._top = self._add(nodes, -1)
        self._numbers = {row.node.key: number for number, row in enumerate(self._rows)}
        self._count_faults()

    def _add(self, nodes: Sequence[FormNode], parent: int) -> list[int]:
        numbers = []
        for place, node in enumerate(nodes):
            number = len(self._rows)
            row = _RowOfTree(node, parent, place, [])
            self._rows.append(row)
            row.below = self._add(node.below, number)
            numbers.append(number)
        return numbers

    def _count_faults(self) -> None:
        """From the last row up, so that those below are counted before the one above them."""
        for row in self._rows:
            row.faults = self._counts.get(row.node.key, 0)
        for row in reversed(self._rows):
            if row.parent >= 0:
                self._rows[row.parent].faults += row.faults

    def _below(self, parent: Index) -> list[int]:
        return self._rows[parent.internalId()].below if parent.isValid() else self._top

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._rows[number].row, 0, number)

    # --- dragging -----------------------------------------------------------------------------

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        data = QMimeData()
        if indexes:
            data.setData(_MIME, self.key(indexes[0]).encode())
        return data

    def canDropMimeData(  # noqa: N802 - Qt's name
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """An element can be dropped only where its kind belongs."""
        del action, row, column
        return self._dropped(data, parent) is not None

    def dropMimeData(  # noqa: N802 - Qt's name
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the move once the drag is over; the view is to remove nothing by itself."""
        del action, column
        key = self._dropped(data, parent)
        if key is not None:
            under, index = self.key(parent), row if row >= 0 else self.rowCount(parent)
            dropped = self._rows[self._numbers[key]]
            if dropped.parent == parent.internalId() and dropped.row < index:
                index -= 1
            QTimer.singleShot(0, self, lambda: self.moved.emit(key, under, index))
        return False

    def _dropped(self, data: QMimeData, parent: Index) -> str | None:
        """The element in ``data`` where it may stand under ``parent``, else None."""
        key = bytes(data.data(_MIME).data()).decode(errors="replace")
        number = self._numbers.get(key)
        if number is None or not parent.isValid():
            return None
        kind = self._rows[number].node.kind
        fits = _takes(self.kind(parent)) is kind or self.key(parent) == _PARENTS.get(kind)
        return key if fits else None


def _all(nodes: Sequence[FormNode]) -> Iterator[FormNode]:
    for node in nodes:
        yield node
        yield from _all(node.below)


def _takes(kind: ElementKind) -> ElementKind | None:
    """The kind of the elements that stand under one of ``kind``."""
    return {ElementKind.AREA: ElementKind.GOAL, ElementKind.GOAL: ElementKind.NATIONAL_MEASURE}.get(
        kind
    )
