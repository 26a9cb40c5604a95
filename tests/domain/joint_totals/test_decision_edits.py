"""What the office decides: which members, changed, undone, and whose figures are asked about."""

from __future__ import annotations

from decimal import Decimal

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    CountedFigure,
    FigureChoice,
)
from kplan_desktop.domain.collection.collection_edits import apply_edit, inverse_edit
from kplan_desktop.domain.joint_totals.decision_edits import (
    choose_figure,
    decide_activities,
    decide_anew,
    differing_figures,
)
from kplan_desktop.domain.joint_totals.joint_totals import joint_totals
from kplan_desktop.domain.joint_totals.likely_pairs import likely_pairs
from kplan_desktop.domain.joint_totals.proposals import proposals_of
from tests.domain.joint_totals.samples import AT, Office
from tests.domain.joint_totals.test_known_totals import received


def proposals(known: Office, collection: object = None) -> tuple:  # type: ignore[type-arg]
    pairs = likely_pairs(known.collection, known.facts, known.reports)
    return proposals_of(collection or known.collection, pairs)  # type: ignore[arg-type]


def test_all_or_some_are_one_and_the_rest_is_proposed_again() -> None:
    known = received(1, False)
    before = known.collection
    three = next(each for each in proposals(known) if len(each.members) == 3)
    first, second, third = three.members
    edit = decide_activities(before, three, [second, first], same=True, at=AT)
    after = apply_edit(before, edit)
    (decision,) = after.joint_activities.values()
    assert decision.members == (first, second)
    assert apply_edit(after, inverse_edit(before, edit)) == before
    again = next(each for each in proposals(known, after) if third in each.members)
    assert set(again.members) == {first, second, third}
    # That the third is another one contradicts nothing that was decided.
    apart = decide_activities(after, again, again.members, same=False, at=AT)
    whole = apply_edit(after, apart)
    totals = joint_totals(whole, known.facts)
    assert totals.faults == ()
    assert [each.members for each in totals.merged] == [(first, second)]
    assert not any(third in each.members for each in proposals(known, whole))


def test_a_decision_is_changed_and_figures_that_differ_are_asked_about() -> None:
    known = received(1, False)
    totals = joint_totals(known.collection, known.facts)
    proposal = next(each for each in proposals(known) if differing_figures(totals, each.members))
    edit = decide_activities(known.collection, proposal, proposal.members, same=True, at=AT)
    after = apply_edit(known.collection, edit)
    decision = after.joint_activities[proposal.id]
    (differing, *_) = differing_figures(totals, decision.members)
    values = [amount.value for _, amount in differing.amounts]
    assert len(set(values)) > 1
    metric_id = differing.metric.id
    for choice, wanted in (
        (FigureChoice(metric_id=metric_id, kind=CountedFigure.LARGEST), max(filter(None, values))),
        (
            FigureChoice(metric_id=metric_id, kind=CountedFigure.SUM),
            sum(filter(None, values), Decimal(0)),
        ),
    ):
        chosen = apply_edit(after, choose_figure(after, decision, choice, AT))
        merged = next(
            each
            for each in joint_totals(chosen, known.facts).merged
            if each.members == decision.members
        )
        figures = next(f for f in merged.countable.figures if f[0].metric_id == metric_id)
        assert sum((f.value or Decimal(0) for f in figures), Decimal(0)) == wanted
        after = chosen
        decision = after.joint_activities[proposal.id]
        assert len(decision.figures) == 1
    apart = apply_edit(after, decide_anew(after, decision, same=False, at=AT))
    assert not apart.joint_activities[proposal.id].same
    assert apart.joint_activities[proposal.id].figures == ()


def test_one_that_is_gone_has_no_figures_to_differ() -> None:
    totals = joint_totals(received(1, False).collection, received(1, False).facts)
    gone = (ActivityRef("oslo", "gone"), ActivityRef("nowhere", "gone"))
    assert differing_figures(totals, gone) == ()
