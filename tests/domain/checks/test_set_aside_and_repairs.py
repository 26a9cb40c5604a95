"""By what findings set aside are known again, and the edits that mend findings."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kplan_desktop.domain.checks.repairs import Repair, repair_edit, repairs_of, still_holds
from kplan_desktop.domain.checks.rules import CheckDates
from kplan_desktop.domain.checks.set_aside import check_list, key_of, masked
from kplan_desktop.domain.model.edits import apply, inverse
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import (
    Activity,
    Day,
    GoalEntry,
    NothingToReport,
    Report,
    Status,
)
from kplan_desktop.domain.review.findings import AsideFinding, Finding, FindingKind
from tests.domain.samples import DEADLINE, FIRST, IN_TIME, findings, measure, note, report

NUMBER = "010190 00083"
DATES = CheckDates(IN_TIME, DEADLINE)


def written(text: str, status: Status | None = None) -> Report:
    entry = GoalEntry(goal_id=FIRST, measures=(measure("A", note("1", text)),))
    return report(entry, activities=(Activity(id="1", status=status),))


def the(checked: Report, kind: FindingKind) -> Finding:
    return next(one for one in findings(checked, IN_TIME) if one.kind is kind)


def test_personal_data_do_not_stand_in_a_key_and_are_known_again_with_other_blanks() -> None:
    key = key_of(the(written(f"Kari, {NUMBER}"), FindingKind.IDENTITY_NUMBER))
    assert "0101" not in key.words
    assert "00083" not in key.words
    assert key == key_of(the(written("Nå: 01019000083"), FindingKind.IDENTITY_NUMBER))
    assert key != key_of(the(written("Nå: 41019000077"), FindingKind.IDENTITY_NUMBER))


def test_a_finding_is_in_one_of_the_two_lists() -> None:
    found = findings(written(f"Kari, {NUMBER}"), IN_TIME)
    aside = AsideFinding(key_of(found[0]), "fordi", dt.datetime(2014, 8, 9, tzinfo=dt.UTC))
    divided = check_list(found, [aside])
    assert divided.open == found[1:]
    assert divided.aside == ((found[0], aside),)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [(NUMBER, "****** *****"), ("ola@gmail.com", "***@gmail.com"), ("Storgata 1", "******** *")],
)
def test_masking_keeps_the_form_and_can_be_done_twice(words: str, wanted: str) -> None:
    assert masked(words) == wanted
    assert masked(wanted) == wanted


@pytest.mark.parametrize(
    ("text", "status", "kind", "wanted"),
    [
        (
            f"a {NUMBER}, {NUMBER}",
            None,
            FindingKind.IDENTITY_NUMBER,
            "a ****** *****, ****** *****",
        ),
        ("Fag\u200bdag", None, FindingKind.INVISIBLE, "Fagdag"),
        ("Fag\u202edag", None, FindingKind.DIRECTION, "Fagdag"),
        ("Fag\vdag", None, FindingKind.INVISIBLE, "Fag\ndag"),
        ("Fagdag", Status.UNCERTAIN, FindingKind.UNCERTAIN, "Fagdag"),
    ],
)
def test_a_repair_leaves_nothing_to_find_and_can_be_undone(
    text: str, status: Status | None, kind: FindingKind, wanted: str
) -> None:
    before = written(text, status)
    finding = the(before, kind)
    edit = repair_edit(before, finding, repairs_of(finding)[0], DATES)
    assert edit is not None
    after = apply(before, edit)
    assert next(after.all_notes()).text == wanted
    assert kind not in {one.kind for one in findings(after, IN_TIME)}
    assert apply(after, inverse(before, edit)) == before


def test_the_plan_the_reason_and_the_name_are_mended_where_they_stand() -> None:
    in_plan = replace(measure("A", text="Tekst"), plan_text=NUMBER)
    reports = (
        report(GoalEntry(goal_id=FIRST, measures=(in_plan,))),
        report(GoalEntry(goal_id=FIRST, nothing_to_report=NothingToReport(NUMBER))),
        replace(report(), adviser=NUMBER),
    )
    for before in reports:
        edit = repair_edit(before, the(before, FindingKind.IDENTITY_NUMBER), Repair.MASK, DATES)
        assert edit is not None
        after = apply(before, edit)
        assert FindingKind.IDENTITY_NUMBER not in {one.kind for one in findings(after, IN_TIME)}


def test_what_is_no_longer_there_is_not_mended() -> None:
    finding = the(written(NUMBER), FindingKind.IDENTITY_NUMBER)
    assert repair_edit(written("Annet"), finding, Repair.MASK, DATES) is None
    assert repair_edit(report(), finding, Repair.MASK, DATES) is None


def test_an_emoji_has_no_invisible_characters() -> None:
    for text in ("👩\u200d🏫 og ❤\ufe0f", "🏴\U000e0067\U000e0062\U000e007f", "نمی\u200cخواهم"):
        kinds = {one.kind for one in findings(written(text), IN_TIME)}
        assert FindingKind.INVISIBLE not in kinds
    assert FindingKind.INVISIBLE in {one.kind for one in findings(written("Fag\u200ddag"), IN_TIME)}


def test_masking_leaves_the_digits_of_other_numbers() -> None:
    text = "Tlf. 90123456, sak 1901234567 og tlf. 90 12 34 56"
    before = written(text)
    edit = repair_edit(before, the(before, FindingKind.PHONE_NUMBER), Repair.MASK, DATES)
    assert edit is not None
    after = next(apply(before, edit).all_notes()).text
    assert after == "Tlf. ********, sak 1901234567 og tlf. ** ** ** **"


def test_masking_finds_the_words_in_the_present_text() -> None:
    finding = the(written("Tlf. 90123456"), FindingKind.PHONE_NUMBER)
    edit = repair_edit(written("Ring oss på tlf. 90 12 34 56"), finding, Repair.MASK, DATES)
    assert edit is not None
    after = next(apply(written(""), edit).all_notes()).text
    assert after == "Ring oss på tlf. ** ** ** **"
    assert repair_edit(written("Sak 1901234567"), finding, Repair.MASK, DATES) is None


def planned(status: Status | None, day: int) -> Report:
    when = Day(IN_TIME + dt.timedelta(days=day))
    entry = GoalEntry(goal_id=FIRST, measures=(measure("A", note("1", "Konsert")),))
    return report(entry, activities=(Activity(id="1", status=status, when=when),))


NOTHING = NothingToReport()
BARE = replace(measure("A"), notes=())


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (planned(Status.DONE, 9), planned(Status.DONE, -9), FindingKind.DONE_IN_FUTURE),
        (planned(Status.PLANNED, -9), planned(Status.PLANNED, 9), FindingKind.PLANNED_IN_PAST),
        (planned(Status.UNCERTAIN, -9), planned(Status.DONE, -9), FindingKind.UNCERTAIN),
        (report(), written("Konsert"), FindingKind.GOAL_EMPTY),
        (
            report(GoalEntry(goal_id=FIRST, notes=(note("1", "x"),), nothing_to_report=NOTHING)),
            report(GoalEntry(goal_id=FIRST, nothing_to_report=NOTHING)),
            FindingKind.NOTHING_BUT_NOTES,
        ),
        (
            report(GoalEntry(goal_id=FIRST, measures=(BARE,))),
            written("Konsert"),
            FindingKind.MEASURE_WITHOUT_NOTES,
        ),
        (written(""), written("Konsert"), FindingKind.NOTE_WITHOUT_TEXT),
        (written("Fag\u200bdag"), written("Fagdag"), FindingKind.INVISIBLE),
    ],
)
def test_a_repair_does_nothing_about_what_is_found_no_more(
    before: Report, after: Report, kind: FindingKind
) -> None:
    finding = the(before, kind)
    assert still_holds(before, finding, DATES)
    assert not still_holds(after, finding, DATES)
    for repair in repairs_of(finding):
        assert repair_edit(after, finding, repair, DATES) is None


def test_a_likely_duplicate_holds_until_the_notes_are_linked_or_gone() -> None:
    two = GoalEntry(goal_id=FIRST, notes=(note("1", "Konsert"), note("2", "Konsert")))
    apart = report(two)
    at = Location(FIRST, None, "1")
    finding = Finding(FindingKind.LIKELY_DUPLICATE, at, other_id="2")
    assert still_holds(apart, finding, DATES)
    linked = replace(two, notes=(two.notes[0], replace(two.notes[1], activity_id="1")))
    assert not still_holds(report(linked), finding, DATES)
    assert not still_holds(report(replace(two, notes=two.notes[:1])), finding, DATES)
