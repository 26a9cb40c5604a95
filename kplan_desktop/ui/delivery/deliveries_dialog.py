"""The dialog «Leveranser»: what was delivered when, what became of it, and each as it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.delivery.delivery_list import ListedDelivery
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.delivery.deliveries_model import DeliveriesModel, DeliveryColumn
from kplan_desktop.ui.delivery.deliveries_wording import (
    facts_text,
    history_text,
    revision_title,
    stored_text,
)
from kplan_desktop.ui.document.deliveries import Deliveries
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS, order_tabs
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText, Dialog, plain_label
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_WIDEST_COLUMN = 320
_NARROWEST_RECEIVER = 120
_COLUMN_PADDING = 20
"""Pixels at 100 %: a column at most, the address at least, and what lies between two columns."""


class DeliveryAction(Enum):
    """What can be done with a delivery in the list."""

    OPEN = auto()
    COMPARE_NOW = auto()
    COMPARE_OTHER = auto()
    SAVE_PDF = auto()
    SAVE_BUNDLE = auto()
    OPEN_MAIL = auto()
    SHOW_FOLDER = auto()
    MARK_SENT = auto()


@dataclass(frozen=True, slots=True)
class ChosenDelivery:
    """The delivery that is chosen, with the bytes that are stored of it."""

    row: ListedDelivery
    bundle: bytes | None
    pdf: bytes | None

    def allows(self, action: DeliveryAction, *, of: int, read_only: bool) -> bool:
        """Whether what is stored suffices, where the list has ``of`` deliveries."""
        match action:
            case DeliveryAction.OPEN | DeliveryAction.COMPARE_NOW | DeliveryAction.SAVE_BUNDLE:
                return self.bundle is not None
            case DeliveryAction.COMPARE_OTHER:
                return self.bundle is not None and of > 1
            case DeliveryAction.SAVE_PDF:
                return self.pdf is not None
            case DeliveryAction.OPEN_MAIL:
                return self.bundle is not None and self.pdf is not None and not read_only
            case DeliveryAction.SHOW_FOLDER:
                return bool(self.row.delivery.file_names)
            case DeliveryAction.MARK_SENT:
                return not self.row.delivery.was_sent and not read_only


class DeliveriesDialog(Dialog):
    """Lists ``deliveries``, the newest first and chosen, and follows them while it is open.

    ``requested(action, chosen)`` is emitted when a button is pressed, with a ``DeliveryAction`` and
    a ``ChosenDelivery`` that allows it. With ``read_only`` nothing is offered that writes.
    """

    help_topic = HelpTopic.DELIVERIES

    requested = Signal(object, object)

    def __init__(
        self, deliveries: Deliveries, theme: Theme, parent: QWidget | None, *, read_only: bool
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Deliveries"))
        self._theme = theme
        self._deliveries = deliveries
        self._read_only = read_only
        self._position: int | None = None
        self._chosen: ChosenDelivery | None = None
        self._busy = False
        self._model = DeliveriesModel(theme, self)
        self.table = _DeliveriesTable(self)
        self.table.setAccessibleName(self.tr("Deliveries, the newest first"))
        self.table.setModel(self._model)
        self.table.selectionModel().currentRowChanged.connect(self._follow_row)
        self.table.opened.connect(lambda: self._ask(DeliveryAction.OPEN))
        self._title = plain_label("", "strong")
        self.history = self._text(self.tr("History"))
        self.facts = self._text(self.tr("About the delivery"))
        self._stored = plain_label("", "muted")
        self.buttons = {
            action: self._button(action, text) for action, text in self._action_texts().items()
        }
        self._message = WrapLabel(self)
        self._empty = plain_label(self._empty_text(), "muted")
        self._list = self._lay_out()
        deliveries.changed.connect(self._show_deliveries)
        self._show_deliveries()
        px = theme.tokens.px
        self._list.setSizes([min(px(260), self.table.wanted_height()), px(460)])
        self.resize(*((px(980), px(720)) if self._model.rows else (px(620), px(220))))

    @property
    def chosen(self) -> ChosenDelivery | None:
        """The chosen delivery, once what is stored of it has been read."""
        return self._chosen

    def set_busy(self, busy: bool) -> None:
        """Offer nothing else while something is being opened or compared."""
        super().set_busy(busy)
        self._busy = busy
        self._offer()

    def message(self) -> str:
        """What an action did, as long as that is shown."""
        return self._message.text()

    def show_message(self, text: str, look: str = "good") -> None:
        """Show at the bottom what an action did; screen readers announce it."""
        self._message.setText(text)
        set_style_property(self._message, "look", look)
        announce(self, text)

    def _action_texts(self) -> Mapping[DeliveryAction, str]:
        return {
            DeliveryAction.OPEN: self.tr("Open as it was"),
            DeliveryAction.COMPARE_NOW: self.tr("Compare with now"),
            DeliveryAction.COMPARE_OTHER: self.tr("Compare with another …"),
            DeliveryAction.SAVE_PDF: self.tr("Save the PDF …"),
            DeliveryAction.SAVE_BUNDLE: self.tr("Save the delivery file …"),
            DeliveryAction.OPEN_MAIL: self.tr("Open the e-mail again"),
            DeliveryAction.SHOW_FOLDER: self.tr("Show in folder"),
            DeliveryAction.MARK_SENT: self.tr("Mark as sent …"),
        }

    def _empty_text(self) -> str:
        return self.tr(
            "Nothing has been delivered from this file yet. Each delivery will stand here: the PDF "
            "and the delivery file exactly as they were, when it was made and sent, to whom, who "
            "had approved it, and what the office answered."
        )

    def _button(self, action: DeliveryAction, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._ask(action))
        return button

    def _text(self, name: str) -> CopyableText:
        text = CopyableText("", "", self)
        text.setAccessibleName(name)
        return text

    def _lay_out(self) -> QSplitter:
        px = self._theme.tokens.px
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        SplitKeys(splitter)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self._lay_out_details())
        splitter.setStretchFactor(1, 1)
        self.table.setMinimumHeight(px(90))
        footer = QHBoxLayout()
        footer.setSpacing(px(8))
        footer.addWidget(self._message, 1)
        answers = DialogButtons(self, px(8))
        close = answers.add(self.tr("Close"), ButtonRole.RejectRole, self.reject, default=True)
        footer.addWidget(answers)
        order_tabs((self.table, *self.buttons.values(), self.history, self.facts, close))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(24), px(28), px(20))
        column.setSpacing(px(12))
        column.addWidget(plain_label(self.tr("Deliveries"), "title"))
        column.addWidget(self._empty)
        column.addWidget(splitter, 1)
        column.addStretch(0)
        column.addLayout(footer)
        return splitter

    def _lay_out_details(self) -> QScrollArea:
        px = self._theme.tokens.px
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, px(12), px(4), 0)
        column.setSpacing(px(8))
        actions = FlowLayout(spacing=px(8))
        for button in self.buttons.values():
            actions.addWidget(button)
        column.addWidget(self._title)
        column.addLayout(actions)
        column.addWidget(self._stored)
        column.addSpacing(px(4))
        for heading, text in (
            (self.tr("History"), self.history),
            (self.tr("About the delivery"), self.facts),
        ):
            column.addWidget(plain_label(heading, "section"))
            column.addWidget(text)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumHeight(px(110))
        scroll.setWidget(body)
        return scroll

    def _show_deliveries(self) -> None:
        """List what is known now; what was chosen stays chosen, or else the newest is."""
        position = self._position
        self._model.set_deliveries(self._deliveries.deliveries())
        self.table.fit_columns(self._theme)
        rows = self._model.rowCount()
        self._list.setVisible(rows > 0)
        self._empty.setVisible(rows == 0 and self._deliveries.are_read)
        if rows:
            row = self._model.row_at(position) if position is not None else 0
            self.table.setCurrentIndex(self._model.index(row, 0))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_row(self, current: QModelIndex) -> None:
        """Show what is known of the chosen delivery, and read what is stored of it."""
        self._chosen = None
        self._offer()
        if not current.isValid():
            return
        row = self._model.rows[current.row()]
        if row.position != self._position:
            self._message.setText("")
        self._position = row.position
        self._title.setText(revision_title(row.delivery))
        self.history.set_text(history_text(row.delivery))
        self.facts.set_text(facts_text(row))
        self._deliveries.request_files(
            self,
            row.position,
            lambda bundle, pdf: self._show_stored(ChosenDelivery(row, bundle, pdf)),
            lambda error: self._show_failure(row, error),
        )

    def _show_stored(self, chosen: ChosenDelivery) -> None:
        row = chosen.row
        if row != self._current_row():
            return  # another was chosen meanwhile
        self._chosen = chosen
        bundle, pdf = chosen.bundle is not None, chosen.pdf is not None
        self._stored.setText(stored_text(row.delivery, bundle=bundle, pdf=pdf))
        self._offer()

    def _show_failure(self, row: ListedDelivery, error: UserError) -> None:
        """Tell why nothing stored can be had, and offer what can be done without."""
        if row != self._current_row():
            return
        self._chosen = ChosenDelivery(row, None, None)
        self._stored.setText("")
        self._offer()
        self.show_message(error_sentence(error), "bad")

    def _offer(self) -> None:
        """Enable what can be done with the chosen delivery: nothing before it has been read."""
        for action, button in self.buttons.items():
            button.setEnabled(self._allows(action))

    def _allows(self, action: DeliveryAction) -> bool:
        chosen, count = self._chosen, self._model.rowCount()
        if chosen is None or self._busy:
            return False
        return chosen.allows(action, of=count, read_only=self._read_only)

    def _current_row(self) -> ListedDelivery | None:
        index = self.table.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def _ask(self, action: DeliveryAction) -> None:
        if self._allows(action):
            self.requested.emit(action, self._chosen)


class _DeliveriesTable(QTableView):
    """Rows that are walked with the arrows; Enter and a double click emit ``opened``."""

    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("deliveries")
        self._receiver_width = self._narrowest = 0
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.doubleClicked.connect(lambda _: self.opened.emit())

    def fit_columns(self, theme: Theme) -> None:
        """Give rows and columns the sizes that their texts need."""
        px = theme.tokens.px
        self.setIconSize(theme.icons.size(16))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + px(14))
        self.horizontalHeader().setMinimumSectionSize(px(60))
        for column in range(self.model().columnCount()):
            heading = self.horizontalHeader().sectionSizeHint(column)
            needed = max(self.sizeHintForColumn(column), heading) + px(_COLUMN_PADDING)
            self.setColumnWidth(column, min(needed, px(_WIDEST_COLUMN)))
        self._receiver_width = self.columnWidth(DeliveryColumn.SENT_TO)
        self._narrowest = px(_NARROWEST_RECEIVER)
        self._fit_receiver()

    def wanted_height(self) -> int:
        """What all its rows need."""
        heading = self.horizontalHeader().sizeHint().height()
        row = self.verticalHeader().defaultSectionSize()
        return heading + self.model().rowCount() * row + 2 * self.frameWidth() + row // 2

    def _fit_receiver(self) -> None:
        """Shorten the address, which is whole in its hint and below, where all has no room."""
        header, last = self.horizontalHeader(), DeliveryColumn.APPROVAL
        others = sum(
            header.sectionSize(column) for column in range(last) if column != DeliveryColumn.SENT_TO
        )
        needed = self.sizeHintForColumn(last)
        needed = max(needed, header.sectionSizeHint(last))
        room = self.viewport().width() - others - min(needed, self._receiver_width)
        width = max(min(self._receiver_width, room), self._narrowest)
        self.setColumnWidth(DeliveryColumn.SENT_TO, width)
        header.resizeSection(last, max(self.viewport().width() - others - width, needed))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the chosen delivery in view."""
        super().resizeEvent(event)
        self._fit_receiver()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens the chosen delivery."""
        if event.key() in ENTER_KEYS:
            self.opened.emit()
        else:
            super().keyPressEvent(event)
