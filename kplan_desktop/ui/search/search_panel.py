"""What a search found, and what can be done with it: go there, or put other words in its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.search.report_search import Hits
from kplan_desktop.domain.text.formatting import number_text
from kplan_desktop.ui.accessibility.spoken_roles import set_fold
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.search.hit_list import MOST_SHOWN, HitList
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.keyboard import LineEdit


class SearchPanel(QFrame):
    """Count, ways of comparing, replacement and list. It holds no state of the search itself.

    Signals: ``options_changed`` when a way of comparing was chosen, ``hit_chosen(row)``,
    ``replace_requested`` and ``replace_all_requested`` with the words to put in, ``closed``.
    """

    help_topic = HelpTopic.SEARCH

    options_changed = Signal()
    hit_chosen = Signal(int)
    replace_requested = Signal(object)
    replace_all_requested = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, read_only: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("sideBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._read_only = read_only
        self._hits = Hits()
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setWordWrap(True)
        self._count.setProperty("look", "section")
        self.match_case = self._toggle(self.tr("Match case"))
        self.whole_word = self._toggle(self.tr("Whole word"))
        self.opener = self._toggle(self.tr("Replace"))
        self.opener.setHidden(read_only)
        self._close = self._tool(self.tr("Close the search"))
        self._close.clicked.connect(self.closed)
        for toggle in (self.match_case, self.whole_word):
            toggle.toggled.connect(self.options_changed)
        set_fold(self.opener)
        self.opener.toggled.connect(self._show_replacing)
        self.replacing = QWidget(self)
        self.words = LineEdit(self.replacing)
        self.words.setPlaceholderText(self.tr("Replace with"))
        self.words.setAccessibleName(self.tr("Replace with"))
        self._one = QPushButton(self.tr("Replace"), self.replacing)
        self._all = QPushButton(self.tr("Replace all"), self.replacing)
        self._one.clicked.connect(lambda: self._replace(self.replace_requested.emit))
        self._all.clicked.connect(lambda: self._replace(self.replace_all_requested.emit))
        self.words.returnPressed.connect(self._one.click)
        self.list = HitList(theme, self)
        self.list.activated.connect(lambda index: self.hit_chosen.emit(index.row()))
        self.list.clicked.connect(lambda index: self.hit_chosen.emit(index.row()))
        self._lay_out()
        theme.follow(self._apply_theme)
        self.replacing.hide()
        self.list.hide()

    def _replace(self, request: Callable[[str], None]) -> None:
        request(self.words.text())
        self.words.forget_edits()  # what is undone next is the replacement

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        for button in (self.match_case, self.whole_word, self.opener):
            self._head.addWidget(button)
        self._head.addStretch(1)
        self._head.addWidget(self._close)
        self._buttons = FlowLayout()
        self._buttons.addWidget(self._one)
        self._buttons.addWidget(self._all)
        self._replace_column = QVBoxLayout(self.replacing)
        self._replace_column.addWidget(self.words)
        self._replace_column.addLayout(self._buttons)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._count)
        self._column.addWidget(self.replacing)
        self._column.addWidget(self.list, 1)
        self._column.addStretch(0)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(px(8), px(10), px(8), px(8))
        self._column.setSpacing(px(8))
        self._count.setContentsMargins(px(6), 0, px(6), 0)
        self._head.setSpacing(0)
        self._replace_column.setContentsMargins(px(2), 0, px(2), px(4))
        self._replace_column.setSpacing(px(6))
        self._buttons.setSpacing(px(6))
        icons = {
            self.match_case: "case-sensitive",
            self.whole_word: "whole-word",
            self.opener: "replace",
            self._close: "x",
        }
        for button, name in icons.items():
            button.setIcon(self._theme.icons.icon(name, "ink", 16))
            button.setIconSize(QSize(px(16), px(16)))

    def follow_in_tab_order(self, bar: QWidget) -> None:
        """Have Tab lead from the search field to the line for the words to put in."""
        before = bar
        for widget in (self.words, self._one, self._all):
            QWidget.setTabOrder(before, widget)
            before = widget

    def open_replacing(self) -> bool:
        """Show the line for the words to put in, and whether that may be done here at all."""
        self.opener.setChecked(not self._read_only)
        return not self._read_only

    def show_hits(self, report: Report, hits: Hits, row: int) -> str:
        """Show what was found, ``row`` being the current one (-1 for none); the count in words."""
        self.list.hits.show(report, hits)
        self.list.setVisible(len(hits) > 0)
        self.list.set_row(row if row < MOST_SHOWN else -1)
        self._one.setEnabled(hits.replaceable > 0)
        self._all.setEnabled(hits.replaceable > 0)
        self._hits = hits
        self._show_count()
        return self._count.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leaves the search, wherever in it the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show_count(self) -> None:
        self._count.setText(self._words())

    def _words(self) -> str:
        count = len(self._hits)
        if not self._hits.were_sought:
            return self.tr("Write what to look for.")
        if count == 0:
            return self.tr("Nothing found")
        words = self.tr("%n hit(s)", "", count).replace(str(count), number_text(count))
        own = self._hits.replaceable
        if own < count and self.opener.isChecked():
            text = self.tr("%1 of %2 can be replaced")
            words = fill_placeholders(text, number_text(own), words)
        if count <= MOST_SHOWN:
            return words
        return words + self.tr(", the first %1 shown").replace("%1", number_text(MOST_SHOWN))

    def _show_replacing(self, shown: bool) -> None:
        self.replacing.setVisible(shown)
        self._show_count()
        if shown:
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
            self.words.selectAll()

    def _toggle(self, name: str) -> QToolButton:
        button = self._tool(name)
        button.setCheckable(True)
        return button

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
