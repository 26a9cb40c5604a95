"""A note's line marks its activity as the totals count it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from kplan_desktop.domain.model.report import (
    Activity,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    Semester,
    Status,
)
from kplan_desktop.domain.suggestions.note_suggestions import DismissedSet, NoteSuggestions
from kplan_desktop.domain.totals.totals_by_scope import ReportScope, totals_of
from kplan_desktop.exchange.wording.document_words import document_words
from kplan_desktop.exchange.wording.note_facts import FactKind, NoteFacts
from kplan_desktop.exchange.wording.report_totals import report_totals
from kplan_desktop.ui.chips.chip_requests import ActivityPart
from kplan_desktop.ui.chips.note_chips import chips_of, with_offers
from tests.domain.samples import DEADLINE, FIRST, note, report
from tests.domain.suggestions.words import shared_lexicon

LATER = Day(DEADLINE + dt.timedelta(1))
TWELVE = Figure("kommuner", Decimal(12), Exactness.EXACT)


@pytest.mark.parametrize("status", [None, Status.DONE, Status.PLANNED, Status.UNCERTAIN])
@pytest.mark.parametrize("when", [None, LATER])
def test_line_printed_facts_and_total_say_alike_what_is_planned_or_uncertain(
    qapp: QApplication,  # noqa: ARG001 - the words are translated
    status: Status | None,
    when: Day | None,
) -> None:
    activity = Activity(id="a", status=status, when=when, figures=(TWELVE,))
    where = report(GoalEntry(goal_id=FIRST, notes=(note("a"),)), activities=(activity,))
    [total] = totals_of(where, ReportScope()).by_metric
    words = document_words("nb")
    beside = {"planned": total.planned, "uncertain": total.uncertain}
    printed = {words.planned: total.planned, words.uncertain: total.uncertain}
    marks = [c.text for c in chips_of(where, activity, ()) if c.of is ActivityPart.STATUS]
    assert marks == [word for word, part in beside.items() if part.value]
    facts = NoteFacts(where, words).of(note("a"))
    said = [fact.text for fact in facts if fact.kind is FactKind.STATUS]
    assert said == [word for word, part in printed.items() if part.value]


def test_what_is_cancelled_is_marked_in_line_and_print_and_in_no_total(
    qapp: QApplication,  # noqa: ARG001 - the words are translated
) -> None:
    activity = Activity(id="a", status=Status.CANCELLED, when=LATER, figures=(TWELVE,))
    where = report(GoalEntry(goal_id=FIRST, notes=(note("a"),)), activities=(activity,))
    assert totals_of(where, ReportScope()).by_metric == ()
    marks = [c.text for c in chips_of(where, activity, ()) if c.of is ActivityPart.STATUS]
    first, *facts = NoteFacts(where, document_words("nb")).of(note("a"))
    assert (marks, first.text) == (["cancelled"], "Avlyst")
    # Its figure looks nowhere like one that counts.
    assert chips_of(where, activity, ())[0].kind == "uncounted"
    assert {fact.kind for fact in facts} == {FactKind.OTHER}


@pytest.mark.parametrize(
    ("locale", "about", "autumn"),
    [
        ("nb_NO", "ca.", "høst"),
        ("nn_NO", "ca.", "haust"),
        ("en_NO", "approx.", "autumn"),
    ],
)
def test_a_line_is_in_the_language_of_the_screen_and_its_print_in_that_of_the_form(
    qapp: QApplication,  # noqa: ARG001 - the words are translated
    locale: str,
    about: str,
    autumn: str,
) -> None:
    guess = replace(TWELVE, exactness=Exactness.ESTIMATE)
    activity = Activity(id="a", when=Semester(2013, "autumn"), figures=(guess,))
    where = report(GoalEntry(goal_id=FIRST, notes=(note("a"),)), activities=(activity,))
    QLocale.setDefault(QLocale(locale))
    shown = [chip.text.replace("\u00a0", " ") for chip in chips_of(where, activity, ())]
    assert shown == [f"{about} 12 kommuner", f"{autumn} 2013"]
    facts = NoteFacts(where, document_words("nb")).of(note("a"))
    printed = [fact.text.replace("\u00a0", " ") for fact in facts]
    assert {"ca. 12 kommuner", "Høst 2013"} <= set(printed)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_totals_name_what_is_cancelled_only_where_something_is(language: str) -> None:
    words = document_words(language)
    held = Activity(id="a", figures=(TWELVE,))
    for status, is_named in ((None, False), (Status.CANCELLED, True)):
        other = Activity(id="b", status=status)
        where = report(
            GoalEntry(goal_id=FIRST, notes=(note("a"), note("b"))), activities=(held, other)
        )
        said = report_totals(where, words).introduction
        assert (words.cancelled_uncounted in said) is is_named


def test_a_suggested_status_stands_for_what_the_activity_counts_as() -> None:
    activity = Activity(id="a", when=LATER, figures=(TWELVE,))
    asked = note("a", "Kanskje???")
    where = report(GoalEntry(goal_id=FIRST, notes=(asked,)), activities=(activity,))
    chips = chips_of(where, activity, ())
    offers = NoteSuggestions(shared_lexicon(), DismissedSet().is_dismissed).of(where, asked)
    line = with_offers(where, asked, chips, offers)
    assert [chip.text for chip in chips] == [*(chip.text for chip in line[:2]), "planned"]
    assert [chip.text for chip in line[2:]] == ["uncertain?"]


def line_of(text: str, activity: Activity) -> list[tuple[str, str]]:
    """The chips of a linked note, each with its hint."""
    own, other = note("a", text), replace(note("b"), activity_id="a")
    where = report(GoalEntry(goal_id=FIRST, notes=(own, other)), activities=(activity,))
    suggestions = NoteSuggestions(shared_lexicon(), DismissedSet().is_dismissed)
    chips = with_offers(where, own, chips_of(where, activity, ()), suggestions.of(where, own))
    return [(chip.text.replace("\u00a0", " "), chip.hint.replace("\u00a0", " ")) for chip in chips]


def test_a_time_that_is_to_be_added_stands_beside_that_which_there_is(
    qapp: QApplication,  # noqa: ARG001 - the words are translated
) -> None:
    held = Activity(id="a", when=Semester(2013, "spring"))
    [(time, _), (offer, hint)] = line_of("Leir høst 2014", held)
    assert (time, offer) == ("vår 2013", "høst 2014?")
    assert "vår 2013" in hint


def test_what_excludes_nothing_is_accepted_beside_figures_to_choose_from(
    qapp: QApplication,  # noqa: ARG001 - the words are translated
) -> None:
    text = "Kurs for 25 lærere, i tillegg var 30 lærere på fagdagen vår 2013"
    line = line_of(text, Activity(id="a"))
    assert [text for text, hint in line if "choose one" in hint] == ["25 lærere?", "30 lærere?"]
    assert line[-1][0] == "Accept all"
    assert "vår 2013" in line[-1][1]
    assert "25" not in line[-1][1]
