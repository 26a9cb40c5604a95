"""What a note suggests: without what its activity has, and without what was dismissed."""

from __future__ import annotations

from dataclasses import replace

from kplan_desktop.domain.model.report import GoalEntry, Note, Report, Status
from kplan_desktop.domain.suggestions.note_suggestions import NoteSuggestions
from tests.domain.samples import FIRST, note, report

TEXT = "Besøk i 12 kommuner???"


def written(text: str) -> tuple[Report, Note]:
    """A report of one note, and the note."""
    only = note("a", text)
    return report(GoalEntry(goal_id=FIRST, notes=(only,))), only


def test_a_figure_and_a_status_are_suggested_until_the_activity_has_them() -> None:
    suggestions = NoteSuggestions()
    some, only = written(TEXT)
    (found,) = suggestions.of(some, only).figures
    assert found.figure.value == 12
    assert suggestions.of(some, only).status is Status.UNCERTAIN
    activity = some.activities[only.activity_id]
    told = replace(activity, figures=(found.figure,), status=Status.DONE)
    known = replace(some, activities={told.id: told})
    assert suggestions.of(known, only).figures == ()
    assert suggestions.of(known, only).status is None


def test_what_was_dismissed_stays_so_wherever_its_words_move_in_the_note() -> None:
    suggestions = NoteSuggestions()
    some, only = written(TEXT)
    (found,) = suggestions.of(some, only).figures
    suggestions.dismiss_figure(only, found)
    suggestions.dismiss_status(only, Status.UNCERTAIN)
    some, only = written(f"Ny innledning. {TEXT}")
    assert suggestions.of(some, only).figures == ()
    assert suggestions.of(some, only).status is None
    some, only = written(TEXT.replace("12", "13"))
    assert [found.figure.value for found in suggestions.of(some, only).figures] == [13]
