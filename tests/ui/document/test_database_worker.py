"""All work on databases is done in one thread, in order."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from pathlib import Path

import pytest

from kplan_desktop.storage.errors import FileMissingError
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.document.database_worker import DatabaseWorker
from tests.storage.samples import example_report, reworded


def test_work_is_done_in_one_thread_of_its_own() -> None:
    worker = DatabaseWorker()
    threads = {worker.submit(threading.get_ident).result() for _ in range(10)}
    worker.close()
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_work_is_done_in_the_order_in_which_it_came() -> None:
    worker = DatabaseWorker()
    done: list[int] = []

    def work(number: int) -> None:
        time.sleep(0.002 if number % 2 else 0)
        done.append(number)

    for number in range(20):
        worker.submit(work, number)
    worker.close()
    assert done == list(range(20))


def test_closing_waits_for_all_work_and_takes_no_more() -> None:
    worker = DatabaseWorker()
    last = worker.submit(time.sleep, 0.05)
    worker.close()
    assert last.done()
    with pytest.raises(RuntimeError):
        worker.submit(threading.get_ident)
    worker.close()


def test_an_error_travels_in_the_future_and_the_work_goes_on(tmp_path: Path) -> None:
    worker = DatabaseWorker()
    failed = worker.submit(ReportFile.open, tmp_path / "nowhere.kplan")
    assert isinstance(failed.exception(), FileMissingError)
    assert worker.submit(lambda: "still here").result() == "still here"
    worker.close()


def test_a_file_is_opened_saved_and_closed_in_the_worker(tmp_path: Path) -> None:
    worker = DatabaseWorker()
    path = tmp_path / "report.kplan"
    report = example_report()
    changed = reworded(report, "nytt")
    file = worker.submit(ReportFile.create, path, report).result()
    worker.submit(file.save, report, changed).result()
    worker.submit(file.close).result()
    again = worker.submit(ReportFile.open, path).result()
    assert worker.submit(again.load).result() == changed
    worker.submit(again.close).result()
    worker.close()


def test_the_worker_leaves_no_reference_cycles_behind(tmp_path: Path) -> None:
    """A collection in its thread would otherwise reach widgets, and hang the program."""

    class Result:
        """Something to keep an eye on."""

    worker = DatabaseWorker()
    gc.collect()
    gc.disable()
    try:
        result = worker.submit(Result).result()
        eye = weakref.ref(result)
        error = worker.submit(ReportFile.open, tmp_path / "nowhere.kplan").exception()
        assert error is not None
        error_eye = weakref.ref(error)
        worker.submit(int).result()
        del result, error
        assert eye() is None
        assert error_eye() is None
    finally:
        gc.enable()
        worker.close()
