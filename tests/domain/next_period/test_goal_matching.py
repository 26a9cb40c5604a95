"""Goals are matched by id and wording: what is the same, what is doubtful, what is parked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from kplan_desktop.domain.model.form import Form, NationalGoal
from kplan_desktop.domain.model.report import GoalEntry, Report, empty_report
from kplan_desktop.domain.next_period.goal_matching import (
    GoalMatching,
    MatchReason,
    match_goals,
    match_goals_by_id,
)
from tests.domain.next_period.later_forms import (
    OTHER,
    in_nynorsk,
    next_period,
    of_thirty_goals,
    other_forms,
    with_goals,
    with_texts,
)
from tests.domain.samples import FORM, GOALS

WORDINGS = {goal.id: goal.text for goal in FORM.goals()}


def report_on(form: Form) -> Report:
    return empty_report(form, report_id="r", unit_id=form.units[0].id)


def matched(matching: GoalMatching) -> dict[str, tuple[str | None, MatchReason | None]]:
    """The new goal's id and the reason by the old goal's id."""
    return {
        pair.old.id: (None if pair.new is None else pair.new.id, pair.reason)
        for pair in matching.pairs
    }


def with_new_ids(form: Form) -> Form:
    """The form as another document would give it: no id of a goal is the same."""
    return with_goals(form, lambda goal: replace(goal, id=f"2014-{goal.id}"))


def test_the_same_goals_are_matched_with_themselves() -> None:
    matching = match_goals(report_on(FORM), next_period())
    assert matched(matching) == {goal: (goal, MatchReason.SAME) for goal in GOALS}
    assert matching.unmatched() == ()
    assert not any(pair.is_doubtful for pair in matching.pairs)


def test_goals_with_other_ids_are_matched_by_their_wording() -> None:
    matching = match_goals(report_on(FORM), with_new_ids(next_period()))
    assert matched(matching) == {goal: (f"2014-{goal}", MatchReason.SAME_WORDING) for goal in GOALS}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("å styrke DKS og UKM i fylket", "Å styrke  DKS, UKM i fylket."),
        ("å styrke DKS\nog UKM i fylket", "å styrke DKS og UKM i fyl\u00adket"),
        ("Дом культуры", "дом  культуры"),
    ],
)
def test_case_spaces_punctuation_and_the_word_og_make_no_other_wording(old: str, new: str) -> None:
    form = with_texts(FORM, {"goal-1.1": old})
    later = with_new_ids(with_texts(next_period(), {"goal-1.1": new}))
    found = matched(match_goals(report_on(form), later))
    assert found["goal-1.1"] == ("2014-goal-1.1", MatchReason.SAME_WORDING)


def test_a_wording_without_latin_letters_matches_none_but_itself() -> None:
    form = with_texts(FORM, {"goal-1.1": "Дом", "goal-1.2": "🎻"})
    later = with_texts(next_period(), {"goal-1.1": "Сад", "goal-1.2": "🎺"})
    found = matched(match_goals(report_on(form), with_new_ids(later)))
    assert found["goal-1.1"] == found["goal-1.2"] == (None, None)


def test_a_similar_wording_is_matched_and_looked_at() -> None:
    text = "å arbeide for en god forskrift for kulturskolen"
    later = with_new_ids(with_texts(next_period(), {"goal-1.4": text}))
    matching = match_goals(report_on(FORM), later)
    assert matched(matching)["goal-1.4"] == ("2014-goal-1.4", MatchReason.SIMILAR_WORDING)
    assert [pair.old.id for pair in matching.pairs if pair.is_doubtful] == ["goal-1.4"]


def test_the_same_id_with_another_wording_is_doubtful() -> None:
    later = with_texts(next_period(), {"goal-1.4": "å gi alle barn plass"})
    matching = match_goals(report_on(FORM), later)
    assert matched(matching)["goal-1.4"] == ("goal-1.4", MatchReason.SAME_ID_ONLY)
    assert [pair.old.id for pair in matching.pairs if pair.is_doubtful] == ["goal-1.4"]


def test_the_wording_elsewhere_wins_over_the_same_id() -> None:
    """Ids made from printed numbers: the goals 1.1 and 1.2 have changed places."""
    texts = {"goal-1.1": WORDINGS["goal-1.2"], "goal-1.2": WORDINGS["goal-1.1"]}
    found = matched(match_goals(report_on(FORM), with_texts(next_period(), texts)))
    assert found["goal-1.1"] == ("goal-1.2", MatchReason.SAME_WORDING)
    assert found["goal-1.2"] == ("goal-1.1", MatchReason.SAME_WORDING)
    assert found["goal-1.3"] == ("goal-1.3", MatchReason.SAME)


def test_an_edition_in_nynorsk_of_the_next_form_is_matched_by_ids() -> None:
    found = matched(match_goals(report_on(FORM), in_nynorsk(next_period())))
    assert [new for new, _ in found.values()] == list(GOALS)
    assert found["goal-1.1"][1] is MatchReason.SAME


def test_goals_that_are_gone_have_none_and_new_ones_are_listed() -> None:
    matching = match_goals(report_on(FORM), OTHER)
    assert {new for new, _ in matched(matching).values()} == {None}
    assert matching.unmatched() == tuple(OTHER.goals())


def test_a_form_of_thirty_alike_goals_is_matched_goal_by_goal() -> None:
    form = of_thirty_goals()
    texts = [goal.text for goal in form.goals()]
    texts = [*texts[13:], *reversed(texts[:13])]
    later = with_goals(
        next_period(form), lambda goal: replace(goal, text=texts.pop(0), id=f"ny-{goal.id}")
    )
    matching = match_goals(report_on(form), later)
    for pair in matching.pairs:
        assert pair.new is not None
        assert pair.new.text == pair.old.text
        assert pair.reason is MatchReason.SAME_WORDING


def test_a_parked_goal_is_matched_by_its_wording_but_not_by_its_id_alone() -> None:
    parked = (
        NationalGoal(id="goal-0.1", number="7", text=WORDINGS["goal-1.1"]),
        NationalGoal(id="goal-2.1", number="8", text="å holde elevpengene lave"),
    )
    without = with_texts(FORM, {"goal-1.1": None, "goal-2.1": None})
    report = replace(
        report_on(without),
        parked=parked,
        goals=(*report_on(without).goals, *(GoalEntry(goal_id=goal.id) for goal in parked)),
    )
    for found in (
        matched(match_goals(report, next_period())),
        matched(match_goals_by_id(report, FORM)),
    ):
        assert found["goal-0.1"] == ("goal-1.1", MatchReason.SAME_WORDING)
        assert found["goal-2.1"] == (None, None)


def test_in_its_own_form_the_id_decides() -> None:
    texts = {"goal-1.1": WORDINGS["goal-1.2"], "goal-1.2": "å danse"}
    found = matched(match_goals_by_id(report_on(FORM), with_texts(FORM, texts)))
    assert found["goal-1.1"][0] == "goal-1.1"
    assert found["goal-1.2"] == ("goal-1.2", MatchReason.SAME_ID_ONLY)


def test_the_matching_can_be_overruled() -> None:
    matching = match_goals(report_on(FORM), next_period())
    overruled = matching.overruled(
        {"goal-1.1": "goal-1.2", "goal-1.2": None, "goal-1.3": "goal-1.3"}
    )
    found = matched(overruled)
    assert found["goal-1.1"] == ("goal-1.2", MatchReason.CHOSEN)
    assert found["goal-1.2"] == (None, None)
    assert found["goal-1.3"] == ("goal-1.3", MatchReason.SAME)
    assert [goal.id for goal in overruled.unmatched()] == ["goal-1.1"]
    with pytest.raises(LookupError):
        matching.overruled({"goal-1.1": "no-goal"})


@given(other_forms(FORM), other_forms(next_period()))
def test_each_goal_is_matched_at_most_once_in_the_same_way_each_time(
    form: Form, later: Form
) -> None:
    report = report_on(form)
    for match in (match_goals, match_goals_by_id):
        matching = match(report, later)
        assert [pair.old for pair in matching.pairs] == list(form.goals())
        taken = [pair.new.id for pair in matching.pairs if pair.new is not None]
        assert len(set(taken)) == len(taken)
        assert sorted([*taken, *(goal.id for goal in matching.unmatched())]) == sorted(
            goal.id for goal in later.goals()
        )
        assert all((pair.new is None) == (pair.reason is None) for pair in matching.pairs)
        assert match(report, later) == matching
        for pair in matching.pairs:  # nothing that stays unmatched could have been matched
            same = [goal for goal in matching.unmatched() if goal.text == pair.old.text]
            assert pair.new is not None or not same


@pytest.mark.timeout(60)  # quadratic time takes many minutes
def test_the_largest_forms_are_matched_in_a_moment() -> None:
    """A form from outside may have thousands of goals, none of which is one of the report."""

    def huge(word: str) -> Form:
        area = FORM.strategy_areas[0]
        goals = [
            NationalGoal(id=f"{word}-{n}", number=str(n), text=f"{word} {n} " * 10)
            for n in range(2_000)
        ]
        return replace(FORM, id=word, strategy_areas=(replace(area, goals=tuple(goals)),))

    report = report_on(huge("gammelt"))
    match_goals(report, huge("helt-nytt"))
