"""The dialog for own metrics: it lists, changes, merges and removes, each as one undo step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton, QWidget

from kplan_desktop.domain.editing.own_metric_edits import MergedFigure
from kplan_desktop.domain.model.edits import Compound, SetActivity, SetOwnMetrics
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import Exactness, Figure
from kplan_desktop.storage.backups import Change
from kplan_desktop.ui.activity.metric_merge_dialog import MetricMergeDialog
from kplan_desktop.ui.activity.own_metric_dialog import OwnMetricDialog
from kplan_desktop.ui.activity.own_metrics_dialog import OwnMetricsDialog
from kplan_desktop.ui.chips.figure_field import FigureField
from tests.ui.driver import Driver, report_in

KEY = Qt.Key
WORKSHOPS = Metric(id="own-v", singular="verksted", plural="verksteder", adds_up="events")
HALLS = Metric(id="own-h", singular="hall", plural="haller", adds_up="units")


def figure(metric: str, value: int) -> Figure:
    return Figure(metric, Decimal(value), Exactness.EXACT)


@pytest.fixture
def counted(driver: Driver) -> Driver:
    """With two own metrics; two activities have figures of the first, one also municipalities."""
    first, second = (note.activity_id for note in driver.entry.measures[0].notes[:2])
    activities = driver.report.activities
    edit = Compound(
        (
            SetOwnMetrics((WORKSHOPS, HALLS)),
            SetActivity(replace(activities[first], figures=(figure("own-v", 3),))),
            SetActivity(
                replace(activities[second], figures=(figure("kommuner", 5), figure("own-v", 4)))
            ),
        )
    )
    driver.session.do(edit, "Count")
    return driver


@pytest.fixture
def opened(counted: Driver) -> Iterator[OwnMetricsDialog]:
    dialog = OwnMetricsDialog(
        counted.session, counted.workspace.editor, counted.kplan.theme, counted.window
    )
    dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def button(dialog: QDialog, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == text)


def answer(kind: type[QDialog], do: Callable[[QDialog], object]) -> None:
    """Answer the dialog of a kind that is going to open."""

    def when_open() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            do(dialog)
        else:
            QTimer.singleShot(10, when_open)

    QTimer.singleShot(0, when_open)


def own_metrics(driver: Driver) -> list[Metric]:
    return list(driver.report.own_metrics)


def rows(dialog: OwnMetricsDialog) -> list[str]:
    return [
        dialog.list.item(row).text().replace("\u00a0", " ") for row in range(dialog.list.count())
    ]


def test_it_lists_each_metric_with_its_uses(opened: OwnMetricsDialog) -> None:
    assert rows(opened) == [
        "verksted, verksteder · Arrangementer · 2 aktiviteter",
        "hall, haller · Enheter · 0 aktiviteter",
    ]


def test_a_metric_gets_another_name_that_no_other_has(
    counted: Driver, opened: OwnMetricsDialog
) -> None:
    def rename(dialog: QDialog) -> None:
        assert isinstance(dialog, OwnMetricDialog)
        assert (dialog.singular.text(), dialog.plural.text()) == ("verksted", "verksteder")
        dialog.plural.setText("haller")
        dialog.accept()
        assert dialog.fault()
        dialog.singular.setText("kurs")
        dialog.plural.setText("kurs")
        dialog.accept()

    before = counted.report
    answer(OwnMetricDialog, rename)
    opened.change()
    strip = counted.window.status.message
    assert strip.text() == "Indikatoren er endret."
    renamed = replace(WORKSHOPS, singular="kurs", plural="kurs")
    assert counted.report.own_metrics == (renamed, HALLS)
    assert rows(opened)[0].startswith("kurs, kurs · ")
    counted.workspace.undo()
    assert counted.report == before
    assert strip.text().startswith("Angret: ")


def test_merging_asks_about_each_activity_that_has_both(
    counted: Driver, opened: OwnMetricsDialog
) -> None:
    def merge(dialog: QDialog) -> None:
        assert isinstance(dialog, MetricMergeDialog)
        dialog.target.setCurrentIndex(dialog.target.findData("own-h"))
        assert dialog.answers() == []
        dialog.target.setCurrentIndex(dialog.target.findData("kommuner"))
        [question] = dialog.answers()
        shown = [question.itemText(i).replace("\u00a0", " ") for i in range(question.count())]
        assert shown == [
            "Behold begge: 4 verksteder og 5 kommuner",
            "Bare 4 kommuner",
            "Bare 5 kommuner",
            "9 kommuner, lagt sammen",
        ]
        assert question.currentData() is MergedFigure.BOTH_STAY
        question.setCurrentIndex(3)
        dialog.accept()

    before = counted.report
    answer(MetricMergeDialog, merge)
    opened.merge()
    first, second = (
        counted.report.activities[note.activity_id].figures
        for note in counted.entry.measures[0].notes[:2]
    )
    assert (first, second) == ((figure("kommuner", 3),), (figure("kommuner", 9),))
    assert counted.report.own_metrics == (HALLS,)
    kept = counted.kplan.documents.backups.backups(before.id)[0]
    assert kept.before is Change.METRICS
    assert report_in(kept.path) == before
    strip = counted.window.status.message
    assert strip.text() == "Indikatorene er slått sammen."
    strip.buttons()[0].click()
    assert counted.report == before


def test_tab_leads_from_the_other_metric_over_the_questions_to_the_buttons(
    counted: Driver,
) -> None:
    dialog = MetricMergeDialog(counted.report, WORKSHOPS, counted.kplan.theme, counted.window)
    for other in ("own-h", "kommuner"):
        dialog.target.setCurrentIndex(dialog.target.findData(other))
    dialog.show()
    met = list[QWidget | None]()
    for _ in range(3):
        QTest.keyClick(dialog.focusWidget(), KEY.Key_Tab)
        met.append(dialog.focusWidget())
    dialog.close()
    assert met[:1] == dialog.answers()
    assert all(isinstance(widget, QPushButton) for widget in met[1:])


def test_merging_says_what_it_leads_to_and_is_off_where_that_is_nothing(
    counted: Driver, opened: OwnMetricsDialog
) -> None:
    first = counted.entry.measures[0].notes[0].activity_id
    activity = replace(counted.report.activities[first], figures=())
    counted.session.do(SetActivity(activity), "No figure")

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, MetricMergeDialog)
        dialog.target.setCurrentIndex(dialog.target.findData("kommuner"))
        words = [label.text() for label in dialog.findChildren(QLabel)]
        assert "Ingen tall blir slått sammen: begge indikatorene beholdes." in words
        assert not button(dialog, "Slå sammen").isEnabled()
        dialog.answers()[0].setCurrentIndex(3)
        words = [label.text() for label in dialog.findChildren(QLabel)]
        assert "1 tall flyttes til «kommuner»." in words
        assert button(dialog, "Slå sammen").isEnabled()
        dialog.target.setCurrentIndex(dialog.target.findData("own-h"))
        assert button(dialog, "Slå sammen").isEnabled()
        dialog.reject()

    answer(MetricMergeDialog, look)
    opened.merge()


def test_an_unused_metric_is_removed_at_once_and_a_used_one_after_asking(
    counted: Driver, opened: OwnMetricsDialog
) -> None:
    before = counted.report
    opened.list.setCurrentRow(1)
    opened.remove()
    assert own_metrics(counted) == [WORKSHOPS]
    answer(QDialog, lambda dialog: dialog.reject())
    opened.remove()
    assert own_metrics(counted) == [WORKSHOPS]
    answer(QDialog, lambda dialog: button(dialog, "Fjern med tallene").click())
    opened.remove()
    assert own_metrics(counted) == []
    assert rows(opened) == []
    counted.workspace.undo()
    counted.workspace.undo()
    assert counted.report == before


def test_the_question_leads_to_merging_instead(counted: Driver, opened: OwnMetricsDialog) -> None:
    answer(QDialog, lambda dialog: button(dialog, "Slå sammen …").click())
    merging: list[QDialog] = []

    def give_up(dialog: QDialog) -> None:
        merging.append(dialog)
        dialog.reject()

    QTimer.singleShot(150, lambda: answer(MetricMergeDialog, give_up))
    before = counted.report
    opened.remove()
    assert len(merging) == 1
    assert counted.report == before


def test_it_is_reached_from_menu_totals_and_the_field_for_figures(counted: Driver) -> None:
    opened: list[QDialog] = []

    def close(dialog: QDialog) -> None:
        opened.append(dialog)
        dialog.reject()

    answer(OwnMetricsDialog, close)
    counted.window.actions_of_window.own_metrics.trigger()
    answer(OwnMetricsDialog, close)
    counted.workspace.side.figures.own_metrics.click()
    counted.window.activateWindow()
    counted.qtbot.waitUntil(counted.window.isActiveWindow)
    counted.write_in_note(0)
    counted.press(KEY.Key_F2)
    counted.type("7")
    field = counted.focus
    assert isinstance(field, FigureField)
    at = QPoint(5, 5)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(field, QContextMenuEvent(reason, at, field.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    answer(OwnMetricsDialog, close)
    menu.actions()[-1].trigger()
    assert len(opened) == 3
    assert field.text() == "7"
