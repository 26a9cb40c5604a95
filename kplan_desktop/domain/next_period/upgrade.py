"""A report brought to a corrected version of its own form, or to its edition in another language.

Nothing is dropped: what has no place on the new form is parked, or told of where it cannot be kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kplan_desktop.domain.editing.trash import Removed, activities_of
from kplan_desktop.domain.entry.own_metrics import counts_the_same, with_free_names
from kplan_desktop.domain.form_editing.element_ids import free_id
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError
from kplan_desktop.domain.model.form import Form, Metric, NationalGoal
from kplan_desktop.domain.model.report import Activity, Figure, GoalEntry, Report
from kplan_desktop.domain.next_period.form_change import (
    Partners,
    joined_marks,
    parked_goal,
    require_unit,
    upgraded_unit,
)
from kplan_desktop.domain.next_period.goal_matching import (
    GoalMatching,
    GoalPair,
    match_goals_by_id,
)


class OtherFormError(UserError):
    """The form is another one than that of the report, and no edition of it."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "“%1” is another form than the one that the report is on. Begin the next period with it "
        "instead; the report stays as it is.",
    )


@dataclass(frozen=True, slots=True)
class Upgrade:
    """The report on the new form, and what could not simply stay as it was.

    ``pairs`` are the goals of the report with contents, and what they are now. ``parked`` are those
    whose contents are parked now and were not, ``returned`` the goals of the form that took in
    again what was parked.
    ``own_metrics`` are metrics that the form no longer has, and that are the unit's own now, since
    figures count by them; ``joined_metrics`` are the metrics of the form by which figures count now
    that counted by one of the same names. ``lost_partners`` are the names of the units
    that took part in activities and that the form no longer has.
    """

    report: Report
    pairs: tuple[GoalPair, ...]
    parked: tuple[NationalGoal, ...]
    returned: tuple[NationalGoal, ...]
    own_metrics: tuple[Metric, ...]
    joined_metrics: tuple[Metric, ...]
    lost_partners: tuple[str, ...]


def upgrade(
    report: Report,
    form: Form,
    *,
    unit_id: str | None = None,
    matching: GoalMatching | None = None,
    trash: Iterable[Removed] = (),
) -> Upgrade:
    """The report on another version or edition of its form, with all that is written in it.

    Ids, deliveries' numbers, the adopted plan and the approval stay; the approval lapses by itself,
    since the content is another. ``matching`` is that of ``match_goals_by_id``, overruled or not.
    ``unit_id`` is the unit there, if the form has not the report's nor what it has become. Partners
    that are lost to the report's ``trash`` are told of like its own. Raises
    OtherFormError, UnitNotClearError where the unit must be given, and LookupError for one that the
    form lacks.
    """
    if form.subject_id != report.form.subject_id:
        raise OtherFormError(f"{form.report.name} {form.report.period.label}")
    if unit_id is None and (kept := upgraded_unit(form, report.form.unit(report.unit_id))):
        unit_id = kept.id
    unit_id = require_unit(report, form, unit_id)
    matching = matching or match_goals_by_id(report, form)
    entries, parked = _entries(report, form, matching)
    metrics = _Metrics(report, form)
    partners = Partners(report.form, form, unit_id, keep_known=True)
    activities = {
        name: replace(activity, figures=metrics.of(activity), shared_with=partners.of(activity))
        for name, activity in report.activities.items()
    }
    for removed in trash:
        for activity in activities_of(removed):
            partners.of(activity)
    was_parked = {goal.id for goal in report.parked}
    written = {entry.goal_id for entry in report.goals if not entry.is_empty}
    pairs = tuple(pair for pair in matching.pairs if pair.old.id in written)
    return Upgrade(
        report=replace(
            report,
            form=form,
            unit_id=unit_id,
            goals=entries,
            activities=activities,
            own_metrics=metrics.own,
            parked=parked,
        ),
        pairs=pairs,
        parked=tuple(p.old for p in pairs if p.new is None and p.old.id not in was_parked),
        returned=tuple(p.new for p in pairs if p.new is not None and p.old.id in was_parked),
        own_metrics=metrics.became_own,
        joined_metrics=metrics.joined,
        lost_partners=partners.lost,
    )


def succeeding_goals(before: Report, after: Report) -> dict[str, str]:
    """The ids of goals of ``after`` by those that ``before`` has instead, on another form or not.

    A goal is succeeded by the one under which most of its contents are now, or where it has none,
    by the one with which an upgrade would match it. Nothing where the goals are the same.
    """
    now = {entry.goal_id for entry in after.goals}
    gone = [entry for entry in before.goals if entry.goal_id not in now]
    if not gone:
        return {}
    places = {name: entry.goal_id for entry in after.goals for name in _contents(entry)}
    matched = {pair.old.id: pair.new for pair in match_goals_by_id(before, after.form).pairs}
    found: dict[str, str] = {}
    for entry in gone:
        moved = Counter(places[name] for name in _contents(entry) if name in places)
        new = matched.get(entry.goal_id)
        if moved:
            found[entry.goal_id] = moved.most_common(1)[0][0]
        elif new is not None:
            found[entry.goal_id] = new.id
    return found


def _contents(entry: GoalEntry) -> Iterator[str]:
    """The ids of all measures and notes under a goal."""
    yield from (measure.id for measure in entry.measures)
    yield from (note.id for note in entry.all_notes())


def _entries(
    report: Report, form: Form, matching: GoalMatching
) -> tuple[tuple[GoalEntry, ...], tuple[NationalGoal, ...]]:
    """The entries of the form's goals and of the parked ones, and these goals."""
    entries = {goal.id: GoalEntry(goal_id=goal.id) for goal in form.goals()}
    written = {entry.goal_id: entry for entry in report.goals}
    parked: list[NationalGoal] = []
    for pair in matching.pairs:
        entry = written[pair.old.id]
        if pair.new is not None:
            entries[pair.new.id] = _joined(entries[pair.new.id], entry)
        elif not entry.is_empty:
            goal = parked_goal(pair.old, entries)
            entries[goal.id] = replace(entry, goal_id=goal.id)
            parked.append(goal)
    return tuple(entries.values()), tuple(parked)


def _joined(entry: GoalEntry, other: GoalEntry) -> GoalEntry:
    """The entry, and behind its contents those of the other."""
    return replace(
        entry,
        measures=(*entry.measures, *other.measures),
        notes=(*entry.notes, *other.notes),
        nothing_to_report=joined_marks(entry.nothing_to_report, other.nothing_to_report),
    )


class _Metrics:
    """The metrics of a report on a new form: those that it lacks and that figures count by stay.

    One that the form has under another id, with the same names, is joined with that, unless an
    activity has figures of both. An own metric whose id the form has taken gets another.
    """

    def __init__(self, report: Report, form: Form) -> None:
        self._activities = [
            {figure.metric_id for figure in activity.figures}
            for activity in report.activities.values()
        ]
        self._counted = {metric.id: {metric.id} for metric in form.metrics}
        """The ids of the metrics that the figures of each metric of the form counted by before."""
        self._now: dict[str, str] = {}
        used = {metric_id for metric_ids in self._activities for metric_id in metric_ids}
        own: list[Metric] = []
        became_own: list[Metric] = []
        joined: list[Metric] = []
        for metric in (*report.own_metrics, *report.form.metrics):
            is_own = metric in report.own_metrics
            if not is_own and (metric.id in self._counted or metric.id not in used):
                continue
            same = next((each for each in form.metrics if self._can_join(metric, each)), None)
            if same is not None:
                self._counted[same.id].add(metric.id)
                self._now[metric.id] = same.id
                joined.append(same)
            else:
                taken = {*self._counted, *(each.id for each in own)}
                kept = replace(metric, id=free_id(metric.id, taken), definition="")
                self._now[metric.id] = kept.id
                own.append(with_free_names(kept, (*form.metrics, *own)))
                became_own += [] if is_own else own[-1:]
        self.own = tuple(own)
        self.became_own = tuple(became_own)
        self.joined = tuple(joined)

    def of(self, activity: Activity) -> tuple[Figure, ...]:
        """The figures of an activity by the metrics that they count by now."""
        return tuple(
            replace(figure, metric_id=self._now.get(figure.metric_id, figure.metric_id))
            for figure in activity.figures
        )

    def _can_join(self, metric: Metric, known: Metric) -> bool:
        both = {metric.id} | self._counted[known.id]
        return counts_the_same(metric, known) and not any(
            len(both & metric_ids) > 1 for metric_ids in self._activities
        )
