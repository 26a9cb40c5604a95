"""Events that several units tell of, their like that are not the same, and own metrics alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from random import Random
from typing import Literal, TypeAlias

from tests.office.making import ReportMaker, figure, time_text
from tests.office.report_model import Figure, OwnMetric, Status, Time
from tests.office.texts import PLACES
from tests.office.truth import Choice, Decision, Member, MetricDecision

Sharing: TypeAlias = Literal["all", "first", "some", "none"]


@dataclass(frozen=True)
class JointEvent:
    """A kind of joint event: its words, also where it is told again, figures and decisions.

    `figures` has a mapping of metrics for each unit that takes part, in their order; so has
    `statuses`. `sharing` says which units name the others: all, only the first, some, none.
    """

    name: str
    texts: tuple[str, ...]
    again: str
    time: Time
    sharing: Sharing
    figures: tuple[Mapping[str, tuple[int | None, bool]], ...]
    choices: Mapping[str, Choice | int] = field(default_factory=dict)
    statuses: tuple[Status | None, ...] = (None, "done", None)
    goals: tuple[str, ...] = ("goal-3.1",)


LEADERS = (
    "Felles ledersamling med {others} i {place} {time}.",
    "Ledersamling sammen med {others}, {place} {time}",
    "{place} {time}: samling for kulturskoleledere, i samarbeid med {others}.",
)
TEACHERS = (
    "Felles regionale fagdager med {others}, {place} {time}",
    "Fagdager for lærere sammen med {others} ({place}, {time}).",
    "Regionale fagdager i {place} {time} i samarbeid med {others}.",
)
CONCERT = (
    "Talentkonsert i {place} {time} med elever fra {others} og oss.",
    "Felles konsert for unge talenter sammen med {others}: {place} {time}.",
    "Våre talenter spilte sammen med {others} i {place} {time}.",
)
DANCE = (
    "Dansefestival i {place} {time}, arrangert med {others}",
    "Felles dansefestival ({place} {time}), samarbeid med {others}.",
    "Dansefestivalen i {place} {time} sammen med {others}.",
)
BOARD = (
    "Felles styremøte med {others} i {place} {time}.",
    "Styremøte sammen med {others}, {place} {time}",
    "Styrene i {others} og vårt styre møttes i {place} {time}.",
)

EVENTS = (
    JointEvent(
        "leaders-equal",
        LEADERS,
        "Ledersamlinger, se også over.",
        Time(date(2013, 4, 11), date(2013, 4, 12)),
        "all",
        ({"ledere": (48, True)}, {"ledere": (48, True)}),
    ),
    JointEvent(
        "teachers-largest",
        TEACHERS,
        "Fagdagene med nabofylket",
        Time(date(2012, 11, 15), date(2012, 11, 16)),
        "all",
        ({"laerere": (210, False)}, {"laerere": (240, True)}, {"laerere": (95, True)}),
        {"laerere": Choice("largest")},
        goals=("goal-2.2", "goal-3.1"),
    ),
    JointEvent(
        "concert-one",
        CONCERT,
        "Talentkonserten.",
        Time(date(2014, 3, 22)),
        "first",
        (
            {"publikum": (640, True), "elever": (70, True)},
            {"publikum": (600, False), "elever": (70, True)},
        ),
        {"publikum": 0},
        goals=("goal-2.1",),
    ),
    JointEvent(
        "dance-sum",
        DANCE,
        "Dansefestivalen, felles tiltak.",
        Time(date(2013, 10, 5)),
        "none",
        ({"elever": (85, True)}, {"elever": (64, True)}),
        {"elever": Choice("sum")},
        goals=("goal-2.1", "goal-2.2"),
    ),
    JointEvent(
        "teachers-mixed",
        TEACHERS,
        "Fagdagene med nabofylket",
        Time(date(2013, 9, 19), date(2013, 9, 20)),
        "some",
        (
            {"deltakere": (130, True), "kommuner": (22, True)},
            {"deltakere": (45, True), "kommuner": (9, True)},
            {"deltakere": (38, True), "laerere": (31, True)},
        ),
        {"deltakere": Choice("sum"), "kommuner": 1},
        goals=("goal-3.2",),
    ),
    JointEvent(
        "leaders-planned",
        LEADERS,
        "Ledersamlinger, se også over.",
        Time(date(2014, 11, 13), date(2014, 11, 14)),
        "all",
        ({"ledere": (60, False)}, {"ledere": (60, False)}),
        statuses=("planned", None),
        goals=("goal-3.2",),
    ),
    JointEvent(
        "dance-unnamed",
        DANCE,
        "Dansefestivalen, felles tiltak.",
        Time(date(2014, 5, 10), date(2014, 5, 11)),
        "none",
        ({"publikum": (450, False)}, {"publikum": (450, False)}, {}),
        goals=("goal-2.3",),
    ),
    JointEvent(
        "concert-unknown",
        CONCERT,
        "Talentkonserten.",
        Time(date(2013, 11, 30)),
        "first",
        ({"publikum": (None, True)}, {"publikum": (380, True)}),
        {"publikum": 1},
        goals=("goal-1.1",),
    ),
    JointEvent(
        "board-zero",
        BOARD,
        "Felles styremøte",
        Time(date(2014, 1, 16)),
        "all",
        (
            {"moter": (1, True), "deltakere": (0, True)},
            {"moter": (1, True), "deltakere": (14, True)},
        ),
        {"deltakere": 1},
    ),
)


@dataclass
class Joint:
    """The groups that were made: the same event, what only looks like it, and what is decided."""

    groups: list[Decision]
    decoys: list[Decision]
    sharing: dict[str, str]
    metrics: list[MetricDecision]

    def decisions(self) -> list[Decision]:
        """All decisions, also those that a group is not the same event."""
        return [*self.groups, *self.decoys]


def add_joint_events(
    makers: Mapping[str, ReportMaker], source: Random, *, goals_differ: bool
) -> Joint:
    """Tell of joint events in the reports of neighbours in the form's list."""
    joint = Joint([], [], {}, [])
    units = list(makers)
    if len(units) < 3:
        return joint
    for index, event in enumerate(EVENTS):
        count = len(event.figures)
        start = (index * 3 // 2) % (len(units) - count + 1)
        members = units[start : start + count]
        joint.groups.append(_tell(makers, members, event, source, goals_differ=goals_differ))
        joint.sharing[event.name] = event.sharing
    _add_decoys(makers, units, joint)
    return joint


def _tell(
    makers: Mapping[str, ReportMaker],
    units: Sequence[str],
    event: JointEvent,
    source: Random,
    *,
    goals_differ: bool,
) -> Decision:
    place = source.choice(PLACES[units[0]])
    names = {unit: makers[unit].report.unit_name for unit in units}
    decision = Decision(event.name, [], same=True)
    first_text = source.randrange(len(event.texts))
    for index, unit in enumerate(units):
        maker = makers[unit]
        others = [other for other in units if other != unit]
        activity = maker.new_activity()
        activity.status, activity.times = event.statuses[index], [event.time]
        activity.figures = [
            figure(metric, value, exact=exact)
            for metric, (value, exact) in event.figures[index].items()
        ]
        if event.sharing == "all" or (event.sharing != "none" and index == 0):
            activity.shared_with = others
        elif event.sharing == "some" and index == 1:
            activity.shared_with = [units[0]]
        text = event.texts[(first_text + index) % len(event.texts)].format(
            others=" og ".join(names[other] for other in others),
            place=place,
            time=time_text(event.time),
        )
        goals = event.goals
        if goals_differ and index == 1:
            goals = ("goal-1.2", *goals[1:])
        for number, goal in enumerate(goals):
            maker.add(goal, activity, text if number == 0 else event.again)
        decision.members.append(Member(unit, activity.id))
    for metric, choice in event.choices.items():
        by = Choice("unit", units[choice]) if isinstance(choice, int) else choice
        decision.figures[metric] = by
    return decision


def _add_decoys(makers: Mapping[str, ReportMaker], units: Sequence[str], joint: Joint) -> None:
    """What reads alike, or even names each other, and is not the same event."""
    days = (date(2013, 1, 24), date(2013, 3, 7), date(2013, 10, 17))
    own = [
        _own_event(
            makers[unit],
            "goal-3.1",
            Time(day),
            "Ledersamling for fylkets rektorer {time}.",
            [figure("ledere", 20 + 3 * number)],
            [],
        )
        for number, (unit, day) in enumerate(zip(units, days, strict=False))
    ]
    joint.decoys.append(Decision("own-leaders", own, same=False))
    same_day = Time(date(2013, 3, 12))
    own = [
        _own_event(
            makers[unit],
            "goal-3.1",
            same_day,
            f"Styremøte i {PLACES[unit][1]} {{time}}.",
            [figure("moter", 1)],
            [],
        )
        for unit in units[:2]
    ]
    joint.decoys.append(Decision("own-boards", own, same=False))
    pair = list(units[1:3])
    own = [
        _own_event(
            makers[unit],
            "goal-2.2",
            Time(date(year, 11, 8)),
            f"Felles fagdager i folkemusikk {{time}} med {makers[other].report.unit_name}.",
            [figure("laerere", 40 + year % 7)],
            [other],
        )
        for unit, other, year in ((pair[0], pair[1], 2012), (pair[1], pair[0], 2013))
    ]
    joint.decoys.append(Decision("other-year", own, same=False))


def _own_event(
    maker: ReportMaker, goal: str, time: Time, text: str, figures: list[Figure], shared: list[str]
) -> Member:
    activity = maker.new_activity()
    activity.status, activity.times, activity.figures = "done", [time], figures
    activity.shared_with = shared
    maker.add(goal, activity, text.format(time=time_text(time)))
    return Member(maker.report.unit, activity.id)


RECORDING = OwnMetric("own-3f9a", "lydopptak", "lydopptak", "events")
HOURS = OwnMetric("own-timer", "kurstime", "kurstimer", "events", 1)
OWN_METRICS: tuple[tuple[bool, tuple[OwnMetric, ...]], ...] = (
    (
        True,
        (
            RECORDING,
            OwnMetric("own-77c1", "lydopptak", "lydopptak", "events"),
            OwnMetric("own-b204", "Lyd-opptak", "Lyd-opptak", "events"),
        ),
    ),
    (True, (HOURS, OwnMetric("own-kurs", "kurstime", "kurstimer", "events", 1))),
    (
        False,
        (
            OwnMetric("own-besok", "besøk", "besøk", "attendances"),
            OwnMetric("own-besok", "besøk", "besøk", "events"),
        ),
    ),
    (
        False,
        (
            OwnMetric("own-f1", "frivillig", "frivillige", "people"),
            OwnMetric("own-f2", "frivillig time", "frivillige timer", "events"),
        ),
    ),
)


def add_own_metrics(
    makers: Mapping[str, ReportMaker], source: Random, joint: Joint
) -> list[MetricDecision]:
    """Metrics of the units' own, some of them alike; two that differ even have the same id.

    Joint events have no figures of them, so that no two of one event can become the same metric.
    """
    held = {member for each in joint.decisions() for member in each.members}
    units = list(makers)
    decisions = []
    for index, (same, metrics) in enumerate(OWN_METRICS):
        keys = []
        if len(metrics) > len(units):
            continue
        for number, metric in enumerate(metrics):
            maker = makers[units[(index * 3 + number) % len(units)]]
            if any(each.id == metric.id for each in maker.report.own_metrics):
                continue
            maker.report.own_metrics.append(metric)
            unit = maker.report.unit
            told = [key for key in maker.report.activities if Member(unit, key) not in held]
            for key in source.sample(told, min(4, len(told))):
                value = Decimal(source.randint(1, 400)) / (10 if metric.decimals else 1)
                activity = maker.report.activities[key]
                activity.figures.append(figure(metric.id, value, exact=source.random() < 0.6))
            keys.append(f"{unit}/{metric.id}")
        decisions.append(MetricDecision(tuple(keys), same))
    return decisions
