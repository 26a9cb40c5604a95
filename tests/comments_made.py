"""Comments for tests: some on the filled example, and arbitrary ones."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from kplan_desktop.domain.comments.comments import Comment, CommentAnswer, CommentMark
from kplan_desktop.domain.model.location import Location
from kplan_desktop.exchange.correspondence.comments_json import CommentsFile
from tests.strategies import ugly_text

OSLO = dt.timezone(dt.timedelta(hours=2))
AT = dt.datetime(2014, 8, 22, 10, tzinfo=OSLO)
DELIVERED = "ab" * 32
NOTE = Location("goal-1.1", "measure-1.1-1", "note-1.1-1-1")


def comment(
    number: int = 1,
    location: Location = NOTE,
    text: str = "Hvor mange var med?",
    *,
    quote: str = "Rådgiver har besøkt 12 kommuner",
) -> Comment:
    """A comment of the leader on the filled example."""
    return Comment(
        id=f"comment-{number}",
        location=location,
        quote=quote,
        revision=1,
        sha256=DELIVERED,
        author="Kari Leder",
        at=AT + dt.timedelta(minutes=number),
        text=text,
    )


def comments_file(*comments: Comment, report_id: str = "sor-trondelag-2012-2014") -> CommentsFile:
    """A file with these comments on the filled example's first delivery."""
    return CommentsFile(
        id="file-1",
        written_at=AT + dt.timedelta(hours=2),
        author="Kari Leder",
        report_id=report_id,
        unit_id="sor-trondelag",
        unit_name="Sør-Trøndelag",
        revision=1,
        sha256=DELIVERED,
        comments=comments,
        sent_at=AT + dt.timedelta(hours=2),
    )


def _times() -> st.SearchStrategy[dt.datetime]:
    offsets = st.integers(-14, 14).map(lambda hours: dt.timezone(dt.timedelta(hours=hours)))
    # Few of them, so that some are the same moment.
    return st.builds(
        lambda hour, zone: (AT + dt.timedelta(hours=hour)).astimezone(zone),
        st.integers(0, 5),
        offsets,
    )


def _ids() -> st.SearchStrategy[str]:
    return st.sampled_from("abcd")


def _locations() -> st.SearchStrategy[Location]:
    inside = st.builds(Location, _ids(), st.none() | _ids(), st.none() | _ids())
    return st.just(Location()) | inside


def _marks() -> st.SearchStrategy[CommentMark | None]:
    marks = st.builds(CommentMark, done=st.booleans(), author=ugly_text(5), at=_times())
    return st.none() | marks


def _answers() -> st.SearchStrategy[tuple[CommentAnswer, ...]]:
    answers = st.builds(
        CommentAnswer, id=_ids(), author=ugly_text(5), at=_times(), text=ugly_text()
    )
    return st.lists(answers, max_size=3, unique_by=lambda each: each.id).map(
        lambda found: tuple(sorted(found, key=lambda each: (each.at, each.id)))
    )


def comment_sets() -> st.SearchStrategy[tuple[Comment, ...]]:
    """What somebody knows of comments, in order of time; ids are few, so that they meet."""
    comments = st.builds(
        Comment,
        id=_ids(),
        location=_locations(),
        quote=ugly_text(10),
        revision=st.integers(1, 3),
        sha256=st.sampled_from([DELIVERED, "cd" * 32]),
        author=ugly_text(5),
        at=_times(),
        text=ugly_text(),
        answers=_answers(),
        mark=_marks(),
    )
    return st.lists(comments, max_size=4, unique_by=lambda each: each.id).map(
        lambda found: tuple(sorted(found, key=lambda each: (each.at, each.id)))
    )
