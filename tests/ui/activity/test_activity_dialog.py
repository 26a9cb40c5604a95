"""Editing an activity and adding a metric in their dialogs, by keyboard."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.entry.figure_parser import MetricRequest
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Semester,
    SeveralTimes,
    Status,
)
from kplan_desktop.ui.activity.activity_dialog import ActivityDialog
from kplan_desktop.ui.activity.own_metric_dialog import OwnMetricDialog
from kplan_desktop.ui.chips.chip_requests import ActivityPart
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog
from tests.domain.samples import FORM
from tests.ui.inputs import make_theme

KEY = Qt.Key
HOME = FORM.units[0]
WISH = MetricRequest("Verksteder", Decimal(3), Exactness.EXACT)


def shown(qtbot: QtBot, dialog: ScrollingDialog) -> None:
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focus(), key)


def write(text: str) -> None:
    QTest.keyClicks(focus(), text)


class ActivityView:
    """A visible activity dialog, and the activities it emitted."""

    def __init__(
        self,
        qtbot: QtBot,
        activity: Activity | None = None,
        *,
        part: ActivityPart = ActivityPart.STATUS,
    ) -> None:
        self.before = activity or Activity(id="a")
        self.chosen: list[Activity] = []
        self.dialog = ActivityDialog(
            self.before,
            FORM,
            HOME.id,
            make_theme(),
            text="Fagdager i dans " * 20,
            notes=3,
            part=part,
        )
        self.dialog.chosen.connect(self.chosen.append)
        shown(qtbot, self.dialog)


def test_status_is_chosen_with_the_arrows(qtbot: QtBot) -> None:
    view = ActivityView(qtbot)
    press(KEY.Key_Right, KEY.Key_Down, KEY.Key_Return)
    assert view.chosen == [Activity(id="a", status=Status.CANCELLED)]


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("21.8.14", Day(dt.date(2014, 8, 21))),
        ("høsten 2013", Semester(2013, "autumn")),
        ("1.-3. nov 2013", DateRange(dt.date(2013, 11, 1), dt.date(2013, 11, 3))),
    ],
)
def test_a_time_is_free_text(qtbot: QtBot, typed: str, when: Day | Semester | DateRange) -> None:
    view = ActivityView(qtbot, part=ActivityPart.WHEN)
    write(typed)
    assert view.dialog.when.reading().startswith("Read as ")
    press(KEY.Key_Return)
    assert view.chosen == [Activity(id="a", when=when)]


def test_semesters_of_the_period_are_offered(qtbot: QtBot) -> None:
    view = ActivityView(qtbot, part=ActivityPart.WHEN)
    press(KEY.Key_Backtab, KEY.Key_Space)
    assert view.dialog.when.text.text() == "Høst 2014"
    press(KEY.Key_Space)
    assert view.dialog.when.text.text() == ""
    press(KEY.Key_Backtab, KEY.Key_Space, KEY.Key_Return)
    assert view.chosen == [Activity(id="a", when=Semester(2014, "spring"))]


def test_the_semesters_of_a_list_are_marked_and_changed_one_by_one(qtbot: QtBot) -> None:
    view = ActivityView(qtbot, part=ActivityPart.WHEN)
    write("nov. 2012, vår 2014")
    spring, autumn = view.dialog.when.buttons()[-2:]
    assert [spring.isChecked(), autumn.isChecked()] == [True, False]
    before = autumn.mapTo(view.dialog, autumn.rect().center())
    QTest.mouseClick(autumn, Qt.MouseButton.LeftButton)
    assert view.dialog.when.text.text() == "nov. 2012, vår 2014 og høst 2014"
    assert autumn.mapTo(view.dialog, autumn.rect().center()) == before
    QTest.mouseClick(spring, Qt.MouseButton.LeftButton)
    press(KEY.Key_Return)
    november = DateRange(dt.date(2012, 11, 1), dt.date(2012, 11, 30))
    times = SeveralTimes((november, Semester(2014, "autumn")))
    assert view.chosen == [Activity(id="a", when=times)]


def test_a_semesters_button_shows_whether_its_days_are_in_the_list(qtbot: QtBot) -> None:
    view = ActivityView(qtbot, part=ActivityPart.WHEN)
    field = view.dialog.when
    spring, autumn = field.buttons()[-2:]
    field.text.setText("1.1.2014–30.6.2014, høst 2014")
    assert [spring.isChecked(), autumn.isChecked()] == [True, True]
    QTest.mouseClick(spring, Qt.MouseButton.LeftButton)
    assert field.text.text() == "Høst 2014"
    days = [f"{day}.{month}.2012" for month in (1, 2) for day in range(1, 26)]
    field.text.setText(", ".join(days))
    assert not autumn.isChecked()
    QTest.mouseClick(autumn, Qt.MouseButton.LeftButton)
    assert not autumn.isChecked()


def test_an_invalid_time_stays_with_its_reason(qtbot: QtBot) -> None:
    view = ActivityView(qtbot, part=ActivityPart.WHEN)
    write("31.02.2014")
    press(KEY.Key_Return)
    assert view.dialog.isVisible()
    assert view.chosen == []
    assert view.dialog.when.text.text() == "31.02.2014"
    assert "«31.02.2014»" in view.dialog.when.reading()
    assert QApplication.focusWidget() is view.dialog.when.text


def test_partners_are_found_by_typing_and_added_with_enter(qtbot: QtBot) -> None:
    view = ActivityView(qtbot, part=ActivityPart.PARTNERS)
    names = {unit.name: unit.id for unit in FORM.units}
    write("nord-tr")
    press(KEY.Key_Return)
    write("more og r")
    press(KEY.Key_Return)
    assert "Nord-Trøndelag" in view.dialog.partners.summary().replace("\u00a0", " ")
    press(KEY.Key_Return)
    chosen = view.chosen[0].shared_with
    assert set(chosen) == {names["Nord-Trøndelag"], names["Møre og Romsdal"]}
    assert list(chosen) == [unit.id for unit in FORM.units if unit.id in chosen]


def test_a_partner_is_removed_and_the_unit_itself_is_not_offered(qtbot: QtBot) -> None:
    partner = FORM.units[1]
    view = ActivityView(
        qtbot, Activity(id="a", shared_with=(partner.id,)), part=ActivityPart.PARTNERS
    )
    rows = view.dialog.partners.list
    names = [rows.item(row).text() for row in range(rows.count())]
    assert HOME.name not in names
    assert len(names) == len(FORM.units) - 1
    write(partner.name)
    press(KEY.Key_Return, KEY.Key_Return)
    assert view.chosen == [Activity(id="a")]


def test_unchanged_input_is_no_change(qtbot: QtBot) -> None:
    activity = Activity(
        id="a",
        status=Status.UNCERTAIN,
        when=DateRange(dt.date(2013, 11, 1), dt.date(2013, 11, 3)),
        shared_with=(FORM.units[2].id, FORM.units[1].id),
    )
    view = ActivityView(qtbot, activity)
    press(KEY.Key_Return)
    assert not view.dialog.isVisible()
    assert view.chosen == []


def test_escape_changes_nothing(qtbot: QtBot) -> None:
    view = ActivityView(qtbot, part=ActivityPart.WHEN)
    write("2014")
    press(KEY.Key_Escape)
    assert view.chosen == []
    assert not view.dialog.isVisible()


def test_the_dialog_shows_the_activity_and_its_number_of_notes(qtbot: QtBot) -> None:
    view = ActivityView(qtbot)
    words = [label.text() for label in view.dialog.findChildren(QLabel)]
    assert any(word.startswith("Fagdager i dans") and word.endswith(" …") for word in words)
    assert any(word.startswith("3 note") for word in words)


class MetricView:
    """A visible dialog for a new metric, and the metrics it emitted."""

    def __init__(self, qtbot: QtBot, wish: MetricRequest = WISH) -> None:
        self.created: list[Metric] = []
        self.dialog = OwnMetricDialog(wish, FORM.metrics, lambda: "5f0c", make_theme())
        self.dialog.made.connect(self.created.append)
        shown(qtbot, self.dialog)


def test_a_metric_is_created_by_keyboard(qtbot: QtBot) -> None:
    view = MetricView(qtbot)
    assert view.dialog.plural.text() == "Verksteder"
    write("  verksted ")
    press(KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Up, KEY.Key_Return)
    assert view.created == [
        Metric(id="own-verksteder-5f0c", singular="verksted", plural="Verksteder", adds_up="units")
    ]


def test_one_uses_the_singular_and_decimals_are_kept(qtbot: QtBot) -> None:
    view = MetricView(qtbot, MetricRequest("verksted", Decimal(1), Exactness.EXACT))
    assert view.dialog.singular.text() == "verksted"
    assert view.dialog.decimals.count() == 4
    half = MetricView(qtbot, MetricRequest("kurstimer", Decimal("1.5"), Exactness.EXACT))
    write("kurstime")
    press(KEY.Key_Return)
    assert half.created[0].decimals == 1


@pytest.mark.parametrize(
    ("typed", "reason"), [("", "what one is called"), ("Kommune", "already"), ("12", "letters")]
)
def test_an_invalid_name_shows_its_reason(qtbot: QtBot, typed: str, reason: str) -> None:
    view = MetricView(qtbot)
    write(typed)
    press(KEY.Key_Return)
    assert view.created == []
    assert reason in view.dialog.fault()
    assert view.dialog.isVisible()
    assert QApplication.focusWidget() is view.dialog.singular
    write("x")
    assert view.dialog.fault() == ""


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_text_is_clipped(qtbot: QtBot, scale: float) -> None:
    theme = make_theme(scale=scale)
    dialogs: list[QDialog] = [
        ActivityDialog(Activity(id="a"), FORM, HOME.id, theme, text="Fagdag", notes=2),
        OwnMetricDialog(WISH, FORM.metrics, str, theme),
    ]
    for dialog in dialogs:
        assert isinstance(dialog, ScrollingDialog)
        shown(qtbot, dialog)
        for label in dialog.findChildren(QLabel):
            if label.isVisible() and label.text():
                assert label.height() >= label.heightForWidth(label.width())


def test_the_buttons_for_a_status_stand_in_line(qtbot: QtBot) -> None:
    buttons = ActivityView(qtbot).dialog.status.findChildren(QRadioButton)
    rows, columns = ({place(b) for b in buttons} for place in (QRadioButton.y, QRadioButton.x))
    assert (len(buttons), len(rows), len(columns)) == (5, 2, 3)


@pytest.mark.parametrize("field", ["singular", "plural"])
def test_an_example_of_a_name_is_marked_as_one(qtbot: QtBot, field: str) -> None:
    dialog = OwnMetricDialog(WISH, FORM.metrics, lambda: "own", make_theme())
    qtbot.addWidget(dialog)
    assert getattr(dialog, field).placeholderText().startswith("e.g. ")
