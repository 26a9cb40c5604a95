"""A report that is only read: its tree and its page, and the pages that were printed of it.

``ReportReader`` is for a place in a window, ``ReportView`` a dialog with one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.location import Location, located_notes
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.typeahead import typeahead_text
from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.accessibility.spoken_roles import set_choice, set_fold
from kplan_desktop.ui.activity.pick_dialog import PickDialog
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.goal_page.goal_page import GoalPage
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.outline.outline_model import OutlineLocation, OutlineModel
from kplan_desktop.ui.outline.outline_view import OutlineView
from kplan_desktop.ui.preview.stored_pages import StoredPages
from kplan_desktop.ui.theme.scaled_splitter import ScaledSplitter
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.banner import Banner
from kplan_desktop.ui.widgets.result_model import SearchResult
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, room_for
from kplan_desktop.ui.widgets.search_picker import SearchPicker

_TEXT, _PAGES = 0, 1
"""What is seen of the report: what its tree and page show, or the printed pages."""


_OUTLINE = 292
"""Pixels at 100 % of the tree."""

_ROOM_FOR_ALL = 1000
"""Pixels at 100 % that tree, page and what stands beside them need together."""

_ROOM_FOR_SIDE = 720
"""Pixels at 100 % that the page and what stands beside it need together."""

_PAGE_OVER_SIDE = (3, 2)
"""How page and what stands under it share the height."""


class FoldingSide(QFrame):
    """A side of a ``ReportReader`` that can be folded where it is under the page.

    A button with ``button_text`` shows and hides it; while it ``is_empty`` it is folded at first.
    """

    button_text = ""

    def is_empty(self) -> bool:
        """Whether there is nothing in it to read."""
        raise NotImplementedError


class ReportReader(QWidget):
    """Tree and page of a ``report``, read-only.

    With a ``pdf`` its pages can be seen in their place. ``side`` makes what stands at the right of
    the page from this reader, of which ``page``, ``outline`` and ``go_to`` are for it. With
    ``can_find`` a button asks for a text. ``left`` is emitted when the report is no longer shown.
    """

    left = Signal()

    def __init__(
        self,
        report: Report,
        theme: Theme,
        parent: QWidget | None,
        *,
        pdf: bytes | None = None,
        side: Callable[[ReportReader], QWidget] | None = None,
        can_find: bool = True,
    ) -> None:
        super().__init__(parent)
        self.report = report
        self._theme = theme
        self._beside: QSplitter | None = None
        self._side: QWidget | None = None
        self._choice = QButtonGroup(self)
        # Before what is under it, as Tab then leads through them.
        self._bar = self._made_bar(with_pages=pdf is not None, can_find=can_find)
        self.outline = OutlineView(OutlineModel(report), theme, self)
        self.page = GoalPage(_NoEditor(self), report, theme, self, read_only=True)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self.page.follow_focus)
        self.outline.place_chosen.connect(self._show_place)
        self.outline.page_requested.connect(self.page.focus_first)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._lay_out_text(side))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if pdf is not None:
            self._stack.addWidget(StoredPages(pdf, report, theme, self))
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self.page.sync(report, self.page.goal_id)
        self.outline.choose(OutlineLocation("", self.page.goal_id))
        theme.changed.connect(self._fit)

    def go_to(self, location: Location) -> None:
        """Show a location and put the cursor there; nothing to do for the whole report."""
        if location.goal_id is not None:
            self.show_text()
            self.page.sync(self.report, location.goal_id)
            self.outline.choose(OutlineLocation("", location.goal_id, location.measure_id))
            self.page.focus_location(location)

    def take_keyboard(self) -> None:
        """Put the keyboard into the tree, or, where that is hidden, into the page."""
        if self.outline.isHidden():
            self.page.focus_first()
        else:
            self.outline.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_goal(self, goal_id: str) -> None:
        """Show a goal, and leave the keyboard where it is."""
        self.page.sync(self.report, goal_id)
        self.outline.choose(OutlineLocation("", goal_id))

    def show_text(self) -> None:
        """Show tree and page."""
        self._stack.setCurrentIndex(_TEXT)
        if (button := self._choice.button(_TEXT)) is not None:
            button.setChecked(True)

    def show_pages(self) -> None:
        """Show the printed pages. There must be some."""
        self._stack.setCurrentIndex(_PAGES)
        self._choice.button(_PAGES).setChecked(True)

    def _lay_out_text(self, side: Callable[[ReportReader], QWidget] | None) -> QSplitter:
        text = ScaledSplitter(self._theme, self)
        SplitKeys(text)
        text.setHandleWidth(1)
        text.add_side(self.outline, width=_OUTLINE)
        text.add_rest(self.page)
        if side is None:
            return text
        self._side = side(self)
        if isinstance(self._side, FoldingSide):
            self._fold.setText(self._side.button_text)
        self._beside = _splitter(text, self._side, parent=self)
        self._beside.setStretchFactor(0, 1)
        return self._beside

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Without room for all, the tree is there on demand; with less, the side is under it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._beside is None or self._side is None:
            return
        tokens = self._theme.tokens
        is_roomy = self.width() >= tokens.px(_ROOM_FOR_ALL)
        if self._tree.isHidden() != is_roomy:
            self._tree.setHidden(is_roomy)
            self._tree.setChecked(False)
            self._show_tree(is_roomy)
        is_beside = self.width() >= tokens.px(_ROOM_FOR_SIDE)
        self._fold.setHidden(is_beside or not self._fold.text())
        self._bar.setHidden(all(each.isHidden() for each in self._bar.findChildren(QPushButton)))
        across = Qt.Orientation.Horizontal if is_beside else Qt.Orientation.Vertical
        if self._beside.orientation() != across:
            self._beside.setOrientation(across)
            for index, stretch in enumerate((1, 0) if is_beside else _PAGE_OVER_SIDE):
                self._beside.setStretchFactor(index, stretch)
            self._fold.setChecked(is_beside or self._is_side_used())
        if is_beside:
            self._beside.setSizes([self.width() - tokens.side_width, tokens.side_width])
        else:
            self._beside.setSizes([self.height() * share for share in _PAGE_OVER_SIDE])

    def show_side(self) -> None:
        """Unfold what stands beside the page or under it."""
        self._fold.setChecked(True)

    def _is_side_used(self) -> bool:
        """Whether the side, under the page, is worth the room that it takes there."""
        if not isinstance(self._side, FoldingSide) or not self._side.is_empty():
            return True
        focused = self.window().focusWidget()
        return focused is not None and self._side.isAncestorOf(focused)

    def _show_side(self, shown: bool) -> None:
        """Show or hide the side; from one that is hidden the keyboard goes to its button."""
        focused = self.window().focusWidget()
        if self._side is not None:
            if not shown and focused is not None and self._side.isAncestorOf(focused):
                self._fold.setFocus(Qt.FocusReason.OtherFocusReason)
            self._side.setVisible(shown)

    def _show_tree(self, shown: bool) -> None:
        """Show or hide the tree; from one that is hidden the keyboard goes to its button."""
        if not shown and self.focusWidget() is self.outline:
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self.outline.setVisible(shown)

    def find_text(self) -> None:
        """Ask for a note or a measure by its words, and go there."""
        picker = SearchPicker(self._theme)
        picker.set_words(
            self.tr("Find a note or a measure"), self.tr("Type words of it, or its number")
        )
        dialog = PickDialog(
            picker,
            self._theme,
            self,
            title=self.tr("Find in the report"),
            about="",
            lead=self.tr("Enter goes there."),
            button=self.tr("Go there"),
        )
        rows = list(_texts(self.report))
        picker.set_rows(rows, [typeahead_text(row.number, row.text, row.below) for row in rows])
        dialog.exec()
        dialog.deleteLater()
        if isinstance(location := dialog.key(), Location):
            self.go_to(location)

    def _made_bar(self, *, with_pages: bool, can_find: bool) -> QWidget:
        """The line above the report: what is seen of it, and the way to a text."""
        bar = QWidget(self)
        self._tree = QPushButton(bar)
        px = self._theme.tokens.px
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(6))
        if with_pages:
            for number, text, show in (
                (_TEXT, self.tr("The text"), self.show_text),
                (_PAGES, self.tr("The printed pages"), self.show_pages),
            ):
                button = QPushButton(text, bar)
                button.setCheckable(True)
                set_choice(button)
                button.clicked.connect(show)
                self._choice.addButton(button, number)
            self._choice.button(_TEXT).setChecked(True)
        self._tree.setText(self.tr("The goals"))
        self._tree.setToolTip(self.tr("Show the tree of goals and measures"))
        self._tree.setCheckable(True)
        set_fold(self._tree)
        self._tree.toggled.connect(self._show_tree)
        self._fold = QPushButton(bar)
        self._fold.setCheckable(True)
        self._fold.setChecked(True)
        set_fold(self._fold)
        self._fold.toggled.connect(self._show_side)
        for button in (self._tree, self._fold):
            button.hide()
            row.addWidget(button)
        bar.setVisible(with_pages or can_find)
        find = QPushButton(self.tr("Find …"), bar)
        find.setToolTip(self.tr("Find a note or a measure in this report"))
        find.clicked.connect(self.find_text)
        for each in bar.findChildren(QPushButton):
            each.setProperty("kind", "choice")
            each.setAutoDefault(False)
            row.addWidget(each)
        find.setVisible(can_find)
        row.insertStretch(row.indexOf(find), 1)
        return bar

    def _show_place(self, place: OutlineLocation) -> None:
        if place.goal_id is None:
            return
        self.page.sync(self.report, place.goal_id)
        if place.measure_id is not None:
            self.page.scroll_to_measure(place.measure_id)


class ReportView(Dialog):
    """A report in a dialog, under a ``heading``; the rest as ``ReportReader``."""

    help_topic = HelpTopic.DELIVERIES

    def __init__(
        self,
        report: Report,
        title: str,
        heading: str,
        theme: Theme,
        parent: QWidget | None,
        *,
        pdf: bytes | None = None,
        side: Callable[[ReportReader], QWidget] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.heading = heading
        self._theme = theme
        banner = Banner(theme, self)
        banner.show_message("access", heading, "warning")
        self.reader = ReportReader(report, theme, self, pdf=pdf, side=side)
        self.finished.connect(self.reader.left)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.reader.find_text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(banner)
        column.addWidget(self.reader, 1)
        self.reader.take_keyboard()
        self.resize(theme.tokens.px(1000 if side is None else 1240), theme.tokens.px(760))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Open within the screen, also once more when the heading has been laid out.

        Before that it has the many lines of a narrow text, and Qt makes the dialog as high.
        """
        super().showEvent(event)
        size = self.size().boundedTo(room_for(self, self._theme))
        QTimer.singleShot(0, self, lambda: self.resize(size))


def _texts(report: Report) -> Iterator[SearchResult]:
    """The measures and notes that have text, in printed order; the key is where each stands."""
    labels = LocationLabels(report)

    def row(location: Location, text: str) -> SearchResult:
        goal = report.national_goal(location.goal_id).text if location.goal_id else ""
        return SearchResult(location, labels.short(location), text, goal)

    notes: dict[tuple[str | None, str | None], list[SearchResult]] = {}
    for location, note in located_notes(report):
        if note.text.strip():
            under = (location.goal_id, location.measure_id)
            notes.setdefault(under, []).append(row(location, note.text))
    for entry in report.goals:
        for measure in entry.measures:
            if measure.text.strip():
                yield row(Location(entry.goal_id, measure.id), measure.text)
            yield from notes.get((entry.goal_id, measure.id), ())
        yield from notes.get((entry.goal_id, None), ())


def _splitter(*widgets: QWidget, parent: QWidget) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal, parent)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    SplitKeys(splitter)
    return splitter


class _NoEditor(ReportEditor):
    """The editor of a page that is only read, and so never asks it for anything: no session."""

    def __init__(self, parent: QObject) -> None:
        QObject.__init__(self, parent)
