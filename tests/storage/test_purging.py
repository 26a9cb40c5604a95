"""After a purge the words are in no byte of the report file, nor in any earlier version."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from kplan_desktop.domain.checks.purging import mask_edit, needle_of
from kplan_desktop.domain.delivery.deliveries import DeliveryEvent, DeliveryStatus
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.edits import (
    RemoveMeasure,
    RemoveNote,
    SetNoteText,
    SetOutcome,
    SetPlanAdoption,
    apply,
)
from kplan_desktop.domain.model.report import Outcome, OutcomeKind, PlanAdoption
from kplan_desktop.domain.review.findings import AsideFinding, FindingKey, FindingKind
from kplan_desktop.domain.suggestions.found import Dismissal
from kplan_desktop.exchange.bundle.bundle_json import encode_bundle, report_sha256
from kplan_desktop.storage.backups import BackupStore, own_folder
from kplan_desktop.storage.purging.traces import LeftBehind, Traces, purge, traces_in
from kplan_desktop.storage.report_file import ReportFile
from tests.old_files.make import DELIVERIES, DELIVERY, MADE_AT, comments
from tests.storage.samples import example_report

NUMBER = "010170 00027"
NEEDLE = needle_of(NUMBER)
MASK = "[fødselsnummer fjernet]"
EXAMPLE = example_report()


def test_what_is_purged_is_in_no_byte_of_the_file_nor_of_earlier_versions(tmp_path: Path) -> None:
    path, folder = tmp_path / "report.kplan", tmp_path / "levering"
    folder.mkdir()
    clock = iter(MADE_AT + dt.timedelta(hours=n) for n in range(100))
    store = BackupStore(tmp_path / "backups", lambda: next(clock))
    note, lost, *_ = [note for note in EXAMPLE.all_notes() if note.text.strip()]
    secret = apply(EXAMPLE, SetNoteText(note.id, f"Kari, {NUMBER}, spilte. " * 50))
    secret = apply(secret, SetNoteText(lost.id, "Nr. 01.01.70-00027"))
    measure, removed, *_ = EXAMPLE.measures()
    told = Outcome(OutcomeKind.NOT, f"Spør {NUMBER}")
    secret = apply(secret, SetOutcome(measure.id, told))
    secret = apply(secret, SetOutcome(removed.id, told))
    secret = apply(secret, SetPlanAdoption(PlanAdoption(date=MADE_AT.date(), name=NUMBER)))
    without_it = apply(apply(secret, RemoveNote(lost.id)), RemoveMeasure(removed.id))
    approval = Approval(name=f"Kari {NUMBER}", role="leder", date=MADE_AT.date(), covers="0" * 64)
    delivered = replace(
        DELIVERY,
        sha256=report_sha256(secret),
        file_names=("a.json", "a.pdf"),
        approval=approval,
    )
    returned = DeliveryEvent(
        status=DeliveryStatus.RETURNED, at=MADE_AT, receipt_id="r", reason=f"Stryk {NUMBER}"
    )
    clean = replace(DELIVERIES[0], file_names=("b.json",), events=(returned,))
    with closing(ReportFile.create(path, EXAMPLE)) as file:
        store.take(file)
        file.save(EXAMPLE, secret)
        store.take(file)
        file.save(secret, without_it)
        file.add_delivery(clean, encode_bundle(EXAMPLE, MADE_AT))
        file.add_delivery(delivered, encode_bundle(secret, MADE_AT), NUMBER.encode())
        first, *others = comments(EXAMPLE)
        file.store_comments([replace(first, quote=f"Kari, {NUMBER}"), *others])
        key = FindingKey(FindingKind.UNCERTAIN, note.id, NUMBER)
        file.add_set_aside([AsideFinding(key, f"Hun med {NUMBER}", MADE_AT)])
        file.add_dismissed([Dismissal(note.id, "figure", "elever:1:exact", NUMBER)])
        file.set_own_words(["Røros", "01017000027"])
        store.take(file)
        for name in ("a.json", "a.pdf", "b.json"):
            (folder / name).write_bytes(b"x")
        assert b"00027" in path.read_bytes()

        traces = traces_in(file, without_it, NEEDLE, store, folder)
        assert (traces.in_report, traces.trash, traces.deliveries) == (
            52,
            (removed.id, lost.id),
            (1,),
        )
        assert (traces.comments, traces.answers, len(traces.backups)) == (1, 5, 2)
        assert traces.files == (folder / "a.json", folder / "a.pdf")

        edit = mask_edit(without_it, NEEDLE, MASK)
        assert edit is not None
        masked = apply(without_it, edit)
        file.save(without_it, masked)
        left = purge(file, masked, NEEDLE, MASK, backups=store, folder=folder, at=MADE_AT)
        assert left == LeftBehind()
        assert traces_in(file, masked, NEEDLE, store, folder) == Traces()
        file.verify()
        assert [each.purged_at for each in file.deliveries()] == [None, MADE_AT]
        masked_approval = replace(approval, name=f"Kari {MASK}")
        assert file.deliveries()[1] == replace(
            delivered, purged_at=MADE_AT, approval=masked_approval
        )
        assert file.deliveries()[0].events[0].reason == f"Stryk {MASK}"
        assert file.delivered_bundle(0) is not None
        assert file.own_words() == ("Røros",)
        assert len(file.comments()) == len(others) + 1
        assert file.comments()[0].quote == f"Kari, {MASK}"
    with closing(ReportFile.open(path)) as again:
        assert again.load() == masked
    assert sorted(each.name for each in folder.iterdir()) == ["b.json"]
    kept = store.backups(EXAMPLE.id)
    assert len(kept) == 2
    everything = [*tmp_path.glob("report.kplan*"), *(tmp_path / "backups").rglob("*.*")]
    assert len(everything) == 3
    for each in everything:
        data = each.read_bytes()
        assert NUMBER.encode() not in data
        assert b"00027" not in data


def test_an_earlier_version_that_cannot_be_read_may_hold_it(tmp_path: Path) -> None:
    path = tmp_path / "report.kplan"
    store = BackupStore(tmp_path / "backups", lambda: MADE_AT)
    with closing(ReportFile.create(path, EXAMPLE)) as file:
        backup = store.take(file)
        assert backup is not None
        backup.path.write_bytes(b"x" * 4096)
        traces = traces_in(file, EXAMPLE, NEEDLE, store, tmp_path)
        assert traces == Traces(backups=(backup.path,))


def test_files_with_comments_that_hold_it_are_named_and_left(tmp_path: Path) -> None:
    reports = tmp_path / "Kplan"
    reports.mkdir()
    beside = tmp_path / "a.kplan-comments.json"
    beside.write_text(f'{{"comments": [{{"text": "Kari, {NUMBER}"}}]}}', encoding="utf-8")
    broken = reports / "b.kplan-comments.json"
    broken.write_text(f"{{ {NUMBER}", encoding="utf-8")
    (reports / "c.kplan-comments.json").write_text("{}", encoding="utf-8")
    (reports / "d.kplan-comments.json").mkdir()
    store = BackupStore(tmp_path / "backups", lambda: MADE_AT)
    with closing(ReportFile.create(tmp_path / "report.kplan", EXAMPLE)) as file:
        traces = traces_in(file, EXAMPLE, NEEDLE, store, tmp_path, reports=[reports])
        assert set(traces.remaining) == {beside, broken}
        purge(file, EXAMPLE, NEEDLE, MASK, backups=store, folder=tmp_path, at=MADE_AT)
    assert beside.exists()


def test_folders_that_are_away_are_named_before_and_after(tmp_path: Path) -> None:
    store = BackupStore(tmp_path / "backups", lambda: MADE_AT)
    usual, gone = tmp_path / "Kplan", tmp_path / "borte"
    store.move_to(None, [gone])
    away = (own_folder(gone), gone)
    with closing(ReportFile.create(tmp_path / "report.kplan", EXAMPLE)) as file:
        reports = (usual, gone, usual)
        traces = traces_in(file, EXAMPLE, NEEDLE, store, tmp_path, reports=reports)
        assert traces == Traces(unreachable=away)
        left = purge(
            file, EXAMPLE, NEEDLE, MASK, backups=store, folder=None, at=MADE_AT, reports=reports
        )
    assert left == LeftBehind(folders=away)
