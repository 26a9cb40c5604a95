"""What a note offers: without what its activity has, and without what was dismissed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from kplan_desktop.domain.model.edits import apply, inverse
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    Report,
    Semester,
    SeveralTimes,
    SingleTime,
    Status,
    When,
    joined_times,
)
from kplan_desktop.domain.suggestions.found import (
    FoundFigure,
    FoundState,
    FoundTime,
    Span,
    TextReading,
)
from kplan_desktop.domain.suggestions.note_suggestions import (
    LONGEST_READ,
    DismissedSet,
    NoteOffers,
    NoteSuggestions,
    accept,
    link_dismissal,
    note_offers,
)
from tests.domain.samples import DEADLINE, FIRST, note, report
from tests.domain.suggestions.words import shared_lexicon

TEXT = "Besøkte 12 kommuner???"
TWELVE = Figure("kommuner", Decimal(12), Exactness.EXACT)
APRIL = DateRange(dt.date(2013, 4, 1), dt.date(2013, 4, 30))
MAY = DateRange(dt.date(2013, 5, 1), dt.date(2013, 5, 31))
SPRING, AUTUMN = Semester(2013, "spring"), Semester(2013, "autumn")


def written(text: str, activity: Activity | None = None) -> tuple[Report, Note]:
    """A report of one note, and the note."""
    only = note("a", text)
    given = () if activity is None else (replace(activity, id="a"),)
    return report(GoalEntry(goal_id=FIRST, notes=(only,)), activities=given), only


def people(value: int) -> Figure:
    return Figure("deltakere", Decimal(value), Exactness.EXACT)


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def found_figures(text: str, **by_words: Figure) -> TextReading:
    """A reading with a figure for each of these words of a text."""
    found = (FoundFigure(figure, span_of(text, words)) for words, figure in by_words.items())
    return TextReading(figures=tuple(found))


def found_times(text: str, by_words: dict[str, Semester | Day | DateRange]) -> TextReading:
    """A reading with a time for each of these words of a text."""
    times = (FoundTime(when, "", "", span_of(text, words)) for words, when in by_words.items())
    return TextReading(times=tuple(times))


def offers(
    text: str, reading: TextReading, activity: Activity | None = None, *, said: DismissedSet
) -> NoteOffers:
    return note_offers(*written(text, activity), reading, said.is_dismissed)


def values(found: NoteOffers) -> list[Figure | When | Status]:
    return [offer.value for offer in found.all]


def test_a_figure_and_a_status_are_offered_until_the_activity_has_them() -> None:
    suggestions = NoteSuggestions(shared_lexicon(), DismissedSet().is_dismissed)
    some, only = written(TEXT)
    assert values(suggestions.of(some, only)) == [TWELVE, Status.UNCERTAIN]
    known, only = written(TEXT, Activity(id="a", figures=(TWELVE,), status=Status.DONE))
    assert suggestions.of(known, only) == NoteOffers()


def test_a_known_figure_is_offered_where_it_was_said_to_be_unknown() -> None:
    unknown = Figure(TWELVE.metric_id, None, Exactness.UNKNOWN)
    some, only = written(TEXT, Activity(id="a", figures=(unknown,)))
    found = NoteSuggestions(shared_lexicon(), DismissedSet().is_dismissed).of(some, only)
    assert values(found) == [TWELVE, Status.UNCERTAIN]
    after = apply(some, accept(some, only, found.all[:1]))
    assert after.activities["a"].figures == (TWELVE,)


def test_what_was_dismissed_stays_so_wherever_its_words_move_in_the_note() -> None:
    dismissed = DismissedSet()
    suggestions = NoteSuggestions(shared_lexicon(), dismissed.is_dismissed)
    before = suggestions.of(*written(TEXT))
    for offer in before.all:
        dismissed.dismiss(offer.dismissals)
    assert suggestions.of(*written(f"Ny innledning. {TEXT}")) == NoteOffers()
    assert suggestions.of(*written(TEXT.replace("12 k", "12  K"))) == NoteOffers()
    later = suggestions.of(*written(TEXT.replace("12", "13")))
    assert [offer.value for offer in later.all if isinstance(offer.value, Figure)] == [
        replace(TWELVE, value=Decimal(13))
    ]
    dismissed.take_back(before.all[0].dismissals)
    assert values(suggestions.of(*written(TEXT))) == [TWELVE]


def test_another_set_of_metrics_is_read_anew_and_a_book_not_at_all() -> None:
    suggestions = NoteSuggestions(shared_lexicon(), DismissedSet().is_dismissed)
    some, only = written("Vi hadde 3 tavler.")
    assert suggestions.of(some, only) == NoteOffers()
    own = replace(some.metrics[0], id="own", singular="tavle", plural="tavler")
    (offer,) = suggestions.of(replace(some, own_metrics=(own,)), only).all
    assert offer.value == Figure("own", Decimal(3), Exactness.EXACT)
    assert suggestions.of(*written(TEXT.ljust(LONGEST_READ + 1))) == NoteOffers()


def test_different_figures_of_one_metric_are_alternatives() -> None:
    text = "14 dansere og 9 strykere, i 12 kommuner"
    reading = found_figures(
        text,
        **{"14 dansere": people(14), "9 strykere": people(9), "12 kommuner": TWELVE},
    )
    found = offers(text, reading, said=DismissedSet())
    assert values(found) == [people(14), people(9), TWELVE]
    assert found.alternatives() == {"deltakere"}
    assert [offer.value for offer in found.unambiguous()] == [TWELVE]
    some, only = written(text)
    with pytest.raises(ValueError, match="two figures of deltakere"):
        accept(some, only, found.all)
    one = apply(some, accept(some, only, found.all[1:2]))
    answered = note_offers(one, only, reading, DismissedSet().is_dismissed)
    assert values(answered) == [TWELVE]


def test_a_figure_of_a_metric_that_is_gone_is_not_accepted() -> None:
    text = "14 dansere i 12 kommuner"
    gone = replace(people(14), metric_id="gone")
    reading = found_figures(text, **{"14 dansere": gone, "12 kommuner": TWELVE})
    found = offers(text, reading, said=DismissedSet())
    some, only = written(text)
    assert accept(some, only, found.all).activity.figures == (TWELVE,)


def test_one_alternative_dismissed_leaves_the_other_to_be_accepted() -> None:
    text = "14 dansere og 9 strykere"
    reading = found_figures(text, **{"14 dansere": people(14), "9 strykere": people(9)})
    dismissed = DismissedSet()
    dismissed.dismiss(offers(text, reading, said=dismissed).all[0].dismissals)
    found = offers(text, reading, said=dismissed)
    assert [offer.value for offer in found.unambiguous()] == [people(9)]


def test_the_same_figure_twice_is_one_offer_of_two_places() -> None:
    text = "40 elever i mars, og førti elever i mai"
    forty = Figure("elever", Decimal(40), Exactness.EXACT)
    reading = found_figures(text, **{"40 elever": forty, "førti elever": forty})
    dismissed = DismissedSet()
    (offer,) = offers(text, reading, said=dismissed).all
    assert offer.spans == (span_of(text, "40 elever"), span_of(text, "førti elever"))
    dismissed.dismiss(offer.dismissals)
    assert offers(text, reading, said=dismissed) == NoteOffers()


def day(month: int, number: int) -> Day:
    return Day(dt.date(2013, month, number))


@pytest.mark.parametrize(
    ("by_words", "when"),
    [
        ({"våren 2013": SPRING}, SPRING),
        ({"høst 2013": AUTUMN, "våren 2013": SPRING}, SeveralTimes((SPRING, AUTUMN))),
        ({"våren 2013": SPRING, "vår 2013": SPRING}, SPRING),
        ({"3.": day(5, 3), "4.": day(5, 4)}, DateRange(dt.date(2013, 5, 3), dt.date(2013, 5, 4))),
        ({"3.": day(5, 3), "10.": day(5, 10)}, SeveralTimes((day(5, 3), day(5, 10)))),
        ({"april": APRIL, "mai": MAY}, SeveralTimes((APRIL, MAY))),
        (
            {"3.": DateRange(dt.date(2013, 5, 3), dt.date(2013, 5, 5)), "4.": day(5, 4)},
            DateRange(dt.date(2013, 5, 3), dt.date(2013, 5, 5)),
        ),
    ],
)
def test_all_times_of_a_text_are_one_offer(
    by_words: dict[str, Semester | Day | DateRange], when: When
) -> None:
    text = "våren 2013, vår 2013, høst 2013, 3., 4., 10., april, mai"
    reading = found_times(text, by_words)
    (offer,) = offers(text, reading, said=DismissedSet()).all
    assert offer.value == when
    assert len(offer.spans) == len(by_words)
    assert offers(text, reading, Activity(id="a", when=AUTUMN), said=DismissedSet()) == NoteOffers()


NOVEMBER = DateRange(dt.date(2013, 11, 1), dt.date(2013, 11, 30))
YEARS = DateRange(dt.date(2012, 1, 1), dt.date(2014, 12, 31))


@pytest.mark.parametrize(
    ("held", "found", "added"),
    [
        (APRIL, [APRIL, NOVEMBER], NOVEMBER),
        (APRIL, [day(4, 3), NOVEMBER], NOVEMBER),
        (day(4, 3), [APRIL, SPRING, NOVEMBER], NOVEMBER),
        (SeveralTimes((APRIL, NOVEMBER)), [MAY], MAY),
        (APRIL, [YEARS], YEARS),
        (SPRING, [APRIL, MAY], None),
    ],
)
def test_times_that_the_time_of_a_linked_note_does_not_cover_are_added_to_it(
    held: When, found: list[SingleTime], added: When | None
) -> None:
    text = "a b c"
    times = (FoundTime(when, "", "", span_of(text, "abc"[i])) for i, when in enumerate(found))
    reading = TextReading(times=tuple(times))
    some, only = written(text, Activity(id="a", when=held))
    offered = note_offers(some, only, reading, DismissedSet().is_dismissed, is_linked=True)
    assert values(offered) == ([] if added is None else [added])
    after = apply(some, accept(some, only, offered.all))
    both = held if added is None else joined_times((held, added))
    assert after.activities["a"].when == both
    assert not note_offers(some, only, reading, DismissedSet().is_dismissed).all


def test_a_dismissed_time_is_left_out_of_those_that_are_added_later() -> None:
    dismissed = DismissedSet()
    (offer,) = offers("vår 2013", found_times("vår 2013", {"vår 2013": SPRING}), said=dismissed).all
    dismissed.dismiss(offer.dismissals)
    text = "vår 2013 og høst 2013"
    later = found_times(text, {"vår 2013": SPRING, "høst 2013": AUTUMN})
    assert values(offers(text, later, said=dismissed)) == [AUTUMN]


def test_more_times_than_an_activity_holds_are_not_offered() -> None:
    days = [Day(dt.date(2013, 1, 1) + dt.timedelta(2 * i)) for i in range(60)]
    reading = TextReading(times=tuple(FoundTime(day, "", "", Span(0, 3)) for day in days))
    assert offers("mai", reading, said=DismissedSet()) == NoteOffers()


LATER = Day(DEADLINE + dt.timedelta(30))


def test_a_state_by_a_time_after_the_deadline_falls_with_that_time() -> None:
    text = "Fagdag 20. september"
    at = span_of(text, "20. september")
    reading = TextReading(
        times=(FoundTime(LATER, "", "", at),), state=FoundState(Status.PLANNED, at)
    )
    dismissed = DismissedSet()
    assert values(offers(text, reading, said=dismissed)) == [LATER, Status.PLANNED]
    held = Activity(id="a", when=SPRING)
    assert offers(text, reading, held, said=dismissed) == NoteOffers()
    assert values(offers(text, reading, Activity(id="a", when=LATER), said=dismissed)) == [
        Status.PLANNED
    ]
    dismissed.dismiss(offers(text, reading, said=dismissed).all[0].dismissals)
    assert offers(text, reading, said=dismissed) == NoteOffers()


def test_a_state_by_a_half_year_that_begins_before_the_deadline_stays_with_it() -> None:
    """«høst 2014» is planned at the deadline of 21 August, although half-years begin in July."""
    autumn = Semester(DEADLINE.year, "autumn")
    text = f"Studietur høst {DEADLINE.year}"
    at = span_of(text, f"høst {DEADLINE.year}")
    reading = TextReading(
        times=(FoundTime(autumn, "", "", at),), state=FoundState(Status.PLANNED, at)
    )
    assert values(offers(text, reading, said=DismissedSet())) == [autumn, Status.PLANNED]
    given = Activity(id="a", when=autumn)
    assert values(offers(text, reading, given, said=DismissedSet())) == [Status.PLANNED]


def test_all_accepted_is_one_edit_that_undo_takes_back() -> None:
    text = "Avlyst: 12 kommuner, vår 2013"
    reading = TextReading(
        figures=(FoundFigure(TWELVE, span_of(text, "12 kommuner")),),
        times=(FoundTime(SPRING, "", "", span_of(text, "vår 2013")),),
        state=FoundState(Status.CANCELLED, span_of(text, "Avlyst")),
    )
    some, only = written(text, Activity(id="a", figures=(people(3),)))
    found = note_offers(some, only, reading, DismissedSet().is_dismissed)
    edit = accept(some, only, found.unambiguous())
    after = apply(some, edit)
    assert after.activities["a"] == Activity(
        id="a", status=Status.CANCELLED, when=SPRING, figures=(people(3), TWELVE)
    )
    assert apply(after, inverse(some, edit)) == some


def test_a_link_is_dismissed_from_either_note() -> None:
    assert link_dismissal("b", "a") == link_dismissal("a", "b")
    assert link_dismissal("a", "b") != link_dismissal("a", "c")
