"""The contents of the guide, and in their place what a search found in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from kplan_desktop.domain.text.typeahead import typeahead_text
from kplan_desktop.ui.help.guide_document import Section, sections_of
from kplan_desktop.ui.help.guide_pages import GuidePage, Reader
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.result_model import SearchResult
from kplan_desktop.ui.widgets.search_picker import SearchPicker

_PAGE = Qt.ItemDataRole.UserRole


class GuideContents(SearchPicker):
    """A search field over the titles of all pages, or over the sections that have what is typed.

    ``page_chosen(GuidePage)`` when a title was chosen; ``picked(Section)`` on Enter in the field
    and in the list of what was found. The pages are read by the first letter that is typed.
    """

    page_chosen = Signal(object)

    def __init__(self, pages: Sequence[GuidePage], theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._pages = pages
        self._are_read = False
        self.titles = QTreeWidget(self)
        self.titles.setObjectName("guideContents")
        self.titles.setHeaderHidden(True)
        self.titles.setRootIsDecorated(False)
        self.titles.setItemsExpandable(False)
        self.titles.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.titles.setAccessibleName(self.tr("Contents"))
        self._stack.addWidget(self.titles)
        self.set_words(self.tr("Search in the guide"), self.tr("Search in the guide"))
        self.list.setAccessibleName(self.tr("Found in the guide"))
        self.list.clicked.connect(lambda _: self._pick())
        self._items = self._fill()
        self.titles.currentItemChanged.connect(lambda item, _: self._choose(item))
        self._stack.setCurrentWidget(self.titles)
        theme.follow(self._apply_theme)

    def show_chosen(self, page: GuidePage) -> None:
        """Mark the title of a page, which is shown already."""
        self.titles.blockSignals(True)
        self.titles.setCurrentItem(self._items[page.topic])
        self.titles.blockSignals(False)

    def typed(self) -> str:
        """What is searched for."""
        return self.search.text()

    def count_text(self, shown: int, all_rows: int) -> str:  # noqa: ARG002 - nobody counts sections
        """How many sections were found."""
        return self.tr("%n hit(s)", "", shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """While nothing is searched for, an arrow leads from the field into the contents."""
        if (
            not self.typed()
            and watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.titles.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _fill(self) -> dict[str, QTreeWidgetItem]:
        names = {
            Reader.ADVISER: self.tr("For the adviser"),
            Reader.OFFICE: self.tr("For the national office"),
            Reader.ALL: self.tr("For all"),
        }
        items: dict[str, QTreeWidgetItem] = {}
        for reader, name in names.items():
            pages = [page for page in self._pages if page.reader is reader]
            if not pages:
                continue
            group = QTreeWidgetItem(self.titles, [name])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            for page in pages:
                item = items[page.topic] = QTreeWidgetItem(group, [page.title])
                item.setData(0, _PAGE, page)
            group.setExpanded(True)
        return items

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        page = item.data(0, _PAGE) if item is not None else None
        if isinstance(page, GuidePage):
            self.page_chosen.emit(page)

    def _narrow(self, typed: str) -> None:
        if typed.strip() and not self._are_read:
            self._are_read = True
            self._read()
        super()._narrow(typed)

    def _read(self) -> None:
        """Read what is searched in."""
        sections = [section for page in self._pages for section in sections_of(page)]
        self.set_rows(
            [SearchResult(section, "", _name(section), section.text) for section in sections],
            [typeahead_text("", _name(section), section.text) for section in sections],
        )

    def _show_result(self, row: int) -> None:
        super()._show_result(row)
        if not self.search.text().strip():
            self._stack.setCurrentWidget(self.titles)
            self._count.clear()

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self.titles.setIndentation(px(12))
        for item in self._items.values():
            item.setSizeHint(0, QSize(0, px(30)))


def _name(section: Section) -> str:
    title = section.page.title
    return title if section.heading in ("", title) else f"{title}: {section.heading}"
