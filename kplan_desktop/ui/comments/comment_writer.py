"""Writing comments, answers and marks: what one person does with the comments that are known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

from kplan_desktop.domain.comments.comments import Comment, CommentAnswer, CommentMark
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.text.time_stamps import local_time, time_stamp

_TICK = dt.timedelta(seconds=1)


class CommentKeeper(Protocol):
    """Where comments are kept: each change is stored at once."""

    def known(self) -> tuple[Comment, ...]:
        """All comments."""

    def put(self, comments: Iterable[Comment]) -> None:
        """Add comments, or put them in the place of those with the same ids."""

    def remove(self, ids: Iterable[str]) -> None:
        """Delete the comments with these ids."""


class CommentWriter:
    """Does what ``author`` does with the comments of ``keeper``.

    ``may_change`` is whether a comment or answer is the author's own and was not sent yet.
    With ``read_only`` nothing can be written. ``delivery`` is the revision and hash of what new
    comments are on; without it there can be no new ones.
    """

    def __init__(
        self,
        keeper: CommentKeeper,
        *,
        author: Callable[[], str],
        now: Callable[[], dt.datetime],
        new_id: Callable[[], str],
        may_change: Callable[[Comment | CommentAnswer], bool],
        delivery: tuple[int, str] | None = None,
        read_only: bool = False,
    ) -> None:
        self.keeper = keeper
        self.read_only = read_only
        self.may_change = may_change
        self.new_id = new_id
        self._author = author
        self._now = now
        self._delivery = delivery

    @property
    def begins(self) -> bool:
        """Whether there can be new comments."""
        return self._delivery is not None and not self.read_only

    def who_and_when(self) -> tuple[str, dt.datetime]:
        """Who writes, and the time that what is written now has."""
        return self._author(), self._time()

    def new_comment(self, location: Location, quote: str) -> Comment:
        """A comment without text, which is not kept before it has some."""
        if self._delivery is None:
            raise ValueError("there is no delivery to comment on")
        revision, sha256 = self._delivery
        return Comment(
            id=self.new_id(),
            location=location,
            quote=_whole_characters(quote),
            revision=revision,
            sha256=sha256,
            author=self._author(),
            at=self._time(),
            text="",
        )

    def write(self, comment: Comment, text: str) -> None:
        """Keep the text of an own comment; without any, there is no comment."""
        known = self._known(comment.id) or comment
        if text.strip():
            words = _whole_characters(text)
            self.keeper.put([replace(known, text=words, author=self._author(), at=self._time())])
        elif self._known(comment.id) is not None:
            self.keeper.remove([comment.id])

    def answer(self, comment_id: str, answer_id: str, text: str) -> None:
        """Keep the text of an own answer; without any, there is no answer."""
        known = self._known(comment_id)
        if known is None:
            return
        others = tuple(each for each in known.answers if each.id != answer_id)
        if text.strip():
            words = _whole_characters(text)
            written = CommentAnswer(
                id=answer_id, author=self._author(), at=self._time(), text=words
            )
            others = tuple(sorted((*others, written), key=lambda each: (each.at, each.id)))
        self.keeper.put([replace(known, answers=others)])

    def tick_off(self, comment_id: str, *, done: bool) -> None:
        """Mark a comment as done, or open it again, after whatever mark it has."""
        known = self._known(comment_id)
        if known is not None:
            at = self._time()
            if known.mark is not None:  # whatever the clock of another computer said
                at = max(at, known.mark.at + _TICK)
            mark = CommentMark(done=done, author=self._author(), at=at)
            self.keeper.put([replace(known, mark=mark)])

    def _known(self, comment_id: str) -> Comment | None:
        return next((each for each in self.keeper.known() if each.id == comment_id), None)

    def _time(self) -> dt.datetime:
        return time_stamp(local_time(self._now()))


def _whole_characters(text: str) -> str:
    """The text with U+FFFD for half characters, which no file can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
