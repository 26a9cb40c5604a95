"""Metrics of the units' own that look alike: which of them are one, and what it is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from kplan_desktop.domain.collection.collection import JointMetric, MetricRef
from kplan_desktop.domain.collection.collection_edits import CollectionEdit
from kplan_desktop.domain.joint_totals.decision_edits import decide_metrics
from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals
from kplan_desktop.domain.joint_totals.metric_proposals import MetricProposal, metric_proposals
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import metric_name
from kplan_desktop.domain.totals.total_text import total_name, total_text
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.joint_totals.decisions_section import Decision, DecisionsSection
from kplan_desktop.ui.joint_totals.joint_wording import names_of_units, unit_name
from kplan_desktop.ui.joint_totals.keyed_list import ListedItem
from kplan_desktop.ui.office_intake.office_context import OfficeContext
from kplan_desktop.ui.totals.totals_wording import total_words
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_LONGEST_NAME = 100


class OwnMetricsSection(DecisionsSection):
    """Proposals first, and then what was decided."""

    def __init__(self, context: OfficeContext, parent: QWidget) -> None:
        self._proposals: dict[str, MetricProposal] = {}
        self._own: Mapping[MetricRef, Metric] = {}
        super().__init__(context, parent)
        self.hint.setText(
            self.tr("No metrics of the units' own look alike, and nothing is decided.")
        )
        self.members = WrapLabel(self.body)
        self._heading = WrapLabel(self.body)
        self._heading.setProperty("look", "section")
        self._heading.setText(self.tr("Counted as"))
        self.into = ComboBox(self.body)
        self.into.setAccessibleName(self.tr("Counted as"))
        self.into.activated.connect(lambda _: self._change_target())
        self.name = QLineEdit(self.body)
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Name of the common metric"))
        self.name.setPlaceholderText(self.tr("Name of the common metric"))
        self.name.textEdited.connect(lambda _: self._type_name())
        self._shown = ""
        for widget in (self.members, self._heading, self.into, self.name):
            self.body_column.addWidget(widget)

    def items(self, totals: JointTotals) -> Sequence[ListedItem]:
        """What is proposed, and what is decided."""
        session = self.context.session
        self._own = _own_metrics(totals)
        found = metric_proposals(totals.collection, session.facts)
        decided = session.collection.joint_metrics
        self._proposals = {each.id: each for each in found if each.id not in decided}
        return [*self._proposed(), *self._decided()]

    def decision(self, key: str) -> Decision | None:
        """The decision of a row."""
        return self.context.session.collection.joint_metrics.get(key)

    def about_text(self, key: str) -> str:
        """Why the metrics are proposed as one."""
        decision = self.decision(key)
        if decision is None:
            return self.tr("The names are alike, and they add up in the same way")
        return self.tr("Counted as one") if decision.same else self.tr("Different metrics")

    def edit_for(self, key: str, *, same: bool) -> CollectionEdit | None:
        """Decide as chosen, or anew on what was decided."""
        decision = self.decision(key)
        proposal = decision if isinstance(decision, JointMetric) else self._proposals.get(key)
        if proposal is None or (decision is not None and decision.same == same):
            return None
        return self._edit(proposal, same=same)

    def show_body(self, key: str) -> None:
        """The metrics with the units' totals, and what they are counted as."""
        members = self._members(key)
        self.members.setText("\n".join(self._member_text(ref) for ref in members))
        is_other, self._shown = key != self._shown, key
        decision = self.decision(key)
        into, name = self._target(key)
        if is_other or isinstance(decision, JointMetric):
            self._offer_targets(members)
            self.into.setCurrentIndex(max(self.into.findData(into), 0))
            if is_other or not self.name.hasFocus():
                self.name.setText(name)
        can = not self.context.session.read_only and not (decision and not decision.same)
        self.into.setEnabled(can)
        self.name.setEnabled(can and not self.into.currentData())

    def names(self) -> tuple[str, str, str]:
        """Those of the list and of the buttons."""
        return self.tr("Metrics that look alike"), self.tr("Count as one"), self.tr("Different")

    def _edit(self, of: MetricProposal | JointMetric, *, same: bool) -> CollectionEdit:
        return decide_metrics(
            self.context.session.collection,
            of,
            same=same,
            at=self.context.now(),
            into=str(self.into.currentData() or ""),
            name=self.name.text().strip(),
        )

    def _change_target(self) -> None:
        """Decide anew what is counted as one already, and else wait for the decision."""
        key = self.list.key
        decision = self.decision(key)
        chosen = str(self.into.currentData() or "")
        self.name.setEnabled(not chosen and not self.context.session.read_only)
        if not isinstance(decision, JointMetric) or not decision.same:
            return
        if decision.into != chosen:
            self.do(
                self._edit(decision, same=True),
                step_name("OwnMetricsSection", "what metrics are counted as"),
            )

    def _type_name(self) -> None:
        """Store the name of what is counted as one already, and else keep it for the decision."""
        key = self.list.key
        decision = self.decision(key)
        if isinstance(decision, JointMetric):
            edit, name = (
                self._edit(decision, same=True),
                step_name("OwnMetricsSection", "what metrics are counted as"),
            )
            self.context.session.type_text(edit, name, f"joint metric {key}")
        else:
            self.context.metric_names[key] = self.name.text()

    def _proposed(self) -> Iterator[ListedItem]:
        for proposal in self._proposals.values():
            yield self._item(proposal.id, proposal.members, self.tr("to decide"), "")

    def _decided(self) -> Iterator[ListedItem]:
        for decision in self.context.session.collection.joint_metrics.values():
            text = self.tr("one") if decision.same else self.tr("different")
            if self.is_faulty(decision):
                text = ", ".join((text, self.tr("look at it again")))
            yield self._item(decision.id, decision.members, text, "muted")

    def _item(
        self, key: str, members: tuple[MetricRef, ...], state: str, colour: str
    ) -> ListedItem:
        units = names_of_units(self.context.session.collection, [ref.unit_id for ref in members])
        known = (self._own.get(ref) for ref in members)
        name = next((one_line(metric_name(each)) for each in known if each is not None), units)
        return ListedItem(key, name, f"{units} · {state}", colour)

    def _members(self, key: str) -> tuple[MetricRef, ...]:
        decision, proposal = self.decision(key), self._proposals.get(key)
        if isinstance(decision, JointMetric):
            return decision.members
        return () if proposal is None else proposal.members

    def _target(self, key: str) -> tuple[str, str]:
        decision, proposal = self.decision(key), self._proposals.get(key)
        if isinstance(decision, JointMetric):
            return decision.into, decision.name
        into = "" if proposal is None else proposal.into
        known = (self._own.get(ref) for ref in self._members(key))
        name = next((one_line(metric_name(each)) for each in known if each is not None), "")
        return into, "" if into else self.context.metric_names.get(key, name)

    def _member_text(self, ref: MetricRef) -> str:
        """«Oslo: Konserter, 12»."""
        unit = unit_name(self.context.session.collection, ref.unit_id)
        metric = self._own.get(ref)
        if metric is None or self.totals is None:
            text = self.tr("%1: no longer in the revision that counts")
            return fill_placeholders(text, unit)
        total = self.totals.totals(JointScope(unit_id=ref.unit_id)).of(_id_in(self.totals, ref))
        number = "–" if total is None else total_text(total, total_words()).short
        return f"{unit}: {one_line(total_name(metric, total_words()))}, {number}"

    def _offer_targets(self, members: tuple[MetricRef, ...]) -> None:
        """The form's metrics that add up alike, and one of their own."""
        kinds = {self._own[ref].adds_up for ref in members if ref in self._own}
        self.into.clear()
        self.into.addItem(self.tr("A metric of their own"), "")
        for metric in self.context.session.collection.form.metrics:
            if {metric.adds_up} == kinds:
                text = fill_placeholders(self.tr("%1 in the form"), one_line(metric_name(metric)))
                self.into.addItem(text, metric.id)


def _own_metrics(totals: JointTotals) -> Mapping[MetricRef, Metric]:
    """The units' own metrics as their reports have them."""
    wanted = {ref for each in totals.metrics for ref in each.members}
    return {
        ref: metric
        for unit_id, facts in totals.facts.items()
        for metric in facts.metrics
        if (ref := MetricRef(unit_id, metric.id)) in wanted
    }


def _id_in(totals: JointTotals, ref: MetricRef) -> str:
    """The id by which a unit's own metric is counted."""
    found = (each.metric.id for each in totals.metrics if ref in each.members)
    return next(found, ref.metric_id)
