"""What is found before a report is delivered, and what is not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.checks.report_check import ReportCheck, find_all
from kplan_desktop.domain.checks.rules import RULES, CheckContext, TextRule
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    NothingToReport,
    Outcome,
    OutcomeKind,
    PlanAdoption,
    RegionalMeasure,
    Report,
    Semester,
    SeveralTimes,
    Status,
    When,
)
from kplan_desktop.domain.review.findings import SEVERITIES, Finding, FindingKind, Severity
from kplan_desktop.domain.text.spelling_words import WordSpan
from tests.domain.samples import (
    DEADLINE,
    FIRST,
    FORM,
    GOALS,
    IN_TIME,
    SECOND,
    findings,
    measure,
    note,
    report,
    small_reports,
)
from tests.strategies import examples

DAY = dt.timedelta(days=1)
KOMMUNER = FORM.metrics[0].id


def found_in_first_goal(written: Report, today: dt.date = IN_TIME) -> list[FindingKind]:
    """The findings under the first goal; the others are empty and have findings of their own."""
    found = [one for one in findings(written, today) if one.location.goal_id == FIRST]
    return [one.kind for one in found if one.kind is not FindingKind.NO_FIGURES]


def found_in_report(written: Report, today: dt.date = IN_TIME) -> list[FindingKind]:
    return [one.kind for one in findings(written, today) if one.location.goal_id is None]


def report_with_note(
    status: Status | None = None, when: When | None = None, text: str = "Fagdag"
) -> Report:
    """A report with one note under one measure of the first goal."""
    entry = GoalEntry(goal_id=FIRST, measures=(measure("A", note("1", text)),))
    return report(entry, activities=(Activity(id="1", status=status, when=when),))


def test_an_empty_report_has_every_goal_as_a_finding_and_nothing_else() -> None:
    found = findings(report(), IN_TIME)
    assert [one.kind for one in found] == [FindingKind.GOAL_EMPTY] * len(GOALS)
    assert [one.location.goal_id for one in found] == list(GOALS)


def test_a_goal_with_nothing_to_report_is_no_finding_with_or_without_a_reason() -> None:
    for mark in (NothingToReport(), NothingToReport("Ingen søkte")):
        assert not found_in_first_goal(report(GoalEntry(goal_id=FIRST, nothing_to_report=mark)))


def test_a_mark_that_notes_speak_against_is_a_finding() -> None:
    entry = GoalEntry(goal_id=FIRST, notes=(note("1"),), nothing_to_report=NothingToReport())
    assert found_in_first_goal(report(entry)) == [FindingKind.NOTHING_BUT_NOTES]


def test_a_planned_measure_without_notes_goes_together_with_nothing_to_report() -> None:
    entry = GoalEntry(
        goal_id=FIRST, measures=(measure("A"),), nothing_to_report=NothingToReport("Utsatt")
    )
    assert not found_in_first_goal(report(entry))


def test_measures_and_notes_without_text_or_notes_are_named_with_their_places() -> None:
    entry = GoalEntry(
        goal_id=FIRST,
        measures=(
            measure("A", note("1"), note("2", " \n\u00a0")),
            measure("B", text="\t"),
        ),
        notes=(note("3", ""),),
    )
    found = [one for one in findings(report(entry), IN_TIME) if one.location.goal_id == FIRST]
    assert [(one.kind, one.location.measure_id, one.location.note_id) for one in found] == [
        (FindingKind.NOTE_WITHOUT_TEXT, "A", "2"),
        (FindingKind.MEASURE_WITHOUT_TEXT, "B", None),
        (FindingKind.MEASURE_WITHOUT_NOTES, "B", None),
        (FindingKind.NOTE_WITHOUT_TEXT, None, "3"),
        (FindingKind.NO_FIGURES, None, None),
    ]


@pytest.mark.parametrize("text", ["Seminar i november???", "Hva nå??", "?? kommuner"])
def test_question_marks_in_a_row_are_doubt(text: str) -> None:
    assert found_in_first_goal(report_with_note(text=text)) == [FindingKind.UNCERTAIN]


@pytest.mark.parametrize("text", ["Hvem kan hjelpe? Vi spurte alle.", "Ja? Nei?", "a ? ? b"])
def test_a_question_is_no_doubt(text: str) -> None:
    assert not found_in_first_goal(report_with_note(text=text))


def test_an_uncertain_activity_is_one_finding_even_when_its_text_doubts_as_well() -> None:
    assert found_in_first_goal(report_with_note(Status.UNCERTAIN, text="Kanskje???")) == [
        FindingKind.UNCERTAIN
    ]


@pytest.mark.parametrize(
    "when",
    [
        Day(DEADLINE + DAY),
        DateRange(DEADLINE + DAY, DEADLINE + 3 * DAY),
        Semester(DEADLINE.year + 1, "spring"),
        SeveralTimes((Day(DEADLINE - DAY), Day(DEADLINE + DAY))),
    ],
)
def test_activities_after_the_deadline_are_found_unless_planned_or_cancelled(when: When) -> None:
    assert found_in_first_goal(report_with_note(None, when)) == [FindingKind.AFTER_DEADLINE]
    for status in (Status.PLANNED, Status.CANCELLED):
        assert not found_in_first_goal(report_with_note(status, when))


@pytest.mark.parametrize(
    "when",
    [
        Day(DEADLINE),
        DateRange(DEADLINE, DEADLINE + 3 * DAY),
        Semester(DEADLINE.year, "autumn"),
        Semester(DEADLINE.year, "spring"),
        SeveralTimes((Day(DEADLINE - DAY), DateRange(DEADLINE, DEADLINE + DAY))),
        None,
    ],
)
def test_activities_that_begin_by_the_deadline_are_not_found(when: When | None) -> None:
    assert not found_in_first_goal(report_with_note(None, when))


def test_done_in_the_future_is_found_until_the_day_has_come() -> None:
    written = report_with_note(Status.DONE, Day(IN_TIME))
    assert found_in_first_goal(written, IN_TIME - DAY) == [FindingKind.DONE_IN_FUTURE]
    assert not found_in_first_goal(written, IN_TIME)


def test_planned_for_the_future_and_done_without_a_date_are_as_they_should_be() -> None:
    assert not found_in_first_goal(report_with_note(Status.PLANNED, Day(IN_TIME + DAY)))
    assert not found_in_first_goal(report_with_note(Status.DONE))


def test_the_deadline_is_the_whole_day() -> None:
    assert FindingKind.LATE not in found_in_report(report_with_note(), DEADLINE)
    assert FindingKind.LATE in found_in_report(report_with_note(), DEADLINE + DAY)


def test_a_name_of_spaces_is_no_name() -> None:
    for adviser in ("", " \u00a0"):
        assert found_in_report(replace(report(), adviser=adviser)) == [FindingKind.NO_ADVISER]


def lacking(written: Report) -> list[tuple[str | None, int]]:
    """The goals that are named for activities without figures, and how many of them."""
    found = findings(written, IN_TIME)
    none = [one for one in found if one.kind is FindingKind.NO_FIGURES]
    return [(one.location.goal_id, one.count) for one in none]


def counted(*figures: Figure) -> Report:
    entry = GoalEntry(goal_id=FIRST, measures=(measure("A", note("1"), note("2")),))
    return report(entry, activities=(Activity(id="1", figures=figures),))


def test_a_goal_is_named_once_with_how_many_of_its_activities_lack_figures() -> None:
    figure = Figure(KOMMUNER, Decimal(0), Exactness.EXACT)
    assert lacking(counted()) == [(FIRST, 2)]
    assert lacking(counted(figure)) == [(FIRST, 1)]
    one = report(
        GoalEntry(goal_id=FIRST, measures=(measure("A", note("1")),)),
        activities=(Activity(id="1", figures=(figure,)),),
    )
    assert not lacking(one)


def test_an_activity_without_figures_is_counted_where_it_is_told_of_first() -> None:
    entries = (
        GoalEntry(goal_id=FIRST, measures=(measure("A", note("1"), note("2", of="1")),)),
        GoalEntry(goal_id=SECOND, measures=(measure("B", note("3", of="1")),)),
    )
    assert lacking(report(*entries)) == [(FIRST, 1)]


def test_a_figure_given_as_unknown_is_not_missing() -> None:
    entry = GoalEntry(goal_id=FIRST, measures=(measure("A", note("1")),))
    unknown = Figure(KOMMUNER, None, Exactness.UNKNOWN)
    assert not lacking(report(entry, activities=(Activity(id="1", figures=(unknown,)),)))


def in_context(written: Report, context: CheckContext) -> dict[FindingKind, Finding]:
    found = find_all(written, IN_TIME, DEADLINE, context)
    return {one.kind: one for one in found if one.kind is not FindingKind.GOAL_EMPTY}


def test_open_suggestions_are_counted_in_one_finding_of_the_whole_report() -> None:
    found = in_context(report_with_note(), CheckContext(open_suggestions=17))
    suggestions = found[FindingKind.OPEN_SUGGESTIONS]
    assert (suggestions.count, suggestions.location) == (17, Location())
    assert FindingKind.OPEN_SUGGESTIONS not in in_context(report_with_note(), CheckContext())


def test_an_approval_that_no_longer_holds_is_found() -> None:
    found = in_context(report(), CheckContext(approval_lapsed=True))
    assert found[FindingKind.APPROVAL_LAPSED].location == Location()
    assert FindingKind.APPROVAL_LAPSED not in in_context(report(), CheckContext())


def test_a_likely_duplicate_names_the_other_note_unless_one_is_gone() -> None:
    entry = GoalEntry(goal_id=FIRST, measures=(measure("A", note("1"), note("2")),))
    found = in_context(report(entry), CheckContext(duplicates=(("2", "1"), ("1", "gone"))))
    duplicate = found[FindingKind.LIKELY_DUPLICATE]
    assert (duplicate.location, duplicate.other_id) == (Location(FIRST, "A", "2"), "1")


def test_misspelt_words_are_counted_for_each_note() -> None:
    words = (WordSpan(4, 9, "fakdg"), WordSpan(12, 17, "fakdg"), WordSpan(20, 23, "dns"))
    context = CheckContext(misspelt={"1": words, "gone": words})
    found = in_context(report_with_note(), context)[FindingKind.SPELLING]
    assert (found.count, found.words, found.span) == (3, "fakdg, dns", (4, 9))
    assert found.location == Location(FIRST, "A", "1")


@pytest.mark.parametrize(
    "when",
    [
        Day(IN_TIME - DAY),
        Semester(2013, "autumn"),
        SeveralTimes((Day(IN_TIME - 9 * DAY), Day(IN_TIME - DAY))),
    ],
)
def test_what_is_planned_for_a_time_that_is_over_is_found(when: When) -> None:
    assert found_in_first_goal(report_with_note(Status.PLANNED, when)) == [
        FindingKind.PLANNED_IN_PAST
    ]
    assert not found_in_first_goal(report_with_note(None, when))


@pytest.mark.parametrize(
    "when", [None, Day(IN_TIME), SeveralTimes((Day(IN_TIME - DAY), Day(IN_TIME + DAY)))]
)
def test_what_is_planned_and_not_over_is_as_it_should_be(when: When | None) -> None:
    assert not found_in_first_goal(report_with_note(Status.PLANNED, when))


def test_figures_of_a_planned_activity_are_found_but_not_unknown_ones() -> None:
    def with_figures(status: Status, *figures: Figure) -> Report:
        entry = GoalEntry(goal_id=FIRST, measures=(measure("A", note("1")),))
        return report(entry, activities=(Activity(id="1", status=status, figures=figures),))

    one = Figure(KOMMUNER, Decimal(12), Exactness.EXACT)
    unknown = Figure(KOMMUNER, None, Exactness.UNKNOWN)
    found = in_context(with_figures(Status.PLANNED, one), CheckContext())
    assert found[FindingKind.FIGURES_ON_PLANNED].count == 1
    assert not found_in_first_goal(with_figures(Status.PLANNED, unknown))
    assert not found_in_first_goal(with_figures(Status.DONE, one))


def test_question_marks_are_found_with_their_place_in_the_text() -> None:
    found = in_context(report_with_note(text="Seminar???"), CheckContext())
    assert (found[FindingKind.UNCERTAIN].words, found[FindingKind.UNCERTAIN].span) == (
        "???",
        (7, 10),
    )


TELLING = {
    FindingKind.IDENTITY_NUMBER: "Kari, 010190 00083",
    FindingKind.PHONE_NUMBER: "Kari, 90 12 34 56",
    FindingKind.PRIVATE_EMAIL: "kari@gmail.com",
    FindingKind.STREET_ADDRESS: "Storgata 12",
    FindingKind.INVISIBLE: "Fag\u200bdag",
    FindingKind.DIRECTION: "Fag\u202edag",
    FindingKind.UNPRINTABLE: "Fagdag \u4e00",
}
"""A text in which a rule finds something, by the rule's kind."""


@pytest.mark.parametrize(("kind", "text"), TELLING.items())
def test_a_text_is_looked_at_wherever_it_stands(kind: FindingKind, text: str) -> None:
    context = CheckContext(prints=lambda char: char != "\u4e00")
    in_plan = replace(measure("A"), plan_text=text)
    marked = GoalEntry(goal_id=FIRST, nothing_to_report=NothingToReport(text))
    texts = {
        Location(FIRST, "A", "1"): report_with_note(text=text),
        Location(FIRST, "A"): report(GoalEntry(goal_id=FIRST, measures=(measure("A", text=text),))),
        Location(FIRST): report(marked),
        Location(): replace(report(), adviser=text),
    }
    for location, written in texts.items():
        found = in_context(written, context)[kind]
        assert (found.location, found.in_plan) == (location, False)
        assert found.span is not None
        assert text[slice(*found.span)] in {found.words, text[slice(*found.span)]}
    planned = in_context(report(GoalEntry(goal_id=FIRST, measures=(in_plan,))), context)[kind]
    assert (planned.location, planned.in_plan) == (Location(FIRST, "A"), True)


def test_every_rule_for_texts_has_a_text_here_that_it_finds_something_in() -> None:
    assert set(TELLING) == {rule.kind for rule in RULES if isinstance(rule, TextRule)}


def test_open_comments_are_worth_a_look() -> None:
    found = in_context(report(), CheckContext(open_comments=2))[FindingKind.OPEN_COMMENTS]
    assert (found.count, found.location, found.severity) == (2, Location(), Severity.SHOULD)
    assert FindingKind.OPEN_COMMENTS not in in_context(report(), CheckContext())


def test_every_kind_is_found_by_one_rule() -> None:
    joint = {FindingKind.NO_FIGURES, FindingKind.LIKELY_DUPLICATE, FindingKind.SPELLING}
    kinds = [rule.kind for rule in RULES]
    assert len(kinds) == len(set(kinds))
    assert {*kinds, *joint} == set(FindingKind)


def test_only_an_identity_number_comes_first_and_what_improves_a_report_last() -> None:
    by_weight = {
        severity: {kind for kind in FindingKind if SEVERITIES[kind] is severity}
        for severity in Severity
    }
    assert by_weight[Severity.FIRST] == {FindingKind.IDENTITY_NUMBER}
    assert by_weight[Severity.COULD] == {
        FindingKind.NO_ADVISER,
        FindingKind.MEASURE_WITHOUT_OUTCOME,
        FindingKind.NO_FIGURES,
        FindingKind.OPEN_SUGGESTIONS,
        FindingKind.LIKELY_DUPLICATE,
        FindingKind.SPELLING,
    }


@pytest.mark.parametrize("kind", FindingKind)
def test_a_form_can_switch_any_rule_off(kind: FindingKind) -> None:
    written = replace(
        report(
            GoalEntry(
                goal_id=FIRST,
                measures=(
                    measure("A", note("1", "\u4e00".join(TELLING.values())), note("2", "")),
                    measure("B", text=""),
                ),
                nothing_to_report=None,
            ),
            GoalEntry(goal_id=SECOND, notes=(note("3"),), nothing_to_report=NothingToReport()),
            activities=(
                Activity(id="1", status=Status.UNCERTAIN, when=Day(DEADLINE + DAY)),
                Activity(
                    id="2",
                    status=Status.PLANNED,
                    when=Day(DEADLINE - DAY),
                    figures=(Figure(KOMMUNER, Decimal(1), Exactness.EXACT),),
                ),
                Activity(id="3", status=Status.DONE, when=Day(DEADLINE + 9 * DAY)),
            ),
        ),
        adviser="",
    )
    entry = replace(written.goals[1], notes=(*written.goals[1].notes, note("4")))
    written = replace(
        written,
        goals=(written.goals[0], entry, *written.goals[2:]),
        activities={**written.activities, "4": Activity(id="4")},
        plan_adoption=PlanAdoption(date=DEADLINE, name="styret"),
    )
    context = CheckContext(
        approval_lapsed=True,
        open_comments=1,
        open_suggestions=1,
        duplicates=(("1", "2"),),
        misspelt={"1": (WordSpan(0, 4, "Kari"),)},
        prints=lambda char: char != "\u4e00",
    )
    without = replace(written, form=replace(written.form, checks=(kind.value,)))
    today = DEADLINE + DAY
    assert kind in {one.kind for one in find_all(written, today, DEADLINE, context)}
    assert {one.kind for one in find_all(without, today, DEADLINE, context)} == set(FindingKind) - {
        kind
    }


def test_findings_stand_in_printed_order_those_of_the_whole_report_first() -> None:
    entries = (
        GoalEntry(goal_id=SECOND, measures=(measure("B", note("2", "")), measure("C"))),
        GoalEntry(
            goal_id=FIRST,
            measures=(measure("A", note("1", ""), note("4")),),
            notes=(note("3", ""),),
        ),
    )
    found = findings(replace(report(*entries), adviser=""), DEADLINE + DAY)
    ids = [one.location.note_id or one.location.measure_id or one.location.goal_id for one in found]
    assert ids == [None, None, "1", "3", "2", "C", *GOALS[2:], FIRST]


@settings(max_examples=examples(25))
@given(small_reports(), st.dates(dt.date(1950, 1, 1), dt.date(2150, 1, 1)))
def test_any_report_can_be_looked_through_and_every_place_is_in_it(
    written: Report, today: dt.date
) -> None:
    measures = {one.id for one in written.measures()}
    notes = {one.id for one in written.all_notes()}
    goals = {entry.goal_id for entry in written.goals}
    for one in findings(written, today):
        assert one.location.goal_id is None or one.location.goal_id in goals
        assert one.location.measure_id is None or one.location.measure_id in measures
        assert one.location.note_id is None or one.location.note_id in notes


@pytest.mark.parametrize("year", [0, -44, 10_000, 2**62])
def test_a_semester_has_a_year_that_dates_have(year: int) -> None:
    with pytest.raises(ValueError, match="year"):
        Semester(year, "autumn")


@pytest.mark.parametrize("year", [1, 9999])
def test_the_first_and_the_last_year_there_is_can_be_looked_at(year: int) -> None:
    assert isinstance(findings(report_with_note(None, Semester(year, "spring")), IN_TIME), tuple)


def adopted_with(*measures: RegionalMeasure) -> Report:
    adoption = PlanAdoption(date=IN_TIME, name="styret")
    return replace(report(GoalEntry(goal_id=FIRST, measures=measures)), plan_adoption=adoption)


def without_outcome(checked: Report) -> list[str | None]:
    found = findings(checked, IN_TIME)
    kind = FindingKind.MEASURE_WITHOUT_OUTCOME
    return [one.location.measure_id for one in found if one.kind is kind]


def test_a_measure_of_the_adopted_plan_should_have_an_outcome() -> None:
    done = replace(measure("done"), outcome=Outcome(OutcomeKind.DONE))
    outside = replace(measure("outside"), plan_text="")
    checked = adopted_with(measure("bare"), done, outside)
    assert without_outcome(checked) == ["bare"]
    assert without_outcome(replace(checked, plan_adoption=None)) == []
    off = replace(checked.form, checks=("measure-without-outcome",))
    assert without_outcome(replace(checked, form=off)) == []


def test_an_outcome_is_asked_for_when_the_deadline_is_near() -> None:
    checked = adopted_with(measure("bare"))
    kind = FindingKind.MEASURE_WITHOUT_OUTCOME
    asked = [
        kind in {one.kind for one in findings(checked, day)}
        for day in (IN_TIME - DAY, IN_TIME, DEADLINE, DEADLINE + DAY)
    ]
    assert asked == [False, True, True, True]


def test_a_report_that_is_looked_through_again_after_the_adoption_has_the_finding() -> None:
    adopted, check, context = adopted_with(measure("bare")), ReportCheck(), CheckContext()
    kinds = [
        FindingKind.MEASURE_WITHOUT_OUTCOME
        in {one.kind for one in check.find_all(state, IN_TIME, DEADLINE, context)}
        for state in (replace(adopted, plan_adoption=None), adopted)
    ]
    assert kinds == [False, True]
