"""The pictures of the guide: what is shown in each, and how it becomes a small file."""

from __future__ import annotations

import io
from collections.abc import Callable

from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget

from kplan_desktop.domain.model.location import Location
from kplan_desktop.ui.activity.quick_note import QuickNote
from kplan_desktop.ui.delivery.deliver_dialog import DeliverDialog
from kplan_desktop.ui.delivery.deliveries_dialog import DeliveriesDialog
from kplan_desktop.ui.office.board_page import BoardPage
from kplan_desktop.ui.office_intake.office_context import OfficePage, OfficePlace
from kplan_desktop.ui.totals.totals_dialog import TotalsDialog
from tests.ui.gallery.office_entries import DELIVERED, _context, _page
from tests.ui.gallery.stage import Stage

WHOLE_WINDOW = QSize(1280, 760)
LARGEST = 60_000
"""Bytes of one picture."""

_SHARPEST = 2
_WIDEST = 1440
"""Pixels: twice the widest column of the guide."""

_COLOURS = 28
"""In a file's palette: text has shades, and the windows few colours."""

_SHRINKING = 0.9

_POINTS = 72
"""Points of an inch: a picture's file says how many of its pixels are one of the screen's."""

Shot = Callable[[Stage], None]


def picture_of(widget: QWidget, part: QRect, ratio: float) -> Image.Image:
    """A part of a widget, with ``ratio`` pixels for each of the screen's."""
    image = QImage(part.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    widget.render(image, QPoint(), part)
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (image.width(), image.height())
    pixels, row = bytes(image.constBits()), image.bytesPerLine()
    return Image.frombytes("RGB", size, pixels, "raw", "RGB", row)


def small_file(widget: QWidget, part: QRect) -> bytes:
    """A part of a widget as a PNG, no wider than the guide shows it, and as sharp as has room."""
    ratio = min(_SHARPEST, _WIDEST / part.width())
    method, plain = Image.Quantize.MEDIANCUT, Image.Dither.NONE
    while True:
        file = io.BytesIO()
        picture = picture_of(widget, part, ratio)
        reduced = picture.quantize(_COLOURS, method=method, dither=plain)
        reduced.save(file, "PNG", optimize=True, dpi=(_POINTS * ratio, _POINTS * ratio))
        if file.tell() <= LARGEST:
            return file.getvalue()
        ratio *= _SHRINKING


class Album:
    """Takes the pictures on a stage; ``taken`` has the files by their names."""

    def __init__(self) -> None:
        self.taken: dict[str, bytes] = {}
        self._names: dict[type, str] = {}

    def look(self, _name: str, widget: QWidget) -> None:
        """Take the picture of a dialog that was asked for."""
        name = self._names.pop(type(widget), "")
        if name:
            self.take(name, widget)

    def expect(self, kind: type[QDialog], name: str) -> None:
        """Take the picture of the next dialog of a kind."""
        self._names[kind] = name

    def take(self, name: str, widget: QWidget, part: QRect | None = None) -> None:
        """Take a picture."""
        self.taken[name] = small_file(widget, part or widget.rect())

    def take_all(self, stage: Stage) -> None:
        """Take every picture, from one state of the program."""
        self._welcome(stage)
        documents = stage.driver.kplan.documents
        documents.create_example(stage.files.home / "Kplan" / "Sør-Trøndelag 2012-2014.kplan")
        stage.settle()
        stage.driver.window._alerts.close_message()  # that it is an example, which the guide hides
        for shoot in (self._report, self._dialogs, self._delivering):
            shoot(stage)
        # A dialog that is closed is gone before another report comes, which it knows nothing of.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        documents.open(stage.files.report)
        stage.settle()
        for shoot in (self._deliveries, self._office):
            shoot(stage)

    def _report(self, stage: Stage) -> None:
        window, workspace = stage.driver.window, stage.workspace
        window.resize(WHOLE_WINDOW)
        goal = workspace.session.report.goals[0]
        workspace.go_to(Location(goal.goal_id, goal.measures[0].id, goal.measures[0].notes[0].id))
        workspace.side.open_figures()
        read_ahead = workspace.read_ahead
        stage.qtbot.waitUntil(lambda: read_ahead.reading.offers is not None)
        stage.driver.wait_until_checked()
        workspace.check_again()
        stage.settle()
        self.take("vinduet", window)
        self.take("notater", workspace.page, _top(workspace.page, 470))
        workspace.side.open_check()
        stage.settle()
        self.take("kontroll", workspace.side)
        workspace.side.open_preview()
        preview = workspace.side.preview
        assert preview is not None
        stage.qtbot.waitUntil(lambda: _has_pages(preview))
        stage.settle()
        self.take("sidevisning", window)
        workspace.side.open_figures()

    def _dialogs(self, stage: Stage) -> None:
        actions = stage.driver.window.actions_of_window
        self.expect(TotalsDialog, "tall")
        stage.dialogs(stage.workspace.side.open_all_figures)

        def write(dialog: QDialog) -> None:
            assert isinstance(dialog, QuickNote)
            dialog.text.insertPlainText("Møte med ordføreren om øvingslokaler, 3. juni 2014.")
            stage.settle()
            self.take("hurtignotat", dialog)

        stage.dialogs(actions.quick_note.trigger, write)

    def _delivering(self, stage: Stage) -> None:
        self.expect(DeliverDialog, "lever")
        stage.dialogs(stage.driver.window.actions_of_window.deliver.trigger)

    def _deliveries(self, stage: Stage) -> None:
        from kplan_desktop.ui.comparison.comparison_dialog import ComparisonDialog

        actions = stage.driver.window.actions_of_window
        self.expect(DeliveriesDialog, "leveranser")
        stage.dialogs(actions.deliveries.trigger)
        stage.qtbot.waitUntil(lambda: stage.workspace.delivered is not None)
        self.expect(ComparisonDialog, "sammenlign")
        stage.dialogs(stage.driver.window.status.changes_requested.emit)

    def _welcome(self, stage: Stage) -> None:
        from kplan_desktop.ui.files.new_report_dialog import NewReportDialog

        documents = stage.driver.kplan.documents
        documents.close()
        self.expect(NewReportDialog, "velkommen")
        stage.dialogs(lambda: stage.driver.window.flow._new(first=True))

    def _office(self, stage: Stage) -> None:
        office = stage.office
        office.resize(WHOLE_WINDOW)
        page = _page(stage, OfficePlace(OfficePage.BOARD))
        assert isinstance(page, BoardPage)
        context = _context(stage)
        stage.qtbot.waitUntil(lambda: context.totals.has_proposals and not context.totals.is_busy)
        page.show_place(OfficePlace(OfficePage.BOARD, unit_id=DELIVERED))
        stage.settle()
        self.take("oversikt", office)
        _page(stage, OfficePlace(OfficePage.JOINT_REPORT, goal_id="goal-1.1"))
        stage.qtbot.waitUntil(lambda: _has_pages(office))
        stage.settle()
        self.take("felles-melding", office)


def _top(widget: QWidget, height: int) -> QRect:
    return QRect(0, 0, widget.width(), min(height, widget.height()))


def _has_pages(widget: QWidget) -> bool:
    from kplan_desktop.ui.preview.preview_view import PreviewView

    shown = [view for view in widget.findChildren(PreviewView) if view.isVisible()]
    return bool(shown) and all(view.pages and not view.waiting for view in shown)
