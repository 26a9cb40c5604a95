"""The editions of the joint report: what each was made of, what has come since, and its files."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kplan_desktop.domain.collection.collection import Collection, Edition, EditionSource
from kplan_desktop.domain.collection.editions import news_since
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.ui.delivery.deliveries_wording import SHORT_HASH, moment_text
from kplan_desktop.ui.joint_report.compile_work import DocumentKind
from kplan_desktop.ui.joint_report.edition_flow import EditionFlow
from kplan_desktop.ui.joint_report.fold import Fold
from kplan_desktop.ui.joint_report.joint_report_flow import make_joint_report
from kplan_desktop.ui.office_intake.office_context import OfficeContext
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.keyboard import shown_key
from kplan_desktop.ui.widgets.plain_text import set_plain_tooltip
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label
from kplan_desktop.ui.widgets.wrap_label import WrapLabel


class EditionsPage(QScrollArea):
    """A card for each edition, the latest first. ``flow`` does what is chosen."""

    def __init__(self, context: OfficeContext, flow: EditionFlow, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._flow = context, flow
        self._shown: tuple[object, ...] | None = None
        self.cards: dict[str, EditionCard] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget(self)
        page.setObjectName("boardBody")
        self._lead = plain_label("", "muted")
        self.make = QPushButton(self.tr("Make the joint report …"), page)
        set_plain_tooltip(self.make, f"{self.make.text()} ({shown_key('Ctrl+Shift+F')})")
        self.make.clicked.connect(lambda: make_joint_report(context))
        self._column = QVBoxLayout(page)
        self._column.addWidget(plain_label(self.tr("Editions"), "goal"))
        self._column.addWidget(self._lead)
        self._column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        self._cards = QVBoxLayout()
        self._column.addLayout(self._cards)
        self._column.addStretch(1)
        self.setWidget(page)
        context.theme.follow(self._apply_theme)

    def follow(self) -> None:
        """Show the editions that there are now."""
        collection = self._context.session.collection
        shown = (collection.editions, collection.received, collection.units)
        if self._shown is not None and all(map(_same, shown, self._shown)):
            return
        self._shown = shown
        for card in self.cards.values():
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        for edition in reversed(tuple(collection.editions.values())):
            card = EditionCard(edition, collection, self._context, self._flow, self)
            self.cards[edition.id] = card
            self._cards.addWidget(card)
        if collection.editions:
            text = self.tr("Each is frozen as it was, whatever came or was changed since.")
        else:
            text = self.tr("No edition is made yet. A draft can be made at any time.")
        self._lead.setText(text)

    def take_focus(self) -> None:
        """Give the keyboard to the first button."""
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def _apply_theme(self) -> None:
        px = self._context.theme.tokens.px
        self._column.setContentsMargins(px(26), px(18), px(22), px(20))
        self._column.setSpacing(px(12))
        self._cards.setSpacing(px(12))


class EditionCard(QFrame):
    """One edition, and what can be done with it."""

    def __init__(
        self,
        edition: Edition,
        collection: Collection,
        context: OfficeContext,
        flow: EditionFlow,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._edition, self._flow = edition, flow
        self.setProperty("card", "true")
        px = context.theme.tokens.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(6))
        self._add(column, edition.name, "strong")
        self._add(column, self._made(), "muted")
        news = self._news(collection)
        if news:
            self._add(column, news, "warning")
        if edition.purged_at is not None:
            text = self.tr("Personal data was removed %1; it can no longer be made again.")
            self._add(column, text.replace("%1", date_text(edition.purged_at.date())), "warning")
        sources = Fold(context.theme, self)
        heading = self.tr("Made of %n delivery(ies)", "", len(edition.sources))
        sources.show_lines(heading, [(_source(each), "small") for each in edition.sources])
        row = FlowLayout(spacing=px(8))
        self.buttons: dict[str, QPushButton] = {}
        self._add_buttons(row, read_only=context.session.read_only)
        column.addLayout(row)
        column.addWidget(sources)

    def _add_buttons(self, row: FlowLayout, *, read_only: bool) -> None:
        flow, edition = self._flow, self._edition
        is_there = edition.purged_at is None
        show = self._button(self.tr("Show"), lambda: flow.show(edition.id))
        save = self._button(self.tr("Save PDF …"), lambda: flow.save_pdf(edition.id))
        archive = self._button(self.tr("Make archive package …"), lambda: flow.archive(edition.id))
        since = self._button(self.tr("What has changed since"), lambda: flow.compare(edition.id))
        more = self._button(self.tr("More"), lambda: None)
        menu = QMenu(more)
        texts = {
            DocumentKind.WORD: self.tr("Make Word document …"),
            DocumentKind.EXCEL: self.tr("Make Excel workbook …"),
            DocumentKind.CSV: self.tr("Make CSV …"),
        }
        for kind, text in texts.items():
            action = menu.addAction(text)
            action.setEnabled(is_there)
            action.triggered.connect(lambda _=False, kind=kind: flow.make(edition.id, kind))
        menu.addSeparator()
        remove = menu.addAction(self.tr("Remove the edition"))
        remove.setEnabled(not read_only)
        remove.triggered.connect(lambda: flow.remove(edition.id))
        more.setMenu(menu)
        for button in (show, save, archive, since, more):
            button.setEnabled(is_there or button is more)
            row.addWidget(button)

    def _button(self, text: str, clicked: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(f"{text}, {self._edition.name}")
        button.clicked.connect(lambda: clicked())
        self.buttons[text] = button
        return button

    def _add(self, column: QVBoxLayout, text: str, look: str) -> None:
        label = WrapLabel(self)
        label.setProperty("look", look)
        label.setText(text)
        column.addWidget(label)

    def _made(self) -> str:
        when = moment_text(self._edition.made_at)
        if self._edition.by:
            return fill_placeholders(self.tr("Made %1 by %2"), when, self._edition.by)
        return self.tr("Made %1").replace("%1", when)

    def _news(self, collection: Collection) -> str:
        """What has come since: later deliveries, newer revisions, and units that are gone."""
        news, said = news_since(collection, self._edition), []
        if news.later:
            names = ", ".join(each.unit_name for each in news.later)
            text = self.tr("%n unit(s) have delivered since: %1.", "", len(news.later))
            said.append(text.replace("%1", names))
        if news.revised:
            names = ", ".join(each.unit_name for each in news.revised)
            text = self.tr("%n unit(s) count with another revision: %1.", "", len(news.revised))
            said.append(text.replace("%1", names))
        if news.gone:
            text = self.tr("No longer in the collection: %1.")
            said.append(text.replace("%1", ", ".join(news.gone)))
        return " ".join(said)


def _source(source: EditionSource) -> str:
    made = moment_text(source.made_at)
    return f"{source.unit_name}, r{source.revision}, {made}, {source.content_sha256[:SHORT_HASH]}"


def _same(one: object, other: object) -> bool:
    return one is other
