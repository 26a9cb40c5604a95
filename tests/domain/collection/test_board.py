"""The board of units: every unit in its state, by the revision that counts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kplan_desktop.domain.collection.board import Board, BoardRow, UnitState, board
from kplan_desktop.domain.collection.collection import (
    Collection,
    ReceivedAs,
    UnitComment,
    UnitEventKind,
)
from kplan_desktop.domain.collection.collection_edits import PutEntry
from kplan_desktop.domain.collection.taking_in import assign_unit, remove_received
from kplan_desktop.domain.collection.unit_edits import (
    choose_revision,
    decide,
    extend_deadline,
    mark_nothing_to_report,
    remind,
)
from tests.collections_made import (
    IN_TIME,
    NOW,
    TODAY,
    collection,
    edited,
    facts,
    facts_of_all,
    received,
)
from tests.comments_made import comment
from tests.domain.samples import DEADLINE, FORM, GOALS

LATE = IN_TIME + dt.timedelta(days=3)
ALL = tuple(unit.id for unit in FORM.units)


def shown(one: Collection) -> Board:
    return board(one, facts_of_all(one), TODAY)


def row_of(one: Collection, unit_id: str) -> BoardRow:
    found = shown(one).row(unit_id)
    assert found is not None
    return found


def test_every_unit_of_the_form_has_a_row_in_its_order() -> None:
    one = collection(received("troms"), received("oslo", made_at=LATE))
    found = shown(one)
    assert [row.unit_id for row in found.rows] == list(ALL)
    assert (found.expected, found.delivered, found.late, found.silent) == (19, 2, 1, 17)
    assert found.to_remind == tuple(each for each in ALL if each not in {"troms", "oslo"})
    assert row_of(one, "oslo").days_late == 2
    assert row_of(one, "troms").days_late == 0
    assert row_of(one, "hedmark").state is UnitState.SILENT


def test_a_unit_that_did_not_exist_in_the_period_has_no_row_until_something_comes_of_it() -> None:
    first, second, third, *others = FORM.units
    ended = replace(first, valid_to=dt.date(FORM.report.period.first_year - 1, 12, 31))
    to_come = replace(second, valid_from=dt.date(FORM.report.period.last_year + 1, 1, 1))
    last_day = dt.date(FORM.report.period.first_year, 1, 1)
    ends_within = replace(third, valid_to=last_day)
    form = replace(FORM, units=(ended, to_come, ends_within, *others))
    one = replace(collection(), form=form)
    assert [row.unit_id for row in shown(one).rows] == list(ALL[2:])
    one = replace(collection(received(first.id)), form=form)
    found = shown(one)
    assert found.rows[-1].unit_id == first.id
    assert (found.expected, found.delivered) == (17, 0)


def test_what_came_of_an_unknown_unit_stands_last_until_it_is_assigned() -> None:
    stray = received("", unit_name="Trøndelag", report_id="stray")
    again = replace(stray, id="again", revision=2, sha256="b" * 64)
    one = collection(stray, again, received("oslo"))
    row = shown(one).rows[-1]
    assert (row.name, row.key, row.is_known) == ("Trøndelag", "stray", False)
    assert (row.counting, len(row.revisions)) == (again, 2)
    assert shown(one).delivered == 1
    one = edited(
        one,
        *(
            assign_unit(one, each, "sor-trondelag")
            for each in one.received
            if one.received[each].unit_id == ""
        ),
    )
    assert len(shown(one).rows) == 19
    counting = row_of(one, "sor-trondelag").counting
    assert counting is not None
    assert counting.id == "again"


def test_acceptance_and_return_are_of_one_delivery() -> None:
    first = received("oslo")
    one = collection(first)
    returned = edited(one, decide(one, first, UnitEventKind.RETURNED, NOW, "e1", reason="Tall"))
    assert row_of(returned, "oslo").state is UnitState.RETURNED
    second = received("oslo", 2, LATE)
    both = replace(returned, received={**returned.received, second.id: second})
    row = row_of(both, "oslo")
    assert (row.state, row.days_late, len(row.revisions)) == (UnitState.DELIVERED, 0, 2)
    assert shown(both).revised == 1
    accepted = edited(both, decide(both, second, UnitEventKind.ACCEPTED, NOW, "e2"))
    assert row_of(accepted, "oslo").state is UnitState.ACCEPTED
    older = edited(accepted, choose_revision(accepted, "oslo", first.id))
    assert row_of(older, "oslo").state is UnitState.RETURNED
    reopened = edited(accepted, decide(accepted, second, UnitEventKind.REOPENED, NOW, "e3"))
    assert row_of(reopened, "oslo").state is UnitState.DELIVERED


def test_a_new_deadline_of_a_return_holds_for_the_unit() -> None:
    first = received("oslo")
    one = collection(first)
    new = dt.date(2014, 9, 20)
    edit = decide(one, first, UnitEventKind.RETURNED, NOW, "e", reason="Tall", new_deadline=new)
    row = row_of(edited(one, edit), "oslo")
    assert row.deadline == new
    assert row.extended is not None
    assert (row.extended.reason, row.extended.by) == ("Tall", "Ola Nordmann")


def test_an_extended_deadline_says_what_is_late() -> None:
    one = collection(received("oslo", made_at=LATE))
    edit = extend_deadline(one, "oslo", DEADLINE + dt.timedelta(days=1), "Sykdom", NOW)
    assert row_of(edited(one, edit), "oslo").days_late == 1


def test_a_unit_is_late_by_its_first_delivery_whichever_counts() -> None:
    in_time, revised = received("oslo"), received("oslo", 2, LATE)
    one = collection(in_time, revised)
    assert row_of(one, "oslo").days_late == 0
    one = edited(one, remove_received(one, in_time.id))
    assert row_of(one, "oslo").days_late == 2
    again = received("oslo", 3, LATE + dt.timedelta(days=5))
    one = edited(one, PutEntry(again))
    assert row_of(edited(one, choose_revision(one, "oslo", again.id)), "oslo").days_late == 2


def test_the_day_of_a_delivery_is_that_in_norway() -> None:
    utc = dt.datetime.combine(DEADLINE, dt.time(22, 30), dt.UTC)
    row = row_of(collection(received("oslo", made_at=utc)), "oslo")
    assert (row.day, row.days_late) == (DEADLINE + dt.timedelta(days=1), 1)


def test_when_a_word_document_was_made_is_not_known_and_so_not_late() -> None:
    one = collection(received("oslo", made_at=LATE, received_as=ReceivedAs.WORD))
    assert row_of(one, "oslo").days_late == 0
    assert shown(one).late == 0


@pytest.mark.parametrize(
    ("marked", "written", "expected"),
    [
        (False, 0, UnitState.DELIVERED),
        (True, 0, UnitState.NOTHING_TO_REPORT),
        (True, 3, UnitState.DELIVERED),
    ],
)
def test_what_was_written_outweighs_the_mark_of_the_office(
    marked: bool, written: int, expected: UnitState
) -> None:
    one = collection(received("oslo"))
    if marked:
        one = edited(one, mark_nothing_to_report(one, "oslo", "Sa fra på telefon", NOW))
    known = {
        each.sha256: facts(written, notes=written, measures=0) for each in one.received.values()
    }
    row = board(one, known, TODAY).row("oslo")
    assert row is not None
    assert row.state is expected


def test_nothing_to_report_by_mark_of_the_office_or_of_every_goal() -> None:
    one = collection(received("oslo"))
    one = edited(one, mark_nothing_to_report(one, "troms", "", NOW))
    all_marked = {each.sha256: facts(0, len(GOALS)) for each in one.received.values()}
    found = board(one, all_marked, TODAY)
    states = {row.unit_id: row.state for row in found.rows}
    assert states["oslo"] is states["troms"] is UnitState.NOTHING_TO_REPORT
    assert (found.nothing_to_report, found.delivered, found.silent) == (2, 1, 17)
    assert not {"oslo", "troms"} & set(found.to_remind)


def test_completeness_counts_the_forms_goals_and_outcomes_of_an_adopted_plan() -> None:
    one = collection(received("oslo"))
    (sha256,) = (each.sha256 for each in one.received.values())
    row = board(one, {sha256: facts(4, 1)}, TODAY).row("oslo")
    assert row is not None
    assert row.completeness is not None
    assert (row.completeness.goals_done, row.completeness.goals) == (5, len(GOALS))
    assert row.completeness.outcomes is None
    row = board(one, {sha256: facts(4, 1, plan_adopted=True)}, TODAY).row("oslo")
    assert row is not None
    assert row.completeness is not None
    assert (row.completeness.outcomes, row.completeness.measures) == (2, 4)
    row = board(one, {}, TODAY).row("oslo")
    assert row is not None
    assert row.completeness is None


def test_nobody_is_reminded_twice_a_day_or_before_an_extended_deadline() -> None:
    one = collection()
    one = edited(one, remind(one, ["oslo"], NOW, lambda: "e"))
    one = edited(one, extend_deadline(one, "troms", TODAY, "", NOW))
    assert not {"oslo", "troms"} & set(shown(one).to_remind)
    reminded = row_of(one, "oslo").reminded
    assert reminded is not None
    assert reminded.at == NOW
    tomorrow = board(one, {}, TODAY + dt.timedelta(days=1))
    assert {"oslo", "troms"} <= set(tomorrow.to_remind)


def test_one_that_was_sent_back_has_delivered() -> None:
    first = received("oslo")
    one = collection(first)
    one = edited(one, decide(one, first, UnitEventKind.RETURNED, NOW, "e"))
    found = shown(one)
    assert (found.delivered, found.returned) == (1, 1)
    assert "oslo" not in found.to_remind


def test_open_comments_are_counted_by_unit() -> None:
    one = collection(received("oslo"))
    said = (
        UnitComment(unit_id="oslo", comment=comment(1)),
        UnitComment(unit_id="oslo", comment=comment(2)),
    )
    one = replace(one, comments={each.comment.id: each for each in said})
    assert row_of(one, "oslo").open_comments == 2
    assert row_of(one, "troms").open_comments == 0
