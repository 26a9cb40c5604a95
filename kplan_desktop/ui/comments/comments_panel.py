"""The list of comments by their places, for the adviser and for who comments on a delivery."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QToolButton, QVBoxLayout, QWidget

from kplan_desktop.domain.comments.comments import Comment
from kplan_desktop.domain.comments.placement import (
    PlaceComments,
    PlacedComment,
    by_place,
)
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.comments.comment_card import CommentCard
from kplan_desktop.ui.comments.comment_writer import CommentWriter
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.finding_messages import location_words
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.icon_text_button import IconTextButton
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.label_button import LabelButton
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_TEXT_SHOWN = 50
"""Characters of the text at a place that its heading shows."""

Place = Location | None


class CommentsPanel(QScrollArea):
    """All comments, each under its place, those of which the place is gone under «Detached».

    Signals: ``location_requested(location)`` asks to be taken to a place, and ``left()`` for the
    keyboard to go back to the page.
    """

    help_topic = HelpTopic.COMMENTS

    location_requested = Signal(object)
    left = Signal()

    def __init__(self, writer: CommentWriter, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._writer = writer
        self._theme = theme
        self._report: Report | None = None
        self._new: list[Comment] = []
        self._order: dict[str, int] = {}
        self._cards: dict[str, CommentCard] = {}
        self._headings: dict[Place, _PlaceHeading] = {}
        self._shown: list[tuple[Place, list[str]]] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Comments"))
        self._body = QWidget(self)
        self._body.setObjectName("sideBody")
        self.lead = WrapLabel(self._body)
        self.lead.setProperty("look", "small")
        self._bar = QWidget(self._body)
        self._bar.hide()
        self._bar_flow = FlowLayout(self._bar)
        self._column = QVBoxLayout(self._body)
        self._column.addWidget(self.lead)
        self._column.addWidget(self._bar)
        self._list = QVBoxLayout()
        self._column.addLayout(self._list)
        self._column.addStretch(1)
        self.setWidget(self._body)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(0, px(14), px(6), px(14))
        self._column.setSpacing(px(10))
        self._list.setSpacing(px(8))
        self._bar_flow.setSpacing(px(4))

    def add_action(self, text: str, *, main: bool = False) -> QToolButton:
        """A button above the list."""
        button = IconTextButton(self._bar)
        button.setProperty("kind", "primary" if main else "secondary")
        button.setText(text)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._bar_flow.addWidget(button)
        self._bar.show()
        return button

    def add_above(self, widget: QWidget) -> None:
        """Put a widget above the buttons."""
        self._column.insertWidget(self._column.indexOf(self._bar), widget)

    def show_report(self, report: Report) -> None:
        """Show the comments as they now stand in ``report``.

        What is there keeps its widgets, and with them the keyboard and what was begun.
        """
        self._report = report
        known = self._writer.keeper.known()
        if not (known or self._new or self._shown):
            self.lead.setText(self.tr("There are no comments."))
            return
        ids = {comment.id for comment in known}
        begun = [comment for comment in self._new if comment.id not in ids]
        self._new = [comment for comment in begun if self._is_open(comment)]
        ids.update(comment.id for comment in begun)
        self._new += [
            replace(card.comment, text="")
            for card in self._cards.values()
            if card.comment.id not in ids and card.is_held
        ]
        places = by_place(report, (*known, *self._new))
        for place in places:
            for each in place.comments:
                self._order.setdefault(each.comment.id, len(self._order))
        shown = [
            (place.location, [each.comment.id for each in self._ordered(place)]) for place in places
        ]
        if shown != self._shown:
            self._shown = shown
            self._lay_out(places)
        labels = LocationLabels(report)
        for place in places:
            self._headings[place.location].show_place(labels, place, _open_count(place))
            for each in place.comments:
                self._cards[each.comment.id].show_comment(each)
        open_ones = sum(map(_open_count, places))
        text = self.tr("%n open comment(s)", "", open_ones)
        self.lead.setText(text if places else self.tr("There are no comments."))

    def begin(self, location: Location, quote: str) -> None:
        """Open a new comment on a place, and put the keyboard into it."""
        if self._report is None:
            return
        comment = self._writer.new_comment(location, quote)
        self._new.append(comment)
        self.show_report(self._report)
        self._go_to_card(self._cards[comment.id])

    def focus_place(self, location: Location) -> None:
        """Put the keyboard on the comments of a place, or of the nearest one around it."""
        around = (
            location,
            Location(location.goal_id, location.measure_id),
            Location(location.goal_id),
        )
        places = [place for place, _ in self._shown]
        inside = (place for place in places if place and place.goal_id == location.goal_id)
        first = next((place for place in around if place in places), next(inside, None))
        if first is None and places:
            first = places[0]
        heading = self._headings.get(first) if places else None
        if heading is not None:
            heading.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, heading, lambda: self._bring_into_view(heading))

    def cards(self) -> list[CommentCard]:
        """The cards from top to bottom."""
        return [self._cards[each] for _, ids in self._shown for each in ids]

    def headings(self) -> list[LabelButton]:
        """The headings of the places from top to bottom."""
        return [self._headings[place] for place, _ in self._shown]

    def _is_open(self, comment: Comment) -> bool:
        """Whether a comment that has no text is still in hand."""
        card = self._cards.get(comment.id)
        return card is None or card.is_held or not self.isVisible()

    def _ordered(self, place: PlaceComments) -> list[PlacedComment]:
        """As they were first seen: what is written in does not move."""
        return sorted(place.comments, key=lambda each: self._order[each.comment.id])

    def _lay_out(self, places: tuple[PlaceComments, ...]) -> None:
        wanted: list[QWidget] = []
        for place in places:
            if place.location not in self._headings:
                heading = _PlaceHeading(self._theme, self._body)
                heading.clicked.connect(lambda _=False, at=place.location: self._go_to(at))
                self._headings[place.location] = heading
            wanted.append(self._headings[place.location])
            for each in self._ordered(place):
                comment = each.comment
                if comment.id not in self._cards:
                    card = CommentCard(comment, self._writer, self._theme, self._body)
                    card.left.connect(self.left)
                    self._cards[comment.id] = card
                wanted.append(self._cards[comment.id])
        while self._list.count():
            self._list.takeAt(0)
        for location in self._headings.keys() - {place.location for place in places}:
            _forget(self._headings.pop(location))
        for comment_id in self._cards.keys() - {
            each.comment.id for place in places for each in place.comments
        }:
            _forget(self._cards.pop(comment_id))
        for widget in wanted:
            self._list.addWidget(widget)
            widget.show()
        order_tabs([self._bar, *wanted])

    def _go_to(self, location: Place) -> None:
        if location is not None:
            self.location_requested.emit(location)

    def _go_to_card(self, card: CommentCard) -> None:
        card.focus_text()
        # Once it has its place.
        QTimer.singleShot(0, card, lambda: self._bring_into_view(card))

    def _bring_into_view(self, widget: QWidget) -> None:
        where = QRect(widget.mapTo(self._body, widget.rect().topLeft()), widget.size())
        px = self._theme.tokens.px
        self.ensureVisible(where.center().x(), where.bottom(), 0, px(12))
        self.ensureVisible(where.center().x(), where.top(), 0, px(12))


def _forget(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()


def _open_count(place: PlaceComments) -> int:
    """How many comments are open; one without a text is none."""
    return sum(placed.comment.is_open and bool(placed.comment.text) for placed in place.comments)


class _PlaceHeading(LabelButton):
    """Where the comments under it stand; a click, Space or Enter goes there."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._name = WrapLabel(self)
        self.add_label(self._name, "strong")
        self._text = WrapLabel(self, lines=1)
        self.add_label(self._text, "small")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._name)
        self._column.addWidget(self._text)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self.theme.tokens.px
        self._column.setContentsMargins(px(4), px(6), px(4), px(4))
        self._column.setSpacing(px(2))

    def show_place(self, labels: LocationLabels, place: PlaceComments, open_count: int) -> None:
        """Show the label of a place, and the beginning of what stands there."""
        location = place.location
        if location is None:
            name = self.tr("Detached")
            text = self.tr("What these are on is no longer in the report.")
        elif location.goal_id is None:
            name, text = self.tr("The whole report"), ""
        else:
            name = labels.long(location, location_words())
            text = beginning(one_line(place.text), _TEXT_SHOWN)
        self._name.setText(name)
        self._text.setText(text)
        self._text.setHidden(not text)
        count = self.tr("%n open comment(s)", "", open_count)
        self.setAccessibleName(", ".join(filter(None, (name, text, count))))
