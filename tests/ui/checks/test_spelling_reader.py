"""Spelling in the check: read in the background, and nothing without a dictionary."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.report import GoalEntry, Report
from kplan_desktop.ui.checks.spelling_reader import SpellingReader
from tests.domain.samples import FIRST, measure, note, report


class Signals(QObject):
    changed = Signal()
    learnt = Signal()


def reader(checked: Report, *, is_there: bool = True) -> tuple[SpellingReader, Signals]:
    signals = Signals()
    session: Any = SimpleNamespace(report=checked, read_only=False, changed=signals.changed)
    spelling: Any = SimpleNamespace(
        is_there=is_there, learnt=signals.learnt, is_wrong=lambda word: word == "fakdag"
    )
    return SpellingReader(cast("Any", session), cast("Any", spelling), signals), signals


def test_words_that_no_dictionary_has_are_known_by_note(qtbot: QtBot) -> None:
    notes = (note("1", "En fakdag i dans"), note("2", "En fagdag"))
    checked = report(GoalEntry(goal_id=FIRST, measures=(measure("A", *notes),)))
    spelling, _signals = reader(checked)
    with qtbot.waitSignal(spelling.changed, timeout=20_000):
        spelling._rest.start(0)
    assert list(spelling.misspelt) == ["1"]
    assert [(word.start, word.text) for word in spelling.misspelt["1"]] == [(3, "fakdag")]


def test_without_a_dictionary_nothing_is_read(qtbot: QtBot) -> None:
    assert qtbot
    spelling, _signals = reader(report(), is_there=False)
    assert not spelling._rest.isActive()


def test_what_was_found_is_forgotten_when_words_are_no_longer_checked(qtbot: QtBot) -> None:
    checked = report(GoalEntry(goal_id=FIRST, notes=(note("1", "En fakdag i dans"),)))
    spelling, signals = reader(checked)
    with qtbot.waitSignal(spelling.changed, timeout=20_000):
        spelling._rest.start(0)
    cast("Any", spelling._spelling).is_there = False
    with qtbot.waitSignal(spelling.changed):
        signals.learnt.emit()
    assert spelling.misspelt == {}
    cast("Any", spelling._spelling).is_there = True
    signals.learnt.emit()
    assert spelling._rest.isActive()
