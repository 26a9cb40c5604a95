"""Comments in and out: taken into the open report, answered and sent, and written on deliveries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kplan_desktop.domain.comments.comments import Comment
from kplan_desktop.domain.model.errors import UserError, path_text
from kplan_desktop.domain.text.time_stamps import local_time, time_stamp
from kplan_desktop.ui.comments.comment_writer import CommentKeeper, CommentWriter
from kplan_desktop.ui.comments.comments_panel import CommentsPanel
from kplan_desktop.ui.comments.delivery_comments import (
    CommentedDelivery,
    DeliveryComments,
    join_kept,
)
from kplan_desktop.ui.comments.delivery_comments_side import CommentsSide, DeliveryCommentsSide
from kplan_desktop.ui.document.report_comments import ReportComments
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.files.file_dialogs import ask_export, beginning_folder
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.files.report_view import ReportReader
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.widgets.banner import BannerAction

if TYPE_CHECKING:
    from kplan_desktop.exchange.bundle.bundle_json import Bundle
    from kplan_desktop.exchange.correspondence.comments_json import CommentsFile


def adviser_writer(
    keeper: CommentKeeper,
    session: Session,
    *,
    now: Callable[[], dt.datetime],
    new_id: Callable[[], str],
) -> CommentWriter:
    """What the adviser does with the comments on her report: answers, and marks."""

    def author() -> str:
        return session.report.adviser

    return CommentWriter(
        keeper,
        author=author,
        now=now,
        new_id=new_id,
        may_change=lambda said: not isinstance(said, Comment) and said.author == author(),
        read_only=session.read_only,
    )


@dataclass(frozen=True, slots=True)
class OpenComments:
    """The comments on the open report, and their list, which ``show`` brings to the front."""

    session: Session
    comments: ReportComments
    panel: CommentsPanel
    show: Callable[[], None]


class CommentsFlow(QObject):
    """One choice in the menu. An error is shown and ends it."""

    def __init__(self, context: FlowContext, new_id: Callable[[], str]) -> None:
        super().__init__(context.window)
        self._context = context
        self._new_id = new_id
        self._open: OpenComments | None = None
        self._on_deliveries: dict[str, DeliveryComments] = {}
        self._seen: set[str] = set()
        self._told: set[str] = set()

    def follow(self, open_report: OpenComments | None) -> None:
        """Work with the comments of this report, which is open from now on."""
        self._open = open_report
        if open_report is not None:
            send = open_report.panel.add_action(self.tr("Send the answers …"))
            send.clicked.connect(self.send)

    def take_in(self) -> None:
        """Ask for a file with comments, and take them in."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._context.window,
            self.tr("Take in comments"),
            path_text(beginning_folder(self._context)),
            self.tr("Comments (*.json)"),
        )
        if chosen:
            path = Path(chosen)

            def read() -> CommentsFile:
                from kplan_desktop.exchange.correspondence.comments_json import MAX_COMMENTS_BYTES
                from kplan_desktop.exchange.files.whole_files import read_whole

                return _decoded(read_whole(path, at_most=MAX_COMMENTS_BYTES))

            self._context.run(read, self._take, only_while_open=True)

    def take_in_data(self, data: bytes) -> None:
        """Take in the comments of a file that came some other way, as in an e-mail."""
        self._context.run_aside(lambda: _decoded(data), self._take)

    def send(self) -> None:
        """Ask where, and write the comments with what is answered as a file with an e-mail."""
        if self._open is None:
            return
        session, known = self._open.session, self._open.comments.known()
        if not known:
            self._context.show_message(self.tr("There are no comments to send."))
            return
        from kplan_desktop.exchange.correspondence.comments_json import CommentsFile
        from kplan_desktop.exchange.correspondence.comments_mail import comments_name

        report, now = session.report, self._time()
        last = max(known, key=lambda each: (each.revision, each.at))
        proposed = session.path.parent / comments_name(report, last.revision)
        title, kinds = self.tr("Send the answers"), self.tr("Comments (*.json)")
        path = ask_export(self._context, title, proposed, kinds, HelpTopic.COMMENTS)
        if path is None:
            return
        file = CommentsFile(
            id=self._new_id(),
            written_at=now,
            author=report.adviser,
            report_id=report.id,
            unit_id=report.unit_id,
            unit_name=report.unit_name,
            revision=last.revision,
            sha256=last.sha256,
            comments=known,
            sent_at=now,
        )

        def write() -> Path:
            from kplan_desktop.exchange.correspondence.comments_json import encode_comments
            from kplan_desktop.exchange.correspondence.comments_mail import (
                comments_mail,
                draft_path,
            )
            from kplan_desktop.exchange.files.whole_files import write_whole

            data = encode_comments(file)
            draft = draft_path(path)
            mail = comments_mail(report, file.revision, path.name, data, date=now)
            write_whole(path, data, open_report=session.path)
            write_whole(draft, mail, open_report=session.path)
            return draft

        self._context.run(write, self._context.show_made)

    def make_side(self, reader: ReportReader, bundle: Bundle) -> CommentsSide:
        """The comments beside a delivery that is read: those of the open report, if it is of that,
        or else those that somebody writes on it and keeps beside her reports.
        """
        theme = self._context.theme
        if self._open is not None and self._open.session.report.id == bundle.report.id:
            session, comments = self._open.session, self._open.comments
            writer = adviser_writer(comments, session, now=self._context.now, new_id=self._new_id)
            side = CommentsSide(reader, writer, theme)
            comments.changed.connect(side.commented.refresh)
            side.commented.refresh()
            return side
        kept = self._comments_on(bundle)
        writer = CommentWriter(
            kept,
            author=lambda: kept.author,
            now=self._context.now,
            new_id=self._new_id,
            may_change=kept.may_change,
            delivery=(bundle.report.revision, bundle.sha256),
        )
        self._seen.add(bundle.sha256)
        reader.left.connect(lambda: self._leave(bundle.sha256))
        side = DeliveryCommentsSide(reader, kept, writer, theme, remember=self._remember)
        kept.stored.connect(side.show_stored)
        return side

    @property
    def are_unstored(self) -> bool:
        """Whether comments on a delivery are not stored yet."""
        return not all(kept.is_stored for kept in self._on_deliveries.values())

    def flush(self) -> None:
        """Store now what is written on deliveries, as far as that can be done."""
        for kept in self._on_deliveries.values():
            kept.flush()

    def may_leave(self, may_lose: Callable[[UserError], bool]) -> bool:
        """Store what is written on deliveries; what cannot be stored is asked about."""
        self.flush()
        self._context.background.finish(leaving=True)
        on_deliveries = self._on_deliveries.values()
        unstored = (kept.error for kept in on_deliveries if not kept.is_stored)
        return all(error is None or may_lose(error) for error in unstored)

    def _leave(self, sha256: str) -> None:
        """Store the comments on a delivery that is no longer shown."""
        self._seen.discard(sha256)
        self._on_deliveries[sha256].flush()

    def _follow_stored(self, sha256: str, error: UserError | None) -> None:
        """Tell once that nothing can be stored where no list of comments is there to say so."""
        if error is None:
            self._told.discard(sha256)
        elif sha256 not in self._seen | self._told and not self._context.background.leaving:
            self._told.add(sha256)
            kept = self.tr("They are kept while Kplan is open, and stored as soon as possible.")
            text = f"{error_sentence(error)} {kept}"
            self._context.show_notice(self.tr("The comments are not stored yet."), text)

    def _comments_on(self, bundle: Bundle) -> DeliveryComments:
        """The comments on a delivery, which outlive its view until they are stored."""
        if bundle.sha256 not in self._on_deliveries:
            kept = DeliveryComments(
                CommentedDelivery(bundle.report, bundle.sha256),
                self._context.documents.folders,
                self._context.background,
                now=self._context.now,
                new_id=self._new_id,
                parent=self,
            )
            kept.author = self._context.documents.settings.commenter
            kept.stored.connect(lambda error: self._follow_stored(bundle.sha256, error))
            self._on_deliveries[bundle.sha256] = kept
        return self._on_deliveries[bundle.sha256]

    def _remember(self, name: str) -> None:
        documents = self._context.documents
        if name != documents.settings.commenter:
            documents.remember(lambda known: replace(known, commenter=name))

    def _take(self, file: CommentsFile) -> None:
        if self._open is not None and self._open.session.report.id == file.report_id:
            self._join(self._open, file)
        elif file.sha256 in self._on_deliveries:
            self._on_deliveries[file.sha256].join(file.comments)
            self._tell_kept()
        else:
            self._join_kept(file)

    def _join(self, to: OpenComments, file: CommentsFile) -> None:
        comments = to.comments
        known = comments.known()
        comments.join(file.comments)
        text = self._counted(known, comments.known(), file)
        if to.session.read_only:
            text += " " + self.tr("The report is only read: they are not kept.")
        show = BannerAction(self.tr("Show"), to.show)
        self._context.show_message(text, show)

    def _join_kept(self, file: CommentsFile) -> None:
        folders = self._context.documents.folders

        def join() -> None:
            from kplan_desktop.exchange.correspondence.comments_json import OtherReportError

            if not join_kept(folders, file):
                raise OtherReportError(file.unit_name)

        self._context.run_aside(join, lambda _: self._tell_kept())

    def _tell_kept(self) -> None:
        self._context.show_message(
            self.tr("The comments were taken in. They stand beside the delivery they are on.")
        )

    def _counted(
        self, known: tuple[Comment, ...], joined: tuple[Comment, ...], file: CommentsFile
    ) -> str:
        """How many comments and answers are new, and how many were known already."""
        new = len(joined) - len(known)
        answers = _answers(joined) - _answers(known)
        old = len(file.comments) - new
        parts = [self.tr("%n new comment(s)", "", new)]
        if answers:
            parts.append(self.tr("%n new answer(s)", "", answers))
        if old:
            parts.append(self.tr("%n known already", "", old))
        return self.tr("Taken in: %1.").replace("%1", ", ".join(parts))

    def _time(self) -> dt.datetime:
        return time_stamp(local_time(self._context.now()))


def _answers(comments: tuple[Comment, ...]) -> int:
    """The number of answers; those of comments that are new count as new too."""
    return sum(len(comment.answers) for comment in comments)


def _decoded(data: bytes) -> CommentsFile:
    from kplan_desktop.exchange.correspondence.comments_json import decode_comments

    return decode_comments(data)
