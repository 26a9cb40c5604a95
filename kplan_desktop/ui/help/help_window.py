"""The window that shows the guide beside the others, dialogs included."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.document.settings import SettingsStore
from kplan_desktop.ui.help.contents import GuideContents
from kplan_desktop.ui.help.guide_browser import GuideBrowser
from kplan_desktop.ui.help.guide_document import Section
from kplan_desktop.ui.help.guide_pages import GuidePage
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.scaled_splitter import ScaledSplitter
from kplan_desktop.ui.theme.screen_room import FRAME, place_beside, room_on_screen
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.plain_text import plain_tooltip
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label

_SIZE = QSize(900, 700)
_LEAST = QSize(320, 360)
_NARROW = 560
"""Pixels at 100 %: in less width the contents stand over the page."""


@dataclass(frozen=True, slots=True)
class _Visit:
    """A page that was shown, and how far it had been scrolled when it was left, from 0 to 1."""

    page: GuidePage
    scrolled: float = 0.0


class HelpWindow(QWidget):
    """The guide: contents and search at the left, a page at the right.

    ``pages`` are those of ``folder``, in ``language`` where they are translated. No dialog blocks
    the window: while one is open, it belongs to that dialog.
    """

    def __init__(
        self,
        pages: Sequence[GuidePage],
        folder: Path,
        language: str,
        settings: SettingsStore,
        theme: Theme,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.language = language
        self._pages = pages
        self._settings = settings
        self._theme = theme
        self._past: list[_Visit] = []
        self._future: list[_Visit] = []
        self._shown: GuidePage | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setObjectName("helpWindow")
        self.setWindowTitle(self.tr("Help"))
        self.setWindowIcon(theme.icons.app_icon())
        self.setMinimumSize(_LEAST)
        self._placed: QRect | None = None
        self._tools: dict[QToolButton, str] = {}
        self.back = self._tool(self.tr("Back"), "arrow-left", lambda: self._step(-1), "Alt+Left")
        self.forward = self._tool(
            self.tr("Forward"), "arrow-right", lambda: self._step(1), "Alt+Right"
        )
        self.printer = self._tool(
            self.tr("Print the page …"), "printer", self._print, QKeySequence.StandardKey.Print
        )
        self.contents = GuideContents(pages, theme, self)
        self.contents.page_chosen.connect(self._go_to)
        self.contents.picked.connect(self._go_to_found)
        self._notice = plain_label("", "")
        self._notice.setObjectName("guideNotice")
        self._notice.hide()
        self.text = GuideBrowser(folder, theme, self)
        self.text.page_requested.connect(self._follow_link)
        self._lay_out()
        self._shortcut(QKeySequence.StandardKey.Find, self._search)
        self._shortcut("Escape", self._leave)
        self._shortcut("Ctrl+W", self.close)
        self._shortcut("F6", self._next_part)
        self._show_steps()
        self._take_room()
        theme.follow(self._apply_theme)

    def show_topic(self, topic: HelpTopic | None) -> None:
        """Show the page of a topic; with None the one that was open, or the first."""
        page = next((page for page in self._pages if page.topic is topic), None)
        page = page or self._shown or next(iter(self._pages), None)
        if page is not None and page is not self._shown:
            self._go_to(page)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown_page(self) -> GuidePage | None:
        """The page that is shown."""
        return self._shown

    def bring_to_front(self) -> None:
        """Show the window before all others, above the dialog that is open, if any."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        if not self.isVisible() and not self._settings.known.help_geometry:
            self._go_beside(QApplication.activeModalWidget() or QApplication.activeWindow())
        self._belong_to_dialog()
        self.show()
        self.raise_()
        self.activateWindow()

    def replace_window(self, before: HelpWindow) -> None:
        """Show what another window shows, where it does, and lead back to where that leads.

        That one is closed. This one is in front only if that was the window that one works in.
        """
        in_front = QApplication.activeWindow()
        was_active, state = before.isActiveWindow(), before.windowState()
        before.close()
        self._take_room()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not was_active)
        self.setWindowState(state)
        self._belong_to_dialog()
        self.show()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        self._past, self._future = self._same(before._past), self._same(before._future)
        if before._shown is not None:
            for visit in self._same([_Visit(before._shown, before.text.scrolled)]):
                self._show(visit)
        if was_active:
            self.activateWindow()
        elif in_front is not None:
            in_front.raise_()
            in_front.activateWindow()  # where the system does not heed the attribute

    def _same(self, visits: Sequence[_Visit]) -> list[_Visit]:
        """The same pages in the language of this window."""
        own = {page.topic: page for page in self._pages}
        return [
            replace(visit, page=own[visit.page.topic])
            for visit in visits
            if visit.page.topic in own
        ]

    def event(self, event: QEvent) -> bool:
        """A dialog that opens takes the window over, and so does not block it."""
        handled = super().event(event)
        if event.type() == QEvent.Type.WindowBlocked:
            self._belong_to_dialog()
        return handled

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember size and place, if these are the user's."""
        if self._placed is None or not _is_near(self._placed, self.geometry()):
            geometry = bytes(self.saveGeometry().data())
            self._settings.remember(lambda known: replace(known, help_geometry=geometry))
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Have the contents over the page where there is little width."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        narrow = self.width() < self._theme.tokens.px(_NARROW)
        self._splitter.setOrientation(
            Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        )

    def _go_beside(self, asker: QWidget | None) -> None:
        """Take a place from which what is asked about can be seen."""
        if asker is None:
            return
        focus = QApplication.focusWidget() or asker
        px = self._theme.tokens.px
        place = place_beside(
            room_on_screen(asker),
            asker.frameGeometry(),
            QRect(focus.mapToGlobal(QPoint()), focus.size()),
            QSize(px(_SIZE.width()), px(_SIZE.height())) + FRAME,
            _LEAST + FRAME,
        )
        self.resize(place.size() - FRAME)
        self.move(place.topLeft())
        self._placed = self.geometry()

    def _belong_to_dialog(self) -> None:
        """Be a child, to the window system, of the dialog that would block the window."""
        dialog = QApplication.activeModalWidget()
        self.winId()  # makes the window to the system, where there is none yet
        own, over = self.windowHandle(), dialog.windowHandle() if dialog is not None else None
        # A dialog of this very window is left: Qt would follow the two for ever, each the other's
        # parent.
        if own is not None and not (over is not None and own.isAncestorOf(over)):
            own.setTransientParent(over)  # type: ignore[arg-type]  # None is for no dialog

    def _take_room(self) -> None:
        geometry = self._settings.known.help_geometry
        if not geometry or not self.restoreGeometry(QByteArray(geometry)):
            px = self._theme.tokens.px
            wanted = QSize(px(_SIZE.width()), px(_SIZE.height()))
            self.resize(wanted.boundedTo(room_on_screen(self).size() - QSize(24, 48)))

    def _lay_out(self) -> None:
        self._bar = QHBoxLayout()
        for button in self._tools:
            self._bar.addWidget(button)
        self._bar.addStretch(1)
        side = QWidget(self)
        side.setObjectName("outlinePanel")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._side = QVBoxLayout(side)
        self._side.addLayout(self._bar)
        self._side.addWidget(self.contents, 1)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice)
        column.addWidget(self.text, 1)
        self._notice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        splitter = self._splitter = ScaledSplitter(self._theme, self)
        SplitKeys(splitter)
        splitter.add_side(side, width=270, least=180)
        splitter.add_rest(right)
        splitter.setAccessibleName(self.tr("Width of the contents"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _tool(
        self,
        text: str,
        icon: str,
        do: Callable[[], object],
        keys: QKeySequence.StandardKey | str,
    ) -> QToolButton:
        button = QToolButton(self)
        action = self._shortcut(keys, do)
        action.setText(text)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(plain_tooltip(f"{text} ({shown})"))
        button.setDefaultAction(action)
        button.setAccessibleName(text)
        self._tools[button] = icon
        return button

    def _shortcut(self, keys: QKeySequence.StandardKey | str, do: Callable[[], object]) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False: do())
        self.addAction(action)
        return action

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._turn()
        self._side.setContentsMargins(px(12), px(10), px(12), px(12))
        self._side.setSpacing(px(8))
        self._bar.setSpacing(px(4))
        self._notice.setContentsMargins(px(32), px(8), px(24), px(8))
        for button, icon in self._tools.items():
            button.defaultAction().setIcon(self._theme.icons.icon(icon, "ink", 18))
            button.setIconSize(QSize(px(18), px(18)))

    def _go_to(self, page: GuidePage) -> None:
        """Show a page, from which Back leads to the present one."""
        self._remember_in(self._past)
        self._future.clear()
        self._show(_Visit(page))

    def _go_to_found(self, section: object) -> None:
        if isinstance(section, Section):
            if section.page is not self._shown:
                self._go_to(section.page)
            self.text.mark(self.contents.typed())
            self.text.go_to(section.block, self.contents.typed())
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_link(self, name: str) -> None:
        page = next((page for page in self._pages if page.path.name == name), None)
        if page is not None:
            self._go_to(page)

    def _step(self, by: int) -> None:
        left, wanted = (self._past, self._future) if by > 0 else (self._future, self._past)
        if wanted:
            self._remember_in(left)
            self._show(wanted.pop())

    def _remember_in(self, visits: list[_Visit]) -> None:
        """Note where one is, to come back to."""
        if self._shown is not None:
            visits.append(_Visit(self._shown, self.text.scrolled))

    def _show(self, visit: _Visit) -> None:
        self._shown = visit.page
        foreign = self.tr("This page is in Norwegian bokmål: it has not been translated yet.")
        self._show_notice(foreign if visit.page.language != self.language else "")
        self.text.show_page(visit.page)
        self.text.scroll_to(visit.scrolled)
        self.contents.show_chosen(visit.page)
        self.setWindowTitle(self.tr("%1 – Help").replace("%1", visit.page.title))
        self._show_steps()

    def _show_notice(self, text: str) -> None:
        self._notice.setText(text)
        self._notice.setVisible(bool(text))

    def _show_steps(self) -> None:
        self.back.defaultAction().setEnabled(bool(self._past))
        self.forward.defaultAction().setEnabled(bool(self._future))

    def _search(self) -> None:
        self.contents.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.contents.search.selectAll()

    def _leave(self) -> None:
        """First what is searched for goes, then the window."""
        if self.contents.typed():
            self.contents.search.clear()
            self.text.setExtraSelections([])
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close()

    def _next_part(self) -> None:
        """From the field to the contents, from there to the text, and round again."""
        found = self.contents.titles if not self.contents.typed() else self.contents.list
        parts: list[QWidget] = [self.contents.search, found, self.text]
        now = next((n for n, part in enumerate(parts) if part.hasFocus()), -1)
        parts[(now + 1) % len(parts)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _print(self) -> None:
        if sys.platform == "win32" and not QPrinterInfo.availablePrinterNames():
            # The system's dialog prints to nothing but printers there.
            text = self.tr("There is no printer on this computer.")
            self._show_notice(text)
            announce(self, text)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.windowTitle())
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.text.print_page(printer)
        dialog.deleteLater()


def _is_near(one: QRect, other: QRect) -> bool:
    """Whether a window is where it was put, but for its frame, which comes later."""
    moved = one.topLeft() - other.topLeft()
    return one.size() == other.size() and moved.manhattanLength() <= FRAME.width() + FRAME.height()
