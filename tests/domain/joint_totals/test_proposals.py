"""Proposals of joint activities: what units confirm first, and never what is certainly two."""

from __future__ import annotations

import datetime as dt
import time
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.collection.collection import ActivityRef
from kplan_desktop.domain.joint_totals.likely_pairs import likely_pairs
from kplan_desktop.domain.joint_totals.proposals import (
    ActivityProposal,
    LikelyPair,
    PairReason,
    proposals_of,
    undecided,
)
from kplan_desktop.domain.joint_totals.told_activities import ToldActivity
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    GoalEntry,
    Note,
    Report,
    Semester,
    Status,
    When,
)
from tests.domain.joint_totals.samples import Office, different, office, same
from tests.domain.joint_totals.test_known_totals import CASES, decided, generated, received
from tests.domain.samples import FIRST, FORM, SECOND, report

HEDMARK, OPPLAND, BUSKERUD = (
    next(unit.id for unit in FORM.units if unit.name == name)
    for name in ("Hedmark", "Oppland", "Buskerud")
)
DAY = Day(dt.date(2013, 5, 14))
LATER = Day(dt.date(2013, 5, 16))
OTHER_DAY = Day(dt.date(2013, 10, 2))
SPRING, AUTUMN = Semester(2013, "spring"), Semester(2013, "autumn")
THREE = (HEDMARK, OPPLAND, BUSKERUD)
NEVER_ONE = (
    {DAY, OTHER_DAY},
    {LATER, OTHER_DAY},
    {DAY, AUTUMN},
    {LATER, AUTUMN},
    {SPRING, AUTUMN},
    {SPRING, OTHER_DAY},
)


def told(unit_id: str, *notes: tuple[str, When | None, str], goal_id: str = FIRST) -> Report:
    """A unit's report of activities «0», «1», …: text, time, ids of units that took part."""
    activities = tuple(
        Activity(id=str(number), when=when, shared_with=tuple(shared.split()))
        for number, (_, when, shared) in enumerate(notes)
    )
    written = tuple(
        Note(id=f"n{number}", activity_id=str(number), text=text)
        for number, (text, _, _) in enumerate(notes)
    )
    made = report(GoalEntry(goal_id=goal_id, notes=written), activities=activities)
    return replace(made, unit_id=unit_id, id=f"r-{unit_id}")


def proposed(*reports: Report) -> list[ActivityProposal]:
    return of(office(FORM, reports))


def of(made: Office) -> list[ActivityProposal]:
    pairs = likely_pairs(made.collection, made.facts, made.reports)
    return list(proposals_of(made.collection, pairs))


def ref(unit_id: str, number: int = 0) -> ActivityRef:
    return ActivityRef(unit_id, str(number))


@pytest.mark.parametrize(
    ("by_one", "by_other", "reason"),
    [
        (OPPLAND, HEDMARK, PairReason.CONFIRMED_BY_BOTH),
        (OPPLAND, "", PairReason.CONFIRMED_BY_ONE),
        ("", HEDMARK, PairReason.CONFIRMED_BY_ONE),
        ("", "", PairReason.ALIKE),
    ],
)
def test_the_reason_is_what_the_units_marked(
    by_one: str, by_other: str, reason: PairReason
) -> None:
    (found,) = proposed(
        told(HEDMARK, ("Vokalseminar på Hamar", DAY, by_one)),
        told(OPPLAND, ("Vokalseminaret på Hamar", DAY, by_other)),
    )
    assert found.members == (ref(HEDMARK), ref(OPPLAND))
    (pair,) = found.pairs
    assert (pair.reason, pair.same_text, pair.same_days) == (reason, True, True)


def test_a_text_that_names_the_other_unit_is_a_reason_of_its_own() -> None:
    (found,) = proposed(
        told(HEDMARK, ("Ledersamling sammen med Opplands kulturskoler", DAY, "")),
        told(OPPLAND, ("Ledersamling", DAY, "")),
    )
    assert found.reason is PairReason.NAMED


def test_confirmed_activities_need_not_be_worded_alike_on_the_same_days() -> None:
    (found,) = proposed(
        told(HEDMARK, ("Vokalseminar", DAY, OPPLAND)),
        told(OPPLAND, ("To dager med sang for pedagoger", DAY, HEDMARK)),
    )
    assert found.reason is PairReason.CONFIRMED_BY_BOTH


def test_a_day_may_be_mistaken_where_a_unit_names_the_other_and_never_otherwise() -> None:
    def both(shared: str, when: When) -> list[ActivityProposal]:
        return proposed(
            told(HEDMARK, ("Vokalseminar på Hamar", DAY, shared)),
            told(OPPLAND, ("Vokalseminar på Hamar", when, "")),
        )

    (found,) = both(OPPLAND, LATER)
    assert not found.pairs[0].same_days
    assert not both("", LATER)
    assert not both(OPPLAND, OTHER_DAY)


def test_words_that_differ_on_days_that_differ_are_two_though_the_units_name_each_other() -> None:
    others = ("Styremøte", OTHER_DAY, HEDMARK)
    assert not proposed(
        told(HEDMARK, ("Vokalseminar", DAY, OPPLAND)),
        told(OPPLAND, ("To dager med sang", LATER, HEDMARK), others),
    )


def test_the_event_of_another_year_is_another_one_though_both_name_each_other() -> None:
    assert not proposed(
        told(HEDMARK, ("Vokalseminar på Hamar 2013", None, OPPLAND)),
        told(OPPLAND, ("Vokalseminar på Hamar 2012", None, HEDMARK)),
    )


def test_what_every_unit_does_is_not_one_though_it_is_on_the_same_day() -> None:
    same_everywhere = [told(unit.id, ("Ledersamling", DAY, "")) for unit in FORM.units[:12]]
    assert not proposed(*same_everywhere)


def test_common_words_alone_are_no_likeness() -> None:
    assert not proposed(
        told(HEDMARK, ("Møte om samarbeid og planlegging, fagdag for lærere", DAY, "")),
        told(OPPLAND, ("Møte om samarbeid og planlegging, fagdag for lærere", DAY, "")),
        *(
            told(unit.id, ("Møte om samarbeid og planlegging, fagdag for lærere", OTHER_DAY, ""))
            for unit in FORM.units[:3]
        ),
    )


def test_without_days_the_words_must_be_rare_and_several() -> None:
    def both(text: str, when: When | None = None) -> list[ActivityProposal]:
        return proposed(told(HEDMARK, (text, when, "")), told(OPPLAND, (text, None, "")))

    assert both("Vokalseminar for korpsmusikere på Hamar")
    assert both("Vokalseminar for korpsmusikere på Hamar", Semester(2013, "spring"))
    assert not both("Vokalseminar på Hamar")
    assert both("Vokalseminar på Hamar", DAY)
    assert not both("Vokalseminar", DAY)


def test_of_what_a_named_unit_did_that_is_proposed_which_has_most_in_common() -> None:
    (found,) = proposed(
        told(HEDMARK, ("Kveldskurs i lyddesign, Tynset", SPRING, OPPLAND)),
        told(
            OPPLAND,
            ("Kurs i trolldeig", DAY, ""),
            ("Vi prøvde lyddesign sammen med gode naboer tre kvelder på rad", DAY, ""),
            ("Lyddesign, nytt forsøk", OTHER_DAY, ""),
        ),
    )
    assert found.members == (ref(HEDMARK), ref(OPPLAND, 1))
    assert found.reason is PairReason.CONFIRMED_BY_ONE


def test_of_two_as_good_that_one_is_meant_which_marks_back() -> None:
    def both(shared: str, other: str = "") -> list[ActivityProposal]:
        return proposed(
            told(HEDMARK, ("Lyddesign på Tynset", SPRING, OPPLAND)),
            told(OPPLAND, ("Om lyddesign", SPRING, shared), ("Mer lyddesign", SPRING, other)),
        )

    assert not both("")
    assert not both(HEDMARK, HEDMARK)
    (found,) = both("", HEDMARK)
    assert found.members == (ref(HEDMARK), ref(OPPLAND, 1))
    assert found.reason is PairReason.CONFIRMED_BY_BOTH


def test_what_is_left_when_better_pairs_are_taken_is_proposed_too() -> None:
    (first, second) = proposed(
        told(
            HEDMARK,
            ("Kveldskurs i lyddesign, Tynset", SPRING, OPPLAND),
            ("Vinteraksjonen", SPRING, OPPLAND),
        ),
        told(
            OPPLAND,
            ("Lørdag i snøen", SPRING, HEDMARK),
            ("Lyddesign tre kvelder på Tynset", SPRING, HEDMARK),
        ),
    )
    assert first.members == (ref(HEDMARK), ref(OPPLAND, 1))
    assert second.members == (ref(HEDMARK, 1), ref(OPPLAND))


def test_what_has_more_in_common_with_another_is_not_what_was_meant() -> None:
    ours = ("Lyddesign for alle, sammen med Oppland", SPRING, "")
    others = ("Fordypning i lyddesign og scenelys med Ola Bøe", SPRING, "")
    theirs = told(OPPLAND, ("Ola Bøe: fordypning i scenelys, lyddesign", SPRING, ""))
    assert proposed(told(HEDMARK, ours), theirs)
    found = proposed(told(HEDMARK, ours, others), theirs)
    assert all(ref(HEDMARK) not in proposal.members for proposal in found)


def test_a_word_that_every_unit_uses_tells_only_where_the_days_do() -> None:
    def with_others(when: When) -> list[ActivityProposal]:
        return proposed(
            told(HEDMARK, ("Ledersamling", when, OPPLAND)),
            told(OPPLAND, ("Ledersamling på høyfjellet", when, "")),
            *(told(unit.id, ("Ledersamling", OTHER_DAY, "")) for unit in FORM.units[8:16]),
        )

    assert with_others(DAY)
    assert not with_others(SPRING)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SPRING, AUTUMN),
        (SPRING, Day(dt.date(2013, 7, 2))),
        (DateRange(dt.date(2013, 5, 1), dt.date(2013, 5, 31)), Day(dt.date(2013, 6, 2))),
    ],
)
def test_a_time_that_follows_a_long_one_is_another_time(one: When, other: When) -> None:
    assert not proposed(
        told(HEDMARK, ("Lyddesign på Tynset", one, OPPLAND)),
        told(OPPLAND, ("Lyddesign på Tynset", other, HEDMARK)),
    )


@pytest.mark.parametrize("shared", [BUSKERUD, f"{BUSKERUD} {OPPLAND}"])
def test_who_took_part_is_said_where_units_are_named(shared: str) -> None:
    found = proposed(
        told(HEDMARK, ("Lyddesign på Tynset", DAY, shared)),
        told(OPPLAND, ("Lyddesign på Tynset", DAY, "")),
    )
    assert bool(found) == (OPPLAND in shared)


def test_what_is_another_units_is_not_like_a_thirds_too() -> None:
    (found,) = proposed(
        told(HEDMARK, ("Lyddesign på Tynset", DAY, OPPLAND)),
        told(OPPLAND, ("Lyddesign på Tynset", DAY, "")),
        told(BUSKERUD, ("Lyddesign på Tynset", DAY, "")),
    )
    assert found.members == (ref(HEDMARK), ref(OPPLAND))


@pytest.mark.parametrize(
    ("here", "there", "are_alike"),
    [
        (" i Trysil", " i Vang", False),
        (" på Budor", ", Fagernes", False),
        (" i Trysil", " til Trysil", True),
        (" i Trysil", "", True),
        (" i Trysil", ". Kari Moe ledet", True),
        (" i Trysil", " på dagtid", True),
    ],
)
def test_what_was_in_another_place_is_not_alike(here: str, there: str, are_alike: bool) -> None:
    text = "Stemmebruk og rytmikk for unge akkompagnatører, dirigenter og sangsolister"
    found = proposed(told(HEDMARK, (text + here, DAY, "")), told(OPPLAND, (text + there, DAY, "")))
    assert bool(found) == are_alike


def test_bokmaal_and_nynorsk_are_compared_as_one() -> None:
    assert proposed(
        told(HEDMARK, ("Verksted for dukketeaterspillere på Lom", DAY, "")),
        told(OPPLAND, ("Verkstad for dukketeaterspillarar på Lom", DAY, "")),
    )


words = st.lists(
    st.sampled_from(
        ["lyddesign", "trolldeig", "Tynset", "kurs", "ledersamling", "rytmikk", "fløyte", "Oppland"]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)
times: st.SearchStrategy[When | None] = st.sampled_from(
    [None, DAY, LATER, OTHER_DAY, SPRING, AUTUMN]
)
notes = st.lists(
    st.tuples(words, times, st.sampled_from(["", HEDMARK, OPPLAND, f"{OPPLAND} {BUSKERUD}"])),
    max_size=6,
)


@given(st.tuples(notes, notes, notes))
def test_pairs_agree_in_time_and_do_not_depend_on_the_order(
    written: tuple[list[tuple[str, When | None, str]], ...],
) -> None:
    reports = [told(unit_id, *each) for unit_id, each in zip(THREE, written, strict=True)]
    made = office(FORM, reports)
    pairs = likely_pairs(made.collection, made.facts, made.reports)
    when = {(each.unit_id, name): a.when for each in reports for name, a in each.activities.items()}
    for pair in pairs:
        first, second = (when[each.unit_id, each.activity_id] for each in (pair.first, pair.second))
        assert {first, second} not in NEVER_ONE
        assert pair.first.unit_id != pair.second.unit_id
    partners = Counter(
        (one, other.unit_id)
        for pair in pairs
        if pair.reason is not PairReason.ALIKE and not pair.same_days
        for one, other in ((pair.first, pair.second), (pair.second, pair.first))
    )
    assert all(count == 1 for count in partners.values())
    named = {
        each
        for pair in pairs
        if pair.reason is not PairReason.ALIKE
        for each in (pair.first, pair.second)
    }
    alike = [pair for pair in pairs if pair.reason is PairReason.ALIKE]
    assert all(pair.first not in named and pair.second not in named for pair in alike)
    turned = [
        replace(each, activities=dict(list(each.activities.items())[::-1])) for each in reports
    ]
    again = office(FORM, turned)
    assert set(likely_pairs(again.collection, again.facts, again.reports)) == set(pairs)


def test_of_several_as_good_without_days_none_is_proposed() -> None:
    found = proposed(
        told(HEDMARK, ("Styremøte", None, OPPLAND)),
        told(OPPLAND, ("Styremøte", None, HEDMARK), ("Styremøte", None, HEDMARK)),
    )
    assert found == []


def test_two_that_name_each_other_once_are_proposed_though_little_is_known() -> None:
    def both(goal_id: str) -> list[ActivityProposal]:
        return proposed(
            told(HEDMARK, ("Vokalseminar", None, OPPLAND)),
            told(OPPLAND, ("To dager med sang", None, HEDMARK), goal_id=goal_id),
        )

    assert both(FIRST)
    assert not both(SECOND)


def test_three_units_are_one_proposal_and_never_two_activities_of_one_unit() -> None:
    (found,) = proposed(
        told(
            HEDMARK,
            ("Vokalseminar på Hamar", DAY, f"{OPPLAND} {BUSKERUD}"),
            ("Vokalseminar på Hamar", DAY, OPPLAND),
        ),
        told(OPPLAND, ("Vokalseminar på Hamar", DAY, f"{HEDMARK} {BUSKERUD}")),
        told(BUSKERUD, ("Vokalseminar på Hamar", DAY, f"{HEDMARK} {OPPLAND}")),
    )
    assert len(found.members) == 3
    assert len({member.unit_id for member in found.members}) == 3
    assert ref(HEDMARK, 1) not in found.members


def test_what_is_cancelled_is_proposed_with_nothing() -> None:
    cancelled = told(HEDMARK, ("Vokalseminar på Hamar", DAY, OPPLAND))
    activities = {"0": replace(cancelled.activities["0"], status=Status.CANCELLED)}
    assert not proposed(
        replace(cancelled, activities=activities),
        told(OPPLAND, ("Vokalseminar på Hamar", DAY, HEDMARK)),
    )


def test_a_name_within_a_name_is_not_the_other_units() -> None:
    """«Nord-Trøndelag» does not name a unit that is called «Nord»."""
    units = (*FORM.units[:4], replace(FORM.units[5], name="Nord"), *FORM.units[6:])
    trondelag = next(unit for unit in units if unit.name == "Nord-Trøndelag")
    made = office(
        replace(FORM, units=units),
        [
            told(HEDMARK, ("Ledersamling med Nord-Trøndelag", DAY, "")),
            told(units[4].id, ("Ledersamling", DAY, "")),
            told(trondelag.id, ("Ledersamling", DAY, "")),
        ],
    )
    (found,) = of(made)
    assert {member.unit_id for member in found.members} == {HEDMARK, trondelag.id}


def test_without_its_report_a_unit_is_known_by_the_beginnings_of_its_notes() -> None:
    made = office(
        FORM,
        [
            told(HEDMARK, ("Vokalseminar på Hamar", DAY, "")),
            told(OPPLAND, ("Vokalseminar på Hamar", DAY, "")),
        ],
    )
    pairs = likely_pairs(made.collection, made.facts, {})
    assert len(proposals_of(made.collection, pairs)) == 1


def three() -> Office:
    return office(
        FORM,
        [
            told(unit_id, ("Vokalseminar på Hamar", DateRange(DAY.date, LATER.date), ""))
            for unit_id in (BUSKERUD, HEDMARK, OPPLAND)
        ],
    )


def test_what_is_decided_is_not_proposed_and_undo_brings_the_same_proposal_back() -> None:
    made = three()
    (found,) = of(made)
    assert found.members == (ref(HEDMARK), ref(OPPLAND), ref(BUSKERUD))
    for decision in (same(*found.members), different(*found.members)):
        assert of(made.after(decision)) == []
        assert undecided(made.after(decision).collection, [found]) == ()
    assert of(made) == [found]


def test_what_is_decided_in_part_is_proposed_with_what_is_left() -> None:
    made = three()
    one = same(ref(HEDMARK), ref(OPPLAND))
    (left,) = of(made.after(one))
    assert set(left.members) == {ref(HEDMARK), ref(OPPLAND), ref(BUSKERUD)}
    assert undecided(made.after(one).collection, of(made)) == tuple(of(made))
    apart = different(ref(HEDMARK), ref(OPPLAND))
    (left,) = of(made.after(apart))
    assert len(left.members) == 2
    assert ref(BUSKERUD) in left.members


def test_the_order_of_the_units_does_not_matter() -> None:
    made = three()
    mixed = dict(reversed(list(made.collection.received.items())))
    other = replace(made, collection=replace(made.collection, received=mixed))
    assert of(other) == of(made)


def test_weaker_pairs_never_displace_stronger_ones() -> None:
    strong = LikelyPair(ref(HEDMARK), ref(OPPLAND), PairReason.CONFIRMED_BY_BOTH, 1)
    weak = LikelyPair(ref(HEDMARK), ref(OPPLAND, 1), PairReason.ALIKE, 9)
    collection = three().collection
    for pairs in ((strong, weak), (weak, strong)):
        (found,) = proposals_of(collection, pairs)
        assert found.pairs == (strong,)


@pytest.mark.parametrize(("seed", "goals_differ"), CASES)
def test_generated_joint_events_are_found_and_what_only_looks_like_them_is_not(
    seed: int, goals_differ: bool
) -> None:
    made, before = generated(seed, goals_differ), received(seed, goals_differ)
    found = {frozenset(proposal.members) for proposal in of(before)}
    wanted, others = (
        {
            frozenset(ActivityRef(member.unit, member.activity) for member in each.members)
            for each in made.truth.joint.decisions()
            if each.same is same_event
        }
        for same_event in (True, False)
    )
    assert len(found & wanted) >= 0.7 * len(wanted)
    assert not found & others
    assert len(found - wanted) <= 0.1 * len(found)
    assert of(decided(made, before)) == []


def test_activities_that_all_name_each_other_are_searched_in_step_with_their_number() -> None:
    def took(count: int) -> float:
        units = [unit.id for unit in FORM.units[:6]]
        made = office(
            FORM,
            [told(unit, *[("Møte på Hamar", DAY, " ".join(units))] * count) for unit in units],
        )
        start = time.process_time()
        likely_pairs(made.collection, made.facts, made.reports)
        return time.process_time() - start

    assert took(400) < 20 * max(took(100), 0.05)


def test_of_a_named_unit_only_the_few_with_most_in_common_are_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Words that few of a unit's activities have are looked at, so that each would meet each."""
    compared = 0
    agrees = ToldActivity.agrees

    def counted(one: ToldActivity, other: ToldActivity, *, named: bool) -> bool:
        nonlocal compared
        compared += 1
        return agrees(one, other, named=named)

    monkeypatch.setattr(ToldActivity, "agrees", counted)

    def comparisons(count: int) -> int:
        nonlocal compared
        compared = 0
        units = [unit.id for unit in FORM.units[:4]]
        written = [("Dans og teater på Hamar", None, " ".join(units))] * count
        made = office(FORM, [told(unit, *written) for unit in units])
        likely_pairs(made.collection, made.facts, made.reports)
        return compared

    assert comparisons(48) <= 2 * comparisons(24)
