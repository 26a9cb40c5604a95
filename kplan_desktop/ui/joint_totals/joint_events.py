"""Activities that several units may tell of: side by side, and whose figures count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    CountedFigure,
    FigureChoice,
    JointActivity,
)
from kplan_desktop.domain.collection.collection_edits import CollectionEdit
from kplan_desktop.domain.collection.revision_facts import ActivityFacts
from kplan_desktop.domain.joint_totals.decision_edits import (
    DifferingFigures,
    choose_figure,
    decide_activities,
    decide_anew,
    differing_figures,
)
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals
from kplan_desktop.domain.joint_totals.proposals import ActivityProposal
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.location import goal_numbers, located_notes
from kplan_desktop.domain.model.report import Figure
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text, metric_name
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.total_text import figure_value
from kplan_desktop.domain.totals.totals import Amount, amount_of
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.joint_totals.decisions_section import Decision, DecisionsSection
from kplan_desktop.ui.joint_totals.joint_wording import names_of_units, reason_text, unit_name
from kplan_desktop.ui.joint_totals.keyed_list import ListedItem
from kplan_desktop.ui.office_intake.collection_totals import counting_bundles
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePage, OfficePlace
from kplan_desktop.ui.office_intake.received_reports import ReportsBySha256
from kplan_desktop.ui.theme.scaled_sizes import ScaledSizes
from kplan_desktop.ui.totals.totals_wording import total_words
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_PAIR = 2
"""Members that there are at least; of so many all are decided on."""


class JointEventsSection(DecisionsSection):
    """Proposals first, the strongest first, and then what was decided."""

    def __init__(self, context: OfficeContext, parent: QWidget) -> None:
        self._proposals: dict[str, ActivityProposal] = {}
        self._shown: tuple[object, ...] = ()
        self._cards: dict[ActivityRef, _MemberCard] = {}
        self._choices: dict[str, ComboBox] = {}
        super().__init__(context, parent)
        self.hint.setText(
            self.tr("No activities of several units look alike, and nothing is decided.")
        )

    def items(self, totals: JointTotals) -> Sequence[ListedItem]:
        """What is proposed, and what is decided."""
        self._proposals = {each.id: each for each in totals.proposals}
        return [*self._proposed(totals), *self._decided()]

    def decision(self, key: str) -> Decision | None:
        """The decision of a row."""
        return self.context.session.collection.joint_activities.get(key)

    def about_text(self, key: str) -> str:
        """Why the activities are proposed as one."""
        proposal = self._proposals.get(key)
        if proposal is not None:
            return reason_text(proposal)
        decision = self.decision(key)
        is_same = decision is not None and decision.same
        return self.tr("The same, counted once") if is_same else self.tr("Different activities")

    def edit_for(self, key: str, *, same: bool) -> CollectionEdit | None:
        """Decide on those that are ticked, or anew on what was decided."""
        collection, now = self.context.session.collection, self.context.now()
        decision, proposal = self.decision(key), self._proposals.get(key)
        if isinstance(decision, JointActivity):
            if decision.same == same:
                return None
            return decide_anew(collection, decision, same=same, at=now)
        if proposal is None:
            return None
        members = [ref for ref, card in self._cards.items() if card.is_chosen]
        if len(members) < 2:
            return None
        return decide_activities(collection, proposal, members, same=same, at=now)

    def show_body(self, key: str) -> None:
        """The activities side by side; where they are one and differ, whose figures count."""
        members, totals = self._members(key), self.totals
        are_two = len(members) == _PAIR
        self.different.setText(self.tr("Two different") if are_two else self.tr("Different"))
        if totals is None:
            return
        decision = self.decision(key)
        figures: tuple[DifferingFigures, ...] = ()
        if isinstance(decision, JointActivity) and decision.same:
            figures = differing_figures(totals, members)
        counting = counting_bundles(self.context.session.collection)
        bundles = {ref.unit_id: counting.get(ref.unit_id, "") for ref in members}
        shown = (key, members, decision is None, figures, bundles)
        if shown != self._shown:
            self._shown = shown
            can_choose = decision is None and len(members) > _PAIR
            self._build(members, figures, can_choose=can_choose)
            self._read(bundles)
        if isinstance(decision, JointActivity):
            self._show_choices(decision)

    # --- the list -----------------------------------------------------------------------------

    def names(self) -> tuple[str, str, str]:
        """Those of the list and of the buttons."""
        return (
            self.tr("Joint events"),
            self.tr("The same, count once"),
            self.tr("Two different"),
        )

    def _proposed(self, totals: JointTotals) -> Iterator[ListedItem]:
        for proposal in totals.proposals:
            if self.decision(proposal.id) is None:
                yield self._item(proposal.id, proposal.members, self.tr("to decide"), "")

    def _decided(self) -> Iterator[ListedItem]:
        for decision in self.context.session.collection.joint_activities.values():
            text = self.tr("the same") if decision.same else self.tr("different")
            faulty = self.is_faulty(decision)
            if faulty:
                text = ", ".join((text, self.tr("look at it again")))
            yield self._item(decision.id, decision.members, text, "warning" if faulty else "muted")

    def _item(
        self, key: str, members: tuple[ActivityRef, ...], state: str, colour: str
    ) -> ListedItem:
        collection = self.context.session.collection
        names = names_of_units(collection, [ref.unit_id for ref in members])
        facts = (self._facts(ref) for ref in members)
        label = next((one_line(each.label) for each in facts if each is not None), "")
        return ListedItem(key, label or names, f"{names} · {state}", colour)

    def _members(self, key: str) -> tuple[ActivityRef, ...]:
        decision, proposal = self.decision(key), self._proposals.get(key)
        if isinstance(decision, JointActivity):
            return decision.members
        return () if proposal is None else proposal.members

    def _facts(self, ref: ActivityRef) -> ActivityFacts | None:
        units = {} if self.totals is None else self.totals.units
        return units[ref.unit_id].activities.get(ref.activity_id) if ref.unit_id in units else None

    # --- side by side -------------------------------------------------------------------------

    def _build(
        self,
        members: tuple[ActivityRef, ...],
        figures: tuple[DifferingFigures, ...],
        *,
        can_choose: bool,
    ) -> None:
        while (item := self.body_column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._choices = {}
        if figures:
            self.body_column.addWidget(self._whose_figures(figures))
        cards, self._cards = QWidget(self.body), {}
        grid = QGridLayout(cards)
        grid.setContentsMargins(0, 0, 0, 0)
        ScaledSizes(self.context.theme, cards).keep(grid.setSpacing, 8)
        for number, ref in enumerate(members):
            card = _MemberCard(self.context, ref, can_choose=can_choose, parent=cards)
            facts = self._facts(ref)
            card.show_facts(facts, self._figures_text(ref))
            self._cards[ref] = card
            grid.addWidget(card, number // 2, number % 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body_column.addWidget(cards)
        stops = [stop for card in self._cards.values() for stop in card.stops()]
        order_tabs((self.undecide, *self._choices.values(), *stops))

    def _figures_text(self, ref: ActivityRef) -> str:
        totals, facts = self.totals, self._facts(ref)
        if totals is None or facts is None:
            return ""
        metrics = {each.metric.id: each.metric for each in totals.metrics}
        words, lines = total_words(), []
        for (figure,) in totals.units[ref.unit_id].countable(ref.activity_id).figures:
            value = figure_value(figure, facts.standing, words)
            lines.append(f"{one_line(metric_name(metrics[figure.metric_id]))}: {value}")
        return "\n".join(lines)

    def _whose_figures(self, figures: tuple[DifferingFigures, ...]) -> QWidget:
        box = QWidget(self.body)
        form = QFormLayout(box)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        heading = WrapLabel(box)
        heading.setProperty("look", "section")
        heading.setText(self.tr("Whose figure counts?"))
        form.addRow(heading)
        for each in figures:
            combo = ComboBox(box)
            name = one_line(metric_name(each.metric))
            combo.setAccessibleName(" ".join((self.tr("Whose figure counts?"), name)))
            for text, choice in self._options(each):
                combo.addItem(text, choice)
            combo.setEnabled(not self.context.session.read_only)
            combo.activated.connect(lambda _, combo=combo: self._choose(combo.currentData()))
            label = WrapLabel(box)
            label.setText(name)
            form.addRow(label, combo)
            self._choices[each.metric.id] = combo
        return box

    def _options(self, figures: DifferingFigures) -> Iterator[tuple[str, FigureChoice]]:
        metric_id = figures.metric.id
        largest = max((amount for _, amount in figures.amounts), key=lambda each: each.rank)
        text = fill_placeholders(self.tr("The largest: %1"), _amount(largest))
        yield text, FigureChoice(metric_id=metric_id, kind=CountedFigure.LARGEST)
        for ref, amount in figures.amounts:
            name = unit_name(self.context.session.collection, ref.unit_id)
            text = fill_placeholders(self.tr("%1: %2"), name, _amount(amount))
            yield text, FigureChoice(metric_id=metric_id, kind=CountedFigure.ONE, of=ref)
        each = tuple(_figure(metric_id, amount) for _, amount in figures.amounts)
        total = amount_of(each)
        text = fill_placeholders(self.tr("The sum, each told of its part: %1"), _amount(total))
        yield text, FigureChoice(metric_id=metric_id, kind=CountedFigure.SUM)

    def _show_choices(self, decision: JointActivity) -> None:
        chosen = {each.metric_id: each for each in decision.figures}
        for metric_id, combo in self._choices.items():
            choice = chosen.get(metric_id)
            for number in range(combo.count()):
                if combo.itemData(number) == choice:
                    combo.setCurrentIndex(number)

    def _choose(self, choice: FigureChoice) -> None:
        decision = self.decision(self.list.key)
        if isinstance(decision, JointActivity) and choice not in decision.figures:
            now = self.context.now()
            edit = choose_figure(self.context.session.collection, decision, choice, now)
            self.do(edit, step_name("JointEventsSection", "whose figure counts"))

    def _read(self, bundles: dict[str, str]) -> None:
        """Show the notes' texts when they are read."""
        cards = dict(self._cards)

        def show(reports: ReportsBySha256) -> None:
            if self._cards != cards:
                return
            for ref, card in cards.items():
                report = reports.get(bundles.get(ref.unit_id, ""))
                if report is not None:
                    notes = [note for _, note in located_notes(report, {ref.activity_id})]
                    card.text.set_text("\n\n".join(note.text for note in notes))

        self.context.reports.request(filter(None, bundles.values()), self, show)


class _MemberCard(QFrame):
    """One unit's activity: its notes, days and figures. ``is_chosen`` is whether it is ticked."""

    def __init__(
        self, context: OfficeContext, ref: ActivityRef, *, can_choose: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._ref = context, ref
        self.setProperty("card", "true")
        name = unit_name(context.session.collection, ref.unit_id)
        self._tick = QCheckBox(name, self)
        self._tick.setChecked(True)
        self._tick.setVisible(can_choose)
        self._name = WrapLabel(self)
        self._name.setProperty("look", "strong")
        self._name.setText(name)
        self._name.setVisible(not can_choose)
        self._place = WrapLabel(self)
        self._place.setProperty("look", "section")
        self.text = CopyableText("", "", self)
        self.text.setAccessibleName(self.tr("Notes of %1").replace("%1", name))
        self._figures = WrapLabel(self)
        self.read = QPushButton(self.tr("Read there"), self)
        self.read.setProperty("kind", "link")
        self.read.setAccessibleName(self.tr("Read the note of %1").replace("%1", name))
        self.read.clicked.connect(self._go_there)
        self._note: OfficePlace | None = None
        column = QVBoxLayout(self)
        keep = ScaledSizes(context.theme, self).keep
        keep(column.setContentsMargins, 10, 8, 10, 8)
        keep(column.setSpacing, 4)
        for widget in (self._tick, self._name, self._place, self.text, self._figures):
            column.addWidget(widget)
        column.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def is_chosen(self) -> bool:
        """Whether it is among those that are decided on."""
        return self._tick.isChecked()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab leads to."""
        return self._tick, self.text, self.read

    def show_facts(self, facts: ActivityFacts | None, figures: str) -> None:
        """Show what is known without the report; None of an activity that is gone."""
        self.read.setEnabled(facts is not None)
        if facts is None:
            self._place.setText(self.tr("No longer in the revision that counts"))
            self.text.hide()
            self._figures.hide()
            return
        numbers = goal_numbers(self._context.session.collection.form)
        goals = ", ".join(numbers.get(goal_id, goal_id) for goal_id in facts.goal_ids)
        days = "" if facts.days is None else "–".join(dict.fromkeys(map(date_text, facts.days)))
        self._place.setText(" · ".join(filter(None, (goals, days))))
        self.text.set_text(facts.label)
        self._figures.setText(figures or self.tr("No figures"))
        goal_id, note_id = facts.goal_ids[0], facts.note_ids[0]
        self._note = OfficePlace(OfficePage.READING, self._ref.unit_id, goal_id, note_id)

    def _go_there(self) -> None:
        if self._note is not None:
            self._context.go_to(self._note)


def _figure(metric_id: str, amount: Amount) -> Figure:
    return Figure(metric_id=metric_id, value=amount.value, exactness=amount.exactness)


def _amount(amount: Amount) -> str:
    return figure_value(_figure("", amount), Standing.REACHED, total_words())
