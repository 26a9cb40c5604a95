"""The office's comments on a unit's report, which are kept in the collection."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.collection.collection import (
    Received,
    UnitComment,
    UnitEvent,
    UnitEventKind,
)
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    CollectionEdits,
    PutEntry,
    RemoveEntry,
    SetCollectionHead,
)
from kplan_desktop.domain.collection.unit_edits import log
from kplan_desktop.domain.comments.comments import Comment, CommentAnswer, in_order
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.time_stamps import local_time, time_stamp
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.office_intake.office_context import OfficeContext


class OfficeComments(QObject):
    """The comments on the report of a unit, all its revisions, as edits of the collection.

    ``received`` is the revision that new ones are on, and ``report`` what it tells. ``changed()``
    is emitted after each change of any of them.
    """

    changed = Signal()

    def __init__(
        self, received: Received, report: Report, context: OfficeContext, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._received, self._report = received, report
        self._context, self._session = context, context.session
        self._shown = self._session.collection.comments
        self._session.changed.connect(self._follow)

    @property
    def author(self) -> str:
        """Who writes: whoever makes the joint report."""
        return self._session.collection.head.author

    @property
    def is_addressed(self) -> bool:
        """Whether the address of the unit's contact is known."""
        return bool(self._address())

    def known(self) -> tuple[Comment, ...]:
        """All comments on the unit's report."""
        return in_order(each.comment for each in self._mine())

    def put(self, comments: Iterable[Comment]) -> None:
        """Add comments, or put them in the place of those with the same ids."""
        for comment in comments:
            known = self._session.collection.comments.get(comment.id)
            sent_at = None if known is None else known.sent_at
            new = UnitComment(unit_id=self._received.unit_id, comment=comment, sent_at=sent_at)
            if known is not None and known.comment.mark != comment.mark:
                name = step_name("OfficeComments", "Tick off a comment")
                self._session.do(PutEntry(new), name)
            else:
                name = step_name("OfficeComments", "Write a comment")
                self._session.type_text(PutEntry(new), name, f"comment {comment.id}")

    def remove(self, ids: Iterable[str]) -> None:
        """Delete the comments with these ids."""
        edits = tuple(RemoveEntry(UnitComment, each) for each in ids)
        self._session.do(CollectionEdits(edits), step_name("OfficeComments", "Delete a comment"))

    def may_change(self, said: Comment | CommentAnswer) -> bool:
        """Whether it is the author's own and was not sent."""
        holding = next(
            (each for each in self._mine() if said.id in (each.comment.id, *_answer_ids(each))),
            None,
        )
        sent_at = None if holding is None else holding.sent_at
        return said.author in ("", self.author) and (sent_at is None or said.at > sent_at)

    def rename(self, author: str) -> None:
        """Write under another name from now on, which is also that of the joint report's maker."""
        head = replace(self._session.collection.head, author=author)
        self._session.type_text(
            SetCollectionHead(head), step_name("OfficeComments", "Change the name"), "author"
        )

    def send(self, done: Callable[[Path], None], failed: Callable[[UserError], None]) -> None:
        """Write the file and the draft of the e-mail, log that, and tell the draft.

        What was sent can be changed no more. Comments without a name get the author's.
        """
        from kplan_desktop.exchange.correspondence.comments_json import CommentsFile
        from kplan_desktop.exchange.delivery.mail_draft import header_address

        context, report = self._context, self._report
        now, to = time_stamp(local_time(context.now())), header_address(self._address())
        comments = tuple(_signed(each, self.author) for each in self.known())
        file = CommentsFile(
            id=context.new_id(),
            written_at=now,
            author=self.author,
            report_id=report.id,
            unit_id=report.unit_id,
            unit_name=report.unit_name,
            revision=self._received.revision,
            sha256=self._received.content_sha256,
            comments=comments,
            sent_at=now,
        )
        folder, event_id = context.mail_folder, context.new_id()

        def write() -> Path:
            from kplan_desktop.exchange.correspondence.comments_json import encode_comments
            from kplan_desktop.exchange.correspondence.comments_mail import (
                comments_mail,
                draft_path,
            )
            from kplan_desktop.exchange.files.whole_files import make_folder, write_whole

            data = encode_comments(file)
            make_folder(folder)
            path = _unused(folder, report, file.revision)
            draft = draft_path(path)
            mail = comments_mail(report, file.revision, path.name, data, date=now, to=to)
            write_whole(path, data, replaces=False)
            write_whole(draft, mail, replaces=False)
            return draft

        def written(draft: Path) -> None:
            unit_id, collection = self._received.unit_id, self._session.collection
            event = UnitEvent(
                id=event_id,
                kind=UnitEventKind.COMMENTED,
                at=now,
                by=self.author,
                sha256=self._received.sha256,
            )
            still = (each for each in comments if each.id in collection.comments)
            edits: list[CollectionEdit] = [
                PutEntry(UnitComment(unit_id=unit_id, comment=each, sent_at=now)) for each in still
            ]
            edits.append(log(collection, unit_id, event))
            self._session.do(
                CollectionEdits(tuple(edits)), step_name("OfficeComments", "Send comments")
            )
            if not self._session.is_left:
                done(draft)

        # As a request: leaving the collection waits for it, so that what is written is logged.
        self._session.request(self, lambda _: write(), done=written, failed=failed)

    def _mine(self) -> list[UnitComment]:
        """Those on the report that is shown; of another one that the unit sent they are not."""
        collection = self._session.collection
        hashes = {
            each.content_sha256
            for each in collection.received.values()
            if each.report_id == self._received.report_id
        }
        return [
            each
            for each in collection.comments.values()
            if each.unit_id == self._received.unit_id and each.comment.sha256 in hashes
        ]

    def _address(self) -> str:
        return self._session.collection.record(self._received.unit_id).contact.email.strip()

    def _follow(self) -> None:
        comments = self._session.collection.comments
        if comments is not self._shown:
            self._shown = comments
            self.changed.emit()


def _answer_ids(comment: UnitComment) -> tuple[str, ...]:
    return tuple(answer.id for answer in comment.comment.answers)


def _signed(comment: Comment, author: str) -> Comment:
    answers = tuple(replace(each, author=each.author or author) for each in comment.answers)
    return replace(comment, author=comment.author or author, answers=answers)


def _unused(folder: Path, report: Report, revision: int) -> Path:
    """A path for the comments where neither they nor their draft are in the way of a file."""
    from kplan_desktop.domain.text.file_names import reachable
    from kplan_desktop.exchange.correspondence.comments_mail import comments_name, draft_path

    for number in count(1):
        path = folder / comments_name(report, revision, number)
        if not any(reachable(each).exists() for each in (path, draft_path(path))):
            return path
    raise AssertionError("numbers never end")
