"""Which page of the guide F1 opens at a place, and that the program finds the guide."""

from __future__ import annotations

import tomllib

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.paths import program_files
from kplan_desktop.ui.help.help_topic import (
    HelpTopic,
    help_topic_of,
    set_help_topic,
    with_help_topic,
)
from tests.folders import ROOT


class _Topical(QDialog):
    help_topic = HelpTopic.FIGURES


def test_a_topic_is_that_of_the_nearest_parent(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    part = QWidget(window)
    field = QLineEdit(part)
    assert help_topic_of(field) is None
    set_help_topic(window, HelpTopic.WINDOW)
    assert help_topic_of(field) is HelpTopic.WINDOW
    set_help_topic(part, HelpTopic.SEARCH)
    assert help_topic_of(field) is HelpTopic.SEARCH
    dialog = _Topical(field)
    assert help_topic_of(QLineEdit(dialog)) is HelpTopic.FIGURES
    set_help_topic(dialog, HelpTopic.FAULTS)
    assert help_topic_of(dialog) is HelpTopic.FAULTS


def test_an_action_has_a_topic_of_its_own(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    set_help_topic(window, HelpTopic.WINDOW)
    action = QAction(window)
    assert help_topic_of(action) is HelpTopic.WINDOW
    set_help_topic(action, HelpTopic.DELIVERING)
    assert help_topic_of(action) is HelpTopic.DELIVERING


def test_a_dialog_of_the_systems_has_a_topic_while_it_is_open(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    set_help_topic(window, HelpTopic.WINDOW)
    with with_help_topic(window, HelpTopic.INTAKE):
        assert help_topic_of(QDialog(window)) is HelpTopic.INTAKE
    assert help_topic_of(QDialog(window)) is HelpTopic.WINDOW
    other = QWidget()
    qtbot.addWidget(other)
    with with_help_topic(other, HelpTopic.INTAKE):
        pass
    assert help_topic_of(other) is None


def test_nothing_has_no_topic() -> None:
    assert help_topic_of(None) is None


def test_wheel_and_packaged_program_carry_the_guide_where_it_is_looked_for() -> None:
    guide = program_files().guide
    assert guide == ROOT / "docs" / "brukerveiledning"
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]
    carried = wheel["build"]["targets"]["wheel"]["force-include"]
    assert carried["docs/brukerveiledning"] == "kplan_desktop/guide"
    spec = (ROOT / "build" / "kplan.spec").read_text(encoding="utf-8")
    assert '(str(ROOT / "docs" / "brukerveiledning"), "kplan_desktop/guide"),' in spec
