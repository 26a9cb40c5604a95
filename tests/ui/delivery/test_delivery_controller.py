"""Making deliveries: what is written is what was shown and stored, and nothing is half done."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from kplan_desktop.domain.delivery.deliveries import DeliveryStatus
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.edits import SetApproval
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.bundle.bundle_json import (
    approved_content_sha256,
    decode_bundle,
    encode_bundle,
)
from kplan_desktop.exchange.files import whole_files
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.delivery.delivery_controller import DeliveryOutcome
from kplan_desktop.ui.delivery.delivery_work import FilesNotKeptError
from tests.ui.delivery.post import Post
from tests.ui.driver import A_DAY, PATIENCE, Driver, report_in
from tests.ui.sessions import NoRoomError, blocked, read_from


def fail_to_store(*_: object) -> None:
    """Replaces what stores a delivery."""
    raise NoRoomError


def test_a_delivery_is_three_files_with_the_bytes_that_were_shown_and_stored(post: Post) -> None:
    post.write("skrevet rett før")
    prepared = post.prepare()
    outcome = post.make(prepared)
    assert isinstance(outcome, DeliveryOutcome)
    paths = outcome.written.paths
    assert prepared.files.pdf == paths.pdf.read_bytes()
    assert prepared.files.bundle == paths.bundle.read_bytes()
    stored = read_from(post.session, lambda f: (f.delivered_bundle(0), f.delivered_pdf(0)))
    assert stored == (prepared.files.bundle, prepared.files.pdf)
    bundle = decode_bundle(prepared.files.bundle)
    assert bundle.report == post.session.report == report_in(post.session.path)
    draft = email.message_from_bytes(paths.mail.read_bytes(), policy=email.policy.default)
    attached = {part.get_filename(): part.get_content() for part in draft.iter_attachments()}
    assert attached == {path.name: path.read_bytes() for path in (paths.pdf, paths.bundle)}
    assert str(draft["Subject"]) == outcome.written.mail_text.subject
    assert outcome.written.mail_bytes == paths.mail.stat().st_size


def test_what_is_stored_of_a_delivery(post: Post) -> None:
    outcome = post.deliver()
    (delivery,) = post.stored()
    assert delivery == outcome.delivery
    head = post.session.report.form.report
    assert (delivery.revision, delivery.made_at) == (1, A_DAY)
    assert delivery.sha256 == decode_bundle(outcome.written.paths.bundle.read_bytes()).sha256
    assert (delivery.deadline, delivery.sent_to) == (head.deadline, head.submit_to)
    assert delivery.adviser == post.session.report.adviser
    assert set(delivery.file_names) == {path.name for path in outcome.written.paths.all()}
    assert delivery.status is DeliveryStatus.MADE
    assert post.session.deliveries.unsent() == (0, delivery)


def test_sent_is_what_it_becomes_when_that_is_said(post: Post) -> None:
    outcome = post.deliver()
    said: list[str] = []
    post.delivering.mark_sent(
        post.delivering,
        outcome.position,
        done=lambda: said.append("sent"),
        failed=lambda error: said.append(str(error)),
    )
    post.session.finish_requests()
    assert said == ["sent"]
    (delivery,) = post.stored()
    assert delivery.status is DeliveryStatus.SENT
    assert post.session.deliveries.unsent() is None


def test_looking_at_the_pages_changes_nothing(post: Post) -> None:
    post.deliver()
    post.write("endret")
    before = post.session.report
    prepared = post.prepare()
    assert prepared.plan.report.revision == 2
    assert post.session.report is before
    assert len(post.stored()) == 1
    assert post.make(prepared)
    assert post.session.report.revision == 2


def test_a_changed_report_is_a_revision_that_names_what_it_replaces(post: Post) -> None:
    first = post.deliver()
    post.write("endret")
    post.later(days=3)
    prepared = post.prepare()
    assert prepared.plan.last == first.delivery
    assert prepared.plan.changes == ()
    post.send(0)
    prepared = post.prepare()
    assert prepared.plan.changes == ("1.1, tiltak 1, notat 1: endret",)
    assert prepared.plan.changed_since == 1
    second = post.make(prepared)
    assert isinstance(second, DeliveryOutcome)
    report = decode_bundle(second.written.paths.bundle.read_bytes()).report
    assert (report.revision, report.replaces) == (2, first.delivery.sha256)
    assert report_in(post.session.path) == report
    assert first.written.paths.bundle.exists()
    assert "_r2_2014-08-12" in second.written.paths.pdf.name
    post.session.undo_stack.undo()
    assert post.session.report.revision == 2
    assert not post.session.undo_stack.canUndo()


def test_the_same_revision_is_written_again_byte_for_byte_and_stored_once(post: Post) -> None:
    first = post.deliver()
    paths = first.written.paths
    before = paths.pdf.read_bytes(), paths.bundle.read_bytes()
    paths.pdf.unlink()
    paths.bundle.unlink()
    post.later(days=5)
    prepared = post.prepare(bundle_in_pdf=True)
    assert post.delivering.is_current(prepared, bundle_in_pdf=False)
    again = post.make(prepared)
    assert isinstance(again, DeliveryOutcome)
    assert again.same
    assert (again.position, again.delivery) == (0, first.delivery)
    assert again.written.paths == paths  # named by the day it was made
    assert (paths.pdf.read_bytes(), paths.bundle.read_bytes()) == before
    assert len(post.stored()) == 1


def test_an_older_delivery_is_written_again_although_the_report_has_changed(
    post: Post, tmp_path: Path
) -> None:
    first = post.deliver()
    post.write("endret")
    post.deliver()
    post.delivering.write_again(0, tmp_path / "igjen")
    again = post.next_result()
    assert isinstance(again, DeliveryOutcome)
    assert again.same
    for old, new in zip(first.written.paths.all(), again.written.paths.all(), strict=True):
        assert (old.name, old.read_bytes()) == (new.name, new.read_bytes()) or old.suffix == ".eml"


def test_a_delivery_of_which_nothing_is_kept_cannot_be_written_again(
    post: Post, tmp_path: Path
) -> None:
    outcome = post.deliver()
    delivery = replace(outcome.delivery, sha256="0" * 64)
    post.session.deliveries.add(post.delivering, delivery, done=lambda: None, failed=print)
    post.session.finish_requests()
    post.delivering.write_again(1, tmp_path / "igjen")
    assert isinstance(post.next_result(), FilesNotKeptError)
    assert not (tmp_path / "igjen").exists()


def test_the_pages_are_made_anew_after_midnight_and_after_a_change(post: Post) -> None:
    prepared = post.prepare()
    assert post.delivering.is_current(prepared, bundle_in_pdf=False)
    assert not post.delivering.is_current(prepared, bundle_in_pdf=True)
    post.later(days=1)
    assert not post.delivering.is_current(prepared, bundle_in_pdf=False)
    prepared = post.prepare()
    post.write("endret")
    assert not post.delivering.is_current(prepared, bundle_in_pdf=False)


def test_only_an_approval_that_holds_is_stored_with_a_delivery(post: Post) -> None:
    covers = approved_content_sha256(post.session.report)
    approval = Approval(name="Kari", role="leder", date=dt.date(2014, 8, 8), covers=covers)
    post.session.do(SetApproval(approval), "Approve")
    assert post.deliver().delivery.approval == approval
    post.write("endret")
    assert post.deliver().delivery.approval is None


# --- what goes wrong --------------------------------------------------------------------------


def test_an_existing_file_is_not_overwritten(post: Post) -> None:
    paths = post.deliver().written.paths
    paths.pdf.write_bytes(b"signed by hand")
    again = post.deliver()
    assert paths.pdf.read_bytes() == b"signed by hand"
    assert all(" (2)." in path.name for path in again.written.paths.all())


def test_a_folder_that_cannot_be_made_takes_no_number(post: Post, tmp_path: Path) -> None:
    post.deliver()
    post.write("endret")
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder can be made of this")
    before = post.session.report
    prepared = post.prepare()
    for _ in range(2):
        assert isinstance(post.make(prepared, in_the_way / "folder"), Exception)
    assert post.session.report is before
    assert len(post.stored()) == 1
    assert isinstance(post.make(prepared), DeliveryOutcome)
    assert post.session.report.revision == 2


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_a_disk_that_is_full_leaves_no_file_and_no_delivery(
    post: Post, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    prepared = post.prepare()
    written: list[Path] = []
    write = whole_files.write_whole

    def write_some(path: Path, data: bytes, **also: Any) -> None:
        written.append(path)
        if len(written) == failing:
            raise whole_files.WriteError(path, whole_files.FileFault.DISK_FULL)
        write(path, data, **also)

    monkeypatch.setattr(whole_files, "write_whole", write_some)
    assert isinstance(post.make(prepared), whole_files.WriteError)
    assert list(post.folder.iterdir()) == []
    assert post.stored() == ()


def test_what_is_not_stored_is_not_left_in_files(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = post.folder / "notat.txt"
    post.folder.mkdir()
    kept.write_text("hers")
    prepared = post.prepare()
    with monkeypatch.context() as patch:
        patch.setattr(ReportFile, "add_delivery", fail_to_store)
        assert isinstance(post.make(prepared), NoRoomError)
    assert list(post.folder.iterdir()) == [kept]
    assert post.stored() == ()
    assert isinstance(post.make(post.prepare()), DeliveryOutcome)
    assert [delivery.revision for delivery in post.stored()] == [1]


def test_what_cannot_be_saved_is_not_delivered(post: Post) -> None:
    post.write("ikke lagret")
    post.file.fault = NoRoomError()
    post.delivering.prepare()
    assert isinstance(post.next_result(), NoRoomError)
    assert not post.folder.exists()
    post.file.fault = None
    bundle = post.deliver().written.paths.bundle.read_bytes()
    assert decode_bundle(bundle).report == post.session.report


def test_the_pages_are_requested_while_the_database_is_busy_and_made_later(post: Post) -> None:
    post.write("skrevet rett før")
    with blocked(post.session._worker):
        post.delivering.prepare()
        QApplication.processEvents()
        assert not post.results
    assert not isinstance(post.next_result(), Exception)


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
    assert delivery.was_sent

    file = driver.session._file
    post = Post(driver.qtbot, driver.session, file, tmp_path / "endret")  # type: ignore[arg-type]
    assert post.deliver().delivery.sha256 == original.sha256
    post.write("endret")
    again = decode_bundle(post.deliver().written.paths.bundle.read_bytes()).report
    assert (again.revision, again.replaces) == (4, original.sha256)
    post.background.close()
