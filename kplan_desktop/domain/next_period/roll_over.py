"""The report of the next period, made from a report: what comes along, what does not, and why.

The old report stays as it is. Ids are made from the old ones, the new form and the unit there, so
that the same report rolled over twice gives equal reports, and the units of one that was divided
get different ones; ``origin`` keeps the old ones.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum

from kplan_desktop.domain.entry.own_metrics import counts_the_same, with_free_names
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError
from kplan_desktop.domain.model.form import Form, Metric, NationalGoal
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import (
    Activity,
    GoalEntry,
    Note,
    NothingToReport,
    OutcomeKind,
    RegionalMeasure,
    Report,
    ReportOrigin,
    Status,
)
from kplan_desktop.domain.next_period.form_change import (
    Partners,
    joined_marks,
    parked_goal,
    require_unit,
)
from kplan_desktop.domain.next_period.goal_matching import GoalMatching, GoalPair, match_goals
from kplan_desktop.domain.totals.standing import Standing, standing

_NAMESPACE = uuid.UUID("5d0f3c1e-6f0a-4b53-9c67-7c0e4a0a52d1")
"""The namespace (RFC 4122) of all ids that are made here; another one would give other ids."""


class SamePeriodError(UserError):
    """The form is that of the report itself: another version, or an edition of it."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "“%1” is the form that the report is on, so it begins no new period. Change the report "
        "to the new version instead, or to the form in another language.",
    )


class MeasureChoice(Enum):
    """Which measures come along."""

    ALL = "all"
    UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True, kw_only=True)
class RollOverChoices:
    """What comes along into the next period.

    ``measures`` says whether measures do whose outcome is that they were done. ``standings`` are
    those of the activities whose notes do. An activity that comes along is planned there, or
    uncertain if it was; it has no time and no figures.
    """

    measures: MeasureChoice = MeasureChoice.ALL
    standings: frozenset[Standing] = frozenset({Standing.PLANNED})
    nothing_to_report: bool = False
    own_metrics: bool = True


class ItemKind(Enum):
    """What an item of the account is; the value is its name in English."""

    MEASURE = "regional measure"
    NOTE = "note"
    MARK = "“nothing to report” mark"
    METRIC = "metric"


class Fate(Enum):
    """What became of an item. What is parked comes along too, under a goal that is gone."""

    COPIED = "copied"
    SKIPPED = "skipped"
    PARKED = "parked"


class SkipReason(Enum):
    """Why an item was skipped; the value says it in English, behind the item's name."""

    DONE = "that is done"
    PLANNED = "of what is planned"
    REACHED = "of what took place"
    UNCERTAIN = "of what is uncertain"
    CANCELLED = "of what was cancelled"
    EMPTY = "without a text"
    IN_FORM = "that the new form has"
    GOAL_GONE = "of a goal that is gone"
    NOT_CHOSEN = "that was not chosen"


@dataclass(frozen=True, slots=True)
class RollOverItem:
    """A measure, note, mark or own metric of the old report, and what became of it.

    ``location`` is where it stands in the old report, that of the whole report for a metric.
    ``reason`` is there for what was skipped.
    """

    kind: ItemKind
    location: Location
    text: str
    fate: Fate
    reason: SkipReason | None = None


@dataclass(frozen=True, slots=True)
class GoalAccount:
    """What became of what is written under one goal of the old report, in printed order."""

    pair: GoalPair
    items: tuple[RollOverItem, ...]

    def count(self, kind: ItemKind, fate: Fate) -> int:
        """How many items of a kind had this fate."""
        return sum(item.kind is kind and item.fate is fate for item in self.items)


@dataclass(frozen=True, slots=True)
class RollOver:
    """The new report, and the account of it.

    ``goals`` are those of the old report, its parked ones last. ``metrics`` are its own metrics.
    ``lost_partners`` are the names of units that took part in activities that came along, and that
    the new form has no unit for.
    """

    report: Report
    goals: tuple[GoalAccount, ...]
    metrics: tuple[RollOverItem, ...]
    lost_partners: tuple[str, ...]

    def items(self) -> tuple[RollOverItem, ...]:
        """All items, goal by goal, then the metrics."""
        return (*(item for goal in self.goals for item in goal.items), *self.metrics)

    def count(self, kind: ItemKind, fate: Fate) -> int:
        """How many items of a kind had this fate, in all goals."""
        return sum(item.kind is kind and item.fate is fate for item in self.items())


def roll_over(
    report: Report,
    form: Form,
    *,
    choices: RollOverChoices | None = None,
    unit_id: str | None = None,
    matching: GoalMatching | None = None,
) -> RollOver:
    """The report of the next period, on ``form``.

    It has the wordings of today, or of the plan where a text is blank, and no plan that is adopted,
    no outcomes, times or figures, and has never been delivered. ``matching`` is that of
    ``match_goals``, overruled or not. ``unit_id`` is the unit there, if it is not what the report's
    has become. Raises SamePeriodError, UnitNotClearError where the unit must be given, and
    LookupError for one that the form lacks.
    """
    if form.subject_id == report.form.subject_id:
        raise SamePeriodError(f"{form.report.name} {form.report.period.label}")
    unit = require_unit(report, form, unit_id)
    copier = _Copier(report, form, choices or RollOverChoices(), unit)
    return copier.result(matching or match_goals(report, form))


def counterparts(old: Report, new: Report) -> dict[str, str]:
    """The ids of measures, notes and activities of a report by those that came from them.

    Only of what ``old`` still has; nothing where ``new`` is not the report of the period after it.
    """
    if new.origin is None or new.origin.report_id != old.id:
        return {}
    known = {
        *old.activities,
        *(measure.id for measure in old.measures()),
        *(note.id for note in old.all_notes()),
    }
    copies: list[RegionalMeasure | Note | Activity] = [
        *new.measures(),
        *new.all_notes(),
        *new.activities.values(),
    ]
    return {copy.id: copy.origin for copy in copies if copy.origin in known}


@dataclass(slots=True)
class _Contents:
    """What comes under one goal of the new report, of one goal of the old or several."""

    measures: list[RegionalMeasure] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    mark: NothingToReport | None = None

    def entry(self, goal_id: str) -> GoalEntry:
        return GoalEntry(
            goal_id=goal_id,
            measures=tuple(self.measures),
            notes=tuple(self.notes),
            nothing_to_report=self.mark,
        )


class _Copier:
    """Makes the new report goal by goal, and takes down what becomes of each item."""

    def __init__(self, report: Report, form: Form, choices: RollOverChoices, unit_id: str) -> None:
        self._report, self._form, self._choices, self._unit_id = report, form, choices, unit_id
        self._partners = Partners(report.form, form, unit_id)
        self._deadline = report.form.report.deadline
        self._activities: dict[str, Activity] = {}
        self._items: list[RollOverItem] = []

    def result(self, matching: GoalMatching) -> RollOver:
        contents = {goal.id: _Contents() for goal in self._form.goals()}
        parked: list[NationalGoal] = []
        accounts: list[GoalAccount] = []
        entries = {entry.goal_id: entry for entry in self._report.goals}
        for pair in matching.pairs:
            target = _Contents() if pair.new is None else contents[pair.new.id]
            self._copy(
                entries[pair.old.id], target, Fate.PARKED if pair.new is None else Fate.COPIED
            )
            accounts.append(GoalAccount(pair, tuple(self._items)))
            self._items.clear()
            if pair.new is None and not target.entry("").is_empty:
                goal = parked_goal(pair.old, contents)
                contents[goal.id] = target
                parked.append(goal)
        own_metrics, metric_items = self._own_metrics()
        new = Report(
            id=self._new_id("report", self._report.id),
            form=self._form,
            unit_id=self._unit_id,
            adviser=self._report.adviser,
            goals=tuple(written.entry(goal_id) for goal_id, written in contents.items()),
            activities=self._activities,
            own_metrics=own_metrics,
            origin=ReportOrigin(
                report_id=self._report.id,
                form_id=self._report.form.id,
                form_version=self._report.form.version,
            ),
            parked=tuple(parked),
        )
        return RollOver(new, tuple(accounts), metric_items, self._partners.lost)

    def _copy(self, entry: GoalEntry, target: _Contents, fate: Fate) -> None:
        """Copy what is written under one goal, as far as it comes along."""
        for measure in entry.measures:
            self._copy_measure(measure, entry.goal_id, target, fate)
        location = Location(entry.goal_id)
        target.notes += self._copied_notes(entry.notes, location, fate)
        mark = entry.nothing_to_report
        if mark is None:
            return
        reason = self._reason_to_skip_mark(fate)
        self._account(ItemKind.MARK, location, mark.reason, fate, reason)
        if reason is None:
            target.mark = joined_marks(target.mark, mark)

    def _copy_measure(
        self, measure: RegionalMeasure, goal_id: str, target: _Contents, fate: Fate
    ) -> None:
        """Copy a measure with its notes; those of one that is skipped come under the goal."""
        location = Location(goal_id, measure.id)
        index = len(self._items)
        notes = self._copied_notes(measure.notes, location, fate)
        reason = self._reason_to_skip(measure, notes)
        text = _wording(measure)
        self._account(ItemKind.MEASURE, location, text, fate, reason, index=index)
        if reason is not None:
            target.notes += notes
            return
        copied = RegionalMeasure(
            id=self._new_id("measure", measure.id),
            text=text,
            notes=tuple(notes),
            origin=measure.id,
        )
        target.measures.append(copied)

    def _copied_notes(self, notes: Iterable[Note], location: Location, fate: Fate) -> list[Note]:
        """The copies of the notes at a location, with their activities, that come along."""
        copied: list[Note] = []
        for note in notes:
            activity = self._report.activities[note.activity_id]
            reason = self._reason_to_skip_note(note, activity)
            at = replace(location, note_id=note.id)
            self._account(ItemKind.NOTE, at, note.text, fate, reason)
            if reason is None:
                copied.append(
                    Note(
                        id=self._new_id("note", note.id),
                        activity_id=self._copied_activity(activity),
                        text=note.text,
                        origin=note.id,
                    )
                )
        return copied

    def _copied_activity(self, activity: Activity) -> str:
        """The id of the activity's copy, which is made for its first note that comes along."""
        new_id = self._new_id("activity", activity.id)
        if new_id not in self._activities:
            uncertain = activity.status is Status.UNCERTAIN
            self._activities[new_id] = Activity(
                id=new_id,
                status=Status.UNCERTAIN if uncertain else Status.PLANNED,
                shared_with=self._partners.of(activity),
                origin=activity.id,
            )
        return new_id

    def _own_metrics(self) -> tuple[tuple[Metric, ...], tuple[RollOverItem, ...]]:
        in_form = {metric.id for metric in self._form.metrics}
        kept: list[Metric] = []
        for metric in self._report.own_metrics:
            reason = None
            if not self._choices.own_metrics:
                reason = SkipReason.NOT_CHOSEN
            elif metric.id in in_form or any(
                counts_the_same(metric, known) for known in self._form.metrics
            ):
                reason = SkipReason.IN_FORM
            else:
                kept.append(with_free_names(metric, (*self._form.metrics, *kept)))
            self._account(ItemKind.METRIC, Location(), metric.plural, Fate.COPIED, reason)
        return tuple(kept), tuple(self._items)

    def _reason_to_skip(self, measure: RegionalMeasure, notes: list[Note]) -> SkipReason | None:
        done = measure.outcome is not None and measure.outcome.kind is OutcomeKind.DONE
        if done and self._choices.measures is MeasureChoice.UNFINISHED:
            return SkipReason.DONE
        return None if notes or _wording(measure).strip() else SkipReason.EMPTY

    def _reason_to_skip_note(self, note: Note, activity: Activity) -> SkipReason | None:
        if not note.text.strip():
            return SkipReason.EMPTY
        stands = standing(activity, self._deadline)
        return None if stands in self._choices.standings else SkipReason[stands.name]

    def _reason_to_skip_mark(self, fate: Fate) -> SkipReason | None:
        if not self._choices.nothing_to_report:
            return SkipReason.NOT_CHOSEN
        return SkipReason.GOAL_GONE if fate is Fate.PARKED else None

    def _account(
        self,
        kind: ItemKind,
        location: Location,
        text: str,
        fate: Fate,
        reason: SkipReason | None,
        *,
        index: int | None = None,
    ) -> None:
        became = fate if reason is None else Fate.SKIPPED
        item = RollOverItem(kind, location, text, became, reason)
        self._items.insert(len(self._items) if index is None else index, item)

    def _new_id(self, kind: str, old_id: str) -> str:
        """The id of the copy of an element; editions of the new form give the same."""
        name = "\n".join((self._form.subject_id, self._unit_id, kind, old_id))
        return str(uuid.uuid5(_NAMESPACE, name))


def _wording(measure: RegionalMeasure) -> str:
    """The text of a measure, or where it is blank, the wording that the plan still has."""
    is_blank = not measure.text.strip() and measure.planned.strip()
    return measure.planned if is_blank else measure.text
