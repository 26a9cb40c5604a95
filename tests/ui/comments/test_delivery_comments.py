"""What somebody writes on a delivery is kept beside her reports, and found again."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.comments.comments import CommentAnswer
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.correspondence.comments_json import decode_comments, encode_comments
from kplan_desktop.ui.comments import delivery_comments
from kplan_desktop.ui.comments.delivery_comments import (
    CommentedDelivery,
    DeliveryComments,
    join_kept,
)
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from tests.comments_made import AT, DELIVERED, comment, comments_file

NAME = "Kommentarer-2012-2014_Sør-Trøndelag_r1.kplan-comments.json"
pytestmark = pytest.mark.usefixtures("qapp")

NOW = AT + dt.timedelta(days=1)


class Desk:
    """Somebody who comments on the first delivery of the example, with her folder."""

    def __init__(self, report: Report, folder: Path, background: BackgroundTasks) -> None:
        self.delivery = CommentedDelivery(report, DELIVERED)
        self.folder = folder
        self.earlier: tuple[Path, ...] = ()
        self.background = background
        self.parent = QObject()
        self.errors: list[UserError | None] = []

    def opened(self) -> DeliveryComments:
        """The comments, read."""
        comments = DeliveryComments(
            self.delivery,
            (self.folder, *self.earlier),
            self.background,
            now=lambda: NOW,
            new_id=lambda: "file",
            parent=self.parent,
        )
        comments.author = "Kari Leder"
        comments.stored.connect(self.errors.append)
        self.background.finish()
        return comments


@pytest.fixture
def desk(example: Report, tmp_path: Path) -> Iterator[Desk]:
    background = BackgroundTasks()
    yield Desk(example, tmp_path / "Kplan", background)
    background.close()


def test_what_is_written_is_in_the_file_within_a_second(qtbot: QtBot, desk: Desk) -> None:
    comments = desk.opened()
    comments.put([comment()])
    qtbot.waitUntil((desk.folder / NAME).exists, timeout=1000)
    assert decode_comments((desk.folder / NAME).read_bytes()).comments == (comment(),)
    assert desk.opened().known() == (comment(),)


def test_what_is_left_at_once_is_kept(desk: Desk) -> None:
    comments = desk.opened()
    comments.put([comment()])
    comments.flush()
    desk.background.finish()
    assert desk.opened().known() == (comment(),)


def test_what_is_written_before_the_file_is_read_is_kept(desk: Desk) -> None:
    desk.folder.mkdir()
    (desk.folder / NAME).write_bytes(encode_comments(comments_file(comment(1))))
    comments = DeliveryComments(
        desk.delivery,
        [desk.folder],
        desk.background,
        now=lambda: NOW,
        new_id=lambda: "file",
        parent=desk.parent,
    )
    comments.put([comment(2)])
    desk.background.finish()
    assert [each.id for each in comments.known()] == ["comment-1", "comment-2"]
    assert [each.id for each in desk.opened().known()] == ["comment-1", "comment-2"]


@pytest.mark.parametrize(
    "other", [b"{}", encode_comments(comments_file(comment(), report_id="another"))]
)
def test_a_file_with_something_else_is_left_alone(desk: Desk, other: bytes) -> None:
    desk.folder.mkdir()
    (desk.folder / NAME).write_bytes(other)
    comments = desk.opened()
    comments.put([comment()])
    comments.flush()
    desk.background.finish()
    assert (desk.folder / NAME).read_bytes() == other
    assert desk.opened().known() == (comment(),)


def test_a_folder_that_cannot_be_is_told_and_nothing_is_lost(desk: Desk) -> None:
    desk.folder.write_bytes(b"a file")
    comments = desk.opened()
    comments.put([comment()])
    comments.flush()
    desk.background.finish()
    assert isinstance(desk.errors[-1], UserError)
    desk.folder.unlink()
    comments.put([comment(2)])
    comments.flush()
    desk.background.finish()
    desk.background.finish()
    assert len(desk.opened().known()) == 2


def test_what_could_not_be_stored_is_stored_on_leaving(desk: Desk) -> None:
    comments = desk.opened()
    desk.folder.write_bytes(b"a file")
    comments.put([comment()])
    comments.flush()
    desk.background.finish()
    assert comments.error is desk.errors[-1] is not None
    desk.folder.unlink()
    comments.flush()
    desk.background.finish()
    assert (comments.is_stored, comments.error) == (True, None)
    assert desk.opened().known() == (comment(),)


def test_storing_is_tried_again_without_being_asked(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery_comments, "_AGAIN", 10)
    comments = desk.opened()
    desk.folder.write_bytes(b"a file")
    comments.put([comment()])
    comments.flush()
    desk.background.finish()
    desk.folder.unlink()
    qtbot.waitUntil((desk.folder / NAME).exists, timeout=2000)


def test_what_was_sent_stays_as_it_was_sent(desk: Desk) -> None:
    comments = desk.opened()
    comments.put([comment()])
    assert comments.may_change(comment())
    assert comments.unsent == 1
    drafts: list[Path] = []
    comments.send(drafts.append, desk.errors.append)
    desk.background.finish()
    assert not comments.may_change(comment())
    assert not desk.opened().may_change(comment())
    assert comments.unsent == 0
    message = email.message_from_bytes(drafts[0].read_bytes(), policy=email.policy.default)
    assert message["To"] is None
    assert message["X-Unsent"] == "1"
    assert "Sør-Trøndelag, revisjon 1" in message["Subject"]
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == NAME
    assert attached.get_payload(decode=True) == (desk.folder / NAME).read_bytes()


def test_another_name_is_given_to_what_is_unsent(desk: Desk) -> None:
    comments = desk.opened()
    comments.put([comment()])
    comments.rename("Kari Nordmann")
    assert [each.author for each in comments.known()] == ["Kari Nordmann"]


def test_answers_that_come_back_are_taken_into_the_file(desk: Desk) -> None:
    comments = desk.opened()
    comments.put([comment()])
    comments.flush()
    desk.background.finish()
    answer = CommentAnswer(id="a", author="Ola", at=NOW, text="Tolv.")
    from dataclasses import replace

    incoming = comments_file(replace(comment(), answers=(answer,)))
    assert join_kept([desk.folder], incoming)
    assert join_kept([desk.folder], incoming)
    assert desk.opened().known()[0].answers == (answer,)
    assert not join_kept([desk.folder], comments_file(report_id="another"))


def test_comments_are_found_after_another_folder_was_chosen(desk: Desk, tmp_path: Path) -> None:
    comments = desk.opened()
    comments.put([comment()])
    comments.flush()
    desk.background.finish()
    before, desk.folder = desk.folder, tmp_path / "ny"
    desk.earlier = (tmp_path / "borte", before)
    assert desk.opened().known() == (comment(),)
    desk.opened().rename("Kari")
    desk.background.finish()
    assert not desk.folder.exists()
    assert join_kept([desk.folder, *desk.earlier], comments_file(comment()))
