"""Garbage is collected in the GUI thread, and only there."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.runtime.gc_on_gui_thread import GuiThreadCollector


@pytest.fixture
def gui_collector(qapp: QApplication) -> Iterator[GuiThreadCollector]:
    gc.enable()
    thresholds = gc.get_threshold()
    collector = GuiThreadCollector(qapp)
    yield collector
    collector.close()
    gc.set_threshold(*thresholds)
    gc.enable()


class Holder:
    """An object in a reference cycle, garbage once released, which refers to a widget."""

    def __init__(self) -> None:
        self.me = self
        self.widget = QWidget()
        self.widget.holder = self  # type: ignore[attr-defined]  # the cycle is the point


def test_a_busy_worker_never_collects_widgets(gui_collector: GuiThreadCollector) -> None:
    gc.collect()
    died_in: list[threading.Thread] = []
    holder = Holder()
    weakref.finalize(holder, lambda: died_in.append(threading.current_thread()))
    del holder
    worker = threading.Thread(target=lambda: [[] for _ in range(200_000)])
    worker.start()
    worker.join()
    assert died_in == []
    gc.set_threshold(1, 0, 0)
    assert gui_collector.collect_due() == 0
    gc.collect()
    assert died_in == [threading.main_thread()]


def test_nothing_is_collected_below_the_thresholds(gui_collector: GuiThreadCollector) -> None:
    gc.collect()
    gc.set_threshold(1_000_000, 1_000_000, 1_000_000)
    assert gui_collector.collect_due() is None


def test_the_oldest_generation_that_is_due_is_collected(gui_collector: GuiThreadCollector) -> None:
    gc.collect()
    gc.set_threshold(1, 1, 1)
    alive: list[list[int]] = [[] for _ in range(100)]
    assert gui_collector.collect_due() == 0
    assert len(alive) == 100


def test_the_timer_collects_by_itself(gui_collector: GuiThreadCollector, qtbot: QtBot) -> None:
    gc.collect()
    died: list[bool] = []
    holder = Holder()
    weakref.finalize(holder, lambda: died.append(True))
    del holder
    gc.set_threshold(1, 1000, 1000)
    gui_collector._timer.setInterval(1)
    qtbot.waitUntil(lambda: bool(died))


def test_closing_restores_automatic_collection(qapp: QApplication) -> None:
    gc.enable()
    gui_collector = GuiThreadCollector(qapp)
    assert not gc.isenabled()
    gui_collector.close()
    gui_collector.close()
    assert gc.isenabled()


def test_objects_present_after_opening_a_report_are_frozen(
    gui_collector: GuiThreadCollector,
) -> None:
    alive: list[list[int]] = [[] for _ in range(1000)]
    gui_collector.settle()
    assert gc.get_freeze_count() >= len(alive)
    died: list[bool] = []
    holder = Holder()
    weakref.finalize(holder, lambda: died.append(True))
    del holder
    gc.collect()
    assert died == [True]
