"""Comments on places in a delivery, their answers, and joining what two people know of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

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
