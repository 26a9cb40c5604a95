"""The dialog that delivers, with its real widgets: three steps, and what can go wrong in each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDrag, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.delivery.deliveries import DeliveryEvent, DeliveryStatus
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.edits import SetApproval
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import Finding, FindingKind
from kplan_desktop.exchange.bundle.bundle_json import approved_content_sha256, decode_bundle
from kplan_desktop.paths import program_files
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.delivery import deliver_dialog, delivery_controller, sending_step
from kplan_desktop.ui.delivery.check_step import ChangeList
from kplan_desktop.ui.delivery.deliver_dialog import DeliverDialog
from kplan_desktop.ui.delivery.delivery_controller import DeliveryOutcome
from kplan_desktop.ui.delivery.mail_opening import MailOpening
from kplan_desktop.ui.document.settings import ScreenLanguage
from kplan_desktop.ui.messages.finding_messages import finding_sentence
from kplan_desktop.ui.theme.application_theme import apply_theme
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText
from tests.ui.delivery.post import LONG, Post, make_in, send_in
from tests.ui.driver import PATIENCE, Driver
from tests.ui.inputs import make_theme
from tests.ui.sessions import NoRoomError, blocked

MARKUP = "<b>fet</b> & <img src='file:x'>"


def shown_dialog(
    qtbot: QtBot,
    post: Post,
    found: Sequence[Finding] = (),
    theme: Theme | None = None,
    *,
    read: bool = True,
) -> DeliverDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = DeliverDialog(
        post.delivering,
        MailOpening(parent),
        lambda: found,
        lambda _parent: None,
        post.folder,
        theme or make_theme(),
        parent,
    )
    dialog._owner = parent  # type: ignore[attr-defined]  # lives as long as the dialog
    dialog.show()
    if read:
        post.session.finish_requests()
        QApplication.processEvents()
    return dialog


def texts(dialog: DeliverDialog) -> list[QLabel | CopyableText]:
    """The widgets with visible text in the dialog."""
    kinds: tuple[type[QLabel] | type[CopyableText], ...] = (QLabel, CopyableText)
    return [text for kind in kinds for text in dialog.findChildren(kind) if text.isVisible()]


def visible_text(dialog: DeliverDialog) -> str:
    return "\n".join(text.text() for text in texts(dialog))


def button(dialog: DeliverDialog, text: str) -> QPushButton:
    (button,) = [
        button
        for button in dialog.findChildren(QPushButton)
        if button.isVisible() and text == button.text()
    ]
    return button


def show_pages(dialog: DeliverDialog, qtbot: QtBot) -> None:
    dialog.go_on.click()
    qtbot.waitUntil(lambda: dialog.pages.prepared is not None, timeout=LONG)


def made(dialog: DeliverDialog, qtbot: QtBot) -> DeliveryOutcome:
    qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=LONG)
    assert dialog.outcome is not None
    return dialog.outcome


def a_place(report: Report) -> Location:
    entry = next(entry for entry in report.goals if entry.measures and entry.measures[0].notes)
    measure = entry.measures[0]
    return Location(entry.goal_id, measure.id, measure.notes[0].id)


# --- the journey ------------------------------------------------------------------------------


def tab_to(dialog: DeliverDialog, wanted: QWidget) -> None:
    """Press Tab until the keyboard is there."""
    for _ in range(20):
        focused = dialog.focusWidget()
        if focused is wanted:
            return
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    pytest.fail("Tab does not lead there")


def test_three_steps_by_the_keyboard_alone(qtbot: QtBot, post: Post, shown: list[Path]) -> None:
    dialog = shown_dialog(qtbot, post)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=PATIENCE)
    assert dialog.focusWidget() is dialog.go_on
    QTest.keyClick(dialog.go_on, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.pages.prepared is not None, timeout=LONG)
    pages = dialog.focusWidget()
    assert pages is not None
    assert pages.accessibleName() == "The printed pages"
    assert "revision 1, 09.08.2014" in visible_text(dialog)
    QTest.keyClick(pages, Qt.Key.Key_Return)  # where the pages are read it goes on, too
    qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=LONG)
    assert dialog.outcome is not None
    assert dialog.sending is not None
    paths = dialog.outcome.written.paths
    assert dialog.focusWidget() is dialog.sending.open_mail
    assert "two attachments" in visible_text(dialog)
    QTest.keyClick(dialog.sending.open_mail, Qt.Key.Key_Return)
    assert shown == [paths.mail]
    assert dialog.focusWidget() is dialog.close_button
    qtbot.waitUntil(dialog.go_on.isEnabled, timeout=LONG)
    tab_to(dialog, dialog.go_on)  # each system has its own order of the buttons
    assert dialog.go_on.text() == "Yes, it is sent"
    QTest.keyClick(dialog.go_on, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Revision 1 is delivered, on time." in visible_text(dialog))
    assert post.stored()[0].was_sent
    QTest.keyClick(dialog.go_on, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def press_enter(dialog: DeliverDialog, *, held: bool = False) -> None:
    """Press Enter wherever the keyboard is; or let it repeat, as when it is held down."""
    key, none = Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier
    target = dialog.focusWidget() or dialog
    QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, none, "\r", held))


def test_enter_alone_never_sends_what_cannot_be_taken_back(
    qtbot: QtBot, post: Post, shown: list[Path]
) -> None:
    found = [Finding(FindingKind.IDENTITY_NUMBER, a_place(post.session.report))]
    dialog = shown_dialog(qtbot, post, found)
    assert dialog.focusWidget() is dialog.check.see_findings
    press_enter(dialog)  # goes to the findings
    assert not dialog.isVisible()
    dialog = shown_dialog(qtbot, post)
    press_enter(dialog)
    qtbot.waitUntil(lambda: dialog.pages.prepared is not None, timeout=LONG)
    press_enter(dialog)
    made(dialog, qtbot)
    press_enter(dialog)
    assert len(shown) == 1  # the e-mail
    press_enter(dialog)
    assert not dialog.isVisible()
    assert not post.stored()[0].was_sent


def test_an_identity_number_that_comes_later_takes_the_key_from_sending(
    qtbot: QtBot, post: Post
) -> None:
    found: list[Finding] = []
    dialog = shown_dialog(qtbot, post, found)
    assert dialog.focusWidget() is dialog.go_on
    found.append(Finding(FindingKind.IDENTITY_NUMBER, a_place(post.session.report)))
    dialog.follow_findings()
    assert dialog.focusWidget() is dialog.check.see_findings
    assert not dialog.go_on.isDefault()


def test_enter_that_is_held_down_goes_on_one_step(
    qtbot: QtBot, post: Post, shown: list[Path]
) -> None:
    dialog = shown_dialog(qtbot, post)
    for step in range(3):
        press_enter(dialog, held=True)
        assert [dialog.pages.prepared, dialog.outcome, shown][step] in (None, [])
        press_enter(dialog)
        if step == 0:
            qtbot.waitUntil(lambda: dialog.pages.prepared is not None, timeout=LONG)
        if step == 1:
            made(dialog, qtbot)
    press_enter(dialog, held=True)
    assert dialog.isVisible()


def test_the_second_click_of_a_double_click_does_not_say_that_it_is_sent(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deliver_dialog, "_NO_ANSWER_YET", 10 * LONG)
    dialog = shown_dialog(qtbot, post)
    show_pages(dialog, qtbot)
    dialog.go_on.click()
    made(dialog, qtbot)
    assert dialog.go_on.text() == "Yes, it is sent"
    QTest.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    post.session.finish_requests()
    assert "two attachments" in visible_text(dialog)
    assert not post.stored()[0].was_sent


@pytest.mark.parametrize("leave", ["Not yet", ""])
def test_leaving_the_question_is_not_yet(qtbot: QtBot, post: Post, leave: str) -> None:
    dialog = shown_dialog(qtbot, post)
    make_in(dialog, qtbot)
    if leave:
        button(dialog, leave).click()
    else:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not post.stored()[0].was_sent


def test_leaving_before_the_files_are_made_changes_nothing(qtbot: QtBot, post: Post) -> None:
    before = post.session.report
    dialog = shown_dialog(qtbot, post)
    show_pages(dialog, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.outcome is None
    assert post.session.report is before
    assert post.stored() == ()
    assert not post.folder.exists()


def test_going_back_and_forth_keeps_the_pages(qtbot: QtBot, post: Post) -> None:
    dialog = shown_dialog(qtbot, post)
    show_pages(dialog, qtbot)
    pages, prepared = dialog.pages._pages, dialog.pages.prepared
    button(dialog, "Back").click()
    assert dialog.go_on.text() == "Continue"
    dialog.go_on.click()
    assert dialog.pages._pages is pages
    assert dialog.pages.prepared is prepared
    assert dialog.go_on.isEnabled()


def test_after_midnight_the_pages_are_made_anew(qtbot: QtBot, post: Post) -> None:
    dialog = shown_dialog(qtbot, post)
    show_pages(dialog, qtbot)
    post.later(days=1)
    dialog.go_on.click()
    assert not dialog.go_on.isEnabled()
    qtbot.waitUntil(dialog.go_on.isEnabled, timeout=LONG)
    assert "10.08.2014" in visible_text(dialog)
    assert post.stored() == ()


def test_the_bundle_goes_into_the_pdf_by_choice(qtbot: QtBot, post: Post) -> None:
    dialog = shown_dialog(qtbot, post)
    show_pages(dialog, qtbot)
    assert dialog.pages.prepared is not None
    assert b"/EmbeddedFile" not in dialog.pages.prepared.files.pdf
    dialog.pages.carry.setFocus()
    QTest.keyClick(dialog.pages.carry, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.pages.prepared is not None, timeout=LONG)
    assert dialog.pages.prepared is not None
    assert b"/EmbeddedFile" in dialog.pages.prepared.files.pdf
    assert "PDF/A-3" in dialog.pages.carry.accessibleDescription()


def test_the_same_revision_is_said_to_be_the_same(qtbot: QtBot, post: Post) -> None:
    send_in(shown_dialog(qtbot, post), qtbot)
    dialog = shown_dialog(qtbot, post)
    assert "Same revision: nothing has changed since revision 1 of 09.08.2014" in visible_text(
        dialog
    )
    make_in(dialog, qtbot)
    assert "Same revision: revision 1" in visible_text(dialog)
    assert "two attachments" not in visible_text(dialog)  # that it is sent is known
    assert len(post.stored()) == 1


def test_a_stored_delivery_is_sent_again_from_its_last_step(qtbot: QtBot, post: Post) -> None:
    first = post.deliver()
    post.write("endret")
    dialog = shown_dialog(qtbot, post)
    dialog.write_again(first.position)
    qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=LONG)
    assert "two attachments" in visible_text(dialog)
    qtbot.waitUntil(dialog.go_on.isEnabled, timeout=LONG)
    dialog.go_on.click()
    qtbot.waitUntil(lambda: post.session.deliveries.unsent() is None, timeout=LONG)


# --- what the check says ----------------------------------------------------------------------


def test_findings_are_counted_by_weight_and_never_in_the_way(qtbot: QtBot, post: Post) -> None:
    here = a_place(post.session.report)
    found = [
        Finding(FindingKind.UNCERTAIN, here),
        Finding(FindingKind.UNCERTAIN, here),
        Finding(FindingKind.NO_FIGURES, Location()),
        Finding(FindingKind.OPEN_COMMENTS, Location(), 3),
    ]
    dialog = shown_dialog(qtbot, post, found)
    text = visible_text(dialog)
    assert "uncertain. (2)" in text
    assert "3 comment(s) are not ticked off." in text
    assert text.index("Should be looked at") < text.index("Could be better")
    assert dialog.go_on.text() == "Continue"
    asked: list[bool] = []
    dialog.check_requested.connect(lambda: asked.append(True))
    button(dialog, "Go to the findings").click()
    assert asked
    assert not dialog.isVisible()


def test_a_counted_finding_says_where_the_first_ones_are(qtbot: QtBot, post: Post) -> None:
    goals = [entry.goal_id for entry in post.session.report.goals]
    found = [Finding(FindingKind.GOAL_EMPTY, Location(goal_id)) for goal_id in goals[:5]]
    found += [
        Finding(FindingKind.NO_FIGURES, Location(goals[0]), 40),
        Finding(FindingKind.NO_FIGURES, Location(goals[1]), 3),
        Finding(FindingKind.NO_ADVISER, Location()),
    ]
    labels = LocationLabels(post.session.report)
    first, second, third, fourth, *_ = (labels.short(Location(goal_id)) for goal_id in goals)
    text = visible_text(shown_dialog(qtbot, post, found))
    named = f"{first}; {second}; {third}; {fourth} …"
    assert f"•  {named}: Nothing is written here yet. (5)" in text
    assert f"•  {first}; {second}: 43 activity(ies) here lack figures. (2)" in text
    assert "•  The adviser's name is missing." in text


def test_an_identity_number_is_asked_about_once_more(qtbot: QtBot, post: Post) -> None:
    here = a_place(post.session.report)
    found = [Finding(FindingKind.IDENTITY_NUMBER, here)]
    dialog = shown_dialog(qtbot, post, found)
    assert "1.1, measure 1, note 1" in visible_text(dialog)
    assert dialog.go_on.text() == "Send anyway"
    found.clear()
    dialog.follow_findings()
    assert dialog.go_on.text() == "Continue"
    found.append(Finding(FindingKind.IDENTITY_NUMBER, here))
    dialog.follow_findings()
    assert send_in(dialog, qtbot).written.paths.pdf.exists()


@pytest.mark.parametrize(("days", "words"), [(12, "on time"), (15, "3 day")])
def test_on_time_or_late_is_said_before(qtbot: QtBot, post: Post, days: int, words: str) -> None:
    post.later(days)
    text = visible_text(shown_dialog(qtbot, post))
    assert words in text
    assert ("all the same" in text) == (words != "on time")


def test_what_the_delivery_says_of_itself_is_not_said_twice(qtbot: QtBot, post: Post) -> None:
    post.later(15)
    found = [Finding(kind, Location()) for kind in (FindingKind.LATE, FindingKind.APPROVAL_LAPSED)]
    dialog = shown_dialog(qtbot, post, found)
    text = visible_text(dialog)
    assert not any(finding_sentence(finding.kind) in text for finding in found)
    assert "Nothing was found but what stands below." in text
    assert "The report is ready." not in text
    assert dialog.check.see_findings.isVisible()
    found.append(Finding(FindingKind.NO_ADVISER, Location()))
    dialog.follow_findings()
    assert "Nothing was found" not in visible_text(dialog)


def test_the_deadline_is_the_one_that_the_office_has_given(qtbot: QtBot, post: Post) -> None:
    position = post.deliver().position
    returned = DeliveryEvent(
        status=DeliveryStatus.RETURNED,
        at=post.now,
        receipt_id="r1",
        new_deadline=dt.date(2014, 9, 1),
    )
    post.session.deliveries.add_event(
        post.delivering, position, returned, done=lambda: None, failed=lambda _: None
    )
    post.session.finish_requests()
    post.later(days=14)
    text = visible_text(shown_dialog(qtbot, post))
    assert "Deadline 01.09.2014 · on time" in text
    post.write("endret")
    assert post.deliver().delivery.deadline == dt.date(2014, 9, 1)


def test_no_text_of_a_step_is_a_window_of_its_own_for_a_moment(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown_alone: list[str] = []
    show = QLabel.setVisible

    def watch(label: QLabel, visible: bool) -> None:
        if visible and label.parentWidget() is None:
            shown_alone.append(label.text())
        show(label, visible)

    monkeypatch.setattr(QLabel, "setVisible", watch)
    make_in(shown_dialog(qtbot, post), qtbot)
    assert shown_alone == []


def test_the_next_delivery_says_what_it_replaces_and_what_changed(qtbot: QtBot, post: Post) -> None:
    dialog = shown_dialog(qtbot, post)
    assert "revision 1, the first" in visible_text(dialog)
    send_in(dialog, qtbot)
    post.results.clear()
    post.write("to")
    post.deliver()  # and not sent: the office has revision 1
    post.write("endret")
    dialog = shown_dialog(qtbot, post)
    text = visible_text(dialog)
    assert "It will be revision 3. It replaces revision 2 of 09.08.2014." in text
    assert "Changed since revision 1" in text
    line = "1.1, tiltak 1, notat 1: endret"
    assert [dialog.check.changes.item(0).text(), dialog.check.changes.count()] == [line, 1]
    outcome = make_in(dialog, qtbot)
    assert f"Endret siden revisjon 1:\n– {line}\n" in outcome.written.mail_text.body


def test_a_long_list_of_changes_takes_bounded_room_and_scrolls(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    changes = ChangeList(make_theme(), window)
    heights = []
    for number in (2, 9, 40):
        changes.show_lines([f"1.{line}: endret" for line in range(number)])
        heights.append(changes.height())
    assert heights[0] < heights[1] == heights[2]
    changes.show_lines(())
    assert changes.isHidden()


def test_what_changes_under_the_dialog_is_followed(qtbot: QtBot, post: Post) -> None:
    dialog = shown_dialog(qtbot, post)
    covers = approved_content_sha256(post.session.report)
    approval = Approval(name="Kari", role="", date=dt.date(2014, 8, 7), covers=covers)
    post.session.do(SetApproval(approval), "Approve")
    words = "Approved by Kari, 07.08.2014."
    qtbot.waitUntil(lambda: words in visible_text(dialog), timeout=PATIENCE)
    show_pages(dialog, qtbot)
    before = dialog.pages.prepared
    post.write("endret")
    qtbot.waitUntil(lambda: dialog.pages.prepared not in (None, before), timeout=LONG)
    dialog.go_on.click()
    outcome = made(dialog, qtbot)
    assert outcome.delivery.approval is None  # it covers another content


def test_the_dialog_opens_while_the_database_is_busy_and_is_filled_below(
    qtbot: QtBot, post: Post
) -> None:
    post.deliver()
    with blocked(post.session._worker):
        dialog = shown_dialog(qtbot, post, read=False)
        QApplication.processEvents()
        assert "Same revision" not in visible_text(dialog)
        buttons = [dialog.check.approve, dialog.go_on]
        places = [button.mapTo(dialog, button.pos()) for button in buttons]
    qtbot.waitUntil(lambda: "Same revision" in visible_text(dialog), timeout=PATIENCE)
    QApplication.processEvents()
    assert [button.mapTo(dialog, button.pos()) for button in buttons] == places


# --- sending ----------------------------------------------------------------------------------


def test_every_way_to_send_is_there(
    qtbot: QtBot, post: Post, shown: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = shown_dialog(qtbot, post)
    written = make_in(dialog, qtbot).written
    clipboard, text = QGuiApplication.clipboard(), written.mail_text
    for label, copied in (
        ("Copy the address", text.to),
        ("Copy the subject", text.subject),
        ("Copy the text", text.body),
    ):
        button(dialog, label).click()
        assert clipboard.text() == copied
        assert "Copied." in visible_text(dialog)
    button(dialog, "Show in folder").click()
    assert shown == [post.folder]
    sending = dialog.sending
    assert sending is not None
    two = [QUrl.fromLocalFile(str(path)) for path in (written.paths.pdf, written.paths.bundle)]
    dragged: list[QUrl] = []

    def drag(drag: QDrag, _actions: Qt.DropAction) -> Qt.DropAction:
        dragged.extend(drag.mimeData().urls())
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", drag)
    assert sending.files.dragEnabled()
    sending.files.startDrag(Qt.DropAction.CopyAction)
    assert dragged == two
    QTest.keyClick(sending.files, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.mimeData().urls() == two
    assert str(post.folder) in visible_text(dialog)


@pytest.mark.parametrize("pressed", ["Open the e-mail", "Show in folder"])
def test_a_missing_program_is_told_and_what_to_do(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch, pressed: str
) -> None:
    dialog = shown_dialog(qtbot, post)
    make_in(dialog, qtbot)
    answers = iter([False, True])
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: next(answers))
    button(dialog, pressed).click()
    assert "yourself" in visible_text(dialog)
    button(dialog, pressed).click()
    assert "yourself" not in visible_text(dialog)


def test_a_large_e_mail_is_warned_of(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending_step, "LARGE_MAIL", 1000)
    dialog = shown_dialog(qtbot, post)
    make_in(dialog, qtbot)
    assert "0,1 MB" in visible_text(dialog)
    assert "10 MB" in visible_text(dialog)


# --- what goes wrong --------------------------------------------------------------------------


def test_a_failure_is_shown_and_another_folder_chosen(
    qtbot: QtBot, post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post.folder = tmp_path / "fil"
    post.folder.write_text("no folder can be made of this")
    dialog = shown_dialog(qtbot, post)
    show_pages(dialog, qtbot)
    dialog.go_on.click()
    qtbot.waitUntil(lambda: "was not made" in visible_text(dialog), timeout=LONG)
    assert dialog.sending is None
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: tmp_path.as_posix())
    button(dialog, "Another folder …").click()
    dialog.go_on.click()
    outcome = made(dialog, qtbot)
    assert outcome.written.paths.pdf.parent == tmp_path


@pytest.mark.parametrize("pressed_first", ["Another folder …", "Try again"])
def test_a_delivery_that_cannot_be_written_again_is_tried_anew_in_the_folder_chosen(
    qtbot: QtBot,
    post: Post,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    pressed_first: str,
) -> None:
    position = post.deliver().position
    post.folder = tmp_path / "fil"
    post.folder.write_text("")
    dialog = shown_dialog(qtbot, post)
    dialog.write_again(position)
    qtbot.waitUntil(lambda: bool(dialog._error.text()), timeout=LONG)
    assert "being made" not in visible_text(dialog)
    assert dialog.go_on.isEnabled()
    if pressed_first == "Try again":
        button(dialog, pressed_first).click()
        qtbot.waitUntil(lambda: not dialog._busy and dialog._error.isVisible(), timeout=LONG)
        post.folder.unlink()
    else:
        other = tmp_path / "annen"
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
        button(dialog, pressed_first).click()
    button(dialog, "Try again").click()
    assert made(dialog, qtbot).written.paths.pdf.exists()


def test_pages_that_could_not_be_made_are_tried_anew(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise NoRoomError

    dialog = shown_dialog(qtbot, post)
    with monkeypatch.context() as patch:
        patch.setattr(delivery_controller, "prepare_files", fail)
        dialog.go_on.click()
        qtbot.waitUntil(lambda: "disk is full" in visible_text(dialog), timeout=LONG)
    assert "being made" not in visible_text(dialog)
    assert button(dialog, "Back").isEnabled()
    button(dialog, "Try again").click()
    qtbot.waitUntil(lambda: dialog.pages.prepared is not None, timeout=LONG)
    assert "disk is full" not in visible_text(dialog)
    button(dialog, "Make the delivery").click()
    assert made(dialog, qtbot).written.paths.pdf.exists()


def test_midnight_while_the_pages_are_made_has_them_made_again(qtbot: QtBot, post: Post) -> None:
    dialog = shown_dialog(qtbot, post)
    dialog.go_on.click()
    post.delivering.prepared.disconnect(dialog._show_prepared)
    qtbot.waitUntil(lambda: bool(post.results), timeout=LONG)
    (before,) = post.results
    post.later(days=1)
    post.delivering.prepared.connect(dialog._show_prepared)
    post.delivering.prepared.emit(before)
    qtbot.waitUntil(lambda: dialog.pages.prepared is not None, timeout=LONG)
    assert "10.08.2014" in visible_text(dialog)
    assert dialog.go_on.isEnabled()


def test_what_is_not_stored_is_not_said_to_be_done(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise NoRoomError

    dialog = shown_dialog(qtbot, post)
    show_pages(dialog, qtbot)
    with monkeypatch.context() as patch:
        patch.setattr(ReportFile, "add_delivery", fail)
        dialog.go_on.click()
        qtbot.waitUntil(lambda: "disk is full" in visible_text(dialog), timeout=LONG)
    assert dialog.outcome is None
    assert list(post.folder.iterdir()) == []
    assert "The files are made" not in visible_text(dialog)


def test_an_answer_that_is_not_stored_is_not_said_to_be_given(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise NoRoomError

    dialog = shown_dialog(qtbot, post)
    make_in(dialog, qtbot)
    monkeypatch.setattr(ReportFile, "add_delivery_event", fail)
    dialog.go_on.click()
    qtbot.waitUntil(lambda: "disk is full" in visible_text(dialog), timeout=LONG)
    assert "is delivered" not in visible_text(dialog)
    assert dialog.go_on.text() == "Yes, it is sent"
    assert not post.stored()[0].was_sent


def test_a_file_that_became_unreadable_is_reported(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: ReportFile) -> None:
        raise NoRoomError

    monkeypatch.setattr(ReportFile, "deliveries", fail)
    dialog = shown_dialog(qtbot, post)
    assert "disk is full" in visible_text(dialog)
    assert dialog.go_on.isEnabled()


def test_the_dialog_stays_open_while_the_files_are_written(qtbot: QtBot, post: Post) -> None:
    dialog = shown_dialog(qtbot, post)
    show_pages(dialog, qtbot)
    dialog.go_on.click()
    dialog.reject()
    dialog.close()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=LONG)
    dialog.reject()
    assert not dialog.isVisible()


def test_a_bug_surfaces_and_the_dialog_can_be_left(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_with_a_bug(*_: object, **__: object) -> None:
        raise RuntimeError("a bug")

    dialog = shown_dialog(qtbot, post)
    show_pages(dialog, qtbot)
    monkeypatch.setattr(delivery_controller, "write_files", fail_with_a_bug)
    with qtbot.captureExceptions() as caught:
        dialog.go_on.click()
        qtbot.waitUntil(lambda: bool(caught), timeout=LONG)
    assert [kind for kind, *_ in caught] == [RuntimeError]
    dialog.reject()
    assert not dialog.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_text_is_clipped_in_any_step(qtbot: QtBot, post: Post, scale: float) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme = make_theme(scale=scale)
    styles = program_files().resources / "styles"
    apply_theme(application, theme.tokens, styles, application.font().family())
    here = a_place(post.session.report)
    found = [Finding(FindingKind.IDENTITY_NUMBER, here), Finding(FindingKind.UNCERTAIN, here)]
    post.folder = post.folder / ("mappe " * 8).strip()

    def check_texts() -> None:
        qtbot.wait(20)
        for text in texts(dialog):
            if text.wordWrap() if isinstance(text, QLabel) else True:
                assert text.height() >= text.heightForWidth(text.width()), text.text()
        for each in (dialog.close_button, dialog.go_on):
            assert dialog.rect().contains(each.mapTo(dialog, each.rect().bottomRight()))

    dialog = shown_dialog(qtbot, post, found, theme=theme)
    check_texts()
    show_pages(dialog, qtbot)
    check_texts()
    dialog.go_on.click()
    qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=LONG)
    check_texts()


def test_no_name_or_address_is_interpreted_as_markup(qtbot: QtBot, post: Post) -> None:
    report = post.session.report
    form = replace(report.form, report=replace(report.form.report, submit_to=MARKUP, name=MARKUP))
    post.session.value = replace(report, form=form)
    dialog = shown_dialog(qtbot, post)
    labels = dialog.findChildren(QLabel)
    assert any(MARKUP in label.text() for label in labels)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


# --- from the window --------------------------------------------------------------------------


def in_the_dialog(driver: Driver, monkeypatch: pytest.MonkeyPatch, *, sent: bool) -> None:
    """Deliver from the menu."""

    def use(dialog: DeliverDialog) -> int:
        dialog.show()
        if sent:
            send_in(dialog, driver.qtbot)
        else:
            make_in(dialog, driver.qtbot)
            dialog.reject()
        return 1

    monkeypatch.setattr(DeliverDialog, "exec", use)
    driver.window.actions_of_window.deliver.trigger()


def test_delivering_from_the_window_delivers_what_was_typed(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.write_in_note(0)
    driver.type(" til slutt")
    in_the_dialog(driver, monkeypatch, sent=True)
    (bundle,) = driver.session.path.parent.rglob("*.kplan.json")
    assert decode_bundle(bundle.read_bytes()).report == driver.report == driver.report_in_file()
    assert driver.note_texts()[0].endswith("til slutt")
    label = driver.window.status._delivered
    driver.qtbot.waitUntil(lambda: label.text() == "Levert 09.08.2014", timeout=PATIENCE)


def switch_language(driver: Driver, language: ScreenLanguage) -> None:
    """Have the window be made anew."""
    done: list[bool] = []
    driver.kplan.language.begin(language, lambda: done.append(True))
    driver.qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE)


def test_what_is_not_sent_is_reminded_of_when_the_report_is_opened_again(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_dialog(driver, monkeypatch, sent=False)
    window, banner, path = driver.window, driver.window._banner, driver.session.path
    label = window.status._delivered

    def reopen() -> None:
        driver.kplan.documents.close()
        driver.kplan.documents.open(path)

    words = "Laget 09.08.2014, ikke sendt"
    driver.qtbot.waitUntil(lambda: label.text().endswith(words), timeout=PATIENCE)
    assert not banner.isVisible()  # that was said a moment ago
    switch_language(driver, "nb")
    window, banner = driver.window, driver.window._banner
    label = window.status._delivered
    driver.qtbot.waitUntil(lambda: label.text().endswith(words), timeout=PATIENCE)
    assert not banner.isVisible()

    reopen()
    driver.qtbot.waitUntil(banner.isVisible, timeout=PATIENCE)
    switch_language(driver, "nb")
    window, banner = driver.window, driver.window._banner
    label = window.status._delivered
    driver.qtbot.waitUntil(banner.isVisible, timeout=PATIENCE)
    assert "Revisjon 1 ble laget 09.08.2014" in banner.text()
    banner.offers()[2].click()
    assert not banner.isVisible()
    reopen()
    driver.qtbot.waitUntil(lambda: driver.session.deliveries.are_read, timeout=PATIENCE)
    assert not banner.isVisible()

    driver.kplan.documents.remember(lambda known: replace(known, unsent_dismissed=()))
    reopen()
    driver.qtbot.waitUntil(banner.isVisible, timeout=PATIENCE)
    asked: list[str] = []

    def answer(box: QMessageBox, *, yes: bool) -> int:
        asked.append(box.text())
        role = QMessageBox.ButtonRole.AcceptRole if yes else QMessageBox.ButtonRole.RejectRole
        next(each for each in box.buttons() if box.buttonRole(each) == role).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", lambda box: answer(box, yes=False))
    banner.offers()[0].click()
    driver.session.finish_requests()
    assert driver.session.deliveries.unsent() is not None
    assert banner.isVisible()
    monkeypatch.setattr(QMessageBox, "exec", lambda box: answer(box, yes=True))
    banner.offers()[0].click()
    driver.qtbot.waitUntil(lambda: not banner.isVisible(), timeout=PATIENCE)
    assert len(asked) == 2
    assert driver.session.deliveries.unsent() is None
    driver.qtbot.waitUntil(lambda: label.text() == "Levert 09.08.2014", timeout=PATIENCE)
