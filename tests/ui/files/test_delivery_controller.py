"""Delivering: three files of one report, a number for each revision, and a delivery."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.delivery.deliveries import Delivery
from kplan_desktop.domain.model.edits import SetNoteText
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle, encode_bundle
from kplan_desktop.paths import program_files
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.files import delivery_controller as delivering_module
from kplan_desktop.ui.files.deliver_dialog import DeliverDialog
from kplan_desktop.ui.files.delivery_controller import DeliveryController, DeliveryOutcome
from kplan_desktop.ui.theme.application_theme import apply_theme
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets import scrolling_dialog
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText
from tests.domain.samples import findings
from tests.platforms import WINDOWS
from tests.ui.driver import A_DAY, PATIENCE, Driver, report_in
from tests.ui.inputs import make_theme
from tests.ui.sessions import FaultyFile, NoRoomError, add_delivery, blocked, read_from, session_on

FONTS = program_files().resources / "fonts"
MARKUP = "<b>fet</b> & <img src='file:x'>"
LONG = 4 * PATIENCE
TODAY = A_DAY.date()


class Post:
    """A session that delivers, and the results."""

    def __init__(self, qtbot: QtBot, session: Session, file: FaultyFile, folder: Path) -> None:
        self.qtbot = qtbot
        self.session = session
        self.file = file
        self.folder = folder
        self.background = BackgroundTasks()
        self._parent = QObject()
        self.delivering = DeliveryController(
            session, self.background, fonts=FONTS, now=lambda: A_DAY, parent=self._parent
        )
        self.outcomes: list[DeliveryOutcome] = []
        self.failures: list[Exception] = []
        self.results: list[DeliveryOutcome | Exception] = []
        for signal, received in (
            (self.delivering.done, self.outcomes),
            (self.delivering.failed, self.failures),
        ):
            signal.connect(received.append)
            signal.connect(self.results.append)

    def deliver(self, folder: Path | None = None) -> DeliveryOutcome | Exception:
        so_far = len(self.results)
        self.delivering.start(folder or self.folder)
        self.qtbot.waitUntil(lambda: len(self.results) > so_far, timeout=LONG)
        return self.results[-1]

    def deliver_and_wait(self) -> DeliveryOutcome:
        outcome = self.deliver()
        assert isinstance(outcome, DeliveryOutcome), outcome
        return outcome

    def write(self, text: str) -> None:
        note = next(self.session.report.all_notes())
        self.session.type_text(SetNoteText(note.id, text), "Write", note.id)


def fail_with_a_bug(*_: object, **__: object) -> DeliveryOutcome:
    """Replaces a part of the program."""
    raise RuntimeError("a bug")


@pytest.fixture
def post(qtbot: QtBot, tmp_path: Path, short_example: Report) -> Iterator[Post]:
    with session_on(tmp_path / "a.kplan", short_example) as (session, file):
        post = Post(qtbot, session, file, tmp_path / "til kontoret")
        yield post
        post.background.close()


def test_a_delivery_is_three_files_and_a_delivery(post: Post) -> None:
    post.write("skrevet rett før")
    outcome = post.deliver_and_wait()
    assert outcome.pdf.read_bytes().startswith(b"%PDF")
    bundle = decode_bundle(outcome.bundle.read_bytes())
    assert bundle.report == post.session.report == report_in(post.session.path)
    assert bundle.sha256 == outcome.sha256
    draft = email.message_from_bytes(outcome.mail.read_bytes(), policy=email.policy.default)
    attached = {part.get_filename(): part.get_content() for part in draft.iter_attachments()}
    assert attached[outcome.pdf.name] == outcome.pdf.read_bytes()
    assert attached[outcome.bundle.name] == outcome.bundle.read_bytes()
    (delivery,) = read_from(post.session, lambda file: file.deliveries())
    assert (delivery.revision, delivery.sha256) == (1, outcome.sha256)
    assert delivery.made_at == A_DAY
    assert set(delivery.file_names) == {path.name for path in outcome.files}


def test_the_same_report_delivered_again_keeps_its_number(post: Post) -> None:
    first, second = post.deliver_and_wait(), post.deliver_and_wait()
    assert first.sha256 == second.sha256
    assert first.report.revision == second.report.revision == 1
    assert len(read_from(post.session, lambda file: file.deliveries())) == 2


def test_a_changed_report_is_a_revision_that_names_what_it_replaces(post: Post) -> None:
    first = post.deliver_and_wait()
    post.write("endret")
    second = post.deliver_and_wait()
    assert (second.report.revision, second.report.replaces) == (2, first.sha256)
    assert json.loads(second.bundle.read_text("utf-8"))["revision"] == 2
    assert decode_bundle(first.bundle.read_bytes()).report.revision == 1
    assert report_in(post.session.path) == second.report
    post.write("endret igjen")
    third = post.deliver_and_wait()
    assert (third.report.revision, third.report.replaces) == (3, second.sha256)


def test_the_bundles_stay_in_the_file_as_they_were_delivered(post: Post) -> None:
    delivered = [post.deliver_and_wait().bundle.read_bytes()]
    post.write("endret")
    delivered.append(post.deliver_and_wait().bundle.read_bytes())
    assert [
        read_from(post.session, lambda file: file.delivered_bundle(0)),
        read_from(post.session, lambda file: file.delivered_bundle(1)),
    ] == delivered
    assert read_from(post.session, lambda file: file.delivered_bundle()) == delivered[-1]


def test_the_revision_number_is_no_undo_step(post: Post) -> None:
    post.deliver_and_wait()
    post.write("endret")
    post.deliver_and_wait()
    post.session.undo_stack.undo()
    assert post.session.report.revision == 2
    assert not post.session.undo_stack.canUndo()


def test_an_existing_file_is_not_overwritten(post: Post) -> None:
    first = post.deliver_and_wait()
    first.pdf.write_bytes(b"signed by hand")
    second = post.deliver_and_wait()
    assert first.pdf.read_bytes() == b"signed by hand"
    assert all(" (2)." in path.name for path in second.files)
    assert second.report.revision == 1
    delivery = read_from(post.session, lambda file: file.deliveries())[-1]
    assert set(delivery.file_names) == {path.name for path in second.files}


def test_a_delivery_that_failed_leaves_no_delivery_and_skips_no_number(
    post: Post, tmp_path: Path
) -> None:
    post.deliver_and_wait()
    post.write("endret")
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder can be made of this")
    for _ in range(2):
        assert isinstance(post.deliver(in_the_way / "folder"), Exception)
    assert len(read_from(post.session, lambda file: file.deliveries())) == 1
    assert post.deliver_and_wait().report.revision == 2


def test_what_cannot_be_stored_is_not_delivered(post: Post) -> None:
    post.write("ikke lagret")
    post.file.fault = NoRoomError()
    assert isinstance(post.deliver(), NoRoomError)
    assert not post.folder.exists()
    post.file.fault = None
    assert decode_bundle(post.deliver_and_wait().bundle.read_bytes()).report == post.session.report


def test_text_typed_while_the_files_are_written_is_not_in_them_and_not_lost(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, going_on = post.session.report, threading.Event()

    def wait_and_make(*args: Any, **kwargs: Any) -> DeliveryOutcome:
        going_on.wait()
        return make_files(*args, **kwargs)

    make_files = delivering_module.make_files
    monkeypatch.setattr(delivering_module, "make_files", wait_and_make)
    post.delivering.start(post.folder)
    post.qtbot.waitUntil(lambda: post.background.busy, timeout=LONG)
    post.write("skrevet imens")
    going_on.set()
    post.qtbot.waitUntil(lambda: bool(post.outcomes), timeout=LONG)
    assert decode_bundle(post.outcomes[0].bundle.read_bytes()).report == before
    post.session.flush()
    assert next(report_in(post.session.path).all_notes()).text == "skrevet imens"
    assert post.deliver_and_wait().report.revision == 2


def test_an_imported_and_changed_delivery_replaces_its_original(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, short_example: Report
) -> None:
    bundle = tmp_path / "levert.kplan.json"
    bundle.write_bytes(encode_bundle(replace(short_example, revision=3), A_DAY))
    original = decode_bundle(bundle.read_bytes())
    answers = iter([bundle, tmp_path / "tatt inn.kplan"])
    for method in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, method, lambda *_, **__: (str(next(answers)), ""))
    driver.window.actions_of_window.take_in.trigger()
    driver.qtbot.waitUntil(
        lambda: driver.session.path == tmp_path / "tatt inn.kplan", timeout=PATIENCE
    )
    (delivery,) = read_from(driver.session, lambda file: file.deliveries())
    assert (delivery.revision, delivery.sha256) == (3, original.sha256)
    assert (delivery.made_at, delivery.file_names) == (A_DAY, (bundle.name,))

    parent, outcomes = QObject(), list[DeliveryOutcome]()
    work = driver.kplan._background
    delivering = DeliveryController(
        driver.session, work, fonts=FONTS, now=lambda: A_DAY, parent=parent
    )
    delivering.done.connect(outcomes.append)
    delivering.start(tmp_path / "uendret")
    driver.qtbot.waitUntil(lambda: len(outcomes) == 1, timeout=LONG)
    assert outcomes[0].sha256 == original.sha256
    note = next(driver.report.all_notes())
    driver.session.type_text(SetNoteText(note.id, "endret"), "Write", note.id)
    delivering.start(tmp_path / "endret")
    driver.qtbot.waitUntil(lambda: len(outcomes) == 2, timeout=LONG)
    again = decode_bundle(outcomes[1].bundle.read_bytes()).report
    assert (again.revision, again.replaces) == (4, original.sha256)


# --- the dialog ---------------------------------------------------------------------------------


def shown_dialog(
    qtbot: QtBot,
    post: Post,
    today: dt.date = TODAY,
    report: Report | None = None,
    theme: Theme | None = None,
    *,
    read: bool = True,
) -> DeliverDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = report or post.session.report
    dialog = DeliverDialog(
        post.delivering,
        shown,
        findings(shown, today),
        post.folder,
        today,
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


def clipped(dialog: DeliverDialog) -> list[str]:
    """The texts that have less height than they need at their width."""
    return [
        text.text() for text in texts(dialog) if text.height() < text.heightForWidth(text.width())
    ]


def button(dialog: DeliverDialog, text: str) -> QPushButton:
    (button,) = [
        button
        for button in dialog.findChildren(QPushButton)
        if button.isVisible() and text in button.text()
    ]
    return button


def test_the_dialog_writes_the_files_and_shows_their_folder(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch, shown: list[Path]
) -> None:
    dialog = shown_dialog(qtbot, post)
    head = post.session.report.form.report
    assert head.submit_to in visible_text(dialog)
    assert str(post.folder) in visible_text(dialog)
    button(dialog, "Make the files").click()
    qtbot.waitUntil(lambda: bool(post.outcomes), timeout=LONG)
    text = visible_text(dialog)
    assert all(path.name in text for path in post.outcomes[0].files)
    assert str(post.folder) in text
    button(dialog, "Open the e-mail").click()
    button(dialog, "Show in folder").click()
    assert shown == [post.outcomes[0].mail, post.folder]
    spoken: list[str] = []
    monkeypatch.setattr(scrolling_dialog, "announce", lambda _source, text: spoken.append(text))
    text = visible_text(dialog)
    button(dialog, "Copy").click()
    (announced,) = spoken
    assert "Copied" in announced
    assert announced in visible_text(dialog)
    assert announced not in text
    copied = QGuiApplication.clipboard().text()
    assert head.submit_to in copied
    assert "Sør-Trøndelag" in copied
    button(dialog, "Close").click()
    assert dialog.result() == DeliverDialog.DialogCode.Accepted


def test_the_dialog_warns_about_findings_without_blocking(qtbot: QtBot, post: Post) -> None:
    deadline = post.session.report.form.report.deadline
    late = shown_dialog(qtbot, post, deadline + dt.timedelta(days=1))
    assert "passed" in visible_text(late)
    assert "to look at" in visible_text(late)
    assert visible_text(late).count("keeps you from delivering") == 1
    assert button(late, "Make the files").isEnabled()
    in_time = shown_dialog(qtbot, post, deadline)
    assert "passed" not in visible_text(in_time)


def test_a_failure_is_shown_in_the_dialog_and_can_be_retried(
    qtbot: QtBot, post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = tmp_path / ("&lt;b&gt;A&B" if WINDOWS else "<b>A&B")
    in_the_way.write_text("no folder can be made of this")
    post.folder = in_the_way
    dialog = shown_dialog(qtbot, post)
    button(dialog, "Make the files").click()
    qtbot.waitUntil(lambda: bool(post.failures), timeout=LONG)
    assert str(in_the_way) in visible_text(dialog)
    assert not dialog.findChildren(QProgressBar)[0].isVisible()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: tmp_path.as_posix())
    button(dialog, "Another folder").click()
    assert str(tmp_path) in visible_text(dialog).splitlines()
    button(dialog, "Make the files").click()
    qtbot.waitUntil(lambda: bool(post.outcomes), timeout=LONG)
    assert post.outcomes[0].pdf.parent == tmp_path


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_text_in_the_dialog_is_clipped(
    qtbot: QtBot, post: Post, tmp_path: Path, scale: float
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme = make_theme(scale=scale)
    styles = program_files().resources / "styles"
    apply_theme(application, theme.tokens, styles, application.font().family())
    in_the_way = tmp_path / ("Melding_om_virksomheten_" * 8)
    in_the_way.write_text("no folder can be made of this")
    well = post.folder
    post.folder = in_the_way / "mappe"
    dialog = shown_dialog(qtbot, post, TODAY + dt.timedelta(days=999), theme=theme)
    assert not clipped(dialog)
    button(dialog, "Make the files").click()
    qtbot.waitUntil(lambda: bool(post.failures), timeout=LONG)
    qtbot.wait(20)
    assert not clipped(dialog)
    error_label = next(t for t in dialog.findChildren(CopyableText) if t.property("look") == "bad")
    page = dialog.findChildren(QScrollArea)[0].viewport()
    assert page.rect().contains(error_label.mapTo(page, QPoint(0, error_label.height() - 1)))
    for shown in ("Make the files", "Not now"):
        assert dialog.rect().contains(button(dialog, shown).geometry())
    dialog._folder = well
    button(dialog, "Make the files").click()
    qtbot.waitUntil(lambda: bool(post.outcomes), timeout=LONG)
    qtbot.wait(20)
    assert not clipped(dialog)


@pytest.mark.parametrize("pressed", ["Open the e-mail", "Show in folder"])
def test_a_missing_program_to_open_with_is_reported(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch, pressed: str
) -> None:
    dialog = shown_dialog(qtbot, post)
    button(dialog, "Make the files").click()
    qtbot.waitUntil(lambda: bool(post.outcomes), timeout=LONG)
    answers = iter([False, True])
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: next(answers))
    spoken: list[str] = []
    monkeypatch.setattr(scrolling_dialog, "announce", lambda _source, text: spoken.append(text))
    button(dialog, pressed).click()
    (sentence,) = spoken
    assert "yourself" in sentence
    assert sentence in visible_text(dialog)
    button(dialog, pressed).click()
    assert sentence not in visible_text(dialog)


def test_the_dialog_shows_the_last_delivery_and_the_next_revision(qtbot: QtBot, post: Post) -> None:
    first = visible_text(shown_dialog(qtbot, post))
    assert "Not delivered" in first
    assert "revision 1" in first
    post.deliver_and_wait()
    same = visible_text(shown_dialog(qtbot, post))
    assert "Last delivered 09.08.2014 as revision 1." in same
    assert "Unchanged" in same
    post.write("endret")
    changed = visible_text(shown_dialog(qtbot, post))
    assert "Last delivered 09.08.2014 as revision 1." in changed
    assert "this will be revision 2" in changed
    assert post.deliver_and_wait().report.revision == 2
    assert "as revision 2. Unchanged" in visible_text(shown_dialog(qtbot, post))


def test_the_dialog_opens_while_the_database_is_busy_and_is_filled_later(
    qtbot: QtBot, post: Post
) -> None:
    post.deliver_and_wait()
    with blocked(post.session._worker):
        dialog = shown_dialog(qtbot, post, read=False)
        QApplication.processEvents()
        assert "Last delivered" not in visible_text(dialog)
        labels = [(label, label.geometry()) for label in texts(dialog)]
    qtbot.waitUntil(lambda: "Last delivered 09.08.2014" in visible_text(dialog), timeout=PATIENCE)
    QApplication.processEvents()
    assert [label.geometry() for label, _ in labels] == [geometry for _, geometry in labels]


def test_files_are_requested_while_the_database_is_busy_and_written_later(
    qtbot: QtBot, post: Post
) -> None:
    post.write("skrevet rett før")
    with blocked(post.session._worker):
        post.delivering.start(post.folder)
        QApplication.processEvents()
        assert not post.results
    qtbot.waitUntil(lambda: bool(post.results), timeout=LONG)
    assert decode_bundle(post.outcomes[0].bundle.read_bytes()).report == post.session.report


def test_the_date_of_the_last_delivery_is_in_local_time(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of a running program cannot be set here")
    late = dt.datetime(2014, 8, 9, 22, 30, tzinfo=dt.UTC)
    add_delivery(post.session, Delivery(revision=1, sha256="0" * 64, made_at=late, file_names=()))
    monkeypatch.setenv("TZ", "Europe/Oslo")
    time.tzset()
    try:
        assert "Last delivered 10.08.2014" in visible_text(shown_dialog(qtbot, post))
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_file_that_became_unreadable_is_reported_in_the_dialog(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: ReportFile) -> None:
        raise NoRoomError

    monkeypatch.setattr(ReportFile, "deliveries", fail)
    dialog = shown_dialog(qtbot, post)
    assert "disk is full" in visible_text(dialog)
    assert button(dialog, "Make the files").isEnabled()


def test_a_state_that_cannot_be_read_does_not_end_the_progress_of_a_delivery(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliveries = ReportFile.deliveries
    failures = [NoRoomError()]

    def fail_once(file: ReportFile) -> tuple[Delivery, ...]:
        if failures:
            raise failures.pop()
        return deliveries(file)

    monkeypatch.setattr(ReportFile, "deliveries", fail_once)
    with blocked(post.session._worker):
        dialog = shown_dialog(qtbot, post, read=False)
        button(dialog, "Make the files").click()
    qtbot.waitUntil(lambda: "disk is full" in visible_text(dialog), timeout=PATIENCE)
    assert not button(dialog, "Make the files").isEnabled()
    dialog.reject()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: bool(post.outcomes), timeout=LONG)


def test_the_dialog_stays_open_while_the_files_are_written(qtbot: QtBot, post: Post) -> None:
    dialog = shown_dialog(qtbot, post)
    button(dialog, "Make the files").click()
    dialog.reject()
    dialog.close()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: bool(post.outcomes), timeout=LONG)
    dialog.reject()
    assert not dialog.isVisible()


@pytest.mark.parametrize("where", ["make_files", "deliveries"])
def test_a_bug_while_the_files_are_written_surfaces_and_the_dialog_can_close(
    qtbot: QtBot, post: Post, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    dialog = shown_dialog(qtbot, post)
    broken = delivering_module if where == "make_files" else ReportFile
    monkeypatch.setattr(broken, where, fail_with_a_bug)
    with qtbot.captureExceptions() as caught:
        button(dialog, "Make the files").click()
        qtbot.waitUntil(lambda: bool(caught), timeout=LONG)
    assert [kind for kind, *_ in caught] == [RuntimeError]
    assert button(dialog, "Make the files").isEnabled()
    dialog.reject()
    assert not dialog.isVisible()


def test_no_name_or_address_in_the_dialog_is_interpreted_as_markup(
    qtbot: QtBot, post: Post
) -> None:
    report = post.session.report
    form = replace(
        report.form,
        report=replace(report.form.report, submit_to=MARKUP, name=MARKUP),
        units=tuple(replace(unit, name=MARKUP) for unit in report.form.units),
    )
    post.folder = post.folder / MARKUP.replace("/", "-")
    dialog = shown_dialog(qtbot, post, report=replace(report, form=form))
    labels = dialog.findChildren(QLabel)
    assert any(MARKUP in label.text() for label in labels)
    assert all(label.textFormat() is label.textFormat().PlainText for label in labels)
    copyable = dialog.findChildren(CopyableText)
    assert all(text.toPlainText() == text.text() for text in copyable)


def test_delivering_from_the_window_stores_and_delivers_typed_text(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.write_in_note(0)
    driver.type(" til slutt")
    shown: list[str] = []

    def use(dialog: DeliverDialog) -> int:
        dialog.show()
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        driver.qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=LONG)
        shown.append(visible_text(dialog))
        dialog.accept()
        return 1

    monkeypatch.setattr(DeliverDialog, "exec", use)
    driver.window.actions_of_window.deliver.trigger()
    assert shown
    (bundle,) = driver.session.path.parent.rglob("*.kplan.json")
    head = driver.report.form.report
    expected = f"{head.name} {head.period.label} – {driver.report.unit_name}"
    assert bundle.parent.name == expected
    assert decode_bundle(bundle.read_bytes()).report == driver.report == driver.report_in_file()
    assert driver.note_texts()[0].endswith("til slutt")
    assert len(read_from(driver.session, lambda file: file.deliveries())) == 1
