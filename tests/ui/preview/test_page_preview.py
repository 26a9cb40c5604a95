"""The page preview follows edits, keeps its scroll position, and opens notes on click."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.edits import AddNote, SetNoteText, apply
from kplan_desktop.domain.model.location import InMeasure, Location
from kplan_desktop.domain.model.report import Activity, Note, Report
from kplan_desktop.exchange.pdf.printed_regions import PrintedRegion
from kplan_desktop.exchange.preview.protocol import Printed, PrintedCollection
from kplan_desktop.ui.messages.error_messages import missing_sentence
from kplan_desktop.ui.preview.page_preview import PagePreview
from kplan_desktop.ui.preview.preview_client import PreviewClient, PreviewPdf
from tests.domain.samples import FIRST
from tests.exchange.joint_cases import ONE, small_office
from tests.ui.preview.view_points import make_preview, point_in_view

PATIENCE = 8000
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def preview(qtbot: QtBot, client: PreviewClient, example: Report) -> PagePreview:
    """The preview of the example, with its pages on the screen."""
    preview = make_preview(client)
    qtbot.addWidget(preview)
    preview.follow(example)
    preview.show()
    qtbot.waitUntil(lambda: preview.is_current, timeout=PATIENCE)
    return preview


def shown_text(preview: PagePreview) -> str:
    """The text of all pages shown."""
    pages = preview.view.pages
    assert pages is not None
    texts = (pages.document.getAllText(page).text() for page in range(len(pages.sizes)))
    return " ".join("".join(texts).split())


def show(qtbot: QtBot, preview: PagePreview, report: Report) -> None:
    """Update the preview to this report."""
    preview.follow(report)
    qtbot.waitUntil(lambda: preview.is_current, timeout=PATIENCE)


def point_of(preview: PagePreview, location: Location) -> QPoint:
    """Scroll to a location and return its point in the view."""
    view = preview.view
    pages = view.pages
    assert pages is not None
    for page in range(len(pages.sizes)):
        for region in pages.places.regions(page):
            if region.location == location:
                view.show_place(page, region.top)
                return point_in_view(view, page, middle(region))
    raise LookupError(location)


def middle(region: PrintedRegion) -> QPointF:
    """The point in the middle of a region."""
    return QPointF((region.left + region.right) / 2, (region.top + region.bottom) / 2)


def click(preview: PagePreview, point: QPoint) -> None:
    """Click at a point of the view."""
    QTest.mouseClick(preview.view.viewport(), LEFT, PLAIN, point)


def location_of_note(report: Report, goal: int, measure: int, note: int) -> Location:
    """The location of a note, by indices from 0."""
    entry = report.goals[goal]
    region = entry.measures[measure]
    return Location(entry.goal_id, region.id, region.notes[note].id)


def test_typed_text_is_on_the_page_soon(
    qtbot: QtBot, preview: PagePreview, example: Report
) -> None:
    note = example.goals[0].measures[0].notes[1]
    show(qtbot, preview, apply(example, SetNoteText(note.id, "Tolv samlinger på Røros")))
    assert "2. Tolv samlinger på Røros" in shown_text(preview)


def test_characters_without_glyphs_are_reported_while_present(
    qtbot: QtBot, preview: PagePreview, example: Report
) -> None:
    assert not preview.missing.isVisible()
    note = example.goals[0].measures[0].notes[1]
    written = apply(example, SetNoteText(note.id, "Samling \ue000 og \ue001"))
    show(qtbot, preview, written)
    assert preview.missing.isVisible()
    assert preview.missing.text() == missing_sentence(["\ue000", "\ue001"])
    assert shown_text(preview).count("□") == 2
    preview.bar.plan.click()
    qtbot.waitUntil(lambda: preview.is_current, timeout=PATIENCE)
    assert not preview.missing.isVisible()
    preview.bar.report.click()
    show(qtbot, preview, apply(written, SetNoteText(note.id, "Samling \ue001")))
    assert preview.missing.text() == missing_sentence(["\ue001"])
    show(qtbot, preview, example)
    assert not preview.missing.isVisible()


def test_a_long_list_of_missing_characters_leaves_room_for_the_pages(
    qtbot: QtBot, preview: PagePreview, example: Report
) -> None:
    note = example.goals[0].measures[0].notes[1]
    boxes = [chr(code) for code in range(0xE000, 0xE100)]
    show(qtbot, preview, apply(example, SetNoteText(note.id, " ".join(boxes))))
    assert preview.missing.text() == f"{missing_sentence(boxes[:6])} …"
    assert "U+E0FF" in preview.missing.toolTip()


def test_only_the_last_of_many_changes_is_waited_for(
    qtbot: QtBot, preview: PagePreview, client: PreviewClient, example: Report
) -> None:
    note = example.goals[0].measures[0].notes[1]
    results: list[PreviewPdf] = []
    client.made.connect(results.append)
    for count in range(30):
        report = apply(example, SetNoteText(note.id, "a" * count))
        preview.follow(report)
        client.ask(report, Printed.REPORT)
    show(qtbot, preview, apply(example, SetNoteText(note.id, "Til slutt")))
    assert "2. Til slutt" in shown_text(preview)
    assert len(results) < 5


def test_a_click_opens_any_note(preview: PagePreview, example: Report) -> None:
    wanted = [
        Location(entry.goal_id, measure.id, note.id)
        for entry in example.goals
        for measure in entry.measures
        for note in measure.notes
    ]
    requested: list[Location] = []
    preview.location_requested.connect(requested.append)
    for location in wanted:
        point = point_of(preview, location)
        click(preview, point)
    assert requested == wanted


def test_notes_with_the_same_text_are_distinguished(
    qtbot: QtBot, preview: PagePreview, example: Report
) -> None:
    report = example
    for note in example.all_notes():
        report = apply(report, SetNoteText(note.id, "Møte"))
    show(qtbot, preview, report)
    requested: list[Location] = []
    preview.location_requested.connect(requested.append)
    for entry in report.goals:
        for measure in entry.measures:
            for note in measure.notes:
                click(preview, point_of(preview, Location(entry.goal_id, measure.id, note.id)))
    assert [location.note_id for location in requested] == [note.id for note in report.all_notes()]


def test_every_page_of_a_long_note_leads_to_it(
    qtbot: QtBot, preview: PagePreview, example: Report
) -> None:
    location = location_of_note(example, 0, 1, 0)
    assert location.note_id is not None
    show(qtbot, preview, apply(example, SetNoteText(location.note_id, "Et langt notat. " * 900)))
    pages = preview.view.pages
    assert pages is not None
    received = [
        region
        for page in range(len(pages.sizes))
        for region in pages.places.regions(page)
        if region.location == location
    ]
    assert len(received) > 2
    lines = [region.bottom - region.top for region in received]
    assert sum(lines) > 2 * pages.sizes[0][1]


def test_a_click_on_a_goal_or_a_measure_opens_it(
    qtbot: QtBot, preview: PagePreview, example: Report
) -> None:
    entry = example.goals[4]
    for location in (Location(entry.goal_id), Location(entry.goal_id, entry.measures[0].id)):
        point = point_of(preview, location)
        with qtbot.waitSignal(preview.location_requested) as requested:
            click(preview, point)
        assert requested.args == [location]


def test_enter_opens_the_location_in_the_middle(
    qtbot: QtBot, preview: PagePreview, example: Report
) -> None:
    location = location_of_note(example, 4, 0, 0)
    point_of(preview, location)
    preview.view.setFocus()
    with qtbot.waitSignal(preview.location_requested) as requested:
        QTest.keyClick(preview.view, Qt.Key.Key_Return)
    assert isinstance(requested.args[0], Location)


def test_dragging_the_page_is_no_click(preview: PagePreview) -> None:
    viewport, bar = preview.view.viewport(), preview.view.verticalScrollBar()
    requested: list[Location] = []
    preview.location_requested.connect(requested.append)
    QTest.mousePress(viewport, LEFT, PLAIN, QPoint(300, 400))
    QTest.mouseMove(viewport, QPoint(300, 380))
    QTest.mouseMove(viewport, QPoint(300, 300))
    QTest.mouseRelease(viewport, LEFT, PLAIN, QPoint(300, 300))
    assert bar.value() > 0
    assert not requested


def test_the_visible_text_stays_in_place_when_text_is_added_above(
    qtbot: QtBot, preview: PagePreview, example: Report
) -> None:
    read = location_of_note(example, 4, 0, 0)
    preview.view.set_zoom(2.0)
    before = point_of(preview, read)
    scrolled = preview.view.verticalScrollBar().value()
    first = example.goals[0].measures[0]
    report = example
    for number in range(25):
        activity = Activity(id=f"activity-{number}")
        note = Note(id=f"note-{number}", activity_id=activity.id, text=f"Ny {number}")
        report = apply(report, AddNote(InMeasure(first.id), 0, note, activity))
    show(qtbot, preview, report)
    pages = preview.view.pages
    assert pages is not None
    after = next(
        point_in_view(preview.view, page, middle(region))
        for page in range(len(pages.sizes))
        for region in pages.places.regions(page)
        if region.location == read
    )
    assert preview.view.verticalScrollBar().value() != scrolled
    assert abs(after.y() - before.y()) <= 2


def test_zoom_and_scrolling_stay_when_the_text_changes(
    qtbot: QtBot, preview: PagePreview, example: Report
) -> None:
    preview.view.set_zoom(3.0)
    preview.view.verticalScrollBar().setValue(700)
    preview.view.horizontalScrollBar().setValue(200)
    last = list(example.all_notes())[-1]
    show(qtbot, preview, apply(example, SetNoteText(last.id, "Et annet notat")))
    assert preview.view.zoom == 3.0
    assert preview.view.verticalScrollBar().value() == 700
    assert preview.view.horizontalScrollBar().value() == 200


def test_the_page_is_never_blank_while_newer_pages_load(
    qtbot: QtBot, preview: PagePreview, example: Report
) -> None:
    note = example.goals[0].measures[0].notes[1]

    def ink() -> int:
        picture = preview.view.viewport().grab().toImage()
        return sum(
            picture.pixelColor(x, y).lightness() < 128
            for x in range(0, picture.width(), 2)
            for y in range(0, picture.height(), 2)
        )

    least = ink() // 2
    preview.follow(apply(example, SetNoteText(note.id, "Noe annet")))
    amounts: list[int] = []

    def is_shown() -> bool:
        amounts.append(ink())
        return preview.is_current

    qtbot.waitUntil(is_shown, timeout=PATIENCE)
    assert min(amounts) > least > 0


def test_pages_requested_by_another_preview_are_not_shown(
    qtbot: QtBot, preview: PagePreview, client: PreviewClient, example: Report
) -> None:
    shown = preview.view.pages
    with qtbot.waitSignal(client.made, timeout=PATIENCE):
        client.ask(replace(example, adviser="Kari Nordmann"), Printed.REPORT)
    qtbot.wait(100)
    assert preview.view.pages is shown
    assert "Kari Nordmann" not in shown_text(preview)


def test_late_pages_of_the_report_are_not_shown_after_the_plan_was_chosen(
    qtbot: QtBot, preview: PagePreview, client: PreviewClient, example: Report
) -> None:
    with qtbot.waitSignal(client.made, timeout=PATIENCE) as results:
        client.ask(example, Printed.REPORT)
    preview.bar.plan.click()
    qtbot.waitUntil(lambda: preview.is_current, timeout=PATIENCE)
    plan = preview.view.pages
    assert results.args is not None
    client.made.emit(results.args[0])
    qtbot.wait(100)
    assert preview.view.pages is plan
    assert not preview.view.waiting


def test_the_plan_is_shown_when_it_is_chosen(qtbot: QtBot, preview: PagePreview) -> None:
    preview.bar.plan.click()
    qtbot.waitUntil(lambda: preview.is_current, timeout=PATIENCE)
    assert "Kommunebesøk" not in shown_text(preview)
    with qtbot.waitSignal(preview.print_requested) as requested:
        preview.bar.print.click()
    assert requested.args == [Printed.PLAN]


def test_nothing_is_typeset_while_the_preview_is_hidden(
    qtbot: QtBot, preview: PagePreview, client: PreviewClient, example: Report
) -> None:
    preview.hide()
    results: list[PreviewPdf] = []
    client.made.connect(results.append)
    preview.follow(replace(example, adviser="Kari Nordmann"))
    qtbot.wait(400)
    assert not results
    preview.show()
    qtbot.waitUntil(lambda: preview.is_current, timeout=PATIENCE)
    assert "Kari Nordmann" in shown_text(preview)


def test_keys_zoom_and_move_to_the_ends(preview: PagePreview) -> None:
    view = preview.view
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(view, Qt.Key.Key_Plus, control)
    assert view.zoom > 1.0
    QTest.keyClick(view, Qt.Key.Key_0, control)
    assert view.zoom == 1.0
    assert not preview.bar.smaller.isEnabled()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert preview.bar.page.text() == "5 of 5"
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert 0 < view.verticalScrollBar().value() < view.viewport().height()


def test_the_wheel_with_ctrl_zooms_at_the_mouse(preview: PagePreview) -> None:
    view = preview.view
    at = QPointF(250, 200)
    pages = view.pages
    assert pages is not None
    view.show_place(1, 300)
    before = view.place_at(at.toPoint())
    control = Qt.KeyboardModifier.ControlModifier
    wheel = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        control,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    after = view.place_at(at.toPoint())
    assert view.zoom == pytest.approx(1.25**2)
    assert after.page == before.page
    assert after.y == pytest.approx(before.y, abs=2)


def test_the_joint_report_is_shown_and_a_click_says_of_which_unit(
    qtbot: QtBot, client: PreviewClient
) -> None:
    small = small_office()
    preview = make_preview(client, Printed.JOINT)
    qtbot.addWidget(preview)
    preview.show()
    preview.follow(PrintedCollection(small.collection, small.reports))
    qtbot.waitUntil(lambda: preview.is_current, timeout=PATIENCE)
    assert not preview.bar.report.isVisible()
    assert not preview.bar.plan.isVisible()
    note = Location(FIRST, None, "visit")
    with qtbot.waitSignal(preview.region_requested) as clicked:
        click(preview, point_of(preview, note))
    region = clicked.args[0]
    assert (region.location, region.unit_id) == (note, ONE.id)


def test_every_control_has_a_name(preview: PagePreview) -> None:
    assert preview.view.accessibleName() == "Page preview"
    assert preview.view.accessibleDescription().startswith("Page 1 of 5")
    bar = preview.bar
    for button in (bar.smaller, bar.larger, bar.print):
        assert button.accessibleName()


def test_before_the_first_pages_it_says_that_they_are_made(
    qtbot: QtBot, client: PreviewClient, example: Report
) -> None:
    preview = make_preview(client)
    qtbot.addWidget(preview)
    preview.show()
    qtbot.waitUntil(lambda: preview.view.hint == "Making the pages …", timeout=PATIENCE)
    empty = preview.view.grab().toImage()
    preview.view.set_hint("")
    assert preview.view.grab().toImage() != empty
    preview.follow(example)
    qtbot.waitUntil(lambda: preview.is_current, timeout=PATIENCE)
