"""Decisions on joint events and own metrics, odd values, and the period before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.collection import ActivityRef, CountedFigure, JointActivity
from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals
from kplan_desktop.domain.model.location import located_notes
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from kplan_desktop.ui.joint_totals.totals_page import JointTotalsPage, TotalsPart
from kplan_desktop.ui.office_intake.office_context import OfficePage, OfficePlace
from tests.ui.office.offices import Office, office
from tests.ui.office.received import generated_collection
from tests.ui.window.test_accessible import assert_all_have_names

KNOWN = generated_collection(5, 6)


@pytest.fixture
def made(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Office, JointTotalsPage]]:
    """The page of six units."""
    with office(tmp_path, KNOWN.collection, KNOWN.facts, KNOWN.contents) as place:
        page = JointTotalsPage(place.context)
        place.window.resize(1200, 800)
        page.resize(1200, 800)
        place.window.show()
        page.show()
        settle(place, qtbot)
        yield place, page
        place.window.hide()


def settle(place: Office, qtbot: QtBot) -> JointTotals:
    """Wait until all is shown, and give the totals."""
    qtbot.waitUntil(lambda: not (place.context.totals.is_busy or place.background.busy))
    assert place.context.totals.joint is not None
    return place.context.totals.joint


def tab_stops(start: QWidget, count: int) -> list[QWidget]:
    """Where Tab leads from a widget."""
    stops: list[QWidget] = []
    widget = start.nextInFocusChain()
    while widget is not None and len(stops) < count:
        is_stop = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
        if is_stop and widget.isVisible() and widget.isEnabled():
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def test_a_joint_event_is_decided_in_its_place_changed_and_undone(
    made: tuple[Office, JointTotalsPage], qtbot: QtBot
) -> None:
    place, page = made
    section, session = page.events, place.context.session
    page.show_place(OfficePlace(OfficePage.TOTALS, part=TotalsPart.JOINT_EVENTS.value))
    assert section.list.hasFocus()
    before = section.list.shown_keys()
    count = len(before)
    assert page.parts[TotalsPart.JOINT_EVENTS].text() == f"Joint events ({count})"
    number = next(n for n, key in enumerate(before) if len(section._members(key)) == 2)
    section.list.setCurrentRow(number)
    assert section.about.text()
    assert_all_have_names(page)
    section.same.click()
    totals = settle(place, qtbot)
    assert section.list.shown_keys() == before
    assert section.list.currentRow() == number
    assert len(totals.merged) == 1
    assert section.decided.text().startswith("Decided by Ola Nordmann, ")
    assert section.same.isChecked()
    section.different.click()
    totals = settle(place, qtbot)
    assert totals.merged == ()
    assert section.different.isChecked()
    assert page.parts[TotalsPart.JOINT_EVENTS].text() == f"Joint events ({count - 1})"
    session.undo_stack.undo()
    session.undo_stack.undo()
    settle(place, qtbot)
    assert section.list.shown_keys() == before
    assert not section.same.isChecked()
    assert not section.different.isChecked()
    assert section.decided.text() == "Not decided"


def test_whose_figure_counts_is_asked_where_they_differ(
    made: tuple[Office, JointTotalsPage], qtbot: QtBot
) -> None:
    place, page = made
    section = page.events
    page.show_part(TotalsPart.JOINT_EVENTS)
    for row in range(section.list.count()):
        section.list.setCurrentRow(row)
        section.same.click()
        settle(place, qtbot)
        if section._choices:
            break
    assert tab_stops(section.undecide, 1) == [next(iter(section._choices.values()))]
    assert tab_stops(list(page.parts.values())[-1], 1) == [section.list]
    metric_id, combo = next(iter(section._choices.items()))
    assert combo.itemText(0).startswith("The largest: ")
    combo.setCurrentIndex(combo.count() - 1)
    combo.activated.emit(combo.count() - 1)
    settle(place, qtbot)
    decision = place.context.session.collection.joint_activities[section.list.key]
    (choice,) = decision.figures
    assert (choice.metric_id, choice.kind) == (metric_id, CountedFigure.SUM)


def test_of_three_two_can_be_one(made: tuple[Office, JointTotalsPage], qtbot: QtBot) -> None:
    place, page = made
    section = page.events
    page.show_part(TotalsPart.JOINT_EVENTS)
    key = next(key for key in section.list.shown_keys() if len(section._members(key)) > 2)
    section.list.choose(key)
    row, members = section.list.currentRow(), section._members(key)
    last = section._cards[members[-1]]
    last._tick.setChecked(False)
    section.same.click()
    totals = settle(place, qtbot)
    assert section.list.currentRow() == row
    (merged,) = totals.merged
    assert merged.members == members[:-1]
    assert any(members[-1] in each.members for each in totals.proposals)


def test_the_notes_stand_side_by_side_and_lead_to_reading(
    made: tuple[Office, JointTotalsPage], qtbot: QtBot
) -> None:
    place, page = made
    section = page.events
    page.show_part(TotalsPart.JOINT_EVENTS)
    section.list.setCurrentRow(0)
    members = section._members(section.list.key)
    received = place.context.session.collection.received
    report = place.context.reports.known(received[members[0].unit_id].sha256)
    assert report is not None
    ids = {members[0].activity_id}
    texts = {note.text for _, note in located_notes(report, ids)}
    card = section._cards[members[0]]
    qtbot.waitUntil(lambda: any(part in texts for part in card.text.text().split("\n\n")))
    card.read.click()
    assert place.places[-1].page is OfficePage.READING
    assert place.places[-1].unit_id == members[0].unit_id


def test_own_metrics_become_one_with_a_name(
    made: tuple[Office, JointTotalsPage], qtbot: QtBot
) -> None:
    place, page = made
    section = page.metrics
    page.show_part(TotalsPart.OWN_METRICS)
    assert section.list.count() > 0
    section.list.setCurrentRow(0)
    section.into.setCurrentIndex(0)
    section._change_target()
    section.name.setText("Felles konserter")
    section.name.textEdited.emit("Felles konserter")
    section.show_body(section.list.key)
    section.show_body("another")
    section.show_body(section.list.key)
    assert section.name.text() == "Felles konserter"
    anew = JointTotalsPage(place.context).metrics  # as for another language
    settle(place, qtbot)
    anew.list.setCurrentRow(0)
    assert anew.name.text() == "Felles konserter"
    section.same.click()
    totals = settle(place, qtbot)
    (decision,) = place.context.session.collection.joint_metrics.values()
    assert (decision.name, decision.into) == ("Felles konserter", "")
    assert any(each.metric.plural == "Felles konserter" for each in totals.metrics)
    section.name.setFocus()
    section.name.selectAll()
    QTest.keyClicks(section.name, "Konserter")  # and the field is not left
    (decision,) = place.context.session.collection.joint_metrics.values()
    assert decision.name == "Konserter"
    place.context.session.undo_stack.undo()
    (decision,) = place.context.session.collection.joint_metrics.values()
    assert decision.name == "Felles konserter"
    section.undecide.click()
    settle(place, qtbot)
    assert place.context.session.collection.joint_metrics == {}


def test_odd_values_are_listed_and_lead_to_what_they_are_made_of(
    made: tuple[Office, JointTotalsPage],
) -> None:
    place, page = made
    page.show_part(TotalsPart.ODD_VALUES)
    wanted = KNOWN.made.truth.odd
    assert page.odd.list.count() >= len(wanted) > 0
    page.odd.list.setCurrentRow(0)
    assert page.sources is not None
    activity = next(key for key in page.odd.list.shown_keys() if key.startswith("figure-above"))
    page.odd.list.choose(activity)
    QTest.keyClick(page.odd.list, Qt.Key.Key_Return)
    assert place.places[-1].page is OfficePage.READING
    assert place.places[-1].note_id


def test_the_period_before_is_taken_from_its_file_compared_and_taken_away(
    made: tuple[Office, JointTotalsPage],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place, page = made
    last = generated_collection(6, 4)
    path = tmp_path / "2010.ksamling"
    earlier = replace(last.collection, id="earlier")
    contents = [StoredContent(sha, data, last.facts[sha]) for sha, data in last.contents.items()]
    CollectionFile.create(path, earlier, contents=contents).close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    section = page.earlier
    page.show_part(TotalsPart.EARLIER)
    assert not section.table.isVisible()
    section.take.click()
    qtbot.waitUntil(lambda: place.context.session.collection.earlier is not None)
    settle(place, qtbot)
    assert section.table.isVisible()
    section.metric_box.setCurrentIndex(section.metric_box.findData("deltakere"))
    section._show_rows()
    rows = [
        [_cell(section, row, column) for column in range(4)]
        for row in range(section.table.rowCount())
    ]
    assert rows[0][0] == "All units"
    oslo = next(row for row in rows if row[0] == "Oslo")
    joint = place.context.totals.joint
    assert joint is not None
    total = joint.totals(JointScope(unit_id="oslo")).of("deltakere")
    assert total is not None
    assert oslo[2].split("\n")[0].replace("\u00a0", "") == str(total.value)
    hedmark = next(row for row in rows if row[0] == "Buskerud")
    assert hedmark[1].startswith("–")
    section.drop.click()
    settle(place, qtbot)
    assert not section.table.isVisible()
    place.context.session.undo_stack.undo()
    settle(place, qtbot)
    assert section.table.isVisible()


def _cell(section: object, row: int, column: int) -> str:
    item = section.table.item(row, column)  # type: ignore[attr-defined]  # the section
    return "" if item is None else str(item.text())


def test_no_decision_is_offered_where_the_file_is_only_read(qtbot: QtBot, tmp_path: Path) -> None:
    one = KNOWN
    with office(tmp_path, one.collection, one.facts, one.contents, read_only=True) as place:
        page = JointTotalsPage(place.context)
        settle(place, qtbot)
        assert not page.events.same.isEnabled()
        assert not page.earlier.take.isEnabled()


def test_a_decision_on_what_is_gone_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    at = dt.datetime(2014, 9, 1, tzinfo=dt.UTC)
    gone = tuple(ActivityRef(name, "gone") for name in ("oslo", "hedmark"))
    decision = JointActivity(id="old", members=gone, same=True, by="Kari", at=at)
    one = replace(KNOWN.collection, joint_activities={"old": decision})
    with office(tmp_path, one, KNOWN.facts, KNOWN.contents) as place:
        page = JointTotalsPage(place.context)
        settle(place, qtbot)
        page.events.list.choose("old")
        assert "no longer in the revision that counts" in page.events.faults.text()
        item = page.events.list.currentItem()
        assert item is not None
        assert "look at it again" in item.text()
        page.events.undecide.click()
        settle(place, qtbot)
        assert place.context.session.collection.joint_activities == {}
