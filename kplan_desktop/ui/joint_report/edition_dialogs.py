"""Dialogs about one edition: its pages, what has changed since, and waiting for its files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout

from kplan_desktop.domain.collection.collection import Collection, Edition
from kplan_desktop.domain.collection.editions import news_since
from kplan_desktop.domain.joint_report.joint_content import GoalContent, JointReport
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.exchange.hand_over.hand_over_format import Progress
from kplan_desktop.exchange.joint_report.joint_lines import JointLines
from kplan_desktop.exchange.preview.protocol import PrintedCollection
from kplan_desktop.ui.delivery.deliveries_wording import moment_text
from kplan_desktop.ui.hand_over.work_dialog import WorkDialog
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.office_intake.office_context import OfficeContext
from kplan_desktop.ui.preview.stored_pages import StoredPages
from kplan_desktop.ui.widgets.banner import Banner
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, ScrollingDialog, plain_label, room_for
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_T = TypeVar("_T")


class WaitDialog(WorkDialog):
    """Shows how far work is that has begun already, and can stop it."""

    help_topic = HelpTopic.JOINT_REPORT

    def __init__(self, context: OfficeContext, title: str, heading: str) -> None:
        super().__init__(context, title, heading)
        self.body.addWidget(plain_label(title, "muted"))
        self.add_bar()
        self.buttons.add(self.tr("Cancel"), ButtonRole.RejectRole, self.reject)

    def begin(self, work: Callable[[Progress], _T], done: Callable[[_T], None]) -> None:
        """Begin the work; the dialog is closed at its end."""
        self.show()
        self.work_on(work, done)


class EditionPages(Dialog):
    """The pages of an edition's stored PDF, to be read."""

    help_topic = HelpTopic.JOINT_REPORT

    def __init__(
        self, edition: Edition, data: bytes, content: PrintedCollection, context: OfficeContext
    ) -> None:
        super().__init__(context.window)
        theme = context.theme
        self.setWindowTitle(edition.name)
        heading = fill_placeholders(
            self.tr("Only for reading: %1, made %2"), edition.name, moment_text(edition.made_at)
        )
        banner = Banner(theme, self)
        banner.show_message("access", heading, "notice")
        self.pages = StoredPages(data, content, theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(banner)
        column.addWidget(self.pages, 1)
        px = theme.tokens.px
        self.resize(room_for(self, theme).boundedTo(self.size().expandedTo(_size(px))))
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)


class EditionChangesDialog(ScrollingDialog):
    """What differs between an edition (``before``) and the joint report as it is now."""

    help_topic = HelpTopic.JOINT_REPORT

    def __init__(
        self,
        edition: Edition,
        collection: Collection,
        before: JointReport,
        after: JointReport,
        context: OfficeContext,
    ) -> None:
        super().__init__(context.theme, context.window, width=620)
        title = self.tr("Changed since %1").replace("%1", edition.name)
        self.setWindowTitle(title)
        self._lines = JointLines(collection.form)
        self.body.addWidget(plain_label(title, "title"))
        parts = {
            self.tr("Deliveries"): list(self._deliveries(collection, edition)),
            self.tr("The office's texts and choices"): list(self._texts(before, after)),
            self.tr("Figures of the whole"): list(self._figures(before, after)),
        }
        for heading, said in parts.items():
            if said:
                self.body.addWidget(plain_label(heading, "section"))
            for text in said:
                label = WrapLabel(self)
                label.setText(text)
                self.body.addWidget(label)
        if not any(parts.values()):
            self.body.addWidget(plain_label(self.tr("Nothing has changed."), "muted"))
        self.buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject, default=True)

    def _deliveries(self, collection: Collection, edition: Edition) -> Iterator[str]:
        news = news_since(collection, edition)
        for each in news.later:
            text = self.tr("%1 has delivered, made %2")
            yield fill_placeholders(text, each.unit_name, moment_text(each.made_at))
        for each in news.revised:
            text = self.tr("%1 counts with revision %2, made %3")
            made = moment_text(each.made_at)
            yield fill_placeholders(text, each.unit_name, str(each.revision), made)
        for name in news.gone:
            yield self.tr("%1 is no longer in the collection").replace("%1", name)

    def _texts(self, before: JointReport, after: JointReport) -> Iterator[str]:
        if (before.title, before.introduction) != (after.title, after.introduction):
            yield self.tr("Title or introduction")
        known = {goal.goal.id: goal for goal in _goals(before)}
        left_out = {each.text.ref for each in before.left_out}
        now_out = {(each.goal_id, each.text.ref) for each in after.left_out}
        for goal in _goals(after):
            old = known.get(goal.goal.id)
            said = [] if old is None else list(self._goal(old, goal))
            new = sum(ref not in left_out for goal_id, ref in now_out if goal_id == goal.goal.id)
            if new:
                said.append(self.tr("%n note(s) left out since", "", new))
            if said:
                yield f"{goal.label}: {'; '.join(said)}"

    def _goal(self, old: GoalContent, new: GoalContent) -> Iterator[str]:
        if old.text != new.text:
            yield self.tr("another text")
        titles = [[group.title for group in each.groups] for each in (old, new)]
        if old.arrangement is not new.arrangement or (titles[0] != titles[1]):
            yield self.tr("other groups of notes")
        counts = [sum(len(group.notes) for group in each.groups) for each in (old, new)]
        if counts[0] != counts[1]:
            text = self.tr("%1 notes, before %2")
            yield fill_placeholders(text, str(counts[1]), str(counts[0]))

    def _figures(self, before: JointReport, after: JointReport) -> Iterator[str]:
        old = {total.metric.id: total for total in before.figures.totals}
        for total in after.figures.totals:
            known = old.get(total.metric.id)
            now = self._lines.total(total).short
            then = "–" if known is None else self._lines.total(known).short
            if now != then:
                text = self.tr("%1: %2, before %3")
                yield fill_placeholders(text, self._lines.total_name(total), now, then)


def _goals(report: JointReport) -> Iterator[GoalContent]:
    for area in report.areas:
        yield from area.goals


def _size(px: Callable[[int], int]) -> QSize:
    return QSize(px(900), px(760))
