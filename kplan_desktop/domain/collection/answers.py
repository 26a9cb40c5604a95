"""Comments on what a unit delivered that come back to the office, answered.

Between colleagues the later wording of a comment holds (``comments.py``). What comes from outside
is not trusted that far: the office's own words stay as it wrote them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kplan_desktop.domain.collection.collection import Collection, UnitComment
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    CollectionEdits,
    PutEntry,
)
from kplan_desktop.domain.collection.taking_in import IntakeRemark, RemarkKind
from kplan_desktop.domain.comments.comments import Comment, joined_comments


@dataclass(frozen=True, slots=True)
class AnswersTaken:
    """What came of comments: ``edit`` joins them to those that are known, None if none is new."""

    edit: CollectionEdit | None
    remarks: tuple[IntakeRemark, ...] = ()


def take_answers(
    collection: Collection, comments: Iterable[Comment], *, report_id: str, unit_name: str
) -> AnswersTaken:
    """Joins comments on a unit's report, which came back, to those that are known.

    What the office said itself stays as it is, whatever came back of it. Raises LookupError where
    no delivery of that report is here.
    """
    unit_ids = (
        each.unit_id
        for each in collection.received.values()
        if (each.report_id, each.unit_name) == (report_id, unit_name)
    )
    unit_id = next(unit_ids, None)
    if unit_id is None:
        raise LookupError(report_id)
    edits: list[CollectionEdit] = []
    reworded = 0
    for comment in comments:
        known = collection.comments.get(comment.id)
        if known is None:
            edits.append(PutEntry(UnitComment(unit_id=unit_id, comment=comment)))
            continue
        if known.unit_id == unit_id:
            trusted = _without_rewording(comment, known, collection.head.author)
            reworded += _words(trusted) != _words(comment)
            comment = trusted
        (joined,) = joined_comments((known.comment,), (comment,))
        if known.unit_id == unit_id and joined != known.comment:
            edits.append(
                PutEntry(UnitComment(unit_id=unit_id, comment=joined, sent_at=known.sent_at))
            )
    edit = CollectionEdits(tuple(edits)) if edits else None
    remark = IntakeRemark(RemarkKind.COMMENTS_REWORDED, (str(reworded),))
    return AnswersTaken(edit, (remark,) if reworded else ())


def _without_rewording(comment: Comment, known: UnitComment, author: str) -> Comment:
    """A comment that came back, with the words of the office's own as they are known here.

    Its own are a comment that went to the unit, or was written here, and the answers by the same.
    """
    ours = known.comment
    if known.sent_at is None and ours.author != author:
        return comment
    said = {each.id: each for each in ours.answers if each.author in {ours.author, author}}
    answers = tuple(said.get(each.id, each) for each in comment.answers)
    return replace(ours, answers=answers, mark=comment.mark)


def _words(comment: Comment) -> tuple[object, ...]:
    """What a comment says, and its answers, without their times, which a file may round."""
    answers = tuple((each.id, each.author, each.text) for each in comment.answers)
    return comment.author, comment.text, comment.quote, comment.location, answers
