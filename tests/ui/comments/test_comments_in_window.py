"""Comments in the whole window: taken in, seen at their notes, answered, sent back, and written."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from kplan_desktop.domain.comments.comments import Comment
from kplan_desktop.domain.comments.placement import WHOLE_REPORT
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import FindingKind
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle, encode_bundle
from kplan_desktop.exchange.correspondence.comments_json import (
    OtherReportError,
    decode_comments,
    encode_comments,
)
from kplan_desktop.exchange.files.whole_files import FileFault, WriteError
from kplan_desktop.ui.comments import delivery_comments
from kplan_desktop.ui.comments.delivery_comments_side import DeliveryCommentsSide
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.files.report_view import ReportView
from kplan_desktop.ui.outline.outline_model import OutlineLocation, OutlineRole
from tests.comments_made import AT, NOTE, comment, comments_file
from tests.ui.driver import CONTROL, PATIENCE, SHIFT, Driver, report_in

COMMENTS = Qt.Key.Key_M


def take_in(driver: Driver, *comments: Comment) -> None:
    data = encode_comments(comments_file(*comments, report_id=driver.report.id))
    driver.window.comments.take_in_data(data)
    driver.window.context.background.finish()
    driver.wait_for_database()


def message(driver: Driver) -> str:
    return driver.window.status.message.text()


def stored(driver: Driver) -> tuple[Comment, ...]:
    return driver.kplan._worker.submit(lambda: driver.session._file.comments()).result()


def test_taking_in_twice_changes_nothing(driver: Driver) -> None:
    take_in(driver, comment(1), comment(2, WHOLE_REPORT, quote=""))
    assert "2 nye kommentarer" in driver.visible_text()
    before = stored(driver)
    assert len(before) == 2
    take_in(driver, comment(1), comment(2, WHOLE_REPORT, quote=""))
    assert "0 nye kommentarer, 2 kjent fra før" in driver.visible_text()
    assert stored(driver) == before


def test_a_note_tree_and_tab_say_how_many_are_open(driver: Driver) -> None:
    take_in(driver, comment(1), comment(2), comment(3, Location("goal-1.1"), quote=""))
    row = driver.page.row(NOTE.note_id or "")
    assert row is not None
    (mark,) = [each for each in row.children() if each.objectName() == "commentMark"]
    assert mark.text() == "2"  # type: ignore[attr-defined]  # a button
    assert driver.page.header.comments.text() == "1"
    model = driver.workspace.outline_model
    goal = model.index_of(OutlineLocation("", "goal-1.1"))
    assert goal.data(OutlineRole.COMMENTS) == 3
    assert "3 åpne kommentarer" in goal.data(Qt.ItemDataRole.AccessibleTextRole)
    take_in(driver)
    driver.show_goal(1)
    assert driver.page.header.comments.isHidden()


def test_comments_that_are_opened_or_dropped_are_taken_in_and_open_ones_found(
    driver: Driver, tmp_path: Path
) -> None:
    opened, dropped = tmp_path / "a.json", tmp_path / "b.kplan-comments.json"
    for number, path in enumerate((opened, dropped), 1):
        file = comments_file(comment(number), report_id=driver.report.id)
        path.write_bytes(encode_comments(file))
    driver.window.flows.incoming.open_file(opened)
    driver.window.flows.incoming.open_files([dropped])
    driver.qtbot.waitUntil(lambda: len(stored(driver)) == 2, timeout=PATIENCE)
    checker = driver.workspace.checker
    kind = FindingKind.OPEN_COMMENTS

    def open_ones() -> list[int]:
        return [each.count for each in checker.found.open if each.kind is kind]

    driver.qtbot.waitUntil(lambda: open_ones() == [2], timeout=PATIENCE)
    (found,) = (each for each in checker.found.open if each.kind is kind)
    driver.workspace.findings.go_to(found)
    panel = driver.workspace.commented.panel
    assert panel.isVisible()
    for card in panel.cards():
        card.tick_button.click()
    driver.qtbot.waitUntil(lambda: open_ones() == [], timeout=PATIENCE)


def test_a_key_leads_from_the_note_to_its_comments_and_back(driver: Driver) -> None:
    take_in(driver, comment(1, WHOLE_REPORT, quote=""), comment(2))
    driver.write_in_note(0)
    driver.press(COMMENTS, CONTROL | SHIFT)
    assert driver.focus.accessibleName().startswith("1.1, tiltak 1, notat 1")
    driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Space)
    driver.type("Tolv.")
    driver.wait_for_database()
    assert [answer.text for answer in stored(driver)[1].answers] == ["Tolv."]
    driver.press(Qt.Key.Key_Escape)
    assert driver.focused_text.text().startswith("Kommunebesøk.")


def test_a_comment_without_its_note_is_detached_and_undo_brings_it_home(driver: Driver) -> None:
    take_in(driver, comment())
    panel = driver.workspace.commented.panel
    driver.write_in_note(0)
    driver.press(Qt.Key.Key_Delete, CONTROL | SHIFT)
    driver.workspace.commented.refresh()
    assert panel.headings()[0].accessibleName().startswith("Løsrevet")
    assert "1 åpen kommentar" in panel.lead.text()
    driver.window.actions_of_window.undo.trigger()
    driver.workspace.commented.refresh()
    assert panel.headings()[0].accessibleName().startswith("1.1, tiltak 1, notat 1")


def test_what_is_answered_is_in_the_file_when_the_window_is_closed_at_once(
    driver: Driver,
) -> None:
    take_in(driver, comment())
    driver.workspace.open_comments()
    driver.workspace.commented.panel.cards()[0].begin_answer()
    driver.type("Tolv")
    path = driver.session.path
    driver.window.close()
    from kplan_desktop.storage.report_file import ReportFile

    file = ReportFile.open(path)
    assert file.comments()[0].answers[0].text == "Tolv"
    file.close()
    assert report_in(path)


def test_comments_on_another_report_are_told_and_not_taken(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors: list[UserError] = []
    monkeypatch.setattr(type(driver.window.context), "show_error", lambda _, e: errors.append(e))
    driver.window.comments.take_in_data(encode_comments(comments_file(comment(), report_id="x")))
    driver.window.context.background.finish()
    driver.window.context.background.finish()
    assert isinstance(errors[0], OtherReportError)
    assert stored(driver) == ()


def test_the_answers_go_back_as_a_file_with_an_e_mail(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    take_in(driver, comment())
    driver.workspace.open_comments()
    driver.workspace.commented.panel.cards()[0].begin_answer()
    driver.type("Tolv")
    proposed: list[str] = []

    def ask(_window: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        proposed.append(path)
        return str(tmp_path / Path(path).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    driver.window.comments.send()
    driver.window.context.background.finish()
    name = "Kommentarer-2012-2014_Sør-Trøndelag_r1"
    assert Path(proposed[0]).name == f"{name}.kplan-comments.json"
    data = (tmp_path / f"{name}.kplan-comments.json").read_bytes()
    (sent,) = decode_comments(data).comments
    assert sent.answers[0].text == "Tolv"
    draft = email.message_from_bytes(
        (tmp_path / f"{name}.eml").read_bytes(), policy=email.policy.default
    )
    assert [part.get_payload(decode=True) for part in draft.iter_attachments()] == [data]


@pytest.fixture
def view(driver: Driver) -> Iterator[ReportView]:
    """A delivery of somebody else, opened read-only."""
    bundle = decode_bundle(encode_bundle(replace(driver.report, id="another"), AT))
    view = ReportView(
        bundle.report,
        "Levert",
        "Bare for lesing",
        driver.kplan.theme,
        driver.window,
        side=lambda view: driver.window.comments.make_side(view, bundle),
    )
    with driver.qtbot.waitActive(view):
        view.open()
    yield view
    view.close()
    view.deleteLater()


def side_of(view: ReportView) -> DeliveryCommentsSide:
    (side,) = view.findChildren(DeliveryCommentsSide)
    return side


def test_a_leader_comments_on_what_she_selects_and_sends_it(
    driver: Driver, view: ReportView, shown: list[Path]
) -> None:
    side = side_of(view)
    side.name.setFocus()
    driver.type("Kari")
    view.reader.page.focus_note("note-1.1-1-1")
    text = driver.focused_text
    cursor = text.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(len("Kommunebesøk"), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    QTest.keyClick(text, COMMENTS, CONTROL | SHIFT)
    QApplication.processEvents()
    driver.type("Hvor mange?")
    kept = driver.kplan.documents.folder / (
        "Kommentarer-2012-2014_Sør-Trøndelag_r1.kplan-comments.json"
    )
    driver.qtbot.waitUntil(kept.exists, timeout=2000)
    (written,) = decode_comments(kept.read_bytes()).comments
    assert (written.text, written.author) == ("Hvor mange?", "Kari")
    assert (written.quote, written.location) == ("Kommunebesøk", NOTE)
    side.send.click()
    driver.window.context.background.finish()
    assert [path.suffix for path in shown] == [".eml"]
    assert side.panel.cards()[0].text.isReadOnly()
    assert driver.kplan.documents.settings.commenter == "Kari"


def test_comments_that_cannot_be_stored_are_told_and_asked_about(
    driver: Driver, view: ReportView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: Path, _data: bytes) -> None:
        raise WriteError(Path("Kommentarer"), FileFault.DISK_FULL)

    told: list[tuple[str, ...]] = []
    asked: list[UserError] = []
    window = driver.window
    monkeypatch.setattr(type(window.context), "show_notice", lambda _, *text: told.append(text))
    monkeypatch.setattr(window.flow, "may_lose_unsaved", asked.append)
    write = delivery_comments._write
    monkeypatch.setattr(delivery_comments, "_write", fail)
    side = side_of(view)
    side.new_on_report.click()
    driver.type("Fint")
    view.close()
    window.context.background.finish()
    assert len(told) == 1
    assert window.close() is False
    assert isinstance(asked[0], WriteError)
    monkeypatch.setattr(delivery_comments, "_write", write)
    assert window.close() is True
    (kept,) = driver.kplan.documents.folder.glob("*.kplan-comments.json")
    assert decode_comments(kept.read_bytes()).comments[0].text == "Fint"
    assert len(asked) == 1


def test_a_switch_that_waits_for_comments_stores_them_once(
    driver: Driver, view: ReportView, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[Path] = []

    def fail(path: Path, _data: bytes) -> None:
        tried.append(path)
        raise WriteError(path, FileFault.DISK_FULL)

    comments, language = driver.window.comments, driver.kplan.language
    driver.window.context.background.finish()
    monkeypatch.setattr(delivery_comments, "_write", fail)
    monkeypatch.setattr(delivery_comments, "_AGAIN", 3_600_000)
    side_of(view).new_on_report.click()
    driver.type("Fint")
    monkeypatch.setattr(FlowContext, "show_notice", lambda *_: None)
    view.close()
    driver.window.context.background.finish()
    driver.qtbot.waitUntil(lambda: not driver.session.is_busy)
    tried.clear()
    language.begin("nn")
    for _ in range(3):
        driver.window.context.background.finish()
        language._go_on()
    assert comments.are_unstored
    assert len(tried) == 1
    language.close()


def test_a_leader_without_a_name_is_asked_for_it(driver: Driver, view: ReportView) -> None:
    side = side_of(view)
    side.new_on_report.click()
    driver.type("Fint")
    side.send.click()
    assert driver.focus is side.name
    assert "Skriv navnet ditt" in side.said.text()
    driver.type("Kari")
    assert side.panel.cards()[0].comment.author == "Kari"
    assert side.panel.cards()[0].comment.location == WHOLE_REPORT


def test_beside_a_delivery_of_ones_own_report_are_its_comments(driver: Driver) -> None:
    take_in(driver, comment())
    report: Report = driver.report
    bundle = decode_bundle(encode_bundle(report, AT))
    view = ReportView(
        report,
        "",
        "",
        driver.kplan.theme,
        driver.window,
        side=lambda view: driver.window.comments.make_side(view, bundle),
    )
    assert not view.findChildren(DeliveryCommentsSide)
    assert view.reader.page.row("note-1.1-1-1") is not None
    view.deleteLater()
