"""Search over all units' reports that count, in the background."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kplan_desktop.domain.collection.board import BoardRow
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.search.report_search import Query, SearchIndex
from kplan_desktop.ui.office_intake.office_context import OfficeContext
from kplan_desktop.ui.office_intake.received_reports import ReportsBySha256
from kplan_desktop.ui.search.hit_list import MOST_SHOWN, HitList, HitsIn
from kplan_desktop.ui.search.search_bar import SearchBar
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_AFTER_LAST_KEY = 120
"""Milliseconds of rest after which what was typed is looked for."""


class FoundPanel(QWidget):
    """What was found, in the place of the list of units or goals."""

    def __init__(self, context: OfficeContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self.count = WrapLabel(self)
        self.count.setProperty("look", "small")
        self.hits = HitList(context.theme, self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.count)
        self._column.addWidget(self.hits, 1)
        context.theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(px(10), px(10), px(6), 0)
        self._column.setSpacing(px(6))


class AllSearch(QObject):
    """Looks in all reports that count for what is typed in ``bar``, and lists it in ``panel``.

    ``rows`` gives the units. Signals: ``opened()`` when there is something to look for,
    ``closed()`` when there no longer is, ``hit_chosen(key, hit)`` for the place of a hit in a
    unit's report.
    """

    opened = Signal()
    closed = Signal()
    hit_chosen = Signal(str, object)

    def __init__(
        self,
        context: OfficeContext,
        bar: SearchBar,
        panel: FoundPanel,
        rows: Callable[[], Sequence[BoardRow]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._bar, self._panel, self._rows = bar, panel, rows
        self._indexes: dict[str, SearchIndex] = {}
        self._search = 0
        self._found: tuple[HitsIn, ...] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._begin)
        bar.textEdited.connect(self._type)
        bar.moved.connect(self._move)
        bar.chosen.connect(self._choose)
        bar.escaped.connect(self.close)
        panel.hits.activated.connect(lambda index: self._open(index.row()))
        panel.hits.clicked.connect(lambda index: self._open(index.row()))

    @property
    def is_open(self) -> bool:
        """Whether anything is looked for."""
        return bool(self._bar.text())

    def again(self) -> None:
        """Look anew, as when another delivery came in."""
        if self.is_open:
            self._rest.start(_AFTER_LAST_KEY)

    def close(self) -> None:
        """Look for nothing any more."""
        self._bar.clear()
        self._type("")

    def _type(self, text: str) -> None:
        self._search += 1  # what is still looked for is of no use any more
        if text:
            self.opened.emit()
            self._panel.count.setText(self.tr("Looking …"))
            self._rest.start(_AFTER_LAST_KEY)
        else:
            self._rest.stop()
            self._show(())
            self.closed.emit()

    def _begin(self) -> None:
        self._search += 1
        search, query = self._search, Query(text=self._bar.text())
        counting = {
            row.key: (row.name, row.counting.sha256)
            for row in self._rows()
            if row.counting is not None and row.counting.purged_at is None
        }

        def read(reports: ReportsBySha256) -> None:
            if search == self._search:
                self._look(search, query, counting, reports)

        self._context.reports.request([sha for _, sha in counting.values()], self, read)

    def _look(
        self,
        search: int,
        query: Query,
        counting: Mapping[str, tuple[str, str]],
        reports: Mapping[str, Report],
    ) -> None:
        indexes = self._indexes = {
            sha: self._indexes.get(sha) or SearchIndex() for _, sha in counting.values()
        }

        def look() -> tuple[HitsIn, ...]:
            found = []
            for key, (name, sha) in counting.items():
                if search != self._search:
                    break
                if sha in reports:
                    hits = indexes[sha].find(reports[sha], query, in_form=False)
                    if hits:
                        found.append(HitsIn(key, name, reports[sha], hits))
            return tuple(found)

        def done(found: tuple[HitsIn, ...]) -> None:
            if search == self._search:
                self._show(found)

        self._context.background.run(
            look, done=done, failed=lambda _: None, owner=self, only_while_open=True
        )

    def _show(self, found: tuple[HitsIn, ...]) -> None:
        self._found = found
        hits = self._panel.hits
        hits.hits.show_all(found)
        hits.set_row(0 if found else -1)
        count = sum(len(each.hits) for each in found)
        text = self.tr("%n hit(s)", "", count)
        if found:
            units = self.tr("in %n report(s)", "", len(found))
            text = f"{text} {units}"
            if count > MOST_SHOWN:
                first = self.tr("the first %1 are listed").replace("%1", str(MOST_SHOWN))
                text = f"{text}; {first}"
        self._panel.count.setText(text)
        self._bar.show_message(text if self.is_open else "")

    def _move(self, rows: int) -> None:
        hits = self._panel.hits
        last = hits.hits.rowCount() - 1
        if last >= 0:
            hits.set_row(min(max(hits.row() + rows, 0), last))

    def _choose(self, step: int) -> None:
        self._move(step)
        self._open(self._panel.hits.row())

    def _open(self, row: int) -> None:
        if row >= 0:
            key, hit = self._panel.hits.hits.place(row)
            self.hit_chosen.emit(key, hit)
