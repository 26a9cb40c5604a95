"""Where comments stand in a report as it is now, and how many are open there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kplan_desktop.domain.comments.comments import Comment
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report

LONGEST_QUOTE = 300
"""Characters of a text that are quoted where nothing in it was selected."""

WHOLE_REPORT = Location()


@dataclass(frozen=True, slots=True)
class PlacedComment:
    """A comment with its location in the report as it is now, which is None where it is gone.

    ``quote_stands`` is whether what it quotes is still in the text there, spaces and line breaks
    aside. Of what is gone it is not.
    """

    comment: Comment
    location: Location | None
    quote_stands: bool


@dataclass(frozen=True, slots=True)
class PlaceComments:
    """The comments on one place, the oldest first, and the text that stands there.

    ``location`` is None for all that are gone.
    """

    location: Location | None
    text: str
    comments: tuple[PlacedComment, ...]

    @property
    def open_count(self) -> int:
        """How many of them are open."""
        return sum(placed.comment.is_open for placed in self.comments)


def open_count(comments: Iterable[Comment]) -> int:
    """How many comments are open, those of which the place is gone included."""
    return sum(comment.is_open for comment in comments)


def commented_text(report: Report, location: Location) -> str:
    """The text that stands at a location, empty for the report itself. Raises LookupError."""
    return _Places(report).texts[_element(location)]


def quoted(text: str) -> str:
    """The beginning of a text, as a comment on it quotes it where nothing was selected."""
    if len(text) <= LONGEST_QUOTE:
        return text
    return text[: LONGEST_QUOTE + 1].rpartition(" ")[0] or text[:LONGEST_QUOTE]


def placed(report: Report, comments: Iterable[Comment]) -> tuple[PlacedComment, ...]:
    """Each comment where it now stands: at its note, wherever that was moved, or nowhere."""
    places = _Places(report)
    return tuple(_placed(comment, places) for comment in comments)


def by_place(report: Report, comments: Iterable[Comment]) -> tuple[PlaceComments, ...]:
    """The places with comments: the whole report, the others as they are printed, what is gone."""
    places = _Places(report)
    found: dict[Location | None, list[PlacedComment]] = {}
    for comment in sorted(comments, key=lambda each: (each.at, each.id)):
        here = _placed(comment, places)
        found.setdefault(here.location, []).append(here)
    order = [(location, places.texts[element]) for element, location in places.locations.items()]
    return tuple(
        PlaceComments(location, text, tuple(found[location]))
        for location, text in (*order, (None, ""))
        if location in found
    )


def open_by_location(places: Iterable[PlaceComments]) -> Mapping[Location, int]:
    """How many comments are open at each location that has any, be they all done."""
    return {place.location: place.open_count for place in places if place.location is not None}


class _Places:
    """The elements of a report by their ids, in printed order, with their texts."""

    def __init__(self, report: Report) -> None:
        self.locations: dict[tuple[str, str], Location] = {("report", ""): WHOLE_REPORT}
        self.texts: dict[tuple[str, str], str] = {("report", ""): ""}
        self._words: dict[tuple[str, str], str] = {}
        texts = {goal.id: goal.text for goal in report.national_goals()}
        for entry in report.goals:
            self._add(Location(entry.goal_id), texts[entry.goal_id])
            for measure in entry.measures:
                self._add(Location(entry.goal_id, measure.id), measure.text)
                for note in measure.notes:
                    self._add(Location(entry.goal_id, measure.id, note.id), note.text)
            for note in entry.notes:
                self._add(Location(entry.goal_id, None, note.id), note.text)

    def words(self, element: tuple[str, str]) -> str:
        """The words of an element's text, taken apart once for all comments on it."""
        if element not in self._words:
            self._words[element] = _words(self.texts[element])
        return self._words[element]

    def _add(self, location: Location, text: str) -> None:
        element = _element(location)
        self.locations[element] = location
        self.texts[element] = text


def _element(location: Location) -> tuple[str, str]:
    """What a location is of, by its permanent id, wherever it is moved."""
    if location.note_id is not None:
        return "note", location.note_id
    if location.measure_id is not None:
        return "measure", location.measure_id
    return ("report", "") if location.goal_id is None else ("goal", location.goal_id)


def _placed(comment: Comment, places: _Places) -> PlacedComment:
    element = _element(comment.location)
    if element not in places.locations:
        return PlacedComment(comment, None, quote_stands=False)
    stands = _words(comment.quote) in places.words(element)
    return PlacedComment(comment, places.locations[element], quote_stands=stands)


def _words(text: str) -> str:
    return " ".join(text.split())
