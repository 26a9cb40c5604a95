"""Comments on places in a delivery, their answers, and joining what two people know of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kplan_desktop.domain.model.location import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentAnswer:
    """What someone has answered. The text is plain; ``at`` has its offset from UTC."""

    id: str
    author: str
    at: dt.datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentMark:
    """That a comment was ticked off (``done``), or opened again, by whom and when."""

    done: bool
    author: str
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What a leader, the board or the office says of a place in a delivery.

    ``location`` is by permanent ids, the whole report included, and need not exist any more.
    ``quote`` is the text that stood there; ``revision`` and ``sha256`` are those of the delivery.
    ``mark`` is the latest one. All texts are plain.
    """

    id: str
    location: Location
    quote: str
    revision: int
    sha256: str
    author: str
    at: dt.datetime
    text: str
    answers: tuple[CommentAnswer, ...] = ()
    mark: CommentMark | None = None

    @property
    def is_open(self) -> bool:
        """Whether it was not ticked off, or opened again."""
        return self.mark is None or not self.mark.done


def in_order(comments: Iterable[Comment]) -> tuple[Comment, ...]:
    """The comments by their times, the oldest first; never two in an order of chance."""
    return tuple(sorted(comments, key=lambda comment: (comment.at, comment.id)))


def joined_comments(known: Iterable[Comment], incoming: Iterable[Comment]) -> tuple[Comment, ...]:
    """What two people, or two states of a file, know of comments, ordered by their times.

    Of a comment or an answer with two wordings the later one holds, and of two marks the later one;
    answers are added. Who is joined to whom, how often and in which order makes no difference.
    """
    found: dict[str, Comment] = {}
    for comment in (*known, *incoming):
        other = found.get(comment.id)
        found[comment.id] = comment if other is None else _joined(other, comment)
    return in_order(found.values())


def _joined(one: Comment, two: Comment) -> Comment:
    answers: dict[str, CommentAnswer] = {}
    for answer in (*one.answers, *two.answers):
        other = answers.get(answer.id, answer)
        answers[answer.id] = max(answer, other, key=lambda each: (*_said(each), each.text))
    marks = [mark for mark in (one.mark, two.mark) if mark is not None]
    return replace(
        max(one, two, key=_comment_key),
        answers=tuple(sorted(answers.values(), key=lambda answer: (answer.at, answer.id))),
        mark=max(marks, key=lambda mark: (*_said(mark), mark.done), default=None),
    )


def _comment_key(comment: Comment) -> tuple[object, ...]:
    place = comment.location
    ids = tuple(each or "" for each in (place.goal_id, place.measure_id, place.note_id))
    origin = (comment.quote, comment.revision, comment.sha256)
    return (*_said(comment), comment.text, *ids, *origin)


def _said(said: Comment | CommentAnswer | CommentMark) -> tuple[dt.datetime, str, str]:
    """When and by whom; the offset from UTC tells two alike apart."""
    return said.at, said.at.isoformat(), said.author
