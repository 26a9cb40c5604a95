"""What two people know of comments is joined alike by whoever joins it, however often."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given, settings

from kplan_desktop.domain.comments.comments import (
    Comment,
    CommentAnswer,
    CommentMark,
    joined_comments,
)
from tests.comments_made import AT, comment, comment_sets
from tests.strategies import examples

Known = tuple[Comment, ...]


def written_out(comments: Known) -> str:
    """Times with their offsets, which equality does not compare."""
    return repr(comments)


@settings(max_examples=examples(100))
@given(comment_sets(), comment_sets())
def test_who_joins_makes_no_difference(one: Known, two: Known) -> None:
    assert written_out(joined_comments(one, two)) == written_out(joined_comments(two, one))


@settings(max_examples=examples(100))
@given(comment_sets(), comment_sets(), comment_sets())
def test_the_order_of_joining_makes_no_difference(one: Known, two: Known, three: Known) -> None:
    first = joined_comments(joined_comments(one, two), three)
    assert written_out(first) == written_out(joined_comments(one, joined_comments(two, three)))


@settings(max_examples=examples(100))
@given(comment_sets(), comment_sets())
def test_joining_again_changes_nothing(one: Known, two: Known) -> None:
    both = joined_comments(one, two)
    assert written_out(joined_comments(both, two)) == written_out(both)
    assert written_out(joined_comments(both, both)) == written_out(both)


@settings(max_examples=examples(100))
@given(comment_sets(), comment_sets())
def test_nothing_is_lost(one: Known, two: Known) -> None:
    both = {each.id: each for each in joined_comments(one, two)}
    for each in (*one, *two):
        answers = {answer.id for answer in both[each.id].answers}
        assert {answer.id for answer in each.answers} <= answers
        if each.mark is not None:
            mark = both[each.id].mark
            assert mark is not None
            assert mark.at >= each.mark.at


def test_an_answer_comes_to_its_comment_and_the_later_mark_holds() -> None:
    later = AT + dt.timedelta(days=1)
    answer = CommentAnswer(id="a", author="Ola", at=later, text="Tolv.")
    answered = replace(
        comment(), answers=(answer,), mark=CommentMark(done=True, author="Ola", at=later)
    )
    opened = replace(comment(), mark=CommentMark(done=False, author="Kari", at=AT))
    (both,) = joined_comments([opened], [answered])
    assert both == answered
    assert not both.is_open


def test_the_later_wording_of_a_comment_holds() -> None:
    again = replace(comment(), text="Hvor mange kom?", at=AT + dt.timedelta(days=1))
    assert joined_comments([again], [comment()]) == (again,)
