"""The check in the side panel: what is shown, mended and set aside, and what stays in its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.checks.repairs import Repair
from kplan_desktop.domain.checks.set_aside import CheckList, check_list, key_of
from kplan_desktop.domain.model.report import GoalEntry, Report
from kplan_desktop.domain.review.findings import AsideFinding, Finding, FindingKind, Severity
from kplan_desktop.ui.checks.check_panel import CheckPanel
from kplan_desktop.ui.checks.finding_list import FindingDelegate
from kplan_desktop.ui.checks.finding_model import FindingRole, Index
from tests.domain.samples import FIRST, IN_TIME, findings, measure, note, report
from tests.ui.inputs import make_theme

AT = dt.datetime(2014, 8, 9, tzinfo=dt.UTC)
NUMBER = "010190 00083"


def written(text: str = f"Kari, {NUMBER}, tlf. 90 12 34 56") -> Report:
    return report(GoalEntry(goal_id=FIRST, measures=(measure("A", note("1", text)),)))


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[CheckPanel]:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(320, 600)
    panel = CheckPanel(make_theme(), around)
    panel.resize(320, 600)
    yield panel
    panel.deleteLater()


def show(panel: CheckPanel, checked: Report, *aside: AsideFinding) -> CheckList:
    found = check_list(findings(checked, IN_TIME), aside)
    panel.show_findings(checked, found)
    return found


def headings(panel: CheckPanel) -> list[str]:
    model = panel.list.findings
    return [model.index(row).data() for row in range(model.rowCount())]


def use(panel: CheckPanel) -> QLineEdit:
    """Put the keyboard into the list; the result is where it may go from there."""
    around = panel.window()
    elsewhere = QLineEdit(around)
    elsewhere.move(0, 580)
    around.move(400, 400)  # away from the mouse
    around.show()
    around.activateWindow()
    assert QTest.qWaitForWindowActive(around)
    panel.focus_list()
    assert panel.list.hasFocus()
    return elsewhere


def test_findings_are_grouped_by_weight_and_counted(panel: CheckPanel) -> None:
    show(panel, written())
    assert headings(panel) == [
        "Look at this first (1)",
        "Should be looked at (10)",
        "Could be better (1)",
    ]
    model = panel.list.findings
    first = model.index(0, 0, model.index(0))
    assert "1.1, measure 1, note 1 – " in first.data()
    assert first.data().endswith(f": {NUMBER}")


def test_what_is_set_aside_has_a_group_of_its_own_with_the_reason(panel: CheckPanel) -> None:
    found = show(panel, written())
    (first,) = found.of(Severity.FIRST)
    show(panel, written(), AsideFinding(key_of(first), "Oppdiktet", AT))
    assert headings(panel)[-1] == "Set aside (1)"
    model = panel.list.findings
    group = model.index(model.rowCount() - 1)
    assert "Oppdiktet" in model.index(0, 0, group).data()
    panel.list.setCurrentIndex(model.index(0, 0, group))
    back: list[Finding] = []
    panel.back_requested.connect(back.append)
    assert panel.aside_button.text() == "Take back"
    panel.aside_button.click()
    assert back == [first]


def test_keys_go_to_mend_and_set_aside(panel: CheckPanel) -> None:
    (first,) = show(panel, written()).of(Severity.FIRST)
    asked: list[object] = []
    panel.chosen.connect(asked.append)
    panel.repair_requested.connect(lambda finding, repair: asked.append((finding, repair)))
    panel.aside_requested.connect(asked.append)
    panel.list.choose_first()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    QTest.keyClick(panel.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert asked == [first, (first, Repair.MASK), first]


def test_no_row_moves_while_the_panel_is_used(panel: CheckPanel, qtbot: QtBot) -> None:
    show(panel, written())
    elsewhere = use(panel)
    show(panel, written("Bare tekst"))
    assert len(headings(panel)) == 3
    row = panel.list.current()
    assert row is not None
    assert row.is_settled
    assert not panel.mend_button.isEnabled()
    elsewhere.setFocus()
    qtbot.waitUntil(lambda: len(headings(panel)) == 2)
    assert [each.split(" (")[0] for each in headings(panel)] == [
        "Should be looked at",
        "Could be better",
    ]


def test_what_is_set_aside_by_keyboard_stays_and_can_be_taken_back(
    panel: CheckPanel, qtbot: QtBot
) -> None:
    (first,) = show(panel, written()).of(Severity.FIRST)
    elsewhere = use(panel)
    asked: list[tuple[str, Finding]] = []
    panel.aside_requested.connect(lambda finding: asked.append(("aside", finding)))
    panel.back_requested.connect(lambda finding: asked.append(("back", finding)))
    told: list[int] = []
    panel.list.findings.dataChanged.connect(lambda index, _: told.append(index.internalId()))
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    show(panel, written(), AsideFinding(key_of(first), "Oppdiktet", AT))
    assert headings(panel)[0] == "Look at this first (0)"
    assert 0 in told
    assert panel.list.currentIndex().data().endswith(" – set aside")
    assert panel.aside_button.text() == "Take back"
    assert panel.aside_button.isEnabled()
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert asked == [("aside", first), ("back", first)]
    show(panel, written())
    assert headings(panel)[0] == "Look at this first (1)"
    assert panel.aside_button.text() == "Set aside …"
    show(panel, written(), AsideFinding(key_of(first), "Oppdiktet", AT))
    elsewhere.setFocus()
    qtbot.waitUntil(lambda: headings(panel)[-1] == "Set aside (1)")
    assert "Look at this first (0)" not in headings(panel)


def test_the_current_finding_stays_current_when_others_come_and_go(panel: CheckPanel) -> None:
    show(panel, written("Uke 3???"))
    model = panel.list.findings
    rows = [model.index(row, 0, model.index(0)) for row in range(model.rowCount(model.index(0)))]
    (doubt,) = [row for row in rows if "???" in row.data()]
    panel.list.setCurrentIndex(doubt)
    show(panel, replace(written(f"{NUMBER} og uke 3???"), adviser=""))
    current = panel.list.current()
    assert current is not None
    assert current.finding.kind is FindingKind.UNCERTAIN


def test_a_folded_group_stays_folded(panel: CheckPanel) -> None:
    show(panel, written())
    panel.list.collapse(panel.list.findings.index(1))
    show(panel, written("Annet"))
    assert not panel.list.isExpanded(panel.list.findings.index(0))


def test_a_row_keeps_its_height_when_it_is_set_aside_or_settled_and_taken_back(
    panel: CheckPanel,
) -> None:
    checked = many(60)
    found = show(panel, checked)
    use(panel)
    panel.list.expandAll()
    model = panel.list.findings

    def heights() -> list[int]:
        delegate, option = panel.list.itemDelegate(), QStyleOptionViewItem()
        return [
            delegate.sizeHint(option, model.index(row, 0, model.index(group))).height()
            for group in range(model.rowCount())
            for row in range(model.rowCount(model.index(group)))
        ]

    for width in range(300, 400, 5):
        panel.resize(width, 600)
        show(panel, checked)
        before = heights()
        put = [AsideFinding(key_of(each), "Lang grunn " * 9, AT) for each in found.open]
        show(panel, checked, *put)
        assert heights() == before
        show(panel, report())
        assert heights() == before


def test_what_has_become_of_a_row_stands_before_its_place_and_behind_a_sentence_without(
    panel: CheckPanel,
) -> None:
    checked = replace(written(), adviser="")
    found = show(panel, checked)
    use(panel)
    panel.list.expandAll()
    model = panel.list.findings

    def painted() -> list[tuple[str, str]]:
        groups = [model.index(row) for row in range(model.rowCount())]
        rows = [model.index(at, 0, g) for g in groups for at in range(model.rowCount(g))]
        return [(row.data(FindingRole.PLACE), row.data(FindingRole.SENTENCE)) for row in rows]

    def with_state(state: str) -> list[tuple[str, str]]:
        return [
            (f"{state} · {place}", sentence) if place else ("", f"{sentence} – {state}")
            for place, sentence in before
        ]

    before = painted()
    assert {bool(place) for place, _ in before} == {True, False}
    show(panel, checked, *(AsideFinding(key_of(each), "Grunn", AT) for each in found.open))
    assert painted() == with_state("set aside")
    show(panel, checked)
    assert painted() == before
    show(panel, report())
    assert any(place.startswith("settled · 1.1") for place, _ in painted())


def many(count: int) -> Report:
    notes = [note(str(number), f"Kanskje???{number}") for number in range(count)]
    return report(GoalEntry(goal_id=FIRST, measures=(measure("A", *notes),)))


def test_of_thousands_of_findings_some_are_shown_and_more_when_asked(panel: CheckPanel) -> None:
    count = 230
    show(panel, many(count))
    model, found = panel.list.findings, count + 9
    group = model.index(0)
    assert headings(panel)[0] == f"Should be looked at ({found})"
    assert model.rowCount(group) == 101
    more = model.index(100, 0, group)
    assert more.data() == f"Show more ({found - 100})"
    panel.list.setCurrentIndex(more)
    assert not panel.mend_button.isEnabled()
    assert not panel.aside_button.isEnabled()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert panel.list.currentIndex().row() == 100
    assert panel.list.current() is not None
    panel.list.clicked.emit(model.index(200, 0, model.index(0)))
    assert model.rowCount(model.index(0)) == found
    show(panel, many(count + 1))
    assert model.rowCount(model.index(0)) == found + 1


def test_few_rows_are_measured_of_thousands(
    panel: CheckPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[Index] = []
    height = FindingDelegate.sizeHint

    def counted(delegate: FindingDelegate, option: QStyleOptionViewItem, index: Index) -> QSize:
        measured.append(index)
        return height(delegate, option, index)

    monkeypatch.setattr(FindingDelegate, "sizeHint", counted)
    show(panel, many(3000))
    use(panel)
    panel.list.expandAll()
    QCoreApplication.processEvents()
    assert 0 < len(measured) < 1000
