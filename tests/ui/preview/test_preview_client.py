"""The process that typesets the preview: it may be slow, end, or be missing."""

from __future__ import annotations

import datetime as dt
import io
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.edits import SetMeasureText, SetNoteText, apply
from kplan_desktop.domain.model.report import GoalEntry, NothingToReport, Report
from kplan_desktop.exchange.pdf.plan_pdf import write_plan_pdf
from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
from kplan_desktop.exchange.preview.protocol import (
    LENGTH_BYTES,
    PreviewRequest,
    Printed,
    RequestPacker,
    RequestReader,
    unpack_answer,
)
from kplan_desktop.paths import program_files
from kplan_desktop.processes.preview_server import serve
from kplan_desktop.ui.document.child_process import side_process
from kplan_desktop.ui.preview import preview_client
from kplan_desktop.ui.preview.preview_client import PreviewClient, PreviewPdf
from tests.exchange.pdf_cases import with_entry
from tests.exchange.pdf_rendering import rendered
from tests.ui.preview.fake_server import preview_command

A_DAY = dt.datetime(2014, 8, 9, 12, 0, tzinfo=dt.UTC)
FONTS = program_files().resources / "fonts"
PATIENCE = 8000

MakeClient = Callable[[Sequence[str]], PreviewClient]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[MakeClient]:
    """Makes clients that are closed after the test."""
    del qtbot
    clients: list[PreviewClient] = []

    def new(command: Sequence[str]) -> PreviewClient:
        clients.append(PreviewClient(command, lambda: A_DAY))
        return clients[-1]

    yield new
    for client in clients:
        client.close()


def dies_while(folder: Path, times: int) -> tuple[str, ...]:
    """A process that ends during its first ``times`` answers."""
    script = f"""
import pathlib, sys
from kplan_desktop.cli.main import main
lives = pathlib.Path({str(folder / "lives")!r})
lives.write_text((lives.read_text() if lives.exists() else "") + "x")
if len(lives.read_text()) <= {times}:
    sys.stdin.buffer.read(8)
    sys.stdout.buffer.write(b"12345")
    sys.exit(1)
sys.exit(main(["preview"]))
"""
    return (sys.executable, "-P", "-c", script)


def test_the_preview_pages_equal_the_printed_pages(
    qtbot: QtBot, make: MakeClient, example: Report
) -> None:
    client = make(preview_command())
    for printed, write in ((Printed.REPORT, write_report_pdf), (Printed.PLAN, write_plan_pdf)):
        with qtbot.waitSignal(client.made, timeout=PATIENCE) as results:
            client.ask(example, printed)
        expected = write(example, fonts=FONTS, created=A_DAY)
        assert results.args is not None
        pdf: PreviewPdf = results.args[0]
        assert (pdf.content, pdf.printed) == (example, printed)
        assert rendered(pdf.answer.data) == rendered(expected.data)
        pages = range(expected.pages)
        assert tuple(map(pdf.answer.regions, pages)) == expected.regions


def test_a_superseded_request_is_not_typeset(
    qtbot: QtBot, make: MakeClient, example: Report
) -> None:
    client = make(preview_command())
    results: list[PreviewPdf] = []
    client.made.connect(results.append)
    reports = [replace(example, adviser=f"Kari {number}") for number in range(20)]
    for report in reports:
        client.ask(report, Printed.REPORT)
    qtbot.waitUntil(lambda: not client.busy, timeout=PATIENCE)
    assert [pdf.content for pdf in results] == [reports[-1]]


def test_a_process_that_ends_is_restarted(
    qtbot: QtBot, make: MakeClient, example: Report, tmp_path: Path
) -> None:
    client = make(dies_while(tmp_path, 1))
    with qtbot.waitSignal(client.made, timeout=PATIENCE) as results:
        client.ask(example, Printed.REPORT)
    assert results.args is not None
    assert results.args[0].answer.data.startswith(b"%PDF")


def test_a_process_that_keeps_ending_is_abandoned_until_retried(
    qtbot: QtBot, make: MakeClient, example: Report, tmp_path: Path
) -> None:
    client = make(dies_while(tmp_path, 2))
    with qtbot.waitSignal(client.failed, timeout=PATIENCE):
        client.ask(example, Printed.REPORT)
    client.ask(example, Printed.REPORT)
    assert not client.busy
    assert (tmp_path / "lives").read_text() == "xx"
    client.retry()
    with qtbot.waitSignal(client.made, timeout=PATIENCE):
        client.ask(example, Printed.REPORT)


def test_a_missing_program_is_reported(
    qtbot: QtBot, make: MakeClient, example: Report, tmp_path: Path
) -> None:
    client = make([str(tmp_path / "nothing")])
    with qtbot.waitSignal(client.failed, timeout=PATIENCE):
        client.ask(example, Printed.REPORT)
    assert not client.busy


def test_a_start_that_fails_at_once_is_reported_and_retried_on_request(
    qtbot: QtBot, make: MakeClient, example: Report
) -> None:
    client = make([""])  # Qt says no before ``start()`` returns, as it does on Windows for any
    for _ in range(2):
        with qtbot.waitSignal(client.failed, timeout=PATIENCE):
            client.ask(example, Printed.REPORT)
        assert not client.busy
        client.retry()


def test_after_a_start_that_fails_at_once_a_second_is_tried(
    qtbot: QtBot, make: MakeClient, example: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[QProcess] = []

    def failing_first_start(parent: QObject) -> QProcess:
        process = side_process(parent)
        if not started:
            monkeypatch.setattr(process, "start", lambda *_: QProcess.start(process, "", []))
        started.append(process)
        return process

    monkeypatch.setattr(preview_client, "side_process", failing_first_start)
    client = make(preview_command())
    results: list[PreviewPdf] = []
    client.made.connect(results.append)
    client.ask(example, Printed.REPORT)
    qtbot.waitUntil(lambda: not client.busy, timeout=PATIENCE)
    client.ask(example, Printed.PLAN)
    qtbot.waitUntil(lambda: not client.busy, timeout=PATIENCE)
    assert len(started) == 2
    assert [pdf.printed for pdf in results] == [Printed.REPORT, Printed.PLAN]


def test_a_process_that_aborts_is_started_once_more_only(
    qtbot: QtBot, make: MakeClient, example: Report, tmp_path: Path
) -> None:
    lives = tmp_path / "lives"
    script = f"import os; open({str(lives)!r}, 'a').write('x'); os.abort()"
    client = make([sys.executable, "-P", "-c", script])
    with qtbot.waitSignal(client.failed, timeout=PATIENCE):
        client.ask(example, Printed.REPORT)
    client.ask(replace(example, adviser="Kari"), Printed.REPORT)
    qtbot.wait(200)
    assert lives.read_text() == "xx"
    assert not client.busy


def test_occasional_process_ends_do_not_stop_the_preview(
    qtbot: QtBot, make: MakeClient, example: Report
) -> None:
    client = make(preview_command())
    failed: list[None] = []
    client.failed.connect(lambda: failed.append(None))
    for number in range(3):
        with qtbot.waitSignal(client.made, timeout=PATIENCE):
            client.ask(replace(example, adviser=f"Kari {number}"), Printed.REPORT)
        (process,) = client.findChildren(QProcess)
        process.kill()
        process.waitForFinished(PATIENCE)
        qtbot.waitUntil(lambda: not client.findChildren(QProcess), timeout=PATIENCE)
    assert not failed


def test_the_process_ends_with_the_window_while_working(make: MakeClient, example: Report) -> None:
    client = make(preview_command())
    client.ask(example, Printed.REPORT)
    client.close()
    client.ask(example, Printed.REPORT)
    assert not client.busy


def test_a_request_survives_packing_with_reused_parts(example: Report) -> None:
    packer, reader = RequestPacker(), RequestReader()
    note = example.goals[0].measures[0].notes[0]
    changed = apply(example, SetNoteText(note.id, "Noe annet"))
    for report in (example, changed, replace(changed, adviser="Ola"), example):
        for printed in (Printed.REPORT, Printed.PLAN):
            request = PreviewRequest(report, printed, A_DAY)
            assert reader.read(packer.pack(request)[LENGTH_BYTES:]) == request


def test_missing_characters_are_found_in_every_printed_text(example: Report) -> None:
    measure = example.goals[0].measures[0]
    box = "\ue000"
    nothing = GoalEntry(goal_id=example.goals[-1].goal_id, nothing_to_report=NothingToReport(box))
    for written in (
        replace(example, adviser=box),
        apply(example, SetNoteText(measure.notes[0].id, box)),
        apply(example, SetMeasureText(measure.id, box, None)),
        apply(example, SetMeasureText(measure.id, measure.text, box)),
        with_entry(example, nothing),
    ):
        for printed, write in ((Printed.REPORT, write_report_pdf), (Printed.PLAN, write_plan_pdf)):
            expected = write(written, fonts=FONTS, created=A_DAY).missing
            request = PreviewRequest(written, printed, A_DAY)
            answers = io.BytesIO()
            serve(FONTS, io.BytesIO(RequestPacker().pack(request)), answers)
            assert unpack_answer(answers.getvalue()[LENGTH_BYTES:]).missing == expected


def test_a_truncated_request_ends_the_loop_without_an_answer(example: Report) -> None:
    request = RequestPacker().pack(PreviewRequest(example, Printed.REPORT, A_DAY))
    for cut in (0, 5, LENGTH_BYTES, len(request) - 1):
        answers = io.BytesIO()
        serve(FONTS, io.BytesIO(request[:cut]), answers)
        assert answers.getvalue() == b""
