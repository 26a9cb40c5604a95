"""The appendix of the joint report: what it is made of, and what the office decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kplan_desktop.domain.collection.board import (
    UnitState,
    deadline_of,
    decision_on,
    first_days_late,
)
from kplan_desktop.domain.collection.collection import ActivityRef, Collection
from kplan_desktop.domain.joint_report.goal_notes import JointNotes
from kplan_desktop.domain.joint_report.joint_content import (
    DeliveryLine,
    EventDecision,
    EventMember,
    JointAppendix,
    MetricDecision,
    NoteFigure,
    OtherGoal,
    PlaceInReport,
    PurgeLine,
    ReportingState,
    ReportingUnit,
    SourceFigure,
    TotalSources,
    UnitMetric,
    UnitSources,
)
from kplan_desktop.domain.joint_report.joint_events import JointEvents
from kplan_desktop.domain.joint_report.printed_labels import PrintedLabels
from kplan_desktop.domain.joint_report.scope_figures import printed_totals
from kplan_desktop.domain.joint_report.unit_reports import UnitReports
from kplan_desktop.domain.joint_totals.counted_units import UnitPresence
from kplan_desktop.domain.joint_totals.joint_metrics import CollectionMetric
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals
from kplan_desktop.domain.joint_totals.merged_activities import MergedActivity
from kplan_desktop.domain.joint_totals.total_sources import SourceActivity, sources
from kplan_desktop.domain.model.location import Location, locations_by_activity
from kplan_desktop.domain.model.location_labels import LocationNumbers
from kplan_desktop.domain.model.report import Figure
from kplan_desktop.domain.text.time_stamps import norwegian_day
from kplan_desktop.domain.totals.totals_by_scope import ReportScope

_STATES = {
    UnitPresence.SILENT: ReportingState.SILENT,
    UnitPresence.NOTHING_TO_REPORT: ReportingState.NOTHING,
    UnitPresence.DELIVERED: ReportingState.DELIVERED,
}


def joint_appendix(
    collection: Collection,
    units: UnitReports,
    totals: JointTotals,
    events: JointEvents,
    notes: JointNotes,
) -> JointAppendix:
    """The appendix of a joint report; the arguments are those that its goals are made of."""
    places = _ActivityPlaces(units)
    labels = PrintedLabels(notes.left_out)
    return JointAppendix(
        units=tuple(_units(collection, totals)),
        sources=tuple(_sources(totals, places)),
        events=tuple(_EventDecisions(totals, events, places, labels).all()),
        metrics=tuple(_metrics(collection, totals)),
        other_goals=tuple(_other_goals(collection, units, notes)),
        deliveries=tuple(_deliveries(collection, totals)),
        purges=tuple(
            PurgeLine(each.label, norwegian_day(each.at), each.by)
            for each in collection.purges.values()
        ),
    )


class _ActivityPlaces:
    """Where the units' activities are told of, in the units' own reports."""

    def __init__(self, units: UnitReports) -> None:
        self._units = {unit.unit_id: unit for unit in units.units}
        self._locations = {unit.unit_id: locations_by_activity(unit.report) for unit in units.units}

    def of(self, ref: ActivityRef) -> tuple[LocationNumbers, ...]:
        """The places of an activity's notes, in printed order; of one that is gone, the report."""
        unit = self._units.get(ref.unit_id)
        locations: Iterable[Location] = ()
        if unit is not None:
            locations = self._locations[ref.unit_id].get(ref.activity_id, ())
        numbers = tuple(unit.place(each).numbers for each in locations) if unit is not None else ()
        return numbers or (LocationNumbers(),)


def _units(collection: Collection, totals: JointTotals) -> Iterator[ReportingUnit]:
    for unit_id, unit in totals.units.items():
        record = collection.record(unit_id)
        state, extended = _STATES[totals.presence[unit_id]], record.deadline
        # A unit that delivered after the office had marked it says for itself what there is.
        mark = record.nothing_to_report if state is ReportingState.NOTHING else None
        revisions = collection.received_of(unit_id)
        deadline = deadline_of(collection.form, record)
        counting = collection.counting(unit_id)
        decided = None if counting is None else decision_on(record, counting)
        kind, day = decided or (None, None)
        yield ReportingUnit(
            unit_id=unit_id,
            name=unit.unit.name,
            state=state,
            days_late=first_days_late(revisions, deadline),
            reason="" if mark is None else mark.reason,
            by="" if mark is None else mark.by,
            date=None if mark is None else norwegian_day(mark.at),
            deadline=None if extended is None else extended.date,
            returned=day if kind is UnitState.RETURNED else None,
            accepted=day if kind is UnitState.ACCEPTED else None,
        )


def _sources(totals: JointTotals, places: _ActivityPlaces) -> Iterator[TotalSources]:
    """The activities behind each total of the whole, by unit."""
    own = {each.metric.id: each for each in totals.metrics}
    for total in printed_totals(totals, ReportScope()):
        by_unit: dict[str, list[SourceFigure]] = {name: [] for name in totals.units}
        for source in sources(totals, total.metric.id):
            for member in source.members:
                if member.figure is not None:
                    figure = _source(member, member.figure, places)
                    by_unit[member.ref.unit_id].append(figure)
        yield TotalSources(
            total=total,
            by_unit=tuple(
                UnitSources(totals.units[unit_id].unit.name, tuple(figures))
                for unit_id, figures in by_unit.items()
                if figures
            ),
            own_of=_owners(totals, own[total.metric.id]),
        )


def _source(member: SourceActivity, figure: Figure, places: _ActivityPlaces) -> SourceFigure:
    first, *also = places.of(member.ref)
    return SourceFigure(
        place=first,
        also=tuple(also),
        figure=figure,
        standing=member.facts.standing,
        counts=member.counts,
    )


def _owners(totals: JointTotals, metric: CollectionMetric) -> tuple[str, ...]:
    """The units whose own metric is counted as this one."""
    ids = dict.fromkeys(ref.unit_id for ref in metric.members)
    return tuple(totals.units[unit_id].unit.name for unit_id in ids)


class _EventDecisions:
    """What was decided, or is not, of activities that several units tell of."""

    def __init__(
        self,
        totals: JointTotals,
        events: JointEvents,
        places: _ActivityPlaces,
        labels: PrintedLabels,
    ) -> None:
        self._totals = totals
        self._collection = totals.collection
        self._events = events
        self._places = places
        self._labels = labels
        self._metrics = {each.metric.id: each.metric for each in totals.metrics}

    def all(self) -> Iterator[EventDecision]:
        """First what is one, then what is different, and last what is not decided."""
        for event in self._totals.merged:
            yield self._same(event)
        for decision in self._collection.joint_activities.values():
            if not decision.same:
                yield EventDecision(
                    members=self._members(decision.members),
                    same=False,
                    by=decision.by,
                    date=norwegian_day(decision.at),
                )
        for proposal in self._totals.proposals:
            yield EventDecision(members=self._members(proposal.members), same=None)

    def _same(self, event: MergedActivity) -> EventDecision:
        decisions = self._collection.joint_activities
        latest = max((decisions[name] for name in event.decision_ids), key=lambda each: each.at)
        return EventDecision(
            members=self._members(event.members),
            same=True,
            figures=self._events.figures(event),
            by=latest.by,
            date=norwegian_day(latest.at),
        )

    def _members(self, refs: Iterable[ActivityRef]) -> tuple[EventMember, ...]:
        """The activities that are in the reports that count."""
        return tuple(
            self._member(ref)
            for ref in refs
            if ref.unit_id in self._totals.units
            and ref.activity_id in self._totals.units[ref.unit_id].activities
        )

    def _member(self, ref: ActivityRef) -> EventMember:
        unit = self._totals.units[ref.unit_id]
        return EventMember(
            place=PlaceInReport(unit.unit.name, self._places.of(ref)[0]),
            label=self._labels.of(ref, unit.activities[ref.activity_id]),
            figures=tuple(
                NoteFigure(self._metrics[figure.metric_id], figure)
                for (figure,) in unit.countable(ref.activity_id).figures
            ),
        )


def _metrics(collection: Collection, totals: JointTotals) -> Iterator[MetricDecision]:
    """The decisions on units' own metrics that are in the reports that count."""
    names = {
        (unit_id, metric.id): metric.plural
        for unit_id, facts in totals.facts.items()
        for metric in facts.own_metrics
    }
    counted = {ref: each.metric for each in totals.metrics for ref in each.members}
    for decision in collection.joint_metrics.values():
        members = [ref for ref in decision.members if (ref.unit_id, ref.metric_id) in names]
        if not members:
            continue
        metric = counted.get(members[0])
        yield MetricDecision(
            members=tuple(
                UnitMetric(totals.units[ref.unit_id].unit.name, names[ref.unit_id, ref.metric_id])
                for ref in members
            ),
            same=decision.same,
            name="" if metric is None else metric.plural,
            by=decision.by,
            date=norwegian_day(decision.at),
        )


def _other_goals(
    collection: Collection, units: UnitReports, notes: JointNotes
) -> Iterator[OtherGoal]:
    for goal in units.other_goals(collection):
        groups = notes.groups(goal.id)
        if groups:
            yield OtherGoal(id=goal.id, number=goal.number, text=goal.text, groups=groups)


def _deliveries(collection: Collection, totals: JointTotals) -> Iterator[DeliveryLine]:
    for unit_id, unit in totals.units.items():
        received = collection.counting(unit_id)
        if received is None:
            continue
        form = collection.form
        same = (received.form_id, received.form_version) == (form.id, form.version)
        yield DeliveryLine(
            unit=unit.unit.name,
            revision=received.revision,
            date=norwegian_day(received.made_at),
            received_as=received.received_as,
            form="" if same else f"{received.form_id} {received.form_version}",
            content_sha256=received.content_sha256,
            sha256=received.sha256,
            document_sha256=received.document_sha256,
            purged=None if received.purged_at is None else norwegian_day(received.purged_at),
        )
