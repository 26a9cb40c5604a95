"""The content of the joint report: nothing lost, nothing twice, and each figure once."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest

from kplan_desktop.domain.collection.board import board
from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    Arrangement,
    CountedFigure,
    ExtendedDeadline,
    FigureChoice,
    JointActivity,
    JointGoal,
    JointMetric,
    MetricRef,
    NoteRef,
    NoteTheme,
    OfficeMark,
    ReceivedAs,
    UnitEvent,
    UnitEventKind,
    UnitRecord,
)
from kplan_desktop.domain.collection.collection_edits import PutEntry
from kplan_desktop.domain.joint_report.joint_content import (
    GoalContent,
    JointNote,
    JointReport,
    NoteGroup,
    ReportingState,
    UnitReason,
)
from kplan_desktop.domain.joint_report.joint_report import joint_report
from kplan_desktop.domain.joint_totals.decided_groups import DecisionFaultKind
from kplan_desktop.domain.joint_totals.proposals import ActivityProposal, LikelyPair, PairReason
from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    GoalEntry,
    NothingToReport,
    Outcome,
    OutcomeKind,
    Report,
)
from kplan_desktop.domain.totals.standing import Standing
from tests.collections_made import edited
from tests.domain.joint_totals.samples import AT, Office, office, same
from tests.domain.joint_totals.test_known_totals import decided, generated, received
from tests.domain.samples import FIRST, FORM, SECOND, measure, note, report

ONE, TWO, THREE = FORM.units[:3]


@cache
def whole(seed: int = 2, *, goals_differ: bool = True) -> Office:
    """A generated collection of which everything is decided."""
    return decided(generated(seed, goals_differ), received(seed, goals_differ))


def made(
    one: Office, *entries: JointGoal | UnitRecord | JointActivity | JointMetric
) -> JointReport:
    """The joint report after the office has written this."""
    collection = edited(one.collection, *map(PutEntry, entries))
    changed = replace(one, collection=collection)
    return joint_report(collection, one.reports, changed.totals())


def by_units(*reports: Report) -> Office:
    """A collection of these reports, of the first units of the form."""
    units = zip(FORM.units, reports, strict=False)
    return office(FORM, [replace(each, id=unit.id, unit_id=unit.id) for unit, each in units])


def groups(joint: JointReport) -> Iterator[NoteGroup]:
    """All groups of notes, in printed order."""
    for area in joint.areas:
        for goal in area.goals:
            yield from goal.groups
    for other in joint.appendix.other_goals:
        yield from other.groups


def notes(joint: JointReport) -> Iterator[JointNote]:
    """All notes, in printed order."""
    for group in groups(joint):
        yield from group.notes


def first_goal(joint: JointReport) -> GoalContent:
    """The first goal of the form."""
    return joint.areas[0].goals[0]


def texts(group: NoteGroup) -> list[str]:
    """What stands in a group, the texts of a joint event with strokes between."""
    return [" / ".join(text.text for text in each.texts) for each in group.notes]


def participants(number: int) -> Figure:
    return Figure("deltakere", Decimal(number), Exactness.EXACT)


def written_of(one: Office) -> Counter[tuple[str, str]]:
    """Every note that has anything to print, by unit and text."""
    return Counter(
        (unit_id, each.text)
        for unit_id, one_report in one.reports.items()
        for each in one_report.all_notes()
        if each.text.strip() or not one_report.activities[each.activity_id].is_empty
    )


def printed_of(joint: JointReport) -> Counter[tuple[str, str]]:
    return Counter((text.ref.unit_id, text.text) for each in notes(joint) for text in each.texts)


def arranged(one: Office) -> list[JointGoal]:
    """Every goal by two themes of every third note, each seventh note left out."""
    found = []
    for goal in FORM.goals():
        refs = [
            NoteRef(unit_id, each.id)
            for unit_id, one_report in one.reports.items()
            for each in one_report.entry(goal.id).all_notes()
        ]
        themes = tuple(
            NoteTheme(id=f"t{n}", title=f"Tema {n}", notes=tuple(reversed(refs[n::3])))
            for n in range(2)
        )
        found.append(
            JointGoal(
                goal_id=goal.id,
                arrangement=Arrangement.BY_THEME,
                themes=themes,
                left_out=frozenset(refs[::7]),
            )
        )
    return found


def test_every_note_is_printed_once_by_unit() -> None:
    assert printed_of(made(whole())) == written_of(whole())


def test_every_note_is_printed_once_by_theme_or_listed_as_left_out() -> None:
    joint = made(whole(), *arranged(whole()))
    left = Counter((each.text.ref.unit_id, each.text.text) for each in joint.left_out)
    assert left
    assert printed_of(joint) + left == written_of(whole())


@pytest.mark.parametrize("by_theme", [False, True])
def test_the_figures_printed_with_the_notes_add_up_to_the_totals(by_theme: bool) -> None:
    one = whole()
    chosen = [replace(each, left_out=frozenset()) for each in arranged(one)] if by_theme else []
    joint = made(one, *chosen)
    for standing, part in (
        (Standing.REACHED, "reached"),
        (Standing.PLANNED, "planned"),
        (Standing.UNCERTAIN, "uncertain"),
    ):
        printed: Counter[str] = Counter()
        for each in notes(joint):
            if each.standing is standing:
                for figure in each.figures:
                    printed[figure.metric.id] += figure.figure.value or 0  # type: ignore[assignment]
        form_metrics = [total for total in joint.figures.totals if total.metric in FORM.metrics]
        assert len(form_metrics) > 5
        for total in form_metrics:
            value = getattr(total, part).value or 0
            assert printed[total.metric.id] == value, (standing, total.metric)


def test_the_sources_of_each_total_add_up_to_it() -> None:
    joint = made(whole())
    assert [each.total for each in joint.appendix.sources] == list(joint.figures.totals)
    for each in joint.appendix.sources:
        counted = [
            figure.figure.value
            for unit in each.by_unit
            for figure in unit.figures
            if figure.counts and figure.standing is Standing.REACHED
        ]
        known = [value for value in counted if value is not None]
        assert (sum(known) if known else None) == each.total.value


def test_a_later_note_of_an_activity_says_where_its_figures_are() -> None:
    figures = Activity(id="a", figures=(participants(12),))
    entry = GoalEntry(goal_id=FIRST, measures=(measure("m", note("a"), note("b", of="a")),))
    first, second = notes(made(by_units(report(entry, activities=(figures,)))))
    assert [each.figure.value for each in first.figures] == [12]
    assert first.also_under == (second.texts[0].place,)
    assert (second.figures, second.figures_at) == ((), first.texts[0].place)


def test_the_figures_stand_with_the_next_note_where_the_first_is_left_out() -> None:
    figures = Activity(id="a", figures=(participants(12),))
    entry = GoalEntry(goal_id=FIRST, measures=(measure("m", note("a"), note("b", of="a")),))
    one = by_units(report(entry, activities=(figures,)))
    left_out = frozenset({NoteRef(ONE.id, "a")})
    joint = made(one, JointGoal(goal_id=FIRST, left_out=left_out))
    (only,) = notes(joint)
    assert only.figures
    assert only.figures_at is None
    assert [each.text.ref for each in joint.left_out] == [NoteRef(ONE.id, "a")]


def shared() -> Office:
    """Two units that tell of one event under a goal, one of them under another goal as well."""
    goal = GoalEntry(goal_id=FIRST, measures=(measure("m", note("a", "Fagdag i dans")),))
    other = GoalEntry(
        goal_id=FIRST,
        measures=(measure("m", note("x", "Noe annet"), note("b", "Dansedag")),),
    )
    again = GoalEntry(goal_id=SECOND, notes=(note("c", "Se dansedagen", of="b"),))
    return by_units(
        report(goal, activities=(Activity(id="a", figures=(participants(40),)),)),
        report(other, again, activities=(Activity(id="b", figures=(participants(44),)),)),
    )


def decision(*figures: FigureChoice) -> JointActivity:
    return same(ActivityRef(ONE.id, "a"), ActivityRef(TWO.id, "b"), figures=figures)


def test_a_joint_event_is_printed_once_with_all_units() -> None:
    joint = made(shared(), decision())
    first, second = first_goal(joint).groups
    assert texts(first) == ["Fagdag i dans / Dansedag"]
    assert texts(second) == ["Noe annet"]
    assert [each.ref.note_id for each in second.elsewhere] == ["b"]
    event, _, later = notes(joint)
    assert second.elsewhere[0].printed_at == event.texts[0].place
    (figure,) = event.figures
    assert figure.figure.value == 44
    assert (figure.chosen, figure.of) == (CountedFigure.LARGEST, TWO.name)
    assert later.figures_at == event.texts[0].place
    assert later.together_with == (ONE.name,)


def test_whose_figure_was_chosen_is_told() -> None:
    of = ActivityRef(ONE.id, "a")
    chosen = FigureChoice(metric_id="deltakere", kind=CountedFigure.ONE, of=of)
    event = next(notes(made(shared(), decision(chosen))))
    (figure,) = event.figures
    assert figure.figure.value == 40
    assert (figure.chosen, figure.of) == (CountedFigure.ONE, ONE.name)
    event = next(notes(made(shared(), decision(replace(chosen, kind=CountedFigure.SUM, of=None)))))
    (figure,) = event.figures
    assert (figure.figure.value, figure.chosen, figure.of) == (Decimal(84), CountedFigure.SUM, "")


def test_a_joint_event_is_printed_once_by_theme() -> None:
    theme = NoteTheme(id="t", title="Dans", notes=(NoteRef(TWO.id, "b"), NoteRef("gone", "n")))
    goal = JointGoal(goal_id=FIRST, arrangement=Arrangement.BY_THEME, themes=(theme,))
    found = first_goal(made(shared(), decision(), goal)).groups
    assert [(each.title, texts(each), each.elsewhere) for each in found] == [
        ("Dans", ["Dansedag / Fagdag i dans"], ()),
        ("", ["Noe annet"], ()),
    ]


def test_what_is_not_decided_is_told_in_the_appendix_and_beside_the_total() -> None:
    refs = ActivityRef(ONE.id, "a"), ActivityRef(TWO.id, "b")
    pair = LikelyPair(refs[0], refs[1], PairReason.ALIKE)
    proposal = ActivityProposal("p", refs, (pair,))
    one = shared()
    joint = joint_report(one.collection, one.reports, one.totals([proposal]))
    (event,) = joint.appendix.events
    assert (event.same, event.by, event.date) == (None, "", None)
    assert [each.label for each in event.members] == ["Fagdag i dans", "Dansedag"]
    assert [each.undecided for each in joint.figures.totals] == [1]
    assert [each.value for each in joint.figures.totals] == [84]


def test_decisions_say_who_and_when() -> None:
    (event,) = made(shared(), decision()).appendix.events
    assert (event.same, event.by, event.date) == (True, "Merete", AT.date())


def test_outcomes_are_counted_and_reasons_told_by_unit() -> None:
    outcomes = (
        Outcome(OutcomeKind.DONE),
        Outcome(OutcomeKind.PARTLY, "Ikke tid"),
        Outcome(OutcomeKind.NOT),
        None,
    )
    measures = tuple(
        replace(measure(f"m{n}"), outcome=outcome) for n, outcome in enumerate(outcomes)
    )
    one = by_units(report(GoalEntry(goal_id=FIRST, measures=measures)))
    found = first_goal(made(one)).outcomes
    assert (found.done, found.partly, found.not_done, found.untold) == (1, 1, 1, 1)
    told = [(each.unit, each.number, each.kind, each.reason) for each in found.told]
    assert told == [
        (ONE.name, 2, OutcomeKind.PARTLY, "Ikke tid"),
        (ONE.name, 3, OutcomeKind.NOT, ""),
    ]


def test_units_with_nothing_and_units_without_text_are_told_apart() -> None:
    one = by_units(
        report(GoalEntry(goal_id=FIRST, nothing_to_report=NothingToReport("Ingen søkte"))),
        report(),
        report(GoalEntry(goal_id=FIRST, notes=(note("a"),))),
    )
    goal = first_goal(made(one))
    assert goal.nothing == (UnitReason(ONE.name, "Ingen søkte"),)
    assert goal.without_text == (TWO.name,)


def test_missing_is_no_zero_in_the_rows_of_units_and_goals() -> None:
    counted = Activity(id="a", figures=(participants(0), Figure("elever", None, Exactness.UNKNOWN)))
    first = report(GoalEntry(goal_id=FIRST, notes=(note("a"),)), activities=(counted,))
    second = report(GoalEntry(goal_id=SECOND, notes=(note("b"),)))
    figures = made(by_units(first, second)).figures
    (row,) = figures.by_unit
    assert row.title == ONE.name
    assert [part and (part.value, part.unknown) for part in row.parts] == [(0, 0), (None, 1)]
    assert [each.id for each in figures.by_goal] == [FIRST]


def test_what_stands_under_goals_that_the_form_lacks_is_in_the_appendix() -> None:
    parked = NationalGoal(id="goal-old", number="9.9", text="Et mål fra før")
    old = report(GoalEntry(goal_id=FIRST, notes=(note("a"),)))
    entry = GoalEntry(goal_id="goal-old", notes=(note("p", "Det som ble gjort"),))
    old = replace(
        old,
        parked=(parked,),
        goals=(*old.goals, entry),
        activities={**old.activities, "p": Activity(id="p", figures=(participants(7),))},
    )
    joint = made(by_units(old))
    (other,) = joint.appendix.other_goals
    assert (other.number, other.text) == ("9.9", "Et mål fra før")
    assert [texts(group) for group in other.groups] == [["Det som ble gjort"]]
    assert next(iter(other.groups)).notes[0].figures
    assert [each.value for each in joint.figures.totals] == [7]


def test_all_units_are_told_of_those_that_did_not_report_among_them() -> None:
    later = dt.date(2014, 9, 1)
    records = (
        UnitRecord(
            unit_id=TWO.id, nothing_to_report=OfficeMark(reason="Ny avdeling", by="Ola", at=AT)
        ),
        UnitRecord(
            unit_id=THREE.id,
            deadline=ExtendedDeadline(date=later, reason="Sykdom", by="Ola", at=AT),
        ),
    )
    units = made(by_units(report()), *records).appendix.units
    assert len(units) == len(FORM.units)
    one, two, three = units[:3]
    assert (one.state, one.days_late) == (ReportingState.DELIVERED, (AT.date() - DEADLINE).days)
    assert (two.state, two.reason, two.by) == (ReportingState.NOTHING, "Ny avdeling", "Ola")
    assert (three.state, three.deadline) == (ReportingState.SILENT, later)
    assert "Sykdom" not in repr(units)


@pytest.mark.parametrize("revised", [False, True])
def test_the_joint_report_and_the_board_say_alike_how_late_a_unit_is(revised: bool) -> None:
    one = by_units(report())
    (first,) = one.collection.received.values()
    evening = dt.datetime.combine(DEADLINE, dt.time(22, 30), dt.UTC)
    first = replace(first, made_at=evening - dt.timedelta(days=revised))
    later = replace(first, id="b", revision=2, made_at=evening + dt.timedelta(days=9))
    received = {each.id: each for each in ((first, later) if revised else (first,))}
    one = replace(one, collection=replace(one.collection, received=received))
    unit = made(one).appendix.units[0]
    row = board(one.collection, one.facts, DEADLINE).rows[0]
    assert unit.days_late == row.days_late == (0 if revised else 1)


DEADLINE = FORM.report.deadline


OWN = replace(FORM.metrics[0], id="own-1", singular="besøk", plural="besøk")
COUNTED_AS_ONE = JointMetric(
    id="visits",
    members=(MetricRef(ONE.id, "own-1"), MetricRef(TWO.id, "own-1")),
    same=True,
    by="Merete",
    at=AT,
)


def with_own_metrics() -> Office:
    """Two units that tell of one event with figures of metrics of their own."""
    entry = GoalEntry(goal_id=FIRST, notes=(note("a"),))
    return by_units(
        *(
            replace(
                report(
                    entry,
                    activities=(
                        Activity(
                            id="a", figures=(Figure("own-1", Decimal(value), Exactness.EXACT),)
                        ),
                    ),
                ),
                own_metrics=(OWN,),
            )
            for value in (10, 30)
        )
    )


def chosen_of(metric_id: str, kind: CountedFigure, of: ActivityRef | None) -> JointActivity:
    members = ActivityRef(ONE.id, "a"), ActivityRef(TWO.id, "a")
    choice = FigureChoice(metric_id=metric_id, kind=kind, of=of)
    return same(*members, figures=(choice,))


@pytest.mark.parametrize("metric_id", [f"{ONE.id}/own-1", f"{TWO.id}/own-1", "joint/visits"])
def test_a_figure_that_was_chosen_of_a_unit_s_own_metric_is_printed_as_chosen(
    metric_id: str,
) -> None:
    choice = chosen_of(metric_id, CountedFigure.ONE, ActivityRef(ONE.id, "a"))
    event = next(notes(made(with_own_metrics(), COUNTED_AS_ONE, choice)))
    (figure,) = event.figures
    assert figure.figure.value == 10
    assert (figure.chosen, figure.of) == (CountedFigure.ONE, ONE.name)


@pytest.mark.parametrize("metric_id", ["own-1", "joint/undone", "joint/visits"])
def test_a_choice_about_a_metric_that_is_none_is_told_and_the_largest_counts(
    metric_id: str,
) -> None:
    choice = chosen_of(metric_id, CountedFigure.SUM, None)
    one = with_own_metrics()
    collection = edited(one.collection, PutEntry(choice))
    if metric_id != "joint/visits":
        collection = edited(collection, PutEntry(COUNTED_AS_ONE))
    totals = replace(one, collection=collection).totals()
    assert [each.kind for each in totals.faults] == [DecisionFaultKind.NO_SUCH_METRIC]
    event = next(notes(joint_report(collection, one.reports, totals)))
    kinds = {figure.chosen for figure in event.figures}
    assert kinds == ({None} if metric_id == "joint/visits" else {CountedFigure.LARGEST})


def test_who_decided_last_on_an_event_is_told() -> None:
    one = by_units(*(report(GoalEntry(goal_id=FIRST, notes=(note("a"),))) for _ in range(3)))
    refs = [ActivityRef(unit.id, "a") for unit in (ONE, TWO, THREE)]
    first = same(*refs[:2], name="1")
    last = replace(same(*refs[1:], name="2", minutes=24 * 60), by="Ola")
    (event,) = made(one, last, first).appendix.events
    assert (event.by, event.date) == ("Ola", last.at.date())


def test_a_unit_that_delivered_after_the_office_had_marked_it_speaks_for_itself() -> None:
    mark = OfficeMark(reason="Sa de på telefon", by="Ola", at=AT)
    one = by_units(report(GoalEntry(goal_id=FIRST, notes=(note("a"),))))
    joint = made(one, UnitRecord(unit_id=ONE.id, nothing_to_report=mark))
    unit = joint.appendix.units[0]
    assert (unit.state, unit.reason, unit.by, unit.date) == (
        ReportingState.DELIVERED,
        "",
        "",
        None,
    )


def test_a_document_from_word_is_never_late() -> None:
    one = by_units(report())
    received = replace(one.collection.received[ONE.id], received_as=ReceivedAs.WORD)
    collection = edited(one.collection, PutEntry(received))
    assert made(replace(one, collection=collection)).appendix.units[0].days_late == 0


def test_it_tells_which_deliveries_were_sent_back_and_which_accepted() -> None:
    one = by_units(report())
    (received,) = one.collection.received.values()
    event = UnitEvent(
        id="e", kind=UnitEventKind.RETURNED, at=AT, by="Ola", sha256=received.sha256, text="Tall"
    )
    for kind in (UnitEventKind.RETURNED, UnitEventKind.ACCEPTED):
        record = UnitRecord(unit_id=ONE.id, events=(replace(event, kind=kind),))
        unit = made(one, record).appendix.units[0]
        is_returned = kind is UnitEventKind.RETURNED
        assert (unit.returned is not None) is is_returned
        assert (unit.accepted is not None) is not is_returned
