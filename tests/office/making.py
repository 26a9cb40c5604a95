"""A unit's report from a random source: measures, notes, activities, times and figures.

Ids are alike in all units on purpose, as nothing in the format says that they differ.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from tests.office.report_model import (
    Activity,
    Figure,
    Goal,
    Json,
    Measure,
    Note,
    Report,
    Status,
    Time,
    empty_report,
    half_year,
)
from tests.office.texts import (
    FIRST_NAMES,
    KINDS,
    LAST_NAMES,
    MEASURES,
    NOTHING,
    OUTCOMES,
    PARTNERS,
    PLACES,
    SUBJECTS,
    Kind,
)

FIRST_DAY = date(2012, 9, 1)
DEADLINE = date(2014, 8, 21)
MONTHS = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)


def random_source(seed: int, what: str) -> Random:
    """A random source of its own for each purpose, the same on every system."""
    return Random(f"{seed} {what}")  # noqa: S311 - test data, no secret


def time_text(time: Time) -> str:
    """A time as an adviser writes it."""
    first, last = time.first, time.last
    if time.half is not None:
        return f"{'våren' if time.half == 'spring' else 'høsten'} {first.year}"
    day = f"{first.day}. {MONTHS[first.month - 1]} {first.year}"
    if last is None:
        return day
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}.–{day.replace(str(first.day), str(last.day), 1)}"
    return f"{day} – {last.day}. {MONTHS[last.month - 1]} {last.year}"


@dataclass
class _Happening:
    """The words of an activity, for its further notes."""

    activity: Activity
    kind: Kind
    words: dict[str, str]
    measures: list[str]


class ReportMaker:
    """Fills one report; further activities can be added to it afterwards, as joint ones are."""

    def __init__(self, form: Json, unit: str, source: Random, *, bundle_version: int) -> None:
        self.source = source
        adviser = f"{source.choice(FIRST_NAMES)} {source.choice(LAST_NAMES)}"
        self.report: Report = empty_report(form, unit, adviser=adviser)
        self.report.bundle_version = 2 if bundle_version == 2 else 1
        self._names = {metric["id"]: metric for metric in form["metrics"]}
        self._told: list[_Happening] = []
        self._notes = 0

    def fill(self, notes: int) -> None:
        """Measures under most goals, and this many notes."""
        source = self.source
        silent = source.sample(range(len(self.report.goals)), 2)
        for index, goal in enumerate(self.report.goals):
            if index in silent:
                if index == silent[0]:
                    goal.nothing = source.choice(NOTHING)
            else:
                self._add_measures(goal, source.randint(2, 4))
        active = [goal for goal in self.report.goals if goal.measures]
        if self.report.bundle_version == 2 and source.random() < 0.6:
            self._adopt_plan(active)
        for index in range(notes):
            if index == 1:
                self._tell_again(active[0], self._told[0], within=True)
            elif index == 2 or (index > 10 and source.random() < 0.25):
                goal = active[1] if index == 2 else source.choice(active)
                self._tell_again(goal, self._told[0] if index == 2 else source.choice(self._told))
            else:
                self._tell_new(active[0] if index == 0 else source.choice(active), index)

    def add(self, goal_id: str, activity: Activity, text: str) -> None:
        """A note of an activity under a measure of the goal, which is no longer silent then."""
        goal = next(goal for goal in self.report.goals if goal.id == goal_id)
        if not goal.measures:
            goal.nothing = None
            self._add_measures(goal, 1)
        self.report.activities[activity.id] = activity
        self._note(self.source.choice(goal.measures).notes, activity, text)

    def new_activity(self) -> Activity:
        """An activity with the next free id, not in the report yet."""
        return Activity(f"activity-{len(self.report.activities) + 1}")

    def _add_measures(self, goal: Goal, count: int) -> None:
        for number, text in enumerate(self.source.sample(MEASURES, count), 1):
            goal.measures.append(Measure(f"measure-{goal.number}-{number}", text))

    def _adopt_plan(self, goals: list[Goal]) -> None:
        self.report.plan_adoption = (date(2013, 1, 15), "Fylkesstyret")
        for goal in goals:
            for measure in goal.measures:
                if self.source.random() < 0.15:
                    measure.plan_text = self.source.choice(("", measure.text + " (ny i planen)"))
                if self.source.random() < 0.7:
                    measure.outcome = self.source.choice(OUTCOMES)  # type: ignore[assignment]

    def _note(self, notes: list[Note], activity: Activity, text: str) -> None:
        self._notes += 1
        notes.append(Note(f"note-{self._notes}", activity.id, text))

    def _tell_new(self, goal: Goal, index: int) -> None:
        source = self.source
        kind = source.choice(KINDS) if index > 8 else KINDS[index]
        activity = self.new_activity()
        self._set_state(activity, index)
        if kind.metrics:
            self._set_figures(activity, kind, index)
        words = {
            "place": source.choice(PLACES[self.report.unit]),
            "subject": source.choice(SUBJECTS),
            "partner": source.choice(PARTNERS),
            "time": " og ".join(time_text(time) for time in activity.times),
        }
        text = _filled(source.choice(kind.full), words)
        if source.random() < 0.6:
            text = self._with_figures(text, activity)
        self.report.activities[activity.id] = activity
        if index > 0 and source.random() < 0.1:
            self._note(goal.notes, activity, _with_status(text, activity.status))
            measures = []
        else:
            measure = source.choice(goal.measures)
            self._note(measure.notes, activity, _with_status(text, activity.status))
            measures = [measure.id]
        self._told.append(_Happening(activity, kind, words, measures))

    def _tell_again(self, goal: Goal, told: _Happening, *, within: bool = False) -> None:
        free = [measure for measure in goal.measures if measure.id not in told.measures]
        measure = (
            (free or goal.measures)[0] if within else self.source.choice(free or goal.measures)
        )
        told.measures.append(measure.id)
        text = _filled(self.source.choice(told.kind.again), told.words)
        self._note(measure.notes, told.activity, text)

    def _set_state(self, activity: Activity, index: int) -> None:
        """The first activities are the cases that are easily counted wrongly."""
        source = self.source
        version_2 = self.report.bundle_version == 2
        one_day = timedelta(days=1)
        if index == 3:
            activity.times = [Time(DEADLINE)]
        elif index == 4:
            activity.times = [Time(DEADLINE + one_day)]
        elif index == 5:
            activity.times = [Time(DEADLINE - 2 * one_day, DEADLINE + 2 * one_day)]
        elif index == 6:
            activity.status, activity.times = "done", [Time(DEADLINE + 3 * one_day)]
        elif index == 7:
            activity.status = "cancelled" if version_2 else "uncertain"
            activity.times = [self._day()]
        elif index == 8 and version_2:
            activity.times = [self._day(), Time(date(2014, 11, 5), date(2014, 11, 6))]
        elif index == 8:
            activity.times = [half_year(2015, "spring")]
        elif index > 0:
            choices: list[Status | None] = [None, "done", "planned", "uncertain", "cancelled"]
            weights = [45, 32, 11, 7, 5 if version_2 else 0]
            activity.status = source.choices(choices, weights)[0]
            activity.times = self._times(activity.status)

    def _times(self, status: Status | None) -> list[Time]:
        source = self.source
        if source.random() < 0.3:
            return []
        late = source.random() < (0.9 if status == "planned" else 0.07)
        if late:
            if status is not None and source.random() < 0.4:
                return [half_year(2014, "autumn")]
            first = DEADLINE + timedelta(days=source.randint(1, 200))
            return [Time(first)]
        if source.random() < 0.3:
            year = source.choice((2012, 2013, 2014))
            return [half_year(year, "autumn" if year == 2012 else "spring")]
        if self.report.bundle_version == 2 and source.random() < 0.1:
            one, other = self._day(), self._day()
            if one.first < other.first:
                return [one, other]
        return [self._day()]

    def _day(self) -> Time:
        """A day or a few days that end before the deadline."""
        days = (DEADLINE - FIRST_DAY).days - 5
        first = FIRST_DAY + timedelta(days=self.source.randint(0, days))
        if self.source.random() < 0.35:
            return Time(first, first + timedelta(days=self.source.randint(1, 3)))
        return Time(first)

    def _set_figures(self, activity: Activity, kind: Kind, index: int) -> None:
        source = self.source
        for number, (metric, low, high) in enumerate(kind.metrics):
            if index > 8 and source.random() < 0.4:
                continue
            value: int | None = source.randint(low, high)
            exact = source.random() < 0.75
            chance = source.random()
            if number == 0 and (index == 3 or chance < 0.02):
                value = 0
            elif number == 1 and (index in {0, 5} or chance < 0.12):
                value = None
            activity.figures.append(figure(metric, value, exact=exact))

    def _with_figures(self, text: str, activity: Activity) -> str:
        """The text and what it says of the figures, with «ca.» before an estimate."""
        words = []
        for each in activity.figures:
            if each.value:
                name = self._names[each.metric]["singular" if each.value == 1 else "plural"]
                words.append(f"{'' if each.exactness == 'exact' else 'ca. '}{each.value} {name}")
        if not words:
            return text
        said = " og ".join(words)
        if text.endswith("."):
            return f"{text} {said[0].upper()}{said[1:]}."
        return f"{text}, {said}"


def figure(metric: str, value: int | Decimal | None, *, exact: bool = True) -> Figure:
    """A figure; without a value it is unknown."""
    if value is None:
        return Figure(metric, None, "unknown")
    return Figure(metric, Decimal(value), "exact" if exact else "estimate")


def _filled(template: str, words: dict[str, str]) -> str:
    text = template.format(**words)
    for before, after in ((" .", "."), (" ,", ","), (" :", ":"), (" ;", ";"), ("  ", " ")):
        text = text.replace(before, after)
    return text.strip()


def _with_status(text: str, status: Status | None) -> str:
    if status == "planned":
        return f"Planlagt: {text}"
    if status == "cancelled":
        return f"Avlyst: {text}"
    return f"{text} (???)" if status == "uncertain" else text
