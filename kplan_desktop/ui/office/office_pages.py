"""The pages of the office's window behind a calm row of tabs; each is made when first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.ui.frame.view_state import ViewState
from kplan_desktop.ui.office_intake.office_context import (
    FollowsDay,
    OfficeContext,
    OfficePage,
    OfficePlace,
    ShowsPlaces,
)
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.combo_box import TabBar
from kplan_desktop.ui.widgets.keyboard import first_stop

MakePage = Callable[[OfficeContext], QWidget]


@dataclass(frozen=True, slots=True)
class PagesView:
    """The pages that were made, the one in front last, and how each was seen."""

    made: tuple[OfficePage, ...]
    seen: dict[OfficePage, ViewState]
    in_tabs: bool


class OfficePages(QWidget):
    """``names`` are those of the pages, in the order of the tabs.

    ``page_shown(page)`` is emitted when another one comes to the front.
    """

    page_shown = Signal(object)

    def __init__(self, names: Mapping[OfficePage, str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages = tuple(names)
        self._context: OfficeContext | None = None
        self._made: dict[OfficePage, QWidget] = {}
        self._makers: Mapping[OfficePage, MakePage] = {}
        self._head = QFrame(self)
        self._head.setObjectName("pageTabs")
        self.tabs = TabBar(self._head)
        self.tabs.setAccessibleName(self.tr("Pages"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for number, name in enumerate(names.values(), start=1):
            self.tabs.setTabToolTip(self.tabs.addTab(name), f"{name} (Ctrl+{number})")
        self._stack = QStackedWidget(self)
        self._row = QHBoxLayout(self._head)
        self._row.addWidget(self.tabs)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._show_current)
        self.tabs.installEventFilter(self)
        theme.follow(self._apply_theme)

    def follow(self, context: OfficeContext | None, makers: Mapping[OfficePage, MakePage]) -> None:
        """Show the pages of this collection, and no longer those of the one before."""
        for page in self._made.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._made = {}
        self._context, self._makers = context, makers
        self._show_current()

    @property
    def page(self) -> OfficePage:
        """The page in front."""
        return self._pages[self.tabs.currentIndex()]

    def go_to(self, place: OfficePlace) -> None:
        """Bring a page to the front, and show the place on it, or else give it the focus."""
        self.tabs.setCurrentIndex(self._pages.index(place.page))
        page = self._made.get(place.page)
        shown: object = page  # to mypy a widget is never one that shows places
        if isinstance(shown, ShowsPlaces):
            shown.show_place(place)
        elif page is not None:
            self._focus(page)

    def view(self) -> PagesView:
        """How the pages are seen now."""
        seen = {page: ViewState(made) for page, made in self._made.items()}
        others = [page for page in self._made if page is not self.page]
        return PagesView((*others, self.page), seen, self.tabs.hasFocus())

    def resume(self, view: PagesView) -> None:
        """Make the pages of the same collection that were made, and show them as they were."""
        for page in view.made:
            self.tabs.setCurrentIndex(self._pages.index(page))
            made, seen = self._made.get(page), view.seen.get(page)
            if made is None or seen is None:
                continue
            seen.restore_choices(made)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            seen.restore_places(made)
            if page is view.made[-1] and not view.in_tabs:
                seen.restore_focus(made)
            # What is read of the deliveries is shown in the next turn of the event loop.
            QTimer.singleShot(0, made, lambda made=made, seen=seen: seen.restore_places(made))

    def follow_day(self) -> None:
        """Have each page that was made show what is different since midnight."""
        for page in self._made.values():
            shown: object = page
            if isinstance(shown, FollowsDay):
                shown.follow_day()

    def take_focus(self) -> None:
        """Give the keyboard to the page in front, or to its tab where the page takes none."""
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        page = self._made.get(self.page)
        if page is not None:
            self._focus(page)

    def parts(self) -> list[QWidget]:
        """The parts of the page in front, from left to right: what its splitter divides."""
        page = self._made.get(self.page)
        if page is None:
            return []
        splitter = next((each for each in page.findChildren(QSplitter) if each.isVisible()), None)
        if splitter is None:
            return [page]
        divided = (splitter.widget(index) for index in range(splitter.count()))
        return [part for part in divided if part is not None]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter on a tab leads into its page."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            page = self._made.get(self.page)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and page is not None:
                self._focus(page)
                return True
        return super().eventFilter(watched, event)

    def _focus(self, page: QWidget) -> None:
        """Give the focus to the page, or else to what Tab leads to first in it."""
        if page.focusPolicy() & Qt.FocusPolicy.TabFocus or page.focusProxy() is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        found = first_stop(page)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_current(self) -> None:
        if self._context is None:
            return
        page = self.page
        if page not in self._made:
            made = self._makers[page](self._context)
            made.setAccessibleName(self.tabs.tabText(self.tabs.currentIndex()))
            self._made[page] = made
            self._stack.addWidget(made)
        self._stack.setCurrentWidget(self._made[page])
        self.page_shown.emit(page)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._row.setContentsMargins(px(26), px(2), px(14), 0)
